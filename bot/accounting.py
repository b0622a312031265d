"""What became of a request to Telegram, in the words of the outbox: an honest account, whatever came back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from aiogram.exceptions import (
    ClientDecodeError,
    TelegramAPIError,
    TelegramBadRequest,
    TelegramEntityTooLarge,
    TelegramForbiddenError,
    TelegramMigrateToChat,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
    TelegramUnauthorizedError,
)
from aiohttp import ClientConnectorError

from core.phrases import ours
from core.ports import CannotEdit, ChatMoved, DeliveryFailed, InDoubt, NotDelivered
from core.words import ChatTrouble

PAUSE = 2.0
"""Seconds before a request that certainly did nothing is tried again."""
UNCHANGEABLE = re.compile(
    "message to edit not found|message can't be edited|message_id_invalid|edit_time_expired", re.IGNORECASE
)
TOPIC = re.compile("topic_closed|topic_deleted|message thread not found", re.IGNORECASE)
BLOCKED = re.compile("blocked by the user|user is deactivated|can't initiate conversation", re.IGNORECASE)
MUTED = re.compile("not enough rights|no rights to send|write_forbidden|chat_restricted", re.IGNORECASE)
GONE = re.compile("chat not found|peer_id_invalid|chat was deleted|kicked|not a member", re.IGNORECASE)
PLACES = (
    (ChatTrouble.TOPIC, TOPIC),
    (ChatTrouble.BLOCKED, BLOCKED),
    (ChatTrouble.MUTED, MUTED),
    (ChatTrouble.GONE, GONE),
)
"""How Telegram says what is wrong with the place; the first that is found counts."""


@contextmanager
def accounted(*, edits: bool = False, alone: bool = False) -> Iterator[None]:
    """Raises what `core.ports.Messenger.deliver` says; `alone`: of what one person of a group is to see."""
    try:
        yield
    except (TelegramNetworkError, ClientDecodeError) as exc:
        raise _without_answer(exc) from exc
    except TelegramAPIError as exc:
        raise _answered(exc, edits=edits, alone=alone) from exc


def _without_answer(failure: TelegramNetworkError | ClientDecodeError) -> Exception:
    """Nothing is known, unless the request never left us or was too large to be read."""
    if isinstance(failure, TelegramEntityTooLarge):
        return DeliveryFailed(failure.message)
    if isinstance(failure.__cause__, ClientConnectorError):
        return NotDelivered(str(failure), PAUSE)
    return InDoubt(str(failure))  # a gateway's page, too: what stands behind it may have heard us


def _answered(refusal: TelegramAPIError, *, edits: bool, alone: bool) -> Exception:
    """What has an answer of Telegram's own is never in doubt."""
    match refusal:
        case TelegramRetryAfter():
            return NotDelivered(ours("too many requests"), refusal.retry_after, whole_chat=True)
        case TelegramMigrateToChat():
            return ChatMoved(refusal.migrate_to_chat_id)
        case TelegramServerError():
            return NotDelivered(refusal.message, PAUSE)
        case TelegramUnauthorizedError():
            return NotDelivered(ours("the bot's token is refused; check CC_TELEGRAM_BOT_TOKEN"), 60)
        case _ if edits and UNCHANGEABLE.search(refusal.message):
            return CannotEdit(refusal.message)
        case TelegramBadRequest() if alone:  # it says nothing about what all of the group may see
            return DeliveryFailed(refusal.message)
        case _:
            return DeliveryFailed(refusal.message, trouble_of(refusal))


def trouble_of(refusal: TelegramAPIError) -> ChatTrouble:
    """Whether it is the message that Telegram would not have, or the place."""
    for trouble, signs in PLACES:
        if signs.search(refusal.message):
            return trouble
    return ChatTrouble.GONE if isinstance(refusal, TelegramForbiddenError) else ChatTrouble.REFUSED
