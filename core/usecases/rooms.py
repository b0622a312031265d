"""What is meant where people speak with us: in a chat, or in a topic of one."""

from dataclasses import dataclass
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict
from core.machinery.rows import fetch
from core.models import ChatState, ChatTopic
from core.schemas.work import RepositoryOut
from core.usecases import repositories, sessions

ABOUT = "SELECT repository_id, session_id FROM chat_topic WHERE chat_id = ? AND topic_id = ?"
NO_TOPIC = "This is no topic of its own. In a group with topics, write it in one of them."


@dataclass(frozen=True, slots=True)
class About:
    """What a topic is about; both None where it is about nothing yet."""

    repository_id: int | None = None
    session_id: int | None = None


async def choose(core: Core, caller: Caller, repository_id: int) -> RepositoryOut:
    """From now on this repository is meant in the chat, or in the topic; raises NotFound."""
    caller.must_act()
    caller.must_reach(repository_id)
    found = await repositories.get(core, repository_id)
    async with core.transaction():
        if caller.topic_id is not None:
            await _bind(caller, About(repository_id))
        elif not await ChatState.filter(id=caller.chat_id).update(repository_id=repository_id):
            await ChatState.create(id=caller.chat_id, repository_id=repository_id)
    return found


async def bind(core: Core, caller: Caller, session_id: int) -> None:
    """From now on what is said in the topic goes to the conversation of this session; raises NotFound, and
    Conflict outside of topics."""
    caller.must_act()
    _must_be_topic(caller)
    session = await sessions.get(core, session_id)
    caller.must_reach(session.repository_id)
    async with core.transaction():
        await _bind(caller, About(session.repository_id, session_id))


async def unbind(core: Core, caller: Caller) -> None:
    """The topic is about nothing in particular; raises Conflict outside of topics."""
    caller.must_act()
    _must_be_topic(caller)
    async with core.transaction():
        topic = ChatTopic.filter(chat_id=caller.chat_id, topic_id=caller.topic_id)
        await topic.update(repository_id=None, session_id=None)


async def _bind(caller: Caller, about: About) -> None:
    values: dict[str, Any] = {"repository_id": about.repository_id, "session_id": about.session_id}
    topic: dict[str, Any] = {"chat_id": caller.chat_id, "topic_id": caller.topic_id}
    if not await ChatTopic.filter(**topic).update(**values):
        await ChatTopic.create(**topic, **values)


def _must_be_topic(caller: Caller) -> None:
    if caller.topic_id is None:
        raise Conflict(NO_TOPIC)


async def about(caller: Caller) -> About:
    """What the topic is about where somebody speaks."""
    if caller.topic_id is None:
        return About()
    rows = await fetch(ABOUT, [caller.chat_id, caller.topic_id])
    return About(**rows[0]) if rows else About()


async def chosen(core: Core, caller: Caller) -> RepositoryOut | None:
    """The repository that is meant: the topic's, the chat's, else the only one."""
    return await repositories.meant(core, caller)
