"""What several conversations do: start a task, continue a thread, steer, and say what came of it."""

from dataclasses import replace
from typing import Any

from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import NextTurnWaits, SteerRejected
from core.logic.branches import OURS, slug
from core.logic.transitions import FINAL
from core.schemas.inputs import TaskInput
from core.schemas.work import PolicyOut, RepositoryOut, RunIn, SessionOut, TaskIn, TaskOut
from core.usecases import (
    approvals,
    attachments,
    before,
    chats,
    goingon,
    images,
    queued,
    repositories,
    reviewing,
    rooms,
    runs,
    steering,
    tasks,
)
from core.usecases.goingon import GoingOn
from core.words import ApprovalStatus, TaskType
from handlers.language import later, own, tr
from handlers.saying import Talk
from handlers.views import general, kinds, queue, words
from handlers.views.card import Action, Button, Card
from handlers.wishes import NOTHING, Brought, Wish

CODEX_CHOOSES = chats.Choice()
NOT_YET = later("Not started yet.")
"""Of a press whose run waits for an approval."""


async def start_task(core: Core, caller: Caller, talk: Talk, prompt: str, repository_id: int | None) -> bool:
    """A new task in this repository, else in the one that is meant, and its run; the progress message
    says that it runs.

    False where it is not started yet.
    """
    meant = (
        await repositories.get(core, repository_id)
        if repository_id is not None
        else await rooms.chosen(core, caller)
    )
    return await start_wish(core, caller, talk, Wish(prompt), meant)


async def start_wish(
    core: Core,
    caller: Caller,
    talk: Talk,
    wish: Wish,
    meant: RepositoryOut | None,
    *,
    worktree_path: str | None = None,
) -> bool:
    """The same for work of any type, in a repository that was looked up already, or in this worktree of
    it; asks for a repository where none is meant."""
    if talk.came_at is not None and (done := await before.done(caller)) is not None:
        if done.session_id is not None:
            return True
        if done.task_id is not None:
            return await _run(core, caller, talk, wish, await tasks.get(core, done.task_id), worktree_path)
    if meant is None:
        kept = replace(wish, said=talk.origin).kept()
        await talk.say(general.which_repository(await page_of(core, caller), kept))
        return False
    wanted = await _task_in(core, talk, wish, meant)
    if wanted is None:
        return False
    # Two buttons may offer the same files: there is no task for whose run they are not there any more.
    await images.unshown(core, wish.images)
    await attachments.check_unused(core, wish.attachments)
    task = await tasks.create(core, caller, wanted)
    return await _run(core, caller, talk, wish, task, worktree_path, meant)


async def _run(
    core: Core,
    caller: Caller,
    talk: Talk,
    wish: Wish,
    task: TaskOut,
    worktree_path: str | None,
    repository: RepositoryOut | None = None,
) -> bool:
    if repository is None or repository.id != task.repository_id:  # made before, where another one was meant
        repository = await repositories.get(core, task.repository_id)
    request = request_for(repository, task, worktree_path, await chats.choice(talk.chat_id))
    request = request.model_copy(update={"image_ids": wish.images, "attachment_ids": wish.attachments})
    return await tell_verdict(talk, await runs.run(core, caller, task.id, request))


async def _task_in(core: Core, talk: Talk, wish: Wish, meant: RepositoryOut) -> TaskIn | None:
    """The task that a wish is; None where there is nothing to do, which was said."""
    about, prompt = None, wish.prompt
    if wish.kind is TaskType.REVIEW:
        found = await reviewing.meant(core, meant.id, prompt or "")
        if not found.is_there:
            await talk.say(kinds.nothing_to_review(meant, found.base))
            return None
        about, prompt = found.about, found.words
    elif wish.command or wish.log:
        about = TaskInput(command=wish.command, log=wish.log)
    return TaskIn(repository_id=meant.id, type=wish.kind, input=about, prompt=prompt)


async def pressed_before(core: Core, caller: Caller, talk: Talk) -> bool:
    """Whether the button that starts something has already done so; it does it once. What it asked to be
    approved counts, unless that was declined or forgotten: then it may be asked for again."""
    done = await before.done(caller)
    if done is None:
        return False
    started = done.session_id is not None
    if not started and done.event is not None and done.event.approval_id is not None:
        asked = (await approvals.get(core, done.event.approval_id)).status
        if asked is ApprovalStatus.PENDING or (talk.came_at and asked is not ApprovalStatus.APPROVED):
            await talk.toast(tr(NOT_YET))
            return True
        started = asked is ApprovalStatus.APPROVED
    if started:
        await talk.toast(tr("You have started this already. /sessions shows how it goes."), alert=True)
    return started


async def page_of(core: Core, caller: Caller, number: int = 0) -> general.Page:
    """The repositories of one page, to choose from."""
    first = number * general.PER_PAGE
    known = await repositories.some(core, caller, first + general.PER_PAGE + 1)
    rows = known[first : first + general.PER_PAGE]
    return general.Page(rows, number, more=len(known) > first + general.PER_PAGE)


def request_for(
    repository: RepositoryOut,
    task: TaskOut,
    worktree_path: str | None = None,
    choice: chats.Choice = CODEX_CHOOSES,
) -> RunIn:
    """A run from the chat takes what the repository allows, and makes the worktree that it asks for."""
    needs_one = repository.require_worktree and worktree_path is None
    if task.type is TaskType.REVIEW:
        return RunIn(model=choice.model, effort=choice.effort, worktree_path=worktree_path)
    return RunIn(
        model=choice.model,
        effort=choice.effort,
        worktree_path=worktree_path,
        branch_name=branch_for(task.title, task.id) if needs_one else None,
        **allowed(repository),
    )


def allowed(repository: RepositoryOut | GoingOn) -> dict[str, Any]:
    """What a run from the chat asks for beside its words: all that the repository allows."""
    commit = repository.allow_commit and repository.allow_write
    return {"allow_network": repository.allow_network, "allow_commit": commit}


def branch_for(title: str, task_id: int) -> str:
    """The branch of a task whose repository asks for a worktree."""
    return f"{OURS}{slug(title)}-{task_id}"


async def tell_verdict(talk: Talk, outcome: SessionOut | PolicyOut) -> bool:
    """A session tells of itself; a blocked run's card does, where it has one. Whether it has begun."""
    if isinstance(outcome, SessionOut):
        return True
    reasons = " ".join(own(finding.message) for finding in outcome.policy.findings)
    await talk.say(Card(Text(f"{words.NEEDS_YOU} {tr(NOT_YET)} {reasons}")))
    return False


async def follow_up(core: Core, caller: Caller, talk: Talk, session_id: int, prompt: str) -> None:
    """A reply goes to what it replies to: to the running turn, or as the thread's next turn. One that waits
    runs with these words in place of its own."""
    meant = await goingon.meant(core, talk.chat_id, session_id)
    if meant.waits:
        await reword(core, caller, talk, session_id, prompt)
    elif meant.session.status in FINAL:
        await _continue(core, caller, talk, meant.session, meant.around, prompt)
    else:
        await steer(core, caller, talk, meant.session, prompt)


async def continue_thread(
    core: Core,
    caller: Caller,
    talk: Talk,
    session: SessionOut,
    prompt: str,
    brought: Brought = NOTHING,
) -> bool:
    """The next turn of a task's thread, where the last one took place."""
    around = await goingon.going_on(core, talk.chat_id, session.task_id)
    return await _continue(core, caller, talk, session, around, prompt, brought)


async def _continue(
    core: Core,
    caller: Caller,
    talk: Talk,
    session: SessionOut,
    around: GoingOn,
    prompt: str,
    brought: Brought = NOTHING,
) -> bool:
    if around.others_wait:  # behind that one
        wanted = brought.with_words(prompt)
        return await tell_verdict(talk, await steering.after(core, caller, session.id, wanted))
    place: dict[str, Any] = {"worktree_path": session.worktree_path, "branch_name": session.branch_name}
    asked: dict[str, Any] = {
        "model": around.model or session.model,
        "effort": around.effort or session.effort,
    }
    if around.task_type is TaskType.REVIEW and prompt == around.prompt:
        request = RunIn(**asked, **place)
    else:
        if session.worktree_path is None and around.require_worktree:
            place = {"branch_name": branch_for(around.title, session.task_id)}
        request = RunIn(
            **asked,
            **place,
            **allowed(around),
            image_ids=brought.images,
            attachment_ids=brought.attachments,
        )
    return await tell_verdict(talk, await runs.run(core, caller, session.task_id, request, prompt=prompt))


async def steer(
    core: Core,
    caller: Caller,
    talk: Talk,
    session: SessionOut,
    message: str,
    brought: Brought = NOTHING,
) -> None:
    """Tell the running turn, or say that it runs next; offer to make a task of it instead."""
    wanted = brought.with_words(message)
    instead = brought.wish(message).kept() | {"repository": session.repository_id, "said": talk.origin}
    as_task = Button(tr("As a new task instead"), Action.AS_NEW_TASK, instead)
    task = await tasks.get(core, session.task_id)
    try:
        heard = await steering.steer(core, caller, session.id, wanted)
    except NextTurnWaits as exc:
        await talk.say(Card(Text(f"{words.NEEDS_YOU} {own(exc.message)}")), session_id=session.id)
        return
    except SteerRejected as exc:
        text = tr("{sign} Not heard: {why} Your words are kept here.", sign=words.LOOK, why=own(exc.message))
        kept = instead | {"session": session.id}
        row = (Button(tr("When it is done"), Action.AFTERWARDS, kept, "primary"), as_task)
        await talk.say(Card(Text(text), (row,), silent=False), session_id=session.id)
        return
    if heard.outcome == "queued":
        why = queue.WITH_FILES if brought.attachments else queue.TOO_LATE
        await talk.say(queue.comes_next(task.title, why), session_id=heard.session_id)
        return
    told = Text(tr("{sign} Told {title}.", sign=words.RUNS, title=words.cut(task.title, 40)))
    # Pictures that this turn has seen are no other one's.
    await talk.say(Card(told, () if brought.images else ((as_task,),)), session_id=session.id)


async def reword(core: Core, caller: Caller, talk: Talk, session_id: int, prompt: str) -> None:
    """Other words for one that waits; its own message shows them."""
    await queued.reword(core, caller, session_id, prompt)
    await say_changed(talk, session_id)


async def say_changed(talk: Talk, session_id: int) -> None:
    text = Text(f"{words.PARKED} {tr('Changed. It runs with these words.')}")
    await talk.say(Card(text), session_id=session_id)
