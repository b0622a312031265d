"""Everything that changed, in order, for the page and for tests: with ids, and a memory for replay.

A cursor is opaque and names the store too, so that one from a deleted store is never mistaken.
"""

import json
import secrets
from collections import deque
from dataclasses import dataclass

from bot.localchat.people import JSON
from bot.localchat.pulse import Pulse
from bot.localchat.store import Store, Writing

_REMEMBERED = 1000
_PRUNE_EVERY = 200
_DIGITS = 19  # of SQLite's greatest number


@dataclass(frozen=True, slots=True)
class Change:
    """`number` is None for what only matters now (typing): it is not replayed."""

    kind: str
    body: str
    number: int | None


def _is_of(change: Change, chat_id: int, message_id: int) -> bool:
    if change.kind not in ("message", "edited"):
        return False
    body = json.loads(change.body)
    return bool(body["chatId"] == chat_id and body["message"]["message_id"] == message_id)


class ChangeLog:
    def __init__(self, store: Store) -> None:
        self._store = store
        self._epoch = ""
        self._recent: deque[Change] = deque(maxlen=_REMEMBERED)
        self._last = 0
        self.pulse = Pulse()
        self.passing: list[deque[Change]] = []

    async def load(self) -> None:
        async with self._store.writing() as writing:
            sql = "INSERT INTO setting VALUES ('epoch', ?) ON CONFLICT DO NOTHING"
            await writing.run(sql, (secrets.token_hex(6),))
            row = await writing.one("SELECT value FROM setting WHERE name = 'epoch'")
            last = await writing.one("SELECT coalesce(max(id), 0) FROM change")
            self._epoch = str(row[0]) if row else ""
            self._last = int(last[0]) if last else 0
            await writing.run("DELETE FROM change WHERE id <= ?", (self._last - _REMEMBERED,))
        rows = await self._store.rows("SELECT id, kind, body FROM change ORDER BY id")
        self._recent.extend(Change(kind, body, number) for number, kind, body in rows)

    async def append(self, writing: Writing, kind: str, body: JSON) -> None:
        text = json.dumps(body, ensure_ascii=False)
        number = await writing.run("INSERT INTO change (kind, body) VALUES (?, ?)", (kind, text)) or 0
        if number % _PRUNE_EVERY == 0:
            await writing.run("DELETE FROM change WHERE id <= ?", (number - _REMEMBERED,))
        writing.afterwards(lambda: self._committed(Change(kind, text, number)))

    async def forget(self, writing: Writing, chat_id: int, message_id: int) -> None:
        """A deleted message is gone: also from what is told again of the time when it was there."""
        gone = json.dumps({"chatId": chat_id, "messageId": message_id})
        sql = "UPDATE change SET kind = 'deleted', body = ? WHERE kind IN ('message', 'edited')"
        sql += " AND json_extract(body, '$.chatId') = ? AND json_extract(body, '$.message.message_id') = ?"
        await writing.run(sql, (gone, chat_id, message_id))

        def replace() -> None:
            for place, change in enumerate(self._recent):
                if _is_of(change, chat_id, message_id):
                    self._recent[place] = Change("deleted", gone, change.number)

        writing.afterwards(replace)

    def _committed(self, change: Change) -> None:
        self._recent.append(change)
        self._last = change.number or self._last
        self.pulse.fire()

    def mention(self, kind: str, body: JSON) -> None:
        """Tell those who listen now."""
        for waiting in self.passing:
            waiting.append(Change(kind, json.dumps(body), None))
        self.pulse.fire()

    @property
    def cursor(self) -> str:
        return self.cursor_at(self._last)

    def cursor_at(self, number: int) -> str:
        return f"{self._epoch}-{number}"

    def number_of(self, cursor: str) -> int | None:
        """The number that a cursor stands for; None when what came after it is no longer known."""
        epoch, _, number = cursor.partition("-")
        if epoch != self._epoch or not number.isascii() or not number.isdigit() or len(number) > _DIGITS:
            return None
        oldest = self._recent[0].number if self._recent else None
        reachable = self._last if oldest is None else oldest - 1
        return int(number) if reachable <= int(number) <= self._last else None

    def after(self, number: int) -> list[Change]:
        if number >= self._last:
            return []
        return [change for change in self._recent if change.number is not None and change.number > number]
