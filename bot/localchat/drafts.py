"""Messages that are still being written (`sendMessageDraft`, `sendRichMessageDraft`): shown for a while, kept
nowhere, and ended by their reader where the bot allows that."""

from collections.abc import Callable
from dataclasses import dataclass

from bot.localchat.changes import ChangeLog
from bot.localchat.errors import ApiError
from bot.localchat.people import JSON, Chat

LIFE = 30.0
"""Seconds for which a draft that nobody changes is shown."""
_REMEMBERED = 100
"""Drafts that were stopped, of all chats: what still comes of them is not shown."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a chat shows as being written, and how its Stop button behaves."""

    chat_id: int
    draft_id: int
    content: JSON
    """`text` and `entities`, or `rich_message`; nothing while the bot only thinks."""
    can_stop: bool
    keep_on_stop: bool
    ends_at: float

    def view(self, now: float) -> JSON:
        """As the page gets it."""
        shown = {"chatId": self.chat_id, "draftId": self.draft_id, "canStop": self.can_stop}
        return {**shown, "message": self.content, "seconds": max(0.0, self.ends_at - now)}


class Drafts:
    """At most one a chat: another one takes its place, and so does the bot's next message."""

    def __init__(self, changes: ChangeLog, now: Callable[[], float]) -> None:
        self._changes = changes
        self._now = now
        self._shown: dict[int, Draft] = {}
        self._stopped: list[tuple[int, int]] = []

    def show(self, chat: Chat, draft_id: int, content: JSON, *, can_stop: bool, keep_on_stop: bool) -> None:
        if not draft_id:
            raise ApiError.bad("draft_id must be non-zero")
        if not chat.private:
            raise ApiError.bad("TEXTDRAFT_PEER_INVALID")
        if (chat.id, draft_id) in self._stopped:
            return
        draft = Draft(chat.id, draft_id, content, can_stop, keep_on_stop, self._now() + LIFE)
        self._shown[chat.id] = draft
        self._changes.mention("draft", draft.view(self._now()))

    def of(self, chat_id: int) -> Draft | None:
        """The one that is shown now."""
        draft = self._shown.get(chat_id)
        return draft if draft is not None and draft.ends_at > self._now() else None

    def all(self) -> list[JSON]:
        return [draft.view(self._now()) for chat_id in self._shown if (draft := self.of(chat_id)) is not None]

    def end(self, chat_id: int) -> None:
        """The bot has said something: that stands there instead."""
        if self._shown.pop(chat_id, None) is not None:
            self._changes.mention("draft", {"chatId": chat_id, "message": None})

    def stop(self, chat_id: int, draft_id: int) -> bool:
        """Whether its reader could stop it, and has; the bot is to be told."""
        draft = self.of(chat_id)
        if draft is None or draft.draft_id != draft_id or not draft.can_stop:
            return False
        self._stopped = [*self._stopped, (chat_id, draft_id)][-_REMEMBERED:]
        if draft.keep_on_stop:
            self._shown[chat_id] = Draft(chat_id, draft_id, draft.content, False, True, draft.ends_at)
            self._changes.mention("draft", self._shown[chat_id].view(self._now()))
        else:
            self.end(chat_id)
        return True
