"""How the client speaks HTTP: what it sends, what it makes of refusals and of silence, and a stream."""

from collections.abc import AsyncGenerator, Mapping, Sequence
from dataclasses import dataclass
from types import TracebackType
from typing import Literal, Self, TypeVar

from aiohttp import ClientError, ClientResponse, ClientSession, ClientTimeout
from pydantic import BaseModel, ValidationError

from core.errors import CommandCenterError
from core.schemas.base import In, Out, Page
from core.schemas.decisions import EventOut
from core.schemas.failure import ErrorOut, Failure
from core.schemas.work import PolicyOut, SessionOut
from webapi.client.eventreader import EventReader

CONNECT_SECONDS = 10.0
ANSWER_SECONDS = 120.0
"""A run may make a worktree before it is answered."""
SILENCE_SECONDS = 60.0
"""After which a stream is given up: a heartbeat comes several times in it."""

M = TypeVar("M", bound=BaseModel)
Row = TypeVar("Row", bound=Out)
Value = str | int | None


@dataclass(frozen=True, slots=True)
class Part:
    """Which part of a list is wanted; `cursor` is the `next_cursor` of the part before it."""

    limit: int = 50
    cursor: str | None = None
    order: Literal["asc", "desc"] | None = None
    """None: as the list has it, newest first except for what happened in a task or session."""

    def query(self) -> dict[str, Value]:
        return {"limit": self.limit, "cursor": self.cursor, "order": self.order}


NEWEST = Part()


class Unreachable(CommandCenterError):
    """Nobody answers."""


class Refused(CommandCenterError):
    """The server's own answer to what it does not do."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(failure.message)
        self.failure = failure


class Transport:
    """A connection to one server. Raises Refused for its errors, Unreachable where there is none."""

    def __init__(self, address: str, token: str | None = None) -> None:
        self.address = address.rstrip("/")
        self._session = ClientSession(
            headers={"Authorization": f"Bearer {token}"} if token else {},
            timeout=ClientTimeout(total=ANSWER_SECONDS, sock_connect=CONNECT_SECONDS),
        )

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self._session.close()

    async def stream(
        self, query: Sequence[tuple[str, str]], reader: EventReader
    ) -> AsyncGenerator[EventOut | None]:
        """One connection's events; None when it is there."""
        headers = {"Accept": "text/event-stream", "Last-Event-ID": reader.last_id}
        async with self._session.get(
            f"{self.address}/api/events/stream",
            params=query,
            headers={name: value for name, value in headers.items() if value},
            timeout=ClientTimeout(total=None, sock_connect=CONNECT_SECONDS, sock_read=SILENCE_SECONDS),
            allow_redirects=False,
        ) as response:
            if response.status != 200 or response.content_type != "text/event-stream":
                raise await self._refusal(response)
            reader.begin_again()
            yield None
            async for data in response.content.iter_any():
                for told in reader.feed(data):
                    if told.event != "message":
                        yield EventOut.model_validate_json(told.data)

    async def get(self, path: str, model: type[M], /, **query: Value) -> M:
        _, body = await self._call("GET", path, query=given(query))
        return self._parsed(model, body)

    async def page(self, path: str, row: type[Row], wanted: In | None, part: "Part") -> Page[Row]:
        """One page of a list, narrowed by `wanted`."""
        # Made at run time, so that the checker sees no class in it.
        return await self.get(path, Page[row], **self.asked(wanted), **part.query())  # type: ignore[valid-type]

    @staticmethod
    def asked(wanted: In | None) -> dict[str, Value]:
        """What a filter says, as an address has it."""
        if wanted is None:
            return {}
        said = wanted.model_dump(mode="json", by_alias=True, exclude_none=True)
        return {name: _in_address(value) for name, value in said.items()}

    async def send(self, method: str, path: str, wanted: In | None, model: type[M], /, **query: Value) -> M:
        _, body = await self._call(method, path, wanted, query=given(query))
        return self._parsed(model, body)

    async def begin(self, method: str, path: str, wanted: In, **query: Value) -> SessionOut | PolicyOut:
        status, body = await self._call(method, path, wanted, query=given(query))
        return self._parsed(PolicyOut, body) if status == 202 else self._parsed(SessionOut, body)

    async def _call(
        self, method: str, path: str, wanted: In | None = None, *, query: Mapping[str, str] | None = None
    ) -> tuple[int, bytes]:
        # What was left out stays out: in a patch null would mean something else.
        body = None if wanted is None else wanted.model_dump_json(by_alias=True, exclude_unset=True)
        headers = {} if body is None else {"Content-Type": "application/json"}
        try:
            async with self._session.request(
                method,
                f"{self.address}{path}",
                params=query,
                data=body,
                headers=headers,
                allow_redirects=False,
            ) as response:
                if response.status >= 300:
                    raise await self._refusal(response)
                return response.status, await response.read()
        except (ClientError, TimeoutError, OSError) as exc:
            raise Unreachable(self.nobody(exc)) from exc

    async def _refusal(self, response: ClientResponse) -> CommandCenterError:
        try:
            return Refused(ErrorOut.model_validate_json(await response.read()).error)
        except ValidationError:
            return self._stranger(f"it answered {response.status} {response.reason}")

    def _parsed(self, model: type[M], body: bytes) -> M:
        try:
            return model.model_validate_json(body)
        except ValidationError as exc:
            raise self._stranger("its answer is not what was asked for") from exc

    def _stranger(self, why: str) -> Unreachable:
        return Unreachable(f"{self.address} is no Command Center, or of another version: {why}.")

    def nobody(self, exc: Exception) -> str:
        return f"{self.address} does not answer ({exc or type(exc).__name__}). Does the program run?"


def given(query: Mapping[str, Value]) -> dict[str, str]:
    return {name: str(value) for name, value in query.items() if value is not None}


def _in_address(value: object) -> str:
    match value:
        case bool():
            return "true" if value else "false"
        case list():
            return ",".join(map(str, value))
        case _:
            return str(value)
