"""The threads that a connection knows, and the turns of ours in them."""

import asyncio
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from core.errors import Conflict
from core.events import FileEdit, ItemCompleted, TokensUsed, TurnEnded, TurnOutcome, TurnRef
from core.runners.protocol import NO_TOKENS, tokens_since
from core.runners.turns import LiveTurn
from core.runners.wire import Wire
from core.words import RunnerMode

RESTING = 8
"""Threads that stay loaded for their next turn; each costs memory in Codex as long as somebody listens."""


@dataclass(slots=True)
class Run:
    """A turn of ours, and what must be remembered to understand its events."""

    turn: LiveTurn
    tokens_before: TokensUsed | None
    """None where nobody knows: what it has used is not known, then, and not guessed."""
    whole: bool = True
    """Heard from its beginning."""
    begun: asyncio.Event = field(default_factory=asyncio.Event)
    """Codex names a turn before it has begun, and until then says that there is no such turn."""
    edits: dict[str, tuple[FileEdit, ...]] = field(default_factory=dict)
    """Of the file changes, by item: the question about one does not carry them."""
    commands: set[str] = field(default_factory=set)
    """Items of the commands that run."""
    review: bool = False
    desk: bool = False
    """Others have begun it, and lead it: what we cannot show of it, they can."""
    inner_turn: str | None = None
    """A review runs as a turn inside of its turn, and only that one can be interrupted."""
    _findings: list[ItemCompleted] = field(default_factory=list)

    def hold(self, message: ItemCompleted) -> None:
        """What a review says last counts only if it comes to its end: one that was cut off says that it
        was, in words for another program's users."""
        self._findings.append(message)

    def end(self, ended: TurnEnded) -> None:
        self.begun.set()
        if ended.outcome is TurnOutcome.COMPLETED:
            for message in self._findings:
                self.turn.put(message)
        self.turn.put(ended)


@dataclass(slots=True)
class Thread:
    id: str
    loaded: bool = False
    settings: Wire | None = None
    """What the last `turn/start` has set, where that was us and nobody else can have changed it."""
    starting: bool = False
    reviewing: bool = False
    """The turn that is being started, or was last, is a review."""
    abandoned: bool = False
    """Whoever asked for a turn has gone before Codex answered."""
    active_turn: str | None = None
    """Whoever began it."""
    latest: str | None = None
    """The turn that was begun last, as far as was heard, whoever began it."""
    compacting: asyncio.Future[str | None] | None = None
    """While the conversation is summed up; why that failed, once it has."""
    runs: dict[str, Run] = field(default_factory=dict)
    held: list[Callable[[], None]] | None = None
    """While a turn is taken up again: what is heard of the thread, to be told behind what was before it."""
    tokens: TokensUsed | None = NO_TOKENS
    """What it has used. None where that was not told: Codex does so only when it loads a thread, and not
    where it has it in memory for somebody else."""
    _clearings: list[asyncio.Event] = field(default_factory=list)
    """Each set when it is over."""
    _early: dict[str, Run] = field(default_factory=dict)
    """While a turn is being started: what makes itself heard before Codex says which one it is."""

    @property
    def busy(self) -> bool:
        return bool(self.starting or self.active_turn or self.runs or self.compacting)

    @property
    def ours(self) -> bool:
        """A turn of ours runs on it, or is being begun."""
        return bool(self.starting or self.runs or self.compacting)

    @property
    def is_cleared(self) -> bool:
        """Nothing that a stopped turn has left is being ended."""
        return not self._clearings

    @contextmanager
    def clearing(self) -> Iterator[None]:
        """While a turn is stopped and what it has left is ended: nothing of ours is begun here."""
        over = asyncio.Event()
        self._clearings.append(over)
        try:
            yield
        finally:
            self._clearings.remove(over)
            over.set()

    async def cleared(self) -> None:
        """Wait until what stopped turns have left is ended."""
        while self._clearings:
            await self._clearings[0].wait()

    def overtaken(self, run: Run) -> bool:
        """Whether another turn was begun here after this one, and may be over already."""
        return self.latest != run.turn.ref.turn_id

    def claim(self, *, review: bool) -> None:
        """Codex would silently add the input to a turn that already runs on the thread."""
        if self.busy:
            raise Conflict("A turn is already running on this thread. Wait for its end, or stop it.")
        self.starting = True
        self.reviewing = review
        self.abandoned = False

    def release(self) -> None:
        self.starting = False
        self._early = {}

    def started(self, turn_id: str) -> Run:
        """The turn that was asked for, with everything that was heard of it so far."""
        run = self._early_run(turn_id)
        if not run.turn.ended.is_set():
            self.runs[turn_id] = run
            self.latest = turn_id
        return run

    def run(self, turn_id: str) -> Run | None:
        """The turn of this id, where it is ours or may become ours."""
        if self.starting and turn_id not in self.runs:
            return self._early_run(turn_id)
        return self.runs.get(turn_id)

    def resuming(self) -> None:
        """Codex is about to be asked to have us listen to it, where we do not yet."""
        if not self.loaded:
            self.tokens = None

    def take_up(self, turn: LiveTurn, *, first: bool, review: bool, desk: bool) -> Run:
        """A turn that was begun before this connection; `first` where none was before it on the thread."""
        if first:
            turn.tokens_before = NO_TOKENS
        run = Run(turn, turn.tokens_before, whole=False, review=review, desk=desk)
        self.runs[turn.ref.turn_id] = run
        self.latest = turn.ref.turn_id
        run.begun.set()
        return run

    def began_inside(self, root_id: str, turn_id: str) -> bool:
        """Whether the turn that has begun is the inner one of a review of ours."""
        root = self.run(root_id) if root_id and root_id != turn_id else None
        if root is None or not root.review:
            return False
        root.inner_turn = turn_id
        root.begun.set()
        return True

    def ended(self, turn_id: str, *, active: str | None = None, error: str | None = None) -> None:
        self.active_turn = active
        self.compacted(error)
        self.runs.pop(turn_id, None)

    def compacted(self, error: str | None) -> None:
        """Codex does so in a turn of its own, which nobody else can have begun meanwhile."""
        if self.compacting is not None and not self.compacting.done():
            self.compacting.set_result(error)

    def count_tokens(self, run: Run | None, total: TokensUsed, last: TokensUsed) -> None:
        """Codex counts per thread; what another turn has used is where ours begins. `last` are those of the
        last request to the model: where nobody knows what was before, the first one of a turn tells."""
        self.tokens = total
        if run is None:
            for other in self.runs.values():
                other.tokens_before = total
            return
        if run.tokens_before is None and run.whole:
            run.tokens_before = tokens_since(last, total) if run.turn.at_work else total
        if run.tokens_before is None:
            return
        used = tokens_since(run.tokens_before, total)
        if used != NO_TOKENS:
            run.turn.put(used)

    def _early_run(self, turn_id: str) -> Run:
        run = self._early.get(turn_id)
        if run is None:
            ref = TurnRef(RunnerMode.APP_SERVER.value, self.id, turn_id)
            run = self._early[turn_id] = Run(LiveTurn(ref, self.tokens), self.tokens, review=self.reviewing)
        return run


class Threads:
    """All of them, by id."""

    def __init__(self) -> None:
        self._threads: dict[str, Thread] = {}
        self._resting: dict[str, Thread] = {}
        """Loaded and idle, the one that has rested longest first."""

    @property
    def busy(self) -> bool:
        """Whether a turn runs on one of them, or is being begun."""
        return any(thread.busy for thread in self._threads.values())

    def get(self, thread_id: object) -> Thread | None:
        return self._threads.get(thread_id) if isinstance(thread_id, str) else None

    def known(self, thread_id: str) -> Thread:
        """The thread of this id, from now on listened to."""
        return self._threads.setdefault(thread_id, Thread(thread_id))

    def rest(self, thread: Thread) -> list[Thread]:
        """This one has nothing to do now. Those that it makes too many, no longer taken for loaded:
        Codex must be told to stop telling us of them, so that it can unload them."""
        self._resting.pop(thread.id, None)
        self._resting[thread.id] = thread
        idle = [each for each in self._resting.values() if not each.busy and each.is_cleared]
        leaving = idle[: max(0, len(idle) - RESTING)]
        for each in leaving:
            del self._resting[each.id]
            each.loaded = False
        return leaving

    def all(self) -> list[Thread]:
        return list(self._threads.values())

    def running(self, ref: TurnRef) -> Run | None:
        thread = self._threads.get(ref.thread_id)
        run = thread.runs.get(ref.turn_id) if thread else None
        return None if run is None or run.turn.ended.is_set() else run

    def runs(self) -> Iterator[Run]:
        for thread in self._threads.values():
            yield from thread.runs.values()

    def run_of_request(self, params: Wire) -> Run | None:
        """The turn in which something is asked; some kinds of requests name the thread alone, and then it
        is the one that runs."""
        thread = self.get(params.get("threadId") or params.get("conversationId"))
        if thread is None:
            return None
        turn_id = params.get("turnId")
        if isinstance(turn_id, str):
            return thread.run(turn_id)
        running = thread.run(thread.active_turn) if thread.active_turn else None
        return running or next(iter(thread.runs.values()), None)
