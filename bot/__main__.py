"""The command line: `command-center serve`, `command-center config`."""

import argparse
import asyncio
import sys
from collections.abc import Sequence
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING

from core.errors import CommandCenterError
from core.settings import Settings, load_settings
from core.words import RunnerMode

if TYPE_CHECKING:  # aiogram takes seconds to import: only serving pays for it
    from bot.app import Running


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of the console script. Exit codes: 0 done, 1 could not, 2 wrong usage."""
    parser = argparse.ArgumentParser(
        prog="command-center", description="Steer the Codex agents on this machine from your phone."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="run the program (settings come from CC_* and .env)")
    commands.add_parser("config", help="print the effective settings, secrets masked")
    chosen = parser.parse_args(arguments)
    try:
        settings = load_settings()
        if chosen.command == "config":
            _config(settings)
        else:
            _serve(settings)
    except CommandCenterError as exc:
        print(exc.message, file=sys.stderr)
        return 1
    return 0


def _version() -> str:
    return installed_version("codex-command-center")


def _config(settings: Settings) -> None:
    for name, value in settings.masked().items():
        print(f"{name}={value}")


def _serve(settings: Settings) -> None:
    from bot import logs
    from bot.app import serve

    secrets = [
        secret.get_secret_value() for secret in (settings.api_token, settings.telegram_bot_token) if secret
    ]
    logs.configure(settings.log_level, secrets)
    asyncio.run(serve(settings, _version(), lambda running: _greet(settings, running)))


def _greet(settings: Settings, running: "Running") -> None:
    """What somebody at the console needs: where to go next."""
    lines = [f"Codex Command Center {_version()} runs."]
    if running.chat_address:
        lines.append(f"  Chat:  {running.chat_address}")
        lines.append("         (the local chat, not Telegram: open it on this machine)")
    else:
        lines.append("  Chat:  Telegram")
    who = "with your token" if settings.api_token else "this machine only"
    lines.append(f"  REST:  {running.address}/api  ({who})")
    if settings.runner_mode is RunnerMode.STUB:
        lines.append("  Codex: not found, so a built-in stub answers; it runs nothing.")
        lines.append("         Install it with: npm install -g @openai/codex")
    if running.pairing_code:
        lines.append(f"  Pair:  send the bot this code to become its owner: {running.pairing_code}")
    print("\n".join(lines), flush=True)


if __name__ == "__main__":
    sys.exit(main())
