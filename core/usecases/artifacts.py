"""Reading what sessions left behind besides their answers: what their commands wrote, and the diff."""

from collections.abc import Sequence

from core.context import Core
from core.errors import NotFound
from core.logic.clip import is_cut
from core.machinery.eventlog import short
from core.machinery.rows import Slice, Where, dialect, fetch, page
from core.schemas.artifacts import DiffOut, OutputOut, OutputText
from core.schemas.base import Page
from core.usecases import sessionrows, turns
from core.words import Dialect, EventKind

BYTES = {
    Dialect.SQLITE: "length(CAST(content AS BLOB))",
    Dialect.POSTGRES: "octet_length(content)",
}
OUTPUTS = (
    f"SELECT id, substr(name, {len(turns.OUTPUT) + 1}) AS item_id, NULL AS command, {{bytes}} AS bytes"
    " FROM artifact"
)
NAMED = f"substr(name, 1, {len(turns.OUTPUT)}) = ?"
OUTPUT = "SELECT content FROM artifact WHERE session_id = ? AND name = ?"
COMMANDS = (
    "SELECT payload ->> 'itemId' AS item_id, payload ->> 'command' AS command FROM event"
    " WHERE session_id = ? AND kind = ? AND payload ->> 'type' = 'command' AND payload ->> 'itemId' IN ({})"
)


async def outputs(core: Core, session_id: int, part: Slice) -> Page[OutputOut]:
    """The commands of a session that wrote something, in the order in which they ended; raises NotFound."""
    await sessionrows.load(session_id)
    where: list[Where] = [("session_id = ?", session_id), (NAMED, turns.OUTPUT)]
    found = await page(OutputOut, OUTPUTS.format(bytes=BYTES[dialect()]), part, key="id", where=where)
    commands = await _commands(session_id, [one.item_id for one in found.items])
    items = [one.model_copy(update={"command": commands.get(one.item_id)}) for one in found.items]
    return found.model_copy(update={"items": items})


async def _commands(session_id: int, item_ids: Sequence[str]) -> dict[str, str]:
    if not item_ids:
        return {}
    marks = ", ".join("?" * len(item_ids))
    rows = await fetch(COMMANDS.format(marks), [session_id, EventKind.SESSION_ITEM.value, *item_ids])
    return {row["item_id"]: row["command"] for row in rows}


async def last_output(core: Core, session_id: int) -> OutputOut | None:
    """That of the last command that wrote something; raises NotFound for no session."""
    found = await outputs(core, session_id, Slice(limit=1, order="desc"))
    return found.items[0] if found.items else None


async def output(core: Core, session_id: int, item_id: str) -> OutputText:
    """What a command of a session wrote; raises NotFound."""
    await sessionrows.load(session_id)
    # PostgreSQL takes no null character, and nothing is called so.
    rows = await fetch(OUTPUT, [session_id, turns.output_name(item_id)]) if "\0" not in item_id else []
    if not rows:
        raise NotFound.of("Output", short(item_id, 40))
    text = rows[0]["content"]
    return OutputText(item_id=item_id, text=text, cut=is_cut(text))


async def diff(core: Core, session_id: int) -> DiffOut:
    """What a session changed; raises NotFound for no session."""
    await sessionrows.load(session_id)
    return DiffOut(diff=await turns.diff_of(session_id) or None)
