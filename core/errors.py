"""Every error that a caller may see. Each knows its status, what happened and what to do next.

CommandCenterError
├── InvalidInput                400  a field is missing, unknown, or has a value that cannot be used
├── Unauthenticated             401
├── Forbidden                   403
├── NotFound                    404
├── Conflict                    409  the thing is not in a state that allows this
│   ├── KeyReused               409  an Idempotency-Key that was given to another request
│   ├── StillAtWork             409  the request with this Idempotency-Key has not been answered yet
│   ├── PolicyDenied            409  the repository's rules forbid it (details.policy)
│   ├── AlreadyDecided          409  an approval that is decided, expired or cancelled
│   ├── SteerRejected           409  no running turn takes messages
│   └── WouldLose               409  something is nowhere else; force is needed (details.losses)
├── PreconditionFailed          412  If-Match names a version that is no longer the newest
├── TooLarge                    413
├── UnsupportedMediaType        415
├── TooManyRequests             429
├── Unavailable                 503  the program is starting or ending
├── NotHeard                    503  what was spoken could not be made a text
└── RunnerError                 503
    ├── RunnerUnavailable       503  Codex could not be started or reached
    ├── QuestionGone            503  the question that was to be answered no longer waits
    └── ThreadGone              404  Codex no longer knows the thread that was to be continued
"""

from collections.abc import Sequence
from typing import Any, ClassVar


class CommandCenterError(Exception):
    """Something went wrong."""

    status: ClassVar[int] = 500
    retry_after: int | None = None
    """Seconds after which the same may go well."""

    def __init__(
        self,
        message: str | None = None,
        *,
        details: dict[str, Any] | None = None,
        retry_after: int | None = None,
    ) -> None:
        self.message = message or (self.__doc__ or "").strip()
        self.details = details
        if retry_after is not None:
            self.retry_after = retry_after
        super().__init__(self.message)


class InvalidInput(CommandCenterError):
    """The input cannot be used."""

    status = 400

    @classmethod
    def of(cls, field: str, problem: str) -> "InvalidInput":
        """One field is wrong; programs find it in `details.fields`."""
        fields = [{"field": field, "message": problem.removesuffix(".")}]
        return cls(f"{field}: {problem}", details={"fields": fields})

    @classmethod
    def together(cls, each: Sequence["InvalidInput"]) -> "InvalidInput":
        """Several fields are wrong; each was found by itself."""
        fields = [field for one in each for field in (one.details or {}).get("fields", [])]
        return cls(" ".join(one.message for one in each), details={"fields": fields})


class Unauthenticated(CommandCenterError):
    """Authentication is missing or wrong. Send 'Authorization: Bearer <token>' with a token that is valid."""

    status = 401


class Forbidden(CommandCenterError):
    """You may not do this."""

    status = 403


class NotFound(CommandCenterError):
    """There is no such thing."""

    status = 404

    @classmethod
    def of(cls, what: str, identity: object) -> "NotFound":
        return cls(f"{what} {identity} not found.")


class Conflict(CommandCenterError):
    """The current state does not allow this."""

    status = 409


class PolicyDenied(Conflict):
    """The policy forbids this run."""


class AlreadyDecided(Conflict):
    """This approval is no longer open."""


class SteerRejected(Conflict):
    """There is no running turn that takes messages."""


class NextTurnWaits(SteerRejected):
    """The message is to be the next turn, and that waits for an approval."""


class WouldLose(Conflict):
    """Something there is nowhere else."""


class KeyReused(Conflict):
    """This Idempotency-Key was given to another request. Take a new key for each request."""


class StillAtWork(Conflict):
    """The request with this Idempotency-Key is still at work. Ask again with the same key."""

    retry_after = 1


class PreconditionFailed(CommandCenterError):
    """It has changed since it was read. Read it again."""

    status = 412


class TooLarge(CommandCenterError):
    """The body is too large."""

    status = 413


class UnsupportedMediaType(CommandCenterError):
    """Send the body as application/json."""

    status = 415


class TooManyRequests(CommandCenterError):
    """Too many requests."""

    status = 429
    retry_after = 1


class Unavailable(CommandCenterError):
    """The program is starting or ending. Ask again in a moment."""

    status = 503
    retry_after = 1


class NotHeard(CommandCenterError):
    """What was spoken could not be made a text."""

    status = 503


class RunnerError(CommandCenterError):
    """The runner could not do this."""

    status = 503


class RunnerUnavailable(RunnerError):
    """Codex could not be reached."""

    retry_after = 5


class QuestionGone(RunnerError):
    """The question no longer waits for an answer."""


class ThreadGone(RunnerError):
    """Codex no longer knows this thread."""

    status = 404
