"""What could not be said: told once to whoever can do something, shown in /status, tried again by a press."""

import pytest
from aiogram.utils.formatting import Text

from bot.localchat import ANN_ID, FIRST_USER_ID, Fault
from core.machinery.outbox import put
from core.models import Outbox
from core.room import Room
from core.words import Language, OutboxStatus
from handlers import saying
from handlers.views.card import Card, File
from tests.support.core import eventually
from tests.support.desk import Desk

BLOCKED = Fault.status(403, description="Forbidden: bot was blocked by the user")


async def _you_are_there(desk: Desk) -> None:
    await desk.you.says("/start")
    await desk.you.sees("Ready.")
    await desk.ann.says("/status")
    await desk.ann.sees("Everything said was delivered.")


async def _given_up() -> bool | None:
    """One row, and it is written down: nothing in the chat says so."""
    return await Outbox.filter(status=OutboxStatus.FAILED).exists() or None


async def test_somebody_who_blocked_the_bot_is_told_of_once(desk: Desk) -> None:
    await _you_are_there(desk)
    for method in ("sendMessage", "sendRichMessage"):
        desk.telegram.faults.next(method, BLOCKED, times=1)
    await desk.ann.says("/help")
    told = await desk.you.sees("Ann has blocked the bot.")
    assert told.buttons == ("Send again",)
    assert not told.silent

    await desk.you.says("/status")
    status = await desk.you.sees("1 message could not be delivered · 1 chat can't be reached.")
    answer = await desk.you.presses(status, "Send again")

    assert answer.text == "1 message tried again."
    await desk.ann.sees("Write what you want done", after=0)
    await desk.you.says("/status")
    await desk.you.sees("Everything said was delivered.")
    assert await desk.you.heard("has blocked the bot.") == 1


async def test_only_an_owner_has_it_tried_again(desk: Desk) -> None:
    await _you_are_there(desk)
    desk.telegram.faults.next("sendMessage", BLOCKED)
    await desk.ann.says("/help")
    await desk.you.sees("Ann has blocked the bot.")
    await desk.bo.says("/status")
    status = await desk.bo.sees("could not be delivered")

    answer = await desk.bo.presses(status, "Send again")

    assert (answer.text, answer.alert) == ("Only an owner may do this.", True)


async def test_who_cannot_be_reached_is_not_told_of_themselves(desk: Desk) -> None:
    await _you_are_there(desk)
    desk.telegram.faults.next("sendMessage", BLOCKED)
    await desk.you.says("/help")
    await eventually(_given_up)
    await desk.you.says("/status")
    await desk.you.sees("1 message could not be delivered")

    assert await desk.you.heard("has blocked the bot.") == 0


async def test_a_message_that_was_refused_is_told_where_it_was_to_be(desk: Desk) -> None:
    await _you_are_there(desk)
    refused = Fault.status(400, description="Bad Request: message is too long")
    desk.telegram.faults.next("sendMessage", refused)
    await desk.you.says("/help")

    told = await desk.you.sees("did not take a message.")
    assert "Telegram says: Bad Request: message is too long" in told.text
    assert ANN_ID not in {
        call.payload["chat_id"] for call in desk.telegram.faults.calls_of("sendMessage")[-1:]
    }


async def _a_file_that_is_gone(desk: Desk) -> None:
    card = Card(Text("Here"), file=File("report.txt", str(desk.rig.folder / "report.txt")))
    async with desk.rig.core.transaction() as tx:
        await put(tx, await saying.notes_of(desk.rig.core, Room(ANN_ID), "report", card))


@pytest.mark.parametrize(
    ("spoken", "lines"),
    [
        (
            Language.ENGLISH,
            "Ann did not get a message.\n"
            "The reason: report.txt is not kept any more; ask for it again\n"
            "Look at it with command-center outbox list.",
        ),
        (
            Language.GERMAN,
            "Ann hat eine Nachricht nicht bekommen.\n"
            "Der Grund: report.txt ist nicht mehr da; fordere es noch einmal an\n"
            "Sieh es dir mit command-center outbox list an.",
        ),
    ],
)
async def test_what_failed_on_our_side_is_told_in_our_words(desk: Desk, spoken: Language, lines: str) -> None:
    """Telegram, which was never asked, is not said to have refused it."""
    await _you_are_there(desk)
    await desk.rig.core.languages.choose(FIRST_USER_ID, spoken)
    await _a_file_that_is_gone(desk)

    told = await desk.you.sees("report.txt")

    assert told.text.endswith(lines)
    assert "Telegram" not in told.text


async def test_what_telegram_says_stays_as_it_is(desk: Desk) -> None:
    await _you_are_there(desk)
    await desk.rig.core.languages.choose(FIRST_USER_ID, Language.GERMAN)
    desk.telegram.faults.next(
        "sendMessage", Fault.status(400, description="Bad Request: message is too long")
    )
    await desk.ann.says("/help")

    await desk.you.sees("Ann hat eine Nachricht nicht angenommen", "Telegram sagt: Bad Request: message is")
