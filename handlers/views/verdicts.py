"""What became of an approval: who decided what, when, and what came of it."""

from core.schemas.decisions import ApprovalOut
from core.words import SYSTEM, ApprovalStatus, Decision, Delivery
from handlers.language import later, own, tr
from handlers.views import lasting, words
from handlers.views.asked import Asked

NOTE_LIMIT = 200
EXPIRES = {"declined": later("declined"), "left_to_desk": later("left to the desk")}
LABELS = {
    ApprovalStatus.APPROVED: later("Approved"),
    ApprovalStatus.REJECTED: later("Rejected"),
    ApprovalStatus.EXPIRED: later("Expired"),
    ApprovalStatus.PENDING: later("Pending"),
}
NOT_ALLOWED = (later("Not allowed here: {rest}"),)
"""How it begins what the core says of a question that the repository does not allow."""


def verdict(asked: Asked) -> str:
    """One line."""
    approval = asked.approval
    time = words.clock(approval.resolved_at) if approval.resolved_at else ""
    if approval.delivery is Delivery.DECIDED_ELSEWHERE:
        return f"{tr('Decided at the desk')} {time}".rstrip()
    match approval.status:
        case ApprovalStatus.APPROVED:
            return _said(_yes(approval), asked, time)
        case ApprovalStatus.REJECTED:
            return _said(_no(approval), asked, time)
        case ApprovalStatus.EXPIRED if time:
            return tr("Expired {time}; {what}", time=time, what=after(approval))
        case ApprovalStatus.CANCELLED:
            why = own(approval.resolution_note) if approval.resolution_note else tr("The session ended.")
            return tr("{why}; nothing ran", why=words.cut(why, NOTE_LIMIT).rstrip("."))
        case ApprovalStatus.EXPIRED | ApprovalStatus.PENDING:  # too late to decide, and about to be closed
            return tr("Expired; {what}", what=after(approval))


def _said(what: str, asked: Asked, time: str) -> str:
    both = [asked.first_by] if asked.approval.status is ApprovalStatus.APPROVED else []
    people = [name for name in (*both, asked.decided_by) if name]
    if len(people) > 1:
        people = [tr("{first} and {second}", first=people[0], second=people[1])]
    if people:
        what = tr("{what} by {people}", what=what, people=people[0])
    return f"{what} {time}".rstrip() + _outcome(asked)


def _yes(approval: ApprovalOut) -> str:
    match approval.decision:
        case Decision.SESSION:
            return tr("Approved for this session")
        case Decision.PREFIX:
            prefix = lasting.prefix_of(approval)
            return tr("Approved for good, with all that begins with {prefix},", prefix=prefix)
        case Decision.ALWAYS:
            return tr("Approved for good ({what})", what=lasting.what_lasts(approval))
        case _:
            return tr("Answered") if approval.answers is not None else tr("Approved")


def _no(approval: ApprovalOut) -> str:
    if approval.decision is Decision.CANCEL:
        return tr("Rejected and stopped")
    if approval.resolved_actor == SYSTEM and approval.resolution_note:
        return tr("Declined. {why}", why=words.cut(notice(approval.resolution_note), NOTE_LIMIT))
    return tr("Rejected")


def label(asked: Asked) -> str:
    """What the disabled button of a decided card says: who decided what."""
    approval = asked.approval
    if approval.delivery is Delivery.DECIDED_ELSEWHERE:
        return tr("Decided at the desk")
    if approval.status is ApprovalStatus.CANCELLED:
        return tr("Ended")
    what = tr("Answered") if approval.answers is not None else tr(LABELS[approval.status])
    if not asked.decided_by:
        return what
    return tr("{what} by {people}", what=what, people=words.cut(asked.decided_by, 24))


def _outcome(asked: Asked) -> str:
    if asked.approval.delivery is Delivery.LOST:
        return f" · {tr('too late, nothing ran')}"
    if asked.outcome is None or asked.approval.status is ApprovalStatus.REJECTED:
        return ""
    code = asked.outcome.payload.get("exitCode")
    return f" · {tr('ran, exit {code}', code=code)}" if code is not None else ""


def after(approval: ApprovalOut) -> str:
    """What becomes of it when nobody decides in time."""
    return tr(EXPIRES[approval.on_expiry])


def notice(text: str) -> str:
    """What the core says of a question, in the language that is spoken."""
    said = words.begun(text, NOT_ALLOWED)
    return own(text) if said == text else said
