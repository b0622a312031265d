"""Reading an agent's report, and saying it in words."""

import json
from typing import Any

import pytest

from core.logic.reports import SCHEMA, in_words, read
from core.schemas.reports import FINDINGS_KEPT
from core.words import Health, Severity

REPORT: dict[str, Any] = {
    "overall": "attention",
    "summary": "It builds; one test is skipped.",
    "findings": [
        {
            "severity": "warning",
            "message": "A test is skipped.",
            "file": "tests/test_login.py",
            "suggestion": "Mend the clock and run it.",
        },
        {"severity": "info", "message": "No AGENTS.md.", "file": None, "suggestion": None},
    ],
}


@pytest.mark.parametrize(
    "answer",
    [
        json.dumps(REPORT),
        f"\n {json.dumps(REPORT, indent=2)}\n",
        f"Here it is:\n```json\n{json.dumps(REPORT, indent=2)}\n```\nDone.",
        f"```\n{json.dumps(REPORT)}\n```",
        f"```text\nno report\n```\n```json\n{json.dumps(REPORT)}\n```",
    ],
)
def test_a_report_is_found(answer: str) -> None:
    report = read(answer)
    assert report is not None
    assert report.model_dump(mode="json") == REPORT


def test_what_may_be_left_out() -> None:
    report = read('{"overall": "ok", "summary": "All green."}')
    assert report is not None
    assert (report.overall, report.findings) == (Health.OK, [])
    report = read('{"overall": "broken", "summary": "", "findings": [{"severity": "error", "message": "x"}]}')
    assert report is not None
    assert (report.findings[0].severity, report.findings[0].file) == (Severity.ERROR, None)


@pytest.mark.parametrize(
    "answer",
    [
        "",
        "All is well.",
        "{}",
        "[]",
        "null",
        '{"overall": "fine", "summary": "x", "findings": []}',
        '{"overall": "ok", "summary": 5}',
        json.dumps(REPORT)[:-1],
        json.dumps(REPORT) + " and more",
        "[" * 100_000,
        "```json\n```",
        "```\n" + "\n" * 200_000,
    ],
)
def test_what_is_no_report(answer: str) -> None:
    assert read(answer) is None


def test_a_report_without_end_is_bounded_and_without_null_characters() -> None:
    finding = {"severity": "error", "message": "x\0" * 9000, "file": "f" * 9000, "suggestion": "s" * 9000}
    report = read(json.dumps({"overall": "broken", "summary": "y" * 9000, "findings": [finding] * 500}))
    assert report is not None
    assert len(report.findings) == FINDINGS_KEPT
    assert len(report.model_dump_json()) < 200_000
    assert "\\u0000" not in report.model_dump_json()


def test_the_report_in_words() -> None:
    report = read(json.dumps(REPORT))
    assert report is not None
    assert in_words(report) == (
        "**It needs attention.** It builds; one test is skipped.\n"
        "\n"
        "- **warning** `tests/test_login.py`: A test is skipped. — Mend the clock and run it.\n"
        "- **info**: No AGENTS.md."
    )


def test_the_schema_is_as_strict_as_structured_output_wants_it() -> None:
    objects = [SCHEMA, *(part for part in SCHEMA["$defs"].values() if part["type"] == "object")]
    assert len(objects) == 2
    for each in objects:
        assert each["additionalProperties"] is False
        assert each["required"] == list(each["properties"])
