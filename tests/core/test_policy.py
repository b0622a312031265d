"""The policy before a run, as tables: denied beats blocked beats allowed, and every reason is told."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logic.policy import Flags, Judgement, Vote, Wanted, default_sandbox, judge, no_worktree, run_hash
from core.words import ApprovalStatus, Sandbox, TaskStatus, Verdict

ALL = Flags(write=True, network=True, commit=True, worktree_required=False)
NONE = Flags(write=False, network=False, commit=False, worktree_required=False)
PLAIN = Wanted(Sandbox.WORKSPACE_WRITE, network=False, commit=False, worktree=False)
READ = Wanted(Sandbox.READ_ONLY, network=False, commit=False, worktree=False)
FULL = Wanted(Sandbox.DANGER_FULL_ACCESS, network=False, commit=False, worktree=False)
S = ApprovalStatus


def judged(
    flags: Flags = ALL,
    wanted: Wanted = PLAIN,
    *,
    task: TaskStatus = TaskStatus.OPEN,
    approval_required: bool = False,
    active_session: bool = False,
    votes: tuple[Vote, ...] = (),
) -> Judgement:
    return judge(
        flags,
        wanted,
        task=task,
        approval_required=approval_required,
        active_session=active_session,
        votes=votes,
    )


def codes(judgement: Judgement) -> list[str]:
    return [reason.code for reason in judgement.reasons]


def run_vote(status: ApprovalStatus, identity: int = 1) -> Vote:
    return Vote(identity, status, is_run=True)


def manual(status: ApprovalStatus, identity: int = 1) -> Vote:
    return Vote(identity, status, is_run=False)


@pytest.mark.parametrize(
    ("flags", "wanted", "expected"),
    [
        (NONE, PLAIN, ["write_not_allowed"]),
        (replace(ALL, write=False), replace(PLAIN, network=True), ["write_not_allowed"]),
        (replace(ALL, network=False), replace(PLAIN, network=True), ["network_not_allowed"]),
        (replace(ALL, commit=False), replace(PLAIN, commit=True), ["commit_not_allowed"]),
        (ALL, replace(READ, commit=True), ["read_only_sandbox"]),
        (NONE, FULL, ["full_access_not_allowed"]),
        (replace(ALL, network=False), FULL, ["full_access_not_allowed"]),
        (replace(ALL, worktree_required=True), PLAIN, ["worktree_required"]),
        (
            replace(NONE, worktree_required=True),
            replace(PLAIN, network=True, commit=True),
            ["write_not_allowed", "network_not_allowed", "commit_not_allowed", "worktree_required"],
        ),
    ],
)
def test_more_than_the_repository_allows_is_denied(flags: Flags, wanted: Wanted, expected: list[str]) -> None:
    judgement = judged(flags, wanted)

    assert judgement.verdict is Verdict.DENIED
    assert codes(judgement) == expected


@pytest.mark.parametrize("status", [status for status in TaskStatus if status is not TaskStatus.CANCELLED])
def test_a_task_may_run_in_any_state_but_cancelled(status: TaskStatus) -> None:
    assert judged(task=status).verdict is Verdict.ALLOWED


def test_a_cancelled_task_and_a_running_one_are_denied() -> None:
    assert codes(judged(task=TaskStatus.CANCELLED)) == ["task_cancelled"]
    assert codes(judged(active_session=True)) == ["task_running"]
    assert codes(judged(NONE, task=TaskStatus.CANCELLED, active_session=True)) == [
        "write_not_allowed",
        "task_cancelled",
        "task_running",
    ]


@pytest.mark.parametrize(
    ("votes", "verdict", "expected"),
    [
        ((), Verdict.ALLOWED, ["sandboxed"]),
        ((manual(S.PENDING),), Verdict.BLOCKED, ["approval_open"]),
        ((manual(S.APPROVED),), Verdict.ALLOWED, ["sandboxed"]),
        ((manual(S.REJECTED),), Verdict.DENIED, ["approval_rejected"]),
        ((manual(S.EXPIRED),), Verdict.DENIED, ["approval_expired"]),
        ((manual(S.CANCELLED),), Verdict.ALLOWED, ["sandboxed"]),
        ((manual(S.REJECTED, 1), manual(S.APPROVED, 2)), Verdict.ALLOWED, ["sandboxed"]),
        ((manual(S.APPROVED, 1), manual(S.REJECTED, 2)), Verdict.DENIED, ["approval_rejected"]),
        ((manual(S.REJECTED, 1), manual(S.CANCELLED, 2)), Verdict.DENIED, ["approval_rejected"]),
        ((manual(S.REJECTED, 1), manual(S.PENDING, 2)), Verdict.BLOCKED, ["approval_open"]),
        ((manual(S.PENDING, 1), manual(S.PENDING, 2)), Verdict.BLOCKED, ["approval_open"] * 2),
        ((run_vote(S.REJECTED),), Verdict.ALLOWED, ["sandboxed"]),
        ((run_vote(S.EXPIRED),), Verdict.ALLOWED, ["sandboxed"]),
    ],
)
def test_what_a_script_asked_binds_the_next_run(
    votes: tuple[Vote, ...], verdict: Verdict, expected: list[str]
) -> None:
    judgement = judged(votes=votes)

    assert judgement.verdict is verdict
    assert codes(judgement) == expected


@pytest.mark.parametrize(
    ("votes", "verdict", "needs", "waiting_for"),
    [
        ((), Verdict.BLOCKED, True, ()),
        ((run_vote(S.PENDING, 4),), Verdict.BLOCKED, False, (4,)),
        ((run_vote(S.APPROVED, 4),), Verdict.ALLOWED, False, ()),
        ((run_vote(S.REJECTED, 4),), Verdict.BLOCKED, True, ()),
        ((run_vote(S.EXPIRED, 4),), Verdict.BLOCKED, True, ()),
        ((run_vote(S.APPROVED, 4), manual(S.PENDING, 5)), Verdict.BLOCKED, False, (5,)),
        ((manual(S.APPROVED, 5),), Verdict.BLOCKED, True, ()),
    ],
)
@pytest.mark.parametrize(
    ("wanted", "required", "code"),
    [(PLAIN, True, "approval_required"), (FULL, False, "full_access_needs_approval")],
)
def test_a_run_that_needs_a_yes_waits_for_its_own(
    wanted: Wanted,
    required: bool,
    code: str,
    votes: tuple[Vote, ...],
    verdict: Verdict,
    needs: bool,
    waiting_for: tuple[int, ...],
) -> None:
    judgement = judged(wanted=wanted, approval_required=required, votes=votes)

    assert judgement.verdict is verdict
    assert judgement.needs_run_approval is needs
    assert judgement.waiting_for == waiting_for
    approved = any(vote.is_run and vote.status is S.APPROVED for vote in votes)
    assert (code in codes(judgement)) is not approved


def test_denied_beats_blocked() -> None:
    judgement = judged(NONE, approval_required=True, votes=(manual(S.PENDING),))

    assert judgement.verdict is Verdict.DENIED
    assert judgement.waiting_for == ()
    assert not judgement.needs_run_approval


@pytest.mark.parametrize(
    ("wanted", "votes", "code"),
    [(READ, (), "sandboxed"), (PLAIN, (), "sandboxed"), (FULL, (run_vote(S.APPROVED),), "not_sandboxed")],
)
def test_an_allowed_run_says_what_holds_it(wanted: Wanted, votes: tuple[Vote, ...], code: str) -> None:
    assert codes(judged(wanted=wanted, votes=votes)) == [code]


def test_the_own_folder_is_no_worktree() -> None:
    judgement = no_worktree("main")

    assert judgement.verdict is Verdict.DENIED
    assert codes(judgement) == ["worktree_required"]
    assert "main" in judgement.reasons[0].message


flags_ = st.builds(Flags, *[st.booleans()] * 4)
wanted_ = st.builds(Wanted, st.sampled_from(Sandbox), *[st.booleans()] * 3)
votes_ = st.lists(
    st.builds(Vote, st.integers(1, 9), st.sampled_from(ApprovalStatus), st.booleans()),
    max_size=4,
    unique_by=lambda vote: vote.id,
).map(tuple)
asked_ = st.fixed_dictionaries(
    {
        "task": st.sampled_from(TaskStatus),
        "approval_required": st.booleans(),
        "active_session": st.booleans(),
        "votes": votes_,
    }
)
RANK = {Verdict.DENIED: 0, Verdict.BLOCKED: 1, Verdict.ALLOWED: 2}


@given(flags_, wanted_, asked_)
def test_a_run_never_gets_more_than_the_flags_allow(
    flags: Flags, wanted: Wanted, asked: dict[str, Any]
) -> None:
    if judge(flags, wanted, **asked).verdict is Verdict.DENIED:
        return
    assert flags.network or not wanted.network
    assert flags.commit or not wanted.commit
    assert flags.write or wanted.sandbox is Sandbox.READ_ONLY
    assert wanted.worktree or not flags.worktree_required
    if wanted.sandbox is Sandbox.DANGER_FULL_ACCESS:
        assert (flags.write, flags.network, flags.commit) == (True, True, True)


@given(flags_, wanted_, asked_, st.sampled_from(["write", "network", "commit"]))
def test_allowing_more_never_makes_a_verdict_worse(
    flags: Flags,
    wanted: Wanted,
    asked: dict[str, Any],
    more: str,
) -> None:
    before = judge(flags, wanted, **asked)
    after = judge(replace(flags, **{more: True}), wanted, **asked)

    assert RANK[after.verdict] >= RANK[before.verdict]


@given(flags_, wanted_, asked_, st.sampled_from(["network", "commit"]))
def test_asking_for_less_never_makes_a_verdict_worse(
    flags: Flags,
    wanted: Wanted,
    asked: dict[str, Any],
    less: str,
) -> None:
    before = judge(flags, wanted, **asked)
    after = judge(flags, replace(wanted, **{less: False}), **asked)  # type: ignore[arg-type]

    assert RANK[after.verdict] >= RANK[before.verdict]


@given(flags_, wanted_, asked_)
def test_a_verdict_always_has_a_reason_and_an_open_question_blocks(
    flags: Flags,
    wanted: Wanted,
    asked: dict[str, Any],
) -> None:
    judgement = judge(flags, wanted, **asked)

    assert judgement.reasons
    if any(not vote.is_run and vote.status is S.PENDING for vote in asked["votes"]):
        assert judgement.verdict is not Verdict.ALLOWED


def test_the_default_sandbox_is_the_most_that_is_allowed() -> None:
    assert default_sandbox(ALL) is Sandbox.WORKSPACE_WRITE
    assert default_sandbox(replace(ALL, write=False)) is Sandbox.READ_ONLY


REQUEST = {"model": None, "sandbox": "read-only", "branch_name": "a", "allow_network": False}


@pytest.mark.parametrize(
    ("task", "prompt", "request_"),
    [
        (2, "p", REQUEST),
        (1, "q", REQUEST),
        (1, "p", REQUEST | {"allow_network": True}),
        (1, "p", REQUEST | {"model": "m"}),
        (1, "p", REQUEST | {"branch_name": "b"}),
    ],
)
def test_another_run_has_another_hash(task: int, prompt: str, request_: dict[str, object]) -> None:
    assert run_hash(task, prompt, request_) != run_hash(1, "p", REQUEST)


def test_the_same_run_has_the_same_hash_in_any_order() -> None:
    assert run_hash(1, "p", dict(reversed(REQUEST.items()))) == run_hash(1, "p", REQUEST)
