"""Reading a turn in a test: wait for what must come, keep all that came."""

import asyncio
from collections.abc import Awaitable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from core.events import (
    AgentMessage,
    Item,
    ItemCompleted,
    Question,
    QuestionAsked,
    RunnerEvent,
    TextDelta,
    TurnEnded,
)
from core.ports import ReviewTarget, Turn, TurnRequest
from core.words import Sandbox

LONG = 60.0
"""Only there so that a test that would hang fails; nothing is measured by it."""

_T = TypeVar("_T")
_Item = TypeVar("_Item", bound=Item)
_Event = TypeVar("_Event", bound=RunnerEvent)


async def soon(awaitable: Awaitable[_T]) -> _T:
    async with asyncio.timeout(LONG):
        return await awaitable


class Reader:
    def __init__(self, turn: Turn) -> None:
        self.ref = turn.ref
        self.seen: list[RunnerEvent] = []
        self._events = turn.events()

    async def until(self, kind: type[_Event]) -> _Event:
        """The next event of this kind."""
        async with asyncio.timeout(LONG):
            async for event in self._events:
                self.seen.append(event)
                if isinstance(event, kind):
                    return event
        raise AssertionError(f"the turn ended without {kind.__name__}: {self.seen}")

    async def question(self) -> Question:
        return (await self.until(QuestionAsked)).question

    async def end(self) -> TurnEnded:
        """Read to the end, which is the last event and the only one of its kind."""
        ended = await self.until(TurnEnded)
        async with asyncio.timeout(LONG):
            behind = [event async for event in self._events]
        assert behind == []
        assert sum(isinstance(event, TurnEnded) for event in self.seen) == 1
        return ended

    def of(self, kind: type[_Event]) -> list[_Event]:
        return [event for event in self.seen if isinstance(event, kind)]

    def items(self, kind: type[_Item]) -> list[_Item]:
        """What was completed, of this kind."""
        return [event.item for event in self.of(ItemCompleted) if isinstance(event.item, kind)]

    @property
    def answers(self) -> list[str]:
        """What the agent has said, in completed messages only."""
        return [message.text for message in self.items(AgentMessage)]

    @property
    def streamed(self) -> str:
        return "".join(event.text for event in self.of(TextDelta))


def review_request(repository: Path, target: ReviewTarget, *, thread_id: str | None = None) -> TurnRequest:
    """A review as use cases ask for it."""
    request = turn_request(repository, "Review it.", thread_id=thread_id, sandbox=Sandbox.READ_ONLY)
    return replace(request, review=target)


def turn_request(
    repository: Path,
    prompt: str,
    *,
    thread_id: str | None = None,
    sandbox: Sandbox = Sandbox.WORKSPACE_WRITE,
    allow_network: bool = False,
    allow_commit: bool = False,
    output_schema: Mapping[str, Any] | None = None,
) -> TurnRequest:
    return TurnRequest(
        session_id=1,
        prompt=prompt,
        cwd=str(repository),
        thread_id=thread_id,
        model=None,
        sandbox=sandbox,
        allow_network=allow_network,
        allow_commit=allow_commit,
        git_dir=str(repository / ".git"),
        output_schema=output_schema,
    )
