"""What Codex's answers say of itself, in our words. Pure functions, read leniently."""

from collections.abc import Mapping
from datetime import UTC, datetime

from core.phrases import ours
from core.runners.wire import Wire, mapping, mappings, number, strings, text
from core.schemas.codex import (
    AccountOut,
    EffortOut,
    LimitsOut,
    LimitWindow,
    McpServerOut,
    ModelOut,
    SkillOut,
    SkillProblem,
    SkillsOut,
)
from core.words import AccountStatus

ORDINARY = "codex"
"""The id of the limit that ordinary turns count against."""
SHOWN = 400
"""Characters of a description."""


def model_of(wire: Wire) -> ModelOut:
    """One of `model/list`; an older Codex says nothing of what a model takes."""
    efforts = [
        EffortOut(name=text(each, "reasoningEffort"), description=text(each, "description")[:SHOWN])
        for each in mappings(wire, "supportedReasoningEfforts")
    ]
    return ModelOut(
        id=text(wire, "model") or text(wire, "id"),
        name=text(wire, "displayName") or text(wire, "id"),
        description=text(wire, "description")[:SHOWN],
        is_default=wire.get("isDefault") is True,
        efforts=efforts,
        default_effort=text(wire, "defaultReasoningEffort") or None,
        takes_images="image" in strings(wire, "inputModalities") or "inputModalities" not in wire,
    )


def merged(known: Mapping[str, Wire], news: Wire) -> dict[str, Wire]:
    """Limits by their id after `account/rateLimits/updated`: what it leaves out stays as it was."""
    limit_id = text(news, "limitId") or ORDINARY
    given = {name: value for name, value in news.items() if value is not None}
    if "primary" in given or "secondary" in given:  # such a report is whole in this
        given.setdefault("rateLimitReachedType", None)
    return {**known, limit_id: {**known.get(limit_id, {}), **given}}


def limits_of(known: Mapping[str, Wire]) -> LimitsOut | None:
    """None where nothing was said of any."""
    windows = [
        _window(limit, mapping(limit, name))
        for limit in known.values()
        for name in ("primary", "secondary")
        if mapping(limit, name)
    ]
    ordinary = known.get(ORDINARY) or next(iter(known.values()), {})
    bought = mapping(ordinary, "credits")
    balance = ("unlimited" if bought.get("unlimited") else text(bought, "balance")) or None
    reached = any(text(limit, "rateLimitReachedType") for limit in known.values())
    if not windows and not balance and not reached:
        return None
    return LimitsOut(windows=windows, is_reached=reached, credits=balance)


def _window(limit: Wire, wire: Wire) -> LimitWindow:
    ordinary = text(limit, "limitId") in ("", ORDINARY)
    return LimitWindow(
        name=None if ordinary else text(limit, "limitName") or text(limit, "limitId"),
        used_percent=number(wire, "usedPercent") or 0,
        window_minutes=number(wire, "windowDurationMins"),
        resets_at=_moment(number(wire, "resetsAt")),
    )


def _moment(seconds: int | None) -> datetime | None:
    try:
        return datetime.fromtimestamp(seconds, UTC) if seconds else None
    except (OverflowError, ValueError, OSError):
        return None


def account_of(answer: Wire, limits: LimitsOut | None) -> AccountOut:
    """From `account/read`."""
    account = mapping(answer, "account")
    email, plan = text(account, "email") or None, text(account, "planType") or None
    if account:
        status = AccountStatus.LOGGED_IN
        who = email or {"apiKey": ours("an API key")}.get(text(account, "type"), text(account, "type"))
        message = f"Codex is logged in with {ours(who)}."
    elif answer.get("requiresOpenaiAuth"):
        status = AccountStatus.LOGGED_OUT
        message = "Codex is not logged in: no turn can run. Log in with /login, or 'codex login' at the desk."
    else:
        status = AccountStatus.NOT_NEEDED
        message = "Codex's model provider asks for no account."
    return AccountOut(
        status=status,
        kind=text(account, "type") or None,
        email=email,
        workspace=text(account, "workspaceName") or None,
        plan=plan,
        limits=limits,
        message=message,
    )


def server_of(wire: Wire) -> McpServerOut:
    """One of `mcpServerStatus/list`."""
    return McpServerOut(
        name=text(wire, "name"),
        status=text(wire, "runtimeStatus") or "unknown",
        auth=text(wire, "authStatus") or "unknown",
        tools=sorted(mapping(wire, "tools")),
        error=text(wire, "toolsError") or None,
    )


def skills_of(answer: Wire) -> SkillsOut:
    """From `skills/list`, where one folder was asked about."""
    folders = mappings(answer, "data")
    return SkillsOut(
        items=[_skill(each) for folder in folders for each in mappings(folder, "skills")],
        errors=[
            SkillProblem(path=text(each, "path"), message=text(each, "message"))
            for folder in folders
            for each in mappings(folder, "errors")
        ],
    )


def _skill(wire: Wire) -> SkillOut:
    short = text(mapping(wire, "interface"), "shortDescription") or text(wire, "shortDescription")
    return SkillOut(
        name=text(wire, "name"),
        description=(short or text(wire, "description"))[:SHOWN],
        scope=text(wire, "scope"),
        enabled=wire.get("enabled") is not False,
        path=text(wire, "path"),
    )
