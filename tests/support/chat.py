"""Driving a program through its chat: a client of the local chat, and the local chat by itself.

`ChatClient` speaks for the people in the chat, over HTTP, to a program that runs anywhere.
`run_localchat` serves the chat alone inside the test, for what speaks to a Bot API server.
"""

import asyncio
import json
import socket
import time
from collections.abc import AsyncGenerator, AsyncIterator, Callable, Mapping
from contextlib import aclosing, asynccontextmanager
from dataclasses import dataclass, field
from io import BytesIO
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from aiogram import Bot
from aiogram.client.telegram import TelegramAPIServer
from aiohttp import ClientConnectionError, ClientError, ClientSession, ClientTimeout, FormData, web

from bot.localchat import ADMIN_IN, FAULTS, Faults, Limits, create_localchat
from bot.localchat.rich import words_of
from bot.responses import Session

JSON = dict[str, Any]

TEST_TOKEN = "424242:local-test-token"
TEST_KEY = "test-key"
_RECONNECT_SECONDS = 0.05


@dataclass(frozen=True, slots=True)
class Seen:
    """A message as it stands in the chat."""

    chat: int
    id: int
    sender: int
    from_bot: bool
    text: str
    buttons: tuple[str, ...]
    reply_to: int | None
    silent: bool
    edited: bool
    force_reply: JSON | None
    raw: JSON
    topic: int | None = None
    alone: int | None = None
    """Who alone sees it."""

    @classmethod
    def of(cls, view: JSON) -> "Seen":
        message = view["message"]
        rows = message.get("reply_markup", {}).get("inline_keyboard", [])
        reply = message.get("reply_to_message")
        return cls(
            chat=view["chatId"],
            id=abs(message["message_id"]),
            sender=message["from"]["id"],
            from_bot=message["from"]["is_bot"],
            text=_text_of(message),
            buttons=tuple(button["text"] for row in rows for button in row),
            reply_to=reply["message_id"] if reply else None,
            silent=view["silent"],
            edited="edit_date" in message,
            force_reply=view["forceReply"],
            raw=message,
            topic=message.get("message_thread_id"),
            alone=message.get("receiver_user", {}).get("id"),
        )


def _text_of(message: JSON) -> str:
    if "rich_message" in message:
        return words_of(message["rich_message"])
    return str(message.get("text", message.get("caption", "")))


@dataclass(frozen=True, slots=True)
class Change:
    """A line of the change stream: `message` `edited` `deleted` `answer` `action` `commands` `read`."""

    kind: str
    body: JSON
    cursor: str | None

    @property
    def message(self) -> Seen | None:
        return Seen.of(self.body) if self.kind in ("message", "edited") else None


@dataclass(frozen=True, slots=True)
class Answer:
    """What the bot said to a press; `answered` is false if it said nothing in time."""

    answered: bool
    text: str
    alert: bool


class ChatRefused(Exception):
    """The chat refused what a person tried to do."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(f"{status}: {message}")
        self.status = status
        self.message = message


class ChatClient:
    """`chat_url` is where the chat is mounted, such as `http://127.0.0.1:8787/chat`."""

    def __init__(self, chat_url: str, key: str) -> None:
        self._base = chat_url.rstrip("/")
        self._headers = {"X-Chat-Key": key}
        self._session: ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._session = ClientSession(headers=self._headers)
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._open().close()

    def _open(self) -> ClientSession:
        assert self._session is not None, "use `async with ChatClient(...)`"
        return self._session

    async def _get(self, path: str, **query: str | int) -> JSON:
        async with self._open().get(f"{self._base}/api/{path}", params=query) as response:
            return _read(response.status, await response.json())

    async def _post(self, path: str, body: JSON) -> JSON:
        async with self._open().post(f"{self._base}/api/{path}", json=body) as response:
            return _read(response.status, await response.json())

    async def send(
        self, user: int, chat: int, text: str, *, reply_to: int | None = None, topic: int | None = None
    ) -> int:
        """The new message's id."""
        body = {"userId": user, "chatId": chat, "text": text, "replyTo": reply_to, "topicId": topic}
        return int((await self._post("send", body))["message"]["message_id"])

    async def send_file(
        self,
        user: int,
        chat: int,
        name: str,
        content: bytes,
        *,
        caption: str = "",
        reply_to: int | None = None,
    ) -> int:
        return await self.send_album(user, chat, {name: content}, caption=caption, reply_to=reply_to)

    async def send_album(
        self,
        user: int,
        chat: int,
        files: Mapping[str, bytes],
        *,
        caption: str = "",
        reply_to: int | None = None,
        topic: int | None = None,
    ) -> int:
        """Several files at once, by name; the id of the first message."""
        fields = {"userId": str(user), "chatId": str(chat), "text": caption}
        fields |= {"replyTo": str(reply_to)} if reply_to is not None else {}
        fields |= {"topicId": str(topic)} if topic is not None else {}
        form = FormData(fields, quote_fields=False)
        for name, content in files.items():
            form.add_field("file", BytesIO(content), filename=name)
        async with self._open().post(f"{self._base}/api/send", data=form) as response:
            return int(_read(response.status, await response.json())["message"]["message_id"])

    async def press(self, user: int, chat: int, message_id: int, label: str) -> Answer:
        body = {"userId": user, "chatId": chat, "messageId": message_id, "label": label}
        answer = await self._post("press", body)
        return Answer(answer["answered"], answer["text"], answer["showAlert"])

    async def stop(self, user: int, chat: int, draft_id: int) -> None:
        """Press Telegram's own button under what is being written."""
        await self._post("stop", {"userId": user, "chatId": chat, "draftId": draft_id})

    async def state(self) -> JSON:
        return await self._get("state")

    async def messages(self, chat: int, limit: int = 100) -> list[Seen]:
        """The newest messages, oldest first."""
        views = (await self._get("messages", chatId=chat, limit=limit))["messages"]
        return [Seen.of(view) for view in views]

    async def cursor(self) -> str:
        """Now, as a place in the stream of changes."""
        return str((await self.state())["cursor"])

    async def changes(self, after: str) -> AsyncGenerator[Change, None]:
        """All changes since a cursor, then those to come, until the server ends the stream."""
        timeout = ClientTimeout(total=None, sock_read=60)
        async with self._open().get(
            f"{self._base}/api/stream", params={"after": after}, timeout=timeout, read_bufsize=2**20
        ) as response:
            kind, cursor = "", None
            async for line in response.content:
                name, _, value = line.decode().rstrip("\n").partition(": ")
                if name == "event":
                    kind = value
                elif name == "id":
                    cursor = value
                elif name == "data":
                    yield Change(kind, json.loads(value), cursor)
                    cursor = None

    async def wait_for(
        self, predicate: Callable[[Seen], bool], *, chat: int, after: int = 0, timeout: float = 10
    ) -> Seen:
        """The first message above `after` that is, or becomes, as wanted. Survives a server restart."""
        ends = time.monotonic() + timeout
        while True:
            try:
                async with asyncio.timeout(max(0.0, ends - time.monotonic())):
                    found = await self._look(lambda seen: seen.id > after and predicate(seen), chat)
                    if found is not None:
                        return found
            except TimeoutError:
                raise AssertionError(f"not seen in {timeout} s; {await self._shown(chat)}") from None
            except ClientError:
                pass  # the server is away
            await asyncio.sleep(_RECONNECT_SECONDS)

    async def _look(self, predicate: Callable[[Seen], bool], chat: int) -> Seen | None:
        state = await self.state()
        for view in state["messages"][str(chat)]:
            if predicate(Seen.of(view)):
                return Seen.of(view)
        async with aclosing(self.changes(state["cursor"])) as changes:
            async for change in changes:
                seen = change.message
                if seen is not None and seen.chat == chat and predicate(seen):
                    return seen
        return None

    async def _shown(self, chat: int) -> str:
        try:
            last = [f"{seen.id}: {seen.text!r} {seen.buttons}" for seen in (await self.messages(chat))[-5:]]
        except ClientConnectionError:
            return "the server is away"
        return "the chat ends with\n" + "\n".join(last)

    async def wait_for_text(self, part: str, *, chat: int, after: int = 0, timeout: float = 10) -> Seen:
        """The bot's first message above `after` that has this in its text."""
        return await self.wait_for(
            lambda seen: seen.from_bot and part in seen.text, chat=chat, after=after, timeout=timeout
        )


def _read(status: int, body: JSON) -> JSON:
    if status >= 400:
        raise ChatRefused(status, body["error"]["message"])
    return body


@dataclass(frozen=True, slots=True)
class LocalChat:
    """A running local chat. `api_base` is for CC_TELEGRAM_API_BASE."""

    url: str
    token: str
    key: str
    faults: Faults
    client: ChatClient
    admin_in: set[int] = field(default_factory=set)
    """The groups that have made the bot an admin."""

    @property
    def api_base(self) -> str:
        return f"{self.url}/botapi"

    @property
    def page(self) -> str:
        return f"{self.url}/?key={self.key}"

    @asynccontextmanager
    async def bot(self, token: str | None = None) -> AsyncIterator[Bot]:
        session = Session(TelegramAPIServer.from_base(self.api_base))
        bot = Bot(token or self.token, session=session)
        try:
            yield bot
        finally:
            await bot.session.close()


@asynccontextmanager
async def run_localchat(
    folder: Path,
    *,
    limits: Limits | None = None,
    now: Callable[[], float] = time.time,
    port: int | None = None,
) -> AsyncIterator[LocalChat]:
    """The local chat alone on a free port; without `limits` it never says 429."""
    limits = limits or Limits.off()
    chat = create_localchat(folder / "chat.db", key=TEST_KEY, bot_token=TEST_TOKEN, limits=limits, now=now)
    root = web.Application()
    root.add_subapp("/chat", chat)
    runner = web.AppRunner(root, access_log=None, shutdown_timeout=0.1)
    await runner.setup()
    listener = socket.create_server(("127.0.0.1", port or 0))
    try:
        await web.SockSite(runner, listener).start()
        url = f"http://127.0.0.1:{listener.getsockname()[1]}/chat"
        async with ChatClient(url, TEST_KEY) as client:
            yield LocalChat(url, TEST_TOKEN, TEST_KEY, chat[FAULTS], client, chat[ADMIN_IN])
    finally:
        await runner.cleanup()
