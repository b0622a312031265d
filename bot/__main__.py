"""The command line, `command-center`: each subcommand is a module of `bot.commands`, listed here."""

import argparse
import sys
from collections.abc import Sequence

from bot.commands import base, config, serve, token
from bot.version import version
from core.errors import CommandCenterError

COMMANDS = (serve.COMMAND, config.COMMAND, token.COMMAND)


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of the console script; the exit codes are `bot.commands.base.Exit`."""
    parser = argparse.ArgumentParser(
        prog="command-center", description="Steer the Codex agents on this machine from your phone."
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
