"""What Codex asks, and the shape of each answer. Pure functions.

Commands and changes of files become questions for a human. Everything else is declined at once,
politely and in the shape that its kind wants, so that no turn waits for an answer nobody can give.
"""

import hashlib
from dataclasses import replace

from core.events import FileEdit, Question, QuestionKey
from core.runners.protocol import shell_line
from core.runners.wire import Wire, mapping, mappings, text
from core.words import ApprovalKind, Decision

COMMAND = "item/commandExecution/requestApproval"
FILE_CHANGE = "item/fileChange/requestApproval"

_NOT_HERE = "Nobody can answer this here. Go on without it, or say in your answer what you need."

_DECISIONS: dict[Decision, str] = {
    Decision.ONCE: "accept",
    Decision.SESSION: "acceptForSession",
    # Not `cancel`: that would end the whole turn.
    Decision.DECLINE: "decline",
}


def decision_result(decision: Decision) -> Wire:
    return {"decision": _DECISIONS[decision]}


def polite_refusal(method: str, params: Wire) -> Wire | None:
    """The answer that declines, None for a method that we do not know at all."""
    match method:
        case "item/commandExecution/requestApproval" | "item/fileChange/requestApproval":
            return decision_result(Decision.DECLINE)
        case "item/permissions/requestApproval":
            return {"permissions": {}, "scope": "turn"}
        case "item/tool/requestUserInput":
            questions = mappings(params, "questions")
            return {"answers": {text(question, "id"): {"answers": [_NOT_HERE]} for question in questions}}
        case "mcpServer/elicitation/request":
            return {"action": "decline", "content": None}
        case "item/tool/call":
            return {"success": False, "contentItems": [{"type": "inputText", "text": _NOT_HERE}]}
        case "applyPatchApproval" | "execCommandApproval":
            return {"decision": {"denied": {"rejection": _NOT_HERE}}}
        case _:
            return None


def question_of(method: str, params: Wire, edits: tuple[FileEdit, ...]) -> Question | None:
    """The question in a request, None for a kind that is not shown; `edits` are those of its item."""
    if method == FILE_CHANGE:
        return _identified(_file_change(params, edits))
    # Other kinds (input for a running terminal) cannot be shown as the command they are not.
    if method == COMMAND and params.get("kind", "command") == "command":
        return _identified(_command(params))
    return None


def _identified(question: Question) -> Question:
    """What is asked is part of which question it is: a yes to one command of an item must never count
    for another one of the same item."""
    asked = (question.command, question.cwd, question.reason, question.edits, question.needs_network)
    digest = hashlib.sha256(repr(asked).encode()).hexdigest()[:16]
    return replace(question, key=replace(question.key, item_id=f"{question.key.item_id}#{digest}"))


def _command(params: Wire) -> Question:
    command = text(params, "command")
    network = mapping(params, "networkApprovalContext")
    extra = mapping(params, "additionalPermissions")
    files = extra.get("fileSystem")
    return Question(
        key=_key(params, ApprovalKind.COMMAND),
        command=shell_line(command) or None,
        cwd=text(params, "cwd") or None,
        reason=_reasons(
            text(params, "reason"),
            f"Network access to {text(network, 'host')}" if network else "",
            f"Asks for more access to files: {files}" if files else "",
        ),
        edits=(),
        needs_network=bool(network) or bool(mapping(extra, "network").get("enabled")),
        decisions=tuple(Decision),
    )


def _file_change(params: Wire, edits: tuple[FileEdit, ...]) -> Question:
    root = text(params, "grantRoot")
    return Question(
        key=_key(params, ApprovalKind.FILE_CHANGE),
        command=None,
        cwd=None,
        reason=_reasons(text(params, "reason"), f"Asks to write anywhere under {root}" if root else ""),
        edits=edits,
        needs_network=False,
        decisions=tuple(Decision),
    )


def _key(params: Wire, kind: ApprovalKind) -> QuestionKey:
    item = text(params, "itemId")
    # Several questions may belong to one item; then each carries an id of its own.
    approval = text(params, "approvalId")
    item_id = f"{item}/{approval}" if approval else item
    return QuestionKey(text(params, "threadId"), text(params, "turnId"), item_id, kind)


def _reasons(*reasons: str) -> str | None:
    return "\n".join(reason for reason in reasons if reason) or None
