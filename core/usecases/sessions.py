"""Sessions: reading them, moving them along their table of states, stopping and steering them."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from core.context import Caller, Core
from core.errors import Conflict, NotFound, RunnerError, SteerRejected
from core.events import TurnRef
from core.logic import transitions
from core.logic.titles import title_of
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.eventlog import append, made_by, short
from core.machinery.narrowing import narrowed
from core.machinery.rows import Slice, fetch, page
from core.models import Event, Session
from core.schemas.base import Page
from core.schemas.filters import SessionFilter
from core.schemas.work import SessionOut, SteerIn, SteerOut
from core.usecases import sessionrows
from core.usecases.sessionrows import Held
from core.words import CODEX, EventKind, TaskType

OWN = (
    "session.id, session.task_id, session.status, runner_mode, session.prompt,"
    " model, sandbox, worktree_path, branch_name, session.allow_network, session.allow_commit, codex_ref,"
    " session.requested_by, actor, input_tokens, cached_tokens, output_tokens, total_tokens, files_changed,"
    " lines_added, lines_removed, result, report, error, started_at, ended_at, session.created_at,"
    " session.updated_at"
)
COLUMNS = f"{OWN}, task.repository_id"
SELECT = f"SELECT {COLUMNS} FROM session JOIN task ON task.id = session.task_id"
OF_TASK = "(SELECT task.{} FROM task WHERE task.id = session.task_id)"
LISTED = f"SELECT {OWN}, {OF_TASK.format('repository_id')} AS repository_id FROM session"
"""Without a join: only so does SQLite take the first ones of several states without sorting them all."""
AROUND = (
    f"SELECT {COLUMNS}, task.title, task.prompt AS first_prompt, task.type, is_follow_up, repository.name,"
    " repository.local_path, session.chat_id FROM session JOIN task ON task.id = session.task_id"
    " JOIN repository ON repository.id = task.repository_id WHERE session.id = ?"
)

CURRENT = (
    f"{SELECT} WHERE session.id = COALESCE((SELECT running.id FROM session running"
    " WHERE running.task_id = (SELECT task_id FROM session WHERE id = ?)"
    " AND running.status IN ('starting', 'running', 'waiting_approval')), ?)"
)
_ACTIVE = ", ".join(f"'{status.value}'" for status in transitions.ACTIVE)
ACTIVE_IN_CHAT = (
    f"{SELECT} WHERE session.chat_id = ? AND session.status IN ({_ACTIVE}) ORDER BY session.id DESC"
)
NARROWED = {
    "repository_id": "session.task_id IN (SELECT task.id FROM task WHERE task.repository_id = ?)",
    "task_id": "session.task_id",
    "status": "session.status",
    "actor": "session.actor",
}
TEXTS = (OF_TASK.format("title"), "session.prompt", "session.result", "session.error")
EVERYTHING = SessionFilter()
NOTHING_YET = dict.fromkeys(
    (
        "codex_ref",
        "input_tokens",
        "cached_tokens",
        "output_tokens",
        "total_tokens",
        "result",
        "report",
        "error",
        "started_at",
        "ended_at",
    )
)


@dataclass(frozen=True, slots=True)
class Around:
    """A session and the names around it, in one look."""

    session: SessionOut
    title: str
    repository: str
    folder: str
    chat_id: int | None
    """The chat that it speaks in; None where it was started elsewhere."""
    task_type: TaskType = TaskType.PROMPT
    """What kind of work it was; whatever continues a thread is a prompt."""


async def around(core: Core, session_id: int) -> Around:
    """What a chat shows of a session; raises NotFound."""
    rows = await fetch(AROUND, [session_id])
    if not rows:
        raise NotFound.of("Session", session_id)
    row = rows[0]
    session = SessionOut.model_validate(row)
    # What continues a thread has words of its own: they say better what is being done now.
    title = row["title"] if session.prompt == row["first_prompt"] else title_of(session.prompt)
    folder = session.worktree_path or row["local_path"]
    task_type = TaskType.PROMPT if row["is_follow_up"] else TaskType(row["type"])
    return Around(session, title, row["name"], folder, row["chat_id"], task_type)


def fresh(session_id: int, repository_id: int, row: Mapping[str, object]) -> SessionOut:
    """A session that has just been written, without looking it up again."""
    return SessionOut.model_validate(
        NOTHING_YET | {"id": session_id, "repository_id": repository_id} | dict(row)
    )


async def of_origin(core: Core, origin: str | None) -> SessionOut | None:
    """The session that an origin has made already."""
    return await _one(core, "session.origin = ?", origin) if origin else None


async def current(core: Core, session_id: int) -> SessionOut:
    """The session that its task runs in now, else itself; raises NotFound."""
    rows = await fetch(CURRENT, [session_id, session_id])
    if not rows:
        raise NotFound.of("Session", session_id)
    return SessionOut.model_validate(rows[0])


async def _one(core: Core, condition: str, value: object) -> SessionOut | None:
    found = await page(SessionOut, SELECT, Slice(limit=1), key="session.id", where=[(condition, value)])
    return found.items[0] if found.items else None


async def get(core: Core, session_id: int) -> SessionOut:
    found = await _one(core, "session.id = ?", session_id)
    if found is None:
        raise NotFound.of("Session", session_id)
    return found


async def all_of(core: Core, part: Slice, wanted: SessionFilter = EVERYTHING) -> Page[SessionOut]:
    where = narrowed(wanted, NARROWED, made="session.created_at", texts=TEXTS)
    return await page(SessionOut, LISTED, part, key="session.id", where=where)


async def active(core: Core, *, repository_id: int | None = None) -> list[SessionOut]:
    """The sessions that a runner has to do with, newest first."""
    wanted = SessionFilter(status=tuple(transitions.ACTIVE), repository_id=repository_id)
    return (await all_of(core, Slice(limit=200), wanted)).items


async def active_in_chat(core: Core, chat_id: int, repository_id: int | None) -> list[SessionOut]:
    """What runs for a chat, in a repository or in any."""
    rows = await fetch(ACTIVE_IN_CHAT, [chat_id])
    found = [SessionOut.model_validate(row) for row in rows]
    return [one for one in found if repository_id is None or one.repository_id == repository_id]


async def check_version(core: Core, session_id: int, if_match: IfMatch | None) -> None:
    """Raise PreconditionFailed where another version is meant; in the transaction of the change."""
    if if_match is not None:
        if_match.check(await get(core, session_id))


async def stop(
    core: Core,
    caller: Caller,
    session_id: int,
    *,
    requested_by: str | None = None,
    if_match: IfMatch | None = None,
) -> SessionOut:
    """Ask a session to end; one that has not begun ends at once. Asking twice is asking once."""
    caller.must_act()
    async with core.transaction() as tx:
        if await made_by(caller.request) is not None:
            return await get(core, session_id)
        session = await sessionrows.load(session_id)
        await check_version(core, session_id, if_match)
        if session.status in transitions.FINAL:
            raise Conflict(f"Session {session_id} has already ended ({session.status}).")
        if not session.stopping:
            now = core.clock.now()
            await Session.filter(id=session_id).update(stop_requested_at=now)
            by = {"by": requested_by} if requested_by else {}
            await append(
                tx,
                EventKind.SESSION_STOP_REQUESTED,
                caller.actor,
                session.about,
                by,
                now=now,
                origin=caller.request,
            )
            tx.wake(Topic.SESSIONS)
        if not session.begun:
            await sessionrows.drop(core, tx, session, caller.actor)
    return await get(core, session_id)


async def steer(core: Core, caller: Caller, session_id: int, wanted: SteerIn) -> SteerOut:
    """Hand a message to the running turn; raises SteerRejected, with the reason, where none takes it."""
    caller.must_act()
    async with core.transaction() as tx:
        session = await sessionrows.load(session_id)
        if caller.origin and (known := await Event.get_or_none(origin=caller.origin)):
            return await _steered_before(session, known)
        ref = _steerable(core, session)
        request_id = await append(
            tx,
            EventKind.SESSION_STEER_REQUESTED,
            caller.actor,
            session.about,
            {"message": short(wanted.message, 1500), "by": wanted.requested_by},
            now=core.clock.now(),
            origin=caller.origin,
        )
    try:
        await core.runner.steer(ref, wanted.message)
    except (SteerRejected, RunnerError) as exc:
        await _steered(core, session, EventKind.SESSION_STEER_REJECTED, request_id, {"reason": exc.message})
        raise SteerRejected(exc.message) from exc
    turn = {"turnId": ref.turn_id}
    await _steered(core, session, EventKind.SESSION_STEER_ACKNOWLEDGED, request_id, turn)
    return SteerOut(request_id=request_id, turn_id=ref.turn_id)


def _steerable(core: Core, session: Held) -> TurnRef:
    if session.status in transitions.FINAL:
        raise SteerRejected(f"Session {session.id} has already ended ({session.status}).")
    if session.runner_mode is not core.runner.mode or not core.runner.capabilities.steer:
        raise SteerRejected(
            f"Session {session.id} runs on the {session.runner_mode} runner, which takes no messages"
            " while it runs. Wait for its end, or stop it."
        )
    if session.codex_ref is None:
        raise SteerRejected(f"Session {session.id} has not begun yet; try again in a moment.")
    return TurnRef.parse(session.codex_ref)


async def _steered_before(session: Held, request: Event) -> SteerOut:
    """What became of the same message when it was handed over; it is never handed over twice."""
    for event in await Event.filter(session_id=session.id, id__gt=request.id):
        if event.payload.get("requestId") != request.id:
            continue
        if event.kind == EventKind.SESSION_STEER_REJECTED:
            raise SteerRejected(event.payload["reason"])
        if event.kind == EventKind.SESSION_STEER_ACKNOWLEDGED:
            return SteerOut(request_id=request.id, turn_id=event.payload["turnId"])
    raise SteerRejected("The program stopped while it was being handed over: it may not have been heard.")


async def _steered(
    core: Core, session: Held, kind: EventKind, request_id: int, payload: dict[str, Any]
) -> None:
    async with core.transaction() as tx:
        now = core.clock.now()
        await append(tx, kind, CODEX, session.about, {"requestId": request_id, **payload}, now=now)
