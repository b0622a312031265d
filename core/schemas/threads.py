"""Threads of Codex, as both edges see them."""

from core.schemas.base import Id, In, Label, Moment, Out, Path, Text
from core.schemas.repositories import Branch
from core.schemas.work import AnySandbox, Attachments, Effort, Images
from core.words import ThreadStatus


class ThreadOut(Out):
    """A thread of Codex, whoever began it."""

    id: str
    name: str | None
    preview: str
    """Its first words."""
    cwd: str
    status: ThreadStatus
    updated_at: Moment | None
    task_id: int | None
    """The task that has this thread, where there is one."""
    is_archived: bool
    """Put away: it can be read, and gone on with once it is taken back out."""


class CompactedOut(Out):
    """The conversation of a thread was summed up: there is room in it again."""

    thread_id: str


class ForkIn(In):
    """`POST /api/codex/threads/:threadId/fork`."""

    turn_id: Label | None = None
    """The last turn that the new thread has in common with this one; left out, all that was said so far."""
    requested_by: Label | None = None


class RenameIn(In):
    """`POST /api/codex/threads/:threadId/rename`."""

    name: Label
    requested_by: Label | None = None


class ArchiveIn(In):
    """`POST /api/codex/threads/:threadId/archive`, and `…/unarchive`."""

    requested_by: Label | None = None


class PromptIn(In):
    """`POST /api/codex/threads/:threadId/prompt`: what is said, where, and what that turn may do."""

    repository_id: Id
    prompt: Text
    cwd: Path | None = None
    """The repository's folder, or that of one of its worktrees; left out, where the thread is."""
    branch_name: Branch | None = None
    """The worktree of this branch instead, made where there is none."""
    resume: bool = True
    """False for only if Codex has the thread in memory already."""
    model: Label | None = None
    effort: Effort | None = None
    sandbox: AnySandbox | None = None
    allow_network: bool = False
    allow_commit: bool = False
    image_ids: Images = ()
    """Pictures that the agent is shown, of `POST /api/images`; each goes to one run."""
    attachment_ids: Attachments = ()
    """Files that the agent is given to read, of `POST /api/attachments`; each goes to one run."""
    requested_by: Label | None = None
