"""What is said, before it is sent: it fits a phone's screen and Telegram's limits, and loses nothing."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.events import ItemStatus
from core.logic.progress import STEPS_KEPT, Progress, Step
from core.schemas.decisions import ApprovalOut, EditOut
from core.schemas.work import DiffStat, SessionOut
from core.usecases.sessions import Around
from core.words import ApprovalKind, ApprovalStatus, Decision, RunnerMode, Sandbox, SessionStatus
from handlers.views import answers, approvals, sessions
from handlers.views.answers import PARTS, Part
from handlers.views.approvals import Asked

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
ASKED = Asked(APPROVAL, "Fix it", "shop", "/srv/shop", "You", None, None)


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


@settings(max_examples=100, deadline=None)
@given(ANY_TEXT, ANY_TEXT, st.integers(0, 12))
def test_an_approval_always_fits_a_message(command: str, reason: str, edits: int) -> None:
    changed = [EditOut(path=reason[:4000] or "x", change="add", diff=command, added=1, removed=1)] * edits
    for wish in (
        asked(command=command, reason=reason, cwd="/" + reason[:4000]),
        asked(kind=ApprovalKind.FILE_CHANGE, command=None, cwd=None, reason=reason, edits=changed),
    ):
        for status in (ApprovalStatus.PENDING, ApprovalStatus.REJECTED):
            approval = wish.approval.model_copy(update={"status": status, "resolution_note": reason})
            text = approvals.card(replace(wish, approval=approval, title=command)).text.render()[0]
            assert units(text) <= LIMIT


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


WORDS = [f"word{number}" for number in range(3000)]


def _said(parts: list[Part]) -> str:
    return "\n".join(part.text for part in parts)


def _unbroken(text: str) -> str:
    return "".join(text.split())


@pytest.mark.parametrize(
    "markdown",
    [
        " ".join(WORDS[:1500]),
        "\n\n".join(WORDS[:1300]),
        "```python\n" + "\n".join(f"{word} = 1" for word in WORDS[:1000]) + "\n```",
        "".join(f"- **{word}** and `{word}`\n" for word in WORDS[:500]),
        "# Title\n\n" + "> " + " ".join(WORDS[:1200]),
    ],
)
def test_a_long_answer_is_split_and_nothing_is_lost(markdown: str) -> None:
    parts = answers.render(markdown, "shop · 0:01")
    assert 1 < len(parts) <= PARTS
    assert all(units(part.text) <= LIMIT for part in parts)
    said = _said(parts)
    # A line may be broken anywhere, where it is longer than a message.
    unbroken = _unbroken(said)
    assert [word for word in WORDS if word in markdown and word not in unbroken] == []
    assert said.endswith("\n\nshop · 0:01")


def test_what_nobody_would_read_in_the_chat_is_a_file() -> None:
    markdown = " ".join(WORDS)
    [part] = answers.render(markdown, "shop · 0:01")
    assert part.document is not None
    assert part.document.content == markdown
    assert part.text.startswith("word0 word1 ")
    assert "The whole answer is the file here." in part.text
    assert part.text.endswith("\n\nshop · 0:01")


@settings(max_examples=150, deadline=None)
@given(ANY_TEXT.filter(lambda text: text.strip()))
def test_hostile_markdown_gives_messages_that_telegram_takes(markdown: str) -> None:
    for part in answers.render(markdown, "shop"):
        assert 0 < units(part.text) <= LIMIT
        for entity in part.entities:
            assert entity["offset"] >= 0
            assert entity["length"] > 0
            assert entity["offset"] + entity["length"] <= units(part.text)


@pytest.mark.parametrize(
    "markdown",
    [
        "**bold *both** it*",
        "```\nnever closed",
        "[link](javascript:alert(1))",
        "<b>html</b> & <script>",
        "| a | b |\n|---|---|\n| 1 | 2 |",
        "![image](http://x/y.png)",
        "\\*escaped\\*",
        "1. one\n   1. two\n      1. three",
        "#" * 100,
        "$x^2$ costs $5",
        "a_b_c __init__ *args **kwargs",
    ],
)
def test_odd_markdown_keeps_its_words(markdown: str) -> None:
    said = _said(answers.render(markdown, "shop"))
    for word in (
        "bold",
        "never closed",
        "link",
        "html",
        "one",
        "three",
        "image",
        "escaped",
        "args",
        "kwargs",
    ):
        assert (word in said) == (word in markdown)
