"""Asking git, in a child process, without running what a repository's own configuration names.

An agent that may commit may write `.git/config`, and one that may only edit files may write that of an
embedded repository. So hooks, pagers, signatures, transports and filters that the repository itself
configures are switched off; those of the user's own configuration (such as git-lfs) stay.
"""

import asyncio
from collections.abc import Mapping

from core.errors import Conflict

TIMEOUT = 30.0
OFF = (
    "core.fsmonitor=false",
    "core.hooksPath=/dev/null",
    "core.pager=cat",
    "core.sshCommand=false",
    "gpg.program=false",
    "log.showSignature=false",
    "protocol.allow=never",
    "submodule.recurse=false",
)
SAFE = tuple(part for setting in OFF for part in ("-c", setting))
FILTERS = ("config", "--includes", "--local", "--name-only", "-z", "--get-regexp", r"^filter\..*\.")


class GitFailed(Conflict):
    """git could not do this."""


class Git:
    """Runs `git` with an argument list, a time-out and a quiet environment."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        kept = {name: value for name, value in environment.items() if not name.startswith("GIT_")}
        self._environment = kept | {"GIT_TERMINAL_PROMPT": "0", "GIT_OPTIONAL_LOCKS": "0", "LC_ALL": "C"}
        self._environment |= {"GIT_NO_LAZY_FETCH": "1", "GIT_ALLOW_PROTOCOL": "none"}

    async def run(self, folder: str, *arguments: str) -> str:
        """Its output; raises GitFailed with git's own last words."""
        code, out, err = await self.attempt(folder, *arguments)
        if code != 0:
            last = err.strip().splitlines()[-1:] or [f"exit {code}"]
            raise GitFailed(f"git {_word(arguments)} failed: {last[0].removeprefix('fatal: ')}")
        return out

    async def without_filters(self, folder: str) -> tuple[str, ...]:
        """Options that switch off the filters which the repository itself configures: for whatever reads
        or writes files of the work tree."""
        _, out, _ = await self.attempt(folder, *FILTERS)
        names = {key.removeprefix("filter.").rpartition(".")[0] for key in out.split("\0") if key}
        options = []
        for name in sorted(names):
            for part in ("clean=", "smudge=", "process=", "required=false"):
                options += ["-c", f"filter.{name}.{part}"]
        return tuple(options)

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
            raise GitFailed(f"git {_word(arguments)} took longer than {TIMEOUT:.0f} s.") from exc
        finally:
            if process.returncode is None:
                process.kill()
        return process.returncode or 0, out.decode(errors="replace"), err.decode(errors="replace")


def _word(arguments: tuple[str, ...]) -> str:
    """The subcommand, behind the options."""
    rest = list(arguments)
    while rest and rest[0] == "-c":
        rest = rest[2:]
    return rest[0] if rest else "git"
