"""What is said outside of handlers is said in the language of the chat, too."""

from pathlib import Path

from bot.atwork import AtWork
from bot.middlewares import Access
from bot.toasts import Toasts
from core.machinery.rows import fetch
from core.words import Language
from tests.support.chat import run_localchat
from tests.support.core import Rig


async def test_that_an_update_was_given_up_is_said_in_the_language_of_the_chat(
    rig: Rig, tmp_path: Path
) -> None:
    await rig.core.languages.choose(5, Language.GERMAN)
    ann = {"id": 5, "is_bot": False, "first_name": "Ann"}
    message = {"message_id": 1, "date": 1, "chat": {"id": 5, "type": "private"}, "from": ann, "text": "x"}
    async with run_localchat(tmp_path) as telegram, telegram.bot() as bot:
        toasts = Toasts(bot, rig.core.budget, rig.core.reach.too_much)
        access = Access(rig.core, None, toasts, AtWork(bot, rig.core), {5: "Ann"}, "bot")
        await access.give_up(1)({"update_id": 9, "message": message})

    [row] = await fetch("SELECT payload FROM outbox")
    assert "Hier ist etwas fehlgeschlagen." in row["payload"]
