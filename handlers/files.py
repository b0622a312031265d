"""Files out: /file sends one of the repository."""

from pathlib import PurePath

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Code, Text

from core.context import Caller, Core
from core.logic.visible import visible_path
from core.machinery import outgoing
from core.schemas.work import RepositoryOut
from core.usecases import handing, repositories, rooms, sessions
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import tr
from handlers.presses import PressTable
from handlers.replies import session_meant
from handlers.saying import Doing, Talk
from handlers.views import words
from handlers.views.card import Card, File


def router() -> Router:
    router = Router(name="files")
    router.message.register(file, Command("file"))
    return router


async def file(message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk) -> None:
    """`/file PATH`, blanks and all: of the chosen repository; as a reply, of where that session worked."""
    caller.must_act()
    repository, folder = await _meant(core, caller, message)
    if repository is None:
        await talk.say(Card(Text(tr("No repository is chosen here. /repos shows them."))))
    elif asked := (command.args or "").strip():
        await _send(core, caller, talk, repository, asked, folder)
    else:
        kept = Ask.FILE.about(repository=repository.id, folder=folder)
        which = tr("Which file? Its path in {repository}.", repository=words.cut(repository.name, 40))
        await talk.say(Card(Text(which), placeholder="src/main.py"), ask=kept)


async def _meant(core: Core, caller: Caller, message: Message) -> tuple[RepositoryOut | None, str | None]:
    """The repository, and the worktree of it that is meant, if it is one."""
    session_id = await session_meant(core, caller, message)
    if session_id is None:
        return await rooms.chosen(core, caller), None
    session = await sessions.get(core, session_id)
    caller.must_reach(session.repository_id)
    return await repositories.get(core, session.repository_id), session.worktree_path


async def _send(
    core: Core, caller: Caller, talk: Talk, repository: RepositoryOut, asked: str, folder: str | None
) -> None:
    talk.doing = Doing.UPLOADING
    found = await handing.take(core, caller, repository.id, asked, folder=folder)
    path = await outgoing.keep(core, found.body)
    text = Text(
        Code(visible_path(words.middle(found.path, 200))),
        f" · {words.cut(repository.name, 40)} · {words.size(len(found.body))}",
    )
    await talk.say(Card(text, file=File(visible_path(PurePath(found.path).name), str(path)), silent=False))


async def answer_file(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    repository = await repositories.get(core, reply.target["repository"])
    await _send(core, caller, talk, repository, reply.said, reply.target["folder"])


PRESSES: PressTable = {}
ANSWERS: AnswerTable = {Ask.FILE: answer_file}
