"""What there is to review in a repository, as git knows it."""

from dataclasses import dataclass

from pydantic import ValidationError

from core.context import Core
from core.errors import InvalidInput
from core.schemas.inputs import TaskInput
from core.schemas.repositories import Inspection
from core.usecases import repositories


@dataclass(frozen=True, slots=True)
class Meant:
    """What somebody means who asks for a review in a few words."""

    about: TaskInput
    words: str | None
    """What they said beside the subject."""
    is_there: bool = True
    """False for uncommitted changes where there are none."""
    base: str | None = None
    """Then: a branch that there may be changes against."""


async def named(core: Core, folder: str, revision: str) -> str | None:
    """The whole name of the commit that a branch or an abbreviation means; None where there is none."""
    code, out, _ = await core.git.attempt(
        folder, "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}"
    )
    return out.strip() if code == 0 else None


async def meant(core: Core, repository_id: int, said: str) -> Meant:
    """`main`, `1a2b3c`, `main mind the locks`, words alone, or nothing for the uncommitted changes.

    Raises InvalidInput for a single word that is neither branch nor commit: a name spelled wrong would
    be taken for words about other changes.
    """
    row = await repositories.load(repository_id)
    first, _, rest = said.strip().partition(" ")
    about = await _subject(core, row.local_path, first) if first else None
    if about is not None:
        return Meant(about, rest.strip() or None)
    if first and not rest:
        raise InvalidInput(f"There is no branch or commit {first} in {row.name}. Nothing was started.")
    found = await repositories.inspect(core, row.local_path)
    is_there = found.dirty is not False
    base = None if is_there else await _base(core, found)
    return Meant(TaskInput(uncommitted=True), said.strip() or None, is_there, base)


async def _base(core: Core, found: Inspection) -> str | None:
    """The branch that work on the present one is for."""
    others = [name for name in (found.default_branch, "main", "master") if name not in (None, found.branch)]
    for name in others:
        if name and await _is_branch(core, found.root or found.local_path, name):
            return name
    return None


async def _is_branch(core: Core, folder: str, name: str) -> bool:
    for kind in ("heads", "remotes"):
        code, _, _ = await core.git.attempt(folder, "show-ref", "--verify", "--quiet", f"refs/{kind}/{name}")
        if code == 0:
            return True
    return False


async def _subject(core: Core, folder: str, name: str) -> TaskInput | None:
    try:
        base, commit = TaskInput(base=name), TaskInput(commit=name)
    except ValidationError:
        return None
    if await _is_branch(core, folder, name):
        return base
    return commit if await named(core, folder, name) else None
