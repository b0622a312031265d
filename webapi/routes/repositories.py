"""`/api/repos`: contract, "Repositories"."""

from core.schemas.base import Page
from core.schemas.work import InspectIn, Inspection, RepositoryIn, RepositoryOut, RepositoryPatch
from core.usecases import repositories
from core.words import Scope
from webapi.endpoints import Call, endpoint
from webapi.queries import RepositoryQuery


@endpoint("GET", "/repos", scope=Scope.READ)
async def list_all(call: Call, wanted: RepositoryQuery) -> Page[RepositoryOut]:
    """The repositories, newest first."""
    return await repositories.all_of(call.core, wanted.part, wanted)


@endpoint("POST", "/repos", scope=Scope.ADMIN, status=201)
async def add(call: Call, body: RepositoryIn) -> RepositoryOut:
    """Make a folder known, and say what agents may do there."""
    return await repositories.add(call.core, call.caller, body)


@endpoint("POST", "/repos/inspect", scope=Scope.READ)
async def inspect(call: Call, body: InspectIn) -> Inspection:
    """What a folder is; nothing is stored."""
    return await repositories.inspect(call.core, body.local_path)


@endpoint("GET", "/repos/{id}", scope=Scope.READ)
async def show(call: Call) -> RepositoryOut:
    """One repository."""
    return await repositories.get(call.core, call.id("Repository"))


@endpoint("PATCH", "/repos/{id}", scope=Scope.ADMIN)
async def change(call: Call, body: RepositoryPatch) -> RepositoryOut:
    """An extension of the contract: the flags that the chat's buttons change."""
    return await repositories.change(call.core, call.caller, call.id("Repository"), body)


ENDPOINTS = (list_all, add, inspect, show, change)
