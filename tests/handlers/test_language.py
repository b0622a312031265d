"""A chat that was asked to speak German: its messages, buttons, errors; another one stays English."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from bot.localchat import FIRST_USER_ID, TEAM_CHAT_ID
from core.events import CommandRun, FileChange, FileEdit, ItemCompleted, ItemStarted, ItemStatus
from core.words import Language
from handlers import language
from handlers.views import words
from tests.support.desk import Desk
from tests.support.people import Person

RUNS = CommandRun("item-1", "make test", "/", ItemStatus.RUNNING)
EDITED = FileChange("item-2", (FileEdit("till.py", "update", "+a", 2, 1),), ItemStatus.COMPLETED)


async def _german(desk: Desk) -> Person:
    """You, in a chat that speaks German, with one repository."""
    await desk.rig.repository("shop", allow_network=True)
    await desk.rig.core.languages.choose(FIRST_USER_ID, Language.GERMAN)
    return desk.you


async def test_progress_a_card_and_the_end_are_said_in_the_language_of_the_chat(desk: Desk) -> None:
    you = await _german(desk)
    await you.says("Die Kasse reparieren")
    turn = await desk.runner.turn()
    progress = await you.sees_that(lambda seen: seen.buttons == ("Stopp", "Details"))
    turn.put(ItemStarted(RUNS))
    await you.sees_become(progress, "▶ Die Kasse reparieren · shop\nFührt einen Befehl aus · ")
    turn.ask("make test", reason="Um zu sehen, ob es geht.", needs_network=True)
    card = await you.sees("✋ shop möchte ausführen\nmake test\nin ", " · braucht Netz\n„Um zu sehen")
    assert "Die Kasse reparieren · angefragt von You · bis " in card.text
    assert ", dann abgelehnt" in card.text
    assert card.buttons == (
        *("Freigeben", "Ablehnen"),
        *("Für diese Sitzung", "Ablehnen, mit Grund", "Ablehnen und stoppen"),
    )
    assert (await you.presses(card, "Freigeben")).text == "Freigegeben."
    decided = await you.sees_become(card, "✔ shop möchte ausführen", "Freigegeben von You ")
    assert decided.buttons == ("Freigegeben von You",)
    turn.put(ItemCompleted(EDITED))
    turn.say("Fertig, alles grün.")
    turn.end()
    answer = await you.sees("Fertig, alles grün.", "shop · 0:00 · 1 Datei +2 −1")
    assert answer.buttons == ("Änderungen", "Noch einmal", "Details")


async def test_what_the_core_says_is_found_again_in_the_catalogue(desk: Desk) -> None:
    """Bo only looks on; each is told so in their own language."""
    await desk.rig.core.languages.choose(desk.bo.user, Language.GERMAN)
    await desk.bo.says("/new Bake bread")
    await desk.bo.sees(
        "✖ Du darfst hier zusehen, aber nichts tun. Bitte einen Besitzer um eine andere Rolle."
    )


async def test_a_group_has_a_language_of_its_own(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.rig.core.languages.choose(TEAM_CHAT_ID, Language.GERMAN)
    team = desk.you.in_team()
    await team.says("/approvals")
    await team.sees("Nichts wartet auf dich. Es läuft nichts.")
    await desk.you.says("/approvals")
    await desk.you.sees("Nothing needs you. Nothing runs.")


MONDAY = datetime(2026, 12, 21, 9, tzinfo=UTC)


@pytest.mark.parametrize(
    ("days", "english", "german"),
    [
        (-1, "yesterday 09:00", "gestern 09:00"),
        (0, "today 09:00", "heute 09:00"),
        (3, "Thu 09:00", "Do 09:00"),
        (9, "30 Dec 09:00", "30. Dez. 09:00"),
        (72, "3 Mar 09:00", "3. März 09:00"),
    ],
)
def test_days_and_months_have_their_names(days: int, english: str, german: str) -> None:
    then = MONDAY + timedelta(days=days)
    assert words.day_and_clock(then, MONDAY, ZoneInfo("UTC")) == english
    with language.spoken(Language.GERMAN):
        assert words.day_and_clock(then, MONDAY, ZoneInfo("UTC")) == german


def test_ages_and_numbers_are_as_the_language_has_them() -> None:
    with language.spoken(Language.GERMAN):
        assert words.ago(timedelta(seconds=1)) == "gerade eben"
        assert words.ago(timedelta(days=3)) == "vor 3 Tagen"
        assert words.tokens(1_240_000) == "1,2M"
        assert words.size(3_670_016) == "3,5 MB"
    assert words.tokens(1_240_000) == "1.2M"
    assert words.size(3_670_016) == "3.5 MB"
