"""What somebody sends at once and Telegram in several updates, and what only looks like it."""

from typing import Any

import pytest

from bot.pieces import ALBUM, CUT, OTHERS, TEXT, Pieces

FULL = "x" * TEXT
LONG = "y" * CUT


def said(text: str, number: int = 1, *, date: int = 100, user: int = 1, **more: Any) -> dict[str, Any]:
    message = {"message_id": number, "date": date, "from": {"id": user}, "text": text, **more}
    return {"update_id": number, "message": message}


def photo(number: int, album: str | None = "7", **more: Any) -> dict[str, Any]:
    group = {"media_group_id": album} if album else {}
    message = {"message_id": number, "date": 100, "from": {"id": 1}, "photo": [], **group, **more}
    return {"update_id": number, "message": message}


@pytest.mark.parametrize(
    ("update", "waits"),
    [
        (said("hi"), False),
        (said("x" * (CUT - 1)), False),
        (said(LONG), True),
        (said("🚀" * (CUT // 2)), True),
        (photo(1), True),
        (photo(1, album=None), False),
        ({"update_id": 1, "callback_query": {"data": LONG}}, False),
        ({"update_id": 1, "edited_message": {"text": LONG}}, False),
    ],
)
def test_only_what_may_go_on_is_waited_for(update: dict[str, Any], waits: bool) -> None:
    """A message of ordinary length never is."""
    assert Pieces().may_go_on([update]) is waits


def test_an_album_ends_with_its_tenth() -> None:
    assert Pieces().may_go_on([photo(number) for number in range(ALBUM - 1)])
    assert not Pieces().may_go_on([photo(number) for number in range(ALBUM)])


def test_a_text_ends_with_a_piece_that_is_short() -> None:
    assert not Pieces().may_go_on([said(FULL), said("the end")])


REPLY: dict[str, Any] = {"reply_to_message": {"message_id": 50}}


@pytest.mark.parametrize(
    ("first", "then", "belongs"),
    [
        (said(FULL), said("the rest", 2), True),
        (said(FULL), said("/usr/lib/x.so: undefined", 2), True),
        (said(FULL), said("the rest", 2, date=103), False),
        (said(FULL), said("the rest", 2, user=2), False),
        (said(FULL), said("the rest", 2, message_thread_id=9), False),
        (said(FULL), said("/stop", 2, entities=[{"type": "bot_command", "offset": 0, "length": 5}]), False),
        (said(FULL, **REPLY), said("the rest", 2), True),
        (said(FULL, **REPLY), said("the rest", 2, **REPLY), True),
        (said(FULL), said("about that", 2, **REPLY), False),
        (said(FULL), photo(2), False),
        (said(FULL), {"update_id": 2, "callback_query": {}}, False),
        (photo(1), photo(2), True),
        (photo(1), photo(2, album="8"), False),
        (photo(1), photo(2, album=None), False),
        (photo(1), said("and do this", 2), False),
    ],
)
def test_what_belongs_together(first: dict[str, Any], then: dict[str, Any], belongs: bool) -> None:
    assert Pieces().goes_on([first], then) is belongs


def test_a_word_that_was_cut_is_whole_again_and_a_line_stays_a_line() -> None:
    pieces = [said(FULL), said("y" * 3000, 2), said("the end", 3)]

    joined = Pieces().joined(pieces)

    assert joined["update_id"] == 1
    assert joined["message"]["text"] == FULL + "y" * 3000 + "\nthe end"
    assert [message["message_id"] for message in joined[OTHERS]] == [2, 3]


def test_of_an_album_the_first_leads() -> None:
    joined = Pieces().joined([photo(1, caption="Look"), photo(2), photo(3)])

    assert (joined["message"]["caption"], "text" in joined["message"]) == ("Look", False)
    assert [message["message_id"] for message in joined[OTHERS]] == [2, 3]


def test_presses_wait_for_nothing() -> None:
    urgent = Pieces().is_urgent
    assert urgent({"callback_query": {}})
    assert urgent({"stopped_message_generation": {}})
    assert not urgent(said("hi"))


@pytest.mark.parametrize(
    "update",
    [
        {},
        {"message": None},
        {"message": {"text": "Bake bread"}},
        {"message": {"chat": 5}},
        {"message": {"chat": {"type": ["group"]}}},
        {"message": {"chat": {"type": "private"}}},
        {"message": {"chat": {"type": "group"}, "entities": []}},
        {"message": {"chat": {"type": "group"}}, "others": [5]},
        {"callback_query": {"message": {"chat": {"type": "group"}}}},
    ],
)
def test_what_may_be_somebodys_is_not_put_aside(update: dict[str, Any]) -> None:
    assert not Pieces().is_for_nobody(update)


def test_talk_that_names_and_answers_nobody_is_for_nobody() -> None:
    talk = {"chat": {"type": "supergroup"}, "text": "Bake bread"}
    assert Pieces().is_for_nobody({"message": talk, "others": [talk]})
    assert not Pieces().is_for_nobody({"message": talk, "others": [talk | {"caption_entities": []}]})


@pytest.mark.parametrize("text", [None, "", 5, {"a": 1}])
def test_only_words_go_on(text: object) -> None:
    assert not Pieces().goes_on(
        [said(FULL)], said("", 2) | {"message": said("", 2)["message"] | {"text": text}}
    )
