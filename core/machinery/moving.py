"""A group that became a supergroup: the same people in another chat, with messages of other numbers."""

from core.machinery.rows import fetch

ELSEWHERE = "chat_id = ? AND {name} NOT IN (SELECT {name} FROM {table} WHERE chat_id = ?{more})"
MOVES = (
    "UPDATE outbox SET chat_id = ? WHERE status = 'queued' AND "
    + ELSEWHERE.format(name="slot", table="outbox", more=" AND status = 'queued'"),
    # The messages of before have numbers that mean others there.
    "UPDATE chat_binding SET chat_id = ?, message_id = NULL WHERE "
    + ELSEWHERE.format(name="slot", table="chat_binding", more=""),
    "UPDATE button SET chat_id = ? WHERE " + ELSEWHERE.format(name="name", table="button", more=""),
)
FOLLOW = (
    "UPDATE session SET chat_id = ? WHERE chat_id = ?",
    "UPDATE approval SET chat_id = ? WHERE chat_id = ?",
)
# What was chosen in the new one already counts there. A model and how hard it thinks are one choice.
CHOSEN = (
    "{name} = CASE WHEN chat_state.model IS NULL AND chat_state.effort IS NULL"
    " THEN excluded.{name} ELSE chat_state.{name} END"
)
CHOICES = (
    "INSERT INTO chat_state (id, repository_id, model, effort, language)"
    " SELECT CAST(? AS BIGINT), repository_id, model, effort, language FROM chat_state WHERE id = ?"
    " ON CONFLICT (id) DO UPDATE SET"
    " repository_id = COALESCE(chat_state.repository_id, excluded.repository_id),"
    f" {CHOSEN.format(name='model')}, {CHOSEN.format(name='effort')},"
    " language = COALESCE(chat_state.language, excluded.language)"
)


async def move(before: int, after: int) -> None:
    """Whatever belongs to a chat belongs to another one now; within a transaction."""
    for sql in MOVES:
        await fetch(sql, [after, before, after])
    for sql in FOLLOW:
        await fetch(sql, [after, before])
    await fetch(CHOICES, [after, before])
