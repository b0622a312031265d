"""First words, repositories, tasks, status, errors."""

import platform
from collections.abc import Mapping, Sequence
from datetime import datetime
from types import MappingProxyType
from typing import Any, NamedTuple

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.errors import CommandCenterError
from core.logic.visible import visible_path
from core.ports import BridgeHealth
from core.schemas.codex import AccountOut
from core.schemas.people import PersonOut
from core.schemas.work import RepositoryOut, TaskOut
from core.usecases.outbox import Queue
from core.words import AccountStatus, BridgeStatus, Role, RunnerMode, TaskStatus
from handlers.language import later, own, tr
from handlers.views import deliveries, trees, words
from handlers.views.card import Action, Button, Card

ADD = Button("Add one…", Action.ADD_REPOSITORY)
PER_PAGE = 5
DECIDERS_SHOWN = 10
NOTHING: Mapping[str, Any] = MappingProxyType({})
START, WHICH, REPOS = "start", "which", "repos"
"""The messages that have repositories to choose from."""

PATH_LIMIT = 120

Rows = tuple[tuple[Button, ...], ...]

COMMANDS = {
    "new": later("Start a task"),
    "review": later("Review your changes, a branch or a commit"),
    "health": later("Check how the repository is"),
    "investigate": later("Find out why something failed"),
    "repos": later("Your repositories"),
    "tasks": later("What is to be done, and was"),
    "sessions": later("What runs, and ran"),
    "threads": later("Go on with any thread of Codex"),
    "compact": later("Make room in a conversation: reply with it"),
    "file": later("Send me a file of the repository"),
    "approvals": later("What waits for you"),
    "automations": later("What runs by itself"),
    "steer": later("Tell the running session something"),
    "stop": later("Stop the running session"),
    "model": later("Which model, and how hard it thinks"),
    "codex": later("Codex itself: account, limits, MCP servers, skills"),
    "usage": later("What was done, and what it took"),
    "login": later("Log Codex in"),
    "topic": later("What this topic is about"),
    "people": later("Who may do what"),
    "invite": later("Let somebody in"),
    "tokens": later("Tokens for scripts"),
    "webhooks": later("Who else is told"),
    "language": later("In which language I speak here"),
    "status": later("Is everything well?"),
    "help": later("What you can do here"),
}


def folder_offered(folder: str) -> Card:
    """Somebody works at the desk where nothing is known of it; said once."""
    return Card(
        as_list(
            Text(f"{words.RUNS} ", Bold("At your desk"), " Codex works in"),
            Text(Code(words.middle(visible_path(folder), PATH_LIMIT))),
            "Add the folder, and what runs there is shown here, too.",
        ),
        ((Button("Add it", Action.ADD_FOLDER, {"folder": folder}, "primary"),),),
    )


def runner_line(
    mode: RunnerMode, health: BridgeHealth | None, account: AccountOut | None = None, *, chosen: bool
) -> Text:
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
    if mode is RunnerMode.CLI:
        return Text("Codex runs by 'codex exec': it asks nothing, and takes no messages while it runs.")
    if health is None:
        return Text("Codex is starting.")
    if health.status is BridgeStatus.CONNECTED:
        here = f"Codex {health.version or ''}".rstrip() + f" on {platform.node()}"
        status = account.status if account else None
        if status is AccountStatus.LOGGED_OUT:
            return Text(f"{words.LOOK} {here} is not logged in: no turn can run. /login")
        said = f"{here}, logged in." if status is AccountStatus.LOGGED_IN else f"{here}."
        # What it says beyond that it is there, such as a version that nobody has tested.
        more = health.message.removeprefix("Codex is connected.").strip()
        return Text(f"{words.LOOK} {said} {more}") if more else Text(said)
    return Text(f"{words.LOOK} Codex can't be reached: {health.message}")


class Page(NamedTuple):
    """Some of the repositories, newest first, as many as one has buttons for."""

    rows: list[RepositoryOut]
    number: int = 0
    more: bool = False


def welcome(runner: Text, known: Page) -> Card:
    """`/start`."""
    several = len(known.rows) > 1 or known.number > 0
    what = "Write what you want done, or choose a repository." if several else "Write what you want done."
    if not known.rows:
        what = "Add a repository first: a folder on this machine with git in it."
    return Card(as_list(Text(Bold("Ready. "), runner), what), _choices(known, START))


def _choices(known: Page, where: str, kept: Mapping[str, Any] = NOTHING) -> Rows:
    """A button for each repository, and one to add another; each keeps what is to be done there."""
    action = Action.SHOW_REPOSITORY if where == REPOS else Action.USE_REPOSITORY
    buttons = [Button(words.cut(row.name, 20), action, {"repository": row.id, **kept}) for row in known.rows]
    add = Button(ADD.label, ADD.action, dict(kept))
    turns = [
        Button(label, Action.PAGE_REPOSITORIES, {"where": where, "page": known.number + step, **kept})
        for label, step, there in (("Back", -1, known.number > 0), ("More…", 1, known.more))
        if there
    ]
    if not turns:
        return _in_threes([*buttons, add])
    return (*_in_threes(buttons), (*turns, add))


def _in_threes(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3))


def help_card() -> Card:
    lines = [
        Text(Bold("Write what you want done"), "; it becomes a task for Codex in the chosen repository."),
        Text("While it runs, what you write goes to it. A reply to an answer goes on from there."),
        Text("When Codex needs a yes, a card asks you; ", Bold("Stop"), " is under the progress."),
        Text(),
        *(Text(f"/{command} — {tr(what)}") for command, what in COMMANDS.items()),
    ]
    return Card(as_list(*lines))


def which_repository(known: Page, kept: Mapping[str, Any]) -> Card:
    """Where something is to be done; `kept` is what."""
    if not known.rows:
        text = Text(
            f"{words.LOOK} No repository is known yet. Add one",
            ", and your words become its first task." if kept else ".",
        )
        return Card(text, _choices(known, WHICH, kept))
    return Card(Text("In which repository?"), _choices(known, WHICH, kept))


def repositories(known: Page, current: int | None) -> Card:
    """`/repos`."""
    if not known.rows:
        return Card(Text("No repositories yet."), _choices(known, REPOS))
    lines = [Text(Bold("Repositories"))]
    for row in known.rows:
        mark = " · current" if row.id == current else ""
        name = Bold(words.cut(row.name, 60))
        lines.append(Text(name, f"{mark} · {allowed(row)}\n  ", Code(visible_path(row.local_path))))
    return Card(as_list(*lines), _choices(known, REPOS))


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
        Text(Code(visible_path(row.local_path))),
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
    here = {"repository": row.id}
    does = [Button("Review", Action.REVIEW, here), Button("Health check", Action.HEALTH_CHECK, here)]
    if not is_current:
        does.insert(0, Button("Work here", Action.USE_REPOSITORY, here, "primary"))
    who = Button("Who decides…", Action.DECIDERS, here)
    last = (tuple(toggles[:2]), tuple(toggles[2:]), (who,))
    return Card(as_list(*lines), (tuple(does), trees.tools(row), *last))


def deciders(row: RepositoryOut, people: Sequence[PersonOut]) -> Card:
    """Who alone may decide approvals of a repository, and whether it takes two of them."""
    named = set(row.approvers)
    decide = [each for each in people if each.role is not Role.VIEWER][:DECIDERS_SHOWN]

    def button(label: str, on: bool, patch: dict[str, Any]) -> tuple[Button, ...]:
        target = {"repository": row.id, "patch": patch}
        return (Button(f"{'✓' if on else '○'} {label}", Action.DECIDER, target),)

    rows = [
        button("two people", row.require_two_people, {"requireTwoPeople": not row.require_two_people}),
        button("everybody who may approve", not named, {"approvers": []}),
    ]
    for each in decide:
        actor = f"telegram:{each.id}"
        name = words.cut(each.name or str(each.id), 30)
        rows.append(button(name, actor in named, {"approvers": sorted(named ^ {actor})}))
    how = "Two different people have to approve." if row.require_two_people else "One yes is enough."
    return Card(as_list(Text("Who decides approvals in ", Bold(row.name), "?"), Text(how)), tuple(rows))


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
    """An error in the words that REST has, in the language of the chat, with its sign."""
    return Card(Text(f"{words.FAILED} {own(error.message)}"), silent=False)


def status(
    runner: Text,
    *,
    limits: Sequence[Text],
    running: int,
    waiting: int,
    queue: Queue,
    today: Text,
    version: str,
    where: str,
) -> Card:
    lines = [
        Text(Bold("Command Center "), version, f" · {where}"),
        runner,
        *limits,
        Text(f"{words.count(running, 'session')} running · {words.count(waiting, 'approval')} waiting"),
        today,
        deliveries.line(queue),
    ]
    return Card(as_list(*lines), ((deliveries.AGAIN,),) if queue.unsaid else ())
