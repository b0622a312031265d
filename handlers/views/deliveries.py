"""What could not be said, and where: told to whoever can do something about it."""

from collections.abc import Mapping
from types import MappingProxyType

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.usecases.outbox import Queue
from core.words import ChatTrouble
from handlers.language import counted, formatted, later, own, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

WHAT: Mapping[ChatTrouble, str] = MappingProxyType(
    {
        ChatTrouble.BLOCKED: later("{sign} {who} has blocked the bot. What is said there does not arrive."),
        ChatTrouble.GONE: later(
            "{sign} {who} is gone, or the bot was put out of it. What is said there does not arrive."
        ),
        ChatTrouble.MUTED: later(
            "{sign} {who} does not let the bot write. What is said there does not arrive."
        ),
        ChatTrouble.TOPIC: later(
            "{sign} {who} has closed or deleted the topic in which something was to be said."
        ),
        ChatTrouble.MOVED: later("{sign} {who} is a supergroup now. I go on there."),
        ChatTrouble.REFUSED: later("{sign} {who} did not take a message. Others it takes."),
        ChatTrouble.UNCHANGEABLE: later(
            "{sign} In {who} a message was too old to be changed, or gone. I say such messages anew there,"
            " and tell it this once."
        ),
    }
)
NEXT: Mapping[ChatTrouble, str] = MappingProxyType(
    {
        ChatTrouble.BLOCKED: later("Once they have unblocked it and pressed /start, send it again."),
        ChatTrouble.GONE: later("Once the bot is back there, send it again."),
        ChatTrouble.MUTED: later("Once it may write there, send it again."),
        ChatTrouble.TOPIC: later("Once the topic is open again, send it again."),
        ChatTrouble.REFUSED: later("Send it again, or look at it with {command}."),
    }
)


UNSAID = later("{sign} {who} did not get a message.")
LOOK_AT_IT = later("Look at it with {command}.")


def again() -> Button:
    """Has it tried once more."""
    return Button(tr("Send again"), Action.RETRY_OUTBOX)


def troubled(trouble: ChatTrouble, who: str, reason: str, *, by_us: bool = False) -> Card:
    """A chat did not take what was said there; or, `by_us`, it could not be said to it."""
    if trouble not in NEXT:
        return Card(formatted(WHAT[trouble], **_named(who)))
    if by_us:
        what, following = UNSAID, LOOK_AT_IT
        why = tr("The reason: {reason}", reason=words.cut(own(reason), 200))
    else:
        what, following = WHAT[trouble], NEXT[trouble]
        why = tr("Telegram says: {reason}", reason=words.cut(reason, 200))
    look = formatted(following, command=Code("command-center outbox list"))
    return Card(as_list(formatted(what, **_named(who)), Text(why), look), ((again(),),), silent=False)


def _named(who: str) -> dict[str, object]:
    return {"sign": words.LOOK, "who": Bold(words.cut(own(who), 60))}


def line(queue: Queue) -> Text:
    """The queue in `/status`."""
    parts = []
    if queue.waiting:
        waits = counted("{number} message still to send", "{number} messages still to send", queue.waiting)
        parts.append(waits)
    if queue.unsaid:
        parts.append(
            counted(
                "{number} message could not be delivered",
                "{number} messages could not be delivered",
                queue.unsaid,
            )
        )
    if lost := sum(trouble.whole for trouble in queue.troubled.values()):
        parts.append(counted("{number} chat can't be reached", "{number} chats can't be reached", lost))
    sign = f"{words.LOOK} " if queue.unsaid or lost else ""
    return Text(f"{sign}{' · '.join(parts)}." if parts else tr("Everything said was delivered."))
