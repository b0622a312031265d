"""What was done, and what it took, in a few lines."""

from datetime import timedelta

from aiogram.utils.formatting import Bold, Text, as_list

from core.schemas.telemetry import SummaryOut, Usage
from core.schemas.work import Tokens
from handlers.views import words
from handlers.views.card import Card

REPOSITORIES = 4
FAILURES = 2
NOTHING = "nothing"


def today(summary: SummaryOut) -> Text:
    """The line of `/status`."""
    return Text(f"Today: {_facts(summary.by_day[-1])}")


def card(summary: SummaryOut) -> Card:
    """`/usage`: today, the days before it, where, how long, why not."""
    days = len(summary.by_day)
    sessions = sum(summary.sessions.values())
    if not sessions:
        return Card(Text(f"Nothing has run in the last {days} days. Write what you want done."))
    whole = _facts_of(sessions, sum(row.failed for row in summary.by_day), summary.tokens, summary.cost)
    lines = [
        Text(Bold("Usage")),
        Text(f"Today · {_facts(summary.by_day[-1])}"),
        Text(f"{days} days · {whole}"),
        *([Text(times)] if (times := _times(summary)) else []),
    ]
    shown = summary.by_repository[:REPOSITORIES]
    lines += [Text(f"  {words.cut(row.name, 30)} · {_facts(row)}") for row in shown]
    if more := len(summary.by_repository) - len(shown):
        lines.append(Text(f"  and {words.count(more, 'more repository', 'more repositories')}"))
    lines += [
        Text(f"{words.FAILED} {row.count} × {words.cut(row.text, 60)}") for row in summary.failures[:FAILURES]
    ]
    return Card(as_list(*lines))


def _facts(usage: Usage) -> str:
    return _facts_of(usage.sessions, usage.failed, usage.tokens, usage.cost)


def _facts_of(sessions: int, failed: int, tokens: Tokens, cost: float | None) -> str:
    if not sessions:
        return NOTHING
    facts = [words.count(sessions, "session") + (f", {failed} failed" if failed else "")]
    if tokens.total:
        facts.append(words.tokens(tokens.total))
    if cost:
        facts.append(f"costs {cost:.2f}")
    return " · ".join(facts)


def _times(summary: SummaryOut) -> str:
    """How long sessions take, and how long they wait for somebody."""
    times = []
    if summary.duration_seconds.median is not None:
        times.append(f"A session takes {_span(summary.duration_seconds.median)}")
    if summary.approvals.median_decision_seconds is not None:
        times.append(f"a decision {_span(summary.approvals.median_decision_seconds)}")
    return ", ".join(times)


def _span(seconds: float) -> str:
    return words.elapsed(timedelta(seconds=seconds))
