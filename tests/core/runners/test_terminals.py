"""What a stopped turn has left running is ended, and nothing else; Codex's side is played here."""

import asyncio
from typing import Any

from core.errors import RunnerUnavailable
from core.events import TurnEnded, TurnOutcome, TurnRef
from core.runners.jsonrpc import RpcError
from core.runners.terminals import Stops, end_commands, left_by_others
from core.runners.threads import Run, Thread, Threads
from core.runners.turns import LiveTurn

Wire = dict[str, Any]


class Terminals:
    """Of one thread. Each pause brings what was being started meanwhile."""

    def __init__(self, *listed: str) -> None:
        self.listed = set(listed)
        self.appearing: list[str] = []
        self.ended: list[str] = []

    async def call(self, method: str, params: Wire) -> Wire:
        if method == "thread/backgroundTerminals/list":
            return {"data": [{"itemId": item, "processId": f"p-{item}"} for item in sorted(self.listed)]}
        assert method == "thread/backgroundTerminals/terminate"
        item = str(params["processId"]).removeprefix("p-")
        self.listed.remove(item)
        self.ended.append(item)
        return {}

    async def sleep(self, _: float) -> None:
        if self.appearing:
            self.listed.add(self.appearing.pop())


def stopped(*commands: str) -> tuple[Thread, Run]:
    thread = Thread("t", latest="u")
    run = Run(LiveTurn(TurnRef("app-server", "t", "u")), None)
    run.commands.update(commands)
    run.end(TurnEnded(TurnOutcome.STOPPED))
    return thread, run


async def test_what_the_turn_ran_is_ended_and_what_earlier_ones_left_is_not() -> None:
    terminals, (thread, run) = Terminals("server", "tests"), stopped("tests")

    left = await left_by_others(terminals.call, run)
    await end_commands(terminals.call, terminals.sleep, thread, run, left)

    assert (terminals.ended, terminals.listed) == (["tests"], {"server"})


async def test_a_command_that_was_being_started_without_our_hearing_of_it_is_ended() -> None:
    terminals, (thread, run) = Terminals("server"), stopped()
    left = await left_by_others(terminals.call, run)
    terminals.appearing = ["spawned"]

    await end_commands(terminals.call, terminals.sleep, thread, run, left)

    assert (terminals.ended, terminals.listed) == (["spawned"], {"server"})


async def test_where_another_turn_was_begun_only_what_is_known_to_be_of_this_one_is_ended() -> None:
    terminals, (thread, run) = Terminals("tests"), stopped("tests")
    left = await left_by_others(terminals.call, run)
    thread.latest = "of-others"  # and may be over by now
    terminals.listed.add("of-others")
    terminals.appearing = ["of-others-too"]

    await end_commands(terminals.call, terminals.sleep, thread, run, left)

    assert (terminals.ended, terminals.listed) == (["tests"], {"of-others", "of-others-too"})


async def test_where_codex_did_not_say_what_ran_before_only_what_is_known_is_ended() -> None:
    terminals, (thread, run) = Terminals("server", "tests"), stopped("tests")

    async def fail(_: str, params: Wire) -> Wire:
        raise RunnerUnavailable(f"No answer about {params}.")

    left = await left_by_others(fail, run)
    await end_commands(terminals.call, terminals.sleep, thread, run, left)

    assert (terminals.ended, terminals.listed) == (["tests"], {"server"})


async def test_an_older_codex_has_no_terminals() -> None:
    async def refuse(_: str, params: Wire) -> Wire:
        raise RpcError(-32601, f"unknown method for {params}")

    threads, terminals, (_, run) = Threads(), Terminals(), stopped("tests")
    told: list[str] = []

    async def stop() -> None:
        told.append("stop")

    await Stops(refuse, threads, sleep=terminals.sleep, within=1).stopped(run, stop)

    assert (told, run.commands) == (["stop"], {"tests"})


async def test_nothing_is_begun_on_a_thread_before_what_was_stopped_there_is_ended() -> None:
    threads, terminals, (_, run) = Threads(), Terminals(), stopped("tests")
    waiting: list[asyncio.Task[None]] = []

    async def stop() -> None:
        threads.known("t").latest = "u"
        terminals.listed.add("tests")
        waiting.append(group.create_task(threads.known("t").cleared()))

    async def call(method: str, params: Wire) -> Wire:
        assert not any(task.done() for task in waiting)
        return await terminals.call(method, params)

    async with asyncio.TaskGroup() as group:
        await Stops(call, threads, sleep=terminals.sleep, within=1).stopped(run, stop)

    assert len(waiting) == 1
    assert terminals.ended == ["tests"]
