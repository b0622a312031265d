"""Reviews, health checks and failures in chat: how they are asked for, and what comes of them."""

import json
from typing import Any

import pytest

from core.ports import ReviewTarget
from core.words import Sandbox, TaskType
from handlers.views import kinds
from tests.support.chat import Seen
from tests.support.core import git, git_repository
from tests.support.desk import Desk

FINDING = {"severity": "error", "message": "The lock is held.", "file": "a.py", "suggestion": "Let go."}


def report(overall: str = "attention", summary: str = "Two things.", *findings: dict[str, Any]) -> str:
    return json.dumps({"overall": overall, "summary": summary, "findings": list(findings)})


async def checked(desk: Desk, answer: str) -> Seen:
    """A health check that is over, and what was said of it."""
    before = len(desk.runner.turns)
    await desk.you.says("/health")
    turn = await desk.runner.turn(before + 1)
    turn.say(answer)
    turn.end()
    return await desk.you.sees_that(lambda seen: "Retry" in seen.buttons)


# Reviews


async def test_a_review_of_what_is_not_committed(desk: Desk) -> None:
    shop = await desk.rig.repository("shop", allow_network=True, allow_commit=True, require_worktree=True)
    (desk.rig.folder / "shop" / "new.py").write_text("x = 1\n")
    await desk.you.says("/review")
    turn = await desk.runner.turn()
    await desk.you.sees("▶ Review the uncommitted changes · shop")
    assert turn.request.review == ReviewTarget("uncommitted")
    assert (turn.request.cwd, turn.request.sandbox) == (shop.local_path, Sandbox.READ_ONLY)

    turn.say("It breaks.\n\nReview comment:\n\n- [P1] Off by one — new.py:1-1")
    turn.end()
    answer = await desk.you.sees("It breaks.", "[P1] Off by one")
    assert answer.buttons == ("Retry", "Details")

    await desk.you.presses(answer, "Retry")
    assert (await desk.runner.turn(2)).request.review == ReviewTarget("uncommitted")


async def test_nothing_to_review_offers_what_else_there_is(desk: Desk) -> None:
    await desk.rig.repository("shop")
    git(desk.rig.folder / "shop", "checkout", "-q", "-b", "topic")
    await desk.you.says("/review")
    said = await desk.you.sees("Nothing is uncommitted in shop. Review something else?")
    assert said.buttons == ("Against main", "The last commit")
    assert desk.runner.requests == []

    assert (await desk.you.presses(said, "Against main")).text == "Started."

    assert (await desk.runner.turn()).request.review == ReviewTarget("base", "main")


@pytest.mark.parametrize(
    ("said", "kind", "title"),
    [
        ("/review main", "base", "Review the changes against main"),
        ("/review HEAD", "commit", "Review commit HEAD"),
        ("/review main mind the locks", "custom", "mind the locks"),
        ("/review mind the locks", "custom", "mind the locks"),
    ],
)
async def test_what_a_review_is_told(desk: Desk, said: str, kind: str, title: str) -> None:
    await desk.rig.repository("shop")
    (desk.rig.folder / "shop" / "new.py").write_text("x = 1\n")
    await desk.you.says(said)
    turn = await desk.runner.turn()
    await desk.you.sees(f"▶ {title} · shop")
    assert turn.request.review is not None
    assert turn.request.review.kind == kind


@pytest.mark.parametrize("name", ["mian", "--output=x", "$(id)"])
async def test_a_name_that_is_none_starts_nothing(desk: Desk, name: str) -> None:
    await desk.rig.repository("shop")
    await desk.you.says(f"/review {name}")
    await desk.you.sees(f"✖ There is no branch or commit {name} in shop. Nothing was started.")
    assert desk.runner.requests == []


async def test_words_to_a_running_review_are_kept_and_those_after_it_go_on(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.you.says("/review HEAD")
    turn = await desk.runner.turn()
    turn.say("It breaks.")
    turn.end()
    answer = await desk.you.sees("It breaks.")

    await desk.you.says("Mend it", reply_to=answer)

    follow_up = (await desk.runner.turn(2)).request
    assert (follow_up.review, follow_up.told, follow_up.thread_id) == (None, "Mend it", turn.ref.thread_id)
    assert follow_up.sandbox is Sandbox.WORKSPACE_WRITE


async def test_where_is_asked_and_what_was_said_is_kept(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.rig.repository("blog")
    await desk.you.says("/investigate make test")
    which = await desk.you.sees("In which repository?")
    await desk.you.presses(which, "blog")
    request = (await desk.runner.turn()).request
    assert request.task_type is TaskType.INVESTIGATE_FAILURE
    assert request.cwd.endswith("/blog")
    assert "````\nmake test\n````" in request.told


async def test_a_repository_that_is_added_for_it(desk: Desk) -> None:
    await desk.you.says("/health")
    which = await desk.you.sees("your words become its first task")
    await desk.you.presses(which, "Add one…")
    asked = await desk.you.sees("Which folder?")
    await desk.you.says(str(git_repository(desk.rig.folder / "shop")), reply_to=asked)
    await desk.you.sees("▶ Check the health of this repository · shop")
    assert (await desk.runner.turn()).request.task_type is TaskType.HEALTH_CHECK


# Health checks


async def test_a_report_is_a_card(desk: Desk) -> None:
    await desk.rig.repository("shop")
    card = await checked(desk, report("attention", "It builds.", FINDING))
    assert card.text.startswith(
        "⚠ Check the health of this repository · shop\nIt needs attention. It builds.\n"
    )
    assert "• error: a.py The lock is held. → Let go." in card.text
    assert card.text.splitlines()[-1].startswith("shop · ")
    assert card.buttons == ("Retry", "Details")
    assert not card.silent


@pytest.mark.parametrize(
    ("overall", "first"), [("ok", "✔ Check"), ("attention", "⚠ Check"), ("broken", "✖ Check")]
)
async def test_its_sign_is_how_things_are(desk: Desk, overall: str, first: str) -> None:
    await desk.rig.repository("shop")
    assert (await checked(desk, report(overall))).text.startswith(first)


async def test_what_a_card_cannot_show_is_a_file(desk: Desk) -> None:
    await desk.rig.repository("shop")
    card = await checked(desk, report("broken", "Much.", *[FINDING] * 7))
    assert card.text.count("• error") == kinds.SHOWN
    assert "And 3 more, in the file." in card.text
    files = [seen for seen in await desk.you.messages() if "document" in seen.raw]
    assert [seen.raw["document"]["file_name"] for seen in files] == ["health.md"]


async def test_an_answer_that_is_no_report_says_so(desk: Desk) -> None:
    await desk.rig.repository("shop")
    card = await checked(desk, "It looks fine to me.")
    assert card.text.startswith("It looks fine to me.\n\nNot the report that was asked for. shop · ")


async def test_the_buttons_of_a_repository_begin_once_at_a_time(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.you.says("/repos")
    await desk.you.presses(await desk.you.sees("Repositories"), "shop")
    card = await desk.you.sees("The agent may edit files.")
    assert card.buttons[:2] == ("Review", "Health check")

    assert (await desk.you.presses(card, "Health check")).text == "Started."
    turn = await desk.runner.turn()
    assert turn.request.task_type is TaskType.HEALTH_CHECK
    again = await desk.you.presses(card, "Health check")
    assert (again.text, again.alert) == ("It runs already. /sessions shows how it goes.", True)
    turn.say(report("ok"))
    turn.end()
    await desk.you.sees("All is well.")
    assert (await desk.you.presses(card, "Health check")).text == "Started."
    await desk.runner.turn(2)


# Failures


async def test_a_failure_that_is_pasted(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await desk.you.says("/investigate")
    asked = await desk.you.sees("What failed? Paste what it wrote, or send the command.")
    await desk.you.says("collected 3\nE  assert 1 == 2", reply_to=asked)
    request = (await desk.runner.turn()).request
    await desk.you.sees("▶ What went wrong: E assert 1 == 2 · shop")
    assert "````\ncollected 3\nE  assert 1 == 2\n````" in request.told


async def test_a_failure_that_is_replied_to(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Tidy up")
    turn.say("E  assert 1 == 2")
    turn.end()
    answer = await desk.you.sees("E  assert 1 == 2")
    await desk.you.says("/investigate Is it the clock?", reply_to=answer)
    request = (await desk.runner.turn(2)).request
    assert request.task_type is TaskType.INVESTIGATE_FAILURE
    assert request.told.startswith("Is it the clock?\n")
    assert "E  assert 1 == 2" in request.told


async def test_a_rich_answer_that_is_replied_to_is_read(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Run the tests")
    turn.say("It **failed**:\n\n| test | why |\n|---|---|\n| `sum` | 1 is not 2 |\n\n- one\n  - two")
    turn.end()
    answer = await desk.you.sees_that(lambda seen: "Retry" in seen.buttons)
    assert "rich_message" in answer.raw
    await desk.you.says("/investigate", reply_to=answer)
    told = (await desk.runner.turn(2)).request.told
    assert "It failed:\ntest | why\nsum | 1 is not 2\n• one\n• two" in told


async def test_a_log_may_be_a_file(desk: Desk) -> None:
    await desk.rig.repository()
    await desk.you.sends({"build.log": b"\x1b[31mline 1\nboom at shop.py:3\n"}, "/investigate Since when?")
    request = (await desk.runner.turn()).request
    assert (request.task_type, request.prompt) == (TaskType.INVESTIGATE_FAILURE, "Since when?")
    assert "line 1\nboom at shop.py:3" in request.told
