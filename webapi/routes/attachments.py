"""`/api/attachments`: files that agents are given to read."""

from core.schemas.attachments import AttachmentIn, AttachmentOut
from core.usecases import attachments
from core.words import Scope
from webapi.bodies import MAX_IMAGE_BYTES
from webapi.endpoints import Call, endpoint


@endpoint("POST", "/attachments", scope=Scope.RUN, status=201, max_bytes=MAX_IMAGE_BYTES)
async def create(call: Call, body: AttachmentIn) -> AttachmentOut:
    """Keep a file; `attachmentIds` of a run gives it to the agent to read."""
    return await attachments.add(call.core, call.caller, body.data, body.name)


@endpoint("GET", "/attachments/{id}", scope=Scope.READ)
async def read(call: Call) -> AttachmentOut:
    """What is known of a file, and which run has it."""
    return await attachments.get(call.core, call.id("Attachment"))


ENDPOINTS = (create, read)
