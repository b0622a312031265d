"""Tasks of each type over REST: what they take, what they refuse, what their sessions show."""

import io
import json
from typing import Any

import pytest

from tests.support.api import JSON, Answer, Api


async def post(api: Api, kind: str, **fields: object) -> Answer:
    return await api.post("/api/tasks", {"repositoryId": 1, "type": kind, **fields})


async def post_log(api: Api, log: str) -> tuple[int, JSON]:
    """As a script sends a file."""
    body = {"repositoryId": 1, "type": "investigate_failure", "input": {"log": log}}
    headers = {"Content-Type": "application/json"}
    data = io.BytesIO(json.dumps(body).encode())
    async with api.client.post("/api/tasks", data=data, headers=headers) as response:
        return response.status, await response.json()


@pytest.fixture
async def known(api: Api) -> JSON:
    return await api.repository()


@pytest.mark.parametrize(
    ("kind", "given", "prompt", "title"),
    [
        ("review_task", None, "Review the uncommitted changes.", "Review the uncommitted changes"),
        (
            "review_task",
            {"uncommitted": True},
            "Review the uncommitted changes.",
            "Review the uncommitted changes",
        ),
        (
            "review_task",
            {"base": "origin/main"},
            "Review the changes against origin/main.",
            "Review the changes against origin/main",
        ),
        ("review_task", {"commit": "HEAD~1"}, "Review commit HEAD~1.", "Review commit HEAD~1"),
        (
            "repo_health_check",
            None,
            "Check the health of this repository.",
            "Check the health of this repository",
        ),
        (
            "investigate_failure",
            {"command": "make test"},
            "Find out what went wrong, and how to mend it.",
            "What went wrong: make test",
        ),
        (
            "investigate_failure",
            {"log": "collected\nE  assert 0"},
            "Find out what went wrong, and how to mend it.",
            "What went wrong: E assert 0",
        ),
    ],
)
async def test_the_prompt_may_be_left_out(
    api: Api, known: JSON, kind: str, given: JSON | None, prompt: str, title: str
) -> None:
    answer = await post(api, kind, **({"input": given} if given else {}))
    assert answer.status == 201, answer.body
    assert (answer.body["prompt"], answer.body["title"]) == (prompt, title)
    kept = (
        None
        if given is None
        else {name: getattr(text, "rstrip", lambda t=text: t)() for name, text in given.items()}
    )
    assert answer.body["input"] == kept
    assert (await api.get(f"/api/tasks/{answer.body['id']}")).body == answer.body
    assert (await api.get("/api/tasks")).body["items"] == [answer.body]


@pytest.mark.parametrize("kind", ["prompt_task", "review_task", "repo_health_check", "investigate_failure"])
async def test_a_prompt_alone_is_enough_for_every_type(api: Api, known: JSON, kind: str) -> None:
    answer = await post(api, kind, prompt="Look at the login.", input=None)
    assert answer.status == 201
    assert (answer.body["prompt"], answer.body["title"]) == ("Look at the login.", "Look at the login.")


@pytest.mark.parametrize(
    ("kind", "fields", "wrong"),
    [
        ("prompt_task", {}, {"prompt": "is required"}),
        ("prompt_task", {"prompt": None}, {"prompt": "is required"}),
        ("investigate_failure", {}, {"prompt": "is required, or an input with a command or a log"}),
        ("prompt_task", {"prompt": "x", "input": {"base": "main"}}, {"input": "prompt_task takes none"}),
        ("repo_health_check", {"input": {}}, {"input": "repo_health_check takes none"}),
        (
            "review_task",
            {"input": {}},
            {"input": "must have base or uncommitted or commit"},
        ),
        (
            "review_task",
            {"input": {"base": "main", "commit": "1a2b"}},
            {"input": "must have one of base, uncommitted, commit"},
        ),
        (
            "review_task",
            {"input": {"log": "x", "command": "y"}},
            {"input": "command, log: review_task takes base or uncommitted or commit"},
        ),
        (
            "investigate_failure",
            {"input": {"base": "main"}},
            {"input": "base: investigate_failure takes command or log"},
        ),
        (
            "review_task",
            {"input": {"uncommitted": False}},
            {"input.uncommitted": "must be true; leave it out otherwise"},
        ),
        ("review_task", {"input": {"uncommitted": "yes"}}, {"input.uncommitted": "must be true or false"}),
        ("review_task", {"input": {"branch": "main"}}, {"input.branch": "is not known here"}),
        ("investigate_failure", {"input": {"log": " \n\x1b[0m"}}, {"input.log": "must not be blank"}),
        ("investigate_failure", {"input": {"command": " "}}, {"input.command": "must not be blank"}),
        (
            "investigate_failure",
            {"input": {"command": "a\0b"}},
            {"input.command": "must not contain a null character"},
        ),
    ],
)
async def test_what_a_type_has_no_use_for(
    api: Api, known: JSON, kind: str, fields: dict[str, Any], wrong: dict[str, str]
) -> None:
    answer = await post(api, kind, **fields)
    assert answer.status == 400
    assert answer.wrong == wrong


@pytest.mark.parametrize(
    "name",
    [
        "",
        "-x",
        "--output=/tmp/x",
        "a b",
        "a;b",
        "$(id)",
        "`id`",
        "a'b",
        'a"b',
        "a..b",
        "main@{1}",
        "a\nb",
        "x:y",
        "~1",
        "é" * 256,
    ],
)
@pytest.mark.parametrize("field", ["base", "commit"])
async def test_names_that_git_or_an_agent_might_take_for_something_else(
    api: Api, known: JSON, field: str, name: str
) -> None:
    answer = await post(api, "review_task", input={field: name})
    assert answer.status == 400
    assert list(answer.wrong) == [f"input.{field}"]


async def test_a_log_of_megabytes_is_kept_by_its_ends(api: Api, known: JSON) -> None:
    log = "\n".join(f"\x1b[32mline {number}\x1b[0m" for number in range(150_000))
    assert len(log) > 2 * 1024 * 1024
    status, body = await post_log(api, log)
    assert status == 201
    kept = body["input"]["log"].splitlines()
    assert (kept[0], kept[-1]) == ("line 0", "line 149999")
    assert "[… 149,580 lines left out …]" in kept
    assert body["title"] == "What went wrong: line 149999"


async def test_what_is_larger_still_is_refused(api: Api, known: JSON) -> None:
    status, body = await post_log(api, "x" * (9 * 1024 * 1024))
    assert (status, body["error"]["message"]) == (413, "The body is larger than 8388608 bytes.")


async def test_a_health_check_shows_what_came_of_it(api: Api, known: JSON) -> None:
    """The stub answers in words of its own, so there is no report, and it says so."""
    task = (await post(api, "repo_health_check")).body
    session = await api.run(task["id"])
    assert session["report"] is None
    done = await api.session(session["id"], "completed")
    assert done["report"] is None
    assert "You asked: Check the health of this repository." in done["result"]
    events = (await api.get(f"/api/sessions/{session['id']}/events")).body["items"]
    [notice] = [event["payload"]["text"] for event in events if event["kind"] == "session.notice"]
    assert notice == "The answer is not the report that was asked for; it is kept as text."


async def test_a_review_by_the_stub_is_marked(api: Api, known: JSON) -> None:
    task = (await post(api, "review_task", input={"base": "main"})).body
    session = await api.run(task["id"])
    assert session["sandbox"] == "read-only"
    done = await api.session(session["id"], "completed")
    assert done["runnerMode"] == "stub"
    events = (await api.get(f"/api/sessions/{session['id']}/events")).body["items"]
    [notice] = [event["payload"]["text"] for event in events if event["kind"] == "session.notice"]
    assert notice == "This runner has no review of its own: a plain turn stands in for it."


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        ({"sandbox": "workspace-write"}, "review_is_read_only"),
        ({"allowNetwork": True}, "review_has_no_network"),
    ],
)
async def test_a_review_that_would_do_more_is_a_409_with_the_finding(
    api: Api, wanted: JSON, code: str
) -> None:
    await api.repository(allowNetwork=True)
    task = (await post(api, "review_task")).body
    answer = await api.post(f"/api/tasks/{task['id']}/run", wanted)
    assert answer.status == 409
    policy = answer.error["details"]["policy"]
    assert policy["verdict"] == "denied"
    assert [finding["code"] for finding in policy["findings"]] == [code]
