"""Asking git: bounded, quiet, and never what the repository's own configuration names."""

import asyncio
import os
from pathlib import Path

import pytest

from core.machinery.git import Git, GitFailed, GitTooSlow
from tests.support.blows import until_gone
from tests.support.codex import processes_left
from tests.support.core import PATIENCE, git, git_repository


@pytest.fixture
def shop(tmp_path: Path) -> Path:
    return git_repository(tmp_path / "shop")


def environment(tmp_path: Path, program: str | None = None) -> dict[str, str]:
    """Where `git` is another program, for what the real one does not do when it is asked to."""
    if program is None:
        return {"PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": str(tmp_path)}
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "git").write_text(f"#!/bin/sh\n{program}\n")
    (folder / "git").chmod(0o755)
    return {"PATH": f"{folder}:/usr/bin:/bin", "HOME": str(tmp_path)}


async def test_only_what_git_needs_of_our_environment_reaches_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = environment(tmp_path, "env")
    monkeypatch.setenv("PATH", given["PATH"])
    ours = {**given, "OPENAI_API_KEY": "secret", "GIT_DIR": "/elsewhere", "GIT_EXTERNAL_DIFF": "evil"}

    said = await Git(ours).run(str(tmp_path), "status")

    names = {line.partition("=")[0] for line in said.splitlines()}
    assert {"PATH", "HOME", "GIT_TERMINAL_PROMPT"} <= names
    assert not names & {"OPENAI_API_KEY", "GIT_DIR", "GIT_EXTERNAL_DIFF"}


async def test_who_has_too_much_to_say_is_stopped(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = environment(tmp_path, "while :; do echo 0123456789; done")
    monkeypatch.setenv("PATH", given["PATH"])
    endless = Git(given)

    said = await endless.ask(str(tmp_path), "status", limit=1000)

    assert (len(said.out), said.cut, said.whole) == (1000, True, False)
    with pytest.raises(GitFailed, match="too much to say"):
        await endless.run(str(tmp_path), "status", limit=1000)


async def test_many_complaints_block_nobody(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given = environment(tmp_path, "head -c 1000000 /dev/zero | tr '\\0' x >&2; echo well")
    monkeypatch.setenv("PATH", given["PATH"])

    assert await Git(given).run(str(tmp_path), "status") == "well\n"


async def test_who_hangs_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Its child holds our pipe: were it alive, we would wait for it.
    given = environment(tmp_path, "sleep 1000 & wait")
    monkeypatch.setenv("PATH", given["PATH"])

    with pytest.raises(GitTooSlow, match="git status took longer than 0 s"):
        await Git(given).run(str(tmp_path), "status", timeout=0.2)


async def test_what_is_fed_is_read(shop: Path, tmp_path: Path) -> None:
    said = await Git(environment(tmp_path)).run(str(shop), "hash-object", "--stdin", feed=b"x" * 1_000_000)

    assert len(said.strip()) == 40


async def test_who_does_not_read_what_is_fed_is_no_trouble(shop: Path, tmp_path: Path) -> None:
    said = await Git(environment(tmp_path)).run(str(shop), "rev-parse", "HEAD", feed=b"x" * 1_000_000)

    assert len(said.strip()) == 40


async def test_one_at_a_time_in_a_repository(tmp_path: Path) -> None:
    one = Git(environment(tmp_path))
    order = []

    async def change(name: str) -> None:
        async with one.alone("/shop/.git"):
            order.append(f"{name} begins")
            await asyncio.sleep(0)
            order.append(f"{name} ends")

    await asyncio.gather(change("a"), change("b"))

    assert order == ["a begins", "a ends", "b begins", "b ends"]


HOSTILE_NAMES = ["evil", "a=b", "x.y", "with space", "UPPER", "=", 'quote"d']


@pytest.mark.parametrize("name", HOSTILE_NAMES)
@pytest.mark.parametrize("where", ["local", "worktree", "included"])
async def test_a_filter_is_off_whatever_it_is_called_and_wherever_it_is_named(
    shop: Path, tmp_path: Path, name: str, where: str
) -> None:
    mark = tmp_path / "ran"
    git(shop, "config", "extensions.worktreeConfig", "true")
    place = {"local": ("--local",), "worktree": ("--worktree",), "included": ("-f", ".git/more")}[where]
    git(shop, "config", "include.path", "more")
    git(shop, "config", *place, f"filter.{name}.clean", f"touch {mark}; cat")
    git(shop, "config", *place, f"filter.{name}.process", f"touch {mark}")
    git(shop, "config", *place, f"filter.{name}.required", "true")
    (shop / ".gitattributes").write_text(f'"README.md" filter={name}\n')
    (shop / "README.md").write_text("# Sh0p\n")  # as long as before: git must read it to know
    asked = Git(environment(tmp_path))

    options = await asked.without_filters(str(shop))
    said = await asked.run(str(shop), *options, "status", "--porcelain")

    assert " M README.md" in said
    assert not mark.exists()


async def test_more_filters_than_can_be_switched_off_are_an_error(shop: Path, tmp_path: Path) -> None:
    many = "".join(f'[filter "{number:04}{"x" * 2000}"]\n\tclean = cat\n' for number in range(1000))
    with (shop / ".git" / "config").open("a") as config:
        config.write(many)
    asked = Git(environment(tmp_path))
    options = await asked.without_filters(str(shop))

    with pytest.raises(GitFailed, match="git status cannot be started: Argument list too long"):
        await asked.run(str(shop), *options, "status")


async def test_a_configuration_that_cannot_be_read_whole_is_an_error(shop: Path, tmp_path: Path) -> None:
    with (shop / ".git" / "config").open("a") as config:
        config.write("[filter\n")

    with pytest.raises(GitFailed, match="cannot read the repository's configuration"):
        await Git(environment(tmp_path)).without_filters(str(shop))


@pytest.fixture
def hanging(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Git:
    """It writes more than anybody has asked for, and never ends."""
    given = environment(tmp_path, f"echo $$ >{tmp_path}/begun; yes & exec sleep 1000")
    monkeypatch.setenv("PATH", given["PATH"])
    return Git(given)


async def test_cancelled_anywhere_and_twice_it_leaves_nothing(hanging: Git, tmp_path: Path) -> None:
    for number in range(60):
        async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
            task = group.create_task(hanging.run(str(tmp_path), "status"))
            for _ in range(number):
                await asyncio.sleep(0)
            while not task.done():
                task.cancel()
                await asyncio.sleep(0)

            await until_gone(tmp_path)
            assert asyncio.all_tasks() == {asyncio.current_task()}


async def test_who_ends_but_leaves_somebody_with_our_pipe_is_ended_with_all_that_it_started(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    given = environment(tmp_path, "sleep 1000 &")
    monkeypatch.setenv("PATH", given["PATH"])

    with pytest.raises(GitTooSlow):
        await Git(given).run(str(tmp_path), "status", timeout=0.2)

    await until_gone(tmp_path)


async def test_nobody_waits_for_who_has_left_with_our_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In a session of its own it is not reached; it ends when the test says so.
    begun, end = tmp_path / "begun", tmp_path / "end"
    os.mkfifo(begun)
    os.mkfifo(end)
    stays = f"exec 3<>{end}; echo well >{begun}; read word <&3"
    given = environment(tmp_path, f"setsid sh -c '{stays}' & exec sleep 1000")
    monkeypatch.setenv("PATH", given["PATH"])
    async with asyncio.timeout(PATIENCE), asyncio.TaskGroup() as group:
        task = group.create_task(Git(given).run(str(tmp_path), "status"))
        assert await asyncio.to_thread(begun.read_text) == "well\n"
        try:
            task.cancel()
            await asyncio.wait([task])
            assert len(processes_left(end)) == 1
        finally:
            end.write_text("\n")
