"""Characters that nobody sees, or that turn a line around, made visible: what is approved is what is read."""

import re

_BENDS = (
    r"\x00-\x08\x0b-\x1f\x7f-\x9f"  # controls, but for tab and newline
    r"\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"  # what bends the direction, or shows nothing
    r"\u2028\u2029\ufeff\ufff9-\ufffb\ud800-\udfff"  # separators that few show, halves of pairs
    r"\U000e0000-\U000e0fff"  # tags, and selectors of a glyph that could carry a text
)
_JOINERS = r"\xad\u034f\u115f\u1160\u17b4\u17b5\u200c\u200d\u3164\uffa0"
_BENDING = re.compile(f"[{_BENDS}]")
_HIDDEN = re.compile(f"[{_BENDS}{_JOINERS}]")


def visible(text: str) -> str:
    """What is run, as one can read it: a hidden character as its escape, such as `\\u202e`."""
    return text if text.isascii() and text.isprintable() else _HIDDEN.sub(_escape, text)


def visible_path(path: str) -> str:
    """A path, a branch: also what would break its line is shown as an escape."""
    return visible(path).replace("\n", "\\n").replace("\t", "\\t")


def steady(text: str) -> str:
    """What somebody says, as one can read it: what joins letters and pictures in many languages stays."""
    return text if text.isascii() and text.isprintable() else _BENDING.sub(_escape, text)


def _escape(found: re.Match[str]) -> str:
    code = ord(found[0])
    return f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"
