"""What became of a request to Telegram, in the words of the outbox: an honest account, whatever came back."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from http import HTTPStatus

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

from bot.responses import ForeignRefusal
from core.phrases import ours
from core.ports import CannotEdit, ChatMoved, DeliveryFailed, InDoubt, NotDelivered
from core.words import ChatTrouble

PAUSE = 2.0
"""Seconds before a request that certainly did nothing is tried again."""
UNANSWERED = frozenset({HTTPStatus.GATEWAY_TIMEOUT, 524})
"""A gateway that says so has passed our request on and waited for the answer in vain (RFC 9110, 15.6.5; 524
is Cloudflare's): the same doubt as without it. Whatever else one says in a page of its own means that it was
not done: 4xx were not passed on, and 502 and 503 stand before a server that is down or turns us away, which
is what Telegram itself shows in HTML while it is not there. One that is cut off in the midst of its work may
make a 502, too; nothing tells that rare one from all others, which would then be said as if repeated. What
Telegram says itself, in JSON, is never in doubt."""
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
    """Nothing is known, unless the request never left us, was too large to be read or was refused."""
    match failure:
        case TelegramEntityTooLarge():
            return DeliveryFailed(failure.message)
        case ForeignRefusal() if failure.status not in UNANSWERED:
            reason = ours(f"a gateway before Telegram says HTTP {failure.status}")
            if failure.status == HTTPStatus.REQUEST_ENTITY_TOO_LARGE:
                return DeliveryFailed(reason, by_us=True)
            return NotDelivered(reason, PAUSE)
        case _ if isinstance(failure.__cause__, ClientConnectorError):
            return NotDelivered(str(failure), PAUSE)
        case _:
            return InDoubt(str(failure))


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
