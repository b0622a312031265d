"""Words of ours that are no sentence by themselves, marked for whoever translates what we say.

The core says plain English. What people read of it is gathered from its source, by
`handlers.locales.gathering`: sentences and the messages of errors by themselves, everything else where it is
marked.
"""


def ours(text: str, /) -> str:
    """The same text. Around a literal: people read it. Around a value of an f-string, `{ours(why)}`: what is
    filled in are words of ours too, so that they are translated with the sentence; every other value stays
    as it is."""
    return text


def listed(text: str, /) -> str:
    """As `ours` around a value, where that is a list: names, or words of ours, with commas, `and` or `or`
    between."""
    return text


AND, OR = ours("and"), ours("or")
"""What stands before the last of a list."""
