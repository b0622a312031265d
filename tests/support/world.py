"""The program with the real Codex for tests of the contract, and what they need before they can begin."""

import itertools
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.support import contract
from tests.support.codex import git_repository
from tests.support.program import Program
from tests.support.responses import Gate, Model, Say
from tests.support.rest import Reply, Rest

JSON = dict[str, Any]
TOKEN = "a-token-of-the-contract"
SECRET = "a-secret-of-the-webhook"
ENDED = ("completed", "failed", "stopped", "interrupted")


@dataclass(frozen=True, slots=True)
class World:
    """The program, and short words for what is needed before something can be exercised."""

    program: Program
    model: Model
    folder: Path
    numbers: "itertools.count[int]" = field(default_factory=lambda: itertools.count(1))
    gates: list[Gate] = field(default_factory=list)
    """Of agents that are in the middle of saying something; opened after each test."""

    @property
    def rest(self) -> Rest:
        return self.program.rest

    async def call(self, method: str, path: str, body: JSON | None = None) -> Reply:
        return await self.rest.call(method, path, body)

    def git_folder(self) -> Path:
        """A new git repository that nobody has added."""
        return git_repository(self.folder / f"repository-{next(self.numbers)}")

    async def repository(self, **flags: object) -> JSON:
        body = {"localPath": str(self.git_folder()), "allowWrite": True, **flags}
        return dict(await self.rest.post("repos", body))

    async def task(self, prompt: str = "Look around.", **fields: object) -> JSON:
        repository_id = fields.pop("repositoryId", None) or (await self.repository())["id"]
        body = {"repositoryId": repository_id, "type": "prompt_task", "title": "A task", "prompt": prompt}
        return dict(await self.rest.post("tasks", body | fields))

    async def session(self, prompt: str = "Look around.") -> JSON:
        """One that has ended."""
        task = await self.task(prompt)
        session = await self.rest.post(f"tasks/{task['id']}/run")
        return dict(await self.rest.session(session["id"], *ENDED))

    def gate(self) -> Gate:
        gate = Gate()
        self.gates.append(gate)
        return gate

    async def speaking(self, prompt: str) -> tuple[JSON, Gate]:
        """One whose agent is in the middle of saying something, until the gate opens."""
        gate = self.gate()
        self.model.on(prompt, [Say("I am still at it.", hold=gate), Say("Now it is done.")])
        task = await self.task(prompt)
        session = await self.rest.post(f"tasks/{task['id']}/run")
        await gate.reached.wait()
        return dict(await self.rest.session(session["id"], "running")), gate

    async def approval(self, **fields: object) -> JSON:
        task = await self.task()
        body = {"taskId": task["id"], "kind": "manual", "reason": "May it?"}
        return dict(await self.rest.post("approvals", body | fields))

    async def automation(self, expression: str = "daily@09:00") -> JSON:
        repository = await self.repository()
        return dict(await self.rest.post("automations", automation(repository["id"], expression)))


def automation(repository_id: int, expression: str) -> JSON:
    body = contract.examples()["POST /api/automations"]
    return {**body, "repositoryId": repository_id, "scheduleExpr": expression}


def thread_of(session: JSON) -> str:
    """Codex's own thread behind a session."""
    return str(session["codexRef"].split(":")[1])
