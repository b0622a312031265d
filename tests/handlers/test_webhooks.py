"""/webhooks: what an owner sees and can do, and that they are told when one is given up."""

import pytest

from core.context import API_CALLER
from core.schemas.webhooks import WebhookPatch
from core.usecases import webhooks
from core.words import EventKind
from tests.support.desk import Desk
from tests.support.receiver import make

HOST = "hooks.example.invalid"


@pytest.fixture
async def hook(desk: Desk) -> int:
    made = await make(desk.rig, f"https://{HOST}/secret-path", "session.completed", "session.failed")
    return made.id


async def is_on(desk: Desk, webhook_id: int) -> bool:
    return (await webhooks.get(desk.rig.core, API_CALLER, webhook_id)).enabled


async def test_switching_one_off_and_on(desk: Desk, hook: int) -> None:
    you = desk.you
    await you.says("/webhooks")
    listed = await you.sees(f"Webhooks\n✔ {HOST} · 2 kinds of events")
    assert "secret-path" not in listed.text
    assert (await you.presses(listed, f"Off: {HOST[:15]}…")).text == f"{HOST} is off."
    off = await you.sees_become(listed, f"⏹ {HOST} · off")
    assert not await is_on(desk, hook)
    assert (await you.presses(off, f"On: {HOST[:15]}…")).text == f"{HOST} is on."
    await you.sees_become(listed, f"✔ {HOST}")
    assert await is_on(desk, hook)


async def test_deleting_one_asks_once_more(desk: Desk, hook: int) -> None:
    you = desk.you
    await you.says("/webhooks")
    listed = await you.sees("Webhooks")
    await you.presses(listed, "Delete…")
    asked = await you.sees_become(listed, f"Delete the webhook to {HOST}?")
    await you.presses(asked, "Keep it")
    listed = await you.sees_become(listed, "Webhooks")
    await you.presses(listed, "Delete…")
    asked = await you.sees_become(listed, "It cannot be brought back.")
    assert (await you.presses(asked, "Delete")).text == f"{HOST} is deleted."
    await you.sees_become(listed, "No webhooks.")


async def test_one_that_is_given_up_is_told_and_can_be_switched_on_again(desk: Desk, hook: int) -> None:
    you, core = desk.you, desk.rig.core
    await you.says("/start")
    await you.sees("Ready.")
    async with core.transaction() as tx:
        await webhooks.switch_off(core, tx, hook, "40 tries in a row failed. The last: It answered 500.")
    card = await you.sees(f"⚠ The webhook to {HOST} is switched off.", "40 tries in a row failed.")
    assert not card.silent
    assert "secret-path" not in card.text
    await you.presses(card, "Switch on")
    await you.sees_become(card, f"✔ {HOST}")
    assert await is_on(desk, hook)
    assert (await desk.rig.kinds())[-2:] == [EventKind.WEBHOOK_DISABLED, EventKind.WEBHOOK_CHANGED]


async def test_how_each_is(desk: Desk, hook: int) -> None:
    core = desk.rig.core
    given_up = await make(desk.rig, "https://broken.example.invalid/")
    await webhooks.change(core, API_CALLER, hook, WebhookPatch(enabled=False))
    async with core.transaction() as tx:
        await webhooks.switch_off(core, tx, given_up.id, "It answered 410: never again.")
    await make(desk.rig, "https://all.example.invalid/")
    await desk.you.says("/webhooks")
    listed = await desk.you.sees("Webhooks")
    assert listed.text.splitlines()[1:] == [
        "✔ all.example.invalid · every event",
        "✖ broken.example.invalid · switched off by itself",
        f"⏹ {HOST} · off",
    ]


@pytest.mark.parametrize("who", ["ann", "bo"])
async def test_it_is_for_owners(desk: Desk, hook: int, who: str) -> None:
    person = getattr(desk, who)
    await person.says("/webhooks")
    await person.sees("Only an owner may do this.")
    team = desk.you.in_team()
    await team.says("/webhooks")
    listed = await team.sees("Webhooks")
    for label in (f"Off: {HOST[:15]}…", "Delete…"):
        assert (await person.in_team().presses(listed, label)).text == "Only an owner may do this."
    assert await is_on(desk, hook)
