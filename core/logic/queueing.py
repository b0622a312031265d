"""Who waits for what, and whose turn it is. Pure.

Sessions that may not begin yet stand in one queue. Three things hold them back:

- their thread: a task runs one turn at a time, in the order in which they were asked for;
- their folder: a working tree has one writer; who only reads runs beside it;
- the host: no more sessions run at once than the settings say.

The order: everybody stands at the time since which they wait, plus what their priority adds to it
(`HANDICAP`). So of two that were asked for together the more urgent begins first, and nobody waits for
ever: from a while on, whoever comes later stands behind, however urgent. Whoever is held back is passed
by those who are not, and is looked at first whenever something has changed.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from types import MappingProxyType

from core.words import Priority, WaitsFor

HANDICAP: Mapping[Priority, timedelta] = MappingProxyType(
    {
        Priority.HIGH: timedelta(),
        Priority.NORMAL: timedelta(minutes=10),
        Priority.LOW: timedelta(minutes=40),
    }
)
"""A normal one that waits for ten minutes stands like a high one that has just come."""


@dataclass(frozen=True, slots=True)
class Running:
    """A session that a runner has to do with."""

    id: int
    task_id: int
    writes_in: str | None
    """Its working tree; None where it only reads."""
    takes_room: bool = True
    """False for one of the desk: nobody has asked us whether there is room for it."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """A session that is to begin by itself."""

    id: int
    task_id: int
    writes_in: str | None
    priority: Priority
    since: datetime


@dataclass(frozen=True, slots=True)
class Standing:
    """Where one that waits stands."""

    id: int
    waits_for: WaitsFor | None
    """None: it may begin now."""
    behind: int | None = None
    """The session that it waits for, where it is one."""
    before: int = 0
    """How many that wait for the same stand before it."""

    @property
    def position(self) -> int:
        """1 is the next one."""
        return self.before + 1


def standings(running: Sequence[Running], waiting: Iterable[Waiting], limit: int) -> list[Standing]:
    """Everybody who waits, in the order in which they are to begin; those that may begin now may all
    begin together."""
    tasks = {one.task_id: one.id for one in running}
    writers = {one.writes_in: one.id for one in running if one.writes_in is not None}
    slots = limit - sum(one.takes_room for one in running)
    held: Counter[tuple[WaitsFor, object]] = Counter()
    found = []
    for one in sorted(waiting, key=_turn):
        obstacle, behind, which = _obstacle(one, tasks, writers, slots)
        if obstacle is None:
            slots -= 1
            if one.writes_in is not None:
                writers[one.writes_in] = one.id
            found.append(Standing(one.id, None))
        else:
            found.append(Standing(one.id, obstacle, behind, held[obstacle, which]))
            held[obstacle, which] += 1
        tasks.setdefault(one.task_id, one.id)
    return found


def _turn(one: Waiting) -> tuple[datetime, int]:
    return one.since + HANDICAP[one.priority], one.id


def _obstacle(
    one: Waiting, tasks: Mapping[int, int], writers: Mapping[str, int], slots: int
) -> tuple[WaitsFor | None, int | None, object]:
    """What holds it back, the session that does, and what those have in common who wait for the same."""
    if one.task_id in tasks:
        return WaitsFor.THREAD, tasks[one.task_id], one.task_id
    if one.writes_in is not None and one.writes_in in writers:
        return WaitsFor.FOLDER, writers[one.writes_in], one.writes_in
    if slots <= 0:
        return WaitsFor.HOST, None, None
    return None, None, None
