"""Approvals as people see them: the whole question, and later who decided what."""

from dataclasses import dataclass

from aiogram.utils.formatting import Bold, Code, Pre, Text, as_list

from core.schemas.decisions import ApprovalOut, EditOut, EventOut
from core.words import CODEX, SYSTEM, ApprovalKind, ApprovalStatus, Decision, Delivery
from handlers.views import words
from handlers.views.card import Action, Button, Card, Document

COMMAND_LIMIT = 2000
"""UTF-16 units of a command that a card takes, as of what else there is; more comes as a file, whole."""
REASON_LIMIT = 600
HUNK_LIMIT = 700
PATH_LIMIT = 200
NAME_LIMIT = 60


@dataclass(frozen=True, slots=True)
class Asked:
    """An approval with the names around it."""

    approval: ApprovalOut
    title: str
    repository: str
    folder: str
    who: str
    """Who asked for the run."""
    decided_by: str | None
    outcome: EventOut | None
    """The end of the command that it was about, when there was one."""


def card(asked: Asked) -> Card:
    """The card of an approval, open or decided."""
    approval = asked.approval
    lines = [_headline(asked), *_question(approval, asked.folder)]
    if approval.reason:
        lines.append(Text(f"“{words.head(approval.reason, REASON_LIMIT)}”"))
    if approval.status is ApprovalStatus.PENDING:
        lines.append(_deadline(asked))
        return Card(as_list(*lines), _rows(approval), silent=False, document=_whole(approval))
    lines.append(Text(f"{words.cut(asked.title, 60)} · asked by {asked.who}"))
    lines.append(Text(Bold(verdict(asked))))
    return Card(as_list(*lines), ((Button(_label(approval), None),),))


def _headline(asked: Asked) -> Text:
    sign = words.NEEDS_YOU if asked.approval.status is ApprovalStatus.PENDING else _sign(asked.approval)
    wish = {
        ApprovalKind.COMMAND: "wants to run",
        ApprovalKind.FILE_CHANGE: "wants to change files",
        ApprovalKind.RUN: "is ready to start",
        ApprovalKind.MANUAL: "needs a decision",
    }.get(asked.approval.kind, "asks")
    return Text(f"{sign} ", Bold(words.cut(asked.repository, NAME_LIMIT)), f" {wish}")


def _sign(approval: ApprovalOut) -> str:
    match approval.status:
        case ApprovalStatus.APPROVED:
            return words.DONE
        case ApprovalStatus.REJECTED:
            return words.FAILED
        case _:
            return words.LOOK


def _question(approval: ApprovalOut, folder: str) -> list[Text]:
    lines: list[Text] = []
    if approval.command:
        lines.append(Text(Pre(words.head(approval.command, COMMAND_LIMIT))))
        if words.units(approval.command) > COMMAND_LIMIT:
            lines.append(Text("The whole of it is the file here."))
    lines.extend(
        Text(
            "  ",
            Code(words.head(words.inside(edit.path, folder), PATH_LIMIT // 2)),
            f"  {words.diff(edit.added, edit.removed)}",
        )
        for edit in approval.edits[:8]
    )
    if len(approval.edits) > 8:
        lines.append(Text(f"  and {len(approval.edits) - 8} more"))
    if approval.edits and (hunk := first_hunk(approval.edits)):
        lines.append(Text(Pre(hunk, language="diff")))
    where = Text("in ", Code(words.head(approval.cwd, PATH_LIMIT))) if approval.cwd else Text()
    network = " · needs network" if approval.needs_network else ""
    if approval.cwd or network:
        lines.append(Text(where, network))
    return lines


def _edit(edit: EditOut, folder: str) -> Text:
    path = words.head(words.inside(edit.path, folder), PATH_LIMIT // 2)
    return Text("  ", Code(path), f"  {words.diff(edit.added, edit.removed)}")


def first_hunk(edits: list[EditOut]) -> str:
    return words.head(edits[0].diff.strip("\n"), HUNK_LIMIT)


def _deadline(asked: Asked) -> Text:
    until = (
        f" · until {words.clock(asked.approval.expires_at)}, then declined"
        if asked.approval.expires_at
        else ""
    )
    return Text(f"{words.cut(asked.title, 60)} · asked by {asked.who}{until}")


def _rows(approval: ApprovalOut) -> tuple[tuple[Button, ...], ...]:
    target = {"approval": approval.id}
    first = (
        Button("Approve", Action.APPROVE, target, "success"),
        Button("Reject", Action.REJECT, target, "danger"),
    )
    second = [Button("Reject, say why", Action.REJECT_WHY, target)]
    if Decision.SESSION in approval.decisions:
        second.insert(0, Button("For this session", Action.APPROVE_SESSION, target))
    return (first, tuple(second))


def _whole(approval: ApprovalOut) -> Document | None:
    """What the card had to cut."""
    command, reason = approval.command or "", approval.reason or ""
    long_reason = words.units(reason) > REASON_LIMIT
    parts = []
    if command and (long_reason or words.units(command) > COMMAND_LIMIT):
        parts.append(command)
    if long_reason:
        parts.append(reason)
    if len(approval.edits) > 1 or any(words.units(edit.diff) > HUNK_LIMIT for edit in approval.edits):
        parts.extend(edit.diff for edit in approval.edits)
    ending = "diff" if approval.edits and not long_reason else "txt"
    return Document(f"approval-{approval.id}.{ending}", "\n".join(parts)) if parts else None


def verdict(asked: Asked) -> str:
    """One line: who decided what, when, and what came of it."""
    approval = asked.approval
    at = f" {words.clock(approval.resolved_at)}" if approval.resolved_at else ""
    by = f" by {asked.decided_by}" if asked.decided_by else ""
    if approval.delivery is Delivery.DECIDED_ELSEWHERE:
        return f"Decided at the desk{at}"
    match approval.status:
        case ApprovalStatus.APPROVED:
            session = " for this session" if approval.decision is Decision.SESSION else ""
            return f"Approved{session}{by}{at}{_outcome(asked)}"
        case ApprovalStatus.REJECTED:
            return f"Rejected{by}{at}{_outcome(asked)}"
        case ApprovalStatus.EXPIRED:
            return f"Expired{at}; declined"
        case ApprovalStatus.CANCELLED:
            why = words.cut(approval.resolution_note or "The session ended.", 200)
            return f"{why.rstrip('.')}; nothing ran"
        case ApprovalStatus.PENDING:  # too late to decide, and about to be closed
            return "Expired; declined"


def _label(approval: ApprovalOut) -> str:
    """What the disabled button of a decided card says."""
    if approval.delivery is Delivery.DECIDED_ELSEWHERE:
        return "Decided at the desk"
    return "Ended" if approval.status is ApprovalStatus.CANCELLED else approval.status.capitalize()


def _outcome(asked: Asked) -> str:
    if asked.approval.delivery is Delivery.LOST:
        return " · too late, nothing ran"
    if asked.outcome is None or asked.approval.status is ApprovalStatus.REJECTED:
        return ""
    code = asked.outcome.payload.get("exitCode")
    return f" · ran, exit {code}" if code is not None else ""


def who(actor: str | None, label: str | None, names: dict[str, str]) -> str | None:
    """A name for an actor: as we know it, else as it called itself."""
    if actor in {None, SYSTEM, CODEX}:
        return label
    name = names.get(actor or "") or label or ("the API" if actor == "api" else actor)
    return words.cut(name, NAME_LIMIT) if name else None


def listing(open_ones: list[Asked], running: int) -> Card:
    """`/approvals`, when nothing is open; each open one gets its own card."""
    if open_ones:
        return Card(Text(f"{words.NEEDS_YOU} {words.count(len(open_ones), 'approval')} waiting."))
    runs = (
        f"{words.count(running, 'session')} {'runs' if running == 1 else 'run'}."
        if running
        else "Nothing runs."
    )
    return Card(Text(f"Nothing needs you. {runs}"))
