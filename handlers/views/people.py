"""People in chat: who may do what, one of them, and how somebody comes in."""

from collections.abc import Mapping, Sequence

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.schemas.decisions import EventOut
from core.schemas.people import InvitationMade, InvitationOut, PersonOut
from core.schemas.work import RepositoryOut
from core.words import EventKind, Role, UserSource
from handlers.views import words
from handlers.views.card import Action, Button, Card

HOW = "Which role (owner, operator, viewer), and for how long is the link good? Like: operator 2d"
EXAMPLE = "operator 2d"
MAY = {Role.OWNER: "may everything", Role.OPERATOR: "runs and approves", Role.VIEWER: "only looks"}
INVITE = Button("Invite…", Action.INVITE)
INVITATIONS = Button("Invitations", Action.SHOW_INVITATIONS)
PER_ROW = 2
SHOWN = 30
REPOSITORIES_SHOWN = 12


def name_of(person: PersonOut) -> str:
    return words.cut(person.name or str(person.id), 40)


def listing(people: Sequence[PersonOut], names: Mapping[int, str]) -> Card:
    """`/people`."""
    lines = [Text(Bold("People"))]
    lines += [Text(Bold(name_of(each)), f" · {_may(each, names)}") for each in people[:SHOWN]]
    if len(people) > SHOWN:
        lines.append(Text("And more: ", Code("GET /api/people")))
    buttons = [
        Button(words.cut(name_of(each), 20), Action.SHOW_PERSON, {"person": each.id})
        for each in people[:SHOWN]
    ]
    return Card(as_list(*lines), (*_rows(buttons), (INVITE, INVITATIONS)))


def _rows(buttons: list[Button]) -> tuple[tuple[Button, ...], ...]:
    return tuple(tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW))


def _may(person: PersonOut, names: Mapping[int, str]) -> str:
    return f"{person.role}, {MAY[person.role]}{_where(person.repositories, names)}"


def _where(only: list[int] | None, names: Mapping[int, str]) -> str:
    if only is None:
        return ""
    if not only:
        return " in no repository"
    known = [names.get(each, f"#{each}") for each in only]
    more = f" and {len(known) - 3} more" if len(known) > 3 else ""
    return f" in {', '.join(known[:3])}{more}"


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
        lines.append(Text(f"{words.LOOK} Their buttons do nothing any more, at once. Remove them?"))
        yes = Button("Yes, remove", Action.REMOVE_PERSON, target | {"sure": True}, "danger")
        return Card(as_list(*lines), ((yes, Button("Keep", Action.SHOW_PERSON, target | {"here": True})),))
    rows: list[tuple[Button, ...]] = []
    if person.source is UserSource.LISTED:
        lines.append(Text("The role is said by ", Code("CC_TELEGRAM_ALLOWED_USERS"), "."))
    else:
        rows.append(
            tuple(
                Button(
                    f"{'✓' if role is person.role else '○'} {role}",
                    Action.CHANGE_ROLE,
                    target | {"role": role},
                )
                for role in Role
            )
        )
    if person.role is not Role.OWNER:
        rows += _rows(_grants(person, repositories))
    if person.source is not UserSource.LISTED:
        rows.append((Button("Remove…", Action.REMOVE_PERSON, target | {"sure": False}, "danger"),))
    return Card(as_list(*lines), tuple(rows))


def _grants(person: PersonOut, repositories: Sequence[RepositoryOut]) -> list[Button]:
    """A press on what is granted takes it, on what is not grants it; of somebody who sees everything the
    first one leaves that alone."""
    only = person.repositories
    everything = Button(
        f"{'✓' if only is None else '○'} every repository",
        Action.GRANT,
        {"person": person.id, "grants": None},
    )
    buttons = [everything]
    for row in repositories[:REPOSITORIES_SHOWN]:
        has = only is not None and row.id in only
        grants = sorted({*(only or ())} ^ {row.id})
        label = f"{'✓' if has else '○'} {words.cut(row.name, 16)}"
        buttons.append(Button(label, Action.GRANT, {"person": person.id, "grants": grants}))
    return buttons


def removed(person: PersonOut) -> Card:
    others = Button("The others", Action.SHOW_PEOPLE)
    return Card(Text(f"{words.STOPPED} ", Bold(name_of(person)), " is a stranger now."), ((others,),))


def invited(made: InvitationMade, username: str, names: Mapping[int, str], *, local: bool) -> Card:
    """The one message that holds the code."""
    what = f"{made.role}{_where(made.repositories, names)}"
    lines = [Text(f"{words.DONE} An invitation for one person: ", Bold(what))]
    if made.code is None:
        lines = [Text(f"{words.FAILED} The invitation was made, but its code was lost. Revoke it: /people")]
    elif local:
        lines.append(Text("They write me: ", Code(f"/start {made.code}")))
    else:
        lines.append(Text(f"https://t.me/{username}?start={made.code}"))
    lines.append(Text(f"Good until {made.expires_at:%d %b %H:%M} UTC. It won't be shown again."))
    return Card(as_list(*lines), silent=False, confidential=True)


def invitations(rows: Sequence[InvitationOut], names: Mapping[int, str]) -> Card:
    """Those that still let somebody in."""
    if not rows:
        return Card(Text("No invitation is open."), ((INVITE,),))
    lines = [Text(Bold("Open invitations"))]
    buttons = []
    for row in rows:
        until = f"{row.expires_at:%d %b %H:%M} UTC"
        lines.append(Text(f"#{row.id} {row.role}{_where(row.repositories, names)} · until {until}"))
        buttons.append(
            Button(f"Revoke #{row.id}", Action.REVOKE_INVITATION, {"invitation": row.id}, "danger")
        )
    return Card(as_list(*lines), (*_rows(buttons), (INVITE,)))


def told(event: EventOut, by: str) -> Card:
    """What owners hear of what another one did, and of who came in."""
    who = Bold(words.cut(str(event.payload.get("name") or event.payload.get("user") or ""), 40))
    role = event.payload.get("role")
    match event.kind:
        case EventKind.USER_JOINED:
            return Card(
                Text(f"{words.LOOK} ", who, f" came in by an invitation: {role}. /people"), silent=False
            )
        case EventKind.USER_INVITED:
            return Card(Text(f"{words.LOOK} {by} made an invitation: {role}. /people"), silent=False)
        case EventKind.USER_REMOVED:
            return Card(Text(f"{words.STOPPED} ", who, f" was removed by {by}."))
        case _:
            return Card(Text(f"{words.LOOK} ", who, f" was changed by {by}: {role}. /people"), silent=False)
