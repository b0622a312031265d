"""Codex's own review, by the real Codex: what it looks at, that it only looks, how it is stopped."""

from dataclasses import replace
from pathlib import Path

import pytest

from core.errors import Conflict, SteerRejected
from core.events import (
    AgentMessage,
    CommandRun,
    ItemStarted,
    OtherItem,
    QuestionAsked,
    TokensUsed,
    TurnOutcome,
)
from core.ports import ReviewTarget
from core.runners import AppServerRunner
from core.words import Sandbox
from tests.core.runners.reading import Reader, review_request, soon, turn_request
from tests.support.codex import git
from tests.support.responses import Exec, Fail, Gate, Model, Say
from tests.support.reviews import findings

pytestmark = pytest.mark.codex

UNCOMMITTED = ReviewTarget("uncommitted")


async def test_its_findings_are_the_answer_in_words(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [findings(repository, ("Off by one", "loop.py", 3))])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))

    assert (await reader.end()).outcome is TurnOutcome.COMPLETED

    [answer] = reader.answers
    assert answer.startswith("It breaks the build.")
    assert f"Off by one — {repository}/loop.py:3-4" in answer
    assert "Look at loop.py." in answer
    assert "confidence_score" not in answer
    labels = [event.item.label for event in reader.of(ItemStarted) if isinstance(event.item, OtherItem)]
    assert labels == ["Reviewing current changes"]
    assert reader.of(TokensUsed) == []  # Codex does not say what its review has used


async def test_it_thinks_as_hard_as_it_is_told(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [findings(repository, verdict="Nothing to find.")])
    request = replace(review_request(repository, UNCOMMITTED), effort="high")
    await Reader(await codex.start(request)).end()
    assert model.requests[0].body["reasoning"]["effort"] == "high"


async def test_a_review_that_finds_nothing_says_so(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [findings(repository, verdict="Nothing to find.")])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))
    await reader.end()
    assert reader.answers == ["Nothing to find."]


async def test_words_that_are_no_findings_are_an_answer_too(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [Say("I would rather not.")])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))
    await reader.end()
    assert reader.answers == ["I would rather not."]


async def test_what_it_looks_at(codex: AppServerRunner, model: Model, repository: Path) -> None:
    git(repository, "checkout", "-q", "-b", "topic")
    (repository / "loop.py").write_text("x = 1\n")
    git(repository, "add", ".")
    git(repository, "commit", "-q", "-m", "A loop")
    head, base = (git(repository, "rev-parse", name).strip() for name in ("HEAD", "main"))
    asked = {
        ReviewTarget("base", "main"): ("against the base branch 'main'", f"git diff {base}"),
        ReviewTarget("commit", head): (f"introduced by commit {head}", ""),
        ReviewTarget("custom", "Look at the loop alone."): ("Look at the loop alone.", ""),
        UNCOMMITTED: ("staged, unstaged, and untracked", ""),
    }
    for target, parts in asked.items():
        await Reader(await codex.start(review_request(repository, target))).end()
        assert all(part in model.requests[-1].prompt for part in parts), target


async def test_it_only_looks_and_never_asks(codex: AppServerRunner, model: Model, repository: Path) -> None:
    write = Exec("touch written; git commit --allow-empty -m x")
    escalate = Exec("touch escalated", escalated=True, why="To write.")
    model.on("current code changes", [Exec("cat README.md"), write, escalate, Say("Done.")])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))

    assert (await reader.end()).outcome is TurnOutcome.COMPLETED

    assert reader.of(QuestionAsked) == []
    assert "Read-only file system" in (model.output_of(write) or "")
    assert "reject" in (model.output_of(escalate) or "")
    assert git(repository, "status", "--porcelain") == ""
    assert "cat README.md" in [item.command for item in reader.items(CommandRun)]


async def test_it_can_be_stopped_while_it_works_and_then_has_no_answer(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    gate = Gate()
    model.on("current code changes", [Say("Looking", hold=gate)])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))
    await soon(gate.reached.wait())

    await codex.stop(reader.ref)

    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert reader.answers == []


async def test_it_can_be_stopped_before_it_has_begun(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [Say("Looking", hold=Gate())])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))

    await codex.stop(reader.ref)

    assert (await reader.end()).outcome is TurnOutcome.STOPPED
    assert reader.answers == []


async def test_a_review_that_failed_says_why_and_has_no_answer(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [Fail(400, "The model does not like this.")])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))
    ended = await reader.end()
    assert (ended.outcome, ended.error) == (TurnOutcome.FAILED, "The model does not like this.")
    assert reader.answers == []


async def test_it_takes_no_messages_and_no_second_turn(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    gate = Gate()
    model.on("current code changes", [Say("Looking", hold=gate)])
    reader = Reader(await codex.start(review_request(repository, UNCOMMITTED)))
    await soon(gate.reached.wait())

    with pytest.raises(SteerRejected, match="A review takes no messages while it runs"):
        await codex.steer(reader.ref, "Faster.")
    with pytest.raises(Conflict):
        await codex.start(turn_request(repository, "hello", thread_id=reader.ref.thread_id))

    gate.release()
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED


async def test_its_thread_goes_on_as_a_normal_turn_that_knows_the_findings(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("current code changes", [findings(repository, ("Off by one", "loop.py", 3))])
    write = Exec("touch mended")
    model.on("Mend it", [write, Say("Mended.")])
    review = Reader(await codex.start(review_request(repository, UNCOMMITTED)))
    await review.end()

    request = turn_request(repository, "Mend it", thread_id=review.ref.thread_id)
    follow_up = Reader(await codex.start(request))

    assert (await follow_up.end()).outcome is TurnOutcome.COMPLETED
    assert follow_up.answers == ["Mended."]
    assert any("Off by one" in said for said in model.requests[-1].user_texts)
    assert request.sandbox is Sandbox.WORKSPACE_WRITE
    assert (repository / "mended").exists()
    assert follow_up.of(TokensUsed)[-1].total == 220
    assert [type(event.item) for event in follow_up.of(ItemStarted)] == [CommandRun, AgentMessage]


async def test_a_schema_reaches_the_model(codex: AppServerRunner, model: Model, repository: Path) -> None:
    schema = {
        "type": "object",
        "properties": {"ok": {"type": "boolean"}},
        "required": ["ok"],
        "additionalProperties": False,
    }
    model.on("Is it well?", [Say('{"ok": true}')])
    request = turn_request(repository, "Is it well?", output_schema=schema)
    reader = Reader(await codex.start(request))
    await reader.end()

    again = Reader(await codex.start(turn_request(repository, "Why?", thread_id=reader.ref.thread_id)))
    await again.end()

    asked, later = (request.body.get("text") or {} for request in model.requests)
    assert asked["format"]["schema"] == schema
    assert asked["format"]["strict"] is True
    assert "format" not in later
