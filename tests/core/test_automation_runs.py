"""Running an automation by hand, and who may do what with one."""

from dataclasses import replace

import pytest

from core.context import API_CALLER, Caller
from core.errors import Conflict, Forbidden, NotFound, PolicyDenied
from core.machinery.rows import Slice
from core.models import AutomationRun, Session, Task
from core.schemas.automations import AutomationPatch
from core.schemas.work import PolicyOut, SessionOut
from core.usecases import automations, firing
from core.words import EventKind, Role, SessionStatus
from tests.support.automations import automation, clock, end_sessions, ledger, look_at, only, runs_of
from tests.support.core import Rig
from tests.support.deciding import resolve

ANN = Caller("telegram:2", Role.OPERATOR, 2, "button:xyz")
BO = Caller("telegram:3", Role.VIEWER, 3)


async def test_by_hand_it_runs_now_and_leaves_a_row(rig: Rig) -> None:
    made = await automation(rig)

    session = only(await firing.run_now(rig.core, ANN, made.id))

    (row,) = await runs_of(rig, made.id)
    assert (row.due_at, row.status.value, row.session_id, row.actor) == (None, "fired", session.id, ANN.actor)
    stored = await Session.get(id=session.id)
    assert (stored.actor, stored.chat_id) == (ANN.actor, 2), "it speaks where it was asked for"
    fired = [event for event in await rig.events() if event.kind == EventKind.AUTOMATION_FIRED]
    assert [(event.actor, event.session_id) for event in fired] == [(ANN.actor, session.id)]
    assert (await automations.get(rig.core, made.id)).last_run == row


async def test_by_hand_it_never_stands_in_the_way_of_a_due_time(rig: Rig) -> None:
    made = await automation(rig)
    rig.clock.set(clock("01-01 12:30"))

    await firing.run_now(rig.core, API_CALLER, made.id)
    await end_sessions()
    await look_at(rig, clock("01-01 12:30"))

    assert await ledger(rig, made.id) == [("by hand", "fired", ""), ("01-01 12:30", "fired", "")]


async def test_by_hand_several_times_at_the_same_moment(rig: Rig) -> None:
    made = await automation(rig)
    for _ in range(3):
        only(await firing.run_now(rig.core, API_CALLER, made.id))
        await end_sessions()

    assert await ledger(rig, made.id) == [("by hand", "fired", "")] * 3


async def test_the_same_press_runs_it_once(rig: Rig) -> None:
    made = await automation(rig)

    first = only(await firing.run_now(rig.core, ANN, made.id))
    await end_sessions()
    again = only(await firing.run_now(rig.core, ANN, made.id))

    assert again.id == first.id
    assert len(await runs_of(rig, made.id)) == 1


async def test_the_same_press_asks_once_where_a_yes_is_needed(rig: Rig) -> None:
    repository = await rig.repository(allow_network=True, allow_commit=True)
    made = await automation(rig, repository_id=repository.id, run={"sandbox": "danger-full-access"})

    first, again = [await firing.run_now(rig.core, ANN, made.id) for _ in range(2)]

    assert isinstance(first, PolicyOut)
    assert isinstance(again, PolicyOut)
    assert first.policy.approval_ids == again.policy.approval_ids == [(await rig.approval()).id]
    assert [row[:2] for row in await ledger(rig, made.id)] == [("by hand", "blocked")]
    await resolve(rig, first.policy.approval_ids[0])
    assert only(await firing.run_now(rig.core, ANN, made.id)).status is SessionStatus.STARTING


async def test_one_that_is_off_can_be_tried_by_hand(rig: Rig) -> None:
    made = await automation(rig, enabled=False)

    assert isinstance(await firing.run_now(rig.core, API_CALLER, made.id), SessionOut)


async def test_not_while_its_last_run_goes_on(rig: Rig) -> None:
    made = await automation(rig)
    await look_at(rig, clock("01-01 12:30"))

    with pytest.raises(Conflict, match=r"Its last run still goes on \(session 1\)"):
        await firing.run_now(rig.core, API_CALLER, made.id)

    assert len(await runs_of(rig, made.id)) == 1


async def test_not_what_the_repository_forbids(rig: Rig) -> None:
    made = await automation(rig, run={"allow_network": True})

    with pytest.raises(PolicyDenied, match="does not allow network") as raised:
        await firing.run_now(rig.core, API_CALLER, made.id)

    assert raised.value.details is not None
    assert raised.value.details["policy"]["verdict"] == "denied"
    assert await AutomationRun.all().count() == await Task.all().count() == 0, "nothing is written"


async def test_who_runs_it_is_shown_as_they_call_themselves(rig: Rig) -> None:
    made = await automation(rig)

    session = only(await firing.run_now(rig.core, API_CALLER, made.id, requested_by="phone"))

    assert session.requested_by == "phone"


async def test_one_that_there_is_not(rig: Rig) -> None:
    with pytest.raises(NotFound, match="Automation 7 not found"):
        await firing.run_now(rig.core, API_CALLER, 7)
    with pytest.raises(NotFound, match="Repository 7 not found"):
        await automation(rig, repository_id=7)


async def test_owners_set_them_operators_run_them_viewers_look(rig: Rig) -> None:
    made = await automation(rig)
    for caller in (ANN, BO):
        with pytest.raises(Forbidden):
            await automation(rig, repository_id=made.repository_id, caller=replace(caller, origin=None))
        with pytest.raises(Forbidden):
            await automations.change(rig.core, caller, made.id, AutomationPatch(enabled=False))
        with pytest.raises(Forbidden):
            await automations.remove(rig.core, caller, made.id)
    with pytest.raises(Forbidden):
        await firing.run_now(rig.core, BO, made.id)

    only(await firing.run_now(rig.core, ANN, made.id))
    assert len((await automations.runs_of(rig.core, made.id, Slice())).items) == 1
