"""What Codex asks, and the shape of each answer. Pure functions.

Each request that a human can decide becomes a question, together with how its answer is written down.
What cannot be shown is declined at once, politely and in the shape that its kind wants, so that no turn
waits for an answer nobody can give. The shapes are those of
`codex app-server generate-json-schema --experimental`.
"""

import hashlib
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from types import MappingProxyType

from core.events import CHOICES_LIMIT, PARTS_LIMIT, Answer, FileEdit, Question, TurnRef
from core.runners import commands, elicitation, inputs, permissions
from core.runners.wire import Wire, mappings, text
from core.words import Decision

NOT_HERE = "Nobody can answer this here. Go on without it, or say in your answer what you need."


@dataclass(frozen=True, slots=True)
class Posed:
    """A question, and how its answer is told."""

    question: Question
    reply: Callable[[Answer], Wire]
    takes_note: bool = False
    """The answer's own shape has a place for the words of a rejection."""
    ends_turn: bool = False
    """`Decision.CANCEL` in its own shape ends the turn, too."""


@dataclass(frozen=True, slots=True)
class Asking:
    """A request of Codex, as it came, and the turn of ours in which it did."""

    params: Wire
    turn: TurnRef
    edits: tuple[FileEdit, ...] = ()
    """Of the item that it is about: the question about a change of files does not carry them."""


def posed_by(method: str, asking: Asking) -> Posed | None:
    """The question in a request; None for a kind that cannot be shown."""
    reader = _READERS.get(method)
    posed = reader(asking) if reader else None
    if posed is None or not _is_answerable(posed.question):
        return None
    return replace(posed, question=_identified(posed.question))


def _is_answerable(question: Question) -> bool:
    parts = question.parts
    return len(parts) <= PARTS_LIMIT and all(len(part.choices) <= CHOICES_LIMIT for part in parts)


def _identified(question: Question) -> Question:
    """What is asked is part of which question it is: a yes to one command of an item must never count
    for another one of the same item."""
    asked = replace(question, key=replace(question.key, item_id=""))
    digest = hashlib.sha256(repr(asked).encode()).hexdigest()[:16]
    return replace(question, key=replace(question.key, item_id=f"{question.key.item_id}#{digest}"))


def _command(asking: Asking) -> Posed | None:
    # Other kinds (input for a running terminal) cannot be shown as the command they are not.
    if asking.params.get("kind", "command") != "command":
        return None
    question = commands.command_question(asking.params, asking.turn)
    prefix, host = question.prefix, question.host
    return Posed(
        question, lambda answer: commands.command_result(answer.decision, prefix, host), ends_turn=True
    )


def _file_change(asking: Asking) -> Posed:
    question = commands.change_question(asking.params, asking.turn, asking.edits)
    return Posed(question, lambda answer: commands.command_result(answer.decision), ends_turn=True)


def _old_command(asking: Asking) -> Posed:
    question = commands.old_command_question(asking.params, asking.turn)
    return Posed(question, commands.old_result, takes_note=True, ends_turn=True)


def _old_patch(asking: Asking) -> Posed:
    question = commands.old_patch_question(asking.params, asking.turn)
    return Posed(question, commands.old_result, takes_note=True, ends_turn=True)


def _permissions(asking: Asking) -> Posed:
    params = asking.params
    question = permissions.question(params, asking.turn)
    return Posed(question, lambda answer: permissions.result(params, answer.decision))


def _input(asking: Asking) -> Posed | None:
    params = asking.params
    question = inputs.question(params, asking.turn)
    return (
        Posed(question, lambda answer: inputs.result(params, answer), takes_note=True) if question else None
    )


def _elicitation(asking: Asking) -> Posed | None:
    read = elicitation.read(asking.params, asking.turn)
    return Posed(read.question, read.result) if read else None


_READERS: Mapping[str, Callable[[Asking], Posed | None]] = MappingProxyType(
    {
        "item/commandExecution/requestApproval": _command,
        "item/fileChange/requestApproval": _file_change,
        "item/permissions/requestApproval": _permissions,
        "item/tool/requestUserInput": _input,
        "mcpServer/elicitation/request": _elicitation,
        "execCommandApproval": _old_command,
        "applyPatchApproval": _old_patch,
    }
)


def polite_refusal(method: str, params: Wire) -> Wire | None:
    """The answer that declines, None for a method that we do not know at all."""
    match method:
        case "item/commandExecution/requestApproval" | "item/fileChange/requestApproval":
            return commands.command_result(Decision.DECLINE)
        case "item/permissions/requestApproval":
            return permissions.result(params, Decision.DECLINE)
        case "item/tool/requestUserInput":
            questions = mappings(params, "questions")
            return {"answers": {text(question, "id"): {"answers": [NOT_HERE]} for question in questions}}
        case "mcpServer/elicitation/request":
            return {"action": "decline", "content": None}
        case "item/tool/call":
            return {"success": False, "contentItems": [{"type": "inputText", "text": NOT_HERE}]}
        case "applyPatchApproval" | "execCommandApproval":
            return {"decision": {"denied": {"rejection": NOT_HERE}}}
        case _:
            return None
