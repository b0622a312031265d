"""What Telegram sends to the webhook, as far as it is ours to say."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

from core.schemas.base import Out


class Update(BaseModel):
    """An update of the Bot API, kept as it is until it is handled, where there is a handler for such ones."""

    model_config = ConfigDict(extra="allow")

    update_id: Annotated[int, Field(ge=0, le=2**63 - 1)]


class Taken(Out):
    """It is stored."""

    ok: Literal[True] = True
