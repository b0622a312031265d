"""The chat page in a real browser: writing, edits in place, buttons, replies, other people."""

import asyncio
import shutil
from collections.abc import AsyncIterator

import pytest
from aiogram import Bot
from aiogram.types import ForceReply, InlineKeyboardButton, InlineKeyboardMarkup
from playwright.async_api import Page, async_playwright, expect

from bot.localchat import ANN_ID, FIRST_USER_ID
from tests.support.chat import ChatClient, LocalChat

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


@pytest.fixture
async def page(chat: LocalChat) -> AsyncIterator[Page]:
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=list(ARGUMENTS)
        )
        page = await browser.new_page()
        complaints: list[str] = []
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
        await page.goto(chat.page)
        yield page
        await browser.close()
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
