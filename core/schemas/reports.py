"""What a health check reports: the shape that the agent is asked for, and that both edges show."""

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from core.schemas.base import Out
from core.words import Health, Severity

FINDINGS_KEPT = 50


def _strict(schema: dict[str, Any]) -> None:
    """As a model's structured output wants it: every field named as required, and no other."""
    schema["required"] = list(schema["properties"])
    schema["additionalProperties"] = False


def _clipped(length: int) -> BeforeValidator:
    """An agent's text, bounded, without what a database refuses."""

    def clip(value: Any) -> Any:
        if not isinstance(value, str):
            return value
        whole = value.replace("\0", "").strip()
        return whole if len(whole) <= length else f"{whole[: length - 1]}…"

    return BeforeValidator(clip)


class ReportFinding(Out):
    model_config = ConfigDict(json_schema_extra=_strict)

    severity: Severity
    message: Annotated[str, _clipped(1000)] = Field(description="What is wrong, in one or two sentences.")
    file: Annotated[str | None, _clipped(500)] = Field(
        default=None, description="The file that it is about, relative to the repository; null for none."
    )
    suggestion: Annotated[str | None, _clipped(1000)] = Field(
        default=None, description="What to do about it; null for nothing."
    )


class HealthReport(Out):
    """What a health check found."""

    model_config = ConfigDict(json_schema_extra=_strict)

    overall: Health = Field(description="ok: nothing to do; attention: something to do; broken: not usable.")
    summary: Annotated[str, _clipped(2000)] = Field(description="Two or three sentences for a phone.")
    findings: Annotated[list[ReportFinding], BeforeValidator(lambda value: _first(value))] = Field(
        default_factory=list, description="The most severe first."
    )


def _first(value: Any) -> Any:
    return value[:FINDINGS_KEPT] if isinstance(value, list) else value
