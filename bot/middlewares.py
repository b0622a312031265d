"""Who is it, may they, and what do they hear when something goes wrong: before and after every handler."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from typing import Any

import structlog
from aiogram import BaseMiddleware, Bot
from aiogram.filters import CommandObject
from aiogram.types import Chat, Message, TelegramObject, Update, User
from pydantic import ValidationError

from bot import addressed
from bot.atwork import AtWork
from bot.toasts import LIMIT, Toast, Toasts
from bot.updates import chat_of, query_of, speaker_of
from core.context import UPDATE, Caller, Core
from core.errors import CommandCenterError, InvalidInput
from core.machinery.languages import tagged
from core.usecases import invitations, people
from core.usecases.people import Pairing
from core.words import EventKind, Language
from handlers import language, rights
from handlers.language import later, own, tr
from handlers.saying import Query, Talk
from handlers.views import general
from handlers.views import people as people_views

log = structlog.get_logger()

Handler = Callable[[TelegramObject, dict[str, Any]], Awaitable[Any]]
BROKEN = later("Something here failed. /sessions and /tasks show what was done; the log says why.")


class Access(BaseMiddleware):
    """The only way to a handler: for people with a role, each with their caller and their talk."""

    def __init__(
        self,
        core: Core,
        pairing: Pairing | None,
        toasts: Toasts,
        at_work: AtWork,
        names: dict[int, str],
        username: str,
    ) -> None:
        self._core = core
        self._pairing = pairing
        self._toasts = toasts
        self._at_work = at_work
        self._username = username
        self._names = names
        """Those who have a role are few; looking their names up at each message would not be."""

    def gate(self, update: dict[str, Any], chat_id: int) -> bool:
        """Whether an update that comes in is from somebody whom we know; then their press is answered in
        time. Who has a role, and which, is looked up when it is handled."""
        known = speaker_of(update) in self._names
        if known:
            with language.spoken(self._core.languages.of(chat_id)):
                self._toasts.expect(update, chat_id)
        return known

    def give_up(self, bot_id: int) -> Callable[[dict[str, Any]], Awaitable[None]]:
        """What tells somebody whom we know that their update was given up, wherever it failed; a press of
        anybody turns no longer."""

        async def tell(update: dict[str, Any]) -> None:
            chat_id, speaker = chat_of(update), speaker_of(update)
            if chat_id is None:
                return
            if (query_id := query_of(update)) is not None:
                self._toasts.of(query_id, chat_id)()
            if speaker in self._names and addressed.may_be_for(update, bot_id, self._username):
                topic_id, alone = addressed.place_of(update)
                origin = _origin(bot_id, update["update_id"])
                talk = Talk(self._core, chat_id, origin, topic_id=topic_id, alone=speaker if alone else None)
                with language.spoken(self._core.languages.of(chat_id)):
                    await talk.put(f"{origin}:failed", general.problem(CommandCenterError(tr(BROKEN))))

        return tell

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        assert isinstance(event, Update)  # noqa: S101  # registered for updates only
        query, chat = event.callback_query, data.get("event_chat")
        toast = self._toasts.of(query.id, chat.id) if query is not None and chat is not None else None
        try:
            heard = await self._hear(handler, event, data, toast)
        except Exception:
            # It is tried once more, or given up: whichever comes, the answer to the press is given then.
            if query is not None and toast is not None:
                self._toasts.keep(query.id, toast)
            raise
        if toast is not None:
            toast()
        return heard

    async def _hear(self, handler: Handler, event: Update, data: dict[str, Any], toast: Toast | None) -> Any:
        bot: Bot = data["bot"]
        user: User | None = data.get("event_from_user")
        chat: Chat | None = data.get("event_chat")
        if chat is None or _is_masked(event.message):
            return None
        # A draft is stopped by whom the private chat is with: Telegram does not say so once more.
        user_id = user.id if user else chat.id if event.stopped_message_generation else None
        if user_id is None:
            return None
        if not self._is_for_us(event.message, data.get("others", ()), bot.id):
            return None
        origin = _origin(bot.id, event.update_id)
        talk = self._talk(event, user_id, chat, origin, toast, data.get("came_at"))
        standing = await people.standing_of(self._core, user_id)
        if standing is None:
            self._names.pop(user_id, None)
            with language.spoken(tagged(user.language_code if user else None) or Language.ENGLISH):
                return await self._stranger(event, user, talk, toast)
        if talk.came_at is not None and (how := await people.came_in_by(origin)) is not None:
            with language.spoken(self._core.languages.of(user_id)):
                first = how is EventKind.USER_PAIRED
                await talk.say(people_views.paired() if first else people_views.joined(standing.role))
            return None
        if user is not None:
            await self._core.languages.heard(user_id, user.language_code)
        if user is not None and self._names.get(user_id) != user.full_name:
            await people.met(self._core, user_id, user.full_name)
            self._names[user_id] = user.full_name
        data["talk"] = talk
        data["caller"] = Caller(
            f"telegram:{user_id}",
            standing.role,
            chat.id,
            topic_id=talk.topic_id,
            repositories=standing.repositories,
            origin=origin,
        )
        with language.spoken(self._core.languages.of(chat.id)):
            if toast is not None:  # a press has its own way to show that it was heard
                return await self._handle(handler, event, data, toast)
            with self._at_work.shown(chat.id, talk.topic_id, lambda: talk.doing):
                return await self._handle(handler, event, data, toast)

    async def _handle(
        self, handler: Handler, event: Update, data: dict[str, Any], toast: Toast | None
    ) -> Any:
        talk: Talk = data["talk"]
        try:
            return await handler(event, data)
        except CommandCenterError as exc:
            await _tell(talk, toast, exc)
            return None
        except ValidationError as exc:
            problem = "; ".join(own(error["msg"]) for error in exc.errors())
            said = tr("That can't be used: {problem}. Nothing was changed.", problem=problem)
            await _tell(talk, toast, InvalidInput(said))
            return None

    def _is_for_us(self, message: Message | None, others: Sequence[Message], bot_id: int) -> bool:
        """Of what came in several messages one has our name."""
        if message is None:
            return True
        return any(addressed.is_for(each, bot_id, self._username) for each in (message, *others))

    def _talk(
        self,
        event: Update,
        user_id: int,
        chat: Chat,
        origin: str,
        toast: Toast | None,
        came_at: datetime | None,
    ) -> Talk:
        pressed = event.callback_query.message if event.callback_query else None
        message = event.message or (pressed if isinstance(pressed, Message) else None)
        alone = message is not None and message.ephemeral_message_id is not None
        query = event.callback_query
        return Talk(
            self._core,
            chat.id,
            origin,
            toast,
            query=Query(query.id, self._core.clock.now()) if query else None,
            topic_id=addressed.topic_of(message) if message else None,
            username=self._username,
            alone=user_id if alone else None,
            came_at=came_at,
        )

    async def _stranger(self, event: Update, user: User | None, talk: Talk, toast: Toast | None) -> None:
        """Messages get silence, presses "not allowed"; the pairing code makes the first owner, and an
        invitation lets one person in."""
        if toast is not None:
            toast(tr("You are not allowed to do this."), alert=True)
            return
        message = event.message
        if user is None:
            return
        private = message is not None and message.chat.id == user.id
        if not private or message is None or not message.text:
            return
        said = message.text.removeprefix("/start").removeprefix("/pair").strip()
        if self._pairing and await people.pair(
            self._core, self._pairing, user.id, user.full_name, said, origin=talk.origin
        ):
            log.info("user.paired", user=user.id)
            await talk.say(people_views.paired())
        elif role := await invitations.accept(self._core, said, user.id, user.full_name, origin=talk.origin):
            log.info("user.joined", user=user.id, role=role)
            await talk.say(people_views.joined(role))


class Rights(BaseMiddleware):
    """Asks the table before a command is called; presses and answers are asked for where they are known."""

    async def __call__(self, handler: Handler, event: TelegramObject, data: dict[str, Any]) -> Any:
        command: CommandObject | None = data.get("command")
        if command is not None:
            caller: Caller = data["caller"]
            caller.must(rights.COMMANDS[command.command])
        return await handler(event, data)


def _origin(bot_id: int, update_id: int) -> str:
    return f"{UPDATE}{bot_id}:{update_id}"


def _is_masked(message: Message | None) -> bool:
    """An anonymous admin or a channel speaks for nobody in particular."""
    return message is not None and message.sender_chat is not None


async def _tell(talk: Talk, toast: Toast | None, error: CommandCenterError) -> None:
    """The same words as in REST, in the language of the chat; in a pop-up where they fit."""
    message = own(error.message)
    if toast is not None and not toast.done and len(message) <= LIMIT:
        toast(message, alert=True)
    else:
        await talk.say(general.problem(error))
