"""Automations, threads of Codex, webhooks, tokens, people, and how everything is."""

from typing import Any, Literal
from urllib.parse import quote

from pydantic import JsonValue, RootModel

from core.schemas.access import TokenIn, TokenMade, TokenOut
from core.schemas.automations import AutomationIn, AutomationOut, AutomationPatch, AutomationRunOut, RunNowIn
from core.schemas.base import Page
from core.schemas.codex import (
    AccountOut,
    LoginCancelIn,
    LoginOut,
    McpServerOut,
    ModelOut,
    SkillsOut,
    SkillsQuery,
)
from core.schemas.decisions import EventOut
from core.schemas.filters import AutomationFilter, EventFilter
from core.schemas.health import BridgeOut, HealthOut
from core.schemas.outbox import MessageOut
from core.schemas.people import InvitationIn, InvitationMade, InvitationOut, PersonOut, PersonPatch
from core.schemas.telemetry import SummaryOut, SummaryQuery
from core.schemas.threads import ArchiveIn, CompactedOut, ForkIn, PromptIn, RenameIn, ThreadOut
from core.schemas.transcripts import Stretch, TranscriptItem, TranscriptTurn
from core.schemas.webhooks import DeliveryOut, WebhookIn, WebhookMade, WebhookOut, WebhookPatch
from core.schemas.work import PolicyOut, SessionOut
from core.words import HookStatus, OutboxStatus
from webapi.client.transport import NEWEST, Part, Transport


def _thread(thread_id: str, what: str = "") -> str:
    return f"/api/codex/threads/{quote(thread_id, safe='')}{what}"


class Document(RootModel[dict[str, JsonValue]]):
    """The OpenAPI document."""


class Control(Transport):
    # Automations

    async def automations(
        self, wanted: AutomationFilter | None = None, part: Part = NEWEST
    ) -> Page[AutomationOut]:
        return await self.page("/api/automations", AutomationOut, wanted, part)

    async def automation(self, automation_id: int) -> AutomationOut:
        return await self.get(f"/api/automations/{automation_id}", AutomationOut)

    async def create_automation(self, wanted: AutomationIn) -> AutomationOut:
        return await self.send("POST", "/api/automations", wanted, AutomationOut)

    async def change_automation(self, automation_id: int, wanted: AutomationPatch) -> AutomationOut:
        return await self.send("PATCH", f"/api/automations/{automation_id}", wanted, AutomationOut)

    async def remove_automation(self, automation_id: int) -> AutomationOut:
        return await self.send("DELETE", f"/api/automations/{automation_id}", None, AutomationOut)

    async def run_automation(self, automation_id: int, wanted: RunNowIn) -> SessionOut | PolicyOut:
        return await self.begin("POST", f"/api/automations/{automation_id}/run", wanted)

    async def runs_of_automation(self, automation_id: int, part: Part = NEWEST) -> Page[AutomationRunOut]:
        return await self.page(f"/api/automations/{automation_id}/runs", AutomationRunOut, None, part)

    # Threads of Codex

    async def threads(
        self, query: str | None = None, part: Part = NEWEST, *, archived: bool = False
    ) -> Page[ThreadOut]:
        """Those that Codex has kept, with `query` in their title or first words."""
        wanted: dict[str, Any] = {"query": query, "archived": "true" if archived else None}
        return await self.get("/api/codex/threads", Page[ThreadOut], **wanted, **part.query())

    async def loaded_threads(self, *, limit: int = 50, cursor: str | None = None) -> Page[ThreadOut]:
        return await self.get("/api/codex/threads/loaded", Page[ThreadOut], limit=limit, cursor=cursor)

    async def thread(self, thread_id: str) -> ThreadOut:
        return await self.get(_thread(thread_id), ThreadOut)

    async def turns_of_thread(
        self, thread_id: str, part: Part = NEWEST, *, view: Literal["full", "summary"] = "full"
    ) -> Stretch[TranscriptTurn]:
        """What was said and done in it, by turns."""
        path = _thread(thread_id, "/turns")
        return await self.get(path, Stretch[TranscriptTurn], view=view, **part.query())

    async def items_of_thread(
        self, thread_id: str, part: Part = NEWEST, *, turn_id: str | None = None
    ) -> Stretch[TranscriptItem]:
        """The same item by item, of one turn or of all."""
        path = _thread(thread_id, "/items")
        return await self.get(path, Stretch[TranscriptItem], turnId=turn_id, **part.query())

    async def prompt(self, thread_id: str, wanted: PromptIn) -> SessionOut | PolicyOut:
        return await self.begin("POST", _thread(thread_id, "/prompt"), wanted)

    async def compact_thread(self, thread_id: str) -> CompactedOut:
        return await self.send("POST", _thread(thread_id, "/compact"), None, CompactedOut)

    async def fork_thread(self, thread_id: str, wanted: ForkIn) -> ThreadOut:
        return await self.send("POST", _thread(thread_id, "/fork"), wanted, ThreadOut)

    async def rename_thread(self, thread_id: str, wanted: RenameIn) -> ThreadOut:
        return await self.send("POST", _thread(thread_id, "/rename"), wanted, ThreadOut)

    async def archive_thread(self, thread_id: str, wanted: ArchiveIn) -> ThreadOut:
        return await self.send("POST", _thread(thread_id, "/archive"), wanted, ThreadOut)

    async def unarchive_thread(self, thread_id: str, wanted: ArchiveIn) -> ThreadOut:
        return await self.send("POST", _thread(thread_id, "/unarchive"), wanted, ThreadOut)

    async def bridge(self) -> BridgeOut:
        return await self.get("/api/codex/bridge/health", BridgeOut)

    # Codex itself

    async def models(self) -> Page[ModelOut]:
        return await self.get("/api/codex/models", Page[ModelOut])

    async def account(self) -> AccountOut:
        return await self.get("/api/codex/account", AccountOut)

    async def log_in(self) -> LoginOut:
        return await self.send("POST", "/api/codex/account/login", None, LoginOut)

    async def cancel_login(self, wanted: LoginCancelIn) -> AccountOut:
        return await self.send("POST", "/api/codex/account/login/cancel", wanted, AccountOut)

    async def mcp_servers(self) -> Page[McpServerOut]:
        return await self.get("/api/codex/mcp-servers", Page[McpServerOut])

    async def skills(self, wanted: SkillsQuery | None = None) -> SkillsOut:
        return await self.get("/api/codex/skills", SkillsOut, **self.asked(wanted))

    # Webhooks

    async def webhooks(self, part: Part = NEWEST) -> Page[WebhookOut]:
        return await self.page("/api/webhooks", WebhookOut, None, part)

    async def webhook(self, webhook_id: int) -> WebhookOut:
        return await self.get(f"/api/webhooks/{webhook_id}", WebhookOut)

    async def create_webhook(self, wanted: WebhookIn) -> WebhookMade:
        return await self.send("POST", "/api/webhooks", wanted, WebhookMade)

    async def change_webhook(self, webhook_id: int, wanted: WebhookPatch) -> WebhookOut:
        return await self.send("PATCH", f"/api/webhooks/{webhook_id}", wanted, WebhookOut)

    async def delete_webhook(self, webhook_id: int) -> WebhookOut:
        return await self.send("DELETE", f"/api/webhooks/{webhook_id}", None, WebhookOut)

    async def test_webhook(self, webhook_id: int) -> DeliveryOut:
        return await self.send("POST", f"/api/webhooks/{webhook_id}/test", None, DeliveryOut)

    async def deliveries(
        self, webhook_id: int, status: HookStatus | None = None, part: Part = NEWEST
    ) -> Page[DeliveryOut]:
        path = f"/api/webhooks/{webhook_id}/deliveries"
        return await self.get(path, Page[DeliveryOut], status=status, **part.query())

    # What is said in chats

    async def outbox(self, status: OutboxStatus | None = None, part: Part = NEWEST) -> Page[MessageOut]:
        return await self.get("/api/outbox", Page[MessageOut], status=status, **part.query())

    async def retry_message(self, message_id: int) -> MessageOut:
        return await self.send("POST", f"/api/outbox/{message_id}/retry", None, MessageOut)

    # Tokens

    async def tokens(
        self, *, name: str | None = None, live: bool = False, part: Part = NEWEST
    ) -> Page[TokenOut]:
        query: dict[str, Any] = {"name": name, "live": "true" if live else None}
        return await self.get("/api/tokens", Page[TokenOut], **query, **part.query())

    async def token(self, token_id: int) -> TokenOut:
        return await self.get(f"/api/tokens/{token_id}", TokenOut)

    async def create_token(self, wanted: TokenIn) -> TokenMade:
        return await self.send("POST", "/api/tokens", wanted, TokenMade)

    async def revoke_token(self, token_id: int) -> TokenOut:
        return await self.send("DELETE", f"/api/tokens/{token_id}", None, TokenOut)

    # People

    async def people(self) -> Page[PersonOut]:
        return await self.get("/api/people", Page[PersonOut])

    async def person(self, user_id: int) -> PersonOut:
        return await self.get(f"/api/people/{user_id}", PersonOut)

    async def change_person(self, user_id: int, wanted: PersonPatch) -> PersonOut:
        return await self.send("PATCH", f"/api/people/{user_id}", wanted, PersonOut)

    async def remove_person(self, user_id: int) -> PersonOut:
        return await self.send("DELETE", f"/api/people/{user_id}", None, PersonOut)

    async def invitations(self, *, live: bool = False, part: Part = NEWEST) -> Page[InvitationOut]:
        query = {"live": "true"} if live else {}
        return await self.get("/api/invitations", Page[InvitationOut], **query, **part.query())

    async def invitation(self, invitation_id: int) -> InvitationOut:
        return await self.get(f"/api/invitations/{invitation_id}", InvitationOut)

    async def invite(self, wanted: InvitationIn) -> InvitationMade:
        return await self.send("POST", "/api/invitations", wanted, InvitationMade)

    async def revoke_invitation(self, invitation_id: int) -> InvitationOut:
        return await self.send("DELETE", f"/api/invitations/{invitation_id}", None, InvitationOut)

    # How it is, and what happened

    async def health(self) -> HealthOut:
        return await self.get("/health", HealthOut)

    async def summary(self, wanted: SummaryQuery | None = None) -> SummaryOut:
        return await self.get("/api/telemetry/summary", SummaryOut, **self.asked(wanted))

    async def events(self, wanted: EventFilter | None = None, part: Part = NEWEST) -> Page[EventOut]:
        return await self.page("/api/events", EventOut, wanted, part)

    async def openapi(self) -> dict[str, JsonValue]:
        return (await self.get("/api/openapi.json", Document)).root
