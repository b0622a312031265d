"""Questions of Codex in chat: a button for each choice, own words as a reply, one after the other."""

from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import AlreadyDecided
from core.logic.answering import Value
from core.machinery.rows import Slice
from core.schemas.decisions import ApprovalOut
from core.schemas.filters import ApprovalFilter
from core.usecases import approvals, deciders, drafting
from core.words import ApprovalStatus
from handlers.asking import asked_of
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import later, own, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import approvals as views
from handlers.views import words
from handlers.views.card import Action, Card
from handlers.views.questions import place_of
from handlers.views.verdicts import verdict

UNDELETED = later("Delete your message yourself: Telegram does not let me. I kept nothing of it.")
NOT_PASSED_ON = later(
    "Something secret is asked for here, so I passed nothing on. Press Answer… on its card, or reply to it:"
    " then your message is deleted, and kept nowhere."
)


async def press_choose(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _answer(core, caller, talk, press, press.target["choice"])


async def press_leave_out(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    await _answer(core, caller, talk, press, None)


async def press_tick(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    target = press.target
    try:
        await drafting.tick(core, caller, target["approval"], target["place"], target["choice"])
    finally:
        await _show(core, talk, press)


async def press_take(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    try:
        await drafting.take(core, caller, press.target["approval"], press.target["place"])
    except AlreadyDecided:
        await _too_late(core, talk, press.target["approval"])
    finally:
        await _show(core, talk, press)


async def press_back(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    try:
        await drafting.back(core, caller, press.target["approval"], press.target["place"])
    finally:
        await _show(core, talk, press)


async def _answer(core: Core, caller: Caller, talk: Talk, press: Press, value: Value) -> None:
    try:
        await drafting.answer(core, caller, press.target["approval"], press.target["place"], value)
    except AlreadyDecided:
        await _too_late(core, talk, press.target["approval"])
    finally:
        await _show(core, talk, press)


async def _too_late(core: Core, talk: Talk, approval_id: int) -> None:
    await talk.toast(verdict(await asked_of(core, approval_id)), alert=True)


async def _show(core: Core, talk: Talk, press: Press) -> None:
    async def as_it_stands() -> Card:
        return views.card(await asked_of(core, press.target["approval"]))

    # The card that was pressed may be a copy from /approvals, which no event would reach.
    await talk.edit(press.message_id, as_it_stands)


async def press_own_words(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Ask for words, in a message of its own: a card with buttons cannot."""
    approval = await approvals.get(core, press.target["approval"])
    await deciders.must_decide(caller, approval.task_id)
    place: int = press.target["place"]
    if approval.status is not ApprovalStatus.PENDING:
        await _too_late(core, talk, approval.id)
    elif place != place_of(approval):
        await talk.toast(own(drafting.MOVED_ON), alert=True)
        await _show(core, talk, press)
    else:
        asked = approval.questions[place]
        secret = f" {tr('I delete your reply, and keep it nowhere.')}" if asked.secret else ""
        text = Text(f"{words.cut(asked.header, 60)}: {words.cut(asked.text, 300)}{secret}")
        kept = Ask.ANSWER.about(approval=approval.id, place=place, secret=asked.secret)
        await talk.say(Card(text, placeholder=words.cut(asked.header, 60)), ask=kept)


async def answer_words(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    """The reply with somebody's own words. What was secret is deleted whatever comes of it."""
    approval_id: int = reply.target["approval"]
    try:
        await drafting.answer(core, caller, approval_id, reply.target["place"], reply.said)
    except AlreadyDecided:
        await talk.say(Card(Text(verdict(await asked_of(core, approval_id)))))
    finally:
        if reply.target["secret"]:
            for message_id in reply.message_ids:
                await talk.erase(message_id, otherwise=Card(Text(f"{words.LOOK} {tr(UNDELETED)}")))


async def reply_to_card(
    core: Core, caller: Caller, talk: Talk, approval_id: int, said: str, message_ids: tuple[int, ...]
) -> bool:
    """Whether a reply to the card of an approval answers what it asks now; it does so then."""
    approval = await approvals.get(core, approval_id)
    place = place_of(approval)
    if approval.status is not ApprovalStatus.PENDING or place >= len(approval.questions):
        return False
    target = {"approval": approval_id, "place": place, "secret": approval.questions[place].secret}
    await answer_words(core, caller, talk, Reply(said, target, message_ids))
    return True


async def card_asks_for_a_secret(core: Core, approval_id: int) -> bool:
    """Whether the next answer to the card of an approval is one."""
    approval = await approvals.get(core, approval_id)
    return approval.status is ApprovalStatus.PENDING and _asks_for_a_secret(approval)


async def waits_for_a_secret(core: Core, session_id: int) -> bool:
    """Whether what somebody writes to a session now may be meant for nobody else."""
    wanted = ApprovalFilter(session_id=session_id, status=(ApprovalStatus.PENDING,))
    return any(map(_asks_for_a_secret, (await approvals.all_of(core, Slice(limit=20), wanted)).items))


def _asks_for_a_secret(approval: ApprovalOut) -> bool:
    place = place_of(approval)
    return place < len(approval.questions) and approval.questions[place].secret


PRESSES: PressTable = {
    Action.CHOOSE: press_choose,
    Action.TICK: press_tick,
    Action.TAKE_CHOICES: press_take,
    Action.OWN_WORDS: press_own_words,
    Action.LEAVE_OUT: press_leave_out,
    Action.BACK: press_back,
}
ANSWERS: AnswerTable = {Ask.ANSWER: answer_words}
