"""A repository's scan and its worktrees, as cards."""

from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.logic.visible import visible_path
from core.schemas.base import Page
from core.schemas.repositories import Scan, ScanFinding, WorktreeMade, WorktreeOut, WorktreeRemoved
from core.schemas.work import RepositoryOut
from core.words import ScanCode, Severity
from handlers.language import counted, formatted, own, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

SHOWN = 7
"""Findings; a card fits one screen."""
PER_PAGE = 5
TREES = {ScanCode.STALE_WORKTREES, ScanCode.MISSING_WORKTREES}
NAMING = "cc/fix-login"
"""What a name looks like."""
BASED = "cc/fix-login from v1.2"
"""A name, and where its branch begins."""


def tools(row: RepositoryOut) -> tuple[Button, ...]:
    """What the card of a repository offers to do with it."""
    return _scan(tr("Scan"), row.id), _all(row.id)


def _scan(label: str, repository_id: int, *, again: bool = False) -> Button:
    return Button(label, Action.SCAN, {"repository": repository_id, "again": again})


def _all(repository_id: int) -> Button:
    return Button(tr("Worktrees"), Action.WORKTREES, {"repository": repository_id})


def scan(row: RepositoryOut, found: Scan, now: datetime) -> Card:
    warnings = [finding for finding in found.findings if finding.severity is Severity.WARNING]
    if warnings:
        sign = words.LOOK
        what = counted("{number} thing to look at", "{number} things to look at", len(warnings))
    else:
        sign, what = words.DONE, tr("Nothing to look at")
    first = f"{sign} {what} · {words.cut(row.name, 60)}"
    lines = [first, _state(found, now), *(_finding(finding) for finding in found.findings[:SHOWN])]
    if len(found.findings) > SHOWN:
        lines.append(tr("… and {number} more.", number=len(found.findings) - SHOWN))
    buttons = [_scan(tr("Scan again"), row.id, again=True), _all(row.id)]
    if any(finding.code in TREES for finding in warnings):
        buttons.reverse()
    return Card(as_list(*(Text(line) for line in lines)), (tuple(buttons),))


def _state(found: Scan, now: datetime) -> str:
    where = visible_path(words.cut(found.branch or tr("no branch"), 40))
    last = found.last_commit
    if last is None:
        return where
    when = f", {words.ago(now - last.at)}" if last.at is not None else ""
    subject = tr("“{words}”", words=words.cut(last.subject, 60))
    return f"{where} · {subject}{when}"


def _finding(finding: ScanFinding) -> str:
    return f"• {words.cut(visible_path(own(finding.message)), 200)}"


def worktrees(row: RepositoryOut, part: Page[WorktreeOut], now: datetime) -> Card:
    """The ones beside the repository's own folder."""
    here = {"repository": row.id}
    new = Button(tr("New…"), Action.NEW_WORKTREE, here)
    trees = [tree for tree in part.items if not tree.is_main]
    name = words.cut(row.name, 60)
    if not trees:
        text = tr(
            "{repository} has no worktrees. In one, an agent works beside you, on a branch of its own.",
            repository=name,
        )
        return Card(Text(text), ((new,),))
    lines = [Text(Bold(tr("Worktrees")), f" · {name}")]
    lines += [Text(Code(_name(tree, 60)), f"\n  {_standing(tree, now)}") for tree in trees]
    buttons = [Button(_name(tree, 24), Action.SHOW_WORKTREE, _target(row, tree)) for tree in trees]
    rows = [tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)]
    more = Button(tr("More…"), Action.WORKTREES, {**here, "cursor": part.next_cursor})
    return Card(as_list(*lines), (*rows, (new, more) if part.next_cursor else (new,)))


def _target(row: RepositoryOut, tree: WorktreeOut) -> dict[str, object]:
    return {"repository": row.id, "path": tree.path}


def _name(tree: WorktreeOut, limit: int) -> str:
    return words.middle(visible_path(tree.branch_name or tree.path), limit)


def _standing(tree: WorktreeOut, now: datetime) -> str:
    if tree.missing:
        return tr("its folder is gone")
    parts = []
    if tree.session_id is not None:
        parts.append(tr("a session is in it"))
    if tree.dirty:
        parts.append(tr("uncommitted changes"))
    if tree.lone_commits:
        number = tree.lone_commits
        parts.append(
            counted("{number} commit on no other branch", "{number} commits on no other branch", number)
        )
    if tree.locked:
        parts.append(tr("locked"))
    if not parts:
        clean = tree.dirty is False
        parts.append(tr("nothing in it") if clean else tr("git cannot say how it stands"))
    if tree.used_at is not None:
        parts.append(tr("used {ago}", ago=words.ago(now - tree.used_at)))
    return " · ".join(parts)


def worktree(row: RepositoryOut, tree: WorktreeOut, now: datetime) -> Card:
    standing = _standing(tree, now)
    lines = [
        Text(Bold(_name(tree, 80)), f" · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(tree.path))),
        Text(standing[:1].upper(), standing[1:], "."),
    ]
    target = _target(row, tree)
    rows: list[tuple[Button, ...]] = [
        (Button(tr("Task here…"), Action.TASK_IN_WORKTREE, target), _all(row.id))
    ]
    if tree.missing:
        rows = [(_all(row.id),)]
    if not tree.locked and tree.session_id is None:
        rows.append((Button(tr("Remove"), Action.REMOVE_WORKTREE, {**target, "force": False}),))
    return Card(as_list(*lines), tuple(rows))


def may_remove(row: RepositoryOut, path: str, losses: str) -> Card:
    """The second question, where something would be gone."""
    lines = [
        Text(f"{words.LOOK} ", tr("Remove this worktree?"), f" · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(path))),
        Text(tr("It has {losses}.", losses=losses)),
        Text(tr("Uncommitted changes are kept as a patch on this machine; commits stay on a branch.")),
    ]
    target = {"repository": row.id, "path": path}
    rows = (
        (Button(tr("Keep it"), Action.SHOW_WORKTREE, target),),
        (Button(tr("Remove, keep a patch"), Action.REMOVE_WORKTREE, {**target, "force": True}, "danger"),),
    )
    return Card(as_list(*lines), rows, silent=False)


def removed(row: RepositoryOut, gone: WorktreeRemoved) -> Card:
    lines = [
        Text(f"{words.DONE} ", tr("Worktree removed"), f" · {words.cut(row.name, 60)}"),
        Text(Code(visible_path(gone.path))),
    ]
    if gone.patch is not None:
        lines += [formatted("Its changes: {path}", path=Code(visible_path(gone.patch)))]
    if gone.branch_name is not None and gone.branch_kept:
        lines += [formatted("Its commits: branch {branch}", branch=Code(visible_path(gone.branch_name)))]
    return Card(as_list(*lines), ((_all(row.id),),))


def made(row: RepositoryOut, new: WorktreeMade) -> Card:
    lines = [
        Text(
            f"{words.DONE} ",
            formatted("Worktree {branch}", branch=Code(new.branch_name)),
            f" · {words.cut(row.name, 60)}",
        ),
        Text(Code(visible_path(new.path))),
        formatted("From {base}.", base=Code(visible_path(new.base))),
    ]
    target = {"repository": row.id, "path": new.path}
    return Card(
        as_list(*lines),
        ((Button(tr("Task here…"), Action.TASK_IN_WORKTREE, target, "primary"), _all(row.id)),),
    )


def ask_for_name(problem: str | None = None) -> Card:
    lines = [
        *([Text(f"{words.FAILED} {problem}")] if problem else []),
        formatted("What is it for? Some words will do, or a branch: {branch}.", branch=Code(NAMING)),
        formatted("From another place than usual: {branch}", branch=Code(BASED)),
    ]
    return Card(as_list(*lines), placeholder=NAMING)
