"""The types of tasks with the real Codex: a review, a health check, a failure; over REST and in the chat."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.support.codex import git
from tests.support.people import Person
from tests.support.program import Program
from tests.support.responses import Exec, Gate, Model, Say
from tests.support.rest import JSON
from tests.support.reviews import findings

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

Folder = Callable[[str], Path]


async def _started(program: Program, path: Path, **task: object) -> JSON:
    """A task over REST, and the session of its run."""
    repository = await program.rest.newest("repos", lambda item: item["localPath"] == str(path))
    made = await program.rest.post("tasks", {"repositoryId": repository["id"], **task})
    session: JSON = await program.rest.post(f"tasks/{made['id']}/run")
    return session


async def test_a_review_of_uncommitted_changes_is_asked_for_read_and_answered(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    shop = await you.adds(folder("shop"))
    (shop / "loop.py").write_text("for x in range(9): pass\n")
    write = Exec("touch reviewed")
    model.on("current code changes", [write, findings(shop, ("Off by one", "loop.py", 1))])
    mend = Exec("echo fixed > loop.py")
    model.on("Mend that", [mend, Say("Mended the loop.")])

    await you.says("/review")
    answer = await you.sees("It breaks the build.", "Off by one")
    session = await program.rest.newest(
        "sessions", lambda item: item["prompt"] == "Review the uncommitted changes."
    )
    assert (session["status"], session["sandbox"]) == ("completed", "read-only")
    assert f"Off by one — {shop}/loop.py:1-2" in session["result"]
    assert "Read-only file system" in (model.output_of(write) or "")

    await you.says("Mend that", reply_to=answer)
    await you.sees("Mended the loop.")
    assert (shop / "loop.py").read_text() == "fixed\n"
    assert any("Off by one" in said for said in model.asked("Mend that")[-1].user_texts)
    follow_up = await program.rest.newest("sessions", lambda item: item["prompt"] == "Mend that")
    assert follow_up["taskId"] == session["taskId"]
    assert follow_up["codexRef"].split(":")[1] == session["codexRef"].split(":")[1]


async def test_a_review_of_a_branch_over_rest(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    blog = await you.adds(folder("blog"))
    git(blog, "checkout", "-q", "-b", "topic")
    git(blog, "commit", "-q", "--allow-empty", "-m", "More")
    base = git(blog, "rev-parse", "main").strip()
    model.on(f"git diff {base}", [findings(blog, verdict="Nothing to find.")])

    session = await _started(program, blog, type="review_task", input={"base": "main"})

    done = await program.rest.session(session["id"], "completed")
    assert done["result"] == "Nothing to find."


async def test_a_review_is_stopped_from_the_chat(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    shop = await you.adds(folder("shop"))
    (shop / "stop.py").write_text("x = 1\n")
    gate = Gate()
    model.on("Mind the stop", [Say("Looking", hold=gate)])
    await you.says("/review Mind the stop")
    progress = await you.sees("▶ Mind the stop")
    await gate.reached.wait()

    await you.presses(progress, "Stop")

    stopped = await you.sees("⏹ Mind the stop", "It had changed nothing.")
    session = await program.rest.newest("sessions", lambda item: item["prompt"] == "Mind the stop")
    assert (session["status"], session["result"]) == ("stopped", None)
    assert stopped.buttons == ("Retry", "Details")


async def test_a_health_check_reports(program: Program, model: Model, you: Person, folder: Folder) -> None:
    await you.adds(folder("shop"))
    found = {"severity": "warning", "message": "No tests.", "file": None, "suggestion": "Write one."}
    report = {"overall": "attention", "summary": "It has no tests.", "findings": [found]}
    model.on("Is the shop well?", [Say(json.dumps(report))])

    await you.says("/health Is the shop well?")
    card = await you.sees("⚠ Is the shop well?", "It needs attention. It has no tests.")

    assert "• warning: No tests. → Write one." in card.text
    done = await program.rest.newest("sessions", lambda item: item["prompt"] == "Is the shop well?")
    assert done["report"] == report
    assert done["result"].startswith("**It needs attention.** It has no tests.")
    request = model.asked("Is the shop well?")[-1]
    assert request.body["text"]["format"]["type"] == "json_schema"
    assert "It has not been scanned yet." in request.prompt or "The scan of" in request.prompt


async def test_a_health_check_in_other_words_is_kept_as_text(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    shop = await you.adds(folder("shop"))
    model.on("Is it well in words?", [Say("It looks fine to me.")])

    session = await _started(program, shop, type="repo_health_check", prompt="Is it well in words?")

    done = await program.rest.session(session["id"], "completed")
    assert (done["report"], done["result"]) == (None, "It looks fine to me.")


async def test_a_failure_is_investigated_from_its_last_lines(
    program: Program, model: Model, you: Person, folder: Folder
) -> None:
    shop = await you.adds(folder("shop"))
    log = "\n".join(f"\x1b[32mtest {number} passed\x1b[0m" for number in range(2000)) + "\nE  assert 1 == 2"
    model.on("Why is it red?", [Say("The clock is an hour late.")])
    about = {"command": "make test", "log": log}

    session = await _started(program, shop, type="investigate_failure", input=about, prompt="Why is it red?")

    done = await program.rest.session(session["id"], "completed")
    assert done["result"] == "The clock is an hour late."
    told = model.asked("Why is it red?")[-1].prompt
    assert "````\nmake test\n````" in told
    assert "test 0 passed\n" in told
    assert "[… 1,581 lines left out …]" in told
    assert "test 1999 passed\nE  assert 1 == 2\n````" in told
    assert "\x1b" not in told
