"""The connection to the Bot API, which keeps the types of its answers.

aiogram asks pydantic for `Response[…]` at each answer, and pydantic forgets a generic type that nobody holds:
made anew each time, it keeps the event loop for some ten milliseconds.
"""

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType


class Session(AiohttpSession):
    """Otherwise aiogram's own."""

    def __init__(self, api: TelegramAPIServer) -> None:
        super().__init__(api=api)
        self._kept: dict[type, object] = {}

    def check_response(
        self, bot: Bot, method: TelegramMethod[TelegramType], status_code: int, content: str
    ) -> Response[TelegramType]:
        if type(method) not in self._kept:
            self._kept[type(method)] = Response[method.__returning__]  # type: ignore[name-defined]
        return super().check_response(bot, method, status_code, content)
