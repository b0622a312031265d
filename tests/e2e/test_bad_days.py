"""A Telegram that refuses, drops, loses answers and hangs, and a program that is killed again and again:
each end is seen once, or again and marked where its first message went unanswered; in order, with every
question answerable, and in the same memory."""

import asyncio
import random
import re
import time
from collections import defaultdict, deque
from collections.abc import AsyncIterator, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot.localchat import Call, Fault, Limits
from bot.localchat.people import GUESTS
from bot.localchat.rich import words_of
from tests.support.chat import JSON, ChatRefused, LocalChat, Seen, run_localchat
from tests.support.core import git_repository
from tests.support.program import Program, run_stub_program
from tests.support.soak import first_seed, is_long

REPEATED = "(Said again: Telegram did not confirm the first time.)"
CHATS, EACH, LIVES = (20, 50, 12) if is_long() else (3, 4, 2)
PAUSE = 0.5 if is_long() else 0.1
"""Seconds between two messages of a chat, on average."""
SENDS = {"sendmessage", "sendrichmessage"}
SAYS = {*SENDS, "editmessagetext"}
TRIALS = {*SAYS, "answercallbackquery", "sendrichmessagedraft", "deletemessage"}
ENDED = {"completed", "failed", "stopped", "interrupted"}
SETTLED = 600.0 if is_long() else 90.0
MARK = re.compile(r"message (\d+)-(\d+)-")
WORSE = 1 if is_long() else 2.5
"""How much worse the weather is where there are few calls."""
SETTLED_BY = 500 if is_long() else 10
"""Calls after which a life has loaded what it needs."""
GROWTH = 1.5
"""Of memory, from what a life had by then."""


Mark = tuple[int, int]
"""A chat, and the number of what was asked there."""


@dataclass(frozen=True, slots=True)
class Span:
    """Between two tries to tell of the same end."""

    since: float
    until: float
    mark: Mark


@dataclass(slots=True)
class Weather:
    """What becomes of each call."""

    chance: random.Random

    def __call__(self, method: str) -> Fault | None:
        if method not in TRIALS:
            return None
        draw = self.chance.random() / WORSE
        if draw < 0.03:
            return Fault.status(429, retry_after=1)
        if draw < 0.10:
            return Fault.status(500)
        if draw < 0.12:
            return Fault.drop_before()
        if draw < 0.15:
            return Fault.drop_after()
        if draw < 0.16:
            return Fault.cut_after()
        if draw < 0.163 and is_long():
            return Fault.hang()
        if draw < 0.168:
            return Fault.html_504_after()
        return Fault.html_502() if draw < 0.2 else None


@dataclass(frozen=True, slots=True)
class Sent:
    """A try to tell of an end."""

    at: float
    is_marked: bool
    status: int

    @property
    def is_answered(self) -> bool:
        """A gateway that has waited in vain answers as little as a cut connection."""
        return self.status not in (0, 504)


@dataclass(slots=True)
class Scene:
    telegram: LocalChat
    program: Program
    chance: random.Random
    weather: Weather
    deaths: list[float] = field(default_factory=list)
    """When the program was dead and not yet started again, by the clock of the server."""
    memory: dict[int, tuple[float, float]] = field(default_factory=dict)
    """Of each life that lasted: megabytes when it had settled, and at most."""


@pytest.fixture
async def scene(tmp_path: Path) -> AsyncIterator[Scene]:
    chance = random.Random(first_seed())
    async with run_localchat(tmp_path, limits=Limits()) as telegram:
        telegram.faults.calls = deque()  # all of them are looked at
        settings = {
            "CC_TELEGRAM_BOT_TOKEN": telegram.token,
            "CC_TELEGRAM_API_BASE": telegram.api_base,
            "CC_TELEGRAM_ALLOWED_USERS": ",".join(str(guest) for guest in _guests()),
            "CC_MAX_SESSIONS": "50",
        }
        async with run_stub_program(tmp_path, **settings) as program:
            repository = await asyncio.to_thread(git_repository, tmp_path / "shop")
            await program.rest.post("repos", {"localPath": str(repository), "allowWrite": False})
            yield Scene(telegram, program, chance, Weather(random.Random(first_seed())))


def _guests() -> list[int]:
    return [*GUESTS][:CHATS]


@pytest.mark.defect(20)
@pytest.mark.soak
async def test_each_end_is_seen_once_or_again_and_marked(scene: Scene) -> None:
    scene.telegram.faults.otherwise = scene.weather
    async with asyncio.TaskGroup() as group:
        talking = [group.create_task(_talk(scene, guest)) for guest in _guests()]
        others = [group.create_task(_press_everything(scene)), group.create_task(_watch_memory(scene))]
        dying = group.create_task(_die_now_and_then(scene))
        await asyncio.wait([*talking, dying])
        scene.telegram.faults.otherwise = lambda _: None
        calm = len(scene.telegram.faults.calls)
        await _until_everything_is_said(scene)
        for task in others:
            task.cancel()

    ends = await _order_of_ends(scene)
    sent = _tries_to_tell(scene)
    for guest in _guests():
        copies = _ends_in(await _everything_in(scene, guest))
        assert set(copies) == {(guest, number) for number in range(EACH)}, f"an end in {guest} was lost"
        assert list(copies) == [mark for mark in ends if mark[0] == guest], f"the order in {guest}"
        for mark, messages in copies.items():
            plain = [message for message in messages if REPEATED not in message.text]
            assert len(plain) <= 1, f"{mark} was said twice without a word"
        _hold_to_the_deaths([span for mark in copies for span in _deaths_needed(mark, sent[mark])], scene)
    await _hold_every_question_answerable(scene)
    in_calm = [*scene.telegram.faults.calls][calm:]
    assert [call for call in in_calm if call.status == 429] == [], "it was too much for the server itself"
    assert scene.memory
    assert [(young, most) for young, most in scene.memory.values() if most > GROWTH * young] == []


def _deaths_needed(mark: Mark, sent: Sequence[Sent]) -> Iterator[Span]:
    """Every try after one that went unanswered is marked, and no other is, unless the program died meanwhile.
    Between which times it must have, for what no lost answer accounts for."""
    in_doubt, before = False, Sent(0.0, is_marked=False, status=500)
    for one in sent:
        in_doubt = in_doubt or not before.is_answered
        assert one.is_marked or not in_doubt, f"{mark} was in doubt, and was said again without a word"
        if before.status == 200 or (one.is_marked and not in_doubt):
            yield Span(before.at, one.at, mark)
            in_doubt = True
            assert one.is_marked, f"{mark} had arrived, and was said again without a word"
        before = one


def _hold_to_the_deaths(spans: Sequence[Span], scene: Scene) -> None:
    """A death leaves one message of each chat in doubt, at most."""
    left = list(scene.deaths)
    for span in sorted(spans, key=lambda one: one.until):
        death = next((one for one in left if span.since < one < span.until), None)
        assert death is not None, f"{span.mark} says that it is repeated, and nothing was in doubt"
        left.remove(death)


def _tries_to_tell(scene: Scene) -> Mapping[Mark, Sequence[Sent]]:
    """Of each end, in order."""
    found: defaultdict[Mark, list[Sent]] = defaultdict(list)
    faults = scene.telegram.faults
    for call in sorted([*faults.calls, *faults.hanging], key=lambda one: one.at):
        if call.method.lower() in SENDS and "Retry" in str(call.payload.get("reply_markup")):
            said = _said(call)
            found[_mark_of(said)].append(Sent(call.at, REPEATED in said, call.status))
    return found


def _said(call: Call) -> str:
    rich = call.payload.get("rich_message")
    return words_of(rich) if rich else str(call.payload.get("text"))


async def _hold_every_question_answerable(scene: Scene) -> None:
    """Each was decided, by whom it asked, or went with its program; a button that is left of one that was
    seen twice is answered honestly, and changes nothing."""
    before = await _all(scene, "approvals?order=asc")
    assert {one["status"] for one in before} <= {"approved", "cancelled"}
    approved = [one for one in before if one["status"] == "approved"]
    assert approved
    assert {one["resolvedActor"] for one in approved} <= {f"telegram:{guest}" for guest in _guests()}
    for guest in _guests():
        for message in await _everything_in(scene, guest):
            if "Approve" in message.buttons:
                answer = await scene.telegram.client.press(guest, guest, message.id, "Approve")
                assert answer.answered
    assert await _all(scene, "approvals?order=asc") == before


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
        await scene.program.kill()
        scene.deaths.append(time.time())
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
    """Of each life from when it has said so much that it has loaded what it needs."""
    calls = scene.telegram.faults.calls
    while True:
        life, said, young, most = len(scene.deaths), len(calls), 0.0, 0.0
        while life == len(scene.deaths):
            if len(calls) - said >= SETTLED_BY and (now := _megabytes(scene.program)):
                young, most = young or now, max(most, now)
                scene.memory[life] = (young, most)
            await asyncio.sleep(0.2)


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
            if len(done) == CHATS * EACH and not waiting and scene.memory:
                return
            await asyncio.sleep(0.5)


async def _sessions(scene: Scene) -> dict[str, str]:
    """How the session of each message stands."""
    return {one["prompt"]: one["status"] for one in await _all(scene, "sessions?order=asc")}


async def _order_of_ends(scene: Scene) -> list[Mark]:
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


def _mark_of(text: str) -> Mark:
    found = MARK.search(text)
    assert found is not None, text
    return int(found[1]), int(found[2])


async def _everything_in(scene: Scene, guest: int) -> list[Seen]:
    return [seen for seen in await scene.telegram.client.messages(guest, limit=500) if seen.from_bot]


def _ends_in(messages: list[Seen]) -> dict[Mark, list[Seen]]:
    """The messages that tell of an end, by what was asked, in the order in which each was first seen."""
    ends: defaultdict[Mark, list[Seen]] = defaultdict(list)
    for message in messages:
        if "Retry" in message.buttons:
            ends[_mark_of(message.text)].append(message)
    return dict(ends)
