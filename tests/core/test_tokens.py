"""Named tokens: what they open, until when, and that nobody can read them anywhere."""

import re
from dataclasses import replace
from datetime import timedelta

import pytest

from core import models
from core.context import API_CALLER, Caller, Grant
from core.errors import Conflict, Forbidden, InvalidInput, NotFound
from core.machinery.rows import Slice
from core.models import ApiToken
from core.schemas.access import TokenIn, TokenMade
from core.usecases import tokens
from core.words import EventKind, Role, Scope
from tests.support.core import Rig

RUN = frozenset({Scope.RUN})


async def made(rig: Rig, name: str = "ci", caller: Caller = API_CALLER, **fields: object) -> TokenMade:
    return await tokens.create(
        rig.core, caller, TokenIn.model_validate({"name": name, "scopes": [Scope.RUN], **fields})
    )


async def opened(rig: Rig, token: TokenMade) -> Caller | None:
    assert token.secret is not None
    return await tokens.recognise(rig.core, token.secret)


async def test_a_secret_has_256_bits_and_a_form_that_scanners_know(rig: Rig) -> None:
    secrets = {(await made(rig, f"t{number}")).secret for number in range(20)}

    assert len(secrets) == 20
    assert all(re.fullmatch("cc_[0-9a-f]{64}", secret or "") for secret in secrets)


async def test_the_secret_is_nowhere_in_the_database(rig: Rig) -> None:
    token = await made(rig)
    await opened(rig, token)

    tables = [getattr(models, name) for name in models.__all__ if name != "OutboxStatus"]
    everything = str([await table.all().values() for table in tables])
    assert token.secret is not None
    assert "'ci'" in everything
    assert token.secret.removeprefix("cc_") not in everything


async def test_it_says_who_calls_and_what_they_may(rig: Rig) -> None:
    token = await made(rig, expiresAt=rig.clock.now() + timedelta(days=1))
    caller = await opened(rig, token)

    assert caller is not None
    assert caller.actor == "token:ci"
    assert caller.token == Grant(token.id, "ci", RUN, token.expires_at)


@pytest.mark.parametrize(
    "change",
    [
        lambda secret: secret[:-1],
        lambda secret: secret + "0",
        lambda secret: secret.upper(),
        lambda secret: secret.removeprefix("cc_"),
        lambda secret: "cc_" + "0" * 64,
        lambda secret: f" {secret}",
        lambda secret: secret + "\n",
        lambda secret: secret.replace("cc_", "CC_"),
        lambda secret: "cc_\udcff",
        lambda secret: "",
    ],
)
async def test_what_only_looks_like_it_opens_nothing(rig: Rig, change: object) -> None:
    token = await made(rig)
    assert callable(change)

    assert await tokens.recognise(rig.core, change(token.secret)) is None


async def test_the_hash_itself_opens_nothing(rig: Rig) -> None:
    token = await made(rig)
    row = await ApiToken.get(id=token.id)

    assert await tokens.recognise(rig.core, f"cc_{row.secret_hash}") is None


async def test_it_ends_at_its_time(rig: Rig) -> None:
    token = await made(rig, expiresAt=rig.clock.now() + timedelta(hours=1))
    rig.move(3599)
    caller = await opened(rig, token)
    assert caller is not None
    assert await tokens.is_good(rig.core, caller)

    rig.move(1)

    assert await opened(rig, token) is None
    assert not await tokens.is_good(rig.core, caller)


async def test_a_revoked_one_opens_nothing_from_then_on(rig: Rig) -> None:
    token = await made(rig)
    caller = await opened(rig, token)
    assert caller is not None

    revoked = await tokens.revoke(rig.core, API_CALLER, token.id)

    assert (revoked.revoked_at, revoked.revoked_by) == (rig.clock.now(), "api")
    assert await opened(rig, token) is None
    assert not await tokens.is_good(rig.core, caller)


async def test_making_and_revoking_are_told_once_and_without_the_secret(rig: Rig) -> None:
    token = await made(rig, caller=Caller("telegram:7"))
    await tokens.revoke(rig.core, Caller("telegram:8"), token.id)
    await tokens.revoke(rig.core, Caller("telegram:9"), token.id)

    told = [(event.kind, event.actor, event.payload) for event in await rig.events()]
    assert told == [
        ("token.created", "telegram:7", {"tokenId": token.id, "name": "ci", "scopes": ["run"]}),
        ("token.revoked", "telegram:8", {"tokenId": token.id, "name": "ci"}),
    ]
    assert (await tokens.get(rig.core, API_CALLER, token.id)).revoked_by == "telegram:8"


async def test_a_name_is_one_tokens_at_a_time(rig: Rig) -> None:
    first = await made(rig)
    with pytest.raises(Conflict, match="Revoke it first"):
        await made(rig)

    await tokens.revoke(rig.core, API_CALLER, first.id)
    second = await made(rig)

    assert second.id != first.id
    assert await opened(rig, first) is None
    assert await opened(rig, second) is not None


async def test_an_expired_one_gives_up_its_name(rig: Rig) -> None:
    first = await made(rig, expiresAt=rig.clock.now() + timedelta(hours=1))
    rig.move(3600)
    await made(rig)

    assert (await tokens.get(rig.core, API_CALLER, first.id)).revoked_at == rig.clock.now()
    assert await rig.kinds() == ["token.created", "token.revoked", "token.created"]


async def test_its_use_is_written_once_a_minute(rig: Rig) -> None:
    token = await made(rig)

    async def last_use() -> object:
        await opened(rig, token)
        return (await tokens.get(rig.core, API_CALLER, token.id)).last_used_at

    began = rig.clock.now()
    assert await last_use() == began
    rig.move(59)
    assert await last_use() == began
    rig.move(1)
    assert await last_use() == rig.clock.now()


async def test_an_end_in_the_past(rig: Rig) -> None:
    with pytest.raises(InvalidInput, match="expiresAt: lies in the past"):
        await made(rig, expiresAt=rig.clock.now())


async def test_what_is_lent_for_a_day_makes_nothing_that_lasts_longer(rig: Rig) -> None:
    until = rig.clock.now() + timedelta(days=1)
    lent = Caller("token:lent", token=Grant(1, "lent", frozenset({Scope.ADMIN}), until))

    for wanted in (None, until + timedelta(seconds=1)):
        with pytest.raises(Forbidden, match="outlives"):
            await made(rig, caller=lent, expiresAt=wanted)
    assert (await made(rig, caller=lent, expiresAt=until)).expires_at == until


NOT_OWNERS = [
    Caller("telegram:2", Role.OPERATOR),
    Caller("telegram:3", Role.VIEWER),
    Caller("token:x", token=Grant(1, "x", frozenset(Scope) - {Scope.ADMIN}, None)),
]


@pytest.mark.parametrize("caller", NOT_OWNERS, ids=lambda caller: caller.actor)
async def test_only_owners_have_to_do_with_tokens(rig: Rig, caller: Caller) -> None:
    token = await made(rig)

    with pytest.raises(Forbidden):
        await made(rig, "other", caller)
    with pytest.raises(Forbidden):
        await tokens.all_of(rig.core, caller, Slice())
    with pytest.raises(Forbidden):
        await tokens.get(rig.core, caller, token.id)
    with pytest.raises(Forbidden):
        await tokens.revoke(rig.core, caller, token.id)
    assert await opened(rig, token) is not None


async def test_the_list_and_what_is_not_in_it(rig: Rig) -> None:
    good = await made(rig, "good")
    gone = await made(rig, "gone")
    late = await made(rig, "late", expiresAt=rig.clock.now() + timedelta(hours=1))
    await tokens.revoke(rig.core, API_CALLER, gone.id)
    rig.move(3600)

    every = await tokens.all_of(rig.core, API_CALLER, Slice())
    live = await tokens.all_of(rig.core, API_CALLER, Slice(), live=True)

    assert [row.id for row in every.items] == [late.id, gone.id, good.id]
    assert [row.id for row in live.items] == [good.id]
    assert every.items[-1] == await tokens.get(rig.core, API_CALLER, good.id)
    with pytest.raises(NotFound):
        await tokens.get(rig.core, API_CALLER, 99)


async def test_the_same_message_again_makes_no_second_and_shows_no_secret(rig: Rig) -> None:
    once = replace(API_CALLER, origin="telegram:1:500")
    first = await made(rig, caller=once)
    again = await made(rig, caller=once)

    assert again == first.model_copy(update={"secret": None})
    assert await rig.kinds() == [EventKind.TOKEN_CREATED]


@pytest.mark.parametrize(
    "name", ["", "1", "-x", "a b", "a:b", "token:ci", "é", "a" * 61, "a\n", "api/..", "system\0"]
)
def test_a_name_that_is_none(name: str) -> None:
    with pytest.raises(ValueError, match="name"):
        TokenIn.model_validate({"name": name, "scopes": [Scope.RUN]})


# scope that the token has, what may be done with it
ALLOWED = {
    Scope.READ: {Scope.READ},
    Scope.RUN: {Scope.READ, Scope.RUN},
    Scope.APPROVE: {Scope.READ, Scope.APPROVE},
    Scope.ADMIN: set(Scope),
}


@pytest.mark.parametrize("scope", Scope)
def test_each_scope_reaches_as_far_as_it_says(scope: Scope) -> None:
    caller = Caller("token:x", token=Grant(1, "x", frozenset({scope}), None))

    for wanted in Scope:
        if wanted in ALLOWED[scope]:
            caller.must(wanted)
        else:
            with pytest.raises(Forbidden, match=f"needs a token with the scope {wanted}; x has {scope}"):
                caller.must(wanted)


def test_a_token_gives_nobody_more_than_their_role() -> None:
    caller = Caller("telegram:3", Role.VIEWER, token=Grant(1, "x", frozenset(Scope), None))

    with pytest.raises(Forbidden):
        caller.must_act()
