"""Who may decide an approval: whom its repository names, and how many of them it takes."""

from dataclasses import dataclass

from core.context import Caller
from core.errors import Forbidden
from core.machinery.rows import fetch
from core.phrases import OR, listed, ours
from core.schemas.base import parsed
from core.usecases import chats
from core.words import ApprovalKind

RULES = (
    "SELECT repository.id, approvers, require_two_people FROM repository"
    " JOIN task ON task.repository_id = repository.id WHERE task.id = ?"
)
TELEGRAM = "telegram:"


@dataclass(frozen=True, slots=True)
class Deciders:
    """What the repository asks for, as it is at this moment."""

    repository_id: int
    actors: tuple[str, ...]
    """The only ones who may decide; empty for all who may approve."""
    two_people: bool

    def takes_two(self, kind: ApprovalKind) -> bool:
        """Whether a yes needs a second one. What only asks for an answer has one answer."""
        return self.two_people and kind is not ApprovalKind.QUESTION


async def of_task(task_id: int) -> Deciders:
    """Of the repository of a task that is there."""
    (row,) = await fetch(RULES, [task_id])
    return Deciders(row["id"], tuple(parsed(row["approvers"]) or ()), bool(row["require_two_people"]))


async def must_decide(caller: Caller, task_id: int) -> Deciders:
    """Raise Forbidden, saying who may, for somebody who may not decide about this task."""
    caller.must_decide()
    rules = await of_task(task_id)
    caller.must_reach(rules.repository_id)
    if rules.actors and caller.actor not in rules.actors:
        raise Forbidden(f"Only {listed(await named(rules.actors))} may decide this.")
    return rules


async def must_waive(caller: Caller, task_id: int) -> None:
    """The same, for doing without an approval that was asked for: where it takes two, no single one may
    who could not change that, too."""
    if (await must_decide(caller, task_id)).two_people:
        caller.must_own()


async def named(actors: tuple[str, ...]) -> str:
    """These actors, as people know them: `Ann, Bo or the API`."""
    known = await chats.names()
    names = [known.get(actor, ours("the API") if actor == "api" else actor) for actor in actors]
    *first, last = names
    return f"{', '.join(first)} {OR} {last}" if first else last


def users_of(actors: tuple[str, ...] | list[str]) -> tuple[int, ...]:
    """Those of the actors that are users of Telegram."""
    return tuple(int(actor.removeprefix(TELEGRAM)) for actor in actors if actor.startswith(TELEGRAM))
