"""Whatever is sent, in whatever order: no answer is a 500, and every refusal has the one shape."""

import json
import random
from collections.abc import Callable
from typing import Any

import pytest

from tests.support.api import Api
from tests.support.soak import seeds

REQUESTS = 300
TEXTS = [
    *(
        "",
        " ",
        "x",
        "a\0b",
        "é🎉",
        "x" * 300,
        "-rf",
        "@{-1}",
        "..",
        "../..",
        "x.lock",
        "a..b",
        "\u202e",
        "%s{}",
    ),
    *("/", "/tmp", "/nowhere/x", "/dev/null", "/" + "n" * 300, "/" + "a/" * 2000, "main", "HEAD", "cc/sweep"),
    *("slow", "approve", "fail", "approved", "rejected", "starting", "stopped", "open", "cancelled"),
    *("high", "review_task", "read-only", "workspace-write", "danger-full-access", "manual", "once"),
    *("2040-06-01T00:00:00Z", "9999-12-31T23:59:59-23:59", "0001-01-01", "'; DROP TABLE task; --"),
]
OTHERS: list[Any] = [0, 1, 2, 3, -1, 2**31, 2**63, 10**30, 1.5, 1e308, True, False, None, [], {}, ["x"]]

# method, path, fields
ROUTES: list[tuple[str, str, tuple[str, ...]]] = [
    ("POST", "/api/repos", ("localPath", "name", "allowWrite", "requireWorktree")),
    ("PATCH", "/api/repos/{id}", ("name", "allowWrite", "allowNetwork", "allowCommit", "requireWorktree")),
    ("POST", "/api/repos/inspect", ("localPath",)),
    ("POST", "/api/tasks", ("repositoryId", "prompt", "title", "type", "priority", "approvalRequired")),
    ("PATCH", "/api/tasks/{id}", ("title", "prompt", "priority", "approvalRequired", "status")),
    ("POST", "/api/tasks/{id}/run", ("model", "sandbox", "worktreePath", "branchName", "allowCommit")),
    ("POST", "/api/tasks/{id}/policy-check", ("sandbox", "worktreePath", "branchName", "allowNetwork")),
    ("POST", "/api/tasks/{id}/sessions", ("sandbox", "worktreePath", "branchName", "requestedBy")),
    ("PATCH", "/api/sessions/{id}", ("status",)),
    ("POST", "/api/sessions/{id}/stop", ("requestedBy",)),
    ("POST", "/api/sessions/{id}/steer", ("message", "requestedBy")),
    ("POST", "/api/approvals", ("taskId", "sessionId", "kind", "reason", "expiresAt")),
    ("POST", "/api/approvals/{id}/resolve", ("status", "resolvedBy", "decision", "answers")),
    ("POST", "/api/codex/threads/{id}/prompt", ("repositoryId", "prompt", "cwd", "resume", "branchName")),
    ("GET", "/api/codex/threads/loaded", ()),
    ("GET", "/api/codex/threads/{id}/turns", ()),
    ("POST", "/api/codex/threads/{id}/fork", ("turnId", "requestedBy")),
    ("POST", "/api/codex/threads/{id}/rename", ("name", "requestedBy")),
    ("POST", "/api/webhooks", ("url", "kinds")),
    ("PATCH", "/api/webhooks/{id}", ("url", "kinds", "enabled")),
    ("GET", "/api/webhooks/{id}/deliveries", ()),
    ("GET", "/api/tasks/{id}/events", ()),
    ("GET", "/api/sessions/{id}", ()),
    ("GET", "/api/approvals", ()),
    ("GET", "/api/events", ()),
]
USUAL: dict[str, Any] = {
    "prompt": "Tidy up.",
    "message": "Go on.",
    "reason": "May I?",
    "repositoryId": 1,
    "allowWrite": True,
    "requireWorktree": False,
    "kind": "manual",
}


def some_body(chance: random.Random, fields: tuple[str, ...]) -> bytes:
    """Mostly what would do, now and then anything, and sometimes no JSON at all."""
    body: dict[str, Any] = {}
    for field in fields:
        if field in USUAL and chance.random() < 0.8:
            body[field] = USUAL[field]
        elif chance.random() < 0.4:
            anything: Callable[[], Any] = chance.choice(
                [lambda: chance.choice(TEXTS), lambda: chance.choice(OTHERS), lambda: chance.randint(1, 9)]
            )
            body[field] = anything()
    raw = json.dumps(body).encode()
    if chance.random() < 0.05:
        cut = chance.randrange(len(raw))
        raw = raw[:cut] + bytes([chance.randrange(256)]) + raw[cut + 1 :]
    return raw


@pytest.mark.soak
@pytest.mark.parametrize("seed", seeds(4))
async def test_no_request_breaks_anything(api: Api, seed: int) -> None:
    chance = random.Random(seed)
    await api.task("Be slow.")
    for _ in range(REQUESTS):
        method, path, fields = chance.choice(ROUTES)
        path = path.format(id=chance.randint(1, 9))
        raw = some_body(chance, fields) if fields else None

        answer = await api.call(method, path, raw=raw)

        assert answer.status < 500, (method, path, raw, answer.body)
        if answer.status >= 400:
            assert answer.message
