"""Changes as Server-Sent Events: replayed from the reader's cursor, then live. What is being written is not
replayed, so all of it that stands is told first."""

import json
from collections import deque

from aiohttp import web

from bot.localchat.changes import Change
from bot.localchat.cloud import CLOUD, Cloud
from bot.localchat.pulse import wait_for_beat

_KEEP_ALIVE_SECONDS = 15


async def stream(request: web.Request) -> web.StreamResponse:
    cloud = request.app[CLOUD]
    cursor = request.headers.get("Last-Event-ID") or request.query.get("after") or cloud.changes.cursor
    response = web.StreamResponse(
        headers={
            "Content-Type": "text/event-stream",
            "Cache-Control": "no-store",
            "X-Content-Type-Options": "nosniff",
        }
    )
    await response.prepare(request)
    standing = [Change("draft", json.dumps(draft), None) for draft in cloud.drafts.all()]
    passing: deque[Change] = deque(standing, maxlen=50)
    cloud.changes.passing.append(passing)
    try:
        await response.write(b"retry: 500\n\n")
        await _forward(cloud, cursor, passing, response)
    except ConnectionError:
        pass  # the reader left
    finally:
        cloud.changes.passing.remove(passing)
    return response


async def _forward(cloud: Cloud, cursor: str, passing: deque[Change], response: web.StreamResponse) -> None:
    """Until the server closes, or the reader is so far behind that it must read the state anew."""
    while not cloud.closing.is_set():
        beat = cloud.changes.pulse.beat
        number = cloud.changes.number_of(cursor)
        if number is None:
            await response.write(b"event: reset\ndata: {}\n\n")
            return
        changes = cloud.changes.after(number)
        if changes:
            cursor = cloud.changes.cursor_at(changes[-1].number or number)
        changes += [passing.popleft() for _ in range(len(passing))]
        if changes:
            await response.write("".join(_event(cloud, change) for change in changes).encode())
        elif not await wait_for_beat(beat, _KEEP_ALIVE_SECONDS):
            await response.write(b": still here\n\n")


def _event(cloud: Cloud, change: Change) -> str:
    place = "" if change.number is None else f"id: {cloud.changes.cursor_at(change.number)}\n"
    return f"{place}event: {change.kind}\ndata: {change.body}\n\n"
