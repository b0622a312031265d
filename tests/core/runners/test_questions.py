"""Every question that the real Codex can be made to ask: shown in full, answered in its own shape."""

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from core import runners
from core.errors import QuestionGone
from core.events import (
    Access,
    Answer,
    Choice,
    Given,
    Part,
    Question,
    QuestionAsked,
    QuestionRefused,
    QuestionSettled,
    ToolCall,
    TurnOutcome,
)
from core.runners import AppServerRunner, beginnings
from core.runners.asking import thread_params
from core.words import AnswerFormat, ApprovalKind, Decision, Sandbox
from tests.core.runners.reading import Reader, turn_request
from tests.support.blows import until_gone
from tests.support.codex import codex_command, codex_env, processes_left
from tests.support.mcp_server import mcp_config
from tests.support.responses import Call, Exec, Model, Patch, Say, Step

pytestmark = pytest.mark.codex

FEATURES = """
[features]
default_mode_request_user_input = true
request_permissions_tool = true
exec_permission_approvals = true
"""
OUTSIDE = Path("/opt/cc-asked")
USUAL = (Decision.ONCE, Decision.SESSION, Decision.DECLINE, Decision.CANCEL)
ONLY_ONCE = (Decision.ONCE, Decision.DECLINE, Decision.CANCEL)


@pytest.fixture
def env(tmp_path: Path, model: Model) -> dict[str, str]:
    """Of a Codex that may ask everything, and has an MCP server that asks."""
    return codex_env(tmp_path, model.url, FEATURES + mcp_config("clerk"))


@pytest.fixture
async def codex(env: dict[str, str]) -> AsyncIterator[AppServerRunner]:
    async with runners.app_server(codex_command(), env) as runner:
        yield runner


class Stage:
    """One turn in which the model does as told, and what became of it."""

    def __init__(self, codex: AppServerRunner, model: Model, repository: Path) -> None:
        self._codex = codex
        self._model = model
        self._repository = repository

    async def begin(self, *steps: Step, prompt: str = "go on", thread_id: str | None = None) -> Reader:
        self._model.on(prompt, [*steps, Say("Done.")])
        return Reader(await self._codex.start(turn_request(self._repository, prompt, thread_id=thread_id)))

    async def answer(self, question: Question, decision: Decision, *given: Given | None, **more: Any) -> None:
        await self._codex.answer(question.key, Answer(decision, given=given, **more))

    async def completes(self, reader: Reader) -> None:
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        assert reader.answers == ["Done."]

    def told(self, step: Call | Exec) -> str:
        """What the model was told of a step."""
        output = self._model.output_of(step)
        assert output is not None
        return output


@pytest.fixture
def stage(codex: AppServerRunner, model: Model, repository: Path) -> Stage:
    return Stage(codex, model, repository)


# Commands and changes of files


async def test_a_prefix_is_allowed_for_good_and_written_down_by_codex(
    stage: Stage, env: dict[str, str]
) -> None:
    asking = {"sandbox_permissions": "require_escalated", "justification": "To count.", "yield_time_ms": 9000}
    first = Call("exec_command", {"cmd": "seq 1 3", "prefix_rule": ["seq"], **asking})
    second = Call("exec_command", {"cmd": "seq 4 6", **asking})
    reader = await stage.begin(first, second)
    question = await reader.question()
    assert question.decisions == (*USUAL[:2], Decision.PREFIX, *USUAL[2:])
    assert question.prefix == ("seq",)

    await stage.answer(question, Decision.PREFIX)

    await stage.completes(reader)
    assert "1\n2\n3" in stage.told(first)
    assert "4\n5\n6" in stage.told(second)
    assert len(reader.of(QuestionAsked)) == 1
    rules = (Path(env["CODEX_HOME"]) / "rules" / "default.rules").read_text()
    assert rules.strip() == 'prefix_rule(pattern=["seq"], decision="allow")'


@pytest.mark.parametrize("step", [Exec("touch asked", escalated=True), Patch.add(str(OUTSIDE), "x")])
async def test_a_no_that_ends_the_turn(stage: Stage, repository: Path, step: Exec | Patch) -> None:
    reader = await stage.begin(step)
    question = await reader.question()
    await stage.answer(question, Decision.CANCEL)

    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert reader.of(QuestionSettled) == [QuestionSettled(question.key)]
    assert not await asyncio.to_thread(
        lambda: [*repository.glob("asked"), *OUTSIDE.parent.glob(OUTSIDE.name)]
    )


@pytest.mark.parametrize("asks", ["a command", "more access"])
async def test_a_no_that_ends_the_turn_ends_what_the_turn_runs(stage: Stage, asks: str) -> None:
    marker = f"LEFT=by-{asks.partition(' ')[2]}"
    runs = Call("exec_command", {"cmd": f"export {marker}; exec sleep 600", "yield_time_ms": 250})
    access = Call("request_permissions", {"permissions": {"network": {"enabled": True}}})
    question_asked = Exec("touch asked", escalated=True) if asks == "a command" else access
    reader = await stage.begin(runs, question_asked)
    question = await reader.question()
    assert await asyncio.to_thread(processes_left, marker)

    await stage.answer(question, Decision.CANCEL)

    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    await until_gone(marker)


@pytest.mark.parametrize("how", ["stopped", "rejected and stopped"])
async def test_the_next_turn_on_the_thread_keeps_its_command(
    stage: Stage, codex: AppServerRunner, repository: Path, how: str
) -> None:
    old = Call("exec_command", {"cmd": "export LEFT=old; exec sleep 600", "yield_time_ms": 250})
    reader = await stage.begin(old, Exec("touch asked", escalated=True))
    question = await reader.question()
    rejected = how == "rejected and stopped"
    stops = stage.answer(question, Decision.CANCEL) if rejected else codex.stop(reader.ref)
    waits = "until [ -e go ]; do sleep 0.1; done; echo alive"
    new = Call("exec_command", {"cmd": waits, "yield_time_ms": 9000})
    async with asyncio.TaskGroup() as group:
        group.create_task(stops)
        await reader.end()
        again = await stage.begin(new, prompt="next one", thread_id=reader.ref.thread_id)
    (repository / "go").touch()

    await stage.completes(again)
    assert "alive" in stage.told(new)
    await until_gone("LEFT=old")


async def test_a_command_may_ask_for_more_access_than_the_sandbox_gives(stage: Stage, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    wanted = {"network": {"enabled": True}, "file_system": {"write": [str(outside)], "read": ["/root"]}}
    step = Call(
        "exec_command",
        {
            "cmd": f"echo hello > {outside}/here",
            "sandbox_permissions": "with_additional_permissions",
            "additional_permissions": wanted,
            "yield_time_ms": 9000,
        },
    )
    reader = await stage.begin(step)
    question = await reader.question()
    assert question.key.kind is ApprovalKind.COMMAND
    assert question.access == Access(network=True, read=("/root",), write=(str(outside),))
    assert question.needs_network
    assert question.decisions == USUAL

    await stage.answer(question, Decision.ONCE)

    await stage.completes(reader)
    assert (outside / "here").read_text() == "hello\n"


# Permissions


@pytest.mark.parametrize(("decision", "written"), [(Decision.SESSION, True), (Decision.DECLINE, False)])
async def test_more_access_for_what_follows(
    stage: Stage, tmp_path: Path, decision: Decision, written: bool
) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    ask = Call(
        "request_permissions",
        {"permissions": {"file_system": {"write": [str(outside)]}}, "reason": "To build there."},
    )
    write = Exec(f"touch {outside}/here")
    reader = await stage.begin(ask, write)
    question = await reader.question()
    assert question.key.kind is ApprovalKind.PERMISSIONS
    assert question.reason == "To build there."
    assert question.access == Access(write=(str(outside),))
    assert question.decisions == USUAL

    await stage.answer(question, decision, note="Build here.")

    await stage.completes(reader)
    assert reader.of(QuestionSettled) == [QuestionSettled(question.key)]
    assert (outside / "here").exists() == written
    assert ('"scope":"session"' in stage.told(ask)) == written
    again = Exec(f"touch {outside}/again")
    await stage.completes(await stage.begin(again, prompt="again", thread_id=reader.ref.thread_id))
    assert (outside / "again").exists() == written


async def test_access_for_one_turn_ends_with_it(stage: Stage, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    ask = Call("request_permissions", {"permissions": {"file_system": {"write": [str(outside)]}}})
    reader = await stage.begin(ask, Exec(f"touch {outside}/here"))
    await stage.answer(await reader.question(), Decision.ONCE)
    await stage.completes(reader)
    assert (outside / "here").exists()

    again = Exec(f"touch {outside}/again")
    await stage.completes(await stage.begin(again, prompt="again", thread_id=reader.ref.thread_id))
    assert not (outside / "again").exists()


async def test_a_no_to_more_access_can_end_the_turn(stage: Stage) -> None:
    reader = await stage.begin(Call("request_permissions", {"permissions": {"network": {"enabled": True}}}))
    question = await reader.question()
    assert question.needs_network
    await stage.answer(question, Decision.CANCEL)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert reader.of(QuestionSettled) == [QuestionSettled(question.key)]


# What the agent asks the user

OPTIONS = [{"label": "Red", "description": "Seen from afar."}, {"label": "Blue", "description": "As it is."}]
ASKED = Call(
    "request_user_input",
    {
        "questions": [
            {"id": "color", "header": "Color", "question": "Which color?", "options": OPTIONS},
            {"id": "why", "header": "Why", "question": "Why that?", "options": OPTIONS},
            {
                "id": "key",
                "header": "Key",
                "question": "What opens it?",
                "options": OPTIONS,
                "isSecret": True,
            },
        ]
    },
)


async def test_questions_are_answered_by_choices_and_in_own_words(stage: Stage) -> None:
    reader = await stage.begin(ASKED)
    question = await reader.question()
    assert question.key.kind is ApprovalKind.QUESTION
    choices = (Choice("Red", "Seen from afar."), Choice("Blue", "As it is."))
    assert question.parts == (
        Part("Color", "Which color?", choices, own_words=True),
        Part("Why", "Why that?", choices, own_words=True),
        Part("Key", "What opens it?", choices, own_words=True, secret=True),
    )
    assert question.decisions == ONLY_ONCE

    await stage.answer(
        question, Decision.ONCE, Given((1,)), Given(words="It is the sea."), Given(words="xyzzy")
    )

    await stage.completes(reader)
    assert json.loads(stage.told(ASKED)) == {
        "answers": {
            "color": {"answers": ["Blue"]},
            "why": {"answers": ["It is the sea."]},
            "key": {"answers": ["xyzzy"]},
        }
    }


async def test_a_no_to_questions_says_so_in_their_place(stage: Stage) -> None:
    reader = await stage.begin(ASKED)
    await stage.answer(await reader.question(), Decision.DECLINE, note="Not before Monday.")
    await stage.completes(reader)
    answers = json.loads(stage.told(ASKED))["answers"]
    said = "The user declined to answer, and says: Not before Monday."
    assert answers == {name: {"answers": [said]} for name in ("color", "why", "key")}


async def test_a_no_to_questions_can_end_the_turn(stage: Stage) -> None:
    reader = await stage.begin(ASKED)
    await stage.answer(await reader.question(), Decision.CANCEL)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED


# Tools of a client


async def test_a_tool_that_only_a_client_could_run_is_refused_politely(
    stage: Stage, monkeypatch: pytest.MonkeyPatch
) -> None:
    """We offer none; a thread that another client began may have some."""
    lookup = {
        "type": "function",
        "name": "lookup",
        "description": "Looks.",
        "inputSchema": {"type": "object"},
    }
    monkeypatch.setattr(
        beginnings, "new_thread_params", lambda request: {**thread_params(request), "dynamicTools": [lookup]}
    )
    step = Call("lookup", {})
    reader = await stage.begin(step)
    await stage.completes(reader)
    assert stage.told(step).startswith("Nobody can answer this here.")
    assert reader.of(QuestionRefused) == [QuestionRefused("item/tool/call")]


# MCP servers


def elicits(**params: Any) -> Call:
    return Call("ask", params, namespace="mcp__clerk")


FORM = elicits(
    message="Whom shall I write to?",
    requestedSchema={
        "type": "object",
        "properties": {
            "name": {"type": "string", "title": "Name", "minLength": 2, "maxLength": 40},
            "mail": {"type": "string", "format": "email", "description": "Where to."},
            "copies": {"type": "integer", "minimum": 1, "maximum": 9},
            "weight": {"type": "number"},
            "urgent": {"type": "boolean", "default": False},
            "paper": {"type": "string", "enum": ["a4", "letter"], "enumNames": ["A4", "Letter"]},
            "ink": {
                "type": "string",
                "oneOf": [{"const": "k", "title": "Black"}, {"const": "b", "title": "Blue"}],
            },
            "stamps": {"type": "array", "items": {"type": "string", "enum": ["x", "y", "z"]}, "maxItems": 2},
            "seals": {"type": "array", "items": {"anyOf": [{"const": "1", "title": "Wax"}]}},
        },
        "required": ["name", "stamps"],
    },
)
FIELDS = {
    "Name": Part("Name", "Name", own_words=True, minimum=2, maximum=40),
    "mail": Part("mail", "Where to.", own_words=True, required=False, format=AnswerFormat.EMAIL),
    "copies": Part(
        "copies",
        "copies",
        own_words=True,
        required=False,
        format=AnswerFormat.INTEGER,
        minimum=1,
        maximum=9,
    ),
    "weight": Part("weight", "weight", own_words=True, required=False, format=AnswerFormat.NUMBER),
    "urgent": Part("urgent", "urgent (usually: no)", (Choice("Yes"), Choice("No")), required=False),
    "paper": Part("paper", "paper", (Choice("A4"), Choice("Letter")), required=False),
    "ink": Part("ink", "ink", (Choice("Black"), Choice("Blue")), required=False),
    "stamps": Part("stamps", "stamps", (Choice("x"), Choice("y"), Choice("z")), multiple=True, maximum=2),
    "seals": Part("seals", "seals", (Choice("Wax"),), multiple=True, required=False),
}
ANSWERS = {
    "Name": Given(words="Ann"),
    "copies": Given(words="3"),
    "weight": Given(words="0.5"),
    "urgent": Given((0,)),
    "paper": Given((1,)),
    "ink": Given((1,)),
    "stamps": Given((0, 2)),
    "seals": Given((0,)),
}
CONTENT = {
    "name": "Ann",
    "copies": 3,
    "weight": 0.5,
    "urgent": True,
    "paper": "letter",
    "ink": "b",
    "stamps": ["x", "z"],
    "seals": ["1"],
}


async def test_a_form_is_asked_field_by_field(stage: Stage) -> None:
    reader = await stage.begin(FORM)
    question = await reader.question()
    assert question.key.kind is ApprovalKind.QUESTION
    assert (question.server, question.reason) == ("clerk", "Whom shall I write to?")
    assert {part.header: part for part in question.parts} == FIELDS
    assert question.decisions == ONLY_ONCE

    await stage.answer(question, Decision.ONCE, *(ANSWERS.get(part.header) for part in question.parts))

    await stage.completes(reader)
    told = json.loads(stage.told(FORM))[-1]["text"]
    assert json.loads(told) == {"action": "accept", "content": CONTENT}


@pytest.mark.parametrize(
    ("decision", "outcome"), [(Decision.DECLINE, "completed"), (Decision.CANCEL, "stopped")]
)
async def test_a_no_to_a_form(stage: Stage, decision: Decision, outcome: str) -> None:
    reader = await stage.begin(FORM)
    question = await reader.question()
    await stage.answer(question, decision)
    assert (await reader.end()).outcome == outcome
    assert reader.of(QuestionSettled) == [QuestionSettled(question.key)]
    if decision is Decision.DECLINE:
        assert '{\\"action\\": \\"decline\\"}' in stage.told(FORM)


async def test_a_visit_to_an_address(stage: Stage) -> None:
    visit = elicits(
        message="Log in there.", mode="url", url="https://example.org/login?x=1", elicitationId="e-1"
    )
    reader = await stage.begin(visit)
    question = await reader.question()
    assert (question.url, question.reason, question.parts) == (
        "https://example.org/login?x=1",
        "Log in there.",
        (),
    )
    await stage.answer(question, Decision.ONCE)
    await stage.completes(reader)
    assert '\\"action\\": \\"accept\\"' in stage.told(visit)


@pytest.mark.parametrize(
    ("decision", "count"), [(Decision.ONCE, 2), (Decision.SESSION, 1), (Decision.ALWAYS, 1)]
)
async def test_a_tool_of_a_server_is_asked_about_with_its_arguments(
    stage: Stage, env: dict[str, str], decision: Decision, count: int
) -> None:
    first, second = (Call("write", {"line": line}, namespace="mcp__clerk") for line in ("one", "two"))
    reader = await stage.begin(first, second)
    question = await reader.question()
    assert question.key.kind is ApprovalKind.TOOL
    assert question.server == "clerk"
    assert question.tool == ToolCall("write", "Writes something down.", '{\n  "line": "one"\n}')
    assert question.decisions == (*USUAL[:2], Decision.ALWAYS, *USUAL[2:])

    await stage.answer(question, decision)
    if count == 2:
        await stage.answer(await reader.question(), Decision.ONCE)

    await stage.completes(reader)
    assert "Written down." in stage.told(first)
    assert "Written down." in stage.told(second)
    assert len(reader.of(QuestionAsked)) == count
    config = await asyncio.to_thread((Path(env["CODEX_HOME"]) / "config.toml").read_text)
    lasts = '[mcp_servers.clerk.tools.write]\napproval_mode = "approve"'
    assert (lasts in config) == (decision is Decision.ALWAYS)


async def test_a_tool_that_is_refused_does_not_run(stage: Stage) -> None:
    step = Call("write", {}, namespace="mcp__clerk")
    reader = await stage.begin(step)
    await stage.answer(await reader.question(), Decision.DECLINE)
    await stage.completes(reader)
    assert "Written down." not in stage.told(step)


async def test_a_form_without_fields_is_a_yes_or_a_no(stage: Stage) -> None:
    empty = elicits(message="Go on?", requestedSchema={"type": "object", "properties": {}})
    reader = await stage.begin(empty)
    question = await reader.question()
    assert question.parts == ()
    await stage.answer(question, Decision.ONCE)
    await stage.completes(reader)
    assert '{\\"action\\": \\"accept\\", \\"content\\": {}}' in stage.told(empty)
    assert reader.of(QuestionRefused) == []


@pytest.mark.parametrize("step", [ASKED, FORM, Call("write", {}, namespace="mcp__clerk")])
async def test_a_turn_that_is_stopped_takes_every_question_with_it(
    stage: Stage, codex: AppServerRunner, step: Call
) -> None:
    reader = await stage.begin(step)
    question = await reader.question()
    await codex.stop(reader.ref)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    with pytest.raises(QuestionGone):
        await stage.answer(question, Decision.DECLINE)


async def test_a_prefix_leads_out_of_the_sandbox_of_every_thread(
    stage: Stage, codex: AppServerRunner, model: Model, repository: Path, tmp_path: Path
) -> None:
    """Why it is offered only where every repository allows everything: nobody is asked, nothing holds it."""
    asking = {"sandbox_permissions": "require_escalated", "yield_time_ms": 9000}
    reader = await stage.begin(Call("exec_command", {"cmd": "touch a", "prefix_rule": ["touch"], **asking}))
    await stage.answer(await reader.question(), Decision.PREFIX)
    await stage.completes(reader)

    outside = tmp_path / "outside"
    model.on("elsewhere", [Exec(f"touch {outside}"), Say("Done.")])
    request = turn_request(repository, "elsewhere", sandbox=Sandbox.READ_ONLY)
    other = Reader(await codex.start(request))
    await stage.completes(other)
    assert other.of(QuestionAsked) == []
    assert await asyncio.to_thread(outside.exists)
