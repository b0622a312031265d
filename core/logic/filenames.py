"""Names of files that came from outside: data, never a path."""

import mimetypes
import re
from pathlib import PurePosixPath

LENGTH = 60
ODD = re.compile(r"[^\w .,()+@=~-]")
"""What a name of ours does not have: separators, quotes, controls, what only looks like something else."""
UNKNOWN = "application/octet-stream"


def safe_name(name: str | None) -> str:
    """The last part of what somebody calls a file, fit for a file of ours and for a line of a prompt: its end
    stays, which says what it is."""
    last = PurePosixPath((name or "").replace("\\", "/")).name
    plain = ODD.sub("_", last).strip(" .")
    stem, dot, suffix = plain.rpartition(".")
    if dot and len(suffix) < 12:
        plain = f"{stem[: LENGTH - 12]}.{suffix}" if stem else suffix
    return plain[:LENGTH] or "file"


def media_type_of(name: str) -> str:
    """As a name tells; what a file really is, only its bytes say."""
    return mimetypes.guess_type(name)[0] or UNKNOWN
