"""What tokens cost, as far as somebody has said so."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from typing import Self

ANY_MODEL = "*"
"""The price of every model that has none of its own; also where a session left the choice to Codex."""
PER = 1_000_000


@dataclass(frozen=True, slots=True)
class Price:
    """Of a million tokens each."""

    input: Decimal
    cached: Decimal
    output: Decimal

    def __str__(self) -> str:
        return f"{self.input}/{self.cached}/{self.output}"

    def of(self, *, input_tokens: int, cached_tokens: int, output_tokens: int) -> Decimal:
        """`input_tokens` are all of them, the cached ones too, as Codex counts."""
        fresh = max(0, input_tokens - cached_tokens)
        return (fresh * self.input + cached_tokens * self.cached + output_tokens * self.output) / PER


@dataclass(frozen=True, slots=True)
class Prices:
    """By model, in whatever currency they were written in."""

    by_model: Mapping[str, Price] = field(default_factory=dict)

    @classmethod
    def parse(cls, text: str) -> Self:
        """`gpt-5.4=1.25/0.125/10,*=2/0.2/15`: input, cached input and output, per million tokens.
        Raises ValueError that shows how to write it."""
        entries = [entry.strip() for entry in text.split(",") if entry.strip()]
        return cls(dict(map(_entry, entries)))

    def of_model(self, model: str | None) -> Price | None:
        """None where nobody has said it."""
        return self.by_model.get(model or ANY_MODEL) or self.by_model.get(ANY_MODEL)

    def __str__(self) -> str:
        return ",".join(f"{model}={price}" for model, price in self.by_model.items())


def _entry(text: str) -> tuple[str, Price]:
    model, equals, numbers = text.rpartition("=")
    try:
        each = [Decimal(number.strip()) for number in numbers.split("/")]
    except InvalidOperation:
        each = []
    sound = all(number.is_finite() and 0 <= number <= PER for number in each)
    if not model.strip() or not equals or len(each) != 3 or not sound:
        raise ValueError(
            f"{text!r} is no price; write model=input/cached/output, per million tokens,"
            " like gpt-5.4=1.25/0.125/10"
        )
    return model.strip(), Price(*each)
