"""Plain words: to what they reply to, to the one session that runs, or a new task."""

from typing import Any

from aiogram import F, Router
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.schemas.base import PROMPT_LIMIT
from core.usecases import chats, sessions
from core.usecases.chats import Binding
from handlers import automations, decisions, looking, places, threads, tokens, trees, work
from handlers.saying import Talk
from handlers.views import words
from handlers.views.card import Card
from handlers.work import Wish


def router() -> Router:
    router = Router(name="texts")
    router.message.register(text, F.text)
    router.message.register(other)
    return router


async def other(message: Message, talk: Talk) -> None:
    if message.content_type in {"photo", "document", "voice", "video", "audio", "sticker"}:
        await talk.say(Card(Text(f"{words.LOOK} I can only read text so far. Nothing was started.")))


async def text(message: Message, core: Core, caller: Caller, talk: Talk, username: str) -> None:
    caller.must_act()
    said = _without_mention(message.text or "", username)
    if not said or len(said) > PROMPT_LIMIT:
        await talk.say(Card(Text(f"{words.FAILED} There is nothing to do in that message.")))
        return
    binding = None
    if message.reply_to_message is not None:
        binding = await chats.binding_of(talk.chat_id, message.reply_to_message.message_id)
    if binding is not None and await _reply(core, caller, talk, binding, said):
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
        await talk.say(Card(Text(f"{words.FAILED} There is no {name}. /help shows what there is.")))


def _without_mention(text: str, username: str) -> str:
    return text.replace(f"@{username}", "").strip()


async def _reply(core: Core, caller: Caller, talk: Talk, binding: Binding, said: str) -> bool:
    """Whether the message that was replied to stands for something."""
    if binding.ask is not None:
        await _answer(core, caller, talk, binding.ask, said)
    elif binding.session_id is not None:
        await work.follow_up(core, caller, talk, binding.session_id, said)
    elif binding.approval_id is not None:
        text = Text("Press Approve or Reject on the card; with “Reject, say why” your words are heard.")
        await talk.say(Card(text))
    else:
        return False
    return True


async def _answer(core: Core, caller: Caller, talk: Talk, ask: dict[str, Any], said: str) -> None:  # noqa: C901  # a case each
    match ask:
        case {"ask": "repository"}:
            await places.add(core, caller, talk, said, Wish.of(ask))
        case {"ask": "failure"}:
            await looking.investigate_said(core, caller, talk, said)
        case {"ask": "worktree", "repository": int(repository_id)}:
            await trees.make(core, caller, talk, repository_id, said)
        case {"ask": "prompt", "repository": int(repository_id), "path": str(path)}:
            await trees.start(core, caller, talk, repository_id, path, said)
        case {"ask": "prompt"}:
            await work.start_task(core, caller, talk, said, None)
        case {"ask": "token"}:
            await tokens.make(core, caller, talk, said)
        case {"ask": "steer", "session": int(session_id)}:
            await work.follow_up(core, caller, talk, session_id, said)
        case {"ask": "automation"}:
            await automations.what(core, caller, talk, said)
        case {"ask": "automation_time", "prompt": str(prompt), "repository": int(repository_id)}:
            await automations.at(core, caller, talk, said, prompt, repository_id)
        case {"ask": "thread", "thread": str(thread_id)}:
            await threads.go_on(core, caller, talk, thread_id, said)
        case {"ask": "reject", "approval": int(approval_id)}:
            await decisions.reject_with_reason(core, caller, talk, approval_id, said)
        case _:
            raise ValueError(f"a binding asks for something unknown: {ask}")


async def _plain(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    meant = await chats.chosen(core, talk.chat_id)
    running = await sessions.active_in_chat(core, talk.chat_id, meant.id if meant else None)
    if len(running) == 1:
        await work.steer(core, caller, talk, running[0], said)
    else:
        await work.start_wish(core, caller, talk, Wish(said), meant)
