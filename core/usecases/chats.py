"""What a chat has chosen, what our messages in it stand for, and what its buttons do."""

import hashlib
import json
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from core.context import Core
from core.machinery.bus import Topic
from core.machinery.rows import dialect, fetch
from core.models import Button, ChatState, ChatUser, Outbox
from core.phrases import ours
from core.words import Dialect, OutboxStatus

BUTTON_LIFE = timedelta(days=30)
TOKEN_LIMIT = 32
"""Characters; ours are shorter."""
PATIENCE = 5.0
"""Seconds."""
SLOT = (
    "SELECT EXISTS (SELECT 1 FROM chat_binding WHERE chat_id = ? AND slot = ?) AS said,"
    " EXISTS (SELECT 1 FROM outbox WHERE chat_id = ? AND slot = ?"
    " AND status IN ('queued', 'sending')) AS waits"
)
BINDING = (
    "SELECT slot, session_id, approval_id, ask, EXISTS (SELECT 1 FROM approval"
    " WHERE approval.session_id = chat_binding.session_id AND approval.status = 'pending') AS asks"
    " FROM chat_binding WHERE chat_id = ? AND message_id = ?"
)
OF_APPROVAL = (
    "SELECT chat_id, slot FROM chat_binding WHERE approval_id = ? AND (message_id > 0 OR message_id < 0"
    " AND EXISTS (SELECT 1 FROM outbox WHERE outbox.chat_id = chat_binding.chat_id"
    " AND outbox.slot = chat_binding.slot))"
    " UNION SELECT chat_id, slot FROM outbox WHERE status IN ('queued', 'sending') AND {approval} = ?"
)
IN_PAYLOAD = {
    Dialect.SQLITE: "json_extract(payload, '$.bind.approval')",
    Dialect.POSTGRES: "CAST(payload #>> '{bind,approval}' AS BIGINT)",
}
ON_ITS_WAY = "SELECT 1 FROM outbox WHERE chat_id = ? AND status = 'sending' LIMIT 1"
MINT = "INSERT INTO button (token, name, action, target, chat_id, people, expires_at)"
KEEP = "ON CONFLICT (chat_id, name) DO UPDATE SET expires_at = excluded.expires_at RETURNING name, token"


@dataclass(frozen=True, slots=True)
class Binding:
    """What a message of ours stands for."""

    slot: str
    session_id: int | None
    approval_id: int | None
    ask: dict[str, Any] | None
    asks: bool
    """Its session waits for an answer."""


@dataclass(frozen=True, slots=True)
class Shown:
    """A message that shows an approval, or is about to."""

    chat_id: int
    slot: str
    topic_id: int | None
    alone: int | None
    """Who alone sees it, in a group."""


@dataclass(frozen=True, slots=True)
class Pressed:
    """What a button does, and to what."""

    token: str
    action: str
    target: dict[str, Any]
    people: tuple[int, ...] | None
    """The only ones who may press it; None for all in the chat."""


async def binding_of(core: Core, chat_id: int, message_id: int) -> Binding | None:
    """None of a message that is none of ours. Somebody may be faster than the answer of Telegram that it
    has arrived: while one is on its way we wait for that, but not so long that they wonder."""
    rows = await fetch(BINDING, [chat_id, message_id]) or await _soon_bound(core, chat_id, message_id)
    if not rows:
        return None
    row = rows[0]
    ask = json.loads(row["ask"]) if isinstance(row["ask"], str) else row["ask"]
    return Binding(row["slot"], row["session_id"], row["approval_id"], ask, bool(row["asks"]))


async def _soon_bound(core: Core, chat_id: int, message_id: int) -> list[dict[str, Any]]:
    ends = core.clock.monotonic() + PATIENCE
    with core.bus.listen(Topic.SENT) as wakeup:
        while (left := ends - core.clock.monotonic()) > 0 and await wakeup.wait(left):
            # In this order: what has arrived between the two is bound by then.
            on_its_way = await fetch(ON_ITS_WAY, [chat_id])
            rows = await fetch(BINDING, [chat_id, message_id])
            if rows or not on_its_way:
                return rows
    return []


async def cards_of(approval_id: int) -> list[Shown]:
    """Every message that shows an approval, its files, too. One that a single person sees is left out once
    it is forgotten who that was (`core.machinery.housekeeping`)."""
    found = await fetch(OF_APPROVAL.format(approval=IN_PAYLOAD[dialect()]), [approval_id, approval_id])
    shown = []
    for row in found:
        newest = await Outbox.filter(chat_id=row["chat_id"], slot=row["slot"]).order_by("-id").first()
        content = newest.payload["content"] if newest is not None else {}
        shown.append(Shown(row["chat_id"], row["slot"], content.get("topic"), content.get("alone")))
    return shown


async def take_back(chat_id: int, slot: str) -> bool:
    """Take back what was not said yet, and has not been tried. Whether something stands, or is on its
    way: only that can be edited."""
    rows = await fetch(SLOT, [chat_id, slot, chat_id, slot])
    if rows[0]["said"]:
        return True
    waiting = Outbox.filter(chat_id=chat_id, slot=slot, status=OutboxStatus.QUEUED, attempts=0)
    if rows[0]["waits"] and await waiting.delete():
        return False
    return bool(rows[0]["waits"])


async def was_said(chat_id: int, slot: str) -> bool:
    """Whether a slot has a message in the chat, or is about to have one."""
    rows = await fetch(SLOT, [chat_id, slot, chat_id, slot])
    return bool(rows[0]["said"] or rows[0]["waits"])


async def tokens_of(
    core: Core,
    chat_id: int,
    wanted: Sequence[tuple[str, dict[str, Any]]],
    people: Sequence[int] | None = None,
) -> list[str]:
    """Random tokens that name rows, one for each (action, target), never a raw id: an old button can't
    come to mean something new. Only these `people` may press them, if any are named.

    The same button in a message that is edited keeps its token.
    """
    if not wanted:
        return []
    expires_at = core.clock.now() + BUTTON_LIFE
    only = None if people is None else sorted(people)
    names = [_name(action, target, only) for action, target in wanted]
    values: dict[str, list[object]] = {
        name: [secrets.token_urlsafe(12), name, action, json.dumps(target), chat_id, only, expires_at]
        for name, (action, target) in zip(names, wanted, strict=True)
    }
    marks = ", ".join(["(?, ?, ?, ?, ?, ?, ?)"] * len(values))
    rows = await fetch(f"{MINT} VALUES {marks} {KEEP}", [item for row in values.values() for item in row])
    tokens = {row["name"]: str(row["token"]) for row in rows}
    return [tokens[name] for name in names]


def _name(action: str, target: dict[str, Any], people: list[int] | None) -> str:
    what = target if people is None else [target, people]
    digest = hashlib.sha256(json.dumps(what, sort_keys=True).encode()).hexdigest()[:32]
    return f"{action}:{digest}"


async def pressed(core: Core, chat_id: int, token: str) -> Pressed | None:
    """What a token does in this chat; None for one that is foreign, unknown or too old."""
    row = await Button.get_or_none(token=token) if len(token) <= TOKEN_LIMIT else None
    if row is None or row.chat_id != chat_id or row.expires_at <= core.clock.now():
        return None
    people = None if row.people is None else tuple(row.people)
    return Pressed(row.token, row.action, row.target, people)


async def names() -> dict[str, str]:
    """The names of the people we know, by actor."""
    return {f"telegram:{user.id}": user.name for user in await ChatUser.all()}


@dataclass(frozen=True, slots=True)
class Choice:
    """What a chat's runs are asked of; None leaves it to Codex, or to what a thread has."""

    model: str | None = None
    effort: str | None = None


async def choice(chat_id: int) -> Choice:
    """The model that a chat has chosen, and how hard it is to think."""
    rows = await fetch("SELECT model, effort FROM chat_state WHERE id = ?", [chat_id])
    return Choice(rows[0]["model"], rows[0]["effort"]) if rows else Choice()


async def choose_model(core: Core, chat_id: int, wanted: Choice) -> None:
    """From now on runs of the chat are asked of it."""
    async with core.transaction():
        values: dict[str, Any] = {"model": wanted.model, "effort": wanted.effort}
        if not await ChatState.filter(id=chat_id).update(**values):
            await ChatState.create(id=chat_id, **values)


async def name_of(chat_id: int) -> str:
    """Who speaks there, where it is somebody's private chat and we know them; else its number."""
    user = await ChatUser.filter(id=chat_id).first()
    return user.name if user is not None else ours(f"The chat {chat_id}")
