"""The ways to an app-server that CC_CODEX_TRANSPORT can name."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from core.runners.daemon import Daemon, control_socket
from core.runners.leftovers import Leftovers
from core.runners.proxy import Proxy
from core.runners.sockets import TcpSocket, UnixSocket
from core.runners.transports import Connector, Spawn


def way(
    transport: str,
    command: Sequence[str],
    env: Mapping[str, str],
    *,
    data_dir: Path | None = None,
    leftovers: Leftovers | None = None,
    token_file: Path | None = None,
    grace: float = 5.0,
) -> Connector:
    """The connector for a value that the settings have checked; `daemon` needs a data folder."""
    name, _, rest = transport.partition(":")
    match name:
        case "spawn":
            return Spawn(command, env, grace=grace, leftovers=leftovers)
        case "daemon" if data_dir is not None:
            return Daemon(command, env, data_dir)
        case "proxy":
            return Proxy(
                command,
                env,
                socket=Path(rest) if rest else None,
                control_socket=control_socket(env),
                grace=grace,
                leftovers=leftovers,
            )
        case "unix":
            return UnixSocket(Path(rest))
        case "ws" | "wss":
            return TcpSocket(transport, token_file)
        case _:
            raise ValueError(f"there is no transport {transport}")
