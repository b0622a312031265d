"""What a running session is doing now, folded from what its runner says."""

from functools import reduce

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.events import (
    AgentMessage,
    CommandRun,
    Compaction,
    ContextUsed,
    DiffUpdated,
    FileChange,
    FileEdit,
    ItemCompleted,
    ItemStarted,
    ItemStatus,
    OtherItem,
    OutputDelta,
    PlanUpdated,
    Question,
    QuestionAsked,
    QuestionKey,
    QuestionRefused,
    QuestionSettled,
    Reasoning,
    Retrying,
    RunnerEvent,
    TextDelta,
    ThoughtDelta,
    TokensUsed,
    TurnEnded,
    TurnOutcome,
)
from core.logic.progress import STEPS_KEPT, TEXT_KEPT, Progress, fold
from core.words import ApprovalKind, Decision

RUNNING, DONE = ItemStatus.RUNNING, ItemStatus.COMPLETED


def after(*events: RunnerEvent) -> Progress:
    return reduce(fold, events, Progress())


def command(number: int, status: ItemStatus = RUNNING) -> CommandRun:
    return CommandRun(f"c{number}", f"make {number}", "/", status)


def change(identity: str, *edits: FileEdit, status: ItemStatus = DONE) -> FileChange:
    return FileChange(identity, edits, status)


def edit(path: str, added: int = 1, removed: int = 0) -> FileEdit:
    return FileEdit(path, "update", "", added, removed)


def key(item: str) -> QuestionKey:
    return QuestionKey("t", "u", item, ApprovalKind.COMMAND)


def asked(item: str) -> QuestionAsked:
    return QuestionAsked(Question(key(item), "ls", "/", None, (), False, tuple(Decision)))


def test_it_begins_by_starting() -> None:
    assert Progress().now == "Starting"


def test_text_is_shown_as_it_is_written_and_is_the_answer_only_when_complete() -> None:
    writing = after(ItemStarted(AgentMessage("m", "")), TextDelta("m", "Hel"), TextDelta("m", "lo"))

    assert (writing.now, writing.writing, writing.answer) == ("Writing", "Hello", "")
    done = fold(writing, ItemCompleted(AgentMessage("m", "Hello.")))
    assert (done.now, done.writing, done.answer) == ("Thinking", "", "Hello.")


def test_a_partial_answer_that_is_dropped_leaves_no_trace() -> None:
    progress = after(
        ItemStarted(AgentMessage("m1", "")),
        TextDelta("m1", "Half an ans"),
        ItemStarted(AgentMessage("m2", "")),
        TextDelta("m2", "Whole"),
    )

    assert progress.writing == "Whole"


def test_only_the_end_of_a_long_text_is_kept() -> None:
    progress = after(*(TextDelta("m", f"{number:04}") for number in range(500)))

    assert len(progress.writing) == TEXT_KEPT
    assert progress.writing.endswith("0499")


def test_the_newest_message_is_the_answer() -> None:
    first, second = AgentMessage("1", "Looking."), AgentMessage("2", "Found.")

    assert after(ItemCompleted(first), ItemCompleted(second)).answer == "Found."


def test_a_command_is_one_step_from_start_to_end() -> None:
    running = after(ItemStarted(command(1)))
    assert (running.now, running.steps[0].status) == ("Running a command", RUNNING)

    ended = fold(running, ItemCompleted(command(1, ItemStatus.FAILED)))
    assert [(step.text, step.status) for step in ended.steps] == [("make 1", ItemStatus.FAILED)]
    assert ended.steps_total == 1


def test_the_last_steps_are_kept_and_all_are_counted() -> None:
    progress = after(*(ItemCompleted(command(number, DONE)) for number in range(10)))

    assert [step.text for step in progress.steps] == [f"make {n}" for n in range(10 - STEPS_KEPT, 10)]
    assert progress.steps_total == 10


def test_edits_are_a_step_with_its_counts() -> None:
    progress = after(ItemCompleted(change("f", edit("a.py", 3, 1), edit("b.py", 2, 2), edit("c.py"))))

    (step,) = progress.steps
    assert (step.text, step.added, step.removed, step.is_edit) == ("a.py and 2 more", 6, 3, True)


def test_edits_of_one_file_add_up() -> None:
    progress = after(
        ItemCompleted(change("f1", edit("a.py", 3, 1), edit("b.py", 1, 0))),
        ItemCompleted(change("f2", edit("a.py", 2, 2))),
    )

    assert [(file.path, file.added, file.removed) for file in progress.files] == [
        ("a.py", 5, 3),
        ("b.py", 1, 0),
    ]


@pytest.mark.parametrize("status", [ItemStatus.DECLINED, ItemStatus.FAILED, ItemStatus.RUNNING])
def test_an_edit_that_did_not_happen_changes_no_file(status: ItemStatus) -> None:
    progress = after(ItemCompleted(change("f", edit("a.py"), status=status)))

    assert progress.files == ()
    assert progress.steps[0].status is status


def test_the_plan_says_what_it_does_now() -> None:
    plan = PlanUpdated((("Read", "completed"), ("Write tests", "inProgress"), ("Fix", "pending")))

    assert after(plan).now == "Write tests"
    assert after(plan, PlanUpdated((("Read", "completed"),))).now == "Write tests"


def test_it_waits_until_every_question_is_settled() -> None:
    both = after(asked("1"), asked("2"))
    assert (both.now, both.waiting) == ("Waiting for you", 2)

    one = fold(both, QuestionSettled(key("1")))
    assert (one.now, one.waiting) == ("Waiting for you", 1)
    none = fold(one, QuestionSettled(key("2")))
    assert (none.now, none.waiting) == ("Working", 0)


def test_a_question_asked_again_is_one_question() -> None:
    assert after(asked("1"), asked("1")).waiting == 1
    assert after(asked("1"), asked("1"), QuestionSettled(key("1"))).waiting == 0


def test_an_unknown_question_that_is_settled_is_none() -> None:
    assert after(QuestionSettled(key("1"))).waiting == 0


def test_trouble_is_told_until_it_goes_on() -> None:
    progress = after(Retrying("connection lost"))

    assert progress.trouble == "connection lost"
    assert fold(progress, TextDelta("m", "x")).trouble is None
    assert fold(progress, ItemStarted(command(1))).trouble is None
    assert fold(progress, ItemStarted(OtherItem("o", "reasoning", "Thinking", RUNNING))).trouble is None


def test_the_newest_diff_and_counts_are_kept() -> None:
    tokens = TokensUsed(1, 2, 3, 6)
    progress = after(DiffUpdated("a"), DiffUpdated("b"), TokensUsed(0, 0, 0, 0), tokens)

    assert (progress.diff, progress.tokens) == ("b", tokens)


def test_a_plan_is_kept_and_says_what_is_done_now() -> None:
    steps = (("Look", "completed"), ("Mend", "inProgress"), ("Test", "pending"))
    progress = after(PlanUpdated((("Look", "inProgress"),)), PlanUpdated(steps))

    assert (progress.plan, progress.now) == (steps, "Mend")


def test_the_newest_thought_is_kept_as_it_is_written() -> None:
    first = after(ItemStarted(Reasoning("r1")), ThoughtDelta("r1", "Read "), ThoughtDelta("r1", "it."))
    second = fold(fold(first, ItemStarted(Reasoning("r2"))), ThoughtDelta("r2", "Then"))
    done = fold(second, ItemCompleted(Reasoning("r2", "Then write.")))

    assert [each.thought for each in (first, second, done)] == ["Read it.", "Then", "Then write."]


def test_compactions_are_counted_and_the_context_is_the_newest() -> None:
    progress = after(
        ContextUsed(90, 100),
        ItemStarted(Compaction("1")),
        ContextUsed(10, 100),
        ItemCompleted(Compaction("1")),
    )

    assert (progress.compactions, progress.context) == (1, ContextUsed(10, 100))


@pytest.mark.parametrize(
    "event", [OutputDelta("c", "text"), QuestionRefused("x/y"), TurnEnded(TurnOutcome.COMPLETED)]
)
def test_what_says_nothing_new_changes_nothing(event: RunnerEvent) -> None:
    before = after(ItemStarted(command(1)))

    assert fold(before, event) == before


events_ = st.lists(
    st.one_of(
        st.builds(TextDelta, st.just("m"), st.text(max_size=600)),
        st.builds(ThoughtDelta, st.just("r"), st.text(max_size=600)),
        st.integers(0, 9).map(lambda number: ItemStarted(command(number))),
        st.integers(0, 9).map(lambda number: ItemCompleted(command(number, DONE))),
        st.sampled_from("abc").map(asked),
        st.sampled_from("abc").map(lambda item: QuestionSettled(key(item))),
    ),
    max_size=60,
)


@given(events_)
def test_progress_stays_small_whatever_happens(events: list[RunnerEvent]) -> None:
    progress = after(*events)

    assert len(progress.steps) <= STEPS_KEPT <= max(STEPS_KEPT, progress.steps_total)
    assert max(len(progress.writing), len(progress.thought)) <= TEXT_KEPT
    assert 0 <= progress.waiting <= 3
