"""A press that is handled once more, and a button that is pressed once more."""

import pytest

from core.context import API_CALLER
from core.errors import SteerRejected
from core.schemas.automations import AutomationPatch
from core.schemas.decisions import ResolveIn
from core.schemas.webhooks import WebhookPatch
from core.schemas.work import RepositoryPatch, TaskPatch
from core.usecases import automations, deciding, repositories, steering, tasks, webhooks
from core.words import EventKind, Priority
from tests.support.automations import automation
from tests.support.desk import Desk
from tests.support.receiver import make


async def test_what_was_switched_off_and_on_again_stays_on(desk: Desk) -> None:
    hook = await make(desk.rig, "https://hooks.example.invalid/x", "session.completed")
    await desk.you.says("/webhooks")
    listed = await desk.you.sees("Webhooks")
    await desk.you.presses(listed, next(label for label in listed.buttons if label.startswith("Off")))
    payload = desk.handled[-1]
    await webhooks.change(desk.rig.core, API_CALLER, hook.id, WebhookPatch(enabled=True))
    await desk.feed_again(payload)
    assert (await webhooks.get(desk.rig.core, API_CALLER, hook.id)).enabled


async def test_a_press_that_waited_for_an_approval_asks_for_no_second_one(desk: Desk) -> None:
    await desk.rig.repository("shop")
    answer = await desk.answers(desk.you, "Fix the till", "Fixed.")
    await tasks.change(desk.rig.core, API_CALLER, 1, TaskPatch(approval_required=True))
    await desk.you.presses(answer, "Retry")
    payload = desk.handled[-1]
    await desk.rig.event(EventKind.APPROVAL_REQUESTED)
    await deciding.resolve(desk.rig.core, API_CALLER, 1, ResolveIn(status="approved"))
    (await desk.runner.turn(2)).end()
    await desk.ended(2)
    await desk.feed_again(payload)
    assert (await desk.you.presses(answer, "Retry")).text.startswith("You have started this already.")
    assert (await desk.rig.kinds()).count(EventKind.APPROVAL_REQUESTED) == 1


async def test_what_was_declined_is_asked_for_again_by_another_press_alone(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def ended(*_: object) -> None:
        raise SteerRejected("Session 1 has already ended.")

    await desk.rig.repository()
    _, progress = await desk.asks(desk.you)
    await tasks.change(desk.rig.core, API_CALLER, 1, TaskPatch(approval_required=True))
    monkeypatch.setattr(steering, "steer", ended)
    await desk.you.says("Mind this.", reply_to=progress)
    offer = await desk.you.sees("Not heard:")
    await desk.you.presses(offer, "When it is done")
    payload = desk.handled[-1]
    assert (await desk.you.presses(offer, "When it is done")).text == "Not started yet."
    await deciding.resolve(desk.rig.core, API_CALLER, 1, ResolveIn(status="rejected"))
    await desk.feed_again(payload)
    assert (await desk.rig.kinds()).count(EventKind.APPROVAL_REQUESTED) == 1
    await desk.you.presses(offer, "When it is done")
    assert (await desk.rig.kinds()).count(EventKind.APPROVAL_REQUESTED) == 2


async def test_the_first_yes_of_two_is_none_after_the_others_no(desk: Desk) -> None:
    await desk.rig.repository("shop")
    await repositories.change(desk.rig.core, API_CALLER, 1, RepositoryPatch(require_two_people=True))
    turn, _ = await desk.asks(desk.you, "Fix the till")
    turn.ask()
    card = await desk.you.sees_that(lambda seen: "Approve" in seen.buttons)
    await desk.you.presses(card, "Approve")
    payload = desk.handled[-1]
    await deciding.resolve(desk.rig.core, API_CALLER, 1, ResolveIn(status="rejected"))
    await desk.feed_again(payload)
    answers = [str(call.payload.get("text")) for call in desk.telegram.faults.calls_of("answerCallbackQuery")]
    assert "Approved." not in answers
    assert await desk.you.heard("Approved.") == 0


async def test_what_a_repository_allows_stays_what_it_was_changed_to_since(desk: Desk) -> None:
    core, shop = desk.rig.core, await desk.rig.repository("shop")
    await desk.you.says("/repos")
    await desk.you.presses(await desk.you.sees("Repositories"), "shop")
    await desk.you.presses(await desk.you.sees("The sandbox holds it to that."), "○ commit")
    payload = desk.handled[-1]
    await repositories.change(core, API_CALLER, shop.id, RepositoryPatch(allow_commit=False))
    await desk.feed_again(payload)
    assert not (await repositories.get(core, shop.id)).allow_commit
    assert (await desk.rig.kinds()).count(EventKind.REPOSITORY_CHANGED) == 2


async def test_a_task_stays_what_it_was_changed_to_since(desk: Desk) -> None:
    core, shop = desk.rig.core, await desk.rig.repository("shop")
    task = await desk.rig.task("Fix the till", repository_id=shop.id)
    await desk.you.says("/tasks")
    await desk.you.presses(await desk.you.sees("Fix the till"), "Fix the till")
    await desk.you.presses(await desk.you.sees_that(lambda seen: "Cancel the task" in seen.buttons), "High")
    payload = desk.handled[-1]
    await tasks.change(core, API_CALLER, task.id, TaskPatch(priority=Priority.LOW))
    await desk.feed_again(payload)
    assert (await tasks.get(core, task.id)).priority is Priority.LOW
    assert (await desk.rig.kinds()).count(EventKind.TASK_CHANGED) == 2


async def test_an_automation_that_was_turned_on_since_stays_on(desk: Desk) -> None:
    made = await automation(desk.rig)
    await desk.you.says("/automations")
    await desk.you.presses(await desk.you.sees("Morning repo check"), "Morning repo check")
    await desk.you.presses(await desk.you.sees_that(lambda seen: "Turn off" in seen.buttons), "Turn off")
    payload = desk.handled[-1]
    core = desk.rig.core
    await automations.change(core, API_CALLER, made.id, AutomationPatch(enabled=True))
    await desk.feed_again(payload)
    assert (await automations.get(core, made.id)).enabled
    assert (await desk.rig.kinds()).count(EventKind.AUTOMATION_CHANGED) == 2
