"""Which language a file is written in, by its name."""

from collections import Counter
from collections.abc import Iterable
from pathlib import PurePosixPath

BY_SUFFIX = {
    ".c": "C", ".h": "C", ".cc": "C++", ".cpp": "C++", ".hpp": "C++", ".cs": "C#", ".css": "CSS",
    ".dart": "Dart", ".ex": "Elixir", ".exs": "Elixir", ".go": "Go", ".hs": "Haskell", ".html": "HTML",
    ".java": "Java", ".js": "JavaScript", ".mjs": "JavaScript", ".jsx": "JavaScript", ".kt": "Kotlin",
    ".lua": "Lua", ".md": "Markdown", ".php": "PHP", ".pl": "Perl", ".py": "Python", ".pyi": "Python",
    ".r": "R", ".rb": "Ruby", ".rs": "Rust", ".scala": "Scala", ".scss": "CSS", ".sh": "Shell",
    ".sql": "SQL", ".swift": "Swift", ".tf": "Terraform", ".ts": "TypeScript", ".tsx": "TypeScript",
    ".vue": "Vue", ".zig": "Zig",
}  # fmt: skip


def by_bytes(files: Iterable[tuple[str, int]]) -> dict[str, int]:
    """Bytes per language over (path, size) pairs, most first."""
    sums: Counter[str] = Counter()
    for path, size in files:
        language = BY_SUFFIX.get(PurePosixPath(path).suffix.lower())
        if language:
            sums[language] += size
    return dict(sums.most_common())
