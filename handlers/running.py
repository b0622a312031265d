"""Sessions in chat: /sessions, /steer, /stop, their buttons."""

import asyncio

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message, MessageGenerationStopped
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, NotFound
from core.logic.transitions import FINAL
from core.machinery import outgoing
from core.machinery.rows import Slice
from core.schemas.work import SessionOut
from core.usecases import (
    artifacts,
    attachments,
    events,
    images,
    queued,
    sessions,
    steering,
    turns,
)
from core.usecases.sessions import Around
from core.words import SessionStatus
from handlers import hearers, rights, work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import later, own, tr
from handlers.presses import Press, PressTable
from handlers.replies import session_of
from handlers.resuming import resumed, stopped
from handlers.saying import Talk
from handlers.views import diffs, outputs, words
from handlers.views import queue as queue_views
from handlers.views import sessions as views
from handlers.views.card import Action, Button, Card, File
from handlers.wishes import Brought

SHOWN = 6
EVENTS_SHOWN = 12
GO_ON = later("Continue where you stopped.")
NOT_IN_GROUPS = later("What is written here is not shown in groups: this repository names who decides.")


def router() -> Router:
    router = Router(name="running")
    router.message.register(all_sessions, Command("sessions"))
    router.message.register(steer, Command("steer"))
    router.message.register(stop, Command("stop"))
    router.stopped_message_generation.register(stop_writing)
    return router


async def all_sessions(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    rows = (await sessions.all_of(core, Slice(limit=SHOWN), seen_by=caller)).items
    subjects = [await sessions.around(core, row.id) for row in rows]
    await talk.say(views.listing(subjects, core.clock.now()))


async def steer(message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk) -> None:
    """`/steer WORDS`: to the session that is replied to, or the only one that runs."""
    caller.must_act()
    said = (command.args or "").strip()
    if said and await resumed(core, caller, talk):
        return
    session = await _meant(message, core, caller, talk, tr("Steer which one?"), Action.SHOW_SESSION)
    if session is None:
        return
    if said:
        await work.steer(core, caller, talk, session, said)
        return
    what = tr("What should it know?")
    card = Card(Text(what), placeholder=what)
    await talk.say(card, ask=Ask.STEER.about(session=session.id), session_id=session.id)


async def stop(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    """`/stop`: the session that is replied to, or the only one that runs."""
    caller.must_act()
    session = await stopped(core, caller, talk)
    if session is None:
        session = await _meant(message, core, caller, talk, tr("Stop which one?"), Action.STOP)
    if session is not None:
        await sessions.stop(core, caller, session.id)
        await talk.say(Card(Text(tr("Stopping."))))


async def stop_writing(stopped: MessageGenerationStopped, core: Core, caller: Caller, talk: Talk) -> None:
    """Telegram's own button under a draft (see `core.ports.Messenger.show`) does what ours does."""
    caller.must(rights.DRAFTS)
    try:
        subject = await sessions.around(core, stopped.draft_id)
        if talk.chat_id in {room.chat_id for room in await hearers.of_session(core, subject)}:
            core.live.hush(stopped.draft_id)
            await sessions.stop(core, caller, stopped.draft_id)
    except (Conflict, NotFound):  # it has ended meanwhile, and says so
        return


async def _meant(
    message: Message, core: Core, caller: Caller, talk: Talk, which: str, action: Action
) -> SessionOut | None:
    """The session that a command means; where that is not clear, ask which."""
    if (session_id := await session_of(core, message)) is not None:
        return await sessions.get(core, session_id)
    running = await sessions.active_here(core, caller, None) or await sessions.active(core, seen_by=caller)
    if (came_at := talk.came_at) is not None:  # what was begun since then was not meant
        running = [session for session in running if session.created_at <= came_at]
    if len(running) == 1:
        return running[0]
    if not running:
        await talk.say(Card(Text(tr("Nothing runs. Write what you want done."))))
        return None
    subjects = [await sessions.around(core, one.id) for one in running[:6]]
    rows = tuple(
        (Button(words.cut(f"{one.title} · {one.repository}", 40), action, {"session": one.session.id}),)
        for one in subjects
    )
    await talk.say(Card(Text(which), rows))
    return None


async def press_stop(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    try:
        session = await sessions.stop(core, caller, press.target["session"])
    except Conflict as exc:
        status = (await sessions.around(core, press.target["session"])).session.status
        how = tr(views.STATUSES[status])
        await talk.toast(
            tr("It has already ended: {status}.", status=how) if status in FINAL else own(exc.message)
        )
        return
    await talk.toast(tr("Withdrawn.") if session.status is SessionStatus.STOPPED else tr("Stopping."))


async def press_edit(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Asks for the words that one which waits is to run with."""
    caller.must_act()
    session_id = press.target["session"]
    subject = await sessions.around(core, session_id)
    if subject.session.status is not SessionStatus.PENDING:
        how = tr(views.STATUSES[subject.session.status])
        await talk.toast(tr("It waits no longer: {status}.", status=how), alert=True)
        return
    await talk.say(
        queue_views.ask(subject), ask=Ask.EDIT_QUEUED.about(session=session_id), session_id=session_id
    )


async def answer_edit(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    await work.reword(core, caller, talk, reply.target["session"], reply.said)


async def press_elsewhere(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """One that waits for another writer gets a worktree of its own."""
    moved = await queued.to_new_worktree(core, caller, press.target["session"])
    await talk.toast(tr("Runs in a worktree of its own, on {branch}.", branch=moved.branch_name))


async def press_afterwards(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """What a turn did not take, as the next one."""
    once = press.once(caller)
    if await work.pressed_before(core, once, talk):
        return
    wanted = Brought.of(press.target).with_words(press.target["prompt"])
    outcome = await steering.after(core, once, press.target["session"], wanted)
    await talk.toast(tr("It runs next.") if isinstance(outcome, SessionOut) else tr(work.NOT_YET))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    session_id = press.target["session"]
    subject = await sessions.around(core, session_id)
    newest = await events.of_session(core, session_id, Slice(limit=EVENTS_SHOWN, order="desc"))
    hidden = _is_hidden(talk, subject)
    shows_output = not hidden and await artifacts.last_output(core, session_id) is not None
    card = views.details(subject, newest.items[::-1], hidden=hidden, shows_output=shows_output)
    await talk.say(card, session_id=session_id)


def _is_hidden(talk: Talk, subject: Around) -> bool:
    """Whether what commands say and write is not for all who are here."""
    return talk.alone is None and hearers.in_confidence(talk.chat_id, subject.approvers)


async def press_output(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """What the last command wrote that wrote something."""
    session_id = press.target["session"]
    subject = await sessions.around(core, session_id)
    if _is_hidden(talk, subject):
        await talk.toast(tr(NOT_IN_GROUPS), alert=True)
        return
    last = await artifacts.last_output(core, session_id)
    if last is None:
        await talk.toast(tr("No command has written anything."))
        return
    found = await artifacts.output(core, session_id, last.item_id)
    await talk.say(outputs.card(subject, last, found.text), session_id=session_id)


async def press_changes(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    session_id = press.target["session"]
    subject = await sessions.around(core, session_id)
    if _is_hidden(talk, subject):
        await talk.toast(tr(NOT_IN_GROUPS), alert=True)
        return
    diff = await turns.diff_of(session_id)
    await talk.say(await _diff_card(core, subject, diff), session_id=session_id)


async def _diff_card(core: Core, subject: Around, diff: str) -> Card:
    """In the form that suits its length."""
    picture = await asyncio.to_thread(diffs.picture_of, diff)
    if picture is None:
        return diffs.card(subject, diff)
    path = await outgoing.keep(core, picture)
    return Card(diffs.head(subject), file=File(diffs.name(subject, "png"), str(path), is_photo=True))


async def press_retry(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """The same words again, on the same thread; once for each end that offers it."""
    once = press.once(caller)
    if await work.pressed_before(core, once, talk):
        return
    session = await sessions.get(core, press.target["session"])
    shown = await images.again(core, session.id)
    given = await attachments.again(core, session.id)
    brought = Brought(tuple(shown), tuple(given))
    begun = await work.continue_thread(core, once, talk, session, session.prompt, brought)
    await talk.toast(tr("Started again.") if begun else tr(work.NOT_YET))


async def press_continue(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    once = press.once(caller)
    if await work.pressed_before(core, once, talk):
        return
    session = await sessions.get(core, press.target["session"])
    begun = await work.continue_thread(core, once, talk, session, tr(GO_ON))
    await talk.toast(tr("Goes on.") if begun else tr(work.NOT_YET))


async def answer_steer(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    await work.follow_up(core, caller, talk, reply.target["session"], reply.said)


PRESSES: PressTable = {
    Action.STOP: press_stop,
    Action.DETAILS: press_show,
    Action.SHOW_SESSION: press_show,
    Action.CHANGES: press_changes,
    Action.OUTPUT: press_output,
    Action.RETRY: press_retry,
    Action.CONTINUE: press_continue,
    Action.EDIT_QUEUED: press_edit,
    Action.ELSEWHERE: press_elsewhere,
    Action.AFTERWARDS: press_afterwards,
}
ANSWERS: AnswerTable = {Ask.STEER: answer_steer, Ask.EDIT_QUEUED: answer_edit}
