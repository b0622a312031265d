"""Asking git, in a child process, without ever running a repository's own code."""

import asyncio
from collections.abc import Mapping

from core.errors import Conflict

TIMEOUT = 30.0
SAFE = ("-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-c", "core.pager=cat")


class GitFailed(Conflict):
    """git could not do this."""


class Git:
    """Runs `git` with an argument list, a time-out and a quiet environment."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        kept = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
        self._environment = kept | {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}

    async def run(self, folder: str, *arguments: str) -> str:
        """Its output; raises GitFailed with git's own last words."""
        code, out, err = await self.attempt(folder, *arguments)
        if code != 0:
            last = err.strip().splitlines()[-1:] or [f"exit {code}"]
            raise GitFailed(f"git {arguments[0]} failed: {last[0].removeprefix('fatal: ')}")
        return out

    async def attempt(self, folder: str, *arguments: str) -> tuple[int, str, str]:
        """Exit code, output, errors; raises GitFailed where git is missing or hangs."""
        try:
            process = await asyncio.create_subprocess_exec(
                "git",
                "-C",
                folder,
                *SAFE,
                *arguments,
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.PIPE,
                stderr=asyncio.subprocess.PIPE,
                env=self._environment,
            )
        except FileNotFoundError as exc:
            raise GitFailed("git is not installed on this machine.") from exc
        try:
            async with asyncio.timeout(TIMEOUT):
                out, err = await process.communicate()
        except TimeoutError as exc:
            raise GitFailed(f"git {arguments[0]} took longer than {TIMEOUT:.0f} s.") from exc
        finally:
            if process.returncode is None:
                process.kill()
        return process.returncode or 0, out.decode(errors="replace"), err.decode(errors="replace")
