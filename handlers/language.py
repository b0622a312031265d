"""The languages of the chat: English, which the code is written in, and what the catalogue has beside it.

Every text that somebody reads in a chat goes through one of these functions; `python -m handlers.locales`
gathers them into the catalogue, and a test knows what is missing there. What the core says is English
everywhere else (REST, log, rows): `own` finds it again in the catalogue, with whatever was filled into it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path

from aiogram.utils.formatting import Text
from aiogram.utils.i18n import I18n
from babel.dates import format_datetime
from babel.messages.mofile import read_mo

from core.words import Language
from handlers.phrasebook import Phrasebook, parts_of

LOCALES = Path(str(resources.files("handlers"))) / "locales"
DOMAIN = "chat"
CORE = "core"
"""The context, in the catalogue, of what the core says."""
I18N = I18n(path=LOCALES, default_locale=Language.ENGLISH, domain=DOMAIN)


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
    found = I18N.gettext(text)
    if not parts:
        return Text(found)
    pieces: list[object] = []
    for written, name in parts_of(found):
        pieces += [written] if written else []
        pieces += [parts[name]] if name else []
    return Text(*pieces)


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
    return text if language == Language.ENGLISH else _phrasebook(Language(language)).find(text)


def own_list(text: str, /) -> str:
    """The same of a list that the core made, such as `2 new files and 1 commit on no other branch`."""
    language = I18N.current_locale
    return text if language == Language.ENGLISH else _phrasebook(Language(language)).find_list(text)


def prepare() -> None:
    """Read the catalogues ahead: that takes tens of milliseconds, in which nobody should have to wait."""
    for language in Language:
        if language is not Language.ENGLISH:
            _phrasebook(language)


@cache
def _phrasebook(language: Language) -> Phrasebook:
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.mo").open("rb") as file:
        return Phrasebook((str(each.id), str(each.string)) for each in read_mo(file) if each.context == CORE)
