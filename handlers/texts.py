"""Plain words: to what they reply to, to the one session that runs, or a new task."""

import re

from aiogram import F, Router
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.schemas.base import PROMPT_LIMIT
from core.usecases import chats, reaching, rooms, sessions
from core.usecases.chats import Binding
from handlers import answering, places, rights, work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import tr
from handlers.replies import replied_to
from handlers.saying import Talk
from handlers.views import words
from handlers.views.card import Card
from handlers.work import Wish


def router(table: AnswerTable) -> Router:
    """The last one to be asked; `table` has a handler for every question."""

    async def text(message: Message, core: Core, caller: Caller, talk: Talk, username: str) -> None:
        await _text(table, message, core, caller, talk, username)

    router = Router(name="texts")
    router.message.register(text, F.text)
    router.message.register(other)
    return router


async def other(message: Message, talk: Talk) -> None:
    if message.content_type in {"document", "voice", "video", "audio", "sticker"}:
        told = tr("I can only read text and look at pictures. Nothing was started.")
        await talk.say(Card(Text(f"{words.LOOK} {told}")))


async def _text(
    table: AnswerTable, message: Message, core: Core, caller: Caller, talk: Talk, username: str
) -> None:
    caller.must(rights.WORDS)
    said = without_mention(message.text or "", username)
    if not said or len(said) > PROMPT_LIMIT:
        await talk.say(Card(Text(f"{words.FAILED} {tr('There is nothing to do in that message.')}")))
        return
    binding = None
    if (replied := replied_to(message)) is not None:
        binding = await chats.binding_of(core, talk.chat_id, replied.message_id)
    if binding is not None and await _reply(table, core, caller, talk, binding, said, message.message_id):
        return
    if said.startswith("/"):
        await _slash(core, caller, talk, said)
        return
    await _plain(core, caller, talk, said)


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
    table: AnswerTable,
    core: Core,
    caller: Caller,
    talk: Talk,
    binding: Binding,
    said: str,
    message_id: int,
) -> bool:
    """Whether the message that was replied to stands for something."""
    kept = {"session": binding.session_id, "approval": binding.approval_id, **(binding.ask or {})}
    await reaching.must_reach(caller, kept)
    if binding.ask is not None:
        ask = Ask(binding.ask["ask"])
        caller.must(rights.ANSWERS[ask])
        await table[ask](core, caller, talk, Reply(said, binding.ask, message_id))
    elif binding.approval_id is not None and await answering.reply_to_card(
        core, caller, talk, binding.approval_id, said, message_id
    ):
        return True
    elif binding.session_id is not None:
        await _to_session(core, caller, talk, binding.session_id, said, asks=binding.asks)
    elif binding.approval_id is not None:
        text = tr("Press Approve or Reject on the card; with “Reject, say why” your words are heard.")
        await talk.say(Card(Text(text)))
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
