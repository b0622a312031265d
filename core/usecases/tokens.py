"""Named tokens: made, listed, revoked, and recognised. Only a hash of the secret is ever stored."""

import hashlib
import hmac
import re
import secrets
from datetime import timedelta

from tortoise.exceptions import IntegrityError

from core.context import Caller, Core, Grant
from core.errors import Conflict, Forbidden, InvalidInput, NotFound
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, append, made_by
from core.machinery.rows import Slice, fetch, page
from core.models import ApiToken
from core.schemas.access import TokenIn, TokenMade, TokenOut
from core.schemas.base import Page
from core.words import EventKind, Scope

PREFIX = "cc_"
"""So that secret scanners, and our own log, know a secret when they see one."""
SECRET = re.compile(rf"{PREFIX}[0-9a-f]{{64}}", re.ASCII)
USE_WRITTEN_EVERY = timedelta(minutes=1)
SELECT = (
    "SELECT id, name, scopes, created_by, created_at, expires_at, last_used_at, revoked_at, revoked_by"
    " FROM api_token"
)
USED = "UPDATE api_token SET last_used_at = ? WHERE id = ? AND (last_used_at IS NULL OR last_used_at <= ?)"


async def create(core: Core, caller: Caller, wanted: TokenIn) -> TokenMade:
    """`POST /api/tokens`: the only time that the secret is told. Raises Conflict for a name in use."""
    caller.must_own()
    now = core.clock.now()
    if wanted.expires_at is not None and wanted.expires_at <= now:
        raise InvalidInput.of("expiresAt", "lies in the past.")
    _check_outlived(caller, wanted)
    secret = PREFIX + secrets.token_hex(32)
    scopes = sorted(set(wanted.scopes))
    async with core.transaction() as tx:
        if (known := await made_by(caller.origin)) is not None:
            row = await ApiToken.get(id=known.payload["tokenId"])
            return TokenMade.model_validate({**_plain(row), "secret": None})
        await _free_name(core, tx, caller, wanted.name)
        try:
            row = await ApiToken.create(
                name=wanted.name,
                secret_hash=_hash(secret),
                scopes=scopes,
                created_by=caller.actor,
                created_at=now,
                expires_at=wanted.expires_at,
            )
        except IntegrityError as exc:
            raise Conflict(
                f"There is a token named {wanted.name} already. Revoke it first, or choose another name."
            ) from exc
        told = {"tokenId": row.id, "name": row.name, "scopes": scopes}
        origin = caller.origin
        await append(tx, EventKind.TOKEN_CREATED, caller.actor, About(), told, now=now, origin=origin)
    return TokenMade.model_validate({**_plain(row), "secret": secret})


async def _free_name(core: Core, tx: Transaction, caller: Caller, name: str) -> None:
    """One that has expired holds its name no longer."""
    now = core.clock.now()
    for row in await ApiToken.filter(name=name, revoked_at=None, expires_at__lte=now):
        await _revoke(core, tx, caller, row)


def _check_outlived(caller: Caller, wanted: TokenIn) -> None:
    """Else a token that was lent for a day could make itself at home for ever."""
    until = caller.token.expires_at if caller.token else None
    if until is not None and (wanted.expires_at is None or wanted.expires_at > until):
        raise Forbidden(
            f"A token that expires makes none that outlives it: expiresAt must be {until:%Y-%m-%dT%H:%M:%SZ}"
            " at the latest."
        )


async def all_of(
    core: Core, caller: Caller, part: Slice, *, name: str | None = None, live: bool = False
) -> Page[TokenOut]:
    """The tokens, also those that are good no longer, unless only the `live` ones are wanted."""
    caller.must_own()
    where: list[tuple[str, object]] = []
    if name is not None:
        where.append(("name = ?", name))
    if live:
        where.append(("revoked_at IS NULL AND (expires_at IS NULL OR expires_at > ?)", core.clock.now()))
    return await page(TokenOut, SELECT, part, key="id", where=where)


async def get(core: Core, caller: Caller, token_id: int) -> TokenOut:
    caller.must_own()
    return TokenOut.model_validate(_plain(await _load(token_id)))


async def revoke(core: Core, caller: Caller, token_id: int, if_match: IfMatch | None = None) -> TokenOut:
    """`DELETE /api/tokens/:id`: it opens nothing from now on. Revoking twice is revoking once."""
    caller.must_own()
    async with core.transaction() as tx:
        row = await _load(token_id)
        if if_match is not None:
            if_match.check(TokenOut.model_validate(_plain(row)))
        await _revoke(core, tx, caller, row)
        await row.refresh_from_db()
    return TokenOut.model_validate(_plain(row))


async def _revoke(core: Core, tx: Transaction, caller: Caller, row: ApiToken) -> None:
    now = core.clock.now()
    good = ApiToken.filter(id=row.id, revoked_at=None)
    if await good.update(revoked_at=now, revoked_by=caller.actor):
        told = {"tokenId": row.id, "name": row.name}
        await append(tx, EventKind.TOKEN_REVOKED, caller.actor, About(), told, now=now)
        tx.wake(Topic.TOKENS)


async def recognise(core: Core, secret: str) -> Caller | None:
    """Who calls with this secret; None where it opens nothing (any more). Looked up each time, so that
    a token that is revoked opens nothing from that moment on."""
    if SECRET.fullmatch(secret) is None:
        return None
    # By its hash, which nobody can choose: what the time of the look-up tells says nothing of the secret.
    digest = _hash(secret)
    row = await ApiToken.get_or_none(secret_hash=digest)
    if row is None or not hmac.compare_digest(row.secret_hash, digest) or not _is_good(core, row):
        return None
    now = core.clock.now()
    if row.last_used_at is None or row.last_used_at <= now - USE_WRITTEN_EVERY:
        await fetch(USED, [now, row.id, now - USE_WRITTEN_EVERY])
    grant = Grant(row.id, row.name, frozenset(map(Scope, row.scopes)), row.expires_at)
    return Caller(grant.actor, token=grant)


async def is_good(core: Core, caller: Caller) -> bool:
    """Whether somebody who was let in would be let in now."""
    if caller.token is None:
        return True
    row = await ApiToken.get_or_none(id=caller.token.id)
    return row is not None and _is_good(core, row)


def _is_good(core: Core, row: ApiToken) -> bool:
    return row.revoked_at is None and (row.expires_at is None or row.expires_at > core.clock.now())


async def _load(token_id: int) -> ApiToken:
    row = await ApiToken.get_or_none(id=token_id)
    if row is None:
        raise NotFound.of("Token", token_id)
    return row


def _plain(row: ApiToken) -> dict[str, object]:
    return {name: getattr(row, name) for name in TokenOut.model_fields}


def _hash(secret: str) -> str:
    return hashlib.sha256(secret.encode()).hexdigest()
