"""Pictures and files in chat: what is sent with words, one thing or an album, goes to the agent with them."""

from collections.abc import Sequence

from aiogram import Bot, Router
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import InvalidInput
from core.logic.pictures import SUFFIXES, media_type
from core.logic.transitions import FINAL
from core.schemas.images import IMAGE_BYTES
from core.usecases import attachments, images, reaching, rooms, sessions
from handlers import answering, rights, work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.fetching import Sent, fetched, sent_in
from handlers.filters import Has
from handlers.language import later, tr
from handlers.presses import PressTable
from handlers.replies import session_meant
from handlers.resuming import resumed
from handlers.saying import Talk
from handlers.texts import without_mention
from handlers.views import words
from handlers.views.card import Card
from handlers.wishes import Brought

NOT_READ = later("One of these is nothing that an agent can read, such as a video. Nothing was started.")


def router() -> Router:
    router = Router(name="attachments")
    router.message.register(brought, Has("photo"))
    router.message.register(brought, Has("document", without="animation"))
    router.message.register(brought, Has("media_group_id", without="audio"))
    return router


async def brought(
    message: Message,
    bot: Bot,
    core: Core,
    caller: Caller,
    talk: Talk,
    username: str,
    others: Sequence[Message] = (),
) -> None:
    """With words it is a task, or goes to what it replies to, as its next turn or into the one that runs;
    without it asks for them, once for an album."""
    caller.must(rights.WORDS)
    if await resumed(core, caller, talk):
        return
    session_id = await session_meant(core, caller, message)
    await reaching.must_reach(caller, {"session": session_id})
    together = [message, *others]
    kept = await _kept(bot, core, caller, talk, [_sent(each) for each in together])
    said = "\n".join(filter(None, (without_mention(each.caption or "", username) for each in together)))
    if said:
        await _go(core, caller, talk, said, kept, session_id)
        return
    what = kept.question
    ask = Ask.SENT.about(**kept.kept(), session=session_id)
    await talk.say(Card(Text(what), placeholder=what), ask=ask)


def _sent(message: Message) -> Sent:
    sent = sent_in(message)
    if sent is None or message.audio is not None or message.voice is not None:
        raise InvalidInput(tr(NOT_READ))
    return sent


async def _kept(bot: Bot, core: Core, caller: Caller, talk: Talk, sent: Sequence[Sent]) -> Brought:
    """All of them or none is used: what was kept before one failed goes by itself."""
    shown, given = [], []
    for number, each in enumerate(sent):
        body = await fetched(bot, each)
        origin = f"{talk.origin}:sent:{number}"
        claims_picture = each.media_type in SUFFIXES
        if (claims_picture or media_type(body) is not None) and len(body) <= IMAGE_BYTES:
            shown.append((await images.add(core, caller, body, each.name, origin=origin)).id)
        else:
            given.append((await attachments.add(core, caller, body, each.name, origin=origin)).id)
    return Brought(tuple(shown), tuple(given))


async def _go(
    core: Core, caller: Caller, talk: Talk, said: str, kept: Brought, session_id: int | None
) -> None:
    if session_id is None:
        await work.start_wish(core, caller, talk, kept.wish(said), await rooms.chosen(core, caller))
        return
    session = await sessions.current(core, session_id)
    if session.status in FINAL:
        await work.continue_thread(core, caller, talk, session, said, kept)
    elif await answering.waits_for_a_secret(core, session.id):
        await talk.say(Card(Text(f"{words.LOOK} {tr(answering.NOT_PASSED_ON)}")))
    else:
        await work.steer(core, caller, talk, session, said, kept)


async def answer_sent(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The words for what came without."""
    kept = Brought.of(reply.target)
    if not await resumed(core, caller, talk, kept):
        await _go(core, caller, talk, reply.said, kept, reply.target["session"])


PRESSES: PressTable = {}
ANSWERS: AnswerTable = {Ask.SENT: answer_sent}
