"""Saying things in tests of the outbox, and waiting until they are said."""

import asyncio
from typing import Any

from core.machinery.outbox import put
from core.machinery.sender import Sender
from core.models import Outbox
from core.ports import Note
from core.words import OutboxStatus, Urgency
from tests.support.core import RecordingMessenger, Rig, eventually

Q = OutboxStatus


async def say(
    rig: Rig,
    text: str,
    slot: str | None = None,
    *,
    chat: int = 1,
    topic: int | None = None,
    progress: bool = False,
    **fields: Any,
) -> None:
    fields.setdefault("urgency", Urgency.PROGRESS if progress else Urgency.REPLY)
    content = {"text": text} if topic is None else {"text": text, "topic": topic}
    note = Note(chat, slot or text, content, must_arrive=not progress, **fields)
    async with rig.core.transaction() as tx:
        await put(tx, [note])


async def rows(chat: int = 1) -> list[tuple[str, str]]:
    found = await Outbox.filter(chat_id=chat).order_by("id")
    return [(row.payload["content"]["text"], row.status.value) for row in found]


async def until_closed() -> None:
    """Until nothing is queued or being sent."""

    async def look() -> bool | None:
        return None if await Outbox.filter(status__in=[Q.QUEUED, Q.SENDING]).exists() else True

    await eventually(look)


async def until_status(status: OutboxStatus) -> Outbox:
    async def look() -> Outbox | None:
        return await Outbox.filter(status=status).first()

    return await eventually(look)


def texts(messenger: RecordingMessenger) -> list[object]:
    return [call.text for call in messenger.sent]


async def deliver_all(rig: Rig, messenger: RecordingMessenger | None = None) -> None:
    """Let a sender run until it has nothing to do."""
    async with asyncio.TaskGroup() as group:
        task = group.create_task(Sender(rig.core, messenger or rig.messenger).run())
        await until_closed()
        task.cancel()
