"""What the address says: ids in the path, and which part of a list is wanted."""

import re
from dataclasses import replace
from typing import Annotated, Literal, TypeVar
from urllib.parse import unquote

from aiohttp import web
from pydantic import Field, StringConstraints, ValidationError

from core.errors import NotFound
from core.machinery.rows import DEFAULT_LIMIT, MAX_LIMIT, Slice
from core.schemas.base import In, Label, Path, Whole
from core.schemas.filters import (
    WHOLE_NUMBER,
    AnyOf,
    ApprovalFilter,
    AutomationFilter,
    EventFilter,
    Number,
    Place,
    RepositoryFilter,
    SessionFilter,
    TaskFilter,
    TimelineFilter,
    YesOrNo,
)
from core.schemas.repositories import Branch
from core.words import EventKind, HookStatus, OutboxStatus
from webapi.problems import Problem, clip, invalid, misnamed, problems_of

MAX_ID = 2**63 - 1
ITEM = re.compile(r"\.\d+$", re.ASCII)
BROKEN = re.compile(r"%(?![0-9A-Fa-f]{2})")


def identity(request: web.Request, what: str) -> int:
    """The id in the path; raises NotFound for what can be no id: there is no such thing."""
    text = request.match_info["id"]
    if WHOLE_NUMBER.fullmatch(text) and int(text) <= MAX_ID:
        return int(text)
    raise NotFound.of(what, text if len(text) <= 40 else text[:40] + "…")


class NoQuery(In):
    """Where nothing can be chosen: whatever is named is a slip of the pen."""


class ListQuery(In):
    """Every list: `limit`, `cursor`, `order`; newest first."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT), Number] = DEFAULT_LIMIT
    cursor: Annotated[str, StringConstraints(max_length=200), Whole] | None = None
    order: Literal["asc", "desc"] = "desc"

    @property
    def part(self) -> Slice:
        return Slice(self.limit, self.cursor, self.order)


class RepositoryQuery(ListQuery, RepositoryFilter):
    pass


class TaskQuery(ListQuery, TaskFilter):
    pass


class SessionQuery(ListQuery, SessionFilter):
    pass


class ApprovalQuery(ListQuery, ApprovalFilter):
    pass


class AutomationQuery(ListQuery, AutomationFilter):
    pass


class EventQuery(ListQuery, EventFilter):
    pass


class TimelineQuery(ListQuery, TimelineFilter):
    """The events of a task or session: oldest first."""

    order: Literal["asc", "desc"] = "asc"


class OutputQuery(ListQuery):
    """The outputs of a session: oldest first."""

    order: Literal["asc", "desc"] = "asc"


class RemovalQuery(In):
    """Which worktree is removed; one of the first two is needed."""

    path: Path | None = None
    branch_name: Branch | None = None
    force: YesOrNo = False


class FileQuery(In):
    """Which file; where it begins to be looked for, if that is not the repository's own folder."""

    path: Path
    worktree_path: Path | None = None


class LoadedQuery(In):
    """The threads that Codex has in memory, which have no order of ours."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT), Number] = DEFAULT_LIMIT
    cursor: Annotated[str, StringConstraints(max_length=200), Whole] | None = None

    @property
    def part(self) -> Slice:
        return Slice(self.limit, self.cursor)


class ThreadQuery(ListQuery):
    """`query` is a part of a thread's title or first words, capitals counted."""

    query: Annotated[str, StringConstraints(strip_whitespace=True, max_length=200), Whole] | None = None
    archived: YesOrNo = False
    """Those that were put away, in place of the others."""


class HistoryQuery(In):
    """A part of what was said in a thread; its cursors are Codex's, and longer than ours."""

    cursor: Annotated[str, StringConstraints(max_length=2000), Whole] | None = None


class TurnsQuery(HistoryQuery):
    """The turns of a thread: newest first."""

    limit: Annotated[int, Field(ge=1, le=50), Number] = 10
    order: Literal["asc", "desc"] = "desc"
    view: Literal["full", "summary"] = "full"
    """All that was said and done, or what was asked and answered alone."""

    @property
    def part(self) -> Slice:
        return Slice(self.limit, self.cursor, self.order)


class ItemsQuery(HistoryQuery):
    """The items of a thread, or of a turn: oldest first."""

    limit: Annotated[int, Field(ge=1, le=MAX_LIMIT), Number] = DEFAULT_LIMIT
    order: Literal["asc", "desc"] = "asc"
    turn_id: Label | None = None

    @property
    def part(self) -> Slice:
        return Slice(self.limit, self.cursor, self.order)


class OutboxQuery(ListQuery):
    status: AnyOf[OutboxStatus] | None = None


class TokenQuery(ListQuery):
    name: Annotated[str, StringConstraints(max_length=200), Whole] | None = None
    live: YesOrNo = False
    """Without those that are revoked or have expired."""


class InvitationQuery(ListQuery):
    live: YesOrNo = False
    """Only those that still let somebody in."""


class DeliveryQuery(ListQuery):
    status: AnyOf[HookStatus] | None = None


class PlaceQuery(In):
    """Where a stream begins: after an event, as `Last-Event-ID` says it."""

    after: Annotated[int, Field(ge=0, le=MAX_ID), Number] | None = None


class StreamQuery(PlaceQuery):
    """Which events a stream is about; of several filters all must be met, of several kinds one."""

    kind: AnyOf[EventKind] | None = None
    actor: Label | None = None
    repository_id: Place | None = None
    task_id: Place | None = None
    session_id: Place | None = None


class WaitQuery(In):
    """`wait`: for how many seconds the answer may take, if it comes with the end of what is asked about."""

    wait: Annotated[int, Field(ge=0, le=60), Number] = 0


Q = TypeVar("Q", bound=In)


def _unreadable(raw: str) -> list[Problem]:
    """What would not be read as it was meant: broken percent-encoding, no UTF-8, a null character."""
    problems = []
    for part in raw.split("&"):
        name, _, _ = part.partition("=")
        try:
            whole = "\0" not in unquote(part, errors="strict") and BROKEN.search(part) is None
        except UnicodeDecodeError:
            whole = False
        if not whole:
            message = "must be percent-encoded UTF-8, without null characters"
            problems.append(Problem(clip(unquote(name, errors="replace")), message))
    return problems


def query(request: web.Request, model: type[Q]) -> Q:
    """The query of the address as `model`; raises InvalidInput for what is unknown, wrong or doubled."""
    if not request.query_string:
        return model()
    given = request.query
    problems = misnamed(model, [name for name, _ in given.items()])  # keys() has each once
    unreadable = _unreadable(request.rel_url.raw_query_string)
    problems += unreadable
    try:
        value = model.model_validate(dict(given), by_alias=True, by_name=False)
    except ValidationError as exc:
        # Of several values of a field it is the field that is wrong: they have no names of their own.
        wrong = [replace(each, field=ITEM.sub("", each.field)) for each in problems_of(exc)]
        # What could not be read says that alone: what was made of it is not what was meant.
        lost = {each.field for each in unreadable}
        raise invalid([*(each for each in wrong if each.field not in lost), *problems]) from exc
    if problems:
        raise invalid(problems)
    return value
