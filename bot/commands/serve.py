"""`command-center serve`: the program itself."""

import asyncio
import gc
import sys
from argparse import Namespace
from typing import TYPE_CHECKING

from bot.commands.base import Command, Exit
from bot.version import version
from core.settings import Settings, load_settings, unknown_variables
from core.words import RunnerMode

if TYPE_CHECKING:  # only serving pays for it
    from bot.app import Running
    from bot.logs import Secrets


def run(_: Namespace) -> int:
    settings = load_settings()
    gc.disable()  # until everything is imported: see `bot.app`
    from bot import logs
    from bot.app import serve

    console = Console(settings, logs.Secrets())
    for secret in (settings.api_token, settings.telegram_bot_token, settings.telegram_webhook_secret):
        if secret is not None:
            console.keep_secret(secret.get_secret_value())
    logs.configure(settings.log_level, console.secrets)
    for name in unknown_variables():
        print(f"{name} is set, but there is no such setting (yet): it does nothing.", file=sys.stderr)
    asyncio.run(serve(settings, version(), console))
    return Exit.DONE


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
        lines = [f"Codex Command Center {version()} runs."]
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


COMMAND = Command("serve", "run the program (settings come from CC_* and the project's .env)", run)
