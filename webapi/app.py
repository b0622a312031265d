"""The aiohttp application: `/health`, and as a sub-application everything below `/api`."""

import json
import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from types import MappingProxyType

from aiohttp import web

from core.context import Core
from webapi.bodies import MAX_BYTES
from webapi.endpoints import Endpoint
from webapi.guards import guard, page_guard
from webapi.held import Held
from webapi.keys import (
    COMPONENTS,
    CORE,
    DOCUMENT,
    HELD,
    QUIET,
    VERSION,
    WEBHOOK,
    Component,
    Document,
    Handler,
    Webhook,
)
from webapi.kin import refuse_kin
from webapi.observing import observe
from webapi.openapi import describe
from webapi.routes import (
    approvals,
    attachments,
    automations,
    codex,
    codexitself,
    docs,
    events,
    health,
    images,
    outbox,
    people,
    repositories,
    sessions,
    tasks,
    telegram,
    telemetry,
    tokens,
    webhooks,
)
from webapi.traffic import TRAFFIC, Phase, Traffic

TOPICS = (
    repositories,
    tasks,
    sessions,
    approvals,
    automations,
    events,
    telemetry,
    outbox,
    webhooks,
    codex,
    codexitself,
    images,
    attachments,
    tokens,
    people,
    docs,
)
ENDPOINTS: tuple[Endpoint, ...] = tuple(each for topic in TOPICS for each in topic.ENDPOINTS)
"""Everything below `/api`, except for the page about it."""
DOCS = "/api/docs"
GROUPS: Mapping[str, tuple[Endpoint, ...]] = MappingProxyType(
    {"": (*health.ENDPOINTS, *telegram.ENDPOINTS), "/api": ENDPOINTS, DOCS: docs.PAGE}
)
"""Every endpoint that there is, by the prefix under which it is served."""
NO_MORE: Mapping[str, Component] = MappingProxyType({})


def create_app(
    core: Core,
    *,
    version: str,
    components: Mapping[str, Component] = NO_MORE,
    quiet: Collection[str] = (),
    webhook: Webhook | None = None,
    phase: Phase = Phase.OPEN,
) -> web.Application:
    """The REST edge over an open core.

    `webhook` is where Telegram's updates go, if it is to send them. `quiet` are prefixes of applications
    added later that see to their own answers and log lines. `components` are further parts of the program
    that `/health` shows, such as the chat. In which `phase` it begins: see `webapi.traffic`. Serve it with
    `webapi.server.Runner`, so that what is refused before it gets here has the same shape.
    """
    app = web.Application(
        middlewares=[observe, refuse_kin(lambda: core.runner.processes)], client_max_size=MAX_BYTES
    )
    app[CORE] = core
    app[QUIET] = tuple(f"{prefix}/" for prefix in quiet)
    app[VERSION] = version
    app[COMPONENTS] = dict(components)
    held = Held(core)
    traffic = app[TRAFFIC] = Traffic(held, phase)
    if webhook is not None:
        app[WEBHOOK] = webhook
    app.add_routes([each.route() for each in (*health.ENDPOINTS, *telegram.ENDPOINTS)])
    for each in telegram.ENDPOINTS:  # or `/api` would say that there is nothing
        app.router.add_route("*", each.path, _not_possible({each.method}))
    app.add_subapp(DOCS, create_docs(core))
    app.add_subapp("/api", create_api(core, traffic, held, version))
    return app


def create_api(core: Core, traffic: Traffic, held: Held, version: str) -> web.Application:
    """`/api`, guarded as a whole: also what does not exist there answers only to whoever may call."""
    api = web.Application(middlewares=[traffic.count, guard(core, traffic)])
    api[CORE] = core
    api[TRAFFIC] = traffic
    api[HELD] = held

    async def let_go(_: web.Application) -> None:
        held.close()

    api.on_shutdown.append(let_go)  # before that nothing else can be cleaned up: it waits for requests

    @cache
    def document() -> bytes:
        locked = core.settings.api_token is not None
        return json.dumps(describe(GROUPS, version=version, locked=locked), ensure_ascii=False).encode()

    api[DOCUMENT] = Document(document)
    api.add_routes([each.route() for each in ENDPOINTS])
    api.add_routes(_refusing(ENDPOINTS))
    return api


def _refusing(endpoints: Sequence[Endpoint]) -> Iterator[web.RouteDef]:
    """Every other method of an address that also looks like one with an id: `PATCH /repos/inspect` is not
    possible, and no change of a repository by that name."""
    methods: dict[str, set[str]] = {}
    for each in endpoints:
        methods.setdefault(each.path, set()).add(each.method)
    for path, allowed in methods.items():
        others = (re.sub(r"{\w+}", "[^/]+", other) for other in methods if "{" in other)
        if "{" not in path and any(re.fullmatch(other, path) for other in others):
            yield web.route("*", path, _not_possible(allowed))


def _not_possible(allowed: set[str]) -> Handler:
    async def refuse(request: web.Request) -> web.StreamResponse:
        raise web.HTTPMethodNotAllowed(request.method, allowed)

    return refuse


def create_docs(core: Core) -> web.Application:
    """The page of the API, of which nobody needs a token to see that it is there."""
    pages = web.Application(middlewares=[page_guard(core.settings)])
    pages[CORE] = core
    pages.add_routes([each.route() for each in docs.PAGE])
    return pages
