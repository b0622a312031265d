"""The files that a process of `codex exec` is started with: what it is told, and the form of its answer.

What it is told is read from a file: of a pipe, Codex would wait for the end.
"""

import asyncio
import json
import tempfile
from collections.abc import AsyncIterator
from contextlib import ExitStack, asynccontextmanager
from dataclasses import dataclass
from threading import Lock
from typing import IO

from core.ports import TurnRequest
from core.runners import execlines
from core.runners.gitdirs import commit_folders


@dataclass(frozen=True, slots=True)
class Given:
    arguments: list[str]
    stdin: IO[bytes]


@asynccontextmanager
async def given(request: TurnRequest) -> AsyncIterator[Given]:
    """What a process is started with, for the length of the block; written and thrown away off the event
    loop: a prompt may be long, and a disk slow."""
    files = _Files()
    try:
        yield await asyncio.to_thread(files.write, request)
    finally:
        await asyncio.to_thread(files.close)


class _Files:
    """All methods block. Whoever was cancelled closes them while they are still being written."""

    def __init__(self) -> None:
        self._open = ExitStack()
        self._turn = Lock()

    def write(self, request: TurnRequest) -> Given:
        with self._turn:
            schema = self._schema(request)
            arguments, told = execlines.arguments(request, commit_folders(request), schema)
            stdin = self._open.enter_context(tempfile.TemporaryFile())  # noqa: SIM115 - the stack is one
            stdin.write(told.encode())
            stdin.seek(0)
            return Given(arguments, stdin)

    def _schema(self, request: TurnRequest) -> str | None:
        """The path of the file with it, where there is one."""
        if not request.output_schema:
            return None
        file = self._open.enter_context(tempfile.NamedTemporaryFile(suffix=".json"))  # noqa: SIM115 - as above
        file.write(json.dumps(dict(request.output_schema)).encode())
        file.flush()
        return file.name

    def close(self) -> None:
        with self._turn:
            self._open.close()
