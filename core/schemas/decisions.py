"""Approvals and events, as both edges see them."""

import json
from typing import Annotated, Any, Literal

from pydantic import ConfigDict, Field, StringConstraints, WithJsonSchema, model_validator

from core.events import PARTS_LIMIT
from core.schemas.base import FromJson, Id, In, Label, Moment, Out, Resource, Text, Time, Whole, parsed
from core.schemas.questions import (
    AccessOut,
    AnswerValue,
    DraftOut,
    QuestionOut,
    ToolOut,
)
from core.words import DESK, ApprovalKind, ApprovalStatus, Decision, Delivery, EventKind, Sandbox

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

    model_config = ConfigDict(
        json_schema_extra={  # each decision is a way to approve or to reject; a rejection answers nothing
            "if": {"properties": {"status": {"const": "rejected"}}},
            "then": {
                "properties": {
                    "decision": {"enum": ["decline", "cancel", None]},
                    "answers": {"type": "null"},
                }
            },
            "else": {"properties": {"decision": {"enum": ["once", "session", "prefix", "always", None]}}},
        }
    )

    status: Literal["approved", "rejected"]
    resolved_by: Label | None = None
    resolution_note: NoteText | None = None
    decision: Literal["once", "session", "prefix", "always", "decline", "cancel"] | None = None
    """One of those that the approval offers. `prefix` and `always` last, everywhere; `cancel` rejects, and
    ends the turn."""
    answers: Annotated[list[AnswerValue], Field(max_length=PARTS_LIMIT)] | None = None
    """One for each of its questions, in their order."""


class EditOut(Out):
    path: str
    change: str
    diff: str
    added: int
    removed: int


class RunRequest(Out):
    """What approving a run starts."""

    prompt: str
    model: str | None
    """None for Codex's own default."""
    sandbox: Sandbox
    allow_network: bool
    allow_commit: bool
    worktree_path: str | None
    branch_name: str | None


class ApprovalOut(Resource):
    task_id: int
    session_id: int | None
    repository_id: int
    kind: ApprovalKind
    status: ApprovalStatus
    command: str | None
    cwd: str | None
    reason: str | None
    edits: Annotated[list[EditOut], FromJson]
    run_request: RunRequest | None = None
    """Of a run approval only."""
    needs_network: bool
    decisions: Annotated[list[Decision], FromJson]
    questions: list[QuestionOut] = Field(default_factory=list)
    """What is to be answered; empty where a yes or a no is enough."""
    prefix: list[str] = Field(default_factory=list)
    """What commands begin with that the decision `prefix` allows for good."""
    host: str | None = None
    """To which the decision `always` lets every command speak for good."""
    access: AccessOut | None = None
    """What the sandbox is asked to let through, beyond what it does already."""
    server: str | None = None
    """The MCP server that asks."""
    url: str | None = None
    """Where somebody is asked to go."""
    tool: ToolOut | None = None
    """The tool of an MCP server that would run."""
    draft: Annotated[DraftOut | None, FromJson] = Field(default=None, exclude=True)
    requested_by: str | None
    asked_by: str | None = Field(default=None, exclude=True)
    """The actor behind it, where `requested_by` may be what they call themselves; not for REST."""
    expires_at: Moment | None
    on_expiry: Literal["declined", "left_to_desk"] = "declined"
    """What happens when nobody decides in time."""
    approvers: Annotated[list[str], FromJson] = Field(default_factory=list)
    """The actors who alone may decide it; empty for all who may approve."""
    needs_two_people: bool = False
    """A yes counts once a second actor has said it, too. Until then it is `pending`."""
    first_by: str | None = None
    """As `resolvedBy`, of the first of the two."""
    first_actor: str | None = None
    first_at: Moment | None = None
    left_to_desk: str | None = None
    """Why it can only be answered at the desk, where that is so."""
    decision: Decision | None
    answers: Annotated[list[AnswerValue] | None, FromJson] = None
    """One for each question; null for one that was left out, and for what is secret."""
    resolved_by: str | None
    resolved_actor: str | None
    resolution_note: str | None
    resolved_at: Moment | None
    delivery: Delivery | None
    created_at: Moment

    @model_validator(mode="before")
    @classmethod
    def _from_row(cls, row: Any) -> Any:
        """A row has the request as it was stored; its sandbox is the repository's where it names none."""
        if isinstance(row, dict) and row.get("asked_by") == DESK:
            row = row | {"on_expiry": "left_to_desk"}
        if isinstance(row, dict) and row.get("details") is not None:
            row = row | (parsed(row["details"]) or {})
        if not isinstance(row, dict) or row.get("run_request") is None or "allow_write" not in row:
            return row
        stored = row["run_request"]
        request = json.loads(stored) if isinstance(stored, str) else stored
        if request is None:  # JSON's own null
            return row | {"run_request": None}
        writes = row["allow_write"] and not request.get("review")
        default = Sandbox.WORKSPACE_WRITE if writes else Sandbox.READ_ONLY
        sandbox = request["sandbox"] or default
        networked = request["allow_network"] or sandbox == Sandbox.DANGER_FULL_ACCESS
        return row | {
            "run_request": request | {"sandbox": sandbox},
            "needs_network": bool(row["needs_network"]) or networked,
        }


class EventOut(Out):
    id: int
    kind: Annotated[str, WithJsonSchema({"type": "string", "enum": [*EventKind]})]
    """A text here, so that reading the log spends nothing on it; it holds no other kinds."""
    actor: str
    repository_id: int | None
    task_id: int | None
    session_id: int | None
    approval_id: int | None
    automation_id: int | None
    payload: Annotated[dict[str, Any], FromJson]
    created_at: Moment
