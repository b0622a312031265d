"""The command line: `command-center serve`, `config`, `token`."""

import argparse
import asyncio
import gc
import sys
from collections.abc import Sequence
from importlib.metadata import version as installed_version
from typing import TYPE_CHECKING

from core.errors import CommandCenterError
from core.settings import PROJECT_ENV_FILE, Settings, load_settings, unknown_variables
from core.words import RunnerMode, Scope

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
    _add_token_parser(commands)
    chosen = parser.parse_args(arguments)
    try:
        settings = load_settings()
        if chosen.command == "config":
            _config(settings)
        elif chosen.command == "token":
            from bot import logs, tokencommand

            logs.configure("warning", logs.Secrets())
            tokencommand.run(settings, chosen)
        else:
            _serve(settings)
    except CommandCenterError as exc:
        print(exc.message, file=sys.stderr)
        return 1
    return 0


def _add_token_parser(commands: "argparse._SubParsersAction[argparse.ArgumentParser]") -> None:
    parser = commands.add_parser("token", help="make, list and revoke tokens for scripts")
    actions = parser.add_subparsers(dest="action", required=True)
    create = actions.add_parser("create", help="make a token; its secret is printed, this once")
    create.add_argument("name", help="who it is for; the event log says token:NAME")
    create.add_argument(
        "--scope",
        action="append",
        required=True,
        choices=[scope.value for scope in Scope],
        help="what it is good for; several times for several. Each may also read, admin may everything",
    )
    create.add_argument("--expires", metavar="TIME", help="such as 12h or 90d; without, when it is revoked")
    every = actions.add_parser("list", help="list the tokens that are good")
    revoke = actions.add_parser("revoke", help="a token opens nothing from now on")
    revoke.add_argument("name")
    for action in (create, every, revoke):
        action.add_argument("--json", action="store_true", help="print JSON, as REST answers it")


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
