"""The chat page in a real browser: writing, edits in place, buttons, replies, other people."""

import asyncio
import re
import shutil
import struct
import zlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from aiogram import Bot
from aiogram.types import (
    BotCommand,
    BufferedInputFile,
    ForceReply,
    InlineKeyboardButton,
    InlineKeyboardMarkup,
    InputRichMessage,
)
from aiohttp import web
from aiohttp.test_utils import TestServer
from playwright.async_api import Browser, FilePayload, Page, async_playwright, expect

from bot.localchat import ANN_ID, FIRST_USER_ID
from tests.support.chat import TEST_KEY, ChatClient, LocalChat, run_localchat
from tests.support.transcription import VOICE

YOU = FIRST_USER_ID
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
pytestmark = pytest.mark.browser


@asynccontextmanager
async def opened_browser() -> AsyncIterator[Browser]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(ARGUMENTS)
        )
        try:
            yield browser
        finally:
            await browser.close()


@pytest.fixture
async def page(chat: LocalChat) -> AsyncIterator[Page]:
    """The opened page, which must not have complained in the end."""
    complaints: list[str] = []
    async with opened_browser() as browser:
        page = await browser.new_page()
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        await page.goto(chat.page)
        yield page
    assert complaints == []


async def heard(bot: Bot) -> list[tuple[int, str, int | None]]:
    """Who said what to the bot, in reply to which message."""
    updates = await bot.get_updates(timeout=10)
    await bot.get_updates(offset=updates[-1].update_id + 1)
    return [
        (
            update.message.chat.id,
            update.message.text or "",
            update.message.reply_to_message.message_id if update.message.reply_to_message else None,
        )
        for update in updates
        if update.message
    ]


async def say(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Message").fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()


async def test_a_conversation(page: Page, bot: Bot) -> None:
    assert "key=" not in page.url
    await expect(page.get_by_text("This is not Telegram.")).to_be_visible()
    await expect(page.get_by_text("Nothing has been said here yet.")).to_be_visible()

    await say(page, "/start")
    assert await heard(bot) == [(YOU, "/start", None)]

    stop = [[InlineKeyboardButton(text="Stop", callback_data="stop")]]
    progress = await bot.send_message(YOU, "Working", reply_markup=InlineKeyboardMarkup(inline_keyboard=stop))
    bubble = page.locator(f'[data-id="{progress.message_id}"]')
    await expect(bubble).to_contain_text("Working")

    async with asyncio.TaskGroup() as group:
        group.create_task(bubble.get_by_role("button", name="Stop").click())
        [update] = await bot.get_updates(timeout=10)
        assert update.callback_query is not None
        await bot.answer_callback_query(update.callback_query.id, "Stopping", show_alert=True)
    await expect(page.get_by_role("dialog")).to_contain_text("Stopping")
    await page.get_by_role("button", name="OK").click()
    await bot.get_updates(offset=update.update_id + 1)

    await bot.edit_message_text(
        "<pre>x &lt; y</pre>", chat_id=YOU, message_id=progress.message_id, parse_mode="HTML"
    )
    await expect(bubble.locator("pre")).to_have_text("x < y")
    await expect(bubble).to_contain_text("edited")
    await expect(bubble.get_by_role("button", name="Stop")).to_have_count(0)

    await bubble.hover()
    await bubble.get_by_role("button", name="Reply", exact=True).click()
    await say(page, "what is y?")
    assert await heard(bot) == [(YOU, "what is y?", progress.message_id)]


async def test_the_key_leaves_the_address_and_lets_this_browser_in_again(page: Page, chat: LocalChat) -> None:
    assert page.url == f"{chat.url}/"
    assert await page.context.cookies() == []
    await page.goto("about:blank")
    for address in (f"{chat.url}/", chat.url, chat.page):
        await page.goto(address)
        await expect(page.get_by_text("Nothing has been said here yet.")).to_be_visible()
        assert page.url == f"{chat.url}/"


async def test_another_server_on_this_machine_is_never_given_the_key(page: Page) -> None:
    """Such as a program that the agent has written and started, and the owner looks at."""
    heard: list[str] = []

    async def listen(request: web.Request) -> web.Response:
        heard.append(f"{request.raw_path} {request.raw_headers!r}")
        text = "<script>document.title = JSON.stringify({...localStorage}) + document.cookie</script>"
        return web.Response(text=text, content_type="text/html")

    await expect(page.get_by_text("Nothing has been said here yet.")).to_be_visible()
    other = web.Application()
    other.router.add_get("/{path:.*}", listen)
    async with TestServer(other) as server:
        await page.goto(str(server.make_url("/chat/")))
        assert await page.title() == "{}"
    assert heard
    assert TEST_KEY not in "".join(heard)


LOCKED = "Open the address that the program printed on the console"


async def test_without_the_key_the_page_says_what_to_do(chat: LocalChat) -> None:
    async with opened_browser() as browser:
        context = await browser.new_context()
        page = await context.new_page()
        for query in ("", "?key=wrong", "?key=%F0%9F%94%91"):
            await page.goto(f"{chat.url}/{query}")
            await expect(page.get_by_text(LOCKED)).to_be_visible()
            await expect(page.get_by_role("textbox", name="Message")).to_be_hidden()
            assert "key=" not in page.url
        other = await context.new_page()
        await other.goto(chat.page)
        await expect(other.get_by_role("textbox", name="Message")).to_be_visible()
        await expect(page.get_by_role("textbox", name="Message")).to_be_visible()
        await page.goto(f"{chat.url}/?key=wrong")
        await expect(page.get_by_text(LOCKED)).to_be_visible()
        await page.goto(f"{chat.url}/")  # a wrong key doesn't push out the right one
        await expect(page.get_by_role("textbox", name="Message")).to_be_visible()


def png(width: int, height: int) -> bytes:
    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    header = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    lines = zlib.compress(bytes((width + 1) * height))
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


async def test_pictures_are_shown_and_files_saved(page: Page, bot: Bot) -> None:
    await bot.send_photo(YOU, BufferedInputFile(png(200, 120), "plot.png"))
    picture = page.get_by_role("img", name="Picture")
    await expect(picture).to_be_visible()
    await expect(picture).to_have_js_property("naturalWidth", 200)
    async with page.expect_popup() as opened:
        await picture.click()
    await expect((await opened.value).locator("img")).to_have_js_property("naturalWidth", 200)
    await bot.send_document(YOU, BufferedInputFile(b"<script>alert(1)</script>", "évil.html"))
    async with page.expect_download() as saved:
        await page.get_by_role("button", name="Download évil.html").click()
    download = await saved.value
    assert download.suggested_filename == "évil.html"
    assert (await download.path()).read_bytes() == b"<script>alert(1)</script>"


async def test_several_files_are_an_album_and_sounds_are_played(page: Page, bot: Bot) -> None:
    files: list[FilePayload] = [
        {"name": f"{number}.png", "mimeType": "image/png", "buffer": png(60, 40)} for number in range(3)
    ]
    await page.locator("#file").set_input_files(files)
    await expect(page.locator("#attachment")).to_contain_text("3 files")
    await say(page, "Compare them")
    await expect(page.get_by_role("img", name="Picture")).to_have_count(3)
    messages = [update.message for update in await bot.get_updates() if update.message]
    assert [message.caption for message in messages] == ["Compare them", None, None]
    assert len({message.media_group_id for message in messages}) == 1

    await page.locator("#file").set_input_files({"name": "n.oga", "mimeType": "audio/ogg", "buffer": VOICE})
    await page.get_by_role("button", name="Send", exact=True).click()
    await expect(page.get_by_text("Voice message · 0:03")).to_be_visible()
    await expect(page.locator("audio")).to_have_attribute("src", re.compile("^blob:"))


async def test_what_is_being_written_grows_and_can_be_stopped(page: Page, bot: Bot) -> None:
    await bot.send_message_draft(YOU, 7, can_stop=True)
    draft = page.locator("#draft")
    await expect(draft).to_contain_text("Thinking…")
    blocks = [{"type": "heading", "text": "Plan", "size": 2}, {"type": "paragraph", "text": "First"}]
    message = InputRichMessage.model_validate({"blocks": blocks})
    await bot.send_rich_message_draft(YOU, 7, message, can_stop=True)
    await expect(draft.get_by_role("heading", name="Plan")).to_be_visible()
    await page.reload()
    await draft.get_by_role("button", name="Stop").click()
    await expect(draft).to_be_empty()
    [update] = await bot.get_updates(timeout=10)
    assert update.stopped_message_generation is not None
    await bot.send_message_draft(YOU, 8, text="Another")
    await expect(draft).to_contain_text("Another")
    await bot.send_message(YOU, "All of it")
    await expect(draft).to_be_empty()
    await expect(page.get_by_role("log")).to_contain_text("All of it")


async def test_a_line_of_code_has_its_copy_beside_it(page: Page, bot: Bot) -> None:
    """And is shown whole, as what one is asked to approve must be."""
    await page.set_viewport_size({"width": 390, "height": 844})
    await bot.send_message(YOU, f"<pre>npm install {'left-pad ' * 9}end</pre>", parse_mode="HTML")
    await bot.send_message(YOU, '<pre><code class="language-python">one\ntwo</code></pre>', parse_mode="HTML")
    line, lines = page.locator(".code-block").first, page.locator(".code-block").last
    code, copy = await line.locator("pre").bounding_box(), await line.get_by_role("button").bounding_box()
    assert code is not None
    assert copy is not None
    assert copy["y"] >= code["y"]
    assert copy["x"] >= code["x"] + code["width"]
    whole = "node => node.scrollWidth <= node.clientWidth && node.scrollHeight <= node.clientHeight"
    assert await line.locator("pre").evaluate(whole)
    await expect(lines.locator(".code-head")).to_contain_text("python")


async def test_what_is_said_to_a_press_covers_no_button(page: Page, bot: Bot) -> None:
    await page.set_viewport_size({"width": 390, "height": 844})
    rows = [[InlineKeyboardButton(text="Approve", callback_data="yes")]]
    await bot.send_message(YOU, "Run it?", reply_markup=InlineKeyboardMarkup(inline_keyboard=rows))
    button, toast = page.get_by_role("button", name="Approve"), page.locator("#toast")
    async with asyncio.TaskGroup() as group:
        group.create_task(button.click())
        [update] = await bot.get_updates(timeout=10)
        assert update.callback_query is not None
        await bot.answer_callback_query(update.callback_query.id, "Approved.")
    await expect(toast).to_have_text("Approved.")
    key, said = await button.bounding_box(), await toast.bounding_box()
    head = await page.get_by_role("complementary").bounding_box()
    assert key is not None
    assert said is not None
    assert head is not None
    assert head["y"] + head["height"] <= said["y"] + 12  # it slides in
    assert said["y"] + said["height"] < key["y"]


async def test_a_forced_reply_is_what_one_writes_next(page: Page, bot: Bot) -> None:
    question = await bot.send_message(
        YOU, "Why?", reply_markup=ForceReply(input_field_placeholder="Your reason")
    )
    await expect(page.get_by_text("Reply to Codex")).to_be_visible()
    await expect(page.get_by_placeholder("Your reason")).to_be_focused()
    await page.keyboard.type("Too risky")
    await page.keyboard.press("Enter")
    assert await heard(bot) == [(YOU, "Too risky", question.message_id)]
    await expect(page.get_by_text("Reply to Codex")).to_be_hidden()


async def test_another_person_has_another_chat(page: Page, bot: Bot) -> None:
    await say(page, "from you")
    await page.get_by_label("Speaking as").select_option(label="Ann")
    await expect(page.get_by_text("Nothing has been said here yet.")).to_be_visible()
    await say(page, "from Ann")
    await page.get_by_role("button", name="Team", exact=True).click()
    await say(page, "/status")
    said = [text for _, text, _ in await heard(bot)]
    while len(said) < 3:
        said += [text for _, text, _ in await heard(bot)]
    assert said == ["from you", "from Ann", "/status"]


async def test_content_is_never_markup(page: Page, bot: Bot, people: ChatClient) -> None:
    await people.send(YOU, YOU, "<img src=x onerror=alert(1)><b>bold</b>")
    await bot.send_message(YOU, "javascript:alert(1) <script>alert(2)</script>")
    texts = page.locator("article .text")
    await expect(texts).to_have_text(
        ["<img src=x onerror=alert(1)><b>bold</b>", "javascript:alert(1) <script>alert(2)</script>"]
    )
    await expect(page.locator("article :is(img, script, b)")).to_have_count(0)


async def test_what_is_said_elsewhere_is_unread(page: Page, bot: Bot) -> None:
    await expect(page.get_by_text("Nothing has been said here yet.")).to_be_visible()
    await bot.send_message(ANN_ID, "for Ann")
    await page.get_by_role("button", name="Team", exact=True).click()
    await bot.send_message(YOU, "for you")
    await expect(page).to_have_title("(1) Local chat")
    await page.get_by_role("button", name="Codex Command Center").click()
    await expect(page).to_have_title("Local chat")


async def test_the_page_comes_back_after_a_restart(tmp_path: Path) -> None:
    async with opened_browser() as browser:
        page = await browser.new_page()
        async with run_localchat(tmp_path) as chat, chat.bot() as bot:
            port = urlsplit(chat.url).port
            await page.goto(chat.page)
            card = await bot.send_message(YOU, "Working")
            await expect(page.locator("article")).to_have_text([re.compile("Working")])
        await expect(page.get_by_text("Connection lost. Trying again…")).to_be_visible()
        async with run_localchat(tmp_path, port=port) as chat, chat.bot() as bot:
            await bot.edit_message_text("Done", chat_id=YOU, message_id=card.message_id)
            await expect(page.locator("article")).to_have_text([re.compile("Done")])
            await expect(page.get_by_text("Connection lost. Trying again…")).to_be_hidden()
            await page.goto(f"{chat.url}/")
            await expect(page.locator("article")).to_have_text([re.compile("Done")])


async def test_the_page_starts_anew_with_a_new_store(tmp_path: Path) -> None:
    async with opened_browser() as browser:
        page = await browser.new_page()
        async with run_localchat(tmp_path / "old") as chat, chat.bot() as bot:
            port = urlsplit(chat.url).port
            await page.goto(chat.page)
            await bot.send_message(YOU, "Old")
            await expect(page.locator("article")).to_have_text([re.compile("Old")])
        async with run_localchat(tmp_path / "new", port=port) as chat, chat.bot() as bot:
            await expect(page.get_by_text("Nothing has been said here yet.")).to_be_visible()
            await bot.send_message(YOU, "New")
            await expect(page.locator("article")).to_have_text([re.compile("New")])


async def test_reading_above_is_not_disturbed(page: Page, bot: Bot) -> None:
    """What comes while one reads further up moves nothing; at the bottom the newest is in view."""
    for number in range(12):
        last = await bot.send_message(YOU, f"line {number}\n" + "more\n" * 5 + "end")
    newest = page.locator(f'[data-id="{last.message_id}"]')
    await expect(newest).to_be_in_viewport()
    first = page.locator("article").first
    await first.scroll_into_view_if_needed()
    await expect(page.get_by_role("button", name="Go to the newest message")).to_be_visible()
    place = await first.bounding_box()
    await bot.edit_message_text("edited " + "long\n" * 40, chat_id=YOU, message_id=last.message_id)
    await bot.send_message(YOU, "new at the bottom")
    await expect(page.locator("article")).to_have_count(13)
    assert await first.bounding_box() == place
    await page.get_by_role("button", name="Go to the newest message").click()
    await expect(page.locator("article").last).to_be_in_viewport()


async def test_commands_are_offered_while_typing(page: Page, bot: Bot) -> None:
    described = {"start": "Begin", "stop": "End"}
    await bot.set_my_commands(
        [BotCommand(command=name, description=words) for name, words in described.items()]
    )
    offered = page.get_by_role("listbox", name="Commands").get_by_role("option")
    field = page.get_by_role("textbox", name="Message")
    await field.press_sequentially("/sto")
    await expect(offered).to_have_text(["/stopEnd"])
    await field.press("Tab")
    await expect(field).to_have_value("/stop ")
    await field.fill("")
    await page.get_by_role("button", name="Commands").click()
    await offered.first.click()
    assert await heard(bot) == [(YOU, "/start", None)]


async def test_commands_are_offered_in_the_language_of_who_speaks(page: Page, bot: Bot) -> None:
    for words, code in (("Begin", None), ("Anfangen", "de")):
        await bot.set_my_commands([BotCommand(command="start", description=words)], language_code=code)
    offered = page.get_by_role("listbox", name="Commands").get_by_role("option")
    for name, words in (("You", "/startBegin"), ("Jana", "/startAnfangen")):
        await page.get_by_label("Speaking as").select_option(label=name)
        await page.get_by_role("textbox", name="Message").press_sequentially("/sta")
        await expect(offered).to_have_text([words])
        await page.get_by_role("textbox", name="Message").fill("")
