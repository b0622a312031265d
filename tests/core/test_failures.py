"""Failures are counted by why they happened: what differs each time makes no group of its own."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.logic.failures import LOOKED_AT, NO_REASON, SHOWN, reason_of
from core.machinery.conductor import SHUT_DOWN
from core.usecases.recovery import RESTARTED
from core.words import FailureReason


@pytest.mark.parametrize(
    ("error", "code"),
    [
        (RESTARTED, FailureReason.RESTART),
        (SHUT_DOWN, FailureReason.RESTART),
        (
            "/srv/shop is no longer what was added. Look at it before anything runs there.",
            FailureReason.PLACE,
        ),
        ("/srv/shop cannot be read any more.", FailureReason.PLACE),
        ("A turn is already running on this thread. Wait for its end, or stop it.", FailureReason.BUSY),
        ("A turn begun elsewhere is running on this thread. Wait for its end.", FailureReason.BUSY),
        ("You've hit your usage limit. Try again at 14:05.", FailureReason.USAGE_LIMIT),
        ("exceeded retry limit, last status: 429 Too Many Requests", FailureReason.USAGE_LIMIT),
        ("unexpected status 401 Unauthorized: Missing bearer", FailureReason.LOGIN),
        ("Your input exceeds the context window of this model.", FailureReason.CONTEXT),
        ("Codex refused turn/start: model gpt-9 does not exist", FailureReason.MODEL),
        ("stream disconnected before completion: error sending request", FailureReason.CONNECTION),
        ("unexpected status 503 Service Unavailable: busy", FailureReason.CONNECTION),
        ("Codex said nothing more.", FailureReason.CODEX),
        ("Codex ended under the turn: exit code 137", FailureReason.CODEX),
        ("'/opt/codex' could not be started: Exec format error.", FailureReason.CODEX),
        ("Codex could not be reached.", FailureReason.CODEX),
        ("Codex ended the turn without saying why.", FailureReason.OTHER),
        ("Something here failed; see the log.", FailureReason.OTHER),
        ("There are 500 rows too many.", FailureReason.OTHER),
    ],
)
def test_what_we_know_has_a_code(error: str, code: FailureReason) -> None:
    assert reason_of(error).code is code


@pytest.mark.parametrize(
    ("one", "other", "text"),
    [
        (
            "Turn 0199a1f2-77aa-7ccc-8000-0123456789ab broke at step 3.",
            "Turn 0199b2e3-88bb-7ddd-9000-ba9876543210 broke at step 41.",
            "Turn … broke at step ….",
        ),
        ("No such file: /srv/a/b.py", "No such file: C:\\work\\x.py", "No such file: …"),
        ("Hook 'lint' said no.\nDetails: 1", 'Hook "test suite" said no.\nOther', "Hook … said no."),
        (
            "Look at https://example.org/r/1 for more",
            "Look at http://example.org/r/2 for more",
            "Look at … for more",
        ),
        ("", "   ", NO_REASON),
    ],
)
def test_what_we_do_not_know_is_one_group_without_what_differs(one: str, other: str, text: str) -> None:
    assert reason_of(one) == reason_of(other)
    assert reason_of(one).code is FailureReason.OTHER
    assert reason_of(one).text == text


def test_no_error_is_a_group_too() -> None:
    assert reason_of(None).text == NO_REASON


@given(st.text(max_size=2 * LOOKED_AT))
def test_every_text_has_a_short_reason_in_one_line(error: str) -> None:
    reason = reason_of(error)

    assert 0 < len(reason.text) <= SHOWN
    assert "\n" not in reason.text
