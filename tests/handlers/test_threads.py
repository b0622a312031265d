"""Threads of Codex in chat: find one, go on with it."""

from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from core.errors import RunnerUnavailable
from core.ports import Capabilities
from core.schemas.base import Page
from core.schemas.threads import ThreadOut
from core.schemas.transcripts import TranscriptItem, TranscriptTurn
from core.usecases import sessions
from core.words import RunnerMode, SessionStatus, ThreadStatus
from handlers.views import threads as views
from handlers.views import transcript
from tests.support.chat import Seen
from tests.support.desk import Desk
from tests.support.people import Person

NOW = datetime(2040, 1, 1, 12, tzinfo=UTC)


async def asked(desk: Desk, person: Person, label: str = "Continue 1") -> Seen:
    """The question that a press on the list leads to."""
    await person.says("/threads")
    listed = await person.sees("Threads")
    await person.presses(listed, label)
    question = await person.sees("What next in")
    assert question.force_reply is not None
    return question


async def test_from_the_list_to_the_answer(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path, name="Login, again")
    question = await asked(desk, you)
    assert question.text == "What next in Login, again · shop?"

    await you.says("Now the docs.", reply_to=question)

    turn = await desk.runner.turn()
    assert (turn.request.thread_id, turn.request.prompt) == ("of-old", "Now the docs.")
    assert turn.request.cwd == shop.local_path
    assert turn.request.keeps_thread
    await you.sees("▶ Login, again · shop")
    turn.say("Written.")
    turn.end()
    answer = await you.sees("Written.")
    await you.says("And the changelog.", reply_to=answer)
    assert (await desk.runner.turn(2)).request.thread_id == "of-old"


async def test_searching(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("one", shop.local_path, preview="Fix the Login test")
    desk.runner.threads.put("two", shop.local_path, preview="Rewrite the importer")
    await you.says("/threads Login")
    found = await you.sees("Threads · “Login”")
    assert found.text.splitlines()[1:] == ["1. Fix the Login test · shop · 1 h ago"]
    assert found.silent
    await you.says("/threads login")
    await you.sees("No thread has “login” in its name or first words. Capitals count.")


async def test_more_of_them_in_the_same_message(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    for number in range(7):
        desk.runner.threads.put(f"thread-{number}", shop.local_path, preview=f"Step {number}")
    await you.says("/threads Step")
    listed = await you.sees("1. Step 6")
    assert listed.buttons == (*(f"Continue {number}" for number in range(1, 5)), "Open…", "More…")

    await you.presses(listed, "More…")

    rest = await you.sees_become(listed, "1. Step 2", "3. Step 0")
    assert rest.buttons == ("Continue 1", "Continue 2", "Continue 3", "Open…")


async def test_a_busy_thread_is_gone_on_with_afterwards(desk: Desk) -> None:
    you = desk.you
    shop = await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path)
    await you.says("First.", reply_to=await asked(desk, you))
    first = await desk.runner.turn()
    await you.says("Second.", reply_to=await asked(desk, you))
    parked = await you.sees("⏸ Second. · shop", "Waits for the end of Fix the Login test")
    assert parked.buttons == ("Withdraw", "Edit")

    first.end()

    assert (await desk.runner.turn(2)).request.prompt == "Second."


async def test_what_waits_can_be_taken_back(desk: Desk) -> None:
    you = desk.you
    shop = await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path)
    await you.says("First.", reply_to=await asked(desk, you))
    first = await desk.runner.turn()
    await you.says("Second.", reply_to=await asked(desk, you))
    parked = await you.sees("⏸ Second. · shop", "Waits for the end of")
    await you.presses(parked, "Withdraw")
    await you.sees_become(parked, "⏹ Second. · shop")
    first.end()
    await you.sees("It ended without an answer.")
    assert len(desk.runner.requests) == 1


async def test_a_repository_that_asks_for_a_worktree_gets_one(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository(require_worktree=True, allow_network=True)
    desk.runner.threads.put("of-old-3c5823", shop.local_path)

    await you.says("Go on.", reply_to=await asked(desk, you))

    request = (await desk.runner.turn()).request
    assert (
        Path(request.cwd) == desk.rig.core.settings.data_dir / "worktrees" / "1-cc-fix-the-login-test-3c5823"
    )
    assert request.allow_network


async def test_a_thread_of_no_repository_of_ours(desk: Desk) -> None:
    you = desk.you
    desk.runner.threads.put("elsewhere", "/srv/blog")
    await you.says("/threads")
    listed = await you.sees("1. Fix the Login test · blog")

    answer = await you.presses(listed, "Continue 1")

    assert answer.text == "blog is none of your repositories. Add it with /repos, then go on here."
    assert answer.alert


async def test_who_may_only_look_may_look(desk: Desk) -> None:
    shop = await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path)
    await desk.bo.says("/threads")
    answer = await desk.bo.presses(await desk.bo.sees("Threads"), "Continue 1")
    assert answer.text == "You may look here, not act. Ask an owner for another role."


async def test_without_threads_it_says_why(desk: Desk) -> None:
    desk.runner.threads.failures.append(RunnerUnavailable("Codex is not installed."))
    await desk.you.says("/threads")
    await desk.you.sees("✖ Codex is not installed.")
    desk.runner.mode = RunnerMode.STUB
    desk.runner.capabilities = Capabilities(steer=False, approvals=True, threads=False)
    await desk.you.says("/threads")
    await desk.you.sees("✖ The stub runner has no threads of Codex.")


async def test_what_codex_refuses_is_said(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path)
    question = await asked(desk, you)
    desk.runner.start_failures.append(RunnerUnavailable("Codex did not answer in time."))
    await you.says("Go on.", reply_to=question)
    await you.sees("✖ Fix the Login test · shop failed", "Codex did not answer in time.")
    [session] = [await sessions.get(desk.rig.core, 1)]
    assert session.status is SessionStatus.FAILED


# A thread's own card


async def opened(desk: Desk, person: Person, *, archived: bool = False) -> Seen:
    """The card of the first thread in the list."""
    await person.says("/threads")
    listed = await person.sees("Threads")
    await person.presses(listed, "Open…")
    choice = await person.sees_that(
        lambda seen: seen.id == listed.id and "Archived…" in seen.buttons, after=0
    )
    if archived:
        await person.presses(choice, "Archived…")
        choice = await person.sees_become(listed, "Archived threads")
    await person.presses(choice, "Open 1")
    return await person.sees_that(lambda seen: "Read" in seen.buttons)


async def test_everything_that_can_be_done_with_a_thread(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path, name="Login", status=ThreadStatus.IDLE)
    card = await opened(desk, you)
    assert card.text == "Login · shop\nat rest · last used 1 h ago\n“Fix the Login test”"
    assert card.buttons == ("Continue", "Read", "Fork", "Rename…", "Archive")

    await you.presses(card, "Continue")
    await you.sees("What next in Login · shop?")
    await you.presses(card, "Rename…")
    question = await you.sees("What is Login to be called?")
    await you.says("  The   login\npage ", reply_to=question)
    await you.sees("The login page · shop")
    await you.presses(card, "Fork")
    await you.sees("Fix the Login test · shop")
    assert [thread.id for thread in desk.runner.threads.on_shelf] == ["of-old-fork-1", "of-old"]


async def test_a_button_forks_once_and_that_of_another_card_once_more(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path, name="Login")
    card = await opened(desk, you)
    assert (await you.presses(card, "Fork")).text.startswith("Forked:")
    await you.sees("Fix the Login test · shop")
    payload = desk.handled[-1]

    again = await you.presses(card, "Fork")
    assert (again.text, again.alert) == ("You have forked it already. /threads shows what came of it.", True)
    await desk.feed_again(payload)
    assert [thread.id for thread in desk.runner.threads.on_shelf] == ["of-old-fork-1", "of-old"]
    assert await you.heard("Fix the Login test · shop") == 1

    desk.runner.threads.on_shelf.reverse()  # the list has the last used first
    await you.presses(await opened(desk, you), "Fork")
    await you.sees("Fix the Login test · shop")
    assert len(desk.runner.threads.on_shelf) == 3


async def test_a_fork_whose_answer_was_lost_is_found_by_the_next_press(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path, name="Login")
    card = await opened(desk, you)
    desk.runner.threads.loses_answers = True
    assert "The connection was lost." in (await you.presses(card, "Fork")).text
    payload = desk.handled[-1]
    desk.runner.threads.loses_answers = False

    await desk.feed_again(payload)
    await you.sees("Fix the Login test · shop")
    assert (await you.presses(card, "Fork")).text.startswith("You have forked it already.")
    assert [thread.id for thread in desk.runner.threads.on_shelf] == ["of-old-fork-1", "of-old"]


async def test_put_away_and_taken_back_out(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path)
    desk.runner.threads.put("another", shop.local_path, name="Another")
    desk.runner.threads.change("another", is_archived=True)
    card = await opened(desk, you, archived=True)
    assert card.text.startswith("Another · shop\narchived")
    assert card.buttons == ("Unarchive", "Read")

    await you.presses(card, "Unarchive")
    out = await you.sees_become(card, "at rest")
    await you.presses(out, "Archive")

    assert (await you.sees_become(card, "archived")).buttons == ("Unarchive", "Read")


async def test_a_busy_one_is_not_put_away(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path, status=ThreadStatus.ACTIVE)
    answer = await you.presses(await opened(desk, you), "Archive")
    assert answer.text.startswith("A turn runs or waits on this thread.")


async def test_one_of_no_repository_can_only_be_read(desk: Desk) -> None:
    desk.runner.threads.put("elsewhere", "/srv/blog")
    card = await opened(desk, desk.you)
    assert "This folder is none of your repositories" in card.text
    assert card.buttons == ("Read",)


async def test_who_may_only_look_reads_and_changes_nothing(desk: Desk) -> None:
    shop = await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path)
    card = await opened(desk, desk.bo)
    for label in ("Fork", "Rename…", "Archive"):
        answer = await desk.bo.presses(card, label)
        assert answer.text == "You may look here, not act. Ask an owner for another role."
    await desk.bo.presses(card, "Read")
    await desk.bo.sees("Nothing was said in Fix the Login test yet.")


def a_turn(number: int, *done: TranscriptItem, error: str | None = None) -> TranscriptTurn:
    said = [item("user", f"Step {number}"), *done, item("agent", f"Done {number}.")]
    return TranscriptTurn(
        id=f"turn-{number}",
        status="failed" if error else "completed",
        error=error,
        started_at=NOW - timedelta(hours=2),
        completed_at=NOW,
        duration_ms=130_000,
        items=said,
    )


def item(kind: str, text: str, **more: Any) -> TranscriptItem:
    return TranscriptItem.model_validate({"id": "i", "turn_id": "t", "kind": kind, "text": text, **more})


async def test_what_was_said_is_paged_through_in_one_message(desk: Desk) -> None:
    you, shop = desk.you, await desk.rig.repository()
    desk.runner.threads.put("of-old", shop.local_path, name="Login")
    desk.runner.threads.said["of-old"] = [a_turn(number) for number in (1, 2, 3)]
    await you.presses(await opened(desk, you), "Read")
    read = await you.sees("You: Step 3", "Done 3.")
    assert read.buttons == ("Earlier", "Thread")

    for label, number, buttons in (
        ("Earlier", 2, ("Earlier", "Later", "Thread")),
        ("Earlier", 1, ("Later", "Thread")),
        ("Later", 2, ("Earlier", "Later", "Thread")),
        ("Earlier", 1, ("Later", "Thread")),
        ("Later", 2, ("Earlier", "Later", "Thread")),
        ("Later", 3, ("Earlier", "Thread")),
        ("Earlier", 2, ("Earlier", "Later", "Thread")),
    ):
        await you.presses(read, label)
        read = await you.sees_become(read, f"You: Step {number}")
        assert (label, number, set(buttons) - set(read.buttons)) == (label, number, set())


def test_a_turn_on_one_screen() -> None:
    changed = {"path": "auth/session.py", "change": "update", "added": 12, "removed": 3, "diff": ""}
    done = [
        item("thought", "I look first."),
        item("command", "pytest -q", exit_code=1, status="failed", output="a\nb\n\nc\nd\n"),
        item("command", "ls", exit_code=0, status="completed", output=""),
        item("command", "rm -rf /", status="declined"),
        item("file_change", "auth/session.py", files=[changed]),
        item("user", "Faster.", images=1),
        item("other", "clerk: write"),
        item("plan", "Then that."),
    ]
    shown = a_turn(1, *done, error="The model does not like this.")
    card = transcript.turn(a_thread(), shown, (None, None), NOW)
    assert card.text.render()[0].splitlines() == [
        "✖ Fix the tests · 2 h ago · 2:10",
        "You: Step 1",
        "  thought: I look first.",
        "  pytest -q  ✖ exit 1",
        *("c", "d"),
        "  ls",
        "  rm -rf /  ✖ declined",
        "  auth/session.py  +12 −3",
        "You: Faster. [1 picture]",
        "… 2 more steps",
        "The model does not like this.",
        "Done 1.",
    ]


def test_a_turn_always_fits_a_message() -> None:
    long = "x" * 50_000
    done = [item("command", long, exit_code=1, output="\n".join([long] * 9)) for _ in range(30)]
    shown = a_turn(1, *done, error=long)
    shown = shown.model_copy(update={"items": [item("user", long), *done, item("agent", long)]})
    text, _ = transcript.turn(a_thread(), shown, (None, None), NOW).text.render()
    assert len(text) < 4096


def a_thread(**more: object) -> ThreadOut:
    return ThreadOut(
        id="1",
        name=None,
        preview="Fix the tests",
        cwd="/srv/shop",
        status=ThreadStatus.NOT_LOADED,
        updated_at=NOW - timedelta(minutes=5),
        task_id=None,
        is_archived=False,
    ).model_copy(update=more)


@pytest.mark.parametrize(
    ("thread", "line"),
    [
        ({"name": "Login"}, "1. Login · shop · 5 min ago"),
        ({"status": ThreadStatus.ACTIVE}, "1. ▶ Fix the tests · shop · 5 min ago"),
        ({"preview": "a\nb " * 100}, "1. " + "a b " * 14 + "a b… · shop · 5 min ago"),
        ({"preview": ""}, "1. Without words · shop · 5 min ago"),
        ({"cwd": "/", "updated_at": None}, "1. Fix the tests · ?"),
        ({"name": "x\u202egnp"}, r"1. x\u202egnp · shop · 5 min ago"),
    ],
)
def test_a_line_of_the_list(thread: dict[str, object], line: str) -> None:
    shown = a_thread(**thread)
    card = views.listing(Page[ThreadOut](items=[shown], next_cursor=None), views.Place(), NOW)
    assert card.text.render()[0].splitlines()[1] == line
