"""Who is on the other side of a connection on this machine, as Linux tells in `/proc`.

Everything here blocks, and finds nothing elsewhere.
"""

from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

PROC = Path("/proc")


def descendants(pid: int) -> Iterator[int]:
    """Every process below one."""
    with suppress(OSError, ValueError):  # a process may end while it is looked at
        for task in (PROC / str(pid) / "task").iterdir():
            for child in (task / "children").read_text().split():
                yield int(child)
                yield from descendants(int(child))


def holder(peer_port: int, our_port: int, among: Iterable[int] | None = None) -> int | None:
    """The process that holds the other end of a TCP connection on this machine, among these or all."""
    inode = _inode(peer_port, our_port)
    if inode is None:
        return None
    wanted = f"socket:[{inode}]"
    return next((pid for pid in (_everybody() if among is None else among) if _holds(pid, wanted)), None)


def _everybody() -> Iterator[int]:
    return (int(folder.name) for folder in PROC.glob("[0-9]*"))


def _inode(peer_port: int, our_port: int) -> str | None:
    """The peer's own socket: its local port is the peer's, its remote port is ours."""
    for table in ("tcp", "tcp6"):
        with suppress(OSError):
            for line in (PROC / "net" / table).read_text().splitlines()[1:]:
                fields = line.split()
                local, remote = (int(part.rpartition(":")[2], 16) for part in fields[1:3])
                if (local, remote) == (peer_port, our_port):
                    return fields[9]
    return None


def _holds(pid: int, socket: str) -> bool:
    with suppress(OSError):
        return any(_leads_to(fd) == socket for fd in (PROC / str(pid) / "fd").iterdir())
    return False


def _leads_to(fd: Path) -> str | None:
    with suppress(OSError):
        return str(fd.readlink())
    return None
