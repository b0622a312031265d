"""What somebody sent as a file, and fetching it from Telegram."""

from dataclasses import dataclass
from io import BytesIO

from aiogram import Bot
from aiogram.exceptions import TelegramAPIError
from aiogram.types import Message
from aiohttp import ClientError

from core.errors import Conflict, TooLarge
from core.schemas.attachments import FILE_BYTES
from handlers.language import tr

SECONDS = 120
"""For one file."""


@dataclass(frozen=True, slots=True)
class Sent:
    """A file that somebody has sent, not yet fetched."""

    file_id: str
    name: str | None
    """As its sender calls it."""
    media_type: str
    """As its sender says."""
    size: int | None

    @property
    def called(self) -> str:
        """For a sentence that begins with it."""
        return self.name or tr("That file")


class _Bounded(BytesIO):
    """Takes no more than a bot may fetch, whatever was said of the size."""

    def write(self, part: "bytes | bytearray | memoryview") -> int:  # type: ignore[override]  # what aiogram hands it
        if self.tell() + len(part) > FILE_BYTES:
            raise TooLarge
        return super().write(part)


def sent_in(message: Message) -> Sent | None:
    """The file of a message: a photo, of which the largest size counts, a document, or what is spoken. None
    for what nobody reads here, such as a video."""
    if message.photo:
        largest = message.photo[-1]
        return Sent(largest.file_id, None, "image/jpeg", largest.file_size)
    if message.animation is not None:  # it comes with a document beside it, and is a video
        return None
    found = message.document or message.voice or message.audio
    if found is None:
        return None
    name = None if found is message.voice else getattr(found, "file_name", None)
    called = " ".join((name or "").split())[:200] or None
    return Sent(found.file_id, called, (found.mime_type or "").lower(), found.file_size)


async def fetched(bot: Bot, sent: Sent) -> bytes:
    """Its bytes (Bot API `getFile`); raises TooLarge, Conflict."""
    too_large = TooLarge(
        tr(
            "{file} is larger than {limit} MB, which is all that Telegram hands over. Nothing was started.",
            file=sent.called,
            limit=FILE_BYTES // 1024**2,
        )
    )
    if (sent.size or 0) > FILE_BYTES:
        raise too_large
    body = _Bounded()
    try:
        file = await bot.get_file(sent.file_id)
        if (file.file_size or 0) > FILE_BYTES or not file.file_path:
            raise too_large
        await bot.download_file(file.file_path, body, timeout=SECONDS)
    except TooLarge as exc:
        raise too_large from exc
    except TelegramAPIError as exc:
        if "file is too big" in exc.message:
            raise too_large from exc
        raise Conflict(
            tr("Telegram did not hand it over: {reason}. Send it again.", reason=exc.message)
        ) from exc
    except (ClientError, TimeoutError, OSError) as exc:
        raise Conflict(tr("Telegram did not hand it over. Nothing was started. Send it again.")) from exc
    return body.getvalue()
