"""Names of branches that we make: what git takes, and what is the same name wherever it is read."""

import re

from core.phrases import ours

OURS = "cc/"
"""What the names of branches begin with that are made for agents."""
COMPONENT_LIMIT = 200
"""Bytes: each part is a file name, and git adds to it."""
_RESERVED = {"HEAD", "@", "FETCH_HEAD", "ORIG_HEAD", "MERGE_HEAD", "CHERRY_PICK_HEAD", "REVERT_HEAD"}
_OBJECT = re.compile(r"[0-9a-f]{40}|[0-9a-f]{64}")
_PLAIN = re.compile(r"[A-Za-z0-9._/+#@=,-]*")


def slug(text: str) -> str:
    """A part of a branch or folder name."""
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")[:40].strip("-") or "task"


def problem_of(name: str) -> str | None:
    """Why a branch cannot be called so; None where it can."""
    if any(ord(char) < 32 or ord(char) == 127 for char in name):
        return ours("it has a control character")
    if any(char.isspace() for char in name):
        return ours("it has a space; use '-' instead")
    if not name.isascii():
        return ours("it has letters beyond a-z: they look alike, and are not spelled the same everywhere")
    if "@{" in name:
        return ours("'@{' means an earlier state of a branch")
    if not _PLAIN.fullmatch(name):
        odd = re.sub(_PLAIN, "", name)[:1]
        return ours(f"it has a {odd!r}; use letters, digits and . _ / - + # @ = ,")
    if name in _RESERVED:
        return ours("git uses that name itself")
    if _OBJECT.fullmatch(name):
        return ours("it looks like a commit's id")
    return _problem_of_shape(name)


def _problem_of_shape(name: str) -> str | None:
    if name.startswith("-"):
        return ours("it begins with '-', like an option")
    if name.startswith("refs/"):
        return ours("leave 'refs/heads/' out")
    if ".." in name:
        return ours("'..' means a range of commits")
    if name.endswith("."):
        return ours("it ends with '.'")
    for part in name.split("/"):
        if not part:
            return ours("it has an empty part: '/' stands at its beginning or end, or twice")
        if part.startswith(".") or part.endswith(".lock"):
            return ours("no part of it may begin with '.' or end with '.lock'")
        if len(part) > COMPONENT_LIMIT:
            return ours(f"a part of it is longer than {COMPONENT_LIMIT} characters")
    return None
