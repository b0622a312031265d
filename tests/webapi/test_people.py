"""People over REST: who may speak with the bot, invitations, and approvals that take two."""

from core.models import ChatUser
from core.usecases import invitations
from core.words import Role, UserSource
from tests.support.api import Api
from tests.support.roles import role_of


async def _team(api: Api) -> None:
    await ChatUser.create(id=1, source=UserSource.LOCAL, name="You", role=Role.OWNER)
    await ChatUser.create(id=5, source=UserSource.LOCAL, name="Ann", role=Role.OPERATOR)


async def test_everybody_with_a_role_is_listed_and_nobody_else(api: Api) -> None:
    await _team(api)
    await ChatUser.create(id=6, source=UserSource.LOCAL, name="Gone", role=None)
    await ChatUser.create(id=7, source=UserSource.PAIRED, name="Of Telegram", role=Role.OWNER)

    answer = await api.get("/api/people")

    assert answer.body["nextCursor"] is None
    assert [(each["id"], each["name"], each["role"]) for each in answer.body["items"]] == [
        (1, "You", "owner"),
        (5, "Ann", "operator"),
    ]
    assert (await api.get("/api/people/6")).status == 404


async def test_an_invitation_by_a_script_lets_somebody_in(api: Api) -> None:
    repository = await api.repository("shop")
    body = {"role": "viewer", "repositories": [repository["id"]]}
    made = await api.post("/api/invitations", body)
    assert made.status == 201

    await invitations.accept(api.core, made.body["code"], 5, "Ann")

    person = (await api.get("/api/people/5")).body
    assert (person["role"], person["repositories"]) == ("viewer", [repository["id"]])
    used = (await api.get(f"/api/invitations/{made.body['id']}")).body
    assert used["usedBy"] == 5
    assert "code" not in used
    assert (await api.get("/api/invitations?live=true")).body["items"] == []
    assert (await api.delete(f"/api/invitations/{made.body['id']}")).status == 409


async def test_roles_and_grants_are_changed_and_people_removed(api: Api) -> None:
    await _team(api)
    repository = await api.repository("shop")

    changed = await api.patch("/api/people/5", {"role": "viewer", "repositories": [repository["id"]]})
    assert (changed.status, changed.body["repositories"]) == (200, [repository["id"]])
    everything = await api.patch("/api/people/5", {"repositories": None})
    assert (everything.body["role"], everything.body["repositories"]) == ("viewer", None)
    assert (await api.delete("/api/people/5")).body["name"] == "Ann"
    assert await role_of(api.core, 5) is None
    assert (await api.delete("/api/people/5")).status == 404
    last = await api.delete("/api/people/1")
    assert (last.status, last.message) == (409, "Somebody must own this. Make somebody else an owner first.")


async def test_what_cannot_be(api: Api) -> None:
    await _team(api)
    for body in ({"role": "king"}, {"role": None}, {"repositories": [99]}, {"repositories": ["shop"]}):
        assert (await api.patch("/api/people/5", body)).status == 400, body
    for wanted in ({}, {"role": "viewer", "expiresAt": "2001-01-01"}, {"role": "owner", "repositories": []}):
        assert (await api.post("/api/invitations", wanted)).status == 400, wanted


async def test_an_owner_is_limited_only_with_another_role(api: Api) -> None:
    await _team(api)
    await api.patch("/api/people/5", {"role": "owner"})
    repository = await api.repository("shop")

    refused = await api.patch("/api/people/5", {"repositories": [repository["id"]]})
    assert (refused.status, refused.message) == (
        409,
        "An owner has all repositories. Give another role first, or in the same change.",
    )
    both = await api.patch("/api/people/5", {"role": "owner", "repositories": [repository["id"]]})
    assert (both.status, both.message) == (400, "repositories: an owner has all of them.")
    changed = await api.patch("/api/people/5", {"role": "viewer", "repositories": [repository["id"]]})
    assert changed.status == 200, changed.message


async def test_one_approves_over_rest_and_another_one_too(api: Api) -> None:
    repository = await api.repository("shop", requireTwoPeople=True)
    task = await api.task("Be careful.", repositoryId=repository["id"], approvalRequired=True)
    held = await api.post(f"/api/tasks/{task['id']}/run")
    (approval,) = held.body["policy"]["approvalIds"]
    path, yes = f"/api/approvals/{approval}/resolve", {"status": "approved"}

    first = await api.post(path, yes, headers=await api.token("lead", "approve"))
    assert (first.status, first.body["status"], first.body["firstActor"]) == (200, "pending", "token:lead")
    assert first.body["needsTwoPeople"]
    again = await api.post(path, yes)
    assert (again.status, again.body["status"]) == (200, "approved")
    assert (again.body["firstActor"], again.body["resolvedActor"]) == ("token:lead", "api")
    assert (await api.session(again.body["sessionId"], "completed"))["id"] == again.body["sessionId"]


async def test_only_whom_the_repository_names_decides(api: Api) -> None:
    repository = await api.repository("shop", approvers=["token:lead"])
    task = await api.task("Be careful.", repositoryId=repository["id"], approvalRequired=True)
    held = await api.post(f"/api/tasks/{task['id']}/run")
    (approval,) = held.body["policy"]["approvalIds"]
    path, yes = f"/api/approvals/{approval}/resolve", {"status": "approved"}

    refused = await api.post(path, yes)
    assert (refused.status, refused.message) == (403, "Only token:lead may decide this.")
    assert (await api.post(path, yes, headers=await api.token("lead", "approve"))).status == 200


async def test_who_may_decide_is_named_by_actors(api: Api) -> None:
    repository = await api.repository("shop")
    path = f"/api/repos/{repository['id']}"
    for wrong in (["Ann"], ["telegram:0"], ["token:"], ["owner"], "api"):
        assert (await api.patch(path, {"approvers": wrong})).status == 400, wrong
    changed = await api.patch(path, {"approvers": ["telegram:5", "api", "telegram:5"]})
    assert changed.body["approvers"] == ["api", "telegram:5"]
