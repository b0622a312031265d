"""Reading the report of a health check out of an agent's answer, and saying it in words. Pure."""

import re
from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from core.schemas.reports import HealthReport, ReportFinding
from core.words import Health

SCHEMA: Mapping[str, Any] = HealthReport.model_json_schema()
"""What the agent's last message must look like."""

OVERALL: Mapping[Health, str] = {
    Health.OK: "All is well.",
    Health.ATTENTION: "It needs attention.",
    Health.BROKEN: "It is broken.",
}

_FENCED = re.compile(r"```[^\n`]*\n(.*?)\n[ \t]*```", re.DOTALL)


def read(answer: str) -> HealthReport | None:
    """The report in an answer, None where there is none: models that know no schema wrap or forget it."""
    for candidate in (answer.strip(), *_FENCED.findall(answer)):
        try:
            return HealthReport.model_validate_json(candidate)
        except ValidationError:
            continue
    return None


def in_words(report: HealthReport) -> str:
    """The report as the Markdown that an answer is."""
    lines = [f"**{OVERALL[report.overall]}** {report.summary}".rstrip()]
    if report.findings:
        lines += ["", *(_line(finding) for finding in report.findings)]
    return "\n".join(lines)


def _line(finding: ReportFinding) -> str:
    where = f" `{finding.file.replace('`', '')}`" if finding.file else ""
    what = f"- **{finding.severity}**{where}: {finding.message}"
    return f"{what} — {finding.suggestion}" if finding.suggestion else what
