"""Which language a chat is spoken with in: what was chosen there, else what its person has set in Telegram.

It is asked for at every message, so what the table says is kept in memory, and written through.
"""

from dataclasses import dataclass, replace

from core.machinery.bus import Bus
from core.machinery.database import transaction
from core.machinery.rows import fetch
from core.words import Language

ALL = (
    "SELECT id, language, telegram_language FROM chat_state"
    " WHERE language IS NOT NULL OR telegram_language IS NOT NULL"
)
KEEP = (
    "INSERT INTO chat_state (id, language, telegram_language) VALUES (?, ?, ?) ON CONFLICT (id) DO UPDATE SET"
    " language = excluded.language, telegram_language = excluded.telegram_language"
)


@dataclass(frozen=True, slots=True)
class Spoken:
    """What is known of a chat."""

    chosen: Language | None = None
    telegram: Language | None = None
    """None where the person's language is none of ours; of groups it is never known."""

    @property
    def language(self) -> Language:
        return self.chosen or self.telegram or Language.ENGLISH


def tagged(code: str | None) -> Language | None:
    """That of an IETF tag such as `de-AT`, where it is one of ours."""
    found = (code or "").partition("-")[0].lower()
    return Language(found) if found in tuple(Language) else None


class Languages:
    """Of all chats."""

    def __init__(self, bus: Bus) -> None:
        self._bus = bus
        self._known: dict[int, Spoken] = {}

    async def load(self) -> None:
        """From the table."""
        for row in await fetch(ALL):
            chosen, telegram = row["language"], row["telegram_language"]
            self._known[row["id"]] = Spoken(
                Language(chosen) if chosen else None, Language(telegram) if telegram else None
            )

    def of(self, chat_id: int) -> Language:
        return self._spoken(chat_id).language

    def chosen(self, chat_id: int) -> Language | None:
        return self._spoken(chat_id).chosen

    async def choose(self, chat_id: int, language: Language | None) -> None:
        """From now on; None: as Telegram says."""
        await self._keep(chat_id, replace(self._spoken(chat_id), chosen=language))

    async def heard(self, user_id: int, code: str | None) -> None:
        """What somebody has set in Telegram (Bot API `User.language_code`, an IETF tag)."""
        language = tagged(code)
        if (known := self._spoken(user_id)).telegram is not language and (language or known.telegram):
            await self._keep(user_id, replace(known, telegram=language))

    def moved(self, before: int, after: int) -> None:
        """A group became a supergroup (`core.machinery.moving` has moved its row)."""
        self._known.setdefault(after, self._spoken(before))

    def _spoken(self, chat_id: int) -> Spoken:
        return self._known.get(chat_id, Spoken())

    async def _keep(self, chat_id: int, spoken: Spoken) -> None:
        async with transaction(self._bus):
            await fetch(KEEP, [chat_id, spoken.chosen, spoken.telegram])
        self._known[chat_id] = spoken
