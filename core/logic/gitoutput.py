"""What git writes, read: pure, and with every name as the bytes that it may be."""

import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

from core.logic.remotes import without_credentials
from core.schemas.repositories import Commit, Remote

SUBJECT_LIMIT = 200
"""Characters that are kept of a subject or a name."""

REMOTES = 50
ADDRESS_LIMIT = 2000


@dataclass(frozen=True, slots=True)
class Status:
    """`git status --porcelain=v2 --branch -z`."""

    upstream: str | None = None
    ahead: int | None = None
    """None where there is no upstream, or it is gone."""
    behind: int | None = None
    changed: tuple[str, ...] = ()
    """Paths that differ from the index or from HEAD, as the file system spells them."""
    unmerged: tuple[str, ...] = ()
    untracked: tuple[str, ...] = ()
    """A folder ends with `/`."""

    @property
    def dirty(self) -> bool:
        return bool(self.changed or self.unmerged or self.untracked)


def status(out: bytes) -> Status:
    """Entries that were cut off at the end are left out."""
    heads: dict[str, str] = {}
    paths: dict[str, list[str]] = {"1": [], "u": [], "?": []}
    fields_before_path = {"1": 8, "u": 10, "?": 1}
    for entry in names(out):
        kind, _, rest = entry.partition(" ")
        if kind == "#":
            name, _, value = rest.partition(" ")
            heads[name] = value
        elif kind in paths:
            parts = entry.split(" ", fields_before_path[kind])
            paths[kind].append(parts[-1])
    ahead, behind = _ahead_behind(heads.get("branch.ab"))
    return Status(
        upstream=heads.get("branch.upstream"),
        ahead=ahead,
        behind=behind,
        changed=tuple(paths["1"]),
        unmerged=tuple(paths["u"]),
        untracked=tuple(paths["?"]),
    )


def _ahead_behind(counts: str | None) -> tuple[int | None, int | None]:
    ahead, _, behind = (counts or "").partition(" ")
    if not (ahead[1:].isdigit() and behind[1:].isdigit()):
        return None, None
    return int(ahead[1:]), int(behind[1:])


def names(out: bytes) -> Iterator[str]:
    """The entries of an output with `-z`; what stands after the last NUL was cut off."""
    *entries, _ = out.split(b"\0")
    return (os.fsdecode(entry) for entry in entries)


def shown(name: str) -> str:
    """A name that may be no text, as text."""
    return os.fsencode(name).decode(errors="replace")


def sizes(out: bytes) -> list[tuple[str, int]]:
    """(path, bytes) of `git ls-tree -r -l -z`: mode, type, object, size, tab, path."""
    found = []
    for entry in names(out):
        facts, _, path = entry.partition("\t")
        size = facts.split()[-1] if facts else ""
        if size.isdigit():  # a submodule has none
            found.append((path, int(size)))
    return found


def remotes(listing: str) -> list[Remote]:
    """`git remote -v`."""
    found = {}
    for line in listing.split("\n"):
        name, _, rest = line.partition("\t")
        if rest.endswith(" (fetch)"):
            found[name] = without_credentials(rest.removesuffix(" (fetch)"))
    return [Remote(name=name, url=url[:ADDRESS_LIMIT]) for name, url in list(found.items())[:REMOTES]]


COMMIT_FORMAT = "--format=%H%x00%ct%x00%an%x00%s"


def commit(line: str) -> Commit | None:
    identity, _, rest = line.strip("\n").partition("\0")
    if not rest:
        return None
    at, author, subject = rest.split("\0", 2)
    return Commit(id=identity, subject=subject[:SUBJECT_LIMIT], author=author[:SUBJECT_LIMIT], at=moment(at))


def moment(seconds: str) -> datetime | None:
    """A time of git's; anybody may write any number into a commit."""
    try:
        return datetime.fromtimestamp(int(seconds), UTC)
    except (ValueError, OverflowError, OSError):
        return None


@dataclass(frozen=True, slots=True)
class Listed:
    """A block of `git worktree list --porcelain -z`: what git believes, not what is so."""

    path: str
    head: str | None
    branch: str | None
    locked: bool
    missing: bool


def worktrees(out: bytes) -> list[Listed]:
    """The main one first, if it is one: a bare repository is left out."""
    found = []
    for block in filter(None, out.split(b"\0\0")):
        facts = dict(line.partition(" ")[::2] for line in names(block + b"\0") if line)
        if "worktree" not in facts or "bare" in facts:
            continue
        head = facts.get("HEAD", "").strip("0")
        found.append(
            Listed(
                path=facts["worktree"],
                head=facts["HEAD"] if head else None,
                branch=facts.get("branch", "").removeprefix("refs/heads/") or None,
                locked="locked" in facts,
                missing="prunable" in facts,
            )
        )
    return found


@dataclass(frozen=True, slots=True)
class Branch:
    """A line of `git for-each-ref` with BRANCH_FORMAT."""

    name: str
    commit: str
    at: datetime | None


BRANCH_FORMAT = "--format=%(refname:lstrip=2)%00%(objectname)%00%(committerdate:unix)"


def branches(listing: str) -> list[Branch]:
    found = []
    for line in filter(None, listing.split("\n")):
        name, _, rest = line.partition("\0")
        identity, _, at = rest.partition("\0")
        found.append(Branch(name, identity, moment(at)))
    return found
