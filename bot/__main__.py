"""The command line, `command-center`: each subcommand is a module of `bot.commands`, listed here."""

import argparse
import sys
from collections.abc import Sequence

from bot.commands import (
    approval,
    base,
    config,
    doctor,
    outbox,
    people,
    repo,
    serve,
    session,
    tail,
    task,
    token,
)
from bot.version import version
from core.errors import CommandCenterError

COMMANDS = (
    serve.COMMAND,
    task.COMMAND,
    session.COMMAND,
    approval.APPROVALS,
    approval.APPROVE,
    approval.REJECT,
    tail.COMMAND,
    repo.COMMAND,
    outbox.COMMAND,
    token.COMMAND,
    people.COMMAND,
    config.COMMAND,
    doctor.COMMAND,
)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of the console script; the exit codes are `bot.commands.base.Exit`."""
    parser = argparse.ArgumentParser(
        prog="command-center",
        description="Steer the Codex agents on this machine from your phone. All but serve, config and doctor"
        " ask the program that runs, over REST.",
        epilog=base.EXIT_CODES,
        formatter_class=argparse.RawDescriptionHelpFormatter,
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {version()}")
    base.add(parser, COMMANDS)
    chosen = parser.parse_args(arguments)
    try:
        code: int = chosen.run(chosen)
    except CommandCenterError as exc:
        print(exc.message, file=sys.stderr)
        return base.Exit.FAILED
    return code


if __name__ == "__main__":
    sys.exit(main())
