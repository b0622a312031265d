"""A person in the chat, as the stories of the tests tell of them: what they say, see and press."""

from collections.abc import Callable, Mapping
from pathlib import Path

from bot.localchat import BOT_USERNAME, FORUM_CHAT_ID, TEAM_CHAT_ID
from bot.toasts import MEANWHILE
from tests.support.chat import Answer, ChatClient, Seen
from tests.support.codex import git_repository

PATIENCE = 20.0


class Person:
    """`chat` finds the client anew each time: after a restart it is another one."""

    def __init__(
        self,
        chat: Callable[[], ChatClient],
        user: int,
        *,
        room: int | None = None,
        topic: int | None = None,
    ) -> None:
        self._chat = chat
        self.user = user
        self.room = user if room is None else room
        self.topic = topic
        self.since = 0
        """Their last own message: what they look for comes after it."""

    def in_team(self) -> "Person":
        """The same person, speaking in the group."""
        return Person(self._chat, self.user, room=TEAM_CHAT_ID)

    def in_forum(self, topic: int | None = None) -> "Person":
        """The same person, speaking in a topic; without one, in General."""
        return Person(self._chat, self.user, room=FORUM_CHAT_ID, topic=topic)

    async def says(self, text: str, *, reply_to: Seen | None = None) -> int:
        reply = reply_to.id if reply_to else None
        self.since = await self._chat().send(self.user, self.room, text, reply_to=reply, topic=self.topic)
        return self.since

    async def sends(
        self, files: Mapping[str, bytes], caption: str = "", *, reply_to: Seen | None = None
    ) -> int:
        """One file, or an album."""
        reply = reply_to.id if reply_to else None
        client = self._chat()
        self.since = await client.send_album(
            self.user, self.room, files, caption=caption, reply_to=reply, topic=self.topic
        )
        return self.since

    async def presses(self, message: Seen, label: str) -> Answer:
        """What it is answered with; on a busy machine that comes as a message, behind a "one moment"."""
        last = (await self.messages())[-1].id
        number = message.id if message.alone is None else -message.id
        answer = await self._chat().press(self.user, self.room, number, label)
        if answer.text != MEANWHILE:
            return answer
        said = await self.sees_that(lambda seen: seen.from_bot and not seen.buttons, after=last)
        return Answer(answered=True, text=said.text, alert=True)

    async def sees(self, part: str, *more: str, after: int | None = None) -> Seen:
        """The first message of the bot, since what they said last, with these words in it."""
        return await self.sees_that(
            lambda seen: seen.from_bot and all(words in seen.text for words in (part, *more)), after=after
        )

    async def sees_that(self, check: Callable[[Seen], bool], *, after: int | None = None) -> Seen:
        since = self.since if after is None else after

        def seen_here(seen: Seen) -> bool:
            return seen.topic == self.topic and seen.alone in (None, self.user) and check(seen)

        return await self._chat().wait_for(seen_here, chat=self.room, after=since, timeout=PATIENCE)

    async def sees_become(self, message: Seen, *parts: str) -> Seen:
        """The same message, once it has these words."""
        return await self.sees_that(
            lambda seen: seen.id == message.id and all(part in seen.text for part in parts), after=0
        )

    async def messages(self, *, after: int = 0) -> list[Seen]:
        """What stands in the chat, oldest first."""
        found = [seen for seen in await self._chat().messages(self.room) if seen.id > after]
        return [each for each in found if each.topic == self.topic and each.alone in (None, self.user)]

    async def heard(self, part: str, *, after: int = 0) -> int:
        """How many messages of the bot have these words."""
        return sum(seen.from_bot and part in seen.text for seen in await self.messages(after=after))

    async def knows_all_has_arrived(self) -> None:
        """So does the program, from then on: it says one thing after the other. Killed before that it would
        have to say the last one again."""
        asked = await self.says("/help")
        await self.sees("/status", after=asked)

    async def adds(self, folder: Path) -> Path:
        """A real repository, made known by its path; from now on it is the one that is meant."""
        git_repository(folder)
        # In a group the bot hears only what is said to it.
        await self.says(str(folder) if self.room > 0 else f"@{BOT_USERNAME} {folder}")
        await self.sees(f"{folder.name} added")
        return folder
