"""Stopping a session, at whatever point of its life."""

import asyncio
from contextlib import suppress
from typing import Any

import pytest

from core.context import API_CALLER, Caller, Core
from core.errors import Conflict, Forbidden, RunnerUnavailable
from core.events import TurnOutcome
from core.machinery import conductor
from core.schemas.work import RunIn
from core.usecases import dispatching, runs, sessions, tasks, turns
from core.usecases.dispatching import AskedFor, Claimed
from core.words import EventKind, Role, SessionStatus, TaskStatus
from tests.support.core import Rig

ASKED = EventKind.SESSION_STOP_REQUESTED


async def stop(rig: Rig, session_id: int) -> SessionStatus:
    return (await sessions.stop(rig.core, API_CALLER, session_id)).status


async def test_a_prepared_session_ends_at_once(rig: Rig) -> None:
    prepared = await runs.prepare(rig.core, API_CALLER, (await rig.task()).id, RunIn())

    assert await stop(rig, prepared.id) is SessionStatus.STOPPED


async def test_a_session_that_no_runner_has_heard_of_ends_at_once(rig: Rig) -> None:
    task = await rig.task()
    session = await rig.run(task.id)

    assert await stop(rig, session.id) is SessionStatus.STOPPED
    assert (await tasks.get(rig.core, task.id)).status is TaskStatus.OPEN


async def test_a_stop_before_the_turn_exists_is_done_when_it_does(working_rig: Rig) -> None:
    working_rig.runner.gate = asyncio.Event()
    session = await working_rig.run((await working_rig.task()).id)
    await working_rig.runner.until_requested()

    assert await stop(working_rig, session.id) is SessionStatus.STARTING
    assert working_rig.runner.stopped == []
    working_rig.runner.gate.set()

    await working_rig.session(session.id, SessionStatus.STOPPED)
    assert len(working_rig.runner.stopped) == 1


async def test_a_stop_while_a_start_that_failed_is_written_down_takes_nothing_from_it(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    writes, may_write, looked = asyncio.Event(), asyncio.Event(), asyncio.Event()
    ended, asked_for = turns.ended, dispatching.asked_for

    async def slowly(*args: Any, **kwargs: Any) -> None:
        writes.set()
        await may_write.wait()
        await ended(*args, **kwargs)

    async def look(core: Core) -> AskedFor:
        found = await asked_for(core)
        if found.stops:
            looked.set()
        return found

    monkeypatch.setattr(turns, "ended", slowly)
    monkeypatch.setattr(dispatching, "asked_for", look)
    working_rig.runner.start_failures.append(RunnerUnavailable("Not now."))
    session = await working_rig.run((await working_rig.task()).id)
    await writes.wait()
    await stop(working_rig, session.id)
    await looked.wait()
    may_write.set()

    assert (await working_rig.session(session.id, SessionStatus.FAILED)).error == "Not now."
    assert (await tasks.get(working_rig.core, session.task_id)).status is not TaskStatus.RUNNING


async def test_a_stop_that_is_seen_before_anything_was_begun_begins_nothing(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is claimed and looked for in two steps, with nothing between them where the database is quick."""
    claim, asked_for = dispatching.claim, dispatching.asked_for

    async def claim_all(core: Core) -> Claimed:
        claimed = await claim(core)
        for request in claimed.requests:
            await stop(working_rig, request.session_id)
            found.append(await asked_for(core))
        return claimed

    async def at_once(core: Core) -> AskedFor:
        return found.pop() if found else await asked_for(core)

    found: list[AskedFor] = []
    monkeypatch.setattr(dispatching, "claim", claim_all)
    monkeypatch.setattr(dispatching, "asked_for", at_once)
    session = await working_rig.run((await working_rig.task()).id)

    await working_rig.session(session.id, SessionStatus.STOPPED)
    assert working_rig.runner.requests == []


async def test_a_running_turn_is_stopped_once_though_asked_twice(working_rig: Rig) -> None:
    working_rig.runner.stop_ends = False
    session = await working_rig.run((await working_rig.task()).id)
    turn = await working_rig.runner.turn()
    await working_rig.session(session.id, SessionStatus.RUNNING)

    await stop(working_rig, session.id)
    await working_rig.runner.until_stopped()
    await stop(working_rig, session.id)
    turn.say("Half of it.")
    turn.end(TurnOutcome.STOPPED)

    ended = await working_rig.session(session.id, SessionStatus.STOPPED)
    assert ended.result == "Half of it."
    assert len(working_rig.runner.stopped) == 1
    assert (await working_rig.kinds(session_id=session.id)).count(ASKED) == 1
    assert (await tasks.get(working_rig.core, ended.task_id)).status is TaskStatus.OPEN


async def test_a_waiting_session_is_stopped_and_its_question_withdrawn(working_rig: Rig) -> None:
    session = await working_rig.run((await working_rig.task()).id)
    (await working_rig.runner.turn()).ask()
    await working_rig.session(session.id, SessionStatus.WAITING_APPROVAL)

    await stop(working_rig, session.id)

    await working_rig.session(session.id, SessionStatus.STOPPED)
    approval = await working_rig.approval(session.id)
    assert (approval.status, approval.resolution_note) == ("cancelled", "The session was stopped.")
    assert working_rig.runner.answered == []


async def test_an_ended_session_cannot_be_stopped(working_rig: Rig) -> None:
    session = await working_rig.run((await working_rig.task()).id)
    (await working_rig.runner.turn()).end()
    await working_rig.session(session.id, SessionStatus.COMPLETED)

    with pytest.raises(Conflict, match="already ended \\(completed\\)"):
        await stop(working_rig, session.id)
    assert ASKED not in await working_rig.kinds()


async def test_a_turn_that_completes_first_is_completed(working_rig: Rig) -> None:
    working_rig.runner.stop_ends = False
    session = await working_rig.run((await working_rig.task()).id)
    turn = await working_rig.runner.turn()
    await stop(working_rig, session.id)
    await working_rig.runner.until_stopped()
    turn.end()

    await working_rig.session(session.id, SessionStatus.COMPLETED)


async def test_a_stop_that_codex_never_confirms_ends_the_session(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conductor, "STOP_PATIENCE", 0.01)
    working_rig.runner.stop_ends = False
    session = await working_rig.run((await working_rig.task()).id)
    await working_rig.runner.turn()
    await stop(working_rig, session.id)

    ended = await working_rig.session(session.id, SessionStatus.STOPPED)

    assert ended.error == "Codex did not confirm the stop."


async def test_a_stop_that_cannot_be_said_ends_the_session_too(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conductor, "STOP_PATIENCE", 0.01)
    working_rig.runner.stop_ends = False
    working_rig.runner.stop_failures.append(RunnerUnavailable())
    session = await working_rig.run((await working_rig.task()).id)
    await working_rig.runner.turn()
    await stop(working_rig, session.id)

    await working_rig.session(session.id, SessionStatus.STOPPED)


async def test_a_viewer_stops_nothing(rig: Rig) -> None:
    session = await rig.run((await rig.task()).id)

    with pytest.raises(Forbidden):
        await sessions.stop(rig.core, Caller("telegram:3", Role.VIEWER), session.id)


async def test_a_stop_and_an_end_at_the_same_moment_break_nothing(working_rig: Rig) -> None:
    """The session may end between the look at the database and the stop itself."""
    for number in range(20):
        session = await working_rig.run((await working_rig.task()).id)
        turn = await working_rig.runner.turn(number + 1)
        await working_rig.session(session.id, SessionStatus.RUNNING)
        turn.end()
        with suppress(Conflict):
            await stop(working_rig, session.id)
        await working_rig.session(session.id, SessionStatus.COMPLETED, SessionStatus.STOPPED)

    assert EventKind.SESSION_INTERRUPTED not in await working_rig.kinds()
