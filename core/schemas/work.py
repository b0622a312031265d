"""Repositories, tasks, runs and sessions, as both edges see them."""

from typing import Annotated, Any, Literal

from pydantic import (
    ConfigDict,
    Field,
    StringConstraints,
    ValidationInfo,
    ValidatorFunctionWrapHandler,
    field_validator,
    model_validator,
)

from core.schemas.access import Actors
from core.schemas.base import FromJson, Id, In, Label, Moment, NotNull, Out, Path, Resource, Text
from core.schemas.inputs import TaskInput, check_for
from core.schemas.reports import HealthReport
from core.schemas.repositories import Branch, Revision, Scan
from core.words import Priority, RunnerMode, Sandbox, SessionStatus, TaskStatus, TaskType, Verdict, WaitsFor

# Strict mode takes no strings for enums from Python values; these come from JSON.
AnyType = Annotated[TaskType, Field(strict=False)]
AnyPriority = Annotated[Priority, Field(strict=False)]
AnySandbox = Annotated[Sandbox, Field(strict=False)]
AnySessionStatus = Annotated[SessionStatus, Field(strict=False)]


class RepositoryIn(In):
    """`POST /api/repos`."""

    local_path: Path
    name: Label | None = None
    allow_write: bool = False
    allow_network: bool = False
    allow_commit: bool = False
    require_worktree: bool = False
    approvers: Actors = Field(default_factory=list)
    """Who alone may decide approvals here; empty for all who may approve."""
    require_two_people: bool = False
    """Approvals take two different actors."""


class RepositoryPatch(In):
    """`PATCH /api/repos/:id`: an extension of the contract, for the buttons of the chat."""

    name: Annotated[Label | None, NotNull] = None
    allow_write: Annotated[bool | None, NotNull] = None
    allow_network: Annotated[bool | None, NotNull] = None
    allow_commit: Annotated[bool | None, NotNull] = None
    require_worktree: Annotated[bool | None, NotNull] = None
    approvers: Annotated[Actors | None, NotNull] = None
    require_two_people: Annotated[bool | None, NotNull] = None


class RepositoryOut(Resource):
    name: str
    local_path: str
    allow_write: bool
    allow_network: bool
    allow_commit: bool
    require_worktree: bool
    approvers: Annotated[list[str], FromJson]
    require_two_people: bool
    last_scan: Annotated[Scan | None, FromJson]
    created_at: Moment
    updated_at: Moment


class TaskIn(In):
    """`POST /api/tasks`."""

    model_config = ConfigDict(
        json_schema_extra={  # what is to be done is said by a prompt, an input, or the type alone
            "anyOf": [
                {"required": ["prompt"], "properties": {"prompt": {"type": "string"}}},
                {"required": ["input"], "properties": {"input": {"type": "object"}}},
                {
                    "required": ["type"],
                    "properties": {"type": {"enum": [TaskType.REVIEW, TaskType.HEALTH_CHECK]}},
                },
            ]
        }
    )

    repository_id: Id
    type: AnyType = TaskType.PROMPT
    input: TaskInput | None = None
    """What it is about, for the types that take something."""
    prompt: Text | None = Field(default=None, validate_default=True)
    """A prompt task needs one. Elsewhere it says what else to look at, and may be left out where the type
    or its input says enough."""
    title: Label | None = None
    priority: AnyPriority = Priority.NORMAL
    approval_required: bool = False
    requested_by: Label | None = None

    @field_validator("input")
    @classmethod
    def _of_the_type(cls, given: TaskInput | None, info: ValidationInfo) -> TaskInput | None:
        if given is not None and "type" in info.data:
            check_for(info.data["type"], given)
        return given

    @field_validator("prompt")
    @classmethod
    def _said(cls, prompt: str | None, info: ValidationInfo) -> str | None:
        if prompt is not None or info.data.get("input") is not None or "input" not in info.data:
            return prompt
        match info.data.get("type", TaskType.PROMPT):
            case TaskType.PROMPT:
                raise ValueError("is required")
            case TaskType.INVESTIGATE_FAILURE:
                raise ValueError("is required, or an input with a command or a log")
            case _:
                return prompt


class TaskPatch(In):
    """`PATCH /api/tasks/:id`."""

    title: Annotated[Label | None, NotNull] = None
    prompt: Annotated[Text | None, NotNull] = None
    priority: Annotated[AnyPriority | None, NotNull] = None
    approval_required: Annotated[bool | None, NotNull] = None
    status: Annotated[Literal["cancelled", "open"] | None, NotNull] = None


class TaskOut(Resource):
    repository_id: int
    type: TaskType
    title: str
    prompt: str
    input: Annotated[dict[str, str | bool] | None, FromJson] = None
    priority: Priority
    approval_required: bool
    requested_by: str | None
    status: TaskStatus
    codex_thread_id: str | None
    created_at: Moment
    updated_at: Moment


Effort = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9_-]{0,31}$")]
"""How hard a model thinks, in a word that it knows: see `GET /api/codex/models`."""
IMAGES = 10
"""Pictures that one turn may show, and files that it may have beside them: as many as an album holds."""
Images = Annotated[tuple[Id, ...], Field(max_length=IMAGES, strict=False)]
Attachments = Images


class RunIn(In):
    """`POST /api/tasks/:id/run`, `/sessions` and `/policy-check`."""

    model: Label | None = None
    effort: Effort | None = None
    sandbox: AnySandbox | None = None
    worktree_path: Path | None = None
    branch_name: Branch | None = None
    new_worktree: bool = False
    """In a worktree that does not exist yet; its branch is named after the task where none is named."""
    worktree_base: Revision | None = None
    """What a worktree that is made begins from; one that exists stays as it is."""
    allow_network: bool = False
    allow_commit: bool = False
    image_ids: Images = ()
    """Pictures that the agent is shown, of `POST /api/images`; each goes to one run."""
    attachment_ids: Attachments = ()
    """Files that the agent is given to read, of `POST /api/attachments`; each goes to one run."""
    requested_by: Label | None = None

    @property
    def names_a_place(self) -> bool:
        """Whether it asks for a worktree, an old one or a new one."""
        return self.new_worktree or self.worktree_path is not None or self.branch_name is not None


class SessionPatch(In):
    """`PATCH /api/sessions/:id`: it may be begun or stopped; every other state comes by itself. One that is
    pending may also be told in other words, or be given a worktree of its own. One thing at a time."""

    model_config = ConfigDict(json_schema_extra={"minProperties": 1, "maxProperties": 1})

    prompt: Annotated[Text | None, NotNull] = None
    new_worktree: Annotated[Literal[True] | None, NotNull] = None
    status: AnySessionStatus = Field(default=None, validate_default=True)

    @field_validator("status", mode="wrap")
    @classmethod
    def _one_thing(
        cls, given: object, check: ValidatorFunctionWrapHandler, info: ValidationInfo
    ) -> SessionStatus | None:
        status: SessionStatus | None = None if given is None else check(given)
        # What is wrong by itself is missing here, and was meant all the same.
        others = [name for name in ("prompt", "new_worktree") if info.data.get(name, True) is not None]
        if status is None and not others:
            raise ValueError("is required")
        if len(others) > (status is None):
            raise ValueError("is one thing, prompt and newWorktree are others: one at a time")
        return status


class StopIn(In):
    """`POST /api/sessions/:id/stop`."""

    requested_by: Label | None = None


class SteerIn(In):
    """`POST /api/sessions/:id/steer`."""

    message: Text
    image_ids: Images = ()
    """Pictures that the agent is shown with it, of `POST /api/images`."""
    attachment_ids: Attachments = ()
    """Files that the agent is given to read, of `POST /api/attachments`: by the thread's next turn, since one
    that runs is given none any more."""
    requested_by: Label | None = None


class SteerOut(Out):
    request_id: int
    """The id of the `session.steer.requested` event."""
    turn_id: str | None
    """The turn that has heard it."""
    outcome: Literal["steered", "queued"]
    """Whether the running turn has heard it, or it came too late, or has files, and runs as the next one."""
    session_id: int | None = None
    """That next one, where it was queued."""


class Tokens(Out):
    input: int
    cached: int
    output: int
    total: int


class Context(Out):
    """How much of what the model can have in mind at once the conversation took in the end, in tokens."""

    used: int
    window: int
    left_percent: int


class DiffStat(Out):
    files: int
    added: int
    removed: int


class SessionOut(Resource):
    task_id: int
    repository_id: int
    status: SessionStatus
    runner_mode: RunnerMode
    prompt: str
    model: str | None
    effort: str | None = None
    sandbox: Sandbox
    worktree_path: str | None
    branch_name: str | None
    allow_network: bool
    allow_commit: bool
    codex_ref: str | None
    requested_by: str | None
    actor: str
    adopted: bool = False
    """It was begun at the desk, on the same Codex, and is led from here, too."""
    tokens: Tokens | None
    context: Context | None = None
    """Null where Codex does not know the model's window."""
    diff_stat: DiffStat
    result: str | None
    queued_at: Moment | None = None
    """Since when it waits for its turn, or waited; it begins by itself."""
    queue_position: int | None = None
    """Of a pending one that waits: 1 is the next of those that wait for the same."""
    waits_for: WaitsFor | None = None
    """What it waits for: another turn of its thread, the one that writes in its folder, room on this host, or
    the runner that it was meant for."""
    waits_behind: int | None = None
    """The session that it waits for, where it is one."""
    report: Annotated[HealthReport | None, FromJson] = None
    """Of a health check: what it found. None where the agent answered in other words: see `result`."""
    error: str | None
    started_at: Moment | None
    ended_at: Moment | None
    created_at: Moment
    updated_at: Moment

    @model_validator(mode="before")
    @classmethod
    def _from_row(cls, row: Any) -> Any:
        """A row has its counts side by side; here they are two things of their own."""
        if not isinstance(row, dict) or "total_tokens" not in row:
            return row
        names = ("input", "cached", "output", "total")
        tokens = {name: row[f"{name}_tokens"] for name in names}
        diff = {"files": row["files_changed"], "added": row["lines_added"], "removed": row["lines_removed"]}
        told = {"tokens": tokens if row["total_tokens"] is not None else None, "diff_stat": diff}
        return row | told | {"context": _context(row["context_used"], row["context_window"])}


def _context(used: int | None, window: int | None) -> dict[str, int] | None:
    return {"used": used, "window": window, "left_percent": left(used, window)} if used and window else None


def left(used: int, window: int) -> int:
    """Percent of a window that are still free."""
    return max(0, 100 - round(100 * used / window))


class Finding(Out):
    code: str
    message: str


class Policy(Out):
    """What the policy says about one run, and which approvals it waits for."""

    verdict: Verdict
    findings: list[Finding]
    approval_ids: list[int] = Field(default_factory=list)


class PolicyOut(Out):
    """The answer of a policy check, and the 202 of a run that waits."""

    policy: Policy
