"""No secret in the log, in whatever it stands there."""

import io
import json
import logging
from collections.abc import Iterator
from contextlib import redirect_stderr
from urllib.parse import quote, quote_plus

import pytest
import structlog

from bot import logs
from bot.logs import MASK, Secrets

TOKEN = "424242:AAE-x_y/z+w q"
ODD = "pass'word\\\"ü"


class Written:
    """What the log has written since the last look."""

    def __init__(self) -> None:
        self.secrets = Secrets()
        self.stream = io.StringIO()

    def read(self) -> str:
        text = self.stream.getvalue()
        self.stream.seek(0)
        self.stream.truncate()
        return text


@pytest.fixture
def written() -> Iterator[Written]:
    """A configured log; afterwards that of the libraries is what it was."""
    root = logging.getLogger()
    before = root.handlers, root.level
    written = Written()
    written.secrets.add(TOKEN)
    written.secrets.add(ODD)
    with redirect_stderr(written.stream):
        logs.configure("debug", written.secrets)
    yield written
    root.handlers, root.level = before
    structlog.reset_defaults()


class Failed(Exception):
    pass


THINGS = [
    TOKEN,
    f"https://api.telegram.org/bot{TOKEN}/getMe",
    quote(TOKEN),
    quote(TOKEN, safe=""),
    quote_plus(TOKEN),
    quote(TOKEN, safe="").replace("%3A", "%3a").replace("%2F", "%2f"),
    {"headers": {"Authorization": f"Bearer {TOKEN}"}},
    [TOKEN, (TOKEN,)],
    TOKEN.encode(),
    Failed(TOKEN),
    {TOKEN: 1},
    ODD,
    [ODD],
    ODD.encode(),
    json.dumps({"key": ODD}),
    repr([ODD]),
    quote(ODD),
]


def _is_clean(text: str) -> bool:
    parts = (TOKEN, quote(TOKEN), quote(TOKEN, safe=""), "AAE-x", "pass", "word", ODD)
    return MASK in text and not any(part in text for part in parts)


@pytest.mark.parametrize("thing", THINGS, ids=repr)
def test_a_field_holds_none(written: Written, thing: object) -> None:
    structlog.get_logger().info("it.happened", thing=thing)

    assert _is_clean(written.read())


def test_an_event_and_a_name_hold_none(written: Written) -> None:
    structlog.get_logger().info(f"got {TOKEN}", **{ODD: 1})

    assert _is_clean(written.read())


@pytest.mark.parametrize("thing", THINGS, ids=repr)
def test_a_librarys_line_holds_none(written: Written, thing: object) -> None:
    logging.getLogger("aiohttp").error("broken: %s", thing)

    assert _is_clean(written.read())


@pytest.mark.parametrize("ours", [True, False])
def test_a_traceback_holds_none(written: Written, ours: bool) -> None:
    try:
        try:
            raise Failed(TOKEN)
        except Failed as exc:
            raise ExceptionGroup("several", [ValueError(json.dumps([TOKEN])), exc]) from exc
    except ExceptionGroup:
        if ours:
            structlog.get_logger().exception("it.failed")
        else:
            logging.getLogger("aiohttp").exception("failed", stack_info=True)

    text = written.read()
    assert "Traceback" in text
    assert _is_clean(text)


def test_what_becomes_known_later_is_masked_from_then_on(written: Written) -> None:
    log = structlog.get_logger()
    log.info("first", key="chat-key-1")
    written.secrets.add("chat-key")
    written.secrets.add("chat-key-12")
    written.secrets.add("")
    log.info("then", key="chat-key-1", longer="chat-key-12")

    first, then = written.read().splitlines()
    assert "chat-key-1" in first
    assert f"key={MASK}-1 " in then
    assert then.endswith(f"longer={MASK}")


def test_the_rest_of_a_line_stays(written: Written) -> None:
    structlog.get_logger().info("it.happened", url=f"/bot{TOKEN}/getMe", count=3)

    line = written.read()
    assert f"/bot{MASK}/getMe" in line
    assert "count=3" in line


@pytest.mark.parametrize("known", [False, True])
def test_a_named_token_is_masked_whoevers_it_is(known: bool) -> None:
    secrets = Secrets()
    if known:
        secrets.add("something else")
    token = "cc_" + "0123456789abcdef" * 4

    assert secrets.masked(f"Bearer {token}, and {token}") == "Bearer ********, and ********"
