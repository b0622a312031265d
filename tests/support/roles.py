"""What somebody may do, in a word."""

from core.context import Core
from core.usecases import people
from core.words import Role


async def role_of(core: Core, user_id: int) -> Role | None:
    """The role of somebody; None for a stranger."""
    standing = await people.standing_of(core, user_id)
    return standing.role if standing else None
