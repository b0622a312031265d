"""What the real Codex cannot be made to ask, asked by a fake one in the shapes of Codex's own schema."""

import json
import subprocess
from pathlib import Path
from typing import Any

import jsonschema_rs
import pytest

from core.events import Answer, Given, Part, Question, QuestionAsked, QuestionRefused, TurnOutcome
from core.words import ApprovalKind, Decision
from tests.core.runners.reading import Reader
from tests.core.runners.test_odd_servers import fake, start
from tests.support.codex import codex_command, codex_env

pytestmark = pytest.mark.codex

JSON = dict[str, Any]
THREAD = {"threadId": "thread-1", "turnId": "turn-1"}
ITEM = {**THREAD, "itemId": "i-1", "startedAtMs": 1}
OLD = {"conversationId": "thread-1", "callId": "call-1"}
SCHEMAS = {
    "item/commandExecution/requestApproval": "CommandExecutionRequestApproval",
    "item/fileChange/requestApproval": "FileChangeRequestApproval",
    "item/permissions/requestApproval": "PermissionsRequestApproval",
    "item/tool/requestUserInput": "ToolRequestUserInput",
    "mcpServer/elicitation/request": "McpServerElicitationRequest",
    "item/tool/call": "DynamicToolCall",
    "applyPatchApproval": "ApplyPatchApproval",
    "execCommandApproval": "ExecCommandApproval",
}


class Protocol:
    """The schema that Codex says of itself."""

    def __init__(self, folder: Path) -> None:
        command = [
            *codex_command(),
            "app-server",
            "generate-json-schema",
            "--experimental",
            "--out",
            str(folder),
        ]
        subprocess.run(command, env=codex_env(folder, ""), check=True, capture_output=True)
        self._folder = folder

    def check(self, method: str, side: str, value: Any) -> None:
        """`side`: `Params` or `Response`."""
        schema = json.loads((self._folder / f"{SCHEMAS[method]}{side}.json").read_text())
        problems = [error.message for error in jsonschema_rs.validator_for(schema).iter_errors(value)]
        assert problems == [], (method, value)

    @property
    def methods(self) -> set[str]:
        """Everything that the server can request."""
        schema = json.loads((self._folder / "ServerRequest.json").read_text())
        return {one["properties"]["method"]["enum"][0] for one in schema["oneOf"]}


@pytest.fixture(scope="module")
def protocol(tmp_path_factory: pytest.TempPathFactory) -> Protocol:
    return Protocol(tmp_path_factory.mktemp("schema"))


def asking(folder: Path, protocol: Protocol, *requests: tuple[str, JSON]) -> Any:
    """A fake app-server that asks this."""
    for method, params in requests:
        if method in SCHEMAS:
            protocol.check(method, "Params", params)
    return fake("asks", folder, json.dumps(requests))


async def answers_of(reader: Reader, protocol: Protocol, *methods: str) -> list[JSON]:
    """What was answered, once the turn has ended."""
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    told: list[JSON] = json.loads(reader.answers[0])
    for method, answer in zip(methods, told, strict=True):
        if method in SCHEMAS:
            protocol.check(method, "Response", answer["result"])
    return told


async def decided(
    folder: Path, protocol: Protocol, method: str, params: JSON, *answers: Answer
) -> tuple[Question, list[JSON]]:
    """The same request for each answer, and what was told."""
    requests = [
        (method, {**params, **({"approvalId": f"a-{n}"} if "callId" in params else {})})
        for n, _ in enumerate(answers)
    ]
    async with asking(folder, protocol, *requests) as runner:
        reader = await start(runner, folder)
        question = None
        for answer in answers:
            question = await reader.question()
            await runner.answer(question.key, answer)
        told = await answers_of(reader, protocol, *[method] * len(answers))
    assert question is not None
    return question, [each["result"] for each in told]


@pytest.mark.defect(14)
def test_every_request_of_the_protocol_is_known(protocol: Protocol) -> None:
    """The others are for clients that log in for Codex, vouch for a machine, or lend it their clock."""
    others = {"account/chatgptAuthTokens/refresh", "attestation/generate", "currentTime/read"}
    without_a_clock = {"currentTime/read"}  # Codex 0.171 no longer asks for it
    assert protocol.methods | without_a_clock == set(SCHEMAS) | others


async def test_a_command_as_it_was_asked_before(tmp_path: Path, protocol: Protocol) -> None:
    params = {
        **OLD,
        "command": ["bash", "-lc", "make -j2"],
        "cwd": "/repo",
        "parsedCmd": [],
        "reason": "Why not?",
    }
    answers = [
        Answer(Decision.ONCE),
        Answer(Decision.SESSION),
        Answer(Decision.DECLINE),
        Answer(Decision.DECLINE, "Use ninja."),
        Answer(Decision.CANCEL),  # the last one: it waits for the end of the turn
    ]
    question, told = await decided(tmp_path, protocol, "execCommandApproval", params, *answers)
    assert question.key.kind is ApprovalKind.COMMAND
    assert (question.command, question.cwd, question.reason) == ("make -j2", "/repo", "Why not?")
    assert [each["decision"] for each in told] == [
        "approved",
        "approved_for_session",
        {"denied": {"rejection": "The user said no."}},
        {"denied": {"rejection": "Use ninja."}},
        "abort",
    ]


async def test_a_change_as_it_was_asked_before(tmp_path: Path, protocol: Protocol) -> None:
    changes = {
        "/repo/new": {"type": "add", "content": "a\n"},
        "/repo/old": {"type": "delete", "content": "b\nc\n"},
        "/repo/x": {"type": "update", "unified_diff": "@@ -1 +1 @@\n-x\n+y\n", "move_path": "/repo/y"},
    }
    params = {**OLD, "fileChanges": changes, "grantRoot": "/repo"}
    question, told = await decided(tmp_path, protocol, "applyPatchApproval", params, Answer(Decision.ONCE))
    assert question.key.kind is ApprovalKind.FILE_CHANGE
    assert [(edit.path, edit.change, edit.added, edit.removed) for edit in question.edits] == [
        ("/repo/new", "add", 1, 0),
        ("/repo/old", "delete", 0, 2),
        ("/repo/x", "update", 1, 1),
    ]
    assert question.edits[2].diff.startswith("rename from /repo/x\nrename to /repo/y\n")
    assert question.reason == "Asks to write anywhere under /repo"
    assert told == [{"decision": "approved"}]


async def test_words_where_there_is_nothing_to_choose(tmp_path: Path, protocol: Protocol) -> None:
    asked = [
        {"id": "name", "header": "Name", "question": "Whose?", "isOther": False, "isSecret": False},
        {"id": "pin", "header": "PIN", "question": "Which?", "isSecret": True, "options": []},
        {
            "id": "one",
            "header": "One",
            "question": "Which one?",
            "isOther": False,
            "options": [{"label": "This", "description": ""}],
        },
    ]
    params = {**THREAD, "itemId": "i", "isBlocking": True, "questions": asked}
    answer = Answer(Decision.ONCE, given=(Given(words="Ann"), Given(words="0000"), Given((0,))))
    question, told = await decided(tmp_path, protocol, "item/tool/requestUserInput", params, answer)
    name, pin, one = question.parts
    assert name == Part("Name", "Whose?", own_words=True)
    assert (pin.own_words, pin.secret) == (True, True)
    assert (one.own_words, len(one.choices)) == (False, 1)
    assert told == [
        {
            "answers": {
                "name": {"answers": ["Ann"]},
                "pin": {"answers": ["0000"]},
                "one": {"answers": ["This"]},
            }
        }
    ]


async def test_access_in_every_way_in_which_it_can_be_asked_for(tmp_path: Path, protocol: Protocol) -> None:
    def special(**value: str) -> JSON:
        return {"type": "special", "value": value}

    entries = [
        {"path": {"type": "path", "path": "/srv"}, "access": "write"},
        {"path": {"type": "path", "path": "/srv/secret"}, "access": "deny"},
        {"path": {"type": "glob_pattern", "pattern": "/etc/*.conf"}, "access": "read"},
        {"path": special(kind="root"), "access": "read"},
        {"path": special(kind="tmpdir"), "access": "write"},
        {"path": special(kind="project_roots", subpath="docs"), "access": "write"},
        {"path": special(kind="unknown", path=":new"), "access": "write"},
    ]
    wanted = {"network": {"enabled": True}, "fileSystem": {"read": ["/old"], "entries": entries}}
    params = {**ITEM, "cwd": "/repo", "permissions": wanted}
    question, told = await decided(
        tmp_path, protocol, "item/permissions/requestApproval", params, Answer(Decision.SESSION)
    )
    assert question.access is not None
    assert question.access.network
    assert question.access.read == ("whatever matches /etc/*.conf", "everything", "/old")
    assert question.access.write == (
        "/srv",
        "the system's temporary folder",
        "docs in the project's own folders",
        ":new",
    )
    assert told == [{"permissions": wanted, "scope": "session"}]


async def test_the_network_of_one_command(tmp_path: Path, protocol: Protocol) -> None:
    network = {"host": "example.org", "protocol": "https"}
    params = {**ITEM, "command": "curl https://example.org", "networkApprovalContext": network}
    question, told = await decided(
        tmp_path, protocol, "item/commandExecution/requestApproval", params, Answer(Decision.ONCE)
    )
    assert question.needs_network
    assert question.reason == "Network access to example.org"
    assert told == [{"decision": "accept"}]


@pytest.mark.parametrize("action", ["allow", "deny"])
async def test_a_rule_for_a_host_is_offered_where_codex_offers_one(
    tmp_path: Path, protocol: Protocol, action: str
) -> None:
    rule = {"host": "example.org", "action": action}
    offer = {"applyNetworkPolicyAmendment": {"network_policy_amendment": rule}}
    params = {
        **ITEM,
        "command": "curl https://example.org",
        "networkApprovalContext": {"host": "example.org", "protocol": "https"},
        "availableDecisions": ["accept", "acceptForSession", offer, "cancel"],
    }
    offered = action == "allow"
    answer = Answer(Decision.ALWAYS if offered else Decision.ONCE)
    question, told = await decided(
        tmp_path, protocol, "item/commandExecution/requestApproval", params, answer
    )
    assert (question.host == "example.org") == offered
    assert (Decision.ALWAYS in question.decisions) == offered
    assert told == [{"decision": offer if offered else "accept"}]


async def test_what_a_server_asks_belongs_to_the_turn_that_runs(tmp_path: Path, protocol: Protocol) -> None:
    """Codex may not know in which turn a server asks."""
    params = {
        "threadId": "thread-1",
        "turnId": None,
        "serverName": "clerk",
        "mode": "openai/form",
        "message": "Who?",
        "requestedSchema": {"type": "object", "properties": {"name": {"type": "string"}}},
    }
    question, told = await decided(
        tmp_path,
        protocol,
        "mcpServer/elicitation/request",
        params,
        Answer(Decision.ONCE, given=(Given(words="Ann"),)),
    )
    assert (question.key.thread_id, question.key.turn_id) == ("thread-1", "turn-1")
    assert told == [{"action": "accept", "content": {"name": "Ann"}}]


def elicited(**params: Any) -> tuple[str, JSON]:
    return "mcpServer/elicitation/request", {**THREAD, "serverName": "clerk", "message": "Who?", **params}


MANY = {f"field-{number}": {"type": "boolean"} for number in range(101)}
UNFIT: list[tuple[str, JSON]] = [
    ("item/tool/call", {**THREAD, "callId": "c", "tool": "t", "arguments": {}}),
    ("item/tool/requestUserInput", {**THREAD, "itemId": "i", "isBlocking": True, "questions": []}),
    ("item/commandExecution/requestApproval", {**ITEM, "kind": "writeStdin", "command": "yes"}),
    elicited(mode="openai/form", requestedSchema={"properties": {"x": {"type": "object"}}}),
    elicited(mode="form", requestedSchema={"type": "object", "properties": MANY}),
    elicited(mode="openai/userVerification", challenge="c", description="d", title="t"),
]


@pytest.mark.defect(14)
async def test_what_cannot_be_shown_is_declined_in_its_own_shape(tmp_path: Path, protocol: Protocol) -> None:
    methods = [method for method, _ in UNFIT]
    async with asking(tmp_path, protocol, *UNFIT, ("something/quite/new", THREAD)) as runner:
        reader = await start(runner, tmp_path)
        told = await answers_of(reader, protocol, *methods, "something/quite/new")
    call, questions, stdin, form, long, proof = (each["result"] for each in told[:-1])
    assert call["success"] is False
    assert call["contentItems"][0]["text"].startswith("Nobody can answer this here.")
    assert questions == {"answers": {}}
    assert stdin == {"decision": "decline"}
    assert form == long == proof == {"action": "decline", "content": None}
    assert told[-1]["error"]["code"] == -32601
    assert reader.of(QuestionAsked) == []
    assert [event.method for event in reader.of(QuestionRefused)] == [*methods, "something/quite/new"]
