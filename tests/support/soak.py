"""How long random runs are: short with fixed seeds in `make test`, as long as asked in `make soak`."""

import os


def seeds(few: int) -> range:
    """The seeds to run: `few` of them, or CC_SOAK_ROUNDS from CC_SOAK_SEED on."""
    first = int(os.environ.get("CC_SOAK_SEED", "0"))
    return range(first, first + rounds(few))


def rounds(few: int) -> int:
    """How often to do what knows no seed: `few` times, or CC_SOAK_ROUNDS."""
    return int(os.environ.get("CC_SOAK_ROUNDS", str(few)))


def size(small: int, large: int) -> int:
    """How much at once: `small` where it must be quick, `large` where somebody has asked for a long run."""
    return large if is_long() else small


def is_long() -> bool:
    """Whether this is `make soak`, which may take its time."""
    return "CC_SOAK_ROUNDS" in os.environ


def first_seed() -> int:
    return int(os.environ.get("CC_SOAK_SEED", "0"))
