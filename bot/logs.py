"""Logs on standard error: dotted events with fields, secrets masked wherever they turn up."""

import json
import logging
import re
import sys

import structlog
from structlog.typing import EventDict, Processor, WrappedLogger

LEVELS = {"debug": logging.DEBUG, "info": logging.INFO, "warning": logging.WARNING, "error": logging.ERROR}
MASK = "********"
NAMED = r"cc_[0-9a-f]{64}"
"""A named token, whoever's: nobody knows them to be told to keep them."""


class Secrets:
    """What no line may hold, in whatever it stands there. More may become known later."""

    def __init__(self) -> None:
        self._known: set[str] = set()
        self._pattern = re.compile(NAMED)

    def add(self, secret: str) -> None:
        if secret:
            self._known.add(secret)
            # The longest first: a secret that another one begins with would leave the rest of it.
            longest_first = sorted(self._known, key=len, reverse=True)
            self._pattern = re.compile("|".join([*map(_pattern, longest_first), NAMED]))

    def masked(self, line: str) -> str:
        return self._pattern.sub(MASK, line)


def _pattern(secret: str) -> str:
    """A secret as it is, in a URL, and in quotes of Python or JSON; whatever of it is encoded there."""
    return r"\\*".join(f"(?:{'|'.join(map(re.escape, _forms(sign)))})" for sign in secret)


def _forms(sign: str) -> set[str]:
    encoded = "".join(f"%{byte:02x}" for byte in sign.encode())
    shown = {json.dumps(sign)[1:-1], repr(sign)[1:-1], repr(sign.encode())[2:-1], ascii(sign)[1:-1]}
    space = {"+"} if sign == " " else set()
    return {sign, encoded, encoded.upper()} | shown | space


class MaskedRenderer:
    """Masks the whole line when it is written: nothing in an event can hold a secret then."""

    def __init__(self, secrets: Secrets) -> None:
        self._secrets = secrets
        self._render = structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty())

    def __call__(self, logger: WrappedLogger, name: str, event: EventDict) -> str:
        return self._secrets.masked(self._render(logger, name, event))


class MaskedFormatter(structlog.stdlib.ProcessorFormatter):
    """The same for what libraries log: `logging` may add to a line that is already rendered."""

    def __init__(self, secrets: Secrets, shared: list[Processor]) -> None:
        remove = structlog.stdlib.ProcessorFormatter.remove_processors_meta
        super().__init__(processors=[remove, MaskedRenderer(secrets)], foreign_pre_chain=shared)
        self._secrets = secrets

    def format(self, record: logging.LogRecord) -> str:
        return self._secrets.masked(super().format(record))


def configure(level: str, secrets: Secrets) -> None:
    """Set up structlog and the standard library's logging; once, at the start of the process."""
    shared: list[Processor] = [
        structlog.processors.add_log_level,
        structlog.processors.TimeStamper(fmt="%Y-%m-%d %H:%M:%S", utc=False),
        structlog.processors.format_exc_info,
    ]
    structlog.configure(
        processors=[*shared, MaskedRenderer(secrets)],
        wrapper_class=structlog.make_filtering_bound_logger(LEVELS[level]),
        logger_factory=structlog.PrintLoggerFactory(sys.stderr),
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(MaskedFormatter(secrets, shared))
    root = logging.getLogger()
    root.handlers = [handler]
    root.setLevel(max(LEVELS[level], logging.WARNING))
