"""Reading Server-Sent Events as a browser does, by the rules of the standard."""

import asyncio
import json
from collections.abc import AsyncIterator, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiohttp import ClientResponse

from tests.support.api import Api
from tests.support.core import eventually
from webapi.keys import HELD

PATIENCE = 20.0


@dataclass(frozen=True, slots=True)
class Told:
    """One event of a stream."""

    name: str
    data: Any
    id: int | None
    """Only where the event itself has one."""


class Getter(Protocol):
    """What a client of aiohttp does, a test's or a real one's."""

    def get(self, path: str, /, *, headers: Mapping[str, str], params: Any) -> Any: ...


@dataclass(slots=True)
class Reading:
    """A stream that is being read."""

    response: ClientResponse
    last_id: str = ""
    comments: list[str] = field(default_factory=list)
    retry: int | None = None

    async def next(self) -> Told | None:
        """The next event; None where the stream has ended."""
        name, data, identity = "message", list[str](), None
        while True:
            async with asyncio.timeout(PATIENCE):
                line = (await self.response.content.readline()).decode()
            if not line:
                return None
            if line == "\n":
                if data:
                    return Told(name, json.loads("\n".join(data)), identity)
                name, identity = "message", None
                continue
            key, _, value = line.rstrip("\n").partition(":")
            value = value.removeprefix(" ")
            match key:
                case "":
                    self.comments.append(value)
                case "id":
                    self.last_id, identity = value, int(value)
                case "event":
                    name = value
                case "data":
                    data.append(value)
                case "retry":
                    self.retry = int(value)

    async def some(self, count: int) -> list[Told]:
        """The next events, exactly so many."""
        told = [await self.next() for _ in range(count)]
        assert None not in told, told
        return [one for one in told if one is not None]

    async def rest(self) -> list[Told]:
        """Everything until the end."""
        told = []
        while (one := await self.next()) is not None:
            told.append(one)
        return told

    async def began(self) -> None:
        """Until the stream has said how to come back: from here on nothing is missed."""
        assert await self.response.content.readline() == f"retry: {2000}\n".encode()
        self.retry = 2000
        if line := (await self.response.content.readline()).decode().strip():
            self.last_id = line.removeprefix("id: ")
            await self.response.content.readline()


@asynccontextmanager
async def reading(
    client: Getter, path: str, *, last_id: int | str | None = None, **query: Any
) -> AsyncIterator[Reading]:
    headers = {} if last_id is None else {"Last-Event-ID": str(last_id)}
    async with client.get(path, headers=headers, params=query) as response:
        assert response.status == 200, await response.text()
        assert response.content_type == "text/event-stream"
        reading = Reading(response)
        await reading.began()
        yield reading


def held(api: Api) -> int:
    """How many requests the API holds open."""
    assert api.client.app is not None
    (inner,) = [app for app in api.client.app._subapps if HELD in app]
    return len(inner[HELD])


async def until_held(api: Api, count: int) -> None:
    """Until the API holds exactly so many requests open."""

    async def look() -> bool | None:
        return True if held(api) == count else None

    await eventually(look)
