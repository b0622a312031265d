"""What a request is called in its answer and in the log."""

import secrets
from itertools import count

_LIFE = secrets.token_hex(4)
_numbers = count(1)


def new_request_id() -> str:
    """One that no other request has, and as good as certainly none of another life of the program. It is no
    secret, and a random one would cost each request a call to the kernel."""
    return f"{_LIFE}{next(_numbers):08x}"
