"""`/api/repos`: contract, "Repositories"."""

from aiohttp import web

from core.context import API_CALLER
from core.schemas.work import InspectIn, RepositoryIn, RepositoryPatch
from core.usecases import repositories
from webapi.answers import respond
from webapi.bodies import read
from webapi.keys import CORE
from webapi.queries import ListQuery, identity, query


def routes() -> list[web.RouteDef]:
    return [
        web.get("/repos", list_all),
        web.post("/repos", add),
        web.post("/repos/inspect", inspect),
        web.get("/repos/{id}", show),
        web.patch("/repos/{id}", change),
    ]


async def list_all(request: web.Request) -> web.Response:
    wanted = query(request, ListQuery)
    return respond(await repositories.all_of(request.app[CORE], wanted.part))


async def add(request: web.Request) -> web.Response:
    wanted = await read(request, RepositoryIn)
    return respond(await repositories.add(request.app[CORE], API_CALLER, wanted), status=201)


async def inspect(request: web.Request) -> web.Response:
    wanted = await read(request, InspectIn)
    return respond(await repositories.inspect(request.app[CORE], wanted.local_path))


async def show(request: web.Request) -> web.Response:
    return respond(await repositories.get(request.app[CORE], identity(request, "Repository")))


async def change(request: web.Request) -> web.Response:
    """An extension of the contract: the flags that the chat's buttons change."""
    repository_id = identity(request, "Repository")
    patch = await read(request, RepositoryPatch)
    return respond(await repositories.change(request.app[CORE], API_CALLER, repository_id, patch))
