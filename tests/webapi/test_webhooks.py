"""`/api/webhooks`: who is told of events over HTTP."""

from typing import Any

import pytest
from structlog.testing import capture_logs

from core.usecases import webhooks
from core.words import EventKind
from tests.support.api import Api
from tests.support.receiver import Receiver

URL = "https://hooks.example.invalid/secret-path"


async def made(api: Api, url: str = URL, *kinds: str) -> dict[str, Any]:
    answer = await api.post("/api/webhooks", {"url": url, "kinds": list(kinds)})
    assert answer.status == 201, answer.body
    return answer.body


async def test_from_a_task_to_whoever_wants_to_hear_of_its_end(hooked_api: Api, receiver: Receiver) -> None:
    hook = await made(hooked_api, receiver.url, "session.completed", "session.failed")
    session = await hooked_api.run((await hooked_api.task())["id"])
    (got,) = await receiver.until(1)

    assert got.signed_with(hook["secret"])
    assert got.event["kind"] == "session.completed"
    assert got.event["sessionId"] == session["id"]
    events = (await hooked_api.get(f"/api/sessions/{session['id']}/events")).body["items"]
    assert got.event == events[-1], "the same that the log has"
    path = f"/api/webhooks/{hook['id']}/deliveries"

    async def look() -> Any:
        items = (await hooked_api.get(path)).body["items"]
        return items[0] if items and items[0]["endedAt"] else None

    delivery = await hooked_api.until(look)
    assert (delivery["status"], delivery["eventId"], delivery["kind"]) == (
        "delivered",
        events[-1]["id"],
        "session.completed",
    )
    assert (await hooked_api.get(f"{path}?status=failed")).body == {"items": [], "nextCursor": None}


async def test_the_secret_is_shown_once(api: Api) -> None:
    with capture_logs() as logs:
        hook = await made(api)
        secret = hook["secret"]
        later = [
            (await api.get("/api/webhooks")).body,
            (await api.get(f"/api/webhooks/{hook['id']}")).body,
            (await api.patch(f"/api/webhooks/{hook['id']}", {"enabled": False})).body,
            (await api.get("/api/events")).body,
        ]

    assert secret.startswith("whsec_")
    assert len(secret) > 40
    assert secret not in f"{later}{logs}"
    assert "secret-path" not in f"{later[-1]}{logs}", "an address is often as good as a password"
    assert (await made(api))["secret"] != secret


async def test_reading_and_changing_them(api: Api) -> None:
    first = await made(api, URL, "session.completed", "session.completed")
    second = await made(api)
    del first["secret"], second["secret"]

    assert first["kinds"] == ["session.completed"]
    assert (await api.get("/api/webhooks")).body == {"items": [second, first], "nextCursor": None}
    assert (await api.get(f"/api/webhooks/{first['id']}")).body == first
    changed = await api.patch(f"/api/webhooks/{first['id']}", {"kinds": [], "url": f"{URL}/2"})
    assert changed.body == first | {
        "kinds": [],
        "url": f"{URL}/2",
        "updatedAt": changed.body["updatedAt"],
    }
    assert (await api.get(f"/api/webhooks/{first['id']}")).body == changed.body
    assert (await api.delete(f"/api/webhooks/{first['id']}")).body == changed.body
    assert (await api.get(f"/api/webhooks/{first['id']}")).status == 404
    assert (await api.get("/api/webhooks")).body["items"] == [second]


async def test_every_change_is_an_event(api: Api) -> None:
    hook = await made(api)
    path = f"/api/webhooks/{hook['id']}"
    await api.patch(path, {"enabled": False, "kinds": ["task.created"]})
    await api.patch(path, {"enabled": False})
    await api.client.delete(path)
    events = (await api.get("/api/events?order=asc")).body["items"]

    place = {"webhookId": hook["id"], "place": "https://hooks.example.invalid"}
    assert [(event["kind"], event["actor"], event["payload"]) for event in events] == [
        ("webhook.created", "api", place | {"kinds": []}),
        ("webhook.changed", "api", place | {"enabled": False, "kinds": ["task.created"]}),
        ("webhook.deleted", "api", place),
    ]


@pytest.mark.parametrize("enabled", [True, False])
async def test_a_test_says_how_it_went(hooked_api: Api, receiver: Receiver, enabled: bool) -> None:
    hook = await made(hooked_api, receiver.url, "session.completed")
    await hooked_api.patch(f"/api/webhooks/{hook['id']}", {"enabled": enabled})
    receiver.answers.append(503)

    failed = await hooked_api.post(f"/api/webhooks/{hook['id']}/test")
    taken = await hooked_api.post(f"/api/webhooks/{hook['id']}/test")

    assert failed.status == taken.status == 200
    assert (failed.body["status"], failed.body["lastStatus"]) == ("failed", 503)
    assert failed.body["error"] == "It answered 503."
    assert (taken.body["status"], taken.body["lastStatus"], taken.body["error"]) == ("delivered", 200, None)
    assert [got.event["kind"] for got in receiver.got] == ["webhook.tested"] * 2


BAD: list[tuple[dict[str, Any], str]] = [
    ({}, "url"),
    ({"url": 1}, "url"),
    ({"url": ""}, "url"),
    ({"url": "hooks.example.invalid"}, "url"),
    ({"url": "http://hooks.example.invalid"}, "url"),
    ({"url": "https://127.0.0.1/"}, "url"),
    ({"url": "https://me:pass@hooks.example.invalid/"}, "url"),
    ({"url": f"https://hooks.example.invalid/{'x' * 3000}"}, "url"),
    ({"url": "https://hooks.example.invalid/\0"}, "url"),
    ({"url": URL, "kinds": "session.completed"}, "kinds"),
    ({"url": URL, "kinds": ["session.done"]}, "kinds.0"),
    ({"url": URL, "kinds": None}, "kinds"),
    ({"url": URL, "secret": "mine"}, "secret"),
]


@pytest.mark.parametrize(("body", "wrong"), BAD)
async def test_what_is_wrong_is_named(api: Api, body: dict[str, Any], wrong: str) -> None:
    answer = await api.post("/api/webhooks", body)

    assert answer.status == 400
    assert set(answer.wrong) == {wrong}
    assert (await api.get("/api/webhooks")).body["items"] == []


@pytest.mark.parametrize("body", [{"url": "https://10.0.0.1/"}, {"enabled": None}, {"kinds": ["x"]}])
async def test_a_change_that_is_wrong_changes_nothing(api: Api, body: dict[str, Any]) -> None:
    hook = await made(api)
    answer = await api.patch(f"/api/webhooks/{hook['id']}", body)

    assert answer.status == 400
    assert (await api.get(f"/api/webhooks/{hook['id']}")).body["url"] == URL


@pytest.mark.parametrize(
    ("method", "path"),
    [("GET", ""), ("PATCH", ""), ("DELETE", ""), ("POST", "/test"), ("GET", "/deliveries")],
)
async def test_one_that_there_is_not(api: Api, method: str, path: str) -> None:
    answer = await api.call(method, f"/api/webhooks/99{path}")

    assert answer.status == 404
    assert answer.message == "Webhook 99 not found."


async def test_there_are_not_too_many(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(webhooks, "AT_MOST", 2)
    for _ in range(2):
        await made(api)

    answer = await api.post("/api/webhooks", {"url": URL})

    assert answer.status == 409
    assert answer.message == "There are 2 webhooks already; delete one first."


async def test_an_event_of_every_kind_can_be_wanted(api: Api) -> None:
    assert (await made(api, URL, *EventKind))["kinds"] == list(EventKind)
