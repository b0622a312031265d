"""Invitations: a link that gives one person a role, for a while. Only a hash of its code is ever stored."""

import hashlib
import re
import secrets
from datetime import timedelta

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound
from core.logic.versions import IfMatch
from core.machinery.eventlog import About, append, made_by
from core.machinery.rows import Slice, Where, fetch, page
from core.models import Invitation
from core.schemas.base import Page
from core.schemas.people import InvitationIn, InvitationMade, InvitationOut
from core.usecases import people, team
from core.usecases.people import Standing
from core.words import EventKind, Role, UserSource

PREFIX = "inv_"
CODE = re.compile(rf"{PREFIX}[0-9a-f]{{40}}", re.ASCII)
"""160 random bits: nobody guesses one. A start parameter of Telegram takes 64 such signs."""
USUAL_LIFE = timedelta(days=2)
LONGEST_LIFE = timedelta(days=30)
COLUMNS = (
    "id, role, repositories, created_by, created_at, expires_at, revoked_at, revoked_by, used_at, used_by"
)
SELECT = f"SELECT {COLUMNS} FROM invitation"
GOOD = "used_at IS NULL AND revoked_at IS NULL AND expires_at > ?"
USE = f"UPDATE invitation SET used_at = ?, used_by = ? WHERE code_hash = ? AND {GOOD} RETURNING {COLUMNS}"


async def create(core: Core, caller: Caller, wanted: InvitationIn) -> InvitationMade:
    """`POST /api/invitations`: the only time that the code is told. Raises Conflict where the settings say
    who may speak with the bot."""
    caller.must_own()
    if people.source_of(core) is UserSource.LISTED:
        raise Conflict(team.LISTED)
    now = core.clock.now()
    expires_at = wanted.expires_at or now + USUAL_LIFE
    if not now < expires_at <= now + LONGEST_LIFE:
        raise InvalidInput.of("expiresAt", "must lie in the future, by 30 days at most.")
    code = PREFIX + secrets.token_hex(20)
    async with core.transaction() as tx:
        if (known := await made_by(caller.origin)) is not None:
            made = await _load(known.payload["invitation"])
            return InvitationMade.model_validate({**made.model_dump(), "code": None})
        row = await Invitation.create(
            code_hash=_hash(code),
            role=wanted.role,
            repositories=await team.grantable(wanted.role, wanted.repositories),
            created_by=caller.actor,
            created_at=now,
            expires_at=expires_at,
        )
        told = {"invitation": row.id, "role": row.role, "repositories": row.repositories}
        origin = caller.origin
        await append(tx, EventKind.USER_INVITED, caller.actor, About(), told, now=now, origin=origin)
    made = await _load(row.id)
    return InvitationMade.model_validate({**made.model_dump(), "code": code})


async def all_of(core: Core, caller: Caller, part: Slice, *, live: bool = False) -> Page[InvitationOut]:
    """The invitations, also those that let nobody in any more, unless only the `live` ones are wanted."""
    caller.must_own()
    where: list[Where] = [(GOOD, core.clock.now())] if live else []
    return await page(InvitationOut, SELECT, part, key="id", where=where)


async def get(core: Core, caller: Caller, invitation_id: int) -> InvitationOut:
    caller.must_own()
    return await _load(invitation_id)


async def _load(invitation_id: int) -> InvitationOut:
    rows = await fetch(f"{SELECT} WHERE id = ?", [invitation_id])
    if not rows:
        raise NotFound.of("Invitation", invitation_id)
    return InvitationOut.model_validate(rows[0])


async def revoke(
    core: Core, caller: Caller, invitation_id: int, if_match: IfMatch | None = None
) -> InvitationOut:
    """`DELETE /api/invitations/:id`: it lets nobody in from now on. Revoking twice is revoking once; raises
    Conflict for one that was used: remove the person."""
    caller.must_own()
    now = core.clock.now()
    async with core.transaction() as tx:
        known = await _load(invitation_id)
        if if_match is not None:
            if_match.check(known)
        good = Invitation.filter(id=invitation_id, revoked_at=None, used_at=None)
        if await good.update(revoked_at=now, revoked_by=caller.actor):
            told = {"invitation": invitation_id, "role": known.role}
            await append(tx, EventKind.INVITATION_REVOKED, caller.actor, About(), told, now=now)
        elif known.used_by is not None:
            raise Conflict(f"It was used already, by {known.used_by}. Remove that person instead.")
        return await _load(invitation_id)


async def accept(core: Core, code: str, user_id: int, name: str, *, origin: str | None = None) -> Role | None:
    """Let a stranger in by a code; their role, None where it lets nobody in (any more).

    Its use is one conditional UPDATE: of two who send the same code, one comes in.
    """
    if CODE.fullmatch(code) is None or people.source_of(core) is UserSource.LISTED:
        return None
    now = core.clock.now()
    async with core.transaction() as tx:
        # By its hash, which nobody can choose: what the time of the look-up tells says nothing of the code.
        rows = await fetch(USE, [now, user_id, _hash(code), now])
        if not rows:
            return None
        used = InvitationOut.model_validate(rows[0])
        only = None if used.repositories is None else frozenset(used.repositories)
        await people.welcome(user_id, people.source_of(core), name, Standing(used.role, only))
        told = {"user": user_id, "name": name[: people.NAME_LIMIT], "role": used.role, "invitation": used.id}
        actor, kind = f"telegram:{user_id}", EventKind.USER_JOINED
        await append(tx, kind, actor, About(), told, now=now, origin=origin)
    return used.role


def _hash(code: str) -> str:
    return hashlib.sha256(code.encode()).hexdigest()
