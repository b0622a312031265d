"""What all subcommands share that ask the running program over REST: where it is, and who asks."""

import asyncio
import ipaddress
import os
import sys
from argparse import ArgumentParser, Namespace
from collections.abc import AsyncIterator, Awaitable, Callable
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from bot.commands.base import Command, Exit
from core.errors import InvalidInput, NotFound
from core.logic.visible import steady
from core.settings import Settings, load_settings

if TYPE_CHECKING:
    from core.schemas.failure import Failure
    from core.schemas.work import RepositoryOut
    from webapi.client import Client

EVERYWHERE = {"0.0.0.0": "127.0.0.1", "": "127.0.0.1", "::": "::1"}  # noqa: S104  # compared, not bound
"""What listens everywhere is here, too; on `::` it listens for IPv6 alone."""
WHO = "command line"
"""The label under which it asks."""

Action = Callable[["Client", Namespace], Awaitable[int]]


def remote(
    name: str,
    help: str,  # noqa: A002  # argparse's own word
    action: Action,
    arguments: Callable[[ArgumentParser], None] = lambda _: None,
    *,
    more: str = "",
) -> Command:
    """A subcommand that is a conversation with the server."""

    def all_arguments(parser: ArgumentParser) -> None:
        arguments(parser)
        group = parser.add_argument_group("where the server is, and how to answer")
        group.add_argument("--url", help="its address (default: as CC_HOST and CC_PORT say)")
        group.add_argument("--token-file", type=Path, metavar="FILE", help="a file that holds the token")
        group.add_argument("--json", action="store_true", help="print JSON instead of lines for people")

    def run(chosen: Namespace) -> int:
        return _run(action, chosen)

    return Command(name, help, run, all_arguments, more=more)


def one(parser: ArgumentParser) -> None:
    """Which one."""
    parser.add_argument("id", type=int, metavar="ID")


def at_most(parser: ArgumentParser, few: int = 20) -> None:
    """How many of a list."""
    parser.add_argument("--limit", type=int, default=few, help=f"at most so many (1 to 200; default {few})")


def _run(action: Action, chosen: Namespace) -> int:
    from pydantic import ValidationError

    from webapi.client import Client
    from webapi.client.transport import Refused, Unreachable
    from webapi.problems import invalid, problems_of

    settings = load_settings()
    address = chosen.url or address_of(settings)

    async def conversation() -> int:
        async with Client(address, token_for(settings, address, chosen)) as api:
            return await action(api, chosen)

    try:
        code = asyncio.run(conversation())
        sys.stdout.flush()
    except KeyboardInterrupt:
        return Exit.INTERRUPTED
    except BrokenPipeError:  # whoever read the output has read enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return Exit.DONE
    except Refused as exc:
        return _refused(exc.failure, chosen)
    except Unreachable as exc:
        return _failed(exc.message, Exit.UNREACHABLE)
    except NotFound as exc:
        return _failed(exc.message, Exit.NOT_POSSIBLE)
    except InvalidInput as exc:
        return _failed(exc.message, Exit.USAGE)
    except ValidationError as exc:  # of what would have been sent
        return _failed(invalid(problems_of(exc)).message, Exit.USAGE)
    return code


def _refused(failure: "Failure", chosen: Namespace) -> Exit:
    """The server's own words, and the code for them."""
    denied = failure.details is not None and failure.details.policy is not None
    said = f'{{"error": {failure.model_dump_json(by_alias=True, exclude_unset=True)}}}'
    return _failed(said if chosen.json else failure.message, code_of(failure.status_code, denied=denied))


def _failed(message: str, code: Exit) -> Exit:
    print(steady(message), file=sys.stderr)
    return code


def code_of(status: int, *, denied: bool) -> Exit:
    """The exit code for a refusal of the server."""
    if denied or status in (401, 403):
        return Exit.REFUSED
    if status in (400, 413, 415):
        return Exit.USAGE
    return Exit.NOT_POSSIBLE if status in (404, 405, 409, 412) else Exit.FAILED


def address_of(settings: Settings) -> str:
    """Where a program with these settings listens, as seen from this machine."""
    host = EVERYWHERE.get(settings.host, settings.host)
    return f"http://[{host}]:{settings.port}" if ":" in host else f"http://{host}:{settings.port}"


def token_for(settings: Settings, address: str, chosen: Namespace) -> str | None:
    """The token to show there: that of the file; else CC_API_TOKEN, but to nobody else's machine."""
    if chosen.token_file is not None:
        return _token_in(chosen.token_file)
    ours = chosen.url is None or is_here(address)
    if settings.api_token is None or not ours:
        return None
    return settings.api_token.get_secret_value()


def _token_in(file: Path) -> str:
    try:
        token = file.read_text("utf-8").strip()
    except (OSError, UnicodeDecodeError) as exc:
        raise InvalidInput(f"--token-file: {exc}") from exc
    if not token or not token.isascii() or not token.isprintable():
        raise InvalidInput(f"--token-file: {file} holds no token")
    return token


def is_here(address: str) -> bool:
    """Whether an address is this machine's own."""
    host = urlsplit(address).hostname or ""
    try:
        return host == "localhost" or ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


async def find_repository(api: "Client", wanted: str | None) -> "RepositoryOut":
    """By id, name or folder; where nothing is said, the one in which we stand."""
    if wanted is not None and wanted.isascii() and wanted.isdigit():
        return await api.repository(int(wanted))
    known = [each async for each in _all(api)]
    if wanted is None:
        here = Path.cwd()
        around = [each for each in known if here.is_relative_to(each.local_path)]
        if around:
            return max(around, key=lambda each: len(each.local_path))
        raise NotFound(f"{here} is in no known repository. Name one with --repo.")
    folder = str(Path(wanted).resolve())  # noqa: ASYNC240  # nothing else runs here
    found = [each for each in known if each.name == wanted] or [
        each for each in known if each.local_path == folder
    ]
    if len(found) == 1:
        return found[0]
    names = ", ".join(sorted(each.name for each in known)) or "none yet"
    if found:
        ids = ", ".join(str(each.id) for each in found)
        raise NotFound(f"Several repositories are called {wanted}: use one of the ids {ids}.")
    raise NotFound(f"There is no repository {wanted}. Known: {names}.")


async def _all(api: "Client") -> AsyncIterator["RepositoryOut"]:
    from webapi.client.transport import Part

    cursor: str | None = None
    while True:
        page = await api.repositories(part=Part(200, cursor))
        for each in page.items:
            yield each
        if (cursor := page.next_cursor) is None:
            return
