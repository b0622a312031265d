"""Files that agents are given to read."""

from typing import Annotated

from pydantic import Field

from core.schemas.base import Id, In, Label, Moment, Resource
from core.schemas.images import Base64

FILE_BYTES = 20 * 1024 * 1024
"""Of one file: what a bot may fetch from Telegram."""


class AttachmentIn(In):
    """`POST /api/attachments`: any file, in base64, and how it is called."""

    # An empty one is refused by the use case, which chats call, too.
    data: Annotated[Base64, Field(json_schema_extra={"minLength": 1})]
    name: Label


class AttachmentOut(Resource):
    name: str
    """As the agent sees it."""
    media_type: str
    size: int
    """Bytes."""
    session_id: Id | None
    """The run that has it; null until one does. What none takes within a day is thrown away."""
    created_at: Moment
