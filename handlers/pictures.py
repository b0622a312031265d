"""Pictures in chat: a photo, or a file with one, is shown to the agent with the words that go with it."""

from dataclasses import dataclass
from io import BytesIO

from aiogram import Bot, F, Router
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, TooLarge
from core.logic.transitions import FINAL
from core.schemas.images import IMAGE_BYTES
from core.usecases import chats, images, reaching, rooms, sessions
from handlers import rights, work
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import later, tr
from handlers.presses import PressTable
from handlers.replies import replied_to
from handlers.saying import Talk
from handlers.texts import without_mention
from handlers.views.card import Card
from handlers.work import Wish

TOO_LARGE = later("The picture is larger than {number} MB. Nothing was started.")


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody has sent, not yet fetched."""

    file_id: str
    name: str | None
    size: int | None


def router() -> Router:
    router = Router(name="pictures")
    router.message.register(picture, F.photo)
    router.message.register(picture, F.document.mime_type.startswith("image/"))
    return router


async def picture(message: Message, bot: Bot, core: Core, caller: Caller, talk: Talk, username: str) -> None:
    """With words it is a task, or goes to what it replies to, as its next turn or into the one that runs;
    without it asks for them."""
    caller.must(rights.WORDS)
    session_id = await _replied_to(message, talk)
    await reaching.must_reach(caller, {"session": session_id})
    kept = await images.add(core, caller, *await _fetched(bot, _sent(message)), origin=f"{talk.origin}:image")
    said = without_mention(message.caption or "", username)
    if not said:
        ask = Ask.PICTURE.about(images=[kept.id], session=session_id)
        what = tr("What should be done with it?")
        await talk.say(Card(Text(what), placeholder=what), ask=ask)
        return
    await _show(core, caller, talk, said, [kept.id], session_id)


async def _replied_to(message: Message, talk: Talk) -> int | None:
    if (replied := replied_to(message)) is None:
        return None
    binding = await chats.binding_of(talk.core, talk.chat_id, replied.message_id)
    return binding.session_id if binding else None


def _sent(message: Message) -> Sent:
    """A photo comes in several sizes, the largest last."""
    if message.document is not None:
        document = message.document
        return Sent(document.file_id, (document.file_name or "")[:200].strip() or None, document.file_size)
    if not message.photo:
        raise InvalidInput(tr("There is no picture in that message."))
    largest = message.photo[-1]
    return Sent(largest.file_id, None, largest.file_size)


async def _fetched(bot: Bot, sent: Sent) -> tuple[bytes, str | None]:
    if (sent.size or 0) > IMAGE_BYTES:
        raise TooLarge(tr(TOO_LARGE, number=IMAGE_BYTES // 1024**2))
    try:
        file = await bot.get_file(sent.file_id)
        if (file.file_size or 0) > IMAGE_BYTES or not file.file_path:
            raise TooLarge(tr(TOO_LARGE, number=IMAGE_BYTES // 1024**2))
        body = BytesIO()
        await bot.download_file(file.file_path, body)
    except TelegramAPIError as exc:
        told = tr("Telegram did not hand the picture over: {why}. Send it again.", why=exc.message)
        raise Conflict(told) from exc
    return body.getvalue(), sent.name


async def _show(
    core: Core, caller: Caller, talk: Talk, said: str, image_ids: list[int], session_id: int | None
) -> None:
    if session_id is None:
        wish = Wish(said, images=tuple(image_ids))
        await work.start_wish(core, caller, talk, wish, await rooms.chosen(core, caller))
        return
    session = await sessions.current(core, session_id)
    if session.status in FINAL:
        await work.continue_thread(core, caller, talk, session, said, image_ids)
    else:
        await work.steer(core, caller, talk, session, said, image_ids)


async def answer_picture(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The words for a picture that came without."""
    await _show(core, caller, talk, reply.said, reply.target["images"], reply.target["session"])


PRESSES: PressTable = {}
ANSWERS: AnswerTable = {Ask.PICTURE: answer_picture}
