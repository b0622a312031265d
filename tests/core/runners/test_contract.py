"""What every runner promises, held against each of them.

The prompts say what is to happen ("approval", "fail", "slow"): the stub does so by itself, and for
the real Codex a scripted model does the same.
"""

import asyncio
from collections.abc import AsyncIterator, Sequence
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from core import runners
from core.errors import Conflict, QuestionGone, RunnerUnavailable, SteerRejected, ThreadGone
from core.events import (
    Answer,
    CaughtUp,
    CommandRun,
    ItemStarted,
    ItemStatus,
    QuestionAsked,
    QuestionKey,
    QuestionSettled,
    TextDelta,
    TurnOutcome,
    TurnRef,
)
from core.ports import ReviewTarget, Runner, TurnTrace
from core.runners import AppServerRunner
from core.runners.app_server import TESTED
from core.runners.stub import COMMAND as STUB_COMMAND
from core.words import ApprovalKind, BridgeStatus, Decision, RunnerMode
from tests.core.runners.reading import Reader, review_request, soon, turn_request
from tests.support.codex import codex_command, codex_env, processes_left
from tests.support.listening import SHARED, Way, way_to
from tests.support.responses import Exec, Fail, Gate, Hold, Model, Say, Step, responses_server

pytestmark = pytest.mark.codex

MIB = 1024 * 1024


def act_like_the_stub(prompt: str) -> Sequence[Step]:
    """What the real Codex is made to do, so that it does as the stub does by itself."""
    if "approval" in prompt:
        return [Exec("echo hello", escalated=True, why="To greet."), Say("After the decision.")]
    if "fail" in prompt:
        return [Fail(400, "The model does not like this.")]
    if "slow" in prompt:
        # `codex exec` tells of a text when it is whole.
        whole = [Say("1 2 3 "), Hold(Gate())] if "by exec" in prompt else [Say("1 2 3 ", hold=Gate())]
        return [*whole, Say("Steered.")]
    return [Say(f"You asked: {prompt}")]


@dataclass
class Stage:
    runner: Runner
    repository: Path
    marker: Path
    model: Model

    @property
    def slow(self) -> str:
        """A prompt whose turn talks until it is stopped."""
        return "be slow, by exec" if self.runner.mode is RunnerMode.CLI else "be slow"

    async def under_way(self, prompt: str) -> None:
        """Until the model has been asked: from then on Codex keeps the thread, however the turn ends."""
        if self.runner.mode is not RunnerMode.STUB:
            await self.model.request(lambda request: prompt in request.prompt)

    async def start(self, prompt: str, thread_id: str | None = None) -> Reader:
        return Reader(await self.runner.start(turn_request(self.repository, prompt, thread_id=thread_id)))


ASKING = ("stub", "spawn", *SHARED)
"""Those that ask before they go on."""


@asynccontextmanager
async def open_stage(kind: str, folder: Path, repository: Path) -> AsyncIterator[Stage]:
    async with responses_server(Model(act_like_the_stub)) as model:
        if kind == "stub":
            async with runners.stub(delay=0) as stub:
                yield Stage(stub, repository, folder, model)
            return
        env = codex_env(folder, model.url)
        if kind == "cli":
            async with runners.cli(codex_command(), env) as cli:
                yield Stage(cli, repository, folder, model)
            return
        async with way_to(kind, folder, env, folder) as way, open_codex(way) as codex:
            yield Stage(codex, repository, folder, model)


def open_codex(way: Way) -> AbstractAsyncContextManager[AppServerRunner]:
    return runners.app_server(
        way.command, way.env, transport=way.transport, data_dir=way.data_dir, token_file=way.token_file
    )


@pytest.fixture(params=[*ASKING, "cli"])
async def stage(request: pytest.FixtureRequest, tmp_path: Path, repository: Path) -> AsyncIterator[Stage]:
    async with open_stage(request.param, tmp_path, repository) as opened:
        yield opened


@pytest.fixture(params=ASKING)
async def asking(request: pytest.FixtureRequest, tmp_path: Path, repository: Path) -> AsyncIterator[Stage]:
    """Of a runner that asks before it goes on."""
    async with open_stage(request.param, tmp_path, repository) as opened:
        assert opened.runner.capabilities.approvals
        yield opened


async def test_a_turn_streams_its_answer_and_ends_completed(stage: Stage) -> None:
    reader = await stage.start("hello there")
    ended = await reader.end()
    assert ended.outcome is TurnOutcome.COMPLETED
    assert ended.error is None
    assert len(reader.of(TextDelta)) >= 1
    assert reader.streamed == "".join(reader.answers)
    assert "You asked: hello there" in reader.answers[-1]
    assert reader.ref.runner == stage.runner.mode.value
    assert TurnRef.parse(str(reader.ref)) == reader.ref


async def test_a_failed_turn_says_why(stage: Stage) -> None:
    reader = await stage.start("please fail")
    ended = await reader.end()
    assert ended.outcome is TurnOutcome.FAILED
    assert ended.error in ("The model does not like this.", "The stub fails, as the prompt asked it to.")


async def test_an_approved_command_is_settled_and_the_turn_goes_on(asking: Stage) -> None:
    reader = await asking.start("ask for approval")
    question = await reader.question()
    assert question.key.kind is ApprovalKind.COMMAND
    assert question.command in ("echo hello", STUB_COMMAND)
    assert question.cwd == str(asking.repository)
    assert question.reason
    usual = {Decision.ONCE, Decision.SESSION, Decision.DECLINE, Decision.CANCEL}
    assert set(question.decisions) - {Decision.PREFIX} == usual
    started = [event.item for event in reader.of(ItemStarted)]
    item_id = question.key.item_id.partition("#")[0]
    assert item_id in [item.id for item in started if isinstance(item, CommandRun)]

    await asking.runner.answer(question.key, Answer(Decision.ONCE))
    ended = await reader.end()
    assert ended.outcome is TurnOutcome.COMPLETED
    assert reader.of(QuestionSettled) == [QuestionSettled(question.key)]
    assert _command_of(reader).status is ItemStatus.COMPLETED


async def test_a_rejection_takes_its_note_to_the_agent_and_the_turn_goes_on(asking: Stage) -> None:
    reader = await asking.start("ask for approval")
    question = await reader.question()
    await asking.runner.answer(question.key, Answer(Decision.DECLINE, note="Use the blue one instead."))
    ended = await reader.end()
    assert ended.outcome is TurnOutcome.COMPLETED
    assert _command_of(reader).status is ItemStatus.DECLINED
    if asking.runner.mode is RunnerMode.STUB:
        assert "Use the blue one instead." in reader.answers[-1]
    else:
        after = asking.model.requests[-1]
        assert any("Use the blue one instead." in said for said in after.user_texts)
        assert any("rejected by user" in output for output in after.outputs.values())


async def test_a_rejection_needs_no_note(asking: Stage) -> None:
    reader = await asking.start("ask for approval")
    await asking.runner.answer((await reader.question()).key, Answer(Decision.DECLINE))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED


async def test_a_question_takes_one_answer_only(asking: Stage) -> None:
    reader = await asking.start("ask for approval")
    key = (await reader.question()).key
    await asking.runner.answer(key, Answer(Decision.ONCE))
    with pytest.raises(QuestionGone):
        await asking.runner.answer(key, Answer(Decision.ONCE))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED


async def test_of_two_answers_at_once_one_wins(asking: Stage) -> None:
    reader = await asking.start("ask for approval")
    key = (await reader.question()).key
    answers = [
        asking.runner.answer(key, Answer(Decision.ONCE)),
        asking.runner.answer(key, Answer(Decision.DECLINE)),
    ]
    results = await soon(asyncio.gather(*answers, return_exceptions=True))
    assert [type(result) for result in results if result is not None] == [QuestionGone]
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED


async def test_a_turn_can_be_stopped_while_it_speaks(stage: Stage) -> None:
    reader = await stage.start(stage.slow)
    await reader.until(TextDelta)
    await stage.runner.stop(reader.ref)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    await stage.runner.stop(reader.ref)


async def test_a_turn_can_be_stopped_before_it_has_said_a_word(stage: Stage) -> None:
    reader = await stage.start(stage.slow)
    await stage.runner.stop(reader.ref)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED


async def test_a_turn_can_be_stopped_while_it_waits_and_its_question_is_gone(asking: Stage) -> None:
    reader = await asking.start("ask for approval")
    key = (await reader.question()).key
    await asking.runner.stop(reader.ref)
    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert reader.of(QuestionSettled) == []
    with pytest.raises(QuestionGone):
        await asking.runner.answer(key, Answer(Decision.ONCE))


async def test_a_message_reaches_the_running_turn_or_is_refused_with_the_reason(stage: Stage) -> None:
    reader = await stage.start(stage.slow)
    await reader.until(TextDelta)
    if not stage.runner.capabilities.steer:
        with pytest.raises(SteerRejected, match="only app-server sessions can be steered"):
            await stage.runner.steer(reader.ref, "Turn left.")
        await stage.runner.stop(reader.ref)
        await reader.end()
        return
    await stage.runner.steer(reader.ref, "Turn left.")
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert "Turn left." in stage.model.requests[-1].user_texts
    # The half answer that the message cut off was streamed, and is no answer.
    assert reader.answers == ["Steered."]


async def test_a_finished_turn_takes_no_message(stage: Stage) -> None:
    reader = await stage.start("hello")
    await reader.end()
    with pytest.raises(SteerRejected):
        await stage.runner.steer(reader.ref, "Too late.")


async def test_a_brief_is_told_in_place_of_the_prompt(stage: Stage) -> None:
    request = turn_request(stage.repository, "hello")
    reader = Reader(await stage.runner.start(replace(request, brief="Look at the log, and be thorough.")))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    if stage.runner.mode is not RunnerMode.STUB:
        assert stage.model.requests[-1].prompt == "Look at the log, and be thorough."
    else:
        assert "You asked: hello" in reader.answers[-1]


async def test_a_review_where_the_runner_has_one(stage: Stage) -> None:
    """The stub has none: there it is never asked for."""
    if not stage.runner.capabilities.reviews:
        assert stage.runner.mode is RunnerMode.STUB
        return
    reader = Reader(await stage.runner.start(review_request(stage.repository, ReviewTarget("uncommitted"))))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert "Review the current code changes" in reader.answers[-1]


async def test_a_thread_is_continued(stage: Stage) -> None:
    first = await stage.start("hello")
    await first.end()
    second = await stage.start("hello again", thread_id=first.ref.thread_id)
    assert (await second.end()).outcome is TurnOutcome.COMPLETED
    assert second.ref.thread_id == first.ref.thread_id
    assert second.ref.turn_id != first.ref.turn_id
    if stage.runner.mode is not RunnerMode.STUB:
        assert {"hello", "hello again"} <= set(stage.model.requests[-1].user_texts)


async def test_a_thread_runs_one_turn_at_a_time(stage: Stage) -> None:
    first = await stage.start(stage.slow)
    with pytest.raises(Conflict):
        await stage.start("hello", thread_id=first.ref.thread_id)
    await stage.under_way(stage.slow)
    await stage.runner.stop(first.ref)
    await first.end()
    second = await stage.start("hello", thread_id=first.ref.thread_id)
    assert (await second.end()).outcome is TurnOutcome.COMPLETED


async def test_turns_in_several_threads_run_side_by_side_and_stay_apart(stage: Stage) -> None:
    slow = await stage.start(stage.slow)
    quick = [await stage.start(f"hello {name}") for name in ("anna", "ben", "cleo")]
    for reader, name in zip(quick, ("anna", "ben", "cleo"), strict=True):
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        assert f"hello {name}" in reader.answers[-1]
    await stage.runner.stop(slow.ref)
    assert (await slow.end()).outcome is TurnOutcome.STOPPED


async def test_one_that_waits_for_an_answer_keeps_nobody_else(asking: Stage) -> None:
    waiting = await asking.start("ask for approval")
    question = await waiting.question()
    quick = await asking.start("hello")
    assert (await quick.end()).outcome is TurnOutcome.COMPLETED
    await asking.runner.answer(question.key, Answer(Decision.ONCE))
    assert (await waiting.end()).outcome is TurnOutcome.COMPLETED


async def test_who_asks_for_nothing_goes_on_without_and_has_nothing_to_answer(
    tmp_path: Path, repository: Path
) -> None:
    async with open_stage("cli", tmp_path, repository) as stage:
        assert not stage.runner.capabilities.approvals
        reader = await stage.start("ask for approval")
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        assert reader.of(QuestionAsked) == []
        assert any("cannot ask for escalated" in told for told in stage.model.requests[-1].outputs.values())
        key = QuestionKey(reader.ref.thread_id, reader.ref.turn_id, "item_1", ApprovalKind.COMMAND)
        with pytest.raises(QuestionGone, match="asks for no approvals"):
            await stage.runner.answer(key, Answer(Decision.ONCE))


async def test_health_says_what_it_is(stage: Stage) -> None:
    health = await stage.runner.health()
    if stage.runner.mode is not RunnerMode.APP_SERVER:
        assert health.status is BridgeStatus.DISABLED
        assert ("stub" if stage.runner.mode is RunnerMode.STUB else "codex exec") in health.message
    else:
        assert health.status is BridgeStatus.CONNECTED
        assert health.transport in ("spawn", *SHARED)
        assert health.message.startswith("Codex is connected.")
        tested = (health.version or "").startswith(f"{TESTED}.")
        assert ("is not one that this program was tested with" in health.message) is not tested
        assert health.version
        assert health.latency_ms is not None


async def test_a_message_of_many_mebibytes_breaks_nothing(stage: Stage) -> None:
    """Codex takes 16 MiB in one frame of WebSocket, and a mebibyte of words."""
    if stage.runner.mode is not RunnerMode.APP_SERVER:
        return
    with pytest.raises(RunnerUnavailable, match="Input exceeds the maximum length"):
        await stage.start("x" * (20 * 1024 * 1024))
    assert (await (await stage.start("hello")).end()).outcome is TurnOutcome.COMPLETED


async def test_a_long_answer_passes(stage: Stage) -> None:
    if stage.runner.mode is not RunnerMode.APP_SERVER:
        return
    words = "x" * (9 * 1024 * 1024)
    stage.model.on("say much", [Say(words)])
    reader = await stage.start("say much")
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert reader.answers == [words]


@pytest.mark.defect(13)
@pytest.mark.parametrize("kind", ["spawn", "proxy", "ws"])
async def test_a_long_history_passes(kind: str, tmp_path: Path, repository: Path) -> None:
    """`thread/resume` answers with two turns in full: more than 20 MiB, in one line or message."""
    words = ["x" * (11 * MIB), "y" * (11 * MIB)]
    async with responses_server(Model()) as model:
        model.on("say x", [Say(words[0])])
        model.on("say y", [Say(words[1])])
        env = codex_env(tmp_path, model.url)
        async with way_to(kind, tmp_path, env, tmp_path) as way:
            async with open_codex(way) as codex:
                first = Reader(await codex.start(turn_request(repository, "say x")))
                await first.end()
                request = turn_request(repository, "say y", thread_id=first.ref.thread_id)
                second = Reader(await codex.start(request))
                await second.end()
            async with open_codex(way) as codex:
                for reader, said in zip((first, second), words, strict=True):
                    again = Reader(await codex.take_up(TurnTrace(None, reader.ref, None)))
                    assert (await again.end()).outcome is TurnOutcome.COMPLETED
                    assert again.answers == [said]
                # The thread goes on with all of it before it.
                third = await codex.start(turn_request(repository, "hello", thread_id=first.ref.thread_id))
                assert (await Reader(third).end()).outcome is TurnOutcome.COMPLETED


@pytest.mark.parametrize("kind", SHARED)
async def test_on_a_shared_one_a_turn_goes_on_and_is_taken_up_again(
    kind: str, tmp_path: Path, repository: Path
) -> None:
    gate = Gate()
    async with responses_server(Model()) as model:
        model.on("work", [Exec("echo hi"), Exec("echo asked", escalated=True), Say("Done.", hold=gate)])
        env = codex_env(tmp_path, model.url)
        async with way_to(kind, tmp_path, env, tmp_path) as way:
            request = replace(turn_request(repository, "work"), tag="tag-1")
            async with open_codex(way) as codex:
                assert codex.capabilities.outlives
                reader = Reader(await codex.start(request))
                question = await reader.question()
            assert (await reader.end()).outcome is TurnOutcome.LOST
            async with open_codex(way) as codex:
                # We may have been killed before we knew what Codex calls it.
                again = Reader(await codex.take_up(TurnTrace("tag-1", None, None)))
                assert again.ref == reader.ref
                assert (await again.question()).key == question.key
                assert (await again.until(CaughtUp)).waiting == {question.key}
                await codex.answer(question.key, Answer(Decision.ONCE))
                await soon(gate.reached.wait())
            async with open_codex(way) as codex:
                third = Reader(await codex.take_up(TurnTrace(None, reader.ref, None)))
                assert (await third.until(CaughtUp)).waiting == frozenset()
                gate.release()
                assert (await third.end()).outcome is TurnOutcome.COMPLETED
            assert [item.command for item in third.items(CommandRun)] == ["echo hi", "echo asked"]
            assert third.answers == ["Done."]
            async with open_codex(way) as codex:
                after = Reader(await codex.take_up(TurnTrace(None, reader.ref, None)))
                assert (await after.end()).outcome is TurnOutcome.COMPLETED
                assert after.answers == ["Done."]
                with pytest.raises(ThreadGone):
                    await codex.take_up(TurnTrace("never-begun", None, None))


@pytest.mark.parametrize("kind", ["stub", "spawn", "cli"])
async def test_the_end_of_the_block_ends_every_turn_and_leaves_no_process(
    kind: str, tmp_path: Path, repository: Path
) -> None:
    async with open_stage(kind, tmp_path, repository) as stage:
        assert not stage.runner.capabilities.outlives
        readers = [await stage.start(stage.slow)]
        await readers[0].until(TextDelta)
        if stage.runner.capabilities.approvals:
            readers.append(await stage.start("ask for approval"))
            await readers[1].question()
    assert [(await reader.end()).outcome for reader in readers] == [TurnOutcome.STOPPED] * len(readers)
    assert processes_left(tmp_path) == {}
    with pytest.raises(RunnerUnavailable):
        await stage.start("hello")


def _command_of(reader: Reader) -> CommandRun:
    [command] = reader.items(CommandRun)
    return command
