"""Tokens in chat: which there are, what one is good for, and its secret, once."""

from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.schemas.access import TokenMade, TokenOut
from core.schemas.decisions import EventOut
from core.words import EventKind
from handlers.language import dated, formatted, later, tr
from handlers.views import words
from handlers.views.card import Action, Button, Card

HOW = later("Name it, say what it is for (read, run, approve, admin) and how long. Like: ci run approve 90d")
EXAMPLE = "ci run approve 90d"
PER_ROW = 2


def listing(rows: list[TokenOut], now: datetime) -> Card:
    """`/tokens`."""
    new = Button(tr("New…"), Action.NEW_TOKEN)
    if not rows:
        text = tr("No tokens yet. A script needs one to call from elsewhere, or to be known by name.")
        return Card(Text(text), ((new,),))
    lines = [Text(Bold(tr("Tokens")))]
    lines.extend(Text(Bold(row.name), f" · {good_for(row)}\n  {used(row, now)}") for row in rows)
    buttons = [Button(words.cut(row.name, 20), Action.SHOW_TOKEN, {"token": row.id}) for row in rows]
    pairs = [tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW)]
    return Card(as_list(*lines), (*pairs, (new,)))


def one(row: TokenOut, now: datetime, *, sure: bool = False) -> Card:
    """One token; `sure` asks once more whether it is to open nothing any more."""
    age = tr("Made {ago}", ago=words.ago(now - row.created_at))
    lines = [Text(Bold(row.name), f" · {good_for(row)}"), Text(age)]
    if row.revoked_at is not None:
        gone = tr("Revoked {ago}; it opens nothing.", ago=words.ago(now - row.revoked_at))
        lines.append(Text(f"{words.STOPPED} {gone}"))
        return Card(as_list(*lines))
    lines.append(Text(used(row, now)))
    target = {"token": row.id}
    if not sure:
        return Card(as_list(*lines), ((_revoke(row),),))
    lines.append(Text(f"{words.LOOK} ", tr("What uses it stops at once. Revoke it?")))
    buttons = (
        Button(tr("Yes, revoke"), Action.REVOKE_TOKEN_NOW, target, "danger"),
        Button(tr("Keep"), Action.KEEP_TOKEN, target),
    )
    return Card(as_list(*lines), (buttons,))


def made(row: TokenMade) -> Card:
    """The one message that holds the secret."""
    if row.secret is None:
        text = tr(
            "{sign} {name} was made, but its secret was lost when the program was stopped."
            " Revoke it and make another.",
            sign=words.FAILED,
            name=row.name,
        )
        return Card(Text(text), ((_revoke(row),),), silent=False)
    lines = [
        Text(f"{words.DONE} ", Bold(row.name), f" · {good_for(row)}"),
        Text(Code(row.secret)),
        Text(tr("It won't be shown again. Delete this message once you have kept it.")),
    ]
    return Card(as_list(*lines), silent=False, confidential=True)


def _revoke(row: TokenOut) -> Button:
    return Button(tr("Revoke"), Action.REVOKE_TOKEN, {"token": row.id}, "danger")


def told(event: EventOut, by: str) -> Card:
    """What owners hear of a token that somebody else has made or revoked."""
    name = Bold(str(event.payload["name"]))
    if event.kind == EventKind.TOKEN_REVOKED:
        return Card(
            formatted("{sign} The token {name} was revoked by {by}.", sign=words.STOPPED, name=name, by=by)
        )
    text = formatted(
        "{sign} A token was made: {name} · {scopes} · by {by}. /tokens shows them all.",
        sign=words.LOOK,
        name=name,
        scopes=", ".join(event.payload["scopes"]),
        by=by,
    )
    return Card(text, silent=False)


def good_for(row: TokenOut) -> str:
    until = tr("until it is revoked")
    if row.expires_at is not None:
        until = tr("until {when}", when=dated(row.expires_at, later("dd MMM yyyy")))
    return f"{', '.join(row.scopes)} · {until}"


def used(row: TokenOut, now: datetime) -> str:
    if row.last_used_at is None:
        return tr("never used")
    return tr("used {ago}", ago=words.ago(now - row.last_used_at))
