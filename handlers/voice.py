"""Voice and audio: what was heard is shown, and then counts as if it had been typed."""

from collections.abc import Sequence

from aiogram import Bot, Router
from aiogram.types import Message
from aiogram.utils.formatting import BlockQuote, Text, as_list

from core.context import Caller, Core
from core.errors import CommandCenterError
from core.usecases import hearing
from handlers import rights, texts
from handlers.asks import AnswerTable
from handlers.fetching import fetched, sent_in
from handlers.filters import Has
from handlers.language import later, tr
from handlers.resuming import resumed
from handlers.saying import Talk
from handlers.texts import Said, without_mention
from handlers.views import general, words
from handlers.views.card import Card

SECRET = later(
    "Something secret is asked for here: type it. What is spoken would go to the transcription server."
)


def router(table: AnswerTable) -> Router:
    """`table` has a handler for every question."""

    async def spoken(
        message: Message,
        bot: Bot,
        core: Core,
        caller: Caller,
        talk: Talk,
        username: str,
        others: Sequence[Message] = (),
    ) -> None:
        caller.must(rights.WORDS)
        if await resumed(core, caller, talk):
            return
        hearing.check_set_up(core)
        together = [message, *others]
        said = Said.of(message, others)
        if await texts.awaits_a_secret(core, caller, talk, said):
            await talk.say(Card(Text(f"{words.LOOK} {tr(SECRET)}")))
            return
        heard = await _heard(bot, core, caller, talk, together)
        if heard is not None:
            caption = without_mention(message.caption or "", username)
            whole = "\n\n".join(filter(None, (caption, heard)))
            await texts.said(table, core, caller, talk, said.in_words(whole))

    router = Router(name="voice")
    router.message.register(spoken, Has("voice", "audio"))
    return router


async def _heard(bot: Bot, core: Core, caller: Caller, talk: Talk, together: Sequence[Message]) -> str | None:
    """What was understood, which is shown; None where that is nothing. One message says all of it: that it
    was received, and what came of it."""
    slot = f"{talk.origin}:heard"
    await talk.put(slot, Card(Text(tr("Listening …"))))
    try:
        sent = [found for each in together if (found := sent_in(each)) is not None]
        heard = [await hearing.hear(core, caller, await fetched(bot, each)) for each in sent]
    except CommandCenterError as exc:
        await talk.put(slot, general.problem(exc))
        return None
    text = "\n\n".join(filter(None, heard))
    if not text:
        nothing = tr("I heard no words in it. Nothing was started.")
        await talk.put(slot, Card(Text(f"{words.FAILED} {nothing}")))
        return None
    await talk.put(slot, Card(as_list(Text(tr("Heard:")), BlockQuote(text))))
    return text
