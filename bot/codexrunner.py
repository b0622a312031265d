"""Which runner the settings ask for."""

from typing import assert_never

from core import runners
from core.ports import RunnerFactory
from core.settings import Settings, child_environment
from core.words import RunnerMode


def runner_factory(settings: Settings) -> RunnerFactory:
    """What executes sessions, as the settings say."""
    match settings.runner_mode:
        case RunnerMode.APP_SERVER:
            return lambda: runners.app_server(
                settings.codex_command,
                child_environment(),
                transport=settings.codex_transport,
                data_dir=settings.data_dir,
                token_file=settings.codex_token_file,
            )
        case RunnerMode.CLI:
            return lambda: runners.cli(
                settings.codex_command, child_environment(), data_dir=settings.data_dir
            )
        case RunnerMode.STUB:
            return lambda: runners.stub()
        case _:
            assert_never(settings.runner_mode)
