"""Sessions: reading them, and stopping them."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal

from core.context import API_CALLER, Caller, Core
from core.errors import Conflict, NotFound
from core.logic import transitions
from core.logic.queueing import Standing
from core.logic.titles import title_of
from core.logic.versions import IfMatch
from core.machinery.bus import Topic
from core.machinery.eventlog import append, made_by
from core.machinery.narrowing import narrowed, seen
from core.machinery.rows import Slice, fetch, listed, page
from core.models import Session
from core.phrases import ours
from core.schemas.base import Page, parsed
from core.schemas.codex import LimitWindow
from core.schemas.filters import SessionFilter
from core.schemas.work import SessionOut
from core.usecases import codex, sessionrows, standings
from core.words import DESK, EventKind, SessionStatus, TaskType

OWN = (
    "session.id, session.task_id, session.status, runner_mode, session.prompt,"
    " model, effort, sandbox, worktree_path, branch_name, session.allow_network, session.allow_commit,"
    " codex_ref, session.requested_by, actor, input_tokens, cached_tokens, output_tokens, total_tokens,"
    " context_used, context_window, files_changed, lines_added, lines_removed, result, report, error,"
    " queued_at, started_at, ended_at, session.created_at, session.updated_at,"
    f" session.actor = '{DESK}' AS adopted"
)
COLUMNS = f"{OWN}, task.repository_id"
SELECT = f"SELECT {COLUMNS} FROM session JOIN task ON task.id = session.task_id"
OF_TASK = "(SELECT task.{} FROM task WHERE task.id = session.task_id)"
LISTED = f"SELECT {OWN}, {OF_TASK.format('repository_id')} AS repository_id FROM session"
"""Without a join: only so does SQLite take the first ones of several states without sorting them all."""
AROUND = (
    f"SELECT {COLUMNS}, task.title, task.prompt AS first_prompt, task.type, is_follow_up, repository.name,"
    " repository.local_path, repository.approvers, session.chat_id, session.topic_id"
    " FROM session JOIN task ON task.id = session.task_id"
    " JOIN repository ON repository.id = task.repository_id WHERE session.id = ?"
)

CURRENT = (
    "session.id = COALESCE((SELECT running.id FROM session running"
    " WHERE running.task_id = (SELECT task_id FROM session WHERE id = ?)"
    " AND running.status IN ('starting', 'running', 'waiting_approval')), ?)"
)
"""The session that the task of one runs in now, else itself; its id, twice."""
_ACTIVE = listed(transitions.ACTIVE)
ACTIVE_IN_CHAT = (
    f"{SELECT} WHERE session.chat_id = ? AND COALESCE(session.topic_id, 0) = ?"
    f" AND session.status IN ({_ACTIVE}) ORDER BY session.id DESC"
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
        "context_used",
        "context_window",
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
    topic_id: int | None = None
    task_type: TaskType = TaskType.PROMPT
    """What kind of work it was; whatever continues a thread is a prompt."""
    cost: Decimal | None = None
    """Of its tokens, by CC_TOKEN_PRICES; None where those don't say."""
    near: tuple[LimitWindow, ...] = ()
    """Limits of Codex's account that are nearly reached."""
    is_watched: bool = False
    """It is only looked on: see `CC_CODEX_DESK`."""
    approvers: tuple[str, ...] = ()
    """The actors whom its repository names as those who decide; empty for all who may approve."""


async def around(core: Core, session_id: int, known: Mapping[int, Standing] | None = None) -> Around:
    """What a chat shows of a session; raises NotFound. `known`: where those who wait stand, by id, if
    somebody has looked that up."""
    rows = await fetch(AROUND, [session_id])
    if not rows:
        raise NotFound.of("Session", session_id)
    row = rows[0]
    [session] = await _with_standings(core, [SessionOut.model_validate(row)], known)
    # What continues a thread has words of its own: they say better what is being done now.
    title = row["title"] if session.prompt == row["first_prompt"] else title_of(session.prompt)
    folder = session.worktree_path or row["local_path"]
    task_type = TaskType.PROMPT if row["is_follow_up"] else TaskType(row["type"])
    cost = _cost(core, session)
    near = codex.near(core, core.clock.now())
    return Around(
        session=session,
        title=title,
        repository=row["name"],
        folder=folder,
        chat_id=row["chat_id"],
        topic_id=row["topic_id"],
        task_type=task_type,
        cost=cost,
        near=near,
        is_watched=sessionrows.is_watched(core, session.actor),
        approvers=tuple(parsed(row["approvers"]) or ()),
    )


def _cost(core: Core, session: SessionOut) -> Decimal | None:
    price = core.settings.token_prices.of_model(session.model)
    used = session.tokens
    if price is None or used is None:
        return None
    return price.of(input_tokens=used.input, cached_tokens=used.cached, output_tokens=used.output)


def fresh(
    session_id: int, repository_id: int, row: Mapping[str, object], standing: Standing | None = None
) -> SessionOut:
    """A session that has just been written, and where it stands if it waits, without looking it up again."""
    session = SessionOut.model_validate(
        {**NOTHING_YET, "adopted": False, "id": session_id, "repository_id": repository_id, **row}
    )
    return session if standing is None else _standing(session, standing)


def _standing(session: SessionOut, standing: Standing) -> SessionOut:
    place = {
        "queue_position": standing.position,
        "waits_for": standing.waits_for,
        "waits_behind": standing.behind,
    }
    return session.model_copy(update=place)


async def _with_standings(
    core: Core, found: list[SessionOut], known: Mapping[int, Standing] | None = None
) -> list[SessionOut]:
    """Those that wait for their turn say where they stand."""
    if not any(one.status is SessionStatus.PENDING and one.queued_at for one in found):
        return found
    if known is None:
        known = (await standings.line(core)).by_id()
    return [_standing(one, known[one.id]) if one.id in known else one for one in found]


async def of_origin(core: Core, origin: str | None) -> SessionOut | None:
    """The session that an origin has made already."""
    return await _one(core, "session.origin = ?", origin) if origin else None


async def current(core: Core, session_id: int) -> SessionOut:
    """The session that its task runs in now, else itself; raises NotFound."""
    rows = await fetch(f"{SELECT} WHERE {CURRENT}", [session_id, session_id])
    if not rows:
        raise NotFound.of("Session", session_id)
    return SessionOut.model_validate(rows[0])


async def _one(core: Core, condition: str, value: object) -> SessionOut | None:
    found = await page(SessionOut, SELECT, Slice(limit=1), key="session.id", where=[(condition, value)])
    items = await _with_standings(core, found.items)
    return items[0] if items else None


async def get(core: Core, session_id: int) -> SessionOut:
    found = await _one(core, "session.id = ?", session_id)
    if found is None:
        raise NotFound.of("Session", session_id)
    return found


async def all_of(
    core: Core, part: Slice, wanted: SessionFilter = EVERYTHING, *, seen_by: Caller = API_CALLER
) -> Page[SessionOut]:
    where = narrowed(wanted, NARROWED, made="session.created_at", texts=TEXTS)
    where += seen(OF_TASK.format("repository_id"), seen_by.repositories)
    found = await page(SessionOut, LISTED, part, key="session.id", where=where)
    return found.model_copy(update={"items": await _with_standings(core, found.items)})


async def active(
    core: Core, *, repository_id: int | None = None, seen_by: Caller = API_CALLER
) -> list[SessionOut]:
    """The sessions that a runner has to do with, newest first."""
    wanted = SessionFilter(status=tuple(transitions.ACTIVE), repository_id=repository_id)
    return (await all_of(core, Slice(limit=200), wanted, seen_by=seen_by)).items


async def active_here(core: Core, caller: Caller, repository_id: int | None) -> list[SessionOut]:
    """What runs for the chat, or the topic, where somebody speaks: in a repository, or in any that they
    see."""
    rows = await fetch(ACTIVE_IN_CHAT, [caller.chat_id, caller.topic_id or 0])
    found = [SessionOut.model_validate(row) for row in rows if caller.sees(row["repository_id"])]
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
        caller.must_reach(session.repository_id)
        await check_version(core, session_id, if_match)
        if session.status in transitions.FINAL:
            raise Conflict(f"Session {session_id} has already ended ({ours(session.status)}).")
        sessionrows.check_not_watched(core, session)
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
