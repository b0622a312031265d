"""The REST API as Python: what is sent and what comes back are the models of `core.schemas`.

    async with Client("http://127.0.0.1:8787", token) as api:
        task = await api.create_task(TaskIn(repository_id=1, prompt="Tidy up."))
        session = await api.run(task.id, RunIn())
        async for event in api.follow(session_id=session.id): ...

It knows the schemas and nothing else of the core: it may run on another machine. Each endpoint has a
method; lists take the filter of their kind, and raise nothing where they are empty.
"""

from webapi.client.control import Control
from webapi.client.following import Following
from webapi.client.transport import Refused, Unreachable
from webapi.client.work import Work

__all__ = ["Client", "Refused", "Unreachable"]


class Client(Work, Control, Following):
    """One server, resource by resource."""
