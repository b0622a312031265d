"""What every use case needs, and who asks."""

from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass

from core.errors import Forbidden
from core.machinery.bus import Bus
from core.machinery.database import Transaction, transaction
from core.machinery.git import Git
from core.machinery.live import Live
from core.ports import Clock, Runner
from core.settings import Settings
from core.words import API, Role


@dataclass(frozen=True, slots=True)
class Core:
    """The open core: handed to every use case as its first argument."""

    settings: Settings
    clock: Clock
    bus: Bus
    git: Git
    runner: Runner
    live: Live

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """See `core.machinery.database.transaction`."""
        return transaction(self.bus)


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks for something, as far as we know for sure; labels that callers give are not here."""

    actor: str
    role: Role = Role.OWNER
    chat_id: int | None = None
    """The chat that it was asked in, where its outcome is told."""
    origin: str | None = None
    """What made them ask (`telegram:UPDATE_ID`): the same origin has an effect once."""

    def must_act(self) -> None:
        """Raise Forbidden for somebody who may only look."""
        if self.role is Role.VIEWER:
            raise Forbidden("You may look here, not act. Ask an owner for another role.")

    def must_own(self) -> None:
        """Raise Forbidden for anybody but an owner."""
        if self.role is not Role.OWNER:
            raise Forbidden("Only an owner may do this.")


API_CALLER = Caller(API)
