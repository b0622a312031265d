"""A repository's scan and its worktrees, as cards."""

from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.logic.visible import visible_path
from core.schemas.base import Page
from core.schemas.repositories import Scan, ScanFinding, WorktreeMade, WorktreeOut, WorktreeRemoved
from core.schemas.work import RepositoryOut
from core.words import ScanCode, Severity
from handlers.views import words
from handlers.views.card import Action, Button, Card

SHOWN = 7
"""Findings; a card fits one screen."""
PER_PAGE = 5
TREES = {ScanCode.STALE_WORKTREES, ScanCode.MISSING_WORKTREES}
NAMING = "cc/fix-login"
"""What a name looks like."""


def tools(row: RepositoryOut) -> tuple[Button, ...]:
    """What the card of a repository offers to do with it."""
    return _scan("Scan", row.id), _all(row.id)


def _scan(label: str, repository_id: int, *, again: bool = False) -> Button:
    return Button(label, Action.SCAN, {"repository": repository_id, "again": again})


def _all(repository_id: int) -> Button:
    return Button("Worktrees", Action.WORKTREES, {"repository": repository_id})


def scan(row: RepositoryOut, found: Scan, now: datetime) -> Card:
    warnings = [finding for finding in found.findings if finding.severity is Severity.WARNING]
    if warnings:
        first = f"{words.LOOK} {words.count(len(warnings), 'thing')} to look at · {words.cut(row.name, 60)}"
    else:
        first = f"{words.DONE} Nothing to look at · {words.cut(row.name, 60)}"
    lines = [first, _state(found, now), *(_finding(finding) for finding in found.findings[:SHOWN])]
    if len(found.findings) > SHOWN:
        lines.append(f"… and {len(found.findings) - SHOWN} more.")
    buttons = [_scan("Scan again", row.id, again=True), _all(row.id)]
    if any(finding.code in TREES for finding in warnings):
        buttons.reverse()
    return Card(as_list(*(Text(line) for line in lines)), (tuple(buttons),))


def _state(found: Scan, now: datetime) -> str:
    where = visible_path(words.cut(found.branch or "no branch", 40))
    last = found.last_commit
    if last is None:
        return where
    when = f", {words.ago(now - last.at)}" if last.at is not None else ""
    return f"{where} · “{words.cut(last.subject, 60)}”{when}"


def _finding(finding: ScanFinding) -> str:
    return f"• {words.cut(visible_path(finding.message), 200)}"


def worktrees(row: RepositoryOut, part: Page[WorktreeOut], now: datetime) -> Card:
    """The ones beside the repository's own folder."""
    here = {"repository": row.id}
    new = Button("New…", Action.NEW_WORKTREE, here)
    trees = [tree for tree in part.items if not tree.is_main]
    name = words.cut(row.name, 60)
    if not trees:
        text = f"{name} has no worktrees. In one, an agent works beside you, on a branch of its own."
        return Card(Text(text), ((new,),))
    lines = [Text(Bold("Worktrees"), f" · {name}")]
    lines += [Text(Code(_name(tree, 60)), f"\n  {_standing(tree, now)}") for tree in trees]
    buttons = [Button(_name(tree, 24), Action.SHOW_WORKTREE, _target(row, tree)) for tree in trees]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    more = Button("More…", Action.WORKTREES, {**here, "cursor": part.next_cursor})
    return Card(as_list(*lines), (*rows, (new, more) if part.next_cursor else (new,)))


def _target(row: RepositoryOut, tree: WorktreeOut) -> dict[str, object]:
    return {"repository": row.id, "path": tree.path}


def _name(tree: WorktreeOut, limit: int) -> str:
    return words.middle(visible_path(tree.branch_name or tree.path), limit)


def _standing(tree: WorktreeOut, now: datetime) -> str:
    if tree.missing:
        return "its folder is gone"
    parts = []
    if tree.session_id is not None:
        parts.append("a session is in it")
    if tree.dirty:
        parts.append("uncommitted changes")
    if tree.lone_commits:
        parts.append(f"{words.count(tree.lone_commits, 'commit')} on no other branch")
    if tree.locked:
        parts.append("locked")
    if not parts:
        parts.append("nothing in it" if tree.dirty is False else "git cannot say how it stands")
    if tree.used_at is not None:
        parts.append(f"used {words.ago(now - tree.used_at)}")
    return " · ".join(parts)


def worktree(row: RepositoryOut, tree: WorktreeOut, now: datetime) -> Card:
    lines = [
        Text(Bold(_name(tree, 80)), f" · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(tree.path))),
        Text(_standing(tree, now).capitalize(), "."),
    ]
    target = _target(row, tree)
    rows: list[tuple[Button, ...]] = [(Button("Task here…", Action.TASK_IN_WORKTREE, target), _all(row.id))]
    if tree.missing:
        rows = [(_all(row.id),)]
    if not tree.locked and tree.session_id is None:
        rows.append((Button("Remove", Action.REMOVE_WORKTREE, {**target, "force": False}),))
    return Card(as_list(*lines), tuple(rows))


def may_remove(row: RepositoryOut, path: str, losses: str) -> Card:
    """The second question, where something would be gone."""
    lines = [
        Text(f"{words.LOOK} Remove this worktree? · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(path))),
        Text(f"It has {losses}."),
        Text("Uncommitted changes are kept as a patch on this machine; commits stay on a branch."),
    ]
    target = {"repository": row.id, "path": path}
    rows = (
        (Button("Keep it", Action.SHOW_WORKTREE, target),),
        (Button("Remove, keep a patch", Action.REMOVE_WORKTREE, {**target, "force": True}, "danger"),),
    )
    return Card(as_list(*lines), rows, silent=False)


def removed(row: RepositoryOut, gone: WorktreeRemoved) -> Card:
    lines = [
        Text(f"{words.DONE} Worktree removed · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(gone.path))),
    ]
    if gone.patch is not None:
        lines += [Text("Its changes: ", Code(visible_path(gone.patch)))]
    if gone.branch_name is not None and gone.branch_kept:
        lines += [Text("Its commits: branch ", Code(visible_path(gone.branch_name)))]
    return Card(as_list(*lines), ((_all(row.id),),))


def made(row: RepositoryOut, new: WorktreeMade) -> Card:
    lines = [
        Text(f"{words.DONE} Worktree ", Code(new.branch_name), f" · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(new.path))),
        Text("From ", Code(visible_path(new.base)), "."),
    ]
    target = {"repository": row.id, "path": new.path}
    return Card(
        as_list(*lines),
        ((Button("Task here…", Action.TASK_IN_WORKTREE, target, "primary"), _all(row.id)),),
    )


def ask_for_name(problem: str | None = None) -> Card:
    lines = [
        *([Text(f"{words.FAILED} {problem}")] if problem else []),
        Text("What is it for? Some words will do, or a branch: ", Code(NAMING), "."),
        Text("From another place than usual: ", Code(f"{NAMING} from v1.2")),
    ]
    return Card(as_list(*lines), placeholder=NAMING)
