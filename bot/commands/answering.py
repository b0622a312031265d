"""Answers on the command line: what is typed for each question of an approval becomes what REST takes."""

import re
from getpass import getpass
from typing import TYPE_CHECKING

from core.errors import InvalidInput

if TYPE_CHECKING:
    from core.schemas.decisions import ApprovalOut
    from core.schemas.questions import QuestionOut

HELP = (
    "the answer to the next question, once for each of them: the number of a choice as `approvals ID` shows"
    " it, several with commas, or your own words; - leaves it out, ? asks for it without showing it"
)
LEFT_OUT, HIDDEN = "-", "?"
NUMBERS = re.compile(r"\d{1,3}(,\d{1,3})*", re.ASCII)

Value = int | str | list[int] | None


def answers(approval: "ApprovalOut", typed: list[str]) -> list[Value]:
    """Raises InvalidInput where there are not as many as there are questions."""
    asked = approval.questions
    if len(typed) != len(asked):
        count = len(asked)
        raise InvalidInput(
            f"Approval {approval.id} asks {'1 question' if count == 1 else f'{count} questions'}:"
            " give --answer for each."
        )
    return [_value(question, said) for question, said in zip(asked, typed, strict=True)]


def _value(question: "QuestionOut", said: str) -> Value:
    if said == LEFT_OUT:
        return None
    if said == HIDDEN:
        return getpass(f"{question.header}: ")
    if question.choices and NUMBERS.fullmatch(said):
        numbers = [int(number) for number in said.split(",")]
        return numbers if question.multiple or len(numbers) > 1 else numbers[0]
    return said


def shown(approval: "ApprovalOut") -> list[str]:
    """The questions with the numbers of their choices, and what was answered."""
    given = approval.answers or [None] * len(approval.questions)
    return [_question(question, value) for question, value in zip(approval.questions, given, strict=True)]


def _question(question: "QuestionOut", value: Value) -> str:
    rules = {
        "several choices": question.multiple,
        "own words": question.own_words and bool(question.choices),
        f"as {question.format}": question.format != "text",
        f"at least {question.minimum or 0:g}": question.minimum is not None,
        f"at most {question.maximum or 0:g}": question.maximum is not None,
        "may be left out": not question.required,
        "secret": question.secret,
    }
    said = ", ".join(rule for rule, holds in rules.items() if holds)
    lines = [f"{question.header}: {question.text}" + (f" ({said})" if said else "")]
    for number, choice in enumerate(question.choices):
        lines.append(
            f"  {number}  {choice.label}" + (f": {choice.description}" if choice.description else "")
        )
    return "\n".join([*lines, *([f"  answered: {value}"] if value is not None else [])])
