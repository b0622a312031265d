"""What an approval asks beyond a command or a change: questions to answer, access, tools, addresses."""

from aiogram.utils.formatting import Bold, Code, Pre, Text

from core.logic.visible import steady, visible, visible_path
from core.schemas.decisions import ApprovalOut
from core.schemas.questions import QuestionOut
from core.words import LASTING, Decision
from handlers.views import words
from handlers.views.card import Action, Button
from handlers.views.lasting import prefix_of

Rows = tuple[tuple[Button, ...], ...]

TEXT_LIMIT = 500
"""UTF-16 units of a question; more is in the file, as of all that is cut here."""
HEADER_LIMIT = 40
LABEL_LIMIT = 40
"""Of a button."""
CHOICE_LIMIT = 100
CHOICES_SHOWN = 8
"""More are numbered: the file says what each number means."""
NUMBERS = 88
"""Buttons with numbers; Telegram takes a hundred under a message."""
IN_A_ROW = 8
ARGUMENTS_LIMIT = 1200
PLACES_SHOWN = 3
PATH_LIMIT = 60
URL_LIMIT = 400
ANSWER_LIMIT = 60
ANSWERS_SHOWN = 4


def place_of(approval: ApprovalOut) -> int:
    """Which of its questions is asked now."""
    return len(approval.draft.given) if approval.draft else 0


def lines(approval: ApprovalOut) -> list[Text]:
    """What is asked, as far as the card has room for it."""
    found: list[Text] = []
    if approval.tool is not None:
        tool = approval.tool
        found.append(Text("tool ", Code(_line(tool.name)), *_said_of(tool.description)))
        found.append(Text(Pre(words.head(visible(tool.arguments), ARGUMENTS_LIMIT), language="json")))
    if approval.url is not None:
        found.append(Text(Code(words.middle(visible_path(approval.url), URL_LIMIT))))
        found.append(Text("Go there yourself; Approve says that you agree."))
    if approval.access is not None:
        access = approval.access
        found += _places("write", access.write) + _places("read", access.read)
        found += [Text("  the network")] if access.network else []
    if approval.questions and approval.answers is None:
        found += _current(approval)
    return found


def _said_of(description: str) -> list[str]:
    return [f": {words.cut(description, CHOICE_LIMIT)}"] if description else []


def _line(name: str) -> str:
    return words.middle(visible_path(name), HEADER_LIMIT)


def _places(verb: str, places: list[str]) -> list[Text]:
    shown = [Text(f"  {verb} ", Code(words.middle(visible_path(path), PATH_LIMIT))) for path in places]
    more = len(places) - PLACES_SHOWN
    return [*shown[:PLACES_SHOWN], *([Text(f"  {verb} {more} more")] if more > 0 else [])]


def _current(approval: ApprovalOut) -> list[Text]:
    place, count = place_of(approval), len(approval.questions)
    given = approval.draft.given if approval.draft else []
    found = [Text(line) for line in answered(approval, given)]
    if place >= count:  # all are answered, and about to be decided
        return found
    asked = approval.questions[place]
    number = f" ({place + 1} of {count})" if count > 1 else ""
    found.append(Text(Bold(words.cut(asked.header, HEADER_LIMIT)), number))
    if asked.text and asked.text != asked.header:
        found.append(Text(words.head(steady(asked.text), TEXT_LIMIT)))
    found += [Text(line) for line in _choices(asked)]
    return [*found, *([Text(rule)] if (rule := _rule(asked)) else [])]


def _choices(asked: QuestionOut) -> list[str]:
    if len(asked.choices) <= CHOICES_SHOWN:
        described = [choice for choice in asked.choices if choice.description or _is_long(choice.label)]
        return [words.cut(f"• {choice.label}: {choice.description}", CHOICE_LIMIT) for choice in described]
    shown = asked.choices[:CHOICES_SHOWN]
    numbered = [
        words.cut(f"{number}. {choice.label}", CHOICE_LIMIT) for number, choice in enumerate(shown, 1)
    ]
    return [*numbered, f"… to {len(asked.choices)}"]


def _is_long(label: str) -> bool:
    return len(label) > LABEL_LIMIT


def _rule(asked: QuestionOut) -> str:
    """What an answer must be."""
    rules = []
    if asked.format not in ("text",):
        rules.append(f"as {asked.format}")
    what = " choices" if asked.multiple else "" if asked.format in ("number", "integer") else " characters"
    if asked.minimum is not None:
        rules.append(f"at least {asked.minimum:g}{what}")
    if asked.maximum is not None:
        rules.append(f"at most {asked.maximum:g}{what}")
    if not asked.required:
        rules.append("may be left out")
    if asked.secret:
        rules.append("secret: your message is deleted, and the answer kept nowhere")
    return f"({', '.join(rules)})" if rules else ""


def answered(approval: ApprovalOut, given: list[int | str | list[int] | None]) -> list[str]:
    """The answers so far, a line each."""
    pairs = list(zip(approval.questions, given, strict=False))
    found = [
        f"{words.DONE} {words.cut(asked.header, HEADER_LIMIT)}: {_answer(asked, value)}"
        for asked, value in pairs[-ANSWERS_SHOWN:]
    ]
    left = len(pairs) - len(found)
    return [f"{words.DONE} {left} before", *found] if left else found


def _answer(asked: QuestionOut, value: int | str | list[int] | None) -> str:
    match value:
        case None:
            return "given, and not kept" if asked.secret else "left out"
        case str():
            return words.cut(value, ANSWER_LIMIT)
        case int():
            return words.cut(asked.choices[value].label, ANSWER_LIMIT)
        case _:
            return words.cut(", ".join(asked.choices[index].label for index in value), ANSWER_LIMIT) or "none"


def rows(approval: ApprovalOut) -> Rows:
    """The buttons of an open approval: the likeliest first, the one that ends the turn by itself."""
    target = {"approval": approval.id}
    stop = (Button("Reject and stop", Action.REJECT_AND_STOP, target),)
    last = (stop,) if Decision.CANCEL in approval.decisions else ()
    why = Button("Reject, say why", Action.REJECT_WHY, target)
    reject = Button("Reject", Action.REJECT, target, "danger")
    if approval.questions:
        return (*_answers(approval), (reject, why), *last)
    second = [why]
    if LASTING.intersection(approval.decisions):
        second.insert(0, Button("Always…", Action.ALWAYS, target))
    if Decision.SESSION in approval.decisions:
        second.insert(0, Button("For this session", Action.APPROVE_SESSION, target))
    return ((Button("Approve", Action.APPROVE, target, "success"), reject), tuple(second), *last)


def _answers(approval: ApprovalOut) -> Rows:
    place = place_of(approval)
    if place >= len(approval.questions):
        return ()
    asked = approval.questions[place]
    target = {"approval": approval.id, "place": place}
    more = []
    if asked.multiple:
        more.append(Button("Done", Action.TAKE_CHOICES, target, "success"))
    if asked.own_words:
        more.append(Button("Own words…" if asked.choices else "Answer…", Action.OWN_WORDS, target))
    if not asked.required:
        more.append(Button("Leave out", Action.LEAVE_OUT, target))
    if place:
        more.append(Button("Back", Action.BACK, target))
    pairs = [tuple(more[at : at + 3]) for at in range(0, len(more), 3)]
    return (*_choosing(approval, asked, target), *pairs)


def _choosing(approval: ApprovalOut, asked: QuestionOut, target: dict[str, int]) -> Rows:
    ticked = approval.draft.ticked if approval.draft else []
    action = Action.TICK if asked.multiple else Action.CHOOSE

    def button(index: int, label: str) -> Button:
        mark = f"{words.DONE} " if index in ticked else ""
        return Button(f"{mark}{label}", action, {**target, "choice": index})

    if len(asked.choices) <= CHOICES_SHOWN:
        labels = [words.cut(choice.label, LABEL_LIMIT) or "–" for choice in asked.choices]
        return tuple((button(index, label),) for index, label in enumerate(labels))
    numbers = [button(index, str(index + 1)) for index in range(min(NUMBERS, len(asked.choices)))]
    return tuple(tuple(numbers[at : at + IN_A_ROW]) for at in range(0, len(numbers), IN_A_ROW))


def in_full(approval: ApprovalOut) -> list[str]:
    """The texts of which the card shows only a part."""
    found = []
    if approval.tool is not None and words.units(visible(approval.tool.arguments)) > ARGUMENTS_LIMIT:
        found.append(f"tool {visible(approval.tool.name)}\n{visible(approval.tool.arguments)}")
    elif approval.tool is not None and len(approval.tool.description) > CHOICE_LIMIT:
        found.append(f"tool {visible(approval.tool.name)}\n{visible(approval.tool.description)}")
    if approval.url is not None and len(visible_path(approval.url)) > URL_LIMIT:
        found.append(visible_path(approval.url))
    if approval.prefix and prefix_of(approval) != visible_path(" ".join(approval.prefix)):
        found.append(f"Always: {visible_path(' '.join(approval.prefix))}")
    access = approval.access
    if access and any(map(_needs_room, (access.read, access.write))):
        found += [
            f"{verb} {visible_path(path)}" for verb in ("read", "write") for path in getattr(access, verb)
        ]
    if any(map(_is_cut, approval.questions)):
        found += [_question_in_full(asked) for asked in approval.questions]
    return found


def _needs_room(places: list[str]) -> bool:
    return len(places) > PLACES_SHOWN or any(len(visible_path(path)) > PATH_LIMIT for path in places)


def _is_cut(asked: QuestionOut) -> bool:
    return (
        len(asked.header) > HEADER_LIMIT
        or words.units(steady(asked.text)) > TEXT_LIMIT
        or len(asked.choices) > CHOICES_SHOWN
        or any(len(f"• {choice.label}: {choice.description}") > CHOICE_LIMIT for choice in asked.choices)
    )


def _question_in_full(asked: QuestionOut) -> str:
    numbered = [
        f"{number}. {steady(choice.label)}"
        + (f": {steady(choice.description)}" if choice.description else "")
        for number, choice in enumerate(asked.choices, 1)
    ]
    return "\n".join([f"{steady(asked.header)}: {steady(asked.text)}", *numbered])
