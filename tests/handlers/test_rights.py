"""Who may do what: every command, button, answer, kind of update and path, for every role and a stranger.

The table is `handlers.rights`; a handler that is not in it keeps the dispatcher from being built.
"""

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import pytest
from aiogram import Bot, Dispatcher

import bot.dispatcher
from bot.atwork import AtWork
from bot.dispatcher import build_dispatcher, commands_of
from bot.middlewares import Access
from bot.toasts import Toasts
from core.context import OF_ROLE, Caller, Core
from core.machinery.rows import fetch
from core.models import ChatBinding, ChatUser
from core.schemas.automations import AutomationIn, Payload
from core.usecases import automations, chats
from core.words import EventKind, Role, Scope, TaskType, UserSource
from handlers import rights
from handlers.asks import Ask, Reply
from handlers.presses import Press
from handlers.saying import PREFIX, Talk
from handlers.views.card import Action
from tests.support.chat import LocalChat, run_localchat
from tests.support.core import Rig, eventually, open_rig
from webapi.app import ENDPOINTS, GROUPS, create_app

LOOK = "You may look here, not act. Ask an owner for another role."
OWN = "Only an owner may do this."
STRANGER = "You are not allowed to do this."
NO_ACCESS = "You have no access to that repository. Ask an owner for it."
USERS: dict[Role | None, int] = {Role.OWNER: 1, Role.OPERATOR: 2, Role.VIEWER: 3, None: 9}
ROLES = list(USERS)
KEPT = (
    *("repository", "task", "session", "approval", "automation", "automation_run", "event"),
    *("image", "attachment"),
    *("chat_user", "chat_state", "chat_topic", "invitation", "api_token", "webhook", "button"),
)


class Gate:
    """The real dispatcher; what buttons and answers would do is only written down."""

    def __init__(self, rig: Rig, telegram: LocalChat, api: Bot, dispatcher: Dispatcher) -> None:
        self.rig = rig
        self._telegram = telegram
        self.api = api
        self.dispatcher = dispatcher
        self.reached: list[str] = []
        self._updates = 0

    @property
    def core(self) -> Core:
        return self.rig.core

    async def _feed(self, **update: Any) -> None:
        self._updates += 1
        await self.dispatcher.feed_raw_update(self.api, {"update_id": self._updates, **update})

    async def says(self, user: int, text: str, **more: Any) -> list[str]:
        """What the bot answers, still in its outbox."""
        entities = [{"type": "bot_command", "offset": 0, "length": len(text.split()[0])}]
        shown = {"entities": entities} if text.startswith("/") else {}
        return await self.sends(user, {"text": text} | shown | more)

    async def sends(self, user: int, what: dict[str, Any]) -> list[str]:
        """The same, of a message of any kind."""
        before = len(await self._said())
        message = {"message_id": 10_000 + self._updates, "date": 1, "chat": _place(user)}
        await self._feed(message=message | {"from": _person(user)} | what)
        return (await self._said())[before:]

    async def stops(self, chat: dict[str, Any], draft_id: int) -> list[str]:
        """The same, of Telegram's own button under a draft."""
        before = len(await self._said())
        await self._feed(stopped_message_generation={"chat": chat, "draft_id": draft_id})
        return (await self._said())[before:]

    async def _said(self) -> list[str]:
        return [str(row["payload"]) for row in await fetch("SELECT payload FROM outbox ORDER BY id")]

    async def presses(self, user: int, action: Action, target: dict[str, Any]) -> list[str]:
        """What the pop-up says."""
        [token] = await chats.tokens_of(self.core, user, [(action.value, target)])
        before = len(self._telegram.faults.calls_of("answerCallbackQuery"))
        message = {"message_id": 5, "date": 1, "chat": _place(user), "text": "…"}
        query = {"id": "1", "from": _person(user), "chat_instance": "1", "data": PREFIX + token}
        await self._feed(callback_query=query | {"message": message})

        async def answered() -> list[str] | None:
            calls = list(self._telegram.faults.calls_of("answerCallbackQuery"))[before:]
            return [str(call.payload.get("text")) for call in calls] or None

        return await eventually(answered)

    async def answers(self, user: int, ask: Ask, target: dict[str, Any]) -> list[str]:
        """A reply to a message that asks for this."""
        await ChatBinding.filter(chat_id=user).delete()
        kept = ask.about(**target)
        await ChatBinding.create(chat_id=user, slot="asked", message_id=7, ask=kept)
        replied = {"message_id": 7, "date": 1, "chat": _place(user), "text": "What?"}
        return await self.says(user, "words", reply_to_message=replied)

    async def kept(self) -> dict[str, list[dict[str, Any]]]:
        """Everything that somebody could have changed."""
        return {name: await fetch(f"SELECT * FROM {name} ORDER BY 1") for name in KEPT if name != "button"}


def _place(user: int) -> dict[str, Any]:
    return {"id": user, "type": "private", "first_name": "Ann"}


def _person(user: int) -> dict[str, Any]:
    return {"id": user, "is_bot": False, "first_name": "Ann"}


@asynccontextmanager
async def gate_of(folder: Path, patch: pytest.MonkeyPatch) -> AsyncIterator[Gate]:
    reached: list[str] = []

    def pressed(action: Action) -> Any:
        async def handle(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
            reached.append(action)

        return handle

    def answered(ask: Ask) -> Any:
        async def handle(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
            reached.append(ask)

        return handle

    patch.setattr(bot.dispatcher, "PRESSES", {action: pressed(action) for action in Action})
    patch.setattr(bot.dispatcher, "ANSWERS", {ask: answered(ask) for ask in Ask})
    async with run_localchat(folder) as telegram, open_rig(folder) as rig, telegram.bot() as api:
        for role, user in USERS.items():
            if role is not None:
                await ChatUser.create(id=user, source=UserSource.LOCAL, name="Ann", role=role)
        toasts = Toasts(api, rig.core.budget, rig.core.reach.too_much, patience=60)
        gate = Gate(rig, telegram, api, dispatcher_of(rig.core, api, toasts))
        gate.reached = reached
        async with asyncio.TaskGroup() as group:
            answering = group.create_task(toasts.run())
            yield gate
            answering.cancel()


def dispatcher_of(core: Core, api: Bot, toasts: Toasts) -> Dispatcher:
    access = Access(core, None, toasts, AtWork(api, core), {}, "bot")
    return build_dispatcher(core, access, username="bot", version="1")


@pytest.fixture
async def gate(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Gate]:
    async with gate_of(tmp_path, monkeypatch) as opened:
        yield opened


def may(role: Role | None, scope: Scope) -> bool:
    return role is not None and scope in OF_ROLE[role]


def refusal(scope: Scope) -> str:
    return OWN if scope is Scope.ADMIN else LOOK


async def test_everything_that_is_handled_is_in_the_table(gate: Gate) -> None:
    assert commands_of(gate.dispatcher) == set(rights.COMMANDS)
    assert set(rights.PRESSES) == set(Action)
    assert set(rights.ANSWERS) == set(Ask)
    assert set(gate.dispatcher.resolve_used_update_types()) == rights.UPDATES


async def test_no_filter_and_no_handler_costs_a_trip_to_a_thread(gate: Gate) -> None:
    observers = [each for one in gate.dispatcher.chain_tail for each in one.observers.values()]
    handlers = [handler for one in observers for handler in one.handlers]
    filters = [
        each for one in observers for kept in (one._handler, *one.handlers) for each in kept.filters or ()
    ]
    called = [*handlers, *filters]
    assert len(called) > 50
    assert [one.callback for one in called if not one.awaitable] == []


@pytest.mark.parametrize("missing", ["COMMANDS", "PRESSES", "ANSWERS"])
async def test_what_is_not_in_it_keeps_the_program_from_starting(
    gate: Gate, monkeypatch: pytest.MonkeyPatch, missing: str
) -> None:
    first, *rest = getattr(rights, missing).items()
    monkeypatch.setattr(rights, missing, dict(rest))
    with pytest.raises(ValueError, match=str(first[0])):
        dispatcher_of(gate.core, gate.api, Toasts(gate.api, gate.core.budget, gate.core.reach.too_much))


@pytest.mark.parametrize("role", ROLES)
async def test_commands(gate: Gate, role: Role | None) -> None:
    for command, scope in rights.COMMANDS.items():
        before = await gate.kept()
        said = await gate.says(USERS[role], f"/{command}")
        if may(role, scope):
            assert said, command
            assert not any(LOOK in each or OWN in each for each in said), command
            continue
        assert len(said) == (0 if role is None else 1), command
        assert all(refusal(scope) in each for each in said), command
        assert await gate.kept() == before, command


async def test_the_table_decides_whatever_a_handler_asks_for(
    gate: Gate, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rights, "COMMANDS", {**rights.COMMANDS, "help": Scope.ADMIN})
    assert OWN in (await gate.says(USERS[Role.VIEWER], "/help"))[0]
    assert OWN not in (await gate.says(USERS[Role.OWNER], "/help"))[0]


@pytest.mark.parametrize("role", ROLES)
async def test_buttons(gate: Gate, role: Role | None) -> None:
    for action, scope in rights.PRESSES.items():
        gate.reached.clear()
        before = await gate.kept()
        said = await gate.presses(USERS[role], action, {})
        if may(role, scope):
            assert gate.reached == [action]
            continue
        assert (gate.reached, said) == ([], [STRANGER if role is None else refusal(scope)]), action
        assert await gate.kept() == before, action


@pytest.mark.parametrize("role", ROLES)
async def test_answers_to_questions(gate: Gate, role: Role | None) -> None:
    for ask, scope in rights.ANSWERS.items():
        gate.reached.clear()
        said = await gate.answers(USERS[role], ask, {})
        if may(role, scope):
            assert gate.reached == [ask]
            continue
        assert (gate.reached, len(said)) == ([], 0 if role is None else 1), ask
        assert all(LOOK in each or OWN in each for each in said), ask


@pytest.mark.parametrize("role", ROLES)
async def test_words_and_pictures(gate: Gate, role: Role | None) -> None:
    sent: list[dict[str, Any]] = [
        {"text": "Tidy up"},
        {"text": "Tidy up", "reply_to_message": {"message_id": 1, "date": 1, "chat": _place(1), "text": "…"}},
        {"photo": [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}], "caption": "Look"},
        {"document": {"file_id": "x", "file_unique_id": "x", "mime_type": "image/png"}, "caption": "Look"},
        {"document": {"file_id": "x", "file_unique_id": "x", "mime_type": "text/plain"}, "caption": "Look"},
        {"voice": {"file_id": "x", "file_unique_id": "x", "duration": 1}},
        {"audio": {"file_id": "x", "file_unique_id": "x", "duration": 1}},
    ]
    for each in sent:
        before = await gate.kept()
        said = await gate.sends(USERS[role], each)
        if may(role, rights.WORDS):
            assert said
            assert not any(LOOK in one for one in said)
            continue
        assert len(said) == (0 if role is None else 1), each
        assert all(LOOK in one for one in said), each
        assert await gate.kept() == before


TEAM = -100
GROUP = {"id": TEAM, "type": "supergroup", "title": "Team"}
DRAFTS = ("theirs", "somebody else's", "of a group", "of where they see nothing any more", "none")


async def _draft(gate: Gate, whose: str, user: int) -> int:
    """What is being written, by its id."""
    if whose == "none":
        return 4711
    task = await gate.rig.task(repository_id=(await gate.rig.repository("shop")).id)
    elsewhere = {"somebody else's": USERS[Role.OPERATOR] if user == 1 else 1, "of a group": TEAM}
    asked = Caller(f"telegram:{user}", chat_id=elsewhere.get(whose, user))
    session = await gate.rig.run(task.id, asked)
    if whose == "of where they see nothing any more":
        await ChatUser.filter(id=user).update(repositories=[])
    return session.id


@pytest.mark.parametrize("whose", DRAFTS)
@pytest.mark.parametrize("role", ROLES)
async def test_the_button_of_telegram_under_a_draft(gate: Gate, role: Role | None, whose: str) -> None:
    """An owner sees everything."""
    user = USERS[role]
    draft = await _draft(gate, whose, user)
    before = await gate.kept()
    said = await gate.stops(_place(user), draft)
    sees = whose == "theirs" or (role is Role.OWNER and whose == "of where they see nothing any more")
    if may(role, rights.DRAFTS) and sees:
        assert said == []
        assert await gate.rig.event(EventKind.SESSION_STOP_REQUESTED, session_id=draft)
        return
    assert len(said) == (0 if role is None or may(role, rights.DRAFTS) else 1)
    assert all(refusal(rights.DRAFTS) in each for each in said)
    assert await gate.kept() == before


@pytest.mark.parametrize("role", ROLES)
async def test_who_stops_what_is_written_in_a_group_is_not_told_and_so_nobody(
    gate: Gate, role: Role | None
) -> None:
    """There are no drafts in groups, and the update says only where the button was pressed."""
    draft = await _draft(gate, "of a group", USERS[role])
    before = await gate.kept()
    assert await gate.stops(GROUP, draft) == []
    assert await gate.kept() == before


def _words(user: int, **more: Any) -> dict[str, Any]:
    return {"message_id": 1, "date": 1, "chat": _place(user), "from": _person(user), **more}


CHANNEL = {"id": -5, "type": "channel", "title": "News"}
UNHEARD: dict[str, Callable[[int], dict[str, Any]]] = {
    "edited_message": lambda user: _words(user, text="/new x"),
    "guest_message": lambda user: _words(user, text="/new x"),
    "message": lambda user: _words(user, web_app_data={"data": "/new x", "button_text": "x"}),
    "channel_post": lambda _: {"message_id": 1, "date": 1, "chat": CHANNEL, "text": "/new x"},
    "inline_query": lambda user: {"id": "1", "from": _person(user), "query": "/new x", "offset": ""},
    "chosen_inline_result": lambda user: {"result_id": "1", "from": _person(user), "query": "/new x"},
}


@pytest.mark.parametrize("role", ROLES)
async def test_what_is_not_heard_does_nothing_whoever_says_it(gate: Gate, role: Role | None) -> None:
    before = await gate.kept()
    for kind, update in UNHEARD.items():
        await gate._feed(**{kind: update(USERS[role])})
        assert await gate._said() == [], kind
    assert await gate.kept() == before


MASKS = {
    "an anonymous admin": {"sender_chat": {"id": -100, "type": "supergroup", "title": "Team"}},
    "a channel": {"sender_chat": {"id": -200, "type": "channel", "title": "News"}},
}


@pytest.mark.parametrize("mask", MASKS)
async def test_who_speaks_for_nobody_in_particular_is_not_heard(gate: Gate, mask: str) -> None:
    """Whatever account stands behind it, as Telegram's own for these, or somebody's who has a role."""
    group = {"id": -100, "type": "supergroup", "title": "Team"}
    before = await gate.kept()
    for user in (1, 1087968824, 136817688):
        assert await gate.says(user, "/new Tidy up", chat=group, **MASKS[mask]) == []
    assert await gate.kept() == before


async def _blog(gate: Gate) -> dict[str, int]:
    """A repository with one thing of each kind in it."""
    core, rig = gate.core, gate.rig
    shop = await rig.repository("shop")
    blog = await rig.repository("blog")
    task = await rig.task(repository_id=blog.id, approval_required=True)
    held = await rig.held(task.id)
    other = await rig.task(repository_id=blog.id)
    session = await rig.run(other.id)
    wanted = AutomationIn(
        repository_id=blog.id,
        title="Look",
        schedule_expr="hourly",
        payload=Payload(task_type=TaskType.PROMPT, prompt="Look."),
    )
    automation = await automations.create(core, Caller("api"), wanted)
    await ChatUser.filter(id__in=[2, 3]).update(repositories=[shop.id])
    return {
        "repository": blog.id,
        "task": task.id,
        "approval": held.policy.approval_ids[0],
        "session": session.id,
        "automation": automation.id,
    }


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.VIEWER])
async def test_who_sees_some_repositories_touches_nothing_of_another(gate: Gate, role: Role) -> None:
    blog = await _blog(gate)
    user = USERS[role]
    before = await gate.kept()
    for name, identity in blog.items():
        for action, scope in rights.PRESSES.items():
            said = await gate.presses(user, action, {name: identity})
            assert said == [NO_ACCESS if may(role, scope) else refusal(scope)], (action, name)
        for ask, scope in rights.ANSWERS.items():
            [line] = await gate.answers(user, ask, {name: identity})
            refused = may(role, scope) and NO_ACCESS in line
            assert refused or LOOK in line or OWN in line or NO_ACCESS in line, (ask, name)
    assert gate.reached == []
    assert await gate.kept() == before


@pytest.mark.parametrize("role", [Role.OPERATOR, Role.VIEWER])
async def test_who_sees_some_repositories_sees_nothing_of_another(gate: Gate, role: Role) -> None:
    await _blog(gate)
    for command, scope in rights.COMMANDS.items():
        if may(role, scope):
            said = " ".join(await gate.says(USERS[role], f"/{command}"))
            assert "blog" not in said, command
            assert "Tidy up." not in said, command


async def test_nothing_is_started_where_one_has_no_access(gate: Gate) -> None:
    await _blog(gate)
    await fetch("INSERT INTO chat_state (id, repository_id) VALUES (2, (SELECT MAX(id) FROM repository))")
    before = await gate.kept()
    for text in ("Bake bread", "/new Bake bread", "/review", "/health", "/stop", "/steer Faster"):
        assert await gate.says(2, text)
    after = await gate.kept()
    assert after["session"] == before["session"]
    assert after["task"] == before["task"]


SENT: list[dict[str, Any]] = [
    {"photo": [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}], "caption": "Look"},
    {"document": {"file_id": "x", "file_unique_id": "x", "mime_type": "text/plain"}, "caption": "Look"},
    {"text": "/file README.md", "entities": [{"type": "bot_command", "offset": 0, "length": 5}]},
    {"text": "/file", "entities": [{"type": "bot_command", "offset": 0, "length": 5}]},
]


async def test_no_file_goes_to_or_comes_from_where_one_has_no_access(gate: Gate) -> None:
    blog = await _blog(gate)
    replied = {"message_id": 7, "date": 1, "chat": _place(2), "text": "Done."}
    await ChatBinding.create(chat_id=2, slot="asked", message_id=7, session_id=blog["session"])
    before = await gate.kept()
    for each in SENT:
        [line] = await gate.sends(2, each | {"reply_to_message": replied})
        assert NO_ACCESS in line, each
    assert await gate.kept() == before


OPEN = {("GET", "/health"), ("POST", "/api/telegram/webhook")}
"""Paths that ask for no token: how everything is, and Telegram, which shows a secret of its own. The page
about the API is for everybody who may look at all, too."""


def test_every_path_asks_for_a_scope() -> None:
    """What each scope reaches: `tests/webapi/test_scopes.py`."""
    without = {(each.method, f"{prefix}{each.path}") for prefix, part in GROUPS.items() for each in part}
    without -= {(each.method, f"/api{each.path}") for each in ENDPOINTS if each.scope is not None}
    assert without - OPEN == {(each.method, f"/api/docs{each.path}") for each in GROUPS["/api/docs"]}


async def test_there_are_no_other_paths(rig: Rig) -> None:
    """No Mini App, and no file but pictures: whatever is served is declared, with its scope."""
    app = create_app(rig.core, version="1")
    served = {
        (route.method, route.resource.canonical)
        for route in app.router.routes()
        if route.resource is not None and route.method not in ("*", "HEAD")
    }
    declared = {(each.method, f"{prefix}{each.path}") for prefix, part in GROUPS.items() for each in part}
    below = {
        (route.method, route.resource.canonical)
        for resource in app.router.resources()
        for route in resource
        if route.resource is not None and route.method not in ("*", "HEAD")
    }
    assert len(served | below) > len(ENDPOINTS) / 2
    assert served | below <= declared
