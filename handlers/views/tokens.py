"""Tokens in chat: which there are, what one is good for, and its secret, once."""

from datetime import datetime

from aiogram.utils.formatting import Bold, Code, Text, as_list

from core.schemas.access import TokenMade, TokenOut
from core.schemas.decisions import EventOut
from core.words import EventKind
from handlers.views import words
from handlers.views.card import Action, Button, Card

HOW = "Name it, say what it is for (read, run, approve, admin) and how long. Like: ci run approve 90d"
EXAMPLE = "ci run approve 90d"
NEW = Button("New…", Action.NEW_TOKEN)
PER_ROW = 2


def listing(rows: list[TokenOut], now: datetime) -> Card:
    """`/tokens`."""
    if not rows:
        text = Text("No tokens yet. A script needs one to call from elsewhere, or to be known by name.")
        return Card(text, ((NEW,),))
    lines = [Text(Bold("Tokens"))]
    lines.extend(Text(Bold(row.name), f" · {good_for(row)}\n  {used(row, now)}") for row in rows)
    buttons = [Button(words.cut(row.name, 20), Action.SHOW_TOKEN, {"token": row.id}) for row in rows]
    pairs = [tuple(buttons[i : i + PER_ROW]) for i in range(0, len(buttons), PER_ROW)]
    return Card(as_list(*lines), (*pairs, (NEW,)))


def one(row: TokenOut, now: datetime, *, sure: bool = False) -> Card:
    """One token; `sure` asks once more whether it is to open nothing any more."""
    lines = [Text(Bold(row.name), f" · {good_for(row)}"), Text(f"Made {words.ago(now - row.created_at)}")]
    if row.revoked_at is not None:
        lines.append(Text(f"{words.STOPPED} Revoked {words.ago(now - row.revoked_at)}; it opens nothing."))
        return Card(as_list(*lines))
    lines.append(Text(used(row, now)))
    target = {"token": row.id}
    if not sure:
        return Card(as_list(*lines), ((Button("Revoke", Action.REVOKE_TOKEN, target, "danger"),),))
    lines.append(Text(f"{words.LOOK} What uses it stops at once. Revoke it?"))
    buttons = (
        Button("Yes, revoke", Action.REVOKE_TOKEN_NOW, target, "danger"),
        Button("Keep", Action.KEEP_TOKEN, target),
    )
    return Card(as_list(*lines), (buttons,))


def made(row: TokenMade) -> Card:
    """The one message that holds the secret."""
    if row.secret is None:
        text = f"{words.FAILED} {row.name} was made, but its secret was lost when the program was stopped."
        return Card(Text(f"{text} Revoke it and make another."), ((_revoke(row),),), silent=False)
    lines = [
        Text(f"{words.DONE} ", Bold(row.name), f" · {good_for(row)}"),
        Text(Code(row.secret)),
        Text("It won't be shown again. Delete this message once you have kept it."),
    ]
    return Card(as_list(*lines), silent=False, confidential=True)


def _revoke(row: TokenOut) -> Button:
    return Button("Revoke", Action.REVOKE_TOKEN, {"token": row.id}, "danger")


def told(event: EventOut, by: str) -> Card:
    """What owners hear of a token that somebody else has made or revoked."""
    name = Bold(str(event.payload["name"]))
    if event.kind == EventKind.TOKEN_REVOKED:
        return Card(Text(f"{words.STOPPED} The token ", name, f" was revoked by {by}."))
    scopes = ", ".join(event.payload["scopes"])
    text = Text(f"{words.LOOK} A token was made: ", name, f" · {scopes} · by {by}. /tokens shows them all.")
    return Card(text, silent=False)


def good_for(row: TokenOut) -> str:
    until = f"until {row.expires_at:%d %b %Y}" if row.expires_at else "until it is revoked"
    return f"{', '.join(row.scopes)} · {until}"


def used(row: TokenOut, now: datetime) -> str:
    return f"used {words.ago(now - row.last_used_at)}" if row.last_used_at else "never used"
