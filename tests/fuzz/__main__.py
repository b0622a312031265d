"""Schemathesis over the whole OpenAPI document, against the real program with the built-in stub.

An answer that the document does not allow is a failure, and so is one that its data did not deserve.
`make check` asks a little, `make fuzz` thousands of things, in three ways: with the token, without one
where none is asked for, and with a wrong one. All checks are on, and the seed is fixed.
"""

import argparse
import asyncio
import json
import shutil
import socket
import sys
import tempfile
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path

from tests.support import databases
from tests.support.codex import git_repository
from tests.support.program import Program, run_stub_program

CONFIG = Path(__file__).with_name("schemathesis.toml")
HOOKS = Path(__file__).with_name("hooks.py")
TOKEN = "a-token-of-the-fuzzing"
BROKEN = "http.broken"
"""What the log says of a 500."""


@dataclass(frozen=True, slots=True)
class Way:
    """Who asks, and of which program."""

    name: str
    program_token: str | None
    header: str | None
    share: float
    """Of the examples."""


WAYS = (
    Way("with the token", TOKEN, f"Authorization: Bearer {TOKEN}", 1.0),
    Way("without a token, where none is asked for", None, None, 0.5),
    Way("with a wrong token", TOKEN, "Authorization: Bearer nobody", 0.1),
)


@dataclass(frozen=True, slots=True)
class Wanted:
    """How much is asked."""

    examples: int
    """For each operation."""
    seed: int
    phases: str


async def fuzz(way: Way, wanted: Wanted) -> tuple[int, bool]:
    """Ask in this way; how many cases there were, and whether all was well."""
    folder = Path(tempfile.mkdtemp(prefix="fuzz-"))
    settings = {"CC_REPO_ROOTS": str(folder), "CC_LOG_LEVEL": "warning", **with_webhook()}
    if way.program_token is not None:
        settings["CC_API_TOKEN"] = way.program_token
    try:
        async with run_stub_program(folder, **settings) as program:
            program.may_complain = True  # schemathesis sends what is no HTTP, too
            await furnish(program)
            code = await ask(way, program, wanted)
            alive = (await program.rest.call("GET", "/health")).status == 200
        report = json.loads((folder / "report.json").read_text())
        well = code == 0 and alive and BROKEN not in program.log and report["stop_reason"] == "completed"
        if not well:
            print(f"alive: {alive}\n{program.log}")
        return int(report["test_cases"]["generated"]), well
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def with_webhook() -> dict[str, str]:
    """Settings for a program to which Telegram's updates come, at an address that nobody else has."""
    with closing(socket.socket()) as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    return {
        "CC_PORT": str(port),
        "CC_TELEGRAM_WEBHOOK_URL": f"http://127.0.0.1:{port}",
        "CC_TELEGRAM_WEBHOOK_SECRET": "a-secret-of-the-fuzzing",
    }


async def furnish(program: Program) -> None:
    """Something to ask about: a repository, tasks, sessions that have ended, go on and wait."""
    rest = program.rest
    await asyncio.to_thread(git_repository, program.folder / "another")
    path = await asyncio.to_thread(git_repository, program.folder / "shop")
    repository = await rest.post("repos", {"localPath": str(path), "allowWrite": True})
    for prompt in ("Tidy up.", "Be slow.", "Ask for an approval.", "Ask a question."):
        task = await rest.post("tasks", {"repositoryId": repository["id"], "prompt": prompt})
        await rest.post(f"tasks/{task['id']}/run")
    await rest.post("approvals", {"taskId": 1, "reason": "May it?"})


async def ask(way: Way, program: Program, wanted: Wanted) -> int:
    """Read the document as whoever may, and put every question to the program; schemathesis's exit code."""
    folder = program.folder
    document, config = folder / "openapi.json", folder / "schemathesis.toml"
    document.write_text(json.dumps((await program.rest.call("GET", "/api/openapi.json")).body))
    names = {"repository": folder / "shop", "another": folder / "another", "folder": folder, "hooks": HOOKS}
    text = CONFIG.read_text()
    for name, path in names.items():
        text = text.replace(f"{{{name}}}", str(path))
    config.write_text(text)
    command = [
        *(sys.executable, "-W", "ignore", "-m", "schemathesis.cli", "--config-file", str(config)),
        *("run", str(document), "--url", program.address, "--phases", wanted.phases),
        *("--max-examples", str(max(1, round(wanted.examples * way.share)))),
        *("--seed", str(wanted.seed), "--warnings", "off", "--continue-on-failure"),
        *("--report", "json", "--report-json-path", str(folder / "report.json")),
    ]
    if way.header is not None:
        command += ["--header", way.header]
    process = await asyncio.create_subprocess_exec(*command, cwd=folder)  # where it keeps its cache
    return await process.wait()


async def fuzz_all(wanted: Wanted) -> tuple[int, bool]:
    """In every way; how many cases there were, and whether all was well."""
    cases, well = 0, True
    for way in WAYS:
        print(f"\n== {way.name}", flush=True)
        count, good = await fuzz(way, wanted)
        cases, well = cases + count, well and good
    return cases, well


def main() -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.fuzz", description=__doc__)
    parser.add_argument("--examples", type=int, default=25, help="for each operation")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--phases", default="examples,coverage,fuzzing,stateful")
    parser.add_argument("--at-least", type=int, default=0, help="cases; fewer are a failure")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, closing(databases.begin(Path(folder))):
        cases, well = asyncio.run(fuzz_all(Wanted(chosen.examples, chosen.seed, chosen.phases)))
    enough = cases >= chosen.at_least
    print(f"\n{cases} cases; {'all as the document says' if well else 'NOT all as the document says'}.")
    if not enough:
        print(f"At least {chosen.at_least} were wanted: ask for more --examples.")
    return 0 if well and enough else 1


if __name__ == "__main__":
    sys.exit(main())
