"""Which folders of git a commit writes to."""

from pathlib import Path

from core.ports import TurnRequest


def commit_folders(request: TurnRequest) -> list[str]:
    """The common git folder and, in a linked worktree, the worktree's own one inside it.

    The second must be named by itself: Codex keeps the git folder that `.git` of the working folder
    points to read-only, also where it lies inside a writable root.
    """
    common = Path(request.git_dir)
    own = _linked_git_dir(Path(request.cwd) / ".git")
    # The agent may have written that file: it opens nothing but a worktree of this repository.
    if own is not None and own.parent == (common / "worktrees").resolve():
        return [str(common), str(own)]
    return [str(common)]


def _linked_git_dir(pointer: Path) -> Path | None:
    try:
        first, _, path = pointer.read_text().strip().partition(" ")
    except (OSError, UnicodeDecodeError):
        return None  # a folder, as in the main worktree, or nothing at all
    return (pointer.parent / path).resolve() if first == "gitdir:" and path else None
