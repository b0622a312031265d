"""What we ask of Codex, in its words. Pure functions."""

import tempfile
from collections.abc import Sequence
from pathlib import PurePath
from typing import assert_never

from core.ports import ReviewTarget, TurnRequest
from core.runners.wire import Wire
from core.words import Sandbox


def thread_params(request: TurnRequest) -> Wire:
    """For `thread/resume`, beside the thread's id, and for `thread/start`."""
    params: Wire = {
        "cwd": request.cwd,
        "approvalPolicy": "on-request",
        "sandbox": request.sandbox.value,
    }
    if request.model:
        params["model"] = request.model
    if request.review and request.effort:  # its turn takes no settings of its own
        params["config"] = {"model_reasoning_effort": request.effort}
    return params


def new_thread_params(request: TurnRequest) -> Wire:
    """For `thread/start`. Codex takes no tag for a review, so its thread has it, on which nothing else is
    done."""
    params = thread_params(request)
    return params | {"threadSource": request.tag} if request.review and request.tag else params


def turn_params(request: TurnRequest, thread_id: str, settings: Wire) -> Wire:
    """For `turn/start`; `settings` are those that the thread does not have yet."""
    params: Wire = {"threadId": thread_id, "input": turn_input(request.told, request.images), **settings}
    if request.output_schema:
        params["outputSchema"] = dict(request.output_schema)
    if request.tag:
        params["clientUserMessageId"] = request.tag
    return params


def turn_settings(request: TurnRequest, commit_folders: Sequence[str]) -> Wire:
    """What `turn/start` sets for its turn and for all that follow on the thread."""
    settings: Wire = {
        "cwd": request.cwd,
        "approvalPolicy": "on-request",
        "sandboxPolicy": sandbox_policy(request, commit_folders),
    }
    if request.model:
        settings["model"] = request.model
    if request.effort:
        settings["effort"] = request.effort
    if request.summaries != "off":
        settings["summary"] = request.summaries
    return settings


def review_params(target: ReviewTarget, thread_id: str) -> Wire:
    """For `review/start`: its sandbox is that of its thread, and it never asks."""
    match target.kind:
        case "uncommitted":
            wanted: Wire = {"type": "uncommittedChanges"}
        case "base":
            wanted = {"type": "baseBranch", "branch": target.value}
        case "commit":
            wanted = {"type": "commit", "sha": target.value, "title": None}
        case "custom":
            wanted = {"type": "custom", "instructions": target.value}
        case _:
            assert_never(target.kind)
    return {"threadId": thread_id, "target": wanted}


def turn_input(message: str, images: Sequence[str] = ()) -> list[Wire]:
    """What the agent is told, and the files with pictures that it is shown."""
    return [
        {"type": "text", "text": message},
        *({"type": "localImage", "path": path} for path in images),
    ]


def sandbox_policy(request: TurnRequest, commit_folders: Sequence[str]) -> Wire:
    """The flags as Codex's own sandbox enforces them.

    The system's temporary folders stay writable under workspace-write, as is Codex's default:
    compilers and test runners do not work without them. Not so for a repository that lies in one of
    them: its `.git`, and everything beside it, would be writable whatever its flags say.
    """
    in_temporary = any(is_temporary(path) for path in (request.cwd, request.git_dir))
    match request.sandbox:
        case Sandbox.READ_ONLY:
            return {"type": "readOnly", "networkAccess": request.allow_network}
        case Sandbox.WORKSPACE_WRITE:
            return {
                "type": "workspaceWrite",
                "networkAccess": request.allow_network,
                "writableRoots": list(commit_folders) if request.allow_commit else [],
                "excludeSlashTmp": in_temporary,
                "excludeTmpdirEnvVar": in_temporary,
            }
        case Sandbox.DANGER_FULL_ACCESS:
            return {"type": "dangerFullAccess"}


def is_temporary(path: str) -> bool:
    """Whether a path lies in a folder that the sandbox leaves writable for everybody."""
    return any(PurePath(path).is_relative_to(folder) for folder in ("/tmp", tempfile.gettempdir()))  # noqa: S108
