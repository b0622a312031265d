"""The words of the domain, the same in code, tables, JSON and chat."""

from enum import StrEnum


class TaskType(StrEnum):
    PROMPT = "prompt_task"
    REVIEW = "review_task"
    HEALTH_CHECK = "repo_health_check"
    INVESTIGATE_FAILURE = "investigate_failure"


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class TaskStatus(StrEnum):
    OPEN = "open"
    RUNNING = "running"
    BLOCKED = "blocked"
    COMPLETED = "completed"
    FAILED = "failed"
    CANCELLED = "cancelled"


class SessionStatus(StrEnum):
    PENDING = "pending"
    STARTING = "starting"
    RUNNING = "running"
    WAITING_APPROVAL = "waiting_approval"
    COMPLETED = "completed"
    FAILED = "failed"
    STOPPED = "stopped"
    INTERRUPTED = "interrupted"


class ApprovalKind(StrEnum):
    """What kind of question blocks: ours (`run`, `manual`) or Codex's."""

    RUN = "run"
    COMMAND = "command"
    FILE_CHANGE = "file_change"
    PERMISSIONS = "permissions"
    QUESTION = "question"
    PLAN = "plan"
    MANUAL = "manual"


class ApprovalStatus(StrEnum):
    PENDING = "pending"
    APPROVED = "approved"
    REJECTED = "rejected"
    EXPIRED = "expired"
    CANCELLED = "cancelled"


class Decision(StrEnum):
    """What may be decided about one question of Codex."""

    ONCE = "once"
    SESSION = "session"
    DECLINE = "decline"


class Delivery(StrEnum):
    """Whether whoever asked has heard the decision: decided is not delivered."""

    PENDING = "pending"
    DELIVERED = "delivered"
    LOST = "lost"
    DECIDED_ELSEWHERE = "decided_elsewhere"


class Sandbox(StrEnum):
    READ_ONLY = "read-only"
    WORKSPACE_WRITE = "workspace-write"
    DANGER_FULL_ACCESS = "danger-full-access"


class RunnerMode(StrEnum):
    APP_SERVER = "app-server"
    CLI = "cli"
    STUB = "stub"


class Verdict(StrEnum):
    ALLOWED = "allowed"
    BLOCKED = "blocked"
    DENIED = "denied"


class BridgeStatus(StrEnum):
    CONNECTED = "connected"
    DISABLED = "disabled"
    UNAVAILABLE = "unavailable"


class Role(StrEnum):
    OWNER = "owner"
    OPERATOR = "operator"
    VIEWER = "viewer"
