"""The connection to the Bot API, which keeps the types of its answers and says whose answer it was.

aiogram asks pydantic for `Response[…]` at each answer, and pydantic forgets a generic type that nobody holds:
made anew each time, it keeps the event loop for some ten milliseconds.
"""

from http import HTTPStatus

from aiogram import Bot
from aiogram.client.session.aiohttp import AiohttpSession
from aiogram.client.telegram import TelegramAPIServer
from aiogram.exceptions import ClientDecodeError
from aiogram.methods import Response, TelegramMethod
from aiogram.methods.base import TelegramType


class ForeignRefusal(ClientDecodeError):
    """A refusal in words that are none of the Bot API's: the page of a gateway before it."""

    def __init__(self, status: int, unread: ClientDecodeError) -> None:
        super().__init__(unread.message, unread.original, unread.data)
        self.status = status


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
        try:
            return super().check_response(bot, method, status_code, content)
        except ClientDecodeError as exc:
            if status_code < HTTPStatus.BAD_REQUEST:
                raise
            raise ForeignRefusal(status_code, exc) from exc
