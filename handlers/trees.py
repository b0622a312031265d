"""A repository's scan and worktrees in chat."""

import re

from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound, WouldLose
from core.logic.branches import OURS, slug
from core.machinery.rows import Slice
from core.schemas.repositories import WorktreeIn
from core.usecases import repositories, scanning, worktree_list, worktree_removal, worktrees
from handlers import work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import own, own_list, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import trees as views
from handlers.views.card import Action, Card
from handlers.wishes import Wish

NAME = re.compile(r"(\S+)(?:\s+from\s+(\S+))?")


async def press_scan(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_act()
    known = await repositories.get(core, press.target["repository"])
    await talk.toast(tr("Looking at {repository} …", repository=known.name))
    row = await scanning.scan(core, caller, known.id)
    if row.last_scan is None:
        raise ValueError(f"a scan of repository {row.id} left nothing")
    card = views.scan(row, row.last_scan, core.clock.now())
    if press.target["again"]:
        await talk.edit(press.message_id, card)
    else:
        await talk.say(card)


async def press_worktrees(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    row = await repositories.get(core, press.target["repository"])
    cursor = press.target.get("cursor")
    part = await worktree_list.page(core, row.id, Slice(views.PER_PAGE, cursor))
    card = views.worktrees(row, part, core.clock.now())
    if cursor is not None:
        await talk.edit(press.message_id, card)
    else:
        await talk.say(card)


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    row = await repositories.get(core, press.target["repository"])
    tree = await worktree_list.one(core, row.id, press.target["path"])
    await talk.edit(press.message_id, views.worktree(row, tree, core.clock.now()))


async def press_new(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_act()
    await _ask_for_name(talk, press.target["repository"])


async def _ask_for_name(talk: Talk, repository_id: int, problem: str | None = None) -> None:
    await talk.say(views.ask_for_name(problem), ask=Ask.WORKTREE.about(repository=repository_id))


async def answer_name(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """Make the worktree that was answered with: a branch, a branch and its base, or some words."""
    repository_id, said = reply.target["repository"], reply.said
    named = NAME.fullmatch(said)
    branch, base = (named[1], named[2]) if named else (OURS + slug(said), None)
    try:
        wanted = WorktreeIn(branch_name=branch, base=base)
        new = await worktrees.create(core, caller, repository_id, wanted)
    except (InvalidInput, Conflict) as exc:
        problem = exc.message.removeprefix("branchName: ").removeprefix("base: ")
        await _ask_for_name(talk, repository_id, own(problem))
        return
    await talk.say(views.made(await repositories.get(core, repository_id), new))


async def press_task(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    caller.must_act()
    what = tr("What should be done there?")
    await talk.say(Card(Text(what), placeholder=what), ask=Ask.PROMPT_IN_WORKTREE.about(**press.target))


async def answer_task(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """A new task, in this worktree."""
    row = await repositories.get(core, reply.target["repository"])
    wish, path = Wish(reply.said), reply.target["path"]
    await work.start_wish(core, caller, talk, wish, row, worktree_path=path)


async def press_remove(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """At once where nothing is lost; else it asks once more."""
    row = await repositories.get(core, press.target["repository"])
    path, force = press.target["path"], press.target["force"]
    try:
        gone = await worktree_removal.remove(core, caller, row.id, path=path, force=force)
    except WouldLose as exc:
        losses = (exc.details or {}).get("losses")
        said = own_list(losses) if losses else tr("something that is nowhere else")
        await talk.edit(press.message_id, views.may_remove(row, path, said))
        return
    except NotFound:
        await talk.toast(tr("This worktree is gone already."), alert=True)
        return
    await talk.edit(press.message_id, views.removed(row, gone))


PRESSES: PressTable = {
    Action.SCAN: press_scan,
    Action.WORKTREES: press_worktrees,
    Action.SHOW_WORKTREE: press_show,
    Action.NEW_WORKTREE: press_new,
    Action.TASK_IN_WORKTREE: press_task,
    Action.REMOVE_WORKTREE: press_remove,
}
ANSWERS: AnswerTable = {Ask.WORKTREE: answer_name, Ask.PROMPT_IN_WORKTREE: answer_task}
