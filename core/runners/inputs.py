"""Questions that the agent asks the user: `item/tool/requestUserInput`. Pure functions."""

from core.events import Answer, Choice, Given, Part, Question, QuestionKey, TurnRef
from core.runners.wire import Wire, mappings, text
from core.words import NO, ApprovalKind, Decision

DECLINED = "The user declined to answer. Go on without it, or say in your answer what you need."


def question(params: Wire, turn: TurnRef) -> Question | None:
    """None where there is nothing to answer."""
    asked = mappings(params, "questions")
    if not asked:
        return None
    return Question(
        key=QuestionKey(turn.thread_id, turn.turn_id, text(params, "itemId"), ApprovalKind.QUESTION),
        command=None,
        cwd=None,
        reason=None,
        edits=(),
        needs_network=False,
        decisions=(Decision.ONCE, Decision.DECLINE, Decision.CANCEL),
        parts=tuple(_part(one) for one in asked),
    )


def _part(wire: Wire) -> Part:
    """The choices of one question exclude each other; `isOther` lets the user say something else."""
    choices = tuple(Choice(text(one, "label"), text(one, "description")) for one in mappings(wire, "options"))
    return Part(
        header=text(wire, "header"),
        text=text(wire, "question"),
        choices=choices,
        own_words=bool(wire.get("isOther")) or not choices,
        secret=bool(wire.get("isSecret")),
    )


def result(params: Wire, answer: Answer) -> Wire:
    """Labels and words, by the ids of the questions; a rejection says so in their place."""
    asked = mappings(params, "questions")
    if answer.decision in NO:
        said = f"The user declined to answer, and says: {answer.note}" if answer.note else DECLINED
        return {"answers": {text(one, "id"): {"answers": [said]} for one in asked}}
    given = dict(zip((text(one, "id") for one in asked), answer.given, strict=True))
    return {"answers": {text(one, "id"): {"answers": _said(one, given[text(one, "id")])} for one in asked}}


def _said(wire: Wire, given: Given | None) -> list[str]:
    if given is None:
        return []
    labels = [text(one, "label") for one in mappings(wire, "options")]
    return [*(labels[index] for index in given.chosen), *([given.words] if given.words is not None else [])]
