"""`command-center approvals`, `approve`, `reject`: what waits for a human, and the answer."""

from argparse import ArgumentParser, Namespace
from typing import TYPE_CHECKING, Any, Literal

from bot.commands import answering, showing
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
            "server": approval.server,
            "decisions": ", ".join(approval.decisions) or None,
            "needs": "network" if approval.needs_network else None,
            "until": approval.expires_at,
            "decided by": approval.resolved_by or approval.resolved_actor,
            "note": approval.resolution_note,
        }
    )
    showing.exactly(approval.command or "")
    for asked in _asked_besides(approval):
        showing.exactly(asked)
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


def _asked_besides(approval: "ApprovalOut") -> list[str]:
    """What only some kinds ask."""
    asked = []
    if approval.tool is not None:
        asked.append(f"tool {approval.tool.name}\n{approval.tool.description}\n{approval.tool.arguments}")
    if approval.url is not None:
        asked.append(approval.url)
    if approval.access is not None:
        access = approval.access
        places = [f"{verb} {path}" for verb in ("read", "write") for path in getattr(access, verb)]
        asked.append("\n".join([*places, *(["the network"] if access.network else [])]))
    if approval.prefix:
        asked.append(
            f"--decision prefix: every command that begins with '{' '.join(approval.prefix)}', from now on,"
            " in every repository, outside of the sandbox"
        )
    if "always" in approval.decisions:
        what = f"every command may speak to {approval.host}" if approval.host else "this tool runs unasked"
        asked.append(f"--decision always: {what}, from now on, in every repository")
    return asked + answering.shown(approval)


def _asked(approval: "ApprovalOut") -> str:
    """What one decides about; never less than that because of the reason that is given for it."""
    paths = ", ".join(edit.path for edit in approval.edits)
    run = approval.run_request.prompt if approval.run_request else None
    first = approval.questions[0].text if approval.questions else None
    tool = approval.tool.name if approval.tool else None
    asked = approval.command or paths or run or tool or approval.url or first
    reason = approval.reason
    return " · ".join(part for part in (asked, reason) if part) or approval.kind


def _approve_arguments(parser: ArgumentParser) -> None:
    one(parser)
    parser.add_argument(
        "--decision", choices=["once", "session", "prefix", "always"], help="how far it goes (default: once)"
    )
    parser.add_argument("--answer", action="append", default=[], metavar="ANSWER", help=answering.HELP)
    parser.add_argument("--note", help="kept with the decision")


def _reject_arguments(parser: ArgumentParser) -> None:
    one(parser)
    parser.add_argument("--note", help="why; it reaches the agent")
    parser.add_argument("--stop", action="store_true", help="and end the turn that asks")


async def _approve(api: "Client", chosen: Namespace) -> int:
    more: dict[str, Any] = {"decision": chosen.decision} if chosen.decision else {}
    if chosen.answer:
        more["answers"] = answering.answers(await api.approval(chosen.id), chosen.answer)
    return await _resolve(api, chosen, "approved", more)


async def _reject(api: "Client", chosen: Namespace) -> int:
    return await _resolve(api, chosen, "rejected", {"decision": "cancel"} if chosen.stop else {})


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
    if approval.status == "pending":
        print(f"Approval {approval.id} has one yes; another person has to approve it, too.")
        return Exit.WAITS
    print(
        f"Approval {approval.id} is {approval.status}."
        + (f" Session {started} has begun." if started else "")
    )
    return Exit.DONE


APPROVALS = remote("approvals", "what waits for you; one of them in full", _list, _list_arguments)
APPROVE = remote("approve", "say yes to an approval", _approve, _approve_arguments)
REJECT = remote("reject", "say no to an approval", _reject, _reject_arguments)
