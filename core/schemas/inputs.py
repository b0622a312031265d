"""What a task of some type is about, beside its words."""

import re
from collections.abc import Mapping
from typing import Annotated

from pydantic import AfterValidator, Field, StringConstraints

from core.logic.logs import shortened
from core.phrases import OR, listed
from core.schemas.base import In, Said, Whole
from core.words import TaskType

LOG_LIMIT = 8 * 1024 * 1024
"""Characters that may be sent; what is kept of them is far less."""

# Less than git takes: the name stands in a sentence and in a command that an agent reads.
_REVISION = re.compile(r"[\w./@+=%,#][\w./@+=%,#^~-]*")


def _revision(value: str) -> str:
    if not _REVISION.fullmatch(value) or ".." in value or "@{" in value:
        raise ValueError("must be a branch or a commit as git names them, such as main or 1a2b3c4")
    return value


def _true(value: bool) -> bool:
    if not value:
        raise ValueError("must be true; leave it out otherwise")
    return value


def _log(value: str) -> str:
    kept = shortened(value)
    if not kept:
        raise ValueError("must not be blank")
    return kept


def _command(value: str) -> str:
    kept = shortened(value.strip())
    if not kept:
        raise ValueError("must not be blank")
    return kept


Revision = Annotated[str, StringConstraints(min_length=1, max_length=255), AfterValidator(_revision)]
Command = Annotated[str, StringConstraints(max_length=4000), Whole, Said, AfterValidator(_command)]
Log = Annotated[str, StringConstraints(max_length=LOG_LIMIT), AfterValidator(_log)]


class TaskInput(In):
    """Of a review one of `base`, `uncommitted` and `commit`; of a failure `command`, `log` or both."""

    base: Revision | None = None
    """Review what would be merged into this branch."""
    uncommitted: Annotated[bool, AfterValidator(_true), Field(json_schema_extra={"const": True})] | None = (
        None
    )
    """Review what is staged, changed or new in the work tree."""
    commit: Revision | None = None
    """Review this commit."""
    command: Command | None = None
    """What fails. It is the agent that runs it, inside its sandbox."""
    log: Log | None = None
    """What was written when it failed; its last lines are kept, and what is missing is said."""

    @property
    def given(self) -> list[str]:
        """The names of what is there."""
        return [name for name in type(self).model_fields if getattr(self, name) is not None]


TAKES: Mapping[TaskType, tuple[str, ...]] = {
    TaskType.PROMPT: (),
    TaskType.REVIEW: ("base", "uncommitted", "commit"),
    TaskType.HEALTH_CHECK: (),
    TaskType.INVESTIGATE_FAILURE: ("command", "log"),
}


def check_for(kind: TaskType, given: TaskInput) -> None:
    """Raise ValueError for an input that a task of this type has no use for."""
    takes = TAKES[kind]
    if not takes:
        raise ValueError(f"{kind} takes none")
    either = f" {OR} ".join(takes)
    foreign = [name for name in given.given if name not in takes]
    if foreign:
        raise ValueError(f"{', '.join(foreign)}: {kind} takes {listed(either)}")
    if not given.given:
        raise ValueError(f"must have {listed(either)}")
    if kind is TaskType.REVIEW and len(given.given) > 1:
        raise ValueError(f"must have one of {', '.join(takes)}")
