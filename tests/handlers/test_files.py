"""/file: one of the repository is sent as it was when it was asked for, and nothing else ever is."""

from pathlib import Path

import pytest

from bot.localchat import Fault
from core.machinery import outgoing
from core.machinery.rows import fetch
from tests.support.chat import Seen
from tests.support.desk import Desk


async def shop(desk: Desk) -> Path:
    folder = Path((await desk.rig.repository("shop")).local_path)
    (folder / "a file.txt").write_bytes(b"as it was")
    return folder


async def bytes_of(desk: Desk, seen: Seen) -> bytes:
    body = await desk.bot.download(seen.raw["document"]["file_id"])
    assert body is not None
    return body.read()


async def test_a_file_is_sent(desk: Desk) -> None:
    await shop(desk)
    await desk.you.says("/file a file.txt")
    sent = await desk.you.sees("a file.txt · shop · 9 bytes")
    assert sent.raw["document"]["file_name"] == "a file.txt"
    assert await bytes_of(desk, sent) == b"as it was"


async def test_without_a_path_it_asks_for_one(desk: Desk) -> None:
    await shop(desk)
    await desk.you.says("/file")
    question = await desk.you.sees("Which file? Its path in shop.")
    await desk.you.says("a file.txt", reply_to=question)
    await desk.you.sees("a file.txt · shop")


async def test_as_a_reply_it_is_of_where_that_session_worked(desk: Desk) -> None:
    await desk.rig.repository("shop", require_worktree=True)
    turn, _ = await desk.asks(desk.you)
    (Path(turn.request.cwd) / "new.txt").write_bytes(b"of the agent")
    turn.say("Done.")
    turn.end()
    answer = await desk.you.sees_that(lambda seen: "Retry" in seen.buttons)
    await desk.you.says("/file new.txt", reply_to=answer)
    assert await bytes_of(desk, await desk.you.sees("new.txt · shop")) == b"of the agent"
    await desk.you.says("/file new.txt")
    await desk.you.sees("There is no new.txt there.")


@pytest.mark.parametrize(
    ("asked", "words"),
    [
        ("../outside.txt", "lies outside of shop"),
        ("/etc/passwd", "lies outside of shop"),
        (".env", "holds secrets by its name"),
        ("missing.txt", "There is no missing.txt there."),
        (".", "one file at a time can be sent."),
    ],
)
async def test_what_is_not_sent_is_answered_with_why(desk: Desk, asked: str, words: str) -> None:
    folder = await shop(desk)
    (folder / ".env").write_bytes(b"TOKEN=x")
    (desk.rig.folder / "outside.txt").write_bytes(b"x")
    await desk.you.says(f"/file {asked}")
    await desk.you.sees(words)
    assert desk.telegram.faults.calls_of("sendDocument") == []


async def test_without_a_repository_it_says_so(desk: Desk) -> None:
    await desk.you.says("/file a.txt")
    await desk.you.sees("No repository is chosen here.")


async def test_a_viewer_gets_none(desk: Desk) -> None:
    await shop(desk)
    await desk.bo.says("/file a file.txt")
    await desk.bo.sees("You may look here, not act.")


async def test_the_copy_goes_once_it_was_sent(desk: Desk) -> None:
    await shop(desk)
    await desk.you.says("/file a file.txt")
    await desk.you.sees("a file.txt · shop")
    folder = desk.rig.core.settings.data_dir / "outgoing"

    async def closed() -> bool | None:
        waiting = await outgoing.wanted()
        return None if waiting else True

    await desk.rig.until(closed)
    assert len(list(folder.iterdir())) == 1
    desk.rig.clock.move(3600 * 24 * 3000)
    await outgoing.tidy(desk.rig.core)
    assert list(folder.iterdir()) == []


async def test_a_copy_that_waits_to_be_sent_stays(desk: Desk) -> None:
    """However long the chat cannot be reached."""
    await shop(desk)
    desk.telegram.faults.next("sendDocument", Fault.status(429, retry_after=3600))
    await desk.you.says("/file a file.txt")

    async def put_off() -> bool | None:
        return True if await fetch("SELECT 1 FROM outbox WHERE not_before IS NOT NULL") else None

    await desk.rig.until(put_off)
    desk.rig.clock.move(3600 * 24 * 3000)
    await outgoing.tidy(desk.rig.core)
    desk.rig.move(0)
    assert await bytes_of(desk, await desk.you.sees("a file.txt · shop")) == b"as it was"
