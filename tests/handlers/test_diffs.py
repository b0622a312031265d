"""A diff in a chat: by its length a block, a picture or a file."""

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image

from bot.localchat import Fault
from core.events import DiffUpdated, FileChange, FileEdit, ItemCompleted, ItemStatus
from handlers.views import diffpicture, diffs
from tests.support.chat import Seen
from tests.support.desk import Desk

HEAD = "diff --git a/shop.py b/shop.py\n--- a/shop.py\n+++ b/shop.py\n@@ -1,40 +1,40 @@\n"


def diff_of(lines: int) -> str:
    """A diff of so many lines, all in all."""
    return HEAD + "".join(f"+price = {number}\n" for number in range(lines - HEAD.count("\n")))


async def shown(desk: Desk, diff: str) -> Seen:
    """What the button under an answer shows of it."""
    await desk.rig.repository("shop")
    turn, _ = await desk.asks(desk.you)
    edit = FileEdit("shop.py", "update", "", 1, 0)
    turn.put(ItemCompleted(FileChange("f", (edit,), ItemStatus.COMPLETED)), DiffUpdated(diff))
    turn.say("Done.")
    turn.end()
    answer = await desk.you.sees_that(lambda seen: "Changes" in seen.buttons, after=0)
    since = answer.id
    await desk.you.presses(answer, "Changes")
    return await desk.you.sees("Tidy up · shop · 1 file", after=since)


async def test_a_short_one_is_a_block_in_the_message(desk: Desk) -> None:
    seen = await shown(desk, diff_of(diffs.BLOCK_LINES))
    assert "+price = 1\n" in seen.text
    assert [entity["language"] for entity in seen.raw["entities"] if entity["type"] == "pre"] == ["diff"]


async def test_a_longer_one_is_a_picture(desk: Desk) -> None:
    seen = await shown(desk, diff_of(diffs.BLOCK_LINES + 1))
    body = await desk.bot.download(seen.raw["photo"][-1]["file_id"])
    assert body is not None
    with Image.open(body) as picture:
        assert picture.format == "PNG"
        assert picture.height == 2 * diffpicture.MARGIN + (diffs.BLOCK_LINES + 1) * diffpicture.LEADING


async def test_a_long_one_is_a_file(desk: Desk) -> None:
    diff = diff_of(diffpicture.LINES + 1)
    seen = await shown(desk, diff)
    files = [each for each in await desk.you.messages() if "document" in each.raw]
    assert [each.raw["document"]["file_name"] for each in files] == ["session-1.diff"]
    body = await desk.bot.download(files[0].raw["document"]["file_id"])
    assert body is not None
    assert body.read().decode() == diff
    assert files[0].id < seen.id


async def test_a_picture_that_telegram_does_not_take_is_a_document(desk: Desk) -> None:
    refusal = Fault.status(400, description="Bad Request: PHOTO_INVALID_DIMENSIONS")
    desk.telegram.faults.next("sendPhoto", refusal)
    seen = await shown(desk, diff_of(100))
    assert seen.raw["document"]["file_name"] == "session-1.png"


@pytest.mark.parametrize("odd", ["日本語", "שלום", "مرحبا", "e\u0301", "🚀", "\U0001e900"])
def test_what_a_picture_would_not_show_is_no_picture(odd: str) -> None:
    assert diffpicture.drawn(diff_of(60)) is not None
    assert diffpicture.drawn(diff_of(60) + f"+{odd}\n") is None


def test_without_a_font_there_is_no_picture(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(diffpicture, "FONTS", ("none-of-this-name.ttf",))
    assert diffpicture.drawn(diff_of(60)) is None


def _colours(diff: str, row: int) -> tuple[int, ...]:
    body = diffpicture.drawn(diff)
    assert body is not None
    with Image.open(BytesIO(body)) as picture:
        found = picture.getpixel((1, diffpicture.MARGIN + row * diffpicture.LEADING + 2))
    assert isinstance(found, tuple)
    return found


def test_what_was_added_and_removed_is_told_apart() -> None:
    """Also where a line that was removed looks like the head of a file."""
    diff = HEAD + "--- a comment\n+++ another\n unchanged\n"
    heads, removed, added, same = (_colours(diff, row) for row in (2, 4, 5, 6))
    assert heads == same == (255, 255, 255)
    assert removed[0] > removed[1]
    assert added[1] > added[0]


def test_a_line_that_is_too_wide_goes_on_below() -> None:
    wide = diffpicture.drawn(HEAD + "+" + "x" * (2 * diffpicture.COLUMNS) + "\n")
    assert wide is not None
    with Image.open(BytesIO(wide)) as picture:
        assert picture.height == 2 * diffpicture.MARGIN + 7 * diffpicture.LEADING
        assert picture.width + picture.height < 10_000


def test_nothing_that_draws_is_loaded_before_something_is_drawn() -> None:
    drawing = "handlers.views.diffpicture"  # nothing else draws
    code = f"import sys, {drawing}; print([name for name in sys.modules if name.startswith('PIL')])"
    said = subprocess.run(
        [sys.executable, "-W", "ignore", "-c", code], capture_output=True, text=True, check=True
    )
    assert said.stdout.strip() == "[]"
