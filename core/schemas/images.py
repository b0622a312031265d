"""Pictures that agents are shown."""

import re
from typing import Annotated, Any

from pydantic import Base64Bytes, BeforeValidator, WithJsonSchema

from core.schemas.base import Id, In, Label, Moment, Resource

IMAGE_BYTES = 10 * 1024 * 1024
"""Of one picture."""


BASE64 = "^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$"


def _whole(value: Any) -> Any:
    """Python's decoder leaves out whatever is no base64, and takes what remains."""
    if not isinstance(value, str):
        return value
    if re.fullmatch(BASE64, value) is None:
        raise ValueError("must be base64: letters, digits, + and /, with = at the end, and nothing else")
    return value.encode()


Base64 = Annotated[
    Base64Bytes,
    BeforeValidator(_whole),
    WithJsonSchema({"type": "string", "contentEncoding": "base64", "pattern": BASE64}),
]


class ImageIn(In):
    """`POST /api/images`: a PNG, JPEG, GIF or WebP, in base64."""

    data: Base64
    name: Label | None = None


class ImageOut(Resource):
    name: str
    media_type: str
    size: int
    """Bytes."""
    session_id: Id | None
    """The run that shows it; null until one does. What none takes within a day is thrown away."""
    created_at: Moment
