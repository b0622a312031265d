"""Pictures for agents: kept in the data folder, each shown by one run, thrown away some time after it."""

from collections.abc import Collection, Sequence
from datetime import datetime

from core.context import Caller, Core
from core.errors import InvalidInput, NotFound, TooLarge
from core.logic.pictures import SUFFIXES, media_type
from core.machinery.kept import Kept, New
from core.phrases import ours
from core.schemas.images import IMAGE_BYTES, ImageOut

FOLDER_BYTES = 512 * 1024 * 1024
"""That all of them may take up."""
PICTURES = Kept(
    "image", "images", ours("Image"), ours("pictures"), lambda digest, _, kind: f"{digest}{SUFFIXES[kind]}"
)


async def add(
    core: Core, caller: Caller, body: bytes, name: str | None, *, origin: str | None = None
) -> ImageOut:
    """Keep a picture until a run shows it; the same `origin` keeps it once. Raises InvalidInput for what is
    no picture, TooLarge, Conflict where there is no room."""
    caller.must_act()
    origin = origin or caller.request
    if (known := await PICTURES.of_origin(origin)) is not None:
        return ImageOut.model_validate(known)
    if len(body) > IMAGE_BYTES:
        raise TooLarge(f"The picture is larger than {IMAGE_BYTES // 1024**2} MB.")
    kind = media_type(body)
    if kind is None:
        raise InvalidInput.of("data", "must be a PNG, JPEG, GIF or WebP picture.")
    new = New(body, name or f"picture{SUFFIXES[kind]}", kind, origin)
    return ImageOut.model_validate(await PICTURES.add(core, caller, new, FOLDER_BYTES))


async def came_with(origin: str) -> tuple[int, ...]:
    """The pictures that came with the same update."""
    return await PICTURES.came_with(origin)


async def get(core: Core, image_id: int) -> ImageOut:
    row = await PICTURES.find(image_id)
    if row is None:
        raise NotFound.of("Image", image_id)
    return ImageOut.model_validate(row)


async def take(image_ids: Collection[int], session_id: int) -> None:
    """They are that session's from now on, in the transaction that makes it; raises Conflict."""
    await PICTURES.take(image_ids, session_id)


async def unshown(core: Core, image_ids: Sequence[int]) -> list[str]:
    """The files of pictures that no run shows yet; raises Conflict."""
    return [str(path) for path in await PICTURES.unshown(core, image_ids)]


async def again(core: Core, session_id: int) -> list[int]:
    """The pictures of a session, to be shown once more by another run."""
    return await PICTURES.again(core, session_id)


async def of_sessions(core: Core, session_ids: Sequence[int]) -> dict[int, tuple[str, ...]]:
    """The files that runs show, in the order in which they came."""
    found = await PICTURES.of_sessions(core, session_ids)
    return {session_id: tuple(str(path) for path, _ in each) for session_id, each in found.items()}


async def tidy(core: Core, sessions_before: datetime) -> int:
    """Throw away what no run has taken, and those of sessions that ended before then; how many."""
    return await PICTURES.tidy(core, sessions_before)
