"""What an approval asks beyond a command or a change: questions to answer, access, tools, addresses."""

from aiogram.utils.formatting import Bold, Code, Pre, Text

from core.logic.visible import steady, visible, visible_path
from core.schemas.decisions import ApprovalOut
from core.schemas.questions import QuestionOut, ToolOut
from core.words import LASTING, AnswerFormat, Decision
from handlers.language import formatted, later, own, tr
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
WRITE = later("write {path}"), later("write {number} more")
READ = later("read {path}"), later("read {number} more")
FORMATS = {
    AnswerFormat.EMAIL: later("as email"),
    AnswerFormat.URI: later("as uri"),
    AnswerFormat.DATE: later("as date"),
    AnswerFormat.DATE_TIME: later("as date-time"),
    AnswerFormat.NUMBER: later("as number"),
    AnswerFormat.INTEGER: later("as integer"),
}


def place_of(approval: ApprovalOut) -> int:
    """Which of its questions is asked now."""
    return len(approval.draft.given) if approval.draft else 0


def lines(approval: ApprovalOut) -> list[Text]:
    """What is asked, as far as the card has room for it."""
    found: list[Text] = []
    if approval.tool is not None:
        tool = approval.tool
        found.append(Text(formatted("tool {tool}", tool=Code(_line(tool.name))), *_said_of(tool.description)))
        found.append(Text(Pre(words.head(visible(tool.arguments), ARGUMENTS_LIMIT), language="json")))
    if approval.url is not None:
        found.append(Text(Code(words.middle(visible_path(approval.url), URL_LIMIT))))
        found.append(Text(tr("Go there yourself; Approve says that you agree.")))
    if approval.access is not None:
        access = approval.access
        found += _places(WRITE, access.write) + _places(READ, access.read)
        found += [Text("  ", tr("the network"))] if access.network else []
    if approval.questions and approval.answers is None:
        found += _current(approval)
    return found


def _said_of(description: str) -> list[str]:
    return [f": {words.cut(description, CHOICE_LIMIT)}"] if description else []


def _line(name: str) -> str:
    return words.middle(visible_path(name), HEADER_LIMIT)


def _places(verb: tuple[str, str], places: list[str]) -> list[Text]:
    one, more = verb
    paths = [Code(words.middle(_place(path), PATH_LIMIT)) for path in places[:PLACES_SHOWN]]
    shown = [Text("  ", formatted(one, path=path)) for path in paths]
    left = len(places) - len(shown)
    return [*shown, *([Text("  ", tr(more, number=left))] if left else [])]


def _place(path: str) -> str:
    """A path, or what the runner says where there is none, such as `everything`."""
    return visible_path(path if path.startswith("/") else own(path))


def _current(approval: ApprovalOut) -> list[Text]:
    place, count = place_of(approval), len(approval.questions)
    given = approval.draft.given if approval.draft else []
    found = [Text(line) for line in answered(approval, given)]
    if place >= count:  # all are answered, and about to be decided
        return found
    asked = approval.questions[place]
    number = f" ({tr('{number} of {all}', number=place + 1, all=count)})" if count > 1 else ""
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
    return [*numbered, tr("… to {number}", number=len(asked.choices))]


def _is_long(label: str) -> bool:
    return len(label) > LABEL_LIMIT


def _rule(asked: QuestionOut) -> str:
    """What an answer must be."""
    rules = []
    if asked.format in FORMATS:
        rules.append(tr(FORMATS[asked.format]))
    least, most = _bounds(asked)
    if asked.minimum is not None:
        rules.append(tr(least, number=f"{asked.minimum:g}"))
    if asked.maximum is not None:
        rules.append(tr(most, number=f"{asked.maximum:g}"))
    if not asked.required:
        rules.append(tr("may be left out"))
    if asked.secret:
        rules.append(tr("secret: your message is deleted, and the answer kept nowhere"))
    return f"({', '.join(rules)})" if rules else ""


def _bounds(asked: QuestionOut) -> tuple[str, str]:
    if asked.multiple:
        return later("at least {number} choices"), later("at most {number} choices")
    if asked.format in {AnswerFormat.NUMBER, AnswerFormat.INTEGER}:
        return later("at least {number}"), later("at most {number}")
    return later("at least {number} characters"), later("at most {number} characters")


def answered(approval: ApprovalOut, given: list[int | str | list[int] | None]) -> list[str]:
    """The answers so far, a line each."""
    pairs = list(zip(approval.questions, given, strict=False))
    found = [
        f"{words.DONE} {words.cut(asked.header, HEADER_LIMIT)}: {_answer(asked, value)}"
        for asked, value in pairs[-ANSWERS_SHOWN:]
    ]
    left = len(pairs) - len(found)
    return [f"{words.DONE} {tr('{number} before', number=left)}", *found] if left else found


def _answer(asked: QuestionOut, value: int | str | list[int] | None) -> str:
    match value:
        case None:
            return tr("given, and not kept") if asked.secret else tr("left out")
        case str():
            return words.cut(value, ANSWER_LIMIT)
        case int():
            return words.cut(asked.choices[value].label, ANSWER_LIMIT)
        case _:
            labels = ", ".join(asked.choices[index].label for index in value)
            return words.cut(labels, ANSWER_LIMIT) or tr("none")


def rows(approval: ApprovalOut) -> Rows:
    """The buttons of an open approval: the likeliest first, the one that ends the turn by itself."""
    target = {"approval": approval.id}
    stop = (Button(tr("Reject and stop"), Action.REJECT_AND_STOP, target),)
    last = (stop,) if Decision.CANCEL in approval.decisions else ()
    why = Button(tr("Reject, say why"), Action.REJECT_WHY, target)
    reject = Button(tr("Reject"), Action.REJECT, target, "danger")
    if approval.questions:
        return (*_answers(approval), (reject, why), *last)
    second = [why]
    if LASTING.intersection(approval.decisions):
        second.insert(0, Button(tr("Always…"), Action.ALWAYS, target))
    if Decision.SESSION in approval.decisions:
        second.insert(0, Button(tr("For this session"), Action.APPROVE_SESSION, target))
    return ((Button(tr("Approve"), Action.APPROVE, target, "success"), reject), tuple(second), *last)


def _answers(approval: ApprovalOut) -> Rows:
    place = place_of(approval)
    if place >= len(approval.questions):
        return ()
    asked = approval.questions[place]
    target = {"approval": approval.id, "place": place}
    more = []
    if asked.multiple:
        more.append(Button(tr("Done"), Action.TAKE_CHOICES, target, "success"))
    if asked.own_words:
        label = tr("Own words…") if asked.choices else tr("Answer…")
        more.append(Button(label, Action.OWN_WORDS, target))
    if not asked.required:
        more.append(Button(tr("Leave out"), Action.LEAVE_OUT, target))
    if place:
        more.append(Button(tr("Back"), Action.BACK, target))
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
        found.append(f"{_tool(approval.tool)}\n{visible(approval.tool.arguments)}")
    elif approval.tool is not None and len(approval.tool.description) > CHOICE_LIMIT:
        found.append(f"{_tool(approval.tool)}\n{visible(approval.tool.description)}")
    if approval.url is not None and len(visible_path(approval.url)) > URL_LIMIT:
        found.append(visible_path(approval.url))
    if approval.prefix and prefix_of(approval) != visible_path(" ".join(approval.prefix)):
        found.append(tr("Always: {prefix}", prefix=visible_path(" ".join(approval.prefix))))
    access = approval.access
    if access and any(map(_needs_room, (access.read, access.write))):
        found += [tr(READ[0], path=_place(path)) for path in access.read]
        found += [tr(WRITE[0], path=_place(path)) for path in access.write]
    if any(map(_is_cut, approval.questions)):
        found += [_question_in_full(asked) for asked in approval.questions]
    return found


def _tool(tool: ToolOut) -> str:
    return tr("tool {tool}", tool=visible(tool.name))


def _needs_room(places: list[str]) -> bool:
    return len(places) > PLACES_SHOWN or any(len(_place(path)) > PATH_LIMIT for path in places)


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
