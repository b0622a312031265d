"""Named tokens, as both edges see them."""

import re
from typing import Annotated, Self

from pydantic import AfterValidator, Field, StringConstraints

from core.schemas.base import FromJson, In, Moment, Resource, Time
from core.words import Scope

NAME = re.compile(r"[A-Za-z][A-Za-z0-9._-]{0,59}", re.ASCII)


def _named(value: str) -> str:
    if NAME.fullmatch(value) is None:
        raise ValueError("must begin with a letter, and have up to 60 letters, digits, '.', '_' or '-'")
    return value


TokenName = Annotated[
    str,
    StringConstraints(max_length=60),
    AfterValidator(_named),
    Field(json_schema_extra={"pattern": f"^{NAME.pattern}$"}),
]
"""Part of an actor (`token:NAME`), so nothing that could look like another one."""


ACTOR = re.compile(rf"api|telegram:[1-9][0-9]{{0,18}}|token:{NAME.pattern}", re.ASCII)


def _actors(values: list[str]) -> list[str]:
    for value in values:
        if ACTOR.fullmatch(value) is None:
            raise ValueError("must be actors: telegram:ID, token:NAME or api")
    return sorted(set(values))


Actors = Annotated[
    list[Annotated[str, Field(json_schema_extra={"pattern": f"^({ACTOR.pattern})$"})]],
    Field(max_length=50),
    AfterValidator(_actors),
]
"""Who somebody is for sure: never a label that callers give."""


class TokenIn(In):
    """`POST /api/tokens`."""

    name: TokenName
    scopes: Annotated[list[Annotated[Scope, Field(strict=False)]], Field(min_length=1, max_length=20)]
    """Each may also read; `admin` may everything."""
    expires_at: Time | None = None
    """None for one that lasts until it is revoked."""


class TokenOut(Resource):
    """A token, without its secret."""

    name: str
    scopes: Annotated[list[Scope], FromJson]
    created_by: str
    created_at: Moment
    expires_at: Moment | None
    last_used_at: Moment | None
    """To the minute."""
    revoked_at: Moment | None
    revoked_by: str | None


class TokenMade(TokenOut):
    """A token that has just been made."""

    secret: str | None
    """Shown this once. None in an answer that is repeated: it is not kept anywhere."""

    def kept(self) -> Self:
        return self.model_copy(update={"secret": None})
