"""`/api/repos`: contract, "Repositories"."""

from urllib.parse import quote

from aiohttp import web

from core.schemas.base import Page
from core.schemas.repositories import (
    InspectIn,
    Inspection,
    ScanIn,
    WorktreeIn,
    WorktreeMade,
    WorktreeOut,
    WorktreeRemoved,
)
from core.schemas.work import RepositoryIn, RepositoryOut, RepositoryPatch
from core.usecases import handing, repositories, scanning, worktree_list, worktree_removal, worktrees
from core.words import Scope
from webapi.endpoints import ANY_FILE, Call, endpoint
from webapi.queries import FileQuery, ListQuery, RemovalQuery, RepositoryQuery


@endpoint("GET", "/repos", scope=Scope.READ)
async def list_all(call: Call, wanted: RepositoryQuery) -> Page[RepositoryOut]:
    """The repositories, newest first."""
    return await repositories.all_of(call.core, wanted.part, wanted)


@endpoint("POST", "/repos", scope=Scope.ADMIN, status=201)
async def add(call: Call, body: RepositoryIn) -> RepositoryOut:
    """Make a folder known, and say what agents may do there."""
    return await repositories.add(call.core, call.caller, body)


@endpoint("POST", "/repos/inspect", scope=Scope.ADMIN)
async def inspect(call: Call, body: InspectIn) -> Inspection:
    """What a folder is; nothing is stored. It looks at any folder that may be added: for who may add one."""
    return await repositories.inspect(call.core, body.local_path)


@endpoint("GET", "/repos/{id}", scope=Scope.READ)
async def show(call: Call) -> RepositoryOut:
    """One repository."""
    return await repositories.get(call.core, call.id("Repository"))


@endpoint("PATCH", "/repos/{id}", scope=Scope.ADMIN)
async def change(call: Call, body: RepositoryPatch) -> RepositoryOut:
    """An extension of the contract: the flags that the chat's buttons change."""
    return await repositories.change(call.core, call.caller, call.id("Repository"), body, call.if_match)


@endpoint("POST", "/repos/{id}/scan", scope=Scope.RUN)
async def scan(call: Call, body: ScanIn) -> RepositoryOut:
    """Look at it, and keep what one should look at as `lastScan`. Runs nothing of the repository's own."""
    return await scanning.scan(call.core, call.caller, call.id("Repository"))


@endpoint("GET", "/repos/{id}/worktrees", scope=Scope.READ)
async def list_worktrees(call: Call, wanted: ListQuery) -> Page[WorktreeOut]:
    """Its folders, newest first; its own one last."""
    return await worktree_list.page(call.core, call.id("Repository"), wanted.part)


@endpoint("POST", "/repos/{id}/worktrees", scope=Scope.RUN, status=201)
async def make_worktree(call: Call, body: WorktreeIn) -> WorktreeMade:
    """A new branch in a new folder."""
    return await worktrees.create(call.core, call.caller, call.id("Repository"), body)


@endpoint("DELETE", "/repos/{id}/worktrees", scope=Scope.RUN)
async def remove_worktree(call: Call, wanted: RemovalQuery) -> WorktreeRemoved:
    """Remove the one at `path`, or with `branchName`. One with something that is nowhere else only with
    `force=true`: then a patch is kept. Ignored files go with the folder."""
    return await worktree_removal.remove(
        call.core,
        call.caller,
        call.id("Repository"),
        path=wanted.path,
        branch=wanted.branch_name,
        force=wanted.force,
    )


@endpoint("GET", "/repos/{id}/file", scope=Scope.RUN, produces=ANY_FILE)
async def hand_out(call: Call, wanted: FileQuery) -> web.StreamResponse:
    """A file of its folder, or of one of its worktrees; none outside of these, none that holds secrets by
    its name or its content, none above 50 MB. `file:12` is `file`."""
    repository_id = call.id("Repository")
    found = await handing.take(
        call.core, call.caller, repository_id, wanted.path, folder=wanted.worktree_path
    )
    return web.Response(body=found.body, content_type=ANY_FILE, headers=_saved_as(found.name))


def _saved_as(name: str) -> dict[str, str]:
    """Only ever to be saved: what an agent wrote is no page of ours. RFC 6266."""
    plain = "".join(each if each.isascii() and (each.isalnum() or each in "._- ") else "_" for each in name)
    whole = quote(name.encode("utf-8", "replace"), safe="")
    return {
        "Content-Disposition": f"attachment; filename=\"{plain}\"; filename*=UTF-8''{whole}",
        "X-Content-Type-Options": "nosniff",
        "Cache-Control": "no-store",
    }


ENDPOINTS = (
    list_all,
    add,
    inspect,
    show,
    change,
    scan,
    list_worktrees,
    make_worktree,
    remove_worktree,
    hand_out,
)
