"""A diff in a chat: a short one in the message, a longer one as a picture, a long one as a file."""

from aiogram.utils.formatting import Pre, Text, as_list

from core.logic.visible import visible
from core.usecases.sessions import Around
from handlers.views import diffpicture, words
from handlers.views.card import Card, Document
from handlers.views.sessions import heading

BLOCK_LINES, BLOCK_UNITS = 40, 3500
"""Of a diff that is read in the message itself; `BLOCK_UNITS` leaves room for its other lines."""
NOTHING = "There is no diff to show."


def picture_of(diff: str) -> bytes | None:
    """A PNG for a diff of middle length; None for one that is shown in another way. It takes its time: not
    on the event loop."""
    return None if not diff or _is_short(diff) else diffpicture.drawn(diff)


def card(subject: Around, diff: str) -> Card:
    """A diff without a picture: in the message where it is short, else as a file."""
    if not diff:
        return Card(as_list(head(subject), NOTHING))
    if _is_short(diff):
        return Card(as_list(head(subject), Pre(visible(diff), language="diff")))
    return Card(head(subject), document=Document(name(subject, "diff"), diff))


def head(subject: Around) -> Text:
    stat = subject.session.diff_stat
    return Text(
        heading(subject), f" · {words.count(stat.files, 'file')} {words.diff(stat.added, stat.removed)}"
    )


def name(subject: Around, suffix: str) -> str:
    return f"session-{subject.session.id}.{suffix}"


def _is_short(diff: str) -> bool:
    return diff.count("\n") <= BLOCK_LINES and words.units(visible(diff)) <= BLOCK_UNITS
