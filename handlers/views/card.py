"""What is said, before it belongs to a chat: a text with its formatting, and buttons that do things."""

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Literal

from aiogram.utils.formatting import Text


class Action(StrEnum):
    """Everything that a button can do. What Telegram carries is only a token."""

    APPROVE = "approve"
    APPROVE_SESSION = "approve_session"
    ALWAYS = "always"
    APPROVE_PREFIX = "approve_prefix"
    APPROVE_ALWAYS = "approve_always"
    SHOW_APPROVAL = "show_approval"
    REJECT = "reject"
    REJECT_WHY = "reject_why"
    REJECT_AND_STOP = "reject_and_stop"
    CHOOSE = "choose"
    TICK = "tick"
    TAKE_CHOICES = "take_choices"
    OWN_WORDS = "own_words"
    LEAVE_OUT = "leave_out"
    BACK = "back"
    STOP = "stop"
    DETAILS = "details"
    EDIT_QUEUED = "edit_queued"
    ELSEWHERE = "elsewhere"
    AFTERWARDS = "afterwards"
    CHANGES = "changes"
    OUTPUT = "output"
    RETRY = "retry"
    CONTINUE = "continue"
    AS_NEW_TASK = "as_new_task"
    USE_REPOSITORY = "use_repository"
    ADD_REPOSITORY = "add_repository"
    ADD_FOLDER = "add_folder"
    FLAG = "flag"
    SHOW_REPOSITORY = "show_repository"
    PAGE_REPOSITORIES = "page_repositories"
    SCAN = "scan"
    WORKTREES = "worktrees"
    SHOW_WORKTREE = "show_worktree"
    NEW_WORKTREE = "new_worktree"
    TASK_IN_WORKTREE = "task_in_worktree"
    REMOVE_WORKTREE = "remove_worktree"
    SHOW_SESSION = "show_session"
    SHOW_TASK = "show_task"
    RUN_TASK = "run_task"
    CHANGE_TASK = "change_task"
    REWORD_TASK = "reword_task"
    NEW_TASK = "new_task"
    SHOW_AUTOMATION = "show_automation"
    NEW_AUTOMATION = "new_automation"
    TIME_AUTOMATION = "time_automation"
    RUN_AUTOMATION = "run_automation"
    TURN_AUTOMATION = "turn_automation"
    SHOW_RUNS = "show_runs"
    DELETE_AUTOMATION = "delete_automation"
    REVIEW = "review"
    HEALTH_CHECK = "health_check"
    CONTINUE_THREAD = "continue_thread"
    PAGE_THREADS = "page_threads"
    SHOW_THREAD = "show_thread"
    READ_THREAD = "read_thread"
    FORK_THREAD = "fork_thread"
    RENAME_THREAD = "rename_thread"
    ARCHIVE_THREAD = "archive_thread"
    UNARCHIVE_THREAD = "unarchive_thread"
    NEW_TOKEN = "new_token"  # noqa: S105  # no password
    SHOW_TOKEN = "show_token"  # noqa: S105
    REVOKE_TOKEN = "revoke_token"  # noqa: S105
    REVOKE_TOKEN_NOW = "revoke_token_now"  # noqa: S105
    KEEP_TOKEN = "keep_token"  # noqa: S105
    CHOOSE_MODEL = "choose_model"
    CHOOSE_EFFORT = "choose_effort"
    LOG_IN = "log_in"
    CHECK_LOGIN = "check_login"
    CANCEL_LOGIN = "cancel_login"
    SHOW_SKILLS = "show_skills"
    SWITCH_WEBHOOK = "switch_webhook"
    DELETE_WEBHOOK = "delete_webhook"
    SHOW_WEBHOOKS = "show_webhooks"
    RETRY_OUTBOX = "retry_outbox"
    SHOW_ALONE = "show_alone"
    DECIDERS = "deciders"
    DECIDER = "decider"
    SHOW_PEOPLE = "show_people"
    SHOW_PERSON = "show_person"
    CHANGE_ROLE = "change_role"
    GRANT = "grant"
    REMOVE_PERSON = "remove_person"
    INVITE = "invite"
    SHOW_INVITATIONS = "show_invitations"
    REVOKE_INVITATION = "revoke_invitation"
    UNBIND_TOPIC = "unbind_topic"
    CHOOSE_LANGUAGE = "choose_language"


@dataclass(frozen=True, slots=True)
class Button:
    """`action` is None for one that is disabled: it only says something."""

    label: str
    action: Action | None
    target: dict[str, Any] = field(default_factory=dict)
    style: Literal["primary", "success", "danger"] | None = None


@dataclass(frozen=True, slots=True)
class Document:
    """A text that is too long for a message."""

    name: str
    content: str


@dataclass(frozen=True, slots=True)
class File:
    """Something that the text of a card goes under: a copy of ours, which waits to be sent."""

    name: str
    path: str
    """Absolute (`core.machinery.outgoing`)."""
    is_photo: bool = False
    """It is shown in the chat; Telegram makes it smaller for that."""


@dataclass(frozen=True, slots=True)
class Card:
    """One message. Silent unless a human is needed, something failed, or it is finished."""

    text: Text
    rows: tuple[tuple[Button, ...], ...] = ()
    silent: bool = True
    placeholder: str | None = None
    """Of a forced reply: the chat opens it, and the answer comes as a reply."""
    document: Document | None = None
    file: File | None = None
    confidential: bool = False
    """It holds a secret, which we forget as soon as it is said."""
    people: tuple[int, ...] | None = None
    """Users of Telegram who alone may press its buttons; None for all who are in the chat."""
