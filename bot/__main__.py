"""The command line: `command-center serve`, `command-center config`."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Sequence
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING

from core.errors import CommandCenterError
from core.settings import PROJECT_ENV_FILE, Settings, load_settings, unknown_variables
from core.words import RunnerMode

if TYPE_CHECKING:  # aiogram takes seconds to import: only serving pays for it
    from bot.app import Running
    from bot.logs import Secrets


def main(arguments: Sequence[str] | None = None) -> int:
    """Entry point of the console script. Exit codes: 0 done, 1 could not, 2 wrong usage."""
    parser = argparse.ArgumentParser(
        prog="command-center", description="Steer the Codex agents on this machine from your phone."
    )
    parser.add_argument("--version", action="version", version=f"%(prog)s {_version()}")
    commands = parser.add_subparsers(dest="command", required=True)
    commands.add_parser("serve", help="run the program (settings come from CC_* and the project's .env)")
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
    if settings.env_file is not None:
        print(f"# From the environment and {settings.env_file}")
    else:
        print(f"# From the environment only: there is no {PROJECT_ENV_FILE}")
    for name, value in settings.masked().items():
        print(f"{name}={value}")


def _serve(settings: Settings) -> None:
    # aiogram makes objects by the hundred thousand, and all of them stay: looking through them for garbage
    # again and again takes a seventh of the start, and would take its share of every collection after it.
    gc.disable()
    from bot import logs
    from bot.app import serve

    gc.freeze()
    gc.enable()
    console = Console(settings, logs.Secrets())
    for secret in (settings.api_token, settings.telegram_bot_token, settings.telegram_webhook_secret):
        if secret is not None:
            console.keep_secret(secret.get_secret_value())
    logs.configure(settings.log_level, console.secrets)
    for name in unknown_variables():
        print(f"{name} is set, but there is no such setting (yet): it does nothing.", file=sys.stderr)
    asyncio.run(serve(settings, _version(), console))


class Console:
    """Implements `bot.app.Console` on standard output."""

    def __init__(self, settings: Settings, secrets: "Secrets") -> None:
        self._settings = settings
        self.secrets = secrets

    def keep_secret(self, secret: str) -> None:
        self.secrets.add(secret)

    def new_code(self, code: str) -> None:
        print(f"Too many wrong codes. The new one:\n{_pair(code)}", flush=True)

    def started(self, running: "Running") -> None:
        """What somebody at the console needs: where to go next."""
        lines = [f"Codex Command Center {_version()} runs."]
        if running.chat_address:
            lines.append(f"  Chat:  {running.chat_address}")
            lines.append("         (the local chat, not Telegram: open it on this machine)")
        else:
            lines.append("  Chat:  Telegram")
        who = "with your token" if self._settings.api_token else "this machine only"
        lines.append(f"  REST:  {running.address}/api  ({who})")
        if self._settings.runner_mode is RunnerMode.STUB:
            lines += _stub_lines(chosen=self._settings.codex_runner_mode is not None)
        if running.pairing_code:
            lines.append(_pair(running.pairing_code))
        print("\n".join(lines), flush=True)


def _stub_lines(*, chosen: bool) -> list[str]:
    if chosen:
        return ["  Codex: not used (CC_CODEX_RUNNER_MODE); the built-in stub answers and runs nothing."]
    return [
        "  Codex: not found, so a built-in stub answers; it runs nothing.",
        "         Install it with: npm install -g @openai/codex",
    ]


def _pair(code: str) -> str:
    return f"  Pair:  send the bot this code to become its owner: {code}"


if __name__ == "__main__":
    sys.exit(main())
