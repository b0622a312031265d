"""Files that were sent, either way, and what can be told of them."""

import mimetypes
import re
import secrets
import struct
from dataclasses import dataclass
from pathlib import PurePosixPath

from aiohttp import web

from bot.localchat.errors import ApiError
from bot.localchat.people import JSON
from bot.localchat.sounds import Sound
from bot.localchat.store import Store, Writing

_PLAIN_SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,10}")
PHOTO_BYTES = 10 * 1024 * 1024
PHOTO_SIDES, PHOTO_RATIO = 10_000, 20
"""What width and height of a photo may be together, and how much longer the one may be than the other."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    file_id: str
    path: str
    name: str
    mime: str
    body: bytes


@dataclass(frozen=True, slots=True)
class Upload:
    name: str
    body: bytes


def safe_name(name: str) -> str:
    """The last part of what a sender called it, without control characters."""
    last = PurePosixPath(name.replace("\\", "/")).name
    return "".join(character for character in last if character.isprintable())[:120] or "file"


def image_size(body: bytes) -> tuple[int, int] | None:
    """Width and height of a PNG, GIF or JPEG; None for anything else."""
    if body.startswith(b"\x89PNG\r\n\x1a\n") and len(body) >= 24:
        width, height = struct.unpack(">II", body[16:24])
        return width, height
    if body[:6] in (b"GIF87a", b"GIF89a") and len(body) >= 10:
        width, height = struct.unpack("<HH", body[6:10])
        return width, height
    return _jpeg_size(body) if body.startswith(b"\xff\xd8") else None


def _jpeg_size(body: bytes) -> tuple[int, int] | None:
    position = 2
    while position + 9 < len(body) and body[position] == 0xFF:
        kind = body[position + 1]
        if 0xC0 <= kind <= 0xCF and kind not in (0xC4, 0xC8, 0xCC):
            height, width = struct.unpack(">HH", body[position + 5 : position + 9])
            return width, height
        position += 2 + struct.unpack(">H", body[position + 2 : position + 4])[0]
    return None


def check_photo(size: tuple[int, int], length: int) -> None:
    """Raise ApiError for what Telegram takes as a document only."""
    if length > PHOTO_BYTES:
        raise ApiError.bad(
            f"file of size {length} bytes is too big for a photo; the maximum size is {PHOTO_BYTES} bytes"
        )
    if not min(size) or sum(size) > PHOTO_SIDES or max(size) > PHOTO_RATIO * min(size):
        raise ApiError.bad("PHOTO_INVALID_DIMENSIONS")


def read_upload(field: web.FileField) -> Upload:
    """Reading closes: large uploads lie in temporary files."""
    with field.file as file:
        return Upload(field.filename, file.read())


class Files:
    def __init__(self, store: Store) -> None:
        self._store = store

    async def add(self, writing: Writing, upload: Upload, folder: str) -> StoredFile:
        name = safe_name(upload.name)
        mime = mimetypes.guess_type(name)[0] or "application/octet-stream"
        file_id = secrets.token_urlsafe(24)
        suffix = PurePosixPath(name).suffix
        suffix = suffix if _PLAIN_SUFFIX.fullmatch(suffix) else ""
        path = f"{folder}/file_{secrets.token_hex(4)}{suffix}"
        sql = "INSERT INTO file (file_id, path, name, mime, body) VALUES (?, ?, ?, ?, ?)"
        await writing.run(sql, (file_id, path, name, mime, upload.body))
        return StoredFile(file_id, path, name, mime, upload.body)

    async def by_id(self, file_id: str) -> StoredFile | None:
        return await self._find("file_id = ?", file_id)

    async def by_path(self, path: str) -> StoredFile | None:
        return await self._find("path = ?", path)

    async def _find(self, where: str, value: str) -> StoredFile | None:
        sql = f"SELECT file_id, path, name, mime, body FROM file WHERE {where}"
        rows = await self._store.rows(sql, (value,))
        return StoredFile(*rows[0]) if rows else None


def document(file: StoredFile) -> JSON:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_id[:12],
        "file_name": file.name,
        "mime_type": file.mime,
        "file_size": len(file.body),
    }


def photo(file: StoredFile, size: tuple[int, int]) -> list[JSON]:
    """One size only: the picture itself."""
    return [
        {
            "file_id": file.file_id,
            "file_unique_id": file.file_id[:12],
            "width": size[0],
            "height": size[1],
            "file_size": len(file.body),
        }
    ]


def voice(file: StoredFile, sound: Sound) -> JSON:
    return {
        "file_id": file.file_id,
        "file_unique_id": file.file_id[:12],
        "duration": sound.seconds,
        "mime_type": sound.mime,
        "file_size": len(file.body),
    }


def audio(file: StoredFile, sound: Sound) -> JSON:
    return {**voice(file, sound), "file_name": file.name}
