"""Who may speak with the bot: owners invite, change and remove; what counts is what is so at that moment."""

import asyncio
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, InvalidInput, NotFound
from core.machinery.rows import Slice, fetch
from core.schemas.people import InvitationIn, InvitationMade, PersonPatch
from core.usecases import invitations, people, team
from core.usecases.people import CODE_SECONDS, Pairing, Standing
from core.words import EventKind, Role
from tests.support.core import Rig, open_rig
from tests.support.roles import role_of

OWNER = Caller("telegram:1", Role.OWNER, 1)


@pytest.fixture
async def rig(rig: Rig) -> Rig:
    """With an owner."""
    await people.make_owner(rig.core, 1, "You")
    return rig


async def _invited(rig: Rig, role: Role = Role.OPERATOR, **more: Any) -> InvitationMade:
    return await invitations.create(rig.core, OWNER, InvitationIn(role=role, **more))


async def _comes_in(rig: Rig, user: int, made: InvitationMade) -> Role | None:
    assert made.code is not None
    return await invitations.accept(rig.core, made.code, user, f"User {user}")


async def test_an_invitation_lets_one_person_in_with_its_role(rig: Rig) -> None:
    made = await _invited(rig, Role.VIEWER)

    assert await _comes_in(rig, 5, made) is Role.VIEWER

    assert await role_of(rig.core, 5) is Role.VIEWER
    assert await _comes_in(rig, 6, made) is None
    assert await role_of(rig.core, 6) is None
    used = await invitations.get(rig.core, OWNER, made.id)
    assert (used.used_by, used.used_at) == (5, rig.clock.now())
    assert await rig.kinds() == [EventKind.USER_PAIRED, EventKind.USER_INVITED, EventKind.USER_JOINED]


async def test_of_many_who_send_the_same_code_one_comes_in(rig: Rig) -> None:
    made = await _invited(rig)

    roles = await asyncio.gather(*(_comes_in(rig, user, made) for user in range(10, 30)))

    assert sorted(map(str, roles)) == ["None"] * 19 + ["operator"]
    assert [person.id for person in (await team.all_of(rig.core, OWNER)).items if person.id >= 10] == [
        10 + roles.index(Role.OPERATOR)
    ]


async def test_an_invitation_expires_and_can_be_revoked(rig: Rig) -> None:
    soon = await _invited(rig, expires_at=rig.clock.now() + timedelta(hours=1))
    revoked = await _invited(rig)
    await invitations.revoke(rig.core, OWNER, revoked.id)
    rig.clock.move(3600)

    assert await _comes_in(rig, 5, soon) is None
    assert await _comes_in(rig, 5, revoked) is None
    assert (await invitations.all_of(rig.core, OWNER, Slice(), live=True)).items == []
    again = await invitations.revoke(rig.core, OWNER, revoked.id)
    assert again.revoked_by == "telegram:1"


async def test_what_was_used_is_not_revoked(rig: Rig) -> None:
    made = await _invited(rig)
    await _comes_in(rig, 5, made)

    with pytest.raises(Conflict, match="Remove that person"):
        await invitations.revoke(rig.core, OWNER, made.id)


@pytest.mark.parametrize("seconds", [0, -1, 31 * 86400])
async def test_when_an_invitation_may_end(rig: Rig, seconds: int) -> None:
    with pytest.raises(InvalidInput, match="expiresAt"):
        await _invited(rig, expires_at=rig.clock.now() + timedelta(seconds=seconds))


async def test_the_code_is_nowhere_in_the_database(rig: Rig) -> None:
    made = await _invited(rig)
    assert made.code is not None
    for table in ("invitation", "event", "outbox"):
        assert made.code not in str(await fetch(f"SELECT * FROM {table}"))


async def test_who_is_invited_for_a_repository_sees_that_alone(rig: Rig) -> None:
    shop = await rig.repository("shop")
    await _comes_in(rig, 5, await _invited(rig, repositories=[shop.id]))

    assert await people.standing_of(rig.core, 5) == Standing(Role.OPERATOR, frozenset({shop.id}))


async def test_what_cannot_be_granted(rig: Rig) -> None:
    with pytest.raises(InvalidInput, match="there is no repository 99"):
        await _invited(rig, repositories=[99])
    with pytest.raises(InvalidInput, match="an owner has all"):
        await _invited(rig, Role.OWNER, repositories=[])


async def test_a_role_and_grants_change_at_once(rig: Rig) -> None:
    shop = await rig.repository("shop")
    await _comes_in(rig, 5, await _invited(rig))

    await team.change(rig.core, OWNER, 5, PersonPatch(role=Role.VIEWER, repositories=[shop.id]))
    assert await people.standing_of(rig.core, 5) == Standing(Role.VIEWER, frozenset({shop.id}))
    await team.change(rig.core, OWNER, 5, PersonPatch(repositories=None))
    assert await people.standing_of(rig.core, 5) == Standing(Role.VIEWER)
    await team.change(rig.core, OWNER, 5, PersonPatch(repositories=[]))
    await team.change(rig.core, OWNER, 5, PersonPatch(role=Role.OWNER))
    assert await people.standing_of(rig.core, 5) == Standing(Role.OWNER)


async def test_who_is_removed_is_a_stranger_at_once_and_may_come_back(rig: Rig) -> None:
    await _comes_in(rig, 5, await _invited(rig))

    gone = await team.remove(rig.core, OWNER, 5)

    assert (gone.id, gone.role) == (5, Role.OPERATOR)
    assert await people.standing_of(rig.core, 5) is None
    with pytest.raises(NotFound):
        await team.get(rig.core, OWNER, 5)
    assert await _comes_in(rig, 5, await _invited(rig, Role.VIEWER)) is Role.VIEWER


async def test_the_last_owner_stays(rig: Rig) -> None:
    for doing in (
        team.remove(rig.core, OWNER, 1),
        team.change(rig.core, OWNER, 1, PersonPatch(role=Role.VIEWER)),
    ):
        with pytest.raises(Conflict, match="Somebody must own this"):
            await doing
    await _comes_in(rig, 5, await _invited(rig, Role.OWNER))
    await team.remove(rig.core, OWNER, 1)
    assert await role_of(rig.core, 1) is None
    assert await people.has_owner(rig.core)


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.VIEWER])
async def test_only_owners_see_and_change_who_may_what(rig: Rig, role: Role) -> None:
    caller = Caller("telegram:2", role, 2)
    for doing in (
        team.all_of(rig.core, caller),
        team.get(rig.core, caller, 1),
        team.change(rig.core, caller, 1, PersonPatch()),
        team.remove(rig.core, caller, 1),
        invitations.create(rig.core, caller, InvitationIn(role=Role.OWNER)),
        invitations.all_of(rig.core, caller, Slice()),
        invitations.get(rig.core, caller, 1),
        invitations.revoke(rig.core, caller, 1),
    ):
        with pytest.raises(Forbidden):
            await doing


async def test_where_the_settings_list_people_nobody_is_invited(tmp_path: Path) -> None:
    listed = {1: Role.OWNER, 5: Role.OPERATOR}
    async with open_rig(tmp_path, telegram_allowed_users=listed) as rig:
        shop = await rig.repository("shop")
        for doing in (
            invitations.create(rig.core, API_CALLER, InvitationIn(role=Role.OWNER)),
            team.remove(rig.core, API_CALLER, 5),
            team.change(rig.core, API_CALLER, 5, PersonPatch(role=Role.OWNER)),
        ):
            with pytest.raises(Conflict, match="CC_TELEGRAM_ALLOWED_USERS"):
                await doing
        changed = await team.change(rig.core, API_CALLER, 5, PersonPatch(repositories=[shop.id]))
        assert (changed.name, changed.role, changed.repositories) == ("5", Role.OPERATOR, [shop.id])
        assert await people.standing_of(rig.core, 5) == Standing(Role.OPERATOR, frozenset({shop.id}))


async def test_an_invitation_of_the_time_before_a_list_lets_nobody_in(tmp_path: Path) -> None:
    async with open_rig(tmp_path) as rig:
        await people.make_owner(rig.core, 1, "You")
        made = await _invited(rig)
    async with open_rig(tmp_path, telegram_allowed_users={1: Role.OWNER}) as rig:
        assert await _comes_in(rig, 5, made) is None
        assert await role_of(rig.core, 5) is None


def test_the_code_on_the_console_is_good_for_an_hour() -> None:
    now, codes = [0.0], list[str]()
    pairing = Pairing(codes.append, lambda: now[0])
    old = pairing.code
    now[0] = CODE_SECONDS

    assert not pairing.accepts(7, old)
    assert codes == [pairing.code] != [old]
    assert not pairing.accepts(7, old)
    assert pairing.accepts(7, pairing.code)
