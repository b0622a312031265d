"""The account behind Codex, in the shapes of its schema: no account is at hand to ask the real one with."""

from pathlib import Path

import pytest

from core.errors import Conflict, RunnerUnavailable
from core.words import AccountStatus
from tests.core.runners.reading import soon
from tests.core.runners.test_odd_servers import fake, start


async def test_limits_are_those_of_the_account_and_news_change_what_they_name(tmp_path: Path) -> None:
    async with fake("logged_in", tmp_path) as runner:
        account = await soon(runner.itself.account())
        assert (account.status, account.email, account.plan) == (
            AccountStatus.LOGGED_IN,
            "ann@example.org",
            "plus",
        )
        assert account.limits is not None
        windows = [(each.name, each.used_percent) for each in account.limits.windows]
        assert (windows, account.limits.credits) == ([(None, 40), ("Spark", 10)], "12.5")

        await (await start(runner, tmp_path)).end()
        limits = runner.itself.limits
        assert limits is not None
        windows = [(each.name, each.used_percent) for each in limits.windows]
        assert (windows, limits.credits, limits.is_reached) == ([(None, 91), ("Spark", 10)], "12.5", False)

        await (await start(runner, tmp_path, thread_id="thread-1")).end()
        limits = runner.itself.limits
        assert limits is not None
        assert limits.is_reached

        assert (await soon(runner.itself.account())).status is AccountStatus.LOGGED_OUT
        assert runner.itself.limits is None


async def test_a_login_with_a_code(tmp_path: Path) -> None:
    async with fake("logs_in", tmp_path) as runner:
        begun = await soon(runner.itself.login())
        assert (begun.login_id, begun.user_code) == ("l-1", "ABCD-1234")
        assert begun.verification_url == "https://auth.openai.com/codex/device"
        await soon(runner.itself.cancel_login(begun.login_id))
        with pytest.raises(Conflict, match="logged in already"):
            await soon(runner.itself.login())


async def test_an_older_codex_says_that_it_is_one(tmp_path: Path) -> None:
    async with fake("knows_nothing_of_itself", tmp_path) as runner:
        with pytest.raises(RunnerUnavailable, match=r"does not know model/list\. Update it"):
            await soon(runner.itself.models())
