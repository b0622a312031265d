"""Anything that people can do in the chat and over REST, in any order, against the rules said again.

Hypothesis chooses; after each step the program's states are those of the model, and the event log,
read from its beginning, tells the same.
"""

import json
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from aiohttp.test_utils import TestClient, TestServer
from hypothesis import HealthCheck, settings
from hypothesis import seed as seeded
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)

from core.events import TurnOutcome
from core.machinery.rows import fetch
from core.words import SessionStatus
from tests.support.core import eventually
from tests.support.desk import Desk, desk_of_its_own
from tests.support.living import Living
from tests.support.rules import AFTER, OVER, Approval, Rules, Session
from tests.support.soak import seeds
from webapi.app import create_app

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Both:
    """One core, two edges."""

    desk: Desk
    rest: TestClient[Any, Any]

    async def call(self, method: str, path: str, body: object = None) -> tuple[int, JSON]:
        async with self.rest.request(method, f"/api{path}", json=body) as response:
            return response.status, await response.json()

    async def states(self, table: str) -> dict[int, str]:
        return {
            row["id"]: row["status"] for row in await fetch(f"SELECT id, status FROM {table} ORDER BY id")
        }


@asynccontextmanager
async def both(folder: Path) -> AsyncIterator[Both]:
    async with desk_of_its_own(folder) as desk:
        server = TestServer(create_app(desk.rig.core, version="0"))
        async with TestClient(server) as client:
            await desk.you.says("/start")
            await desk.you.sees("Ready")
            await desk.rig.repository()
            yield Both(desk, client)


def replayed(events: list[JSON]) -> tuple[dict[int, str], dict[int, str], dict[int, str]]:
    """The states of tasks, sessions and approvals as the log alone tells them."""
    tasks: dict[int, str] = {}
    sessions: dict[int, str] = {}
    approvals: dict[int, str] = {}
    for event in events:
        what, _, verb = event["kind"].partition(".")
        task, payload = event["task_id"], event["payload"]
        if what == "task":
            tasks[task] = {"created": "open", "blocked": "blocked"}.get(verb) or payload.get(
                "status", tasks.get(task)
            )
        elif what == "session" and verb == "created":
            sessions[event["session_id"]] = "pending"
        elif what == "session" and verb in set(SessionStatus):
            began = sessions[event["session_id"]] != "pending"
            sessions[event["session_id"]] = verb
            if began or verb == "starting":
                tasks[task] = AFTER.get(verb, "running")
        elif what == "approval" and verb in {"requested", "resolved", "expired", "cancelled"}:
            state = {"requested": "pending", "resolved": payload.get("status")}.get(verb, verb)
            approvals[event["approval_id"]] = str(state)
    return tasks, sessions, approvals


class Machine(RuleBasedStateMachine):
    """Rules choose among what there is by a number, so that a shrunk story stays short."""

    which = st.integers(0, 5)

    def __init__(self) -> None:
        super().__init__()
        self.folder = tempfile.TemporaryDirectory()
        self.living = Living(lambda: both(Path(self.folder.name)))
        self.program = self.living.thing
        self.model = Rules()
        self.commands = 0

    def teardown(self) -> None:
        self.living.end()
        self.folder.cleanup()

    def call(self, method: str, path: str, body: object = None) -> tuple[int, JSON]:
        return self.living.do(self.program.call(method, path, body))

    def pick(self, things: list[Any], which: int) -> Any:
        return things[which % len(things)]

    def running(self) -> list[Session]:
        return [one for one in self.model.sessions.values() if one.active]

    def until(self, session: int, *states: str) -> None:
        wanted = [SessionStatus(state) for state in states]
        self.living.do(self.program.desk.rig.session(session, *wanted))

    def begun(self, session: Session) -> None:
        self.model.begin(session)
        self.until(session.id, "running")

    @initialize()
    def a_task(self) -> None:
        self.new_task(required=False)

    @rule(required=st.booleans())
    def new_task(self, required: bool) -> None:
        status, task = self.call(
            "POST", "/tasks", {"repositoryId": 1, "prompt": "Tidy up.", "approvalRequired": required}
        )
        assert status == 201
        self.model.tasks[task["id"]], self.model.required[task["id"]] = "open", required

    @precondition(lambda self: not any(one.in_chat for one in self.running()))
    @rule()
    def new_task_in_chat(self) -> None:
        desk = self.program.desk
        before = len(self.model.tasks)
        self.living.do(desk.you.says("Bake bread"))
        self.living.do(desk.runner.turn(self.model.turns + 1))
        task = before + 1
        self.model.tasks[task], self.model.required[task] = "open", False
        session = max(self.living.do(self.program.states("session")))
        self.begun(Session(session, task, "starting", in_chat=True))

    @rule(which=which)
    def run(self, which: int) -> None:
        task = self.pick(list(self.model.tasks), which)
        self.expect_run(task, *self.call("POST", f"/tasks/{task}/run", {}), begun=201)

    def expect_run(
        self, task: int, status: int, body: JSON, *, begun: int, prepared: Session | None = None
    ) -> None:
        verdict = self.model.verdict(task)
        match verdict:
            case "denied":
                assert status == 409
            case "blocked":
                assert status == 202
                assert body["policy"]["verdict"] == "blocked"
                if self.model.needs_new_approval(task, begins=prepared is not None):
                    new = max(body["policy"]["approvalIds"])
                    about = prepared.id if prepared else None
                    self.model.approvals[new] = Approval(new, task, "run", about, begins=about)
                self.model.tasks[task] = "blocked"
                assert set(body["policy"]["approvalIds"]) >= {
                    one.id for one in self.model.open(task, "manual")
                }
            case _:
                assert status == begun
                self.begun(prepared or Session(body["id"], task, "starting"))

    @rule(which=which)
    def prepare(self, which: int) -> None:
        task = self.pick(list(self.model.tasks), which)
        status, session = self.call("POST", f"/tasks/{task}/sessions", {})
        assert status == 201
        self.model.sessions[session["id"]] = Session(session["id"], task, "pending")

    @precondition(lambda self: self.model.sessions)
    @rule(which=which)
    def begin(self, which: int) -> None:
        session = self.pick(list(self.model.sessions.values()), which)
        status, body = self.call("PATCH", f"/sessions/{session.id}", {"status": "starting"})
        if session.status != "pending":
            assert status == 409
        else:
            self.expect_run(session.task, status, body, begun=200, prepared=session)

    @precondition(lambda self: self.model.sessions)
    @rule(which=which)
    def stop(self, which: int) -> None:
        session = self.pick(list(self.model.sessions.values()), which)
        status, _ = self.call("POST", f"/sessions/{session.id}/stop")
        assert status == (409 if session.status in OVER else 202)
        if session.status not in OVER:
            self.until(session.id, "stopped")
            self.model.end(session, "stopped")

    @precondition(lambda self: any(one.in_chat for one in self.running()))
    @rule()
    def stop_in_chat(self) -> None:
        session = next(one for one in self.running() if one.in_chat)
        self.living.do(self.program.desk.you.says("/stop"))
        self.until(session.id, "stopped")
        self.model.end(session, "stopped")

    @precondition(lambda self: self.model.sessions)
    @rule(which=which)
    def steer(self, which: int) -> None:
        session = self.pick(list(self.model.sessions.values()), which)
        status, _ = self.call("POST", f"/sessions/{session.id}/steer", {"message": "Go on."})
        assert status == (200 if session.active else 409)

    @precondition(lambda self: any(one.in_chat for one in self.running()))
    @rule()
    def steer_in_chat(self) -> None:
        runner = self.program.desk.runner
        before = len(runner.steered)
        self.living.do(self.program.desk.you.says("With butter"))

        async def heard() -> bool | None:
            return True if len(runner.steered) > before else None

        self.living.do(eventually(heard))

    @precondition(lambda self: self.running())
    @rule(which=which)
    def ask(self, which: int) -> None:
        session = self.pick(self.running(), which)
        self.commands += 1
        command = f"make target-{self.commands}-"
        self.turn(session).ask(command)
        new = len(self.model.approvals) + 1

        async def asked() -> bool | None:
            return True if new in await self.program.states("approval") else None

        self.living.do(eventually(asked))
        self.model.approvals[new] = Approval(new, session.task, "command", session.id, command=command)
        session.status = "waiting_approval"
        self.until(session.id, "waiting_approval")

    def turn(self, session: Session) -> Any:
        return self.program.desk.runner.turns[session.turn - 1]

    @rule(which=which)
    def ask_by_script(self, which: int) -> None:
        task = self.pick(list(self.model.tasks), which)
        status, made = self.call("POST", "/approvals", {"taskId": task, "kind": "manual", "reason": "Sure?"})
        assert status == 201
        self.model.approvals[made["id"]] = Approval(made["id"], task, "manual")

    @precondition(lambda self: self.model.approvals)
    @rule(which=which, wanted=st.sampled_from(["approved", "rejected"]))
    def decide(self, which: int, wanted: str) -> None:
        approval = self.pick(list(self.model.approvals.values()), which)
        status, _ = self.call("POST", f"/approvals/{approval.id}/resolve", {"status": wanted})
        if approval.status != "pending":
            assert status == 409
            return
        if (
            approval.kind == "run"
            and wanted == "approved"
            and self.model.verdict(approval.task, approved=True) != "allowed"
        ):
            assert status == 409
            return
        assert status == 200
        self.decided(approval, wanted)

    def decided(self, approval: Approval, wanted: str) -> None:
        self.model.decide(approval, wanted)
        if approval.kind == "run" and wanted == "approved":
            prepared = self.model.sessions.get(approval.begins or 0)
            new = max(self.living.do(self.program.states("session")))
            session = prepared or Session(new, approval.task, "starting")
            approval.session = session.id
            self.begun(session)
        elif approval.kind == "command" and approval.session is not None:
            self.until(approval.session, self.model.sessions[approval.session].status)

    @precondition(
        lambda self: any(
            one.kind == "command" and one.status == "pending" for one in self.model.approvals.values()
        )
    )
    @rule(which=which, label=st.sampled_from(["Approve", "Reject"]))
    def decide_in_chat(self, which: int, label: str) -> None:
        waiting = [
            one for one in self.model.approvals.values() if one.kind == "command" and one.status == "pending"
        ]
        approval = self.pick(waiting, which)
        you = self.program.desk.you
        card = self.living.do(
            you.sees_that(lambda seen: approval.command in seen.text and "Approve" in seen.buttons, after=0)
        )
        self.living.do(you.presses(card, label))

        async def heard() -> bool | None:
            states = await self.program.states("approval")
            return True if states[approval.id] != "pending" else None

        self.living.do(eventually(heard))
        self.decided(approval, "approved" if label == "Approve" else "rejected")

    @precondition(lambda self: self.running())
    @rule(which=which, outcome=st.sampled_from([TurnOutcome.COMPLETED, TurnOutcome.FAILED]))
    def end(self, which: int, outcome: TurnOutcome) -> None:
        session = self.pick(self.running(), which)
        self.turn(session).end(outcome)
        self.until(session.id, outcome.value)
        self.model.end(session, outcome.value)

    @rule(which=which, status=st.sampled_from(["cancelled", "open"]))
    def change_task(self, which: int, status: str) -> None:
        task = self.pick(list(self.model.tasks), which)
        answer, _ = self.call("PATCH", f"/tasks/{task}", {"status": status})
        assert answer == (409 if self.model.active(task) else 200)
        if answer == 200 and status == "cancelled":
            self.model.cancel(task)
        elif answer == 200:
            self.model.tasks[task] = status

    @rule(which=which, required=st.booleans())
    def require_approval(self, which: int, required: bool) -> None:
        task = self.pick(list(self.model.tasks), which)
        answer, _ = self.call("PATCH", f"/tasks/{task}", {"approvalRequired": required})
        assert answer == 200
        self.model.required[task] = required
        for approval in self.model.open(task, "run"):
            approval.status = "cancelled"
        self.model.unblock(task)

    @precondition(lambda self: any(one.status == "pending" for one in self.model.approvals.values()))
    @rule()
    def nobody_decides(self) -> None:
        waiting = [one for one in self.model.approvals.values() if one.status == "pending"]
        self.living.soon(lambda: self.program.desk.rig.move(3601))

        async def expired() -> bool | None:
            states = await self.program.states("approval")
            return True if all(states[one.id] == "expired" for one in waiting) else None

        self.living.do(eventually(expired))
        for approval in waiting:
            self.model.decide(approval, "expired")
        for session in self.running():
            self.until(session.id, session.status)

    @invariant()
    def as_the_rules_say(self) -> None:
        assert self.living.do(self.program.states("task")) == self.model.tasks
        states = {one.id: one.status for one in self.model.sessions.values()}
        assert self.living.do(self.program.states("session")) == states
        assert self.living.do(self.program.states("approval")) == {
            one.id: one.status for one in self.model.approvals.values()
        }

    @invariant()
    def the_log_tells_the_same(self) -> None:
        sql = "SELECT kind, task_id, session_id, approval_id, payload FROM event ORDER BY id"
        rows = self.living.do(fetch(sql))
        events = [row | {"payload": _parsed(row["payload"])} for row in rows]
        tasks, sessions, approvals = replayed(events)
        assert tasks == self.model.tasks
        assert sessions == {one.id: one.status for one in self.model.sessions.values()}
        assert approvals == {one.id: one.status for one in self.model.approvals.values()}


def _parsed(value: Any) -> Any:
    return json.loads(value) if isinstance(value, str) else value


@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(2))
def test_both_edges_keep_the_rules(seed: int) -> None:
    machine = seeded(seed)(Machine)
    run_state_machine_as_test(
        machine,
        settings=settings(
            max_examples=4,
            stateful_step_count=25,
            deadline=None,
            database=None,
            derandomize=False,
            suppress_health_check=list(HealthCheck),
        ),
    )
