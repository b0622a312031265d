"""`command-center task`: make tasks, run them, wait for them."""

import sys
from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING

from bot.commands import showing
from bot.commands.base import Command, Exit
from bot.commands.following import follow_to_its_end
from bot.commands.remote import WHO, at_most, find_repository, one, remote
from core.words import Priority, Sandbox, TaskType

if TYPE_CHECKING:
    from core.schemas.work import PolicyOut, RunIn, TaskIn
    from webapi.client import Client

RUN = """\
PROMPT may be - to read it from standard input. Without --wait or --follow it ends as soon as the session
has begun; with them when the session has ended, and the code says how. While it waits for an approval it
goes on waiting. A run that may not begin without an approval ends at once with 3: approving starts it."""


def _run_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("prompt", metavar="PROMPT", help="what is to be done")
    parser.add_argument("--repo", help="id, name or folder of a repository (default: the one you stand in)")
    parser.add_argument("--title")
    parser.add_argument("--type", choices=[*TaskType], type=str)
    parser.add_argument("--priority", choices=[*Priority], type=str)
    parser.add_argument("--approval-required", action="store_true", help="ask before it runs")
    parser.add_argument("--model")
    parser.add_argument("--effort", help="how hard the model thinks")
    parser.add_argument("--sandbox", choices=[*Sandbox], type=str)
    parser.add_argument("--worktree", metavar="PATH", help="run in this worktree; it is made if absent")
    parser.add_argument("--branch", help="run in a worktree with this branch; it is made if absent")
    parser.add_argument("--allow-network", action="store_true")
    parser.add_argument("--allow-commit", action="store_true")
    how = parser.add_mutually_exclusive_group()
    how.add_argument("--wait", action="store_true", help="wait for the end, then print the answer")
    how.add_argument("--follow", action="store_true", help="the same, and print what happens meanwhile")


async def _run(api: "Client", chosen: Namespace) -> int:
    from core.schemas.work import PolicyOut

    repository = await find_repository(api, chosen.repo)
    task = await api.create_task(_task(chosen, repository.id))
    outcome = await api.run(task.id, _request(chosen))
    if isinstance(outcome, PolicyOut):
        return _waits(outcome, chosen)
    if chosen.wait or chosen.follow:
        return await follow_to_its_end(api, outcome, chosen, told=chosen.follow)
    if chosen.json:
        showing.document(outcome)
    else:
        print(f"Session {outcome.id} of task {task.id} has begun in {showing.one_line(repository.name)}.")
    return Exit.DONE


def _task(chosen: Namespace, repository_id: int) -> "TaskIn":
    from core.schemas.work import TaskIn

    prompt = sys.stdin.read() if chosen.prompt == "-" else chosen.prompt
    given = {"title": chosen.title, "type": chosen.type, "priority": chosen.priority}
    return TaskIn.model_validate(
        {
            "repository_id": repository_id,
            "prompt": prompt,
            "requested_by": WHO,
            "approval_required": chosen.approval_required,
            **{name: value for name, value in given.items() if value is not None},
        }
    )


def _request(chosen: Namespace) -> "RunIn":
    from core.schemas.work import RunIn

    given = {
        "model": chosen.model,
        "effort": chosen.effort,
        "sandbox": chosen.sandbox,
        "worktree_path": chosen.worktree,
        "branch_name": chosen.branch,
    }
    return RunIn.model_validate(
        {
            "allow_network": chosen.allow_network,
            "allow_commit": chosen.allow_commit,
            "requested_by": WHO,
            **{name: value for name, value in given.items() if value is not None},
        }
    )


def _waits(outcome: "PolicyOut", chosen: Namespace) -> Exit:
    if chosen.json:
        showing.document(outcome)
        return Exit.WAITS
    for finding in outcome.policy.findings:
        print(showing.one_line(finding.message))
    for approval_id in outcome.policy.approval_ids:
        print(f"It begins with: command-center approve {approval_id}")
    return Exit.WAITS


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("--repo", help="only of this repository: id, name or folder")
    at_most(parser)


async def _list(api: "Client", chosen: Namespace) -> int:
    from core.schemas.filters import TaskFilter
    from webapi.client.transport import Part

    repository_id = (await find_repository(api, chosen.repo)).id if chosen.repo else None
    page = await api.tasks(TaskFilter(repository_id=repository_id), Part(chosen.limit))
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [(task.id, task.status, task.priority, task.created_at, task.title) for task in page.items]
    showing.table(("TASK", "STATUS", "PRIORITY", "MADE", "TITLE"), rows, empty="There are no tasks yet.")
    return Exit.DONE


async def _show(api: "Client", chosen: Namespace) -> int:
    task = await api.task(chosen.id)
    if chosen.json:
        showing.document(task)
        return Exit.DONE
    showing.pairs(
        {
            "task": f"{task.id}  {task.title}",
            "status": task.status,
            "type": f"{task.type}, {task.priority}",
            "repository": task.repository_id,
            "made": task.created_at,
            "asked by": task.requested_by,
        }
    )
    showing.text(task.prompt)
    return Exit.DONE


async def _cancel(api: "Client", chosen: Namespace) -> int:
    from core.schemas.work import TaskPatch

    task = await api.change_task(chosen.id, TaskPatch(status="cancelled"))
    if chosen.json:
        showing.document(task)
    else:
        print(f"Task {task.id} is {task.status}.")
    return Exit.DONE


COMMAND = Command(
    "task",
    "make tasks, run them, wait for them",
    commands=(
        remote("run", "make a task and run it", _run, _run_arguments, more=RUN),
        remote("list", "the newest tasks", _list, _list_arguments),
        remote("show", "one task", _show, one),
        remote("cancel", "cancel a task, so that it cannot run", _cancel, one),
    ),
)
