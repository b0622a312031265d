"""What a decision may let through: never more than the repository allows. Pure."""

from dataclasses import dataclass, replace
from pathlib import PurePath

from core.events import Access, Question
from core.words import ApprovalKind, Decision


@dataclass(frozen=True, slots=True)
class Flags:
    """What a repository allows, and where its git folder is."""

    name: str
    write: bool
    network: bool
    commit: bool
    git_dir: str
    prefixes: bool
    """A rule of Codex for commands counts in every repository, outside of the sandbox: so only where all
    of them allow all that the sandbox would hold back."""
    hosts: bool
    """The same of a rule for a host: only where all of them allow the network."""


def refusal(question: Question, flags: Flags) -> str | None:
    """Why nobody may approve this; None for what is somebody's to decide."""
    if question.needs_network and not flags.network:
        return f"{flags.name} allows no network."
    access = question.access
    if access is None or not access.write:
        return None
    if not flags.write:
        return f"{flags.name} allows no writing."
    if not flags.commit and _reaches(access, flags.git_dir):
        return f"{flags.name} allows no commits, and this would let its git folder be written."
    return None


def _reaches(access: Access, git_dir: str) -> bool:
    """Whether what is asked for may hold the git folder, or a part of it."""
    folder = PurePath(git_dir)
    for place in access.write:
        path = PurePath(place)
        if not path.is_absolute() or ".." in path.parts:  # in words: who knows how far it goes
            return True
        if path.is_relative_to(folder) or folder.is_relative_to(path):
            return True
    return False


def narrowed(question: Question, flags: Flags) -> Question:
    """The question with the decisions that do not go beyond what is allowed."""
    decisions = tuple(each for each in question.decisions if _may(each, question, flags))
    return question if decisions == question.decisions else replace(question, decisions=decisions)


def _may(decision: Decision, question: Question, flags: Flags) -> bool:
    match decision:
        case Decision.PREFIX:
            return flags.prefixes
        case Decision.ALWAYS if question.host is not None:
            return flags.hosts
        case Decision.SESSION if question.key.kind is ApprovalKind.FILE_CHANGE:
            return flags.write
        case _:
            return True
