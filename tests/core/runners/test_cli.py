"""`codex exec` as a runner: what is particular to it. What every runner promises is `test_contract`."""

import json
import os
from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from core import runners
from core.errors import Conflict, RunnerUnavailable, ThreadGone
from core.events import (
    CommandRun,
    FileChange,
    FileEdit,
    ItemStarted,
    ItemStatus,
    QuestionAsked,
    TokensUsed,
    TurnOutcome,
)
from core.ports import ReviewTarget
from core.runners.cli import CliRunner
from core.words import Sandbox
from tests.core.runners.reading import Reader, review_request, soon, turn_request
from tests.support.codex import codex_command, git, kill_group_of, processes_left
from tests.support.responses import Exec, Fail, Gate, Hold, Model, Patch, Say
from tests.support.reviews import findings

codex = pytest.mark.codex


@pytest.fixture
async def cli(env: dict[str, str]) -> AsyncIterator[CliRunner]:
    async with runners.cli(codex_command(), env) as runner:
        yield runner


@codex
async def test_what_the_agent_did_is_told_as_everywhere(
    cli: CliRunner, model: Model, repository: Path
) -> None:
    patch = Patch("*** Update File: README.md\n@@\n-# A small repository\n+# A patched repository")
    model.on("work", [Exec("echo hi"), Exec("exit 3"), Patch.add("new.txt", "one"), patch, Say("Done.")])
    reader = Reader(await cli.start(turn_request(repository, "work")))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED

    ran = [(run.command, run.status, run.exit_code, run.output) for run in reader.items(CommandRun)]
    assert ran == [("echo hi", ItemStatus.COMPLETED, 0, "hi\n"), ("exit 3", ItemStatus.FAILED, 3, "")]
    assert {run.cwd for run in reader.items(CommandRun)} == {str(repository)}
    begun = [event.item for event in reader.of(ItemStarted) if isinstance(event.item, CommandRun)]
    assert [run.status for run in begun] == [ItemStatus.RUNNING] * 2
    # Of a change it tells the path alone.
    assert [item.edits for item in reader.items(FileChange)] == [
        (FileEdit(str(repository / "new.txt"), "add", "", 0, 0),),
        (FileEdit(str(repository / "README.md"), "update", "", 0, 0),),
    ]


@codex
async def test_tokens_are_those_of_the_turn_though_codex_counts_by_thread(
    cli: CliRunner, env: dict[str, str], model: Model, repository: Path
) -> None:
    first = Reader(await cli.start(turn_request(repository, "hello")))
    await first.end()
    thread = first.ref.thread_id
    second = Reader(await cli.start(turn_request(repository, "again", thread_id=thread)))
    await second.end()
    assert first.of(TokensUsed) == second.of(TokensUsed) == [TokensUsed(100, 40, 10, 110)]
    async with runners.cli(codex_command(), env) as restarted:
        third = Reader(await restarted.start(turn_request(repository, "more", thread_id=thread)))
        await third.end()
    assert third.of(TokensUsed) == []  # nobody knows what there was before


@codex
@pytest.mark.parametrize("prompt", ["--help", "-", "ü" * 90_000, "resume", "two\nlines 'and' $(quotes)"])
async def test_a_prompt_is_only_words_however_it_looks_and_however_long(
    cli: CliRunner, model: Model, repository: Path, prompt: str
) -> None:
    first = Reader(await cli.start(turn_request(repository, prompt)))
    assert (await first.end()).outcome is TurnOutcome.COMPLETED
    assert model.requests[-1].prompt == prompt
    second = turn_request(repository, prompt, thread_id=first.ref.thread_id)
    assert (await Reader(await cli.start(second)).end()).outcome is TurnOutcome.COMPLETED
    assert model.requests[-1].user_texts[-2:] == [prompt, prompt]


@codex
async def test_the_model_and_the_form_of_the_answer_reach_it(
    cli: CliRunner, model: Model, repository: Path
) -> None:
    schema = {"type": "object", "properties": {"ok": {"type": "boolean"}}, "required": ["ok"]}
    schema["additionalProperties"] = False  # type: ignore[assignment]
    first = Reader(await cli.start(turn_request(repository, "hello", output_schema=schema)))
    await first.end()
    assert model.requests[-1].body["text"]["format"]["schema"] == schema
    request = turn_request(repository, "hello", output_schema=schema, thread_id=first.ref.thread_id)
    await Reader(await cli.start(replace(request, model="gpt-other"))).end()
    assert model.requests[-1].body["text"]["format"]["schema"] == schema
    assert model.requests[-1].body["model"] == "gpt-other"


@codex
async def test_a_review_looks_at_what_it_is_asked_to_and_only_looks(
    cli: CliRunner, model: Model, repository: Path
) -> None:
    git(repository, "checkout", "-q", "-b", "topic")
    git(repository, "commit", "-q", "--allow-empty", "-m", "A loop")
    head = git(repository, "rev-parse", "HEAD").strip()
    asked = {
        ReviewTarget("base", "main"): "against the base branch 'main'",
        ReviewTarget("commit", head): f"introduced by commit {head}",
        ReviewTarget("custom", "--Look at the loop alone."): "--Look at the loop alone.",
    }
    for target, words in asked.items():
        await Reader(await cli.start(review_request(repository, target))).end()
        assert words in model.requests[-1].prompt
    write = Exec("touch written")
    model.on("current code changes", [write, findings(repository, ("Off by one", "loop.py", 3))])
    reader = Reader(await cli.start(review_request(repository, ReviewTarget("uncommitted"))))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert "Read-only file system" in (model.output_of(write) or "")
    [answer] = reader.answers
    assert f"Off by one — {repository}/loop.py:3-4" in answer
    assert reader.of(QuestionAsked) == []


@codex
@pytest.mark.parametrize(
    "config", ['default_permissions = ":danger-full-access"', 'sandbox_mode = "danger-full-access"']
)
@pytest.mark.parametrize("network", [False, True])
async def test_the_users_own_configuration_opens_nothing(
    tmp_path: Path, model: Model, repository: Path, env: dict[str, str], config: str, network: bool
) -> None:
    file = tmp_path / "codex-home" / "config.toml"
    file.write_text(f"{config}\n{file.read_text()}")
    write = Exec("touch written")
    model.on("write", [write, Say("Tried.")])
    request = turn_request(repository, "write", sandbox=Sandbox.READ_ONLY, allow_network=network)
    async with runners.cli(codex_command(), env) as cli:
        await Reader(await cli.start(request)).end()
    assert "Read-only file system" in (model.output_of(write) or "")


@codex
@pytest.mark.parametrize("sandbox", [Sandbox.WORKSPACE_WRITE, Sandbox.DANGER_FULL_ACCESS])
async def test_a_stop_ends_also_the_command_that_runs(
    cli: CliRunner, model: Model, repository: Path, tmp_path: Path, sandbox: Sandbox
) -> None:
    model.on("wait", [Exec("sleep 4321"), Say("Never said.")])
    reader = Reader(await cli.start(turn_request(repository, "wait", sandbox=sandbox)))
    await reader.until(ItemStarted)
    await cli.stop(reader.ref)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert processes_left(tmp_path) == {}
    after = Reader(await cli.start(turn_request(repository, "go on", thread_id=reader.ref.thread_id)))
    assert (await after.end()).outcome is TurnOutcome.COMPLETED
    assert "wait" in model.requests[-1].user_texts


@codex
async def test_who_kills_it_under_its_turn_is_told_of(
    cli: CliRunner, model: Model, repository: Path, tmp_path: Path
) -> None:
    gate = Gate()
    model.on("wait", [Hold(gate), Say("Never said.")])
    reader = Reader(await cli.start(turn_request(repository, "wait")))
    await soon(gate.reached.wait())
    kill_group_of(min(processes_left(tmp_path)))
    ended = await reader.end()
    assert ended.outcome is TurnOutcome.LOST
    assert "killed by SIGKILL" in (ended.error or "")


@codex
async def test_a_thread_that_codex_has_forgotten(cli: CliRunner, repository: Path) -> None:
    unknown = "01900000-0000-7000-8000-000000000000"
    with pytest.raises(ThreadGone):
        await cli.start(turn_request(repository, "hello", thread_id=unknown))


@codex
async def test_a_thread_that_another_codex_has_open(
    cli: CliRunner, env: dict[str, str], model: Model, repository: Path
) -> None:
    gate = Gate()
    model.on("wait", [Hold(gate), Say("Done.")])
    reader = Reader(await cli.start(turn_request(repository, "wait")))
    await soon(gate.reached.wait())
    async with runners.cli(codex_command(), env) as other:
        with pytest.raises(Conflict, match="Another Codex has this thread open"):
            await other.start(turn_request(repository, "hello", thread_id=reader.ref.thread_id))
    gate.release()
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED


@codex
async def test_a_failure_of_the_model_is_said_in_its_words(
    cli: CliRunner, model: Model, repository: Path
) -> None:
    model.on("fail", [Fail(400, "No such model.")])
    ended = await Reader(await cli.start(turn_request(repository, "fail"))).end()
    assert (ended.outcome, ended.error) == (TurnOutcome.FAILED, "No such model.")


# Programs that are no Codex


def impostor(folder: Path, script: str) -> AbstractAsyncContextManager[CliRunner]:
    """A runner whose Codex is a small shell script."""
    program = folder / "codex"
    program.write_text(f"#!/bin/sh\n{script}\n")
    program.chmod(0o755)
    return runners.cli([str(program)], {"PATH": os.defpath, "MARK": str(folder)})


BEGIN = """echo '{"type":"thread.started","thread_id":"t-1"}'"""
END = """echo '{"type":"turn.completed","usage":{}}'"""


async def test_a_program_that_is_not_there(repository: Path) -> None:
    async with runners.cli(["no-such-codex"], {}) as cli:
        with pytest.raises(RunnerUnavailable, match="there is no program 'no-such-codex'"):
            await cli.start(turn_request(repository, "hello"))


@pytest.mark.parametrize(
    "script", ["echo 'not logged in' >&2; exit 1", "echo hello; echo 'not logged in' >&2"]
)
async def test_one_that_does_not_begin_is_quoted(tmp_path: Path, repository: Path, script: str) -> None:
    async with impostor(tmp_path, script) as cli:
        with pytest.raises(RunnerUnavailable, match="not logged in"):
            await cli.start(turn_request(repository, "hello"))


async def test_a_crash_is_told_with_its_last_words(tmp_path: Path, repository: Path) -> None:
    async with impostor(tmp_path, f"{BEGIN}; echo 'thread main panicked' >&2; exit 101") as cli:
        ended = await Reader(await cli.start(turn_request(repository, "hello"))).end()
    assert ended.outcome is TurnOutcome.LOST
    assert ended.error == "Codex ended under the turn: exit code 101: thread main panicked"


async def test_lines_of_any_length_and_of_any_kind(tmp_path: Path, repository: Path) -> None:
    text = "x" * 9_000_000
    message = {"type": "item.completed", "item": {"id": "item_1", "type": "agent_message", "text": text}}
    odd = ["no json", "[1]", '{"type": 5}', '{"type":"item.completed","item":7}', '{"type":"thread.started"}']
    (tmp_path / "lines").write_text("\n".join([*odd, json.dumps(message), ""]))
    async with impostor(tmp_path, f"{BEGIN}; cat '{tmp_path}/lines'; {END}") as cli:
        reader = Reader(await cli.start(turn_request(repository, "hello")))
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == [text]


async def test_null_characters_are_kept_as_a_sign_for_them_and_words_about_them_as_they_are(
    tmp_path: Path, repository: Path
) -> None:
    item = {"id": "item_1", "type": "agent_message", "text": "a\0b, written \\u0000"}
    (tmp_path / "line").write_text(json.dumps({"type": "item.completed", "item": item}) + "\n")
    async with impostor(tmp_path, f"{BEGIN}; cat '{tmp_path}/line'; {END}") as cli:
        reader = Reader(await cli.start(turn_request(repository, "hello")))
        await reader.end()
    assert reader.answers == ["a\ufffdb, written \\u0000"]


async def test_it_reads_its_prompt_and_then_an_end(tmp_path: Path, repository: Path) -> None:
    """Of a pipe that stays open it would wait for more, for ever."""
    async with impostor(tmp_path, f"cat > '{tmp_path}/read'; {BEGIN}; {END}") as cli:
        await Reader(await cli.start(turn_request(repository, "hello"))).end()
    assert (tmp_path / "read").read_text() == "hello"


async def test_one_that_does_not_end_by_itself_is_ended(tmp_path: Path, repository: Path) -> None:
    async with runners.cli(
        [str(tmp_path / "codex")], {"PATH": os.defpath, "MARK": str(tmp_path)}, grace=0.2
    ) as cli:
        (tmp_path / "codex").write_text(f"#!/bin/sh\ntrap '' INT TERM\n{BEGIN}; {END}; sleep 4321\n")
        (tmp_path / "codex").chmod(0o755)
        ended = await Reader(await cli.start(turn_request(repository, "hello"))).end()
        assert ended.outcome is TurnOutcome.COMPLETED
        assert processes_left(tmp_path) == {}
