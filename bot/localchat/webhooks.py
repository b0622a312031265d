"""The bot's webhook: where its updates are posted to while it has one, again and again until it takes them.

Updates go one after the other, in order. Only to this machine: what is said here is for nobody else.
"""

import asyncio
import ipaddress
import json
import re
from collections.abc import Callable
from dataclasses import asdict, dataclass
from urllib.parse import urlsplit

from aiohttp import ClientError, ClientSession, ClientTimeout

from bot.localchat.errors import ApiError
from bot.localchat.people import JSON
from bot.localchat.pulse import wait_for_beat
from bot.localchat.store import Store
from bot.localchat.updates import UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"  # noqa: S105  # the header's name
FIRST_PAUSE = 0.1
LONGEST_PAUSE = 5.0
TIMEOUT = ClientTimeout(total=20)
BATCH = 20


@dataclass(frozen=True, slots=True)
class Target:
    """What `setWebhook` said."""

    url: str
    secret: str
    max_connections: int


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the last update was not taken."""

    at: int
    reason: str


def checked(url: str, secret: str, max_connections: int) -> Target:
    """Raises ApiError in Telegram's words for what it would not take."""
    try:
        parts = urlsplit(url)
    except ValueError:
        raise ApiError.bad("bad webhook: URL host is empty") from None
    near = parts.hostname == "localhost" or _is_loopback(parts.hostname or "")
    if parts.scheme != "https" and not (parts.scheme == "http" and near):
        raise ApiError.bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not near:
        raise ApiError.bad("bad webhook: the local chat sends updates to this machine only")
    if not re.fullmatch(r"[A-Za-z0-9_-]{0,256}", secret, re.ASCII):
        raise ApiError.bad("secret token contains unallowed characters")
    return Target(url, secret, min(max(max_connections, 1), 100))


def _is_loopback(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Webhooks:
    """One bot, one webhook. `deliver` lasts as long as the chat does."""

    def __init__(
        self, store: Store, updates: UpdateQueue, closing: asyncio.Event, now: Callable[[], float]
    ) -> None:
        self._store = store
        self._updates = updates
        self._closing = closing
        self._now = now
        self.target: Target | None = None
        self.trouble: Trouble | None = None

    async def load(self) -> None:
        rows = await self._store.rows("SELECT value FROM setting WHERE name = 'webhook'")
        self.target = Target(**json.loads(rows[0][0])) if rows else None

    async def point(self, target: Target | None) -> None:
        """From now on updates go there, and only there; None: they are fetched."""
        async with self._store.writing() as writing:
            if target is None:
                await writing.run("DELETE FROM setting WHERE name = 'webhook'")
            else:
                value = json.dumps(asdict(target))
                await writing.run("INSERT OR REPLACE INTO setting VALUES ('webhook', ?)", (value,))
        self.target, self.trouble = target, None
        if target is not None:
            self._updates.end_poll("setWebhook")
        self._updates.wake()

    async def deliver(self) -> None:
        async with ClientSession(timeout=TIMEOUT) as session:
            pause = FIRST_PAUSE
            while not self._closing.is_set():
                beat = self._updates.beat
                target = self.target
                waiting = await self._updates.first(BATCH) if target is not None else []
                if target is None or not waiting:
                    await beat.wait()
                    pause = FIRST_PAUSE
                elif await self._deliver(session, target, waiting):
                    pause = FIRST_PAUSE
                else:
                    await wait_for_beat(beat, pause)
                    pause = min(pause * 2, LONGEST_PAUSE)

    async def _deliver(self, session: ClientSession, target: Target, waiting: list[JSON]) -> bool:
        """Whether all of them were taken."""
        for update in waiting:
            if self.target is not target:
                return True
            self.trouble = await self._post(session, target, update)
            if self.trouble is not None:
                return False
            await self._updates.taken(update["update_id"])
        return True

    async def _post(self, session: ClientSession, target: Target, update: JSON) -> Trouble | None:
        headers = {SECRET_HEADER: target.secret} if target.secret else {}
        try:
            async with session.post(
                target.url, json=update, headers=headers, allow_redirects=False
            ) as response:
                if 200 <= response.status < 300:
                    return None
                reason = f"Wrong response from the webhook: {response.status} {response.reason}"
        except (ClientError, TimeoutError) as exc:
            reason = str(exc) or type(exc).__name__
        return Trouble(int(self._now()), reason)
