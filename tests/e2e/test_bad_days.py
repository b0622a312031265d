"""A Telegram that refuses, drops, loses answers and hangs, and a program that is killed again and again:
each end is seen once, or twice and marked where its first message went unanswered; and in order."""

import asyncio
import random
import re
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.localchat import Fault
from bot.localchat.people import GUESTS
from tests.support.chat import JSON, ChatRefused, LocalChat, Seen, run_localchat
from tests.support.core import git_repository
from tests.support.program import Program, run_stub_program
from tests.support.soak import first_seed, is_long

REPEATED = "(Said again: Telegram did not confirm the first time.)"
ANEW = "(Said anew: the message before could not be changed any more.)"
CHATS, EACH, LIVES = (20, 50, 12) if is_long() else (3, 4, 2)
PAUSE = 0.5 if is_long() else 0.1
"""Seconds between two messages of a chat, on average."""
SAYS = ("sendmessage", "sendrichmessage", "editmessagetext")
TRIALS = {*SAYS, "answercallbackquery", "sendrichmessagedraft", "deletemessage"}
ENDED = {"completed", "failed", "stopped", "interrupted"}
SETTLED = 600.0 if is_long() else 90.0
MARK = re.compile(r"message (\d+)-(\d+)-")
SETTLES = 20.0
"""Seconds after which a life has loaded what it needs."""
GROWTH = 1.5
"""Of memory, from what a life had by then."""


@dataclass(slots=True)
class Weather:
    """What becomes of each call; counted, to be held against what was said twice."""

    chance: random.Random
    lost: int = 0

    def __call__(self, method: str) -> Fault | None:
        if method not in TRIALS:
            return None
        draw = self.chance.random()
        if draw < 0.03:
            return Fault.status(429, retry_after=1)
        if draw < 0.10:
            return Fault.status(500)
        if draw < 0.16:
            self.lost += 1
            return Fault.drop_before() if draw < 0.13 else Fault.drop_after()
        if draw < 0.163 and is_long():
            self.lost += 1
            return Fault.hang()
        return Fault.html_502() if draw < 0.17 else None


@dataclass(slots=True)
class Scene:
    telegram: LocalChat
    program: Program
    chance: random.Random
    weather: Weather
    kills: int = 0
    memory: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Of each life that lasted: megabytes when it had settled, and at most."""


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    chance = random.Random(first_seed())
    async with run_localchat(tmp_path) as telegram:
        settings = {
            "CC_TELEGRAM_BOT_TOKEN": telegram.token,
            "CC_TELEGRAM_API_BASE": telegram.api_base,
            "CC_TELEGRAM_ALLOWED_USERS": ",".join(str(guest) for guest in _guests()),
            "CC_MAX_SESSIONS": "50",
        }
        async with run_stub_program(tmp_path, **settings) as program:
            repository = await asyncio.to_thread(git_repository, tmp_path / "shop")
            await program.rest.post("repos", {"localPath": str(repository), "allowWrite": False})
            yield Scene(telegram, program, chance, Weather(chance))


def _guests() -> list[int]:
    return [*GUESTS][:CHATS]


@pytest.mark.defect(20)
@pytest.mark.soak
async def test_each_end_is_seen_once_or_twice_and_marked(scene: Scene) -> None:
    scene.telegram.faults.otherwise = scene.weather
    async with asyncio.TaskGroup() as group:
        talking = [group.create_task(_talk(scene, guest)) for guest in _guests()]
        others = [group.create_task(_press_everything(scene)), group.create_task(_watch_memory(scene))]
        dying = group.create_task(_die_now_and_then(scene))
        await asyncio.wait([*talking, dying])
        scene.telegram.faults.otherwise = lambda _: None
        await _until_everything_is_said(scene)
        for task in others:
            task.cancel()

    ends = await _order_of_ends(scene)
    said = {guest: await _everything_in(scene, guest) for guest in _guests()}
    repeated = 0
    for guest, seen in said.items():
        copies = _ends_in(seen)
        assert set(copies) == {(guest, number) for number in range(EACH)}, f"an end in {guest} was lost"
        for mark, messages in copies.items():
            first, *more = [_is_marked(message) for message in messages]
            assert all(more), f"{mark} was said twice without a word"
            repeated += first + len(more)
        assert list(copies) == [mark for mark in ends if mark[0] == guest], f"the order in {guest}"
    assert repeated <= scene.weather.lost + scene.kills * CHATS, "only what was in doubt is said again"
    assert [(young, most) for young, most in scene.memory.values() if most > GROWTH * young] == []


async def _talk(scene: Scene, guest: int) -> None:
    """A person who has much to do, each time as a task of its own; every fifth asks for an approval."""
    for number in range(EACH):
        wants = "an approval" if number % 5 == 3 else "nothing"
        text = f"/new message {guest}-{number}- wants {wants}"
        await scene.telegram.client.send(guest, guest, text)
        await asyncio.sleep(scene.chance.expovariate(1 / PAUSE))


async def _die_now_and_then(scene: Scene) -> None:
    for _ in range(LIVES):
        await asyncio.sleep(scene.chance.uniform(2, 6))
        scene.kills += 1
        await scene.program.kill()
        await scene.program.restart()


async def _press_everything(scene: Scene) -> None:
    """Somebody approves whatever asks for it: a session whose question cannot be answered never ends."""
    while True:
        for guest in _guests():
            for message in await scene.telegram.client.messages(guest):
                if "Approve" in message.buttons:
                    with suppress(ChatRefused):  # the card has changed meanwhile
                        await scene.telegram.client.press(guest, guest, message.id, "Approve")
        await asyncio.sleep(0.3)


async def _watch_memory(scene: Scene) -> None:
    while True:
        life, young, most = scene.kills, 0.0, 0.0
        await asyncio.sleep(SETTLES)
        while life == scene.kills:
            now = _megabytes(scene.program)
            young, most = young or now, max(most, now)
            scene.memory[life] = (young, most)
            await asyncio.sleep(1)


def _megabytes(program: Program) -> float:
    """0 while it does not live, as at its very end."""
    try:
        status = Path(f"/proc/{program.pid}/status").read_text()
    except (AssertionError, FileNotFoundError):
        return 0.0
    found = re.search(r"VmRSS:\s+(\d+) kB", status)
    return int(found[1]) / 1024 if found else 0.0


async def _until_everything_is_said(scene: Scene) -> None:
    async with asyncio.timeout(SETTLED):
        while True:
            sessions = await _sessions(scene)
            done = [one for one in sessions.values() if one in ENDED]
            waiting = (await scene.program.rest.get("outbox?status=queued,sending"))["items"]
            if len(done) == CHATS * EACH and not waiting:
                return
            await asyncio.sleep(0.5)


async def _sessions(scene: Scene) -> dict[str, str]:
    """How the session of each message stands."""
    return {one["prompt"]: one["status"] for one in await _all(scene, "sessions?order=asc")}


async def _order_of_ends(scene: Scene) -> list[tuple[int, int]]:
    """The messages in the order in which their sessions ended."""
    kinds = ",".join(f"session.{status}" for status in sorted(ENDED))
    prompts = {one["id"]: one["prompt"] for one in await _all(scene, "sessions?order=asc")}
    ends = await _all(scene, f"events?order=asc&kind={kinds}")
    return [_mark_of(prompts[event["sessionId"]]) for event in ends]


async def _all(scene: Scene, path: str) -> list[JSON]:
    """Every page of a list."""
    found: list[JSON] = []
    cursor = ""
    while True:
        page = await scene.program.rest.get(f"{path}&limit=200{cursor}")
        found += page["items"]
        if page["nextCursor"] is None:
            return found
        cursor = f"&cursor={page['nextCursor']}"


def _mark_of(text: str) -> tuple[int, int]:
    found = MARK.search(text)
    assert found is not None, text
    return int(found[1]), int(found[2])


async def _everything_in(scene: Scene, guest: int) -> list[Seen]:
    return [seen for seen in await scene.telegram.client.messages(guest, limit=500) if seen.from_bot]


def _ends_in(messages: list[Seen]) -> dict[tuple[int, int], list[Seen]]:
    """The messages that tell of an end, by what was asked, in the order in which each was first seen."""
    ends: defaultdict[tuple[int, int], list[Seen]] = defaultdict(list)
    for message in messages:
        if "Retry" in message.buttons:
            ends[_mark_of(message.text)].append(message)
    return dict(ends)


def _is_marked(message: Seen) -> bool:
    return REPEATED in message.text or ANEW in message.text
