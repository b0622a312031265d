"""What a command wrote, in a chat: a short output in the message, a long one as a file."""

from aiogram.utils.formatting import Code, Pre, Text, as_list

from core.logic.logs import LEFT_OUT, shortened
from core.logic.visible import visible
from core.schemas.artifacts import OutputOut
from core.usecases.sessions import Around
from handlers.language import tr
from handlers.views import diffs, words
from handlers.views.card import Card, Document
from handlers.views.sessions import heading

COMMAND_LENGTH = 200


def card(subject: Around, output: OutputOut, text: str) -> Card:
    """As a terminal would have left it where it is short, as it was written in a file."""
    head = [heading(subject)]
    if output.command:
        head.append(Text(Code(words.cut(visible(output.command), COMMAND_LENGTH))))
    readable = shortened(text)
    if not readable:
        return Card(as_list(*head, tr("It wrote blank lines only.")))
    if diffs.is_short(readable) and LEFT_OUT not in readable:
        return Card(as_list(*head, Pre(visible(readable))))
    name = f"session-{subject.session.id}-output.txt"
    return Card(as_list(*head), document=Document(name, text))
