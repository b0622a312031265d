"""Null characters in JSON that others have written: no database keeps them in a text, so each becomes the
sign for what cannot be shown. Who writes about them, with a backslash of their own, is left alone."""

import json
import re

NUL = "\\u0000"
_REAL = re.compile(r"(?<!\\)((?:\\\\)*)\\u0000")


def without_nulls(text: str) -> str:
    """Of JSON."""
    return _REAL.sub(r"\1\\ufffd", text) if NUL in text else text


def read(line: bytes) -> object:
    """The value of a line of JSON; raises ValueError."""
    return json.loads(without_nulls(line.decode()) if NUL.encode() in line else line)
