"""What could not be said, and where: told to whoever can do something about it."""

from collections.abc import Mapping
from types import MappingProxyType

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.usecases.outbox import Queue
from core.words import ChatTrouble
from handlers.views import words
from handlers.views.card import Action, Button, Card

WHAT: Mapping[ChatTrouble, str] = MappingProxyType(
    {
        ChatTrouble.BLOCKED: "has blocked the bot. What is said there does not arrive.",
        ChatTrouble.GONE: "is gone, or the bot was put out of it. What is said there does not arrive.",
        ChatTrouble.MUTED: "does not let the bot write. What is said there does not arrive.",
        ChatTrouble.TOPIC: "has closed or deleted the topic in which something was to be said.",
        ChatTrouble.MOVED: "is a supergroup now. I go on there.",
        ChatTrouble.REFUSED: "did not take a message. Others it takes.",
    }
)
NEXT: Mapping[ChatTrouble, str] = MappingProxyType(
    {
        ChatTrouble.BLOCKED: "Once they have unblocked it and pressed /start, send it again.",
        ChatTrouble.GONE: "Once the bot is back there, send it again.",
        ChatTrouble.MUTED: "Once it may write there, send it again.",
        ChatTrouble.TOPIC: "Once the topic is open again, send it again.",
        ChatTrouble.REFUSED: "Send it again, or look at it with ",
    }
)
AGAIN = Button("Send again", Action.RETRY_OUTBOX)


def troubled(trouble: ChatTrouble, who: str, reason: str) -> Card:
    """A chat did not take what was said there."""
    lines = [Text(f"{words.LOOK} ", Bold(words.cut(who, 60)), f" {WHAT[trouble]}")]
    if trouble is ChatTrouble.MOVED:
        return Card(as_list(*lines))
    lines.append(Text(f"Telegram says: {words.cut(reason, 200)}"))
    more = (Code("command-center outbox list"), ".") if trouble is ChatTrouble.REFUSED else ()
    lines.append(Text(NEXT[trouble], *more))
    return Card(as_list(*lines), ((AGAIN,),), silent=False)


def line(queue: Queue) -> Text:
    """The queue in `/status`."""
    parts = []
    if queue.waiting:
        parts.append(f"{words.count(queue.waiting, 'message')} still to send")
    if queue.unsaid:
        parts.append(f"{words.count(queue.unsaid, 'message')} could not be delivered")
    if lost := sum(trouble.whole for trouble in queue.troubled.values()):
        parts.append(f"{words.count(lost, 'chat')} can't be reached")
    sign = f"{words.LOOK} " if queue.unsaid or lost else ""
    return Text(f"{sign}{' · '.join(parts)}." if parts else "Everything said was delivered.")
