"""Files that agents are given to read."""

from core.schemas.base import Id, In, Label, Moment, Resource
from core.schemas.images import Base64

FILE_BYTES = 20 * 1024 * 1024
"""Of one file: what a bot may fetch from Telegram."""


class AttachmentIn(In):
    """`POST /api/attachments`: any file, in base64, and how it is called."""

    data: Base64
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
