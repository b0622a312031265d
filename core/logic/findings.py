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


@dataclass(frozen=True, slots=True)
class Named:
    """The first of some names, and how many there are."""

    count: int
    names: str
    more: int
    """That are not named."""

    @classmethod
    def of(cls, names: Sequence[str]) -> "Named":
        return cls(len(names), ", ".join(_cut(name) for name in names[:NAMED]), max(0, len(names) - NAMED))


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
        yield _warning(ScanCode.UNMERGED_FILES, _unmerged(len(status.unmerged)))
    if status.dirty:
        changed = len(status.changed) + len(status.unmerged)
        yield _warning(ScanCode.DIRTY_TREE, _uncommitted(changed, len(status.untracked)))
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
        yield _warning(ScanCode.BEHIND, _behind(status.behind, name))
    if status.ahead:
        yield _info(ScanCode.AHEAD, _ahead(status.ahead, name))


def _of_agents(seen: Seen, now: datetime) -> Iterable[ScanFinding]:
    if worktrees := [made.name for made in seen.worktrees if made.is_stale(now)]:
        yield _warning(ScanCode.STALE_WORKTREES, _stale_worktrees(Named.of(worktrees)))
    if seen.missing:
        yield _warning(ScanCode.MISSING_WORKTREES, _missing(Named.of(seen.missing)))
    if branches := [made.name for made in seen.branches if made.is_stale(now)]:
        yield _warning(ScanCode.STALE_BRANCHES, _stale_branches(Named.of(branches)))


def _of_files(seen: Seen) -> Iterable[ScanFinding]:
    large = sorted(
        (entry for entry in seen.large if entry[1] >= LARGE), key=lambda entry: (-entry[1], entry[0])
    )
    if large:
        names = [f"{shown(path)} ({_size(size)})" for path, size in large]
        yield _warning(ScanCode.LARGE_UNTRACKED, _large(Named.of(names)))
    if not seen.facts.agents_file:
        yield _info(ScanCode.NO_AGENTS_FILE, "No AGENTS.md tells agents how to work here.")
    if seen.tests:
        languages = ", ".join(f"{number} {name}" for name, number in list(seen.tests.items())[:NAMED])
        yield _info(ScanCode.TESTS_FOUND, f"Test files: {languages}.")
    elif seen.facts.last_commit is not None and seen.complete:
        yield _info(ScanCode.NO_TESTS, "No file is named like a test.")
    if not seen.complete:
        yield _info(ScanCode.INCOMPLETE, "It is too large, or git too slow, to be looked at whole.")


# Whole sentences, each of them: what stands where in one is another matter in another language.


def _unmerged(count: int) -> str:
    return "1 file in conflict." if count == 1 else f"{count} files in conflict."


def _uncommitted(changed: int, new: int) -> str:
    if not new:
        return f"Uncommitted: {changed} changed."
    return f"Uncommitted: {changed} changed, {new} new." if changed else f"Uncommitted: {new} new."


def _behind(count: int, name: str) -> str:
    one = f"1 commit behind {name}, as last fetched."
    return one if count == 1 else f"{count} commits behind {name}, as last fetched."


def _ahead(count: int, name: str) -> str:
    return f"1 commit ahead of {name}." if count == 1 else f"{count} commits ahead of {name}."


def _stale_worktrees(named: Named) -> str:
    count, names, more, days = named.count, named.names, named.more, STALE.days
    if count == 1:
        return f"1 worktree merged, or unused for {days} days: {names}."
    if more:
        return f"{count} worktrees merged, or unused for {days} days: {names} and {more} more."
    return f"{count} worktrees merged, or unused for {days} days: {names}."


def _missing(named: Named) -> str:
    count, names, more = named.count, named.names, named.more
    if count == 1:
        return f"1 worktree whose folder is gone: {names}."
    if more:
        return f"{count} worktrees whose folder is gone: {names} and {more} more."
    return f"{count} worktrees whose folder is gone: {names}."


def _stale_branches(named: Named) -> str:
    count, names, more, days = named.count, named.names, named.more, STALE.days
    if count == 1:
        return f"1 branch of agents merged, or unused for {days} days: {names}."
    if more:
        return f"{count} branches of agents merged, or unused for {days} days: {names} and {more} more."
    return f"{count} branches of agents merged, or unused for {days} days: {names}."


def _large(named: Named) -> str:
    count, names, more = named.count, named.names, named.more
    if count == 1:
        return f"1 large new file: {names}."
    if more:
        return f"{count} large new files: {names} and {more} more."
    return f"{count} large new files: {names}."


def _cut(name: str) -> str:
    return name if len(name) <= 120 else f"…{name[-119:]}"


def _size(size: int) -> str:
    megabytes = size / (1024 * 1024)
    return f"{megabytes / 1024:.1f} GB" if megabytes >= 1024 else f"{megabytes:.0f} MB"
