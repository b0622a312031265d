"""The language of a chat: chosen there, else what its person has set in Telegram."""

from pathlib import Path

import pytest

from core.machinery import moving
from core.machinery.bus import Bus
from core.machinery.languages import Languages, tagged
from core.machinery.rows import fetch
from core.models import ChatState
from core.ports import ChatMoved
from core.usecases import chats
from core.words import Language
from tests.support.core import Rig, open_rig
from tests.support.talking import deliver_all, say

EN, DE = Language.ENGLISH, Language.GERMAN


@pytest.fixture
def languages(rig: Rig) -> Languages:
    return rig.core.languages


async def _kept() -> Languages:
    """As a restart finds them."""
    found = Languages(Bus())
    await found.load()
    return found


async def test_nobody_has_said_anything_and_it_is_english(languages: Languages) -> None:
    assert languages.of(5) is EN
    assert languages.chosen(5) is None


async def test_what_telegram_says_counts_until_something_is_chosen(languages: Languages) -> None:
    await languages.heard(5, "de")
    assert languages.of(5) is DE
    await languages.choose(5, EN)
    assert languages.of(5) is EN
    await languages.heard(5, "de")
    assert languages.of(5) is EN
    await languages.choose(5, None)
    assert languages.of(5) is DE


@pytest.mark.parametrize(
    ("code", "language"),
    [
        ("de", DE),
        ("de-AT", DE),
        ("DE", DE),
        ("en-GB", EN),
        ("den", None),
        ("xx", None),
        ("", None),
        (None, None),
    ],
)
def test_a_tag_is_known_by_its_first_part(code: str | None, language: Language | None) -> None:
    assert tagged(code) is language


async def test_an_unknown_one_is_english_and_forgets_what_was_before(languages: Languages) -> None:
    await languages.heard(5, "de-AT")
    assert languages.of(5) is DE
    await languages.heard(5, "fr")
    assert languages.of(5) is EN
    assert (await _kept()).of(5) is EN


async def test_it_survives_a_restart(tmp_path: Path) -> None:
    async with open_rig(tmp_path) as rig:
        await rig.core.languages.choose(-7, DE)
        await rig.core.languages.heard(5, "de")
        await rig.core.languages.heard(6, "de")
        await rig.core.languages.choose(6, EN)
    async with open_rig(tmp_path) as rig:
        assert [rig.core.languages.of(each) for each in (-7, 5, 6)] == [DE, DE, EN]
        assert rig.core.languages.chosen(5) is None


async def test_what_else_is_known_of_the_chat_stays(rig: Rig, languages: Languages) -> None:
    await chats.choose_model(rig.core, 5, chats.Choice("gpt-5.4"))
    await languages.choose(5, DE)
    state = await ChatState.get(id=5)
    assert (state.model, state.language) == ("gpt-5.4", DE)


async def test_who_says_nothing_new_writes_nothing(rig: Rig, languages: Languages) -> None:
    await languages.heard(5, "xx")
    assert await fetch("SELECT id FROM chat_state") == []
    await languages.heard(5, "de")
    await fetch("UPDATE chat_state SET telegram_language = NULL")
    await languages.heard(5, "de-CH")
    assert (await ChatState.get(id=5)).telegram_language is None


async def test_a_group_that_became_a_supergroup_keeps_its_own(tmp_path: Path) -> None:
    old, new = -100, -1_000_000_000_100
    async with open_rig(tmp_path, working=True) as rig:
        await rig.core.languages.choose(old, DE)
        rig.messenger.failures.append(ChatMoved(new))
        await say(rig, "answer", chat=old)
        await deliver_all(rig)
        assert rig.core.languages.of(new) is DE
        assert (await _kept()).of(new) is DE


async def test_it_does_so_also_where_something_else_is_known_of_the_new_one(rig: Rig) -> None:
    await rig.core.languages.choose(-100, DE)
    await chats.choose_model(rig.core, -200, chats.Choice("gpt-5.4"))
    async with rig.core.transaction():
        await moving.move(-100, -200)
    assert (await _kept()).of(-200) is DE
    assert (await ChatState.get(id=-200)).model == "gpt-5.4"


async def test_what_the_new_group_has_chosen_already_stays(rig: Rig, languages: Languages) -> None:
    await languages.choose(-100, DE)
    await languages.choose(-200, EN)
    async with rig.core.transaction():
        await moving.move(-100, -200)
    languages.moved(-100, -200)
    assert languages.of(-200) is EN
    assert (await _kept()).of(-200) is EN
