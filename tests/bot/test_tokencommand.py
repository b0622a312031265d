"""`command-center token`: in the database while nothing runs, else over REST; what it prints, and where."""

import asyncio
import json
import re
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs

from bot import __main__ as command_line
from bot import logs
from bot.app import open_program
from core.settings import load_settings
from tests.bot.test_console import Recorded

SECRET = re.compile("cc_[0-9a-f]{64}\n")
TOKEN = "the-owners-own-token"


@dataclass(frozen=True, slots=True)
class Shell:
    """Somebody at a shell."""

    captured: pytest.CaptureFixture[str]

    async def run(self, *arguments: str) -> tuple[int, str, str]:
        """Exit code, standard output, standard error."""
        self.captured.readouterr()
        code = await asyncio.to_thread(command_line.main, ["token", *arguments])
        said = self.captured.readouterr()
        return code, said.out, said.err

    async def json(self, *arguments: str) -> Any:
        code, out, _ = await self.run(*arguments, "--json")
        assert code == 0
        return json.loads(out)


@pytest.fixture
def shell(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Iterator[Shell]:
    (tmp_path / "settings.env").touch(mode=0o600)
    monkeypatch.setenv("CC_ENV_FILE", str(tmp_path / "settings.env"))
    monkeypatch.setenv("CC_DATA_DIR", str(tmp_path / "data"))
    monkeypatch.setenv("CC_CODEX_RUNNER_MODE", "stub")
    monkeypatch.setattr(logs, "configure", lambda *_: None)  # the log of this process is the tests' own
    with capture_logs():
        yield Shell(capsys)


@asynccontextmanager
async def program(monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[str]:
    """The program at an address that this shell knows."""
    monkeypatch.setenv("CC_PORT", "0")
    async with open_program(load_settings(), "1", Recorded()) as running:
        monkeypatch.setenv("CC_PORT", running.address.rpartition(":")[2])
        yield running.address


async def make_list_and_revoke(shell: Shell) -> None:
    code, secret, said = await shell.run("create", "ci", "--scope", "run", "--scope", "approve")
    assert (code, said) == (0, "ci (approve, run) until it is revoked. It won't be shown again:\n")
    assert SECRET.fullmatch(secret)

    code, out, _ = await shell.run("list")
    assert (code, out) == (0, "ci\tapprove,run\tuntil revoked\tused never\n")
    assert [item["name"] for item in (await shell.json("list"))["items"]] == ["ci"]

    code, out, said = await shell.run("create", "ci", "--scope", "run")
    assert (code, out) == (1, "")
    assert said == "There is a token named ci already. Revoke it first, or choose another name.\n"

    assert await shell.run("revoke", "ci") == (0, "ci opens nothing any more.\n", "")
    code, out, said = await shell.run("revoke", "ci")
    assert (code, out) == (1, "")
    assert said.startswith("There is no token ci that is good.")
    assert (await shell.run("list"))[1] == ""

    made = await shell.json("create", "lent", "--scope", "read", "--expires", "12h")
    assert made["secret"].startswith("cc_")
    assert made["expiresAt"] > made["createdAt"]
    assert (await shell.json("revoke", "lent"))["revokedAt"] is not None


@pytest.mark.usefixtures("shell")
def test_nothing_but_the_secret_is_printed_so_that_a_variable_can_hold_it() -> None:
    command = [sys.executable, "-m", "bot", "token", "create", "ci", "--scope", "run"]
    done = subprocess.run(command, capture_output=True, text=True, check=True)

    assert SECRET.fullmatch(done.stdout)


async def test_while_nothing_runs(shell: Shell) -> None:
    await make_list_and_revoke(shell)


async def test_while_the_program_runs(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    async with program(monkeypatch):
        await make_list_and_revoke(shell)


async def test_with_the_owners_token(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC_API_TOKEN", TOKEN)
    async with program(monkeypatch):
        await make_list_and_revoke(shell)


async def test_what_was_made_before_opens_afterwards(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    _, secret, _ = await shell.run("create", "ci", "--scope", "admin")
    async with program(monkeypatch):
        monkeypatch.setenv("CC_API_TOKEN", secret.strip())
        assert [item["name"] for item in (await shell.json("list"))["items"]] == ["ci"]
        monkeypatch.setenv("CC_API_TOKEN", "something-else")
        code, _, said = await shell.run("list")
        assert (code, "Authentication is missing or wrong" in said) == (1, True)


async def test_where_the_program_is_not_found(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    async with program(monkeypatch):
        monkeypatch.setenv("CC_PORT", "1")
        code, out, said = await shell.run("list")

    assert (code, out) == (1, "")
    assert "does not answer at http://127.0.0.1:1" in said


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["create", "1x", "--scope", "run"], "must begin with a letter"),
        (["create", "ci", "--scope", "run", "--expires", "soon"], "--expires soon: a length of time is"),
        (["create", "ci", "--scope", "run", "--expires", "0d"], "--expires 0d: a length of time is"),
    ],
)
async def test_what_cannot_be_used(shell: Shell, arguments: list[str], words: str) -> None:
    code, out, said = await shell.run(*arguments)

    assert (code, out) == (1, "")
    assert words in said


@pytest.mark.parametrize("arguments", [[], ["create", "ci"], ["create", "ci", "--scope", "sudo"], ["revoke"]])
async def test_wrong_usage(shell: Shell, arguments: list[str]) -> None:
    with pytest.raises(SystemExit) as ended:
        await shell.run(*arguments)

    assert ended.value.code == 2
