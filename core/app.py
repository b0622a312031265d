"""Opening the core: everything in it lives as long as the block, and is closed in reverse order."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager, suppress

from core.clock import SystemClock
from core.context import Core
from core.machinery import idempotency
from core.machinery.alarms import open_alarms
from core.machinery.budget import Budget, Rates
from core.machinery.bus import Bus
from core.machinery.conductor import Conductor
from core.machinery.database import open_database
from core.machinery.deskwatch import adopt_for_ever
from core.machinery.drafts import Drafter
from core.machinery.expiry import expire_for_ever
from core.machinery.feed import Feed
from core.machinery.git import Git
from core.machinery.hookrouter import HookRouter
from core.machinery.hooksender import HookSender
from core.machinery.housekeeping import tidy_for_ever
from core.machinery.languages import Languages
from core.machinery.live import Live
from core.machinery.notifier import Notifier
from core.machinery.queue import begin_what_waits
from core.machinery.reach import Reach
from core.machinery.secrets import Secrets
from core.machinery.sender import Sender
from core.machinery.supervise import supervise
from core.machinery.timetable import fire_for_ever
from core.ports import Clock, Messenger, RunnerFactory
from core.settings import Settings, child_environment
from core.usecases import recovery
from core.words import DeskMode

GRACE = 3.0
"""Seconds at the end for saying what has just happened."""


@asynccontextmanager
async def open_core(
    settings: Settings,
    runner_factory: RunnerFactory,
    clock: Clock | None = None,
    rates: Rates | None = None,
) -> AsyncIterator[Core]:
    """The database, migrated and recovered from what an earlier process left; and the runner. `rates` are
    those at which people are spoken to."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_database(settings.database))
        core = await _core(stack, settings, runner_factory, clock or SystemClock(), rates or Rates())
        await recovery.recover(core)
        await idempotency.recover()
        yield core


@asynccontextmanager
async def open_aside(settings: Settings, runner_factory: RunnerFactory) -> AsyncIterator[Core]:
    """The database for one command while no program runs: nothing is recovered, and nothing begins."""
    async with AsyncExitStack() as stack:
        await stack.enter_async_context(open_database(settings.database))
        yield await _core(stack, settings, runner_factory, SystemClock(), Rates())


async def _core(
    stack: AsyncExitStack,
    settings: Settings,
    runner_factory: RunnerFactory,
    clock: Clock,
    rates: Rates,
) -> Core:
    bus = Bus()
    languages = Languages(bus)
    await languages.load()
    budget = Budget(clock.monotonic, rates)
    return Core(
        settings=settings,
        clock=clock,
        bus=bus,
        git=Git(child_environment()),
        runner=await stack.enter_async_context(runner_factory()),
        live=Live(),
        feed=Feed(bus),
        secrets=Secrets(),
        budget=budget,
        reach=Reach(clock, bus, budget),
        languages=languages,
    )


@asynccontextmanager
async def work(core: Core, messenger: Messenger) -> AsyncIterator[None]:
    """The parts that never end: leading sessions, firing automations, expiring approvals,
    telling people."""
    conductor = Conductor(core)
    notifier = Notifier(core, messenger)
    sender = Sender(core, messenger)
    drafter = Drafter(core, messenger)
    async with open_alarms(core.bus) as alarms, asyncio.TaskGroup() as group:
        parts = {
            "conductor": conductor.run,
            "notifier": notifier.run,
            "automations": lambda: fire_for_ever(core, alarms),
            "queue": lambda: begin_what_waits(core),
            "feed": core.feed.run,
            "webhook-router": HookRouter(core).run,
            "webhook-sender": HookSender(core).run,
            "expiry": lambda: expire_for_ever(core, alarms),
            "housekeeping": lambda: tidy_for_ever(core),
            "progress": notifier.run_progress,
            "drafts": drafter.run,
            "sender": sender.run,
        }
        desk = core.runner.desk
        if desk is not None and core.settings.codex_desk is not DeskMode.OFF:
            parts["desk"] = lambda: adopt_for_ever(core, desk)
        tasks = {name: group.create_task(supervise(name, part), name=name) for name, part in parts.items()}
        try:
            yield
        finally:
            # First the sessions end, and none follows; then that is told, and only then does telling end.
            for name in ("queue", "conductor", "notifier"):
                tasks[name].cancel()
                await asyncio.wait([tasks[name]])
            with suppress(TimeoutError):
                async with asyncio.timeout(GRACE):
                    await notifier.catch_up()
                    await sender.drain()
            for task in tasks.values():
                task.cancel()
