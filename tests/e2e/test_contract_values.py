"""The contract, walked line by line: each value, status and example that docs/api-basics.md lists."""

import json
import re
from collections.abc import Awaitable, Callable, Iterator
from datetime import UTC, datetime, timedelta

import pytest

from tests.support import contract
from tests.support.rest import Reply, Rest
from tests.support.world import JSON, World, automation, thread_of

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]


@pytest.mark.parametrize("value", contract.values("Allowed type values:"))
async def test_a_type(world: World, value: str) -> None:
    log = {"prompt": "Why does it fail?\n\n$ make\nmake: *** No targets."}
    task = await world.task(**{"type": value, **(log if value == "investigate_failure" else {})})

    assert task["type"] == value
    assert (await world.rest.get(f"tasks/{task['id']}"))["type"] == value


@pytest.mark.parametrize("value", contract.values("Allowed priority values:"))
async def test_a_priority(world: World, value: str) -> None:
    assert (await world.task(priority=value))["priority"] == value


@pytest.mark.parametrize("value", contract.values("Allowed resolve statuses:"))
async def test_a_status_of_a_resolution(world: World, value: str) -> None:
    approval = await world.approval()

    resolved = await world.rest.post(f"approvals/{approval['id']}/resolve", {"status": value}, status=200)

    assert resolved["status"] == value


async def test_values_that_are_not_listed(world: World) -> None:
    task = {"repositoryId": (await world.repository())["id"], "prompt": "Look."}
    approval = await world.approval()
    for path, body, listed in (
        ("/api/tasks", task | {"type": "another_task"}, "Allowed type values:"),
        ("/api/tasks", task | {"priority": "urgent"}, "Allowed priority values:"),
        (f"/api/approvals/{approval['id']}/resolve", {"status": "maybe"}, "Allowed resolve statuses:"),
    ):
        refused = await world.call("POST", path, body)

        assert refused.status == 400
        for value in contract.values(listed):
            assert value in refused.body["error"]["message"]


def schedules() -> Iterator[str]:
    """The expressions that the contract names, "through" spelt out."""
    for value in contract.values("Supported scheduleExpr values in v1:"):
        first, through, last = value.partition(" through ")
        if not through:
            yield value
            continue
        name, low, high = first.split(":")[0], first.split(":")[1], last.split(":")[1]
        yield from (f"{name}:{number}" for number in range(int(low), int(high) + 1))


@pytest.mark.parametrize("expression", list(schedules()))
async def test_a_schedule(world: World, expression: str) -> None:
    made = await world.automation(expression)

    assert made["scheduleExpr"] == expression


async def test_schedules_that_are_not_listed(world: World) -> None:
    repository = await world.repository()
    for expression in ("hourly:1", "hourly:25", "daily", "daily@24:00", "daily@9:00", "weekly", ""):
        refused = await world.call("POST", "/api/automations", automation(repository["id"], expression))

        assert refused.status == 400, expression
        for word in ("hourly", "hourly:24", "daily@"):
            assert word in refused.body["error"]["message"]


async def _validation_error(world: World) -> Reply:
    return await world.call("POST", "/api/tasks", {})


async def _missing_authentication(world: World) -> Reply:
    async with Rest(world.program.address) as nobody:
        return await nobody.call("GET", "/api/tasks")


async def _not_found(world: World) -> Reply:
    return await world.call("GET", "/api/repos/99999")


async def _policy_blocker(world: World) -> Reply:
    task = await world.task()
    return await world.call("POST", f"/api/tasks/{task['id']}/run", {"allowCommit": True})


async def _open_approvals(world: World) -> Reply:
    task = await world.task(approvalRequired=True)
    return await world.call("POST", f"/api/tasks/{task['id']}/run", {})


STATUSES: dict[str, Callable[[World], Awaitable[Reply]]] = {
    "400: validation error": _validation_error,
    "401: missing or invalid authentication": _missing_authentication,
    "404: resource not found": _not_found,
    "409: domain conflict or policy blocker": _policy_blocker,
    "202: accepted but blocked by open approvals": _open_approvals,
}


@pytest.mark.parametrize("line", contract.values("Typical status codes:"))
async def test_a_status(world: World, line: str) -> None:
    reply = await STATUSES[line](world)

    assert str(reply.status) == line.partition(":")[0]
    if reply.status == 202:
        assert reply.body["policy"]["verdict"] == "blocked"
    else:
        assert reply.body["error"]["statusCode"] == reply.status
        assert reply.body["error"]["message"]


async def test_the_error_of_the_example(world: World) -> None:
    example = contract.error()["error"]
    number = re.findall(r"\d+", example["message"])[0]

    reply = await world.call("GET", f"/api/repos/{number}")

    assert reply.body["error"].items() >= example.items()


async def test_an_expired_approval_cannot_be_approved_retroactively(world: World) -> None:
    soon = datetime.now(UTC) + timedelta(seconds=1)
    approval = await world.approval(expiresAt=soon.isoformat())
    await world.rest.until(f"approvals/{approval['id']}", lambda row: row["status"] == "expired")

    late = await world.call("POST", f"/api/approvals/{approval['id']}/resolve", {"status": "approved"})

    assert late.status == 409


# What is sent in the examples, really sent. Only ids and folders are this machine's own.


async def _as_here(world: World, line: str, body: JSON) -> tuple[str, JSON]:
    """The address and the body of an example, for things that exist here."""
    if line == "POST /api/repos":
        return "/api/repos", body | {"localPath": str(world.git_folder())}
    if "/approvals/" in line:
        return f"/api/approvals/{(await world.approval())['id']}/resolve", body
    if "/threads/" in line:
        session = await world.session()
        folder = (await world.rest.get(f"repos/{session['repositoryId']}"))["localPath"]
        here = {"repositoryId": session["repositoryId"], "cwd": folder}
        return f"/api/codex/threads/{thread_of(session)}/prompt", body | here
    if "/steer" in line:
        session, _ = await world.speaking("Talk until the example steers you")
        return f"/api/sessions/{session['id']}/steer", body
    if "/run" in line:
        task = await world.task()
        place = str(world.folder / "worktrees" / "cc-review-auth-flow")
        return f"/api/tasks/{task['id']}/run", body | {"worktreePath": place}
    return line.split()[1], body | {"repositoryId": (await world.repository())["id"]}


@pytest.mark.parametrize("line", list(contract.examples()))
async def test_an_example_works_as_it_is_sent(world: World, line: str) -> None:
    path, body = await _as_here(world, line, contract.examples()[line])

    reply = await world.call("POST", path, body)

    assert reply.status in (200, 201), json.dumps(reply.body)
