"""`command-center tail`: what happens, as it happens."""

from argparse import ArgumentParser, Namespace
from contextlib import aclosing
from typing import TYPE_CHECKING

from bot.commands.base import Exit
from bot.commands.following import lost, tell
from bot.commands.remote import find_repository, remote
from core.words import EventKind

if TYPE_CHECKING:
    from webapi.client import Client

MORE = """\
It follows /api/events/stream without an end, and takes up a connection that breaks where it broke: no event
is missed or told twice. With --json each line is one event."""


def _arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--after", type=int, metavar="ID", help="begin after this event; 0 is the whole log")
    parser.add_argument("--session", type=int, metavar="ID", help="only about this session")
    parser.add_argument("--task", type=int, metavar="ID", help="only about this task")
    parser.add_argument("--repo", help="only about this repository: id, name or folder")
    parser.add_argument(
        "--kind", action="append", default=[], choices=[*EventKind], metavar="KIND", type=str,
        help="only of this kind, such as approval.requested; may be repeated",
    )  # fmt: skip


async def _tail(api: "Client", chosen: Namespace) -> int:
    repository_id = (await find_repository(api, chosen.repo)).id if chosen.repo else None
    events = api.follow(
        after=chosen.after,
        kinds=chosen.kind,
        repository_id=repository_id,
        task_id=chosen.task,
        session_id=chosen.session,
        lost=lost,
    )
    async with aclosing(events) as happened:
        async for event in happened:
            tell(event, chosen)
    return Exit.DONE


COMMAND = remote("tail", "follow what happens", _tail, _arguments, more=MORE)
