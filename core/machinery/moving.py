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
CHOICES = (
    "INSERT INTO chat_state (id, repository_id, model, effort, language)"
    " SELECT CAST(? AS BIGINT), repository_id, model, effort, language FROM chat_state WHERE id = ?"
    " ON CONFLICT (id) DO UPDATE SET language = COALESCE(chat_state.language, excluded.language)"
)


async def move(before: int, after: int) -> None:
    """Whatever belongs to a chat belongs to another one now; within a transaction."""
    for sql in MOVES:
        await fetch(sql, [after, before, after])
    for sql in FOLLOW:
        await fetch(sql, [after, before])
    await fetch(CHOICES, [after, before])
