"""Turns of the real Codex that went on without us: what they used, which was a review, however long."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from importlib import import_module
from pathlib import Path

import pytest

from core import runners
from core.errors import ThreadGone
from core.events import OutputDelta, TextDelta, TokensUsed, TurnOutcome
from core.ports import ReviewTarget, TurnTrace
from core.runners import AppServerRunner, terminals
from core.words import ThreadStatus
from tests.core.runners.reading import Reader, review_request, soon, turn_request
from tests.support.blows import until_gone
from tests.support.cables import Cable
from tests.support.codex import codex_env, processes_left
from tests.support.core import eventually
from tests.support.listening import Way, way_to
from tests.support.responses import Exec, Gate, Hold, Model, Say
from tests.support.reviews import findings

pytestmark = pytest.mark.codex
ONE_REQUEST = TokensUsed(100, 40, 10, 110)


@pytest.fixture
async def way(tmp_path: Path, env: dict[str, str]) -> AsyncIterator[Way]:
    async with way_to("unix", tmp_path, env, tmp_path) as opened:
        yield opened


@pytest.fixture
async def forgetful(tmp_path: Path, model: Model) -> AsyncIterator[Way]:
    """One that soon lets go of threads to which nobody listens: it tells the tokens of those it loads."""
    env = codex_env(tmp_path, model.url, "thread_unload_delay_secs = 1")
    async with way_to("unix", tmp_path, env, tmp_path) as opened:
        yield opened


@asynccontextmanager
async def open_codex(way: Way) -> AsyncIterator[AppServerRunner]:
    """A life of ours."""
    async with runners.app_server(way.command, way.env, transport=way.transport) as codex:
        yield codex


async def comes_to(way: Way, thread_id: str, *statuses: ThreadStatus) -> None:
    """Until a thread is so; whoever looks hears of no turn."""
    async with open_codex(way) as codex:

        async def is_so() -> bool | None:
            return (await codex.threads.get(thread_id)).status in statuses or None

        await eventually(is_so)


OVER = (ThreadStatus.IDLE, ThreadStatus.NOT_LOADED)


async def test_what_a_turn_used_that_ended_without_us(forgetful: Way, model: Model, repository: Path) -> None:
    gate = Gate()
    model.on("Slowly", [Exec("echo hi"), Hold(gate), Say("Done.")])
    async with open_codex(forgetful) as codex:
        first = Reader(await codex.start(turn_request(repository, "Hello.")))
        await first.end()
        request = turn_request(repository, "Slowly", thread_id=first.ref.thread_id)
        turn = await codex.start(request)
        before = turn.tokens_before
        await soon(gate.reached.wait())
    assert before == ONE_REQUEST
    gate.release()
    await comes_to(forgetful, turn.ref.thread_id, ThreadStatus.NOT_LOADED)

    async with open_codex(forgetful) as codex:
        again = Reader(await codex.take_up(TurnTrace(None, turn.ref, None, tokens_before=before)))
        assert (await again.end()).outcome is TurnOutcome.COMPLETED
    assert again.of(TokensUsed)[-1] == TokensUsed(200, 80, 20, 220)

    async with open_codex(forgetful) as codex:
        unknown = Reader(await codex.take_up(TurnTrace(None, turn.ref, None)))
        await unknown.end()
        behind = Reader(
            await codex.take_up(TurnTrace(None, first.ref, None, tokens_before=TokensUsed(0, 0, 0, 0)))
        )
        await behind.end()
    assert unknown.of(TokensUsed) == []
    assert behind.of(TokensUsed) == []  # others came behind it: nobody knows what was whose


async def test_a_thread_that_others_have_loaded_has_used_what_it_has(
    way: Way, model: Model, repository: Path
) -> None:
    async with open_codex(way) as theirs, open_codex(way) as ours:
        first = Reader(await theirs.start(turn_request(repository, "Hello.")))
        await first.end()
        second = Reader(await ours.start(turn_request(repository, "More.", thread_id=first.ref.thread_id)))
        await second.end()
    assert second.of(TokensUsed)[-1] == ONE_REQUEST


@pytest.mark.parametrize("ends", [False, True])
async def test_a_review_whose_name_we_never_heard(
    way: Way, model: Model, repository: Path, ends: bool
) -> None:
    gate = Gate()
    model.on("current code changes", [Hold(gate), findings(repository, verdict="Nothing to find.")])
    request = replace(review_request(repository, ReviewTarget("uncommitted")), tag="tag-1")
    async with open_codex(way) as codex:
        ref = (await codex.start(request)).ref
        await soon(gate.reached.wait())
    if ends:
        gate.release()
        await comes_to(way, ref.thread_id, *OVER)
    async with open_codex(way) as codex:
        # Its task may have had another thread before.
        reader = Reader(await codex.take_up(TurnTrace("tag-1", None, "another", review=True)))
        assert reader.ref == ref
        gate.release()
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
        assert reader.answers == ["Nothing to find."]
        with pytest.raises(ThreadGone):
            await codex.take_up(TurnTrace("tag-2", None, None, review=True))


async def test_an_answer_of_twenty_mebibytes_is_taken_up(way: Way, model: Model, repository: Path) -> None:
    """One answer of `thread/resume`, in one message of WebSocket: it is only of us that Codex takes no frame
    of more than 16 MiB."""
    words = "x" * (11 * 1024 * 1024)
    model.on("Say much", [Say(words)])
    async with open_codex(way) as codex:
        first = Reader(await codex.start(turn_request(repository, "Say much")))
        await first.end()
        second = Reader(
            await codex.start(turn_request(repository, "Say much more", thread_id=first.ref.thread_id))
        )
        await second.end()
    async with open_codex(way) as codex:
        again = Reader(await codex.take_up(TurnTrace(None, first.ref, None)))
        await again.end()
        assert again.answers == [words]


async def test_what_a_stop_has_left_that_we_did_not_outlive_is_ended(
    way: Way, model: Model, repository: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    model.on("Sit by the fire", [Exec(f"export FIRE={repository}; while sleep 0.2; do echo on; done")])
    async with open_codex(way) as codex:
        reader = Reader(await codex.start(turn_request(repository, "Sit by the fire")))
        await reader.until(OutputDelta)
        monkeypatch.setattr(terminals, "end_commands", _killed)
        await codex.stop(reader.ref)
        assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert processes_left(f"FIRE={repository}")

    async with open_codex(way) as codex:
        turn = await codex.take_up(TurnTrace(None, reader.ref, reader.ref.thread_id))
        assert (await Reader(turn).end()).outcome is TurnOutcome.LOST
        await until_gone(f"FIRE={repository}")


async def test_a_stop_that_comes_while_its_turn_is_sought_is_carried_out_when_it_is_found(
    way: Way, model: Model, repository: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whoever stops it is not kept waiting, however long it takes to find it."""
    monkeypatch.setattr(import_module("core.runners.app_server"), "BACK", 0.0)
    model.on("hold on", [Say("One", hold=Gate())])
    line = Cable(tmp_path / "cable.sock", Path(way.transport.removeprefix("unix:")))
    async with line.lies(), open_codex(replace(way, transport=f"unix:{line.path}")) as codex:
        reader = Reader(await codex.start(turn_request(repository, "hold on")))
        await reader.until(TextDelta)
        line.cut()
        await soon(line.wanted.wait())
        await codex.stop(reader.ref)
        line.mend()
        assert (await reader.end()).outcome is TurnOutcome.STOPPED


async def _killed(*_: object, **__: object) -> None:
    """Killed before it came to this."""
