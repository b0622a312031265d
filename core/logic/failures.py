"""Why sessions fail, in groups: an error's own text has ids, numbers and paths that make each one new."""

import re
from dataclasses import dataclass

from core.words import FailureReason

LOOKED_AT = 400
"""Characters of an error."""
SHOWN = 100
NO_REASON = "No reason was given."
STATUS = r"(?:status|http|code|error)[^\d\n]{0,20}"
"""What stands before the number of an HTTP answer."""


@dataclass(frozen=True, slots=True)
class Reason:
    """What failures are counted by."""

    code: FailureReason
    text: str
    """In words: those of the code, or of `other` the error's own without what differs each time."""


KNOWN: tuple[tuple[FailureReason, str, str], ...] = (
    (
        FailureReason.RESTART,
        "Command Center ended while it ran.",
        r"Command Center was (restarted|shut down)",
    ),
    (
        FailureReason.PLACE,
        "Its folder was not what was added.",
        r"is no longer what was added|cannot be read any",
    ),
    (
        FailureReason.BUSY,
        "Its thread was busy with another turn.",
        r"turn .*is(?: already)? running|active writer",
    ),
    (
        FailureReason.USAGE_LIMIT,
        "Codex's usage limit was reached.",
        rf"usage limit|rate limit|quota|too many requests|at capacity|{STATUS}429\b",
    ),
    (
        FailureReason.CONTEXT,
        "The conversation grew too long for the model.",
        r"context (?:window|length)|maximum context|too many tokens",
    ),
    (
        FailureReason.LOGIN,
        "Codex was not logged in, or not allowed.",
        r"unauthori[sz]ed|forbidden|not logged in|log in again|sign in|api key|access token"
        rf"|{STATUS}40[13]\b",
    ),
    (
        FailureReason.MODEL,
        "The model was not there.",
        r"model .*(?:not (?:found|supported|available|exist)|does not exist)|unknown model|\bmodel_not_found",
    ),
    (
        FailureReason.CODEX,
        "Codex could not be started, or was gone.",
        r"codex (?:ended under|said nothing more|refused|has accepted|is not installed)"
        r"|connection to codex ended|could not be (?:started|reached)|may not be executed|runner is closed",
    ),
    (
        FailureReason.CONNECTION,
        "The connection to the model failed.",
        r"stream (?:disconnected|error|closed)|connection|timed? ?out|error sending request|network|\bdns\b"
        rf"|unavailable|high demand|overloaded|{STATUS}5\d\d\b",
    ),
)
"""Looked through in this order; whatever case it is written in."""
PATTERNS = tuple((Reason(code, text), re.compile(pattern, re.IGNORECASE)) for code, text, pattern in KNOWN)

VARYING = re.compile(
    r"https?://\S+"  # addresses
    r"|(?<!\w)(?:[A-Za-z]:)?[/\\][^\s'\"`,;:)]+"  # paths
    r"|'[^']*'|\"[^\"]*\"|`[^`]*`"  # names, as they are quoted
    r"|\b(?=\w*\d)\w[\w-]*"  # numbers, ids, times
)


def reason_of(error: str | None) -> Reason:
    """The group of an error."""
    text = (error or "").strip()[:LOOKED_AT]
    for reason, pattern in PATTERNS:
        if pattern.search(text):
            return reason
    return Reason(FailureReason.OTHER, _steady(text) or NO_REASON)


def _steady(text: str) -> str:
    """The first line without what differs each time."""
    line = " ".join(VARYING.sub("…", text.partition("\n")[0]).split())
    return line if len(line) <= SHOWN else line[: SHOWN - 1].rstrip() + "…"
