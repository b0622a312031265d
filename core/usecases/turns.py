"""Writing down what happens in a running session. Called by the conductor alone, in order."""

from collections.abc import Collection, Sequence
from dataclasses import asdict, replace
from datetime import datetime
from typing import Any, assert_never

from tortoise.expressions import Q

from core.context import Core
from core.events import (
    AgentMessage,
    CommandRun,
    Compaction,
    FileChange,
    Item,
    OtherItem,
    Question,
    QuestionKey,
    Reasoning,
    TokensUsed,
    TurnOutcome,
    TurnRef,
)
from core.logic.progress import Progress
from core.logic.transitions import ACTIVE
from core.machinery.database import Transaction
from core.machinery.eventlog import append, short
from core.models import Approval, Artifact
from core.usecases import approvals, questions, reporting, sessionrows
from core.words import (
    CODEX,
    SYSTEM,
    ApprovalStatus,
    Delivery,
    EventKind,
    SessionStatus,
    TaskType,
)

ARTIFACT_LIMIT = 512 * 1024
"""Characters of a kept diff; commands keep their head and tail already."""

PLAN_STEPS, PLAN_TEXT = 20, 120
"""As much of a plan as an event can hold."""


async def started(
    core: Core,
    session_id: int,
    ref: TurnRef,
    tokens_before: TokensUsed | None = None,
    *,
    at: datetime | None = None,
) -> None:
    """The runner has accepted the turn, now or at an earlier time; its thread had used so much before."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        await sessionrows.move(
            core,
            tx,
            session,
            SessionStatus.RUNNING,
            CODEX,
            {"codexRef": str(ref)},
            thread_id=ref.thread_id if session.runner_mode.has_threads else None,
            codex_ref=str(ref),
            tokens_before=asdict(tokens_before) if tokens_before else None,
            started_at=at or core.clock.now(),
        )


async def notice(core: Core, session_id: int, text: str) -> None:
    """Something that a reader of the timeline should know, and that changes nothing."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        payload = {"text": short(text)}
        about = session.about
        await append(tx, EventKind.SESSION_NOTICE, CODEX, about, payload, now=core.clock.now())


COMPACTED = "The conversation had grown too long for the model: Codex goes on with a summary of it."


async def planned(core: Core, session_id: int, steps: Sequence[tuple[str, str]]) -> None:
    """The plan as it is now; what is done of it, too."""
    shown = [[short(text, PLAN_TEXT), status] for text, status in steps[:PLAN_STEPS]]
    payload = {"type": "plan", "steps": shown, "more": max(0, len(steps) - PLAN_STEPS)}
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        await append(tx, EventKind.SESSION_ITEM, CODEX, session.about, payload, now=core.clock.now())


async def item_done(core: Core, session_id: int, item: Item) -> None:
    """A completed item becomes an event; its long parts become artifacts."""
    if isinstance(item, OtherItem) or (isinstance(item, Reasoning) and not item.summary):
        return
    if isinstance(item, Compaction):
        await notice(core, session_id, COMPACTED)
        return
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        if isinstance(item, CommandRun) and item.output:
            await _keep(session_id, output_name(item.id), item.output)
        if isinstance(item, AgentMessage) and session.task_type is TaskType.HEALTH_CHECK:
            item = replace(item, text=reporting.readable(item.text))
        about = session.about
        payload = _item_payload(item)
        await append(tx, EventKind.SESSION_ITEM, CODEX, about, payload, now=core.clock.now())
        if isinstance(item, CommandRun):
            await questions.executed(core, tx, session_id, item)


def _item_payload(item: AgentMessage | CommandRun | FileChange | Reasoning) -> dict[str, Any]:
    match item:
        case Reasoning():
            return {"type": "reasoning", "itemId": item.id, "text": short(item.summary, 800)}
        case AgentMessage():
            return {"type": "message", "itemId": item.id, "text": short(item.text, 800)}
        case CommandRun():
            return {
                "type": "command",
                "itemId": item.id,
                "command": short(item.command),
                "status": item.status,
                "exitCode": item.exit_code,
                "durationMs": item.duration_ms,
            }
        case FileChange():
            files = [[short(edit.path, 200), edit.added, edit.removed] for edit in item.edits[:8]]
            return {
                "type": "file_change",
                "itemId": item.id,
                "status": item.status,
                "files": files,
                "more": max(0, len(item.edits) - 8),
            }
        case _:
            assert_never(item)


async def keep_diff(core: Core, session_id: int, diff: str) -> None:
    """The diff so far: what was changed must be seen also where the turn is cut."""
    async with core.transaction():
        await _keep(session_id, "diff", diff)


OUTPUT = "output:"
"""How the artifact of a command's output begins; behind it is the item."""


def output_name(item_id: str) -> str:
    """Under which name the output of a command is kept."""
    return f"{OUTPUT}{item_id}"[:200]


async def _keep(session_id: int, name: str, content: str) -> None:
    kept = content[:ARTIFACT_LIMIT].replace("\0", "\ufffd")  # PostgreSQL refuses a text that has one
    if not await Artifact.filter(session_id=session_id, name=name).update(content=kept):
        await Artifact.create(session_id=session_id, name=name, content=kept)


async def diff_of(session_id: int) -> str:
    """The diff that a session left; empty where there is none."""
    row = await Artifact.get_or_none(session_id=session_id, name="diff")
    return row.content if row else ""


async def asked(core: Core, session_id: int, question: Question) -> Approval:
    """Codex waits for a decision."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        approval = await questions.ask(core, tx, session, question)
        waits = approval.status is ApprovalStatus.PENDING
        if waits and session.status is SessionStatus.RUNNING:
            await sessionrows.move(core, tx, session, SessionStatus.WAITING_APPROVAL, CODEX)
    return approval


async def settled(core: Core, session_id: int, key: QuestionKey, *, elsewhere: bool) -> None:
    """Codex goes on: our decision was heard, or somebody else's (`elsewhere`)."""
    async with core.transaction() as tx:
        await _heard(core, tx, session_id, await _rows_of(key), elsewhere=elsewhere)


async def caught_up(core: Core, session_id: int, waiting: Collection[QuestionKey]) -> None:
    """A turn was taken up again, and waits for these: what else we had open has been answered."""
    async with core.transaction() as tx:
        unheard = Q(status=ApprovalStatus.PENDING) | Q(delivery=Delivery.PENDING)
        rows = await Approval.filter(unheard, session_id=session_id, item_id__isnull=False)
        await _heard(core, tx, session_id, [row for row in rows if _key(row) not in waiting])


async def _heard(
    core: Core, tx: Transaction, session_id: int, rows: Sequence[Approval], *, elsewhere: bool = False
) -> None:
    delivery = Delivery.DECIDED_ELSEWHERE if elsewhere else Delivery.DELIVERED
    for row in rows:
        if row.status is ApprovalStatus.PENDING:
            await questions.settle_elsewhere(core, tx, row.id)
        else:
            await approvals.mark_delivery(core, tx, row.id, delivery)
    session = await sessionrows.load(session_id)
    still_open = await Approval.filter(
        session_id=session_id, status=ApprovalStatus.PENDING, item_id__isnull=False
    ).exists()
    if session.status is SessionStatus.WAITING_APPROVAL and not still_open:
        await sessionrows.move(core, tx, session, SessionStatus.RUNNING, CODEX)


def _key(row: Approval) -> QuestionKey:
    return QuestionKey(row.thread_id or "", row.turn_id or "", row.item_id or "", row.kind)


async def _rows_of(key: QuestionKey) -> list[Approval]:
    return await Approval.filter(
        thread_id=key.thread_id, turn_id=key.turn_id, item_id=key.item_id, kind=key.kind
    )


async def lost_answer(core: Core, approval_id: int) -> None:
    """A decision could not be handed over: the question no longer waits."""
    async with core.transaction() as tx:
        await approvals.mark_delivery(core, tx, approval_id, Delivery.LOST)


OUTCOMES = {
    TurnOutcome.COMPLETED: SessionStatus.COMPLETED,
    TurnOutcome.FAILED: SessionStatus.FAILED,
    TurnOutcome.STOPPED: SessionStatus.STOPPED,
    TurnOutcome.LOST: SessionStatus.INTERRUPTED,
}


async def ended(
    core: Core,
    session_id: int,
    outcome: TurnOutcome,
    error: str | None,
    progress: Progress,
    *,
    at: datetime | None = None,
    refusal: int | None = None,
) -> None:
    """The end of a session, with everything that is kept of it, in one transaction; `at` where that
    was earlier than now, `refusal` the status of the error with which it was never begun."""
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        if session.status not in ACTIVE:
            return
        if outcome is TurnOutcome.LOST and session.stopping and core.runner.capabilities.outlives:
            outcome, error = TurnOutcome.STOPPED, None  # it has ended while nobody was there to hear why
        status = OUTCOMES[outcome]
        if session.status is SessionStatus.STARTING and status is SessionStatus.COMPLETED:
            raise ValueError(f"session {session_id} completed before it ran")
        if session.asks:
            await approvals.close_of_session(core, tx, session_id, _why(status, error))
        tokens = progress.tokens
        result, report = progress.answer or None, None
        if status is SessionStatus.COMPLETED and session.task_type is TaskType.HEALTH_CHECK:
            result, report = await reporting.take(core, tx, session, progress.answer)
        await sessionrows.move(
            core,
            tx,
            session,
            status,
            SYSTEM if outcome is TurnOutcome.LOST else CODEX,
            _told(error, refusal if session.keeps_thread else None),
            ended_at=at or core.clock.now(),
            result=result,
            report=report,
            error=error,
            files_changed=len(progress.files),
            lines_added=sum(edit.added for edit in progress.files),
            lines_removed=sum(edit.removed for edit in progress.files),
            input_tokens=tokens.input if tokens else None,
            cached_tokens=tokens.cached if tokens else None,
            output_tokens=tokens.output if tokens else None,
            total_tokens=tokens.total if tokens else None,
            context_used=progress.context.used if progress.context else None,
            context_window=progress.context.window if progress.context else None,
        )


def _told(error: str | None, refusal: int | None) -> dict[str, Any]:
    """Whoever prompted a thread waits to hear how it was refused."""
    told = {"error": short(error) if error else None, "statusCode": refusal}
    return {name: value for name, value in told.items() if value is not None}


def _why(status: SessionStatus, error: str | None) -> str:
    match status:
        case SessionStatus.STOPPED:
            return "The session was stopped."
        case SessionStatus.INTERRUPTED:
            return error or "The session was interrupted."
        case _:
            return "The session ended."
