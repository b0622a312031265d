"""What was done, and what it took, in a few lines."""

from datetime import timedelta

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.telemetry import SummaryOut, Usage
from core.schemas.work import Tokens
from handlers.language import counted, own, tr
from handlers.views import words
from handlers.views.card import Card

REPOSITORIES = 4
FAILURES = 2


def today(summary: SummaryOut) -> Text:
    """The line of `/status`."""
    return Text(tr("Today: {facts}", facts=_facts(summary.by_day[-1])))


def card(summary: SummaryOut) -> Card:
    """`/usage`: today, the days before it, where, how long, why not."""
    days = len(summary.by_day)
    sessions = sum(summary.sessions.values())
    if not sessions:
        nothing = tr("Nothing has run in the last {days} days. Write what you want done.", days=days)
        return Card(Text(nothing))
    whole = _facts_of(sessions, sum(row.failed for row in summary.by_day), summary.tokens, summary.cost)
    lines = [
        Text(Bold(tr("Usage"))),
        Text(f"{tr('Today')} · {_facts(summary.by_day[-1])}"),
        Text(f"{tr('{days} days', days=days)} · {whole}"),
        *([Text(times)] if (times := _times(summary)) else []),
    ]
    shown = summary.by_repository[:REPOSITORIES]
    lines += [Text(f"  {words.cut(row.name, 30)} · {_facts(row)}") for row in shown]
    if more := len(summary.by_repository) - len(shown):
        rest = counted("and {number} more repository", "and {number} more repositories", more)
        lines.append(Text(f"  {rest}"))
    lines += [
        Text(f"{words.FAILED} {row.count} × {words.cut(own(row.text), 60)}")
        for row in summary.failures[:FAILURES]
    ]
    return Card(as_list(*lines))


def _facts(usage: Usage) -> str:
    return _facts_of(usage.sessions, usage.failed, usage.tokens, usage.cost)


def _facts_of(sessions: int, failed: int, tokens: Tokens, cost: float | None) -> str:
    if not sessions:
        return tr("nothing")
    facts = [counted("{number} session", "{number} sessions", sessions)]
    if failed:
        facts = [tr("{sessions}, {failed} failed", sessions=facts[0], failed=failed)]
    if tokens.total:
        facts.append(words.tokens(tokens.total))
    if cost:
        facts.append(tr("costs {amount}", amount=words.decimal(cost, 2)))
    return " · ".join(facts)


def _times(summary: SummaryOut) -> str:
    """How long sessions take, and how long they wait for somebody."""
    session = _span(summary.duration_seconds.median)
    decision = _span(summary.approvals.median_decision_seconds)
    if session and decision:
        return tr("A session takes {time}, a decision {decision}", time=session, decision=decision)
    if session:
        return tr("A session takes {time}", time=session)
    return tr("a decision {time}", time=decision) if decision else ""


def _span(seconds: float | None) -> str:
    return words.elapsed(timedelta(seconds=seconds)) if seconds is not None else ""
