"""Many sessions at once on one app-server: each gets its own answer, on its own thread."""

import asyncio
from pathlib import Path

import pytest

from tests.support.codex import git_repository
from tests.support.program import run_program
from tests.support.responses import Gate, Model, Say
from tests.support.soak import rounds, size
from tests.support.usage import megabytes
from tests.support.world import ENDED

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

AT_ONCE, ROUNDS = size(12, 50), rounds(1)
MEMORY = 48
"""Megabytes that all of them may cost together, beside what the first one of all costs for ever."""
WORDS = "word " * 100


@pytest.mark.soak
async def test_of_many_at_once_each_gets_its_own_answer(model: Model, tmp_path: Path) -> None:
    repository = git_repository(tmp_path / "shop")
    async with run_program(tmp_path, model.url, CC_MAX_SESSIONS=str(AT_ONCE)) as program:
        rest = program.rest
        known = await rest.post("repos", {"localPath": str(repository)})
        first = await rest.post("tasks", {"repositoryId": known["id"], "prompt": "Warm up."})
        await rest.session((await rest.post(f"tasks/{first['id']}/run"))["id"], *ENDED)
        memory = [megabytes(program.pid)]
        for number in range(ROUNDS):
            gates = [Gate() for _ in range(AT_ONCE)]
            prompts = [f"Round {number}, speak as number {place}." for place in range(AT_ONCE)]
            for place, (prompt, gate) in enumerate(zip(prompts, gates, strict=True)):
                model.on(prompt, [Say(f"{WORDS} I am {place}.", hold=gate)])
            sessions = []
            for prompt in prompts:
                task = await rest.post("tasks", {"repositoryId": known["id"], "prompt": prompt})
                sessions.append(await rest.post(f"tasks/{task['id']}/run"))
            # All of them are in the middle of it at the same time.
            async with asyncio.timeout(60):
                await asyncio.gather(*(gate.reached.wait() for gate in gates))
            memory.append(megabytes(program.pid))
            for gate in gates:
                gate.release()

            ended = [await rest.session(session["id"], *ENDED) for session in sessions]
            assert [session["result"] for session in ended] == [
                f"{WORDS} I am {place}." for place in range(AT_ONCE)
            ]
            assert len({session["codexRef"].split(":")[1] for session in ended}) == AT_ONCE
            for prompt, session in zip(prompts, ended, strict=True):
                [request] = model.asked(prompt)
                assert session["codexRef"] == f"app-server:{request.thread_id}:{request.turn_id}"
        assert max(memory) - memory[0] < MEMORY, memory
