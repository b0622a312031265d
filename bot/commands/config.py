"""`command-center config`: the effective settings, secrets masked."""

import json
from argparse import Namespace

from bot.commands.base import Command, Exit, json_too
from core import settings as module


def run(chosen: Namespace) -> int:
    settings = module.load_settings()
    if chosen.json:
        read = str(settings.env_file) if settings.env_file is not None else None
        print(json.dumps({"envFile": read, "settings": dict(settings.masked())}, indent=2))
        return Exit.DONE
    if settings.env_file is not None:
        print(f"# From the environment and {settings.env_file}")
    else:
        print(f"# From the environment only: there is no {module.PROJECT_ENV_FILE}")
    for name, value in settings.masked().items():
        print(f"{name}={value}")
    return Exit.DONE


COMMAND = Command("config", "print the effective settings, secrets masked", run, json_too)
