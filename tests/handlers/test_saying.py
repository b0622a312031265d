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


async def test_what_one_person_is_to_see_has_its_own_buttons_for_their_private_chat(rig: Rig) -> None:
    text = "long " * LIMIT
    card = Card(Text(text), ((Button("Go", Action.SHOW_TASK, {"task": 1}),),))
    team = Room(-5, 17)
    query = saying.Query("77", rig.clock.now())
    async with rig.core.transaction():
        shown = await saying.notes_of(rig.core, team, "slot", card, alone=2, query=query)
        private = await saying.notes_of(rig.core, Room(2), "slot", card)
        changed = await saying.notes_of(rig.core, team, "slot", card, alone=2, must_arrive=False)
    assert [note.otherwise for note in shown] == [note.content for note in private]
    assert {note.otherwise_in for note in shown} == {2}
    for note in shown:
        assert (note.content["alone"], note.content["topic"]) == (2, 17)
        assert note.content["query"] == {"id": "77", "until": rig.clock.now().timestamp() + 15}
    tokens = [content["buttons"][0][0]["data"] for content in (shown[1].content, private[1].content)]
    assert tokens[0] != tokens[1]
    assert [note.otherwise for note in changed] == [None, None]


async def test_what_stands_in_an_empty_field_is_as_long_as_telegram_takes(rig: Rig) -> None:
    async with rig.core.transaction():
        [note] = await saying.notes_of(rig.core, Room(1), "slot", Card(Text("Why?"), placeholder="ü" * 65))
        [short] = await saying.notes_of(rig.core, Room(1), "slot", Card(Text("Why?"), placeholder="Why?"))
    assert note.content["placeholder"] == "ü" * 63 + "…"
    assert short.content["placeholder"] == "Why?"
