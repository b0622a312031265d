"""The aiohttp application: `/health`, and as a sub-application everything below `/api`."""

from collections.abc import Collection, Mapping
from types import MappingProxyType

from aiohttp import web

from core.context import Core
from core.machinery.bus import Topic
from webapi.bodies import MAX_BYTES
from webapi.endpoints import Endpoint
from webapi.guards import guard
from webapi.held import Held
from webapi.keys import COMPONENTS, CORE, HELD, QUIET, VERSION, Component
from webapi.kin import refuse_kin
from webapi.observing import observe
from webapi.routes import (
    approvals,
    automations,
    codex,
    events,
    health,
    repositories,
    sessions,
    tasks,
    telegram,
    telemetry,
    tokens,
    webhooks,
)
from webapi.routes.telegram import Webhook
from webapi.traffic import TRAFFIC, Phase, Traffic

TOPICS = (repositories, tasks, sessions, approvals, automations, events, telemetry, webhooks, codex, tokens)
ENDPOINTS: tuple[Endpoint, ...] = tuple(each for topic in TOPICS for each in topic.ENDPOINTS)
"""Everything below `/api`."""
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
    app = web.Application(middlewares=[observe, refuse_kin()], client_max_size=MAX_BYTES)
    app[CORE] = core
    app[QUIET] = tuple(f"{prefix}/" for prefix in quiet)
    app[VERSION] = version
    app[COMPONENTS] = dict(components)
    traffic = app[TRAFFIC] = Traffic(core, phase)
    app.add_routes(health.routes())
    app.add_routes(telegram.routes(webhook))
    app.add_subapp("/api", create_api(core, traffic))
    return app


def create_api(core: Core, traffic: Traffic) -> web.Application:
    """`/api`, guarded as a whole: also what does not exist there answers only to whoever may call."""
    api = web.Application(middlewares=[traffic.count, guard(core, traffic)])
    api[CORE] = core
    api[TRAFFIC] = traffic
    api[HELD] = held = Held()

    async def let_go(_: web.Application) -> None:
        held.close()
        core.bus.wake(Topic.CLOSING)

    api.on_shutdown.append(let_go)  # before that nothing else can be cleaned up: it waits for requests
    api.add_routes([each.route() for each in ENDPOINTS])
    return api
