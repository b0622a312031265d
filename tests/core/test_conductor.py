"""The life of a session, from its start to whatever ends it."""

from core.words import EventKind, SessionStatus
from tests.support.core import Rig


async def test_a_session_runs_to_its_end(working_rig: Rig) -> None:
    task = await working_rig.task()
    session = await working_rig.run(task.id)
    turn = await working_rig.runner.turn()
    turn.say("Done.")
    turn.end()

    ended = await working_rig.session(session.id, SessionStatus.COMPLETED)

    assert ended.result == "Done."
    assert await working_rig.kinds(session_id=session.id) == [
        EventKind.SESSION_CREATED,
        EventKind.SESSION_STARTING,
        EventKind.SESSION_RUNNING,
        EventKind.SESSION_ITEM,
        EventKind.SESSION_COMPLETED,
    ]
