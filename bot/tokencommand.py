"""`command-center token create|list|revoke`: over REST where the program runs, else in its database."""

import argparse
import asyncio
import json
import sys
from typing import Protocol

from pydantic import ValidationError

from bot.commands.base import end_of
from bot.commands.remote import address_of
from bot.datafolder import AlreadyRuns, held
from core import runners
from core.app import open_aside
from core.context import API_CALLER, Core
from core.errors import CommandCenterError, InvalidInput, NotFound
from core.machinery.rows import MAX_LIMIT, Slice
from core.schemas.access import TokenIn, TokenMade, TokenOut
from core.schemas.base import Page
from core.settings import Settings
from core.usecases import tokens
from core.words import Scope
from webapi.client import Client
from webapi.client.transport import Part, Unreachable


def run(settings: Settings, chosen: argparse.Namespace) -> None:
    """Do what was chosen; raises CommandCenterError with what to do about it."""
    asyncio.run(_run(settings, chosen))


async def _run(settings: Settings, chosen: argparse.Namespace) -> None:
    try:
        with held(settings.data_dir):
            async with open_aside(settings, lambda: runners.stub()) as core:
                await _do(Here(core), chosen)
    except AlreadyRuns:
        await _ask(settings, chosen)


async def _ask(settings: Settings, chosen: argparse.Namespace) -> None:
    token = settings.api_token.get_secret_value() if settings.api_token else None
    address = address_of(settings)
    try:
        async with Client(address, token) as client:
            await _do(There(client), chosen)
    except Unreachable as exc:
        raise CommandCenterError(
            f"The program runs, but does not answer at {address}. Give this command the CC_HOST and"
            " CC_PORT with which it was started."
        ) from exc


class Place(Protocol):
    """Where tokens are."""

    async def create(self, wanted: TokenIn) -> TokenMade: ...

    async def live(self, name: str | None = None, cursor: str | None = None) -> Page[TokenOut]: ...

    async def revoke(self, token_id: int) -> TokenOut: ...


class Here:
    """In the database, while no program runs."""

    def __init__(self, core: Core) -> None:
        self._core = core

    async def create(self, wanted: TokenIn) -> TokenMade:
        return await tokens.create(self._core, API_CALLER, wanted)

    async def live(self, name: str | None = None, cursor: str | None = None) -> Page[TokenOut]:
        part = Slice(limit=MAX_LIMIT, cursor=cursor)
        return await tokens.all_of(self._core, API_CALLER, part, name=name, live=True)

    async def revoke(self, token_id: int) -> TokenOut:
        return await tokens.revoke(self._core, API_CALLER, token_id)


class There:
    """In the program that runs, asked over REST."""

    def __init__(self, client: Client) -> None:
        self._client = client

    async def create(self, wanted: TokenIn) -> TokenMade:
        return await self._client.create_token(wanted)

    async def live(self, name: str | None = None, cursor: str | None = None) -> Page[TokenOut]:
        return await self._client.tokens(name=name, live=True, part=Part(MAX_LIMIT, cursor))

    async def revoke(self, token_id: int) -> TokenOut:
        return await self._client.revoke_token(token_id)


async def _do(place: Place, chosen: argparse.Namespace) -> None:
    match chosen.action:
        case "create":
            _show_made(await place.create(_wanted(chosen)), as_json=chosen.json)
        case "list":
            _show_all(await _all(place), as_json=chosen.json)
        case _:
            await _revoke(place, chosen)


def _wanted(chosen: argparse.Namespace) -> TokenIn:
    expires_at = end_of(chosen.expires)
    try:
        return TokenIn(
            name=chosen.name, scopes=[Scope(scope) for scope in chosen.scope], expires_at=expires_at
        )
    except ValidationError as exc:
        problems = "; ".join(error["msg"].removeprefix("Value error, ") for error in exc.errors())
        raise InvalidInput(f"{chosen.name}: {problems}.") from exc


async def _revoke(place: Place, chosen: argparse.Namespace) -> None:
    found = next(iter((await place.live(chosen.name)).items), None)
    if found is None:
        raise NotFound(f"There is no token {chosen.name} that is good. `command-center token list` has them.")
    revoked = await place.revoke(found.id)
    if chosen.json:
        _print_json(revoked.model_dump(mode="json", by_alias=True))
    else:
        print(f"{revoked.name} opens nothing any more.")


async def _all(place: Place) -> list[TokenOut]:
    found = await place.live()
    items = found.items
    while found.next_cursor is not None:
        found = await place.live(cursor=found.next_cursor)
        items += found.items
    return items


def _show_made(made: TokenMade, *, as_json: bool) -> None:
    """The secret alone on standard output, so that `TOKEN=$(command-center token create …)` does."""
    if as_json:
        _print_json(made.model_dump(mode="json", by_alias=True))
        return
    until = f"until {made.expires_at:%Y-%m-%d %H:%M} UTC" if made.expires_at else "until it is revoked"
    print(f"{made.name} ({', '.join(made.scopes)}) {until}. It won't be shown again:", file=sys.stderr)
    print(made.secret)


def _show_all(found: list[TokenOut], *, as_json: bool) -> None:
    if as_json:
        _print_json({"items": [token.model_dump(mode="json", by_alias=True) for token in found]})
        return
    if not found:
        print("No tokens. Make one: command-center token create NAME --scope run", file=sys.stderr)
    for token in found:
        until = f"{token.expires_at:%Y-%m-%d %H:%M}" if token.expires_at else "revoked"
        used = f"{token.last_used_at:%Y-%m-%d %H:%M}" if token.last_used_at else "never"
        print(f"{token.name}\t{','.join(token.scopes)}\tuntil {until}\tused {used}")


def _print_json(body: object) -> None:
    print(json.dumps(body, indent=2))
