"""`command-center config`: the effective settings, secrets masked."""

from argparse import Namespace

from bot.commands.base import Command, Exit
from core import settings as module


def run(_: Namespace) -> int:
    settings = module.load_settings()
    if settings.env_file is not None:
        print(f"# From the environment and {settings.env_file}")
    else:
        print(f"# From the environment only: there is no {module.PROJECT_ENV_FILE}")
    for name, value in settings.masked().items():
        print(f"{name}={value}")
    return Exit.DONE


COMMAND = Command("config", "print the effective settings, secrets masked", run)
