"""What a stopped turn has left running is ended, and nothing else; Codex's side is played here."""

from typing import Any

from core.events import TurnEnded, TurnOutcome, TurnRef
from core.runners.jsonrpc import RpcError
from core.runners.terminals import end_commands, left_by_others
from core.runners.threads import Run
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


def stopped(*commands: str) -> Run:
    run = Run(LiveTurn(TurnRef("app-server", "t", "u")), None)
    run.commands.update(commands)
    run.end(TurnEnded(TurnOutcome.STOPPED))
    return run


async def test_what_the_turn_ran_is_ended_and_what_earlier_ones_left_is_not() -> None:
    terminals, run = Terminals("server", "tests"), stopped("tests")

    left = await left_by_others(terminals.call, run)
    await end_commands(terminals.call, terminals.sleep, run, left, within=1)

    assert (terminals.ended, terminals.listed) == (["tests"], {"server"})


async def test_a_command_that_was_being_started_without_our_hearing_of_it_is_ended() -> None:
    terminals, run = Terminals("server"), stopped()
    left = await left_by_others(terminals.call, run)
    terminals.appearing = ["spawned"]

    await end_commands(terminals.call, terminals.sleep, run, left, within=1)

    assert (terminals.ended, terminals.listed) == (["spawned"], {"server"})


async def test_an_older_codex_has_no_terminals() -> None:
    async def refuse(_: str, params: Wire) -> Wire:
        raise RpcError(-32601, f"unknown method for {params}")

    terminals, run = Terminals(), stopped("tests")

    left = await left_by_others(refuse, run)
    await end_commands(refuse, terminals.sleep, run, left, within=1)

    assert (left, run.commands) == (None, {"tests"})
