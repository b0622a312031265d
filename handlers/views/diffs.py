"""A diff in a chat: a short one in the message, a longer one as a picture, a long one as a file."""

from aiogram.utils.formatting import Pre, Text, as_list

from core.logic.visible import visible
from core.usecases.sessions import Around
from handlers.language import tr
from handlers.views import diffpicture, words
from handlers.views.card import Card, Document
from handlers.views.sessions import heading, stat_line

BLOCK_LINES, BLOCK_UNITS = 40, 3500
"""Of a diff that is read in the message itself; `BLOCK_UNITS` leaves room for its other lines."""


def picture_of(diff: str) -> bytes | None:
    """A PNG for a diff of middle length; None for one that is shown in another way. It takes its time: not
    on the event loop."""
    return None if not diff or is_short(diff) else diffpicture.drawn(diff)


def card(subject: Around, diff: str) -> Card:
    """A diff without a picture: in the message where it is short, else as a file."""
    if not diff:
        return Card(as_list(head(subject), tr("There is no diff to show.")))
    if is_short(diff):
        return Card(as_list(head(subject), Pre(visible(diff), language="diff")))
    return Card(head(subject), document=Document(name(subject, "diff"), diff))


def head(subject: Around) -> Text:
    return Text(heading(subject), f" · {stat_line(subject.session.diff_stat)}")


def name(subject: Around, suffix: str) -> str:
    return f"session-{subject.session.id}.{suffix}"


def is_short(diff: str) -> bool:
    """Whether it, or another text of lines, is read in the message itself."""
    return diff.count("\n") <= BLOCK_LINES and words.units(visible(diff)) <= BLOCK_UNITS
