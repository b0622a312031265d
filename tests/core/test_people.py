"""Who may speak with the bot."""

import asyncio
from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from pathlib import Path

import pytest
from structlog.testing import capture_logs

from core.models import ChatUser
from core.usecases import chats, people
from core.usecases.people import ALPHABET, ATTEMPTS, Pairing
from core.words import EventKind, Role
from tests.support.core import Rig, open_rig
from tests.support.roles import role_of


def nobody(_: str) -> None:
    """Who is at the console in a test that asks nobody there."""


def test_the_code_is_long_and_is_accepted_however_it_is_typed() -> None:
    pairing = Pairing(nobody)

    assert len(pairing.code) == 8
    assert pairing.accepts(7, f"  {pairing.code.lower()}\n")
    assert not pairing.accepts(7, pairing.code)


def _wrong(pairing: Pairing) -> str:
    last = next(sign for sign in ALPHABET if sign != pairing.code[-1])
    return pairing.code[:-1] + last


def test_guessing_ends_with_a_new_code_on_the_console() -> None:
    codes: list[str] = []
    pairing = Pairing(codes.append)
    old = pairing.code
    with capture_logs() as logs:
        for _ in range(ATTEMPTS):
            assert not pairing.accepts(7, _wrong(pairing).lower())

    assert [(line["event"], line["user"], line["left"]) for line in logs] == [
        ("pairing.wrong", 7, left) for left in reversed(range(ATTEMPTS))
    ]
    assert codes == [pairing.code]
    assert old not in (pairing.code, str(logs))
    assert not pairing.accepts(7, old)
    assert pairing.accepts(7, pairing.code)


ANYTHING = [
    "",
    "hello",
    "/start",
    "ü",
    "O0O0I1I1",
    "\N{WAVING HAND SIGN}" * 8,
    "x" * 10_000,
    "\N{KELVIN SIGN}" * 8,
]


@pytest.mark.parametrize("text", ANYTHING)
def test_what_is_no_code_is_no_attempt(text: str) -> None:
    pairing = Pairing(nobody)
    code = pairing.code
    with capture_logs() as logs:
        for _ in range(2 * ATTEMPTS):
            assert not pairing.accepts(7, text)

    assert logs == []
    assert pairing.code == code
    assert pairing.accepts(7, code)


async def test_a_stranger_is_nobody_until_the_code_makes_them_the_owner(rig: Rig) -> None:
    pairing = Pairing(nobody)
    assert await role_of(rig.core, 7) is None
    assert not await people.pair(rig.core, pairing, 7, "Ann", "wrong")

    assert await people.pair(rig.core, pairing, 7, "Ann", pairing.code)

    assert await role_of(rig.core, 7) is Role.OWNER
    assert await rig.kinds() == [EventKind.USER_PAIRED]


async def test_the_code_is_good_for_one(rig: Rig) -> None:
    pairing = Pairing(nobody)
    paired = await asyncio.gather(
        *(people.pair(rig.core, pairing, user, "Somebody", pairing.code) for user in range(1, 9))
    )

    assert paired.count(True) == 1
    assert await ChatUser.filter(role=Role.OWNER).count() == 1


async def test_settings_decide_alone(tmp_path: Path) -> None:
    allowed = {1: Role.OWNER, 2: Role.VIEWER}
    async with open_rig(tmp_path, telegram_allowed_users=allowed) as rig:
        pairing = Pairing(nobody)
        await people.make_owner(rig.core, 9, "Earlier owner")

        assert [await role_of(rig.core, user) for user in (1, 2, 9)] == [
            Role.OWNER,
            Role.VIEWER,
            None,
        ]
        assert not await people.pair(rig.core, pairing, 5, "Eve", pairing.code)


async def test_only_owners_who_have_started_are_told(rig: Rig) -> None:
    await people.make_owner(rig.core, 1, "Ann")
    assert await people.audience(rig.core) == []

    await people.started(rig.core, 1, "Ann")

    assert await people.audience(rig.core) == [1]
    assert (await ChatUser.get(id=1)).started_at == rig.clock.now()


BOT = {"telegram_bot_token": "1:x"}
OWNERS = {5: Role.OWNER, 6: Role.OWNER, 7: Role.VIEWER}


@pytest.fixture
def lives(tmp_path: Path) -> Callable[..., AbstractAsyncContextManager[Rig]]:
    """Starts on the same data, one after another, each with settings of its own."""
    return lambda **settings: open_rig(tmp_path, **settings)


Lives = Callable[..., AbstractAsyncContextManager[Rig]]


async def test_what_a_list_gave_is_gone_with_the_list(lives: Lives) -> None:
    async with lives(**BOT, telegram_allowed_users=OWNERS) as rig:
        for user in OWNERS:
            await people.met(rig.core, user, f"User {user}")
            await people.started(rig.core, user, f"User {user}")
        assert await people.audience(rig.core) == [5, 6]

    async with lives(**BOT) as rig:
        assert [await role_of(rig.core, user) for user in OWNERS] == [None, None, None]
        assert not await people.has_owner(rig.core)
        assert await people.audience(rig.core) == []
        assert (await chats.names())["telegram:5"] == "User 5"
        pairing = Pairing(nobody)
        assert await people.pair(rig.core, pairing, 7, "User 7", pairing.code)


async def test_a_list_leaves_the_role_by_pairing_as_it_was(lives: Lives) -> None:
    async with lives(**BOT) as rig:
        await people.make_owner(rig.core, 7, "Vic")
    async with lives(**BOT, telegram_allowed_users=OWNERS) as rig:
        assert await role_of(rig.core, 7) is Role.VIEWER
        await people.started(rig.core, 7, "Vic")
        assert await people.audience(rig.core) == []
    async with lives(**BOT) as rig:
        assert await role_of(rig.core, 7) is Role.OWNER


async def test_who_can_be_written_to_still_can_when_they_are_listed(lives: Lives) -> None:
    async with lives(**BOT) as rig:
        await people.make_owner(rig.core, 5, "Ann")
        await people.started(rig.core, 5, "Ann")
    async with lives(**BOT, telegram_allowed_users=OWNERS) as rig:
        await people.met(rig.core, 5, "Ann Onym")
        assert await people.audience(rig.core) == [5]
        assert await chats.names() == {"telegram:5": "Ann Onym"}


async def test_the_local_chat_makes_nobody_anything_in_telegram(lives: Lives) -> None:
    async with lives() as rig:
        await people.make_owner(rig.core, 1, "You")
        await people.started(rig.core, 1, "You")
        assert await role_of(rig.core, 1) is Role.OWNER

    async with lives(**BOT) as rig:
        assert await role_of(rig.core, 1) is None
        assert await people.audience(rig.core) == []
        assert not await people.has_owner(rig.core)
        pairing = Pairing(nobody)
        assert await people.pair(rig.core, pairing, 1, "First of Telegram", pairing.code)
        assert await role_of(rig.core, 1) is Role.OWNER

    async with lives() as rig:
        assert await role_of(rig.core, 1) is Role.OWNER


async def test_who_has_paired_is_nobody_in_the_local_chat(lives: Lives) -> None:
    async with lives(**BOT) as rig:
        await people.make_owner(rig.core, 5, "Ann")
    async with lives() as rig:
        assert await role_of(rig.core, 5) is None
