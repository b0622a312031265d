"""`python -m handlers.locales`: bring the catalogue up to date; exit code 1 where something is missing."""

import sys
from datetime import UTC, datetime
from io import BytesIO

from babel.messages.catalog import Catalog
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from core.words import Language
from handlers.language import DOMAIN, LOCALES
from handlers.locales.gathering import gathered

TRANSLATED = [language for language in Language if language is not Language.ENGLISH]


def catalogue(language: Language) -> Catalog:
    """As it is in the file."""
    with (LOCALES / language / "LC_MESSAGES" / f"{DOMAIN}.po").open("rb") as file:
        return read_po(file, locale=language, domain=DOMAIN)


def compiled(catalog: Catalog) -> bytes:
    """The same at any time: the header has a date."""
    catalog.creation_date = datetime(2026, 1, 1, tzinfo=UTC)
    file = BytesIO()
    write_mo(file, catalog)
    return file.getvalue()


def renewed(language: Language) -> Catalog:
    """The texts there are now, with the translations there were."""
    catalog, known = gathered(language), catalogue(language)
    for message in catalog:
        old = known.get(message.id, message.context) if message.id else None
        # One that has become two, for one and for many, is translated anew.
        if old is not None and old.string and old.pluralizable == message.pluralizable:
            message.string = old.string
    return catalog


def untranslated(catalog: Catalog) -> list[str]:
    return [
        str(message.id)
        for message in catalog
        if message.id and not all(message.string if isinstance(message.string, tuple) else [message.string])
    ]


def written(catalog: Catalog) -> bytes:
    """Without times and numbers of lines: it changes where texts do."""
    file = BytesIO()
    write_po(file, catalog, width=110, sort_output=True, include_lineno=False, omit_header=False)
    lines = file.getvalue().splitlines(keepends=True)
    return b"".join(
        line for line in lines if not line.startswith((b'"POT-Creation', b'"PO-Revision', b'"Gen'))
    )


def main() -> int:
    missing = 0
    for language in TRANSLATED:
        catalog = renewed(language)
        folder = LOCALES / language / "LC_MESSAGES"
        (folder / f"{DOMAIN}.po").write_bytes(written(catalog))
        (folder / f"{DOMAIN}.mo").write_bytes(compiled(catalog))
        lacking = untranslated(catalog)
        sys.stdout.write(f"{language}: {len(catalog)} texts, {len(lacking)} not translated\n")
        missing += len(lacking)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main())
