"""Who may import whom."""

import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_the_arrows_hold() -> None:
    script = "from importlinter.cli import lint_imports_command as main; main()"
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True)

    assert done.returncode == 0, done.stdout + done.stderr


def test_the_core_knows_no_web_server() -> None:
    importing = re.compile(r"^\s*(from aiohttp import .*\bweb\b|from aiohttp\.web|import aiohttp\.web)", re.M)
    guilty = [path.name for path in (ROOT / "core").rglob("*.py") if importing.search(path.read_text())]

    assert guilty == []


def test_the_environment_is_read_in_one_place() -> None:
    guilty = [
        path.relative_to(ROOT).as_posix()
        for folder in ("core", "handlers", "webapi", "bot")
        for path in (ROOT / folder).rglob("*.py")
        if re.search(r"\bos\.environ|\bos\.getenv|\bgetenv\(", path.read_text())
    ]

    assert guilty == ["core/settings.py"]


def test_importing_the_core_imports_neither_aiogram_nor_a_web_server() -> None:
    script = (
        "import sys, core.app;"
        "print([name for name in sys.modules if name in ('aiogram', 'aiohttp.web', 'aerich')])"
    )
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "[]"
