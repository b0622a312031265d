"""Who hears of something: what was started in a room is told there, the rest to every owner."""

from collections.abc import Sequence

from core.context import OF_ROLE, Core
from core.room import Room
from core.schemas.decisions import ApprovalOut
from core.usecases import approvals, deciders, people
from core.usecases.sessions import Around
from core.words import Scope


async def of_session(core: Core, subject: Around) -> list[Room]:
    return await _in(core, subject.chat_id, subject.topic_id, subject.session.repository_id)


async def of_approval(core: Core, approval_id: int, repository_id: int) -> list[Room]:
    return await _in(core, *await approvals.room_of(approval_id), repository_id)


def in_confidence(chat_id: int, approvers: Sequence[str]) -> bool:
    """Whether there are people in the chat who are not to see what an agent asks for: in a group, where the
    repository names those who decide."""
    return chat_id < 0 and bool(approvers)


async def who_may_decide(core: Core, approval: ApprovalOut) -> list[int]:
    """Those whom the repository names, and who may decide it as things stand: never somebody who was
    removed, or may only look."""
    found = []
    for user in deciders.users_of(approval.approvers):
        standing = await people.standing_of(core, user)
        may = standing is not None and Scope.APPROVE in OF_ROLE[standing.role]
        if standing is not None and may and standing.sees(approval.repository_id):
            found.append(user)
    return found


async def sees(core: Core, user: int, repository_id: int) -> bool:
    """Whether somebody may see what is done in a repository, as things stand."""
    standing = await people.standing_of(core, user)
    return standing is not None and standing.sees(repository_id)


async def owners(core: Core) -> list[Room]:
    """The private chats of every owner who has pressed /start."""
    return [Room(user) for user in await people.audience(core)]


async def _in(core: Core, chat_id: int | None, topic_id: int | None, repository_id: int) -> list[Room]:
    """Somebody who was removed, or may not see the repository any more, hears nothing of it."""
    if chat_id is None:
        return await owners(core)
    if chat_id > 0 and not await sees(core, chat_id, repository_id):
        return await owners(core)
    return [Room(chat_id, topic_id)]
