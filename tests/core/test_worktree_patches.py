"""The patch that is kept of a worktree that is removed."""

import os
from pathlib import Path

import pytest

from core.errors import WouldLose
from core.machinery.git import Git, GitFailed
from core.schemas.repositories import WorktreeMade, WorktreeRemoved
from core.schemas.work import RepositoryOut
from core.words import EventKind
from tests.support.core import Rig, git
from tests.support.trees import commit, inside, is_private, make, photograph, remove, there


@pytest.fixture
async def shop(rig: Rig) -> RepositoryOut:
    return await rig.repository("shop")


@pytest.fixture
async def made(rig: Rig, shop: RepositoryOut) -> WorktreeMade:
    return await make(rig, shop, "cc/fix")


def restored(removed: WorktreeRemoved, repository: RepositoryOut, place: Path) -> Path:
    """The folder as it was: the patch on the commit that it belongs on."""
    assert removed.patch is not None
    assert removed.base is not None
    git(Path(repository.local_path), "worktree", "add", "--quiet", "--detach", str(place), removed.base)
    git(place, "apply", removed.patch)
    return place


def _changed(folder: Path) -> None:
    (folder / "README.md").write_text("# Another shop\n")


def _staged(folder: Path) -> None:
    _changed(folder)
    git(folder, "add", "README.md")


def _new(folder: Path) -> None:
    (folder / "new.txt").write_text("new\n")


def _deleted(folder: Path) -> None:
    (folder / "README.md").unlink()


def _made_a_program(folder: Path) -> None:
    (folder / "README.md").chmod(0o755)


def _hidden_by_the_configuration(folder: Path) -> None:
    _new(folder)
    git(folder, "config", "status.showUntrackedFiles", "no")


CHANGES = {
    _changed: "1 changed file",
    _staged: "1 changed file",
    _new: "1 new file",
    _deleted: "1 changed file",
    _made_a_program: "1 changed file",
    _hidden_by_the_configuration: "1 new file",
}


@pytest.mark.parametrize(
    ("change", "said"), CHANGES.items(), ids=lambda value: getattr(value, "__name__", "")
)
async def test_a_dirty_one_is_refused_and_forced_with_a_patch(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade, change: object, said: str
) -> None:
    assert callable(change)
    change(Path(made.path))
    before = photograph(Path(made.path))

    with pytest.raises(WouldLose, match=said) as refused:
        await remove(rig, shop, made.path)
    assert refused.value.details == {"losses": said}
    assert photograph(Path(made.path)) == before

    removed = await remove(rig, shop, made.path, force=True)

    assert not there(made.path)
    assert photograph(restored(removed, shop, rig.folder / "again")) == before
    assert removed.patch is not None
    patches = rig.core.settings.data_dir / "patches"
    assert inside(patches) == [Path(removed.patch)]
    assert Path(removed.patch).parent == patches
    assert is_private(removed.patch)


def _mess(folder: Path) -> None:
    """Everything at once that a patch may stumble over."""
    (folder / "binary").write_bytes(bytes(range(256)) * 40)
    (folder / "no end of line").write_text("x")
    (folder / "empty").touch()
    (folder / "windows.txt").write_bytes(b"a\r\nb\r\n")
    (folder / "latin.txt").write_bytes(b"gr\xfcn\n")
    (folder / "two\nlines \t\"'").write_text("name\n")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe")).write_text("no text\n")
    (folder / "-rf").write_text("dash\n")
    (folder / ":(top)magic").write_text("pathspec\n")
    (folder / "program").write_text("#!/bin/sh\n")
    (folder / "program").chmod(0o755)
    (folder / "link").symlink_to("/nowhere")
    (folder / "deep" / "down").mkdir(parents=True)
    (folder / "deep" / "down" / "file").write_text("deep\n")
    (folder / "gone").unlink()
    (folder / "picture").write_bytes(b"\0\1\2" * 100)
    (folder / "was file").unlink()
    (folder / "was file").mkdir()
    (folder / "was file" / "now").write_text("folder\n")
    (folder / "was link").unlink()
    (folder / "was link").write_text("file\n")
    (folder / "staged").write_text("staged, and then more\n")


@pytest.mark.parametrize(
    "configured",
    [
        {},
        {"diff.noprefix": "true", "diff.external": "false", "color.ui": "always", "diff.renames": "copies"},
        {
            "diff.mnemonicPrefix": "true",
            "core.autocrlf": "input",
            "diff.submodule": "log",
            "diff.context": "0",
        },
        {"core.splitIndex": "true", "index.version": "4", "apply.whitespace": "error"},
    ],
    ids=["plain", "unreadable diffs", "other ends of lines", "other index"],
)
async def test_a_patch_brings_back_everything(
    rig: Rig, shop: RepositoryOut, configured: dict[str, str]
) -> None:
    main = Path(shop.local_path)
    (main / "gone").write_text("gone\n")
    (main / "picture").write_bytes(b"\0\0\0" * 100)
    (main / "was file").write_text("file\n")
    (main / "was link").symlink_to("gone")
    git(main, "add", "--all")
    git(main, "commit", "--quiet", "--message", "More")
    for name, value in configured.items():
        git(main, "config", name, value)
    made = await make(rig, shop, "cc/mess")
    folder = Path(made.path)
    (folder / "staged").write_text("staged\n")
    git(folder, "add", "staged")
    _mess(folder)
    before = photograph(folder)

    removed = await remove(rig, shop, made.path, force=True)

    for name in configured:
        git(main, "config", "--unset", name)
    after = photograph(restored(removed, shop, rig.folder / "again"))
    if "core.autocrlf" in configured:  # what git does not keep, no patch does
        before["windows.txt"] = ("file", b"a\nb\n", 0)
    assert after == before
    assert not list((main / ".git" / "worktrees").glob("*/index.lock"))


async def test_a_change_within_the_second_of_the_checkout_is_kept(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    """As long as before and as old as before: git knows it only by the time of its own index."""
    folder = Path(made.path)
    git(folder, "config", "core.trustctime", "false")
    git(folder, "update-index", "--refresh")
    moment = change_unseen(folder / "README.md", "# Sh0p\n")
    index = Path(git(folder, "rev-parse", "--git-path", "index").strip())
    os.utime(index, ns=(moment, moment))
    assert git(folder, "--no-optional-locks", "status", "--porcelain") == " M README.md\n"

    removed = await remove(rig, shop, made.path, force=True)

    again = restored(removed, shop, rig.folder / "again")
    assert photograph(again)["README.md"] == ("file", b"# Sh0p\n", 0)


def change_unseen(file: Path, content: str) -> int:
    """Change a file and leave its time as it was; the time."""
    before = file.stat()
    assert len(content) == before.st_size
    file.write_text(content)
    os.utime(file, ns=(before.st_atime_ns, before.st_mtime_ns))
    return before.st_mtime_ns


async def test_a_conflict_is_kept_as_it_stands(rig: Rig, shop: RepositoryOut, made: WorktreeMade) -> None:
    commit(Path(shop.local_path), "README.md", "# One\n")
    commit(Path(made.path), "README.md", "# Two\n")
    with pytest.raises(Exception, match="returned non-zero"):
        git(Path(made.path), "merge", "main")
    before = photograph(Path(made.path))
    with pytest.raises(WouldLose, match="1 unmerged file and 1 commit on no other branch"):
        await remove(rig, shop, made.path)

    removed = await remove(rig, shop, made.path, force=True)

    assert photograph(restored(removed, shop, rig.folder / "again")) == before
    assert removed.branch_name == "cc/fix"


async def test_where_the_patch_cannot_be_written_nothing_is_removed(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade, monkeypatch: pytest.MonkeyPatch
) -> None:
    _new(Path(made.path))
    run = Git.run

    async def failing(self: Git, folder: str, *arguments: str, **more: object) -> str:
        if "apply" in arguments:
            raise GitFailed("git apply failed")
        return await run(self, folder, *arguments, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Git, "run", failing)
    with pytest.raises(GitFailed):
        await remove(rig, shop, made.path, force=True)

    assert (Path(made.path) / "new.txt").read_text() == "new\n"
    assert list((rig.core.settings.data_dir / "patches").iterdir()) == []
    assert EventKind.WORKTREE_REMOVED not in await rig.kinds()


async def test_writing_a_patch_leaves_no_objects_in_the_repository(
    rig: Rig, shop: RepositoryOut, made: WorktreeMade
) -> None:
    _new(Path(made.path))
    objects = Path(shop.local_path) / ".git" / "objects"
    before = sorted(path.name for path in objects.rglob("*"))

    await remove(rig, shop, made.path, force=True)

    assert sorted(path.name for path in objects.rglob("*")) == before
