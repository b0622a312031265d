"""What goes wrong, in the two languages spoken here: the Bot API's and the page's."""

from typing import Any


class ApiError(Exception):
    """A Bot API error; the description uses Telegram's own wording."""

    def __init__(
        self,
        code: int,
        description: str,
        *,
        retry_after: int | None = None,
        migrate_to_chat_id: int | None = None,
    ) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.retry_after = retry_after
        self.migrate_to_chat_id = migrate_to_chat_id

    def body(self) -> dict[str, Any]:
        body: dict[str, Any] = {"ok": False, "error_code": self.code, "description": self.description}
        parameters = {"retry_after": self.retry_after, "migrate_to_chat_id": self.migrate_to_chat_id}
        known = {name: value for name, value in parameters.items() if value is not None}
        if known:
            body["parameters"] = known
        return body

    @classmethod
    def bad(cls, what: str) -> "ApiError":
        return cls(400, f"Bad Request: {what}")

    @classmethod
    def too_many(cls, retry_after: int) -> "ApiError":
        return cls(429, f"Too Many Requests: retry after {retry_after}", retry_after=retry_after)


class PageError(Exception):
    """An error that the chat page or a test client is told."""

    def __init__(self, status: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.message = message

    def body(self) -> dict[str, Any]:
        return {"error": {"statusCode": self.status, "message": self.message}}
