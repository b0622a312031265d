"""Killed and stopped at random moments: everything comes to an end, nothing is done twice, nothing is left.

Every round has its own repository and words; all rounds of a way to Codex share one program.
"""

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from contextlib import AsyncExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio
from aiohttp import ClientError

from bot.delivery import REPEATED
from bot.localchat import FIRST_USER_ID
from tests.support.blows import WAYS, Blow, Stage, open_stage, until_gone
from tests.support.codex import git_repository
from tests.support.people import Person
from tests.support.responses import Exec, Model, Patch, Say, Step
from tests.support.rest import Reply, Rest
from tests.support.soak import seeds
from tests.support.world import ENDED

pytestmark = [pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

PATIENCE = 60.0
"""Seconds; Codex that is told to stop waits for its turns, and they for people."""
LOOK_AGAIN = 0.1
COUNTED, CHANGED = "counted", "changed"

JSON = dict[str, Any]
Folder = Callable[[str], Path]
Stages = Callable[[str], Awaitable[Stage]]


@pytest_asyncio.fixture(scope="module", loop_scope="package")
async def stages(model: Model, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Stages]:
    """A program for each way to Codex, opened when it is first needed."""
    opened: dict[str, Stage] = {}
    async with AsyncExitStack() as stack:

        async def stage_of(way: str) -> Stage:
            if way not in opened:
                users = {"CC_TELEGRAM_ALLOWED_USERS": str(FIRST_USER_ID)}
                stage = open_stage(way, tmp_path_factory.mktemp(way), model, **users)
                opened[way] = await stack.enter_async_context(stage)
                you = Person(lambda: opened[way].program.chat, FIRST_USER_ID)
                await you.says("/start")
                await you.sees("Ready")
            if not opened[way].program.runs:  # an earlier round has failed in the middle of it
                await opened[way].program.restart()
            return opened[way]

        yield stage_of


@dataclass(frozen=True, slots=True)
class Round:
    """What the agent does, what somebody does meanwhile, and what is hit."""

    number: int
    steps: Sequence[Step]
    counts: dict[str, int]
    """How often each file is written to where everything goes well."""
    meddling: str | None
    """`steer` or `stop`."""
    meddles_after: float
    blows: Sequence[Blow]

    @property
    def prompt(self) -> str:
        return f"Work on round {self.number}."

    @property
    def message(self) -> str:
        return f"Think of number {self.number}, too."

    @property
    def marker(self) -> str:
        """In the environment of what the agent runs for longer."""
        return marker_of(self.number)


def marker_of(number: int) -> str:
    return f"ROUND=round-{number}-"


def drawn(number: int, stage: Stage) -> Round:
    """The round of this number: the same at each time, but for how fast the machine is."""
    chance = random.Random(number)
    marker = marker_of(number)
    meddling = chance.choice([None, "steer", "stop"])
    steps: list[Step] = []
    counts: dict[str, int] = {}
    for place, kind in enumerate(chance.choices(["command", "change", "approval", "say"], k=4)):
        file = f"{COUNTED if kind != 'change' else CHANGED}-{place}"
        before, behind = (chance.choice(["", f"export {marker}; sleep 0.2; "]) for _ in range(2))
        write = f"{before}echo x >> {file}; {behind}true"
        match kind:
            case "command":
                steps.append(Exec(write))
            case "approval":
                steps.append(Exec(write, escalated=True))
            case "change":
                steps.append(Patch(f"*** Update File: {file}\n@@\n begin\n+x\n"))
            case _:
                steps.append(Say("I have thought about it, and go on."))
                continue
        counts[file] = 1
    if meddling == "stop":
        steps.append(Exec(f"{marker} sleep 600", escalated=chance.random() < 0.5))
    steps.append(Say(f"Round {number} is done."))
    return Round(
        number,
        steps,
        counts,
        meddling,
        chance.uniform(0, 2),
        [
            Blow(
                chance.choice(stage.victims),
                chance.choice([signal.SIGKILL, signal.SIGTERM]),
                chance.uniform(0, 1.5),
            )
            for _ in range(chance.choice([1, 1, 2]))
        ],
    )


@pytest.mark.defect(20)
@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(2))
async def test_killed_at_any_moment_it_answers_once(
    stages: Stages, model: Model, folder: Folder, seed: int
) -> None:
    """`kill -9` of ours while a turn goes on without us: on Codex's daemon."""
    program = (await stages("daemon")).program
    you = Person(lambda: program.chat, FIRST_USER_ID)
    chance = random.Random(seed)
    words, answer = f"Count to {seed} thousand", f"Counted to {seed} thousand."
    steps: list[Step] = [
        Exec("sleep 0.3"),
        Say("I begin."),
        Exec("echo x >> counted"),
        Say("In between."),
        Say(answer),
    ]
    model.on(words, steps)
    counting = await you.adds(folder(f"counting-{seed}"))
    await you.says(words)

    await asyncio.sleep(chance.uniform(0, 1.5))  # the moment is what is random here
    had_begun = bool(model.asked(words))
    await program.kill()
    await program.restart()

    session = await program.rest.newest("sessions", lambda item: item["prompt"] == words)
    session = await ended(program.rest, session["id"])
    if session["status"] == "interrupted":
        # It was claimed, and Codex had not heard of it yet: it never begins by itself again.
        assert not had_begun
        assert not (counting / COUNTED).exists()
        await you.presses(await you.sees("was cut before it began"), "Retry")
        again = await program.rest.newest("sessions", lambda item: item["prompt"] == words)
        session = await ended(program.rest, again["id"])
    assert session["status"] == "completed"
    await you.sees(answer)
    await told_once(you, answer)
    assert (counting / COUNTED).read_text() == "x\n"
    kinds = await program.rest.kinds(f"sessions/{session['id']}/events")
    assert [kind for kind in kinds if kind.removeprefix("session.") in ENDED] == ["session.completed"]


@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(3))
async def test_whatever_is_hit_everything_ends_and_nothing_is_done_twice(
    stages: Stages, model: Model, folder: Folder, seed: int
) -> None:
    stage = await stages(WAYS[seed % len(WAYS)])
    this = drawn(seed, stage)
    model.on(this.prompt, this.steps)
    repository = git_repository(folder(f"round-{seed}"))
    for file in this.counts:
        (repository / file).write_text("begin\n")
    async with Rest(stage.program.address) as rest:
        desk = Desk(rest, this)
        await desk.begin(repository)
        async with asyncio.TaskGroup() as group:
            deciding = group.create_task(desk.decide_whatever_is_asked())
            meddling = group.create_task(desk.meddle())
            for blow in this.blows:
                await asyncio.sleep(blow.after)  # the moment is what is random here
                await stage.take(blow)
            await meddling
            sessions = await desk.until_all_have_ended()
            deciding.cancel()
        await check(desk, sessions, repository, model)
        if sessions[0]["status"] == "completed":
            you = Person(lambda: stage.program.chat, FIRST_USER_ID)
            # A message that came late, or a cut stream, may have had the model say something behind it.
            answer = f"{sessions[0]['result']}\n\n{repository.name} ·"
            await you.sees(answer, after=0)
            await told_once(you, answer)
        await desk.does_something_else(repository)
    await until_gone(this.marker)


class Desk:
    """Somebody who works over REST, and is patient while the program is away."""

    def __init__(self, rest: Rest, this: Round) -> None:
        self.rest = rest
        self.this = this
        self.task_id = 0
        self.session_id = 0
        self._repository_id = 0

    async def begin(self, repository: Path) -> None:
        known = await self.rest.post("repos", {"localPath": str(repository), "allowWrite": True})
        self._repository_id = known["id"]
        self.task_id, self.session_id = await self._run(self.this.prompt)

    async def _run(self, prompt: str) -> tuple[int, int]:
        task = await self.rest.post("tasks", {"repositoryId": self._repository_id, "prompt": prompt})
        session = await self.rest.post(f"tasks/{task['id']}/run")
        return task["id"], session["id"]

    async def decide_whatever_is_asked(self) -> None:
        while True:
            found = await insist(partial(self.rest.call, "GET", "/api/approvals?status=pending"))
            for row in found.body["items"]:
                decide = partial(self.rest.call, "POST", f"/api/approvals/{row['id']}/resolve")
                reply = await insist(partial(decide, {"status": "approved"}))
                assert reply.status in (200, 409), reply
            await asyncio.sleep(LOOK_AGAIN)

    async def meddle(self) -> None:
        await asyncio.sleep(self.this.meddles_after)
        path = f"/api/sessions/{self.session_id}/{self.this.meddling}"
        match self.this.meddling:
            case "stop":
                reply = await insist(partial(self.rest.call, "POST", path, {}))
                assert reply.status in (202, 409), reply
            case "steer":
                try:
                    reply = await self.rest.call("POST", path, {"message": self.this.message})
                except ClientError:
                    return  # said once: whether it was heard, nobody knows
                assert reply.status in (200, 409, 503), reply

    async def until_all_have_ended(self) -> list[JSON]:
        """Every session of the task, the first one first."""
        async with asyncio.timeout(PATIENCE):
            while True:
                path = f"/api/sessions?taskId={self.task_id}"
                items = (await insist(partial(self.rest.call, "GET", path))).body["items"]
                if all(session["status"] in ENDED for session in items):
                    return sorted(items, key=lambda session: int(session["id"]))
                await asyncio.sleep(LOOK_AGAIN)

    async def does_something_else(self, repository: Path) -> None:
        """The next task works, in the same folder."""
        prompt = f"Greet round {self.this.number}."
        _, session_id = await self._run(prompt)
        session = await ended(self.rest, session_id)
        assert (session["status"], session["result"]) == ("completed", f"You said: {prompt}"), session[
            "error"
        ]


async def ended(rest: Rest, session_id: int) -> JSON:
    path = f"sessions/{session_id}"
    return dict(await rest.until(path, lambda body: body["status"] in ENDED, timeout=PATIENCE))


async def insist(ask: Callable[[], Awaitable[Reply]]) -> Reply:
    """Ask again as long as nobody is there, or the program is starting or ending."""
    while True:
        try:
            reply = await ask()
        except ClientError:
            pass
        else:
            if reply.status != 503:
                return reply
        await asyncio.sleep(LOOK_AGAIN)


async def check(desk: Desk, sessions: Sequence[JSON], repository: Path, model: Model) -> None:
    this, first = desk.this, sessions[0]
    for session in sessions:
        kinds = await desk.rest.kinds(f"sessions/{session['id']}/events")
        ends = [kind for kind in kinds if kind.removeprefix("session.") in ENDED]
        assert ends == [f"session.{session['status']}"], "ended other than once"
        rows = (await desk.rest.get(f"approvals?sessionId={session['id']}"))["items"]
        assert not [row for row in rows if row["status"] == "pending" or row["delivery"] == "pending"]
    counts = counted(repository, this)
    if first["status"] == "completed" and this.meddling is None:
        assert counts == this.counts
    assert all(counts[file] <= often for file, often in this.counts.items()), counts
    turns = {one.turn_id for one in model.asked(this.prompt) if one.prompt == this.prompt}
    assert len(turns) <= 1, "begun twice"
    assert all(one.user_texts.count(this.message) <= 1 for one in model.asked(this.message))


def counted(repository: Path, this: Round) -> dict[str, int]:
    return {file: (repository / file).read_text().splitlines().count("x") for file in this.counts}


async def told_once(you: Person, words: str) -> None:
    """Doubled only where it says so."""
    said = [seen for seen in await you.messages() if seen.from_bot and words in seen.text]
    assert sum(REPEATED.strip() not in seen.text for seen in said) <= 1, said
