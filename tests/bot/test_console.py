"""What the program says at its console, and what it leaves on the disk."""

import json
import os
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from bot import __main__ as command_line
from bot.app import Running, open_program
from bot.commands.serve import Console
from bot.logs import Secrets
from core import settings as module
from tests.support.core import settings_for

ROOT = Path(__file__).parents[2]


@dataclass
class Recorded:
    """Implements `bot.app.Console`."""

    secrets: list[str] = field(default_factory=list)

    def started(self, running: Running) -> None: ...

    def new_code(self, code: str) -> None: ...

    def keep_secret(self, secret: str) -> None:
        self.secrets.append(secret)


@pytest.fixture
def _careless_umask() -> Iterator[None]:
    old = os.umask(0)
    yield
    os.umask(old)


@pytest.mark.usefixtures("_careless_umask")
async def test_the_local_chats_secrets_are_kept_from_the_log_and_its_files_from_others(
    tmp_path: Path,
) -> None:
    data = tmp_path / "data"
    console = Recorded()
    async with open_program(settings_for(data, codex_runner_mode="stub", port=0), "1", console) as running:
        key, token = console.secrets
        assert running.chat_address is not None
        assert running.chat_address.endswith(f"?key={key}")
        assert token in (data / "local-chat.json").read_text()
        found = {file: stat.S_IMODE(file.stat().st_mode) for file in (data, *data.rglob("*"))}
    assert len(found) > 3
    assert {file: oct(mode) for file, mode in found.items() if mode & 0o077} == {}


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(module, "PROJECT_ENV_FILE", tmp_path / ".env")
    return tmp_path


def test_config_says_which_file_was_read(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["config"]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == f"# From the environment only: there is no {project}/.env"
    assert "CC_PORT=8787" in rest

    (project / ".env").write_text("CC_PORT=9000\nCC_API_TOKEN=long-enough\n")
    (project / ".env").chmod(0o600)
    assert command_line.main(["config"]) == 0
    first, *rest = capsys.readouterr().out.splitlines()
    assert first == f"# From the environment and {project}/.env"
    assert {"CC_PORT=9000", "CC_API_TOKEN=********"} <= set(rest)


def test_config_as_json(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command_line.main(["config", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["envFile"] is None

    (project / ".env").write_text("CC_PORT=9000\nCC_API_TOKEN=long-enough\n")
    (project / ".env").chmod(0o600)
    assert command_line.main(["config", "--json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert told["envFile"] == f"{project}/.env"
    assert told["settings"]["CC_PORT"] == "9000"
    assert told["settings"]["CC_API_TOKEN"] == "********"


def test_a_file_that_others_may_write_is_an_error(project: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (project / ".env").touch()
    (project / ".env").chmod(0o666)
    assert command_line.main(["config"]) == 1
    assert "chmod 600" in capsys.readouterr().err


def test_a_new_code_is_printed(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    Console(settings_for(tmp_path), Secrets()).new_code("ABCDEFGH")
    assert capsys.readouterr().out.rstrip().endswith("to become its owner: ABCDEFGH")


def test_help_pays_for_nothing_that_it_does_not_need() -> None:
    script = (
        "import sys, bot.__main__ as line\n"
        "try: line.main(['--help'])\n"
        "except SystemExit: pass\n"
        "print([name for name in ('aiogram', 'aiohttp', 'tortoise') if name in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert {"serve", "config"} <= set(done.stdout.split())
    assert done.stdout.splitlines()[-1] == "[]"
