"""Settings: read once, all complaints in one message, secrets never shown."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import pytest
from pydantic import SecretStr

from core import settings as module
from core.errors import InvalidInput
from core.logic.prices import Price, Prices
from core.settings import Settings, child_environment, load_settings
from core.words import Role, RunnerMode

TOKEN = "a-long-secret-token"


@pytest.fixture(autouse=True)
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The project's folder: not the real one, whose `.env` is a developer's."""
    folder = tmp_path / "project"
    folder.mkdir()
    monkeypatch.setattr(module, "PROJECT_ENV_FILE", folder / ".env")
    return folder


def write(file: Path, text: str, mode: int = 0o600) -> Path:
    file.write_text(text)
    file.chmod(mode)
    return file


def load(monkeypatch: pytest.MonkeyPatch, **variables: str) -> Settings:
    for name, value in variables.items():
        monkeypatch.setenv(name, value)
    return load_settings()


def test_the_defaults(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(monkeypatch)

    assert (settings.host, settings.port, settings.is_loopback) == ("127.0.0.1", 8787, True)
    assert settings.api_token is None
    assert settings.repo_roots == ()
    assert settings.codex_command == ("codex",)
    assert settings.approval_ttl_seconds == 3600
    assert settings.token_prices == Prices()
    assert settings.uses_local_chat
    assert settings.database_path.parent == settings.data_dir


@pytest.mark.parametrize(
    ("variable", "value", "field", "expected"),
    [
        ("CC_HOST", "localhost", "host", "localhost"),
        ("CC_PORT", "0", "port", 0),
        ("CC_REPO_ROOTS", "/srv:/opt/x/..", "repo_roots", (Path("/srv"), Path("/opt"))),
        ("CC_REPO_ROOTS", ":", "repo_roots", ()),
        ("CC_DATA_DIR", "/srv/data", "data_dir", Path("/srv/data")),
        ("CC_DATA_DIR", "~/data", "data_dir", Path.home() / "data"),
        ("CC_REPO_ROOTS", "~/work", "repo_roots", (Path.home() / "work",)),
        ("CC_CODEX_COMMAND", "npx 'my codex' --x", "codex_command", ("npx", "my codex", "--x")),
        ("CC_CODEX_RUNNER_MODE", "stub", "runner_mode", RunnerMode.STUB),
        ("CC_CODEX_RUNNER_MODE", "app-server", "runner_mode", RunnerMode.APP_SERVER),
        ("CC_CODEX_RUNNER_MODE", "cli", "runner_mode", RunnerMode.CLI),
        ("CC_CODEX_TRANSPORT", "", "codex_transport", "daemon"),
        ("CC_CODEX_TRANSPORT", "spawn", "codex_transport", "spawn"),
        ("CC_CODEX_TRANSPORT", "proxy", "codex_transport", "proxy"),
        ("CC_CODEX_TRANSPORT", "proxy:/run/codex.sock", "codex_transport", "proxy:/run/codex.sock"),
        ("CC_CODEX_TRANSPORT", "unix:~/codex.sock", "codex_transport", f"unix:{Path.home()}/codex.sock"),
        ("CC_CODEX_TRANSPORT", "unix:///run/codex.sock", "codex_transport", "unix:/run/codex.sock"),
        ("CC_CODEX_TRANSPORT", "ws://127.0.0.1:4500/", "codex_transport", "ws://127.0.0.1:4500"),
        (
            "CC_CODEX_TRANSPORT",
            "wss://codex.example.org:443",
            "codex_transport",
            "wss://codex.example.org:443",
        ),
        ("CC_APPROVAL_TTL_SECONDS", "60", "approval_ttl_seconds", 60),
        ("CC_TIMEZONE", "Europe/Berlin", "timezone", ZoneInfo("Europe/Berlin")),
        ("CC_TELEGRAM_ALLOWED_USERS", "1", "telegram_allowed_users", {1: Role.OWNER}),
        (
            "CC_TELEGRAM_ALLOWED_USERS",
            " 123, 456:viewer,789:operator ,",
            "telegram_allowed_users",
            {123: Role.OWNER, 456: Role.VIEWER, 789: Role.OPERATOR},
        ),
        ("CC_TELEGRAM_ALLOWED_USERS", "", "telegram_allowed_users", {}),
        ("CC_TELEGRAM_BOT_TOKEN", "1:x", "telegram_bot_token", SecretStr("1:x")),
        ("CC_API_TOKEN", TOKEN, "api_token", SecretStr(TOKEN)),
        ("CC_TIMEZONE", "Asia/Kolkata", "timezone", ZoneInfo("Asia/Kolkata")),
        (
            "CC_TOKEN_PRICES",
            " gpt-5.4 = 1.25/0.125/10, ollama/llama:8b=0/0/0 ,*=2/0.2/15,",
            "token_prices",
            Prices(
                {
                    "gpt-5.4": Price(Decimal("1.25"), Decimal("0.125"), Decimal(10)),
                    "ollama/llama:8b": Price(Decimal(0), Decimal(0), Decimal(0)),
                    "*": Price(Decimal(2), Decimal("0.2"), Decimal(15)),
                }
            ),
        ),
    ],
)
def test_a_variable_is_read(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str, field: str, expected: object
) -> None:
    assert getattr(load(monkeypatch, **{variable: value}), field) == expected


@pytest.mark.parametrize(
    ("variable", "value"),
    [
        ("CC_PORT", "65536"),
        ("CC_PORT", "http"),
        ("CC_REPO_ROOTS", "relative/path"),
        ("CC_DATA_DIR", "relative/path"),
        ("CC_DATA_DIR", "~nobody-of-that-name/x"),
        ("CC_CODEX_RUNNER_MODE", "magic"),
        ("CC_CODEX_TRANSPORT", "pigeon"),
        ("CC_CODEX_TRANSPORT", "unix:"),
        ("CC_CODEX_TRANSPORT", "unix:relative.sock"),
        ("CC_CODEX_TRANSPORT", "daemon:/run/codex.sock"),
        ("CC_CODEX_TRANSPORT", "ws://127.0.0.1"),
        ("CC_CODEX_TRANSPORT", "ws://127.0.0.1:70000"),
        ("CC_CODEX_TRANSPORT", "ws://user:password@127.0.0.1:4500"),
        ("CC_CODEX_TRANSPORT", "ws://127.0.0.1:4500/rpc?x"),
        ("CC_CODEX_TOKEN_FILE", "relative"),
        ("CC_CODEX_TOKEN_FILE", "/run/token"),
        ("CC_APPROVAL_TTL_SECONDS", "0"),
        ("CC_TIMEZONE", "Mars/Olympus"),
        ("CC_TIMEZONE", "../../etc/passwd"),
        ("CC_TIMEZONE", "Europe"),
        ("CC_TELEGRAM_ALLOWED_USERS", "ann"),
        ("CC_TELEGRAM_ALLOWED_USERS", "1:king"),
        ("CC_TELEGRAM_ALLOWED_USERS", "1:"),
        ("CC_API_TOKEN", "short"),
        ("CC_CODEX_COMMAND", " "),
        ("CC_CODEX_COMMAND", "codex 'unclosed"),
        ("CC_LOG_LEVEL", "loud"),
        ("CC_TIMEZONE", "Mars/Phobos"),
        ("CC_TIMEZONE", "../etc/localtime"),
        ("CC_TOKEN_PRICES", "1.25/0.125/10"),
        ("CC_TOKEN_PRICES", "gpt-5.4=1.25/10"),
        ("CC_TOKEN_PRICES", "gpt-5.4=1.25/-1/10"),
        ("CC_TOKEN_PRICES", "gpt-5.4=1.25/nan/10"),
        ("CC_TOKEN_PRICES", "gpt-5.4=free/0/0"),
    ],
)
def test_a_bad_value_is_refused_by_the_name_of_its_variable(
    monkeypatch: pytest.MonkeyPatch, variable: str, value: str
) -> None:
    with pytest.raises(InvalidInput, match=variable):
        load(monkeypatch, **{variable: value})


def test_all_that_is_wrong_is_said_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidInput) as raised:
        load(monkeypatch, CC_PORT="http", CC_REPO_ROOTS="x", CC_APPROVAL_TTL_SECONDS="never")

    lines = raised.value.message.splitlines()
    assert [line.partition(":")[0] for line in lines] == [
        "CC_PORT",
        "CC_REPO_ROOTS",
        "CC_APPROVAL_TTL_SECONDS",
    ]


@pytest.mark.parametrize("host", ["0.0.0.0", "::", "192.168.1.2", "studio.example.org"])
def test_beyond_this_machine_only_with_a_token(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    with pytest.raises(InvalidInput, match="set CC_API_TOKEN"):
        load(monkeypatch, CC_HOST=host)
    assert load(monkeypatch, CC_HOST=host, CC_API_TOKEN=TOKEN).host == host


@pytest.mark.parametrize("host", ["127.0.0.1", "127.1.2.3", "::1", "localhost"])
def test_this_machine_needs_none(monkeypatch: pytest.MonkeyPatch, host: str) -> None:
    assert load(monkeypatch, CC_HOST=host).is_loopback


def test_without_a_time_zone_that_of_the_machine_counts(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "get_localzone", lambda: ZoneInfo("Asia/Kolkata"))

    settings = load(monkeypatch)

    assert settings.timezone == ZoneInfo("Asia/Kolkata")
    assert settings.masked()["CC_TIMEZONE"] == "Asia/Kolkata"


def test_a_machine_without_a_time_zone_is_told_to_name_one(monkeypatch: pytest.MonkeyPatch) -> None:
    def lost() -> ZoneInfo:
        raise ZoneInfoNotFoundError("tzlocal() does not support non-zoneinfo timezones")

    monkeypatch.setattr(module, "get_localzone", lost)

    with pytest.raises(InvalidInput, match=r"CC_TIMEZONE: this machine's own time zone .*; name one"):
        load(monkeypatch)


def test_secrets_are_never_shown(monkeypatch: pytest.MonkeyPatch) -> None:
    settings = load(monkeypatch, CC_API_TOKEN=TOKEN, CC_TELEGRAM_BOT_TOKEN="123:secret-bot")

    shown = settings.masked()
    everything = f"{settings!r} {settings} {dict(shown)}"
    assert TOKEN not in everything
    assert "secret-bot" not in everything
    assert shown["CC_API_TOKEN"] == shown["CC_TELEGRAM_BOT_TOKEN"] == "********"


def test_a_complaint_shows_no_secret(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(InvalidInput) as raised:
        load(monkeypatch, CC_API_TOKEN=TOKEN, CC_TELEGRAM_BOT_TOKEN="123:secret-bot", CC_CODEX_COMMAND=" ")

    text = f"{raised.value} {raised.value.__cause__}"
    assert TOKEN not in text
    assert "secret-bot" not in text


def test_a_token_file_goes_with_an_address(monkeypatch: pytest.MonkeyPatch) -> None:
    found = load(monkeypatch, CC_CODEX_TRANSPORT="ws://10.0.0.1:4500", CC_CODEX_TOKEN_FILE="/run/token")
    assert found.codex_token_file == Path("/run/token")
    with pytest.raises(InvalidInput, match="CC_CODEX_TRANSPORT=ws://host:port alone"):
        load(monkeypatch, CC_CODEX_TRANSPORT="daemon", CC_CODEX_TOKEN_FILE="/run/token")


def test_the_effective_settings_are_shown_as_they_would_be_written(monkeypatch: pytest.MonkeyPatch) -> None:
    shown = load(
        monkeypatch,
        CC_CODEX_COMMAND="npx 'my codex'",
        CC_REPO_ROOTS="/srv:/opt",
        CC_TELEGRAM_ALLOWED_USERS="1,2:viewer",
        CC_CODEX_RUNNER_MODE="stub",
        CC_TIMEZONE="Europe/Berlin",
        CC_TOKEN_PRICES="a=1/0.5/2, *=3/1/10",
    ).masked()

    assert shown["CC_CODEX_COMMAND"] == "npx 'my codex'"
    assert shown["CC_REPO_ROOTS"] == "/srv:/opt"
    assert shown["CC_TELEGRAM_ALLOWED_USERS"] == "1:owner,2:viewer"
    assert shown["CC_CODEX_RUNNER_MODE"] == "stub"
    assert shown["CC_API_TOKEN"] == ""
    assert shown["CC_TIMEZONE"] == "Europe/Berlin"
    assert shown["CC_TOKEN_PRICES"] == "a=1/0.5/2,*=3/1/10"


def test_the_projects_file_is_read_and_the_environment_wins(
    project: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    file = write(project / ".env", "CC_PORT=9000\nCC_HOST=localhost\nOTHER=x\n")

    settings = load(monkeypatch, CC_PORT="9001")

    assert (settings.port, settings.host, settings.env_file) == (9001, "localhost", file)


def test_the_file_of_the_folder_in_which_one_stands_is_not_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(tmp_path / ".env", "CC_CODEX_COMMAND=evil\nCC_TELEGRAM_ALLOWED_USERS=666\n")
    monkeypatch.chdir(tmp_path)

    settings = load(monkeypatch)

    assert settings.codex_command == ("codex",)
    assert settings.telegram_allowed_users == {}
    assert settings.env_file is None


def test_the_projects_file_lies_beside_the_package() -> None:
    done = subprocess.run(
        [sys.executable, "-c", "from core.settings import PROJECT_ENV_FILE as file; print(file)"],
        capture_output=True,
        text=True,
        check=True,
    )

    assert Path(done.stdout.strip()) == Path(module.__file__).parents[1] / ".env"


def test_another_file_can_be_named_from_outside_only(
    project: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    write(project / ".env", "CC_PORT=9000\nCC_HOST=localhost\n")
    other = write(tmp_path / "other.env", "CC_PORT=9002\nCC_ENV_FILE=/nowhere\n", 0o644)

    settings = load(monkeypatch, CC_ENV_FILE=str(other))

    assert (settings.port, settings.host, settings.env_file) == (9002, "127.0.0.1", other)
    assert "CC_ENV_FILE" not in settings.masked()


@pytest.mark.parametrize(
    "named", ["relative.env", "./.env", "/nowhere/at/all.env", "/", "~nobody-of-that-name/x"]
)
def test_a_named_file_must_be_one(monkeypatch: pytest.MonkeyPatch, tmp_path: Path, named: str) -> None:
    write(tmp_path / "relative.env", "")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(InvalidInput, match="CC_ENV_FILE"):
        load(monkeypatch, CC_ENV_FILE=named)


@pytest.mark.parametrize("mode", [0o620, 0o602, 0o666])
def test_a_file_that_others_may_write_is_refused(
    project: Path, monkeypatch: pytest.MonkeyPatch, mode: int
) -> None:
    file = write(project / ".env", "CC_PORT=9000\n", mode)
    with pytest.raises(InvalidInput, match=f"chmod 600 {file}"):
        load(monkeypatch)

    monkeypatch.setenv("CC_ENV_FILE", str(file))
    with pytest.raises(InvalidInput, match=f"chmod 600 {file}"):
        load(monkeypatch)


def test_a_file_that_is_no_text_is_refused(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (project / ".env").write_bytes(b"CC_PORT=\xff\xfe")
    (project / ".env").chmod(0o600)
    with pytest.raises(InvalidInput, match=r"\.env"):
        load(monkeypatch)


def test_without_codex_the_stub_stands_in(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert load(monkeypatch, CC_CODEX_COMMAND="surely-not-installed").runner_mode is RunnerMode.STUB
    program = tmp_path / "codex"
    program.write_text("#!/bin/sh\n")
    program.chmod(0o755)
    assert load(monkeypatch, CC_CODEX_COMMAND=str(program)).runner_mode is RunnerMode.APP_SERVER


def test_settings_do_not_change(monkeypatch: pytest.MonkeyPatch) -> None:
    with pytest.raises(ValueError, match="frozen"):
        setattr(load(monkeypatch), "port", 1)  # noqa: B010  # the type checker forbids it too


def test_children_get_none_of_our_variables(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CC_API_TOKEN", TOKEN)
    monkeypatch.setenv("cc_telegram_bot_token", "123:secret-bot")
    monkeypatch.setenv("CCACHE_DIR", "/ccache")

    environment = child_environment()

    assert not [name for name in environment if name.upper().startswith("CC_")]
    assert environment["CCACHE_DIR"] == "/ccache"
    assert "PATH" in environment


SECRET = "Only-Telegram_knows"
BOT = {"CC_TELEGRAM_BOT_TOKEN": "123456:abc", "CC_TELEGRAM_WEBHOOK_SECRET": SECRET}


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://cc.example.org", "https://cc.example.org/api/telegram/webhook"),
        ("https://cc.example.org:8443/", "https://cc.example.org:8443/api/telegram/webhook"),
        ("https://example.org/cc/", "https://example.org/cc/api/telegram/webhook"),
        ("https://example.org/api/telegram/webhook", "https://example.org/api/telegram/webhook"),
    ],
)
def test_where_telegram_sends_updates(monkeypatch: pytest.MonkeyPatch, url: str, address: str) -> None:
    settings = load(monkeypatch, CC_TELEGRAM_WEBHOOK_URL=url, **BOT)
    assert settings.webhook_address == address
    assert settings.masked()["CC_TELEGRAM_WEBHOOK_SECRET"] == "********"
    assert SECRET not in repr(settings)


def test_without_an_address_updates_are_fetched(monkeypatch: pytest.MonkeyPatch) -> None:
    assert load(monkeypatch, **BOT).webhook_address is None


def test_a_bot_api_server_on_this_machine_may_reach_us_here(monkeypatch: pytest.MonkeyPatch) -> None:
    url = "http://127.0.0.1:8787"
    base = {"CC_TELEGRAM_API_BASE": "http://127.0.0.1:8081"}
    settings = load(monkeypatch, CC_TELEGRAM_WEBHOOK_URL=url, **BOT, **base)
    assert settings.webhook_address == f"{url}/api/telegram/webhook"


@pytest.mark.defect(17)
@pytest.mark.parametrize(
    ("changed", "complaint"),
    [
        ({"URL": "cc.example.org"}, "is no address like https://cc.example.org"),
        ({"URL": "ftp://cc.example.org"}, "is no address like https://cc.example.org"),
        ({"URL": "http://cc.example.org"}, "must be an https:// address"),
        ({"URL": "https://user:pass@cc.example.org"}, "holds more than an address"),
        ({"URL": "https://cc.example.org/?a=b"}, "holds more than an address"),
        ({"URL": "https://cc.example.org:99999"}, "Port out of range"),
        ({"URL": "https://cc.example.org:9999"}, "Telegram takes the ports 443, 80, 88 and 8443"),
        ({"URL": "https://127.0.0.1"}, "Telegram does not reach this machine by that"),
        ({"SECRET": ""}, "CC_TELEGRAM_WEBHOOK_URL needs CC_TELEGRAM_WEBHOOK_SECRET"),
        ({"SECRET": "short"}, "CC_TELEGRAM_WEBHOOK_SECRET: must be 8 to 256 of the characters"),
        ({"SECRET": "with spaces in it"}, "CC_TELEGRAM_WEBHOOK_SECRET: must be 8 to 256"),
        ({"SECRET": "x" * 257}, "CC_TELEGRAM_WEBHOOK_SECRET: must be 8 to 256"),
        ({"SECRET": "geheimn\u00fcsse"}, "CC_TELEGRAM_WEBHOOK_SECRET: must be 8 to 256"),
        ({"BOT": ""}, "needs CC_TELEGRAM_BOT_TOKEN"),
    ],
)
def test_webhooks_that_are_refused_at_start(
    monkeypatch: pytest.MonkeyPatch, changed: dict[str, str], complaint: str
) -> None:
    variables = {
        "CC_TELEGRAM_WEBHOOK_URL": changed.get("URL", "https://cc.example.org"),
        "CC_TELEGRAM_WEBHOOK_SECRET": changed.get("SECRET", SECRET),
        "CC_TELEGRAM_BOT_TOKEN": changed.get("BOT", "123456:abc"),
    }
    with pytest.raises(InvalidInput, match=complaint) as caught:
        load(monkeypatch, **variables)
    if changed.get("SECRET"):
        assert changed["SECRET"] not in caught.value.message


@pytest.mark.parametrize(
    ("url", "address"),
    [
        ("https://api.openai.com/v1", "https://api.openai.com/v1/audio/transcriptions"),
        ("https://api.openai.com/v1/audio/transcriptions", "https://api.openai.com/v1/audio/transcriptions"),
        ("http://127.0.0.1:8000/v1/", "http://127.0.0.1:8000/v1/audio/transcriptions"),
        ("http://192.168.1.5:8000", "http://192.168.1.5:8000/audio/transcriptions"),
        ("http://whisper:8000/v1", "http://whisper:8000/v1/audio/transcriptions"),
        ("http://whisper.lan/v1", "http://whisper.lan/v1/audio/transcriptions"),
        ("http://[::1]:8000", "http://[::1]:8000/audio/transcriptions"),
    ],
)
def test_where_voice_goes(monkeypatch: pytest.MonkeyPatch, url: str, address: str) -> None:
    settings = load(monkeypatch, CC_TRANSCRIBE_URL=url, CC_TRANSCRIBE_KEY="sk-a-secret")
    assert (settings.transcribe_address, settings.transcribe_model) == (address, "whisper-1")
    assert settings.masked()["CC_TRANSCRIBE_KEY"] == "********"


@pytest.mark.parametrize(
    ("variables", "complaint"),
    [
        ({"CC_TRANSCRIBE_URL": "http://api.openai.com/v1"}, "must be an https:// address"),
        ({"CC_TRANSCRIBE_URL": "http://8.8.8.8/v1"}, "must be an https:// address"),
        ({"CC_TRANSCRIBE_URL": "http://0.0.0.0/v1"}, "must be an https:// address"),
        ({"CC_TRANSCRIBE_URL": "ftp://whisper"}, "is no address like"),
        ({"CC_TRANSCRIBE_URL": "https://"}, "is no address like"),
        ({"CC_TRANSCRIBE_URL": "https://me:secret@whisper.org"}, "holds more than an address"),
        ({"CC_TRANSCRIBE_URL": "https://whisper.org/?key=secret"}, "holds more than an address"),
        ({"CC_TRANSCRIBE_KEY": "sk-a-secret"}, "CC_TRANSCRIBE_URL, which is not set"),
    ],
)
def test_voice_does_not_go_anywhere(
    monkeypatch: pytest.MonkeyPatch, variables: dict[str, str], complaint: str
) -> None:
    """Nor with a key in the clear."""
    with pytest.raises(InvalidInput) as raised:
        load(monkeypatch, **variables)
    assert complaint in raised.value.message
    assert "secret" not in raised.value.message
