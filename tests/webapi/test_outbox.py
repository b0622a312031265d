"""`/api/outbox`: what is said to people, and having it tried again."""

from core.models import Outbox
from core.words import OutboxStatus, Urgency
from tests.support.api import Api


async def _said(slot: str, status: OutboxStatus, error: str | None = None) -> int:
    bind = {"session": None, "approval": None, "ask": None}
    payload = {"content": {"text": f"Words of {slot}"}, "bind": bind}
    urgency = Urgency.FINAL.value
    row = await Outbox.create(
        chat_id=7, slot=slot, payload=payload, urgency=urgency, status=status, error=error
    )
    return int(row.id)


async def test_it_is_listed_by_what_became_of_it(api: Api) -> None:
    sent = await _said("a", OutboxStatus.SENT)
    failed = await _said("b", OutboxStatus.FAILED, "Forbidden: bot was blocked by the user")
    await _said("c", OutboxStatus.FAILED, "replaced")

    assert [one["id"] for one in (await api.get("/api/outbox")).body["items"]] == [failed, sent]
    (one,) = (await api.get("/api/outbox?status=failed,ambiguous")).body["items"]
    assert one["error"] == "Forbidden: bot was blocked by the user"
    assert (one["chatId"], one["slot"], one["text"], one["urgency"]) == (7, "b", "Words of b", "final")
    assert (await api.get("/api/outbox?status=lost")).status == 400


async def test_what_failed_is_tried_again(api: Api) -> None:
    failed = await _said("b", OutboxStatus.FAILED, "chat not found")

    answer = await api.post(f"/api/outbox/{failed}/retry")

    assert (answer.status, answer.body["error"]) == (200, None)
    assert answer.body["status"] in {"queued", "sending", "sent"}
    assert (await api.post("/api/outbox/4711/retry")).status == 404
