"""The REST API as Python: what is sent and what comes back are the models of `core.schemas`.

    async with Client("http://127.0.0.1:8787", token) as api:
        task = await api.create_task(TaskIn(repository_id=1, prompt="Tidy up."))
        session = await api.run(task.id, RunIn())
        async for event in api.follow(session_id=session.id): ...

It knows the schemas and nothing else of the core: it may run on another machine.
"""

import asyncio
from collections.abc import AsyncGenerator, Callable, Sequence
from contextlib import aclosing

from aiohttp import ClientError

from core.schemas.access import TokenIn, TokenMade, TokenOut
from core.schemas.base import Page
from core.schemas.decisions import ApprovalIn, ApprovalOut, EventOut, ResolveIn
from core.schemas.health import BridgeOut, HealthOut
from core.schemas.repositories import InspectIn, Inspection
from core.schemas.work import (
    PolicyOut,
    RepositoryIn,
    RepositoryOut,
    RepositoryPatch,
    RunIn,
    SessionOut,
    SessionPatch,
    SteerIn,
    SteerOut,
    StopIn,
    TaskIn,
    TaskOut,
    TaskPatch,
)
from core.words import ApprovalStatus, SessionStatus
from webapi.eventreader import EventReader
from webapi.transport import Refused, Transport, Unreachable, given

PAUSE_SECONDS = 2.0
"""Before a stream is taken up again, where the server asks for no other time."""
LATER = frozenset({429, 502, 503, 504})
"""With these a server that is starting, ending or busy says: not now."""


class Client(Transport):
    """One server, resource by resource."""

    # Repositories

    async def repositories(self, *, limit: int = 50, cursor: str | None = None) -> Page[RepositoryOut]:
        return await self.get("/api/repos", Page[RepositoryOut], limit=limit, cursor=cursor)

    async def repository(self, repository_id: int) -> RepositoryOut:
        return await self.get(f"/api/repos/{repository_id}", RepositoryOut)

    async def add_repository(self, wanted: RepositoryIn) -> RepositoryOut:
        return await self.send("POST", "/api/repos", wanted, RepositoryOut)

    async def change_repository(self, repository_id: int, wanted: RepositoryPatch) -> RepositoryOut:
        return await self.send("PATCH", f"/api/repos/{repository_id}", wanted, RepositoryOut)

    async def inspect(self, wanted: InspectIn) -> Inspection:
        return await self.send("POST", "/api/repos/inspect", wanted, Inspection)

    async def scan(self, repository_id: int) -> RepositoryOut:
        return await self.send("POST", f"/api/repos/{repository_id}/scan", None, RepositoryOut)

    # Tasks

    async def tasks(
        self, *, repository_id: int | None = None, limit: int = 50, cursor: str | None = None
    ) -> Page[TaskOut]:
        return await self.get(
            "/api/tasks", Page[TaskOut], repositoryId=repository_id, limit=limit, cursor=cursor
        )

    async def task(self, task_id: int) -> TaskOut:
        return await self.get(f"/api/tasks/{task_id}", TaskOut)

    async def create_task(self, wanted: TaskIn) -> TaskOut:
        return await self.send("POST", "/api/tasks", wanted, TaskOut)

    async def change_task(self, task_id: int, wanted: TaskPatch) -> TaskOut:
        return await self.send("PATCH", f"/api/tasks/{task_id}", wanted, TaskOut)

    async def run(self, task_id: int, wanted: RunIn) -> SessionOut | PolicyOut:
        """The session; or the verdict, where it waits for approvals."""
        return await self.begin("POST", f"/api/tasks/{task_id}/run", wanted)

    async def policy_check(self, task_id: int, wanted: RunIn) -> PolicyOut:
        return await self.send("POST", f"/api/tasks/{task_id}/policy-check", wanted, PolicyOut)

    async def prepare(self, task_id: int, wanted: RunIn) -> SessionOut:
        return await self.send("POST", f"/api/tasks/{task_id}/sessions", wanted, SessionOut)

    # Sessions

    async def sessions(
        self,
        *,
        status: SessionStatus | None = None,
        task_id: int | None = None,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[SessionOut]:
        query = {"status": status, "taskId": task_id, "limit": limit, "cursor": cursor}
        return await self.get("/api/sessions", Page[SessionOut], **query)

    async def session(self, session_id: int) -> SessionOut:
        return await self.get(f"/api/sessions/{session_id}", SessionOut)

    async def change_session(self, session_id: int, wanted: SessionPatch) -> SessionOut | PolicyOut:
        return await self.begin("PATCH", f"/api/sessions/{session_id}", wanted)

    async def stop(self, session_id: int, wanted: StopIn) -> SessionOut:
        return await self.send("POST", f"/api/sessions/{session_id}/stop", wanted, SessionOut)

    async def steer(self, session_id: int, wanted: SteerIn) -> SteerOut:
        return await self.send("POST", f"/api/sessions/{session_id}/steer", wanted, SteerOut)

    # Approvals

    async def approvals(
        self,
        *,
        status: ApprovalStatus | None = None,
        session_id: int | None = None,
        limit: int = 50,
        cursor: str | None = None,
    ) -> Page[ApprovalOut]:
        query = {"status": status, "sessionId": session_id, "limit": limit, "cursor": cursor}
        return await self.get("/api/approvals", Page[ApprovalOut], **query)

    async def approval(self, approval_id: int) -> ApprovalOut:
        return await self.get(f"/api/approvals/{approval_id}", ApprovalOut)

    async def create_approval(self, wanted: ApprovalIn) -> ApprovalOut:
        return await self.send("POST", "/api/approvals", wanted, ApprovalOut)

    async def resolve(self, approval_id: int, wanted: ResolveIn) -> ApprovalOut:
        return await self.send("POST", f"/api/approvals/{approval_id}/resolve", wanted, ApprovalOut)

    # Tokens

    async def tokens(
        self, *, name: str | None = None, live: bool = False, limit: int = 50, cursor: str | None = None
    ) -> Page[TokenOut]:
        query = {"name": name, "live": "true" if live else None, "limit": limit, "cursor": cursor}
        return await self.get("/api/tokens", Page[TokenOut], **query)

    async def create_token(self, wanted: TokenIn) -> TokenMade:
        return await self.send("POST", "/api/tokens", wanted, TokenMade)

    async def revoke_token(self, token_id: int) -> TokenOut:
        return await self.send("DELETE", f"/api/tokens/{token_id}", None, TokenOut)

    # What happens

    async def events(
        self, *, order: str = "desc", limit: int = 50, cursor: str | None = None
    ) -> Page[EventOut]:
        return await self.get("/api/events", Page[EventOut], order=order, limit=limit, cursor=cursor)

    async def health(self) -> HealthOut:
        return await self.get("/health", HealthOut)

    async def bridge(self) -> BridgeOut:
        return await self.get("/api/codex/bridge/health", BridgeOut)

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
