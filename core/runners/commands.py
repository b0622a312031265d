"""Questions about commands and changes of files, under their names of today and of before. Pure functions."""

import shlex
from collections.abc import Mapping, Sequence
from types import MappingProxyType

from core.events import Answer, FileEdit, Question, QuestionKey, TurnRef
from core.phrases import ours
from core.runners import permissions
from core.runners.protocol import edits_of, shell_line
from core.runners.wire import Wire, mapping, mappings, strings, text
from core.words import ApprovalKind, Decision

REJECTED = "The user said no."
_USUAL = (Decision.ONCE, Decision.SESSION, Decision.DECLINE, Decision.CANCEL)
_AMENDING = "acceptWithExecpolicyAmendment"
_OPENING = "applyNetworkPolicyAmendment"
_DECISIONS: Mapping[Decision, str] = MappingProxyType(
    {
        Decision.ONCE: "accept",
        # Not among `availableDecisions`, and understood all the same: for this very command.
        Decision.SESSION: "acceptForSession",
        # Nor is this. `cancel` would end the whole turn.
        Decision.DECLINE: "decline",
        Decision.CANCEL: "cancel",
    }
)
_OLD_DECISIONS: Mapping[Decision, str] = MappingProxyType(
    {Decision.ONCE: "approved", Decision.SESSION: "approved_for_session", Decision.CANCEL: "abort"}
)


def command_question(params: Wire, turn: TurnRef) -> Question:
    """`item/commandExecution/requestApproval`."""
    network = mapping(params, "networkApprovalContext")
    extra = mapping(params, "additionalPermissions")
    access = permissions.access_of(extra) if extra else None
    prefix, host = _offered_prefix(params), _offered_host(params)
    lasting = (*((Decision.PREFIX,) if prefix else ()), *((Decision.ALWAYS,) if host else ()))
    return Question(
        key=_key(params, turn, ApprovalKind.COMMAND),
        command=shell_line(text(params, "command")) or None,
        cwd=text(params, "cwd") or None,
        reason=_reasons(
            text(params, "reason"),
            ours(f"Network access to {text(network, 'host')}") if network else "",
        ),
        edits=(),
        needs_network=bool(network) or bool(access and access.network),
        decisions=(Decision.ONCE, Decision.SESSION, *lasting, *_USUAL[2:]),
        prefix=prefix,
        host=host,
        access=access,
    )


def _offered_prefix(params: Wire) -> tuple[str, ...]:
    """What a rule would begin with, where Codex offers to make one."""
    for offer in mappings(params, "availableDecisions"):
        if prefix := strings(mapping(offer, _AMENDING), "execpolicy_amendment"):
            return tuple(prefix)
    return ()


def _offered_host(params: Wire) -> str | None:
    """The host for which Codex offers to make a rule that lets every command speak to it."""
    for offer in mappings(params, "availableDecisions"):
        rule = mapping(mapping(offer, _OPENING), "network_policy_amendment")
        if text(rule, "action") == "allow" and text(rule, "host"):
            return text(rule, "host")
    return None


def change_question(params: Wire, turn: TurnRef, edits: tuple[FileEdit, ...]) -> Question:
    """`item/fileChange/requestApproval`; what it is about stands in the item."""
    root = text(params, "grantRoot")
    return _change(
        _key(params, turn, ApprovalKind.FILE_CHANGE),
        _reasons(text(params, "reason"), _anywhere_under(root)),
        edits,
    )


def command_result(decision: Decision, prefix: Sequence[str] = (), host: str | None = None) -> Wire:
    match decision:
        case Decision.PREFIX:
            return {"decision": {_AMENDING: {"execpolicy_amendment": list(prefix)}}}
        case Decision.ALWAYS:
            rule = {"host": host, "action": "allow"}
            return {"decision": {_OPENING: {"network_policy_amendment": rule}}}
        case _:
            return {"decision": _DECISIONS[decision]}


def old_command_question(params: Wire, turn: TurnRef) -> Question:
    """`execCommandApproval`."""
    return Question(
        key=_key(params, turn, ApprovalKind.COMMAND, item="callId"),
        command=shell_line(shlex.join(strings(params, "command"))) or None,
        cwd=text(params, "cwd") or None,
        reason=text(params, "reason") or None,
        edits=(),
        needs_network=False,
        decisions=_USUAL,
    )


def old_patch_question(params: Wire, turn: TurnRef) -> Question:
    """`applyPatchApproval`, which carries its edits."""
    changes = mapping(params, "fileChanges")
    told = [
        {
            "path": path,
            "kind": {"type": change.get("type"), "move_path": change.get("move_path")},
            "diff": text(change, "unified_diff") or text(change, "content"),
        }
        for path, change in changes.items()
        if isinstance(change, dict)
    ]
    root = text(params, "grantRoot")
    return _change(
        _key(params, turn, ApprovalKind.FILE_CHANGE, item="callId"),
        _reasons(text(params, "reason"), _anywhere_under(root)),
        edits_of({"changes": told}),
    )


def old_result(answer: Answer) -> Wire:
    if answer.decision is Decision.DECLINE:
        return {"decision": {"denied": {"rejection": answer.note or REJECTED}}}
    return {"decision": _OLD_DECISIONS[answer.decision]}


def _change(key: QuestionKey, reason: str | None, edits: tuple[FileEdit, ...]) -> Question:
    return Question(
        key=key, command=None, cwd=None, reason=reason, edits=edits, needs_network=False, decisions=_USUAL
    )


def _anywhere_under(root: str) -> str:
    return ours(f"Asks to write anywhere under {root}") if root else ""


def _key(params: Wire, turn: TurnRef, kind: ApprovalKind, *, item: str = "itemId") -> QuestionKey:
    # Several questions may belong to one item; then each carries an id of its own.
    approval = text(params, "approvalId")
    item_id = f"{text(params, item)}/{approval}" if approval else text(params, item)
    return QuestionKey(turn.thread_id, turn.turn_id, item_id, kind)


def _reasons(*reasons: str) -> str | None:
    return "\n".join(reason for reason in reasons if reason) or None
