"""The threads that the real Codex knows, measured with codex 0.169.0.

What its own description leaves open, and what was seen:
- `thread/loaded/list` names threads only, drafts too; `thread/read` tells of each, loaded or not;
- `thread/list` has no drafts. Unless told otherwise it leaves out what `codex exec` began, and every thread
  that had another model provider than the present one. `searchTerm` is a part of the title or of the first
  words, capitals counted. Cursors hold a time and an id, and any other text is an error;
- ids are UUIDs in any spelling, and the answer has the one that counts. What is unknown is "not loaded";
- `turn/start` on a thread that is not loaded is "thread not found"; `thread/resume` loads it. An archived
  one is not resumed;
- `thread/unsubscribe` unloads nothing by itself: a thread that nobody listens to is unloaded after
  `thread_unload_delay_secs`. A turn can still be started on it, and nobody hears of that turn. What concerns
  one thread is taken in order, so that a `thread/resume` sent right behind an `unsubscribe` is heard.
"""

import asyncio
import uuid
from asyncio.subprocess import DEVNULL
from collections.abc import Iterable
from pathlib import Path

import pytest

from core import runners
from core.codexthreads import CodexThread, CodexThreads
from core.errors import Conflict, InvalidInput, NotFound, RunnerUnavailable, ThreadGone
from core.events import TurnOutcome
from core.runners import AppServerRunner
from core.runners.threads import RESTING
from core.words import ThreadStatus
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.codex import codex_command, codex_env
from tests.support.core import eventually
from tests.support.responses import Gate, Model, Say

pytestmark = pytest.mark.codex


async def said(codex: AppServerRunner, repository: Path, *prompts: str) -> list[str]:
    """A thread for each; the ids of them."""
    readers = [Reader(await codex.start(turn_request(repository, prompt))) for prompt in prompts]
    for reader in readers:
        await reader.end()
    return [reader.ref.thread_id for reader in readers]


def shelf(codex: AppServerRunner) -> CodexThreads:
    return codex.threads


def ids(threads: Iterable[CodexThread]) -> set[str]:
    return {thread.id for thread in threads}


async def everything(
    codex: AppServerRunner, search: str | None = None, *, limit: int = 50, oldest_first: bool = False
) -> list[CodexThread]:
    """All stored threads, page by page."""
    found: list[CodexThread] = []
    cursor: str | None = None
    while True:
        page = await shelf(codex).stored(limit, cursor, search=search, oldest_first=oldest_first)
        assert len(page.items) <= limit
        found += page.items
        cursor = page.next_cursor
        if cursor is None:
            return found


async def test_what_codex_has_kept_and_what_it_has_in_memory(
    env: dict[str, str], model: Model, repository: Path
) -> None:
    gate = Gate()
    model.on("importer", [Say("Working.", hold=gate)])
    async with runners.app_server(codex_command(), env) as codex:
        [login] = await said(codex, repository, "Fix the Login test")
        working = Reader(await codex.start(turn_request(repository, "Rewrite the importer")))
        await soon(gate.reached.wait())

        by_id = {thread.id: thread for thread in (await shelf(codex).loaded(50, None)).items}
        assert set(by_id) == {login, working.ref.thread_id}
        assert by_id[login].status is ThreadStatus.IDLE
        assert by_id[working.ref.thread_id].status is ThreadStatus.ACTIVE
        assert by_id[login].preview == "Fix the Login test"
        assert by_id[login].cwd == str(repository)
        assert by_id[login].updated_at is not None
        assert ids(await everything(codex)) == set(by_id)
        gate.release()
        await working.end()

    async with runners.app_server(codex_command(), env) as other:
        assert (await shelf(other).loaded(50, None)).items == ()
        assert {thread.status for thread in await everything(other)} == {ThreadStatus.NOT_LOADED}
        assert (await shelf(other).get(login)).status is ThreadStatus.NOT_LOADED


async def test_searching_takes_words_as_they_are_written(codex: AppServerRunner, repository: Path) -> None:
    login, _ = await said(codex, repository, "Fix the Login test", "Rewrite the importer")
    assert ids(await everything(codex, "Login")) == {login}
    assert await everything(codex, "login") == []
    assert await everything(codex, "%") == []


async def test_pages_have_each_thread_once_in_both_orders(codex: AppServerRunner, repository: Path) -> None:
    await said(codex, repository, *(f"Thread {number}" for number in range(5)))
    newest = await everything(codex, limit=2)
    assert len(newest) == len(ids(newest)) == 5
    oldest = await everything(codex, limit=2, oldest_first=True)
    assert [thread.id for thread in oldest] == [thread.id for thread in reversed(newest)]

    first = await shelf(codex).loaded(3, None)
    second = await shelf(codex).loaded(3, first.next_cursor)
    assert second.next_cursor is None
    assert ids([*first.items, *second.items]) == ids(newest)


async def test_a_cursor_of_somebody_else_is_an_error(codex: AppServerRunner, repository: Path) -> None:
    await said(codex, repository, "Hello.")
    with pytest.raises(InvalidInput, match="cursor: not one of ours"):
        await shelf(codex).stored(5, "rubbish", search=None, oldest_first=False)
    with pytest.raises(InvalidInput, match="cursor: not one of ours"):
        await shelf(codex).loaded(5, "rubbish")


async def test_threads_of_exec_and_of_another_provider_are_there_too(
    tmp_path: Path, env: dict[str, str], repository: Path
) -> None:
    command = [*codex_command(), "exec", "--json", "-C", str(repository), "Said to exec"]
    process = await asyncio.create_subprocess_exec(
        *command, env=env, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
    )
    assert await soon(process.wait()) == 0
    config = tmp_path / "codex-home" / "config.toml"
    other = '[model_providers.other]\nname = "other"\nbase_url = "http://127.0.0.1:1/v1"\n'
    config.write_text(config.read_text().replace('provider = "local"', 'provider = "other"') + other)
    async with runners.app_server(codex_command(), env) as codex:
        [thread] = await everything(codex)
    assert thread.preview == "Said to exec"


@pytest.mark.parametrize("thread_id", ["thr_123", "x" * 500, str(uuid.UUID(int=5)), "…"])
async def test_a_thread_that_there_is_not(codex: AppServerRunner, thread_id: str) -> None:
    with pytest.raises(NotFound, match="not found") as caught:
        await shelf(codex).get(thread_id)
    assert len(caught.value.message) < 100


async def test_however_an_id_is_spelled_it_is_the_same_thread(
    codex: AppServerRunner, repository: Path
) -> None:
    [thread_id] = await said(codex, repository, "Hello.")
    for spelling in (thread_id.upper(), thread_id.replace("-", ""), f"urn:uuid:{thread_id}"):
        assert (await shelf(codex).get(spelling)).id == thread_id


async def test_without_codex_nothing_can_be_told(tmp_path: Path) -> None:
    async with runners.app_server([str(tmp_path / "no-codex")], {}) as codex:
        with pytest.raises(RunnerUnavailable, match="not installed"):
            await shelf(codex).loaded(5, None)


async def test_a_thread_that_was_put_away_is_not_gone_on_with(env: dict[str, str], repository: Path) -> None:
    async with runners.app_server(codex_command(), env) as codex:
        [thread_id] = await said(codex, repository, "Hello.")
    archive = await asyncio.create_subprocess_exec(
        *codex_command(), "archive", thread_id, env=env, stdin=DEVNULL, stdout=DEVNULL, stderr=DEVNULL
    )
    assert await soon(archive.wait()) == 0
    async with runners.app_server(codex_command(), env) as other:
        with pytest.raises(Conflict, match="is archived"):
            await other.start(turn_request(repository, "Go on.", thread_id=thread_id))


@pytest.mark.defect(15)
async def test_a_thread_that_codex_has_forgotten_is_said_to_be_gone(
    codex: AppServerRunner, repository: Path
) -> None:
    with pytest.raises(ThreadGone):
        await codex.start(turn_request(repository, "Go on.", thread_id=str(uuid.UUID(int=5))))


@pytest.mark.defect(15)
async def test_15_a_thread_that_never_had_a_turn_is_said_to_be_gone(
    env: dict[str, str], repository: Path
) -> None:
    """Codex stores no such thread: the next Codex does not know it."""
    async with runners.app_server(codex_command(), env) as codex:
        with pytest.raises(RunnerUnavailable, match="Input exceeds the maximum length"):
            await codex.start(turn_request(repository, "x" * (2 * 1024 * 1024)))
        [draft] = ids((await shelf(codex).loaded(50, None)).items)
    async with runners.app_server(codex_command(), env) as other:
        with pytest.raises(ThreadGone):
            await other.start(turn_request(repository, "Go on.", thread_id=draft))


async def test_of_many_threads_the_last_ones_stay_loaded(
    tmp_path: Path, model: Model, repository: Path
) -> None:
    """Codex unloads what nobody listens to; a turn on such a thread is heard all the same."""
    env = codex_env(tmp_path, model.url, "thread_unload_delay_secs = 1")
    async with runners.app_server(codex_command(), env) as codex:
        known = []
        for number in range(RESTING + 3):
            known += await said(codex, repository, f"Thread {number}")

        async def only_the_last() -> bool | None:
            return ids((await shelf(codex).loaded(50, None)).items) == set(known[-RESTING:]) or None

        await eventually(only_the_last)
        again = Reader(await codex.start(turn_request(repository, "Once more.", thread_id=known[0])))
        assert (await again.end()).outcome is TurnOutcome.COMPLETED
        assert again.answers == ["You said: Once more."]
        assert ids(await everything(codex)) == set(known)
