"""/language: what was chosen in a chat counts there at once, else what a person's Telegram is set to."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.chat import _announce
from core.machinery.rows import fetch
from core.words import Language, Role
from handlers.language import spoken, tr
from handlers.views.general import COMMANDS
from tests.support.desk import ROLES, Desk, desk_of_its_own

FORBIDDEN = "You may look here, not act. Ask an owner for another role."


def _german(text: str, **values: str) -> str:
    with spoken(Language.GERMAN):
        return tr(text, **values)


@pytest.fixture
async def with_jana(tmp_path: Path) -> AsyncIterator[Desk]:
    async with desk_of_its_own(tmp_path, roles={**ROLES, 5: Role.VIEWER}) as desk:
        yield desk


async def test_a_private_chat_speaks_what_was_chosen_at_once(desk: Desk) -> None:
    await desk.you.says("/language")
    card = await desk.you.sees("I speak English with you.")
    assert card.buttons == ("English", "Deutsch", "✓ As Telegram is")

    await desk.you.presses(card, "Deutsch")

    german = await desk.you.sees(_german("I speak {language} with you.", language="Deutsch"))
    assert german.id == card.id
    assert german.buttons == ("English", "✓ Deutsch", _german("As Telegram is"))
    assert desk.rig.core.languages.chosen(1) is Language.GERMAN


async def test_it_follows_telegram_again_where_that_is_wanted(desk: Desk) -> None:
    await desk.rig.core.languages.choose(1, Language.GERMAN)
    await desk.you.says("/language")
    card = await desk.you.sees(_german("I speak {language} with you.", language="Deutsch"))

    await desk.you.presses(card, _german("As Telegram is"))

    await desk.you.sees("I speak English with you.")
    assert desk.rig.core.languages.chosen(1) is None


async def test_in_a_group_it_is_for_all_so_whoever_looks_on_does_not_choose(desk: Desk) -> None:
    you, bo = desk.you.in_team(), desk.bo.in_team()
    await you.says("/language")
    card = await you.sees("What I say here is in English.")

    assert (await bo.presses(card, "Deutsch")).text == FORBIDDEN
    assert desk.rig.core.languages.chosen(you.room) is None

    await you.presses(card, "Deutsch")

    await you.sees(_german("What I say here is in {language}.", language="Deutsch"))
    assert desk.rig.core.languages.of(you.room) is Language.GERMAN
    assert desk.rig.core.languages.of(1) is Language.ENGLISH


async def test_who_has_it_in_telegram_is_spoken_with_in_it(with_jana: Desk) -> None:
    await with_jana.jana.says("/language")
    await with_jana.jana.sees(_german("I speak {language} with you.", language="Deutsch"))


async def test_what_the_core_says_is_in_the_language_too(with_jana: Desk) -> None:
    await with_jana.jana.says("/new Bake bread")
    await with_jana.jana.sees("Du darfst hier zusehen, aber nichts tun.")


async def test_a_stranger_is_not_kept(desk: Desk) -> None:
    await desk.jana.says("Hello")
    await desk.you.says("/language")
    await desk.you.sees("I speak English with you.")
    assert await fetch("SELECT id FROM chat_state WHERE telegram_language = 'de'") == []


async def test_each_language_has_its_menu(desk: Desk) -> None:
    await _announce(desk.bot)
    for code, language in ((None, Language.ENGLISH), ("de", Language.GERMAN)):
        with spoken(language):
            menu = {name: tr(text) for name, text in COMMANDS.items()}
        told = await desk.bot.get_my_commands(language_code=code)
        assert {each.command: each.description for each in told} == menu
