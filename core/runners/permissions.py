"""Questions about more access than the sandbox gives: to files, to the network. Pure functions."""

from collections.abc import Iterator

from core.events import Access, Question, QuestionKey, TurnRef
from core.phrases import ours
from core.runners.wire import Wire, mapping, mappings, strings, text
from core.words import ApprovalKind, Decision


def question(params: Wire, turn: TurnRef) -> Question:
    """`item/permissions/requestApproval`."""
    access = access_of(mapping(params, "permissions"))
    return Question(
        key=QuestionKey(turn.thread_id, turn.turn_id, text(params, "itemId"), ApprovalKind.PERMISSIONS),
        command=None,
        cwd=text(params, "cwd") or None,
        reason=text(params, "reason") or None,
        edits=(),
        needs_network=access.network,
        decisions=(Decision.ONCE, Decision.SESSION, Decision.DECLINE, Decision.CANCEL),
        access=access,
    )


def result(params: Wire, decision: Decision) -> Wire:
    """All that was asked for, for the turn or for the session; or nothing."""
    match decision:
        case Decision.ONCE:
            return {"permissions": mapping(params, "permissions"), "scope": "turn"}
        case Decision.SESSION:
            return {"permissions": mapping(params, "permissions"), "scope": "session"}
        case _:
            return {"permissions": {}, "scope": "turn"}


def access_of(profile: Wire) -> Access:
    """What a profile of permissions lets through; a part that cannot be read counts as everything."""
    files = mapping(profile, "fileSystem")
    reads, writes = [], []
    for access, path in _entries(files):
        if access == "write":
            writes.append(path)
        elif access != "deny":  # a denial takes away from what is asked for
            reads.append(path)
    return Access(bool(mapping(profile, "network").get("enabled")), tuple(reads), tuple(writes))


def _entries(files: Wire) -> Iterator[tuple[str, str]]:
    """Codex tells of the same in two ways; newer versions may leave the older one out."""
    told = [(text(entry, "access"), _place(mapping(entry, "path"))) for entry in mappings(files, "entries")]
    told += [("read", path) for path in strings(files, "read")]
    told += [("write", path) for path in strings(files, "write")]
    yield from dict.fromkeys(told)


def _place(path: Wire) -> str:
    match path.get("type"):
        case "path":
            return text(path, "path")
        case "glob_pattern":
            return ours(f"whatever matches {text(path, 'pattern')}")
        case "special":
            return _special(mapping(path, "value"))
        case _:
            return ours("everything")


def _special(value: Wire) -> str:
    inside = text(value, "subpath")
    match value.get("kind"):
        case "root":
            return ours("everything")
        case "project_roots":
            if inside:
                return ours(f"{inside} in the project's own folders")
            return ours("the project's own folders")
        case "tmpdir" | "slash_tmp":
            return ours("the system's temporary folder")
        case "minimal":
            return ours("what programs need to run")
        case _:
            path = text(value, "path")
            if inside:
                return f"{inside} in {path}" if path else ours(f"{inside} in everything")
            return path or ours("everything")
