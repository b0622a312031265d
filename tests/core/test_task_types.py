"""The four types of tasks: what they take, what the policy says of them, what the runner is asked for."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER
from core.errors import PolicyDenied
from core.machinery.git import GitFailed
from core.models import Repository
from core.ports import Capabilities, ReviewTarget, TurnRequest
from core.schemas.decisions import ResolveIn
from core.schemas.inputs import TaskInput
from core.schemas.work import RepositoryOut, RunIn, SessionOut, TaskOut, TaskPatch
from core.usecases import beginning, deciding, dispatching, runs, scanning, sessions, tasks
from core.words import EventKind, Priority, Sandbox, SessionStatus, TaskType, Verdict
from tests.support.core import Rig, git

REVIEW, HEALTH, INVESTIGATE = TaskType.REVIEW, TaskType.HEALTH_CHECK, TaskType.INVESTIGATE_FAILURE
REPORT = '{"overall": "attention", "summary": "Two things.", "findings": []}'
BASE = TaskInput(base="main")


async def made(rig: Rig, kind: TaskType, about: TaskInput | None = None, **fields: Any) -> TaskOut:
    return await rig.task(fields.pop("prompt", None), type=kind, input=about, **fields)


async def asked(rig: Rig, task: TaskOut, **run: Any) -> tuple[SessionOut, TurnRequest]:
    """A run, and what the runner was asked for."""
    before = len(rig.runner.requests)
    session = await rig.run(task.id, **run)
    await rig.runner.until_requested(before + 1)
    return session, rig.runner.requests[before]


async def ended(rig: Rig, session: SessionOut, answer: str) -> SessionOut:
    turn = next(turn for turn in rig.runner.turns if turn.request.session_id == session.id)
    turn.say(answer)
    turn.end()
    return await rig.session(session.id, SessionStatus.COMPLETED)


async def notices(rig: Rig, session: SessionOut) -> list[str]:
    found = await rig.events(session_id=session.id)
    return [event.payload["text"] for event in found if event.kind == EventKind.SESSION_NOTICE]


# What is kept of a task


async def test_what_it_is_about_is_kept_with_the_task(rig: Rig) -> None:
    task = await made(rig, INVESTIGATE, TaskInput(command="make test", log="\x1b[31mE  assert 0\x1b[0m\n"))
    assert task.prompt == "Find out what went wrong, and how to mend it."
    assert task.title == "What went wrong: make test"
    assert task.input == {"command": "make test", "log": "E  assert 0"}
    assert await tasks.get(rig.core, task.id) == task
    assert (await made(rig, REVIEW)).input is None


# Reviews


@pytest.mark.parametrize("allow_write", [True, False])
async def test_a_review_is_read_only_whatever_the_repository_allows(rig: Rig, allow_write: bool) -> None:
    repository = await rig.repository(allow_write=allow_write)
    task = await made(rig, REVIEW, repository_id=repository.id)
    assert (await rig.run(task.id)).sandbox is Sandbox.READ_ONLY


@pytest.mark.parametrize(
    ("run", "code"),
    [
        ({"sandbox": Sandbox.WORKSPACE_WRITE}, "review_is_read_only"),
        ({"sandbox": Sandbox.DANGER_FULL_ACCESS}, "review_is_read_only"),
        ({"allow_network": True}, "review_has_no_network"),
        ({"allow_commit": True}, "read_only_sandbox"),
    ],
)
async def test_a_review_that_would_do_more_is_denied(rig: Rig, run: dict[str, Any], code: str) -> None:
    repository = await rig.repository(allow_write=True, allow_network=True, allow_commit=True)
    task = await made(rig, REVIEW, BASE, repository_id=repository.id)

    verdict = (await runs.policy_check(rig.core, task.id, RunIn(**run))).policy
    with pytest.raises(PolicyDenied) as denied:
        await runs.run(rig.core, API_CALLER, task.id, RunIn(**run))

    assert verdict.verdict is Verdict.DENIED
    assert code in [finding.code for finding in verdict.findings]
    assert denied.value.details == {"policy": verdict.model_dump(mode="json", by_alias=True)}


async def test_a_review_needs_no_worktree_since_it_changes_nothing(rig: Rig) -> None:
    repository = await rig.repository(require_worktree=True)
    review = await made(rig, REVIEW, repository_id=repository.id)
    assert (await rig.run(review.id)).worktree_path is None
    other = await made(rig, HEALTH, repository_id=repository.id)
    assert (await runs.policy_check(rig.core, other.id, RunIn())).policy.verdict is Verdict.DENIED


async def test_a_prepared_review_stays_one_when_its_task_is_said_differently(rig: Rig) -> None:
    task = await made(rig, REVIEW)
    session = await runs.prepare(rig.core, API_CALLER, task.id, RunIn(allow_network=True))
    await tasks.change(rig.core, API_CALLER, task.id, TaskPatch(prompt="Mind the locks."))
    with pytest.raises(PolicyDenied, match="without network"):
        await beginning.begin(rig.core, API_CALLER, session.id)


async def test_a_review_that_waits_says_that_it_will_be_read_only(rig: Rig) -> None:
    task = await made(rig, REVIEW, approval_required=True)
    await rig.held(task.id)
    approval = await rig.approval()
    assert approval.run_request is not None
    assert approval.run_request.sandbox is Sandbox.READ_ONLY
    decided = await deciding.resolve(rig.core, API_CALLER, approval.id, ResolveIn(status="approved"))
    assert decided.session_id is not None
    assert (await sessions.get(rig.core, decided.session_id)).sandbox is Sandbox.READ_ONLY
    [request] = (await dispatching.claim(rig.core)).requests
    assert request.task_type is REVIEW


async def test_the_runner_reviews_what_the_task_names(working_rig: Rig) -> None:
    repository = await working_rig.repository()
    head = git(working_rig.folder / "shop", "rev-parse", "HEAD").strip()
    wanted = {
        TaskInput(uncommitted=True): ReviewTarget("uncommitted"),
        BASE: ReviewTarget("base", "main"),
        TaskInput(commit=head[:7]): ReviewTarget("commit", head),
        TaskInput(commit="main"): ReviewTarget("commit", head),
    }
    for about, target in wanted.items():
        _, request = await asked(
            working_rig, await made(working_rig, REVIEW, about, repository_id=repository.id)
        )
        assert (request.review, request.sandbox, request.brief) == (target, Sandbox.READ_ONLY, None)


async def test_a_review_of_what_is_not_there_says_so(working_rig: Rig) -> None:
    task = await made(working_rig, REVIEW, TaskInput(base="nope"))
    session = await working_rig.run(task.id)
    failed = await working_rig.session(session.id, SessionStatus.FAILED)
    assert failed.error == "There is no branch or commit nope here, so there is nothing to review."
    assert working_rig.runner.requests == []


async def test_where_the_runner_has_no_review_a_plain_turn_stands_in_and_says_so(working_rig: Rig) -> None:
    working_rig.runner.capabilities = Capabilities(steer=False, approvals=True, threads=False)
    session, request = await asked(working_rig, await made(working_rig, REVIEW, BASE))
    assert request.review is None
    assert request.sandbox is Sandbox.READ_ONLY
    assert "git diff $(git merge-base HEAD main)" in request.told
    assert await notices(working_rig, session) == [
        "This runner has no review of its own: a plain turn stands in for it."
    ]


async def test_what_answers_a_review_is_a_plain_turn_on_its_thread(working_rig: Rig) -> None:
    rig = working_rig
    task = await made(rig, REVIEW)
    first, _ = await asked(rig, task)
    await ended(rig, first, "It breaks.")
    review_thread = (await tasks.get(rig.core, task.id)).codex_thread_id

    result = await runs.run(rig.core, API_CALLER, task.id, RunIn(), prompt="Mend it.")
    assert isinstance(result, SessionOut)
    await rig.runner.until_requested(2)

    follow_up = rig.runner.requests[1]
    assert (follow_up.task_type, follow_up.review, follow_up.told) == (TaskType.PROMPT, None, "Mend it.")
    assert (follow_up.thread_id, follow_up.sandbox) == (review_thread, Sandbox.WORKSPACE_WRITE)
    assert (await sessions.around(rig.core, result.id)).task_type is TaskType.PROMPT


async def test_the_same_words_again_are_the_same_review_on_a_thread_of_its_own(working_rig: Rig) -> None:
    rig = working_rig
    task = await made(rig, REVIEW)
    first, _ = await asked(rig, task)
    await ended(rig, first, "It breaks.")

    result = await runs.run(rig.core, API_CALLER, task.id, RunIn(), prompt=task.prompt)
    await rig.runner.until_requested(2)

    assert isinstance(result, SessionOut)
    assert rig.runner.requests[1].review == ReviewTarget("uncommitted")
    assert rig.runner.requests[1].thread_id is None


# Health checks


async def kept_scan(rig: Rig, repository: RepositoryOut, age: timedelta) -> None:
    at = (rig.clock.now() - age).isoformat()
    found = [{"code": "dirty_tree", "severity": "warning", "message": "3 files are changed."}]
    await Repository.filter(id=repository.id).update(last_scan={"at": at, "findings": found})


async def test_a_health_check_asks_for_a_report_and_tells_what_the_scan_found(working_rig: Rig) -> None:
    rig = working_rig
    repository = await rig.repository()
    await kept_scan(rig, repository, timedelta(minutes=9))

    session, request = await asked(rig, await made(rig, HEALTH, repository_id=repository.id))
    done = await ended(rig, session, REPORT)

    assert request.output_schema is not None
    assert "overall" in request.output_schema["properties"]
    assert "The scan of 2040-01-01 11:51 UTC found this." in request.told
    assert "warning dirty_tree: 3 files are changed." in request.told
    assert done.report is not None
    assert done.report.model_dump(mode="json") == {
        "overall": "attention",
        "summary": "Two things.",
        "findings": [],
    }
    assert done.result == "**It needs attention.** Two things."
    [said] = [event for event in await rig.events(session_id=session.id) if event.kind == "session.item"]
    assert said.payload["text"] == done.result
    assert await notices(rig, session) == []
    assert EventKind.REPOSITORY_SCANNED not in await rig.kinds()


@pytest.mark.parametrize("scan", [None, {}, {"findings": "none"}, {"findings": [5]}, ["odd"]])
async def test_a_scan_that_is_missing_or_odd_is_made_anew(working_rig: Rig, scan: object) -> None:
    rig = working_rig
    repository = await rig.repository()
    (Path(repository.local_path) / "new.txt").touch()
    await Repository.filter(id=repository.id).update(last_scan=scan)

    _, request = await asked(rig, await made(rig, HEALTH, repository_id=repository.id))

    assert "The scan of 2040-01-01 12:00 UTC found this." in request.told
    assert "warning dirty_tree: Uncommitted: 1 new." in request.told
    [event] = [event for event in await rig.events() if event.kind == EventKind.REPOSITORY_SCANNED]
    assert event.actor == "system"


@pytest.mark.parametrize("age", [timedelta(minutes=10), timedelta(days=-1)])
async def test_a_scan_that_is_old_or_of_another_clock_is_made_anew(working_rig: Rig, age: timedelta) -> None:
    repository = await working_rig.repository()
    await kept_scan(working_rig, repository, age)

    _, request = await asked(working_rig, await made(working_rig, HEALTH, repository_id=repository.id))

    assert "The scan of 2040-01-01 12:00 UTC found" in request.told
    assert "3 files are changed" not in request.told


@pytest.mark.parametrize(
    "failure", [GitFailed("git is unwell."), OSError("The disk is gone."), TimeoutError()]
)
@pytest.mark.parametrize("old", [False, True])
async def test_a_scan_that_fails_stops_no_health_check(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch, failure: Exception, *, old: bool
) -> None:
    rig = working_rig
    repository = await rig.repository()
    if old:
        await kept_scan(rig, repository, timedelta(days=2))

    async def failing(*_: object) -> None:
        raise failure

    monkeypatch.setattr(scanning, "scan", failing)
    session, request = await asked(rig, await made(rig, HEALTH, repository_id=repository.id))

    assert ("3 files are changed." if old else "It could not be scanned") in request.told
    [notice] = await notices(rig, session)
    assert notice.startswith("The repository could not be scanned first: ")
    assert (await ended(rig, session, REPORT)).status is SessionStatus.COMPLETED


async def test_an_answer_that_is_no_report_is_kept_as_text_and_says_so(working_rig: Rig) -> None:
    session, _ = await asked(working_rig, await made(working_rig, HEALTH))
    done = await ended(working_rig, session, "It looks fine to me.")
    assert (done.report, done.result) == (None, "It looks fine to me.")
    assert await notices(working_rig, session) == [
        "The answer is not the report that was asked for; it is kept as text."
    ]


async def test_what_answers_a_health_check_is_no_report(working_rig: Rig) -> None:
    rig = working_rig
    task = await made(rig, HEALTH)
    first, _ = await asked(rig, task)
    await ended(rig, first, REPORT)

    second = await runs.run(rig.core, API_CALLER, task.id, RunIn(), prompt="Why?")
    assert isinstance(second, SessionOut)
    await rig.runner.until_requested(2)
    done = await ended(rig, second, "Because.")

    assert rig.runner.requests[1].output_schema is None
    assert (done.report, done.result) == (None, "Because.")
    assert await notices(rig, second) == []


# Failures


async def test_a_failure_is_investigated_from_its_log(working_rig: Rig) -> None:
    about = TaskInput(command="make test", log="collected 3\nE  assert 1 == 2\n")
    session, request = await asked(working_rig, await made(working_rig, INVESTIGATE, about))
    assert session.prompt == "Find out what went wrong, and how to mend it."
    assert request.told.startswith(session.prompt)
    assert "````\nmake test\n````" in request.told
    assert "````\ncollected 3\nE  assert 1 == 2\n````" in request.told
    assert request.sandbox is Sandbox.WORKSPACE_WRITE


# Priorities


async def test_what_waits_begins_by_priority_and_then_by_age(rig: Rig) -> None:
    wanted = [Priority.LOW, Priority.NORMAL, Priority.HIGH, Priority.LOW, Priority.HIGH, Priority.NORMAL]
    made_by = [await rig.run((await rig.task(priority=priority)).id) for priority in wanted]

    claimed = [request.session_id for request in (await dispatching.claim(rig.core)).requests]

    assert claimed == [made_by[index].id for index in (2, 4, 1, 5, 0, 3)]
    assert (await dispatching.claim(rig.core)).requests == []
