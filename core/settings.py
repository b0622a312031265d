"""Settings: `CC_*` from the environment and one file, checked once, frozen, secrets masked.

The file is the project's own `.env`, or the one that CC_ENV_FILE names; never one of the folder in which
somebody happens to stand: a repository's `.env` could make its author our owner.

The only module that reads the process environment.
"""

import ipaddress
import os
import re
import shlex
import shutil
import socket
import stat
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Annotated, Literal
from urllib.parse import SplitResult, urlsplit
from zoneinfo import ZoneInfo

from platformdirs import user_data_path
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError, model_validator
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict
from tzlocal import get_localzone

from core.errors import InvalidInput
from core.logic.prices import Prices
from core.logic.reach import Reach
from core.logic.zones import zone_named
from core.words import DeskMode, Role, RunnerMode

PROJECT_ENV_FILE = Path(__file__).resolve().parents[1] / ".env"
TELEGRAM = "https://api.telegram.org"
TELEGRAM_PORTS = (None, 443, 80, 88, 8443)
WEBHOOK_PATH = "/api/telegram/webhook"
TRANSCRIPTIONS = "/audio/transcriptions"
NEAR = (".local", ".lan", ".internal", ".home.arpa", ".localhost")
"""Ends of names that nobody has on the internet."""


def _paths(value: object) -> object:
    if isinstance(value, str):
        return tuple(part for part in value.split(os.pathsep) if part)
    return value


def _argv(value: object) -> object:
    return tuple(shlex.split(value)) if isinstance(value, str) else value


def _users(value: object) -> object:
    if not isinstance(value, str):
        return value
    users: dict[int, Role] = {}
    for entry in filter(None, (part.strip() for part in value.split(","))):
        identity, colon, role = entry.partition(":")
        users[int(identity)] = Role(role.strip()) if colon else Role.OWNER
    return users


def _prices(value: object) -> object:
    return Prices.parse(value) if isinstance(value, str) else value


def _listed(value: object) -> object:
    if isinstance(value, str):
        return tuple(part for part in (entry.strip() for entry in value.split(",")) if part)
    return value


def _reachable(entries: tuple[str, ...]) -> tuple[str, ...]:
    Reach.of(entries)
    return entries


def _absolute(paths: tuple[Path, ...]) -> tuple[Path, ...]:
    return tuple(_folder(path).resolve() for path in paths)


def _folder(path: Path) -> Path:
    """`~` is read as a shell would; what is relative would mean another folder in each place."""
    try:
        path = path.expanduser()
    except RuntimeError as exc:
        raise ValueError(f"{path} names nobody's home") from exc
    if not path.is_absolute():
        raise ValueError(f"{path} is not an absolute path")
    return path


def _postgres(value: SecretStr | None) -> SecretStr | None:
    if value is not None:
        parts = urlsplit(value.get_secret_value())
        if parts.scheme not in {"postgres", "postgresql"} or not parts.path.strip("/"):
            raise ValueError("must be like postgres://user:password@host:5432/database")
    return value


def _zone(value: object) -> object:
    """A name's zone; without one that of this machine."""
    if isinstance(value, str):
        return zone_named(value)
    try:
        found = get_localzone() if value is None else value
        return found if isinstance(found, ZoneInfo) else zone_named("UTC")  # it knows no zone at all
    except (LookupError, ValueError, OSError) as exc:
        raise ValueError(f"this machine's own time zone cannot be found ({exc}); name one") from exc


def _public_base(url: str) -> str:
    """Where the world finds us, as Telegram's `setWebhook` takes it."""
    parts = urlsplit(url)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise ValueError("is no address like https://cc.example.org")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("holds more than an address: no user, no '?', no '#'")
    if parts.scheme == "http" and not is_loopback(parts.hostname):
        raise ValueError("must be an https:// address")
    if parts.port is not None and not parts.port > 0:  # beyond 65535 `port` itself raises
        raise ValueError("has no usable port")
    return url.rstrip("/").removesuffix(WEBHOOK_PATH)


def _transport(value: str) -> str:
    """`spawn`, `daemon`, `proxy`, `proxy:PATH`, `unix:PATH` or `ws://HOST:PORT`."""
    name, colon, rest = value.partition(":")
    if value in ("spawn", "daemon", "proxy"):
        return value
    if name in ("unix", "proxy") and rest:
        return f"{name}:{_folder(Path(rest.removeprefix('//')))}"
    if name in ("ws", "wss") and colon:
        parts = urlsplit(value)
        more = parts.username or parts.password or parts.query or parts.fragment or parts.path.strip("/")
        if parts.hostname and parts.port and not more:  # beyond 65535 `port` itself raises
            return value.rstrip("/")
        raise ValueError(f"{value} is no address like ws://127.0.0.1:4500")
    raise ValueError(
        f"there is no transport {value}; use daemon, spawn, proxy, unix:/path/of/a/socket or ws://host:port"
    )


def _transcription(url: str) -> str:
    """Where an OpenAI-compatible server transcribes: its base, or the whole address. What is said there is
    somebody's voice, with a key: in the clear it goes to this machine or this network alone."""
    parts = urlsplit(url)
    if parts.scheme not in ("https", "http") or not parts.hostname:
        raise ValueError("is no address like https://api.openai.com/v1")
    if parts.username or parts.password or parts.query or parts.fragment:
        raise ValueError("holds more than an address: no user, no '?', no '#'; the key is CC_TRANSCRIBE_KEY")
    if parts.port is not None and not parts.port > 0:  # beyond 65535 `port` itself raises
        raise ValueError("has no usable port")
    if parts.scheme == "http" and not is_near(parts.hostname):
        raise ValueError("must be an https:// address, unless it is in this network")
    return url.rstrip("/").removesuffix(TRANSCRIPTIONS)


def _webhook_secret(secret: SecretStr) -> SecretStr:
    if not re.fullmatch(r"[A-Za-z0-9_-]{8,256}", secret.get_secret_value(), re.ASCII):
        raise ValueError("must be 8 to 256 of the characters A-Z a-z 0-9 _ -")
    return secret


def is_near(host: str) -> bool:
    """Whether a host is this machine, or by its name or address in a network of one's own."""
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return "." not in host.rstrip(".") or host.rstrip(".").lower().endswith(NEAR)
    return address.is_private and not address.is_unspecified


def is_loopback(host: str) -> bool:
    """Whether a host is this machine's own, by its name or address."""
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False


class Settings(BaseSettings):
    """One field per variable of the README's table."""

    model_config = SettingsConfigDict(
        env_prefix="CC_",
        env_ignore_empty=True,
        extra="ignore",
        frozen=True,
        hide_input_in_errors=True,
    )

    host: str = "127.0.0.1"
    port: int = Field(8787, ge=0, le=65535)
    api_token: SecretStr | None = None
    api_requests_per_second: int = Field(200, ge=0, le=100_000)
    """Of one token, for a while five times as many; 0 for no limit."""
    api_wrong_tokens_per_minute: int = Field(10, ge=1, le=100_000)
    """From one address; then it has to wait."""
    repo_roots: Annotated[tuple[Path, ...], NoDecode, BeforeValidator(_paths), AfterValidator(_absolute)] = ()
    data_dir: Annotated[Path, AfterValidator(_folder)] = Field(
        default_factory=lambda: user_data_path("codex-command-center")
    )
    database_url: Annotated[SecretStr | None, AfterValidator(_postgres)] = None
    telegram_bot_token: SecretStr | None = None
    telegram_api_base: str = TELEGRAM
    telegram_webhook_url: Annotated[str, AfterValidator(_public_base)] | None = None
    telegram_webhook_secret: Annotated[SecretStr, AfterValidator(_webhook_secret)] | None = None
    telegram_allowed_users: Annotated[dict[int, Role], NoDecode, BeforeValidator(_users)] = {}
    transcribe_url: Annotated[str, AfterValidator(_transcription)] | None = None
    """The base of an OpenAI-compatible server; None where nobody listens to voice."""
    transcribe_key: SecretStr | None = None
    transcribe_model: str = Field("whisper-1", min_length=1, max_length=200)
    codex_runner_mode: RunnerMode | None = None
    codex_command: Annotated[tuple[str, ...], NoDecode, BeforeValidator(_argv)] = ("codex",)
    codex_transport: Annotated[str, AfterValidator(_transport)] = Field(
        default_factory=lambda: "daemon" if hasattr(socket, "AF_UNIX") else "spawn"
    )
    """How Codex is reached: see `core.runners.ways`."""
    codex_token_file: Annotated[Path, AfterValidator(_folder)] | None = None
    codex_desk: DeskMode = DeskMode.FULL
    """What becomes of turns that others begin on a Codex that is shared."""
    codex_desk_announce_seconds: int = Field(10, ge=0, le=86400)
    """That a question has waited at the desk before it is announced in chat."""
    max_sessions: int = Field(4, ge=1, le=1000)
    """That run at once; more wait."""
    codex_reasoning_summaries: Literal["off", "auto", "concise", "detailed"] = "off"
    """How much of its thoughts the agent is asked for; off shows none, whatever Codex asks for itself."""
    approval_ttl_seconds: int = Field(3600, ge=1, le=30 * 86400)
    timezone: Annotated[ZoneInfo, BeforeValidator(_zone)] = Field(None, validate_default=True)
    token_prices: Annotated[Prices, NoDecode, BeforeValidator(_prices)] = Prices()
    webhook_allow: Annotated[
        tuple[str, ...], NoDecode, BeforeValidator(_listed), AfterValidator(_reachable)
    ] = ()
    log_level: Literal["debug", "info", "warning", "error"] = "info"
    env_file: Path | None = None
    """The file that was read; no file can name another one."""

    @model_validator(mode="after")
    def _consistent(self) -> "Settings":
        if not self.codex_command:
            raise ValueError("CC_CODEX_COMMAND is empty")
        if self.codex_token_file is not None and not self.codex_transport.startswith(("ws://", "wss://")):
            raise ValueError("CC_CODEX_TOKEN_FILE is for CC_CODEX_TRANSPORT=ws://host:port alone")
        if self.api_token is not None and len(self.api_token.get_secret_value()) < 8:
            raise ValueError("CC_API_TOKEN is too short: 8 characters at least")
        if not self.is_loopback and self.api_token is None:
            raise ValueError(
                f"CC_HOST={self.host} listens beyond this machine: set CC_API_TOKEN, or use 127.0.0.1"
            )
        if self.transcribe_key is not None and self.transcribe_url is None:
            raise ValueError("CC_TRANSCRIBE_KEY is for CC_TRANSCRIBE_URL, which is not set")
        if self.telegram_webhook_url is not None:
            self._check_webhook(urlsplit(self.telegram_webhook_url))
        return self

    def _check_webhook(self, url: SplitResult) -> None:
        if self.telegram_webhook_secret is None:
            raise ValueError(
                "CC_TELEGRAM_WEBHOOK_URL needs CC_TELEGRAM_WEBHOOK_SECRET: anybody could play Telegram"
            )
        near = is_loopback(url.hostname or "")
        if self.telegram_bot_token is None and not near:
            raise ValueError("CC_TELEGRAM_WEBHOOK_URL needs CC_TELEGRAM_BOT_TOKEN: the local chat is here")
        if self.telegram_api_base == TELEGRAM and self.telegram_bot_token is not None:
            if near:
                raise ValueError("CC_TELEGRAM_WEBHOOK_URL: Telegram does not reach this machine by that")
            if url.port not in TELEGRAM_PORTS:
                raise ValueError("CC_TELEGRAM_WEBHOOK_URL: Telegram takes the ports 443, 80, 88 and 8443")

    @property
    def is_loopback(self) -> bool:
        return is_loopback(self.host)

    @property
    def webhook_address(self) -> str | None:
        """Where Telegram sends updates; None where they are fetched."""
        return f"{self.telegram_webhook_url}{WEBHOOK_PATH}" if self.telegram_webhook_url else None

    @property
    def transcribe_address(self) -> str | None:
        """What voice is posted to."""
        return f"{self.transcribe_url}{TRANSCRIPTIONS}" if self.transcribe_url else None

    @property
    def database_path(self) -> Path:
        return self.data_dir / "command-center.sqlite3"

    @property
    def database(self) -> Path | str:
        """The embedded file, or the address of PostgreSQL."""
        return self.database_url.get_secret_value() if self.database_url else self.database_path

    @cached_property
    def runner_mode(self) -> RunnerMode:
        """As set; else the real Codex where it is found, the stub where it isn't."""
        if self.codex_runner_mode is not None:
            return self.codex_runner_mode
        return RunnerMode.APP_SERVER if shutil.which(self.codex_command[0]) else RunnerMode.STUB

    @cached_property
    def webhook_reach(self) -> Reach:
        """Where webhooks may go."""
        return Reach.of(self.webhook_allow)

    @property
    def uses_local_chat(self) -> bool:
        return self.telegram_bot_token is None

    def masked(self) -> Mapping[str, str]:
        """The effective settings by variable name, for people to read."""
        shown = {}
        for name in type(self).model_fields:
            if name == "env_file":
                continue
            value = getattr(self, name)
            if name == "codex_runner_mode":
                value = self.runner_mode
            if name == "codex_command":
                value = shlex.join(self.codex_command)
            shown[f"CC_{name.upper()}"] = _shown(value)
        return shown


def _shown(value: object) -> str:
    match value:
        case None:
            return ""
        case SecretStr():
            return "********"
        case dict():
            return ",".join(f"{key}:{item}" for key, item in value.items())
        case tuple():
            separator = os.pathsep if any(isinstance(item, Path) for item in value) else ","
            return separator.join(str(item) for item in value)
        case _:
            return str(value)


def load_settings(**overrides: object) -> Settings:
    """Read the settings; raises InvalidInput that names every variable that is wrong.

    `_env_file` is the file to read; where it is not given, the usual one.
    """
    file = overrides.pop("_env_file") if "_env_file" in overrides else _env_file()
    try:
        return Settings(**overrides, _env_file=file, env_file=file)  # type: ignore[arg-type]  # pydantic checks them
    except ValidationError as exc:
        complaints = [_complaint(error["loc"], error["msg"]) for error in exc.errors()]
        raise InvalidInput("\n".join(complaints)) from exc


def unknown_variables() -> list[str]:
    """CC_* of the environment that mean nothing here: a slip of the pen must not go unnoticed."""
    known = {f"CC_{name.upper()}" for name in Settings.model_fields} | {"CC_ENV_FILE"}
    return sorted(name for name in os.environ if name.startswith("CC_") and name not in known)


def _env_file() -> Path | None:
    """The file to read, if there is one; raises InvalidInput where it can't be, or can't be trusted."""
    named = os.environ.get("CC_ENV_FILE")
    try:
        file = _folder(Path(named)) if named else PROJECT_ENV_FILE
        mode = file.stat().st_mode
        file.read_text("utf-8")
    except (OSError, ValueError) as exc:
        if isinstance(exc, FileNotFoundError) and not named:
            return None
        raise InvalidInput(f"CC_ENV_FILE: {exc}" if named else f"{PROJECT_ENV_FILE}: {exc}") from exc
    if os.name == "posix" and mode & (stat.S_IWGRP | stat.S_IWOTH):
        fix = f"chmod 600 {shlex.quote(str(file))}"
        raise InvalidInput(f"{file} can be written by others than its owner. Forbid it: {fix}")
    return file


def _complaint(place: tuple[int | str, ...], message: str) -> str:
    text = message.removeprefix("Value error, ")
    return f"CC_{str(place[0]).upper()}: {text}" if place else text


def child_environment() -> dict[str, str]:
    """The environment for Codex and git: ours without our own secrets."""
    return {name: value for name, value in os.environ.items() if not name.upper().startswith("CC_")}
