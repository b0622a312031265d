"""Sending one webhook: to an address that may be reached and no other, and never for long.

Names are looked up in threads of their own, since a name server that does not answer holds its thread for
longer than we wait; and every address is looked at again when its socket is made, which is after the last
time that anybody could have changed what a name means.
"""

import asyncio
import socket
from collections.abc import AsyncIterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from contextlib import asynccontextmanager
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any

from aiohttp import (
    ClientConnectorCertificateError,
    ClientConnectorDNSError,
    ClientError,
    ClientSession,
    ClientSSLError,
    ClientTimeout,
    DummyCookieJar,
    TCPConnector,
)
from aiohttp.abc import AbstractResolver, ResolveResult
from yarl import URL

from core.logic.reach import Reach
from core.phrases import ours

SECONDS = 10.0
"""For all of it: the look-up, the connection, the request, the answer's head."""
READ = 4096
"""Bytes that are taken in of an answer's body; none of it is looked at."""
LOOKUPS = 16
"""At the same time; one that gets no answer holds its thread for a while."""


class NotTaken(Exception):
    """No answer came; the message says why."""


@dataclass(frozen=True, slots=True)
class HookClient:
    """One for all webhooks; each request has a connection of its own, and no memory of others."""

    reach: Reach
    lookups: ThreadPoolExecutor

    async def post(self, url: str, body: bytes, headers: Mapping[str, str]) -> int:
        """The status that it is answered with; redirects are an answer like any other. Raises NotTaken."""
        if problem := self.reach.problem(url):  # the settings may have changed since it was made
            raise NotTaken(f"The address {ours(problem)}.")
        door = _Door(self.reach, URL(url).raw_host or "", self.lookups)
        connector = TCPConnector(
            resolver=door, socket_factory=door.socket, use_dns_cache=False, force_close=True
        )
        try:
            async with (
                ClientSession(
                    connector=connector,
                    timeout=ClientTimeout(total=SECONDS),
                    cookie_jar=DummyCookieJar(),
                    auto_decompress=False,
                    trust_env=False,
                    read_bufsize=READ,
                ) as session,
                session.post(url, data=body, headers=headers, allow_redirects=False) as answer,
            ):
                answer.close()  # whatever else it wants to tell us
                return answer.status
        except TimeoutError as exc:
            raise NotTaken(f"No answer came within {SECONDS:g} seconds.") from exc
        except (ClientError, OSError, ValueError) as exc:
            raise NotTaken(door.refusal or _in_words(exc)) from exc


@asynccontextmanager
async def open_client(reach: Reach) -> AsyncIterator[HookClient]:
    lookups = ThreadPoolExecutor(LOOKUPS, thread_name_prefix="webhook-lookup")
    try:
        yield HookClient(reach, lookups)
    finally:
        lookups.shutdown(wait=False, cancel_futures=True)


class _Door(AbstractResolver):
    """What a single request may connect to."""

    def __init__(self, reach: Reach, host: str, lookups: ThreadPoolExecutor) -> None:
        self._reach = reach
        self._host = host
        self._lookups = lookups
        self.refusal: str | None = None

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_UNSPEC
    ) -> list[ResolveResult]:
        """The addresses of a name; all of them must do, since any of them could be taken."""
        infos = await asyncio.get_running_loop().run_in_executor(
            self._lookups, lambda: socket.getaddrinfo(host, port, family, socket.SOCK_STREAM)
        )
        addresses = [str(info[4][0]) for info in infos]
        for address in addresses:
            self._check(address)
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=info[0],
                proto=info[2],
                flags=socket.AI_NUMERICHOST | socket.AI_NUMERICSERV,
            )
            for address, info in zip(addresses, infos, strict=True)
        ]

    async def close(self) -> None:
        """Nothing of its own to close."""

    def socket(self, info: tuple[Any, ...]) -> socket.socket:
        """A socket for one address, which is connected to next: nothing can change in between."""
        family, kind, protocol, _, address = info
        self._check(str(address[0]))
        return socket.socket(family, kind, protocol)

    def _check(self, text: str) -> None:
        if not self._reach.may_connect(self._host, ip_address(text)):
            self.refusal = f"It leads to {text}, which may not be reached (CC_WEBHOOK_ALLOW)."
            raise OSError(self.refusal)


def _in_words(exc: Exception) -> str:
    match exc:
        case ClientConnectorDNSError():
            return "Its name is not known."
        case ClientConnectorCertificateError() | ClientSSLError():
            return "Its certificate or its TLS is not in order."
        case OSError(strerror=str(reason)) if reason:
            return f"It could not be reached: {reason}."
        case _:
            return f"It could not be reached ({type(exc).__name__})."
