"""The contract's examples (docs/api-basics.md), word for word; tests hold both against each other."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

IDS: Mapping[str, int | str] = MappingProxyType(
    {"tasks": 42, "sessions": 12, "approvals": 7, "threads": "thr_123", "items": "call_123"}
)
"""In addresses, by what they are of."""
EXAMPLES: Mapping[tuple[str, str], Mapping[str, Any]] = MappingProxyType(
    {
        ("POST", "/repos"): {
            "name": "codex-command-center",
            "localPath": "C:\\Users\\wecke\\Projects\\codex-command-center",
            "allowWrite": True,
            "allowNetwork": False,
            "allowCommit": False,
            "requireWorktree": False,
        },
        ("POST", "/tasks"): {
            "repositoryId": 1,
            "type": "prompt_task",
            "title": "Review the current auth flow",
            "prompt": "Inspect the login flow and summarize the main risks.",
            "priority": "normal",
            "approvalRequired": False,
            "requestedBy": "web",
        },
        ("POST", "/tasks/{id}/run"): {
            "model": "gpt-5.4",
            "sandbox": "workspace-write",
            "worktreePath": "C:\\worktrees\\cc-review-auth-flow",
            "branchName": "cc/review-auth-flow",
            "allowNetwork": False,
            "allowCommit": False,
        },
        ("POST", "/sessions/{id}/steer"): {
            "message": "Continue, but use the smaller test fixture.",
            "requestedBy": "mobile-web",
        },
        ("POST", "/codex/threads/{threadId}/prompt"): {
            "repositoryId": 1,
            "cwd": "C:\\Users\\wecke\\Projects\\codex-command-center",
            "prompt": "Continue from mobile and check the latest failing test.",
            "resume": True,
        },
        ("POST", "/approvals/{id}/resolve"): {
            "status": "approved",
            "resolvedBy": "mobile-web",
            "resolutionNote": "Approved from iPhone.",
        },
        ("POST", "/automations"): {
            "repositoryId": 1,
            "title": "Morning repo check",
            "scheduleExpr": "daily@09:00",
            "enabled": True,
            "payload": {
                "taskType": "repo_health_check",
                "taskTitle": "Daily health check",
                "prompt": "Inspect the repo state and report unusual failures.",
                "priority": "normal",
                "runInput": {"sandbox": "read-only"},
            },
        },
    }
)
