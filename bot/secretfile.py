"""Secrets that we make ourselves and keep: the local chat's key and its bot's token."""

import json
import secrets
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class LocalSecrets:
    key: str
    """Opens the local chat's page, where one can speak for anybody."""
    bot_token: str


def local_secrets(folder: Path) -> LocalSecrets:
    """Those of an earlier start, so that the address that it printed stays good; else new ones."""
    file = folder / "local-chat.json"
    if file.exists():
        stored = json.loads(file.read_text())
        return LocalSecrets(stored["key"], stored["botToken"])
    made = LocalSecrets(secrets.token_urlsafe(18), f"424242:{secrets.token_urlsafe(24)}")
    folder.mkdir(parents=True, exist_ok=True, mode=0o700)
    file.touch(mode=0o600)
    file.write_text(json.dumps({"key": made.key, "botToken": made.bot_token}))
    return made
