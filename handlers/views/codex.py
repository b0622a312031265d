"""What Codex says of itself in chat: its models, its account and limits, its MCP servers and skills."""

from collections.abc import Sequence
from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list
from tzlocal import get_localzone

from core.schemas.codex import (
    NEAR,
    AccountOut,
    LimitWindow,
    LoginOut,
    McpServerOut,
    ModelOut,
    SkillsOut,
)
from core.usecases.chats import Choice
from core.words import AccountStatus
from handlers.language import counted, formatted, later, own, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card, Document

MODELS_SHOWN = 8
SERVERS_SHOWN = 6
PER_ROW = 2
OWN_CHOICE = later("Codex's own choice")
GOOD = {"connected"}
NOT_BAD = {"notStarted", "starting", "unknown", "disabled"}
STATES = {
    "notStarted": later("notStarted"),
    "starting": later("starting"),
    "disabled": later("disabled"),
}
"""What is said of a server's status, of those that are not bad."""
Rows = tuple[tuple[Button, ...], ...]


def models(known: Sequence[ModelOut], choice: Choice) -> Card:
    """`/model`: what this chat's runs are asked of."""
    lines = [Text(Bold(tr("Model")), f" · {words.cut(_chosen(known, choice), 80)}")]
    lines += [
        Text(Bold(words.cut(model.name, 30)), f" · {words.cut(model.description, 80)}")
        for model in known[:MODELS_SHOWN]
    ]
    lines.append(Text(tr("For this chat, from the next run on.")))
    buttons = [
        Button(_marked(model.name, choice.model == model.id), Action.CHOOSE_MODEL, {"model": model.id})
        for model in known[:MODELS_SHOWN]
    ]
    own = Button(_marked(tr(OWN_CHOICE), choice.model is None), Action.CHOOSE_MODEL, {"model": None})
    return Card(as_list(*lines), (*_pairs(buttons), (own,)))


def efforts(model: ModelOut, choice: Choice) -> Card:
    """How hard the model that was chosen is to think."""
    lines = [Text(Bold(words.cut(model.name, 60)), " · ", tr("how hard should it think?"))]
    lines += [
        Text(Bold(effort.name), f" · {words.cut(effort.description, 70)}") for effort in model.efforts[:8]
    ]
    target = {"model": model.id}
    buttons = [
        Button(
            _marked(effort.name, choice.effort == effort.name),
            Action.CHOOSE_EFFORT,
            target | {"effort": effort.name},
        )
        for effort in model.efforts[:8]
    ]
    default = tr("Its own")
    if model.default_effort:
        default = tr("Its own ({effort})", effort=model.default_effort)
    own = Button(
        _marked(default, choice.effort is None),
        Action.CHOOSE_EFFORT,
        target | {"effort": model.default_effort, "own": True},
    )
    return Card(as_list(*lines), (*_pairs(buttons), (own,)))


def _chosen(known: Sequence[ModelOut], choice: Choice) -> str:
    if choice.model is None:
        return tr(OWN_CHOICE)
    name = next((model.name for model in known if model.id == choice.model), choice.model)
    return f"{name}, {choice.effort}" if choice.effort else name


def _marked(label: str, on: bool) -> str:
    return f"✓ {words.cut(label, 28)}" if on else words.cut(label, 30)


def _pairs(buttons: list[Button]) -> Rows:
    return tuple(tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW))


def limit(window: LimitWindow, now: datetime) -> str:
    """`92 % of the 5 h limit used, new today 14:05`."""
    percent, span = window.used_percent, window.window_minutes
    which = [words.cut(window.name, 30)] if window.name else []
    which += [_span(span)] if span else []
    if which:
        used = tr("{percent} % of the {which} limit used", percent=percent, which=" ".join(which))
    else:
        used = tr("{percent} % of the limit used", percent=percent)
    if window.resets_at is None or window.resets_at <= now:
        return used
    when = words.day_and_clock(window.resets_at, now, get_localzone())
    return tr("{used}, new {when}", used=used, when=when)


def _span(minutes: int) -> str:
    if minutes >= 2 * 24 * 60:
        return tr("{number} day", number=round(minutes / (24 * 60)))
    if minutes >= 60:
        return tr("{number} h", number=round(minutes / 60))
    return tr("{number} min", number=minutes)


def warnings(near: Sequence[LimitWindow], now: datetime) -> list[str]:
    """What a footer says of limits that are nearly reached."""
    return [f"{words.LOOK} {limit(window, now)}" for window in near]


def limits(account: AccountOut, now: datetime) -> list[Text]:
    """Every limit, the near ones with a sign; what is bought beside them."""
    if account.limits is None:
        return []
    lines = [
        Text(f"{words.LOOK} " if window.used_percent >= NEAR else "", limit(window, now))
        for window in account.limits.windows
    ]
    if account.limits.is_reached:
        reached = tr("A limit is reached: Codex refuses turns until it begins anew.")
        lines.insert(0, Text(f"{words.LOOK} {reached}"))
    if account.limits.credits:
        lines.append(Text(tr("Credits: {credits}", credits=words.cut(account.limits.credits, 40))))
    return lines


def itself(
    runner: Text, account: AccountOut, servers: Sequence[McpServerOut], skills: SkillsOut, now: datetime
) -> Card:
    """`/codex`: how it is, who it is logged in as, what it can."""
    sign = f"{words.LOOK} " if account.status is AccountStatus.LOGGED_OUT else ""
    plan = (" ", tr("Plan: {plan}.", plan=account.plan)) if account.plan else ()
    lines = [runner, Text(sign, words.cut(own(account.message), 200), *plan), *limits(account, now)]
    lines += [_server(server) for server in servers[:SERVERS_SHOWN]]
    if more := len(servers) - SERVERS_SHOWN:
        others = counted("and {number} more MCP server", "and {number} more MCP servers", more)
        lines += [Text(others)] if more > 0 else []
    enabled = sum(skill.enabled for skill in skills.items)
    lines.append(Text(counted("{number} skill", "{number} skills", enabled)))
    rows: list[tuple[Button, ...]] = [(Button(tr("Skills"), Action.SHOW_SKILLS),)] if skills.items else []
    if account.status is AccountStatus.LOGGED_OUT:
        rows.insert(0, (Button(tr("Log in"), Action.LOG_IN, style="primary"),))
    return Card(as_list(*lines), tuple(rows))


def _server(server: McpServerOut) -> Text:
    name = words.cut(server.name, 40)
    if server.error or server.status not in GOOD | NOT_BAD:
        return Text(f"{words.FAILED} MCP ", Bold(name), f" · {words.cut(server.error or server.status, 80)}")
    said = []
    if server.tools:
        said.append(counted("{number} tool", "{number} tools", len(server.tools)))
    if server.status in STATES:
        said.append(tr(STATES[server.status]))
    return Text("MCP ", Bold(name), *(f" · {each}" for each in said))


def skills_card(found: SkillsOut) -> Card:
    """The skills that the agent knows: as a file where they are many."""
    lines = [
        f"{_skill(skill.name, off=not skill.enabled)} ({skill.scope}): {words.cut(skill.description, 150)}"
        for skill in found.items
    ]
    lines += [
        tr("Can't be read: {path}: {message}", path=problem.path, message=problem.message)
        for problem in found.errors
    ]
    head = formatted(
        "{skills} · {number}. Name one in a prompt and the agent uses it.",
        skills=Bold(tr("Skills")),
        number=len(found.items),
    )
    if len(lines) > 8:
        return Card(head, document=Document("skills.txt", "\n".join(lines)))
    return Card(as_list(head, *(Text(words.cut(line, 160)) for line in lines)))


def _skill(name: str, *, off: bool) -> str:
    return tr("{skill}, off", skill=name) if off else name


def logging_in(begun: LoginOut) -> Card:
    """Where to go, and what to type in there. The code is worth something only to who has the account."""
    text = as_list(
        Text(Bold(tr("Log Codex in"))),
        Text(tr("Open {url}", url=begun.verification_url)),
        formatted("and type in {code}", code=Code(begun.user_code)),
        Text(tr("It is good for some minutes. Never type in a code that you have not asked for.")),
    )
    target = {"login": begun.login_id}
    row = (
        Button(tr("Done"), Action.CHECK_LOGIN, target, "primary"),
        Button(tr("Cancel"), Action.CANCEL_LOGIN, target),
    )
    return Card(text, (row,))


def logged_in(account: AccountOut) -> Card:
    return Card(Text(f"{words.DONE} {own(account.message)}"))
