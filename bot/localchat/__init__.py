"""The local chat: a Bot API server small enough to embed, with a chat page in the browser.

It plays Telegram for a first look without an account, and for the tests, over the same real HTTP.
"""

from bot.localchat.cloud import ADMIN_IN
from bot.localchat.faults import FAULTS, Call, Fault, Faults
from bot.localchat.limits import Limits
from bot.localchat.people import (
    ANN_ID,
    BO_ID,
    BOT_USERNAME,
    FIRST_USER_ID,
    FORUM_CHAT_ID,
    JANA_ID,
    STRANGER_ID,
    TEAM_CHAT_ID,
)
from bot.localchat.server import create_localchat

__all__ = [
    "ADMIN_IN",
    "ANN_ID",
    "BOT_USERNAME",
    "BO_ID",
    "FAULTS",
    "FIRST_USER_ID",
    "FORUM_CHAT_ID",
    "JANA_ID",
    "STRANGER_ID",
    "TEAM_CHAT_ID",
    "Call",
    "Fault",
    "Faults",
    "Limits",
    "create_localchat",
]
