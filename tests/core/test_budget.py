"""How much may be said: per chat and overall, with a reserve for what must arrive."""

import pytest

from core.machinery.budget import RESERVE, Budget, Rates
from tests.support.core import FakeClock

RATES = Rates(private=(1.0, 5.0), group=(0.5, 4.0), overall=(10.0, 8.0))


def spend(budget: Budget, chat: int, count: int) -> None:
    for _ in range(count):
        assert budget.wait(chat, must_arrive=True) == 0
        budget.spend(chat)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def budget(clock: FakeClock) -> Budget:
    return Budget(clock.monotonic, RATES)


def test_a_burst_goes_at_once_and_then_a_second_each(budget: Budget, clock: FakeClock) -> None:
    spend(budget, 1, 5)

    assert budget.wait(1, must_arrive=True) == pytest.approx(1.0)
    clock.move(0.25)
    assert budget.wait(1, must_arrive=True) == pytest.approx(0.75)
    clock.move(0.75)
    spend(budget, 1, 1)


def test_progress_leaves_a_reserve(budget: Budget) -> None:
    spend(budget, 1, 2)

    assert budget.wait(1, must_arrive=True) == 0
    assert budget.wait(1, must_arrive=False) == pytest.approx(RESERVE - 2)


def test_a_group_is_slower(budget: Budget) -> None:
    spend(budget, -1, 4)

    assert budget.wait(-1, must_arrive=True) == pytest.approx(2.0)


def test_chats_do_not_share_but_all_share_one(budget: Budget) -> None:
    spend(budget, 1, 4)
    spend(budget, 2, 4)

    assert budget.wait(3, must_arrive=True) == pytest.approx(0.1)


def test_waiting_long_saves_up_no_more_than_a_burst(budget: Budget, clock: FakeClock) -> None:
    spend(budget, 1, 5)
    clock.move(86400)
    spend(budget, 1, 5)

    assert budget.wait(1, must_arrive=True) > 0


def test_the_defaults_stay_below_what_telegram_allows() -> None:
    rates = Rates()

    assert rates.overall[0] <= 30
    assert rates.private[0] <= 1
    assert rates.group[0] * 60 <= 20
    assert min(rates.private[1], rates.group[1], rates.overall[1]) >= 1 + RESERVE, "progress can be said"
