"""Answering several questions one after the other, as a chat does.

Each answer is kept with the approval until the last one is there; then all are decided at once. What is
secret is kept in memory alone (`core.machinery.secrets`).
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict, InvalidInput, NotFound
from core.events import Part
from core.logic.answering import Value, WrongAnswer, given_of
from core.machinery.database import Transaction
from core.machinery.eventlog import made_by
from core.models import Approval
from core.phrases import ours
from core.schemas.decisions import ApprovalOut, ResolveIn
from core.usecases import approvals, deciders, deciding, questions
from core.words import EventKind

MOVED_ON = "This was answered already. The card shows what comes next."
FORGOTTEN = "A secret is kept nowhere, and so it was lost in a restart. Give it once more."


@dataclass(slots=True)
class _Draft:
    row: Approval
    parts: Sequence[Part]
    given: list[Value] = field(default_factory=list)
    ticked: list[int] = field(default_factory=list)

    async def keep(self, core: Core, tx: Transaction, caller: Caller) -> None:
        draft = {"given": self.given, "ticked": self.ticked}
        await Approval.filter(id=self.row.id).update(draft=draft)
        told = {"answered": len(self.given), "of": len(self.parts)}
        kind, origin = EventKind.APPROVAL_ANSWERED, caller.request
        await approvals.tell(core, tx, kind, self.row.id, caller.actor, told, origin=origin)


async def answer(core: Core, caller: Caller, approval_id: int, place: int, value: Value) -> ApprovalOut:
    """Answer the question at this place, which is the next one; the last answer decides the approval.

    Raises AlreadyDecided; Conflict where that question is answered already; InvalidInput for what is no
    answer to it.
    """
    async with core.transaction() as tx:
        if (done := await _done(core, caller, approval_id)) is not None:
            return done
        draft = await _open(core, caller, approval_id, place)
        part = draft.parts[place]
        try:
            given_of(part, value)
        except WrongAnswer as exc:
            raise InvalidInput(f"{part.header}: {ours(str(exc))}. Answer again.") from exc
        if part.secret and value is not None:
            core.secrets.hold(approval_id, {place: value})
        draft.given.append(None if part.secret else value)
        draft.ticked = []
        if len(draft.given) < len(draft.parts):
            await draft.keep(core, tx, caller)
            return await approvals.get(core, approval_id)
        lost = _first_lost(draft, core.secrets.of(approval_id))
        if lost is not None:
            draft.given = draft.given[:lost]
            await draft.keep(core, tx, caller)
    if lost is not None:
        raise Conflict(FORGOTTEN)
    held = core.secrets.of(approval_id)
    answers = [held.get(number, given) for number, given in enumerate(draft.given)]
    return await deciding.resolve(core, caller, approval_id, ResolveIn(status="approved", answers=answers))


async def tick(core: Core, caller: Caller, approval_id: int, place: int, choice: int) -> ApprovalOut:
    """Take a choice of the next question, or take it back, where it takes several."""
    async with core.transaction() as tx:
        if (done := await _done(core, caller, approval_id)) is not None:
            return done
        draft = await _open(core, caller, approval_id, place)
        draft.ticked = sorted({*draft.ticked} ^ {choice})
        await draft.keep(core, tx, caller)
        return await approvals.get(core, approval_id)


async def take(core: Core, caller: Caller, approval_id: int, place: int) -> ApprovalOut:
    """Answer the next question with the choices that are ticked."""
    if (done := await _done(core, caller, approval_id)) is not None:
        return done
    draft = await _open(core, caller, approval_id, place)
    return await answer(core, caller, approval_id, place, draft.ticked)


async def back(core: Core, caller: Caller, approval_id: int, place: int) -> ApprovalOut:
    """Ask the question before this one again."""
    async with core.transaction() as tx:
        if (done := await _done(core, caller, approval_id)) is not None:
            return done
        draft = await _open(core, caller, approval_id, place)
        draft.given, draft.ticked = draft.given[:-1], []
        await draft.keep(core, tx, caller)
        return await approvals.get(core, approval_id)


async def _done(core: Core, caller: Caller, approval_id: int) -> ApprovalOut | None:
    """The approval as it is now, where the same request has had its effect already."""
    return await approvals.get(core, approval_id) if await made_by(caller.request) else None


async def _open(core: Core, caller: Caller, approval_id: int, place: int) -> _Draft:
    # Whoever else answers waits for us: SQLite has one writer, PostgreSQL locks the row.
    row = await Approval.filter(id=approval_id).select_for_update().first()
    if row is None:
        raise NotFound.of("Approval", approval_id)
    await deciders.must_decide(caller, row.task_id)
    if not approvals.is_open(core, row):
        await approvals.explain(core, approval_id)
    deciding.check_not_left(row)
    kept: Mapping[str, Any] = row.draft or {}
    draft = _Draft(row, questions.parts_of(row), list(kept.get("given", [])), list(kept.get("ticked", [])))
    if len(draft.given) != place or place >= len(draft.parts):
        raise Conflict(MOVED_ON)
    return draft


def _first_lost(draft: _Draft, held: Mapping[int, object]) -> int | None:
    """Where the first secret stood that is not held any more."""
    places = range(len(draft.parts))
    return next(
        (n for n in places if draft.parts[n].secret and draft.parts[n].required and n not in held), None
    )
