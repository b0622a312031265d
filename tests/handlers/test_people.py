"""People in chat: /people, /invite, coming in, and going."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from core.machinery.rows import fetch
from core.usecases import people
from core.words import Role
from tests.support.chat import Seen, run_localchat
from tests.support.desk import Desk, open_desk
from tests.support.roles import role_of


@pytest.fixture
async def home(tmp_path: Path) -> AsyncIterator[Desk]:
    """A chat that is yours, and nobody else's yet."""
    async with run_localchat(tmp_path) as telegram, open_desk(tmp_path, telegram, roles={}) as desk:
        await people.make_owner(desk.rig.core, 1, "You")
        await desk.you.says("/start")
        await desk.you.sees("Ready")
        yield desk


def code_in(card: Seen) -> str:
    return next(word for word in card.text.split() if word.startswith("inv_"))


async def _invited(home: Desk, what: str) -> str:
    await home.you.says(f"/invite {what}")
    return code_in(await home.you.sees("An invitation for one person"))


async def test_somebody_is_let_in_and_works(home: Desk) -> None:
    await home.rig.repository("shop")
    code = await _invited(home, "operator 2h shop")

    await home.ann.says(f"/start {code}")
    await home.ann.sees("You are operator here now.")

    await home.you.sees("Ann came in by an invitation: operator.", after=0)
    turn, _ = await home.asks(home.ann, "Bake bread")
    assert turn.request.prompt == "Bake bread"
    await home.mallory.says(f"/start {code}")
    await home.you.says("/people")
    listed = await home.you.sees("People")
    assert "Ann · operator, runs and approves in shop" in listed.text
    assert await home.mallory.messages() != []
    assert await home.mallory.heard("") == 0


async def test_the_code_is_kept_nowhere_once_it_was_said(home: Desk) -> None:
    code = await _invited(home, "viewer")
    await home.you.says("/status")
    await home.you.sees("Command Center")  # said after it: its row is closed by now
    for table in ("outbox", "event", "invitation"):
        assert code not in str(await fetch(f"SELECT * FROM {table}"))


async def test_an_invitation_counts_in_a_private_chat_alone(home: Desk) -> None:
    code = await _invited(home, "operator")
    await home.ann.in_team().says(f"/start {code}")
    await home.you.in_team().says("/status")
    await home.you.in_team().sees("Codex")
    assert await role_of(home.rig.core, 2) is None


async def test_who_has_a_role_does_not_use_an_invitation_up(home: Desk) -> None:
    code = await _invited(home, "viewer")
    await home.you.says(f"/start {code}")
    await home.you.sees("Ready")
    await home.bo.says(f"/start {code}")
    await home.bo.sees("You are viewer here now.")
    assert await role_of(home.rig.core, 1) is Role.OWNER


async def test_a_role_and_repositories_are_changed_by_buttons(home: Desk) -> None:
    shop = await home.rig.repository("shop")
    await home.rig.repository("blog")
    await home.ann.says(f"/start {await _invited(home, 'operator')}")
    await home.ann.sees("You are operator")
    you = home.you
    await you.says("/people")
    await you.presses(await you.sees("People"), "Ann")
    card = await you.sees_that(lambda seen: "Remove…" in seen.buttons)
    await you.presses(card, "○ viewer")
    card = await you.sees_become(card, "viewer, only looks")
    await you.presses(card, "○ shop")
    card = await you.sees_become(card, "viewer, only looks in shop")
    assert await people.standing_of(home.rig.core, 2) == people.Standing(Role.VIEWER, frozenset({shop.id}))
    await home.ann.says("/repos")
    repos = await home.ann.sees("Repositories")
    assert "shop" in repos.buttons
    assert "blog" not in repos.buttons


async def test_who_is_removed_loses_their_buttons_at_once(home: Desk) -> None:
    await home.rig.repository("shop")
    await home.ann.says(f"/start {await _invited(home, 'operator')}")
    await home.ann.sees("You are operator")
    turn, progress = await home.asks(home.ann, "Bake bread")
    turn.ask()
    card = await home.ann.sees("shop wants to run")
    you = home.you
    await you.says("/people")
    await you.presses(await you.sees("People"), "Ann")
    one = await you.sees_that(lambda seen: "Remove…" in seen.buttons)
    await you.presses(one, "Remove…")
    sure = await you.sees_that(lambda seen: "Yes, remove" in seen.buttons, after=0)
    assert (await you.presses(sure, "Yes, remove")).text == "Ann is a stranger now."

    for message, label in ((card, "Approve"), (progress, "Stop")):
        answer = await home.ann.presses(message, label)
        assert (answer.text, answer.alert) == ("You are not allowed to do this.", True)
    assert home.runner.answered == []
    assert home.runner.stopped == []
    before = len(await home.ann.messages())
    turn.say("Baked.")
    turn.end()
    # What they began is told to owners now.
    await you.sees("Baked.", after=0)
    assert len(await home.ann.messages()) == before


async def test_an_invitation_is_revoked_by_button(home: Desk) -> None:
    code = await _invited(home, "viewer")
    you = home.you
    await you.says("/people")
    await you.presses(await you.sees("People"), "Invitations")
    listed = await you.sees("Open invitations")
    await you.presses(listed, "Revoke #1")
    await you.sees_become(listed, "No invitation is open.")
    await home.bo.says(f"/start {code}")
    await you.says("/status")
    await you.sees("Codex")
    assert await role_of(home.rig.core, 3) is None


@pytest.mark.parametrize(
    ("said", "why"),
    [
        ("king", "king is no role."),
        ("operator soon", "soon is neither a time nor a repository."),
        ("operator 2h 3h", "2h 3h is neither a time nor a repository."),
        ("operator 90d", "expiresAt: must lie in the future, by 30 days at most."),
    ],
)
async def test_what_cannot_be_understood_is_asked_again(home: Desk, said: str, why: str) -> None:
    await home.you.says(f"/invite {said}")
    asked = await home.you.sees(why)
    assert asked.force_reply is not None
    await home.you.says("viewer 1h", reply_to=asked)
    await home.you.sees("An invitation for one person")


async def test_people_are_for_the_private_chat(home: Desk) -> None:
    team = home.you.in_team()
    await team.says("/people")
    await team.sees("People are for your private chat with me.")


async def test_who_decides_is_chosen_by_buttons(home: Desk) -> None:
    await home.rig.repository("shop")
    await home.ann.says(f"/start {await _invited(home, 'operator')}")
    await home.ann.sees("You are operator")
    you = home.you
    await you.says("/repos")
    await you.presses(await you.sees("Repositories"), "shop")
    await you.presses(await you.sees("The sandbox holds it to that."), "Who decides…")
    card = await you.sees("Who decides approvals in shop?")
    assert card.buttons == ("○ two people", "✓ everybody who may approve", "○ You", "○ Ann")
    assert (await you.presses(card, "○ Ann")).text == "Ann decides."
    card = await you.sees_that(lambda seen: "✓ Ann" in seen.buttons)
    await you.presses(card, "○ two people")
    await you.sees_become(card, "Two different people have to approve.")
