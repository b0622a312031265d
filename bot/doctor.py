"""What `command-center doctor` looks at: the program, where it runs, and Codex.

Where the program runs it is asked over REST, since it is the one that has the connection; else Codex is
reached in the same way in which the program would reach it.
"""

import shutil
from dataclasses import dataclass
from enum import StrEnum

from bot.codexrunner import runner_factory
from bot.commands.remote import address_of
from bot.datafolder import AlreadyRuns, CannotStart, held
from core.errors import CommandCenterError
from core.ports import BridgeHealth
from core.schemas.health import BridgeOut
from core.settings import Settings, unknown_variables
from core.words import BridgeStatus
from webapi.client import Client
from webapi.client.transport import Refused, Unreachable


class State(StrEnum):
    """How something is; scripts read these words."""

    OK = "ok"
    LOOK = "look"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Finding:
    name: str
    state: State
    message: str
    """What is the case, and what to do."""
    log: tuple[str, ...] = ()
    """The last lines of whoever knows more."""


async def examine(settings: Settings) -> list[Finding]:
    """Everything, in the order in which it is worth mending."""
    found = [_settings(settings), _git()]
    try:
        with held(settings.data_dir):
            found.append(Finding("program", State.LOOK, "It does not run. Start it with 'make run'."))
            found.append(codex_finding(await _health_here(settings)))
    except AlreadyRuns:
        found += await _ask(settings)
    except CannotStart as error:
        found.append(Finding("program", State.BROKEN, error.message))
    return found


def _settings(settings: Settings) -> Finding:
    where = f"From {settings.env_file}." if settings.env_file else "From the environment only."
    if unknown := unknown_variables():
        return Finding("settings", State.LOOK, f"{where} These mean nothing here: {', '.join(unknown)}.")
    return Finding("settings", State.OK, where)


def _git() -> Finding:
    found = shutil.which("git")
    if found is None:
        return Finding("git", State.BROKEN, "There is no git. Install it.")
    return Finding("git", State.OK, found)


async def _health_here(settings: Settings) -> BridgeOut:
    """Codex, reached by ourselves: on `daemon` it then goes on, as it would after a start of the program."""
    async with runner_factory(settings)() as runner:
        return _out(await runner.health())


def _out(health: BridgeHealth) -> BridgeOut:
    return BridgeOut.model_validate(health, from_attributes=True)


async def _ask(settings: Settings) -> list[Finding]:
    """The program that runs."""
    token = settings.api_token.get_secret_value() if settings.api_token else None
    address = address_of(settings)
    try:
        async with Client(address, token) as client:
            bridge = await client.bridge()
    except Unreachable:
        message = f"It runs, but does not answer at {address}. Give this command its CC_HOST and CC_PORT."
        return [Finding("program", State.BROKEN, message)]
    except Refused as refused:
        return [
            Finding("program", State.BROKEN, f"It runs at {address}, and says: {refused.failure.message}")
        ]
    except CommandCenterError as error:
        return [Finding("program", State.BROKEN, f"It runs at {address}, and says: {error.message}")]
    return [Finding("program", State.OK, f"It runs at {address}."), codex_finding(bridge)]


def codex_finding(bridge: BridgeOut) -> Finding:
    """How Codex is, and by which way it was asked."""
    name = f"codex ({bridge.transport})"
    match bridge.status:
        case BridgeStatus.CONNECTED:
            fine = bridge.message == "Codex is connected."
            message = f"{bridge.message} {bridge.command} {bridge.version}, {bridge.latency_ms:g} ms."
            return Finding(name, State.OK if fine else State.LOOK, message)
        case BridgeStatus.DISABLED:
            return Finding(name, State.LOOK, bridge.message)
        case BridgeStatus.UNAVAILABLE:
            return Finding(name, State.BROKEN, bridge.message, tuple(bridge.log))
