"""What Codex keeps of a thread, in readable words: also what is odd."""

from typing import Any

import pytest

from core.runners import transcript
from core.schemas.transcripts import READABLE, TranscriptItem


def item(**wire: Any) -> TranscriptItem | None:
    page = transcript.items_of({"data": [{"turnId": "t", "item": {"id": "i", **wire}}]})
    return page.items[0] if page.items else None


@pytest.mark.parametrize(
    ("content", "text", "images"),
    [
        ([{"type": "text", "text": "Hello."}], "Hello.", 0),
        ([{"type": "text", "text": "a"}, {"type": "text", "text": "b"}], "a\nb", 0),
        ([{"type": "text", "text": "Look."}, {"type": "localImage", "path": "/x"}], "Look.", 1),
        ([{"type": "image", "url": "x"}, {"type": "localImage", "path": "/x"}], "", 2),
        ([{"type": "skill", "name": "tidy", "path": "/x"}], "@tidy", 0),
        ([{"type": "brandNew"}], "", 0),
        ("rubbish", "", 0),
    ],
)
def test_what_somebody_said(content: Any, text: str, images: int) -> None:
    found = item(type="userMessage", content=content)
    assert found is not None
    assert (found.kind, found.text, found.images) == ("user", text, images)


def test_a_long_output_keeps_its_ends() -> None:
    output = "a" * READABLE + "b" * 5000 + "c" * READABLE
    found = item(
        type="commandExecution", command="/bin/bash -lc 'make test'", aggregatedOutput=output, exitCode=0
    )
    assert found is not None
    assert (found.kind, found.text, found.exit_code, found.status) == ("command", "make test", 0, "completed")
    assert found.output is not None
    assert found.output.startswith("a" * READABLE + "\n[… 5,000 characters left out …]")
    assert found.output.endswith("c" * READABLE)


@pytest.mark.parametrize(
    ("wire", "kind", "text"),
    [
        ({"type": "plan", "text": "First this."}, "plan", "First this."),
        ({"type": "reasoning", "summary": ["One.", "Two."]}, "thought", "One.\nTwo."),
        ({"type": "contextCompaction"}, "compaction", "The conversation was summed up."),
        ({"type": "mcpToolCall", "server": "clerk", "tool": "write"}, "other", "clerk: write"),
        ({"type": "brandNew"}, "other", "brandNew"),
    ],
)
def test_what_else_there_is(wire: dict[str, Any], kind: str, text: str) -> None:
    found = item(**wire)
    assert found is not None
    assert (found.kind, found.text) == (kind, text)


@pytest.mark.parametrize("kind", ["hookPrompt", "functionCallOutput", "exitedReviewMode"])
def test_what_is_no_matter_of_a_reader(kind: str) -> None:
    assert item(type=kind) is None


def test_a_turn_that_failed_says_why() -> None:
    error = {"message": 'unexpected status 400: {"error": {"message": "No such model."}}'}
    wire = {"id": "t", "status": "failed", "error": error, "startedAt": 10**30, "items": [5]}
    turn = transcript.turn_of(wire)
    assert (turn.status, turn.error) == ("failed", "unexpected status 400: No such model.")
    assert (turn.started_at, turn.items) == (None, [])
