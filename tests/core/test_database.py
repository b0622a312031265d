"""`transaction()`: everything or nothing, whatever is cancelled, and wake-ups only after the commit."""

import asyncio
import random
import sqlite3
from contextlib import suppress

import pytest
from tortoise.connection import get_connections
from tortoise.exceptions import IntegrityError
from tortoise.transactions import in_transaction  # noqa: TID251  # only to name its connection

from core.machinery.bus import Bus, Topic
from core.machinery.rows import dialect, fetch
from core.models import Cursor
from tests.support.core import Rig
from tests.support.databases import only_sqlite


async def test_survives_hundreds_of_cancellations(rig: Rig) -> None:
    chance = random.Random(20261124)
    committed = 0

    async def write(number: int) -> None:
        nonlocal committed
        async with rig.core.transaction():
            await Cursor.create(name=f"{number}-a")
            await asyncio.sleep(0)
            await Cursor.create(name=f"{number}-b")
        committed += 1

    for number in range(400):
        steps = chance.randrange(30)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(write(number))
            for _ in range(steps):
                await asyncio.sleep(chance.choice([0, 0, 0.0002]))
            task.cancel()

    async with rig.core.transaction():
        await Cursor.create(name="still works")
    names = {row["name"] for row in await fetch("SELECT name FROM cursor")}
    pairs = {name.removesuffix("-a") for name in names if name.endswith("-a")}
    assert pairs == {name.removesuffix("-b") for name in names if name.endswith("-b")}
    assert 0 < committed <= len(pairs)
    assert len(pairs) < 400


async def test_who_is_cancelled_may_still_write_down_how_it_ended(rig: Rig) -> None:
    """In the same task, wherever its transaction was cut: also while its connection was given back."""
    chance = random.Random(20261130)
    ended = 0

    async def work(number: int) -> None:
        nonlocal ended
        try:
            while True:
                async with rig.core.transaction():
                    await fetch("SELECT 1")
        finally:
            async with rig.core.transaction():
                await Cursor.create(name=f"end of {number}")
            ended += 1

    for number in range(300):
        async with asyncio.TaskGroup() as group:
            task = group.create_task(work(number))
            await asyncio.sleep(0)
            for _ in range(chance.randrange(40)):
                await asyncio.sleep(chance.choice([0, 0, 0.0002]))
            task.cancel()

    assert ended == await Cursor.all().count() == 300


async def test_many_waiting_for_the_lock_may_be_cancelled(rig: Rig) -> None:
    async def write(number: int) -> None:
        async with rig.core.transaction():
            await Cursor.create(name=str(number))

    async with asyncio.TaskGroup() as group:
        tasks = [group.create_task(write(number)) for number in range(300)]
        await asyncio.sleep(0)
        for task in tasks[::2]:
            task.cancel()

    assert await Cursor.all().count() >= 150
    async with rig.core.transaction():
        await Cursor.create(name="still works")


async def test_an_error_takes_everything_back(rig: Rig) -> None:
    async def write() -> None:
        async with rig.core.transaction():
            await Cursor.create(name="gone")
            raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        await write()

    assert not await Cursor.exists(name="gone")


async def test_what_is_taken_back_was_seen_by_nobody(rig: Rig) -> None:
    """All share one connection to the embedded file; what others ask it meanwhile waits for the end."""
    written = asyncio.Event()
    names: list[str] = []

    async def read() -> None:
        await written.wait()
        names.extend(row["name"] for row in await fetch("SELECT name FROM cursor"))

    async def write() -> None:
        async with rig.core.transaction():
            await Cursor.create(name="gone")
            written.set()
            for _ in range(20):  # the reader has its turn, and the connection
                await Cursor.filter(name="gone").update(event_id=1)
            raise ValueError("on purpose")

    async with asyncio.TaskGroup() as group:
        group.create_task(read())
        with pytest.raises(ValueError, match="on purpose"):
            await write()
    assert "gone" not in names


async def test_what_a_statement_has_changed_is_its_own_count(rig: Rig) -> None:
    """Beside others on the same connection, whose changes are none of it."""
    for number in range(20):
        await Cursor.create(name=f"one of many {number}")
    changed: list[int] = []

    async def of_none() -> None:
        changed.append(await Cursor.filter(name="nobody").update(event_id=7))
        changed.append(await Cursor.filter(name="nobody").delete())

    for number in range(20):
        async with asyncio.TaskGroup() as group:
            group.create_task(fetch("UPDATE cursor SET event_id = ?", [number]))
            group.create_task(of_none())
    assert set(changed) == {0}


async def test_so_does_one_after_what_tortoise_does_in_a_transaction_of_its_own(rig: Rig) -> None:
    """A transaction begins with its first statement: a savepoint before that would be one of its own."""

    async def write() -> None:
        async with rig.core.transaction():
            await Cursor.get_or_create(name="mine", defaults={"event_id": 1})
            raise ValueError("on purpose")

    with pytest.raises(ValueError, match="on purpose"):
        await write()

    assert not await Cursor.filter(name="mine").exists()


async def test_a_refused_row_takes_everything_back(rig: Rig) -> None:
    async def write() -> None:
        async with rig.core.transaction():
            await Cursor.create(name="first")
            await fetch("INSERT INTO cursor (name, event_id) VALUES ('first', 0)")

    with pytest.raises(IntegrityError):
        await write()

    assert not await Cursor.exists(name="first")
    async with rig.core.transaction():
        await Cursor.create(name="first")


async def test_nobody_is_woken_before_the_commit(rig: Rig) -> None:
    with rig.core.bus.listen(Topic.EVENTS) as wakeup:
        await wakeup.wait(0)
        async with rig.core.transaction() as tx:
            tx.wake(Topic.EVENTS)
            await Cursor.create(name="x")
            assert not await wakeup.wait(0)
        assert await wakeup.wait(0)


async def test_nobody_is_woken_by_what_was_taken_back(rig: Rig) -> None:
    with rig.core.bus.listen(Topic.EVENTS) as wakeup:
        await wakeup.wait(0)
        with suppress(ValueError):
            async with rig.core.transaction() as tx:
                tx.wake(Topic.EVENTS)
                raise ValueError

        assert not await wakeup.wait(0)


async def test_who_is_cancelled_while_it_commits_still_wakes_the_readers(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The commit happens in another thread, whether somebody waits for it or not."""
    async with in_transaction() as tx:
        kind = type(tx)
    commit = kind.commit
    entered = asyncio.Event()

    async def slow_commit(self: object) -> None:
        await commit(self)  # type: ignore[arg-type]
        entered.set()
        await asyncio.Event().wait()

    async def write() -> None:
        async with rig.core.transaction() as tx:
            tx.wake(Topic.SESSIONS)
            await Cursor.create(name="committed")

    with rig.core.bus.listen(Topic.SESSIONS) as wakeup:
        await wakeup.wait(0)
        monkeypatch.setattr(kind, "commit", slow_commit)
        async with asyncio.TaskGroup() as group:
            task = group.create_task(write())
            await entered.wait()
            task.cancel()
        monkeypatch.undo()

        assert await Cursor.exists(name="committed")
        assert await wakeup.wait(0)


async def test_a_commit_that_fails_is_taken_back_and_others_go_on(
    rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with in_transaction() as tx:
        kind = type(tx)

    async def fail(_: object) -> None:
        raise sqlite3.OperationalError("database or disk is full")

    monkeypatch.setattr(kind, "commit", fail)
    with pytest.raises(sqlite3.OperationalError, match="full"):
        async with rig.core.transaction():
            await Cursor.create(name="lost")
    monkeypatch.undo()

    async with rig.core.transaction():
        await Cursor.create(name="after")
    assert {row["name"] for row in await fetch("SELECT name FROM cursor")} == {"after"}


async def test_no_task_that_is_at_work_has_inherited_a_transaction(working_rig: Rig) -> None:
    outside = type(get_connections().get(dialect()))
    seen: list[type] = []
    start = working_rig.runner.start

    async def spy(request: object) -> object:
        seen.append(type(get_connections().get(dialect())))
        return await start(request)  # type: ignore[arg-type]

    # What a use case wakes runs in tasks of the conductor's own.
    object.__setattr__(working_rig.core, "runner", _With(working_rig.runner, spy))
    task = await working_rig.task()
    await working_rig.run(task.id)
    await working_rig.runner.turn()

    assert seen == [outside]


class _With:
    """A runner whose start is another."""

    def __init__(self, runner: object, start: object) -> None:
        self._runner = runner
        self.start = start

    def __getattr__(self, name: str) -> object:
        return getattr(self._runner, name)


async def test_a_wake_up_while_nobody_waits_is_kept_and_several_are_one() -> None:
    bus = Bus()
    with bus.listen(Topic.EVENTS, Topic.OUTBOX) as wakeup:
        assert await wakeup.wait(0), "rung at its start"
        bus.wake(Topic.EVENTS)
        bus.wake(Topic.OUTBOX)
        bus.wake(Topic.SESSIONS)

        assert await wakeup.wait(0)
        assert not await wakeup.wait(0)


@only_sqlite
async def test_two_processes_do_not_lock_each_other_out(rig: Rig) -> None:
    """Reading first and writing then: a deferred transaction would fail here."""
    other = sqlite3.connect(rig.core.settings.database_path, isolation_level=None, timeout=0)
    try:
        async with rig.core.transaction():
            await fetch("SELECT count(*) FROM cursor")
            with pytest.raises(sqlite3.OperationalError, match="locked"):
                other.execute("INSERT INTO cursor (name, event_id) VALUES ('other', 0)")
            await Cursor.create(name="ours")
        other.execute("INSERT INTO cursor (name, event_id) VALUES ('other', 0)")
    finally:
        other.close()

    assert await Cursor.all().count() == 2
