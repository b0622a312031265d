"""What the runner does with an app-server that behaves as the real one cannot be made to."""

import asyncio
import json
import os
import sys
from contextlib import AbstractAsyncContextManager
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from core import runners
from core.errors import QuestionGone, RunnerUnavailable
from core.events import (
    Answer,
    QuestionAsked,
    QuestionSettled,
    TextDelta,
    TurnOutcome,
)
from core.ports import ReviewTarget
from core.runners import AppServerRunner
from core.runners.app_server import app_server_runner
from core.runners.transports import Spawn
from core.words import BridgeStatus, Decision, Sandbox
from tests.core.runners.reading import Reader, review_request, soon, turn_request
from tests.support.codex import processes_left
from tests.support.core import eventually

FAKE = str(Path(__file__).with_name("fake_app_server.py"))
PATIENCE = 3.0
"""Seconds until a call is given up: long enough for a child to start on a busy machine."""


def fake(
    scenario: str, folder: Path, *arguments: str, **options: Any
) -> AbstractAsyncContextManager[AppServerRunner]:
    env = {"PATH": os.environ.get("PATH", os.defpath), "MARKER": str(folder)}
    command = [sys.executable, FAKE, scenario, *arguments]
    return app_server_runner(Spawn(command, env, grace=0.2), **options)


async def start(runner: AppServerRunner, folder: Path, thread_id: str | None = None) -> Reader:
    request = turn_request(folder, "hello", thread_id=thread_id, sandbox=Sandbox.READ_ONLY)
    return Reader(await soon(runner.start(request)))


@pytest.mark.defect(13)
async def test_lines_of_many_mebibytes_arrive_whole(tmp_path: Path) -> None:
    async with fake("long_line", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == ["y" * (20 * 1024 * 1024)]
    # What is only for watching is cut, and says so.
    [delta] = reader.of(TextDelta)
    assert "characters left out" in delta.text


async def test_ids_of_requests_may_be_strings(tmp_path: Path) -> None:
    async with fake("string_ids", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        await runner.answer((await reader.question()).key, Answer(Decision.ONCE))
        await reader.end()
    assert json.loads(reader.answers[0]) == {"id": "a string", "result": {"decision": "accept"}}


@pytest.mark.defect(8)
async def test_a_question_sent_twice_is_shown_once_and_both_requests_are_answered(tmp_path: Path) -> None:
    async with fake("asks_twice", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        await runner.answer((await reader.question()).key, Answer(Decision.DECLINE))
        await reader.end()
    assert len(reader.of(QuestionAsked)) == 1
    assert len(reader.of(QuestionSettled)) == 1
    answers = sorted(json.loads(reader.answers[0]), key=lambda answer: str(answer["id"]))
    assert answers == [{"id": number, "result": {"decision": "decline"}} for number in (0, 1)]


async def test_a_decision_arrives_even_if_nobody_waits_for_it_any_more(tmp_path: Path) -> None:
    async with fake("takes_no_note", tmp_path) as runner, asyncio.TaskGroup() as tasks:
        reader = await start(runner, tmp_path)
        key = (await reader.question()).key
        answering = tasks.create_task(runner.answer(key, Answer(Decision.DECLINE, note="No.")))
        await reader.until(TextDelta)
        answering.cancel()
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert json.loads(reader.answers[0])["result"] == {"decision": "decline"}


async def test_a_no_that_stops_arrives_also_where_codex_does_not_say_what_runs(tmp_path: Path) -> None:
    async with fake("lists_no_terminals", tmp_path, call_timeout=PATIENCE) as runner:
        reader = await start(runner, tmp_path)
        key = (await reader.question()).key
        await soon(runner.answer(key, Answer(Decision.CANCEL)))
        assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert reader.of(QuestionSettled) == [QuestionSettled(key)]


@pytest.mark.parametrize(("status", "ended"), [("interrupted", ["of-the-turn"]), ("completed", [])])
async def test_a_no_that_stops_ends_what_the_turn_runs_where_it_has_stopped_it(
    tmp_path: Path, status: str, ended: list[str]
) -> None:
    terminated = tmp_path / "terminated"
    terminated.touch()
    async with fake("ends_under_the_answer", tmp_path, str(terminated), status) as runner:
        reader = await start(runner, tmp_path)
        key = (await reader.question()).key
        with pytest.raises(QuestionGone):
            await soon(runner.answer(key, Answer(Decision.CANCEL)))
    assert terminated.read_text().split() == ended


async def test_a_stop_ends_nothing_of_a_turn_that_others_begin_behind_it(tmp_path: Path) -> None:
    terminated = tmp_path / "terminated"
    terminated.touch()
    async with fake("others_begin_at_once", tmp_path, str(terminated)) as runner:
        reader = await start(runner, tmp_path)
        await soon(runner.stop(reader.ref))
        assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert terminated.read_text() == ""


async def test_lines_that_make_no_sense_are_skipped(tmp_path: Path) -> None:
    async with fake("malformed", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == ["Still here."]


async def test_an_overloaded_server_is_asked_again_ever_more_slowly(tmp_path: Path) -> None:
    pauses: list[float] = []

    async def note_pause(seconds: float) -> None:
        pauses.append(seconds)

    async with fake("overloaded", tmp_path, sleep=note_pause) as runner:
        reader = await start(runner, tmp_path)
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert len(pauses) == 3
    for attempt, pause in enumerate(pauses):
        assert 0.05 * 2**attempt <= pause <= 0.15 * 2**attempt


async def test_what_is_told_before_the_turn_is_named_belongs_to_it(tmp_path: Path) -> None:
    async with fake("early", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        assert reader.answers == ["Quick."]
        await runner.stop(reader.ref)


@pytest.mark.defect(16)
async def test_a_turn_that_nobody_waits_for_any_more_is_interrupted(tmp_path: Path) -> None:
    async with fake("never_names_the_turn", tmp_path, call_timeout=2) as runner:
        with pytest.raises(RunnerUnavailable, match="did not answer turn/start"):
            await start(runner, tmp_path)
        # The fake answers this one when the turn, begun late, is over.
        assert (await runner.health()).status is BridgeStatus.CONNECTED
        reader = await start(runner, tmp_path, thread_id="thread-1")
        await reader.end()
    assert json.loads(reader.answers[0]) == {"threadId": "thread-1", "turnId": "turn-1"}


async def test_a_review_that_nobody_waits_for_any_more_is_interrupted_where_it_runs(tmp_path: Path) -> None:
    async with fake("never_names_the_review", tmp_path, call_timeout=PATIENCE) as runner:
        with pytest.raises(RunnerUnavailable):
            await soon(runner.start(review_request(tmp_path, ReviewTarget("uncommitted"))))
        assert (await runner.health()).status is BridgeStatus.CONNECTED
        reader = await start(runner, tmp_path, thread_id="thread-1")
        await reader.end()
    assert json.loads(reader.answers[0]) == {"threadId": "thread-1", "turnId": "inner"}


async def test_a_codex_that_is_too_old_for_reviews_says_how_to_get_a_newer_one(tmp_path: Path) -> None:
    async with fake("knows_no_reviews", tmp_path) as runner:
        with pytest.raises(RunnerUnavailable, match=r"does not know review/start\. Update it: npm install"):
            await soon(runner.start(review_request(tmp_path, ReviewTarget("uncommitted"))))


async def test_a_review_that_is_over_before_it_is_named_is_understood(tmp_path: Path) -> None:
    async with fake("early_review", tmp_path) as runner:
        reader = Reader(await soon(runner.start(review_request(tmp_path, ReviewTarget("base", "main")))))
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        await soon(runner.stop(reader.ref))
    target = {"type": "baseBranch", "branch": "main"}
    assert json.loads(reader.answers[0]) == {"threadId": "thread-1", "target": target}


async def test_a_server_that_dies_takes_its_turns_with_it_and_says_why(tmp_path: Path) -> None:
    async with fake("dies_in_the_turn", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        question = await reader.question()
        with pytest.raises(RunnerUnavailable):
            await soon(runner.steer(reader.ref, "Die now."))
        ended = await reader.end()
        assert ended.outcome is TurnOutcome.LOST
        assert ended.error == "Codex ended under the turn: exit code 7: the last words"
        with pytest.raises(QuestionGone):
            await runner.answer(question.key, Answer(Decision.ONCE))


async def test_a_server_that_falls_silent_for_ever_is_ended(tmp_path: Path) -> None:
    async with fake("closes_its_output", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        ended = await reader.end()
        assert ended.outcome is TurnOutcome.LOST
        assert "closed its output" in (ended.error or "")
    assert processes_left(tmp_path) == {}


async def test_a_child_that_a_dead_wrapper_left_behind_is_ended(tmp_path: Path) -> None:
    async with fake("leaves_a_child_behind", tmp_path) as runner:
        reader = await start(runner, tmp_path)
        ended = await reader.end()
        assert ended.outcome is TurnOutcome.LOST
        assert "exit code 9" in (ended.error or "")
    assert processes_left(tmp_path) == {}


async def test_a_server_that_ignores_the_polite_end_is_ended(tmp_path: Path) -> None:
    async with fake("ignores_the_end", tmp_path) as runner:
        await (await start(runner, tmp_path)).end()
        assert processes_left(tmp_path)
    assert processes_left(tmp_path) == {}


async def test_health_says_what_went_wrong(tmp_path: Path) -> None:
    async with fake("dies_at_once", tmp_path) as runner:
        health = await soon(runner.health())
        assert health.status is BridgeStatus.UNAVAILABLE
        assert health.message.endswith("exit code 3: no licence found")
        with pytest.raises(RunnerUnavailable, match="no licence found"):
            await start(runner, tmp_path)
    async with fake("answers_nothing", tmp_path, health_timeout=0.2) as runner:
        health = await soon(runner.health())
        assert health.status is BridgeStatus.UNAVAILABLE
        assert "did not answer within 0.2 s" in health.message
    assert processes_left(tmp_path) == {}


async def test_what_nobody_knows_yet_is_ignored_and_noted_once_each(tmp_path: Path) -> None:
    with capture_logs() as lines:
        async with fake("tells_news", tmp_path) as runner:
            reader = await start(runner, tmp_path)
            assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == ["Still here."]
    noted = [line["method"] for line in lines if line["event"] == "codex.notification.unused"]
    assert {"news/number0", "world/changed"} <= set(noted)
    assert len(noted) == len(set(noted)) == 200


async def test_health_says_that_a_login_is_missing_and_that_nobody_tested_this_version(
    tmp_path: Path,
) -> None:
    async with fake("needs_a_login", tmp_path) as runner:
        health = await soon(runner.health())
    assert health.status is BridgeStatus.CONNECTED
    assert "not logged in: run 'codex login'" in health.message
    assert "Its version 1.2.3 is not one that this program was tested with" in health.message
    assert health.version == "1.2.3"


async def test_what_fails_again_and_again_is_tried_ever_later(tmp_path: Path) -> None:
    pauses: list[float] = []

    async def note_pause(seconds: float) -> None:
        pauses.append(seconds)

    async with fake("dies_at_once", tmp_path, sleep=note_pause) as runner:
        for _ in range(11):
            with pytest.raises(RunnerUnavailable, match="no licence found"):
                await start(runner, tmp_path)
    # The first two come at once: one that died, and the next try.
    assert len(pauses) == 9
    for attempt, pause in enumerate(pauses):
        most = min(30.0, 0.5 * 2**attempt)
        assert most / 2 <= pause <= most
    assert pauses[-1] >= 15


async def test_while_it_rests_health_says_why_and_for_how_long(tmp_path: Path) -> None:
    resting, over = asyncio.Event(), asyncio.Event()

    async def rest(_: float) -> None:
        resting.set()
        await over.wait()

    async with fake("dies_at_once", tmp_path, sleep=rest) as runner, asyncio.TaskGroup() as tasks:
        for _ in range(2):
            with pytest.raises(RunnerUnavailable):
                await runner.warm()
        third = tasks.create_task(_fails(runner))
        await soon(resting.wait())
        health = await soon(runner.health())
        assert health.status is BridgeStatus.UNAVAILABLE
        assert health.message.endswith("exit code 3: no licence found. It is tried again in 1 s.")
        assert health.log[-1] == "no licence found"
        over.set()
        assert await soon(third)


async def _fails(runner: AppServerRunner) -> bool:
    with pytest.raises(RunnerUnavailable):
        await runner.warm()
    return True


async def test_one_that_nobody_needs_ends_and_comes_back_when_it_is_needed(tmp_path: Path) -> None:
    async with fake("early", tmp_path, idle=0.1) as runner:
        await (await start(runner, tmp_path)).end()

        async def gone() -> bool | None:
            return None if processes_left(tmp_path) else True

        await eventually(gone)
        await (await start(runner, tmp_path)).end()


async def test_a_running_turn_is_not_idle(tmp_path: Path) -> None:
    async with fake("dies_in_the_turn", tmp_path, idle=0.1) as runner:
        reader = await start(runner, tmp_path)
        await reader.question()
        with pytest.raises(RunnerUnavailable):
            await soon(runner.steer(reader.ref, "Die now."))
        assert "exit code 7" in ((await reader.end()).error or "")


async def test_health_says_how_to_install_what_is_missing(tmp_path: Path) -> None:
    async with runners.app_server([str(tmp_path / "codex")], {}) as runner:
        health = await soon(runner.health())
        assert health.status is BridgeStatus.UNAVAILABLE
        assert "npm install -g @openai/codex" in health.message
        assert health.version is None
    (tmp_path / "codex").write_text("not a program")
    async with runners.app_server([str(tmp_path / "codex")], {}) as runner:
        assert "may not be executed" in (await soon(runner.health())).message


async def test_a_start_that_is_cancelled_leaves_a_runner_that_works(tmp_path: Path) -> None:
    async with fake("early", tmp_path) as runner:
        async with asyncio.TaskGroup() as tasks:
            warming = tasks.create_task(runner.warm())
            await asyncio.sleep(0)
            warming.cancel()
        reader = await start(runner, tmp_path)
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert processes_left(tmp_path) == {}
