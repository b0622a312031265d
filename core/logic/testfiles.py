"""Which files are tests, by their names alone: nothing of a repository is run to find out."""

import re
from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

from core.logic.languages import BY_SUFFIX

_TEST_NAME = re.compile(
    r"test_.+\.(py|rb|sh|pl|lua)"
    r"|.+_test\.(py|go|rb|rs|ex|exs|dart|c|cc|cpp|sh)"
    r"|.+[.-](test|spec)\.(js|jsx|mjs|ts|tsx|vue)"
    r"|.+_spec\.(rb|lua)"
    r"|(Test[A-Z].*|.+(Test|Tests|IT|Spec))\.(java|kt|scala|cs|php|swift)"
)
_TEST_FOLDERS = {"__tests__", "test", "tests"}
"""In these, Rust, JavaScript and C have tests under any name."""
_NAMELESS = {".rs", ".js", ".jsx", ".mjs", ".ts", ".tsx", ".c", ".cc", ".cpp"}


def is_test(path: str) -> bool:
    file = PurePosixPath(path)
    if _TEST_NAME.fullmatch(file.name):
        return True
    return file.suffix.lower() in _NAMELESS and not _TEST_FOLDERS.isdisjoint(file.parts[:-1])


def count_tests(paths: Iterable[str]) -> dict[str, int]:
    """How many test files there are per language, most first."""
    found = Counter(BY_SUFFIX[PurePosixPath(path).suffix.lower()] for path in paths if is_test(path))
    return dict(found.most_common())
