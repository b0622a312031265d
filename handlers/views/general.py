"""First words, repositories, tasks, status, errors."""

import platform
from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.errors import CommandCenterError
from core.ports import BridgeHealth
from core.schemas.work import RepositoryOut, TaskOut
from core.words import BridgeStatus, RunnerMode, TaskStatus
from handlers.views import words
from handlers.views.card import Action, Button, Card

ADD = Button("Add one…", Action.ADD_REPOSITORY)

COMMANDS = {
    "new": "Start a task",
    "repos": "Your repositories",
    "tasks": "What is to be done, and was",
    "sessions": "What runs, and ran",
    "approvals": "What waits for you",
    "steer": "Tell the running session something",
    "stop": "Stop the running session",
    "status": "Is everything well?",
    "help": "What you can do here",
}


def runner_line(mode: RunnerMode, health: BridgeHealth | None, *, chosen: bool) -> Text:
    """How Codex is, in one line; `chosen`: the runner was set, not found out."""
    if mode is RunnerMode.STUB and chosen:
        return Text(f"{words.LOOK} The built-in stub answers, as CC_CODEX_RUNNER_MODE says. It runs nothing.")
    if mode is RunnerMode.STUB:
        return Text(
            f"{words.LOOK} Codex isn't installed here, so a built-in stand-in answers. It runs nothing."
            " Install: ",
            Code("npm install -g @openai/codex"),
            ", then start this program again.",
        )
    if health is None:
        return Text("Codex is starting.")
    if health.status is BridgeStatus.CONNECTED:
        return Text(f"Codex {health.version or ''}".rstrip(), f" on {platform.node()}.")
    return Text(f"{words.LOOK} Codex can't be reached: {health.message}")


def welcome(runner: Text, known: list[RepositoryOut]) -> Card:
    """`/start`."""
    what = (
        "Write what you want done."
        if len(known) == 1
        else "Write what you want done, or choose a repository."
    )
    if not known:
        what = "Add a repository first: a folder on this machine with git in it."
    return Card(as_list(Text(Bold("Ready. "), runner), what), repository_rows(known))


def repository_rows(
    known: list[RepositoryOut], target: dict[str, object] | None = None
) -> tuple[tuple[Button, ...], ...]:
    """A button each, three in a row, and one to add another."""
    buttons = [
        Button(words.cut(row.name, 20), Action.USE_REPOSITORY, {"repository": row.id, **(target or {})})
        for row in known[:5]
    ]
    add = Button(ADD.label, ADD.action, target or {})
    buttons.append(add)
    return tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3))


def help_card() -> Card:
    lines = [
        Text(Bold("Write what you want done"), "; it becomes a task for Codex in the chosen repository."),
        Text("While it runs, what you write goes to it. A reply to an answer goes on from there."),
        Text("When Codex needs a yes, a card asks you; ", Bold("Stop"), " is under the progress."),
        Text(),
        *(Text(f"/{command} — {what}") for command, what in COMMANDS.items()),
    ]
    return Card(as_list(*lines))


def which_repository(known: list[RepositoryOut], prompt: str | None) -> Card:
    target: dict[str, object] = {"prompt": prompt} if prompt else {}
    if not known:
        text = Text(
            f"{words.LOOK} No repository is known yet. Add one",
            ", and your words become its first task." if prompt else ".",
        )
        return Card(text, ((Button(ADD.label, ADD.action, target),),))
    return Card(Text("In which repository?"), repository_rows(known, target))


def repositories(known: list[RepositoryOut], current: int | None) -> Card:
    if not known:
        return Card(Text("No repositories yet."), ((ADD,),))
    lines = [Text(Bold("Repositories"))]
    for row in known:
        mark = " · current" if row.id == current else ""
        lines.append(Text(Bold(row.name), f"{mark} · {allowed(row)}\n  ", Code(row.local_path)))
    buttons = [
        Button(words.cut(row.name, 20), Action.SHOW_REPOSITORY, {"repository": row.id}) for row in known[:5]
    ]
    buttons.append(ADD)
    return Card(as_list(*lines), tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3)))


def allowed(row: RepositoryOut) -> str:
    """What agents may do there, in words."""
    if not row.allow_write:
        return "may read"
    also = [word for word, on in (("network", row.allow_network), ("commits", row.allow_commit)) if on]
    extra = f", {', '.join(also)}" if also else ""
    tree = ", in a worktree" if row.require_worktree else ""
    return f"may edit files{extra}{tree}"


FLAGS = {
    "allow_write": "edit files",
    "allow_network": "use the network",
    "allow_commit": "commit",
    "require_worktree": "work in a worktree",
}


def repository(row: RepositoryOut, *, is_current: bool, fresh: bool = False) -> Card:
    """One repository, and what its agents may do; each press changes one thing."""
    first = Text(f"{words.DONE} ", Bold(row.name), " added") if fresh else Text(Bold(row.name))
    lines = [
        Text(first, " · current" if is_current and not fresh else ""),
        Text(Code(row.local_path)),
        Text(f"The agent {allowed(row)}. The sandbox holds it to that."),
        *([Text("Write what you want done.")] if fresh else []),
    ]
    toggles = [
        Button(
            f"{'✓' if getattr(row, flag) else '○'} {words_}",
            Action.FLAG,
            {"repository": row.id, "flag": flag, "on": not getattr(row, flag)},
        )
        for flag, words_ in FLAGS.items()
    ]
    rows = [tuple(toggles[:2]), tuple(toggles[2:])]
    if not is_current:
        rows.insert(0, (Button("Work here", Action.USE_REPOSITORY, {"repository": row.id}, "primary"),))
    return Card(as_list(*lines), tuple(rows))


TASK_SIGNS = {
    TaskStatus.OPEN: "·",
    TaskStatus.RUNNING: words.RUNS,
    TaskStatus.BLOCKED: words.NEEDS_YOU,
    TaskStatus.COMPLETED: words.DONE,
    TaskStatus.FAILED: words.FAILED,
    TaskStatus.CANCELLED: words.STOPPED,
}


def tasks(rows: list[TaskOut], names: dict[int, str], now: datetime) -> Card:
    if not rows:
        return Card(Text("No tasks yet. Write what you want done."))
    lines = [Text(Bold("Tasks"))]
    lines.extend(
        Text(
            f"{TASK_SIGNS[row.status]} ",
            Bold(words.cut(row.title, 50)),
            f" · {names.get(row.repository_id, '?')} · {words.ago(now - row.updated_at)}",
        )
        for row in rows
    )
    buttons = [Button(words.cut(row.title, 24), Action.SHOW_TASK, {"task": row.id}) for row in rows[:4]]
    return Card(as_list(*lines), tuple(tuple(buttons[i : i + 2]) for i in range(0, len(buttons), 2)))


def task(row: TaskOut, repository_name: str) -> Card:
    lines = [
        Text(f"{TASK_SIGNS[row.status]} ", Bold(row.title), f" · {repository_name} · {row.status}"),
        Text(words.cut(row.prompt, 600)),
    ]
    may_run = row.status not in {TaskStatus.RUNNING, TaskStatus.CANCELLED}
    label = "Run" if row.status in {TaskStatus.OPEN, TaskStatus.BLOCKED} else "Run again"
    target = {"task": row.id, "at": int(row.updated_at.timestamp())}
    buttons = ((Button(label, Action.RUN_TASK, target, "primary"),),) if may_run else ()
    return Card(as_list(*lines), buttons)


def problem(error: CommandCenterError) -> Card:
    """An error in the words that REST has, with its sign."""
    return Card(Text(f"{words.FAILED} {error.message}"), silent=False)


def status(runner: Text, *, running: int, waiting: int, queued: int, version: str, where: str) -> Card:
    lines = [
        Text(Bold("Command Center "), version, f" · {where}"),
        runner,
        Text(f"{words.count(running, 'session')} running · {words.count(waiting, 'approval')} waiting"),
        Text(
            "Everything said was delivered."
            if not queued
            else f"{words.count(queued, 'message')} still to send."
        ),
    ]
    return Card(as_list(*lines))
