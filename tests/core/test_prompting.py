"""Prompting a thread of Codex: one task a thread, one session a prompt, and what is refused."""

import asyncio
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import (
    Conflict,
    Forbidden,
    InvalidInput,
    NotFound,
    PolicyDenied,
    RunnerUnavailable,
    ThreadGone,
)
from core.machinery.rows import Slice
from core.ports import Capabilities
from core.schemas.decisions import ResolveIn
from core.schemas.filters import SessionFilter
from core.schemas.threads import PromptIn
from core.schemas.work import PolicyOut, RepositoryOut, SessionOut, TaskPatch
from core.usecases import approvals, deciding, prompting, sessions, tasks, threads
from core.words import EventKind, Role, RunnerMode, SessionStatus, TaskStatus, ThreadStatus, Verdict
from tests.support.core import Rig, git

S = SessionStatus
THREAD = "01a20f49-e8e8-70f0-8592-6c2c5823afad"


@pytest.fixture
async def shop(working_rig: Rig) -> RepositoryOut:
    """A repository, and a thread in it that somebody has begun elsewhere."""
    shop = await working_rig.repository()
    working_rig.runner.threads.put(THREAD, shop.local_path)
    return shop


async def prompt(
    rig: Rig,
    shop: RepositoryOut,
    text: str = "Go on.",
    *,
    caller: Caller = API_CALLER,
    thread_id: str = THREAD,
    **more: Any,
) -> SessionOut | PolicyOut:
    wanted = PromptIn(repository_id=shop.id, prompt=text, **more)
    return await prompting.prompt_acknowledged(rig.core, caller, thread_id, wanted)


async def begun(rig: Rig, shop: RepositoryOut, text: str = "Go on.", **more: Any) -> SessionOut:
    session = await prompt(rig, shop, text, **more)
    assert isinstance(session, SessionOut)
    return session


async def sessions_of(rig: Rig, task_id: int) -> list[SessionOut]:
    return (
        await sessions.all_of(rig.core, Slice(limit=200, order="asc"), SessionFilter(task_id=task_id))
    ).items


async def test_a_prompt_is_a_turn_on_the_thread(working_rig: Rig, shop: RepositoryOut) -> None:
    session = await begun(working_rig, shop, requested_by="mobile-web")

    turn = await working_rig.runner.turn()
    assert turn.request.thread_id == THREAD
    assert turn.request.keeps_thread
    assert turn.request.prompt == "Go on."
    assert turn.request.cwd == shop.local_path
    assert session.status is S.RUNNING
    assert session.codex_ref == str(turn.ref)
    assert session.codex_ref.startswith(f"app-server:{THREAD}:")
    assert session.requested_by == "mobile-web"
    task = await tasks.get(working_rig.core, session.task_id)
    assert (task.codex_thread_id, task.repository_id) == (THREAD, shop.id)
    assert task.title == "Fix the Login test"
    assert await working_rig.kinds(task_id=task.id) == [
        "task.created",
        "session.created",
        "session.starting",
        "session.running",
    ]


async def test_the_next_prompt_is_the_next_session_of_the_same_task(
    working_rig: Rig, shop: RepositoryOut
) -> None:
    first = await begun(working_rig, shop)
    (await working_rig.runner.turn()).end()
    await working_rig.session(first.id, S.COMPLETED)

    second = await begun(working_rig, shop, "And now the docs.", thread_id=THREAD.upper())

    assert second.task_id == first.task_id
    assert second.id != first.id
    assert second.codex_ref != first.codex_ref


async def test_the_thread_of_a_task_of_ours_is_that_tasks(working_rig: Rig, shop: RepositoryOut) -> None:
    task = await working_rig.task(repository_id=shop.id)
    first = await working_rig.run(task.id)
    turn = await working_rig.runner.turn()
    turn.end()
    await working_rig.session(first.id, S.COMPLETED)
    working_rig.runner.threads.put(turn.ref.thread_id, shop.local_path)

    session = await begun(working_rig, shop, thread_id=turn.ref.thread_id)

    assert session.task_id == task.id
    listed = await threads.stored(working_rig.core, Slice())
    assert {each.id: each.task_id for each in listed.items} == {turn.ref.thread_id: task.id, THREAD: None}


async def test_of_twenty_prompts_at_once_one_task_and_their_order(
    working_rig: Rig, shop: RepositoryOut
) -> None:
    words = [f"Step {number}" for number in range(20)]

    made = await asyncio.gather(*(begun(working_rig, shop, text) for text in words))

    assert len({session.task_id for session in made}) == 1
    assert sorted(session.status for session in made) == [S.PENDING] * 19 + [S.RUNNING]
    assert (await working_rig.kinds()).count("task.created") == 1
    in_order = sorted(made, key=lambda session: session.id)
    for number, session in enumerate(in_order, 1):
        turn = await working_rig.runner.turn(number)
        assert turn.request.session_id == session.id
        assert turn.request.prompt == session.prompt
        turn.end()
    for session in in_order:
        await working_rig.session(session.id, S.COMPLETED)
    assert sorted(session.prompt for session in in_order) == sorted(words)


async def test_the_same_message_prompts_once(working_rig: Rig, shop: RepositoryOut) -> None:
    caller = Caller("telegram:1", chat_id=1, origin="telegram:1:7")
    first = await begun(working_rig, shop, caller=caller)
    again = await begun(working_rig, shop, caller=caller)
    assert again.id == first.id
    assert len(working_rig.runner.requests) == 1


# Where


async def test_a_worktree_of_the_repository_is_a_place_to_go_on(
    working_rig: Rig, shop: RepositoryOut
) -> None:
    tree = working_rig.folder / "beside"
    git(Path(shop.local_path), "worktree", "add", "--quiet", "-b", "cc/beside", str(tree))

    session = await begun(working_rig, shop, cwd=str(tree))

    assert session.worktree_path == str(tree)
    assert session.branch_name == "cc/beside"
    assert (await working_rig.runner.turn()).request.cwd == str(tree)


async def test_left_out_the_thread_goes_on_where_it_is(working_rig: Rig, shop: RepositoryOut) -> None:
    tree = working_rig.folder / "beside"
    git(Path(shop.local_path), "worktree", "add", "--quiet", "-b", "cc/beside", str(tree))
    (tree / "docs").mkdir()
    working_rig.runner.threads.put("in-the-docs", str(tree / "docs"))

    session = await begun(working_rig, shop, thread_id="in-the-docs")

    assert session.worktree_path == str(tree)


async def test_a_branch_gets_a_worktree(working_rig: Rig) -> None:
    shop = await working_rig.repository(require_worktree=True)
    working_rig.runner.threads.put(THREAD, shop.local_path)

    with pytest.raises(PolicyDenied, match="asks for a worktree"):
        await prompt(working_rig, shop)
    session = await begun(working_rig, shop, branch_name="cc/login")

    assert session.branch_name == "cc/login"
    assert session.worktree_path is not None
    assert (await tasks.all_of(working_rig.core, Slice())).items[0].id == session.task_id


async def test_folders_that_are_not_the_repositorys(working_rig: Rig, shop: RepositoryOut) -> None:
    other = await working_rig.repository("blog")
    inside = Path(shop.local_path) / "docs"
    inside.mkdir()
    for cwd in (other.local_path, str(inside), str(working_rig.folder)):
        with pytest.raises(Conflict, match="no worktree of shop"):
            await prompt(working_rig, shop, cwd=cwd)
    for cwd in ("docs", str(working_rig.folder / "nowhere"), str(inside.parent / "README.md")):
        with pytest.raises(InvalidInput, match=r"^cwd: "):
            await prompt(working_rig, shop, cwd=cwd)
    assert working_rig.runner.requests == []
    assert (await tasks.all_of(working_rig.core, Slice())).items == []


@pytest.mark.parametrize("where", ["blog", "gone"])
async def test_a_thread_that_is_elsewhere_wants_a_folder_named(
    working_rig: Rig, shop: RepositoryOut, where: str
) -> None:
    await working_rig.repository("blog")
    working_rig.runner.threads.put("elsewhere", str(working_rig.folder / where))

    with pytest.raises(Conflict, match="Name a cwd"):
        await prompt(working_rig, shop, thread_id="elsewhere")
    session = await begun(working_rig, shop, thread_id="elsewhere", cwd=shop.local_path)

    assert session.worktree_path is None


# What is refused


async def test_a_thread_of_another_repositorys_task(working_rig: Rig, shop: RepositoryOut) -> None:
    session = await begun(working_rig, shop)
    blog = await working_rig.repository("blog")

    with pytest.raises(Conflict, match=f"belongs to task {session.task_id} of repository {shop.id}"):
        await prompt(working_rig, blog, cwd=blog.local_path)


async def test_a_thread_and_a_repository_that_there_is_not(working_rig: Rig, shop: RepositoryOut) -> None:
    with pytest.raises(NotFound, match="Thread thr_123 not found"):
        await prompt(working_rig, shop, thread_id="thr_123")
    with pytest.raises(NotFound, match="Repository 99 not found"):
        await prompt(working_rig, shop.model_copy(update={"id": 99}))


async def test_without_resume_it_must_be_in_memory(working_rig: Rig, shop: RepositoryOut) -> None:
    working_rig.runner.threads.put("loaded", shop.local_path, status=ThreadStatus.IDLE)

    with pytest.raises(Conflict, match="does not have this thread in memory"):
        await prompt(working_rig, shop, resume=False)

    assert (await begun(working_rig, shop, thread_id="loaded", resume=False)).status is S.RUNNING


async def test_a_runner_without_threads(working_rig: Rig, shop: RepositoryOut) -> None:
    working_rig.runner.mode = RunnerMode.STUB
    working_rig.runner.capabilities = Capabilities(steer=False, approvals=True, threads=False)
    for asked in (
        threads.loaded(working_rig.core, Slice()),
        threads.stored(working_rig.core, Slice()),
        prompt(working_rig, shop),
    ):
        with pytest.raises(Conflict, match=r"stub runner has no threads.*CC_CODEX_RUNNER_MODE=app-server"):
            await asked


async def test_codex_that_cannot_be_reached(working_rig: Rig, shop: RepositoryOut) -> None:
    working_rig.runner.threads.failures.append(RunnerUnavailable("Codex is not installed."))
    with pytest.raises(RunnerUnavailable, match="not installed"):
        await prompt(working_rig, shop)
    assert (await tasks.all_of(working_rig.core, Slice())).items == []


@pytest.mark.parametrize(
    ("refused", "told"),
    [
        (Conflict("Another Codex has this thread open."), Conflict),
        (RunnerUnavailable("Codex did not answer turn/start within 30 s."), RunnerUnavailable),
        (ThreadGone(), NotFound),
    ],
)
async def test_what_codex_refuses_is_told_and_kept(
    working_rig: Rig, shop: RepositoryOut, refused: Exception, told: type[Exception]
) -> None:
    working_rig.runner.start_failures.append(refused)

    with pytest.raises(told, match=str(refused)) as caught:
        await prompt(working_rig, shop)

    # Not even a thread that is gone has another one begun in its place.
    assert len(working_rig.runner.requests) == 1
    details: dict[str, int] = caught.value.details  # type: ignore[attr-defined]
    session = await sessions.get(working_rig.core, details["sessionId"])
    assert session.status is S.FAILED
    assert session.error == str(refused)


async def test_stopped_before_codex_has_begun(working_rig: Rig, shop: RepositoryOut) -> None:
    working_rig.runner.gate = asyncio.Event()

    async def stop() -> None:
        await working_rig.runner.until_requested()
        [session] = await sessions.active(working_rig.core)
        await sessions.stop(working_rig.core, API_CALLER, session.id)

    asked, _ = await asyncio.gather(prompt(working_rig, shop), stop(), return_exceptions=True)

    assert isinstance(asked, Conflict)
    assert "was stopped before Codex began" in asked.message


async def test_patience_has_an_end(working_rig: Rig, shop: RepositoryOut) -> None:
    working_rig.runner.gate = asyncio.Event()
    wanted = PromptIn(repository_id=shop.id, prompt="Go on.")
    with pytest.raises(RunnerUnavailable, match="has not acknowledged") as caught:
        await prompting.prompt_acknowledged(working_rig.core, API_CALLER, THREAD, wanted, patience=0.0)
    assert caught.value.details is not None
    working_rig.runner.gate.set()
    await working_rig.session(caught.value.details["sessionId"], S.RUNNING)


async def test_who_may_only_look(working_rig: Rig, shop: RepositoryOut) -> None:
    with pytest.raises(Forbidden):
        await prompt(working_rig, shop, caller=Caller("telegram:3", Role.VIEWER))


# The policy


async def test_more_than_the_repository_allows_is_denied(working_rig: Rig, shop: RepositoryOut) -> None:
    with pytest.raises(PolicyDenied, match="does not allow network access"):
        await prompt(working_rig, shop, allow_network=True)
    with pytest.raises(PolicyDenied, match="does not allow network access"):
        await prompt(working_rig, shop, allow_network=True, branch_name="cc/net")
    assert (await tasks.all_of(working_rig.core, Slice())).items == []
    assert "cc/net" not in git(Path(shop.local_path), "branch", "--list")


async def full_access(rig: Rig) -> RepositoryOut:
    shop = await rig.repository(allow_network=True, allow_commit=True)
    rig.runner.threads.put(THREAD, shop.local_path)
    return shop


async def approve(rig: Rig, held: SessionOut | PolicyOut) -> None:
    assert isinstance(held, PolicyOut)
    assert held.policy.verdict is Verdict.BLOCKED
    [approval_id] = held.policy.approval_ids
    await deciding.resolve(rig.core, API_CALLER, approval_id, ResolveIn(status="approved"))


async def test_what_needs_a_yes_waits_for_it_and_then_runs_on_the_thread(working_rig: Rig) -> None:
    shop = await full_access(working_rig)
    held = await prompt(working_rig, shop, sandbox="danger-full-access")
    assert working_rig.runner.requests == []

    await approve(working_rig, held)

    turn = await working_rig.runner.turn()
    assert (turn.request.thread_id, turn.request.keeps_thread) == (THREAD, True)


async def test_a_yes_while_the_thread_is_busy_is_kept_for_its_turn(working_rig: Rig) -> None:
    shop = await full_access(working_rig)
    first = await begun(working_rig, shop)
    held = await prompt(working_rig, shop, "Everything.", sandbox="danger-full-access")
    assert (await tasks.get(working_rig.core, first.task_id)).status is TaskStatus.RUNNING

    await approve(working_rig, held)
    waiting = (await sessions_of(working_rig, first.task_id))[-1]
    assert waiting.status is S.PENDING
    (await working_rig.runner.turn()).end()

    turn = await working_rig.runner.turn(2)
    assert turn.request.session_id == waiting.id
    assert turn.request.sandbox == "danger-full-access"
    assert await approvals.count_open(working_rig.core) == 0


async def test_one_yes_is_enough_however_long_its_turn_is_awaited(
    working_rig: Rig, shop: RepositoryOut
) -> None:
    first = await begun(working_rig, shop)
    await tasks.change(working_rig.core, API_CALLER, first.task_id, TaskPatch(approval_required=True))
    await approve(working_rig, await prompt(working_rig, shop, "Then this."))
    (await working_rig.runner.turn()).end()

    assert (await working_rig.runner.turn(2)).request.prompt == "Then this."
    assert (await working_rig.kinds()).count("approval.requested") == 1


async def test_a_cancelled_task_takes_no_prompts(working_rig: Rig, shop: RepositoryOut) -> None:
    session = await begun(working_rig, shop)
    (await working_rig.runner.turn()).end()
    await working_rig.session(session.id, S.COMPLETED)
    await working_rig.event(EventKind.SESSION_COMPLETED)
    await tasks.change(working_rig.core, API_CALLER, session.task_id, TaskPatch(status="cancelled"))
    with pytest.raises(PolicyDenied, match="reopen it first"):
        await prompt(working_rig, shop)


# Codex's word and ours


async def test_a_thread_that_is_prompted_before_its_own_task_knows_it(
    working_rig: Rig, shop: RepositoryOut
) -> None:
    """Between Codex's acknowledgement and our own row: nothing breaks, and the thread has one task."""
    task = await working_rig.task(repository_id=shop.id)
    working_rig.runner.gate = asyncio.Event()
    run = await working_rig.run(task.id)
    await working_rig.runner.until_requested()
    new = "thread-1"  # what the scripted runner is going to call it
    working_rig.runner.threads.put(new, shop.local_path, status=ThreadStatus.ACTIVE)
    prompted = await prompting.prompt(
        working_rig.core, API_CALLER, new, PromptIn(repository_id=shop.id, prompt="Me too.")
    )
    assert isinstance(prompted, SessionOut)

    working_rig.runner.gate.set()

    assert (await working_rig.session(run.id, S.RUNNING)).codex_ref is not None
    assert (await tasks.get(working_rig.core, prompted.task_id)).codex_thread_id == new
    assert (await tasks.get(working_rig.core, task.id)).codex_thread_id is None
