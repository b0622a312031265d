"""The event stream: each event once, over connections that break."""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing

from aiohttp import ClientError

from core.schemas.decisions import EventOut
from webapi.client.eventreader import EventReader
from webapi.client.transport import Refused, Transport, Unreachable, given

PAUSE_SECONDS = 2.0
"""Before a stream is taken up again, where the server asks for no other time."""
LATER = frozenset({429, 502, 503, 504})
"""With these a server that is starting, ending or busy says: not now."""


class Following(Transport):
    async def follow(
        self,
        *,
        after: int | None = None,
        kinds: Sequence[str] = (),
        repository_id: int | None = None,
        task_id: int | None = None,
        session_id: int | None = None,
        lost: Callable[[str], None] = lambda _: None,
    ) -> AsyncGenerator[EventOut]:
        """Each event from now on, or after that one; without an end, a gap or a repetition.

        A connection that breaks is taken up again where it broke, after `lost` was told why. Raises
        Unreachable only where there was none at all.
        """
        about = {"repositoryId": repository_id, "taskId": task_id, "sessionId": session_id}
        query = [*given(about).items(), *([("kind", ",".join(kinds))] if kinds else [])]
        reader = EventReader(last_id="" if after is None else str(after))
        connected = False
        while True:
            try:
                async with aclosing(self.stream(query, reader)) as told:
                    async for event in told:
                        connected = True
                        if event is not None:
                            yield event
                reason = "The stream has ended."
            except (ClientError, TimeoutError, OSError) as exc:
                reason = self.nobody(exc)
                if not connected:
                    raise Unreachable(reason) from exc
            except Refused as exc:
                if exc.failure.status_code not in LATER:
                    raise
                reason = exc.message
            lost(reason)
            await asyncio.sleep(PAUSE_SECONDS if reader.retry is None else reader.retry)
