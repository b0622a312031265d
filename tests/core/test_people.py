"""Who may speak with the bot."""

import asyncio
from pathlib import Path

import pytest

from core.models import ChatUser
from core.usecases import people
from core.usecases.people import ATTEMPTS, Pairing
from core.words import EventKind, Role
from tests.support.core import Rig, open_rig


def test_the_code_is_long_and_is_accepted_however_it_is_typed() -> None:
    pairing = Pairing()

    assert len(pairing.code) == 8
    assert pairing.accepts(f"  {pairing.code.lower()}\n")


def test_guessing_ends_after_some_tries() -> None:
    pairing = Pairing()
    for _ in range(ATTEMPTS):
        assert not pairing.accepts("wrong")

    assert not pairing.accepts(pairing.code)


@pytest.mark.parametrize("text", ["", "ü", "\N{WAVING HAND SIGN}" * 8, "x" * 10_000])
def test_anything_may_be_typed(text: str) -> None:
    assert not Pairing().accepts(text)


async def test_a_stranger_is_nobody_until_the_code_makes_them_the_owner(rig: Rig) -> None:
    pairing = Pairing()
    assert await people.role_of(rig.core, 7) is None
    assert not await people.pair(rig.core, pairing, 7, "Ann", "wrong")

    assert await people.pair(rig.core, pairing, 7, "Ann", pairing.code)

    assert await people.role_of(rig.core, 7) is Role.OWNER
    assert await rig.kinds() == [EventKind.USER_PAIRED]


async def test_the_code_is_good_for_one(rig: Rig) -> None:
    pairing = Pairing()
    paired = await asyncio.gather(
        *(people.pair(rig.core, pairing, user, "Somebody", pairing.code) for user in range(1, 9))
    )

    assert paired.count(True) == 1
    assert await ChatUser.filter(role=Role.OWNER).count() == 1


async def test_settings_decide_alone(tmp_path: Path, migrated: Path) -> None:
    allowed = {1: Role.OWNER, 2: Role.VIEWER}
    async with open_rig(tmp_path, template=migrated, telegram_allowed_users=allowed) as rig:
        pairing = Pairing()
        await people.make_owner(rig.core, 9, "Earlier owner")

        assert [await people.role_of(rig.core, user) for user in (1, 2, 9)] == [
            Role.OWNER,
            Role.VIEWER,
            None,
        ]
        assert not await people.pair(rig.core, pairing, 5, "Eve", pairing.code)


async def test_only_owners_who_have_started_are_told(rig: Rig) -> None:
    await people.make_owner(rig.core, 1, "Ann")
    assert await people.audience(rig.core) == []

    await people.started(rig.core, 1, "Ann", Role.OWNER)
    await people.started(rig.core, 2, "Vic", Role.VIEWER)

    assert await people.audience(rig.core) == [1]
    assert (await ChatUser.get(id=1)).started_at == rig.clock.now()
