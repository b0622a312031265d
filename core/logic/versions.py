"""Versions of resources: what is said of one, and the tag of exactly that.

The tag is a digest of the answer itself: whatever changes in a row, or in another row that shows in it,
changes the tag, with nothing that could be forgotten where rows are written.
"""

import hashlib
from dataclasses import dataclass

from pydantic import BaseModel

from core.errors import PreconditionFailed
from core.schemas.base import Resource


def written(model: BaseModel) -> bytes:
    """A model as it is answered."""
    return model.model_dump_json(by_alias=True).encode()


def tag_of(answer: bytes) -> str:
    """The ETag of an answer, with its quotes."""
    return f'"{hashlib.blake2b(answer, digest_size=15).hexdigest()}"'


@dataclass(frozen=True, slots=True)
class IfMatch:
    """The versions of which a change is meant; None for any."""

    tags: frozenset[str] | None

    def check(self, current: Resource) -> None:
        """Raise PreconditionFailed unless `current` is one of them. Called in the transaction of the
        change, with what was read there."""
        now = tag_of(written(current))
        if self.tags is not None and now not in self.tags:
            raise PreconditionFailed(
                f"This has changed since you read it: its ETag is {now} now. Nothing was changed; read it"
                " again, and send what you want with that one.",
                details={"etag": now},
            )
