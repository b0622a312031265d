"""Why Codex would not begin a turn, from the words in which it says so on every way to it."""

from core.errors import Conflict, RunnerError, ThreadGone


def refusal_of(words: str) -> RunnerError | Conflict | None:
    """The error that these words of Codex mean; None where they mean nothing in particular."""
    if "no rollout found" in words or "thread not found" in words:
        return ThreadGone()
    if "is archived" in words:
        return Conflict(f"Codex has put this thread away: {words}")
    if "already has an active writer" in words:
        return Conflict("Another Codex has this thread open. Close it there, and try again.")
    return None
