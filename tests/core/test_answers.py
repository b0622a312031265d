"""Questions with answers: right for what was asked, handed over as given, and secrets kept nowhere."""

import asyncio
from typing import Any

import pytest

from core.context import API_CALLER, Caller
from core.errors import AlreadyDecided, Conflict, Forbidden, InvalidInput, PolicyDenied
from core.events import Access, Answer, Choice, Given, Part, ToolCall, TurnEnded, TurnOutcome
from core.logic.answering import WrongAnswer, given_of
from core.machinery.rows import dialect, fetch
from core.models import Approval
from core.schemas.decisions import ApprovalOut, ResolveIn
from core.usecases import approvals, deciding, drafting
from core.words import (
    AnswerFormat,
    ApprovalKind,
    ApprovalStatus,
    Decision,
    Delivery,
    Dialect,
    EventKind,
    Role,
    SessionStatus,
)
from tests.support.core import Rig
from tests.support.runner import ScriptedTurn

S = ApprovalStatus
SECRET = "xyzzy-open-sesame"
COLOR = Part("Color", "Which?", (Choice("Red", "Warm."), Choice("Blue", "Cold.")), own_words=True)
ROOMS = Part("Rooms", "Where?", (Choice("Hall"), Choice("Attic"), Choice("Loft")), multiple=True, maximum=2)
NOTE = Part("Note", "Anything else?", own_words=True, required=False)
KEY = Part("Key", "What opens it?", own_words=True, secret=True)
PARTS = (COLOR, ROOMS, NOTE, KEY)
ONLY_ONCE = (Decision.ONCE, Decision.DECLINE, Decision.CANCEL)
OWNER = Caller("telegram:1", Role.OWNER, chat_id=1)
OPERATOR = Caller("telegram:2", Role.OPERATOR, chat_id=1)


async def asked(
    rig: Rig, *, flags: dict[str, Any] | None = None, **question: Any
) -> tuple[ScriptedTurn, ApprovalOut]:
    """A turn that waits for answers, in a repository with these flags."""
    repository = await rig.repository(**(flags or {}))
    task = await rig.task(repository_id=repository.id)
    session = await rig.run(task.id)
    turn = await rig.runner.turn()
    turn.ask(**question)
    await rig.event(EventKind.APPROVAL_REQUESTED)
    return turn, await rig.approval(session.id)


async def questions(rig: Rig, *parts: Part) -> tuple[ScriptedTurn, ApprovalOut]:
    return await asked(
        rig, command=None, reason=None, kind=ApprovalKind.QUESTION, decisions=ONLY_ONCE, parts=parts or PARTS
    )


async def resolve(rig: Rig, approval: ApprovalOut, caller: Caller = API_CALLER, **fields: Any) -> ApprovalOut:
    wanted = ResolveIn(**{"status": "approved", **fields})
    return await deciding.resolve(rig.core, caller, approval.id, wanted)


async def handed_over(rig: Rig) -> Answer:
    await rig.runner.until_answered()
    ((_, answer),) = rig.runner.answered
    return answer


async def everything_kept(rig: Rig) -> str:
    """Every row of every table."""
    of = {
        Dialect.SQLITE: "SELECT name FROM sqlite_master WHERE type = 'table'",
        Dialect.POSTGRES: "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public'",
    }
    tables = await fetch(of[dialect()])
    return "".join([str(await fetch(f"SELECT * FROM {row['name']}")) for row in tables])


async def delivered(rig: Rig, approval: ApprovalOut) -> ApprovalOut:
    async def look() -> ApprovalOut | None:
        found = await approvals.get(rig.core, approval.id)
        return found if found.delivery is Delivery.DELIVERED else None

    return await rig.until(look)


# What is asked


async def test_what_is_to_be_answered_is_told_in_full(working_rig: Rig) -> None:
    _, approval = await questions(working_rig)
    color, rooms, note, key = approval.questions
    assert [(choice.label, choice.description) for choice in color.choices] == [
        ("Red", "Warm."),
        ("Blue", "Cold."),
    ]
    assert (color.own_words, color.multiple, color.required) == (True, False, True)
    assert (rooms.multiple, rooms.maximum) == (True, 2)
    assert (note.required, note.format) == (False, AnswerFormat.TEXT)
    assert key.secret
    assert approval.decisions == list(ONLY_ONCE)
    (event,) = [each for each in await working_rig.events() if each.kind == EventKind.APPROVAL_REQUESTED]
    assert event.payload["question"] == "Which?"


# What is answered


async def test_answers_are_handed_over_as_they_were_given(working_rig: Rig) -> None:
    _, approval = await questions(working_rig)

    decided = await resolve(working_rig, approval, answers=[1, [2, 0], None, SECRET])

    assert (decided.status, decided.answers) == (S.APPROVED, [1, [2, 0], None, None])
    given = (Given((1,)), Given((0, 2)), None, Given(words=SECRET))
    assert await handed_over(working_rig) == Answer(Decision.ONCE, given=given)
    assert (await delivered(working_rig, approval)).answers == [1, [2, 0], None, None]


async def test_a_secret_is_kept_nowhere(working_rig: Rig) -> None:
    _, approval = await questions(working_rig)
    await resolve(working_rig, approval, answers=["It is mine.", [0], None, SECRET])
    await delivered(working_rig, approval)

    kept = await everything_kept(working_rig)
    assert SECRET not in kept
    assert "It is mine." in kept
    assert dict(working_rig.core.secrets.of(approval.id)) == {}


async def test_of_two_who_answer_the_secret_of_the_winner_is_handed_over(working_rig: Rig) -> None:
    _, approval = await questions(working_rig, KEY)
    await resolve(working_rig, approval, answers=["first"])
    with pytest.raises(AlreadyDecided):
        await resolve(working_rig, approval, answers=["second"])
    assert (await handed_over(working_rig)).given == (Given(words="first"),)


async def test_every_wrong_answer_is_named(working_rig: Rig) -> None:
    _, approval = await questions(working_rig)

    with pytest.raises(InvalidInput) as wrong:
        await resolve(working_rig, approval, answers=[2, [0, 1, 2], " ", None])

    assert wrong.value.details is not None
    assert wrong.value.details["fields"] == [
        {"field": "answers.0", "message": "must be the index of a choice, 0 to 1"},
        {"field": "answers.1", "message": "must have at most 2 choices"},
        {"field": "answers.2", "message": "must not be blank"},
        {"field": "answers.3", "message": "is required"},
    ]
    assert (await approvals.get(working_rig.core, approval.id)).status is S.PENDING


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "answers.0: is required"),
        ({"answers": [0]}, "answers: must be 4, one for each question"),
        ({"status": "rejected", "answers": [0]}, "answers: go with 'approved' only"),
        ({"status": "rejected", "decision": "once"}, "decision: goes with 'approved' only"),
        ({"decision": "decline"}, "decision: goes with 'rejected' only"),
    ],
)
async def test_what_does_not_belong_together(working_rig: Rig, fields: dict[str, Any], why: str) -> None:
    _, approval = await questions(working_rig)
    with pytest.raises(InvalidInput, match=why):
        await resolve(working_rig, approval, **fields)


async def test_answers_to_what_asks_nothing(working_rig: Rig) -> None:
    _, approval = await asked(working_rig)
    with pytest.raises(InvalidInput, match="asks no questions"):
        await resolve(working_rig, approval, answers=[0])
    assert (await resolve(working_rig, approval, answers=[])).answers is None


@pytest.mark.parametrize(
    ("part", "value", "why"),
    [
        (COLOR, [0, 1], "takes one choice"),
        (ROOMS, [0, 0], "names a choice more than once"),
        (ROOMS, [3], "must be the index of a choice"),
        (ROOMS, "Everywhere", "takes choices only"),
        (NOTE, 0, "has no choices"),
        (NOTE, "x" * 10_001, "must have at most 10000 characters"),
        (Part("", "", own_words=True, minimum=2, maximum=3), "a", "must have at least 2 characters"),
        (Part("", "", own_words=True, minimum=2, maximum=3), "abcd", "must have at most 3 characters"),
    ],
)
def test_what_is_no_answer(part: Part, value: Any, why: str) -> None:
    with pytest.raises(WrongAnswer, match=why):
        given_of(part, value)


@pytest.mark.parametrize(
    ("kind", "good", "bad"),
    [
        (AnswerFormat.TEXT, [" x ", "1"], ["  "]),
        (AnswerFormat.EMAIL, ["a@b", "ann@example.org"], ["ann", "a b@c", "@"]),
        (AnswerFormat.URI, ["https://example.org/x", "mailto:a@b"], ["example.org", "https://a b"]),
        (AnswerFormat.DATE, ["2026-01-31"], ["2026-02-30", "20260131", "tomorrow"]),
        (
            AnswerFormat.DATE_TIME,
            ["2026-01-31T09:00:00Z", "2026-01-31T09:00:00+01:00"],
            ["2026-01-31", "09:00"],
        ),
        (AnswerFormat.NUMBER, ["1", "-0.5", "1e3"], ["one", "nan", "inf", "1e999", ""]),
        (AnswerFormat.INTEGER, ["12", "-3"], ["1.5", "1e3", "x", "٣"]),
    ],
)
def test_own_words_have_the_form_that_is_asked_for(
    kind: AnswerFormat, good: list[str], bad: list[str]
) -> None:
    part = Part("", "", own_words=True, format=kind)
    for words in good:
        assert given_of(part, words) is not None
    for words in bad:
        with pytest.raises(WrongAnswer):
            given_of(part, words)


def test_numbers_are_held_to_their_bounds() -> None:
    part = Part("", "", own_words=True, format=AnswerFormat.INTEGER, minimum=1, maximum=9)
    assert given_of(part, "9") == Given(words="9")
    for words in ("0", "10"):
        with pytest.raises(WrongAnswer, match="must be at"):
            given_of(part, words)


async def test_nobody_answers_in_time(working_rig: Rig) -> None:
    turn, approval = await questions(working_rig)
    working_rig.move(3600)
    assert (await handed_over(working_rig)).decision is Decision.DECLINE
    expired = await delivered(working_rig, approval)
    assert (expired.status, expired.answers) == (S.EXPIRED, None)
    turn.end()
    await working_rig.session(approval.session_id or 0, SessionStatus.COMPLETED)


# Rejecting


async def test_a_no_that_ends_the_turn(working_rig: Rig) -> None:
    _, approval = await asked(working_rig)
    decided = await resolve(working_rig, approval, status="rejected", decision="cancel")
    assert (decided.status, decided.decision) == (S.REJECTED, Decision.CANCEL)
    assert (await handed_over(working_rig)).decision is Decision.CANCEL
    await working_rig.session(approval.session_id or 0, SessionStatus.STOPPED)


async def test_a_script_s_question_ends_no_turn(working_rig: Rig) -> None:
    _, approval = await asked(working_rig, decisions=(Decision.ONCE, Decision.DECLINE))
    with pytest.raises(Conflict, match="cancel is not offered here; offered: decline"):
        await resolve(working_rig, approval, status="rejected", decision="cancel")


# No wider than the repository

ALL = {"allow_write": True, "allow_network": True, "allow_commit": True}
OFFERED = tuple(each for each in Decision if each is not Decision.ALWAYS)
PREFIXED = {"decisions": OFFERED, "prefix": ("npm", "run")}


async def test_a_prefix_is_offered_where_every_repository_allows_everything(working_rig: Rig) -> None:
    _, approval = await asked(working_rig, flags=ALL, **PREFIXED)
    assert (approval.prefix, approval.decisions) == (["npm", "run"], list(OFFERED))

    with pytest.raises(Forbidden, match="Only an owner"):
        await resolve(working_rig, approval, OPERATOR, decision="prefix")
    await resolve(working_rig, approval, OWNER, decision="prefix")

    assert (await handed_over(working_rig)).decision is Decision.PREFIX


async def test_a_prefix_is_not_offered_where_one_does_not(working_rig: Rig) -> None:
    await working_rig.repository("careful")
    _, approval = await asked(working_rig, flags=ALL, **PREFIXED)
    assert (approval.prefix, approval.decisions) == (
        [],
        [each for each in OFFERED if each is not Decision.PREFIX],
    )
    with pytest.raises(Conflict, match="prefix is not offered here; offered: once, session"):
        await resolve(working_rig, approval, OWNER, decision="prefix")


async def test_a_prefix_that_was_offered_is_judged_again(working_rig: Rig) -> None:
    _, approval = await asked(working_rig, flags=ALL, **PREFIXED)
    await working_rig.repository("careful")
    with pytest.raises(PolicyDenied, match="not each of them allows"):
        await resolve(working_rig, approval, OWNER, decision="prefix")
    assert (await resolve(working_rig, approval, decision="session")).decision is Decision.SESSION


FOR_GOOD = (Decision.ONCE, Decision.SESSION, Decision.ALWAYS, Decision.DECLINE, Decision.CANCEL)
TO_A_HOST: dict[str, Any] = {"needs_network": True, "host": "example.org", "decisions": FOR_GOOD}
TOOL: dict[str, Any] = {
    "command": None,
    "kind": ApprovalKind.TOOL,
    "tool": ToolCall("write", "", "{}"),
    "server": "clerk",
}


async def test_a_host_is_opened_for_good_where_every_repository_allows_the_network(working_rig: Rig) -> None:
    _, approval = await asked(working_rig, flags={"allow_network": True}, **TO_A_HOST)
    assert (approval.host, approval.decisions) == ("example.org", list(FOR_GOOD))

    with pytest.raises(Forbidden, match="Only an owner"):
        await resolve(working_rig, approval, OPERATOR, decision="always")
    await resolve(working_rig, approval, OWNER, decision="always")

    assert (await handed_over(working_rig)).decision is Decision.ALWAYS


async def test_a_host_is_not_opened_for_good_where_one_does_not(working_rig: Rig) -> None:
    await working_rig.repository("careful")
    _, approval = await asked(working_rig, flags={"allow_network": True}, **TO_A_HOST)
    assert (approval.host, Decision.ALWAYS in approval.decisions) == (None, False)


async def test_a_host_that_was_offered_is_judged_again(working_rig: Rig) -> None:
    _, approval = await asked(working_rig, flags={"allow_network": True}, **TO_A_HOST)
    await working_rig.repository("careful")
    with pytest.raises(PolicyDenied, match="not each of them allows the network"):
        await resolve(working_rig, approval, OWNER, decision="always")


async def test_a_tool_is_an_owner_s_to_allow_for_good(working_rig: Rig) -> None:
    _, approval = await asked(working_rig, decisions=FOR_GOOD, **TOOL)
    with pytest.raises(Forbidden, match="Only an owner"):
        await resolve(working_rig, approval, OPERATOR, decision="always")
    assert (await resolve(working_rig, approval, OWNER, decision="always")).decision is Decision.ALWAYS


def permissions(**access: Any) -> dict[str, Any]:
    network = bool(access.get("network"))
    return {
        "command": None,
        "kind": ApprovalKind.PERMISSIONS,
        "needs_network": network,
        "access": Access(**access),
    }


GIT = "allows no commits, and this would let its git folder be written"


@pytest.mark.parametrize(
    ("flags", "access", "why"),
    [
        ({}, {"network": True}, "shop allows no network"),
        ({"allow_write": False}, {"write": ("/srv",)}, "shop allows no writing"),
        ({}, {"write": ("{folder}/shop/.git/hooks",)}, GIT),
        ({}, {"write": ("/",)}, GIT),
        ({}, {"write": ("{folder}",)}, GIT),
        ({}, {"write": ("everything",)}, GIT),
        ({}, {"write": ("/srv/../{folder}/shop",)}, GIT),
    ],
)
async def test_what_the_repository_does_not_allow_is_declined_and_says_so(
    working_rig: Rig, flags: dict[str, bool], access: dict[str, Any], why: str
) -> None:
    access = {
        name: tuple(path.format(folder=working_rig.folder) for path in value) if name == "write" else value
        for name, value in access.items()
    }
    turn, approval = await asked(working_rig, flags=flags, **permissions(**access))
    answer = await handed_over(working_rig)
    assert answer.decision is Decision.DECLINE
    assert why in (answer.note or "")
    declined = await delivered(working_rig, approval)
    assert (declined.status, declined.resolved_actor) == (S.REJECTED, "system")
    assert why in (declined.resolution_note or "")
    assert SessionStatus.WAITING_APPROVAL not in [
        event.payload.get("status") for event in await working_rig.events()
    ]
    turn.end()
    await working_rig.session(approval.session_id or 0, SessionStatus.COMPLETED)


async def test_a_link_into_the_git_folder_is_followed(working_rig: Rig) -> None:
    link = working_rig.folder / "link"
    await asyncio.to_thread(link.symlink_to, working_rig.folder / "shop" / ".git" / "hooks")
    await asked(working_rig, **permissions(write=(str(link),)))
    answer = await handed_over(working_rig)
    assert answer.decision is Decision.DECLINE
    assert GIT in (answer.note or "")


@pytest.mark.parametrize(
    ("flags", "access"),
    [
        ({"allow_network": True}, {"network": True}),
        ({}, {"write": ("/srv",)}),
        ({"allow_write": False}, {"read": ("/root",)}),
        (ALL, {"write": ("/",)}),
    ],
)
async def test_what_the_repository_allows_is_somebody_s_to_decide(
    working_rig: Rig, flags: dict[str, bool], access: dict[str, Any]
) -> None:
    _, approval = await asked(working_rig, flags=flags, **permissions(**access))
    assert approval.status is S.PENDING
    assert approval.access is not None
    assert approval.access.model_dump() == {
        "network": False,
        "read": [],
        "write": [],
        **{name: list(value) if isinstance(value, tuple) else value for name, value in access.items()},
    }


async def test_files_are_not_opened_for_the_session_where_nothing_may_be_written(working_rig: Rig) -> None:
    _, approval = await asked(
        working_rig, flags={"allow_write": False}, command=None, kind=ApprovalKind.FILE_CHANGE
    )
    assert Decision.SESSION not in approval.decisions
    with pytest.raises(Conflict, match="session is not offered here"):
        await resolve(working_rig, approval, decision="session")


# One after the other


async def test_questions_are_answered_one_after_the_other(working_rig: Rig) -> None:
    core = working_rig.core
    _, approval = await questions(working_rig)

    first = await drafting.answer(core, OPERATOR, approval.id, 0, 1)
    assert first.draft is not None
    assert (first.draft.given, first.answers) == ([1], None)
    await drafting.tick(core, OPERATOR, approval.id, 1, 2)
    await drafting.tick(core, OPERATOR, approval.id, 1, 1)
    await drafting.tick(core, OPERATOR, approval.id, 1, 2)
    await drafting.take(core, OPERATOR, approval.id, 1)
    await drafting.answer(core, OPERATOR, approval.id, 2, None)
    decided = await drafting.answer(core, OPERATOR, approval.id, 3, SECRET)

    assert (decided.status, decided.answers) == (S.APPROVED, [1, [1], None, None])
    assert decided.draft is None
    given = (Given((1,)), Given((1,)), None, Given(words=SECRET))
    assert (await handed_over(working_rig)).given == given
    told = [
        event.payload for event in await working_rig.events() if event.kind == EventKind.APPROVAL_ANSWERED
    ]
    assert told == [{"answered": count, "of": 4} for count in (1, 1, 1, 1, 2, 3)]
    await delivered(working_rig, approval)
    assert SECRET not in await everything_kept(working_rig)


async def test_one_question_is_answered_once_whoever_does(working_rig: Rig) -> None:
    core = working_rig.core
    _, approval = await questions(working_rig)
    await drafting.answer(core, OPERATOR, approval.id, 0, 1)
    with pytest.raises(Conflict, match="answered already"):
        await drafting.answer(core, OWNER, approval.id, 0, 0)
    with pytest.raises(InvalidInput, match=r"Rooms: must have at most 2 choices\. Answer again"):
        await drafting.answer(core, OWNER, approval.id, 1, [0, 1, 2])
    await drafting.back(core, OWNER, approval.id, 1)
    again = await drafting.answer(core, OWNER, approval.id, 0, 0)
    assert again.draft is not None
    assert again.draft.given == [0]


async def test_what_others_decided_meanwhile_stands(working_rig: Rig) -> None:
    core = working_rig.core
    _, approval = await questions(working_rig, COLOR, KEY)
    await drafting.answer(core, OPERATOR, approval.id, 0, 1)
    await resolve(working_rig, approval, answers=[0, "theirs"])
    with pytest.raises(AlreadyDecided):
        await drafting.answer(core, OPERATOR, approval.id, 1, "mine")
    assert (await handed_over(working_rig)).given == (Given((0,)), Given(words="theirs"))


async def test_a_secret_that_a_restart_lost_is_asked_for_again(working_rig: Rig) -> None:
    core = working_rig.core
    _, approval = await questions(working_rig, KEY, COLOR)
    await drafting.answer(core, OPERATOR, approval.id, 0, SECRET)
    core.secrets.forget(approval.id)  # as a restart does
    with pytest.raises(Conflict, match="lost in a restart"):
        await drafting.answer(core, OPERATOR, approval.id, 1, 0)
    await drafting.answer(core, OPERATOR, approval.id, 0, SECRET)
    decided = await drafting.answer(core, OPERATOR, approval.id, 1, 0)
    assert decided.status is S.APPROVED


async def test_a_secret_that_was_lost_before_it_was_handed_over_is_a_no(working_rig: Rig) -> None:
    """On a bridge that outlives us: the turn must not wait for what nobody has any more."""
    _, approval = await questions(working_rig, KEY)
    row = await Approval.get(id=approval.id)
    row.status, row.decision, row.answers = S.APPROVED, Decision.ONCE, [None]
    row.delivery, row.resolved_at = Delivery.PENDING, working_rig.clock.now()
    await row.save()
    working_rig.move(0)
    answer = await handed_over(working_rig)
    assert answer.decision is Decision.DECLINE
    after = await delivered(working_rig, approval)
    assert (after.status, after.resolved_actor) == (S.REJECTED, "system")
    assert "lost when Command Center was restarted" in (after.resolution_note or "")


async def test_the_end_of_a_turn_forgets_what_was_secret(working_rig: Rig) -> None:
    turn, approval = await questions(working_rig, KEY, COLOR)
    await drafting.answer(working_rig.core, OPERATOR, approval.id, 0, SECRET)
    turn.put(TurnEnded(TurnOutcome.COMPLETED))
    await working_rig.session(approval.session_id or 0, SessionStatus.COMPLETED)
    assert dict(working_rig.core.secrets.of(approval.id)) == {}
    with pytest.raises(AlreadyDecided):
        await drafting.answer(working_rig.core, OPERATOR, approval.id, 1, 0)
