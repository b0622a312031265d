"""What a repository is like: looking at it, scanning it, its worktrees."""

from typing import Annotated

from pydantic import Field, StringConstraints

from core.schemas.base import In, Moment, Out, Path, Time, Whole
from core.words import ScanCode, Severity, TreeKind

Branch = Annotated[str, StringConstraints(min_length=1, max_length=255), Whole]
Revision = Annotated[str, StringConstraints(min_length=1, max_length=255), Whole]
"""A branch, tag or commit."""


class InspectIn(In):
    """`POST /api/repos/inspect`."""

    local_path: Path


class Remote(Out):
    name: str
    url: str
    """Without credentials."""


class Commit(Out):
    id: str
    subject: str
    author: str
    at: Time | None
    """None where the commit names a time that is none."""


class Facts(Out):
    """What git says of a repository."""

    branch: str | None = None
    """None where the head is detached."""
    default_branch: str | None = None
    remotes: list[Remote] = Field(default_factory=list)
    dirty: bool | None = None
    last_commit: Commit | None = None
    languages: dict[str, int] = Field(default_factory=dict)
    """Bytes of tracked files by file name extension's language, most first."""
    size_bytes: int | None = None
    agents_file: bool = False
    complete: bool = True
    """False where git took too long or had too much to say: then the rest is a part, or unknown."""


class Inspection(Facts):
    """What a folder is; nothing is stored."""

    local_path: str
    root: str | None = None
    """None where it lies in no work tree; a bare repository has none."""
    is_repository: bool = False
    kind: TreeKind | None = None
    repository_id: int | None = None


class ScanIn(In):
    """`POST /api/repos/:id/scan`: there is nothing to choose."""


class ScanFinding(Out):
    code: ScanCode
    severity: Severity
    message: str


class Scan(Facts):
    """`lastScan` of a repository: what it was like then, and what one should look at."""

    at: Time
    findings: list[ScanFinding]
    """Warnings first."""
    upstream: str | None = None
    ahead: int | None = None
    behind: int | None = None
    """Commits, in relation to the upstream as it was last fetched."""
    tests: dict[str, int] = Field(default_factory=dict)
    """Tracked files whose names say that they are tests, by language."""


class WorktreeIn(In):
    """`POST /api/repos/:id/worktrees`."""

    branch_name: Branch | None = None
    base: Revision | None = None
    path: Path | None = None


class WorktreeMade(Out):
    path: str
    branch_name: str
    base: str
    """As it was asked for, or what was taken instead: the default branch, else HEAD's commit."""


class WorktreeOut(Out):
    """One folder of a repository."""

    path: str
    branch_name: str | None
    """None where its head is detached."""
    head: str | None
    """The commit; None where there is none yet."""
    is_main: bool
    ours: bool
    """It lies in the data folder: it was made for a run, or without a path."""
    dirty: bool | None
    """Changed, staged or new files; None where git could not say."""
    lone_commits: int | None
    """Commits that are on no other branch; counted up to a thousand. None for a main one."""
    session_id: int | None
    """The session that runs there, or is about to."""
    locked: bool
    missing: bool
    """Its folder is gone, and git still knows it."""
    created_at: Moment | None
    used_at: Moment | None
    """When git last wrote something for it."""


class WorktreeRemoved(Out):
    path: str
    branch_name: str | None
    """The branch that it had, or that was made for commits that were on none; None where its head was
    detached."""
    branch_kept: bool
    """False where a `cc/*` went with it, all of whose commits are on another branch."""
    base: str | None
    """The commit that the patch belongs on."""
    patch: str | None
    """A file with what was uncommitted: `git apply` brings it back."""
