"""Files for agents: kept in the data folder under their own names, each given to one run to read."""

from collections.abc import Collection, Sequence
from datetime import datetime

from core.context import Caller, Core
from core.errors import InvalidInput, NotFound, TooLarge
from core.logic.filenames import media_type_of, safe_name
from core.machinery.kept import Kept, New
from core.phrases import ours
from core.ports import SentFile
from core.schemas.attachments import FILE_BYTES, AttachmentOut

FOLDER_BYTES = 1024 * 1024 * 1024
"""That all of them may take up."""
FILES = Kept(
    "attachment", "files", ours("Attachment"), ours("files"), lambda digest, name, _: f"{digest}/{name}"
)


async def add(
    core: Core, caller: Caller, body: bytes, name: str | None, *, origin: str | None = None
) -> AttachmentOut:
    """Keep a file until a run takes it; the same `origin` keeps it once. Raises InvalidInput for an empty
    one, TooLarge, Conflict where there is no room."""
    caller.must_act()
    origin = origin or caller.request
    if (known := await FILES.of_origin(origin)) is not None:
        return AttachmentOut.model_validate(known)
    if len(body) > FILE_BYTES:
        raise TooLarge(f"The file is larger than {FILE_BYTES // 1024**2} MB.")
    if not body:
        raise InvalidInput.of("data", "is empty: there is nothing to read in that file.")
    known_as = safe_name(name)
    new = New(body, known_as, media_type_of(known_as), origin)
    return AttachmentOut.model_validate(await FILES.add(core, caller, new, FOLDER_BYTES))


async def came_with(origin: str) -> tuple[int, ...]:
    """The files that came with the same update."""
    return await FILES.came_with(origin)


async def get(core: Core, attachment_id: int) -> AttachmentOut:
    row = await FILES.find(attachment_id)
    if row is None:
        raise NotFound.of("Attachment", attachment_id)
    return AttachmentOut.model_validate(row)


async def take(attachment_ids: Collection[int], session_id: int) -> None:
    """They are that session's from now on, in the transaction that makes it; raises Conflict."""
    await FILES.take(attachment_ids, session_id)


async def check_unused(core: Core, attachment_ids: Sequence[int]) -> None:
    """Raise Conflict for one that a run has taken already."""
    await FILES.unshown(core, attachment_ids)


async def again(core: Core, session_id: int) -> list[int]:
    """The files of a session, once more, for another run."""
    return await FILES.again(core, session_id)


async def of_sessions(core: Core, session_ids: Sequence[int]) -> dict[int, tuple[SentFile, ...]]:
    """The files that runs were given, in the order in which they came."""
    found = await FILES.of_sessions(core, session_ids)
    return {
        session_id: tuple(SentFile(str(path), size) for path, size in each)
        for session_id, each in found.items()
    }


async def tidy(core: Core, sessions_before: datetime) -> int:
    """Throw away what no run has taken, and those of sessions that ended before then; how many."""
    return await FILES.tidy(core, sessions_before)
