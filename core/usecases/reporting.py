"""The answer of a health check: a report, where the agent kept to what it was asked for."""

from typing import Any

from core.context import Core
from core.logic import reports
from core.machinery.database import Transaction
from core.machinery.eventlog import append
from core.usecases.sessionrows import Held
from core.words import SYSTEM, EventKind

NO_REPORT = "The answer is not the report that was asked for; it is kept as text."


async def take(
    core: Core, tx: Transaction, session: Held, answer: str
) -> tuple[str | None, dict[str, Any] | None]:
    """The answer in words, and as the report that it was asked to be; where it is none, that is told."""
    report = reports.read(answer)
    if report is None:
        told = {"text": NO_REPORT}
        await append(tx, EventKind.SESSION_NOTICE, SYSTEM, session.about, told, now=core.clock.now())
        return answer or None, None
    return reports.in_words(report), report.model_dump(mode="json", by_alias=True)


def readable(answer: str) -> str:
    """A report as people read it in a timeline."""
    report = reports.read(answer)
    return reports.in_words(report) if report else answer
