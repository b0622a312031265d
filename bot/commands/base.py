"""What a subcommand is, and with which code it ends."""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import IntEnum

from core.errors import InvalidInput
from core.logic.spans import HOW, span_of


class Exit(IntEnum):
    """Scripts rely on these: they are kept."""

    DONE = 0
    FAILED = 1
    USAGE = 2
    WAITS = 3
    UNREACHABLE = 4
    REFUSED = 5
    NOT_POSSIBLE = 6
    INTERRUPTED = 130


MEANINGS = {
    Exit.DONE: "done",
    Exit.FAILED: "failed: the session, or the server itself",
    Exit.USAGE: "wrong usage, or a value that cannot be used",
    Exit.WAITS: "it waits for an approval",
    Exit.UNREACHABLE: "the server cannot be reached",
    Exit.REFUSED: "refused: no or a wrong token, a right that is missing, or the policy",
    Exit.NOT_POSSIBLE: "there is no such thing, or its state does not allow this",
    Exit.INTERRUPTED: "interrupted (Ctrl-C)",
}
EXIT_CODES = "exit codes:\n" + "\n".join(f"  {code.value:<4} {meaning}" for code, meaning in MEANINGS.items())


def end_of(span: str | None) -> datetime | None:
    """When what is made now ends by `--expires SPAN`; None without one. Raises InvalidInput."""
    if span is None:
        return None
    length = span_of(span)
    if length is None:
        raise InvalidInput(f"--expires {span}: {HOW}.")
    return datetime.now(UTC) + length


def _none(_: ArgumentParser) -> None:
    """Takes no arguments."""


def json_too(parser: ArgumentParser) -> None:
    """`--json`, for programs."""
    parser.add_argument("--json", action="store_true", help="print JSON instead of lines for people")


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
    more: str = ""
    """What its own `--help` says beyond that."""


def add(parser: ArgumentParser, commands: tuple[Command, ...]) -> None:
    """Give the parser these subcommands. The chosen one's `run` is in the parsed arguments."""
    choices = parser.add_subparsers(metavar="COMMAND", required=True)
    for command in commands:
        chosen = choices.add_parser(
            command.name,
            help=command.help,
            description=f"{_sentence(command.help)}\n\n{command.more}".rstrip(),
            epilog=EXIT_CODES,
            formatter_class=RawDescriptionHelpFormatter,
        )
        command.arguments(chosen)
        if command.run is not None:
            chosen.set_defaults(run=command.run)
        else:
            add(chosen, command.commands)


def _sentence(text: str) -> str:
    return f"{text[0].upper()}{text[1:]}."
