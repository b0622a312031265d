"""`command-center session`: look at sessions and what they changed, stop and steer them."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.commands import showing
from bot.commands.base import Command, Exit
from bot.commands.following import summary
from bot.commands.remote import WHO, at_most, one, remote
from core.words import SessionStatus

if TYPE_CHECKING:
    from webapi.client import Client


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--status", choices=[*SessionStatus], type=str)
    parser.add_argument("--task", type=int, metavar="ID", help="only of this task")
    at_most(parser)


async def _list(api: "Client", chosen: Namespace) -> int:
    from core.schemas.filters import SessionFilter
    from webapi.client.transport import Part

    status = (SessionStatus(chosen.status),) if chosen.status else None
    page = await api.sessions(SessionFilter(status=status, task_id=chosen.task), Part(chosen.limit))
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [(one.id, one.task_id, one.status, one.created_at, one.prompt) for one in page.items]
    showing.table(("SESSION", "TASK", "STATUS", "MADE", "PROMPT"), rows, empty="There are no sessions.")
    return Exit.DONE


async def _show(api: "Client", chosen: Namespace) -> int:
    session = await api.session(chosen.id)
    if chosen.json:
        showing.document(session)
        return Exit.DONE
    showing.pairs(
        {
            "session": summary(session),
            "task": session.task_id,
            "runner": f"{session.runner_mode}, {session.model or 'its own model'}, {session.sandbox}",
            "where": session.worktree_path or "the repository itself",
            "asked by": session.requested_by or session.actor,
            "began": session.started_at,
            "ended": session.ended_at,
        }
    )
    showing.text(session.result or "")
    return Exit.DONE


async def _diff(api: "Client", chosen: Namespace) -> int:
    found = await api.diff(chosen.id)
    if chosen.json:
        showing.document(found)
    elif found.diff is None:
        showing.aside(f"Session {chosen.id} left no diff.")
    else:
        showing.patch(found.diff)
    return Exit.DONE


async def _stop(api: "Client", chosen: Namespace) -> int:
    from core.schemas.work import StopIn

    session = await api.stop(chosen.id, StopIn(requested_by=WHO))
    if chosen.json:
        showing.document(session)
    else:
        print(f"Session {session.id} was asked to stop; it is {session.status}.")
    return Exit.DONE


def _steer_arguments(parser: ArgumentParser) -> None:
    one(parser)
    parser.add_argument("message", metavar="MESSAGE")


async def _steer(api: "Client", chosen: Namespace) -> int:
    from core.schemas.work import SteerIn

    answer = await api.steer(chosen.id, SteerIn(message=chosen.message, requested_by=WHO))
    if chosen.json:
        showing.document(answer)
    else:
        next_turn = f"It was too late for its turn: session {answer.session_id} runs it next."
        print(f"Session {chosen.id} was told." if answer.outcome == "steered" else next_turn)
    return Exit.DONE


COMMAND = Command(
    "session",
    "look at sessions, stop and steer them",
    commands=(
        remote("list", "the newest sessions", _list, _list_arguments),
        remote("show", "one session, with its answer", _show, one),
        remote("diff", "what a session changed", _diff, one),
        remote("stop", "end a session", _stop, one),
        remote("steer", "tell a running session something", _steer, _steer_arguments),
    ),
)
