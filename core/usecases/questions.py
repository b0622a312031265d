"""Questions of Codex as approvals: asked once, within what the repository allows, and what came of them."""

import asyncio
import os
from collections.abc import Sequence
from dataclasses import asdict, replace
from datetime import timedelta
from pathlib import PurePath
from typing import Any

from tortoise.expressions import Q

from core.context import Core
from core.events import Answer, Choice, CommandRun, Part, Question
from core.logic import answering, widening
from core.machinery.database import Transaction
from core.machinery.eventlog import short
from core.machinery.rows import fetch
from core.models import Approval, Repository
from core.phrases import ours
from core.usecases import approvals
from core.usecases.sessionrows import WATCHED, Held, is_watched
from core.words import CODEX, DESK, NO, SYSTEM, AnswerFormat, ApprovalStatus, Decision, Delivery, EventKind

RESTRICTED = "SELECT 1 FROM repository WHERE NOT (allow_write AND allow_network AND allow_commit) LIMIT 1"
OFFLINE = "SELECT 1 FROM repository WHERE NOT allow_network LIMIT 1"
ANNOUNCED_LATER = "announcedAt"
"""In the event of a question of the desk: when people elsewhere are told of it, if it still waits then."""
GONE = "The answer was secret, and lost when Command Center was restarted. Ask again."


async def ask(core: Core, tx: Transaction, session: Held, question: Question) -> Approval:
    """The row of a question of Codex; the same question, asked again before it has heard a decision,
    is the same row. What goes beyond what the repository allows is declined at once, and says so."""
    key = question.key
    known = await Approval.filter(
        Q(status=ApprovalStatus.PENDING) | Q(delivery__in=[Delivery.PENDING, Delivery.LOST]),
        thread_id=key.thread_id,
        turn_id=key.turn_id,
        item_id=key.item_id,
        kind=key.kind,
    ).first()
    if known is not None:
        if known.delivery is Delivery.LOST:  # with the connection; Codex still wants to hear it
            known.delivery = Delivery.PENDING
            await Approval.filter(id=known.id).update(delivery=Delivery.PENDING)
        if session.actor == DESK:  # what may be done about the desk may have been changed meanwhile
            left = await _left_to_desk(core, session, question)
            await Approval.filter(id=known.id).update(left_to_desk=left)
        return known
    flags = await _flags(session.repository_id)
    if session.actor == DESK:
        left = await _left_to_desk(core, session, question)
        return await _write(core, tx, session, widening.narrowed(question, flags), left=left)
    row = await _write(core, tx, session, widening.narrowed(question, flags))
    if (why := await _refusal(question, flags)) is not None:
        await approvals.decide(
            core,
            tx,
            row.id,
            status=ApprovalStatus.REJECTED,
            decision=Decision.DECLINE,
            actor=SYSTEM,
            note=_by_policy(why),
        )
        await row.refresh_from_db()
    return row


async def _left_to_desk(core: Core, session: Held, question: Question) -> str | None:
    """Why a question of the desk can only be answered there; it is nobody else's to decline."""
    if is_watched(core, session.actor):
        return WATCHED
    why = await _refusal(question, await _flags(session.repository_id))
    return _by_policy(why) if why is not None else None


def _by_policy(why: str) -> str:
    return ours(f"Not allowed here: {ours(why)}")


async def _refusal(question: Question, flags: widening.Flags) -> str | None:
    return widening.refusal(await asyncio.to_thread(_followed, question), flags)


def _followed(question: Question) -> Question:
    """The question with the places that its paths lead to beside them: a link may lead into the git folder.
    Blocks on the disk."""
    access = question.access
    if access is None or not access.write:
        return question
    places = [os.path.realpath(path) for path in access.write if PurePath(path).is_absolute()]
    return replace(question, access=replace(access, write=(*access.write, *places)))


async def _flags(repository_id: int) -> widening.Flags:
    row = await Repository.get(id=repository_id)
    return widening.Flags(
        name=row.name,
        write=row.allow_write,
        network=row.allow_network,
        commit=row.allow_commit,
        git_dir=row.git_dir,
        prefixes=not await restricted(),
        hosts=not await offline(),
    )


async def restricted() -> bool:
    """Whether a rule of Codex for commands, which counts everywhere, would go beyond what some
    repository allows."""
    return bool(await fetch(RESTRICTED))


async def offline() -> bool:
    """The same of a rule of Codex for a host."""
    return bool(await fetch(OFFLINE))


async def _write(
    core: Core, tx: Transaction, session: Held, question: Question, *, left: str | None = None
) -> Approval:
    key = question.key
    first = question.parts[0].text if question.parts else None
    asked = {"question": short(first)} if first else {}
    announce_at = None
    if session.actor == DESK:
        announce_at = core.clock.now() + timedelta(seconds=core.settings.codex_desk_announce_seconds)
        asked[ANNOUNCED_LATER] = announce_at.isoformat().replace("+00:00", "Z")
    return await approvals.ask(
        core,
        tx,
        session.about,
        CODEX,
        kind=key.kind,
        asked=asked,
        announce_at=announce_at,
        left_to_desk=left,
        command=question.command,
        cwd=question.cwd,
        reason=question.reason,
        edits=[asdict(edit) for edit in question.edits],
        needs_network=question.needs_network,
        decisions=[decision.value for decision in question.decisions],
        details=details_of(question),
        thread_id=key.thread_id,
        turn_id=key.turn_id,
        item_id=key.item_id,
        chat_id=session.chat_id,
        topic_id=session.topic_id,
        requested_by=session.requested_by or session.actor,
    )


def details_of(question: Question) -> dict[str, Any] | None:
    """What only some kinds ask, as fields of `core.schemas.decisions.ApprovalOut`."""
    details: dict[str, Any] = {
        "questions": [asdict(part) for part in question.parts],
        "prefix": list(question.prefix) if Decision.PREFIX in question.decisions else [],
        "host": question.host if Decision.ALWAYS in question.decisions else None,
        "access": asdict(question.access) if question.access else None,
        "server": question.server,
        "url": question.url,
        "tool": asdict(question.tool) if question.tool else None,
    }
    return {name: value for name, value in details.items() if value} or None


def parts_of(row: Approval) -> tuple[Part, ...]:
    """The questions of an approval."""
    found = (row.details or {}).get("questions", [])
    return tuple(
        Part(
            **each
            | {
                "choices": tuple(Choice(**choice) for choice in each["choices"]),
                "format": AnswerFormat(each["format"]),
            }
        )
        for each in found
    )


def without_secrets(parts: Sequence[Part], values: Sequence[answering.Value]) -> list[answering.Value]:
    """Answers as they may be kept."""
    return [None if part.secret else value for part, value in zip(parts, values, strict=True)]


def secrets_of(parts: Sequence[Part], values: Sequence[answering.Value]) -> dict[int, int | str | list[int]]:
    """The others, by their place."""
    each = enumerate(zip(parts, values, strict=True))
    return {place: value for place, (part, value) in each if part.secret and value is not None}


def answer_of(core: Core, row: Approval) -> Answer | None:
    """The decision of an approval as Codex is told it; None where a secret that belongs to it is gone."""
    decision = row.decision or Decision.DECLINE
    parts = parts_of(row)
    if decision in NO or not parts:
        return Answer(decision, row.resolution_note)
    held = core.secrets.of(row.id)
    if any(part.secret and part.required and place not in held for place, part in enumerate(parts)):
        return None
    values = [held.get(place, value) for place, value in enumerate(row.answers)]
    return Answer(decision, row.resolution_note, answering.all_given(parts, values))


async def take_back(core: Core, row: Approval) -> Answer:
    """A secret that was to be handed over is gone: it is a no now, so that no turn waits for it."""
    async with core.transaction() as tx:
        await Approval.filter(id=row.id).update(
            status=ApprovalStatus.REJECTED,
            decision=Decision.DECLINE,
            resolved_actor=SYSTEM,
            resolved_at=core.clock.now(),
            resolution_note=GONE,
            answers=None,
        )
        told = {"status": ApprovalStatus.REJECTED, "by": None}
        await approvals.tell(core, tx, EventKind.APPROVAL_RESOLVED, row.id, SYSTEM, told)
    return Answer(Decision.DECLINE, GONE)


async def executed(core: Core, tx: Transaction, session_id: int, command: CommandRun) -> None:
    """A command has ended that had been asked about: what came of it belongs to the approval."""
    # The id of a question is that of its item, and more where the item asks more than once.
    about = Q(item_id=command.id) | Q(item_id__startswith=f"{command.id}/")
    about |= Q(item_id__startswith=f"{command.id}#")
    approved = Approval.filter(about, session_id=session_id, status=ApprovalStatus.APPROVED)
    row = await approved.order_by("-id").first()
    if row is not None:
        payload = {"status": command.status, "exitCode": command.exit_code}
        await approvals.tell(core, tx, EventKind.APPROVAL_EXECUTED, row.id, CODEX, payload)


async def settle_elsewhere(core: Core, tx: Transaction, approval_id: int) -> None:
    """Codex went on although we decided nothing: somebody else answered."""
    changed = await Approval.filter(id=approval_id, status=ApprovalStatus.PENDING).update(
        status=ApprovalStatus.CANCELLED,
        resolved_actor=CODEX,
        resolved_at=core.clock.now(),
        delivery=Delivery.DECIDED_ELSEWHERE,
    )
    if changed:
        payload = {"delivery": Delivery.DECIDED_ELSEWHERE}
        await approvals.tell(core, tx, EventKind.APPROVAL_CANCELLED, approval_id, CODEX, payload)
