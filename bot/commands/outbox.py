"""`command-center outbox`: what is still to be said in chats, and what could not be."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.commands import showing
from bot.commands.base import Command, Exit
from bot.commands.remote import at_most, remote
from core.words import OutboxStatus

if TYPE_CHECKING:
    from core.schemas.outbox import MessageOut
    from webapi.client import Client

UNSAID = (OutboxStatus.FAILED, OutboxStatus.AMBIGUOUS)


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--status", choices=[*OutboxStatus], type=str)
    at_most(parser)


async def _list(api: "Client", chosen: Namespace) -> int:
    from webapi.client.transport import Part

    page = await api.outbox(OutboxStatus(chosen.status) if chosen.status else None, Part(chosen.limit))
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [
        (one.id, one.chat_id, one.status, one.urgency, one.created_at, one.error, one.text or one.slot)
        for one in page.items
    ]
    names = ("MESSAGE", "CHAT", "STATUS", "URGENCY", "MADE", "ERROR", "TEXT")
    showing.table(names, rows, empty="Nothing was said yet, or it is long ago.")
    return Exit.DONE


def _retry_arguments(parser: ArgumentParser) -> None:
    which = parser.add_mutually_exclusive_group(required=True)
    which.add_argument("id", type=int, nargs="?", metavar="ID")
    which.add_argument("--all", action="store_true", help="everything but progress that could not be said")


async def _retry(api: "Client", chosen: Namespace) -> int:
    if chosen.all:
        return await _retry_all(api, chosen)
    message = await api.retry_message(chosen.id)
    if chosen.json:
        showing.document(message)
    else:
        print(f"Message {message.id} is {message.status}.")
    return Exit.DONE


async def _retry_all(api: "Client", chosen: Namespace) -> int:
    from webapi.client.transport import Refused

    tried = 0
    for message in await _unsaid(api):
        try:
            again = await api.retry_message(message.id)
        except Refused as exc:
            showing.aside(f"Message {message.id}: {exc.failure.message}")
            continue
        tried += 1
        if chosen.json:
            showing.line(again)
    if not chosen.json:
        print(f"{tried} tried again.")
    return Exit.DONE


async def _unsaid(api: "Client") -> list["MessageOut"]:
    """The oldest first: that is the order in which they are said."""
    from webapi.client.transport import Part

    found: list[MessageOut] = []
    for status in UNSAID:
        cursor: str | None = None
        while True:
            page = await api.outbox(status, Part(200, cursor))
            found += [one for one in page.items if one.urgency != "progress"]
            if (cursor := page.next_cursor) is None:
                break
    return sorted(found, key=lambda one: one.id)


COMMAND = Command(
    "outbox",
    "what is still to be said in chats, and what could not be",
    commands=(
        remote("list", "the newest messages, and what became of them", _list, _list_arguments),
        remote("retry", "have a message tried again that could not be said", _retry, _retry_arguments),
    ),
)
