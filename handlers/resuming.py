"""An update that the program was stopped over is handled once more: what it has done is not done again, and
what it had begun is finished, whatever the same words would mean by now."""

from core.context import Caller, Core
from core.schemas.work import SessionOut
from core.usecases import attachments, before, images, runs, sessions
from core.usecases.before import Before
from core.words import EventKind
from handlers import work
from handlers.saying import Talk
from handlers.wishes import Brought

ANSWERED = frozenset({EventKind.APPROVAL_ANSWERED, EventKind.APPROVAL_CONFIRMED, EventKind.APPROVAL_RESOLVED})
"""What becomes of words that answer a question; its card says so."""


async def resumed(core: Core, caller: Caller, talk: Talk, brought: Brought | None = None) -> bool:
    """Whether these words went somewhere the first time; `brought` is what belongs to them, unless it came in
    the same update. Who asks is told once more what came of it."""
    done = await before.done(caller) if talk.came_at is not None else None
    if done is None:
        return False
    if done.session_id is not None:
        return True  # it tells of itself
    if done.task_id is not None:
        wish = (brought or await _came_with(caller)).wish("")
        await work.start_wish(core, caller, talk, wish, None)
        return True
    return done.event is not None and await _told(core, caller, talk, done, brought)


async def _told(core: Core, caller: Caller, talk: Talk, done: Before, brought: Brought | None) -> bool:
    assert done.event is not None  # noqa: S101  # asked before
    match EventKind(done.event.kind), done.event.session_id:
        case EventKind.SESSION_STEER_REQUESTED, int(session_id):
            session = await sessions.get(core, session_id)
            said = done.event.payload["message"]
            await work.steer(core, caller, talk, session, said, brought or await _came_with(caller))
        case EventKind.SESSION_CHANGED, int(session_id):
            await work.say_changed(talk, session_id)
        case EventKind.APPROVAL_REQUESTED, _:
            if (held := await runs.held_before(core, caller)) is not None:
                await work.tell_verdict(talk, held)
        case kind, _:
            return kind in ANSWERED
    return True


async def _came_with(caller: Caller) -> Brought:
    """What was kept of the same update."""
    origin = caller.origin or ""
    return Brought(await images.came_with(origin), await attachments.came_with(origin))


async def stopped(core: Core, caller: Caller, talk: Talk) -> SessionOut | None:
    """The session that the same update has asked to stop."""
    done = await before.done(caller) if talk.came_at is not None else None
    event = done.event if done is not None else None
    if event is None or event.session_id is None or event.kind != EventKind.SESSION_STOP_REQUESTED:
        return None
    return await sessions.get(core, event.session_id)
