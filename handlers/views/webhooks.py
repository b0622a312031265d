"""Webhooks in chat: who is told, whether it arrives, and switching it off."""

from collections.abc import Mapping
from typing import Any

from aiogram.utils.formatting import Bold, Code, Text, as_list
from yarl import URL

from core.schemas.webhooks import WebhookOut
from handlers.views import words
from handlers.views.card import Action, Button, Card

SHOWN = 6


def name_of(url: str) -> str:
    """Its host; the path is often as good as a password."""
    return words.cut(URL(url).host or url, 40)


def listed(rows: list[WebhookOut], more: bool) -> Card:
    """`/webhooks`."""
    if not rows:
        text = Text("No webhooks. ", Code("POST /api/webhooks"), " makes one.")
        return Card(text)
    lines = [Text(Bold("Webhooks"))]
    lines.extend(Text(f"{_sign(row)} ", Bold(name_of(row.url)), f" · {_state(row)}") for row in rows)
    if more:
        lines.append(Text("And more: ", Code("GET /api/webhooks")))
    return Card(as_list(*lines), tuple(_buttons(row) for row in rows))


def _sign(row: WebhookOut) -> str:
    if row.enabled:
        return words.LOOK if row.failures else words.DONE
    return words.FAILED if row.disabled_reason else words.STOPPED


def _state(row: WebhookOut) -> str:
    what = words.count(len(row.kinds), "kind of event", "kinds of events") if row.kinds else "every event"
    if not row.enabled:
        return "switched off by itself" if row.disabled_reason else "off"
    return f"{what} · {words.count(row.failures, 'failed try', 'failed tries')}" if row.failures else what


def _buttons(row: WebhookOut) -> tuple[Button, ...]:
    label, on = ("Off", False) if row.enabled else ("On", True)
    name = words.cut(name_of(row.url), 16)
    return (
        Button(f"{label}: {name}", Action.SWITCH_WEBHOOK, {"webhook": row.id, "on": on}),
        Button("Delete…", Action.DELETE_WEBHOOK, {"webhook": row.id, "sure": False}),
    )


def asks_to_delete(row: WebhookOut) -> Card:
    text = Text("Delete the webhook to ", Bold(name_of(row.url)), "? It cannot be brought back.")
    delete = Button("Delete", Action.DELETE_WEBHOOK, {"webhook": row.id, "sure": True}, "danger")
    return Card(text, ((Button("Keep it", Action.SHOW_WEBHOOKS),), (delete,)))


def switched_off(payload: Mapping[str, Any]) -> Card:
    """We gave a webhook up: its owner has to know, since nothing is told there any more."""
    lines = [
        Text(f"{words.LOOK} The webhook to ", Bold(name_of(payload["place"])), " is switched off."),
        Text(payload["reason"]),
        Text("What happens meanwhile is not sent there later; ", Code("/api/events"), " has it."),
    ]
    on = Button("Switch on", Action.SWITCH_WEBHOOK, {"webhook": payload["webhookId"], "on": True}, "primary")
    return Card(as_list(*lines), ((on, Button("Webhooks", Action.SHOW_WEBHOOKS)),), silent=False)
