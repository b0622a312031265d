"""A line to a socket that a test can cut, and mend."""

import asyncio
from asyncio import StreamReader, StreamWriter, TaskGroup
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path


class Cable:
    """What connects to its path reaches the socket `behind` it, while it is whole."""

    def __init__(self, path: Path, behind: Path) -> None:
        self.path = path
        self.wanted = asyncio.Event()
        """Set once somebody connects while it is cut."""
        self._behind = behind
        self._whole = asyncio.Event()
        self._whole.set()
        self._ends: set[StreamWriter] = set()

    def cut(self) -> None:
        """End what goes through it; whoever connects now waits until it is mended."""
        self._whole.clear()
        for end in self._ends:
            end.transport.abort()

    def mend(self) -> None:
        self._whole.set()

    @asynccontextmanager
    async def lies(self) -> AsyncIterator[None]:
        """It can be connected to for the length of the block, and is cut at its end."""
        async with await asyncio.start_unix_server(self._carry, self.path):
            yield
            self.cut()

    async def _carry(self, reader: StreamReader, writer: StreamWriter) -> None:
        if not self._whole.is_set():
            self.wanted.set()
            await self._whole.wait()
        reader_behind, writer_behind = await asyncio.open_unix_connection(self._behind)
        ends = {writer, writer_behind}
        self._ends |= ends
        try:
            async with TaskGroup() as group:
                group.create_task(_pour(reader, writer_behind))
                group.create_task(_pour(reader_behind, writer))
        finally:
            self._ends -= ends
            for end in ends:
                end.transport.abort()


async def _pour(source: StreamReader, into: StreamWriter) -> None:
    with suppress(ConnectionError):
        while data := await source.read(65536):
            into.write(data)
            await into.drain()
    into.close()
