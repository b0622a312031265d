"""What somebody wants done, and what they have sent for it: buttons and questions keep it."""

from dataclasses import dataclass
from typing import Any, Self

from core.schemas.work import SteerIn
from core.words import TaskType
from handlers.language import counted


@dataclass(frozen=True, slots=True)
class Brought:
    """Pictures and files that we have kept, for the words that go with them."""

    images: tuple[int, ...] = ()
    attachments: tuple[int, ...] = ()

    def kept(self) -> dict[str, Any]:
        """For a question."""
        return {"images": list(self.images), "attachments": list(self.attachments)}

    @classmethod
    def of(cls, kept: dict[str, Any]) -> Self:
        """What a question or a button has kept."""
        return cls(tuple(kept.get("images", ())), tuple(kept.get("attachments", ())))

    def with_words(self, said: str) -> SteerIn:
        """For a turn that runs, or the one after it."""
        return SteerIn(message=said, image_ids=self.images, attachment_ids=self.attachments)

    def wish(self, said: str) -> "Wish":
        """For a task of its own."""
        return Wish(said, images=self.images, attachments=self.attachments)

    @property
    def question(self) -> str:
        """What is asked of somebody who has sent them without a word."""
        number = len(self.images) + len(self.attachments)
        return counted("What should be done with it?", "What should be done with these {number}?", number)


NOTHING = Brought()


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants done, before it is known where: buttons and questions keep it."""

    prompt: str | None = None
    """Their words; of a review they begin with what to review."""
    kind: TaskType = TaskType.PROMPT
    command: str | None = None
    log: str | None = None
    images: tuple[int, ...] = ()
    """Pictures that the agent is shown."""
    attachments: tuple[int, ...] = ()
    """Files that it is given to read."""
    said: str | None = None
    """The origin of the words, where something was asked about them: the same words said again are another
    wish, with buttons of its own."""

    def kept(self) -> dict[str, Any]:
        """For a button or a question."""
        parts = {"prompt": self.prompt, "command": self.command, "log": self.log, "said": self.said}
        kind = {"kind": self.kind} if self.kind is not TaskType.PROMPT else {}
        shown = {"images": list(self.images)} if self.images else {}
        given = {"attachments": list(self.attachments)} if self.attachments else {}
        return kind | shown | given | {name: part for name, part in parts.items() if part is not None}

    @classmethod
    def of(cls, target: dict[str, Any]) -> Self | None:
        """What a button or a question has kept; None where it was about nothing."""
        known = {name: target[name] for name in ("prompt", "command", "log") if target.get(name)}
        kind = TaskType(target.get("kind", TaskType.PROMPT))
        shown, given = tuple(target.get("images", ())), tuple(target.get("attachments", ()))
        return (
            cls(kind=kind, images=shown, attachments=given, said=target.get("said"), **known)
            if known or kind is not TaskType.PROMPT
            else None
        )
