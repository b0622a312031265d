"""What a session that runs is doing, line by line."""

import re
from typing import assert_never

from aiogram.utils.formatting import Code, Italic, Text

from core.events import ItemStatus
from core.logic.progress import Progress, Step
from core.logic.visible import visible, visible_path
from handlers.language import formatted, later, tr
from handlers.views import words

STEP_WIDTH = 44
THOUGHT_WIDTH = 100
PLAN_SHOWN = 4
PLAN_SIGNS = {"completed": words.DONE, "inProgress": words.RUNS}
AT_THE_DESK = later("Asks at the desk")
NOW = {
    AT_THE_DESK,
    later("Starting"),
    later("Writing"),
    later("Waiting for you"),
    later("Working"),
    later("Running a command"),
    later("Editing files"),
    later("Thinking"),
    later("Making room: summing up the conversation"),
}
"""What `core.logic.progress` says of now."""
LABELS = (later("Searching the web: {rest}"), later("Looking at {rest}"), later("Reviewing {rest}"))
"""What runners call things that are no command and no change."""
SEVERAL = re.compile(r"(.*) and (\d+) more", re.DOTALL)
"""The files of a step, as `core.logic.progress` names them."""
STATUSES = {
    "inProgress": later("running"),
    ItemStatus.RUNNING: later("running"),
    ItemStatus.COMPLETED: later("completed"),
    ItemStatus.FAILED: later("failed"),
    ItemStatus.DECLINED: later("declined"),
}


def now(progress: Progress, *, hidden: bool = False) -> str:
    """In the language that is spoken, where the words are ours and not those of a plan; `hidden`: not which
    tool, search or file."""
    said = progress.now
    if any(said == text for text, _ in progress.plan):
        return said
    if said in NOW:
        return tr(said)
    return tr("Working") if hidden else words.begun(said, LABELS)


def thinking(progress: Progress) -> list[Text]:
    thought = progress.thought.replace("**", "")
    return [Text("  ", Italic(words.cut(thought, THOUGHT_WIDTH)))] if thought.strip() else []


def plan(steps: tuple[tuple[str, str], ...]) -> list[Text]:
    """The part of a plan around what is being done, and how far that is."""
    if not steps:
        return []
    done = sum(status == "completed" for _, status in steps)
    first = max(0, min(done - 1, len(steps) - PLAN_SHOWN))
    shown = steps[first : first + PLAN_SHOWN]
    far = tr("Plan · {done} of {all} done", done=done, all=len(steps))
    head = [Text(f"  {far}")] if len(steps) > PLAN_SHOWN else []
    return [
        *head,
        *(Text(f"  {PLAN_SIGNS.get(status, '·')} {words.cut(text, 60)}") for text, status in shown),
    ]


def step(done: Step, folder: str, *, hidden: bool = False) -> Text:
    """`hidden`: what kind of thing was done, not what."""
    match done.status:
        case ItemStatus.RUNNING:
            sign = "…"
        case ItemStatus.COMPLETED:
            sign = words.DONE
        case ItemStatus.FAILED:
            sign = words.FAILED
        case ItemStatus.DECLINED:
            sign = tr("declined")
        case _:
            assert_never(done.status)
    if done.is_edit:
        sign = f"{words.diff(done.added, done.removed)} {'' if sign == words.DONE else sign}".rstrip()
    if hidden:
        return Text(f"  {tr('edited files') if done.is_edit else tr('a command')}  {sign}")
    if done.is_edit:
        what = Code(words.middle(visible_path(_files(words.inside(done.text, folder))), STEP_WIDTH))
        return Text("  ", formatted("edited {files}", files=what), f"  {sign}")
    return Text("  ", Code(words.cut(visible(done.text), STEP_WIDTH)), f"  {sign}")


def _files(text: str) -> str:
    several = SEVERAL.fullmatch(text)
    return tr("{path} and {number} more", path=several[1], number=several[2]) if several else text
