"""People in chat: who may do what, one of them, and how somebody comes in."""

from collections.abc import Mapping, Sequence
from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.schemas.decisions import EventOut
from core.schemas.people import InvitationMade, InvitationOut, PersonOut
from core.schemas.work import RepositoryOut
from core.words import EventKind, Role, UserSource
from handlers.language import dated, formatted, later, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

HOW = later("Which role (owner, operator, viewer), and for how long is the link good? Like: operator 2d")
EXAMPLE = "operator 2d"
ROLES = {Role.OWNER: later("owner"), Role.OPERATOR: later("operator"), Role.VIEWER: later("viewer")}
MAY = {
    Role.OWNER: later("may everything"),
    Role.OPERATOR: later("runs and approves"),
    Role.VIEWER: later("only looks"),
}
PER_ROW = 2
SHOWN = 30
REPOSITORIES_SHOWN = 12
EVERY = later("every repository")


def name_of(person: PersonOut) -> str:
    return words.cut(person.name or str(person.id), 40)


def role_of(name: str | None) -> str:
    """The word for a role."""
    return tr(ROLES[Role(name)]) if name in set(Role) else str(name)


def paired() -> Card:
    """To the first owner, whom the code has let in."""
    who = Bold(tr("You are the owner now."))
    return Card(Text(who, " ", tr("Nobody else gets an answer. Press /start.")))


def joined(role: str) -> Card:
    """To somebody whom an invitation has let in."""
    return Card(formatted("You are {role} here now. Press /start.", role=Bold(role_of(role))))


def _invite() -> Button:
    return Button(tr("Invite…"), Action.INVITE)


def listing(people: Sequence[PersonOut], names: Mapping[int, str]) -> Card:
    """`/people`."""
    lines = [Text(Bold(tr("People")))]
    lines += [Text(Bold(name_of(each)), f" · {_may(each, names)}") for each in people[:SHOWN]]
    if len(people) > SHOWN:
        lines.append(formatted("And more: {request}", request=Code("GET /api/people")))
    buttons = [
        Button(words.cut(name_of(each), 20), Action.SHOW_PERSON, {"person": each.id})
        for each in people[:SHOWN]
    ]
    open_ones = Button(tr("Invitations"), Action.SHOW_INVITATIONS)
    return Card(as_list(*lines), (*_rows(buttons), (_invite(), open_ones)))


def _rows(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW))


def _may(person: PersonOut, names: Mapping[int, str]) -> str:
    what = f"{role_of(person.role)}, {tr(MAY[person.role])}"
    return _where(what, person.repositories, names)


def _where(what: str, only: list[int] | None, names: Mapping[int, str]) -> str:
    """What somebody is or may, and in which repositories."""
    if only is None:
        return what
    if not only:
        return tr("{what} in no repository", what=what)
    known = [names.get(each, f"#{each}") for each in only]
    first, more = ", ".join(known[:3]), len(known) - 3
    if more > 0:
        return tr("{what} in {names} and {number} more", what=what, names=first, number=more)
    return tr("{what} in {names}", what=what, names=first)


def one(
    person: PersonOut,
    repositories: Sequence[RepositoryOut],
    names: Mapping[int, str],
    *,
    sure: bool = False,
) -> Card:
    """One person; `sure` asks once more whether they are to be removed."""
    lines = [Text(Bold(name_of(person)), f" · {_may(person, names)}")]
    target = {"person": person.id}
    if sure:
        lines.append(Text(f"{words.LOOK} ", tr("Their buttons do nothing any more, at once. Remove them?")))
        yes = Button(tr("Yes, remove"), Action.REMOVE_PERSON, target | {"sure": True}, "danger")
        no = Button(tr("Keep"), Action.SHOW_PERSON, target | {"here": True})
        return Card(as_list(*lines), ((yes, no),))
    rows: list[tuple[Button, ...]] = []
    if person.source is UserSource.LISTED:
        lines.append(formatted("The role is said by {setting}.", setting=Code("CC_TELEGRAM_ALLOWED_USERS")))
    else:
        rows.append(
            tuple(
                Button(
                    f"{'✓' if role is person.role else '○'} {role_of(role)}",
                    Action.CHANGE_ROLE,
                    target | {"role": role},
                )
                for role in Role
            )
        )
    if person.role is not Role.OWNER:
        rows += _rows(_grants(person, repositories))
    if person.source is not UserSource.LISTED:
        rows.append((Button(tr("Remove…"), Action.REMOVE_PERSON, target | {"sure": False}, "danger"),))
    return Card(as_list(*lines), tuple(rows))


def _grants(person: PersonOut, repositories: Sequence[RepositoryOut]) -> list[Button]:
    """A press on what is granted takes it, on what is not grants it; of somebody who sees everything the
    first one leaves that alone."""
    only = person.repositories
    every = f"{'✓' if only is None else '○'} {tr(EVERY)}"
    buttons = [Button(every, Action.GRANT, {"person": person.id, "grants": None})]
    for row in repositories[:REPOSITORIES_SHOWN]:
        has = only is not None and row.id in only
        grants = sorted({*(only or ())} ^ {row.id})
        label = f"{'✓' if has else '○'} {words.cut(row.name, 16)}"
        buttons.append(Button(label, Action.GRANT, {"person": person.id, "grants": grants}))
    return buttons


def removed(person: PersonOut) -> Card:
    others = Button(tr("The others"), Action.SHOW_PEOPLE)
    said = formatted("{sign} {name} is a stranger now.", sign=words.STOPPED, name=Bold(name_of(person)))
    return Card(said, ((others,),))


def invited(made: InvitationMade, username: str, names: Mapping[int, str], *, local: bool) -> Card:
    """The one message that holds the code."""
    what = Bold(_where(role_of(made.role), made.repositories, names))
    lines = [formatted("{sign} An invitation for one person: {what}", sign=words.DONE, what=what)]
    if made.code is None:
        lost = tr("The invitation was made, but its code was lost. Revoke it: /people")
        lines = [Text(f"{words.FAILED} {lost}")]
    elif local:
        lines.append(formatted("They write me: {command}", command=Code(f"/start {made.code}")))
    else:
        lines.append(Text(f"https://t.me/{username}?start={made.code}"))
    until = _utc(made.expires_at)
    lines.append(Text(tr("Good until {when}. It won't be shown again.", when=until)))
    return Card(as_list(*lines), silent=False, confidential=True)


def _utc(moment: datetime) -> str:
    return dated(moment, later("dd MMM HH:mm 'UTC'"))


def invitations(rows: Sequence[InvitationOut], names: Mapping[int, str]) -> Card:
    """Those that still let somebody in."""
    if not rows:
        return Card(Text(tr("No invitation is open.")), ((_invite(),),))
    lines = [Text(Bold(tr("Open invitations")))]
    buttons = []
    for row in rows:
        what = _where(role_of(row.role), row.repositories, names)
        until = tr("until {when}", when=_utc(row.expires_at))
        lines.append(Text(f"#{row.id} {what} · {until}"))
        label = tr("Revoke #{number}", number=row.id)
        buttons.append(Button(label, Action.REVOKE_INVITATION, {"invitation": row.id}, "danger"))
    return Card(as_list(*lines), (*_rows(buttons), (_invite(),)))


def told(event: EventOut, by: str) -> Card:
    """What owners hear of what another one did, and of who came in."""
    who = Bold(words.cut(str(event.payload.get("name") or event.payload.get("user") or ""), 40))
    role = role_of(event.payload.get("role"))
    match event.kind:
        case EventKind.USER_JOINED:
            said = later("{sign} {who} came in by an invitation: {role}. /people")
        case EventKind.USER_INVITED:
            said = later("{sign} {by} made an invitation: {role}. /people")
        case EventKind.USER_REMOVED:
            gone = formatted("{sign} {who} was removed by {by}.", sign=words.STOPPED, who=who, by=by)
            return Card(gone)
        case _:
            said = later("{sign} {who} was changed by {by}: {role}. /people")
    return Card(formatted(said, sign=words.LOOK, who=who, by=by, role=role), silent=False)
