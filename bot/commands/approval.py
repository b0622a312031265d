"""`command-center approvals`, `approve`, `reject`: what waits for a human, and the answer."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any, Literal

from bot.commands import showing
from bot.commands.base import Exit
from bot.commands.remote import WHO, at_most, one, remote
from core.words import ApprovalStatus

if TYPE_CHECKING:
    from core.schemas.decisions import ApprovalOut
    from webapi.client import Client


def _list_arguments(parser: ArgumentParser) -> None:
    parser.add_argument("id", type=int, nargs="?", metavar="ID", help="only this one, in full")
    parser.add_argument(
        "--status", choices=[*ApprovalStatus, "all"], default="pending", type=str, help="default: pending"
    )
    at_most(parser)


async def _list(api: "Client", chosen: Namespace) -> int:
    if chosen.id is not None:
        return _show(await api.approval(chosen.id), chosen)
    from core.schemas.filters import ApprovalFilter
    from webapi.client.transport import Part

    status = None if chosen.status == "all" else (ApprovalStatus(chosen.status),)
    page = await api.approvals(ApprovalFilter(status=status), Part(chosen.limit))
    if chosen.json:
        showing.document(page)
        return Exit.DONE
    rows = [(one.id, one.kind, one.status, one.expires_at, _asked(one)) for one in page.items]
    names = ("APPROVAL", "KIND", "STATUS", "UNTIL", "WHAT")
    showing.table(
        names, rows, empty="Nothing needs you." if chosen.status == "pending" else "There are none."
    )
    return Exit.DONE


def _show(approval: "ApprovalOut", chosen: Namespace) -> int:
    """Everything that one decides about, and nothing of it hidden."""
    if chosen.json:
        showing.document(approval)
        return Exit.DONE
    run = approval.run_request
    showing.pairs(
        {
            "approval": f"{approval.id}, {approval.kind}: {approval.status}",
            "task": approval.task_id,
            "session": approval.session_id,
            "in": approval.cwd,
            "needs": "network" if approval.needs_network else None,
            "until": approval.expires_at,
            "decided by": approval.resolved_by or approval.resolved_actor,
            "note": approval.resolution_note,
        }
    )
    showing.exactly(approval.command or "")
    for edit in approval.edits:
        showing.exactly(f"{edit.change} {edit.path}\n{edit.diff}")
    if run is not None:
        where = run.worktree_path or run.branch_name or "the repository itself"
        may = [
            name
            for name, allowed in (("network", run.allow_network), ("commit", run.allow_commit))
            if allowed
        ]
        showing.exactly(f"{run.prompt}\n({', '.join([run.sandbox, where, *may])})")
    showing.text(approval.reason or "")
    return Exit.DONE


def _asked(approval: "ApprovalOut") -> str:
    """What one decides about; never less than that because of the reason that is given for it."""
    paths = ", ".join(edit.path for edit in approval.edits)
    run = approval.run_request.prompt if approval.run_request else None
    asked = approval.command or paths or run
    reason = approval.reason
    return " · ".join(part for part in (asked, reason) if part) or approval.kind


def _approve_arguments(parser: ArgumentParser) -> None:
    one(parser)
    parser.add_argument("--decision", choices=["once", "session"], help="how far it goes (default: once)")
    parser.add_argument("--note", help="kept with the decision")


def _reject_arguments(parser: ArgumentParser) -> None:
    one(parser)
    parser.add_argument("--note", help="why; it reaches the agent")


async def _approve(api: "Client", chosen: Namespace) -> int:
    decision = {"decision": chosen.decision} if chosen.decision else {}
    return await _resolve(api, chosen, "approved", decision)


async def _reject(api: "Client", chosen: Namespace) -> int:
    return await _resolve(api, chosen, "rejected", {})


async def _resolve(
    api: "Client", chosen: Namespace, status: Literal["approved", "rejected"], more: dict[str, Any]
) -> int:
    from core.schemas.decisions import ResolveIn

    note = {"resolution_note": chosen.note} if chosen.note is not None else {}
    wanted = ResolveIn(status=status, resolved_by=WHO, **note, **more)
    approval = await api.resolve(chosen.id, wanted)
    if chosen.json:
        showing.document(approval)
        return Exit.DONE
    started = status == "approved" and approval.kind == "run" and approval.session_id
    print(
        f"Approval {approval.id} is {approval.status}."
        + (f" Session {started} has begun." if started else "")
    )
    return Exit.DONE


APPROVALS = remote("approvals", "what waits for you; one of them in full", _list, _list_arguments)
APPROVE = remote("approve", "say yes to an approval", _approve, _approve_arguments)
REJECT = remote("reject", "say no to an approval", _reject, _reject_arguments)
