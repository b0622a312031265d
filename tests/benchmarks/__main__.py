"""`make bench`: every ratio beside a bare program measured in the same run, and its aim.

Exit code 1 where an aim is missed. `ARGS="rest start"` measures some.
"""

import asyncio
import sys
from collections.abc import Awaitable, Callable
from dataclasses import dataclass

from tests.benchmarks import chat, deltas, rest, start, stream, webhook


@dataclass(frozen=True, slots=True)
class Aim:
    """What a figure should be, at most or at least."""

    what: str
    at_most: float | None = None
    at_least: float | None = None

    def met(self, value: float) -> bool:
        return (self.at_most is None or value <= self.at_most) and (
            self.at_least is None or value >= self.at_least
        )

    def __str__(self) -> str:
        return f"≤ {self.at_most:g}" if self.at_most is not None else f"≥ {self.at_least:g}"


AIMS = {
    "chat.continued_turn": Aim("a continued turn, × the bare bot's", at_most=1.25),
    "chat.new_task": Aim("a new task, × the bare bot's with a new thread", at_most=1.25),
    "chat.last_byte_to_answer_ms": Aim("model's last byte → answer, ms above the bare bot", at_most=25),
    "chat_on_daemon.continued_turn": Aim("on one daemon: a continued turn, × the bare bot's", at_most=1.25),
    "chat_on_daemon.new_task": Aim("on one daemon: a new task, × the bare bot's", at_most=1.25),
    "chat_on_daemon.last_byte_among_progress_ms": Aim("on one daemon: among progress, ms", at_most=100),
    "chat_on_daemon.last_byte_to_answer_ms": Aim("on one daemon: last byte → answer, ms above", at_most=25),
    "chat.last_byte_among_progress_ms": Aim("the same among another's progress, ms in all", at_most=100),
    "webhook.throughput": Aim("updates taken a second, × aiogram's bare webhook", at_least=0.7),
    "webhook.flooded_press_s": Aim("what 10,000 strangers add to an owner's press, s", at_most=1),
    "tasks.list": Aim("GET /api/tasks (50 of 1,000), × a bare handler", at_least=0.5),
    "tasks.get": Aim("GET /api/tasks/:id, × a bare handler", at_least=0.5),
    "tasks.create": Aim("POST /api/tasks, × a bare handler", at_least=0.5),
    "stream.cores": Aim("200 readers at 500 events/s, cores", at_most=1),
    "stream.memory_mb": Aim("200 readers at 500 events/s, MB above idle", at_most=50),
    "stream.latency_ms": Aim("from an event's writing to its readers, p95, ms", at_most=100),
    "events.list": Aim("pages of 1,000,000 events, p95, × those of 1,000", at_most=1.3),
    "events.list_filtered": Aim("the same of one kind, oldest first", at_most=1.3),
    "stream.replay": Aim("p95 of the last 200 of 1,000,000 events, × of 1,000", at_most=1.3),
    "deltas.per_second": Aim("10,000 deltas/s: as many as arrive at a reader, each second", at_least=9_500),
    "deltas.lag_ms": Aim("10,000 deltas/s: how late the loop is, p99, ms", at_most=50),
    "deltas.memory_mb": Aim("10,000 deltas/s: MB that the memory grows by", at_most=10),
    "deltas.cores": Aim("10,000 deltas/s: cores", at_most=1),
    "deltas_over_websocket.per_second": Aim("the same over WebSocket: arrive, each second", at_least=9_500),
    "deltas_over_websocket.lag_ms": Aim("the same over WebSocket: how late the loop is, p99, ms", at_most=50),
    "deltas_over_websocket.memory_mb": Aim(
        "the same over WebSocket: MB that the memory grows by", at_most=10
    ),
    "deltas_over_websocket.cores": Aim("the same over WebSocket: cores", at_most=1),
    # 0.7 s where that import takes its usual two.
    "start.health": Aim("/health, after the mere import of aiogram, in parts of that", at_most=0.35),
    "start.first_update": Aim("first update, the same", at_most=0.35),
    "idle.memory_mb": Aim("idle memory, MB above the mere import of aiogram", at_most=50),
}
PARTS: dict[str, Callable[[], Awaitable[dict[str, float]]]] = {
    "start": start.measure,
    "rest": rest.measure,
    "stream": stream.measure,
    "deltas": deltas.measure,
    "webhook": webhook.measure,
    "chat": chat.measure,
    "chat_on_daemon": chat.measure_on_daemon,
}


async def main(chosen: list[str]) -> int:
    missed = 0
    for name in chosen or list(PARTS):
        for figure, value in (await PARTS[name]()).items():
            aim = AIMS[figure]
            verdict = "" if aim.met(value) else "   MISSED"
            missed += not aim.met(value)
            print(f"{value:8.2f}  ({aim})  {aim.what}{verdict}", flush=True)
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(asyncio.run(main(sys.argv[1:])))
