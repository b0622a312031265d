"""What others do on a shared app-server, as one connection hears of it.

Codex 0.169 tells every client of every thread when it becomes active and idle (`thread/status/changed`);
of its turns (`turn/started`) only those who have resumed it.
"""

from collections.abc import Callable

from core.runners.threads import Threads
from core.runners.wire import Wire, mapping, text


class Elsewhere:
    """Part of one `Connection`."""

    def __init__(self, threads: Threads, stirred: Callable[[str], None]) -> None:
        """`stirred` hears of each thread on which a turn may have begun that is none of ours."""
        self._threads = threads
        self._stirred = stirred
        self._active: set[str] = set()

    def status_changed(self, params: Wire) -> None:
        """`thread/status/changed`, which comes also when an active thread begins to wait for somebody."""
        thread_id = text(params, "threadId")
        if text(mapping(params, "status"), "type") != "active":
            self._active.discard(thread_id)
        elif thread_id not in self._active:
            self._active.add(thread_id)
            self.begun(thread_id)

    def begun(self, thread_id: str) -> None:
        """A turn has begun on this thread."""
        thread = self._threads.get(thread_id)
        if thread is None or not thread.ours:
            self._stirred(thread_id)
