"""Who may do what in chat: everything that can be said or pressed, in one table.

It is asked before a handler is called; what the use cases ask beyond that (whose repository it is, whom
it names for approvals) they ask themselves. Strangers get nothing of it. A handler that is not in here
keeps the program from starting.
"""

from collections.abc import Mapping
from types import MappingProxyType

from core.words import Scope
from handlers.asks import Ask
from handlers.views.card import Action

READ, RUN, APPROVE, ADMIN = Scope.READ, Scope.RUN, Scope.APPROVE, Scope.ADMIN

COMMANDS: Mapping[str, Scope] = MappingProxyType(
    {
        **dict.fromkeys(("start", "help", "status", "usage", "repos", "tasks", "sessions"), READ),
        **dict.fromkeys(("threads", "approvals", "automations", "codex", "model", "topic", "language"), READ),
        **dict.fromkeys(("new", "review", "health", "investigate", "steer", "stop", "compact", "file"), RUN),
        **dict.fromkeys(("login", "tokens", "webhooks", "people", "invite"), ADMIN),
    }
)
WORDS = RUN
"""Plain words, typed or spoken, pictures and files: a task, a message for what runs, an answer."""
DRAFTS = RUN
"""Telegram's own button under a draft: what is written there stops."""

PRESSES: Mapping[Action, Scope] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                Action.SHOW_APPROVAL,
                Action.DETAILS,
                Action.CHANGES,
                Action.OUTPUT,
                Action.SHOW_REPOSITORY,
                Action.PAGE_REPOSITORIES,
                Action.WORKTREES,
                Action.SHOW_WORKTREE,
                Action.SHOW_SESSION,
                Action.SHOW_TASK,
                Action.SHOW_AUTOMATION,
                Action.SHOW_RUNS,
                Action.PAGE_THREADS,
                Action.SHOW_THREAD,
                Action.READ_THREAD,
                Action.SHOW_SKILLS,
                Action.CHOOSE_LANGUAGE,
            ),
            READ,
        ),
        **dict.fromkeys(
            (
                Action.STOP,
                Action.EDIT_QUEUED,
                Action.ELSEWHERE,
                Action.AFTERWARDS,
                Action.RETRY,
                Action.CONTINUE,
                Action.AS_NEW_TASK,
                Action.USE_REPOSITORY,
                Action.SCAN,
                Action.NEW_WORKTREE,
                Action.TASK_IN_WORKTREE,
                Action.REMOVE_WORKTREE,
                Action.RUN_TASK,
                Action.CHANGE_TASK,
                Action.REWORD_TASK,
                Action.NEW_TASK,
                Action.RUN_AUTOMATION,
                Action.REVIEW,
                Action.HEALTH_CHECK,
                Action.CONTINUE_THREAD,
                Action.FORK_THREAD,
                Action.RENAME_THREAD,
                Action.ARCHIVE_THREAD,
                Action.UNARCHIVE_THREAD,
                Action.CHOOSE_MODEL,
                Action.CHOOSE_EFFORT,
                Action.UNBIND_TOPIC,
            ),
            RUN,
        ),
        **dict.fromkeys(
            (
                Action.APPROVE,
                Action.APPROVE_SESSION,
                Action.REJECT,
                Action.REJECT_WHY,
                Action.REJECT_AND_STOP,
                Action.CHOOSE,
                Action.TICK,
                Action.TAKE_CHOICES,
                Action.OWN_WORDS,
                Action.LEAVE_OUT,
                Action.BACK,
                Action.SHOW_ALONE,
            ),
            APPROVE,
        ),
        **dict.fromkeys(
            (
                Action.ALWAYS,
                Action.APPROVE_PREFIX,
                Action.APPROVE_ALWAYS,
                Action.ADD_REPOSITORY,
                Action.ADD_FOLDER,
                Action.FLAG,
                Action.DECIDERS,
                Action.DECIDER,
                Action.NEW_AUTOMATION,
                Action.TIME_AUTOMATION,
                Action.TURN_AUTOMATION,
                Action.DELETE_AUTOMATION,
                Action.NEW_TOKEN,
                Action.SHOW_TOKEN,
                Action.REVOKE_TOKEN,
                Action.REVOKE_TOKEN_NOW,
                Action.KEEP_TOKEN,
                Action.LOG_IN,
                Action.CHECK_LOGIN,
                Action.CANCEL_LOGIN,
                Action.SWITCH_WEBHOOK,
                Action.DELETE_WEBHOOK,
                Action.SHOW_WEBHOOKS,
                Action.RETRY_OUTBOX,
                Action.SHOW_PEOPLE,
                Action.SHOW_PERSON,
                Action.CHANGE_ROLE,
                Action.GRANT,
                Action.REMOVE_PERSON,
                Action.INVITE,
                Action.SHOW_INVITATIONS,
                Action.REVOKE_INVITATION,
            ),
            ADMIN,
        ),
    }
)
ANSWERS: Mapping[Ask, Scope] = MappingProxyType(
    {
        **dict.fromkeys(
            (
                Ask.FAILURE,
                Ask.WORKTREE,
                Ask.PROMPT,
                Ask.TASK_WORDS,
                Ask.PROMPT_IN_WORKTREE,
                Ask.STEER,
                Ask.EDIT_QUEUED,
                Ask.THREAD,
                Ask.THREAD_NAME,
                Ask.SENT,
                Ask.FILE,
            ),
            RUN,
        ),
        **dict.fromkeys((Ask.REJECT, Ask.ANSWER), APPROVE),
        **dict.fromkeys((Ask.REPOSITORY, Ask.TOKEN, Ask.AUTOMATION, Ask.AUTOMATION_TIME, Ask.INVITE), ADMIN),
    }
)
UPDATES = frozenset({"message", "callback_query", "stopped_message_generation"})
"""What we hear at all, the last being of DRAFTS: no inline queries, no posts of channels, no edited messages,
nothing of Mini Apps."""
