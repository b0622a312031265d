"""Webhooks in chat: who is told, whether it arrives, and switching it off."""

from collections.abc import Mapping
from typing import Any

from aiogram.utils.formatting import Bold, Code, Text, as_list
from yarl import URL

from core.schemas.webhooks import WebhookOut
from handlers.language import counted, formatted, own, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

SHOWN = 6


def name_of(url: str) -> str:
    """Its host; the path is often as good as a password."""
    return words.cut(URL(url).host or url, 40)


def listed(rows: list[WebhookOut], more: bool) -> Card:
    """`/webhooks`."""
    if not rows:
        return Card(formatted("No webhooks. {request} makes one.", request=Code("POST /api/webhooks")))
    lines = [Text(Bold(tr("Webhooks")))]
    lines.extend(Text(f"{_sign(row)} ", Bold(name_of(row.url)), f" · {_state(row)}") for row in rows)
    if more:
        lines.append(formatted("And more: {request}", request=Code("GET /api/webhooks")))
    return Card(as_list(*lines), tuple(_buttons(row) for row in rows))


def _sign(row: WebhookOut) -> str:
    if row.enabled:
        return words.LOOK if row.failures else words.DONE
    return words.FAILED if row.disabled_reason else words.STOPPED


def _state(row: WebhookOut) -> str:
    if not row.enabled:
        return tr("switched off by itself") if row.disabled_reason else tr("off")
    what = tr("every event")
    if row.kinds:
        what = counted("{number} kind of event", "{number} kinds of events", len(row.kinds))
    if not row.failures:
        return what
    failures = counted("{number} failed try", "{number} failed tries", row.failures)
    return f"{what} · {failures}"


def _buttons(row: WebhookOut) -> tuple[Button, ...]:
    name = words.cut(name_of(row.url), 16)
    label = tr("Off: {name}", name=name) if row.enabled else tr("On: {name}", name=name)
    return (
        Button(label, Action.SWITCH_WEBHOOK, {"webhook": row.id, "on": not row.enabled}),
        Button(tr("Delete…"), Action.DELETE_WEBHOOK, {"webhook": row.id, "sure": False}),
    )


def asks_to_delete(row: WebhookOut) -> Card:
    text = formatted("Delete the webhook to {name}? It cannot be brought back.", name=Bold(name_of(row.url)))
    delete = Button(tr("Delete"), Action.DELETE_WEBHOOK, {"webhook": row.id, "sure": True}, "danger")
    return Card(text, ((Button(tr("Keep it"), Action.SHOW_WEBHOOKS),), (delete,)))


def switched_off(payload: Mapping[str, Any]) -> Card:
    """We gave a webhook up: its owner has to know, since nothing is told there any more."""
    lines = [
        formatted(
            "{sign} The webhook to {name} is switched off.",
            sign=words.LOOK,
            name=Bold(name_of(payload["place"])),
        ),
        Text(own(payload["reason"])),
        formatted(
            "What happens meanwhile is not sent there later; {events} has it.", events=Code("/api/events")
        ),
    ]
    target = {"webhook": payload["webhookId"], "on": True}
    on = Button(tr("Switch on"), Action.SWITCH_WEBHOOK, target, "primary")
    return Card(as_list(*lines), ((on, Button(tr("Webhooks"), Action.SHOW_WEBHOOKS)),), silent=False)
