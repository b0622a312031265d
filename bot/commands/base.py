"""What a subcommand is, and with which code it ends."""

from argparse import ArgumentParser, Namespace
from collections.abc import Callable
from dataclasses import dataclass
from enum import IntEnum


class Exit(IntEnum):
    """Scripts rely on these: they are kept."""

    DONE = 0
    FAILED = 1
    USAGE = 2


def _none(_: ArgumentParser) -> None:
    """Takes no arguments."""


@dataclass(frozen=True, slots=True)
class Command:
    """`command-center NAME`, or a group of such (`command-center task run`).

    Everything that costs time to import (aiogram, aiohttp, the database) is imported inside of `run`:
    `--help` must not pay for it.
    """

    name: str
    help: str
    run: Callable[[Namespace], int] | None = None
    """Does it, and tells the exit code; raises CommandCenterError where it cannot."""
    arguments: Callable[[ArgumentParser], None] = _none
    commands: tuple["Command", ...] = ()
    """Instead of `run`: what the group has."""
    epilog: str | None = None


def add(parser: ArgumentParser, commands: tuple[Command, ...]) -> None:
    """Give the parser these subcommands. The chosen one's `run` is in the parsed arguments."""
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in commands:
        chosen = choices.add_parser(
            command.name, help=command.help, description=_sentence(command.help), epilog=command.epilog
        )
        command.arguments(chosen)
        if command.run is not None:
            chosen.set_defaults(run=command.run)
        else:
            add(chosen, command.commands)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
