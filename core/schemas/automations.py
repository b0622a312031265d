"""Automations and what became of their due moments, as both edges see them."""

from typing import Annotated, Any

from pydantic import AfterValidator, Field, StringConstraints, WithJsonSchema, model_validator
from pydantic_core import PydanticCustomError

from core.logic import schedule
from core.logic.zones import zone_named
from core.schemas.base import FromJson, Id, In, Label, Moment, NotNull, Out, Resource, Text, WholeNumber
from core.schemas.work import AnyPriority, AnyType, Finding, RunIn
from core.words import AutomationRunStatus, Priority, SessionStatus

GRACE = 3600
GRACE_LIMIT = 7 * 24 * 3600


def _again_and_again(value: RunIn) -> RunIn:
    if value.image_ids:
        raise ValueError("cannot have imageIds: a picture goes to one run")
    if value.attachment_ids:
        raise ValueError("cannot have attachmentIds: a file goes to one run")
    return value


RepeatedRun = Annotated[
    RunIn,
    AfterValidator(_again_and_again),
    Field(json_schema_extra={"properties": {"imageIds": {"maxItems": 0}, "attachmentIds": {"maxItems": 0}}}),
]


def _schedule(value: str) -> str:
    try:
        schedule.parse(value)
    except ValueError as exc:
        raise PydanticCustomError("schedule", schedule.COMPLAINT, {"allowed": schedule.ALLOWED}) from exc
    return value


def _zone(value: str) -> str:
    zone_named(value)
    return value


SCHEDULE = "^(hourly(:([2-9]|1[0-9]|2[0-4]))?|daily@([01][0-9]|2[0-3]):[0-5][0-9])$"
"""What `core.logic.schedule` takes, for a JSON schema; the error says it better."""
ScheduleExpr = Annotated[
    str,
    StringConstraints(max_length=20),
    AfterValidator(_schedule),
    WithJsonSchema({"type": "string", "pattern": SCHEDULE}, mode="validation"),
]
TimeZone = Annotated[str, StringConstraints(max_length=64), AfterValidator(_zone)]
Grace = Annotated[int, Field(ge=0, le=GRACE_LIMIT), WholeNumber]


class Payload(In):
    """The task that an automation makes each time, and its run."""

    task_type: AnyType
    task_title: Label | None = None
    """None: the first words of the prompt."""
    prompt: Text
    priority: AnyPriority = Priority.NORMAL
    run_input: RepeatedRun = RunIn()


class PayloadPatch(In):
    """What is left out stays; `runInput` is replaced as a whole."""

    task_type: Annotated[AnyType | None, NotNull] = None
    task_title: Label | None = None
    prompt: Annotated[Text | None, NotNull] = None
    priority: Annotated[AnyPriority | None, NotNull] = None
    run_input: Annotated[RepeatedRun | None, NotNull] = None


class AutomationIn(In):
    """`POST /api/automations`."""

    repository_id: Id
    title: Label | None = None
    schedule_expr: ScheduleExpr
    enabled: bool = True
    payload: Payload
    time_zone: TimeZone | None = None
    """None: that of CC_TIMEZONE."""
    grace_seconds: Grace = GRACE
    """How late it may still be started after the program was down or the machine asleep."""


class AutomationPatch(In):
    """`PATCH /api/automations/:id`. A new schedule, zone or "on" counts from now: the past never fires."""

    repository_id: Annotated[Id | None, NotNull] = None
    title: Annotated[Label | None, NotNull] = None
    schedule_expr: Annotated[ScheduleExpr | None, NotNull] = None
    enabled: Annotated[bool | None, NotNull] = None
    payload: Annotated[PayloadPatch | None, NotNull] = None
    time_zone: TimeZone | None = None
    grace_seconds: Annotated[Grace | None, NotNull] = None


class RunNowIn(In):
    """`POST /api/automations/:id/run`."""

    requested_by: Label | None = None


class AutomationRunOut(Out):
    """One due moment, or one run by hand."""

    id: int
    automation_id: int
    due_at: Moment | None
    """None for a run by hand."""
    status: AutomationRunStatus
    reason: Finding | None
    """Why it was not started, or not yet."""
    task_id: int | None
    session_id: int | None
    """The first session of its task; of one that waited for an approval, since that was given."""
    session_status: SessionStatus | None
    actor: str
    created_at: Moment

    @model_validator(mode="before")
    @classmethod
    def _from_row(cls, row: Any) -> Any:
        if not isinstance(row, dict) or "reason_code" not in row:
            return row
        reason = {"code": row["reason_code"], "message": row["reason"]} if row["reason_code"] else None
        return row | {"reason": reason}


class AutomationRow(Resource):
    """An automation as its row has it."""

    repository_id: int
    title: str
    schedule_expr: str
    enabled: bool
    payload: Annotated[Payload, FromJson]
    time_zone: str | None
    grace_seconds: int
    created_at: Moment
    updated_at: Moment


class AutomationOut(AutomationRow):
    effective_time_zone: str
    """Its own, else that of CC_TIMEZONE."""
    next_runs: list[Moment]
    """The next five times; none while it is off."""
    last_run: AutomationRunOut | None
