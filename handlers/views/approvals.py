"""Approvals as people see them: the whole question, and later who decided what."""

from aiogram.utils.formatting import Bold, Pre, Text, as_list

from core.logic.visible import visible, visible_path
from core.schemas.decisions import ApprovalOut
from core.words import ApprovalKind, ApprovalStatus
from handlers.language import counted, formatted, later, own, tr
from handlers.views import edits, lasting, questions, runrequests, words
from handlers.views.asked import Asked
from handlers.views.card import Action, Button, Card, Document
from handlers.views.verdicts import after, label, notice, verdict

COMMAND_LIMIT = 2000
"""UTF-16 units of a command that a card takes, as of what else there is; more comes as a file, whole."""
REASON_LIMIT = 600
NAME_LIMIT = 60
WISHES = {
    ApprovalKind.COMMAND: later("{sign} {repository} wants to run"),
    ApprovalKind.FILE_CHANGE: later("{sign} {repository} wants to change files"),
    ApprovalKind.RUN: later("{sign} {repository} is ready to start"),
    ApprovalKind.MANUAL: later("{sign} {repository} needs a decision"),
    ApprovalKind.PERMISSIONS: later("{sign} {repository} wants more access"),
    ApprovalKind.QUESTION: later("{sign} {repository} asks you"),
    ApprovalKind.TOOL: later("{sign} {repository} wants to use a tool"),
    ApprovalKind.PLAN: later("{sign} {repository} asks"),
}
OF_SERVERS = {
    ApprovalKind.QUESTION: later("{sign} {repository} asks you for {server}"),
    ApprovalKind.TOOL: later("{sign} {repository} wants to use a tool of {server}"),
}
"""What an MCP server may ask."""


def card(asked: Asked) -> Card:
    """The card of an approval, open or decided."""
    approval = asked.approval
    whole = _whole(approval, asked.folder)
    lines = [_headline(asked), *_question(approval, asked.folder)]
    if approval.reason:
        lines.append(Text(tr("“{words}”", words=words.head(visible(_reason(approval)), REASON_LIMIT))))
    if whole is not None:
        lines.append(Text(tr("The whole of it is the file here.")))
    if approval.status is ApprovalStatus.PENDING:
        if approval.left_to_desk is not None:
            why = words.cut(notice(approval.left_to_desk), 200)
            lines += [Text(tr("Answer it at the desk. {why}", why=why)), _deadline(asked)]
            return Card(as_list(*lines), silent=False, document=whole)
        lines += [*lasting.wider(approval), *_who_decides(asked), _deadline(asked)]
        return Card(as_list(*lines), questions.rows(approval), silent=False, document=whole)
    if approval.answers is not None:
        lines += [Text(line) for line in questions.answered(approval, approval.answers)]
    lines.append(Text(_whose(asked)))
    lines.append(Text(Bold(verdict(asked))))
    return Card(as_list(*lines), ((Button(label(asked), None),),))


def for_others(asked: Asked) -> Card:
    """The card for the rest of a group, where those who may decide it are asked alone."""
    if asked.approval.status is not ApprovalStatus.PENDING:
        return Card(as_list(_headline(asked), Text(Bold(verdict(asked)))), ((Button(label(asked), None),),))
    show = Button(tr("Show me"), Action.SHOW_ALONE, {"approval": asked.approval.id}, "primary")
    how = Text(tr("{people} decides; Show me shows it to nobody else.", people=asked.deciders))
    return Card(
        as_list(_headline(asked), how, *_first_yes(asked), _deadline(asked)), ((show,),), silent=False
    )


def _who_decides(asked: Asked) -> list[Text]:
    lines = [Text(tr("Only {people} may decide this.", people=asked.deciders))] if asked.deciders else []
    return [*lines, *_first_yes(asked)]


def _first_yes(asked: Asked) -> list[Text]:
    approval = asked.approval
    if not approval.needs_two_people:
        return []
    if approval.first_at is None:
        return [Text(tr("Two people have to approve it."))]
    when = words.clock(approval.first_at)
    text = tr("Approved by {people} {time}; one more person has to.", people=asked.first_by, time=when)
    return [Text(text)]


def always(asked: Asked) -> Card:
    """The card of an open approval while somebody thinks about a yes for good."""
    lines, rows = lasting.always(asked.approval)
    return Card(as_list(_headline(asked), *lines, _deadline(asked)), rows, silent=False)


def _headline(asked: Asked) -> Text:
    sign = words.NEEDS_YOU if asked.approval.status is ApprovalStatus.PENDING else _sign(asked.approval)
    named = {"sign": sign, "repository": Bold(words.cut(asked.repository, NAME_LIMIT))}
    kind, server = asked.approval.kind, asked.approval.server
    if not server:
        return formatted(WISHES[kind], **named)
    of = words.cut(server, NAME_LIMIT)
    if kind in OF_SERVERS:
        return formatted(OF_SERVERS[kind], server=of, **named)
    return formatted("{wish} of {server}", wish=formatted(WISHES[kind], **named), server=of)


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
        return runrequests.lines(approval.run_request, approval.cwd or folder)
    lines: list[Text] = []
    if approval.command:
        lines.append(Text(Pre(words.head(visible(approval.command), COMMAND_LIMIT))))
    lines.extend(edits.lines(edits.touched(approval.edits, folder)))
    lines.extend(questions.lines(approval))
    where = formatted("in {folder}", folder=runrequests.path(approval.cwd)) if approval.cwd else Text()
    told = approval.access is not None and approval.access.network
    network = f" · {tr('needs network')}" if approval.needs_network and not told else ""
    if approval.cwd or network:
        lines.append(Text(where, network))
    return lines


def _reason(approval: ApprovalOut) -> str:
    """Of a run it is what we found; else whoever asks gives it."""
    reason = approval.reason or ""
    return own(reason) if approval.kind is ApprovalKind.RUN else reason


def _whose(asked: Asked) -> str:
    return f"{words.cut(asked.title, 60)} · {tr('asked by {who}', who=asked.who)}"


def _deadline(asked: Asked) -> Text:
    expires_at = asked.approval.expires_at
    if expires_at is None:
        return Text(_whose(asked))
    until = tr("until {time}, then {what}", time=words.clock(expires_at), what=after(asked.approval))
    return Text(f"{_whose(asked)} · {until}")


def _whole(approval: ApprovalOut, folder: str) -> Document | None:
    """What the card had to cut."""
    command, reason = visible(approval.command or ""), visible(_reason(approval))
    long_reason = words.units(reason) > REASON_LIMIT
    parts = []
    if command and (long_reason or words.units(command) > COMMAND_LIMIT):
        parts.append(command)
    if approval.run_request is not None:
        parts.extend(runrequests.in_full(approval.run_request))
    parts.extend(questions.in_full(approval))
    if long_reason:
        parts.append(reason)
    in_tree = approval.run_request is not None and approval.run_request.worktree_path is not None
    if approval.cwd and not in_tree and len(visible_path(approval.cwd)) > runrequests.PATH_LIMIT:
        parts.append(tr("in {folder}", folder=visible_path(approval.cwd)))
    only_edits = not parts
    if approval.edits and (changes := edits.in_full(edits.touched(approval.edits, folder))):
        parts.append(changes)
    ending = "diff" if only_edits else "txt"
    return Document(f"approval-{approval.id}.{ending}", "\n".join(parts)) if parts else None


def listing(open_in_all: int, running: int) -> Card:
    """`/approvals`, above the cards of the newest."""
    if open_in_all:
        waiting = counted(
            "{sign} {number} approval waiting.",
            "{sign} {number} approvals waiting.",
            open_in_all,
            sign=words.NEEDS_YOU,
        )
        return Card(Text(waiting))
    if not running:
        return Card(Text(tr("Nothing needs you. Nothing runs.")))
    return Card(
        Text(
            counted(
                "Nothing needs you. {number} session runs.",
                "Nothing needs you. {number} sessions run.",
                running,
            )
        )
    )
