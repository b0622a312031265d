"""The rules of tasks, sessions and approvals, said once more and as plainly as possible.

A model to compare the program with: nothing in it is shared with the program.
"""

from dataclasses import dataclass, field

OVER = {"completed", "failed", "stopped", "interrupted"}
AFTER = {"completed": "completed", "failed": "failed", "stopped": "open", "interrupted": "open"}


@dataclass
class Session:
    id: int
    task: int
    status: str
    in_chat: bool = False
    turn: int = 0
    """The how manieth turn of the runner it is."""

    @property
    def active(self) -> bool:
        return self.status in {"running", "waiting_approval"}


@dataclass
class Approval:
    id: int
    task: int
    kind: str
    session: int | None = None
    status: str = "pending"
    begins: int | None = None
    """A run approval for a session that was prepared."""
    command: str = ""


@dataclass
class Rules:
    """What the program should hold by now."""

    tasks: dict[int, str] = field(default_factory=dict)
    required: dict[int, bool] = field(default_factory=dict)
    sessions: dict[int, Session] = field(default_factory=dict)
    approvals: dict[int, Approval] = field(default_factory=dict)
    turns: int = 0

    def active(self, task: int) -> Session | None:
        return next((one for one in self.sessions.values() if one.task == task and one.active), None)

    def open(self, task: int, *kinds: str) -> list[Approval]:
        return [
            one
            for one in self.approvals.values()
            if one.task == task and one.status == "pending" and (not kinds or one.kind in kinds)
        ]

    def verdict(self, task: int, *, approved: bool = False) -> str:
        """Of the policy, on a run that asks for nothing special."""
        if self.tasks[task] == "cancelled" or self.active(task):
            return "denied"
        manual = [one for one in self.approvals.values() if one.task == task and one.kind == "manual"]
        newest = next((one for one in reversed(manual) if one.status != "cancelled"), None)
        if newest is not None and newest.status in {"rejected", "expired"}:
            return "denied"
        if self.open(task, "manual") or (self.required[task] and not approved):
            return "blocked"
        return "allowed"

    def needs_new_approval(self, task: int, *, begins: bool) -> bool:
        """Whether a blocked run makes one: not where the same run has been asked about already."""
        same = [one for one in self.open(task, "run") if (one.begins is not None) == begins]
        return self.required[task] and not same

    def begin(self, session: Session) -> None:
        self.turns += 1
        session.status, session.turn = "running", self.turns
        self.sessions[session.id] = session
        self.tasks[session.task] = "running"

    def end(self, session: Session, status: str) -> None:
        was_active = session.active
        for one in self.approvals.values():
            if one.session == session.id and one.status == "pending" and one.kind != "manual":
                one.status = "cancelled"
        session.status = status
        if was_active:
            self.tasks[session.task] = AFTER[status]
        else:
            self.unblock(session.task)

    def unblock(self, task: int) -> None:
        if self.tasks[task] == "blocked" and not self.open(task):
            self.tasks[task] = "open"

    def decide(self, approval: Approval, status: str) -> None:
        approval.status = status
        session = self.sessions.get(approval.session or 0)
        if approval.kind == "command" and session is not None and session.active:
            still = [one for one in self.open(approval.task, "command") if one.session == session.id]
            session.status = "waiting_approval" if still else "running"
        self.unblock(approval.task)

    def cancel(self, task: int) -> None:
        self.tasks[task] = "cancelled"
        for session in self.sessions.values():
            if session.task == task and session.status == "pending":
                session.status = "stopped"
        for one in self.open(task):
            one.status = "cancelled"
