"""What is said, before it is sent: it fits a phone's screen and Telegram's limits, and loses nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.events import ItemStatus
from core.logic.progress import STEPS_KEPT, Progress, Step
from core.schemas.decisions import ApprovalOut, EditOut, EventOut, RunRequest
from core.schemas.questions import AccessOut, ChoiceOut, DraftOut, QuestionOut, ToolOut
from core.schemas.work import DiffStat, SessionOut
from core.usecases.sessions import Around
from core.words import (
    ApprovalKind,
    ApprovalStatus,
    Decision,
    Language,
    RunnerMode,
    Sandbox,
    SessionStatus,
)
from handlers.language import spoken
from handlers.views import approvals, sessions, words
from handlers.views.asked import Asked, asker
from handlers.views.card import Card

NOON = datetime(2040, 1, 1, 12, tzinfo=UTC)
LIMIT = 4096
ANY_TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=6000) | st.sampled_from(
    ["𝔘" * 6000, "\n" * 6000, "a\n" * 3000, "`*_[]()~>#+-=|{}.!" * 300, "\u202e" * 100, " " * 100]
)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


SESSION = SessionOut(
    id=1,
    task_id=1,
    repository_id=1,
    status=SessionStatus.RUNNING,
    runner_mode=RunnerMode.APP_SERVER,
    prompt="Fix it",
    model=None,
    sandbox=Sandbox.WORKSPACE_WRITE,
    worktree_path=None,
    branch_name=None,
    allow_network=False,
    allow_commit=False,
    codex_ref="app-server:thread:turn",
    requested_by=None,
    actor="telegram:1",
    tokens=None,
    diff_stat=DiffStat(files=0, added=0, removed=0),
    result=None,
    error=None,
    started_at=NOON,
    ended_at=None,
    created_at=NOON,
    updated_at=NOON,
)


def around(title: str = "Fix it", repository: str = "shop", **session: object) -> Around:
    return Around(SESSION.model_copy(update=session), title, repository, "/srv/shop", 1)


APPROVAL = ApprovalOut(
    id=7,
    task_id=1,
    session_id=1,
    repository_id=1,
    kind=ApprovalKind.COMMAND,
    status=ApprovalStatus.PENDING,
    command="make",
    cwd="/srv/shop",
    reason="To see.",
    edits=[],
    needs_network=False,
    decisions=list(Decision),
    requested_by="telegram:1",
    expires_at=NOON,
    decision=None,
    resolved_by=None,
    resolved_actor=None,
    resolution_note=None,
    resolved_at=None,
    delivery=None,
    created_at=NOON,
)
RUN = RunRequest(
    prompt="Paint the wall.",
    model="gpt-5",
    sandbox=Sandbox.WORKSPACE_WRITE,
    allow_network=True,
    allow_commit=False,
    worktree_path="/srv/trees/paint",
    branch_name="paint",
)
EVENT = EventOut(
    id=1,
    kind="session.item",
    actor="codex",
    repository_id=1,
    task_id=1,
    session_id=1,
    approval_id=None,
    automation_id=None,
    payload={},
    created_at=NOON,
)
ASKED = Asked(APPROVAL, "Fix it", "shop", "/srv/shop", {"telegram:1": "You"})


def asked(**approval: object) -> Asked:
    return replace(ASKED, approval=APPROVAL.model_copy(update=approval))


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.sampled_from(ItemStatus), st.booleans())
def test_progress_always_fits_a_screen(title: str, text: str, status: ItemStatus, is_edit: bool) -> None:
    steps = tuple(Step(str(n), text, status, 10**6, 10**6, is_edit) for n in range(STEPS_KEPT))
    now = Progress(now=text or "x", steps=steps, steps_total=99, trouble=text or None)
    shown = sessions.progress(around(title, title[:200]), now, timedelta(hours=30)).text.render()[0]
    assert len(shown.splitlines()) <= 12
    assert units(shown) <= LIMIT


def asked_otherwise(text: str, other: str, count: int) -> list[Asked]:
    """Everything else that Codex asks, as long as these texts are."""
    choices = [ChoiceOut(label=text, description=other)] * count
    one = QuestionOut(header=other, text=text, choices=choices, multiple=True, own_words=True, secret=True)
    access = AccessOut(network=True, read=[text] * count, write=[other] * count)
    tool = ToolOut(name=text, description=other, arguments=text)
    given = [text.replace("\0", ""), None] * count
    draft = DraftOut(given=given, ticked=[0])
    more = {"command": None, "reason": other, "server": text}
    return [
        asked(kind=ApprovalKind.PERMISSIONS, access=access, **more),
        asked(kind=ApprovalKind.TOOL, tool=tool, **more),
        asked(kind=ApprovalKind.QUESTION, url=text, **more),
        asked(kind=ApprovalKind.QUESTION, questions=[one] * (2 * count + 1), draft=draft, **more),
        asked(kind=ApprovalKind.QUESTION, questions=[one] * 2 * count, answers=given, **more),
        asked(command=text, access=access, prefix=[text, other] * count),
    ]


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.integers(0, 12))
def test_an_approval_always_fits_a_message(command: str, reason: str, edits: int) -> None:
    names = {"model": command[:200], "worktree_path": reason[:4000], "branch_name": command[:255]}
    run = RUN.model_copy(update={**names, "prompt": command})
    changed = [EditOut(path=reason[:4000] or "x", change="add", diff=command, added=1, removed=1)] * edits
    for wish in (
        asked(command=command, reason=reason, cwd="/" + reason[:4000]),
        asked(kind=ApprovalKind.FILE_CHANGE, command=None, cwd=None, reason=reason, edits=changed),
        asked(kind=ApprovalKind.RUN, command=None, reason=reason, run_request=run),
        *asked_otherwise(command, reason, edits),
    ):
        for status in (ApprovalStatus.PENDING, ApprovalStatus.REJECTED):
            approval = wish.approval.model_copy(update={"status": status, "resolution_note": reason})
            text = approvals.card(replace(wish, approval=approval, title=command)).text.render()[0]
            assert units(text) <= LIMIT


@pytest.mark.defect(2)
@pytest.mark.parametrize("command", ["x" * 10_000, "𝔘" * 2000, "echo " + "a b " * 2500])
def test_a_command_is_shown_whole_or_comes_as_a_file(command: str) -> None:
    card = approvals.card(asked(command=command))
    assert card.document is not None
    assert command in card.document.content
    short = approvals.card(asked(command="make"))
    assert short.document is None
    assert "make" in short.text.render()[0]


def test_a_long_reason_is_there_in_full() -> None:
    card = approvals.card(asked(reason="because " * 200))
    assert card.document is not None
    assert "because " * 199 in card.document.content


@pytest.mark.parametrize("status", ApprovalStatus)
def test_a_decided_card_has_one_button_that_does_nothing(status: ApprovalStatus) -> None:
    card = approvals.card(asked(status=status, resolved_at=NOON))
    actions = [button.action for row in card.rows for button in row]
    if status is ApprovalStatus.PENDING:
        assert None not in actions
        assert not card.silent
    else:
        assert actions == [None]
        assert card.silent


@pytest.mark.parametrize("status", SessionStatus)
def test_what_is_over_is_one_line(status: SessionStatus) -> None:
    ended = around("A title\nof two lines", status=status, ended_at=NOON + timedelta(seconds=130))
    assert sessions.over(ended).text.render()[0].endswith("A title of two lines · shop · 2:10")


def test_a_stub_is_called_one() -> None:
    card = sessions.progress(around(runner_mode=RunnerMode.STUB), Progress(), timedelta())
    assert "shop · stub" in card.text.render()[0]


HIDDEN = [
    "\u202e",
    "\u2066",
    "\u200b",
    "\u200f",
    "\ufeff",
    "\x1b",
    "\r",
    "\x00",
    "\x85",
    "\u2028",
    "\U000e0041",
]


def escape(character: str) -> str:
    code = ord(character)
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def shown(card: Card) -> str:
    return card.text.render()[0]


def whole(card: Card) -> str:
    assert card.document is not None
    return card.document.content


@pytest.mark.parametrize("hidden", HIDDEN)
def test_what_nobody_sees_is_shown(hidden: str) -> None:
    text = f"a{hidden}b"
    edit = EditOut(path=text, change="add", diff=f"+{text}", added=1, removed=0)
    wish = asked(command=text, cwd=text, reason=text, edits=[edit])
    request = RUN.model_copy(update={"prompt": text, "worktree_path": text, "branch_name": text})
    run = asked(kind=ApprovalKind.RUN, command=None, reason=None, run_request=request)
    step = Step("1", text, ItemStatus.RUNNING)
    now = Progress(now=text, steps=(step, replace(step, is_edit=True)), steps_total=2, trouble=text)
    payloads: list[dict[str, object]] = [
        {"type": "command", "command": text, "exitCode": 0},
        {"type": "file_change", "files": [[text, 1, 0]]},
    ]
    happened = [EVENT.model_copy(update={"payload": payload}) for payload in payloads]
    details = sessions.details(around(text, prompt=text, worktree_path=text), happened)
    for card, times in (
        (approvals.card(wish), 5),
        (approvals.card(run), 3),
        (sessions.progress(around(text), now, timedelta()), 5),
        (details, 5),
    ):
        assert shown(card).count(f"a{escape(hidden)}b") == times
        assert hidden not in shown(card)
    long = approvals.card(asked(command=f"{text} {'x' * 3000}"))
    assert whole(long).startswith(f"a{escape(hidden)}b x")


@pytest.mark.parametrize("text", ["a\tb\nc", "läden 店 📦", "שלום עולם", "مرحبا"])
def test_what_one_sees_stays_as_it_is(text: str) -> None:
    assert text in shown(approvals.card(asked(command=text, reason=text)))


def test_words_in_languages_that_join_letters_stay_titles() -> None:
    assert "👩\u200d💻 نمی\u200cخواهم" in shown(sessions.over(around("👩\u200d💻 نمی\u200cخواهم")))


@pytest.mark.parametrize("breaks", ["\n", "\t"])
def test_a_path_stays_on_its_line(breaks: str) -> None:
    edit = EditOut(path=f"a{breaks}b", change="add", diff="+x", added=1, removed=0)
    text = shown(approvals.card(asked(command=None, edits=[edit])))
    assert "  a\\n" in text or "  a\\t" in text


def test_the_card_of_a_run_says_what_approving_starts() -> None:
    run = asked(kind=ApprovalKind.RUN, command=None, run_request=RUN)
    text = shown(approvals.card(run))
    assert "Paint the wall." in text
    assert "workspace-write · network · no commits" in text
    assert "model gpt-5 · in worktree /srv/trees/paint on paint" in text
    plain = {"model": None, "worktree_path": None, "branch_name": None, "allow_network": False}
    request = RUN.model_copy(update={**plain, "sandbox": Sandbox.READ_ONLY, "allow_commit": True})
    text = shown(approvals.card(asked(kind=ApprovalKind.RUN, command=None, run_request=request)))
    assert "read-only · no network · commits\ndefault model · in /srv/shop" in text
    full = RUN.model_copy(update={"sandbox": Sandbox.DANGER_FULL_ACCESS})
    text = shown(approvals.card(asked(kind=ApprovalKind.RUN, command=None, run_request=full)))
    assert "danger-full-access · no sandbox holds it back" in text


def test_a_long_prompt_of_a_run_comes_whole_as_a_file() -> None:
    prompt = "paint " * 1000 + "and burn the house"
    request = RUN.model_copy(update={"prompt": prompt})
    card = approvals.card(asked(kind=ApprovalKind.RUN, command=None, run_request=request))
    assert whole(card) == prompt
    assert "paint paint" in shown(card)
    assert "The whole of it is the file here." in shown(card)
    assert units(shown(card)) <= LIMIT


@pytest.mark.parametrize(
    ("asked_by", "label", "who"),
    [
        ("telegram:1", None, "You"),
        ("telegram:1", "telegram:1", "You"),
        ("api", None, "the API"),
        ("api", "Ada", "the API as “Ada”"),
        ("api", "telegram:1", "the API as “telegram:1”"),
        ("telegram:1", "Ada", "You"),
    ],
)
def test_who_asks_is_not_who_they_say_they_are(asked_by: str, label: str | None, who: str) -> None:
    approval = APPROVAL.model_copy(update={"asked_by": asked_by, "requested_by": label})
    assert asker(approval, {"telegram:1": "You"}) == who


def test_a_place_that_is_no_path_is_said_in_the_language_that_is_spoken() -> None:
    access = AccessOut(network=False, read=["/srv/everything"], write=["everything"])
    permissions = asked(command=None, kind=ApprovalKind.PERMISSIONS, access=access)
    assert "\n  write everything\n  read /srv/everything\n" in shown(approvals.card(permissions))
    with spoken(Language.GERMAN):
        assert "\n  schreiben: alles\n  lesen: /srv/everything\n" in shown(approvals.card(permissions))


def edits_of(*paths: str, diff: str = "@@ -1 +1 @@\n-a\n+b") -> list[EditOut]:
    return [EditOut(path=path, change="update", diff=diff, added=1, removed=1) for path in paths]


def test_every_path_of_a_change_is_there_in_full() -> None:
    deep = "/srv/shop/" + "very/deep/" * 30 + "last.py"
    paths = [
        "/srv/shop/a.py",
        deep,
        *(f"/srv/shop/{n}.py" for n in range(10)),
        "/srv/shop/../etc/b",
        "/etc/c",
    ]
    card = approvals.card(asked(command=None, edits=edits_of(*paths)))
    headings = [line for line in whole(card).splitlines() if line.startswith("===")]
    assert headings[:3] == [
        "=== OUTSIDE THE REPOSITORY /srv/shop/../etc/b (update, +1 −1)",
        "=== OUTSIDE THE REPOSITORY /etc/c (update, +1 −1)",
        "=== /srv/shop/a.py (update, +1 −1)",
    ]
    assert all(any(path in heading for heading in headings) for path in paths)
    assert whole(card).count("\n@@ -1 +1 @@\n-a\n+b") == len(paths)
    lines = shown(card).splitlines()
    assert lines[1:4] == ["  outside ../etc/b  +1 −1", "  outside /etc/c  +1 −1", "  a.py  +1 −1"]
    assert lines[4].startswith("  very/deep/")
    assert lines[4].endswith("deep/last.py  +1 −1")
    assert "…" in lines[4]


def test_a_single_long_path_is_there_in_full() -> None:
    deep = "/srv/shop/" + "very/deep/" * 30 + "last.py"
    assert f"=== {deep} (update" in whole(approvals.card(asked(command=None, edits=edits_of(deep))))
    assert approvals.card(asked(command=None, edits=edits_of("/srv/shop/a.py"))).document is None


def test_a_file_that_is_moved_out_is_outside() -> None:
    moved = edits_of("/srv/shop/a", diff="rename from /srv/shop/a\nrename to /etc/bash.bashrc\n")
    text = shown(approvals.card(asked(command=None, edits=[*edits_of("/srv/shop/b"), *moved])))
    assert text.splitlines()[1] == "  outside a → /etc/bash.bashrc  +1 −1"


def test_outside_that_the_card_has_no_room_for_is_counted() -> None:
    card = approvals.card(
        asked(command=None, edits=edits_of(*(f"/etc/{n}" for n in range(12)), "/srv/shop/a"))
    )
    assert "  and 5 more, 4 outside" in shown(card)


def test_a_few_tokens_fit_the_line() -> None:
    assert words.tokens(440) == "440 tok"
