"""What only the real Codex can show: its sandbox, its patches, its end, its threads afterwards."""

import asyncio
import os
import signal
from collections.abc import Callable
from pathlib import Path

import pytest

from core import runners
from core.errors import Conflict, QuestionGone, RunnerUnavailable, ThreadGone
from core.events import (
    Answer,
    CommandRun,
    OutputDelta,
    Retrying,
    TextDelta,
    TokensUsed,
    TurnOutcome,
)
from core.runners import AppServerRunner
from core.words import BridgeStatus, Decision
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.blows import until_gone
from tests.support.codex import (
    codex_command,
    kill_group_of,
    native_child,
    processes_left,
)
from tests.support.responses import Call, Cut, Exec, Fail, Gate, Model, Say

pytestmark = pytest.mark.codex


# What a stop ends


async def test_a_stop_ends_the_command_that_runs_and_none_of_earlier_turns(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    kept, ended = (
        f"export MARK={repository}/{name}; while sleep 0.2; do echo on; done" for name in ("kept", "ended")
    )
    model.on("serve", [Call("exec_command", {"cmd": kept, "yield_time_ms": 250}), Say("It runs.")])
    model.on("work", [Exec(ended)])
    first = Reader(await codex.start(turn_request(repository, "serve")))
    assert (await first.end()).outcome is TurnOutcome.COMPLETED
    second = Reader(await codex.start(turn_request(repository, "work", thread_id=first.ref.thread_id)))
    await second.until(OutputDelta)

    await soon(codex.stop(second.ref))

    assert (await second.end()).outcome is TurnOutcome.STOPPED
    await until_gone(f"MARK={repository}/ended")
    assert processes_left(f"MARK={repository}/kept")


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
    [command] = reader.items(CommandRun)
    assert command.output.startswith("first\n")
    assert command.output.endswith("last\n")
    assert "characters left out" in command.output
    assert len(command.output) < 132 * 1024
    assert all(len(delta.text) < 132 * 1024 for delta in reader.of(OutputDelta))


@pytest.mark.defect(26)
async def test_trouble_that_codex_deals_with_itself_is_no_failure(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("stumble", [Fail(503), Cut(), Say("Here at last.")])
    reader = Reader(await codex.start(turn_request(repository, "stumble")))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == ["Here at last."]
    assert reader.of(Retrying)


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
    with pytest.raises(ThreadGone):
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
