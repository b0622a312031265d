"""How much may be said: per chat and overall, with a reserve for what must arrive."""

import pytest

from core.machinery.budget import RECOVERY, RESERVE, SLOWEST, Budget, Rates
from core.words import Urgency
from tests.support.core import FakeClock

RATES = Rates(private=(1.0, 5.0), group=(0.5, 4.0), overall=(10.0, 8.0))


def spend(budget: Budget, chat: int, count: int) -> None:
    for _ in range(count):
        assert budget.wait(chat, Urgency.REPLY) == 0
        budget.spend(chat)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()


@pytest.fixture
def budget(clock: FakeClock) -> Budget:
    return Budget(clock.monotonic, RATES)


def test_a_burst_goes_at_once_and_then_a_second_each(budget: Budget, clock: FakeClock) -> None:
    spend(budget, 1, 5)

    assert budget.wait(1, Urgency.REPLY) == pytest.approx(1.0)
    clock.move(0.25)
    assert budget.wait(1, Urgency.REPLY) == pytest.approx(0.75)
    clock.move(0.75)
    spend(budget, 1, 1)


def test_progress_leaves_a_reserve(budget: Budget) -> None:
    spend(budget, 1, 2)

    assert budget.wait(1, Urgency.REPLY) == 0
    assert budget.wait(1, Urgency.PROGRESS) == pytest.approx(RESERVE - 2)


def test_a_draft_leaves_more_than_progress_does(budget: Budget) -> None:
    spend(budget, 1, 1)

    assert budget.wait(1, Urgency.PROGRESS) == 0
    assert budget.wait(1, Urgency.DRAFT) > 0


@pytest.mark.parametrize("urgency", [Urgency.ALERT, Urgency.FINAL, Urgency.REPLY])
def test_what_must_arrive_may_use_all_of_it(budget: Budget, urgency: Urgency) -> None:
    spend(budget, 1, 4)

    assert budget.wait(1, urgency) == 0


def test_what_cannot_wait_is_at_the_cost_of_progress_never_of_an_answer(
    budget: Budget, clock: FakeClock
) -> None:
    for _ in range(20):
        budget.spend_at_once(1)

    assert budget.wait(1, Urgency.PROGRESS) == pytest.approx(RESERVE)
    spend(budget, 1, 1)
    budget.spend_at_once(1)
    assert budget.wait(1, Urgency.FINAL) == pytest.approx(1.0)
    clock.move(1)
    budget.spend_at_once(1)
    assert budget.wait(1, Urgency.FINAL) == 0


def test_too_much_halves_the_pace_of_that_chat(budget: Budget) -> None:
    budget.too_much(1)

    assert budget.wait(1, Urgency.REPLY) == 0, "what Telegram lets through after its pause may go"
    budget.spend(1)
    assert budget.wait(1, Urgency.REPLY) == pytest.approx(2.0)
    assert budget.wait(2, Urgency.PROGRESS) == 0
    assert budget.pace == pytest.approx(0.9)


def test_a_pace_never_ends_and_comes_back_little_by_little(budget: Budget, clock: FakeClock) -> None:
    left = [budget.too_much(1) for _ in range(20)][-1]

    assert left == SLOWEST
    clock.move(RECOVERY / 2)
    assert budget.too_much(1) == pytest.approx((SLOWEST + 0.5) / 2)
    clock.move(RECOVERY)
    spend(budget, 1, 5)
    assert budget.wait(1, Urgency.REPLY) == pytest.approx(1.0)


def test_a_pace_of_an_earlier_life_has_recovered_meanwhile(budget: Budget) -> None:
    budget.remember(1, 0.25, RECOVERY / 4)

    spend(budget, 1, 5)
    assert budget.wait(1, Urgency.REPLY) == pytest.approx(2.0)


def test_a_group_is_slower(budget: Budget) -> None:
    spend(budget, -1, 4)

    assert budget.wait(-1, Urgency.REPLY) == pytest.approx(2.0)


def test_chats_do_not_share_but_all_share_one(budget: Budget) -> None:
    spend(budget, 1, 4)
    spend(budget, 2, 4)

    assert budget.wait(3, Urgency.REPLY) == pytest.approx(0.1)


def test_waiting_long_saves_up_no_more_than_a_burst(budget: Budget, clock: FakeClock) -> None:
    spend(budget, 1, 5)
    clock.move(86400)
    spend(budget, 1, 5)

    assert budget.wait(1, Urgency.REPLY) > 0


def test_the_defaults_stay_below_what_telegram_allows() -> None:
    rates = Rates()

    assert rates.overall[0] <= 30
    assert rates.private[0] <= 1
    assert rates.group[0] * 60 <= 20
    assert min(rates.private[1], rates.group[1], rates.overall[1]) >= 1 + RESERVE, "progress can be said"
