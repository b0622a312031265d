"""The words of the domain, the same in code, tables, JSON and chat."""

from enum import IntEnum, StrEnum


class Language(StrEnum):
    """What a chat is spoken with in, by its ISO 639 code."""

    ENGLISH = "en"
    GERMAN = "de"


class TaskType(StrEnum):
    PROMPT = "prompt_task"
    REVIEW = "review_task"
    HEALTH_CHECK = "repo_health_check"
    INVESTIGATE_FAILURE = "investigate_failure"


class Priority(StrEnum):
    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"


class Health(StrEnum):
    """How a repository is, taken as a whole."""

    OK = "ok"
    ATTENTION = "attention"
    BROKEN = "broken"


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    WARNING = "warning"
    ERROR = "error"


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
    """Something to answer: by choices, in words, or by a visit to an address."""
    TOOL = "tool"
    """A tool of an MCP server."""
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
    """From now on, as long as Codex has the thread in memory."""
    PREFIX = "prefix"
    """From now on and everywhere: every command that begins so (`Question.prefix`)."""
    ALWAYS = "always"
    """From now on and everywhere: this tool of an MCP server, or this host (`Question.host`)."""
    DECLINE = "decline"
    CANCEL = "cancel"
    """No, and the turn ends."""


NO = frozenset({Decision.DECLINE, Decision.CANCEL})
"""The decisions that reject; the others approve."""
LASTING = frozenset({Decision.PREFIX, Decision.ALWAYS})
"""Those that Codex writes down for good: an owner's alone."""


class AnswerFormat(StrEnum):
    """What words of one's own must be, to answer a question."""

    TEXT = "text"
    EMAIL = "email"
    URI = "uri"
    DATE = "date"
    DATE_TIME = "date-time"
    NUMBER = "number"
    INTEGER = "integer"


class Delivery(StrEnum):
    """Whether whoever asked has heard the decision: decided is not delivered."""

    PENDING = "pending"
    DELIVERED = "delivered"
    LOST = "lost"
    DECIDED_ELSEWHERE = "decided_elsewhere"


class AutomationRunStatus(StrEnum):
    """What became of one due slot of an automation, or of one press of "Run now"."""

    FIRED = "fired"
    BLOCKED = "blocked"
    """Its run waits for an approval."""
    SKIPPED = "skipped"
    MISSED = "missed"
    FAILED = "failed"
    """It was due, and could not be started."""


class HookStatus(StrEnum):
    """How far the delivery of an event to a webhook is."""

    QUEUED = "queued"
    SENDING = "sending"
    DELIVERED = "delivered"
    FAILED = "failed"
    """Given up."""
    CANCELLED = "cancelled"
    """The webhook was switched off before."""


class Sandbox(StrEnum):
    READ_ONLY = "read-only"
    WORKSPACE_WRITE = "workspace-write"
    DANGER_FULL_ACCESS = "danger-full-access"


class WaitsFor(StrEnum):
    """What holds a session back that is to begin by itself."""

    THREAD = "thread"
    """Another turn of its task."""
    FOLDER = "folder"
    """The one that writes in its working tree."""
    HOST = "host"
    """There is no room for more at once."""
    RUNNER = "runner"
    """The runner that it was meant for does not work now."""


class ThreadStatus(StrEnum):
    """How a thread of Codex is: whether Codex has it in memory, and whether a turn runs on it."""

    NOT_LOADED = "not_loaded"
    IDLE = "idle"
    ACTIVE = "active"
    SYSTEM_ERROR = "system_error"


class RunnerMode(StrEnum):
    APP_SERVER = "app-server"
    CLI = "cli"
    STUB = "stub"

    @property
    def has_threads(self) -> bool:
        """What it runs is a thread of Codex, which every mode of Codex can continue."""
        return self is not RunnerMode.STUB


class Verdict(StrEnum):
    ALLOWED = "allowed"
    BLOCKED = "blocked"
    DENIED = "denied"


class DeskMode(StrEnum):
    """What becomes of turns that others begin on a Codex that is shared."""

    OFF = "off"
    WATCH = "watch"
    """They are shown, and nothing can be done about them from here."""
    FULL = "full"


class BridgeStatus(StrEnum):
    CONNECTED = "connected"
    DISABLED = "disabled"
    UNAVAILABLE = "unavailable"


class AccountStatus(StrEnum):
    """Whether Codex is logged in."""

    LOGGED_IN = "logged_in"
    LOGGED_OUT = "logged_out"
    NOT_NEEDED = "not_needed"
    """Its model provider asks for no account."""


class Dialect(StrEnum):
    """What the database speaks."""

    SQLITE = "sqlite"
    POSTGRES = "postgres"


class FailureReason(StrEnum):
    """Why a session failed or was cut, as far as its error tells."""

    USAGE_LIMIT = "usage_limit"
    CONTEXT = "context"
    LOGIN = "login"
    MODEL = "model"
    CONNECTION = "connection"
    CODEX = "codex"
    RESTART = "restart"
    PLACE = "place"
    BUSY = "busy"
    OTHER = "other"


class Urgency(IntEnum):
    """What is said first in a chat where not everything may be said at once; among equals the older."""

    AT_ONCE = -1
    """An answer to a press that Telegram takes only for some seconds."""
    ALERT = 0
    """It needs a human, such as an approval."""
    FINAL = 1
    """How a session ended."""
    REPLY = 2
    """What somebody has asked or pressed for just now."""
    PROGRESS = 3
    DRAFT = 4
    """Of a message that is still being written: never a row, and said only where there is room."""


class OutboxStatus(StrEnum):
    """Where a message stands."""

    QUEUED = "queued"
    SENDING = "sending"
    SENT = "sent"
    AMBIGUOUS = "ambiguous"
    """No answer came to a try: it may have been said. It was not worth saying twice, or was refused since."""
    FAILED = "failed"


class ChatTrouble(StrEnum):
    """Why a chat does not take what is said to it."""

    BLOCKED = "blocked"
    """Somebody has blocked the bot."""
    GONE = "gone"
    """The chat was deleted, or the bot was put out of it."""
    MUTED = "muted"
    """The bot may not write there."""
    TOPIC = "topic"
    """The topic was closed or deleted; the rest of the chat is well."""
    MOVED = "moved"
    """It has become another chat, and what was to be said goes there."""
    REFUSED = "refused"
    """Telegram would not have one message; others it takes."""
    UNCHANGEABLE = "unchangeable"
    """A message was too old to be changed, or gone; it was said anew. Nothing is wrong with the chat."""

    @property
    def whole(self) -> bool:
        """Nothing can be said there as long as it lasts."""
        return self in {ChatTrouble.BLOCKED, ChatTrouble.GONE, ChatTrouble.MUTED}


class Role(StrEnum):
    OWNER = "owner"
    OPERATOR = "operator"
    VIEWER = "viewer"


class UserSource(StrEnum):
    """Where somebody's role comes from. Each counts only where it was given: never a Telegram user for what
    somebody of the same id may do in the local chat, nor what a list said when it is gone."""

    LOCAL = "local"
    PAIRED = "paired"
    """By the code on the console, or by an invitation."""
    LISTED = "listed"
    """The settings say the role; a row is only there for the name, `started_at` and grants."""


class Scope(StrEnum):
    """What a caller's token is good for. Each may also read; `admin` may everything."""

    READ = "read"
    RUN = "run"
    APPROVE = "approve"
    ADMIN = "admin"


class TreeKind(StrEnum):
    """What kind of work tree a folder lies in."""

    MAIN = "main"
    LINKED = "linked"
    SUBMODULE = "submodule"
    BARE = "bare"
    """A repository without a work tree."""


class ScanCode(StrEnum):
    """What a scan can find. What is stored names them: none is ever taken away or given a new meaning."""

    DIRTY_TREE = "dirty_tree"
    UNMERGED_FILES = "unmerged_files"
    NO_COMMITS = "no_commits"
    DETACHED_HEAD = "detached_head"
    AHEAD = "ahead_of_upstream"
    BEHIND = "behind_upstream"
    UPSTREAM_GONE = "upstream_gone"
    STALE_WORKTREES = "stale_worktrees"
    MISSING_WORKTREES = "missing_worktrees"
    STALE_BRANCHES = "stale_branches"
    LARGE_UNTRACKED = "large_untracked_files"
    NO_AGENTS_FILE = "no_agents_file"
    TESTS_FOUND = "tests_found"
    NO_TESTS = "no_tests"
    INCOMPLETE = "incomplete"


class EventKind(StrEnum):
    """What can have happened; the event log holds nothing else."""

    REPOSITORY_ADDED = "repository.added"
    REPOSITORY_CHANGED = "repository.changed"
    REPOSITORY_SCANNED = "repository.scanned"
    FOLDER_OFFERED = "folder.offered"
    """Somebody works with Codex in a folder that is not known here: it is offered to be added, once."""
    WORKTREE_REQUESTED = "worktree.requested"
    """Git is about to make one, for a request that may come again."""
    WORKTREE_CREATED = "worktree.created"
    WORKTREE_REMOVED = "worktree.removed"
    THREAD_FORK_REQUESTED = "thread.fork.requested"
    """Codex is about to make one, for a request that may come again."""
    THREAD_FORKED = "thread.forked"
    THREAD_RENAMED = "thread.renamed"
    THREAD_ARCHIVED = "thread.archived"
    THREAD_UNARCHIVED = "thread.unarchived"
    TASK_CREATED = "task.created"
    TASK_CHANGED = "task.changed"
    TASK_BLOCKED = "task.blocked"
    SESSION_CREATED = "session.created"
    SESSION_QUEUED = "session.queued"
    """It waits, and will begin by itself."""
    SESSION_CHANGED = "session.changed"
    """Of one that waits: its prompt, or where it is to take place."""
    SESSION_STARTING = "session.starting"
    SESSION_RUNNING = "session.running"
    SESSION_ITEM = "session.item"
    SESSION_NOTICE = "session.notice"
    SESSION_WAITING = "session.waiting_approval"
    SESSION_STEER_REQUESTED = "session.steer.requested"
    SESSION_STEER_ACKNOWLEDGED = "session.steer.acknowledged"
    SESSION_STEER_REJECTED = "session.steer.rejected"
    SESSION_STOP_REQUESTED = "session.stop.requested"
    SESSION_COMPLETED = "session.completed"
    SESSION_FAILED = "session.failed"
    SESSION_STOPPED = "session.stopped"
    SESSION_INTERRUPTED = "session.interrupted"
    APPROVAL_REQUESTED = "approval.requested"
    APPROVAL_ANNOUNCED = "approval.announced"
    """It was asked at the desk, and nobody has answered there: now people elsewhere are told."""
    APPROVAL_ANSWERED = "approval.answered"
    """One of its questions was, and others are still to be."""
    APPROVAL_CONFIRMED = "approval.confirmed"
    """The first of two people has approved it; another one has to."""
    APPROVAL_RESOLVED = "approval.resolved"
    APPROVAL_EXPIRED = "approval.expired"
    APPROVAL_CANCELLED = "approval.cancelled"
    APPROVAL_DELIVERED = "approval.delivered"
    APPROVAL_EXECUTED = "approval.executed"
    APPROVAL_LOST = "approval.lost"
    AUTOMATION_CREATED = "automation.created"
    AUTOMATION_CHANGED = "automation.changed"
    AUTOMATION_DELETED = "automation.deleted"
    AUTOMATION_FIRED = "automation.fired"
    AUTOMATION_BLOCKED = "automation.blocked"
    AUTOMATION_SKIPPED = "automation.skipped"
    AUTOMATION_MISSED = "automation.missed"
    AUTOMATION_FAILED = "automation.failed"
    USER_PAIRED = "user.paired"
    USER_INVITED = "user.invited"
    USER_JOINED = "user.joined"
    USER_CHANGED = "user.changed"
    USER_REMOVED = "user.removed"
    INVITATION_REVOKED = "invitation.revoked"
    TOKEN_CREATED = "token.created"  # noqa: S105  # no password
    TOKEN_REVOKED = "token.revoked"  # noqa: S105
    WEBHOOK_CREATED = "webhook.created"
    WEBHOOK_CHANGED = "webhook.changed"
    WEBHOOK_DELETED = "webhook.deleted"
    WEBHOOK_DISABLED = "webhook.disabled"
    """Switched off by us, since nothing arrived any more."""
    WEBHOOK_TESTED = "webhook.tested"
    CHAT_TROUBLED = "chat.troubled"
    """What was to be said in a chat could not be."""


TAG = "command-center/"
"""How the tag of every turn begins that a Command Center has begun (see `dispatching.tag_of`)."""
SYSTEM = "system"
CODEX = "codex"
API = "api"
DESK = "desk"
"""Actors that are no person; a chat user is `telegram:ID`, an automation `automation:ID`, a named token
`token:NAME`."""
