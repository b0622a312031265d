"""Callers that we have started ourselves: the commands of an agent, which must not decide about agents.

A run with network access can reach every server on this machine, ours included, and could approve its
own questions or press its own buttons. Who calls is found out by the socket: on Linux the kernel says
which process holds the other end. Elsewhere nobody is recognised, and the policy's verdict says so.
"""

import asyncio
import os
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from weakref import WeakSet

from aiohttp import web
from aiohttp.typedefs import Middleware

from core.errors import Forbidden
from webapi.keys import Handler

RECOGNISED = sys.platform == "linux"
PROC = Path("/proc")


def refuse_kin() -> Middleware:
    """A middleware that looks at each connection once; raises Forbidden."""
    strangers: WeakSet[asyncio.BaseTransport] = WeakSet()

    @web.middleware
    async def look(request: web.Request, handler: Handler) -> web.StreamResponse:
        transport = request.transport
        if RECOGNISED and transport is not None and transport not in strangers:
            peer, here = transport.get_extra_info("peername"), transport.get_extra_info("sockname")
            if peer and here and await asyncio.to_thread(is_kin, peer[1], here[1]):
                raise Forbidden("This call comes from a command that an agent runs. Agents may not call.")
            strangers.add(transport)
        return await handler(request)

    return look


def is_kin(peer_port: int, our_port: int) -> bool:
    """Whether the other end of a connection on this machine is held by a process below ours."""
    below = list(_descendants(os.getpid()))
    if not below:
        return False
    inode = _inode(peer_port, our_port)
    return inode is not None and any(_holds(pid, f"socket:[{inode}]") for pid in below)


def _descendants(pid: int) -> Iterator[int]:
    with suppress(OSError, ValueError):  # a process may end while it is looked at
        for task in (PROC / str(pid) / "task").iterdir():
            for child in (task / "children").read_text().split():
                yield int(child)
                yield from _descendants(int(child))


def _inode(peer_port: int, our_port: int) -> str | None:
    """The peer's own socket: its local port is the peer's, its remote port is ours."""
    for table in ("tcp", "tcp6"):
        with suppress(OSError):
            for line in (PROC / "net" / table).read_text().splitlines()[1:]:
                fields = line.split()
                local, remote = (int(part.rpartition(":")[2], 16) for part in fields[1:3])
                if (local, remote) == (peer_port, our_port):
                    return fields[9]
    return None


def _holds(pid: int, socket: str) -> bool:
    with suppress(OSError):
        return any(_leads_to(fd) == socket for fd in (PROC / str(pid) / "fd").iterdir())
    return False


def _leads_to(fd: Path) -> str | None:
    with suppress(OSError):
        return str(fd.readlink())
    return None
