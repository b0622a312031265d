"""`/api/images`: pictures that agents are shown."""

from core.schemas.images import ImageIn, ImageOut
from core.usecases import images
from core.words import Scope
from webapi.bodies import MAX_IMAGE_BYTES
from webapi.endpoints import Call, endpoint


@endpoint("POST", "/images", scope=Scope.RUN, status=201, max_bytes=MAX_IMAGE_BYTES)
async def create(call: Call, body: ImageIn) -> ImageOut:
    """Keep a picture; `imageIds` of a run shows it to the agent."""
    return await images.add(call.core, call.caller, body.data, body.name)


@endpoint("GET", "/images/{id}", scope=Scope.READ)
async def read(call: Call) -> ImageOut:
    """What is known of a picture, and which run shows it."""
    return await images.get(call.core, call.id("Image"))


ENDPOINTS = (create, read)
