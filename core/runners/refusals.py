"""Why Codex would not do something, from the words in which it says so on every way to it."""

from core.codexthreads import ARCHIVED
from core.errors import Conflict, RunnerError, RunnerUnavailable, ThreadGone


class ServerDraining(RunnerUnavailable):
    """Codex lets what runs come to its end, and then ends itself: it begins nothing any more."""

    def __init__(self) -> None:
        super().__init__("Codex is about to end, and begins nothing any more. Try again when it is back.")


def refusal_of(words: str) -> RunnerError | Conflict | None:
    """The error that these words of Codex mean; None where they mean nothing in particular."""
    if "no rollout found" in words or "thread not found" in words:
        return ThreadGone()
    if "is archived" in words:
        return Conflict(ARCHIVED)
    if "already has an active writer" in words:
        return Conflict("Another Codex has this thread open. Close it there, and try again.")
    return None


def refused(method: str, words: str) -> RunnerUnavailable:
    """The error of everything else that Codex refuses."""
    if "is draining" in words:
        return ServerDraining()
    if "unknown variant" in words:
        return RunnerUnavailable(
            f"This Codex does not know {method}. Update it: npm install -g @openai/codex"
        )
    return RunnerUnavailable(f"Codex refused {method}: {words}")
