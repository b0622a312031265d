"""Pages of lists: none skipped, none repeated, whatever is added meanwhile."""

import base64
from contextlib import suppress

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from core.errors import InvalidInput, NotFound
from core.machinery.eventlog import About, append
from core.machinery.rows import Slice, decode_cursor, encode_cursor
from core.models import Event
from core.usecases import events
from core.words import EventKind
from tests.support.core import Rig


async def add(rig: Rig, count: int) -> None:
    async with rig.core.transaction() as tx:
        for _ in range(count):
            await append(tx, EventKind.SESSION_NOTICE, "system", About(), now=rig.clock.now())


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    before=st.integers(0, 25),
    limit=st.integers(1, 10),
    added=st.lists(st.integers(0, 4), min_size=1, max_size=6),
    newest_first=st.booleans(),
)
async def test_pages_neither_skip_nor_repeat_while_rows_are_added(
    rig: Rig, before: int, limit: int, added: list[int], newest_first: bool
) -> None:
    await Event.all().delete()
    await add(rig, before)
    there = set(await Event.all().values_list("id", flat=True))
    order = "desc" if newest_first else "asc"
    seen: list[int] = []
    part = Slice(limit=limit, order=order)  # type: ignore[arg-type]  # one of the two
    for number in range(200):
        page = await events.all_of(rig.core, part)
        seen += [item.id for item in page.items]
        assert len(page.items) <= limit
        await add(rig, added[number] if number < len(added) else 0)
        if page.next_cursor is None:
            break
        part = Slice(limit, page.next_cursor, part.order)

    assert len(seen) == len(set(seen)), "repeated"
    assert there <= set(seen), "skipped"
    assert seen == sorted(seen, reverse=newest_first)


async def test_the_last_page_says_that_it_is_the_last(rig: Rig) -> None:
    await add(rig, 4)

    first = await events.all_of(rig.core, Slice(limit=2))
    assert first.next_cursor is not None
    second = await events.all_of(rig.core, Slice(2, first.next_cursor))

    assert second.next_cursor is None
    assert [item.id for item in [*first.items, *second.items]] == [4, 3, 2, 1]


@pytest.mark.parametrize(
    "cursor",
    [
        "x",
        "!!!",
        "ü",
        "",
        "a" * 10_000,
        base64.urlsafe_b64encode(b"id:-1").decode(),
        base64.urlsafe_b64encode(b"id:1 OR 1=1").decode(),
        base64.urlsafe_b64encode("id:²".encode()).decode(),
        base64.urlsafe_b64encode(b"no:1:00000000").decode(),
        base64.urlsafe_b64encode(b"id:1").decode(),
        base64.urlsafe_b64encode(b"id:1:00000000:2").decode(),
        base64.urlsafe_b64encode(b"\xff\xfe").decode(),
    ],
)
async def test_a_cursor_that_is_none_of_ours_is_refused(rig: Rig, cursor: str) -> None:
    with pytest.raises(InvalidInput, match="cursor: not one of ours"):
        await events.all_of(rig.core, Slice(cursor=cursor))


@given(st.text(max_size=40))
def test_any_text_is_a_cursor_of_ours_or_refused(text: str) -> None:
    with suppress(InvalidInput):
        assert decode_cursor(text, "mark") >= 0


@given(st.integers(0, 2**62))
def test_a_cursor_of_ours_is_read_as_it_was_written(identity: int) -> None:
    assert decode_cursor(encode_cursor(identity, "mark"), "mark") == identity


def test_a_cursor_beyond_what_a_database_can_count_is_harmless() -> None:
    assert decode_cursor(encode_cursor(10**30, "mark"), "mark") == 2**62


async def test_timelines_belong_to_something(rig: Rig) -> None:
    task = await rig.task()
    session = await rig.run(task.id)

    of_task = await events.of_task(rig.core, task.id, Slice(order="asc"))
    of_session = await events.of_session(rig.core, session.id, Slice(order="asc"))

    assert [item.kind for item in of_task.items] == [
        EventKind.TASK_CREATED,
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
    ]
    assert [item.kind for item in of_session.items] == [
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
    ]
    with pytest.raises(NotFound, match="Task 99"):
        await events.of_task(rig.core, 99, Slice())
    with pytest.raises(NotFound, match="Session 99"):
        await events.of_session(rig.core, 99, Slice())
