"""First words, repositories, tasks, status, errors."""

import platform
from collections.abc import Mapping, Sequence
from types import MappingProxyType
from typing import Any, NamedTuple

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.errors import CommandCenterError
from core.logic.visible import visible_path
from core.ports import BridgeHealth
from core.schemas.codex import AccountOut
from core.schemas.work import RepositoryOut
from core.usecases.outbox import Queue
from core.words import AccountStatus, BridgeStatus, RunnerMode
from handlers.language import counted, formatted, later, own, tr
from handlers.views import deliveries, places, words
from handlers.views.card import Action, Button, Card

PER_PAGE = 5
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
            formatted("{sign} {desk} Codex works in", sign=words.RUNS, desk=Bold(tr("At your desk"))),
            Text(Code(words.middle(visible_path(folder), PATH_LIMIT))),
            tr("Add the folder, and what runs there is shown here, too."),
        ),
        ((Button(tr("Add it"), Action.ADD_FOLDER, {"folder": folder}, "primary"),),),
    )


def runner_line(
    mode: RunnerMode,
    health: BridgeHealth | None,
    account: AccountOut | None = None,
    *,
    chosen: bool,
    closely: bool = False,
) -> Text:
    """How Codex is, in one line; `chosen`: the runner was set, not found out; `closely`: also by which way
    it is reached, and how fast."""
    if mode is RunnerMode.STUB and chosen:
        said = tr("The built-in stub answers, as CC_CODEX_RUNNER_MODE says. It runs nothing.")
        return Text(f"{words.LOOK} {said}")
    if mode is RunnerMode.STUB:
        return formatted(
            "{sign} Codex isn't installed here, so a built-in stand-in answers. It runs nothing."
            " Install: {command}, then start this program again.",
            sign=words.LOOK,
            command=Code("npm install -g @openai/codex"),
        )
    if mode is RunnerMode.CLI:
        return Text(tr("Codex runs by 'codex exec': it asks nothing, and takes no messages while it runs."))
    if health is None:
        return Text(tr("Codex is starting."))
    if health.status is BridgeStatus.CONNECTED:
        return _connected(health, account.status if account else None, closely=closely)
    reason = own(health.message)
    said = tr("{sign} Codex can't be reached: {reason}", sign=words.LOOK, reason=reason)
    return Text(
        f"{said}\n", formatted("Tried: {way}", way=Text(f"{health.transport} · ", Code(health.command)))
    )


def _connected(health: BridgeHealth, status: AccountStatus | None, *, closely: bool) -> Text:
    codex, host = f"Codex {health.version or ''}".rstrip(), platform.node()
    if closely and health.latency_ms is not None:
        codex += f" ({health.transport} · {health.latency_ms:.0f} ms)"
    if status is AccountStatus.LOGGED_OUT:
        said = tr("{codex} on {host} is not logged in: no turn can run. /login", codex=codex, host=host)
        return Text(f"{words.LOOK} {said}")
    if status is AccountStatus.LOGGED_IN:
        said = tr("{codex} on {host}, logged in.", codex=codex, host=host)
    else:
        said = tr("{codex} on {host}.", codex=codex, host=host)
    # What it says beyond that it is there, such as a version that nobody has tested.
    more = health.message.removeprefix("Codex is connected.").strip()
    return Text(f"{words.LOOK} {said} {own(more)}") if more else Text(said)


class Page(NamedTuple):
    """Some of the repositories, newest first, as many as one has buttons for."""

    rows: list[RepositoryOut]
    number: int = 0
    more: bool = False


def welcome(runner: Text, known: Page) -> Card:
    """`/start`."""
    several = len(known.rows) > 1 or known.number > 0
    what = tr("Write what you want done.")
    if several:
        what = tr("Write what you want done, or choose a repository.")
    if not known.rows:
        what = tr("Add a repository first: a folder on this machine with git in it.")
    return Card(as_list(Text(Bold(tr("Ready."), " "), runner), what), _choices(known, START))


def _choices(known: Page, where: str, kept: Mapping[str, Any] = NOTHING) -> Rows:
    """A button for each repository, and one to add another; each keeps what is to be done there."""
    action = Action.SHOW_REPOSITORY if where == REPOS else Action.USE_REPOSITORY
    buttons = [Button(words.cut(row.name, 20), action, {"repository": row.id, **kept}) for row in known.rows]
    add = Button(tr("Add one…"), Action.ADD_REPOSITORY, dict(kept))
    turns = [
        Button(label, Action.PAGE_REPOSITORIES, {"where": where, "page": known.number + step, **kept})
        for label, step, there in ((tr("Back"), -1, known.number > 0), (tr("More…"), 1, known.more))
        if there
    ]
    if not turns:
        return _in_threes([*buttons, add])
    return (*_in_threes(buttons), (*turns, add))


def _in_threes(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[i : i + 3]) for i in range(0, len(buttons), 3))


def help_card() -> Card:
    lines = [
        formatted(
            "{write}; it becomes a task for Codex in the chosen repository.",
            write=Bold(tr("Write what you want done")),
        ),
        Text(tr("While it runs, what you write goes to it. A reply to an answer goes on from there.")),
        formatted(
            "When Codex needs a yes, a card asks you; {stop} is under the progress.", stop=Bold(tr("Stop"))
        ),
        Text(),
        *(Text(f"/{command} — {tr(what)}") for command, what in COMMANDS.items()),
    ]
    return Card(as_list(*lines))


def which_repository(known: Page, kept: Mapping[str, Any]) -> Card:
    """Where something is to be done; `kept` is what."""
    if not known.rows:
        what = tr("No repository is known yet. Add one.")
        if kept:
            what = tr("No repository is known yet. Add one, and your words become its first task.")
        return Card(Text(f"{words.LOOK} {what}"), _choices(known, WHICH, kept))
    return Card(Text(tr("In which repository?")), _choices(known, WHICH, kept))


def repositories(known: Page, current: int | None) -> Card:
    """`/repos`."""
    if not known.rows:
        return Card(Text(tr("No repositories yet.")), _choices(known, REPOS))
    lines = [Text(Bold(tr("Repositories")))]
    for row in known.rows:
        name, mark = Bold(words.cut(row.name, 60)), [tr("current")] if row.id == current else []
        how = " · ".join(["", *mark, places.allowed(row)])
        lines.append(Text(name, f"{how}\n  ", Code(visible_path(row.local_path))))
    return Card(as_list(*lines), _choices(known, REPOS))


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
    runs = counted("{number} session running", "{number} sessions running", running)
    waits = counted("{number} approval waiting", "{number} approvals waiting", waiting)
    lines = [
        Text(Bold("Command Center "), version, f" · {where}"),
        runner,
        *limits,
        Text(f"{runs} · {waits}"),
        today,
        deliveries.line(queue),
    ]
    return Card(as_list(*lines), ((deliveries.again(),),) if queue.unsaid else ())
