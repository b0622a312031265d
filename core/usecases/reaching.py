"""Whether somebody who sees only some repositories may touch what a button or a reply is about."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from core.context import Caller
from core.machinery.rows import fetch

BELONGS: Mapping[str, str] = MappingProxyType(
    {
        "task": "SELECT repository_id FROM task WHERE id = ?",
        "session": "SELECT repository_id FROM task WHERE id = (SELECT task_id FROM session WHERE id = ?)",
        "approval": "SELECT repository_id FROM task WHERE id = (SELECT task_id FROM approval WHERE id = ?)",
        "automation": "SELECT repository_id FROM automation WHERE id = ?",
    }
)
"""By the name that a target has for it, the repository of a thing."""


async def must_reach(caller: Caller, target: Mapping[str, Any]) -> None:
    """Raise Forbidden where the target names something of a repository that the caller has no access to.
    Looks at nothing for those who see all of them."""
    if caller.repositories is None:
        return
    if isinstance(repository_id := target.get("repository"), int):
        caller.must_reach(repository_id)
    for name, sql in BELONGS.items():
        if isinstance(identity := target.get(name), int):
            for row in await fetch(sql, [identity]):
                caller.must_reach(row["repository_id"])
