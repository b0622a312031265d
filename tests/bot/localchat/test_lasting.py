"""What survives a restart, what a reader of the changes can rely on, and faults on demand."""

import asyncio
import shutil
import stat
from contextlib import aclosing
from pathlib import Path

import pytest
from aiogram import Bot
from aiogram.exceptions import (
    ClientDecodeError,
    TelegramNetworkError,
    TelegramRetryAfter,
    TelegramServerError,
)
from aiogram.types import BotCommand, BufferedInputFile
from aiohttp import ClientError, ClientSession

from bot.localchat import FIRST_USER_ID, Fault
from tests.support.chat import Change, ChatClient, LocalChat, run_localchat

YOU = FIRST_USER_ID


async def test_everything_survives_a_restart(tmp_path: Path) -> None:
    async with run_localchat(tmp_path) as chat, chat.bot() as bot:
        await bot.get_updates(allowed_updates=["message"])
        await chat.client.send(YOU, YOU, "while you were away")
        [pending] = await bot.get_updates()
        sent = await bot.send_document(YOU, BufferedInputFile(b"kept", "a.txt"))
        await bot.set_my_commands([BotCommand(command="start", description="Begin")])
        before = await chat.client.state()
    async with run_localchat(tmp_path) as chat, chat.bot() as bot:
        assert await chat.client.state() == before
        assert [u.update_id for u in await bot.get_updates()] == [pending.update_id]
        assert sent.document is not None
        received = await bot.download(sent.document.file_id)
        assert received is not None
        assert received.read() == b"kept"
        assert await chat.client.send(YOU, YOU, "next") == sent.message_id + 1
        [_, later] = await bot.get_updates()
        assert later.update_id == pending.update_id + 1


async def test_what_was_answered_is_on_disk(tmp_path: Path) -> None:
    """The files as a `kill -9` would leave them: nothing is closed, nothing was flushed for us."""
    (tmp_path / "crashed").mkdir()
    async with run_localchat(tmp_path) as chat, chat.bot() as bot:
        await chat.client.send(YOU, YOU, "question")
        await bot.send_message(YOU, "answer")
        for name in ("chat.db", "chat.db-wal"):
            shutil.copy(tmp_path / name, tmp_path / "crashed")
    async with run_localchat(tmp_path / "crashed") as chat, chat.bot() as bot:
        assert [seen.text for seen in await chat.client.messages(YOU)] == ["question", "answer"]
        assert [u.message.text for u in await bot.get_updates() if u.message] == ["question"]


async def test_a_reader_catches_up_from_where_it_was(tmp_path: Path) -> None:
    async with run_localchat(tmp_path) as chat:
        cursor = await chat.client.cursor()
        await chat.client.send(YOU, YOU, "one")
        await chat.client.send(YOU, YOU, "two")
        [one, two] = await read(chat.client, cursor, 2)
    async with run_localchat(tmp_path) as chat:
        await chat.client.send(YOU, YOU, "three")
        assert one.cursor is not None
        later = await read(chat.client, one.cursor, 2)
        assert [change.body["message"]["text"] for change in later] == ["two", "three"]
        assert later[0].cursor == two.cursor


async def read(client: ChatClient, cursor: str, count: int) -> list[Change]:
    found: list[Change] = []
    async with asyncio.timeout(10), aclosing(client.changes(cursor)) as changes:
        async for change in changes:
            found.append(change)
            if len(found) == count:
                break
    return found


@pytest.mark.parametrize("cursor", ["another-1", "nonsense", "-", "é-²"])
async def test_a_cursor_that_cannot_be_resumed_is_told_to_start_anew(people: ChatClient, cursor: str) -> None:
    assert [change.kind for change in await read(people, cursor, 1)] == ["reset"]


async def test_a_cursor_of_too_many_digits_is_told_to_start_anew(people: ChatClient) -> None:
    epoch = (await people.cursor()).partition("-")[0]
    assert [change.kind for change in await read(people, f"{epoch}-{'9' * 5000}", 1)] == ["reset"]


async def test_the_state_and_the_stream_leave_no_gap(people: ChatClient) -> None:
    async with asyncio.TaskGroup() as group:
        senders = [group.create_task(people.send(YOU, YOU, str(number))) for number in range(20)]
        state = await people.state()
    shown = {view["message"]["message_id"] for view in state["messages"][str(YOU)]}
    missing = {sender.result() for sender in senders} - shown
    changes = await read(people, state["cursor"], len(missing)) if missing else []
    assert shown | {change.body["message"]["message_id"] for change in changes} == set(range(1, 21))


async def test_waiting_sees_what_is_there_and_what_comes(bot: Bot, people: ChatClient) -> None:
    first = await bot.send_message(YOU, "Working")
    assert (await people.wait_for_text("Working", chat=YOU)).id == first.message_id
    async with asyncio.TaskGroup() as group:
        done = group.create_task(people.wait_for_text("Done", chat=YOU))
        await bot.edit_message_text("Done", chat_id=YOU, message_id=first.message_id)
    assert (done.result().id, done.result().edited) == (first.message_id, True)


async def test_typing_is_seen_by_who_listens_now(bot: Bot, people: ChatClient) -> None:
    cursor = await people.cursor()
    async with asyncio.timeout(10), aclosing(people.changes(cursor)) as changes:
        await people.send(YOU, YOU, "hi")
        assert (await anext(changes)).kind == "message"
        await bot.send_chat_action(YOU, "typing")
        assert (await anext(changes)).body == {"chatId": YOU, "action": "typing"}


async def test_refusals_on_demand_come_in_order(chat: LocalChat, bot: Bot, people: ChatClient) -> None:
    for fault in (Fault.status(429, retry_after=2), Fault.status(500), Fault.html_502()):
        chat.faults.next("sendMessage", fault)
    with pytest.raises(TelegramRetryAfter, match="retry after 2"):
        await bot.send_message(YOU, "1")
    with pytest.raises(TelegramServerError):
        await bot.send_message(YOU, "2")
    with pytest.raises(ClientDecodeError):
        await bot.send_message(YOU, "3")
    await bot.send_message(YOU, "4")
    assert [seen.text for seen in await people.messages(YOU)] == ["4"]
    calls = chat.faults.calls_of("sendMessage")
    assert [(call.payload["text"], call.status) for call in calls] == [
        ("1", 429),
        ("2", 500),
        ("3", 502),
        ("4", 200),
    ]


async def test_a_cut_connection_before_and_after_the_effect(
    chat: LocalChat, bot: Bot, people: ChatClient
) -> None:
    chat.faults.next("sendMessage", Fault.drop_before())
    chat.faults.next("sendMessage", Fault.drop_after())
    for text in ("never arrived", "arrived, and nobody told"):
        with pytest.raises(TelegramNetworkError):
            await bot.send_message(YOU, text)
    assert [seen.text for seen in await people.messages(YOU)] == ["arrived, and nobody told"]


async def test_open_waits_do_not_hold_up_the_end(tmp_path: Path) -> None:
    """A stream, a long poll and a hanging call are open: the server closes all the same."""
    async with asyncio.timeout(20), ClientSession() as session, asyncio.TaskGroup() as group:
        async with run_localchat(tmp_path) as chat:
            chat.faults.next("getMe", Fault.hang())
            base = f"{chat.api_base}/bot{chat.token}"

            async def wait(address: str) -> None:
                headers = {"X-Chat-Key": chat.key}
                try:
                    async with session.get(address, headers=headers) as response:
                        await response.read()
                except ClientError:
                    pass

            addresses = (f"{base}/getMe", f"{base}/getUpdates?timeout=50", f"{chat.url}/api/stream")
            waits = [group.create_task(wait(address)) for address in addresses]
            cursor = await chat.client.cursor()
            async with aclosing(chat.client.changes(cursor)) as changes:
                await chat.client.send(YOU, YOU, "everything is under way")
                await anext(changes)
        await asyncio.gather(*waits)


@pytest.mark.parametrize("before", [None, 0o644])
async def test_what_was_said_is_for_its_owner_only(tmp_path: Path, before: int | None) -> None:
    files = [tmp_path / name for name in ("chat.db", "chat.db-wal", "chat.db-shm")]
    if before is not None:
        async with run_localchat(tmp_path):
            pass
        files[0].chmod(before)
    async with run_localchat(tmp_path) as chat:
        await chat.client.send(1, 1, "secret")
        assert [stat.S_IMODE(file.stat().st_mode) for file in files] == [0o600] * 3
