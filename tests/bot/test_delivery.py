"""What became of a request, said honestly: not delivered, in doubt, or never to be."""

from collections import Counter
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest

from bot import delivery
from bot.atwork import AtWork
from bot.delivery import MARKS, REPEATED, TelegramMessenger
from bot.localchat import TEAM_CHAT_ID, Fault
from bot.localchat.faults import FaultKind
from core.machinery.budget import Budget, Rates
from core.ports import CannotEdit, ChatMoved, DeliveryFailed, InDoubt, Marked, NotDelivered
from core.room import Room
from core.words import ChatTrouble, Language
from handlers.narrator import Narrator
from handlers.saying import rich_of
from handlers.views.answers import LIMIT, render
from handlers.views.markdown.sameness import lost
from handlers.views.markdown.source import settled
from tests.handlers.corpus import CORPUS
from tests.support.arriving import said_by
from tests.support.chat import LocalChat, run_localchat
from tests.support.core import Rig

NOTE: dict[str, Any] = {
    "text": "Hello",
    "entities": [],
    "buttons": [],
    "document": None,
    "silent": True,
    "placeholder": None,
}


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[LocalChat]:
    async with run_localchat(tmp_path / "telegram") as opened:
        yield opened


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path) -> None:
    (tmp_path / "telegram").mkdir()


@pytest.fixture
async def messenger(rig: Rig, telegram: LocalChat) -> AsyncIterator[TelegramMessenger]:
    async with telegram.bot() as bot:
        yield TelegramMessenger(bot, Narrator(rig.core), AtWork(bot, rig.core), rig.core.budget)


async def _shown(telegram: LocalChat) -> list[str]:
    return [seen.text for seen in await telegram.client.messages(1)]


DOUBT = [
    # The request had gone out, and no answer came.
    Fault.drop_before(),
    Fault.drop_after(),
    Fault.cut_after(),
    # A gateway has passed it on and waited in vain: it may have been done, or not.
    Fault.html_504_after(),
    Fault.html(504),
    Fault.html(524),
]
NO_DOUBT = [
    # Telegram itself has answered.
    (Fault.status(429, retry_after=7), NotDelivered),
    (Fault.status(500), NotDelivered),
    (Fault.status(502), NotDelivered),
    (Fault.status(503), NotDelivered),
    (Fault.status(504), NotDelivered),
    (Fault.status(401), NotDelivered),
    (Fault.status(400), DeliveryFailed),
    (Fault.status(403), DeliveryFailed),
    (Fault.status(413), DeliveryFailed),
    # A gateway says that it was not done, in words of its own.
    (Fault.html_502(), NotDelivered),
    (Fault.html(500), NotDelivered),
    (Fault.html(503), NotDelivered),
    (Fault.html(522), NotDelivered),
    (Fault.html(400), NotDelivered),
    (Fault.html(403), NotDelivered),
    (Fault.html(404), NotDelivered),
    (Fault.html(429), NotDelivered),
    (Fault.html(413), DeliveryFailed),
]
HAPPENED = {FaultKind.DROP_AFTER, FaultKind.CUT_AFTER, FaultKind.HTML_AFTER}


@pytest.mark.parametrize(("fault", "error"), [*((fault, InDoubt) for fault in DOUBT), *NO_DOUBT], ids=str)
async def test_every_end_of_a_request(
    messenger: TelegramMessenger,
    telegram: LocalChat,
    fault: Fault,
    error: type[Exception],
) -> None:
    telegram.faults.next("sendMessage", fault)
    with pytest.raises(error) as raised:
        await messenger.deliver(1, None, NOTE, marked=None)
    if isinstance(raised.value, NotDelivered) and fault.error is not None and fault.error.retry_after:
        assert raised.value.retry_after == 7
        assert raised.value.whole_chat
    assert await _shown(telegram) == (["Hello"] if fault.kind in HAPPENED else [])


async def test_who_gives_no_answer_in_time_leaves_us_in_doubt(
    messenger: TelegramMessenger, telegram: LocalChat, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(delivery, "TIMEOUT", 0.1)
    telegram.faults.next("sendMessage", Fault.hang())
    with pytest.raises(InDoubt):
        await messenger.deliver(1, None, NOTE, marked=None)


async def test_text_is_never_lost_to_its_formatting(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    refused = Fault.status(400, description="Bad Request: can't parse entities: odd")
    telegram.faults.next("sendMessage", refused)
    note = NOTE | {"entities": [{"type": "bold", "offset": 0, "length": 5}]}
    await messenger.deliver(1, None, note, marked=None)
    assert await _shown(telegram) == ["Hello"]


async def test_what_is_said_again_says_so(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    await messenger.deliver(1, None, NOTE, marked=Marked.REPEATED)
    assert await _shown(telegram) == ["Hello" + REPEATED]


async def test_it_says_so_in_the_language_of_the_chat(
    rig: Rig, messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    await rig.core.languages.choose(1, Language.GERMAN)
    await messenger.deliver(1, None, NOTE | {"text": "x" * LIMIT}, marked=Marked.REPEATED)
    [shown] = await _shown(telegram)
    assert shown.endswith("(Noch einmal gesagt: Telegram hat das erste Mal nicht bestätigt.)")


@pytest.mark.defect(11)
async def test_the_longest_that_we_say_can_be_said_again(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    await messenger.deliver(1, None, NOTE | {"text": "x" * LIMIT}, marked=Marked.REPEATED)
    [shown] = await _shown(telegram)
    assert shown == "x" * LIMIT + REPEATED


async def test_a_file_can_be_said_again(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    note = {"document": ["answer.md", "# Hello"]}
    await messenger.deliver(1, None, note, marked=None)
    await messenger.deliver(1, None, note, marked=Marked.REPEATED)
    assert await _shown(telegram) == ["", REPEATED.strip()]
    assert ["document" in seen.raw for seen in await telegram.client.messages(1)] == [True, True]


async def test_an_edit_that_changes_nothing_is_done(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    sent = await messenger.deliver(1, None, NOTE, marked=None)
    assert await messenger.deliver(1, sent, NOTE, marked=None) == sent


async def test_what_was_deleted_cannot_be_changed(messenger: TelegramMessenger) -> None:
    with pytest.raises(CannotEdit):
        await messenger.deliver(1, 999, NOTE, marked=None)


async def test_a_server_that_is_not_there_was_told_nothing(rig: Rig, telegram: LocalChat) -> None:
    nobody = LocalChat("http://127.0.0.1:9/chat", telegram.token, "", telegram.faults, telegram.client)
    async with nobody.bot() as bot:
        messenger = TelegramMessenger(bot, Narrator(rig.core), AtWork(bot, rig.core), rig.core.budget)
        with pytest.raises(NotDelivered):
            await messenger.deliver(1, None, NOTE, marked=None)


def _shown_alone(rig: Rig, seconds: float) -> dict[str, Any]:
    """What answers a press, which may be answered for so many seconds more."""
    return NOTE | {"alone": 2, "query": {"id": "77", "until": rig.clock.now().timestamp() + seconds}}


def _asked(telegram: LocalChat) -> list[Any]:
    calls = telegram.faults.calls_of("sendMessage")
    return [call.payload["ephemeral_message_parameters"] for call in calls]


async def test_an_answer_to_a_press_says_so_as_long_as_it_may(
    rig: Rig, messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    telegram.admin_in.add(TEAM_CHAT_ID)
    await messenger.deliver(TEAM_CHAT_ID, None, _shown_alone(rig, 0), marked=None)
    await messenger.deliver(TEAM_CHAT_ID, None, _shown_alone(rig, -1), marked=None)
    assert _asked(telegram) == [{"receiver_user_id": 2, "callback_query_id": "77"}, {"receiver_user_id": 2}]


async def test_a_press_that_is_too_old_for_telegram_is_left_out(
    rig: Rig, messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    telegram.admin_in.add(TEAM_CHAT_ID)
    telegram.faults.next("sendMessage", Fault.status(400, description="Bad Request: QUERY_ID_INVALID"))
    assert await messenger.deliver(TEAM_CHAT_ID, None, _shown_alone(rig, 9), marked=None) < 0
    assert _asked(telegram)[1:] == [{"receiver_user_id": 2}]


@pytest.mark.parametrize("words", ["not enough rights to do it", "user is deactivated", "BOT_NOT_ADMIN"])
async def test_what_one_person_cannot_be_shown_says_nothing_of_the_group(
    rig: Rig, messenger: TelegramMessenger, telegram: LocalChat, words: str
) -> None:
    telegram.faults.next("sendMessage", Fault.status(400, description=f"Bad Request: {words}"))
    with pytest.raises(DeliveryFailed) as failure:
        await messenger.deliver(TEAM_CHAT_ID, None, _shown_alone(rig, 9), marked=None)
    assert failure.value.trouble is ChatTrouble.REFUSED


RICH: dict[str, Any] = NOTE | {
    "text": "Title\n\nHello",
    "entities": [{"type": "bold", "offset": 0, "length": 5}],
    "buttons": [[{"text": "Retry", "data": "b:x", "style": None}]],
    "rich": {
        "blocks": [
            {"type": "heading", "text": "Title", "size": 1},
            {"type": "paragraph", "text": ["Hello"]},
        ],
        "is_rtl": False,
        "instead": None,
    },
}
UNKNOWN = Fault.status(404, description="Not Found: method not found")
ODD_ENTITIES = Fault.status(400, description="Bad Request: can't parse entities: odd")
ODD_BLOCKS = Fault.status(400, description="Bad Request: can't parse InputRichMessage: odd")
ODD_BUTTONS = Fault.status(400, description="Bad Request: text buttons are unallowed in the inline keyboard")
TOO_OLD_PRESS = Fault.status(400, description="Bad Request: QUERY_ID_INVALID")
NO_PHOTO = Fault.status(400, description="Bad Request: PHOTO_INVALID_DIMENSIONS")
DISABLED = NOTE | {"buttons": [[{"text": "Approved", "data": None, "style": None}]]}
Bad = tuple[str, Fault]


def _methods(telegram: LocalChat) -> list[str]:
    return [call.method for call in telegram.faults.calls if call.method.startswith("send")]


async def test_a_rich_message_has_blocks_and_buttons(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    await messenger.deliver(1, None, RICH, marked=None)
    [seen] = await telegram.client.messages(1)
    assert [block["type"] for block in seen.raw["rich_message"]["blocks"]] == ["heading", "paragraph"]
    assert seen.buttons == ("Retry",)
    assert _methods(telegram) == ["sendRichMessage"]


async def test_a_server_without_rich_messages_gets_a_plain_one_and_is_asked_once(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    telegram.faults.next("sendRichMessage", UNKNOWN)
    await messenger.deliver(1, None, RICH, marked=None)
    await messenger.deliver(1, None, RICH, marked=None)
    seen = await telegram.client.messages(1)
    assert [each.text for each in seen] == ["Title\n\nHello"] * 2
    assert [each.buttons for each in seen] == [("Retry",)] * 2
    assert seen[0].raw["entities"] == [{"type": "bold", "offset": 0, "length": 5}]
    assert _methods(telegram) == ["sendRichMessage", "sendMessage", "sendMessage"]


async def test_where_the_text_is_too_long_it_is_one_file_with_buttons(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    telegram.faults.next("sendRichMessage", UNKNOWN)
    long = RICH | {"rich": RICH["rich"] | {"instead": ["answer.md", "# Title\n\nHello"]}}
    await messenger.deliver(1, None, long, marked=Marked.REPEATED)
    [seen] = await telegram.client.messages(1)
    assert seen.text == "Title\n\nHello" + REPEATED
    assert seen.raw["document"]["file_name"] == "answer.md"
    assert seen.buttons == ("Retry",)


@pytest.mark.parametrize(
    "reason",
    [
        "Bad Request: can't parse InputRichMessage: odd",
        "Bad Request: RICH_VALIDATE_CTOR_NOT_ALLOWED",
        "Bad Request: rich message has too many blocks",
    ],
)
async def test_blocks_that_are_refused_are_said_plainly(
    messenger: TelegramMessenger, telegram: LocalChat, reason: str
) -> None:
    telegram.faults.next("sendRichMessage", Fault.status(400, description=reason))
    telegram.faults.next(
        "sendMessage", Fault.status(400, description="Bad Request: can't parse entities: odd")
    )
    await messenger.deliver(1, None, RICH, marked=None)
    assert await _shown(telegram) == ["Title\n\nHello"]
    await messenger.deliver(1, None, RICH, marked=None)
    assert _methods(telegram)[-1] == "sendRichMessage"  # the next one may be better


@pytest.mark.defect(10)
@pytest.mark.parametrize(
    ("fault", "error"),
    [
        (Fault.status(429, retry_after=7), NotDelivered),
        (Fault.status(500), NotDelivered),
        (Fault.drop_before(), InDoubt),
        (Fault.drop_after(), InDoubt),
        (Fault.status(400, description="Bad Request: chat not found"), DeliveryFailed),
        (Fault.status(403), DeliveryFailed),
        (Fault.status(404, description="Not Found"), DeliveryFailed),
    ],
    ids=str,
)
async def test_nothing_else_is_said_in_another_form(
    messenger: TelegramMessenger, telegram: LocalChat, fault: Fault, error: type[Exception]
) -> None:
    telegram.faults.next("sendRichMessage", fault)
    with pytest.raises(error):
        await messenger.deliver(1, None, RICH, marked=None)
    assert _methods(telegram) == ["sendRichMessage"]


async def test_a_rich_message_that_is_said_again_says_so(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    await messenger.deliver(1, None, RICH, marked=Marked.REPEATED)
    [seen] = await telegram.client.messages(1)
    assert seen.raw["rich_message"]["blocks"][-1] == {"type": "footer", "text": REPEATED.strip()}


async def test_a_rich_message_is_edited_in_place(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    sent = await messenger.deliver(1, None, NOTE, marked=None)
    assert await messenger.deliver(1, sent, RICH, marked=None) == sent
    assert await messenger.deliver(1, sent, RICH, marked=None) == sent
    [seen] = await telegram.client.messages(1)
    assert "text" not in seen.raw
    assert seen.text == "Title\nHello"


@pytest.mark.defect(11)
@pytest.mark.parametrize("rich", [True, False], ids=["rich", "plain"])
async def test_every_answer_of_the_corpus_arrives_as_it_was_said(
    messenger: TelegramMessenger, telegram: LocalChat, rich: bool
) -> None:
    """Over HTTP, and as the server keeps it."""
    for name, markdown in CORPUS.items():
        parts = render(markdown, "FOOTER", rich=rich)
        for part in parts:
            content = NOTE | {"text": part.text, "entities": list(part.entities)}
            content |= {"rich": rich_of(part.rich)} if part.rich else {}
            await messenger.deliver(1, None, content, marked=None)
        kept = await telegram.client.messages(1, limit=len(parts))
        if parts[-1].document is None:
            arrived = said_by(seen.raw for seen in kept).removesuffix("FOOTER")
            assert lost(settled(markdown), arrived) is None, name


@pytest.mark.parametrize(
    ("code", "description", "trouble"),
    [
        (403, "Forbidden: bot was blocked by the user", ChatTrouble.BLOCKED),
        (403, "Forbidden: user is deactivated", ChatTrouble.BLOCKED),
        (403, "Forbidden: bot can't initiate conversation with a user", ChatTrouble.BLOCKED),
        (403, "Forbidden: bot was kicked from the supergroup chat", ChatTrouble.GONE),
        (403, "Forbidden: the group chat was deleted", ChatTrouble.GONE),
        (403, "Forbidden: bot is not a member of the supergroup chat", ChatTrouble.GONE),
        (403, "Forbidden: something new", ChatTrouble.GONE),
        (400, "Bad Request: chat not found", ChatTrouble.GONE),
        (400, "Bad Request: not enough rights to send text messages to the chat", ChatTrouble.MUTED),
        (400, "Bad Request: CHAT_WRITE_FORBIDDEN", ChatTrouble.MUTED),
        (400, "Bad Request: TOPIC_CLOSED", ChatTrouble.TOPIC),
        (400, "Bad Request: message thread not found", ChatTrouble.TOPIC),
        (400, "Bad Request: message is too long", ChatTrouble.REFUSED),
        (413, "Request Entity Too Large", ChatTrouble.REFUSED),
    ],
)
async def test_whether_it_is_the_message_or_the_place(
    messenger: TelegramMessenger, telegram: LocalChat, code: int, description: str, trouble: ChatTrouble
) -> None:
    telegram.faults.next("sendMessage", Fault.status(code, description=description))
    with pytest.raises(DeliveryFailed) as raised:
        await messenger.deliver(1, None, NOTE, marked=None)
    assert raised.value.trouble is trouble


async def test_a_group_that_became_a_supergroup(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    telegram.faults.next("sendMessage", Fault.migrated(-1001234))
    with pytest.raises(ChatMoved) as raised:
        await messenger.deliver(1, None, NOTE, marked=None)
    assert raised.value.chat_id == -1001234


@pytest.mark.parametrize(
    "description",
    [
        "Bad Request: message to edit not found",
        "Bad Request: message can't be edited",
        "Bad Request: MESSAGE_ID_INVALID",
    ],
)
async def test_a_message_that_is_too_old_to_be_changed(
    messenger: TelegramMessenger, telegram: LocalChat, description: str
) -> None:
    sent = await messenger.deliver(1, None, NOTE, marked=None)
    telegram.faults.next("editMessageText", Fault.status(400, description=description))
    with pytest.raises(CannotEdit):
        await messenger.deliver(1, sent, NOTE | {"text": "New"}, marked=None)


async def test_what_is_said_anew_says_so(messenger: TelegramMessenger, telegram: LocalChat) -> None:
    await messenger.deliver(1, None, NOTE, marked=Marked.ANEW)
    [shown] = await _shown(telegram)
    assert shown == f"Hello\n\n{MARKS[Marked.ANEW]}"


async def test_a_message_is_deleted_and_once_more_is_no_fault(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    said = await telegram.client.send(1, 1, "my password")
    for _ in range(2):
        assert await messenger.deliver(1, None, {"delete": said}, marked=None) == said
    assert await _shown(telegram) == []

    telegram.faults.next("deleteMessage", Fault.status(400, description="Bad Request: can't be deleted"))
    with pytest.raises(DeliveryFailed):
        await messenger.deliver(1, None, {"delete": said}, marked=None)


async def _draft(telegram: LocalChat) -> dict[str, Any] | None:
    drafts: list[dict[str, Any]] = (await telegram.client.state())["drafts"]
    return drafts[0] if drafts else None


async def test_what_is_being_written_is_shown_with_its_form(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    await messenger.show(Room(1), 12, "# Title\n\nHalf a **sen")
    shown = await _draft(telegram)
    assert shown is not None
    assert (shown["draftId"], shown["canStop"]) == (12, True)
    assert shown["message"]["rich_message"]["blocks"][0]["type"] == "heading"

    await messenger.deliver(1, None, NOTE, marked=None)
    assert await _draft(telegram) is None, "the answer takes its place"


async def test_a_server_without_rich_drafts_shows_plain_ones_and_is_asked_once(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    telegram.faults.next("sendRichMessageDraft", UNKNOWN)
    for text in ("Half a **sentence**", "Half a sentence and"):
        await messenger.show(Room(1), 12, text)
    shown = await _draft(telegram)
    assert shown is not None
    assert shown["message"]["text"] == "Half a sentence and"
    assert _methods(telegram) == ["sendRichMessageDraft", "sendMessageDraft", "sendMessageDraft"]


async def test_a_server_without_drafts_is_asked_once(
    messenger: TelegramMessenger, telegram: LocalChat, rig: Rig
) -> None:
    session = await rig.run((await rig.task()).id)
    for method in ("sendRichMessageDraft", "sendMessageDraft"):
        telegram.faults.next(method, UNKNOWN)
    await messenger.show(Room(1), 12, "Half")
    assert await messenger.watchers(session.id) == ()


async def test_a_draft_whose_form_is_refused_is_shown_plainly(
    messenger: TelegramMessenger, telegram: LocalChat
) -> None:
    reason = "Bad Request: can't parse InputRichMessage: odd"
    telegram.faults.next("sendRichMessageDraft", Fault.status(400, description=reason))
    await messenger.show(Room(1), 12, "Half")
    await messenger.show(Room(1), 12, "Half a")
    assert _methods(telegram) == ["sendRichMessageDraft", "sendMessageDraft", "sendRichMessageDraft"]


async def test_only_private_chats_have_drafts(messenger: TelegramMessenger) -> None:
    with pytest.raises(DeliveryFailed):
        await messenger.show(Room(-1001000000001), 12, "Half")


class Counting(Budget):
    """Counts what was spent in each chat, as Telegram would count what was asked of it."""

    def __init__(self, rig: Rig) -> None:
        super().__init__(rig.clock.monotonic, Rates())
        self.spent: Counter[int] = Counter()

    def spend(self, chat_id: int) -> None:
        super().spend(chat_id)
        self.spent[chat_id] += 1


@pytest.fixture
def counted(rig: Rig) -> Counting:
    return Counting(rig)


@pytest.fixture
async def counting(rig: Rig, telegram: LocalChat, counted: Counting) -> AsyncIterator[TelegramMessenger]:
    async with telegram.bot() as bot:
        yield TelegramMessenger(bot, Narrator(rig.core), AtWork(bot, rig.core), counted)


@pytest.mark.parametrize(
    ("content", "bad", "calls"),
    [
        (NOTE, [], 1),
        (NOTE, [("sendMessage", ODD_ENTITIES)], 2),
        (RICH, [("sendRichMessage", UNKNOWN)], 2),
        (RICH, [("sendRichMessage", ODD_BLOCKS), ("sendMessage", ODD_ENTITIES)], 3),
        (DISABLED, [("sendMessage", ODD_BUTTONS)], 2),
        (
            RICH | {"buttons": DISABLED["buttons"]},
            [
                ("sendRichMessage", ODD_BUTTONS),
                ("sendRichMessage", ODD_BLOCKS),
                ("sendMessage", ODD_ENTITIES),
            ],
            4,
        ),
    ],
)
async def test_every_form_that_is_tried_is_paid_for(
    counting: TelegramMessenger,
    counted: Counting,
    telegram: LocalChat,
    content: dict[str, Any],
    bad: list[Bad],
    calls: int,
) -> None:
    for method, fault in bad:
        telegram.faults.next(method, fault)
    counted.spend(1)  # as the sender does before it asks for a delivery
    await counting.deliver(1, None, content, marked=None)
    assert counted.spent[1] == len(_methods(telegram)) == calls


async def test_every_form_of_an_edit_is_paid_for(
    counting: TelegramMessenger, counted: Counting, telegram: LocalChat
) -> None:
    sent = await counting.deliver(1, None, NOTE, marked=None)
    for fault in (ODD_BLOCKS, ODD_ENTITIES):
        telegram.faults.next("editMessageText", fault)
    counted.spend(1)
    await counting.deliver(1, sent, RICH, marked=None)
    assert counted.spent[1] == len(telegram.faults.calls_of("editMessageText")) == 3


async def test_a_press_that_is_too_old_is_paid_for_as_well(
    rig: Rig, counting: TelegramMessenger, counted: Counting, telegram: LocalChat
) -> None:
    telegram.admin_in.add(TEAM_CHAT_ID)
    telegram.faults.next("sendMessage", TOO_OLD_PRESS)
    counted.spend(TEAM_CHAT_ID)
    await counting.deliver(TEAM_CHAT_ID, None, _shown_alone(rig, 9), marked=None)
    assert counted.spent[TEAM_CHAT_ID] == len(_methods(telegram)) == 2


async def test_a_picture_that_is_no_photo_is_paid_for_as_what_it_is_then(
    counting: TelegramMessenger, counted: Counting, telegram: LocalChat, tmp_path: Path
) -> None:
    (tmp_path / "a.png").write_bytes(b"picture")
    telegram.faults.next("sendPhoto", NO_PHOTO)
    file = {"name": "a.png", "path": str(tmp_path / "a.png"), "is_photo": True}
    counted.spend(1)
    await counting.deliver(1, None, NOTE | {"file": file}, marked=None)
    assert counted.spent[1] == len(_methods(telegram)) == 2


@pytest.mark.parametrize("fault", [UNKNOWN, ODD_BLOCKS], ids=["unknown", "refused"])
async def test_every_form_of_a_draft_is_paid_for(
    counting: TelegramMessenger, counted: Counting, telegram: LocalChat, fault: Fault
) -> None:
    telegram.faults.next("sendRichMessageDraft", fault)
    for _ in range(2):
        counted.spend(1)
        await counting.show(Room(1), 12, "Half a **sentence**")
    assert counted.spent[1] == len(_methods(telegram)) == 3
