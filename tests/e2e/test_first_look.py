"""The first look, as somebody takes it who has just started the program: in a browser, on a phone's screen.

With CC_UPDATE_PICTURE=1 its last view becomes the picture of the README.
"""

import os
import re
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.async_api import Locator, Page, expect

from tests.support.browser import PATIENCE, PHONE, phone
from tests.support.codex import git, git_repository
from tests.support.program import run_program
from tests.support.responses import Exec, Gate, Model, Patch, Say, Step

pytestmark = [pytest.mark.browser, pytest.mark.codex, pytest.mark.asyncio(loop_scope="package")]

PICTURE = Path(__file__).parents[2] / ".github" / "chat.png"
PICTURE_HEIGHT = 960
UPDATE = os.environ.get("CC_UPDATE_PICTURE") == "1"
TASK = "Fix the checkout of an empty cart"
TEST = Exec("python3 -m unittest -q", escalated=True, why="Run the tests once outside of the sandbox.")
ANSWER = """\
Fixed. With an empty cart `shipping()` looked for the largest of no sizes:

```python
def shipping(sizes):
    if not sizes:
        return 0
    return RATES[max(sizes)]
```

I added a test for it; **all tests pass**."""

SHOP = """\
RATES = {1: 390, 2: 590}


def shipping(sizes):
    return RATES[max(sizes)]
"""
FIX = """\
*** Update File: shop.py
@@
 def shipping(sizes):
+    if not sizes:
+        return 0
     return RATES[max(sizes)]
*** Add File: test_shop.py
+import unittest
+
+from shop import shipping
+
+
+class Shipping(unittest.TestCase):
+    def test_nothing_costs_nothing(self):
+        self.assertEqual(shipping([]), 0)
"""


async def _write(page: Page, text: str) -> None:
    await page.get_by_role("textbox", name="Message").fill(text)
    await page.get_by_role("button", name="Send", exact=True).click()


def _bubble(page: Page, text: str) -> Locator:
    return page.locator("article").filter(has_text=text).last


async def _sees(bubble: Locator, text: str) -> None:
    await expect(bubble).to_contain_text(text, timeout=PATIENCE)


def _webshop(folder: Path) -> Path:
    git_repository(folder)
    (folder / "shop.py").write_text(SHOP)
    (folder / ".gitignore").write_text("__pycache__/\n")
    git(folder, "add", "--all")
    git(folder, "commit", "-q", "-m", "Sell things")
    return folder


async def test_the_first_look(model: Model, tmp_path: Path) -> None:
    thinking = Gate()
    steps: list[Step] = [
        Say("I look at how the price of the delivery is found."),
        Exec("grep -rn shipping ."),
        Patch(FIX),
        TEST,
        Say(ANSWER, hold=thinking),
    ]
    model.on(TASK, steps)
    with _home(tmp_path) as home:
        shop = _webshop(home / "webshop")
        await _look(model, tmp_path, shop, thinking)


@contextmanager
def _home(folder: Path) -> Iterator[Path]:
    """Where the repository lies: in the picture its path is short."""
    if not UPDATE:
        yield folder / "home"
        return
    home = Path(tempfile.gettempdir()) / "you"
    home.mkdir()
    try:
        yield home
    finally:
        shutil.rmtree(home)


async def _look(model: Model, folder: Path, shop: Path, thinking: Gate) -> None:
    async with run_program(folder, model.url) as program, phone() as page:
        await page.goto(program.greeting["Chat"])
        await expect(page.get_by_text("This is not Telegram.")).to_be_visible()
        await _write(page, "/start")
        welcome = _bubble(page, "Ready.")
        await _sees(welcome, "Add a repository first")
        await welcome.get_by_role("button", name="Add one…").click()
        await expect(page.get_by_text("Reply to Codex")).to_be_visible(timeout=PATIENCE)
        await _write(page, str(shop))
        await _sees(_bubble(page, "webshop added"), "The agent may edit files.")

        await _write(page, TASK)
        progress = _bubble(page, "▶")
        card = _bubble(page, "webshop wants to run")
        await _sees(card, TEST.cmd)
        await _sees(card, "asked by You")
        await _sees(_bubble(page, "Waiting for you"), "grep -rn shipping .")
        await _shot(page, folder / "asks.png")
        await card.get_by_role("button", name="Approve", exact=True).click()
        await _sees(card, "ran, exit 0")
        await expect(card.get_by_role("button", name="Approved")).to_be_disabled()
        await thinking.reached.wait()
        await _sees(progress, "Writing")
        thinking.release()

        answer = _bubble(page, "Fixed.")
        await _sees(answer, "webshop · 0:")
        await expect(answer.locator("pre")).to_contain_text("if not sizes:")
        for label in ("Changes", "Retry", "Details"):
            await expect(answer.get_by_role("button", name=label, exact=True)).to_be_visible()
        await expect(page.locator("article").filter(has_text="✔ Fix the checkout")).to_have_count(1)
        assert "if not sizes" in (shop / "shop.py").read_text()
        await expect(answer).to_be_in_viewport()
        await _shot(page, folder / "answer.png")
        if UPDATE:
            await page.set_viewport_size({"width": PHONE[0], "height": PICTURE_HEIGHT})
            await expect(page.locator("#toast")).not_to_have_class(re.compile("shown"), timeout=PATIENCE)
            await _shot(page, PICTURE)

        session = await program.rest.newest("sessions")
        assert (session["status"], session["diffStat"]["files"]) == ("completed", 2)


async def _shot(page: Page, path: Path) -> None:
    """A picture of what stands on the screen, without cursors and with everything in its place."""
    await page.evaluate("document.activeElement?.blur()")
    await page.mouse.move(0, 0)
    picture = await page.screenshot(path=path, animations="disabled", caret="hide")
    assert picture.startswith(b"\x89PNG")
