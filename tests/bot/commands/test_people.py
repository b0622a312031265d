"""`command-center people`, and approvals that take two."""

from datetime import UTC, datetime

from core.models import ChatUser
from core.usecases import invitations
from core.words import Role, UserSource
from tests.bot.commands.conftest import Command
from tests.support.api import Api
from tests.support.roles import role_of


async def test_somebody_comes_in_changes_and_goes(api: Api, command: Command) -> None:
    api.clock.set(datetime.now(UTC))  # the command reckons from its own clock
    await api.repository("shop")
    await ChatUser.create(id=1, source=UserSource.LOCAL, name="You", role=Role.OWNER)

    said = await command("people", "invite", "operator", "--repo", "shop", "--expires", "2h")
    assert said.code == 0
    assert "Invitation 1 (operator)" in said.err
    assert "operator" in (await command("people", "invitations")).out
    await invitations.accept(api.core, said.out, 5, "Ann")

    assert "5     Ann   operator  1             local" in (await command("people", "list")).out
    said = await command("people", "role", "5", "viewer")
    assert (said.code, said.out) == (0, "Ann: viewer; repositories: 1.")
    said = await command("people", "grant", "5", "--all")
    assert (said.code, said.out) == (0, "Ann: viewer; repositories: all.")
    assert (await command("people", "grant", "5")).code == 2
    assert (await command("people", "remove", "5")).out == "Ann is a stranger now."
    assert await role_of(api.core, 5) is None
    assert (await command("people", "remove", "5")).code == 6


async def test_an_invitation_is_revoked(api: Api, command: Command) -> None:
    code = (await command("people", "invite", "viewer")).out
    assert (await command("people", "revoke", "1")).out == "Invitation 1 lets nobody in any more."
    assert await invitations.accept(api.core, code, 5, "Ann") is None


async def test_the_first_yes_of_two_waits(api: Api, command: Command) -> None:
    repository = await api.repository("shop", requireTwoPeople=True)
    task = await api.task("Be careful.", repositoryId=repository["id"], approvalRequired=True)
    await api.post(f"/api/tasks/{task['id']}/run")

    said = await command("approve", "1")

    assert (said.code, said.out) == (3, "Approval 1 has one yes; another person has to approve it, too.")
