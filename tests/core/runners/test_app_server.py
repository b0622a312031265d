"""What only the real Codex can show: its sandbox, its patches, its end, its threads afterwards."""

import asyncio
import os
import signal
from collections.abc import AsyncIterator, Callable
from pathlib import Path
from typing import TypeVar

import pytest

from core import runners
from core.errors import Conflict, QuestionGone, RunnerUnavailable
from core.events import (
    Answer,
    CommandRun,
    DiffUpdated,
    FileChange,
    Item,
    ItemCompleted,
    ItemStatus,
    OutputDelta,
    QuestionRefused,
    QuestionSettled,
    Retrying,
    TextDelta,
    TokensUsed,
    TurnOutcome,
)
from core.runners import AppServerRunner
from core.words import ApprovalKind, BridgeStatus, Decision, Sandbox
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.codex import (
    codex_command,
    codex_env,
    git,
    kill_group_of,
    native_child,
    processes_left,
)
from tests.support.responses import Call, Cut, Exec, Fail, Gate, Model, Patch, Say, Step

pytestmark = pytest.mark.codex

_Item = TypeVar("_Item", bound=Item)


@pytest.fixture
def env(tmp_path: Path, model: Model) -> dict[str, str]:
    return codex_env(tmp_path, model.url)


@pytest.fixture
async def codex(env: dict[str, str]) -> AsyncIterator[AppServerRunner]:
    async with runners.app_server(codex_command(), env) as runner:
        yield runner


# The flags, as the real sandbox enforces them


@pytest.mark.parametrize(
    ("sandbox", "network", "commit", "may"),
    [
        (Sandbox.READ_ONLY, False, False, set()),
        (Sandbox.READ_ONLY, True, False, {"network"}),
        (Sandbox.READ_ONLY, False, True, set()),
        (Sandbox.WORKSPACE_WRITE, False, False, {"write"}),
        (Sandbox.WORKSPACE_WRITE, True, False, {"write", "network"}),
        (Sandbox.WORKSPACE_WRITE, False, True, {"write", "commit"}),
        (Sandbox.WORKSPACE_WRITE, True, True, {"write", "network", "commit"}),
        (Sandbox.DANGER_FULL_ACCESS, False, False, {"write", "network", "commit"}),
    ],
)
async def test_the_flags_hold_inside_the_turn(
    codex: AppServerRunner,
    model: Model,
    repository: Path,
    sandbox: Sandbox,
    network: bool,
    commit: bool,
    may: set[str],
) -> None:
    port = model.url.split(":")[2].split("/")[0]
    tries = {
        "write": Exec("touch written.txt"),
        "commit": Exec("git commit -q --allow-empty -m by-the-agent"),
        "network": Exec(f"bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port}'"),
    }
    model.on("try everything", [*tries.values(), Say("Tried.")])
    request = turn_request(
        repository, "try everything", sandbox=sandbox, allow_network=network, allow_commit=commit
    )
    reader = Reader(await codex.start(request))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    # Not from the items: a command that the sandbox refuses at once is told to the model alone.
    outputs = {name: model.output_of(step) or "" for name, step in tries.items()}
    assert {name for name, output in outputs.items() if "exited with code 0" in output} == may
    assert (repository / "written.txt").exists() == ("write" in may)
    assert ("by-the-agent" in git(repository, "log", "--format=%s")) == ("commit" in may)


async def test_the_flags_hold_for_one_turn_only(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("write", [Exec("touch written.txt"), Say("Tried.")])
    first = Reader(await codex.start(turn_request(repository, "write", sandbox=Sandbox.READ_ONLY)))
    await first.end()
    assert not (repository / "written.txt").exists()
    thread_id = first.ref.thread_id
    second = Reader(await codex.start(turn_request(repository, "write now", thread_id=thread_id)))
    await second.end()
    assert (repository / "written.txt").exists()


# Changes of files


async def test_a_patch_is_a_change_with_its_diff(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on(
        "patch",
        [
            Patch.add("new.txt", "one\ntwo"),
            Patch("*** Update File: README.md\n@@\n-# A small repository\n+# A patched repository"),
            Patch("*** Delete File: new.txt"),
            Say("Patched."),
        ],
    )
    reader = Reader(await codex.start(turn_request(repository, "patch")))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    edits = [edit for item in _items(reader, FileChange) for edit in item.edits]
    assert [(edit.change, edit.added, edit.removed) for edit in edits] == [
        ("add", 2, 0),
        ("update", 1, 1),
        ("delete", 0, 2),
    ]
    assert edits[0].diff == "@@ -0,0 +1,2 @@\n+one\n+two\n"
    assert "+# A patched repository" in reader.of(DiffUpdated)[-1].diff


@pytest.mark.parametrize("decision", [Decision.ONCE, Decision.DECLINE])
async def test_a_change_outside_the_writable_roots_is_asked_about_with_its_diff(
    env: dict[str, str], model: Model, repository: Path, decision: Decision
) -> None:
    outside = repository / ".git" / "outside.txt"
    model.on("patch outside", [Patch.add(str(outside), "hello"), Say("Done.")])
    async with runners.app_server(codex_command(), env) as codex:
        reader = Reader(await codex.start(turn_request(repository, "patch outside")))
        question = await reader.question()
        assert question.key.kind is ApprovalKind.FILE_CHANGE
        assert [(edit.path, edit.change) for edit in question.edits] == [(str(outside), "add")]
        assert "+hello" in question.edits[0].diff
        await codex.answer(question.key, Answer(decision, note="Not there."))
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert outside.exists() == (decision is Decision.ONCE)
    told = any("Not there." in said for said in model.requests[-1].user_texts)
    assert told == (decision is Decision.DECLINE)


async def test_approved_for_the_session_is_not_asked_again(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    again: list[Step] = [
        Exec("echo again", escalated=True),
        Exec("echo again", escalated=True),
        Say("Twice."),
    ]
    model.on("twice", again)
    reader = Reader(await codex.start(turn_request(repository, "twice")))
    await codex.answer((await reader.question()).key, Answer(Decision.SESSION))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert len(reader.of(QuestionSettled)) == 1
    assert [item.status for item in _items(reader, CommandRun)] == [ItemStatus.COMPLETED] * 2


# What a turn reports


async def test_tokens_are_those_of_the_turn_and_not_of_the_thread(
    env: dict[str, str], model: Model, repository: Path
) -> None:
    model.on("twice", [Exec("true"), Say("Done.")])
    async with runners.app_server(codex_command(), env) as codex:
        first = Reader(await codex.start(turn_request(repository, "twice")))
        await first.end()
        assert first.of(TokensUsed)[-1] == TokensUsed(input=200, cached=80, output=20, total=220)
        thread_id = first.ref.thread_id
        second = Reader(await codex.start(turn_request(repository, "once", thread_id=thread_id)))
        await second.end()
        assert second.of(TokensUsed)[-1] == TokensUsed(input=100, cached=40, output=10, total=110)
    async with runners.app_server(codex_command(), env) as other:
        third = Reader(await other.start(turn_request(repository, "once", thread_id=thread_id)))
        await third.end()
        assert third.of(TokensUsed)[-1].total == 110


async def test_long_output_keeps_its_head_and_its_tail(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    # Beyond a mebibyte Codex itself leaves out the middle.
    model.on("shout", [Exec("echo first; head -c 900000 /dev/zero | tr '\\0' x; echo; echo last"), Say("k")])
    reader = Reader(await codex.start(turn_request(repository, "shout")))
    await reader.end()
    [command] = _items(reader, CommandRun)
    assert command.output.startswith("first\n")
    assert command.output.endswith("last\n")
    assert "characters left out" in command.output
    assert len(command.output) < 132 * 1024
    assert all(len(delta.text) < 132 * 1024 for delta in reader.of(OutputDelta))


async def test_trouble_that_codex_deals_with_itself_is_no_failure(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("stumble", [Fail(503), Cut(), Say("Here at last.")])
    reader = Reader(await codex.start(turn_request(repository, "stumble")))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == ["Here at last."]
    assert reader.of(Retrying)


async def test_a_question_in_words_is_declined_and_the_turn_goes_on(
    tmp_path: Path, model: Model, repository: Path
) -> None:
    option = {"label": "Red", "description": "The red one"}
    question = {"id": "colour", "header": "Colour", "question": "Which?", "options": [option, option]}
    ask = Call("request_user_input", {"questions": [question]})
    model.on("ask me", [ask, Say("I chose myself.")])
    env = codex_env(tmp_path, model.url, "[features]\ndefault_mode_request_user_input = true")
    async with runners.app_server(codex_command(), env) as codex:
        reader = Reader(await codex.start(turn_request(repository, "ask me")))
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.of(QuestionRefused) == [QuestionRefused("item/tool/requestUserInput")]
    assert "Nobody can answer this here" in (model.output_of(ask) or "")


# Its death


def kill_everything(folder: Path) -> None:
    kill_group_of(native_child(folder))


def kill_the_native_child(folder: Path) -> None:
    os.kill(native_child(folder), signal.SIGKILL)


@pytest.mark.parametrize("kill", [kill_everything, kill_the_native_child])
async def test_a_killed_codex_loses_its_turns_and_the_next_start_works(
    codex: AppServerRunner,
    model: Model,
    repository: Path,
    tmp_path: Path,
    kill: Callable[[Path], None],
) -> None:
    model.on("speak", [Say("half an answer", hold=Gate())])
    model.on("ask", [Exec("echo hello", escalated=True)])
    speaking = Reader(await codex.start(turn_request(repository, "speak")))
    asking = Reader(await codex.start(turn_request(repository, "ask")))
    question = await asking.question()
    await speaking.until(TextDelta)

    kill(tmp_path)
    for reader in (speaking, asking):
        ended = await reader.end()
        assert ended.outcome is TurnOutcome.LOST
        assert "SIGKILL" in (ended.error or "")
    with pytest.raises(QuestionGone):
        await codex.answer(question.key, Answer(Decision.ONCE))
    await codex.stop(speaking.ref)

    again = Reader(await codex.start(turn_request(repository, "hello", thread_id=asking.ref.thread_id)))
    assert (await again.end()).outcome is TurnOutcome.COMPLETED
    assert "ask" in model.requests[-1].user_texts


async def test_no_answer_reaches_a_question_of_the_next_process(
    codex: AppServerRunner, model: Model, repository: Path, tmp_path: Path
) -> None:
    model.on("ask", [Exec("echo hello", escalated=True), Say("Done.")])
    old = await Reader(await codex.start(turn_request(repository, "ask"))).question()
    kill_everything(tmp_path)
    reader = Reader(await codex.start(turn_request(repository, "ask again")))
    new = await reader.question()
    with pytest.raises(QuestionGone):
        await codex.answer(old.key, Answer(Decision.ONCE))
    await codex.answer(new.key, Answer(Decision.ONCE))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED


async def test_a_running_command_ends_with_the_block(
    env: dict[str, str], model: Model, repository: Path, tmp_path: Path
) -> None:
    model.on("sleep", [Exec("sleep 3600", escalated=True)])
    async with runners.app_server(codex_command(), env) as codex:
        reader = Reader(await codex.start(turn_request(repository, "sleep")))
        await codex.answer((await reader.question()).key, Answer(Decision.ONCE))
    assert (await reader.end()).outcome in (TurnOutcome.STOPPED, TurnOutcome.LOST)
    assert processes_left(tmp_path) == {}


async def test_an_error_in_the_block_ends_it_as_it_is(env: dict[str, str], tmp_path: Path) -> None:
    async def fail_inside() -> None:
        async with runners.app_server(codex_command(), env) as codex:
            await codex.warm()
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        await fail_inside()
    assert processes_left(tmp_path) == {}


# Threads


async def test_a_thread_that_codex_does_not_have_cannot_be_continued(
    codex: AppServerRunner, repository: Path
) -> None:
    unknown = "01a20ea1-7e07-7463-9b3c-1b85aa4cc42c"
    with pytest.raises(Conflict, match="Start a new one"):
        await codex.start(turn_request(repository, "hello", thread_id=unknown))
    with pytest.raises(RunnerUnavailable, match="refused thread/resume"):
        await codex.start(turn_request(repository, "hello", thread_id="not an id"))


async def test_a_thread_that_another_codex_has_open_cannot_be_continued(
    codex: AppServerRunner, env: dict[str, str], repository: Path
) -> None:
    reader = Reader(await codex.start(turn_request(repository, "hello")))
    await reader.end()
    request = turn_request(repository, "hello", thread_id=reader.ref.thread_id)
    async with runners.app_server(codex_command(), env) as other:
        with pytest.raises(Conflict, match="Another Codex has this thread open"):
            await other.start(request)


async def test_of_two_starts_on_one_thread_at_once_one_wins(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    first = Reader(await codex.start(turn_request(repository, "hello")))
    await first.end()
    again = turn_request(repository, "again", thread_id=first.ref.thread_id)
    results = await soon(asyncio.gather(codex.start(again), codex.start(again), return_exceptions=True))
    assert [type(result) for result in results if isinstance(result, Exception)] == [Conflict]


# Health


async def test_health_starts_codex_and_says_which_one(codex: AppServerRunner) -> None:
    health = await codex.health()
    assert health.status is BridgeStatus.CONNECTED
    assert health.version is not None
    assert health.version[0].isdigit()


def _items(reader: Reader, kind: type[_Item]) -> list[_Item]:
    return [event.item for event in reader.of(ItemCompleted) if isinstance(event.item, kind)]
