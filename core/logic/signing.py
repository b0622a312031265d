"""The signature of a webhook: whoever has its secret can tell our deliveries from everybody else's."""

import hashlib
import hmac


def sign(secret: str, timestamp: int, body: bytes) -> str:
    """`t=…,v1=…`: HMAC-SHA256 over `timestamp.body`, so that an old delivery cannot be played again."""
    digest = hmac.new(secret.encode(), f"{timestamp}.".encode() + body, hashlib.sha256)
    return f"t={timestamp},v1={digest.hexdigest()}"
