"""Approvals and events, as both edges see them."""

from typing import Annotated, Any, Literal

from pydantic import StringConstraints

from core.schemas.base import FromJson, Id, In, Label, Moment, Out, Text, Time, Whole
from core.words import ApprovalKind, ApprovalStatus, Decision, Delivery

NoteText = Annotated[str, StringConstraints(strip_whitespace=True, max_length=4000), Whole]


class ApprovalIn(In):
    """`POST /api/approvals`: a question of a script's own."""

    task_id: Id
    session_id: Id | None = None
    kind: Literal["manual"] = "manual"
    reason: Text
    expires_at: Time | None = None


class ResolveIn(In):
    """`POST /api/approvals/:id/resolve`."""

    status: Literal["approved", "rejected"]
    resolved_by: Label | None = None
    resolution_note: NoteText | None = None
    decision: Literal["once", "session"] | None = None


class EditOut(Out):
    path: str
    change: str
    diff: str
    added: int
    removed: int


class ApprovalOut(Out):
    id: int
    task_id: int
    session_id: int | None
    repository_id: int
    kind: ApprovalKind
    status: ApprovalStatus
    command: str | None
    cwd: str | None
    reason: str | None
    edits: Annotated[list[EditOut], FromJson]
    needs_network: bool
    decisions: Annotated[list[Decision], FromJson]
    requested_by: str | None
    expires_at: Moment | None
    on_expiry: str = "declined"
    """What happens when nobody decides in time."""
    decision: Decision | None
    resolved_by: str | None
    resolved_actor: str | None
    resolution_note: str | None
    resolved_at: Moment | None
    delivery: Delivery | None
    created_at: Moment


class EventOut(Out):
    id: int
    kind: str
    actor: str
    repository_id: int | None
    task_id: int | None
    session_id: int | None
    approval_id: int | None
    payload: Annotated[dict[str, Any], FromJson]
    created_at: Moment
