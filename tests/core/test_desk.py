"""What others begin at the desk, on the same Codex: a session here once, and nobody's to answer for them."""

from collections.abc import AsyncIterator
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from core.context import API_CALLER
from core.errors import Conflict, SteerRejected, ThreadGone
from core.events import CaughtUp, QuestionKey, QuestionSettled
from core.models import Session
from core.ports import DeskThread, DeskTurn
from core.schemas.decisions import ResolveIn
from core.schemas.work import RepositoryIn, SessionOut, SteerIn
from core.usecases import (
    approvals,
    deciding,
    people,
    recovery,
    repositories,
    sessions,
    steering,
    taskrows,
    turns,
)
from core.words import (
    DESK,
    ApprovalKind,
    ApprovalStatus,
    Decision,
    Delivery,
    EventKind,
    Sandbox,
    SessionStatus,
    WaitsFor,
)
from tests.support.core import FakeClock, Rig, git, git_repository, open_rig
from tests.support.runner import ScriptedDesk, ScriptedRunner, ScriptedTurn, runner_with_desk

YES = ResolveIn(status="approved")


@pytest.fixture
async def shared(tmp_path: Path) -> AsyncIterator[Rig]:
    """The core at work, on a Codex that others are on, too."""
    async with open_rig(tmp_path, runner=runner_with_desk(), working=True) as rig:
        yield rig


def desk_of(rig: Rig) -> ScriptedDesk:
    assert rig.runner.desk is not None
    return rig.runner.desk


async def adopted(rig: Rig, ref: object, *wanted: SessionStatus) -> SessionOut:
    """The session of a turn, once it has one of these states."""

    async def look() -> SessionOut | None:
        row = await Session.get_or_none(codex_ref=str(ref))
        if row is None or row.status not in (wanted or {SessionStatus.RUNNING}):
            return None
        return await sessions.get(rig.core, row.id)

    return await rig.until(look)


async def test_it_is_a_session_that_says_where_it_comes_from(shared: Rig) -> None:
    shop = await shared.repository()
    turn = shared.runner.at_desk(Path(shop.local_path) / ".", "Make the importer faster")
    session = await adopted(shared, turn.ref)

    assert (session.adopted, session.actor, session.prompt) == (True, DESK, "Make the importer faster")
    assert session.codex_ref == str(turn.ref)
    assert (session.sandbox, session.worktree_path) == (Sandbox.WORKSPACE_WRITE, None)
    assert session.started_at is not None
    assert (shared.clock.now() - session.started_at).total_seconds() == 6 * 60
    task = await taskrows.load(session.task_id)
    assert (task.repository_id, task.title, task.codex_thread_id) == (
        shop.id,
        "Make the importer faster",
        turn.ref.thread_id,
    )
    assert shared.runner.taken_up[0].desk

    turn.say("Twice as fast.")
    turn.end()
    ended = await adopted(shared, turn.ref, SessionStatus.COMPLETED)
    assert ended.result == "Twice as fast."
    assert (await shared.kinds(session_id=session.id))[:3] == [
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
        EventKind.SESSION_RUNNING,
    ]


async def test_a_thread_of_the_desk_has_one_task_and_a_session_for_each_turn(shared: Rig) -> None:
    shop = await shared.repository()
    first = shared.runner.at_desk(Path(shop.local_path))
    session = await adopted(shared, first.ref)
    # The next one begins before we have heard that the first has ended.
    second = shared.runner.at_desk(Path(shop.local_path), "And now?", thread_id=first.ref.thread_id)
    third = shared.runner.at_desk(Path(shop.local_path), "Elsewhere")
    await adopted(shared, third.ref)
    assert not await Session.exists(codex_ref=str(second.ref))

    first.end()

    following = await adopted(shared, second.ref)
    assert following.task_id == session.task_id


async def test_a_turn_that_somebody_leads_already_is_left_as_it_is(shared: Rig) -> None:
    shop = await shared.repository()
    turn = shared.runner.at_desk(Path(shop.local_path))
    await adopted(shared, turn.ref)
    ours = await shared.run((await shared.task()).id)
    await shared.session(ours.id, SessionStatus.RUNNING)
    our_turn = await shared.runner.turn(2)

    for known in (turn.ref, our_turn.ref):
        desk_of(shared).tell(DeskTurn(known, shop.local_path, None, "Told again", None))

    await adopted(shared, shared.runner.at_desk(Path(shop.local_path), "The last one").ref)
    assert not await Session.exists(prompt="Told again")
    assert await Session.filter(actor=DESK).count() == 2


@pytest.mark.parametrize("place", ["src", "linked"])
async def test_it_may_be_anywhere_in_the_repository(shared: Rig, place: str) -> None:
    shop = Path((await shared.repository()).local_path)
    (shop / "src").mkdir()
    git(shop, "worktree", "add", "--quiet", str(shared.folder / "linked"))
    folder = shop / "src" if place == "src" else shared.folder / "linked"

    session = await adopted(shared, shared.runner.at_desk(folder).ref)

    assert session.worktree_path == (str(folder) if place == "linked" else None)


async def test_a_question_is_there_at_once_and_announced_when_the_desk_has_not_answered(shared: Rig) -> None:
    turn, session = await asks(shared)
    approval = await shared.approval(session.id)
    assert (approval.status, approval.asked_by, approval.on_expiry) == (
        ApprovalStatus.PENDING,
        DESK,
        "left_to_desk",
    )
    asked = await shared.event(EventKind.APPROVAL_REQUESTED)
    assert asked.payload["announcedAt"] == "2040-01-01T12:00:10Z"
    shared.clock.move(9)
    assert await approvals.announce_due(shared.core) is not None
    assert EventKind.APPROVAL_ANNOUNCED not in await shared.kinds()

    shared.move(1)
    await shared.event(EventKind.APPROVAL_ANNOUNCED)
    shared.move(60)
    turn.say("Still waiting.")
    await shared.event(EventKind.SESSION_ITEM)
    assert (await shared.kinds()).count(EventKind.APPROVAL_ANNOUNCED) == 1


async def test_what_the_desk_answers_first_is_announced_to_nobody(shared: Rig) -> None:
    turn, session = await asks(shared)
    approval = await shared.approval(session.id)

    turn.put(QuestionSettled(key_of(turn), elsewhere=True))

    await shared.event(EventKind.APPROVAL_CANCELLED)
    found = await approvals.get(shared.core, approval.id)
    assert (found.status, found.delivery) == (ApprovalStatus.CANCELLED, Delivery.DECIDED_ELSEWHERE)
    assert (await sessions.get(shared.core, session.id)).status is SessionStatus.RUNNING
    shared.move(60)
    turn.end()
    await adopted(shared, turn.ref, SessionStatus.COMPLETED)
    assert EventKind.APPROVAL_ANNOUNCED not in await shared.kinds()


async def test_an_answer_from_here_is_handed_over(shared: Rig) -> None:
    turn, session = await asks(shared)
    approval = await shared.approval(session.id)

    await deciding.resolve(shared.core, API_CALLER, approval.id, YES)

    await shared.event(EventKind.APPROVAL_DELIVERED)
    assert [(key, answer.decision) for key, answer in shared.runner.answered] == [
        (key_of(turn), Decision.ONCE)
    ]


async def test_of_two_answers_the_one_that_codex_heard_is_shown(shared: Rig) -> None:
    shared.runner.answer_settles = False
    turn, session = await asks(shared)
    approval = await shared.approval(session.id)
    await deciding.resolve(shared.core, API_CALLER, approval.id, YES)
    await shared.runner.until_answered()

    turn.put(QuestionSettled(key_of(turn), elsewhere=True))

    lost = await shared.event(EventKind.APPROVAL_LOST)
    assert lost.payload["delivery"] == Delivery.DECIDED_ELSEWHERE
    found = await approvals.get(shared.core, approval.id)
    assert found.delivery is Delivery.DECIDED_ELSEWHERE


async def test_nobody_answers_for_the_desk_when_the_time_is_over(shared: Rig) -> None:
    turn, session = await asks(shared)

    shared.move(2 * 3600)

    await shared.event(EventKind.APPROVAL_EXPIRED)
    assert (await shared.approval(session.id)).delivery is None
    turn.put(QuestionSettled(key_of(turn), elsewhere=True))
    await shared.session(session.id, SessionStatus.RUNNING)
    assert shared.runner.answered == []


async def test_what_the_repository_does_not_allow_only_the_desk_can_answer(shared: Rig) -> None:
    _, session = await asks(shared, needs_network=True)
    approval = await shared.approval(session.id)

    assert approval.left_to_desk == "Not allowed here: shop allows no network."
    with pytest.raises(Conflict, match="only be answered at the desk"):
        await deciding.resolve(shared.core, API_CALLER, approval.id, YES)
    assert (await approvals.get(shared.core, approval.id)).status is ApprovalStatus.PENDING
    assert shared.runner.answered == []


async def test_it_is_steered_and_stopped_from_here(shared: Rig) -> None:
    shop = await shared.repository()
    turn = shared.runner.at_desk(Path(shop.local_path))
    session = await adopted(shared, turn.ref)

    heard = await steering.steer(shared.core, API_CALLER, session.id, SteerIn(message="Only the parser."))
    assert (heard.outcome, shared.runner.steered) == ("steered", [(turn.ref, "Only the parser.")])

    await sessions.stop(shared.core, API_CALLER, session.id)
    await shared.session(session.id, SessionStatus.STOPPED)


async def test_what_comes_too_late_for_it_runs_next_as_is_usual_in_the_repository(shared: Rig) -> None:
    shop = await shared.repository()
    desk_of(shared).holds = DeskThread(Sandbox.DANGER_FULL_ACCESS, True, None, None)
    session = await adopted(shared, shared.runner.at_desk(Path(shop.local_path)).ref)
    assert (session.sandbox, session.allow_network) == (Sandbox.DANGER_FULL_ACCESS, True)
    shared.runner.steer_failures.append(SteerRejected())

    heard = await steering.steer(shared.core, API_CALLER, session.id, SteerIn(message="And the docs."))

    assert (heard.outcome, heard.session_id is not None) == ("queued", True)
    following = await sessions.get(shared.core, heard.session_id or 0)
    assert (following.sandbox, following.allow_network) == (Sandbox.WORKSPACE_WRITE, False)


async def test_who_only_looks_on_changes_nothing(tmp_path: Path) -> None:
    runner = runner_with_desk()
    async with open_rig(tmp_path, runner=runner, working=True, codex_desk="watch") as rig:
        _, session = await asks(rig)
        approval = await rig.approval(session.id)
        assert approval.left_to_desk is not None

        with pytest.raises(Conflict, match="CC_CODEX_DESK=watch"):
            await deciding.resolve(rig.core, API_CALLER, approval.id, YES)
        with pytest.raises(Conflict, match="only looks on"):
            await steering.steer(rig.core, API_CALLER, session.id, SteerIn(message="Hurry."))
        with pytest.raises(Conflict, match="only looks on"):
            await sessions.stop(rig.core, API_CALLER, session.id)
        assert (runner.answered, runner.steered, runner.stopped) == ([], [], [])


async def test_what_is_to_be_left_alone_is_not_even_listened_to(tmp_path: Path) -> None:
    async with open_rig(tmp_path, runner=runner_with_desk(), working=True, codex_desk="off") as rig:
        rig.runner.at_desk(Path((await rig.repository()).local_path))
        session = await rig.run((await rig.task()).id)
        await rig.session(session.id, SessionStatus.RUNNING)
        assert not desk_of(rig).listened
        assert not await Session.exists(actor=DESK)


async def test_it_holds_others_off_its_tree_and_takes_no_room(tmp_path: Path) -> None:
    async with open_rig(tmp_path, runner=runner_with_desk(), working=True, max_sessions=1) as rig:
        shop = await rig.repository()
        await adopted(rig, rig.runner.at_desk(Path(shop.local_path)).ref)

        behind = await rig.run((await rig.task(repository_id=shop.id)).id)
        beside = await rig.run((await rig.task()).id)

        assert (behind.status, behind.waits_for) == (SessionStatus.PENDING, WaitsFor.FOLDER)
        await rig.session(beside.id, SessionStatus.RUNNING)


async def test_where_somebody_writes_already_the_desk_is_shown_all_the_same(shared: Rig) -> None:
    shop = await shared.repository()
    ours = await shared.run((await shared.task(repository_id=shop.id)).id)
    await shared.session(ours.id, SessionStatus.RUNNING)

    session = await adopted(shared, shared.runner.at_desk(Path(shop.local_path)).ref)

    assert (await Session.get(id=session.id)).writes_in is None


async def test_a_folder_that_is_not_known_is_offered_once(shared: Rig) -> None:
    await somebody_listens(shared)
    blog = git_repository(shared.folder / "blog")
    (blog / "posts").mkdir()
    turn = shared.runner.at_desk(blog / "posts")
    offered = await shared.event(EventKind.FOLDER_OFFERED)
    assert offered.payload == {"folder": str(blog)}

    shared.runner.at_desk(blog)
    shared.runner.at_desk(shared.folder)  # no repository at all: there is nothing to add
    shop = await shared.repository()
    await adopted(shared, shared.runner.at_desk(Path(shop.local_path)).ref)
    assert (await shared.kinds()).count(EventKind.FOLDER_OFFERED) == 1

    desk_of(shared).running = [DeskTurn(turn.ref, str(blog), None, "Write a post", None)]
    await repositories.add(shared.core, API_CALLER, RepositoryIn(local_path=str(blog)))
    assert (await adopted(shared, turn.ref)).prompt == "Write a post"


async def test_a_folder_that_may_not_be_added_is_not_offered(tmp_path: Path) -> None:
    (tmp_path / "allowed").mkdir()
    roots = str(tmp_path / "allowed")
    async with open_rig(tmp_path, runner=runner_with_desk(), working=True, repo_roots=roots) as rig:
        await somebody_listens(rig)
        rig.runner.at_desk(git_repository(tmp_path / "blog"))
        shop = git_repository(tmp_path / "allowed" / "shop")
        await repositories.add(rig.core, API_CALLER, RepositoryIn(local_path=str(shop)))
        await adopted(rig, rig.runner.at_desk(shop).ref)
        assert EventKind.FOLDER_OFFERED not in await rig.kinds()


async def test_a_thread_that_codex_has_forgotten_is_passed_over(shared: Rig) -> None:
    shop = Path((await shared.repository()).local_path)
    desk_of(shared).thread_failures.append(ThreadGone())
    gone = shared.runner.at_desk(shop)
    await adopted(shared, shared.runner.at_desk(shop).ref)
    assert not await Session.exists(codex_ref=str(gone.ref))


@dataclass
class Story:
    """A process that is killed, and the next one on what it left."""

    folder: Path
    clock: FakeClock = field(default_factory=FakeClock)

    @asynccontextmanager
    async def before(self) -> AsyncIterator[Rig]:
        async with self._opened(None, runner_with_desk()) as rig:
            yield rig
            rig.photograph(self.folder / "killed")

    def after(self, runner: ScriptedRunner, **settings: Any) -> AbstractAsyncContextManager[Rig]:
        return self._opened(self.folder / "killed", runner, **settings)

    def _opened(
        self, data_dir: Path | None, runner: ScriptedRunner, **settings: Any
    ) -> AbstractAsyncContextManager[Rig]:
        return open_rig(
            self.folder, data_dir=data_dir, clock=self.clock, runner=runner, working=True, **settings
        )


@pytest.fixture
def story(tmp_path: Path) -> Story:
    return Story(tmp_path)


async def test_a_restart_tells_nothing_twice(story: Story) -> None:
    async with story.before() as before:
        await somebody_listens(before)
        blog = git_repository(before.folder / "blog")
        before.runner.at_desk(blog)
        await before.event(EventKind.FOLDER_OFFERED)
        turn, _ = await asks(before)
        before.move(10)
        await before.event(EventKind.APPROVAL_ANNOUNCED)

    next_life = runner_with_desk()
    next_life.going_on[turn.ref] = ScriptedTurn(turn.ref, turn.request)
    async with story.after(next_life) as after:
        desk_of(after).tell(DeskTurn(turn.ref, turn.request.cwd, None, "Told again", None))
        after.runner.at_desk(blog)
        again = await after.runner.turn()
        assert after.runner.taken_up[0].desk
        again.ask(item_id="asked")
        again.put(CaughtUp(frozenset({key_of(turn)})))
        again.say("Done.")
        again.end()
        await adopted(after, turn.ref, SessionStatus.COMPLETED)
        kinds = await after.kinds()

    assert count_of(kinds, EventKind.SESSION_CREATED, EventKind.SESSION_RUNNING) == 2
    assert count_of(kinds, EventKind.APPROVAL_REQUESTED, EventKind.APPROVAL_ANNOUNCED) == 2
    assert kinds.count(EventKind.FOLDER_OFFERED) == 1
    assert kinds.count(EventKind.SESSION_COMPLETED) == 1


async def test_one_that_was_adopted_and_not_led_yet_is_led_after_a_restart(story: Story) -> None:
    async with story.before() as before:
        shop = await before.repository()
        turn = before.runner.at_desk(Path(shop.local_path))
        session = await adopted(before, turn.ref)
        # Killed before its turn was taken up.
        await Session.filter(id=session.id).update(status=SessionStatus.STARTING)

    next_life = runner_with_desk()
    next_life.going_on[turn.ref] = ScriptedTurn(turn.ref, turn.request)
    async with story.after(next_life) as after:
        await after.session(session.id, SessionStatus.RUNNING)
        (await after.runner.turn()).end()
        await after.session(session.id, SessionStatus.COMPLETED)


async def test_one_that_is_to_be_left_alone_from_now_on_ends_here(story: Story) -> None:
    async with story.before() as before:
        _, session = await asks(before)

    async with story.after(runner_with_desk(), codex_desk="off") as after:
        found = await sessions.get(after.core, session.id)
        assert (found.status, found.error) == (SessionStatus.INTERRUPTED, recovery.LEFT)
        assert (await after.approval(session.id)).status is ApprovalStatus.CANCELLED
        assert (after.runner.taken_up, after.runner.stopped) == ([], [])


async def test_a_fault_of_ours_does_not_end_what_runs_at_the_desk(
    shared: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    turn = shared.runner.at_desk(Path((await shared.repository()).local_path))
    session = await adopted(shared, turn.ref)

    async def broken(*_: object) -> None:
        raise OSError("disk")

    monkeypatch.setattr(turns, "item_done", broken)
    turn.say("Written down nowhere.")

    await shared.session(session.id, SessionStatus.INTERRUPTED)
    assert shared.runner.stopped == []


async def asks(rig: Rig, **question: Any) -> tuple[ScriptedTurn, SessionOut]:
    """A turn of the desk that waits for an answer."""
    shop = await rig.repository()
    turn = rig.runner.at_desk(Path(shop.local_path))
    await adopted(rig, turn.ref)
    turn.ask(item_id="asked", **question)
    return turn, await adopted(rig, turn.ref, SessionStatus.WAITING_APPROVAL)


def key_of(turn: ScriptedTurn) -> QuestionKey:
    return QuestionKey(turn.ref.thread_id, turn.ref.turn_id, "asked", ApprovalKind.COMMAND)


async def somebody_listens(rig: Rig) -> None:
    """An owner who has pressed /start."""
    await people.make_owner(rig.core, 1, "You")
    await people.started(rig.core, 1, "You")


def count_of(kinds: list[str], *wanted: EventKind) -> int:
    return sum(kinds.count(kind) for kind in wanted)
