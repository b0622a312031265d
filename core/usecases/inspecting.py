"""What git says of a folder, asked for all at once. Stores nothing, and runs nothing of the folder's own."""

import asyncio
from dataclasses import dataclass, field
from pathlib import Path

from core.context import Core
from core.logic import gitoutput
from core.logic.gitoutput import Status
from core.logic.languages import by_bytes
from core.logic.testfiles import count_tests
from core.machinery.git import Git, GitTooSlow, Output
from core.machinery.together import together
from core.schemas.repositories import Facts, Inspection
from core.usecases import folders
from core.words import TreeKind

STATUS = (
    "status",
    "--porcelain=v2",
    "--branch",
    "-z",
    "--untracked-files=normal",
    "--no-renames",
    "--ignore-submodules=all",
)
"""Everything said explicitly: a configuration may hide files."""
DEFAULTS = ("main", "master", "trunk", "develop")
"""Names of default branches, where no remote says which it is; the first that exists."""
TOO_SLOW = Output(-1, b"", "", cut=True)


@dataclass(frozen=True, slots=True)
class Look:
    """One look at a repository."""

    facts: Facts
    status: Status
    tests: dict[str, int] = field(default_factory=dict)


async def inspect(core: Core, local_path: str) -> Inspection:
    """`POST /api/repos/inspect`, without what only the database knows."""
    folder = await folders.permitted(core, local_path)
    tree = await folders.work_tree(core.git, folder)
    if tree is not None:
        # It may lie above the folder, or wherever its configuration says.
        folders.check_place(core, Path(tree.root), "localPath")
        facts = (await look(core.git, tree.root)).facts
        return _inspection(facts, folder, tree.kind, tree.root)
    bare = await folders.bare_git_dir(core.git, folder)
    if bare is None:
        return Inspection(local_path=folder)
    return _inspection((await look(core.git, bare, bare=True)).facts, folder, TreeKind.BARE, None)


def _inspection(facts: Facts, folder: str, kind: TreeKind, root: str | None) -> Inspection:
    return Inspection(**dict(facts), local_path=folder, root=root, is_repository=True, kind=kind)


async def look(git: Git, root: str, *, bare: bool = False) -> Look:
    """Look at the repository whose work tree is here (or at a bare one): about as long as the slowest
    question takes."""
    questions = [
        ("symbolic-ref", "--short", "-q", "HEAD"),
        ("remote", "-v"),
        ("log", "-1", "--no-show-signature", "--no-patch", "--encoding=UTF-8", gitoutput.COMMIT_FORMAT),
        ("ls-tree", "-r", "-l", "-z", "--full-tree", "HEAD"),
    ]
    if not bare:
        questions.append((f"--work-tree={root}", *await git.without_filters(root), *STATUS))
    head, remotes, last, files, *rest = await together(*(_asked(git, root, one) for one in questions))
    branch = head.text.strip() or None
    commit = gitoutput.commit(last.text)
    status = rest[0] if rest else None
    languages, size, tests = await asyncio.to_thread(_measured, files.out)
    facts = Facts(
        branch=branch,
        default_branch=await default_branch(git, root, branch),
        remotes=gitoutput.remotes(remotes.text),
        dirty=gitoutput.status(status.out).dirty if status is not None and _tells(status) else None,
        last_commit=commit,
        languages=languages,
        size_bytes=size,
        agents_file=not bare and await asyncio.to_thread(Path(root, "AGENTS.md").is_file),
        complete=(files.whole or commit is None) and (status is None or status.whole) and not last.cut,
    )
    return Look(facts, gitoutput.status(status.out) if status is not None else Status(), tests)


def _measured(listing: bytes) -> tuple[dict[str, int], int, dict[str, int]]:
    """Languages, bytes and tests of what is tracked; not on the loop, since it may be a million files."""
    found = gitoutput.sizes(listing)
    return by_bytes(found), sum(size for _, size in found), count_tests(path for path, _ in found)


def _tells(status: Output) -> bool:
    """A status that was cut off has named something: it is dirty."""
    return status.whole or (status.cut and status is not TOO_SLOW)


async def _asked(git: Git, root: str, question: tuple[str, ...]) -> Output:
    try:
        return await git.ask(root, *question)
    except GitTooSlow:
        return TOO_SLOW


async def default_branch(git: Git, root: str, current: str | None) -> str | None:
    """The branch that others begin from: the remote's, else one with a usual name, else the current one."""
    remote = await git.ask(root, "for-each-ref", "--format=%(symref)", "refs/remotes/*/HEAD")
    heads = [name.removeprefix("refs/remotes/") for name in remote.text.split("\n") if name]
    # `origin` first, then whichever there is.
    for name in sorted(heads, key=lambda name: (not name.startswith("origin/"), name)):
        return name.partition("/")[2]
    usual = [f"refs/heads/{name}" for name in DEFAULTS]
    there = (await git.ask(root, "for-each-ref", "--format=%(refname:lstrip=2)", *usual)).text.split("\n")
    return next((name for name in DEFAULTS if name in there), current)
