"""What every use case needs, and who asks."""

import asyncio
from collections.abc import Mapping
from contextlib import AbstractAsyncContextManager
from dataclasses import dataclass, field, replace
from datetime import datetime
from types import MappingProxyType
from typing import Self

from core.errors import Forbidden
from core.machinery.budget import Budget
from core.machinery.bus import Bus
from core.machinery.database import Transaction, transaction
from core.machinery.feed import Feed
from core.machinery.git import Git
from core.machinery.languages import Languages
from core.machinery.live import Live
from core.machinery.reach import Reach
from core.machinery.secrets import Secrets
from core.ports import Clock, Runner
from core.settings import Settings
from core.words import API, Role, Scope

EVERYTHING = frozenset(Scope)
OF_ROLE: Mapping[Role, frozenset[Scope]] = MappingProxyType(
    {
        Role.OWNER: EVERYTHING,
        Role.OPERATOR: frozenset({Scope.READ, Scope.RUN, Scope.APPROVE}),
        Role.VIEWER: frozenset({Scope.READ}),
    }
)
"""What somebody in a chat may do, in the words that tokens have for it."""
IDEMPOTENCY = "idempotency:"
"""How the origin of a request begins that has an Idempotency-Key."""
UPDATE = "telegram:"
"""How the origin of what an update asks for begins."""
BUTTON = "button:"
"""How the origin of what a button does once begins, however often it is pressed."""


@dataclass(frozen=True, slots=True)
class Core:
    """The open core: handed to every use case as its first argument."""

    settings: Settings
    clock: Clock
    bus: Bus
    git: Git
    runner: Runner
    live: Live
    feed: Feed
    secrets: Secrets
    budget: Budget
    reach: Reach
    languages: Languages
    forking: asyncio.Lock = field(default_factory=asyncio.Lock)
    """Threads of Codex are forked one after the other."""

    def transaction(self) -> AbstractAsyncContextManager[Transaction]:
        """See `core.machinery.database.transaction`."""
        return transaction(self.bus)


@dataclass(frozen=True, slots=True)
class Grant:
    """A named token that somebody calls with, as it was when the call came."""

    id: int
    name: str
    scopes: frozenset[Scope]
    expires_at: datetime | None

    @property
    def actor(self) -> str:
        return f"token:{self.name}"

    def allows(self, scope: Scope) -> bool:
        """Each may also read; `admin` may everything."""
        return scope in self.scopes or scope is Scope.READ or Scope.ADMIN in self.scopes


@dataclass(frozen=True, slots=True)
class Caller:
    """Who asks for something, as far as we know for sure; labels that callers give are not here."""

    actor: str
    role: Role = Role.OWNER
    chat_id: int | None = None
    """The chat that it was asked in, where its outcome is told."""
    origin: str | None = None
    """What made them ask (`telegram:UPDATE_ID`): the same origin has an effect once."""
    token: Grant | None = None
    """The named token that they call with; what it does not allow, they may not."""
    topic_id: int | None = None
    """The topic of that chat, where it has topics. General is none."""
    repositories: frozenset[int] | None = None
    """The only ones that they may see and work in; None for all."""

    @property
    def request(self) -> str | None:
        """The origin, where it is that of one request: an update's, or that of a key. A button's is none,
        since it may be pressed again; each press is an update."""
        return self.origin if self.origin and self.origin.startswith((IDEMPOTENCY, UPDATE)) else None

    def part(self, name: str) -> Self:
        """The same caller, for one of several things that the same request asks for."""
        return replace(self, origin=f"{self.origin}:{name}" if self.origin else None)

    def must(self, scope: Scope) -> None:
        """Raise Forbidden, saying what is missing, for whom neither role nor token allows it."""
        if scope not in OF_ROLE[self.role]:
            if scope is Scope.ADMIN:
                raise Forbidden("Only an owner may do this.")
            raise Forbidden("You may look here, not act. Ask an owner for another role.")
        if self.token is not None and not self.token.allows(scope):
            has = ", ".join(sorted(self.token.scopes))
            raise Forbidden(
                f"This needs a token with the scope {scope}; {self.token.name} has {has}.",
                details={"scope": scope},
            )

    def sees(self, repository_id: int) -> bool:
        """Whether they have access to a repository."""
        return self.repositories is None or repository_id in self.repositories

    def must_reach(self, repository_id: int) -> None:
        """Raise Forbidden for a repository that they have no access to."""
        if not self.sees(repository_id):
            raise Forbidden("You have no access to that repository. Ask an owner for it.")

    def must_act(self) -> None:
        """Raise Forbidden for somebody who may only look."""
        self.must(Scope.RUN)

    def must_decide(self) -> None:
        """Raise Forbidden for somebody who may not resolve approvals."""
        self.must(Scope.APPROVE)

    def must_own(self) -> None:
        """Raise Forbidden for anybody but an owner."""
        self.must(Scope.ADMIN)


API_CALLER = Caller(API)
