"""What another client of the same app-server begins: the desk is a runner of its own here."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from core import runners
from core.errors import QuestionGone
from core.events import (
    AgentMessage,
    Answer,
    CaughtUp,
    CommandRun,
    QuestionSettled,
    TextDelta,
    TokensUsed,
    TurnOutcome,
    TurnRef,
)
from core.ports import Desk, DeskTurn, ReviewTarget, TurnTrace
from core.runners import AppServerRunner
from core.words import TAG, Decision, Sandbox
from tests.core.runners.reading import Reader, review_request, soon, turn_request
from tests.support.codex import codex_command, codex_env
from tests.support.listening import SHARED, Way, app_server, way_to
from tests.support.responses import Exec, Gate, Model, Say, Step, responses_server

pytestmark = pytest.mark.codex

ASKS: list[Step] = [
    Say("I begin."),
    Exec("echo fire > lit", escalated=True, why="It is cold."),
    Say("It burns."),
]


@dataclass
class Room:
    """Two who speak to the same app-server: we, and whoever sits at the desk."""

    model: Model
    way: Way
    us: AppServerRunner
    at_desk: AppServerRunner
    repository: Path
    told: asyncio.Queue[DeskTurn] = field(default_factory=asyncio.Queue)
    heard_of: set[TurnRef] = field(default_factory=set)

    @property
    def desk(self) -> Desk:
        assert self.us.desk is not None
        return self.us.desk

    async def begins(self, prompt: str, thread_id: str | None = None) -> Reader:
        return Reader(await self.at_desk.start(turn_request(self.repository, prompt, thread_id=thread_id)))

    async def listens(self) -> None:
        """For ever, to what the desk begins."""
        async for turn in self.desk.turns():
            self.told.put_nowait(turn)

    async def hears(self) -> DeskTurn:
        """The next turn of the desk that we are told of for the first time."""
        while (turn := await soon(self.told.get())).ref in self.heard_of:
            pass
        self.heard_of.add(turn.ref)
        return turn

    async def takes_up(self, turn: DeskTurn) -> Reader:
        trace = TurnTrace(None, turn.ref, turn.ref.thread_id, desk=True)
        return Reader(await self.us.take_up(trace))


@asynccontextmanager
async def open_room(kind: str, folder: Path, repository: Path) -> AsyncIterator[Room]:
    async with AsyncExitStack() as stack:
        model = await stack.enter_async_context(responses_server(Model()))
        env = codex_env(folder, model.url)
        way = await stack.enter_async_context(way_to(kind, folder, env, folder))
        for whose in ("theirs", "ours"):
            (folder / whose).mkdir()
        at_desk, us = [
            await stack.enter_async_context(
                runners.app_server(
                    way.command,
                    way.env,
                    transport=way.transport,
                    data_dir=folder / whose,
                    token_file=way.token_file,
                )
            )
            for whose in ("theirs", "ours")
        ]
        room = Room(model, way, us, at_desk, repository)
        await us.warm()
        async with asyncio.TaskGroup() as group:
            listening = group.create_task(room.listens(), name="listening")
            try:
                yield room
            finally:
                listening.cancel()


@pytest.fixture
async def room(tmp_path: Path, repository: Path) -> AsyncIterator[Room]:
    async with open_room("unix", tmp_path, repository) as opened:
        yield opened


@pytest.mark.parametrize("kind", [kind for kind in SHARED if kind != "own-daemon"])
async def test_a_turn_of_the_desk_is_heard_of_and_can_be_led(
    kind: str, tmp_path: Path, repository: Path
) -> None:
    async with open_room(kind, tmp_path, repository) as room:
        room.model.on("Light the fire", ASKS)
        theirs = await room.begins("Light the fire")
        turn = await room.hears()
        assert (turn.ref, turn.cwd, turn.prompt) == (theirs.ref, str(repository), "Light the fire")
        assert (await room.desk.thread(turn.ref.thread_id)).sandbox is Sandbox.WORKSPACE_WRITE

        ours = await room.takes_up(turn)
        question = await ours.question()
        assert question.command == "echo fire > lit"
        assert question.reason == "It is cold."
        await room.us.answer(question.key, Answer(Decision.ONCE))
        assert (await theirs.end()).outcome is TurnOutcome.COMPLETED
        assert (await ours.end()).outcome is TurnOutcome.COMPLETED

        assert theirs.of(QuestionSettled) == [QuestionSettled(question.key, elsewhere=True)]
        assert ours.of(QuestionSettled) == [QuestionSettled(question.key)]
        assert ours.answers == ["I begin.", "It burns."]
        assert (repository / "lit").exists()


async def test_what_the_desk_answers_first_is_not_ours_any_more(room: Room) -> None:
    room.model.on("Light the fire", ASKS)
    theirs = await room.begins("Light the fire")
    ours = await room.takes_up(await room.hears())
    question = await ours.question()

    await room.at_desk.answer((await theirs.question()).key, Answer(Decision.DECLINE))

    assert (await ours.until(QuestionSettled)).elsewhere
    with pytest.raises(QuestionGone):
        await room.us.answer(question.key, Answer(Decision.ONCE))
    assert (await ours.end()).outcome is TurnOutcome.COMPLETED
    assert not (room.repository / "lit").exists()


async def test_it_can_be_steered_and_stopped(room: Room) -> None:
    talking = Gate()
    room.model.on("Tell a story", [Say("Once", hold=talking), Say("upon", hold=Gate())])
    theirs = await room.begins("Tell a story")
    turn = await room.hears()
    ours = await room.takes_up(turn)
    await ours.until(CaughtUp)
    await soon(talking.reached.wait())

    await room.us.steer(turn.ref, "Make it short.")
    await soon(room.model.request(lambda request: "Make it short." in request.user_texts))
    await room.us.stop(turn.ref)

    assert (await theirs.end()).outcome is TurnOutcome.STOPPED
    assert (await ours.end()).outcome is TurnOutcome.STOPPED


async def test_each_turn_of_a_thread_is_told_also_a_short_one_and_ours_never(room: Room) -> None:
    theirs = await room.begins("First")
    first = await room.hears()
    assert (await (await room.takes_up(first)).end()).outcome is TurnOutcome.COMPLETED
    await theirs.end()
    # Ours on the same thread, and one on a thread of its own; the desk listens to the first, too.
    request = turn_request(room.repository, "Ours", thread_id=first.ref.thread_id)
    await Reader(await room.us.start(replace(request, tag=f"{TAG}1"))).end()
    request = turn_request(room.repository, "Alone")
    await Reader(await room.us.start(replace(request, tag=f"{TAG}2"))).end()

    second = await room.begins("Second", first.ref.thread_id)
    await second.end()

    assert (await room.hears()).ref == second.ref
    room.desk.look_again()
    await (await room.begins("Third")).end()
    assert (await room.hears()).prompt == "Third"


async def test_what_ours_uses_behind_one_of_the_desk_is_its_own(room: Room) -> None:
    """The desk has the thread in memory, so Codex does not say what it had used."""
    theirs = await room.begins("First")
    turn = await room.hears()
    await theirs.end()
    await (await room.takes_up(turn)).end()

    request = turn_request(room.repository, "Ours", thread_id=turn.ref.thread_id)
    ours = Reader(await room.us.start(replace(request, tag=f"{TAG}1")))
    await ours.end()

    assert ours.of(TokensUsed)[-1] == TokensUsed(100, 40, 10, 110)


async def test_what_runs_is_told_again_to_whoever_comes_later(room: Room) -> None:
    gate = Gate()
    room.model.on("Long work", [Say("Well", hold=gate), Say("Done.")])
    theirs = await room.begins("Long work")
    await theirs.until(TextDelta)
    await room.hears()

    room.desk.look_again()

    turn = await soon(room.told.get())
    assert turn.ref == theirs.ref
    ours = await room.takes_up(turn)
    await ours.until(CaughtUp)
    gate.release()
    await ours.end()
    assert ours.items(AgentMessage)[-1].text == "Done."


async def test_a_question_of_a_turn_that_we_do_not_lead_is_left_to_the_desk(room: Room) -> None:
    """Since we listen to the thread, Codex asks us, too."""
    theirs = await room.begins("First")
    ours = await room.takes_up(await room.hears())
    await ours.end()
    await theirs.end()
    room.model.on("Light the fire", ASKS)

    second = await room.begins("Light the fire", theirs.ref.thread_id)
    question = await second.question()
    turn = await room.hears()
    assert turn.ref == second.ref
    await room.at_desk.answer(question.key, Answer(Decision.ONCE))

    assert (await second.end()).outcome is TurnOutcome.COMPLETED
    assert [command.exit_code for command in second.items(CommandRun)] == [0]


async def test_a_review_at_the_desk_is_one_turn_and_can_be_stopped(room: Room) -> None:
    (room.repository / "README.md").write_text("# Changed\n")
    room.model.on("Review the current code changes", [Say("I look", hold=Gate())])
    wanted = review_request(room.repository, ReviewTarget("uncommitted"))
    theirs = Reader(await room.at_desk.start(wanted))

    turn = await room.hears()

    assert turn.ref == theirs.ref
    assert turn.prompt.startswith("Review the current code changes")
    ours = await room.takes_up(turn)
    await ours.until(CaughtUp)
    await room.us.stop(turn.ref)
    assert (await ours.end()).outcome is TurnOutcome.STOPPED
    assert (await theirs.end()).outcome is TurnOutcome.STOPPED


async def test_a_review_of_another_command_center_is_none_of_the_desk(room: Room) -> None:
    """It takes no tag, so its thread has it; what the desk does on that thread later is the desk's."""
    (room.repository / "README.md").write_text("# Changed\n")
    gate = Gate()
    room.model.on("Review the current code changes", [Say("Fine", hold=gate), Say("Fine.")])
    wanted = replace(review_request(room.repository, ReviewTarget("uncommitted")), tag=f"{TAG}1")
    theirs = Reader(await room.at_desk.start(wanted))
    await soon(gate.reached.wait())
    room.desk.look_again()
    gate.release()
    assert (await theirs.end()).outcome is TurnOutcome.COMPLETED
    room.desk.look_again()

    after = await room.begins("Why?", theirs.ref.thread_id)

    assert (await room.hears()).ref == after.ref
    await after.end()


async def test_a_new_app_server_ends_what_was_open_and_is_listened_to(
    tmp_path: Path, repository: Path
) -> None:
    socket = tmp_path / "control.sock"
    async with responses_server(Model()) as model, AsyncExitStack() as stack:
        model.on("Light the fire", ASKS)
        env = codex_env(tmp_path, model.url)
        way = f"unix:{socket}"
        us = await stack.enter_async_context(runners.app_server(codex_command(), env, transport=way))
        assert us.desk is not None
        told = us.desk.turns()
        async with app_server(env, f"unix://{socket}") as first:
            await first.until_listens(socket)
            async with runners.app_server(codex_command(), env, transport=way) as at_desk:
                await at_desk.start(turn_request(repository, "Light the fire"))
                turn = await soon(anext(told))
                trace = TurnTrace(None, turn.ref, turn.ref.thread_id, desk=True)
                ours = Reader(await us.take_up(trace))
                await ours.question()
        async with app_server(env, f"unix://{socket}") as second:
            await second.until_listens(socket)
            ended = await ours.end()
            assert (ended.outcome, "Codex was restarted" in (ended.error or "")) == (TurnOutcome.LOST, True)
            async with runners.app_server(codex_command(), env, transport=way) as at_desk:
                theirs = Reader(await at_desk.start(turn_request(repository, "Say hello")))
                assert (await soon(anext(told))).ref == theirs.ref
                await theirs.end()
