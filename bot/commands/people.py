"""`command-center people`: who may speak with the bot, and how somebody comes in."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any

from bot.commands import showing
from bot.commands.base import Command, Exit, end_of
from bot.commands.remote import find_repository, remote
from core.errors import InvalidInput
from core.words import Role

if TYPE_CHECKING:
    from core.schemas.people import PersonOut
    from webapi.client import Client

ROLES = [role.value for role in Role]


async def _list(api: "Client", chosen: Namespace) -> int:
    page = await api.people()
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [(one.id, one.name or "", one.role, _where(one), one.source) for one in page.items]
    showing.table(("USER", "NAME", "ROLE", "REPOSITORIES", "FROM"), rows, empty="Nobody has a role yet.")
    return Exit.DONE


def _where(person: "PersonOut") -> str:
    if person.repositories is None:
        return "all"
    return ",".join(map(str, person.repositories)) or "none"


def _invite_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("role", choices=ROLES)
    _repositories(parser)
    parser.add_argument("--expires", metavar="TIME", help="such as 12h or 7d; default: two days")


def _repositories(parser: ArgumentParser) -> None:
    parser.add_argument(
        "--repo",
        action="append",
        metavar="REPO",
        help="the only one that they see; several times for several (id, name or folder)",
    )


async def _invite(api: "Client", chosen: Namespace) -> int:
    """The code alone on standard output, so that a script can take it."""
    from core.schemas.people import InvitationIn

    expires_at = end_of(chosen.expires)
    only = await _ids(api, chosen.repo)
    made = await api.invite(InvitationIn(role=chosen.role, repositories=only, expires_at=expires_at))
    if chosen.json:
        showing.document(made)
        return Exit.DONE
    until = f"{made.expires_at:%Y-%m-%d %H:%M} UTC"
    print(
        f"Invitation {made.id} ({made.role}), good for one person until {until}. They open"
        " https://t.me/YOUR_BOT?start=CODE, or send the bot /start CODE. It won't be shown again:",
        file=sys.stderr,
    )
    print(made.code)
    return Exit.DONE


async def _ids(api: "Client", named: list[str] | None) -> list[int] | None:
    return None if named is None else [(await find_repository(api, each)).id for each in named]


async def _invitations(api: "Client", chosen: Namespace) -> int:
    page = await api.invitations(live=True)
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [(one.id, one.role, f"{one.expires_at:%Y-%m-%d %H:%M}", one.created_by) for one in page.items]
    showing.table(("INVITATION", "ROLE", "UNTIL", "BY"), rows, empty="No invitation is open.")
    return Exit.DONE


def _revoke_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=int, metavar="INVITATION")


async def _revoke(api: "Client", chosen: Namespace) -> int:
    revoked = await api.revoke_invitation(chosen.id)
    if chosen.json:
        showing.document(revoked)
    else:
        print(f"Invitation {revoked.id} lets nobody in any more.")
    return Exit.DONE


def _person(parser: ArgumentParser) -> None:
    parser.add_argument("user", type=int, metavar="USER", help="Telegram's id, as `people list` has it")


def _role_arguments(parser: ArgumentParser) -> None:
    _person(parser)
    parser.add_argument("role", choices=ROLES)


async def _role(api: "Client", chosen: Namespace) -> int:
    return await _change(api, chosen, {"role": Role(chosen.role)})


def _grant_arguments(parser: ArgumentParser) -> None:
    _person(parser)
    _repositories(parser)
    parser.add_argument("--all", action="store_true", help="all repositories")
    parser.add_argument("--none", action="store_true", help="no repository any more")


async def _grant(api: "Client", chosen: Namespace) -> int:
    """What is granted here is all that they see."""
    if [bool(chosen.repo), chosen.all, chosen.none].count(True) != 1:
        raise InvalidInput("Say which repositories they see: --repo REPO (several times), --all or --none.")
    only = None if chosen.all else await _ids(api, chosen.repo or [])
    return await _change(api, chosen, {"repositories": only})


async def _change(api: "Client", chosen: Namespace, changes: dict[str, Any]) -> int:
    from core.schemas.people import PersonPatch

    person = await api.change_person(chosen.user, PersonPatch(**changes))
    if chosen.json:
        showing.document(person)
    else:
        name = showing.one_line(person.name or str(person.id))
        print(f"{name}: {person.role}; repositories: {_where(person)}.")
    return Exit.DONE


async def _remove(api: "Client", chosen: Namespace) -> int:
    gone = await api.remove_person(chosen.user)
    if chosen.json:
        showing.document(gone)
    else:
        print(f"{showing.one_line(gone.name or str(gone.id))} is a stranger now.")
    return Exit.DONE


COMMAND = Command(
    "people",
    "who may speak with the bot, and how somebody comes in",
    commands=(
        remote("list", "everybody who has a role", _list),
        remote("invite", "a link for one person; its code is printed, this once", _invite, _invite_arguments),
        remote("invitations", "those that still let somebody in", _invitations),
        remote("revoke", "an invitation lets nobody in from now on", _revoke, _revoke_arguments),
        remote("role", "give somebody another role", _role, _role_arguments),
        remote("grant", "say which repositories somebody sees", _grant, _grant_arguments),
        remote("remove", "somebody is a stranger from now on", _remove, _person),
    ),
)
