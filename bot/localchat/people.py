"""Who is here: a few people to switch between, the bot, and the chats that they share."""

from dataclasses import dataclass
from typing import Any

FIRST_USER_ID = 1
ANN_ID = 2
BO_ID = 3
STRANGER_ID = 4
JANA_ID = 5
TEAM_CHAT_ID = -1001000000001
FORUM_CHAT_ID = -1001000000002
GENERAL_TOPIC = 1
"""Nobody can send there by it: General has no thread id."""
BOT_USERNAME = "codex_local_bot"
BOT_NAME = "Codex Command Center (local)"

GUESTS = range(1001, 1101)
"""More people, each with a private chat of their own, for whoever needs many; the page does not list them."""

JSON = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Person:
    id: int
    name: str
    username: str
    is_bot: bool = False
    language: str = "en"
    """What their Telegram is set to."""

    def user(self) -> JSON:
        """The `User` that messages carry."""
        user: JSON = {
            "id": self.id,
            "is_bot": self.is_bot,
            "first_name": self.name,
            "username": self.username,
        }
        return user if self.is_bot else {**user, "language_code": self.language}


@dataclass(frozen=True, slots=True)
class Chat:
    """A private chat is known by its person's id, as in Telegram."""

    id: int
    title: str
    members: tuple[int, ...]
    username: str | None = None
    topics: tuple[tuple[int, str], ...] = ()
    """Ids and names, of a forum; General is not among them."""

    @property
    def private(self) -> bool:
        return self.id > 0

    def chat(self) -> JSON:
        """The `Chat` that messages carry."""
        if self.private:
            return {"id": self.id, "type": "private", "first_name": self.title, "username": self.username}
        forum = {"is_forum": True} if self.topics else {}
        return {"id": self.id, "type": "supergroup", "title": self.title, **forum}

    def in_topic(self, topic: int | None, bot: JSON) -> JSON:
        """What a message has that somebody writes in a topic: one that is no reply replies to the service
        message that made the topic, as at Telegram; here the bot has made them all."""
        name = dict(self.topics).get(topic or 0)
        if name is None:
            return {}
        made = {"name": name, "icon_color": 0x6FB9F0}
        service = {"message_id": topic, "from": bot, "chat": self.chat(), "date": 1}
        return {
            "message_thread_id": topic,
            "is_topic_message": True,
            "reply_to_message": {**service, "forum_topic_created": made},
        }


def _private(person: Person) -> Chat:
    return Chat(person.id, person.name, (person.id,), person.username)


PEOPLE: tuple[Person, ...] = (
    Person(FIRST_USER_ID, "You", "you_local"),
    Person(ANN_ID, "Ann", "ann_local"),
    Person(BO_ID, "Bo", "bo_local"),
    Person(STRANGER_ID, "Mallory (stranger)", "mallory_local"),
    Person(JANA_ID, "Jana", "jana_local", language="de"),
)
CHATS: tuple[Chat, ...] = (  # Jana is not in the team
    *(_private(person) for person in PEOPLE),
    Chat(TEAM_CHAT_ID, "Team", tuple(person.id for person in PEOPLE if person.id != JANA_ID)),
    Chat(
        FORUM_CHAT_ID,
        "Workshop",
        tuple(person.id for person in PEOPLE),
        topics=((1_000_000_011, "Front end"), (1_000_000_012, "Back end")),
    ),
)


def bot_person(token: str) -> Person:
    """The bot's id is the number that its token begins with."""
    return Person(int(token.partition(":")[0]), BOT_NAME, BOT_USERNAME, is_bot=True)


def find_person(user_id: int) -> Person | None:
    if user_id in GUESTS:
        return Person(user_id, f"Guest {user_id}", f"guest_{user_id}")
    return next((person for person in PEOPLE if person.id == user_id), None)


def find_chat(chat_id: int | str) -> Chat | None:
    """Chats answer to their id, also as text, and not to a user's @name: a bot can't use that either."""
    try:
        wanted = int(chat_id)
    except ValueError:
        return None
    if (guest := find_person(wanted)) is not None:
        return _private(guest)
    return next((chat for chat in CHATS if chat.id == wanted), None)
