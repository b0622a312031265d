"""Threads of Codex put in order: by whom, which, and once. What Codex makes of it: `runners/test_history`."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest

from core.codexthreads import CodexThread
from core.context import IDEMPOTENCY, Caller, Core
from core.errors import Conflict, Forbidden, NotFound, RunnerUnavailable
from core.schemas.threads import ArchiveIn, ForkIn, PromptIn, RenameIn
from core.usecases import prompting, threadkeeping
from core.words import EventKind, Role, ThreadStatus
from tests.support.core import Rig

OWNER = Caller("telegram:1", Role.OWNER)
VIEWER = Caller("telegram:2", Role.VIEWER)
ONCE = Caller("api", origin=f"{IDEMPOTENCY}key-1")


async def thread_in(rig: Rig, cwd: str | None = None) -> str:
    repository = await rig.repository()
    return rig.runner.threads.put("thread-1", cwd or repository.local_path).id


async def test_who_may_only_look_changes_nothing(working_rig: Rig) -> None:
    core, thread_id = working_rig.core, await thread_in(working_rig)
    with pytest.raises(Forbidden):
        await threadkeeping.fork(core, VIEWER, thread_id, ForkIn())
    with pytest.raises(Forbidden):
        await threadkeeping.rename(core, VIEWER, thread_id, RenameIn(name="x"))
    with pytest.raises(Forbidden):
        await threadkeeping.archive(core, VIEWER, thread_id, ArchiveIn())
    with pytest.raises(Forbidden):
        await threadkeeping.unarchive(core, VIEWER, thread_id, ArchiveIn())
    assert len(working_rig.runner.threads.on_shelf) == 1


async def test_what_is_done_is_told_with_who_did_it(working_rig: Rig) -> None:
    core, thread_id = working_rig.core, await thread_in(working_rig)
    new = await threadkeeping.fork(core, OWNER, thread_id, ForkIn(requested_by="phone"))
    await threadkeeping.rename(core, OWNER, thread_id, RenameIn(name="The login"))
    await threadkeeping.archive(core, OWNER, thread_id, ArchiveIn())
    await threadkeeping.unarchive(core, OWNER, thread_id, ArchiveIn())

    told = [event for event in await working_rig.events() if event.kind.startswith("thread.")]
    assert [event.kind for event in told] == [
        EventKind.THREAD_FORK_REQUESTED,
        EventKind.THREAD_FORKED,
        EventKind.THREAD_RENAMED,
        EventKind.THREAD_ARCHIVED,
        EventKind.THREAD_UNARCHIVED,
    ]
    assert {(event.actor, event.repository_id) for event in told} == {("telegram:1", 1)}
    assert {event.payload["threadId"] for event in told} == {thread_id}
    assert (told[1].payload["forkId"], told[1].payload["by"]) == (new.id, "phone")
    assert told[2].payload["name"] == "The login"


async def test_a_thread_outside_of_the_repositories_is_left_alone(working_rig: Rig) -> None:
    core, thread_id = working_rig.core, await thread_in(working_rig, "/srv/elsewhere")
    with pytest.raises(Conflict, match="/srv/elsewhere, which is none of your repositories"):
        await threadkeeping.fork(core, OWNER, thread_id, ForkIn())
    with pytest.raises(Conflict, match="none of your repositories"):
        await threadkeeping.archive(core, OWNER, thread_id, ArchiveIn())
    with pytest.raises(NotFound):
        await threadkeeping.rename(core, OWNER, "thread-2", RenameIn(name="x"))
    assert not any(kind.startswith("thread.") for kind in await working_rig.kinds())


async def test_what_something_runs_or_waits_on_is_not_put_away(working_rig: Rig) -> None:
    core, thread_id = working_rig.core, await thread_in(working_rig)
    asked = PromptIn(repository_id=1, prompt="Go on.")
    session = await prompting.prompt(core, OWNER, thread_id, asked)
    turn = await working_rig.runner.turn()
    with pytest.raises(Conflict, match="runs or waits on this thread"):
        await threadkeeping.archive(core, OWNER, thread_id, ArchiveIn())
    turn.end()
    assert session is not None
    await working_rig.event(EventKind.SESSION_COMPLETED)
    # One that was begun at the desk.
    working_rig.runner.threads.change(thread_id, status=ThreadStatus.ACTIVE)
    with pytest.raises(Conflict, match="runs or waits on this thread"):
        await threadkeeping.archive(core, OWNER, thread_id, ArchiveIn())
    working_rig.runner.threads.change(thread_id, status=ThreadStatus.IDLE)
    assert (await threadkeeping.archive(core, OWNER, thread_id, ArchiveIn())).is_archived


async def test_a_button_that_is_pressed_again_while_codex_takes_long_forks_once(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch
) -> None:
    core, thread_id = working_rig.core, await thread_in(working_rig)
    shelf = working_rig.runner.threads
    forking, reached, gate = shelf.fork, asyncio.Event(), asyncio.Event()

    async def slowly(_: object, *arguments: Any, **named: Any) -> CodexThread:
        reached.set()
        await gate.wait()
        return await forking(*arguments, **named)

    monkeypatch.setattr(type(shelf), "fork", slowly)
    pressed = Caller("telegram:1", Role.OWNER, origin="button:fork")
    async with asyncio.TaskGroup() as group:
        first = group.create_task(threadkeeping.fork(core, pressed, thread_id, ForkIn()))
        await reached.wait()
        second = group.create_task(threadkeeping.fork(core, pressed, thread_id, ForkIn()))
        for _ in range(20):  # it has come as far as it can
            await working_rig.events()
        gate.set()

    assert first.result().id == second.result().id
    assert len(shelf.on_shelf) == 2


async def test_a_fork_that_may_have_been_made_is_found(working_rig: Rig) -> None:
    """We are killed behind Codex's answer, or before it."""
    core, thread_id = working_rig.core, await thread_in(working_rig)
    shelf = working_rig.runner.threads
    shelf.loses_answers = True
    with pytest.raises(RunnerUnavailable):
        await threadkeeping.fork(core, ONCE, thread_id, ForkIn())
    [made] = shelf.tags.values()

    new = await threadkeeping.fork(core, ONCE, thread_id, ForkIn())
    again = await threadkeeping.fork(core, ONCE, thread_id, ForkIn())

    assert made == new.id == again.id
    kinds = [kind for kind in await working_rig.kinds() if kind.startswith("thread.")]
    assert kinds == [EventKind.THREAD_FORK_REQUESTED, EventKind.THREAD_FORKED]


Change = Callable[[Core, str], Awaitable[object]]
CHANGES: dict[EventKind, Change] = {
    EventKind.THREAD_RENAMED: lambda core, one: threadkeeping.rename(core, ONCE, one, RenameIn(name="x")),
    EventKind.THREAD_ARCHIVED: lambda core, one: threadkeeping.archive(core, ONCE, one, ArchiveIn()),
}


@pytest.mark.parametrize("kind", CHANGES)
async def test_what_codex_did_before_we_died_is_told_once_when_it_is_asked_for_again(
    working_rig: Rig, monkeypatch: pytest.MonkeyPatch, kind: EventKind
) -> None:
    async def dies(*_: object, **__: object) -> None:
        raise ConnectionError

    core, thread_id = working_rig.core, await thread_in(working_rig)
    with monkeypatch.context() as patch:
        patch.setattr(threadkeeping, "append", dies)
        with pytest.raises(ConnectionError):
            await CHANGES[kind](core, thread_id)
    [done] = working_rig.runner.threads.on_shelf
    assert done.is_archived or done.name == "x"
    for _ in range(2):
        await CHANGES[kind](core, thread_id)
    assert [each for each in await working_rig.kinds() if each.startswith("thread.")] == [kind]
