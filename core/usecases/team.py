"""Who may speak with the bot, seen and changed by owners: roles, grants of repositories, removal."""

from collections.abc import Iterable, Sequence
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append
from core.machinery.rows import fetch
from core.models import ChatUser, Outbox
from core.schemas.base import Page
from core.schemas.people import PersonOut, PersonPatch
from core.usecases.people import source_of
from core.words import EventKind, OutboxStatus, Role, UserSource

LISTED = (
    "CC_TELEGRAM_ALLOWED_USERS lists who may speak with the bot, and nobody else does: change it there and"
    " start again, or leave it empty to invite people."
)
LAST_OWNER = "Somebody must own this. Make somebody else an owner first."
OWNER_HAS_ALL = "An owner has all repositories. Give another role first, or in the same change."
PEOPLE = "SELECT id, name, role, repositories, source, started_at FROM chat_user WHERE source = ? ORDER BY id"


async def all_of(core: Core, caller: Caller) -> Page[PersonOut]:
    """`GET /api/people`: everybody who has a role now, by their ids. They are few."""
    caller.must_own()
    return Page[PersonOut](items=await _everybody(core), next_cursor=None)


async def _everybody(core: Core) -> list[PersonOut]:
    source = source_of(core)
    rows = {row["id"]: row for row in await fetch(PEOPLE, [source])}
    if source is not UserSource.LISTED:
        return [_person(row) for row in rows.values() if row["role"] is not None]
    listed = sorted(core.settings.telegram_allowed_users.items())
    unknown = {"name": None, "repositories": None, "source": source, "started_at": None}
    return [_person({"id": user, **unknown, **rows.get(user, {}), "role": role}) for user, role in listed]


def _person(row: dict[str, Any]) -> PersonOut:
    only = None if row["role"] == Role.OWNER else row["repositories"]
    return PersonOut.model_validate(row | {"repositories": only})


async def get(core: Core, caller: Caller, user_id: int) -> PersonOut:
    """One person; raises NotFound for somebody without a role."""
    caller.must_own()
    return _found(await _everybody(core), user_id)


def _found(known: Iterable[PersonOut], user_id: int) -> PersonOut:
    person = next((each for each in known if each.id == user_id), None)
    if person is None:
        raise NotFound.of("Person", user_id)
    return person


async def change(
    core: Core, caller: Caller, user_id: int, patch: PersonPatch, if_match: IfMatch | None = None
) -> PersonOut:
    """`PATCH /api/people/:id`: another role, or other repositories. It counts from their next word on.

    Raises Conflict for a role that the settings say, for the last owner's, and for limits of an owner.
    """
    caller.must_own()
    changes = patch.model_dump(exclude_unset=True)
    async with core.transaction() as tx:
        person = await _hold(core, user_id, if_match)
        role = changes.get("role", person.role)
        if role is Role.OWNER and patch.role is None and patch.repositories is not None:
            raise Conflict(OWNER_HAS_ALL)
        if "repositories" in changes:
            changes["repositories"] = await grantable(role, patch.repositories)
        if role is not person.role:
            await _may_lose(core, person)
        if role is Role.OWNER:
            changes["repositories"] = None
        if changes:
            await _write(core, user_id, changes)
            await _tell(core, tx, caller, EventKind.USER_CHANGED, person, changes)
    return await get(core, caller, user_id)


async def grantable(role: Role, wanted: Sequence[int] | None) -> list[int] | None:
    """Repositories that somebody of this role can be limited to; raises InvalidInput."""
    if wanted is None:
        return None
    if role is Role.OWNER:
        raise InvalidInput.of("repositories", "an owner has all of them.")
    ids = sorted(set(wanted))
    marks = ", ".join("?" * len(ids))
    rows = await fetch(f"SELECT id FROM repository WHERE id IN ({marks})", ids) if ids else []
    if missing := set(ids) - {row["id"] for row in rows}:
        raise InvalidInput.of("repositories", f"there is no repository {min(missing)}.")
    return ids


async def remove(core: Core, caller: Caller, user_id: int, if_match: IfMatch | None = None) -> PersonOut:
    """`DELETE /api/people/:id`: they are a stranger from now on, also to buttons that they see, and hear
    nothing more; the person as they were. Raises Conflict as `change` does."""
    caller.must_own()
    async with core.transaction() as tx:
        person = await _hold(core, user_id, if_match)
        await _may_lose(core, person)
        await _write(core, user_id, {"role": None, "repositories": None, "started_at": None})
        await Outbox.filter(chat_id=user_id, status=OutboxStatus.QUEUED).delete()
        await _tell(core, tx, caller, EventKind.USER_REMOVED, person, {})
    return person


async def _hold(core: Core, user_id: int, if_match: IfMatch | None) -> PersonOut:
    person = _found(await _everybody(core), user_id)
    if if_match is not None:
        if_match.check(person)
    return person


async def _may_lose(core: Core, person: PersonOut) -> None:
    if person.source is UserSource.LISTED:
        raise Conflict(LISTED)
    owners = [each.id for each in await _everybody(core) if each.role is Role.OWNER]
    if owners == [person.id]:
        raise Conflict(LAST_OWNER)


async def _write(core: Core, user_id: int, changes: dict[str, Any]) -> None:
    """Where the settings say the role there may be no row yet: its name comes with their first word."""
    source = source_of(core)
    if not await ChatUser.filter(id=user_id, source=source).update(**changes):
        await ChatUser.create(id=user_id, source=source, name=str(user_id), **changes)


async def _tell(
    core: Core, tx: Transaction, caller: Caller, kind: EventKind, person: PersonOut, changes: dict[str, Any]
) -> None:
    told = {"user": person.id, "name": person.name, "role": person.role, **changes}
    await append(tx, kind, caller.actor, About(), told, now=core.clock.now())
    tx.wake(Topic.OUTBOX)
