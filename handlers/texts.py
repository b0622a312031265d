"""Plain words: to what they reply to, to the one session that runs, or a new task."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Self

from aiogram import Router
from aiogram.enums import ContentType
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.schemas.base import PROMPT_LIMIT
from core.usecases import chats, reaching, rooms, sessions
from core.usecases.chats import Binding
from handlers import answering, places, rights, work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.filters import Has
from handlers.language import later, tr
from handlers.replies import replied_to
from handlers.resuming import resumed
from handlers.saying import Talk
from handlers.views import words
from handlers.views.card import Card
from handlers.wishes import Wish

NOT_READ = later(
    "I read text and files, look at pictures and listen to voice; not this. Nothing was started."
)
TOO_LONG = later(
    "That is too long: {length} characters, of which I take {limit}. Send it as a file, then the agent reads"
    " it there. Nothing was started."
)
SERVICE = frozenset(
    {
        *(ContentType.NEW_CHAT_MEMBERS, ContentType.LEFT_CHAT_MEMBER),
        *(ContentType.CHAT_OWNER_LEFT, ContentType.CHAT_OWNER_CHANGED),
        *(ContentType.NEW_CHAT_TITLE, ContentType.NEW_CHAT_PHOTO, ContentType.DELETE_CHAT_PHOTO),
        *(ContentType.GROUP_CHAT_CREATED, ContentType.SUPERGROUP_CHAT_CREATED),
        *(ContentType.CHANNEL_CHAT_CREATED, ContentType.MESSAGE_AUTO_DELETE_TIMER_CHANGED),
        *(ContentType.MIGRATE_TO_CHAT_ID, ContentType.MIGRATE_FROM_CHAT_ID, ContentType.PINNED_MESSAGE),
        *(ContentType.SUCCESSFUL_PAYMENT, ContentType.REFUNDED_PAYMENT),
        *(ContentType.USERS_SHARED, ContentType.USER_SHARED, ContentType.CHAT_SHARED),
        *(ContentType.GIFT, ContentType.UNIQUE_GIFT, ContentType.GIFT_UPGRADE_SENT),
        *(ContentType.CONNECTED_WEBSITE, ContentType.WRITE_ACCESS_ALLOWED, ContentType.PASSPORT_DATA),
        *(ContentType.PROXIMITY_ALERT_TRIGGERED, ContentType.BOOST_ADDED, ContentType.CHAT_BACKGROUND_SET),
        *(ContentType.CHECKLIST_TASKS_DONE, ContentType.CHECKLIST_TASKS_ADDED),
        *(ContentType.DIRECT_MESSAGE_PRICE_CHANGED, ContentType.PAID_MESSAGE_PRICE_CHANGED),
        *(ContentType.FORUM_TOPIC_CREATED, ContentType.FORUM_TOPIC_EDITED),
        *(ContentType.FORUM_TOPIC_CLOSED, ContentType.FORUM_TOPIC_REOPENED),
        *(ContentType.GENERAL_FORUM_TOPIC_HIDDEN, ContentType.GENERAL_FORUM_TOPIC_UNHIDDEN),
        *(ContentType.GIVEAWAY_CREATED, ContentType.GIVEAWAY_COMPLETED, ContentType.MANAGED_BOT_CREATED),
        *(ContentType.POLL_OPTION_ADDED, ContentType.POLL_OPTION_DELETED),
        *(ContentType.SUGGESTED_POST_APPROVED, ContentType.SUGGESTED_POST_APPROVAL_FAILED),
        *(ContentType.SUGGESTED_POST_DECLINED, ContentType.SUGGESTED_POST_PAID),
        *(ContentType.SUGGESTED_POST_REFUNDED, ContentType.WEB_APP_DATA),
        *(ContentType.VIDEO_CHAT_SCHEDULED, ContentType.VIDEO_CHAT_STARTED, ContentType.VIDEO_CHAT_ENDED),
        *(ContentType.VIDEO_CHAT_PARTICIPANTS_INVITED, ContentType.COMMUNITY_CHAT_ADDED),
        *(ContentType.COMMUNITY_CHAT_REMOVED, ContentType.COMMUNITY_CHAT_JOINED),
    }
)
"""What Telegram itself tells: nobody has said anything that would want an answer."""
PRESS_INSTEAD = later("Press Approve or Reject on the card; with “Reject, say why” your words are heard.")


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says, typed or spoken."""

    text: str
    reply_to: int | None
    """The message that it answers."""
    message_ids: tuple[int, ...]
    """Those that it came in."""

    @classmethod
    def of(cls, message: Message, others: Sequence[Message]) -> Self:
        replied = replied_to(message)
        ids = tuple(each.message_id for each in (message, *others))
        return cls(message.text or "", replied.message_id if replied else None, ids)

    def in_words(self, text: str) -> "Said":
        return replace(self, text=text)


def router(table: AnswerTable) -> Router:
    """The last one to be asked; `table` has a handler for every question."""

    async def text(
        message: Message,
        core: Core,
        caller: Caller,
        talk: Talk,
        username: str,
        others: Sequence[Message] = (),
    ) -> None:
        caller.must(rights.WORDS)
        words_of = Said.of(message, others)
        await said(table, core, caller, talk, words_of.in_words(without_mention(words_of.text, username)))

    router = Router(name="texts")
    router.message.register(text, Has("text"))
    router.message.register(other)
    return router


async def other(message: Message, talk: Talk) -> None:
    """Whoever sends what we don't read hears so, also of what Telegram has invented since."""
    if message.content_type not in SERVICE:
        await talk.say(Card(Text(f"{words.LOOK} {tr(NOT_READ)}")))


async def said(table: AnswerTable, core: Core, caller: Caller, talk: Talk, words_of: Said) -> None:
    """What somebody has said goes where it belongs."""
    if not words_of.text:
        await talk.say(Card(Text(f"{words.FAILED} {tr('There is nothing to do in that message.')}")))
        return
    if len(words_of.text) > PROMPT_LIMIT:
        too_long = tr(TOO_LONG, length=len(words_of.text), limit=PROMPT_LIMIT)
        await talk.say(Card(Text(f"{words.FAILED} {too_long}")))
        return
    binding = await _binding(core, caller, talk, words_of)
    if _depends(binding) and await resumed(core, caller, talk):
        return
    if binding is not None and await _reply(table, core, caller, talk, binding, words_of):
        return
    if words_of.text.startswith("/"):
        await _slash(core, caller, talk, words_of.text)
        return
    await _plain(core, caller, talk, words_of.text)


async def _binding(core: Core, caller: Caller, talk: Talk, words_of: Said) -> Binding | None:
    """What is replied to; raises Forbidden where that is none of theirs."""
    if words_of.reply_to is None:
        return None
    binding = await chats.binding_of(core, talk.chat_id, words_of.reply_to)
    if binding is not None:
        kept = {"session": binding.session_id, "approval": binding.approval_id, **(binding.ask or {})}
        await reaching.must_reach(caller, kept)
    return binding


def _depends(binding: Binding | None) -> bool:
    """Whether it depends on what runs where words go: most questions keep what their answer is for."""
    return binding is None or binding.ask is None or binding.ask["ask"] == Ask.STEER


async def awaits_a_secret(core: Core, caller: Caller, talk: Talk, words_of: Said) -> bool:
    """Whether what somebody says now may be a secret, which nobody else should hear."""
    binding = await _binding(core, caller, talk, words_of)
    if binding is not None and binding.ask is not None:
        return bool(binding.ask.get("secret"))
    if binding is not None and binding.approval_id is not None:
        return await answering.card_asks_for_a_secret(core, binding.approval_id)
    if binding is not None and binding.session_id is not None:
        return await answering.waits_for_a_secret(core, binding.session_id)
    heard = await _hearers(core, caller)
    return any([await answering.waits_for_a_secret(core, session_id) for session_id in heard])


async def _hearers(core: Core, caller: Caller) -> list[int]:
    """The sessions that words may go to which reply to nothing."""
    if (bound := (await rooms.about(caller)).session_id) is not None:
        return [bound]
    meant = await rooms.chosen(core, caller)
    return [session.id for session in await sessions.active_here(core, caller, meant.id if meant else None)]


async def _slash(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    """A folder that was sent without being asked for, or a command that there isn't."""
    name = said.split()[0]
    if "/" in name[1:]:
        await places.add(core, caller, talk, said, None)
    else:
        told = tr("There is no {name}. /help shows what there is.", name=name)
        await talk.say(Card(Text(f"{words.FAILED} {told}")))


def without_mention(text: str, username: str) -> str:
    """What was said to us, without our name: Telegram takes it in any case."""
    return re.sub(rf"@{re.escape(username)}\b", "", text, flags=re.IGNORECASE).strip()


async def _reply(
    table: AnswerTable, core: Core, caller: Caller, talk: Talk, binding: Binding, words_of: Said
) -> bool:
    """Whether the message that was replied to stands for something."""
    text, ids = words_of.text, words_of.message_ids
    if binding.ask is not None:
        ask = Ask(binding.ask["ask"])
        caller.must(rights.ANSWERS[ask])
        await table[ask](core, caller, talk, Reply(text, binding.ask, ids))
    elif binding.approval_id is not None and await answering.reply_to_card(
        core, caller, talk, binding.approval_id, text, ids
    ):
        return True
    elif binding.session_id is not None:
        await _to_session(core, caller, talk, binding.session_id, text, asks=binding.asks)
    elif binding.approval_id is not None:
        await talk.say(Card(Text(tr(PRESS_INSTEAD))))
    else:
        return False
    return True


async def _to_session(
    core: Core, caller: Caller, talk: Talk, session_id: int, said: str, *, asks: bool = True
) -> None:
    """`asks`: it may be waiting for an answer."""
    if asks and await answering.waits_for_a_secret(core, session_id):
        await talk.say(Card(Text(f"{words.LOOK} {tr(answering.NOT_PASSED_ON)}")))
    else:
        await work.follow_up(core, caller, talk, session_id, said)


async def _plain(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    meant = await rooms.chosen(core, caller)
    if (bound := (await rooms.about(caller)).session_id) is not None:
        await _to_session(core, caller, talk, bound, said)
        return
    running = await sessions.active_here(core, caller, meant.id if meant else None)
    if any([await answering.waits_for_a_secret(core, session.id) for session in running]):
        await talk.say(Card(Text(f"{words.LOOK} {tr(answering.NOT_PASSED_ON)}")))
    elif len(running) == 1:
        await work.steer(core, caller, talk, running[0], said)
    else:
        await work.start_wish(core, caller, talk, Wish(said), meant)
