"""What the core said is found again in the catalogue, whatever was filled in."""

from string import Formatter

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from core.errors import InvalidInput, NotFound
from core.schemas.work import TaskIn
from core.words import Language
from handlers.language import CORE, own, own_list, spoken
from handlers.locales.__main__ import catalogue
from handlers.phrasebook import LETTERS, PIECES, Known, Phrasebook, parts_of

GERMAN = {str(each.id): str(each.string) for each in catalogue(Language.GERMAN) if each.context == CORE}
VALUES = st.text(alphabet="{}%\\$'\"\n aäß漢🙂7.!?-/", max_size=30)
"""None of them has what stands between the values of a text: then nobody could tell where one ends."""


@given(st.sampled_from(sorted(GERMAN)), st.data())
def test_every_text_is_found_and_its_values_stay_as_they_are(text: str, data: st.DataObject) -> None:
    names = {name for _, name in parts_of(text) if name}
    values = {name: data.draw(VALUES, label=name) for name in sorted(names)}
    said, german = text.format_map(values), GERMAN[text].format_map(values)
    if Known(parts_of(text), "").letters < LETTERS:  # known only where ours is filled in
        said = f"Value error, {said}"
    with spoken(Language.GERMAN):
        assert own(said) == german


@given(VALUES)
def test_what_is_not_ours_stays_as_it_is(text: str) -> None:
    with spoken(Language.GERMAN):
        assert own(text) == text


def test_in_english_nothing_is_looked_up() -> None:
    assert own("There is no commit yet.") == "There is no commit yet."


@pytest.mark.parametrize(
    ("said", "german"),
    [
        (NotFound.of("Task", 7).message, "Aufgabe 7 nicht gefunden."),
        (
            "Approval 3 is still open. Approval 4 is still open.",
            "Freigabe 3 ist noch offen. Freigabe 4 ist noch offen.",
        ),
        (
            "Session 5 has already ended (completed).",
            "Sitzung 5 ist schon zu Ende (abgeschlossen).",
        ),
        (
            InvalidInput.together(
                [
                    InvalidInput.of("answers.0", "is required."),
                    InvalidInput.of("answers.1", "must be a number."),
                ]
            ).message,
            "answers.0: wird gebraucht. answers.1: muss eine Zahl sein.",
        ),
        (
            "It could not begin when its turn came. The repository does not allow writing. Who knows.",
            "Als sie dran war, konnte sie nicht beginnen. Das Repository erlaubt kein Schreiben. Who knows.",
        ),
        (
            "Codex ended under the turn: killed by signal 64 (it last said: bye)",
            "Codex endete mitten im Durchgang: beendet durch Signal 64 (zuletzt gesagt: bye)",
        ),
        (
            "Only Ann, Bo or the API may decide this.",
            "Darüber darf nur Ann, Bo oder die API entscheiden.",
        ),
        ("Uncommitted: 3 changed, 1 new.", "Nicht committet: 3 geändert, 1 neu."),
    ],
)
def test_what_was_said_together_is_found_too(said: str, german: str) -> None:
    with spoken(Language.GERMAN):
        assert own(said) == german


def test_a_value_is_no_word_of_ours_even_where_it_looks_like_one() -> None:
    with spoken(Language.GERMAN):
        assert own("files allows no network.") == "files erlaubt kein Netz."
        assert own("git fetch failed: no or yes") == "git fetch ist fehlgeschlagen: no or yes"


def test_a_list_is_said_with_its_words() -> None:
    with spoken(Language.GERMAN):
        assert (
            own_list("2 changed files, 1 new file and 3 commits on no other branch")
            == "2 geänderte Dateien, 1 neue Datei und 3 Commits auf keinem anderen Branch"
        )


def test_what_is_wrong_with_an_input_is_said() -> None:
    with pytest.raises(ValidationError) as wrong:
        TaskIn.model_validate({"repositoryId": 1, "prompt": " ", "title": "x" * 201, "priority": "now"})
    with spoken(Language.GERMAN):
        assert [own(error["msg"]) for error in wrong.value.errors()] == [
            "darf nicht leer sein",
            "darf höchstens 200 Zeichen haben",
            "muss 'low', 'normal' oder 'high' sein",
        ]


def test_a_text_that_is_nearly_all_values_is_known_only_where_ours_is_filled_in() -> None:
    loose = sorted(
        text
        for text in GERMAN
        if any(name for _, name in parts_of(text)) and Known(parts_of(text), "").letters < LETTERS
    )
    assert loose == ["signal {number}", "{foreign}: {kind} takes {list_either}"]


def test_of_two_readings_the_one_with_more_of_ours_counts() -> None:
    book = Phrasebook(
        [
            ("This thing is {what}.", "Es ist {what}."),
            ("This thing is {count} of many.", "{count} von vielen."),
        ]
    )
    assert book.find("This thing is 3 of many.") == "3 von vielen."
    assert book.find("This thing is red. This thing is blue.") == "Es ist red. Es ist blue."


def test_a_long_text_is_read_sentence_by_sentence() -> None:
    book = Phrasebook([("This thing is {what}.", "Es ist {what}.")])
    assert book.find(" ".join(["This thing is so."] * (PIECES + 3))) == " ".join(
        ["Es ist so."] * (PIECES + 3)
    )


def test_braces_of_a_text_are_braces() -> None:
    book = Phrasebook([("'@{{' never means {{{what}}}.", "{{{what}}} heißt '@{{'.")])
    assert book.find("'@{' never means {x{0}}.") == "{x{0}} heißt '@{'."


def test_every_translation_can_be_filled_in() -> None:
    for text in GERMAN.values():
        list(Formatter().parse(text))
