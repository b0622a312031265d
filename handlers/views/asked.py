"""An approval with the names around it: who asked, who has decided, who may."""

from collections.abc import Mapping
from dataclasses import dataclass

from core.schemas.decisions import ApprovalOut, EventOut
from core.words import API, CODEX, DESK, SYSTEM
from handlers.language import later, tr
from handlers.views import words

NAME_LIMIT = 60
PROGRAMS = {API: later("the API"), DESK: later("the desk")}


@dataclass(frozen=True, slots=True)
class Asked:
    """The names are said in the language of whoever reads them."""

    approval: ApprovalOut
    title: str
    repository: str
    folder: str
    names: Mapping[str, str]
    """What people call actors."""
    outcome: EventOut | None = None
    """The end of the command that it was about, when there was one."""

    @property
    def who(self) -> str:
        """Who asked for the run."""
        return asker(self.approval, self.names)

    @property
    def decided_by(self) -> str | None:
        return _actor(self.approval.resolved_actor, self.approval.resolved_by, self.names)

    @property
    def first_by(self) -> str | None:
        """Who has said the first yes of two."""
        return _actor(self.approval.first_actor, self.approval.first_by, self.names)

    @property
    def deciders(self) -> str | None:
        """Who alone may decide it, where the repository names them."""
        if not self.approval.approvers:
            return None
        *first, last = (self.names.get(actor) or _program(actor) for actor in self.approval.approvers)
        return tr("{people} or {last}", people=", ".join(first), last=last) if first else last


def asker(approval: ApprovalOut, names: Mapping[str, str]) -> str:
    """Who asked for the run: as we know them; what a program calls itself is only quoted."""
    label = approval.requested_by if approval.requested_by != approval.asked_by else None
    if approval.asked_by is None:
        return _actor(None, label, names) or tr("a script")
    name = words.cut(names.get(approval.asked_by) or _program(approval.asked_by), NAME_LIMIT)
    if approval.asked_by in names or not label:
        return name
    return tr("{name} as “{label}”", name=name, label=words.cut(label, NAME_LIMIT))


def _actor(actor: str | None, label: str | None, names: Mapping[str, str]) -> str | None:
    """A name for an actor: as we know it, else as it called itself."""
    if actor is None or actor in {SYSTEM, CODEX}:
        return label
    return words.cut(names.get(actor) or label or _program(actor), NAME_LIMIT)


def _program(actor: str) -> str:
    return tr(PROGRAMS[actor]) if actor in PROGRAMS else actor
