"""Pictures that agents are shown."""

from pydantic import Base64Bytes

from core.schemas.base import Id, In, Label, Moment, Resource

IMAGE_BYTES = 10 * 1024 * 1024
"""Of one picture."""


class ImageIn(In):
    """`POST /api/images`: a PNG, JPEG, GIF or WebP, in base64."""

    data: Base64Bytes
    name: Label | None = None


class ImageOut(Resource):
    name: str
    media_type: str
    size: int
    """Bytes."""
    session_id: Id | None
    """The run that shows it; null until one does. What none takes within a day is thrown away."""
    created_at: Moment
