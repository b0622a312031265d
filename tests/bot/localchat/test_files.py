"""Files in the local chat as in Telegram: albums, voice, the limits of photos."""

import struct
import zlib

import pytest
from aiogram import Bot
from aiogram.exceptions import TelegramBadRequest
from aiogram.types import BufferedInputFile, Message

from bot.localchat import FIRST_USER_ID
from bot.localchat.files import PHOTO_BYTES
from bot.localchat.people_actions import ALBUM
from bot.localchat.sounds import sound_of
from tests.support.chat import ChatClient, ChatRefused
from tests.support.pictures import PNG
from tests.support.transcription import VOICE

YOU = FIRST_USER_ID


def picture(width: int, height: int, *, padding: int = 0) -> bytes:
    """What says of itself that it has this size."""
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    chunk = struct.pack(">I", 13) + b"IHDR" + head + struct.pack(">I", zlib.crc32(b"IHDR" + head))
    return b"\x89PNG\r\n\x1a\n" + chunk + bytes(padding)


async def messages(bot: Bot) -> list[Message]:
    return [update.message for update in await bot.get_updates() if update.message]


async def test_an_album_is_several_messages_that_belong_together(bot: Bot, people: ChatClient) -> None:
    await people.send_album(YOU, YOU, {"a.png": PNG, "b.png": PNG, "c.png": PNG}, caption="Look")
    found = await messages(bot)
    assert [each.caption for each in found] == ["Look", None, None]
    assert [bool(each.photo) for each in found] == [True] * 3
    assert len({each.media_group_id for each in found}) == 1
    assert found[0].media_group_id is not None


async def test_a_mixed_album_is_one_of_documents(bot: Bot, people: ChatClient) -> None:
    await people.send_album(YOU, YOU, {"a.png": PNG, "b.txt": b"words"})
    assert [each.document is not None for each in await messages(bot)] == [True, True]


async def test_an_album_has_an_end(people: ChatClient) -> None:
    with pytest.raises(ChatRefused, match="at most 10 files"):
        await people.send_album(YOU, YOU, {f"{number}.png": PNG for number in range(ALBUM + 1)})
    assert await people.messages(YOU) == []


async def test_ogg_with_opus_is_a_voice_note_and_other_sound_an_audio_file(
    bot: Bot, people: ChatClient
) -> None:
    await people.send_file(YOU, YOU, "note.oga", VOICE)
    await people.send_file(YOU, YOU, "song.mp3", b"ID3\4" + bytes(20))
    voice, audio = await messages(bot)
    assert voice.voice is not None
    assert (voice.voice.duration, voice.voice.mime_type) == (3, "audio/ogg")
    received = await bot.download(voice.voice)
    assert received is not None
    assert received.read() == VOICE
    assert audio.audio is not None
    assert (audio.audio.file_name, audio.audio.mime_type) == ("song.mp3", "audio/mpeg")


@pytest.mark.parametrize(
    ("body", "seconds"),
    [
        (VOICE, 3),
        (b"OggS" + bytes(5), None),
        (b"RIFF\0\0\0\0WAVEfmt " + bytes(12) + struct.pack("<I", 100) + bytes(168), 2),
        (b"\xff\xfb\x90\0", 0),
        (b"\xff\xd8\xff\xe0", None),
    ],
)
def test_how_long_a_sound_lasts(body: bytes, seconds: int | None) -> None:
    sound = sound_of(body)
    assert (sound.seconds if sound else None) == (0 if body.startswith(b"OggS\0\0") else seconds)


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        (picture(9_000, 1_001), "PHOTO_INVALID_DIMENSIONS"),
        (picture(2_100, 100), "PHOTO_INVALID_DIMENSIONS"),
        (picture(0, 1), "PHOTO_INVALID_DIMENSIONS"),
        (b"no picture", "IMAGE_PROCESS_FAILED"),
        (
            picture(10, 10, padding=PHOTO_BYTES),
            f"file of size {PHOTO_BYTES + 33} bytes is too big for a photo; the maximum size is"
            f" {PHOTO_BYTES} bytes",
        ),
    ],
)
async def test_what_is_no_photo_is_refused(bot: Bot, body: bytes, reason: str) -> None:
    with pytest.raises(TelegramBadRequest) as raised:
        await bot.send_photo(YOU, BufferedInputFile(body, "photo.png"))
    assert raised.value.message == f"Bad Request: {reason}"


async def test_what_just_fits_is_a_photo(bot: Bot) -> None:
    for size in ((9_000, 1_000), (2_000, 100)):
        sent = await bot.send_photo(YOU, BufferedInputFile(picture(*size), "photo.png"))
        assert sent.photo is not None
