"""People in chat: /people, /invite. For owners, in their private chat."""

from aiogram import Router
from aiogram.filters import Command, CommandObject
from aiogram.types import Message
from aiogram.utils.formatting import Text

from core.context import Caller, Core
from core.errors import CommandCenterError, Forbidden, InvalidInput
from core.logic.spans import span_of
from core.machinery.rows import Slice
from core.schemas.people import InvitationIn, PersonPatch
from core.usecases import chats, invitations, repositories, team
from core.words import Role
from handlers.asks import AnswerTable, Ask, Reply
from handlers.language import own, tr
from handlers.presses import Press, PressTable
from handlers.saying import Talk
from handlers.views import people as views
from handlers.views import words
from handlers.views.card import Action, Card

INVITATIONS_SHOWN = 8


def router() -> Router:
    router = Router(name="people")
    router.message.register(everybody, Command("people"))
    router.message.register(invite, Command("invite"))
    return router


async def everybody(message: Message, core: Core, caller: Caller, talk: Talk) -> None:
    _check_place(caller, talk)
    await talk.say(await _listed(core, caller))


async def invite(message: Message, command: CommandObject, core: Core, caller: Caller, talk: Talk) -> None:
    """`/invite operator 2d`, or with the names of repositories behind it; without anything it asks."""
    _check_place(caller, talk)
    if command.args and command.args.strip():
        await _invite(core, caller, talk, command.args)
    else:
        await _ask(talk)


async def answer_invite(core: Core, caller: Caller, talk: Talk, reply: Reply) -> None:
    _check_place(caller, talk)
    await _invite(core, caller, talk, reply.said)


async def _invite(core: Core, caller: Caller, talk: Talk, said: str) -> None:
    try:
        made = await invitations.create(core, caller, await _wanted(core, caller, said))
    except CommandCenterError as exc:
        await _ask(talk, own(exc.message))
        return
    slot = f"{talk.origin}:invitation"
    # The same message again: what was told the first time stands, and must not be written over.
    if made.code is not None or not await chats.was_said(talk.chat_id, slot):
        local = core.settings.uses_local_chat
        card = views.invited(made, talk.username, await _names(core, caller), local=local)
        await talk.put(slot, card)


async def _ask(talk: Talk, problem: str | None = None) -> None:
    how = tr(views.HOW)
    text = f"{words.FAILED} {problem}\n{how}" if problem else how
    await talk.say(Card(Text(text), placeholder=views.EXAMPLE), ask=Ask.INVITE.about())


async def _wanted(core: Core, caller: Caller, said: str) -> InvitationIn:
    """What was asked for; raises InvalidInput that says what could not be read."""
    role, *rest = said.lower().split()
    if role not in set(Role):
        raise InvalidInput(tr("{word} is no role.", word=words.cut(role, 40)))
    known = {row.name.lower(): row.id for row in await repositories.some(core, caller, 200)}
    times = [span for word in rest if (span := span_of(word)) is not None]
    named = [word for word in rest if span_of(word) is None]
    strange = [word for word in named if word not in known]
    if strange or len(times) > 1:
        said = words.cut(" ".join(strange or rest), 60)
        raise InvalidInput(tr("{words} is neither a time nor a repository.", words=said))
    return InvitationIn(
        role=Role(role),
        repositories=[known[word] for word in named] or None,
        expires_at=core.clock.now() + times[0] if times else None,
    )


def _check_place(caller: Caller, talk: Talk) -> None:
    """Who may do what is for owners, and an invitation is a secret until it was used."""
    caller.must_own()
    if caller.actor != f"telegram:{talk.chat_id}":
        raise Forbidden(tr("People are for your private chat with me. Write /people there."))


async def _names(core: Core, caller: Caller) -> dict[int, str]:
    return {row.id: row.name for row in await repositories.some(core, caller, 200)}


async def _listed(core: Core, caller: Caller) -> Card:
    return views.listing((await team.all_of(core, caller)).items, await _names(core, caller))


async def _one(core: Core, caller: Caller, user_id: int, *, sure: bool = False) -> Card:
    person = await team.get(core, caller, user_id)
    rows = await repositories.some(core, caller, 200)
    return views.one(person, rows, {row.id: row.name for row in rows}, sure=sure)


async def press_list(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await talk.edit(press.message_id, await _listed(core, caller))


async def press_show(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    card = await _one(core, caller, press.target["person"])
    if press.target.get("here"):
        await talk.edit(press.message_id, card)
    else:
        await talk.say(card)


async def press_role(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await _change(core, caller, talk, press, PersonPatch(role=Role(press.target["role"])))


async def press_grant(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await _change(core, caller, talk, press, PersonPatch(repositories=press.target["grants"]))


async def _change(core: Core, caller: Caller, talk: Talk, press: Press, patch: PersonPatch) -> None:
    changed = await team.change(core, caller, press.target["person"], patch)
    await talk.edit(press.message_id, await _one(core, caller, changed.id))
    name, role = views.name_of(changed), views.role_of(changed.role)
    await talk.toast(tr("{name}: {role}, from now on.", name=name, role=role))


async def press_remove(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    """Asks once more."""
    _check_place(caller, talk)
    if not press.target["sure"]:
        await talk.edit(press.message_id, await _one(core, caller, press.target["person"], sure=True))
        return
    gone = await team.remove(core, caller, press.target["person"])
    await talk.edit(press.message_id, views.removed(gone))
    await talk.toast(tr("{name} is a stranger now.", name=views.name_of(gone)))


async def press_invite(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await _ask(talk)


async def press_invitations(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await talk.say(await _open_ones(core, caller))


async def _open_ones(core: Core, caller: Caller) -> Card:
    rows = (await invitations.all_of(core, caller, Slice(limit=INVITATIONS_SHOWN), live=True)).items
    return views.invitations(rows, await _names(core, caller))


async def press_revoke(core: Core, caller: Caller, talk: Talk, press: Press) -> None:
    _check_place(caller, talk)
    await invitations.revoke(core, caller, press.target["invitation"])
    await talk.edit(press.message_id, await _open_ones(core, caller))
    await talk.toast(tr("It lets nobody in any more."))


PRESSES: PressTable = {
    Action.SHOW_PEOPLE: press_list,
    Action.SHOW_PERSON: press_show,
    Action.CHANGE_ROLE: press_role,
    Action.GRANT: press_grant,
    Action.REMOVE_PERSON: press_remove,
    Action.INVITE: press_invite,
    Action.SHOW_INVITATIONS: press_invitations,
    Action.REVOKE_INVITATION: press_revoke,
}
ANSWERS: AnswerTable = {Ask.INVITE: answer_invite}
