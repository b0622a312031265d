"""Tasks: what there is to do and was, and what may be changed about one."""

from datetime import datetime
from typing import Any

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.work import TaskOut
from core.words import Priority, TaskStatus
from handlers.language import later, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

SIGNS = {
    TaskStatus.OPEN: "·",
    TaskStatus.RUNNING: words.RUNS,
    TaskStatus.BLOCKED: words.NEEDS_YOU,
    TaskStatus.COMPLETED: words.DONE,
    TaskStatus.FAILED: words.FAILED,
    TaskStatus.CANCELLED: words.STOPPED,
}
STATUSES = {
    TaskStatus.OPEN: later("open"),
    TaskStatus.RUNNING: later("running"),
    TaskStatus.BLOCKED: later("blocked"),
    TaskStatus.COMPLETED: later("completed"),
    TaskStatus.FAILED: later("failed"),
    TaskStatus.CANCELLED: later("cancelled"),
}
PRIORITIES = {
    Priority.LOW: later("Low priority"),
    Priority.NORMAL: later("Normal"),
    Priority.HIGH: later("High"),
}

Row = tuple[Button, ...]


def listed(rows: list[TaskOut], names: dict[int, str], now: datetime) -> Card:
    """`/tasks`."""
    if not rows:
        return Card(Text(tr("No tasks yet. Write what you want done.")))
    lines = [Text(Bold(tr("Tasks")))]
    lines.extend(
        Text(
            f"{SIGNS[row.status]} ",
            Bold(words.cut(row.title, 50)),
            f" · {names.get(row.repository_id, '?')} · {words.ago(now - row.updated_at)}",
        )
        for row in rows
    )
    buttons = [Button(words.cut(row.title, 24), Action.SHOW_TASK, {"task": row.id}) for row in rows[:4]]
    return Card(as_list(*lines), tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)))


def card(row: TaskOut, repository_name: str) -> Card:
    """One task, with a button for everything that may be done with it as it stands."""
    status = tr(STATUSES[row.status])
    lines = [
        Text(f"{SIGNS[row.status]} ", Bold(row.title), f" · {repository_name} · {status}"),
        Text(words.cut(row.prompt, 600)),
    ]
    return Card(as_list(*lines), (*_runs(row), _priorities(row), *_changes(row)))


def _runs(row: TaskOut) -> tuple[Row, ...]:
    if row.status in {TaskStatus.RUNNING, TaskStatus.CANCELLED}:
        return ()
    label = tr("Run") if row.status in {TaskStatus.OPEN, TaskStatus.BLOCKED} else tr("Run again")
    target = {"task": row.id, "at": int(row.updated_at.timestamp())}
    return ((Button(label, Action.RUN_TASK, target, "primary"),),)


def _priorities(row: TaskOut) -> Row:
    return tuple(
        _change(row, f"• {tr(label)}" if each is row.priority else tr(label), priority=each)
        for each, label in PRIORITIES.items()
    )


def _changes(row: TaskOut) -> tuple[Row, ...]:
    asks = tr("ask before it runs")
    asking = _change(
        row, f"{'✓' if row.approval_required else '○'} {asks}", approval_required=not row.approval_required
    )
    if row.status is TaskStatus.CANCELLED:
        return ((asking,), (_change(row, tr("Reopen"), status="open"),))
    if row.status is TaskStatus.RUNNING:
        return ((asking,),)
    reword = Button(tr("Other words…"), Action.REWORD_TASK, {"task": row.id})
    return ((asking, reword), (_change(row, tr("Cancel the task"), status="cancelled"),))


def _change(row: TaskOut, label: str, **changes: Any) -> Button:
    return Button(label, Action.CHANGE_TASK, {"task": row.id, "changes": changes})
