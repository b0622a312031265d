"""What was said in the threads of the real Codex, and putting them in order; measured with codex 0.169.0.

What its own description leaves open, and what was seen:
- `thread/items/list` and `thread/turns/list` read threads that are not loaded, and archived ones; the first
  has whatever is complete, and nothing of a thread that an older Codex began: then, as of a thread that
  there is not, it says that it is "not supported yet";
- `backwardsCursor` is for the other direction, and begins with the item that this page begins with;
- a fork has its own copies; `threadSource` takes any text, `thread/read` gives it back and no list does;
- archiving a thread ends the turn that runs on it. Only the path of its file says that one is archived: it
  is neither renamed nor forked then, and archiving it again finds "no rollout".
"""

import asyncio
import json
from pathlib import Path

import pytest

from core import runners
from core.codexthreads import CodexThreads
from core.errors import Conflict, InvalidInput, NotFound, ThreadGone
from core.events import TurnOutcome
from core.runners import AppServerRunner
from core.schemas.transcripts import TranscriptItem
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.codex import codex_command
from tests.support.responses import Exec, Gate, Model, Patch, Say, Step, Think

pytestmark = pytest.mark.codex
NOBODY = "00000000-0000-0000-0000-000000000005"


async def said(codex: AppServerRunner, repository: Path, *prompts: str) -> tuple[str, list[str]]:
    """A thread with a turn for each; its id and theirs."""
    thread_id, turns = None, []
    for prompt in prompts:
        reader = Reader(await codex.start(turn_request(repository, prompt, thread_id=thread_id)))
        await reader.end()
        thread_id = reader.ref.thread_id
        turns.append(reader.ref.turn_id)
    assert thread_id is not None
    return thread_id, turns


def shelf(codex: AppServerRunner) -> CodexThreads:
    return codex.threads


async def items_of(
    codex: AppServerRunner, thread_id: str, turn_id: str | None = None
) -> list[TranscriptItem]:
    page = await shelf(codex).items(thread_id, 100, None, oldest_first=True, turn_id=turn_id)
    return list(page.items)


async def test_what_was_said_and_done_is_readable(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    work: list[Step] = [
        Think(("**Plans** to look",)),
        Exec("echo hi; exit 3"),
        Patch.add("new.txt", "one\ntwo"),
        Say("Done."),
    ]
    model.on("Work", work)
    thread_id, [first, second] = await said(codex, repository, "Work", "And now?")

    user, thought, command, change, agent = await items_of(codex, thread_id, first)

    assert (user.kind, user.text, user.turn_id) == ("user", "Work", first)
    assert (thought.kind, thought.text) == ("thought", "**Plans** to look")
    assert (command.kind, command.text, command.exit_code) == ("command", "echo hi; exit 3", 3)
    assert (command.status, command.output) == ("failed", "hi\n")
    [file] = change.files
    assert (change.kind, change.status) == ("file_change", "completed")
    assert (file.path, file.change, file.added) == (str(repository / "new.txt"), "add", 2)
    assert "+one" in file.diff
    assert (agent.kind, agent.text) == ("agent", "Done.")
    assert user.completed_at is not None
    assert {item.turn_id for item in await items_of(codex, thread_id)} == {first, second}

    page = await shelf(codex).turns(thread_id, 10, None, oldest_first=True, full=True)
    assert [turn.id for turn in page.items] == [first, second]
    assert [item.kind for item in page.items[0].items] == [
        "user",
        "thought",
        "command",
        "file_change",
        "agent",
    ]
    assert page.items[0].status == "completed"
    short = await shelf(codex).turns(thread_id, 10, None, oldest_first=True, full=False)
    assert [item.kind for item in short.items[0].items] == ["user", "agent"]


async def test_pages_lead_forth_and_back(codex: AppServerRunner, repository: Path) -> None:
    thread_id, turns = await said(codex, repository, *(f"Step {number}" for number in range(5)))
    read = shelf(codex)

    newest = await read.turns(thread_id, 2, None, oldest_first=False, full=False)
    older = await read.turns(thread_id, 2, newest.next_cursor, oldest_first=False, full=False)
    oldest = await read.turns(thread_id, 2, older.next_cursor, oldest_first=False, full=False)

    assert [turn.id for page in (newest, older, oldest) for turn in page.items] == turns[::-1]
    assert oldest.next_cursor is None
    back = await read.turns(thread_id, 3, older.backwards_cursor, oldest_first=True, full=False)
    assert [turn.id for turn in back.items] == turns[2:]
    items = await read.items(thread_id, 3, None, oldest_first=True, turn_id=None)
    rest = await read.items(thread_id, 100, items.next_cursor, oldest_first=True, turn_id=None)
    assert [item.id for item in (*items.items, *rest.items)] == [
        item.id for item in await items_of(codex, thread_id)
    ]


async def test_what_there_is_not(codex: AppServerRunner, repository: Path) -> None:
    thread_id, _ = await said(codex, repository, "Hello.")
    read = shelf(codex)
    for unknown in (NOBODY, "thr_123"):
        with pytest.raises(NotFound):
            await read.turns(unknown, 5, None, oldest_first=True, full=True)
        with pytest.raises(NotFound):
            await read.items(unknown, 5, None, oldest_first=True, turn_id=None)
    with pytest.raises(InvalidInput, match="cursor"):
        await read.turns(thread_id, 5, "rubbish", oldest_first=True, full=True)
    with pytest.raises(InvalidInput, match="cursor"):
        await read.items(thread_id, 5, "rubbish", oldest_first=True, turn_id=None)
    with pytest.raises(InvalidInput, match="turnId"):
        await read.fork(thread_id, turn_id="none", tag="x")


async def test_a_thread_of_an_older_codex_has_turns_and_no_items(
    env: dict[str, str], repository: Path
) -> None:
    async with runners.app_server(codex_command(), env) as codex:
        thread_id, _ = await said(codex, repository, "Hello.")
    await asyncio.to_thread(_as_an_older_codex_left_it, Path(env["CODEX_HOME"]))
    async with runners.app_server(codex_command(), env) as codex:
        with pytest.raises(Conflict, match="older Codex"):
            await items_of(codex, thread_id)
        page = await shelf(codex).turns(thread_id, 5, None, oldest_first=False, full=True)
        assert [turn.status for turn in page.items] == ["completed"]


def _as_an_older_codex_left_it(home: Path) -> None:
    [rollout] = home.rglob("rollout-*.jsonl")
    lines = [json.loads(line) for line in rollout.read_text().splitlines()]
    del lines[0]["payload"]["history_mode"]
    for line in lines:
        line.pop("ordinal", None)
    rollout.write_text("".join(f"{json.dumps(line)}\n" for line in lines))
    for database in home.glob("*.sqlite*"):
        database.unlink()


async def test_a_fork_goes_on_by_itself_and_is_found_by_its_tag(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    thread_id, [first, _] = await said(codex, repository, "One.", "Two.")

    all_of_it = await shelf(codex).fork(thread_id, turn_id=None, tag="tag-1")
    beginning = await shelf(codex).fork(thread_id, turn_id=first, tag="tag-2")

    assert len({thread_id, all_of_it.id, beginning.id}) == 3
    assert [item.text for item in await items_of(codex, beginning.id)] == ["One.", "You said: One."]
    assert len(await items_of(codex, all_of_it.id)) == 4
    assert await shelf(codex).forked("tag-2") == await shelf(codex).get(beginning.id)
    assert await shelf(codex).forked("tag-3") is None
    again = Reader(await codex.start(turn_request(repository, "Three.", thread_id=beginning.id)))
    assert (await again.end()).outcome is TurnOutcome.COMPLETED
    said_there = [text for text in model.requests[-1].user_texts if text in ("One.", "Two.", "Three.")]
    assert said_there == ["One.", "Three."]
    assert len(await items_of(codex, thread_id)) == 4


async def test_what_is_archived_can_be_read_and_goes_on_once_it_is_back(
    codex: AppServerRunner, repository: Path
) -> None:
    thread_id, _ = await said(codex, repository, "One.")
    read = shelf(codex)
    await read.rename(thread_id, "  The first  ")
    assert (await read.get(thread_id)).name == "The first"

    await read.archive(thread_id)

    assert (await read.get(thread_id)).is_archived
    assert len(await items_of(codex, thread_id)) == 2
    away = await read.stored(5, None, search=None, oldest_first=False, archived=True)
    assert [thread.id for thread in away.items] == [thread_id]
    assert (await read.stored(5, None, search=None, oldest_first=False)).items == ()
    with pytest.raises(Conflict, match="is archived"):
        await codex.start(turn_request(repository, "Two.", thread_id=thread_id))
    with pytest.raises(Conflict, match="is archived"):
        await read.fork(thread_id, turn_id=None, tag="x")
    with pytest.raises(ThreadGone):
        await read.archive(thread_id)

    await read.unarchive(thread_id)

    assert not (await read.get(thread_id)).is_archived
    again = Reader(await codex.start(turn_request(repository, "Two.", thread_id=thread_id)))
    assert (await again.end()).outcome is TurnOutcome.COMPLETED
    with pytest.raises(Conflict):
        await read.unarchive(thread_id)


async def test_a_fork_while_a_turn_runs_has_what_was_said_before(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    gate = Gate()
    model.on("Slowly", [Say("Working.", hold=gate)])
    thread_id, _ = await said(codex, repository, "One.")
    reader = Reader(await codex.start(turn_request(repository, "Slowly", thread_id=thread_id)))
    await soon(gate.reached.wait())

    fork = await shelf(codex).fork(thread_id, turn_id=None, tag="tag-1")
    with pytest.raises(InvalidInput, match="not ended"):
        await shelf(codex).fork(thread_id, turn_id=reader.ref.turn_id, tag="tag-2")

    assert [item.text for item in await items_of(codex, fork.id)][:2] == ["One.", "You said: One."]
    gate.release()
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
