"""Lengths of time as people write them: `90m`, `12h`, `90d`, `2w`."""

import re
from datetime import timedelta

UNITS = {"m": "minutes", "h": "hours", "d": "days", "w": "weeks"}
SPAN = re.compile(r"([1-9][0-9]{0,4})([mhdw])", re.ASCII)
HOW = "a length of time is a number and one of m, h, d, w, such as 12h or 90d"


def span_of(text: str) -> timedelta | None:
    """The length of time; None for what is none."""
    found = SPAN.fullmatch(text)
    return timedelta(**{UNITS[found[2]]: int(found[1])}) if found else None
