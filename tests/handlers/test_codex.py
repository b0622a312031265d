"""Codex itself in chat: which model, how much is left, who it is logged in as."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from decimal import Decimal

import pytest

from core.errors import RunnerUnavailable
from core.events import Compaction, ContextUsed, ItemCompleted, PlanUpdated, ThoughtDelta, TokensUsed
from core.schemas.codex import EffortOut, LimitsOut, LimitWindow, McpServerOut, ModelOut, SkillOut
from core.words import AccountStatus, BridgeStatus
from handlers.views import codex as views
from handlers.views import sessions
from tests.handlers.test_views import around
from tests.support.desk import Desk

NOON = datetime(2040, 1, 1, 12, tzinfo=UTC)


def a_model(identity: str, *efforts: str, is_default: bool = False) -> ModelOut:
    return ModelOut(
        id=identity,
        name=identity.upper(),
        description=f"The model {identity}.",
        is_default=is_default,
        efforts=[EffortOut(name=name, description=f"Thinks {name}.") for name in efforts],
        default_effort=efforts[0] if efforts else None,
        takes_images=True,
    )


def limit(used: int, minutes: int | None = 300, resets_in: timedelta | None = None) -> LimitWindow:
    resets_at = NOON + resets_in if resets_in else None
    return LimitWindow(name=None, used_percent=used, window_minutes=minutes, resets_at=resets_at)


def limits(*windows: LimitWindow) -> LimitsOut:
    return LimitsOut(windows=list(windows), is_reached=False, credits=None)


# Models


async def test_a_model_and_how_hard_it_thinks_are_kept_for_the_chat(desk: Desk) -> None:
    await desk.rig.repository()
    desk.runner.itself.on_offer = [a_model("big", "low", "high", is_default=True), a_model("small")]
    await desk.you.says("/model")
    card = await desk.you.sees("Model · Codex's own choice", "BIG · The model big.")
    assert card.buttons == ("BIG", "SMALL", "✓ Codex's own choice")

    await desk.you.presses(card, "BIG")
    card = await desk.you.sees_become(card, "how hard should it think?")
    await desk.you.presses(card, "high")
    await desk.you.sees_become(card, "Model · BIG, high")

    turn, _ = await desk.asks(desk.you)
    assert (turn.request.model, turn.request.effort) == ("big", "high")
    turn.say("Done.")
    turn.end()
    answer = await desk.you.sees("Done.")
    await desk.you.says("And on.", reply_to=answer)
    following = await desk.runner.turn(2)
    assert (following.request.model, following.request.effort) == ("big", "high")


async def test_the_choice_is_given_back_to_codex(desk: Desk) -> None:
    await desk.rig.repository()
    desk.runner.itself.on_offer = [a_model("small")]
    await desk.you.says("/model")
    card = await desk.you.sees("Model")
    await desk.you.presses(card, "SMALL")
    card = await desk.you.sees_become(card, "Model · SMALL")
    await desk.you.presses(card, "Codex's own choice")
    await desk.you.sees_become(card, "Model · Codex's own choice")

    turn, _ = await desk.asks(desk.you)
    assert (turn.request.model, turn.request.effort) == (None, None)


async def test_who_only_looks_chooses_no_model(desk: Desk) -> None:
    desk.runner.itself.on_offer = [a_model("small")]
    await desk.bo.says("/model")
    card = await desk.bo.sees("Model")
    answer = await desk.bo.presses(card, "SMALL")
    assert "You may look here, not act." in answer.text


# Limits


async def test_a_limit_that_is_near_is_told_under_the_answer_and_in_the_status(desk: Desk) -> None:
    await desk.rig.repository()
    desk.runner.itself.limits = limits(limit(92, resets_in=timedelta(hours=2)), limit(40, 10080))
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    assert "⚠ 92 % of the 5 h limit used, new today" in answer.text
    assert "40 %" not in answer.text

    await desk.you.says("/status")
    status = await desk.you.sees("Command Center")
    assert "⚠ 92 % of the 5 h limit used, new today" in status.text
    assert "40 % of the 7 day limit used" in status.text


async def test_the_status_says_how_codex_is_reached(desk: Desk) -> None:
    await desk.you.says("/status")
    await desk.you.sees("Codex 0.0.0 (spawn · 4 ms) on ")

    why = "Codex did not answer within 5 s. Try again, or restart it."
    desk.runner.reached = replace(
        desk.runner.reached, status=BridgeStatus.UNAVAILABLE, latency_ms=None, message=why
    )
    await desk.you.says("/status")
    await desk.you.sees(f"⚠ Codex can't be reached: {why}\nTried: spawn · codex")


@pytest.mark.parametrize("window", [limit(79), limit(99, resets_in=-timedelta(minutes=1))])
async def test_a_limit_that_is_far_or_over_is_not(desk: Desk, window: LimitWindow) -> None:
    await desk.rig.repository()
    desk.runner.itself.limits = limits(window)
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    assert "limit" not in answer.text


def test_a_limit_in_words() -> None:
    named = LimitWindow(name="Spark", used_percent=81, window_minutes=None, resets_at=None)
    assert views.limit(named, NOON) == "81 % of the Spark limit used"


# The turn


async def test_what_a_turn_costs_and_how_much_context_is_left(desk: Desk) -> None:
    await desk.rig.repository()
    turn, _ = await desk.asks(desk.you)
    turn.put(TokensUsed(1000, 0, 100, 1100), ContextUsed(90_000, 100_000))
    await desk.you.sees("10 % of the context is left.")
    turn.say("Done.")
    turn.end()
    answer = await desk.you.sees("Done.")
    assert "10 % of the context left" in answer.text


async def test_a_plan_in_the_progress(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    turn.put(PlanUpdated((("Look", "completed"), ("Mend", "inProgress"), ("Test", "pending"))))
    seen = await desk.you.sees_become(progress, "✔ Look", "▶ Mend", "· Test")
    assert "Mend · " in seen.text.splitlines()[1]


async def test_a_compaction_is_told_where_it_happens(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    turn.put(ItemCompleted(Compaction("c")))
    await desk.you.sees_become(progress, "The conversation was summed up")
    await desk.you.presses(progress, "Details")
    await desk.you.sees("Codex goes on with a summary of it.")


async def test_a_conversation_is_summed_up_by_a_reply(desk: Desk) -> None:
    await desk.rig.repository()
    answer = await desk.answers(desk.you, "Tidy up", "Done.")
    await desk.you.says("/compact", reply_to=answer)
    await desk.you.sees("✔ The conversation was summed up.")
    assert desk.runner.threads.compacted == ["thread-1"]
    await desk.you.says("/compact")
    await desk.you.sees("Send /compact as a reply to an answer")


async def test_thoughts_are_kept_back_unless_wanted(desk: Desk) -> None:
    await desk.rig.repository()
    turn, progress = await desk.asks(desk.you)
    turn.put(ThoughtDelta("r", "**Secretly** hoping"), PlanUpdated((("Hope", "inProgress"),)))
    seen = await desk.you.sees_become(progress, "▶ Hope")
    assert "Secretly" not in seen.text


# The account


async def test_not_logged_in_is_said_and_mended_from_the_phone(desk: Desk) -> None:
    desk.runner.itself.status = AccountStatus.LOGGED_OUT
    await desk.you.says("/start")
    await desk.you.sees("is not logged in: no turn can run. /login")
    await desk.you.says("/login")
    card = await desk.you.sees("https://example.org/device", "ABCD-1234")
    assert "not logged in yet" in (await desk.you.presses(card, "Done")).text

    desk.runner.itself.status = AccountStatus.LOGGED_IN
    await desk.you.presses(card, "Done")
    await desk.you.sees_become(card, "✔ Codex is logged in with ann@example.org.")


async def test_a_login_is_given_up(desk: Desk) -> None:
    desk.runner.itself.status = AccountStatus.LOGGED_OUT
    await desk.you.says("/login")
    card = await desk.you.sees("ABCD-1234")
    await desk.you.presses(card, "Cancel")
    await desk.you.sees_become(card, "Given up.")
    assert desk.runner.itself.logins == []


async def test_only_an_owner_logs_in(desk: Desk) -> None:
    await desk.ann.says("/login")
    await desk.ann.sees("Only an owner may do this.")
    assert desk.runner.itself.logins == []


async def test_nobody_logs_in_before_others(desk: Desk) -> None:
    desk.runner.itself.status = AccountStatus.LOGGED_OUT
    here = desk.you.in_team()
    await here.says("/login")
    await here.sees("from your private chat")
    assert desk.runner.itself.logins == []


async def test_codex_itself(desk: Desk) -> None:
    desk.runner.itself.status = AccountStatus.LOGGED_IN
    desk.runner.itself.known_servers = [
        McpServerOut(name="docs", status="connected", auth="unsupported", tools=["find", "read"], error=None),
        McpServerOut(name="mail", status="authenticationRequired", auth="notLoggedIn", tools=[], error=None),
    ]
    skill = SkillOut(name="paint", description="Paints.", scope="repo", enabled=True, path="/s")
    desk.runner.itself.known_skills = [skill]
    await desk.you.says("/codex")
    card = await desk.you.sees("logged in with ann@example.org. Plan: plus.")
    assert card.text.splitlines()[2:] == [
        "MCP docs · 2 tools",
        "✖ MCP mail · authenticationRequired",
        "1 skill",
    ]
    await desk.you.presses(card, "Skills")
    await desk.you.sees("paint (repo): Paints.")


async def test_a_codex_that_cannot_be_asked(desk: Desk) -> None:
    desk.runner.itself.failures.append(RunnerUnavailable("Codex is away."))
    await desk.you.says("/codex")
    await desk.you.sees("✖ Codex is away.")


def test_costs_are_told_where_prices_are() -> None:
    footer = sessions.footer(replace(around(), cost=Decimal("0.125")))
    assert footer.render()[0].endswith("costs 0.12")
