"""The flags of a turn as the real sandbox enforces them, whichever way Codex is asked, and the changes of
files that it asks about."""

from collections.abc import AsyncIterator, Iterator
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from core import runners
from core.events import (
    Answer,
    CommandRun,
    DiffUpdated,
    FileChange,
    ItemStatus,
    QuestionSettled,
    TurnOutcome,
)
from core.ports import Runner
from core.runners import AppServerRunner
from core.runners.gitdirs import commit_folders
from core.words import ApprovalKind, Decision, RunnerMode, Sandbox
from tests.core.runners.reading import Reader, turn_request
from tests.support.codex import codex_command, git, git_repository
from tests.support.responses import Exec, Model, Patch, Say, Step

pytestmark = pytest.mark.codex


@pytest.fixture(params=[RunnerMode.APP_SERVER, RunnerMode.CLI])
async def either(request: pytest.FixtureRequest, env: dict[str, str]) -> AsyncIterator[Runner]:
    """The real Codex, as an app-server and as `codex exec`."""
    is_cli = request.param is RunnerMode.CLI
    opening: AbstractAsyncContextManager[Runner] = (
        runners.cli(codex_command(), env) if is_cli else runners.app_server(codex_command(), env)
    )
    async with opening as runner:
        yield runner


# The flags, as the real sandbox enforces them


@pytest.mark.parametrize(
    ("sandbox", "network", "commit", "may"),
    [
        (Sandbox.READ_ONLY, False, False, set()),
        (Sandbox.READ_ONLY, True, False, {"network"}),
        (Sandbox.READ_ONLY, False, True, set()),
        (Sandbox.WORKSPACE_WRITE, False, False, {"write"}),
        (Sandbox.WORKSPACE_WRITE, True, False, {"write", "network"}),
        (Sandbox.WORKSPACE_WRITE, False, True, {"write", "commit"}),
        (Sandbox.WORKSPACE_WRITE, True, True, {"write", "network", "commit"}),
        (Sandbox.DANGER_FULL_ACCESS, False, False, {"write", "network", "commit"}),
    ],
)
async def test_the_flags_hold_inside_the_turn(
    either: Runner,
    model: Model,
    repository: Path,
    sandbox: Sandbox,
    network: bool,
    commit: bool,
    may: set[str],
) -> None:
    port = model.url.split(":")[2].split("/")[0]
    tries = {
        "write": Exec("touch written.txt"),
        "commit": Exec("git commit -q --allow-empty -m by-the-agent"),
        "network": Exec(f"bash -c 'exec 3<>/dev/tcp/127.0.0.1/{port}'"),
    }
    model.on("try everything", [*tries.values(), Say("Tried.")])
    request = turn_request(
        repository, "try everything", sandbox=sandbox, allow_network=network, allow_commit=commit
    )
    reader = Reader(await either.start(request))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    # Not from the items: a command that the sandbox refuses at once is told to the model alone.
    outputs = {name: model.output_of(step) or "" for name, step in tries.items()}
    assert {name for name, output in outputs.items() if "exited with code 0" in output} == may
    assert (repository / "written.txt").exists() == ("write" in may)
    assert ("by-the-agent" in git(repository, "log", "--format=%s")) == ("commit" in may)


async def test_the_flags_hold_for_one_turn_only(either: Runner, model: Model, repository: Path) -> None:
    model.on("write", [Exec("touch written.txt"), Say("Tried.")])
    first = Reader(await either.start(turn_request(repository, "write", sandbox=Sandbox.READ_ONLY)))
    await first.end()
    assert not (repository / "written.txt").exists()
    thread_id = first.ref.thread_id
    second = Reader(await either.start(turn_request(repository, "write now", thread_id=thread_id)))
    await second.end()
    assert (repository / "written.txt").exists()


async def test_what_is_not_said_again_holds_all_the_same(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    wanted = [Sandbox.READ_ONLY, Sandbox.READ_ONLY, Sandbox.WORKSPACE_WRITE, Sandbox.WORKSPACE_WRITE]
    thread_id = None
    for number, sandbox in enumerate([*wanted, *wanted]):
        model.on(f"write {number}", [Exec(f"touch written-{number}"), Say("Tried.")])
        request = turn_request(repository, f"write {number}", sandbox=sandbox, thread_id=thread_id)
        reader = Reader(await codex.start(request))
        await reader.end()
        thread_id = reader.ref.thread_id
    written = git(repository, "status", "--porcelain").split()
    assert written == ["??", "written-2", "??", "written-3", "??", "written-6", "??", "written-7"]


@pytest.fixture
def outside_tmp() -> Iterator[Path]:
    """Not `tmp_path`: the system's temporary folder is writable in every workspace-write turn."""
    with TemporaryDirectory(dir="/var/tmp") as folder:
        yield Path(folder)


@pytest.mark.parametrize("commit", [True, False])
async def test_in_a_linked_worktree_the_common_git_folder_decides_about_commits(
    either: Runner, model: Model, outside_tmp: Path, commit: bool
) -> None:
    main = git_repository(outside_tmp / "main")
    git(main, "worktree", "add", "-q", "-b", "task-1", str(outside_tmp / "task-1"))
    model.on("commit", [Exec("touch new.txt; git add . && git commit -q -m by-the-agent"), Say("Tried.")])
    request = turn_request(outside_tmp / "task-1", "commit", allow_commit=commit)
    reader = Reader(await either.start(replace(request, git_dir=str(main / ".git"))))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert ("by-the-agent" in git(main, "log", "--format=%s", "task-1")) == commit


def test_a_pointer_that_leads_elsewhere_opens_nothing(tmp_path: Path) -> None:
    request = turn_request(tmp_path, "commit", allow_commit=True)
    common = str(tmp_path / ".git")
    assert commit_folders(request) == [common]
    worktree = tmp_path / "worktree"
    worktree.mkdir()
    for target in ("/etc", f"{common}/hooks", f"{common}/worktrees/../..", ""):
        (worktree / ".git").write_text(f"gitdir: {target}\n")
        assert commit_folders(replace(request, cwd=str(worktree))) == [common]
    (worktree / ".git").write_text(f"gitdir: {common}/worktrees/one\n")
    assert commit_folders(replace(request, cwd=str(worktree))) == [common, f"{common}/worktrees/one"]


# Changes of files


async def test_a_patch_is_a_change_with_its_diff(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on(
        "patch",
        [
            Patch.add("new.txt", "one\ntwo"),
            Patch("*** Update File: README.md\n@@\n-# A small repository\n+# A patched repository"),
            Patch("*** Delete File: new.txt"),
            Say("Patched."),
        ],
    )
    reader = Reader(await codex.start(turn_request(repository, "patch")))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    edits = [edit for item in reader.items(FileChange) for edit in item.edits]
    assert [(edit.change, edit.added, edit.removed) for edit in edits] == [
        ("add", 2, 0),
        ("update", 1, 1),
        ("delete", 0, 2),
    ]
    assert edits[0].diff == "@@ -0,0 +1,2 @@\n+one\n+two\n"
    assert "+# A patched repository" in reader.of(DiffUpdated)[-1].diff


@pytest.mark.parametrize("decision", [Decision.ONCE, Decision.DECLINE])
async def test_a_change_outside_the_writable_roots_is_asked_about_with_its_diff(
    env: dict[str, str], model: Model, repository: Path, decision: Decision
) -> None:
    outside = repository / ".git" / "outside.txt"
    model.on("patch outside", [Patch.add(str(outside), "hello"), Say("Done.")])
    async with runners.app_server(codex_command(), env) as codex:
        reader = Reader(await codex.start(turn_request(repository, "patch outside")))
        question = await reader.question()
        assert question.key.kind is ApprovalKind.FILE_CHANGE
        assert [(edit.path, edit.change) for edit in question.edits] == [(str(outside), "add")]
        assert "+hello" in question.edits[0].diff
        await codex.answer(question.key, Answer(decision, note="Not there."))
        assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert outside.exists() == (decision is Decision.ONCE)
    told = any("Not there." in said for said in model.requests[-1].user_texts)
    assert told == (decision is Decision.DECLINE)


async def test_approved_for_the_session_is_not_asked_again(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    again: list[Step] = [
        Exec("echo again", escalated=True),
        Exec("echo again", escalated=True),
        Say("Twice."),
    ]
    model.on("twice", again)
    reader = Reader(await codex.start(turn_request(repository, "twice")))
    await codex.answer((await reader.question()).key, Answer(Decision.SESSION))
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert len(reader.of(QuestionSettled)) == 1
    assert [item.status for item in reader.items(CommandRun)] == [ItemStatus.COMPLETED] * 2


async def test_a_repository_among_temporary_files_opens_nothing_beside_itself(
    either: Runner, model: Model, tmp_path: Path
) -> None:
    main = git_repository(tmp_path / "main")
    git(main, "worktree", "add", "-q", "-b", "task-1", str(tmp_path / "task-1"))
    beside = Exec(f"touch {tmp_path}/beside.txt")
    commit = Exec("git commit -q --allow-empty -m by-the-agent")
    inside = Exec("touch inside.txt")
    model.on("reach out", [beside, commit, inside, Say("Tried.")])
    request = replace(turn_request(tmp_path / "task-1", "reach out"), git_dir=str(main / ".git"))
    await Reader(await either.start(request)).end()
    assert not (tmp_path / "beside.txt").exists()
    assert "by-the-agent" not in git(tmp_path / "task-1", "log", "--format=%s")
    assert (tmp_path / "task-1" / "inside.txt").exists()
