"""What every subcommand shares: where the server is, who asks, how it ends, what is printed."""

import json
from pathlib import Path

import pytest

from bot.commands.remote import address_of, is_here
from tests.bot.commands.conftest import TOKEN, Command, call, put
from tests.support.api import Api
from tests.support.core import settings_for


async def test_nobody_there(
    settings_file: Path, unused_tcp_port: int, capsys: pytest.CaptureFixture[str]
) -> None:
    put(settings_file, f"CC_PORT={unused_tcp_port}\n")

    said = await call(capsys, "task", "list")

    assert said.code == 4
    assert "does not answer" in said.err
    assert said.out == ""


async def test_an_address_that_is_none(command: Command) -> None:
    for address in ("nowhere", "ftp://127.0.0.1", "http://"):
        assert (await command("task", "list", "--url", address)).code == 4


async def test_the_token_of_the_settings(
    locked_api: Api, settings_file: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    port = locked_api.client.port
    put(settings_file, f"CC_PORT={port}\nCC_API_TOKEN={TOKEN}\n")
    assert (await call(capsys, "task", "list")).code == 0
    assert (await call(capsys, "task", "list", "--url", f"http://localhost:{port}/")).code == 0

    put(settings_file, f"CC_PORT={port}\n")
    said = await call(capsys, "task", "list")
    assert (said.code, said.out) == (5, "")
    assert "Authorization: Bearer" in said.err


async def test_the_token_of_a_file(
    locked_api: Api, settings_file: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(settings_file, f"CC_PORT={locked_api.client.port}\n")
    file = tmp_path / "token"
    for text, code in ((TOKEN, 0), (f"{TOKEN}\n", 0), ("another", 5), ("", 2), ("two\nlines", 2)):
        put(file, text)
        assert (await call(capsys, "task", "list", "--token-file", file)).code == code, text
    said = await call(capsys, "task", "list", "--token-file", tmp_path / "none")
    assert said.code == 2
    assert "--token-file" in said.err


async def test_the_token_of_the_settings_is_for_this_machine_only(
    settings_file: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    put(settings_file, f"CC_API_TOKEN={TOKEN}\n")
    given: list[str | None] = []

    class Listening:
        def __init__(self, address: str, token: str | None) -> None:
            given.append(token)
            raise KeyboardInterrupt

    monkeypatch.setattr("webapi.client.Client", Listening)
    for address in (
        "https://command.example",
        "http://127.0.0.1.example",
        "http://[::1]:9",
        "http://localhost",
    ):
        assert (await call(capsys, "approvals", "--url", address)).code == 130
    assert given == [None, None, TOKEN, TOKEN]


@pytest.mark.parametrize(
    ("address", "here"),
    [
        ("http://localhost:1", True),
        ("http://127.0.0.9", True),
        ("http://[::1]:8787/", True),
        ("http://localhost.example", False),
        ("http://127.0.0.1@evil.example", False),
        ("nowhere", False),
    ],
)
def test_whose_machine_it_is(address: str, here: bool) -> None:
    assert is_here(address) is here


def test_where_a_program_with_these_settings_is(tmp_path: Path) -> None:
    for host, address in {
        "127.0.0.1": "127.0.0.1",
        "0.0.0.0": "127.0.0.1",
        "::1": "[::1]",
        "::": "[::1]",
    }.items():
        settings = settings_for(tmp_path, host=host, port=9, api_token="long-enough")
        assert address_of(settings) == f"http://{address}:9"


@pytest.mark.parametrize(
    ("arguments", "code", "words"),
    [
        (["task", "show", "7"], 6, "Task 7 not found."),
        (["task", "show", "x"], 2, "invalid int"),
        (["task", "list", "--limit", "0"], 2, "limit: must be at least 1"),
        (["task", "list", "--repo", "shop"], 6, "There is no repository shop. Known: none yet."),
        (["task", "run", "Look.", "--repo", "9"], 6, "Repository 9 not found."),
        (["task"], 2, "required"),
        (["session", "stop", "1"], 6, "Session 1 not found."),
        (["approve", "1"], 6, "Approval 1 not found."),
        (["repo", "add", "/nowhere/at/all"], 2, "/nowhere/at/all does not exist"),
        (["tail", "--kind", "nothing"], 2, "invalid choice"),
    ],
)
async def test_what_cannot_be(command: Command, arguments: list[str], code: int, words: str) -> None:
    said = await command(*arguments)

    assert said.code == code
    assert words in said.err
    assert said.out == ""


async def test_refusals_in_json(command: Command) -> None:
    said = await command("task", "show", "7", "--json")

    assert said.code == 6
    assert json.loads(said.err)["error"]["statusCode"] == 404


async def test_every_code_is_in_the_help(command: Command) -> None:
    for arguments in ((), ("task", "run"), ("approve",), ("tail",)):
        said = await command(*arguments, "--help")
        for code in (0, 1, 2, 3, 4, 5, 6, 130):
            assert f"\n  {code} " in said.out
