"""`command-center token`: tokens for scripts."""

from argparse import ArgumentParser, Namespace

from bot.commands.base import Command, Exit
from core.settings import load_settings
from core.words import Scope


def _create(parser: ArgumentParser) -> None:
    parser.add_argument("name", help="who it is for; the event log says token:NAME")
    parser.add_argument(
        "--scope",
        action="append",
        required=True,
        choices=[scope.value for scope in Scope],
        help="what it is good for; several times for several. Each may also read, admin may everything",
    )
    parser.add_argument("--expires", metavar="TIME", help="such as 12h or 90d; without, when it is revoked")
    _json(parser, action="create")


def _list(parser: ArgumentParser) -> None:
    _json(parser, action="list")


def _revoke(parser: ArgumentParser) -> None:
    parser.add_argument("name")
    _json(parser, action="revoke")


def _json(parser: ArgumentParser, *, action: str) -> None:
    parser.add_argument("--json", action="store_true", help="print JSON, as REST answers it")
    parser.set_defaults(action=action)


def _run(chosen: Namespace) -> int:
    settings = load_settings()
    from bot import logs, tokencommand

    logs.configure("warning", logs.Secrets())
    tokencommand.run(settings, chosen)
    return Exit.DONE


COMMAND = Command(
    "token",
    "make, list and revoke tokens for scripts",
    commands=(
        Command("create", "make a token; its secret is printed, this once", _run, _create),
        Command("list", "list the tokens that are good", _run, _list),
        Command("revoke", "a token opens nothing from now on", _run, _revoke),
    ),
)
