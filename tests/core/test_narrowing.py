"""Narrowed lists: what a naive filter finds, page by page, while rows are added; and by the indexes."""

import random
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, Literal

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from pydantic import ValidationError

from core.errors import InvalidInput
from core.machinery import narrowing
from core.machinery.narrowing import ids_of, narrowed
from core.machinery.rows import Slice, insert
from core.models import Approval, Event, Session, Task
from core.schemas.base import Page
from core.schemas.filters import (
    ApprovalFilter,
    EventFilter,
    ListFilter,
    RepositoryFilter,
    SessionFilter,
    TaskFilter,
    TimelineFilter,
)
from core.usecases import approvals, events, repositories, sessions, tasks
from core.words import ApprovalKind, ApprovalStatus, EventKind, Priority, SessionStatus, TaskStatus, TaskType
from tests.support.core import Rig
from tests.support.databases import plan_of

START = datetime(2026, 11, 24, 12, tzinfo=UTC)
WORDS = [
    "Tidy",
    "tidy UP",
    "100%",
    "a_b",
    "axb",
    "C:\\x",
    "C:/x",
    "Ärger",
    "ärger",
    "!",
    "'",
    '"',
    "ZÜRICH zürich",
]
PARTS = [*WORDS, "%", "_", "\\", "!%", "a_", "ä", "TIDY", "ü", "É", "''", "--"]
ACTORS = ["api", "telegram:1", "codex"]
Row = dict[str, Any]
Order = Literal["asc", "desc"]


def some(chance: random.Random, values: Any) -> Any:
    return chance.choice(list(values))


class Shelf:
    """Tasks, each with a session and an approval, and events of them; with what a naive filter looks at."""

    def __init__(self, rig: Rig, seed: int) -> None:
        self._rig = rig
        self._chance = random.Random(seed)
        self.tasks: list[Row] = []
        self.sessions: list[Row] = []
        self.approvals: list[Row] = []
        self.events: list[Row] = []

    def _made(self) -> datetime:
        """Mostly later than the one before; clocks are set back, too."""
        return START + timedelta(minutes=len(self.tasks) + self._chance.randint(-5, 5))

    def _words(self) -> str:
        return " ".join(self._chance.choices(WORDS, k=self._chance.randint(1, 2)))

    async def add(self, count: int) -> None:
        async with self._rig.core.transaction():
            for _ in range(count):
                await self._add_one()

    async def _add_one(self) -> None:
        chance = self._chance
        at = {"created_at": self._made()}
        task = {
            "repository_id": chance.randint(1, 2),
            "status": some(chance, TaskStatus),
            "type": some(chance, TaskType),
            "priority": some(chance, Priority),
            "title": self._words(),
            "prompt": self._words(),
            **at,
        }
        task["id"] = await insert("task", {**task, "approval_required": False, "updated_at": START})
        session = {
            "task_id": task["id"],
            "status": some(chance, SessionStatus),
            "actor": some(chance, ACTORS),
            "prompt": self._words(),
            "result": some(chance, [None, self._words()]),
            **at,
        }
        flags = dict.fromkeys(("allow_network", "allow_commit", "is_follow_up", "keeps_thread"), False)
        counts = {"files_changed": 0, "lines_added": 0, "lines_removed": 0}
        modes = {"runner_mode": "stub", "sandbox": "read-only"}
        session["id"] = await insert("session", {**session, **flags, **counts, **modes, "updated_at": START})
        approval = {
            "task_id": task["id"],
            "session_id": session["id"],
            "status": some(chance, ApprovalStatus),
            "kind": some(chance, ApprovalKind),
            "command": some(chance, [None, self._words()]),
            **at,
        }
        lists: Row = {"edits": [], "decisions": []}
        approval["id"] = await insert(
            "approval", {**approval, **lists, "needs_network": False, "actor": "api"}
        )
        about = {"repository_id": task["repository_id"], "task_id": task["id"]}
        for more in ({}, {"session_id": session["id"]}):
            event = {**about, **more, "kind": some(chance, EventKind), "actor": some(chance, ACTORS), **at}
            event["id"] = await insert("event", {**event, "payload": {}})
            self.events.append(event)
        where = {"repository_id": task["repository_id"], "title": task["title"]}
        self.tasks.append(task)
        self.sessions.append(session | where)
        self.approvals.append(approval | where)


def naive(rows: Sequence[Row], wanted: ListFilter, texts: Sequence[str] = ()) -> list[int]:
    """The ids of the rows that fulfil every field, looked at one by one."""
    return [row["id"] for row in rows if all(_fulfils(row, name, value, texts) for name, value in wanted)]


def _fulfils(row: Row, name: str, value: Any, texts: Sequence[str]) -> bool:
    if value is None:
        return True
    match name:
        case "since":
            return bool(row["created_at"] >= value)
        case "until":
            return bool(row["created_at"] < value)
        case "text":
            return any(value.casefold() in (row[column] or "").casefold() for column in texts)
        case _:
            return row.get(name) in value if isinstance(value, tuple) else row.get(name) == value


async def clear() -> None:
    for model in (Event, Approval, Session, Task):
        await model.all().delete()


def values_of(kind: Any) -> st.SearchStrategy[Any]:
    return st.none() | st.lists(st.sampled_from(list(kind)), min_size=1, max_size=6).map(tuple)


MOMENTS = st.integers(-5, 40).map(lambda minutes: START + timedelta(minutes=minutes))
TIMES: st.SearchStrategy[dict[str, Any]] = (
    st.just({})
    | MOMENTS.map(lambda moment: {"since": moment})
    | MOMENTS.map(lambda moment: {"until": moment})
    | st.tuples(MOMENTS, MOMENTS).map(lambda both: {"since": min(both), "until": max(both)})
)
SMALL = st.none() | st.integers(1, 3)
PART = st.none() | st.sampled_from(PARTS)
FILTERS = st.one_of(
    st.builds(
        lambda times, fields: TaskFilter(**times, **fields),
        TIMES,
        st.fixed_dictionaries(
            {},
            optional={
                "repository_id": SMALL,
                "status": values_of(TaskStatus),
                "type": values_of(TaskType),
                "priority": values_of(Priority),
                "text": PART,
            },
        ),
    ),
    st.builds(
        lambda times, fields: SessionFilter(**times, **fields),
        TIMES,
        st.fixed_dictionaries(
            {},
            optional={
                "repository_id": SMALL,
                "task_id": SMALL,
                "status": values_of(SessionStatus),
                "actor": st.sampled_from([*ACTORS, "nobody"]),
                "text": PART,
            },
        ),
    ),
    st.builds(
        lambda times, fields: ApprovalFilter(**times, **fields),
        TIMES,
        st.fixed_dictionaries(
            {},
            optional={
                "repository_id": SMALL,
                "session_id": SMALL,
                "status": values_of(ApprovalStatus),
                "kind": values_of(ApprovalKind),
                "text": PART,
            },
        ),
    ),
    st.builds(
        lambda times, fields: EventFilter(**times, **fields),
        TIMES,
        st.fixed_dictionaries(
            {},
            optional={
                "repository_id": SMALL,
                "task_id": SMALL,
                "session_id": SMALL,
                "kind": values_of(EventKind),
                "actor": st.sampled_from([*ACTORS, "nobody"]),
            },
        ),
    ),
)

Listing = Callable[[Slice], Awaitable[Page[Any]]]


def listing(rig: Rig, shelf: Shelf, wanted: ListFilter) -> tuple[Listing, list[Row], tuple[str, ...]]:
    """The list that a filter belongs to, the rows behind it, and the texts that it looks at."""
    core = rig.core
    match wanted:
        case TaskFilter():
            return lambda part: tasks.all_of(core, part, wanted), shelf.tasks, ("title", "prompt")
        case SessionFilter():
            return (
                lambda part: sessions.all_of(core, part, wanted),
                shelf.sessions,
                ("title", "prompt", "result"),
            )
        case ApprovalFilter():
            return lambda part: approvals.all_of(core, part, wanted), shelf.approvals, ("title", "command")
        case EventFilter():
            return lambda part: events.all_of(core, part, wanted), shelf.events, ()
        case _:
            raise AssertionError(wanted)


@pytest.fixture
async def two(rig: Rig) -> Rig:
    """With two repositories."""
    for name in ("shop", "blog"):
        await rig.repository(name)
    return rig


@settings(max_examples=80, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    seed=st.integers(0, 2**32),
    before=st.integers(0, 20),
    limit=st.integers(1, 7),
    added=st.lists(st.integers(0, 3), min_size=1, max_size=6),
    order=st.sampled_from(["asc", "desc"]),
    wanted=FILTERS,
    few=st.sampled_from([2, narrowing.FEW]),
)
async def test_pages_are_what_a_naive_filter_finds_while_rows_are_added(
    two: Rig,
    monkeypatch: pytest.MonkeyPatch,
    seed: int,
    before: int,
    limit: int,
    added: list[int],
    order: Order,
    wanted: ListFilter,
    few: int,
) -> None:
    monkeypatch.setattr(narrowing, "FEW", few)
    await clear()
    shelf = Shelf(two, seed)
    await shelf.add(before)
    ask, rows, texts = listing(two, shelf, wanted)
    there = set(naive(rows, wanted, texts))
    seen: list[int] = []
    part = Slice(limit, None, order)
    for number in range(200):
        found = await ask(part)
        seen += [item.id for item in found.items]
        await shelf.add(added[number] if number < len(added) else 0)
        if found.next_cursor is None:
            break
        assert len(found.items) == limit
        part = replace(part, cursor=found.next_cursor)

    assert seen == sorted(set(seen), reverse=order == "desc"), "repeated, or out of order"
    assert there <= set(seen) <= set(naive(rows, wanted, texts))
    assert [item.id for item in (await ask(Slice(200, None, "asc"))).items] == naive(rows, wanted, texts)[
        :200
    ]


@pytest.mark.parametrize("part", PARTS)
async def test_every_character_of_a_text_means_itself(two: Rig, part: str) -> None:
    shelf = Shelf(two, 1)
    await shelf.add(60)

    for wanted in (TaskFilter(text=part), SessionFilter(text=part), ApprovalFilter(text=part)):
        ask, rows, texts = listing(two, shelf, wanted)
        assert [item.id for item in (await ask(Slice(200, None, "asc"))).items] == naive(rows, wanted, texts)


async def test_repositories_are_found_by_name_and_path(two: Rig) -> None:
    async def found(**wanted: Any) -> list[str]:
        return [
            row.name
            for row in (await repositories.all_of(two.core, Slice(), RepositoryFilter(**wanted))).items
        ]

    assert await found(text="SHOP") == ["shop"]
    assert await found(text=str(two.folder)) == ["blog", "shop"]
    assert await found(text="sh_p") == []
    assert await found(until=datetime(2000, 1, 1, tzinfo=UTC)) == []


async def test_timelines_can_be_narrowed(rig: Rig) -> None:
    task = await rig.task()
    session = await rig.run(task.id)
    only = TimelineFilter(kind=(EventKind.SESSION_CREATED, EventKind.TASK_CREATED))

    of_task = await events.of_task(rig.core, task.id, Slice(order="asc"), only)
    of_session = await events.of_session(rig.core, session.id, Slice(order="asc"), only)
    of_nobody = await events.of_task(rig.core, task.id, Slice(), TimelineFilter(actor="telegram:7"))

    assert [item.kind for item in of_task.items] == [EventKind.TASK_CREATED, EventKind.SESSION_CREATED]
    assert [item.kind for item in of_session.items] == [EventKind.SESSION_CREATED]
    assert of_nobody.items == []


OPEN = TaskFilter(status=(TaskStatus.OPEN,))


@pytest.mark.parametrize(
    "other",
    [
        TaskFilter(),
        TaskFilter(status=(TaskStatus.FAILED,)),
        TaskFilter(status=(TaskStatus.OPEN, TaskStatus.FAILED)),
        TaskFilter(status=(TaskStatus.OPEN,), text="open"),
        TaskFilter(status=(TaskStatus.OPEN,), since=START),
    ],
)
async def test_a_cursor_goes_with_the_filters_that_it_was_made_with(rig: Rig, other: TaskFilter) -> None:
    repository = await rig.repository()
    for _ in range(3):
        await rig.task(repository_id=repository.id)
    cursor = (await tasks.all_of(rig.core, Slice(limit=1), OPEN)).next_cursor

    assert [row.id for row in (await tasks.all_of(rig.core, Slice(5, cursor), OPEN)).items] == [2, 1]
    with pytest.raises(InvalidInput, match="cursor: made for another list, or with other filters"):
        await tasks.all_of(rig.core, Slice(5, cursor), other)


async def test_a_cursor_goes_with_its_order_and_its_list(rig: Rig) -> None:
    one, other = await rig.task(), await rig.task()
    for task in (one, other):
        await rig.run(task.id)
    cursor = (await tasks.all_of(rig.core, Slice(limit=1))).next_cursor
    assert cursor is not None
    timeline = (await events.of_task(rig.core, one.id, Slice(limit=1))).next_cursor

    for wrong in (
        lambda: tasks.all_of(rig.core, Slice(1, cursor, "asc")),
        lambda: sessions.all_of(rig.core, Slice(1, cursor)),
        lambda: events.all_of(rig.core, Slice(1, timeline)),
        lambda: events.of_task(rig.core, other.id, Slice(1, timeline)),
        lambda: events.of_session(rig.core, one.id, Slice(1, timeline)),
    ):
        with pytest.raises(InvalidInput, match="cursor: made for another list"):
            await wrong()


async def test_several_values_in_another_order_are_the_same_filter(rig: Rig) -> None:
    repository = await rig.repository()
    for _ in range(2):
        await rig.task(repository_id=repository.id)
    one = TaskFilter(status=(TaskStatus.OPEN, TaskStatus.FAILED))
    same = TaskFilter(status=(TaskStatus.FAILED, TaskStatus.OPEN, TaskStatus.OPEN))

    cursor = (await tasks.all_of(rig.core, Slice(limit=1), one)).next_cursor

    assert [row.id for row in (await tasks.all_of(rig.core, Slice(5, cursor), same)).items] == [1]


def test_what_can_be_no_filter() -> None:
    for wanted in (
        {"status": ()},
        {"text": ""},
        {"text": "a\0"},
        {"since": START, "until": START - timedelta(1)},
    ):
        with pytest.raises(ValidationError):
            TaskFilter(**wanted)


COMMON: list[tuple[str, ListFilter, dict[str, str], str]] = [
    (f"{tasks.COLUMNS} FROM task", TaskFilter(repository_id=1), tasks.NARROWED, "id"),
    (f"{tasks.COLUMNS} FROM task", TaskFilter(status=(TaskStatus.OPEN,)), tasks.NARROWED, "id"),
    (
        f"{tasks.COLUMNS} FROM task",
        TaskFilter(status=(TaskStatus.OPEN, TaskStatus.FAILED)),
        tasks.NARROWED,
        "id",
    ),
    (sessions.LISTED, SessionFilter(task_id=1), sessions.NARROWED, "session.id"),
    (sessions.LISTED, SessionFilter(status=(SessionStatus.RUNNING,)), sessions.NARROWED, "session.id"),
    (sessions.LISTED, SessionFilter(repository_id=1), sessions.NARROWED, "session.id"),
    (approvals.LISTED, ApprovalFilter(status=(ApprovalStatus.PENDING,)), approvals.NARROWED, "approval.id"),
    (approvals.LISTED, ApprovalFilter(session_id=1), approvals.NARROWED, "approval.id"),
    (approvals.LISTED, ApprovalFilter(task_id=1), approvals.NARROWED, "approval.id"),
    (events.SELECT, EventFilter(kind=(EventKind.TASK_CREATED,)), events.NARROWED, "id"),
    (
        events.SELECT,
        EventFilter(kind=(EventKind.TASK_CREATED, EventKind.SESSION_ITEM)),
        events.NARROWED,
        "id",
    ),
    (events.SELECT, EventFilter(repository_id=1), events.NARROWED, "id"),
    (events.SELECT, EventFilter(task_id=1), events.NARROWED, "id"),
    (events.SELECT, EventFilter(session_id=1), events.NARROWED, "id"),
    (events.SELECT, EventFilter(approval_id=1), events.NARROWED, "id"),
]


@pytest.mark.parametrize(("select", "wanted", "columns", "key"), COMMON, ids=lambda it: type(it).__name__)
def test_the_usual_filters_are_looked_up(
    migrated: Path, select: str, wanted: ListFilter, columns: dict[str, str], key: str
) -> None:
    (where,) = narrowed(wanted, columns, made="created_at")
    sql = f"{select.removeprefix('SELECT ')} WHERE {where[0]} ORDER BY {key} DESC LIMIT 51"
    values = where[1] if isinstance(where[1], tuple) else (where[1],)

    plan = plan_of(migrated, f"SELECT {sql}", values)

    assert not [step for step in plan if step.startswith("SCAN") and "INDEX" not in step], plan


def test_a_long_time_is_read_in_the_order_of_ids(migrated: Path) -> None:
    sql = (
        f"{events.SELECT} WHERE created_at >= ? AND created_at < ? AND id > ? AND id < ? ORDER BY id LIMIT 51"
    )
    plan = plan_of(migrated, sql, ["2026-01-01", "2026-12-01", 0, narrowing.LAST])

    assert len(plan) == 1, "nothing is sorted"
    assert "PRIMARY KEY" in plan[0]


async def test_the_part_of_the_log_that_was_made_in_a_time_is_looked_up(two: Rig) -> None:
    shelf = Shelf(two, 3)
    await shelf.add(30)
    wanted = EventFilter(since=START + timedelta(minutes=20), until=START + timedelta(minutes=25))
    inside = naive(shelf.events, wanted)

    assert await ids_of("event", wanted) == [("id >= ?", min(inside)), ("id <= ?", max(inside))]
    assert await ids_of("event", EventFilter()) == []
    nothing = await events.all_of(two.core, Slice(), EventFilter(until=START - timedelta(days=1)))
    assert nothing.items == []
