"""The real Codex for tests: where it is, a home that points it at a scripted model, a repository."""

import os
import signal
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from core.machinery.procfs import descendants

_INSTALLED = Path(__file__).parents[1] / "codex" / "node_modules" / ".bin" / "codex"


def codex_command() -> list[str]:
    """The Codex that tests use; skips the test where there is none, and fails it in CI."""
    path = os.environ.get("CC_TEST_CODEX") or str(_INSTALLED)
    if Path(path).exists():
        return [path]
    message = f"the real Codex is not installed at {path} (make test installs it, or set CC_TEST_CODEX)"
    if os.environ.get("CI") == "true":
        pytest.fail(message)
    pytest.skip(message)


def codex_env(folder: Path, model_url: str, extra_config: str = "") -> dict[str, str]:
    """A whole environment for Codex: its home and the user's are inside `folder`, and nobody's else."""
    codex_home, home = folder / "codex-home", folder / "home"
    codex_home.mkdir(parents=True, exist_ok=True)
    home.mkdir(exist_ok=True)
    (codex_home / "config.toml").write_text(
        f"""\
model = "gpt-5.4"
model_provider = "local"
{extra_config}
[model_providers.local]
name = "local"
base_url = "{model_url}"
wire_api = "responses"
env_key = "LOCAL_KEY"
"""
    )
    return {
        "PATH": os.environ.get("PATH", os.defpath),
        "HOME": str(home),
        "CODEX_HOME": str(codex_home),
        "LOCAL_KEY": "no-key-is-needed",
        "LANG": "C.UTF-8",
        # Commands of the agent commit as somebody, whoever runs the tests.
        "GIT_AUTHOR_NAME": "Test",
        "GIT_AUTHOR_EMAIL": "test@example.org",
        "GIT_COMMITTER_NAME": "Test",
        "GIT_COMMITTER_EMAIL": "test@example.org",
        "GIT_CONFIG_NOSYSTEM": "1",
    }


def git(folder: Path, *arguments: str) -> str:
    command = ["git", "-C", str(folder), "-c", "user.name=Test", "-c", "user.email=test@example.org"]
    return subprocess.run([*command, *arguments], check=True, capture_output=True, text=True).stdout


def git_repository(folder: Path) -> Path:
    """A small real repository with one commit."""
    folder.mkdir(parents=True, exist_ok=True)
    git(folder, "init", "-q", "-b", "main")
    (folder / "README.md").write_text("# A small repository\n")
    git(folder, "add", "README.md")
    git(folder, "commit", "-q", "-m", "Begin")
    return folder


def processes_left(marker: str | Path) -> dict[int, str]:
    """Living processes that carry these words in their environment or command line, by pid."""
    return dict(_processes(str(marker)))


def _processes(marker: str) -> Iterator[tuple[int, str]]:
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            command = (folder / "cmdline").read_bytes().replace(b"\0", b" ").decode(errors="replace").strip()
            environment = (folder / "environ").read_bytes().decode(errors="replace")
        except OSError:
            continue
        pid = int(folder.name)
        if pid != os.getpid() and (marker in command or marker in environment):
            yield pid, command


def native_child(marker: str | Path) -> int:
    """The pid of the real program behind the wrapper that npm installs. A command that it begins looks like
    it up to its first step."""
    found = [pid for pid, command in _processes(str(marker)) if _is_native(command)]
    below = {child for pid in found for child in descendants(pid)}
    first = [pid for pid in found if pid not in below]
    assert len(first) == 1, processes_left(marker)
    return first[0]


def _is_native(command: str) -> bool:
    program, _, arguments = command.partition(" ")
    return "app-server" in arguments and "node_modules" in program and ".bin" not in program


def kill_group_of(pid: int) -> None:
    os.killpg(os.getpgid(pid), signal.SIGKILL)
