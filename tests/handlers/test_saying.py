"""From a card to what the outbox keeps."""

from aiogram.utils.formatting import Bold, Text

from core.room import Room
from handlers import saying
from handlers.views import words
from handlers.views.answers import LIMIT
from handlers.views.card import Action, Button, Card
from tests.support.core import Rig


async def test_what_is_too_long_for_a_message_comes_as_a_file_too(rig: Rig) -> None:
    text = "𝔘 long " * 1000
    card = Card(Text(Bold(text), Bold("the end")), ((Button("Go", Action.NEW_TASK),),))
    async with rig.core.transaction():
        file, message = await saying.notes_of(rig.core, Room(1), "slot", card)
    assert file.content["document"] == ["message.txt", text + "the end"]
    assert words.units(message.content["text"]) <= LIMIT
    assert message.content["text"].endswith("…")
    [bold] = message.content["entities"]
    assert bold["offset"] + bold["length"] <= words.units(message.content["text"])
    assert message.content["buttons"][0][0]["text"] == "Go"


async def test_the_same_button_keeps_its_token(rig: Rig) -> None:
    card = Card(Text("Hello"), ((Button("Go", Action.SHOW_TASK, {"task": 1}),),))
    async with rig.core.transaction():
        first, again, elsewhere = [
            (await saying.notes_of(rig.core, Room(chat), "slot", card))[0].content["buttons"][0][0]["data"]
            for chat in (1, 1, 2)
        ]
    assert first == again != elsewhere
    assert first.startswith(saying.PREFIX)
