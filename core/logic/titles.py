"""Titles for what came without one."""

LENGTH = 60


def title_of(prompt: str) -> str:
    """A title for a task that came without one: its first words, on one line."""
    line = " ".join(prompt.split())
    if len(line) <= LENGTH:
        return line
    return line[:LENGTH].rsplit(" ", 1)[0] + "…"
