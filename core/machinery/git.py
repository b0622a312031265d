"""Asking git, in a child process, without running what a repository's own configuration names.

An agent that may commit may write `.git/config`, and one that may only edit files may write that of an
embedded repository. So hooks, pagers, signatures, transports and filters that the repository itself
configures are switched off; those of the user's own configuration (such as git-lfs) stay.
"""

import asyncio
import os
import signal
from asyncio.subprocess import SubprocessStreamProtocol
from collections.abc import AsyncIterator, Awaitable, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from typing import Any
from weakref import WeakValueDictionary

from core.errors import Conflict
from core.machinery.together import together

TIMEOUT = 30.0
LONG = 300.0
"""Seconds for what writes or reads every file."""
LIMIT = 16 * 1024 * 1024
"""Bytes of output that are read; a repository may have more files than memory has room for."""
ERRORS = 64 * 1024
PIECE = 64 * 1024
NOTHING = "COMMAND_CENTER_NOTHING"
"""A variable without a value."""
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
FILTERS = ("config", "--show-scope", "--includes", "--name-only", "-z", "--get-regexp", r"^filter\..*\.")
NO_ERROR = {0, 1}
"""What is answered where something was found, and where nothing was."""
OWN_SCOPES = {"local", "worktree"}
"""Where a repository's own configuration may lie."""
KEPT = frozenset(
    {"PATH", "HOME", "USER", "LOGNAME", "LANG", "TZ", "TMPDIR", "TMP", "TEMP"}
    | {"XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"}
    | {"SYSTEMROOT", "COMSPEC", "PATHEXT", "USERPROFILE", "APPDATA", "LOCALAPPDATA", "PROGRAMDATA"}
)
"""What git, and the user's own filters, need of our environment."""


class GitFailed(Conflict):
    """git could not do this."""


class GitTooSlow(GitFailed):
    """git took longer than it may."""


@dataclass(frozen=True, slots=True)
class Output:
    """What git said."""

    code: int
    out: bytes
    err: str
    cut: bool = False
    """It had more to say than was wanted, and was stopped."""

    @property
    def text(self) -> str:
        return self.out.decode(errors="replace")

    @property
    def whole(self) -> bool:
        return self.code == 0 and not self.cut


class _Protocol(SubprocessStreamProtocol):
    """A running git: asyncio's own way leaves one behind where whoever waits is cancelled twice."""

    stdin: asyncio.StreamWriter | None
    stdout: asyncio.StreamReader | None
    stderr: asyncio.StreamReader | None

    def __init__(self, loop: asyncio.AbstractEventLoop) -> None:
        super().__init__(limit=PIECE, loop=loop)
        self._whole: asyncio.SubprocessTransport | None = None
        self._ended = asyncio.Event()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        assert isinstance(transport, asyncio.SubprocessTransport)  # noqa: S101 - what asyncio gives us
        self._whole = transport

    def connection_lost(self, exc: Exception | None) -> None:
        super().connection_lost(exc)
        if self._whole is not None and self._whole.is_closing():  # else it was stdin alone
            self._ended.set()

    async def begin(self, command: tuple[str, ...], environment: Mapping[str, str], stdin: int) -> None:
        """Raises OSError where it cannot be started. Whoever is cancelled meanwhile is so when it has begun:
        only then it is known what there is to end."""
        loop = asyncio.get_running_loop()
        beginning = loop.subprocess_exec(
            lambda: self,
            *command,
            stdin=stdin,
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.PIPE,
            env=environment,
            start_new_session=True,
        )
        task = loop.create_task(beginning, name="git-begins")
        await _until(task.done, lambda: asyncio.wait([task]))
        task.result()

    async def ended(self) -> int:
        """Its exit code, when it was reaped and nobody holds a pipe of ours."""
        await self._ended.wait()
        code = self._whole.get_returncode() if self._whole is not None else None
        assert code is not None  # noqa: S101 - the event says so
        return code

    def kill(self) -> None:
        """With all that it has started: a child that holds the pipe would keep us waiting."""
        if self._whole is not None:
            with suppress(ProcessLookupError, PermissionError):
                os.killpg(self._whole.get_pid(), signal.SIGKILL)

    async def end(self) -> None:
        """Nothing is left of it, and of what it has started nothing that holds a pipe of ours. Whoever is
        cancelled again waits, too: what was killed ends at once, but must be reaped while the loop runs."""
        if self._whole is None or self._ended.is_set():
            return
        self.kill()
        for fd in range(3):  # whoever has left its group may hold the other ends for ever
            pipe = self._whole.get_pipe_transport(fd)
            if isinstance(pipe, asyncio.WriteTransport):
                pipe.abort()  # what was not read is not waited for
            elif pipe is not None:
                pipe.close()
        await _until(self._ended.is_set, self._ended.wait)


async def _until(done: Callable[[], bool], wait: Callable[[], Awaitable[object]]) -> None:
    """For what is done soon, but must not be left half done: who is cancelled is so after that."""
    cancelled: asyncio.CancelledError | None = None
    while not done():
        try:
            await wait()
        except asyncio.CancelledError as exc:
            cancelled = exc
    if cancelled is not None:
        raise cancelled


class Git:
    """Runs `git` with an argument list, a time-out, bounded output and a quiet environment."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        kept = {name: value for name, value in environment.items() if name.upper() in KEPT}
        self._environment = kept | {
            "GIT_TERMINAL_PROMPT": "0",
            "GIT_OPTIONAL_LOCKS": "0",
            "GIT_NO_LAZY_FETCH": "1",
            "GIT_ALLOW_PROTOCOL": "none",
            "LC_ALL": "C",
            NOTHING: "",
        }
        self._locks: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()

    @asynccontextmanager
    async def alone(self, git_dir: str) -> AsyncIterator[None]:
        """One change of a repository's worktrees at a time. Beyond this process git's own locks decide."""
        lock = self._locks.setdefault(git_dir, asyncio.Lock())
        async with lock:
            yield

    async def run(self, folder: str, *arguments: str, timeout: float = TIMEOUT, **more: Any) -> str:
        """Its output; raises GitFailed with git's own last words. `more` is as in `ask`."""
        return self.checked(await self.ask(folder, *arguments, timeout=timeout, **more), *arguments)

    @staticmethod
    def checked(said: Output, *arguments: str) -> str:
        """The output of what went well; raises GitFailed."""
        if said.cut:
            raise GitFailed(f"git {_word(arguments)} has too much to say here.")
        if said.code != 0:
            last = said.err.strip().splitlines()[-1:]
            if not last:
                raise GitFailed(f"git {_word(arguments)} failed: exit {said.code}")
            words = last[0].removeprefix("fatal: ").removeprefix("error: ")
            raise GitFailed(f"git {_word(arguments)} failed: {words}")
        return said.text

    async def without_filters(self, folder: str) -> tuple[str, ...]:
        """Options that switch off the filters which the repository itself configures: for whatever reads
        or writes files of the work tree. Ask in that work tree: each may have a configuration."""
        said = await self.ask(folder, *FILTERS)
        if said.cut or said.code not in NO_ERROR:  # half of them would be none
            raise GitFailed("git cannot read the repository's configuration.")
        words = said.out.decode(errors="surrogateescape").split("\0")
        pairs = zip(words[::2], words[1::2], strict=False)
        own = {key for scope, key in pairs if scope in OWN_SCOPES}
        names = {key.removeprefix("filter.").rpartition(".")[0] for key in own}
        return tuple(
            # Not `-c`: that ends the key at its first `=`, and a filter's name may have one.
            f"--config-env=filter.{name}.{part}={NOTHING}"
            for name in sorted(names)
            for part in ("clean", "smudge", "process", "required")
        )

    async def attempt(self, folder: str, *arguments: str) -> tuple[int, str, str]:
        """Exit code, output, errors; raises GitFailed where git is missing or hangs."""
        said = await self.ask(folder, *arguments)
        return said.code, said.text, said.err

    async def ask(
        self,
        folder: str,
        *arguments: str,
        timeout: float = TIMEOUT,
        limit: int = LIMIT,
        feed: bytes | None = None,
        environment: Mapping[str, str] | None = None,
    ) -> Output:
        """What git says, whether it succeeds or not; `feed` is what it reads. Raises GitFailed where git
        is missing, GitTooSlow where it hangs."""
        protocol = _Protocol(asyncio.get_running_loop())
        try:
            await protocol.begin(
                ("git", "-C", folder, *SAFE, *arguments),
                self._environment | dict(environment or {}),
                asyncio.subprocess.DEVNULL if feed is None else asyncio.subprocess.PIPE,
            )
            async with asyncio.timeout(timeout):
                return await _heard(protocol, limit, feed)
        except FileNotFoundError as exc:
            raise GitFailed("git is not installed on this machine.") from exc
        except TimeoutError as exc:
            raise GitTooSlow(f"git {_word(arguments)} took longer than {timeout:.0f} s.") from exc
        except OSError as exc:  # more filters than a command line has room for
            raise GitFailed(f"git {_word(arguments)} cannot be started: {exc.strerror}.") from exc
        finally:
            await protocol.end()


async def _heard(protocol: _Protocol, limit: int, feed: bytes | None) -> Output:
    (out, cut), (err, _), _ = await together(
        _head(protocol.stdout, limit, full=protocol.kill),
        _head(protocol.stderr, ERRORS),
        _say(protocol.stdin, feed),
    )
    return Output(await protocol.ended(), out, err.decode(errors="replace"), cut)


async def _head(
    stream: asyncio.StreamReader | None, limit: int, full: Callable[[], None] | None = None
) -> tuple[bytes, bool]:
    """The first bytes, and whether there were more: then `full` is called once. The rest is heard out,
    so that whoever speaks is never blocked, and can end."""
    kept, cut = bytearray(), False
    while stream is not None and (piece := await stream.read(PIECE)):
        room = limit - len(kept)
        kept += piece[:room]
        if len(piece) > room and not cut:
            cut = True
            if full is not None:
                full()
    return bytes(kept), cut


async def _say(stream: asyncio.StreamWriter | None, feed: bytes | None) -> None:
    if stream is None or feed is None:
        return
    with suppress(BrokenPipeError, ConnectionResetError):  # it ends before it has read everything
        stream.write(feed)
        await stream.drain()
        stream.close()
        await stream.wait_closed()


def _word(arguments: tuple[str, ...]) -> str:
    """The subcommand, behind the options."""
    rest = list(arguments)
    while rest and rest[0].startswith("-"):
        rest = rest[2:] if rest[0] == "-c" else rest[1:]
    return rest[0] if rest else "git"
