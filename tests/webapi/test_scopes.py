"""What each scope reaches: every endpoint, with a token of every scope, and by which name it acts."""

import re

import pytest

from core.words import Scope
from tests.support.api import Api
from webapi.app import ENDPOINTS
from webapi.endpoints import EVENT_STREAM

READS = {Scope.READ}
GRANTED = {
    Scope.READ: READS,
    Scope.RUN: READS | {Scope.RUN},
    Scope.APPROVE: READS | {Scope.APPROVE},
    Scope.ADMIN: set(Scope),
}
# What every token may do; what changes nothing is read.
OPEN_TO_ALL = {("POST", "/tasks/{id}/policy-check")}
# What only reads, and takes more: who may run agents could have one read it aloud.
FOR_THOSE_WHO_RUN = {"/repos/{id}/file"}

# What nobody but an owner may see: secrets' names, addresses that are secrets, and what is said to others.
FOR_OWNERS = ("/tokens", "/webhooks", "/outbox", "/people", "/invitations")


def test_what_only_reads_is_open_to_all_and_nothing_else_is() -> None:
    for each in ENDPOINTS:
        reads = each.method == "GET" or (each.method, each.path) in OPEN_TO_ALL
        if each.path.startswith(FOR_OWNERS):
            assert each.scope is Scope.ADMIN
        elif each.path in FOR_THOSE_WHO_RUN:
            assert each.scope is Scope.RUN
        else:
            assert (each.scope is Scope.READ) == reads, each.path


@pytest.mark.parametrize("scope", Scope)
async def test_every_endpoint_asks_for_its_scope_before_anything_else(api: Api, scope: Scope) -> None:
    headers = await api.token("x", scope)

    for each in ENDPOINTS:
        if each.scope is None or each.produces == EVENT_STREAM:
            continue  # a stream does not end by itself
        path = "/api" + re.sub(r"{\w+}", "99999", each.path)
        answer = await api.call(each.method, path, raw=b"{", headers=headers)

        if each.scope in GRANTED[scope]:
            assert answer.status not in (401, 403), (each.method, path)
        else:
            assert answer.status == 403, (each.method, path)
            assert answer.message == f"This needs a token with the scope {each.scope}; x has {scope}."
            assert answer.error["details"] == {"scope": each.scope}


async def test_the_scopes_together(api: Api) -> None:
    headers = await api.token("ci", "run", "approve")
    task = await api.task("Be careful.", approvalRequired=True)
    held = await api.post(f"/api/tasks/{task['id']}/run", headers=headers)
    (approval,) = held.body["policy"]["approvalIds"]
    decided = await api.post(f"/api/approvals/{approval}/resolve", {"status": "approved"}, headers=headers)

    assert (held.status, decided.status) == (202, 200)
    session = await api.session(decided.body["sessionId"], "completed")
    assert decided.body["resolvedActor"] == session["actor"] == "token:ci"
    events = (await api.get("/api/events?limit=200")).body["items"]
    assert {event["kind"] for event in events if event["actor"] == "token:ci"} >= {
        "approval.requested",
        "approval.resolved",
        "session.created",
    }


async def test_who_may_run_may_not_do_without_an_approval_that_was_asked_for(api: Api) -> None:
    runs, decides = await api.token("ci", "run"), await api.token("lead", "run", "approve")
    task = await api.task("Be careful.", approvalRequired=True)
    path = f"/api/tasks/{task['id']}"

    refused = await api.patch(path, {"approvalRequired": False, "title": "New"}, headers=runs)
    assert (refused.status, refused.error["details"]) == (403, {"scope": "approve"})
    assert (await api.get(path)).body == task
    assert (await api.patch(path, {"approvalRequired": True, "title": "New"}, headers=runs)).status == 200
    assert (await api.patch(path, {"approvalRequired": False}, headers=decides)).status == 200
    assert (await api.patch(path, {"approvalRequired": False}, headers=runs)).status == 200


async def test_who_may_run_gets_round_no_open_question_by_cancelling_and_reopening(api: Api) -> None:
    runs = await api.token("ci", "run")
    task = await api.task()
    path = f"/api/tasks/{task['id']}"
    await api.post("/api/approvals", {"taskId": task["id"], "reason": "Really?"})
    assert (await api.patch(path, {"status": "cancelled"}, headers=runs)).status == 200

    refused = await api.patch(path, {"status": "open"}, headers=runs)

    assert (refused.status, refused.error["details"]) == (403, {"scope": "approve"})
    assert (await api.get(path)).body["status"] == "cancelled"
    assert (await api.patch(path, {"status": "open"})).status == 200


async def test_who_may_approve_approves_no_full_access(api: Api) -> None:
    repository = await api.repository(allowNetwork=True, allowCommit=True)
    task = await api.task(repositoryId=repository["id"])
    held = await api.post(f"/api/tasks/{task['id']}/run", {"sandbox": "danger-full-access"})
    (approval,) = held.body["policy"]["approvalIds"]
    approves, owns = await api.token("lead", "approve"), await api.token("root", "admin")
    body = {"status": "approved"}

    refused = await api.post(f"/api/approvals/{approval}/resolve", body, headers=approves)
    assert (refused.status, refused.error["details"]) == (403, {"scope": "admin"})
    assert (await api.post(f"/api/approvals/{approval}/resolve", body, headers=owns)).status == 200
