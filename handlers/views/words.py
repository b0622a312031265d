"""Small things said everywhere: signs, times, sizes."""

from collections.abc import Iterable
from datetime import date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from babel.dates import format_date
from babel.numbers import get_decimal_symbol
from tzlocal import get_localzone

from core.logic.visible import steady
from handlers.language import I18N, counted, own, tr

RUNS = "▶"
NEEDS_YOU = "✋"
DONE = "✔"
FAILED = "✖"
STOPPED = "⏹"
PARKED = "⏸"
LOOK = "⚠"


def elapsed(span: timedelta) -> str:
    """`1:42`, or `1:02:10` from an hour on."""
    seconds = max(0, int(span.total_seconds()))
    hours, rest = divmod(seconds, 3600)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"


def clock(moment: datetime, zone: ZoneInfo | None = None) -> str:
    """`14:05`, on the clock of this machine."""
    return moment.astimezone(zone or get_localzone()).strftime("%H:%M")


def day_and_clock(moment: datetime, now: datetime, zone: ZoneInfo) -> str:
    """`today 09:00`, `tomorrow 09:00`, `Thu 09:00`, `24 Dec 09:00`, on the clocks of a zone."""
    there, today = moment.astimezone(zone), now.astimezone(zone).date()
    return f"{_day(there.date(), (there.date() - today).days)} {there:%H:%M}"


def _day(day: date, ahead: int) -> str:
    near = {-1: tr("yesterday"), 0: tr("today"), 1: tr("tomorrow")}
    if ahead in near:
        return near[ahead]
    if 1 < ahead < 7:
        return format_date(day, "ccc", I18N.current_locale)
    return tr("{day} {month}", day=day.day, month=format_date(day, "MMM", I18N.current_locale))


def ago(span: timedelta) -> str:
    """`just now`, `5 min ago`, `3 h ago`, `2 days ago`."""
    minutes = int(span.total_seconds() // 60)
    if minutes < 1:
        return tr("just now")
    if minutes < 60:
        return tr("{number} min ago", number=minutes)
    if minutes < 48 * 60:
        return tr("{number} h ago", number=minutes // 60)
    return counted("{number} day ago", "{number} days ago", minutes // (24 * 60))


def tokens(number: int) -> str:
    """`18k`, or `440 tok`, short enough for the line of a phone."""
    if number < 1000:
        return tr("{number} tok", number=number)
    if number < 999_500:
        return f"{round(number / 1000)}k"
    return f"{decimal(number / 1_000_000, 1)}M"


def decimal(number: float | Decimal, places: int) -> str:
    """With the sign that the language has between a number and its parts."""
    return f"{number:.{places}f}".replace(".", get_decimal_symbol(I18N.current_locale))


def begun(text: str, patterns: Iterable[str]) -> str:
    """A text of the core that is one of these, `{rest}` at its end; as it is where it is none of them."""
    for pattern in patterns:
        beginning = pattern.removesuffix("{rest}")
        if text.startswith(beginning):
            return tr(pattern, rest=own(text.removeprefix(beginning)))
    return text


def size(length: int) -> str:
    """Of a file: `440 bytes`, `12 KB`, `3.5 MB`."""
    if length < 1024:
        return counted("{number} byte", "{number} bytes", length)
    if length < 1024**2:
        return f"{round(length / 1024)} KB"
    return f"{decimal(length / 1024**2, 1)} MB"


def diff(added: int, removed: int) -> str:
    return f"+{added} −{removed}"


def inside(path: str, folder: str) -> str:
    """A path as somebody who is in the folder says it."""
    return path.removeprefix(folder.rstrip("/") + "/")


def cut(text: str, limit: int) -> str:
    """At most `limit` characters on one line."""
    line = " ".join(steady(text).split())
    return line if len(line) <= limit else line[: limit - 1].rstrip() + "…"


def middle(text: str, limit: int) -> str:
    """At most `limit` characters of a path: where it begins and where it ends say most."""
    if len(text) <= limit:
        return text
    front = (limit - 1) // 3
    return f"{text[:front]}…{text[front + 1 - limit :]}"


def units(text: str) -> int:
    """How long Telegram takes it to be: in UTF-16 units."""
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


def head(text: str, limit: int) -> str:
    """At most `limit` UTF-16 units of a text, its lines kept; `…` where there was more."""
    if units(text) <= limit:
        return text
    kept = text.encode("utf-16-le", "surrogatepass")[: 2 * (limit - 1)]
    return kept.decode("utf-16-le", "ignore") + "…"
