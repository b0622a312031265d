"""`command-center outbox`: what could not be said, and having it tried again."""

import json

from core.models import Outbox
from core.words import OutboxStatus, Urgency
from tests.bot.commands.conftest import Command
from tests.support.api import Api

BIND = {"session": None, "approval": None, "ask": None}


async def _failed(slot: str, urgency: Urgency = Urgency.FINAL) -> int:
    row = await Outbox.create(
        chat_id=7,
        slot=slot,
        payload={"content": {"text": f"Words of {slot}"}, "bind": BIND},
        urgency=urgency.value,
        status=OutboxStatus.FAILED,
        error="chat not found",
    )
    return int(row.id)


async def test_listing(api: Api, command: Command) -> None:
    assert "Nothing was said" in (await command("outbox", "list")).out
    await _failed("a")

    said = await command("outbox", "list", "--status", "failed")
    assert "Words of a" in said.out
    assert "chat not found" in said.out
    (one,) = json.loads((await command("outbox", "list", "--json")).out)["items"]
    assert one["status"] == "failed"
    assert (await command("outbox", "list", "--status", "sent")).out.startswith("Nothing was said")


async def test_trying_one_again(api: Api, command: Command) -> None:
    row_id = await _failed("a")

    said = await command("outbox", "retry", row_id)

    assert said.code == 0
    assert said.out.startswith(f"Message {row_id} is ")
    assert (await command("outbox", "retry", 4711)).code == 6
    assert (await command("outbox", "retry")).code == 2


async def test_trying_all_again_but_progress(api: Api, command: Command) -> None:
    await _failed("a")
    await _failed("b")
    progress = await _failed("p", Urgency.PROGRESS)

    said = await command("outbox", "retry", "--all")

    assert (said.code, said.out) == (0, "2 tried again.")
    assert (await Outbox.get(id=progress)).status is OutboxStatus.FAILED
