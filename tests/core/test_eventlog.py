"""The event log: in the transaction of the change, in order, small, in camelCase."""

import json
import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tortoise.exceptions import IntegrityError

import core
from core.context import API_CALLER
from core.events import CommandRun, FileChange, FileEdit, ItemCompleted, ItemStatus
from core.machinery.eventlog import PAYLOAD_LIMIT, About, append, fitted
from core.models import Event
from core.schemas.work import RepositoryPatch, SteerIn, TaskPatch
from core.usecases import repositories, steering, tasks
from core.words import EventKind, SessionStatus
from tests.support.core import Rig

WIDE = "\N{WAVING HAND SIGN}"
"""Four bytes a piece."""


def size(payload: object) -> int:
    return len(json.dumps(payload, ensure_ascii=False).encode())


@pytest.mark.parametrize("text", [WIDE * 5000, "\x01" * 5000, '"' * 5000, "ä" * 5000, "x" * 5000])
def test_a_payload_fits_whatever_its_texts_are_made_of(text: str) -> None:
    payload = {"title": text, "prompt": text, "files": [[text, 1, 2] for _ in range(8)]}

    assert size(fitted(payload)) <= PAYLOAD_LIMIT


def test_a_small_payload_stays_as_it_is() -> None:
    payload = {"text": "x" * 3000, "count": 3, "list": [["a", 1]], "none": None}

    assert fitted(payload) == payload


def test_a_payload_of_too_many_things_is_a_mistake_of_ours() -> None:
    with pytest.raises(ValueError, match="4096"):
        fitted({"numbers": list(range(5000))})


@given(st.dictionaries(st.sampled_from("abcdef"), st.text(max_size=3000), max_size=6))
def test_any_six_texts_fit(payload: dict[str, str]) -> None:
    assert size(fitted(payload)) <= PAYLOAD_LIMIT


async def test_ids_are_the_order_in_which_things_happened(rig: Rig) -> None:
    async with rig.core.transaction() as tx:
        ids = [
            await append(tx, EventKind.SESSION_NOTICE, "system", About(), now=rig.clock.now())
            for _ in range(5)
        ]

    assert ids == sorted(set(ids))
    assert [event.id for event in await rig.events()] == ids


async def test_an_origin_is_written_once(rig: Rig) -> None:
    async with rig.core.transaction() as tx:
        await append(tx, EventKind.SESSION_NOTICE, "system", About(), now=rig.clock.now(), origin="x")

    with pytest.raises(IntegrityError):
        async with rig.core.transaction() as tx:
            await append(tx, EventKind.SESSION_NOTICE, "system", About(), now=rig.clock.now(), origin="x")


async def test_huge_texts_never_keep_a_task_from_being_written(rig: Rig) -> None:
    task = await rig.task(WIDE * 100_000, title=WIDE * 200, requested_by=WIDE * 200)

    await tasks.change(rig.core, API_CALLER, task.id, TaskPatch(prompt="\x01" * 90_000, title=WIDE * 199))

    assert all(size(event.payload) <= PAYLOAD_LIMIT for event in await rig.events())


async def test_huge_things_that_codex_says_never_break_a_session(working_rig: Rig) -> None:
    session = await working_rig.run((await working_rig.task()).id)
    turn = await working_rig.runner.turn()
    edits = tuple(FileEdit(f"{WIDE * 900}/{number}", "update", "", 1, 1) for number in range(20))
    turn.say(WIDE * 50_000)
    turn.put(ItemCompleted(CommandRun("c", "\x01" * 50_000, "/", ItemStatus.FAILED, output=WIDE * 10)))
    turn.put(ItemCompleted(FileChange("f", edits, ItemStatus.COMPLETED)))
    turn.ask("\x02" * 50_000, reason=WIDE * 50_000)
    await working_rig.session(session.id, SessionStatus.WAITING_APPROVAL)
    await steering.steer(working_rig.core, API_CALLER, session.id, SteerIn(message=WIDE * 100_000))
    turn.end(error=WIDE * 50_000)

    await working_rig.session(session.id, SessionStatus.COMPLETED)

    assert all(size(event.payload) <= PAYLOAD_LIMIT for event in await working_rig.events())
    assert (await working_rig.approval(session.id)).command == "\x02" * 50_000  # the row has all of it


async def test_payload_keys_are_camel_case(working_rig: Rig) -> None:
    rig = working_rig
    repository = await rig.repository(allow_network=True)
    patch = RepositoryPatch(require_worktree=False, allow_commit=True)
    await repositories.change(rig.core, API_CALLER, repository.id, patch)
    task = await rig.task(repository_id=repository.id, approval_required=True)
    await rig.held(task.id)
    await tasks.change(rig.core, API_CALLER, task.id, TaskPatch(approval_required=False))
    session = await rig.run(task.id)
    turn = await rig.runner.turn()
    turn.put(ItemCompleted(CommandRun("c", "ls", "/", ItemStatus.COMPLETED, exit_code=0, duration_ms=3)))
    key = turn.ask()
    await rig.session(session.id, SessionStatus.WAITING_APPROVAL)
    await steering.steer(rig.core, API_CALLER, session.id, SteerIn(message="Mind the tests."))
    turn.settle(key)
    turn.end()
    await rig.session(session.id, SessionStatus.COMPLETED)

    events = await rig.events()

    camel = re.compile(r"^[a-z]+([A-Z][a-z]*)*$")
    assert {key for event in events for key in event.payload if not camel.match(key)} == set()
    added, changed = events[0].payload, events[1].payload
    assert added == {
        "name": "shop",
        "allowWrite": True,
        "allowNetwork": True,
        "allowCommit": False,
        "requireWorktree": False,
        "approvers": [],
        "requireTwoPeople": False,
    }
    assert changed == {"requireWorktree": False, "allowCommit": True}


def test_every_kind_of_event_is_written_by_something() -> None:
    sources = [path for path in Path(str(core.__file__)).parent.rglob("*.py") if path.name != "words.py"]
    text = "\n".join(path.read_text() for path in sources)

    assert [kind.name for kind in EventKind if f"EventKind.{kind.name}" not in text] == []


async def test_nobody_changes_or_deletes_an_event(rig: Rig) -> None:
    await rig.task()
    before = await rig.events()
    await rig.task(repository_id=1)

    assert (await rig.events())[: len(before)] == before
    assert await Event.all().count() == len(before) + 1
