"""An answer's type is made once, not at each answer."""

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiogram.methods import GetMe

from bot.responses import Session

ANSWER = '{"ok": true, "result": {"id": 1, "is_bot": true, "first_name": "Codex"}}'


def test_the_type_of_an_answer_is_kept() -> None:
    session = Session(TelegramAPIServer.from_base("http://127.0.0.1:1"))
    bot = Bot("1:token", session=session)

    first = session.check_response(bot, GetMe(), 200, ANSWER)
    kept = type(first)
    del first

    assert type(session.check_response(bot, GetMe(), 200, ANSWER)) is kept
    assert kept in session._kept.values()
