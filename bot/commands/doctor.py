"""`command-center doctor`: what is the case here, and what to do about it."""

import asyncio
import json
from argparse import Namespace
from typing import TYPE_CHECKING

from bot.commands.base import Command, Exit, json_too
from core.logic.visible import steady
from core.settings import load_settings

if TYPE_CHECKING:
    from bot.doctor import Finding

MORE = """\
It works whether the program runs or not. Where it does not, Codex is reached as the program would reach
it."""
SIGNS = {"ok": "✔", "look": "⚠", "broken": "✖"}


def _run(chosen: Namespace) -> int:
    settings = load_settings()
    from bot import logs
    from bot.doctor import examine

    logs.configure("error", logs.Secrets())
    findings = asyncio.run(examine(settings))
    if chosen.json:
        print(json.dumps({"findings": [_told(finding) for finding in findings]}, indent=2))
    else:
        for finding in findings:
            print(f"{SIGNS[finding.state]} {finding.name}: {steady(finding.message)}")
            for line in finding.log:
                print(f"    {steady(line)}")
    return Exit.FAILED if any(finding.state == "broken" for finding in findings) else Exit.DONE


def _told(finding: "Finding") -> dict[str, object]:
    return {
        "name": finding.name,
        "state": finding.state,
        "message": finding.message,
        "log": list(finding.log),
    }


COMMAND = Command(
    "doctor", "look at the program, its settings and Codex, and say what to do", _run, json_too, more=MORE
)
