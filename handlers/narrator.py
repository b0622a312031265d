"""What is said about events: who hears of it, and with which card."""

from collections.abc import Callable, Mapping, Sequence, Set
from dataclasses import replace
from datetime import datetime
from functools import partial

from core.context import Core
from core.errors import NotFound
from core.logic.queueing import Standing
from core.machinery.live import LiveSession
from core.ports import Note
from core.room import Room
from core.schemas.decisions import ApprovalOut, EventOut
from core.usecases import (
    approvals,
    chats,
    queued,
    sessions,
    standings,
)
from core.usecases.questions import ANNOUNCED_LATER
from core.usecases.sessionrows import ENDS
from core.usecases.sessions import Around
from core.words import ApprovalStatus, ChatTrouble, EventKind, Language, SessionStatus, Urgency
from handlers import asking, hearers, language, saying
from handlers.automations import shown_of
from handlers.views import answers, badends, doing, general, kinds
from handlers.views import automations as automation_views
from handlers.views import deliveries as delivery_views
from handlers.views import people as people_views
from handlers.views import queue as queue_views
from handlers.views import sessions as session_views
from handlers.views import tokens as token_views
from handlers.views import webhooks as webhook_views
from handlers.views.card import Card

ASKED = frozenset({EventKind.APPROVAL_REQUESTED, EventKind.APPROVAL_ANNOUNCED})
DECIDED = {  # or a step nearer to it
    EventKind.APPROVAL_ANSWERED,
    EventKind.APPROVAL_CONFIRMED,
    EventKind.APPROVAL_RESOLVED,
    EventKind.APPROVAL_EXPIRED,
    EventKind.APPROVAL_CANCELLED,
    EventKind.APPROVAL_LOST,
    EventKind.APPROVAL_EXECUTED,
}
NOT_BEGUN = {
    EventKind.AUTOMATION_SKIPPED,
    EventKind.AUTOMATION_MISSED,
    EventKind.AUTOMATION_FAILED,
}
TOKENS = {EventKind.TOKEN_CREATED, EventKind.TOKEN_REVOKED}
PEOPLE = {
    EventKind.USER_INVITED,
    EventKind.USER_JOINED,
    EventKind.USER_CHANGED,
    EventKind.USER_REMOVED,
}
QUEUED = {EventKind.SESSION_QUEUED, EventKind.SESSION_CHANGED}
MOVES_THE_QUEUE = ENDS | QUEUED | {EventKind.SESSION_STARTING}
HEARS = (
    ASKED
    | MOVES_THE_QUEUE
    | DECIDED
    | NOT_BEGUN
    | TOKENS
    | PEOPLE
    | {EventKind.WEBHOOK_DISABLED, EventKind.CHAT_TROUBLED, EventKind.FOLDER_OFFERED}
)
OF_NO_INTEREST = {"changed", "superseded"}
"""Why something did not begin that whoever hears of it has done themselves, or that was made up for."""


class Narrator:
    """Composes; sends nothing."""

    def __init__(self, core: Core) -> None:
        self._core = core
        self.rich = True
        """Whether the server has rich messages, as far as is known: it is asked by sending one."""
        self.whispers = True
        """The same of ephemeral messages, which one person of a group sees alone."""

    def now(self) -> datetime:
        """The time, as the program has it."""
        return self._core.clock.now()

    def language_of(self, chat_id: int) -> Language:
        """With which a chat is spoken, or one person of it."""
        return self._core.languages.of(chat_id)

    async def compose(self, event: EventOut) -> list[Note]:
        """The notes about an event. Reads, and makes tokens for buttons, in the caller's transaction."""
        return await self._about(EventKind(event.kind), event)

    async def compose_after(self, events: Sequence[EventOut]) -> list[Note]:
        """Where the sessions that wait stand now: in one look, however many events have moved them."""
        moved = [event for event in events if event.kind in MOVES_THE_QUEUE]
        told = {event.session_id for event in moved if event.kind in QUEUED}
        return await self._others_wait(told) if moved else []

    async def _about(self, kind: EventKind, event: EventOut) -> list[Note]:
        if event.session_id is not None and kind in ENDS:
            return await self._ended(event.session_id)
        if event.session_id is not None and kind in QUEUED:
            return await self._waits(event.session_id)
        if event.approval_id is not None and kind in ASKED:
            return await self._asked(event, event.approval_id)
        if event.approval_id is not None and kind in DECIDED:
            return await self._decided(event.approval_id)
        if event.automation_id is not None and kind in NOT_BEGUN:
            return await self._not_begun(event, event.automation_id)
        return await self._for_owners(kind, event)

    async def _for_owners(self, kind: EventKind, event: EventOut) -> list[Note]:
        if kind in TOKENS:
            return await self._token(event)
        if kind in PEOPLE:
            return await self._people(event)
        if kind is EventKind.WEBHOOK_DISABLED:
            return await self._webhook_off(event)
        if kind is EventKind.CHAT_TROUBLED:
            return await self._troubled(event)
        if kind is EventKind.FOLDER_OFFERED:
            return await self._offered(event)
        return []

    async def compose_progress(self, session_id: int, live: LiveSession) -> list[Note]:
        subject = await sessions.around(self._core, session_id)
        now = live.progress
        if subject.session.adopted and now.waiting and not await approvals.is_announced(session_id):
            now = replace(now, now=doing.AT_THE_DESK, questions=())
        span = self._core.clock.now() - live.since
        slot = progress_slot(session_id)
        notes: list[Note] = []
        for room in await hearers.of_session(self._core, subject):
            # The first one must arrive: a second message would be sent beside one that was in doubt.
            first = not await chats.was_said(room.chat_id, slot)
            hidden = self.whispers and hearers.in_confidence(room.chat_id, subject.approvers)
            card = partial(session_views.progress, subject, now, span, hidden=hidden)
            notes += await self._of_progress(room, session_id, card, first=first)
        return notes

    async def _of_progress(
        self, room: Room, session_id: int, card: Callable[[], Card], *, first: bool
    ) -> list[Note]:
        """The message that shows how a session stands: the `first` must arrive, its changes need not."""
        return await saying.notes_of(
            self._core,
            room,
            progress_slot(session_id),
            card,
            must_arrive=first,
            urgency=Urgency.REPLY if first else Urgency.PROGRESS,
            session_id=session_id,
        )

    async def _waits(self, session_id: int) -> list[Note]:
        """One that waits for its turn: the message that will show its progress."""
        subject = await sessions.around(self._core, session_id)
        return await self._waiting(subject) if subject.session.waits_for is not None else []

    async def _others_wait(self, told: Set[int | None]) -> list[Note]:
        """Where others stand may have changed."""
        others = [other for other in await queued.waiting_ids() if other not in told]
        known = (await standings.line(self._core)).by_id() if others else {}
        notes: list[Note] = []
        for other in others:
            subject = await sessions.around(self._core, other, known)
            notes += await self._waiting(subject, known, anew=False) if subject.session.waits_for else []
        return notes

    async def _waiting(
        self, subject: Around, known: Mapping[int, Standing] | None = None, *, anew: bool = True
    ) -> list[Note]:
        """`anew`: also where nothing was said of it yet."""
        session_id = subject.session.id
        behind = subject.session.waits_behind
        title = (await sessions.around(self._core, behind, known)).title if behind is not None else None
        card = partial(queue_views.waits, subject, title)
        slot = progress_slot(session_id)
        notes: list[Note] = []
        for room in await hearers.of_session(self._core, subject):
            if anew or await chats.was_said(room.chat_id, slot):
                notes += await self._of_progress(room, session_id, card, first=anew)
        return notes

    async def _ended(self, session_id: int) -> list[Note]:
        subject = await sessions.around(self._core, session_id)
        notes: list[Note] = []
        answer = subject.session.result
        if subject.session.status is SessionStatus.COMPLETED and subject.session.report:
            card = partial(kinds.report, subject, subject.session.report)
            notes += await self._everywhere(subject, f"session:{session_id}:answer:0", card)
        elif subject.session.status is SessionStatus.COMPLETED and answer:
            slot = f"session:{session_id}:answer"
            for room in await hearers.of_session(self._core, subject):
                with language.spoken(self._core.languages.of(room.chat_id)):
                    footer = kinds.footer(subject).render()[0]
                    parts = answers.render(answer, footer, rich=self.rich)
                    rows = session_views.end_rows(subject)
                notes += await saying.notes_of_answer(
                    self._core, room, slot, parts, rows, session_id=session_id
                )
        elif not queue_views.is_withdrawn(subject.session):
            card = partial(badends.card, subject)
            notes += await self._everywhere(subject, f"session:{session_id}:answer:0", card)
        slot = progress_slot(session_id)
        for room in await hearers.of_session(self._core, subject):
            # Progress that nobody has seen yet need not be said any more.
            if await chats.take_back(room.chat_id, slot):
                over = partial(session_views.over, subject)
                notes += await saying.notes_of(
                    self._core, room, slot, over, urgency=Urgency.PROGRESS, session_id=session_id
                )
        return notes

    async def _asked(self, event: EventOut, approval_id: int) -> list[Note]:
        if ANNOUNCED_LATER in event.payload:  # the desk may answer first
            return []
        asked = await asking.asked_of(self._core, approval_id)
        if EventKind(event.kind) is EventKind.APPROVAL_ANNOUNCED and not _is_open(asked.approval):
            return []
        cards = await asking.cards(self._core, asked, whispers=self.whispers)
        return [*await self._progress_before(asked.approval), *cards]

    async def _progress_before(self, approval: ApprovalOut) -> list[Note]:
        """A question of a session stands below its progress, also where there was none to see yet."""
        live = self._core.live.sessions.get(approval.session_id or 0)
        if live is None or approval.session_id is None:
            return []
        notes = await self.compose_progress(approval.session_id, live)
        return [replace(note, urgency=Urgency.ALERT) for note in notes if note.must_arrive]

    async def _decided(self, approval_id: int) -> list[Note]:
        """Only where the question was shown."""
        asked = await asking.asked_of(self._core, approval_id)
        cards = await asking.cards(self._core, asked, whispers=self.whispers)
        said = [note for note in cards if await chats.was_said(note.chat_id, note.slot)]
        return said + await asking.copies(self._core, asked, but=cards)

    async def _not_begun(self, event: EventOut, automation_id: int) -> list[Note]:
        """An automation was due and nothing began; as long as that is so, it is one message."""
        if event.payload["code"] in OF_NO_INTEREST:
            return []
        try:
            subject = await shown_of(self._core, automation_id)
        except NotFound:  # deleted meanwhile
            return []
        due_at = datetime.fromisoformat(event.payload["dueAt"])
        card = partial(automation_views.trouble, subject, event, due_at, self._core.clock.now())
        slot = f"{event.kind}:{automation_id}:{event.payload['since']}"
        return await self._to_owners(slot, card)

    async def _token(self, event: EventOut) -> list[Note]:
        """To every owner but the one who did it: whoever makes a token may have stolen another."""
        by = (await chats.names()).get(event.actor, event.actor)
        slot = f"token:{event.payload['tokenId']}:{event.kind}"
        return await self._to_owners(slot, partial(token_views.told, event, by), but=event.actor)

    async def _people(self, event: EventOut) -> list[Note]:
        """As of tokens."""
        by = (await chats.names()).get(event.actor, event.actor)
        return await self._to_owners(
            f"people:{event.id}", partial(people_views.told, event, by), but=event.actor
        )

    async def _webhook_off(self, event: EventOut) -> list[Note]:
        card = partial(webhook_views.switched_off, event.payload)
        return await self._to_owners(f"webhook:{event.payload['webhookId']}:off:{event.id}", card)

    async def _troubled(self, event: EventOut) -> list[Note]:
        """What could not be said in a chat, to whoever can do something about that."""
        trouble, chat_id = ChatTrouble(event.payload["trouble"]), int(event.payload["chatId"])
        name = await chats.name_of(chat_id)
        by_us = bool(event.payload.get("byUs"))
        card = partial(delivery_views.troubled, trouble, name, event.payload["reason"], by_us=by_us)
        notes = await self._to_owners(f"chat:{chat_id}:{event.id}", card)
        return [note for note in notes if note.chat_id != chat_id or not trouble.whole]

    async def _to_owners(self, slot: str, card: Callable[[], Card], *, but: str | None = None) -> list[Note]:
        """To all of them, or to all but the actor who did it."""
        notes: list[Note] = []
        for room in await hearers.owners(self._core):
            if but != f"telegram:{room.chat_id}":
                notes += await saying.notes_of(self._core, room, slot, card, urgency=Urgency.ALERT)
        return notes

    async def _offered(self, event: EventOut) -> list[Note]:
        """A folder at the desk that could be added."""
        card = partial(general.folder_offered, str(event.payload["folder"]))
        return await self._to_owners(f"folder:{event.id}", card)

    async def _everywhere(self, subject: Around, slot: str, card: Callable[[], Card]) -> list[Note]:
        session_id = subject.session.id
        notes: list[Note] = []
        for room in await hearers.of_session(self._core, subject):
            notes += await saying.notes_of(
                self._core, room, slot, card, urgency=Urgency.FINAL, session_id=session_id
            )
        return notes

    async def watchers(self, session_id: int) -> list[Room]:
        """The private chats that hear of a session: only these see what is being written."""
        subject = await sessions.around(self._core, session_id)
        return [room for room in await hearers.of_session(self._core, subject) if room.chat_id > 0]


def _is_open(approval: ApprovalOut) -> bool:
    return approval.status is ApprovalStatus.PENDING


def progress_slot(session_id: int) -> str:
    """Of the message that shows how a session stands."""
    return f"session:{session_id}:progress"
