"""What the real Codex asks, answered by people: in chat, over REST, and by nobody."""

import json
from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from bot.localchat import FIRST_USER_ID
from tests.support.mcp_server import mcp_config
from tests.support.people import Person
from tests.support.program import Program, run_program
from tests.support.responses import Call, Exec, Model, Say

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]
FEATURES = """
[features]
default_mode_request_user_input = true
request_permissions_tool = true
"""
SECRET = "the-cellar-key-3141"
OPTIONS = [{"label": "Red", "description": "Seen from afar."}, {"label": "Blue", "description": "As it is."}]
ASK = Call(
    "request_user_input",
    {
        "questions": [
            {"id": "color", "header": "Color", "question": "Which color?", "options": OPTIONS},
            {"id": "key", "header": "Key", "question": "Which key?", "options": OPTIONS, "isSecret": True},
        ]
    },
)
FORM = Call(
    "ask",
    {
        "message": "Whom shall I write to?",
        "requestedSchema": {
            "type": "object",
            "properties": {"mail": {"type": "string", "format": "email"}},
            "required": ["mail"],
        },
    },
    namespace="mcp__clerk",
)


@pytest_asyncio.fixture(scope="module", loop_scope="package")
async def asking(model: Model, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    """A program whose Codex may ask everything."""
    config = FEATURES + mcp_config("clerk")
    folder = tmp_path_factory.mktemp("asking")
    async with run_program(
        folder, model.url, config, CC_TELEGRAM_ALLOWED_USERS=f"{FIRST_USER_ID}"
    ) as program:
        yield program


@pytest.fixture
def you(asking: Program) -> Person:
    return Person(lambda: asking.chat, FIRST_USER_ID)


async def test_questions_are_answered_in_chat(
    asking: Program, model: Model, you: Person, folder: Folder
) -> None:
    model.on("Paint the door", [ASK, Say("It is painted.")])
    await you.adds(folder("house"))
    began = await you.says("Paint the door")
    card = await you.sees("house asks you", "Color (1 of 2)")
    await you.presses(card, "Blue")
    second = await you.sees_become(card, "Key (2 of 2)")
    await you.presses(second, "Own words…")
    question = await you.sees("I delete your reply")
    await you.says(SECRET, reply_to=question)
    await you.sees_become(card, "Answered by ", "✔ Color: Blue", "✔ Key: given, and not kept")
    await you.sees("It is painted.", after=began)

    told = json.loads(model.output_of(ASK) or "")
    assert told == {"answers": {"color": {"answers": ["Blue"]}, "key": {"answers": [SECRET]}}}
    row = await asking.rest.newest("approvals")
    assert (row["status"], row["answers"], row["delivery"]) == ("approved", [1, None], "delivered")
    assert SECRET not in str(await asking.rest.get("events?limit=200"))
    assert SECRET not in str([seen.raw for seen in await you.messages()])
    assert SECRET not in asking.log


async def test_a_form_of_a_server_is_answered_over_rest(
    asking: Program, model: Model, you: Person, folder: Folder
) -> None:
    model.on("Write a letter", [FORM, Say("It is written.")])
    await you.adds(folder("desk"))
    await you.says("Write a letter")
    card = await you.sees("desk asks you for clerk", "Whom shall I write to?", "(as email)")
    row = await asking.rest.newest("approvals?status=pending")
    wrong = await asking.rest.call(
        "POST", f"/api/approvals/{row['id']}/resolve", {"status": "approved", "answers": ["Ann"]}
    )
    assert wrong.status == 400
    assert wrong.body["error"]["message"] == "answers.0: must be an e-mail address."
    answer = {"status": "approved", "answers": ["ann@example.org"], "resolvedBy": "a script"}
    await asking.rest.post(f"approvals/{row['id']}/resolve", answer, status=200)
    await you.sees_become(card, "Answered by a script ", "✔ mail: ann@example.org")
    await you.sees("It is written.")
    assert "ann@example.org" in (model.output_of(FORM) or "")


async def test_what_the_repository_does_not_allow_is_declined_and_the_turn_goes_on(
    asking: Program, model: Model, you: Person, folder: Folder
) -> None:
    wish = Call("request_permissions", {"permissions": {"network": {"enabled": True}}})
    model.on("Fetch the milk", [wish, Say("Without the network, then."), Say("As you say.")])
    await you.adds(folder("dairy"))
    await you.says("Fetch the milk")
    card = await you.sees("dairy wants more access", "dairy allows no network")
    assert card.buttons == ("Rejected",)
    await model.request(lambda one: any("dairy allows no network" in text for text in one.user_texts))
    row = await asking.rest.newest("approvals")
    assert (row["kind"], row["status"], row["resolvedActor"]) == ("permissions", "rejected", "system")
    await asking.rest.session(row["sessionId"], "completed")
    assert '"network":null' in (model.output_of(wish) or "")


async def test_rejected_and_stopped(asking: Program, model: Model, you: Person, folder: Folder) -> None:
    burn = Exec("touch burnt", escalated=True)
    model.on("Burn the shed", [burn, Say("It burns.")])
    shed = await you.adds(folder("shed"))
    await you.says("Burn the shed")
    card = await you.sees("shed wants to run")
    await you.presses(card, "Reject and stop")
    await you.sees_become(card, "Rejected and stopped by ")
    row = await asking.rest.newest("approvals")
    await asking.rest.session(row["sessionId"], "stopped")
    after = await asking.rest.until(f"approvals/{row['id']}", lambda body: body["delivery"] != "pending")
    assert (after["decision"], after["delivery"]) == ("cancel", "delivered")
    assert not (shed / "burnt").exists()
