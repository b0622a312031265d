"""What reviews and health checks look like, where they look other than any answer."""

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.logic.reports import OVERALL
from core.logic.visible import visible_path
from core.schemas.reports import HealthReport, ReportFinding
from core.schemas.work import RepositoryOut
from core.usecases.sessions import Around
from core.words import Health, Severity, TaskType
from handlers.language import formatted, later, own, tr
from handlers.views import answers, sessions, words
from handlers.views.card import Action, Button, Card, Document

SHOWN = 4
SUMMARY, MESSAGE = 400, 160
SIGNS = {Health.OK: words.DONE, Health.ATTENTION: words.LOOK, Health.BROKEN: words.FAILED}
SEVERITIES = {
    Severity.INFO: later("info"),
    Severity.WARNING: later("warning"),
    Severity.ERROR: later("error"),
}


def nothing_to_review(repository: RepositoryOut, base: str | None) -> Card:
    """Uncommitted changes were meant, and there are none: what else it could be."""
    here = {"repository": repository.id}
    buttons = [Button(tr("The last commit"), Action.REVIEW, here | {"prompt": "HEAD"})]
    if base:
        against = Button(
            tr("Against {branch}", branch=words.cut(base, 20)), Action.REVIEW, here | {"prompt": base}
        )
        buttons.insert(0, against)
    text = formatted(
        "Nothing is uncommitted in {repository}. Review something else?",
        repository=Bold(words.cut(repository.name, 40)),
    )
    return Card(text, (tuple(buttons),))


def report(subject: Around, found: HealthReport) -> Card:
    """A health check that has ended: how it is, and what there is to do; all of it as a file, where a
    card cannot show it."""
    lines: list[Text | str] = [
        Text(f"{SIGNS[found.overall]} ", sessions.heading(subject)),
        Text(Bold(own(OVERALL[found.overall])), " ", words.cut(answers.plain(found.summary), SUMMARY)),
        *(_finding(finding) for finding in found.findings[:SHOWN]),
    ]
    if len(found.findings) > SHOWN:
        lines.append(tr("And {number} more, in the file.", number=len(found.findings) - SHOWN))
    lines.append(sessions.footer(subject))
    whole = subject.session.result or ""
    document = Document("health.md", whole) if _is_cut(found) else None
    return Card(as_list(*lines), sessions.end_rows(subject), silent=False, document=document)


def _finding(finding: ReportFinding) -> Text:
    where = [Code(words.middle(visible_path(finding.file), 60)), " "] if finding.file else []
    what = words.cut(answers.plain(finding.message), MESSAGE)
    then = f" → {words.cut(answers.plain(finding.suggestion), MESSAGE)}" if finding.suggestion else ""
    return Text(f"• {tr(SEVERITIES[finding.severity])}: ", *where, what, then)


def _is_cut(found: HealthReport) -> bool:
    texts = [text or "" for each in found.findings for text in (each.message, each.suggestion)]
    long = any(len(text) > MESSAGE for text in texts)
    return len(found.findings) > SHOWN or len(found.summary) > SUMMARY or long


def footer(subject: Around) -> Text:
    """The line under an answer; that of a health check says that it is no report."""
    line = sessions.footer(subject)
    if subject.task_type is TaskType.HEALTH_CHECK:
        return Text(tr("Not the report that was asked for."), " ", line)
    return line
