"""The life of a session as one table; every change of status is looked up in it."""

from collections.abc import Mapping

from core.errors import Conflict
from core.phrases import ours
from core.words import SessionStatus, TaskStatus

S = SessionStatus

TRANSITIONS: Mapping[SessionStatus, frozenset[SessionStatus]] = {
    S.PENDING: frozenset({S.STARTING, S.STOPPED}),
    S.STARTING: frozenset({S.RUNNING, S.FAILED, S.STOPPED, S.INTERRUPTED}),
    S.RUNNING: frozenset({S.WAITING_APPROVAL, S.COMPLETED, S.FAILED, S.STOPPED, S.INTERRUPTED}),
    S.WAITING_APPROVAL: frozenset({S.RUNNING, S.COMPLETED, S.FAILED, S.STOPPED, S.INTERRUPTED}),
    S.COMPLETED: frozenset(),
    S.FAILED: frozenset(),
    S.STOPPED: frozenset(),
    S.INTERRUPTED: frozenset(),
}

ACTIVE = frozenset({S.STARTING, S.RUNNING, S.WAITING_APPROVAL})
"""States in which a runner has to do with it; entering the first of them asks the policy."""

FINAL = frozenset(status for status, following in TRANSITIONS.items() if not following)


def check(current: SessionStatus, wanted: SessionStatus) -> None:
    """Raise Conflict unless a session may go from `current` to `wanted`."""
    if wanted in TRANSITIONS[current]:
        return
    if current in FINAL:
        raise Conflict(f"The session has already ended ({ours(current)}); start a new one.")
    raise Conflict(f"A session that is {ours(current)} cannot become {ours(wanted)}.")


TASK_AFTER: Mapping[SessionStatus, TaskStatus] = {
    S.COMPLETED: TaskStatus.COMPLETED,
    S.FAILED: TaskStatus.FAILED,
    S.STOPPED: TaskStatus.OPEN,
    S.INTERRUPTED: TaskStatus.OPEN,
}
"""What the end of a session leaves of its task; one that was cut short may be run again."""
