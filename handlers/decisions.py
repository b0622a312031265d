"""Approvals in chat: /approvals, and their buttons. Decide first, then say so."""

from aiogram import Router
from aiogram.filters import Command
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import AlreadyDecided
from core.machinery.rows import Slice
from core.schemas.decisions import ResolveIn
from core.schemas.filters import ApprovalFilter
from core.usecases import approvals, deciders, deciding, sessions
from core.words import LASTING, ApprovalStatus
from handlers import hearers
from handlers.asking import asked_of
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import later, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import approvals as views
from handlers.views.asked import Asked
from handlers.views.card import Action, Card
from handlers.views.verdicts import verdict

SHOWN = 5
SECOND = later("You have approved it. Another person has to, too.")
WAITING = ApprovalFilter(status=(ApprovalStatus.PENDING,))


def router() -> Router:
    router = Router(name="decisions")
    router.message.register(waiting, Command("approvals"))
    return router


async def waiting(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    """Every open approval again, as a card of its own with its buttons."""
    found = (await approvals.all_of(core, Slice(limit=SHOWN), WAITING, seen_by=caller)).items
    asked = [await asked_of(core, approval.id) for approval in found]
    open_in_all = await approvals.count_open(core, caller)
    running = await sessions.active(core, seen_by=caller)
    await talk.say(views.listing(open_in_all, len(running)))
    for one in asked:
        in_confidence = hearers.in_confidence(talk.chat_id, one.approval.approvers)
        card = views.for_others(one) if in_confidence else views.card(one)
        await talk.say(card, session_id=one.approval.session_id, approval_id=one.approval.id)


async def press_show_alone(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """The whole card, for this person alone: here, or in their private chat where Telegram refuses that;
    where the server cannot do it at all, for the group."""
    asked = await asked_of(core, press.target["approval"])
    if asked.approval.status is not ApprovalStatus.PENDING:
        await talk.toast(verdict(asked), alert=True)
        return
    await deciders.must_decide(caller, asked.approval.task_id)
    await talk.alone_with(caller).say(
        views.card(asked), session_id=asked.approval.session_id, approval_id=asked.approval.id
    )


async def _resolve(core: Core, caller: Caller, talk: Talk, approval_id: int, wanted: ResolveIn) -> bool:
    """Decide; a press that comes too late says what the card says."""
    try:
        await deciding.resolve(core, caller, approval_id, wanted)
    except AlreadyDecided:
        await talk.toast(verdict(await asked_of(core, approval_id)), alert=True)
        return False
    return True


async def press_approve(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _press(core, caller, talk, press, ResolveIn(status="approved"), later("Approved."))


async def press_approve_session(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    wanted = ResolveIn(status="approved", decision="session")
    await _press(core, caller, talk, press, wanted, later("Approved for this session."))


async def press_always(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Say what a yes for good would allow, and ask once more."""
    caller.must_own()
    asked = await asked_of(core, press.target["approval"])
    if asked.approval.status is not ApprovalStatus.PENDING:
        await talk.toast(verdict(asked), alert=True)
    await talk.edit(press.message_id, views.always(asked) if _offers_always(asked) else views.card(asked))


def _offers_always(asked: Asked) -> bool:
    approval = asked.approval
    answerable = approval.status is ApprovalStatus.PENDING and approval.left_to_desk is None
    return answerable and bool(LASTING.intersection(approval.decisions))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _show(core, talk, press)


async def press_approve_prefix(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    wanted = ResolveIn(status="approved", decision="prefix")
    await _press(core, caller, talk, press, wanted, later("Approved for good."))


async def press_approve_always(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    wanted = ResolveIn(status="approved", decision="always")
    await _press(core, caller, talk, press, wanted, later("Approved for good."))


async def press_reject_and_stop(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    wanted = ResolveIn(status="rejected", decision="cancel")
    await _press(core, caller, talk, press, wanted, later("Rejected and stopped."))


async def press_reject(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _press(core, caller, talk, press, ResolveIn(status="rejected"), later("Rejected."))


async def _press(core: Core, caller: Caller, talk: Talk, press: Press, wanted: ResolveIn, words: str) -> None:
    approval_id = press.target["approval"]
    if await _resolve(core, caller, talk, approval_id, wanted):
        status = (await approvals.get(core, approval_id)).status
        if status == wanted.status:
            await talk.toast(tr(words))
        elif status is ApprovalStatus.PENDING:
            await talk.toast(tr(SECOND), alert=True)
        else:  # the first yes of two, handled once more after somebody's no
            await talk.toast(verdict(await asked_of(core, approval_id)), alert=True)
    await _show(core, talk, press)


async def _show(core: Core, talk: Talk, press: Press) -> None:
    async def as_it_stands() -> Card:
        return views.card(await asked_of(core, press.target["approval"]))

    # The card that was pressed may be a copy from /approvals, which no event would reach.
    await talk.edit(press.message_id, as_it_stands)


async def press_reject_why(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    approval = await approvals.get(core, press.target["approval"])
    await deciders.must_decide(caller, approval.task_id)
    if approval.status is not ApprovalStatus.PENDING:
        await talk.toast(verdict(await asked_of(core, approval.id)), alert=True)
        return
    card = Card(Text(tr("Why not? Your words go to the agent.")), placeholder=tr("Why not?"))
    await talk.say(card, ask=Ask.REJECT.about(approval=approval.id))


async def answer_why(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply to "Why not?"."""
    approval_id: int = reply.target["approval"]
    wanted = ResolveIn(status="rejected", resolution_note=reply.said)
    if await _resolve(core, caller, talk, approval_id, wanted):
        await talk.say(Card(Text(tr("Rejected; the agent hears why."))))
    else:
        await talk.say(Card(Text(verdict(await asked_of(core, approval_id)))))


PRESSES: PressTable = {
    Action.APPROVE: press_approve,
    Action.APPROVE_SESSION: press_approve_session,
    Action.ALWAYS: press_always,
    Action.APPROVE_PREFIX: press_approve_prefix,
    Action.APPROVE_ALWAYS: press_approve_always,
    Action.SHOW_APPROVAL: press_show,
    Action.REJECT: press_reject,
    Action.REJECT_AND_STOP: press_reject_and_stop,
    Action.REJECT_WHY: press_reject_why,
    Action.SHOW_ALONE: press_show_alone,
}
ANSWERS: AnswerTable = {Ask.REJECT: answer_why}
