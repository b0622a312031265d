"""Questions of Codex in chat: buttons, own words, one after the other, and secrets that leave no trace."""

from typing import Any

import pytest

from core.context import API_CALLER
from core.events import Access, Answer, Choice, Given, Part, ToolCall
from core.machinery.rows import fetch
from core.schemas.decisions import ResolveIn
from core.usecases import approvals, deciding
from core.words import ApprovalKind, ApprovalStatus, Decision, SessionStatus
from tests.support.chat import Seen
from tests.support.desk import Desk
from tests.support.runner import USUAL, ScriptedTurn

SECRET = "open-sesame-77"
ONLY_ONCE = (Decision.ONCE, Decision.DECLINE, Decision.CANCEL)
COLOR = Part("Color", "Which color?", (Choice("Red", "Warm."), Choice("Blue")), own_words=True)
ROOMS = Part("Rooms", "Which rooms?", (Choice("Hall"), Choice("Attic")), multiple=True)
NOTE = Part("Note", "Anything else?", own_words=True, required=False)
KEY = Part("Key", "What opens it?", own_words=True, secret=True)
STOPPING = ("Reject", "Reject, say why", "Reject and stop")


async def _asks(desk: Desk, **question: Any) -> tuple[ScriptedTurn, Seen]:
    """A turn of yours that asks, in a repository that allows everything, and the card."""
    await desk.rig.repository("shop", allow_write=True, allow_network=True, allow_commit=True)
    turn, _ = await desk.asks(desk.you, "Paint the door")
    turn.ask(**{"command": None, "reason": None, "kind": ApprovalKind.QUESTION, **question})
    return turn, await desk.you.sees("✋ shop")


async def _asks_questions(desk: Desk, *parts: Part) -> tuple[ScriptedTurn, Seen]:
    return await _asks(desk, decisions=ONLY_ONCE, parts=parts)


async def _given(desk: Desk) -> Answer:
    await desk.runner.until_answered()
    ((_, answer),) = desk.runner.answered
    return answer


async def _everything_kept(desk: Desk) -> str:
    """What the outbox, the inbox and all else hold, once all that was said was sent and handled."""

    async def look() -> str | None:
        waiting = await fetch("SELECT 1 FROM outbox WHERE status IN ('queued', 'sending')")
        unread = await fetch("SELECT 1 FROM inbox WHERE handled_at IS NULL")
        return None if waiting or unread else "done"

    await desk.rig.until(look)
    tables = ("approval", "event", "outbox", "inbox", "button", "chat_binding", "session", "task")
    return "".join([str(await fetch(f"SELECT * FROM {table}")) for table in tables])


async def test_a_choice_is_a_button(desk: Desk) -> None:
    _, card = await _asks_questions(desk, COLOR)
    assert card.text.startswith("✋ shop asks you\nColor\nWhich color?\n• Red: Warm.\n")
    assert card.buttons == ("Red", "Blue", "Own words…", *STOPPING)
    assert "then declined" in card.text

    await desk.you.presses(card, "Blue")

    over = await desk.you.sees_become(card, "Answered by You ")
    assert "✔ Color: Blue" in over.text
    assert over.buttons == ("Answered by You",)
    assert await _given(desk) == Answer(Decision.ONCE, given=(Given((1,)),))


async def test_questions_come_one_after_the_other_on_one_card(desk: Desk) -> None:
    _, card = await _asks_questions(desk, COLOR, ROOMS, NOTE)
    assert "Color (1 of 3)" in card.text
    await desk.you.presses(card, "Red")

    second = await desk.you.sees_become(card, "Rooms (2 of 3)")
    assert "✔ Color: Red" in second.text
    assert second.buttons == ("Hall", "Attic", "Done", "Back", *STOPPING)
    await desk.you.presses(second, "Attic")
    await desk.you.sees_that(lambda seen: "✔ Attic" in seen.buttons)
    await desk.you.presses(second, "Hall")
    ticked = await desk.you.sees_that(lambda seen: "✔ Hall" in seen.buttons)
    assert "✔ Attic" in ticked.buttons
    await desk.you.presses(ticked, "✔ Hall")
    await desk.you.sees_that(lambda seen: "Hall" in seen.buttons)
    await desk.you.presses(card, "Back")
    await desk.you.sees_become(card, "Color (1 of 3)")
    await desk.you.presses(card, "Blue")
    await desk.you.sees_become(card, "Rooms (2 of 3)")
    await desk.you.presses(card, "Attic")
    await desk.you.sees_that(lambda seen: "✔ Attic" in seen.buttons)
    await desk.you.presses(card, "Done")

    third = await desk.you.sees_become(card, "Note (3 of 3)")
    assert "(may be left out)" in third.text
    assert third.buttons == ("Answer…", "Leave out", "Back", *STOPPING)
    await desk.you.presses(third, "Leave out")

    over = await desk.you.sees_become(card, "Answered by You ")
    for line in ("✔ Color: Blue", "✔ Rooms: Attic", "✔ Note: left out"):
        assert line in over.text
    assert (await _given(desk)).given == (Given((1,)), Given((1,)), None)


async def test_own_words_are_a_reply(desk: Desk) -> None:
    _, card = await _asks_questions(desk, COLOR)
    await desk.you.presses(card, "Own words…")
    question = await desk.you.sees("Color: Which color?")
    assert question.force_reply is not None
    await desk.you.says("Sea green", reply_to=question)
    over = await desk.you.sees_become(card, "Answered by You ")
    assert "✔ Color: Sea green" in over.text
    assert (await _given(desk)).given == (Given(words="Sea green"),)


async def test_a_reply_to_the_card_answers_too(desk: Desk) -> None:
    _, card = await _asks_questions(desk, NOTE)
    await desk.you.says("Mind the cat", reply_to=card)
    await desk.you.sees_become(card, "Answered by You ")
    assert (await _given(desk)).given == (Given(words="Mind the cat"),)
    assert desk.runner.steered == []


async def test_words_that_are_no_answer_are_asked_for_again(desk: Desk) -> None:
    _, card = await _asks_questions(desk, ROOMS)
    await desk.you.says("Everywhere", reply_to=card)
    await desk.you.sees("Rooms: takes choices only: the index of one. Answer again.")
    assert desk.runner.answered == []
    assert (await desk.rig.approval()).status is ApprovalStatus.PENDING


async def test_a_secret_leaves_no_trace(desk: Desk) -> None:
    _, card = await _asks_questions(desk, KEY, COLOR)
    assert "(secret: your message is deleted, and the answer kept nowhere)" in card.text
    await desk.you.presses(card, "Answer…")
    question = await desk.you.sees("I delete your reply, and keep it nowhere.")
    await desk.you.says(SECRET, reply_to=question)
    second = await desk.you.sees_become(card, "Color (2 of 2)")
    assert "✔ Key: given, and not kept" in second.text
    await desk.you.presses(second, "Red")
    await desk.you.sees_become(card, "Answered by You ")

    assert (await _given(desk)).given == (Given(words=SECRET), Given((0,)))
    assert SECRET not in str([seen.raw for seen in await desk.you.messages()])
    assert SECRET not in await _everything_kept(desk)


async def test_a_secret_that_cannot_be_deleted_is_said(desk: Desk) -> None:
    """In a group the bot may not, unless it is an admin."""
    await desk.rig.repository("shop")
    team = desk.you.in_team()
    await team.says("/new Paint the door")
    turn = await desk.runner.turn()
    turn.ask(None, reason=None, kind=ApprovalKind.QUESTION, decisions=ONLY_ONCE, parts=(KEY,))
    card = await team.sees("shop asks you")
    await team.says(SECRET, reply_to=card)
    await team.sees("Delete your message yourself")
    assert (await _given(desk)).given == (Given(words=SECRET),)


async def test_what_is_said_beside_a_secret_question_is_not_passed_on(desk: Desk) -> None:
    await _asks_questions(desk, KEY)
    await desk.you.says(SECRET)
    await desk.you.sees("I passed nothing on")
    assert desk.runner.steered == []
    assert SECRET not in await _everything_kept(desk)


async def test_nor_is_what_a_file_comes_with(desk: Desk) -> None:
    _, card = await _asks_questions(desk, KEY)
    await desk.you.sends({"notes.txt": b"remember"}, SECRET, reply_to=card)
    await desk.you.sees("I passed nothing on")
    assert (desk.runner.steered, len(desk.runner.requests)) == ([], 1)
    assert SECRET not in await _everything_kept(desk)


async def test_who_comes_second_is_told_so(desk: Desk) -> None:
    """In a group two may press at once."""
    await desk.rig.repository("shop")
    team, ann = desk.you.in_team(), desk.ann.in_team()
    await team.says("/new Paint the door")
    turn = await desk.runner.turn()
    turn.ask(None, reason=None, kind=ApprovalKind.QUESTION, decisions=ONLY_ONCE, parts=(COLOR, COLOR))
    card = await team.sees("Color (1 of 2)")
    await team.presses(card, "Own words…")
    mine = await team.sees("Color: Which color?")
    await ann.presses(card, "Blue")
    await team.sees_become(card, "Color (2 of 2)")
    await team.says("Green", reply_to=mine)
    await team.sees("This was answered already.")
    await ann.presses(card, "Red")
    await team.sees_become(card, "Answered by Ann ")
    assert (await _given(desk)).given == (Given((1,)), Given((0,)))


async def test_who_may_only_look_answers_nothing(desk: Desk) -> None:
    await desk.rig.repository("shop")
    team, bo = desk.you.in_team(), desk.bo.in_team()
    await team.says("/new Paint the door")
    turn = await desk.runner.turn()
    turn.ask(None, reason=None, kind=ApprovalKind.QUESTION, decisions=ONLY_ONCE, parts=(ROOMS, COLOR, NOTE))
    card = await team.sees("shop asks you")
    for label in ("Hall", "Done", "Reject", "Reject and stop"):
        assert (await bo.presses(card, label)).text.startswith("You may look here, not act.")
    approval = await desk.rig.approval()
    assert (approval.status, approval.draft) == (ApprovalStatus.PENDING, None)


async def test_answered_over_rest_the_card_says_so(desk: Desk) -> None:

    _, card = await _asks_questions(desk, COLOR, KEY)
    approval = await desk.rig.approval()
    wanted = ResolveIn(status="approved", answers=[1, SECRET], resolved_by="a script")
    await deciding.resolve(desk.rig.core, API_CALLER, approval.id, wanted)
    over = await desk.you.sees_become(card, "Answered by a script ")
    assert "✔ Color: Blue" in over.text
    assert SECRET not in await _everything_kept(desk)


async def test_rejected_and_stopped(desk: Desk) -> None:
    _, card = await _asks_questions(desk, COLOR)
    assert (await desk.you.presses(card, "Reject and stop")).text == "Rejected and stopped."
    over = await desk.you.sees_become(card, "Rejected and stopped by You ")
    assert over.buttons == ("Rejected by You",)
    assert (await _given(desk)).decision is Decision.CANCEL
    approval = await desk.rig.approval()
    await desk.rig.session(approval.session_id or 0, SessionStatus.STOPPED)


# Wider yeses

PREFIXED = tuple(each for each in Decision if each is not Decision.ALWAYS)
FOR_GOOD = tuple(each for each in Decision if each is not Decision.PREFIX)


async def test_always_says_what_it_allows_and_asks_once_more(desk: Desk) -> None:
    _, card = await _asks(
        desk,
        command="npm run build",
        kind=ApprovalKind.COMMAND,
        decisions=PREFIXED,
        prefix=("npm", "run"),
    )
    assert "“For this session”: this very command again" in card.text
    assert card.buttons == (
        "Approve",
        "Reject",
        "For this session",
        "Always…",
        "Reject, say why",
        "Reject and stop",
    )
    await desk.you.presses(card, "Always…")
    once_more = await desk.you.sees_become(card, "Every command that begins with npm run")
    assert "outside of the sandbox, in every repository and every session of this Codex" in once_more.text
    assert once_more.buttons == ("Yes, always", "Back")
    assert desk.runner.answered == []
    await desk.you.presses(card, "Back")
    again = await desk.you.sees_that(lambda seen: "Always…" in seen.buttons, after=0)
    await desk.you.presses(again, "Always…")
    await desk.you.sees_become(card, "Every command")
    await desk.you.presses(card, "Yes, always")
    await desk.you.sees_become(card, "Approved for good, with all that begins with npm run, by You ")
    assert (await _given(desk)).decision is Decision.PREFIX


async def test_a_tool_for_good(desk: Desk) -> None:
    tool = ToolCall("write", "Writes something down.", "{}")
    _, card = await _asks(desk, kind=ApprovalKind.TOOL, decisions=FOR_GOOD, tool=tool, server="clerk")
    await desk.you.presses(card, "Always…")
    once_more = await desk.you.sees_become(card, "The tool write of clerk", "runs unasked from now on")
    assert "in every repository" in once_more.text
    assert "config.toml" in once_more.text
    await desk.you.presses(card, "Yes, always")
    await desk.you.sees_become(card, "Approved for good (write) by You ")
    assert (await _given(desk)).decision is Decision.ALWAYS


async def test_a_host_for_good(desk: Desk) -> None:
    _, card = await _asks(
        desk,
        command="curl https://example.org",
        kind=ApprovalKind.COMMAND,
        decisions=FOR_GOOD,
        needs_network=True,
        host="example.org",
    )
    await desk.you.presses(card, "Always…")
    await desk.you.sees_become(card, "Every command may speak to example.org", "rules/default.rules")
    await desk.you.presses(card, "Yes, always")
    await desk.you.sees_become(card, "Approved for good (example.org) by You ")
    assert (await _given(desk)).decision is Decision.ALWAYS


async def test_only_an_owner_allows_something_for_good(desk: Desk) -> None:
    await desk.rig.repository("shop", allow_network=True, allow_commit=True)
    team, ann = desk.you.in_team(), desk.ann.in_team()
    await team.says("/new Paint the door")
    turn = await desk.runner.turn()
    turn.ask("npm ci", decisions=PREFIXED, prefix=("npm",))
    card = await team.sees("shop wants to run")
    assert (await ann.presses(card, "Always…")).text == "Only an owner may do this."
    await ann.presses(card, "For this session")
    await team.sees_become(card, "Approved for this session by Ann ")


async def test_more_access(desk: Desk) -> None:
    _, card = await _asks(
        desk,
        kind=ApprovalKind.PERMISSIONS,
        decisions=USUAL,
        needs_network=True,
        reason="To fetch what it needs.",
        access=Access(network=True, read=("/etc/hosts",), write=("/srv/cache",)),
    )
    assert card.text.startswith("✋ shop wants more access\n")
    for line in ("write /srv/cache", "read /etc/hosts", "the network", "“Approve” is for this turn"):
        assert line in card.text
    await desk.you.presses(card, "Approve")
    await desk.you.sees_become(card, "Approved by You ")
    assert (await _given(desk)).decision is Decision.ONCE


async def test_what_the_repository_does_not_allow_is_told_and_asks_nobody(desk: Desk) -> None:
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you, "Paint the door")
    turn.ask(
        None, reason=None, kind=ApprovalKind.PERMISSIONS, needs_network=True, access=Access(network=True)
    )
    card = await desk.you.sees("shop wants more access")
    assert card.text.splitlines()[-1].startswith("Declined. Not allowed here: shop allows no network.")
    assert card.buttons == ("Rejected",)
    assert card.silent


async def test_a_tool_with_its_arguments(desk: Desk) -> None:
    _, card = await _asks(
        desk,
        kind=ApprovalKind.TOOL,
        decisions=USUAL,
        server="clerk",
        reason="Allow it?",
        tool=ToolCall("write", "Writes a letter.", '{\n  "to": "Ann"\n}'),
    )
    assert card.text.startswith("✋ shop wants to use a tool of clerk\n")
    for line in ("tool write: Writes a letter.", '"to": "Ann"', "this tool with any arguments"):
        assert line in card.text


async def test_an_address_is_shown_whole(desk: Desk) -> None:
    _, card = await _asks(
        desk, decisions=ONLY_ONCE, server="clerk", reason="Log in there.", url="https://example.org/login?x=1"
    )
    assert card.text.startswith("✋ shop asks you for clerk\n")
    assert "https://example.org/login?x=1" in card.text
    assert card.buttons == ("Approve", *STOPPING)


async def test_many_choices_are_numbered_and_the_file_says_what_they_are(desk: Desk) -> None:
    choices = tuple(Choice(f"Shade {number}") for number in range(30))
    _, card = await _asks_questions(desk, Part("Shade", "Which?", choices))
    assert card.buttons[:30] == tuple(str(number) for number in range(1, 31))
    file = next(seen for seen in await desk.you.messages() if "document" in seen.raw)
    document = await desk.bot.download(file.raw["document"]["file_id"])
    assert document is not None
    assert "30. Shade 29" in document.read().decode()
    await desk.you.presses(card, "30")
    await desk.you.sees_become(card, "✔ Shade: Shade 29")
    assert (await _given(desk)).given == (Given((29,)),)


@pytest.mark.parametrize("label", ["Own words…", "Blue"])
async def test_a_press_that_comes_too_late(desk: Desk, label: str) -> None:
    _, card = await _asks_questions(desk, COLOR)
    desk.rig.clock.move(3601)
    answer = await desk.you.presses(card, label)
    assert answer.alert or label == "Own words…"
    approval = await approvals.get(desk.rig.core, (await desk.rig.approval()).id)
    assert approval.answers is None
