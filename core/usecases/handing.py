"""Handing out a file of a repository: of its folder or one of its worktrees, never of anywhere else, and
never one that holds secrets."""

import asyncio
import re
from dataclasses import dataclass
from pathlib import Path, PurePath

from core.context import Caller, Core
from core.errors import Forbidden, InvalidInput, NotFound
from core.logic.secretfiles import holds_a_key, is_secret
from core.logic.visible import visible_path
from core.machinery import inside
from core.models import Repository
from core.usecases import repositories, worktree_list

FILE_BYTES = 50 * 1024 * 1024
"""What a bot may send (Bot API, `sendDocument`)."""
LONGEST = 4096
LINE = re.compile(r"(.+?):\d+(?:[:-]\d+)?$", re.DOTALL)
"""`file:12`, `file:12:3`, `file:12-20`, as agents write a place."""


@dataclass(frozen=True, slots=True)
class FileFound:
    """A file that may be handed out."""

    path: str
    """From its working tree's folder on."""
    body: bytes

    @property
    def name(self) -> str:
        return PurePath(self.path).name


async def take(
    core: Core, caller: Caller, repository_id: int, asked: str, *, folder: str | None = None
) -> FileFound:
    """The file at a path, which begins at the repository's folder, at `folder` where that is one of its
    worktrees, or at the root of the disk.

    For those who may run agents there: they could have one read it aloud. Raises NotFound; Forbidden for a
    repository that they have no access to, for secrets and for what lies outside; InvalidInput for folders
    and devices; TooLarge, Conflict.
    """
    caller.must_act()
    caller.must_reach(repository_id)
    repository = await repositories.load(repository_id)
    trees = await worktree_list.trees(core, repository)
    roots = [Path(tree.path) for tree in trees if not tree.missing]
    start = _start(repository, roots, folder)
    return await asyncio.to_thread(_found, repository, roots, start, asked)


def _start(repository: Repository, roots: list[Path], folder: str | None) -> Path:
    if folder is None:
        return Path(repository.local_path)
    if Path(folder) not in roots:
        raise NotFound(f"{repository.name} has no worktree at {folder}.")
    return Path(folder)


def _found(repository: Repository, roots: list[Path], start: Path, asked: str) -> FileFound:
    given = asked.strip().strip("`").strip()
    if not given or "\0" in given or len(given) > LONGEST:
        raise InvalidInput.of("path", "must be the path of a file in the repository.")
    real = _real(start, given)
    homes = [root for root in roots if real.is_relative_to(root)]
    if not homes:
        raise Forbidden(
            f"{visible_path(given)} lies outside of {repository.name}. Only its own files are sent."
        )
    root = max(homes, key=lambda home: len(home.parts))  # a worktree may lie in another one
    path = real.relative_to(root)
    if not path.parts:
        raise inside.no_file("That is the repository's folder; one file at a time can be sent.")
    shown = visible_path(path.as_posix())
    if is_secret(path) or is_secret(_asked_inside(root, PurePath(given))):
        raise Forbidden(f"{shown} holds secrets by its name, or that of a folder, so it is never sent.")
    if real.is_dir():
        raise inside.no_file(f"{shown} is a folder; one file at a time can be sent.")
    body = inside.read(root, path, FILE_BYTES)
    if holds_a_key(body):
        raise Forbidden(f"{shown} holds a private key, so it is never sent.")
    return FileFound(path.as_posix(), body)


def _asked_inside(root: Path, asked: PurePath) -> PurePath:
    """The name by which it was asked for: a link may be called .env, and lead to another one."""
    if not asked.is_absolute():
        return asked
    return asked.relative_to(root) if asked.is_relative_to(root) else PurePath(asked.name)


def _real(start: Path, given: str) -> Path:
    """Where a path really leads, links and `..` followed; `file:12` is `file`, unless one is called so."""
    line = LINE.fullmatch(given)
    for name in (given, *([line[1]] if line else [])):
        try:
            return (start / name).resolve(strict=True)
        except (FileNotFoundError, NotADirectoryError):
            continue
        except (OSError, RuntimeError) as exc:  # a loop of links, a folder that we may not look into
            raise NotFound(f"{visible_path(given)} can't be read.") from exc
    raise NotFound(f"There is no {visible_path(given)} there.")
