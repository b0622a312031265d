"""`make migrate NAME=…`: write the migration that leads from the newest one to the models."""

import asyncio
import sys
import tempfile
from pathlib import Path
from typing import Any

from aerich import Command

from core.machinery.database import APP, MIGRATIONS, configuration

BEGIN = "BEGIN;"


def write(name: str) -> str | None:
    """The name of the new file; None where the models have not changed."""
    with tempfile.TemporaryDirectory() as folder:
        config = configuration(Path(folder) / "scratch.sqlite3")
        # Each command runs in a context of its own: aerich's end closes the one it is in.
        if not (MIGRATIONS / APP).exists():
            asyncio.run(_init(config))
            return max(path.name for path in (MIGRATIONS / APP).glob("[0-9]*.py"))
        asyncio.run(_upgrade(config))
        return asyncio.run(_migrate(config, name))


async def _init(config: dict[str, Any]) -> None:
    async with Command(config, app=APP, location=str(MIGRATIONS)) as command:
        await command.init_db(safe=False)


async def _upgrade(config: dict[str, Any]) -> None:
    async with Command(config, app=APP, location=str(MIGRATIONS)) as command:
        await command.upgrade()


async def _migrate(config: dict[str, Any], name: str) -> str | None:
    async with Command(config, app=APP, location=str(MIGRATIONS)) as command:
        return await command.migrate(name)


def make_atomic(file: Path) -> None:
    """Begin the SQL with BEGIN: `executescript` commits first, so aerich's own transaction is over
    by then, and a failure in the middle would leave half a schema. aerich commits at the end."""
    text = file.read_text()
    head, quotes, rest = text.partition('return """')
    if quotes and not rest.lstrip().startswith(BEGIN):
        file.write_text(f"{head}{quotes}\n        {BEGIN}{rest}")


def main() -> None:
    name = sys.argv[1] if len(sys.argv) > 1 else "update"
    written = write(name)
    if not written:
        sys.exit("Nothing to do: the models are as the newest migration left them.")
    make_atomic(MIGRATIONS / APP / written)
    sys.stdout.write(f"Wrote migrations/sqlite/{APP}/{written}. Read it before you commit it.\n")


if __name__ == "__main__":
    main()
