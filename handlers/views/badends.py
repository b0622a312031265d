"""The end of a session that has no answer."""

from aiogram.utils.formatting import Text, as_list

from core.logic.failures import reason_of
from core.schemas.work import SessionOut
from core.usecases.sessions import Around
from core.words import FailureReason, SessionStatus
from handlers.language import formatted, later, own, tr
from handlers.views import codex, words
from handlers.views.card import Card
from handlers.views.sessions import end_rows, heading, only_looks


def card(subject: Around) -> Card:
    """Why, what was not lost, what now."""
    session = subject.session
    why = own(session.error or "")
    named = {"session": heading(subject)}
    match session.status:
        case SessionStatus.FAILED:
            first = formatted("{sign} {session} failed", sign=words.FAILED, **named)
            rest = [why or tr("Codex gave no reason."), _kept(subject), *_help(subject)]
        case SessionStatus.STOPPED:
            first = formatted("{sign} {session} stopped", sign=words.STOPPED, **named)
            rest = [*([why] if why else []), _kept(subject)]
        case SessionStatus.INTERRUPTED:
            first = formatted(_cut(session), sign=words.LOOK, time=_ran(session), **named)
            rest = [why, _kept(subject)]
        case _:
            first = Text(f"{words.DONE} ", heading(subject))
            rest = [tr("It ended without an answer.")]
    silent = session.status is SessionStatus.STOPPED
    return Card(as_list(first, *rest), end_rows(subject), silent=silent)


def _kept(subject: Around) -> str:
    """What became of its changes."""
    status, nothing = subject.session.status, only_looks(subject)
    if status is SessionStatus.INTERRUPTED:
        if nothing:
            return tr("It had changed nothing; nothing runs now.")
        return tr("What it had changed is still there; nothing runs now.")
    if nothing:
        return tr("It had changed nothing.")
    if status is SessionStatus.STOPPED:
        return tr("What it had changed is still there. Reply to go on.")
    return tr("What it had changed is still there.")


def _help(subject: Around) -> list[str]:
    """What to do about a failure, where its kind tells."""
    session = subject.session
    match reason_of(session.error).code:
        case FailureReason.LOGIN:
            return [tr("Is Codex logged in? /codex says so, /login does it.")]
        case FailureReason.CONTEXT:
            return [tr("Reply with /compact to make room in the conversation, then go on.")]
        case FailureReason.USAGE_LIMIT if session.ended_at:
            return codex.warnings(subject.near, session.ended_at) or [
                tr("/codex shows what is left, and until when.")
            ]
        case _:
            return []


def _ran(session: SessionOut) -> str | None:
    """For how long."""
    if session.started_at is None or session.ended_at is None:
        return None
    return words.elapsed(session.ended_at - session.started_at)


def _cut(session: SessionOut) -> str:
    if _ran(session) is None:
        return later("{sign} {session} was cut before it began")
    return later("{sign} {session} was cut at {time}")
