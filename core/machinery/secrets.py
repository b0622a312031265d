"""Secret answers on their way to whoever asked: in this process's memory alone, and no longer than needed."""

from collections.abc import Mapping

Secret = int | str | list[int]
"""An answer as `core.schemas.decisions.ResolveIn` has it."""


class Secrets:
    """By approval, and by the place of the question that it answers."""

    def __init__(self) -> None:
        self._held: dict[int, dict[int, Secret]] = {}

    def hold(self, approval_id: int, answers: Mapping[int, Secret]) -> None:
        """Add answers to those that are held."""
        if answers:
            self._held.setdefault(approval_id, {}).update(answers)

    def of(self, approval_id: int) -> Mapping[int, Secret]:
        return self._held.get(approval_id, {})

    def forget(self, approval_id: int) -> None:
        self._held.pop(approval_id, None)
