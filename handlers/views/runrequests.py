"""What approving a run starts: the words, what holds it, with which model, and where."""

from aiogram.utils.formatting import Bold, Code, Pre, Text

from core.logic.visible import visible, visible_path
from core.schemas.decisions import RunRequest
from core.words import Sandbox
from handlers.language import formatted, tr
from handlers.views import words

PROMPT_LIMIT = 500
PATH_LIMIT = 120
NAME_LIMIT = 60


def lines(request: RunRequest, folder: str) -> list[Text]:
    """As far as the card has room for it."""
    sandbox = request.sandbox
    if sandbox is Sandbox.DANGER_FULL_ACCESS:
        holds = formatted("{sandbox} · no sandbox holds it back", sandbox=Bold(sandbox.value))
    else:
        network = tr("network") if request.allow_network else tr("no network")
        commits = tr("commits") if request.allow_commit else tr("no commits")
        holds = Text(Code(sandbox.value), f" · {network} · {commits}")
    model = formatted("model {model}", model=Code(name(request.model))) if request.model else None
    return [
        Text(Pre(words.head(visible(request.prompt), PROMPT_LIMIT))),
        holds,
        Text(model or tr("default model"), " · ", _place(request, folder)),
    ]


def _place(request: RunRequest, folder: str) -> Text:
    branch = Code(name(request.branch_name)) if request.branch_name else None
    if request.worktree_path and branch:
        tree = path(request.worktree_path)
        return formatted("in worktree {folder} on {branch}", folder=tree, branch=branch)
    if request.worktree_path:
        return formatted("in worktree {folder}", folder=path(request.worktree_path))
    if branch:
        return formatted("in a worktree on {branch}", branch=branch)
    return formatted("in {folder}", folder=path(folder))


def path(whole: str) -> Code:
    """A folder, in the middle of which may be something left out."""
    return Code(words.middle(visible_path(whole), PATH_LIMIT))


def name(whole: str) -> str:
    """The same of a branch or a model."""
    return words.middle(visible_path(whole), NAME_LIMIT)


def in_full(request: RunRequest) -> list[str]:
    """The texts of which the card shows only a part."""
    parts = []
    if words.units(prompt := visible(request.prompt)) > PROMPT_LIMIT:
        parts.append(prompt)
    if request.model and name(request.model) != visible_path(request.model):
        parts.append(tr("model {model}", model=visible_path(request.model)))
    if request.worktree_path and len(visible_path(request.worktree_path)) > PATH_LIMIT:
        parts.append(tr("in worktree {folder}", folder=visible_path(request.worktree_path)))
    if request.branch_name and name(request.branch_name) != visible_path(request.branch_name):
        parts.append(tr("on {branch}", branch=visible_path(request.branch_name)))
    return parts
