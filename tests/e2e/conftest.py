"""One program for all stories: it takes seconds to start. Each story has its own repository and words."""

import itertools
import signal
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from bot.localchat import ANN_ID, BO_ID, FIRST_USER_ID, STRANGER_ID
from tests.support.people import Person
from tests.support.program import Program, run_program
from tests.support.responses import Model, responses_server
from tests.support.soak import size
from tests.support.world import SECRET, TOKEN, World

STORY_SECONDS = size(120, 1800)


@pytest.fixture(autouse=True)
def _no_story_lasts_for_ever() -> Iterator[None]:
    """A program that hangs must fail its test, not hang it."""

    def give_up(*_: object) -> None:
        raise TimeoutError(f"the story did not end within {STORY_SECONDS} s")

    before = signal.signal(signal.SIGALRM, give_up)
    signal.alarm(STORY_SECONDS)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def model() -> AsyncIterator[Model]:
    async with responses_server(Model()) as served:
        yield served


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def shared_program(model: Model, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Program]:
    users = f"{FIRST_USER_ID},{ANN_ID},{BO_ID}"
    folder = tmp_path_factory.mktemp("program")
    async with run_program(folder, model.url, CC_TELEGRAM_ALLOWED_USERS=users) as program:
        yield program


@pytest_asyncio.fixture(loop_scope="package")
async def program(shared_program: Program) -> AsyncIterator[Program]:
    """The program, with nothing running: before a story and after it."""
    yield shared_program
    if shared_program.runs:
        for status in ("running", "waiting_approval", "starting"):
            for session in (await shared_program.rest.get(f"sessions?status={status}"))["items"]:
                await shared_program.rest.call("POST", f"/api/sessions/{session['id']}/stop", {})
                await shared_program.rest.session(session["id"], "stopped")


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[str], Path]:
    """A new folder for a repository of this name."""
    numbers = itertools.count(1)
    return lambda name: tmp_path / f"{next(numbers)}" / name


def _person(program: Program, user: int) -> Person:
    return Person(lambda: program.chat, user)


@pytest.fixture
def you(program: Program) -> Person:
    return _person(program, FIRST_USER_ID)


@pytest.fixture
def ann(program: Program) -> Person:
    return _person(program, ANN_ID)


@pytest.fixture
def bo(program: Program) -> Person:
    return _person(program, BO_ID)


@pytest.fixture
def mallory(program: Program) -> Person:
    return _person(program, STRANGER_ID)


@pytest_asyncio.fixture(scope="package", loop_scope="package")
async def contract_world(
    model: Model, tmp_path_factory: pytest.TempPathFactory, unused_tcp_port_factory: Callable[[], int]
) -> AsyncIterator[World]:
    """As the contract says: with a token, over app-server; Telegram's updates come to the webhook."""
    folder = tmp_path_factory.mktemp("contract")
    port = unused_tcp_port_factory()
    settings = {
        "CC_PORT": str(port),
        "CC_API_TOKEN": TOKEN,
        "CC_CODEX_RUNNER_MODE": "app-server",
        "CC_TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "CC_TELEGRAM_WEBHOOK_SECRET": SECRET,
    }
    async with run_program(folder, model.url, **settings) as program:
        yield World(program, model, folder)


@pytest_asyncio.fixture(loop_scope="package")
async def world(contract_world: World) -> AsyncIterator[World]:
    yield contract_world
    for gate in contract_world.gates:
        gate.release()
    contract_world.gates.clear()
