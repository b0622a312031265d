"""What one should look at in a repository: a pure function from what was seen to findings."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from core.logic.gitoutput import Status, shown
from core.schemas.repositories import Facts, ScanFinding
from core.words import ScanCode, Severity

LARGE = 10 * 1024 * 1024
"""Bytes from which on a new file is large: git keeps it for ever, once it is committed."""
STALE = timedelta(days=14)
"""A worktree or branch of an agent that nothing was done with for so long is stale."""
SETTLED = timedelta(days=1)
"""A merged one is stale sooner; not at once, since what has just begun is merged, too."""
NAMED = 5
"""So many are named in a message; of the rest, how many."""


@dataclass(frozen=True, slots=True)
class Made:
    """A worktree or branch that was made for an agent."""

    name: str
    used_at: datetime | None
    merged: bool
    at_rest: bool = True
    """No session is in it, and nothing is uncommitted."""

    def is_stale(self, now: datetime) -> bool:
        unused = now - self.used_at if self.used_at is not None else STALE
        return self.at_rest and unused >= (SETTLED if self.merged else STALE)


@dataclass(frozen=True, slots=True)
class Seen:
    """Everything that a scan looks at."""

    facts: Facts
    status: Status
    tests: dict[str, int] = field(default_factory=dict)
    worktrees: Sequence[Made] = ()
    missing: Sequence[str] = ()
    """Worktrees whose folder is gone."""
    branches: Sequence[Made] = ()
    large: Sequence[tuple[str, int]] = ()
    """New files: (path, bytes)."""
    complete: bool = True


def findings(seen: Seen, now: datetime) -> list[ScanFinding]:
    """Warnings first, in a fixed order."""
    found = [*_of_tree(seen), *_of_upstream(seen.status), *_of_agents(seen, now), *_of_files(seen)]
    return sorted(found, key=lambda finding: finding.severity is not Severity.WARNING)


def _warning(code: ScanCode, message: str) -> ScanFinding:
    return ScanFinding(code=code, severity=Severity.WARNING, message=message)


def _info(code: ScanCode, message: str) -> ScanFinding:
    return ScanFinding(code=code, severity=Severity.INFO, message=message)


def _of_tree(seen: Seen) -> Iterable[ScanFinding]:
    status = seen.status
    if status.unmerged:
        yield _warning(ScanCode.UNMERGED_FILES, f"{_count(len(status.unmerged), 'file')} in conflict.")
    if status.dirty:
        changed = len(status.changed) + len(status.unmerged)
        counts = [
            f"{number} {what}"
            for number, what in ((changed, "changed"), (len(status.untracked), "new"))
            if number
        ]
        yield _warning(ScanCode.DIRTY_TREE, f"Uncommitted: {', '.join(counts)}.")
    if seen.facts.last_commit is None:
        yield _warning(ScanCode.NO_COMMITS, "There is no commit yet.")
    elif seen.facts.branch is None:
        yield _warning(ScanCode.DETACHED_HEAD, f"The head is detached, at {seen.facts.last_commit.id[:10]}.")


def _of_upstream(status: Status) -> Iterable[ScanFinding]:
    if status.upstream is None:
        return
    name = shown(status.upstream)
    if status.ahead is None or status.behind is None:
        yield _warning(ScanCode.UPSTREAM_GONE, f"{name}, which the branch follows, is gone.")
        return
    if status.behind:
        yield _warning(ScanCode.BEHIND, f"{_count(status.behind, 'commit')} behind {name}, as last fetched.")
    if status.ahead:
        yield _info(ScanCode.AHEAD, f"{_count(status.ahead, 'commit')} ahead of {name}.")


def _of_agents(seen: Seen, now: datetime) -> Iterable[ScanFinding]:
    rule = f"merged, or unused for {STALE.days} days"
    if worktrees := [made.name for made in seen.worktrees if made.is_stale(now)]:
        text = f"{_count(len(worktrees), 'worktree')} {rule}: {_named(worktrees)}."
        yield _warning(ScanCode.STALE_WORKTREES, text)
    if seen.missing:
        text = f"{_count(len(seen.missing), 'worktree')} whose folder is gone: {_named(seen.missing)}."
        yield _warning(ScanCode.MISSING_WORKTREES, text)
    if branches := [made.name for made in seen.branches if made.is_stale(now)]:
        text = f"{_count(len(branches), 'branch', 'branches')} of agents {rule}: {_named(branches)}."
        yield _warning(ScanCode.STALE_BRANCHES, text)


def _of_files(seen: Seen) -> Iterable[ScanFinding]:
    large = sorted(
        (entry for entry in seen.large if entry[1] >= LARGE), key=lambda entry: (-entry[1], entry[0])
    )
    if large:
        names = [f"{shown(path)} ({_size(size)})" for path, size in large]
        text = f"{_count(len(large), 'large new file')}: {_named(names)}."
        yield _warning(ScanCode.LARGE_UNTRACKED, text)
    if not seen.facts.agents_file:
        yield _info(ScanCode.NO_AGENTS_FILE, "No AGENTS.md tells agents how to work here.")
    if seen.tests:
        languages = ", ".join(f"{number} {name}" for name, number in list(seen.tests.items())[:NAMED])
        yield _info(ScanCode.TESTS_FOUND, f"Test files: {languages}.")
    elif seen.facts.last_commit is not None and seen.complete:
        yield _info(ScanCode.NO_TESTS, "No file is named like a test.")
    if not seen.complete:
        yield _info(ScanCode.INCOMPLETE, "It is too large, or git too slow, to be looked at whole.")


def _count(number: int, one: str, many: str | None = None) -> str:
    return f"{number} {one if number == 1 else many or one + 's'}"


def _named(names: Sequence[str]) -> str:
    shown_names = ", ".join(_cut(name) for name in names[:NAMED])
    more = len(names) - NAMED
    return f"{shown_names} and {more} more" if more > 0 else shown_names


def _cut(name: str) -> str:
    return name if len(name) <= 120 else f"…{name[-119:]}"


def _size(size: int) -> str:
    megabytes = size / (1024 * 1024)
    return f"{megabytes / 1024:.1f} GB" if megabytes >= 1024 else f"{megabytes:.0f} MB"
