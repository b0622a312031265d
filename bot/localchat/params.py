"""The parameters of a Bot API call, however they were sent: query, JSON, form or multipart."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from json import JSONDecodeError
from typing import Any

from aiohttp import web

from bot.localchat.errors import ApiError
from bot.localchat.files import Upload, read_upload
from bot.localchat.people import JSON

_GREATEST = 2**53
"""Telegram's own bound: what JSON readers everywhere keep exactly, and every SQLite column holds."""


def whole_number(value: object) -> int | None:
    """A number, or the text of one, within the bounds of ids; None for anything else."""
    try:
        number = int(str(value))
    except ValueError:
        return None
    return number if abs(number) <= _GREATEST else None


@dataclass(frozen=True, slots=True)
class Params:
    values: Mapping[str, Any]
    uploads: Mapping[str, Upload]

    def text(self, name: str) -> str:
        value = self.values.get(name)
        return "" if value is None else str(value)

    def flag(self, name: str) -> bool:
        return str(self.values.get(name, "")).lower() in ("true", "1", "yes")

    def number(self, name: str, default: int) -> int:
        """Telegram takes what is no number for absent."""
        value = whole_number(self.values.get(name))
        return default if value is None else value

    def structure(self, name: str) -> Any:
        """A JSON value, which forms carry as text; None if absent."""
        value = self.values.get(name)
        if not isinstance(value, str):
            return value
        if not value:
            return None
        try:
            return json.loads(value)
        except JSONDecodeError:
            raise ApiError.bad(f"can't parse {name} JSON object") from None

    def mapping(self, name: str) -> JSON:
        value = self.structure(name)
        if value is None:
            return {}
        if not isinstance(value, dict):
            raise ApiError.bad(f"can't parse {name}: expected an Object")
        return value

    def upload(self, name: str) -> Upload | None:
        """The file sent under this name, or the one that it attaches."""
        return self.uploads.get(self.text(name).removeprefix("attach://"), self.uploads.get(name))

    def recorded(self) -> JSON:
        """For the record of calls: values, and files by name and size; JSON in forms taken apart."""
        files = {
            name: {"name": upload.name, "size": len(upload.body)} for name, upload in self.uploads.items()
        }
        return {**{name: _plain(name, value) for name, value in self.values.items()}, **files}


_STRUCTURES = frozenset(
    [
        "reply_markup",
        "reply_parameters",
        "rich_message",
        "ephemeral_message_parameters",
        "entities",
        "caption_entities",
        "link_preview_options",
        "commands",
        "allowed_updates",
        "scope",
    ]
)


def _plain(name: str, value: Any) -> Any:
    if name in _STRUCTURES and isinstance(value, str):
        try:
            return json.loads(value)
        except JSONDecodeError:
            return value
    return value


async def read_params(request: web.Request) -> Params:
    values: dict[str, Any] = dict(request.query)
    if request.content_type == "application/json":
        values |= await _json(request)
        return Params(values, {})
    uploads: dict[str, Upload] = {}
    for name, field in (await request.post()).items():
        if isinstance(field, web.FileField):
            uploads[name] = read_upload(field)
        else:
            values[name] = field if isinstance(field, str) else bytes(field).decode(errors="replace")
    return Params(values, uploads)


async def _json(request: web.Request) -> JSON:
    try:
        values = await request.json()
    except ValueError:
        raise ApiError.bad("can't parse JSON object") from None
    if not isinstance(values, dict):
        raise ApiError.bad("can't parse JSON object")
    return values
