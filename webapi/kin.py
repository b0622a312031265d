"""Callers that we have started ourselves: the commands of an agent, which must not decide about agents.

A run with network access can reach every server on this machine, ours included, and could approve its
own questions or press its own buttons. Who calls is found out by the socket: on Linux the kernel says
which process holds the other end. Elsewhere nobody is recognised, and the policy's verdict says so.

On a shared app-server the commands are below that one, and not below us. Whoever else runs agents on it is
refused, too: they are agents all the same.
"""

import asyncio
import os
import sys
from collections.abc import Callable, Collection
from weakref import WeakSet

from aiohttp import web
from aiohttp.typedefs import Middleware

from core.errors import Forbidden
from core.machinery.procfs import descendants, holder
from webapi.keys import Handler

RECOGNISED = sys.platform == "linux"


def refuse_kin(elsewhere: Callable[[], Collection[int]]) -> Middleware:
    """A middleware that looks at each connection once; raises Forbidden. `elsewhere` are processes that are
    no children of ours, and below which agents run commands."""
    strangers: WeakSet[asyncio.BaseTransport] = WeakSet()

    @web.middleware
    async def look(request: web.Request, handler: Handler) -> web.StreamResponse:
        transport = request.transport
        if RECOGNISED and transport is not None and transport not in strangers:
            peer, here = transport.get_extra_info("peername"), transport.get_extra_info("sockname")
            if peer and here and await asyncio.to_thread(is_kin, peer[1], here[1], elsewhere()):
                raise Forbidden("This call comes from a command that an agent runs. Agents may not call.")
            strangers.add(transport)
        return await handler(request)

    return look


def is_kin(peer_port: int, our_port: int, elsewhere: Collection[int] = ()) -> bool:
    """Whether the other end of a connection on this machine is held by a process below ours, or below one
    of those elsewhere."""
    us = os.getpid()
    below = [each for pid in (us, *elsewhere) for each in descendants(pid)]
    # We first: up to its first step a program that we begin holds whatever we hold, also what we call with.
    return bool(below) and holder(peer_port, our_port, [us, *below]) not in {None, us}
