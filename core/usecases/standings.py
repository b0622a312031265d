"""Where the sessions stand that wait to begin, read from the database."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from core.context import Core
from core.logic.queueing import Running, Standing, Waiting, standings
from core.logic.transitions import ACTIVE
from core.machinery.bus import Topic
from core.machinery.database import Transaction
from core.machinery.eventlog import About, appending
from core.machinery.rows import Statement, fetch, listed, moment
from core.words import EventKind, Priority, WaitsFor

NEW = 2**62
"""The id of one that is not written yet: of those who came at the same time, the last."""
_ACTIVE = listed(ACTIVE)
IN_LINE = f"session.status IN ({_ACTIVE}) OR (session.status = 'pending' AND session.queued_at IS NOT NULL)"
ROWS = (
    "SELECT session.id, task_id, writes_in, session.status, runner_mode, queued_at, task.priority"
    f" FROM session JOIN task ON task.id = session.task_id WHERE {IN_LINE}"
)


@dataclass(frozen=True, slots=True)
class Line:
    """Everybody who runs and who waits, as they were in one look."""

    running: tuple[Running, ...]
    waiting: tuple[Waiting, ...]
    elsewhere: tuple[int, ...]
    """Those that wait for another runner than the one that works now: they were meant for it."""
    limit: int

    def standings(self) -> list[Standing]:
        """In the order in which they are to begin."""
        return standings(self.running, self.waiting, self.limit)

    def of(self, one: Waiting) -> Standing:
        """Where one stands, or would stand if it came now."""
        others = (other for other in self.waiting if other.id != one.id)
        found = standings(self.running, [*others, one], self.limit)
        return next(standing for standing in found if standing.id == one.id)

    def by_id(self) -> Mapping[int, Standing]:
        """Everybody who waits."""
        other = {each: Standing(each, WaitsFor.RUNNER) for each in self.elsewhere}
        return other | {standing.id: standing for standing in self.standings()}


async def line(core: Core) -> Line:
    """Who runs and who waits now; in the transaction that changes it, where there is one."""
    running, waiting, elsewhere = [], [], []
    for row in await fetch(ROWS):
        if row["status"] != "pending":
            running.append(Running(row["id"], row["task_id"], row["writes_in"]))
        elif row["runner_mode"] != core.runner.mode:
            elsewhere.append(int(row["id"]))
        else:
            since, priority = moment(row["queued_at"]), Priority(row["priority"])
            waiting.append(Waiting(row["id"], row["task_id"], row["writes_in"], priority, since))
    limit = core.settings.max_sessions
    return Line(tuple(running), tuple(waiting), tuple(elsewhere), limit)


FIRST = Standing(NEW, None)
"""Of one that is to begin while nobody else runs or waits."""


async def of_new(
    core: Core, task_id: int, priority: Priority, writes_in: str | None, session_id: int = NEW
) -> Standing:
    """Where one stands that is to begin now: there may be others before it."""
    one = Waiting(session_id, task_id, writes_in, priority, core.clock.now())
    return (await line(core)).of(one)


def queued(tx: Transaction, actor: str, about: About, standing: Standing, now: datetime) -> Statement:
    """The event that a session waits for its turn from now on, and the wake-up of whoever begins it."""
    told = {"waitsFor": standing.waits_for, "behind": standing.behind, "position": standing.position}
    tx.wake(Topic.QUEUE)
    return appending(tx, EventKind.SESSION_QUEUED, actor, about, told, now=now)
