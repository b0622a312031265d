"""Topics of a forum: /topic says what one is about, and binds it."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram.utils.formatting import Bold, Text

from core.context import Caller, Core
from core.usecases import repositories, rooms, sessions
from core.usecases.rooms import About
from handlers import work
from handlers.language import formatted, own, tr
from handlers.presses import Press, PressTable
from handlers.replies import session_of
from handlers.saying import Talk
from handlers.views import general, words
from handlers.views.card import Action, Button, Card


def router() -> Router:
    router = Router(name="topics")
    router.message.register(topic, Command("topic"))
    return router


async def topic(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    """`/topic`: what is said here is about. As a reply to something of a session: from now on that."""
    if caller.topic_id is None:
        await talk.say(Card(Text(own(rooms.NO_TOPIC))))
        return
    if (session_id := await session_of(core, message)) is not None:
        await rooms.bind(core, caller, session_id)
    await talk.say(await _card(core, caller, await rooms.about(caller)))


async def _card(core: Core, caller: Caller, about: About) -> Card:
    unbind = Button(tr("About nothing in particular"), Action.UNBIND_TOPIC)
    if about.session_id is not None:
        subject = await sessions.around(core, about.session_id)
        caller.must_reach(subject.session.repository_id)
        title = words.cut(subject.title, 40)
        goes = formatted("What is said here goes to {task}", task=Bold(title))
        return Card(Text(goes, f" · {subject.repository}"), ((unbind,),))
    if about.repository_id is not None:
        caller.must_reach(about.repository_id)
        row = await repositories.get(core, about.repository_id)
        said = formatted("What is said here is about {repository}.", repository=Bold(row.name))
        return Card(said, ((unbind,),))
    return general.which_repository(await work.page_of(core, caller), {})


async def press_unbind(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await rooms.unbind(core, caller)
    await talk.edit(press.message_id, Card(Text(tr("This topic is about nothing in particular now."))))


PRESSES: PressTable = {Action.UNBIND_TOPIC: press_unbind}
