"""Approvals as people see them: the whole question, and later who decided what."""

from dataclasses import dataclass

from aiogram.utils.formatting import Bold, Code, Pre, Text, as_list

from core.logic.visible import visible, visible_path
from core.schemas.decisions import ApprovalOut, EventOut, RunRequest
from core.words import API, CODEX, DESK, SYSTEM, ApprovalKind, ApprovalStatus, Decision, Delivery, Sandbox
from handlers.views import edits, lasting, questions, words
from handlers.views.card import Action, Button, Card, Document

COMMAND_LIMIT = 2000
"""UTF-16 units of a command that a card takes, as of what else there is; more comes as a file, whole."""
REASON_LIMIT = 600
PROMPT_LIMIT = 500
PATH_LIMIT = 120
NAME_LIMIT = 60
PROGRAMS = {API: "the API", DESK: "the desk"}


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
    first_by: str | None = None
    """Who has said the first yes of two."""
    deciders: str | None = None
    """Who alone may decide it, where the repository names them."""
    outcome: EventOut | None = None
    """The end of the command that it was about, when there was one."""


def card(asked: Asked) -> Card:
    """The card of an approval, open or decided."""
    approval = asked.approval
    whole = _whole(approval, asked.folder)
    lines = [_headline(asked), *_question(approval, asked.folder)]
    if approval.reason:
        lines.append(Text(f"“{words.head(visible(approval.reason), REASON_LIMIT)}”"))
    if whole is not None:
        lines.append(Text("The whole of it is the file here."))
    if approval.status is ApprovalStatus.PENDING:
        if approval.left_to_desk is not None:
            lines += [
                Text(f"Answer it at the desk. {words.cut(approval.left_to_desk, 200)}"),
                _deadline(asked),
            ]
            return Card(as_list(*lines), silent=False, document=whole)
        lines += [*lasting.wider(approval), *_who_decides(asked), _deadline(asked)]
        return Card(as_list(*lines), questions.rows(approval), silent=False, document=whole)
    if approval.answers is not None:
        lines += [Text(line) for line in questions.answered(approval, approval.answers)]
    lines.append(Text(f"{words.cut(asked.title, 60)} · asked by {asked.who}"))
    lines.append(Text(Bold(verdict(asked))))
    return Card(as_list(*lines), ((Button(_label(asked), None),),))


def for_others(asked: Asked) -> Card:
    """The card for the rest of a group, where those who may decide it are asked alone."""
    if asked.approval.status is not ApprovalStatus.PENDING:
        return Card(as_list(_headline(asked), Text(Bold(verdict(asked)))), ((Button(_label(asked), None),),))
    show = Button("Show me", Action.SHOW_ALONE, {"approval": asked.approval.id}, "primary")
    how = Text(f"{asked.deciders} decides, and sees here alone what it is.")
    return Card(
        as_list(_headline(asked), how, *_first_yes(asked), _deadline(asked)), ((show,),), silent=False
    )


def _who_decides(asked: Asked) -> list[Text]:
    lines = [Text(f"Only {asked.deciders} may decide this.")] if asked.deciders else []
    return [*lines, *_first_yes(asked)]


def _first_yes(asked: Asked) -> list[Text]:
    approval = asked.approval
    if not approval.needs_two_people:
        return []
    if approval.first_at is None:
        return [Text("Two people have to approve it.")]
    when = words.clock(approval.first_at)
    return [Text(f"Approved by {asked.first_by} {when}; one more person has to.")]


def always(asked: Asked) -> Card:
    """The card of an open approval while somebody thinks about a yes for good."""
    lines, rows = lasting.always(asked.approval)
    return Card(as_list(_headline(asked), *lines, _deadline(asked)), rows, silent=False)


def _headline(asked: Asked) -> Text:
    sign = words.NEEDS_YOU if asked.approval.status is ApprovalStatus.PENDING else _sign(asked.approval)
    wish = {
        ApprovalKind.COMMAND: "wants to run",
        ApprovalKind.FILE_CHANGE: "wants to change files",
        ApprovalKind.RUN: "is ready to start",
        ApprovalKind.MANUAL: "needs a decision",
        ApprovalKind.PERMISSIONS: "wants more access",
        ApprovalKind.QUESTION: "asks you",
        ApprovalKind.TOOL: "wants to use a tool",
    }.get(asked.approval.kind, "asks")
    server = f" of {words.cut(asked.approval.server, NAME_LIMIT)}" if asked.approval.server else ""
    if server and asked.approval.kind is ApprovalKind.QUESTION:
        server = f" for {words.cut(asked.approval.server or '', NAME_LIMIT)}"
    return Text(f"{sign} ", Bold(words.cut(asked.repository, NAME_LIMIT)), f" {wish}{server}")


def _sign(approval: ApprovalOut) -> str:
    match approval.status:
        case ApprovalStatus.APPROVED:
            return words.DONE
        case ApprovalStatus.REJECTED:
            return words.FAILED
        case _:
            return words.LOOK


def _question(approval: ApprovalOut, folder: str) -> list[Text]:
    if approval.run_request is not None:
        return _run(approval.run_request, approval.cwd or folder)
    lines: list[Text] = []
    if approval.command:
        lines.append(Text(Pre(words.head(visible(approval.command), COMMAND_LIMIT))))
    lines.extend(edits.lines(edits.touched(approval.edits, folder)))
    lines.extend(questions.lines(approval))
    where = Text("in ", _path(approval.cwd)) if approval.cwd else Text()
    told = approval.access is not None and approval.access.network
    network = " · needs network" if approval.needs_network and not told else ""
    if approval.cwd or network:
        lines.append(Text(where, network))
    return lines


def _run(request: RunRequest, folder: str) -> list[Text]:
    """What approving starts: the words, what holds it, with which model, and where."""
    if request.sandbox is Sandbox.DANGER_FULL_ACCESS:
        holds = Text(Bold(request.sandbox.value), " · no sandbox holds it back")
    else:
        network = "network" if request.allow_network else "no network"
        commits = "commits" if request.allow_commit else "no commits"
        holds = Text(Code(request.sandbox.value), f" · {network} · {commits}")
    model = Text("model ", Code(_line(request.model))) if request.model else Text("default model")
    return [
        Text(Pre(words.head(visible(request.prompt), PROMPT_LIMIT))),
        holds,
        Text(model, " · ", _place(request, folder)),
    ]


def _place(request: RunRequest, folder: str) -> Text:
    branch = Text(" on ", Code(_line(request.branch_name))) if request.branch_name else Text()
    if request.worktree_path:
        return Text("in worktree ", _path(request.worktree_path), branch)
    return Text("in a worktree", branch) if request.branch_name else Text("in ", _path(folder))


def _path(path: str) -> Code:
    return Code(words.middle(visible_path(path), PATH_LIMIT))


def _line(name: str) -> str:
    return words.middle(visible_path(name), NAME_LIMIT)


def _deadline(asked: Asked) -> Text:
    until = (
        f" · until {words.clock(asked.approval.expires_at)}, then {_on_expiry(asked.approval)}"
        if asked.approval.expires_at
        else ""
    )
    return Text(f"{words.cut(asked.title, 60)} · asked by {asked.who}{until}")


def _on_expiry(approval: ApprovalOut) -> str:
    """What becomes of it when nobody decides in time."""
    return approval.on_expiry.replace("left_to_desk", "left to the desk")


def _whole(approval: ApprovalOut, folder: str) -> Document | None:
    """What the card had to cut."""
    command, reason = visible(approval.command or ""), visible(approval.reason or "")
    long_reason = words.units(reason) > REASON_LIMIT
    parts = []
    if command and (long_reason or words.units(command) > COMMAND_LIMIT):
        parts.append(command)
    if approval.run_request is not None:
        parts.extend(_whole_run(approval.run_request))
    parts.extend(questions.in_full(approval))
    if long_reason:
        parts.append(reason)
    in_tree = approval.run_request is not None and approval.run_request.worktree_path is not None
    if approval.cwd and not in_tree and len(visible_path(approval.cwd)) > PATH_LIMIT:
        parts.append(f"in {visible_path(approval.cwd)}")
    only_edits = not parts
    if approval.edits and (changes := edits.in_full(edits.touched(approval.edits, folder))):
        parts.append(changes)
    ending = "diff" if only_edits else "txt"
    return Document(f"approval-{approval.id}.{ending}", "\n".join(parts)) if parts else None


def _whole_run(request: RunRequest) -> list[str]:
    parts = []
    if words.units(prompt := visible(request.prompt)) > PROMPT_LIMIT:
        parts.append(prompt)
    if request.model and _line(request.model) != visible_path(request.model):
        parts.append(f"model {visible_path(request.model)}")
    if request.worktree_path and len(visible_path(request.worktree_path)) > PATH_LIMIT:
        parts.append(f"in worktree {visible_path(request.worktree_path)}")
    if request.branch_name and _line(request.branch_name) != visible_path(request.branch_name):
        parts.append(f"on {visible_path(request.branch_name)}")
    return parts


def verdict(asked: Asked) -> str:
    """One line: who decided what, when, and what came of it."""
    approval = asked.approval
    at = f" {words.clock(approval.resolved_at)}" if approval.resolved_at else ""
    both = [asked.first_by] if approval.status is ApprovalStatus.APPROVED else []
    people = " and ".join(name for name in (*both, asked.decided_by) if name)
    by = f" by {people}" if people else ""
    if approval.delivery is Delivery.DECIDED_ELSEWHERE:
        return f"Decided at the desk{at}"
    match approval.status:
        case ApprovalStatus.APPROVED:
            return f"{_yes(approval)}{by}{at}{_outcome(asked)}"
        case ApprovalStatus.REJECTED:
            return f"{_no(approval)}{by}{at}{_outcome(asked)}"
        case ApprovalStatus.EXPIRED:
            return f"Expired{at}; {_on_expiry(approval)}"
        case ApprovalStatus.CANCELLED:
            why = words.cut(approval.resolution_note or "The session ended.", 200)
            return f"{why.rstrip('.')}; nothing ran"
        case ApprovalStatus.PENDING:  # too late to decide, and about to be closed
            return f"Expired; {_on_expiry(approval)}"


def _yes(approval: ApprovalOut) -> str:
    match approval.decision:
        case Decision.SESSION:
            return "Approved for this session"
        case Decision.PREFIX:
            return f"Approved for good, with all that begins with {lasting.prefix_of(approval)},"
        case Decision.ALWAYS:
            return f"Approved for good ({lasting.what_lasts(approval)})"
        case _:
            return "Answered" if approval.answers is not None else "Approved"


def _no(approval: ApprovalOut) -> str:
    if approval.decision is Decision.CANCEL:
        return "Rejected and stopped"
    if approval.resolved_actor == SYSTEM and approval.resolution_note:
        return f"Declined. {words.cut(approval.resolution_note, 200)}"
    return "Rejected"


def _label(asked: Asked) -> str:
    """What the disabled button of a decided card says: who decided what."""
    approval = asked.approval
    if approval.delivery is Delivery.DECIDED_ELSEWHERE:
        return "Decided at the desk"
    if approval.status is ApprovalStatus.CANCELLED:
        return "Ended"
    what = "Answered" if approval.answers is not None else approval.status.capitalize()
    return f"{what} by {words.cut(asked.decided_by, 24)}" if asked.decided_by else what


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
    name = names.get(actor or "") or label or PROGRAMS.get(actor or "", actor)
    return words.cut(name, NAME_LIMIT) if name else None


def asker(approval: ApprovalOut, names: dict[str, str]) -> str:
    """Who asked for the run: as we know them; what a program calls itself is only quoted."""
    label = approval.requested_by if approval.requested_by != approval.asked_by else None
    if approval.asked_by is None:
        return who(None, label, names) or "a script"
    name = names.get(approval.asked_by) or PROGRAMS.get(approval.asked_by, approval.asked_by)
    if approval.asked_by in names or not label:
        return words.cut(name, NAME_LIMIT)
    return f"{words.cut(name, NAME_LIMIT)} as “{words.cut(label, NAME_LIMIT)}”"


def listing(open_in_all: int, running: int) -> Card:
    """`/approvals`, above the cards of the newest."""
    if open_in_all:
        return Card(Text(f"{words.NEEDS_YOU} {words.count(open_in_all, 'approval')} waiting."))
    runs = (
        f"{words.count(running, 'session')} {'runs' if running == 1 else 'run'}."
        if running
        else "Nothing runs."
    )
    return Card(Text(f"Nothing needs you. {runs}"))
