"""The languages of the chat: English, which the code is written in, and what the catalogue has beside it.

Every text that somebody reads in a chat goes through one of these functions; `python -m handlers.locales`
gathers them into the catalogue, and a test knows what is missing there. What the core says is English
everywhere else (REST, log, rows): `own` finds it again in the catalogue, with whatever was filled into it.
"""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache, lru_cache
from importlib import resources
from pathlib import Path

from aiogram.utils.formatting import Text
from aiogram.utils.i18n import I18n
from babel.dates import format_datetime
from babel.messages.mofile import read_mo

from core.words import Language

LOCALES = Path(str(resources.files("handlers"))) / "locales"
DOMAIN = "chat"
CORE = "core"
"""The context, in the catalogue, of what the core says."""
I18N = I18n(path=LOCALES, default_locale=Language.ENGLISH, domain=DOMAIN)
FIELD = re.compile(r"\{(\w+)\}")
SENTENCES = re.compile(r"(?<=[.!?]) (?=\S)")
FIELD_OF_INPUT = re.compile(r"([\w.]+): (.+)", re.DOTALL)


@contextmanager
def spoken(language: Language) -> Iterator[None]:
    """What is said within is said in this language."""
    with I18N.use_locale(language):
        yield


def tr(text: str, /, **values: object) -> str:
    """A text in the language that is spoken, each `{name}` in it filled in."""
    found = I18N.gettext(text)
    return found.format_map(values) if values else found


def counted(one: str, many: str, number: int, /, **values: object) -> str:
    """Of two texts the one for this many, which is `{number}` in it."""
    return I18N.gettext(one, many, number).format_map({"number": number, **values})


def formatted(text: str, /, **parts: object) -> Text:
    """As `tr`, where what is filled in may be bold, code and the like."""
    pieces = FIELD.split(I18N.gettext(text))
    return Text(*(parts[piece] if place % 2 else piece for place, piece in enumerate(pieces) if piece))


def dated(moment: datetime, pattern: str, /) -> str:
    """A moment as its days are written; the pattern is a text, too (Unicode TR 35, section 4)."""
    return str(format_datetime(moment, tr(pattern), locale=I18N.current_locale))


def later(text: str, /) -> str:
    """Marks a text that is kept in a table and goes through `tr` where it is said."""
    return text


def own(text: str, /) -> str:
    """What the core said, in the language that is spoken; as it is where the catalogue doesn't have it.

    For our own words only: never for a human's, the agent's or another program's.
    """
    language = I18N.current_locale
    return text if language == Language.ENGLISH or not text else _found(Language(language), text)


@lru_cache(maxsize=2000)
def _found(language: Language, text: str) -> str:
    for pattern, translation in _of_core(language):
        if match := pattern.fullmatch(text):
            values = {name: _found(language, value) for name, value in match.groupdict().items()}
            return translation.format_map(values)
    if of_input := FIELD_OF_INPUT.fullmatch(text):
        return f"{of_input[1]}: {_found(language, of_input[2])}"
    sentences = SENTENCES.split(text)
    return text if len(sentences) == 1 else " ".join(_found(language, each) for each in sentences)


@cache
def _of_core(language: Language) -> list[tuple[re.Pattern[str], str]]:
    """What the core may say and its translation; first what is known most exactly."""
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        known = [(str(each.id), str(each.string)) for each in read_mo(file) if each.context == CORE]
    known.sort(key=lambda pair: -len(FIELD.sub("", pair[0])))
    return [(_pattern(text), translation) for text, translation in known]


def _pattern(text: str) -> re.Pattern[str]:
    pieces = FIELD.split(text)
    return re.compile(
        "".join(
            f"(?P<{piece}>.*?)" if place % 2 else re.escape(piece.replace("{{", "{").replace("}}", "}"))
            for place, piece in enumerate(pieces)
        ),
        re.DOTALL,
    )
