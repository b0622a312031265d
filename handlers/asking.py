"""The cards of an approval: who sees which of them, and the copies that people have asked for."""

from collections.abc import Iterable
from functools import partial
from typing import Any

from core.context import Core
from core.ports import Note
from core.room import Room
from core.schemas.decisions import ApprovalOut
from core.usecases import approvals, automations, chats, events, repositories, sessions, tasks
from core.words import ApprovalKind, Urgency
from handlers import hearers, saying
from handlers.views import approvals as views
from handlers.views.asked import Asked


async def asked_of(core: Core, approval_id: int) -> Asked:
    """An approval with the names around it, and how its command ended."""
    approval = await approvals.get(core, approval_id)
    task = await tasks.get(core, approval.task_id)
    repository = await repositories.get(core, approval.repository_id)
    folder = repository.local_path
    if approval.session_id is not None and approval.kind is not ApprovalKind.RUN:
        folder = (await sessions.around(core, approval.session_id)).folder
    return Asked(
        approval=approval,
        title=task.title,
        repository=repository.name,
        folder=folder,
        names=await chats.names() | await automations.titles(),
        outcome=await events.outcome_of(approval_id),
    )


async def cards(core: Core, asked: Asked, *, whispers: bool) -> list[Note]:
    """The question where it is asked; `whispers`: the server has messages that one person of a group sees
    alone."""
    approval = asked.approval
    slot, card = f"approval:{approval.id}", partial(views.card, asked)
    notes: list[Note] = []
    for room in await hearers.of_approval(core, approval.id, approval.repository_id):
        if not (whispers and hearers.in_confidence(room.chat_id, approval.approvers)):
            notes += await saying.notes_of(core, room, slot, card, **_bind(approval))
            continue
        others = partial(views.for_others, asked)
        notes += await saying.notes_of(core, room, slot, others, **_bind(approval))
        for user in await hearers.who_may_decide(core, approval):
            alone = f"{slot}:{user}"
            notes += await saying.notes_of(core, room, alone, card, alone=user, **_bind(approval))
    return notes


async def copies(core: Core, asked: Asked, but: Iterable[Note]) -> list[Note]:
    """The other messages with its card, as it stands by now, so that no button is left where there is
    nothing to decide any more; a copy that is gone is not said anew."""
    approval = asked.approval
    known = {(note.chat_id, note.slot) for note in but}
    notes: list[Note] = []
    for copy in await chats.cards_of(approval.id):
        person = copy.alone or (copy.chat_id if copy.chat_id > 0 else None)
        if (copy.chat_id, copy.slot) in known or copy.slot.endswith(saying.FILE):
            continue
        if person is not None and not await hearers.sees(core, person, approval.repository_id):
            continue
        others = copy.alone is None and hearers.in_confidence(copy.chat_id, approval.approvers)
        card = partial(views.for_others if others else views.card, asked)
        room, bind = Room(copy.chat_id, copy.topic_id), _bind(approval)
        said = await saying.notes_of(core, room, copy.slot, card, must_arrive=False, alone=copy.alone, **bind)
        notes += [note for note in said if note.slot == copy.slot]
    return notes


def _bind(approval: ApprovalOut) -> dict[str, Any]:
    return {"session_id": approval.session_id, "approval_id": approval.id, "urgency": Urgency.ALERT}
