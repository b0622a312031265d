"""Tokens in chat: only an owner, only in private, the secret once; and what the others hear of it."""

import re

import pytest

from core.context import Caller
from core.models import Outbox
from core.schemas.access import TokenIn
from core.usecases import tokens
from core.words import OutboxStatus, Scope
from tests.support.core import eventually
from tests.support.desk import Desk

SECRET = re.compile("cc_[0-9a-f]{64}")


async def until_sent() -> None:
    """Until it is known what each message is that has been seen: only then can it be replied to."""

    async def look() -> bool | None:
        return None if await Outbox.exclude(status=OutboxStatus.SENT).exists() else True

    await eventually(look)


async def test_a_token_from_the_first_word_to_its_end(desk: Desk) -> None:
    you = desk.you
    await you.says("/tokens")
    listing = await you.sees("No tokens yet.")
    await you.presses(listing, "New…")
    asked = await you.sees("Like: ci run approve 90d")
    await until_sent()
    await you.says("ci run approve 90d", reply_to=asked)
    made = await you.sees("ci · approve, run · until 31 Mar 2040", "It won't be shown again.")
    assert not made.silent
    found = SECRET.search(made.text)
    assert found is not None
    caller = await tokens.recognise(desk.rig.core, found[0])
    assert caller is not None
    assert caller.actor == "token:ci"

    await you.says("/tokens")
    listing = await you.sees("Tokens\nci · approve, run", "used just now")
    assert SECRET.search(listing.text) is None
    await you.presses(listing, "ci")
    card = await you.sees("Made just now")
    await you.presses(card, "Revoke")
    sure = await you.sees_become(card, "What uses it stops at once. Revoke it?")
    assert sure.buttons == ("Yes, revoke", "Keep")
    await you.presses(sure, "Keep")
    await you.sees_that(lambda seen: seen.id == card.id and seen.buttons == ("Revoke",), after=0)
    assert await tokens.is_good(desk.rig.core, caller)
    await you.presses(card, "Revoke")
    await you.presses(await you.sees_become(card, "Revoke it?"), "Yes, revoke")
    gone = await you.sees_become(card, "⏹ Revoked just now; it opens nothing.")
    assert gone.buttons == ()
    assert not await tokens.is_good(desk.rig.core, caller)


async def test_in_one_message(desk: Desk) -> None:
    await desk.you.says("/tokens deploy admin")
    made = await desk.you.sees("✔ deploy · admin · until it is revoked")
    assert SECRET.search(made.text)


async def test_the_secret_is_forgotten_when_it_is_said(desk: Desk) -> None:
    await desk.you.says("/tokens ci run")
    made = await desk.you.sees("It won't be shown again.")
    found = SECRET.search(made.text)
    assert found is not None

    await until_sent()
    for row in await Outbox.all():
        assert found[0] not in str(row.payload)


@pytest.mark.parametrize(
    ("said", "words"),
    [
        ("/tokens ci", "What is ci for?"),
        ("/tokens ci sudo", "sudo can't be understood"),
        ("/tokens ci run 1d 2d", "can't be understood"),
        ("/tokens ci run 0d", "0d can't be understood"),
        ("/tokens 9 run", "A token's name has letters"),
        ("/tokens token:ci run", "A token's name has letters"),
    ],
)
async def test_what_cannot_be_read_is_asked_again(desk: Desk, said: str, words: str) -> None:
    await desk.you.says(said)
    asked = await desk.you.sees(f"✖ {words}" if words[0].isupper() else words)
    await until_sent()
    await desk.you.says("ci read", reply_to=asked)
    await desk.you.sees("✔ ci · read")


async def test_a_name_that_is_taken(desk: Desk) -> None:
    await desk.you.says("/tokens ci run")
    await desk.you.sees("✔ ci")
    await desk.you.says("/tokens ci run")
    await desk.you.sees("✖ There is a token named ci already.")


@pytest.mark.parametrize("said", ["/tokens", "/tokens ci run"])
async def test_only_owners(desk: Desk, said: str) -> None:
    await desk.ann.says(said)
    await desk.ann.sees("Only an owner may do this.")
    await desk.bo.says(said)
    await desk.bo.sees("Only an owner may do this.")
    assert await desk.rig.events() == []


@pytest.mark.parametrize("said", ["/tokens", "/tokens ci run"])
async def test_only_in_private(desk: Desk, said: str) -> None:
    team = desk.you.in_team()
    await team.says(said)
    await team.sees("✖ Tokens are for your private chat with me.")
    assert await desk.rig.events() == []


async def test_the_same_message_again_writes_over_nothing(desk: Desk) -> None:
    you = desk.you
    message = {
        "message_id": 900,
        "date": 1,
        "chat": {"id": you.user, "type": "private", "first_name": "You"},
        "from": {"id": you.user, "is_bot": False, "first_name": "You"},
        "text": "/tokens ci run",
        "entities": [{"type": "bot_command", "offset": 0, "length": 7}],
    }
    await desk.feed(update_id=7000, message=message)
    made = await you.sees("It won't be shown again.", after=0)
    await desk.feed(update_id=7000, message=message)
    await you.says("/status")
    await you.sees("Command Center")

    assert [seen.text for seen in await you.messages() if "ci · run" in seen.text] == [made.text]
    assert await desk.rig.kinds() == ["token.created"]


async def test_other_owners_hear_of_it(desk: Desk) -> None:
    you = desk.you
    await you.says("/start")
    await you.sees("Ready.")
    thief = Caller("token:lost")
    made = await tokens.create(desk.rig.core, thief, TokenIn(name="new", scopes=[Scope.ADMIN]))
    heard = await you.sees("⚠ A token was made: new · admin · by token:lost. /tokens shows them all.")
    assert not heard.silent
    await tokens.revoke(desk.rig.core, thief, made.id)
    await you.sees("⏹ The token new was revoked by token:lost.")
    await you.says("/tokens own run")
    own = await you.sees("✔ own")
    await you.says("/status")
    await you.sees("Command Center")
    assert await you.heard("A token was made", after=own.id) == 0
