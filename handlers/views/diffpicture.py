"""Drawing a diff: one picture that a phone shows at once, and sharp when it is opened.

Pillow is imported here and not before: most runs of the program draw nothing.
"""

import unicodedata
from io import BytesIO
from typing import TYPE_CHECKING

from core.logic.visible import visible

if TYPE_CHECKING:
    from PIL.ImageFont import FreeTypeFont

LINES, COLUMNS = 120, 96
"""More of them nobody reads in a picture, which Telegram makes smaller beyond 2,560 pixels."""
SIZE, LEADING, MARGIN = 16, 21, 14
"""Pixels of a letter, of a line, and around all of them."""
TAB = 4
FONTS = (
    "DejaVuSansMono.ttf",
    "LiberationMono-Regular.ttf",
    "NotoSansMono-Regular.ttf",
    "UbuntuMono-R.ttf",
    "FreeMono.ttf",
    "Menlo.ttc",
    "consola.ttf",
    "cour.ttf",
)
"""Those that systems have, each letter as wide as the other."""
PAPER, INK, FAINT = "#ffffff", "#1f2328", "#59636e"
COLOURS = {
    "+": ("#dafbe1", "#0f3d1e"),
    "-": ("#ffebe9", "#6e1016"),
    "@": ("#ddf4ff", "#0550ae"),
}
"""Paper and ink of a line, by its first letter."""
MISSING = "\U0010fffe"
"""No font has it: what looks like it is missing, too."""


def drawn(diff: str) -> bytes | None:
    """A PNG; None where a picture would not show all of it: it is too long, has letters that are not drawn
    one beside the other, or this system has no font for it. Blocks for a while."""
    lines = _wrapped(diff)
    if len(lines) > LINES or not _is_plain(diff):
        return None
    font = _font()
    if font is None or not _knows(font, diff):
        return None
    return _draw(lines, font)


def _wrapped(diff: str) -> list[tuple[str, str]]:
    """The lines as they are drawn, each with what the whole line begins with; `head` above the hunks of a
    file."""
    lines: list[tuple[str, str]] = []
    in_hunk = False
    for line in visible(diff).rstrip("\n").split("\n"):
        # Inside of a hunk a line begins with a sign, so that none of it looks like the next file.
        in_hunk = (in_hunk or line.startswith("@@")) and not line.startswith("diff ")
        text = line.expandtabs(TAB)
        parts = [text[at : at + COLUMNS] for at in range(0, len(text), COLUMNS)] or [""]
        lines += [(part, line[:1] if in_hunk else "head") for part in parts]
        if len(lines) > LINES:
            break
    return lines


def _is_plain(text: str) -> bool:
    """Whether each character takes one place, from left to right."""
    return all(
        unicodedata.east_asian_width(each) not in "WF"
        and unicodedata.bidirectional(each) not in ("R", "AL", "AN")
        and not unicodedata.combining(each)
        for each in set(text)
        if not each.isascii()
    )


def _font() -> "FreeTypeFont | None":
    from PIL import ImageFont

    for name in FONTS:
        try:
            return ImageFont.truetype(name, SIZE)
        except OSError:
            continue
    return None


def _knows(font: "FreeTypeFont", text: str) -> bool:
    missing = bytes(font.getmask(MISSING))
    return all(bytes(font.getmask(each)) != missing for each in set(text) if not each.isascii())


def _draw(lines: list[tuple[str, str]], font: "FreeTypeFont") -> bytes:
    from PIL import Image, ImageDraw

    longest = max(len(text) for text, _ in lines)
    width = 2 * MARGIN + max(int(font.getlength("0") * longest) + 1, 20 * SIZE)
    image = Image.new("RGB", (width, 2 * MARGIN + LEADING * len(lines)), PAPER)
    draw = ImageDraw.Draw(image)
    for number, (text, kind) in enumerate(lines):
        top = MARGIN + number * LEADING
        paper, ink = COLOURS.get(kind, (PAPER, FAINT if kind == "head" else INK))
        draw.rectangle((0, top, width, top + LEADING - 1), fill=paper)
        draw.text((MARGIN, top + 1), text, font=font, fill=ink)
    body = BytesIO()
    image.save(body, "PNG", optimize=True)
    return body.getvalue()
