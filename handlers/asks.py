"""Questions that are answered with words: each says what a reply is for, and keeps what else that needs."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from core.context import Caller, Core
from handlers.saying import Talk


class Ask(StrEnum):
    """Everything that we ask for in words."""

    REPOSITORY = "repository"
    FAILURE = "failure"
    WORKTREE = "worktree"
    PROMPT = "prompt"
    TASK_WORDS = "task_words"
    PROMPT_IN_WORKTREE = "prompt_in_worktree"
    TOKEN = "token"  # noqa: S105  # no password
    STEER = "steer"
    EDIT_QUEUED = "edit_queued"
    AUTOMATION = "automation"
    AUTOMATION_TIME = "automation_time"
    THREAD = "thread"
    THREAD_NAME = "thread_name"
    SENT = "sent"
    FILE = "file"
    REJECT = "reject"
    ANSWER = "answer"
    INVITE = "invite"

    def about(self, **kept: Any) -> dict[str, Any]:
        """A question, as the message that asks it keeps it."""
        return {"ask": self.value, **kept}


@dataclass(frozen=True, slots=True)
class Reply:
    """The words that a question was answered with, and what it has kept."""

    said: str
    target: dict[str, Any]
    message_ids: tuple[int, ...]
    """The messages that it came in: a long text takes several."""


Handler = Callable[[Core, Caller, Talk, Reply], Awaitable[None]]
AnswerTable = Mapping[Ask, Handler]
