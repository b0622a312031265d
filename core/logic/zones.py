"""Time zones by name, and the days of a zone."""

import re
from datetime import UTC, date, datetime, time
from zoneinfo import ZoneInfo

_ZONE = re.compile(r"[A-Za-z][A-Za-z0-9_+-]*(/[A-Za-z0-9_+-]+)*")


def zone_named(name: str) -> ZoneInfo:
    """Raises ValueError, in words for whoever wrote the name, for what is no zone here."""
    try:
        if _ZONE.fullmatch(name) and not name.startswith(("posix/", "right/")):
            return ZoneInfo(name)
    except (LookupError, ValueError, OSError):  # a name without a file, no zone's file, a folder
        pass
    raise ValueError(f"there is no time zone {name[:64]!r}; use a name like Europe/Berlin or UTC")


def day_of(moment: datetime, zone: ZoneInfo) -> date:
    """The date on the calendars of the zone."""
    return moment.astimezone(zone).date()


def day_start(day: date, zone: ZoneInfo) -> datetime:
    """When a day begins, in UTC. A midnight that the clocks skip is the moment at which they do; of one
    that comes twice, the first. Raises OverflowError near the ends of the calendar."""
    return datetime.combine(day, time(), zone).astimezone(UTC)


def exists(day: date, zone: ZoneInfo) -> bool:
    """Whether the zone has had this day: who crosses the date line may skip one."""
    noon = datetime.combine(day, time(12), zone)
    return day_of(noon.astimezone(UTC), zone) == day
