"""A page in the Chromium that the system has, which must not have complained in the end."""

import os
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import pytest
from playwright.async_api import Page, async_playwright

ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)
PHONE = (390, 844)
PATIENCE = 20_000.0
"""Milliseconds."""


def chromium() -> str:
    """The browser that the system has; skips without one, and fails in CI."""
    path = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
    if path is not None:
        return path
    message = "Chromium is not installed (Debian: apt install chromium)"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


@asynccontextmanager
async def phone(*, expected: str = "") -> AsyncIterator[Page]:
    """On a phone's screen; `expected` is in those complaints of the console that are meant."""
    complaints: list[str] = []
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(executable_path=chromium(), args=list(ARGUMENTS))
        try:
            width, height = PHONE
            page = await browser.new_page(
                viewport={"width": width, "height": height}, device_scale_factor=2, color_scheme="light"
            )
            page.set_default_timeout(PATIENCE)
            page.on("pageerror", lambda error: complaints.append(str(error)))
            page.on("console", lambda line: complaints.append(line.text) if line.type == "error" else None)
            yield page
        finally:
            await browser.close()
    assert [each for each in complaints if not expected or expected not in each] == []
