"""The life of a session, from its start to whatever ends it."""

import asyncio

import pytest

from core.context import API_CALLER
from core.errors import Conflict, RunnerUnavailable, ThreadGone
from core.events import (
    CommandRun,
    DiffUpdated,
    FileChange,
    FileEdit,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    OtherItem,
    QuestionRefused,
    Retrying,
    TextDelta,
    TokensUsed,
    TurnOutcome,
)
from core.logic.progress import Progress
from core.machinery.conductor import FORGOTTEN
from core.models import Artifact
from core.schemas.decisions import ResolveIn
from core.schemas.work import SessionOut
from core.usecases import approvals, deciding, sessions, tasks, turns
from core.words import ApprovalStatus, Delivery, EventKind, RunnerMode, Sandbox, SessionStatus, TaskStatus
from tests.support.core import Rig
from tests.support.runner import ScriptedTurn


async def running(rig: Rig, prompt: str = "Tidy up.") -> tuple[SessionOut, ScriptedTurn]:
    number = len(rig.runner.turns) + 1
    session = await rig.run((await rig.task(prompt)).id)
    turn = await rig.runner.turn(number)
    return await rig.session(session.id, SessionStatus.RUNNING), turn


async def test_a_session_runs_to_its_end(working_rig: Rig) -> None:
    session, turn = await running(working_rig)
    turn.say("Done.")
    turn.end()

    ended = await working_rig.session(session.id, SessionStatus.COMPLETED)

    assert (ended.result, ended.error, ended.codex_ref) == ("Done.", None, str(turn.ref))
    assert ended.started_at == ended.ended_at == working_rig.clock.now()
    assert await working_rig.kinds(session_id=session.id) == [
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
        EventKind.SESSION_RUNNING,
        EventKind.SESSION_ITEM,
        EventKind.SESSION_COMPLETED,
    ]
    assert (await tasks.get(working_rig.core, session.task_id)).status is TaskStatus.COMPLETED


async def test_the_runner_is_asked_for_exactly_what_was_allowed(working_rig: Rig) -> None:
    repository = await working_rig.repository(allow_network=True)
    task = await working_rig.task("Look.", repository_id=repository.id)
    await working_rig.run(task.id, model="m", sandbox=Sandbox.WORKSPACE_WRITE, allow_network=True)

    request = (await working_rig.runner.turn()).request

    assert (request.prompt, request.cwd, request.thread_id) == ("Look.", repository.local_path, None)
    assert (request.model, request.sandbox) == ("m", Sandbox.WORKSPACE_WRITE)
    assert (request.allow_network, request.allow_commit) == (True, False)
    assert request.git_dir == f"{repository.local_path}/.git"


async def test_everything_that_is_worth_keeping_is_kept(working_rig: Rig) -> None:
    session, turn = await running(working_rig)
    edits = (FileEdit("a.py", "update", "", 3, 1), FileEdit("b.py", "add", "", 5, 0))
    turn.put(
        ItemStarted(OtherItem("o", "reasoning", "Thinking", ItemStatus.RUNNING)),
        TextDelta("m", "Wor"),
        ItemCompleted(CommandRun("c", "make", "/", ItemStatus.FAILED, 2, "long output", 1500)),
        ItemCompleted(FileChange("f", edits, ItemStatus.COMPLETED)),
        ItemCompleted(OtherItem("o", "reasoning", "Thinking", ItemStatus.COMPLETED)),
        DiffUpdated("first"),
        DiffUpdated("the diff"),
        TokensUsed(10, 2, 3, 15),
        QuestionRefused("item/tool/requestUserInput"),
        Retrying("stream disconnected"),
    )
    turn.say("Done.")
    turn.end()
    ended = await working_rig.session(session.id, SessionStatus.COMPLETED)

    assert ended.tokens is not None
    assert ended.tokens.total == 15
    assert (ended.diff_stat.files, ended.diff_stat.added, ended.diff_stat.removed) == (2, 8, 1)
    kept = {row.name: row.content for row in await Artifact.filter(session_id=session.id)}
    assert kept == {"output:c": "long output", "diff": "the diff"}
    items = [event.payload for event in await working_rig.events() if event.kind == EventKind.SESSION_ITEM]
    assert [item["type"] for item in items] == ["command", "file_change", "message"]
    assert items[0] | {"itemId": "c"} == {
        "type": "command",
        "itemId": "c",
        "command": "make",
        "status": "failed",
        "exitCode": 2,
        "durationMs": 1500,
    }
    notices = [event for event in await working_rig.events() if event.kind == EventKind.SESSION_NOTICE]
    assert len(notices) == 2


async def test_a_task_goes_on_in_its_thread(working_rig: Rig) -> None:
    first, turn = await running(working_rig)
    turn.end()
    await working_rig.session(first.id, SessionStatus.COMPLETED)

    await working_rig.run(first.task_id)
    second = await working_rig.runner.turn(2)

    assert second.request.thread_id == turn.ref.thread_id
    assert (await tasks.get(working_rig.core, first.task_id)).codex_thread_id == turn.ref.thread_id


async def test_a_stub_has_no_threads_to_go_on_in(working_rig: Rig) -> None:
    working_rig.runner.mode = RunnerMode.STUB
    first, turn = await running(working_rig)
    turn.end()
    await working_rig.session(first.id, SessionStatus.COMPLETED)

    await working_rig.run(first.task_id)

    assert (await working_rig.runner.turn(2)).request.thread_id is None
    assert (await tasks.get(working_rig.core, first.task_id)).codex_thread_id is None


@pytest.mark.defect(15)
async def test_a_thread_that_codex_has_forgotten_begins_anew_and_says_so(working_rig: Rig) -> None:
    first, turn = await running(working_rig)
    turn.end()
    await working_rig.session(first.id, SessionStatus.COMPLETED)
    working_rig.runner.start_failures.append(ThreadGone())

    session = await working_rig.run(first.task_id)
    again = await working_rig.runner.turn(2)
    await working_rig.session(session.id, SessionStatus.RUNNING)

    assert [request.thread_id for request in working_rig.runner.requests] == [
        None,
        turn.ref.thread_id,
        None,
    ]
    task = await tasks.get(working_rig.core, first.task_id)
    assert task.codex_thread_id == again.ref.thread_id != turn.ref.thread_id
    notice = await working_rig.event(EventKind.SESSION_NOTICE, session_id=session.id)
    assert notice.payload == {"text": FORGOTTEN}


async def test_a_new_thread_that_is_gone_fails(working_rig: Rig) -> None:
    working_rig.runner.start_failures.append(ThreadGone())
    session = await working_rig.run((await working_rig.task()).id)

    ended = await working_rig.session(session.id, SessionStatus.FAILED)

    assert ended.error == "Codex no longer knows this thread."
    assert len(working_rig.runner.requests) == 1


@pytest.mark.parametrize("failure", [RunnerUnavailable("No codex here."), Conflict("No codex here.")])
async def test_a_start_that_fails_fails_the_session_with_its_reason(
    working_rig: Rig, failure: Exception
) -> None:
    working_rig.runner.start_failures.append(failure)
    session = await working_rig.run((await working_rig.task()).id)

    ended = await working_rig.session(session.id, SessionStatus.FAILED)

    assert ended.error == "No codex here."
    assert (await tasks.get(working_rig.core, session.task_id)).status is TaskStatus.FAILED
    assert (await working_rig.events())[-1].payload == {"error": "No codex here."}


async def test_a_runner_that_breaks_ends_its_session_only(working_rig: Rig) -> None:
    other, turn = await running(working_rig)
    working_rig.runner.start_failures.append(ValueError("a bug"))

    session = await working_rig.run((await working_rig.task()).id)

    ended = await working_rig.session(session.id, SessionStatus.INTERRUPTED)
    assert ended.error == "Something here failed; see the log."
    turn.end()
    await working_rig.session(other.id, SessionStatus.COMPLETED)


async def test_what_cannot_be_recorded_stops_the_turn(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def broken(*_: object) -> None:
        raise ValueError("a bug")

    session, turn = await running(working_rig)
    monkeypatch.setattr(turns, "item_done", broken)
    turn.say("x")

    await working_rig.session(session.id, SessionStatus.INTERRUPTED)
    assert working_rig.runner.stopped == [turn.ref]


async def test_a_turn_that_fails(working_rig: Rig) -> None:
    session, turn = await running(working_rig)
    turn.say("I tried.")
    turn.end(TurnOutcome.FAILED, "usage limit reached")

    ended = await working_rig.session(session.id, SessionStatus.FAILED)

    assert (ended.error, ended.result) == ("usage limit reached", "I tried.")


async def test_a_lost_runner_interrupts_and_cancels_what_was_open(working_rig: Rig) -> None:
    working_rig.runner.answer_settles = False
    session, turn = await running(working_rig)
    turn.ask("decided")
    decided = await working_rig.approval(session.id)
    await deciding.resolve(working_rig.core, API_CALLER, decided.id, ResolveIn(status="approved"))
    turn.ask("open")
    await working_rig.event(EventKind.APPROVAL_REQUESTED, count=2)
    still_open = await working_rig.approval(session.id)

    turn.end(TurnOutcome.LOST, "Codex was killed.")

    ended = await working_rig.session(session.id, SessionStatus.INTERRUPTED)
    assert ended.error == "Codex was killed."
    assert (await tasks.get(working_rig.core, session.task_id)).status is TaskStatus.OPEN
    decided = await approvals.get(working_rig.core, decided.id)
    still_open = await approvals.get(working_rig.core, still_open.id)
    assert (decided.status, decided.delivery) == (ApprovalStatus.APPROVED, Delivery.LOST)
    assert (still_open.status, still_open.resolution_note) == (
        ApprovalStatus.CANCELLED,
        "Codex was killed.",
    )


async def test_a_turn_that_falls_silent_is_lost(working_rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    async def nothing(_: ScriptedTurn) -> object:
        for event in list[object]():
            yield event

    monkeypatch.setattr(ScriptedTurn, "events", nothing)
    session = await working_rig.run((await working_rig.task()).id)

    await working_rig.session(session.id, SessionStatus.INTERRUPTED)


async def test_twenty_sessions_at_once_keep_to_themselves(working_rig: Rig) -> None:
    repository = await working_rig.repository(allow_write=False)
    made = [await working_rig.task(f"Task {n}", repository_id=repository.id) for n in range(20)]
    started = await asyncio.gather(*(working_rig.run(task.id) for task in made))
    for number in range(1, 21):
        turn = await working_rig.runner.turn(number)
        turn.say(f"Answer to {turn.request.prompt}")
        turn.ask()
    for session in started:
        await working_rig.session(session.id, SessionStatus.WAITING_APPROVAL)
        approval = await working_rig.approval(session.id)
        await deciding.resolve(working_rig.core, API_CALLER, approval.id, ResolveIn(status="approved"))
    await working_rig.runner.until_answered(20)
    for turn in working_rig.runner.turns:
        turn.end()

    for session in started:
        ended = await working_rig.session(session.id, SessionStatus.COMPLETED)
        assert ended.result == f"Answer to {session.prompt}"
    assert len(working_rig.runner.answered) == 20
    assert working_rig.core.live.sessions == {}


async def test_live_progress_is_there_while_it_runs_and_gone_after(working_rig: Rig) -> None:
    session, turn = await running(working_rig)
    turn.put(TextDelta("m", "Hel"), TextDelta("m", "lo"))
    turn.put(Retrying("x"))
    await working_rig.event(EventKind.SESSION_NOTICE)

    live = working_rig.core.live.sessions[session.id]
    assert (live.progress.writing, live.progress.trouble) == ("Hello", "x")
    turn.end()
    await working_rig.session(session.id, SessionStatus.COMPLETED)

    async def gone() -> bool | None:
        return True if session.id not in working_rig.core.live.sessions else None

    await working_rig.until(gone)


async def test_the_ends_of_a_session_are_written_once(working_rig: Rig) -> None:
    session, turn = await running(working_rig)
    turn.end()
    await working_rig.session(session.id, SessionStatus.COMPLETED)

    await turns.ended(working_rig.core, session.id, TurnOutcome.LOST, "late", Progress())

    assert (await sessions.get(working_rig.core, session.id)).status is SessionStatus.COMPLETED
