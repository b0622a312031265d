"""The page about the API in a real browser: offline, without secrets, and of use on a phone."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from playwright.async_api import Page, Request, expect

from tests.support.browser import PHONE, phone
from tests.support.codex import git_repository
from tests.support.program import Program, run_stub_program

pytestmark = [pytest.mark.browser, pytest.mark.asyncio(loop_scope="package")]

TOKEN = "a-token-of-the-tests"


@asynccontextmanager
async def shown(program: Program, *, expected: str = "") -> AsyncIterator[Page]:
    """The page in a browser, which must have asked nobody else for anything."""
    asked: list[str] = []
    home = f"{program.address}/"

    def note(request: Request) -> None:
        if not request.url.startswith((home, "data:", "blob:")):
            asked.append(request.url)

    async with phone(expected=expected) as page:
        page.on("request", note)
        await page.goto(f"{home}api/docs")
        yield page
    assert asked == []


async def width(page: Page) -> int:
    return int(await page.evaluate("document.documentElement.scrollWidth"))


async def test_a_call_is_tried_on_a_phone(tmp_path: Path) -> None:
    async with run_stub_program(tmp_path) as program, shown(program) as page:
        await program.rest.post("repos", {"localPath": str(git_repository(tmp_path / "shop"))})
        await program.rest.post("tasks", {"repositoryId": 1, "prompt": "Look.", "title": "On the page"})
        await expect(page.get_by_role("heading", name="Codex Command Center")).to_be_visible(timeout=30_000)
        await page.locator("#operations-tag-tasks").click()
        operation = page.locator("#operations-tasks-tasksListAll")
        await operation.locator(".opblock-summary-control").click()
        assert await width(page) <= PHONE[0]
        await operation.get_by_role("button", name="Execute").click()
        await expect(operation.locator(".live-responses-table")).to_contain_text("On the page")
        assert await width(page) <= PHONE[0]


async def test_with_a_token_the_page_asks_for_it_and_forgets_it(tmp_path: Path) -> None:
    async with (
        run_stub_program(tmp_path, CC_API_TOKEN=TOKEN) as program,
        shown(program, expected="401") as page,
    ):
        await expect(page.get_by_text("This server asks for a token.")).to_be_visible()
        await page.get_by_label("API token").fill("not-the-token")
        await page.get_by_role("button", name="Show the API").click()
        await expect(page.get_by_text("This token does not open it.")).to_be_visible()
        await page.get_by_label("API token").fill(TOKEN)
        await page.get_by_role("button", name="Show the API").click()
        await page.locator("#operations-tag-events").click()
        operation = page.locator("#operations-events-eventsListAll")
        await operation.locator(".opblock-summary-control").click()
        await operation.get_by_role("button", name="Execute").click()
        await expect(operation.locator(".live-responses-table")).to_contain_text("nextCursor")

        kept = "JSON.stringify([{...localStorage}, {...sessionStorage}, document.cookie])"
        assert await page.evaluate(kept) == '[{},{},""]'
        await page.reload()
        await expect(page.get_by_text("This server asks for a token.")).to_be_visible()
