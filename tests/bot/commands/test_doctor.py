"""`command-center doctor`: what is the case, with and without a running program."""

import json
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
import structlog

from bot.app import open_program
from core.settings import load_settings
from tests.bot.commands.conftest import Said, call
from tests.bot.test_console import Recorded

FAKE = Path(__file__).parents[2] / "core" / "runners" / "fake_app_server.py"
ODD = Path(__file__).parents[3] / "not-there" / "codex"


@pytest.fixture
def here(tmp_path: Path, settings_file: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A file of settings with a data folder of its own."""
    monkeypatch.setenv("CC_DATA_DIR", str(tmp_path / "data"))
    configure = structlog.configure
    # What a logger has once kept it keeps in every test that comes after.
    monkeypatch.setattr(
        structlog, "configure", lambda **given: configure(**given | {"cache_logger_on_first_use": False})
    )
    yield settings_file
    structlog.reset_defaults()


def told(said: Said) -> dict[str, tuple[str, str]]:
    findings = json.loads(said.out)["findings"]
    return {each["name"]: (each["state"], each["message"]) for each in findings}


async def test_without_a_program_it_reaches_codex_itself(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC_CODEX_RUNNER_MODE", "app-server")
    monkeypatch.setenv("CC_CODEX_TRANSPORT", "spawn")
    monkeypatch.setenv("CC_CODEX_COMMAND", f"{sys.executable} {FAKE} early")
    found = told(await call(capsys, "doctor", "--json"))
    assert found["program"] == ("look", "It does not run. Start it with 'make run'.")
    assert found["git"][0] == "ok"
    state, message = found["codex (spawn)"]
    assert state == "look"
    assert "Its version 1.2.3 is not one that this program was tested with" in message


async def test_without_a_program_it_says_how_the_settings_run_codex(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC_CODEX_RUNNER_MODE", "cli")
    found = told(await call(capsys, "doctor", "--json"))
    assert any("codex exec" in message for _, message in found.values())


async def test_what_codex_said_last_is_shown_where_it_does_not_work(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC_CODEX_RUNNER_MODE", "app-server")
    monkeypatch.setenv("CC_CODEX_TRANSPORT", "spawn")
    monkeypatch.setenv("CC_CODEX_COMMAND", f"{sys.executable} {FAKE} dies_at_once")
    said = await call(capsys, "doctor")
    assert said.code == 1
    assert "✖ codex (spawn): Codex could not be started." in said.out
    assert "    warming up\n    no licence found" in said.out


@pytest.mark.parametrize(
    ("transport", "what"),
    [
        ("unix:/nowhere/codex.sock", "there is no control socket"),
        ("ws://127.0.0.1:1", "No app-server answers at ws://127.0.0.1:1"),
        ("daemon", "not installed"),
        ("proxy", "not installed"),
        ("spawn", "not installed"),
    ],
)
async def test_it_says_what_to_do_for_each_way(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, transport: str, what: str
) -> None:
    monkeypatch.setenv("CODEX_HOME", str(here.parent / "codex-home"))
    monkeypatch.setenv("CC_CODEX_RUNNER_MODE", "app-server")
    monkeypatch.setenv("CC_CODEX_TRANSPORT", transport)
    monkeypatch.setenv("CC_CODEX_COMMAND", str(ODD))
    said = await call(capsys, "doctor", "--json")
    assert said.code == 1
    [(state, message)] = [each for name, each in told(said).items() if name.startswith("codex")]
    assert state == "broken"
    assert what in message


async def test_a_running_program_is_asked(
    here: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("CC_CODEX_RUNNER_MODE", "stub")
    monkeypatch.setenv("CC_PORT", "0")
    async with open_program(load_settings(), "test", Recorded()) as running:
        monkeypatch.setenv("CC_PORT", running.address.rpartition(":")[2])
        said = await call(capsys, "doctor", "--json")
        assert said.code == 0
        found = told(said)
        assert found["program"] == ("ok", f"It runs at {running.address}.")
        assert found["codex (stub)"][0] == "look"
        monkeypatch.setenv("CC_PORT", "1")
        assert "does not answer at" in told(await call(capsys, "doctor", "--json"))["program"][1]
