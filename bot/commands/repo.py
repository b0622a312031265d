"""`command-center repo`: the repositories, what agents may do there, and their state."""

from argparse import ArgumentParser, Namespace
from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from bot.commands import showing
from bot.commands.base import Command, Exit
from bot.commands.remote import at_most, find_repository, remote

if TYPE_CHECKING:
    from core.schemas.work import RepositoryOut
    from webapi.client import Client


def _list_arguments(parser: ArgumentParser) -> None:
    at_most(parser, 50)


async def _list(api: "Client", chosen: Namespace) -> int:
    from webapi.client.transport import Part

    page = await api.repositories(part=Part(chosen.limit))
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [(one.id, one.name, _may(one), one.local_path) for one in page.items]
    empty = "There are none yet: command-center repo add FOLDER"
    showing.table(("REPO", "NAME", "AGENTS MAY", "FOLDER"), rows, empty=empty)
    return Exit.DONE


def _may(repository: "RepositoryOut") -> str:
    flags = {
        "write": repository.allow_write,
        "network": repository.allow_network,
        "commit": repository.allow_commit,
        "(worktrees only)": repository.require_worktree,
    }
    return " ".join(name for name, allowed in flags.items() if allowed) or "read"


def _add_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("folder", type=Path, metavar="FOLDER", help="the root of a git repository")
    parser.add_argument("--name", help="default: the folder's own")
    parser.add_argument("--allow-write", action="store_true", help="agents may change files")
    parser.add_argument("--allow-network", action="store_true", help="agents may use the network")
    parser.add_argument("--allow-commit", action="store_true", help="agents may commit")
    parser.add_argument("--require-worktree", action="store_true", help="agents work in worktrees only")


async def _add(api: "Client", chosen: Namespace) -> int:
    from core.schemas.work import RepositoryIn

    wanted = {
        "local_path": str(chosen.folder.resolve()),
        "allow_write": chosen.allow_write,
        "allow_network": chosen.allow_network,
        "allow_commit": chosen.allow_commit,
        "require_worktree": chosen.require_worktree,
        **({"name": chosen.name} if chosen.name is not None else {}),
    }
    repository = await api.add_repository(RepositoryIn.model_validate(wanted))
    if chosen.json:
        showing.document(repository)
    else:
        name = showing.one_line(repository.name)
        print(f"Repository {repository.id}, {name}: agents may {_may(repository)}.")
    return Exit.DONE


def _scan_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("repo", nargs="?", metavar="REPO", help="id, name or folder (default: here)")


async def _scan(api: "Client", chosen: Namespace) -> int:
    repository = await api.scan((await find_repository(api, chosen.repo)).id)
    if chosen.json:
        showing.document(repository)
        return Exit.DONE
    findings = _findings(repository.model_dump(mode="json", by_alias=True)["lastScan"])
    rows = [(each.get("severity"), each.get("code"), each.get("message")) for each in findings]
    showing.table(("SEVERITY", "CODE", "WHAT"), rows, empty="Nothing was found that needs a look.")
    return Exit.DONE


def _findings(scan: Any) -> list[Mapping[str, Any]]:
    found: list[Mapping[str, Any]] = scan["findings"] if isinstance(scan, Mapping) else []
    return found


COMMAND = Command(
    "repo",
    "the repositories, and what agents may do there",
    commands=(
        remote("list", "the repositories", _list, _list_arguments),
        remote("add", "make a folder known", _add, _add_arguments),
        remote("scan", "look at a repository's state", _scan, _scan_arguments),
    ),
)
