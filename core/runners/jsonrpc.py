"""JSON-RPC as Codex speaks it: both sides call, answers find their call, order is kept.

One reader hands every message on in the order of the wire, synchronously: whoever handles one must
not wait. Whatever is to be said goes through one queue, so it leaves in the order it was said.
"""

import asyncio
import itertools
import json
import random
from collections.abc import Awaitable, Callable
from typing import Any, Protocol

import structlog

from core.errors import RunnerError, RunnerUnavailable
from core.logic import nulls
from core.phrases import ours
from core.runners.transports import Transport

log = structlog.get_logger()

RequestId = str | int

METHOD_NOT_FOUND = -32601
OVERLOADED = -32001
_ATTEMPTS = 6
_TAKES = 60.0
"""Seconds in which the other side must take what is said to it: so what piles up has a bound."""
AT_A_TIME = 100
"""Messages that are handled before everybody else has their turn, where more are there at once."""


class RpcError(RunnerError):
    """Codex answered with an error."""

    def __init__(self, code: int, message: str) -> None:
        super().__init__(message)
        self.code = code


class ConnectionLost(RunnerUnavailable):
    """The connection to Codex ended."""


class CallTimeout(RunnerUnavailable):
    """Codex did not answer in time."""


class Handler(Protocol):
    """What hears the other side; called in the order of the wire, and must not wait."""

    def on_notification(self, method: str, params: dict[str, Any]) -> None: ...

    def on_request(self, request_id: RequestId, method: str, params: dict[str, Any]) -> bool:
        """Take a request, to be answered once through `Peer.answer`; False where nobody knows it."""
        ...


Sleep = Callable[[float], Awaitable[None]]


class Peer:
    """Our end of a connection; `run` must be running for anything to happen."""

    def __init__(
        self,
        transport: Transport,
        handler: Handler,
        *,
        sleep: Sleep = asyncio.sleep,
        takes: float = _TAKES,
    ) -> None:
        self._transport = transport
        self._handler = handler
        self._sleep = sleep
        self._takes = takes
        self._ids = itertools.count(1)
        self._pending: dict[RequestId, asyncio.Future[Any]] = {}
        self._asked: set[RequestId] = set()
        self._outbox: asyncio.Queue[dict[str, Any]] = asyncio.Queue()
        self._lost: ConnectionLost | None = None

    async def run(self) -> None:
        """Read and write until the stream ends; whoever ran it knows why, and then calls `close`.

        Raises ConnectionLost where the other side takes nothing any more.
        """
        async with asyncio.TaskGroup() as tasks:
            reader = tasks.create_task(self._receive_all(), name="codex-receiver")
            sender = tasks.create_task(self._send_all(), name="codex-sender")
            done, _ = await asyncio.wait([reader, sender], return_when=asyncio.FIRST_COMPLETED)
            stuck = sender in done and sender.result()
            if stuck:
                reader.cancel()
            else:
                await asyncio.wait([reader])
                sender.cancel()
        if stuck:
            raise ConnectionLost(ours("it takes nothing any more of what it is told"))

    def close(self, reason: str) -> None:
        """Fail what is pending, and everything asked from now on."""
        if self._lost is None:
            self._lost = ConnectionLost(reason)
        for future in self._pending.values():
            if not future.done():
                future.set_exception(ConnectionLost(self._lost.message))
        self._pending.clear()
        self._asked.clear()

    async def call(self, method: str, params: dict[str, Any], *, timeout: float = 30.0) -> Any:
        """Ask and wait for the answer; an overloaded server is asked again."""
        for attempt in range(_ATTEMPTS):
            try:
                return await self._call_once(method, params, timeout)
            except RpcError as error:
                if error.code != OVERLOADED or attempt == _ATTEMPTS - 1:
                    raise
                log.info("codex.overloaded", method=method, attempt=attempt)
                await self._sleep(0.1 * 2**attempt * random.uniform(0.5, 1.5))  # noqa: S311 - jitter
        raise AssertionError("unreachable")

    async def _call_once(self, method: str, params: dict[str, Any], timeout: float) -> Any:
        request_id, future = self._ask(method, params)
        try:
            async with asyncio.timeout(timeout):
                return await future
        except TimeoutError:
            raise CallTimeout(f"Codex did not answer {method} within {timeout:g} s.") from None
        finally:
            self._pending.pop(request_id, None)

    def _ask(self, method: str, params: dict[str, Any]) -> tuple[RequestId, asyncio.Future[Any]]:
        if self._lost is not None:
            raise ConnectionLost(self._lost.message)
        request_id = next(self._ids)
        future: asyncio.Future[Any] = asyncio.get_running_loop().create_future()
        self._pending[request_id] = future
        self._outbox.put_nowait({"id": request_id, "method": method, "params": params})
        return request_id, future

    def post(self, method: str, params: dict[str, Any]) -> None:
        """Ask where the answer makes no difference."""
        if self._lost is None:
            self._outbox.put_nowait({"id": next(self._ids), "method": method, "params": params})

    def notify(self, method: str) -> None:
        self._outbox.put_nowait({"method": method})

    def answer(self, request_id: RequestId, result: dict[str, Any]) -> bool:
        """Answer a request of the other side; False where it waits no longer."""
        return self._reply(request_id, {"result": result})

    def refuse(self, request_id: RequestId, code: int, message: str) -> bool:
        return self._reply(request_id, {"error": {"code": code, "message": message}})

    def forget(self, request_id: RequestId) -> None:
        """The other side no longer waits for this answer."""
        self._asked.discard(request_id)

    def _reply(self, request_id: RequestId, outcome: dict[str, Any]) -> bool:
        if request_id not in self._asked:
            return False
        self._asked.discard(request_id)
        self._outbox.put_nowait({"id": request_id, **outcome})
        return True

    async def _send_all(self) -> bool:
        """Until that fails; whether the other side is there and takes nothing."""
        while True:
            message = await self._outbox.get()
            limit = asyncio.timeout(self._takes)
            try:
                async with limit:
                    await self._transport.send(json.dumps(message, ensure_ascii=False).encode())
            except OSError as error:  # a TimeoutError is one: ours, or that of a dead connection
                if limit.expired():
                    log.warning("codex.takes_nothing", seconds=self._takes, waiting=self._outbox.qsize())
                    return True
                # The reader meets the end of the same connection, and it tells everybody.
                log.info("codex.send.failed", error=str(error))
                return False

    async def _receive_all(self) -> None:
        count = 0
        async for line in self._transport.messages():
            self._receive(line)
            count += 1
            if count % AT_A_TIME == 0:
                await asyncio.sleep(0)

    def _receive(self, line: bytes) -> None:
        message = _parse(line)
        if message is None:
            return
        method, request_id = message.get("method"), message.get("id")
        if isinstance(method, str):
            params = message.get("params")
            params = params if isinstance(params, dict) else {}
            if not isinstance(request_id, str | int):
                self._handler.on_notification(method, params)
            else:
                self._receive_request(request_id, method, params)
        elif isinstance(request_id, str | int):
            self._receive_answer(request_id, message)

    def _receive_request(self, request_id: RequestId, method: str, params: dict[str, Any]) -> None:
        self._asked.add(request_id)
        if not self._handler.on_request(request_id, method, params):
            log.warning("codex.request.unknown", method=method)
            self.refuse(request_id, METHOD_NOT_FOUND, f"This client does not know {method}.")

    def _receive_answer(self, request_id: RequestId, answer: dict[str, Any]) -> None:
        future = self._pending.pop(request_id, None)
        if future is None or future.done():
            log.debug("codex.answer.unclaimed", request=request_id)
            return
        error = answer.get("error")
        if isinstance(error, dict):
            code = error.get("code")
            message = str(error.get("message", ""))
            future.set_exception(RpcError(code if isinstance(code, int) else 0, message))
        else:
            future.set_result(answer.get("result"))


def _parse(line: bytes) -> dict[str, Any] | None:
    if not line.strip():
        return None
    try:
        message = nulls.read(line)
    except ValueError:
        message = None
    if not isinstance(message, dict):
        log.warning("codex.line.malformed", length=len(line))
        return None
    return message
