"""A repository's scan and worktrees in chat."""

from pathlib import Path

import pytest

from core.schemas.work import RepositoryOut
from core.words import EventKind
from tests.support.chat import Seen
from tests.support.core import git
from tests.support.desk import Desk
from tests.support.people import Person
from tests.support.trees import commit, listed, make

MAY_ONLY_LOOK = "You may look here, not act. Ask an owner for another role."


@pytest.fixture
async def shop(desk: Desk) -> RepositoryOut:
    return await desk.rig.repository("shop")


async def card_of(person: Person) -> Seen:
    await person.says("/repos")
    repos = await person.sees("Repositories")
    await person.presses(repos, "shop")
    return await person.sees("The sandbox holds it to that.")


async def worktrees_of(person: Person, words: str = "Worktrees · shop") -> Seen:
    card = await card_of(person)
    await person.presses(card, "Worktrees")
    return await person.sees(words, after=card.id)


async def test_the_card_of_a_repository_offers_both(desk: Desk, shop: RepositoryOut) -> None:
    card = await card_of(desk.you)

    assert card.buttons[2:4] == ("Scan", "Worktrees")


async def test_a_scan_is_a_short_card_that_is_renewed(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    card = await card_of(you)

    assert (await you.presses(card, "Scan")).text == "Looking at shop …"
    found = await you.sees("✔ Nothing to look at · shop")
    assert "main · “Begin”" in found.text
    assert "• No AGENTS.md tells agents how to work here." in found.text
    assert found.buttons == ("Scan again", "Worktrees")

    commit(Path(shop.local_path), "AGENTS.md", "Be kind.\n")
    (Path(shop.local_path) / "new.txt").write_text("x")
    await you.presses(found, "Scan again")
    renewed = await you.sees_become(found, "⚠ 1 thing to look at · shop", "• Uncommitted: 1 new.")
    assert "AGENTS.md" not in renewed.text
    kinds = await desk.rig.kinds()
    assert kinds.count(EventKind.REPOSITORY_SCANNED) == 2


async def test_a_scan_of_what_is_gone_says_so(desk: Desk, shop: RepositoryOut) -> None:
    card = await card_of(desk.you)
    (desk.rig.folder / "shop").rename(desk.rig.folder / "moved")

    await desk.you.presses(card, "Scan")

    await desk.you.sees(f"✖ {shop.local_path} cannot be read any more.")


async def test_a_new_one_by_some_words_by_a_branch_and_from_a_base(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    git(Path(shop.local_path), "tag", "v1")
    empty = await worktrees_of(you, "shop has no worktrees.")
    assert empty.buttons == ("New…",)
    for said, branch, base in (
        ("Fix the login, please", "cc/fix-the-login-please", "main"),
        ("cc/other", "cc/other", "main"),
        ("cc/old from v1", "cc/old", "v1"),
    ):
        await you.presses(empty, "New…")
        asked = await you.sees("What is it for?")
        assert asked.force_reply is not None
        await you.says(said, reply_to=asked)
        made = await you.sees(f"✔ Worktree {branch} · shop", f"From {base}.")
        assert made.buttons == ("Task here…", "Worktrees")
    assert set(await listed(desk.rig, shop)) == {
        "main",
        "cc/fix-the-login-please",
        "cc/other",
        "cc/old",
    }


@pytest.mark.parametrize(
    ("said", "problem"),
    [
        ("a..b", "✖ 'a..b' can be no branch: '..' means a range of commits."),
        ("main", "✖ There is a branch main already. Choose another name."),
        ("x from nowhere", "✖ There is no branch, tag or commit 'nowhere' in shop"),
    ],
)
async def test_a_name_that_cannot_be_is_asked_for_again(
    desk: Desk, shop: RepositoryOut, said: str, problem: str
) -> None:
    you = desk.you
    empty = await worktrees_of(you, "shop has no worktrees.")
    await you.presses(empty, "New…")
    await you.says(said, reply_to=await you.sees("What is it for?"))

    again = await you.sees(problem, "What is it for?")
    await you.says("cc/better", reply_to=again)

    await you.sees("✔ Worktree cc/better · shop")


async def test_a_task_in_one(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    made = await make(desk.rig, shop, "cc/fix")
    list_card = await worktrees_of(you)
    await you.presses(list_card, "cc/fix")
    card = await you.sees_become(list_card, made.path, "Nothing in it")
    await you.presses(card, "Task here…")
    await you.says("Fix the till", reply_to=await you.sees("What should be done there?"))

    turn = await desk.runner.turn()

    assert (turn.request.cwd, turn.request.prompt) == (made.path, "Fix the till")
    list_card = await worktrees_of(you)
    assert "a session is in it" in list_card.text
    await you.presses(list_card, "cc/fix")
    busy = await you.sees_become(list_card, made.path)
    assert "Remove" not in busy.buttons


async def test_a_clean_one_is_removed_at_once(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    made = await make(desk.rig, shop, "cc/fix")
    list_card = await worktrees_of(you)
    await you.presses(list_card, "cc/fix")
    card = await you.sees_become(list_card, "Nothing in it")

    await you.presses(card, "Remove")

    gone = await you.sees_become(card, "✔ Worktree removed · shop", made.path)
    assert "Its" not in gone.text
    assert set(await listed(desk.rig, shop)) == {"main"}


async def test_a_dirty_one_is_asked_about_once_more(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    made = await make(desk.rig, shop, "cc/fix")
    commit(Path(made.path), "more.txt")
    (Path(made.path) / "new.txt").write_text("new\n")
    list_card = await worktrees_of(you)
    assert "uncommitted changes · 1 commit on no other branch" in list_card.text
    await you.presses(list_card, "cc/fix")
    card = await you.sees_become(list_card, made.path)

    await you.presses(card, "Remove")
    question = await you.sees_become(card, "It has 1 new file and 1 commit on no other branch.")
    assert question.buttons == ("Keep it", "Remove, keep a patch")
    await you.presses(question, "Keep it")
    kept = await you.sees_that(lambda seen: seen.id == card.id and "Remove" in seen.buttons, after=0)
    assert set(await listed(desk.rig, shop)) == {"main", "cc/fix"}
    await you.presses(kept, "Remove")
    question = await you.sees_become(card, "It has 1 new file")
    await you.presses(question, "Remove, keep a patch")

    gone = await you.sees_become(card, "✔ Worktree removed", "Its commits: branch cc/fix")
    patch = gone.text.split("Its changes: ")[1].split("\n")[0]
    assert "new.txt" in read(patch)


def read(path: str) -> str:
    return Path(path).read_text()


async def test_a_press_that_comes_too_late(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    made = await make(desk.rig, shop, "cc/fix")
    list_card = await worktrees_of(you)
    git(Path(shop.local_path), "worktree", "remove", made.path)

    answer = await you.presses(list_card, "cc/fix")

    assert (answer.text, answer.alert) == (f"shop has no worktree at {made.path}.", True)


async def test_many_are_shown_page_by_page(desk: Desk, shop: RepositoryOut) -> None:
    you = desk.you
    for number in range(7):
        await make(desk.rig, shop, f"b{number}")
    first = await worktrees_of(you)
    names = set(first.buttons[:5])
    assert first.buttons[5:] == ("New…", "More…")

    await you.presses(first, "More…")

    rest = await you.sees_that(lambda seen: seen.id == first.id and "More…" not in seen.buttons, after=0)
    assert names | set(rest.buttons[:-1]) == {f"b{number}" for number in range(7)}


async def test_who_may_only_look_may_look(desk: Desk, shop: RepositoryOut) -> None:
    bo = desk.bo
    await make(desk.rig, shop, "cc/fix")
    card = await card_of(bo)
    assert (await bo.presses(card, "Scan")).text == MAY_ONLY_LOOK
    await bo.presses(card, "Worktrees")
    list_card = await bo.sees("Worktrees · shop", after=card.id)
    assert (await bo.presses(list_card, "New…")).text == MAY_ONLY_LOOK
    await bo.presses(list_card, "cc/fix")
    one = await bo.sees_become(list_card, "Nothing in it")

    for label in ("Task here…", "Remove"):
        assert (await bo.presses(one, label)).text == MAY_ONLY_LOOK
    assert set(await listed(desk.rig, shop)) == {"main", "cc/fix"}
