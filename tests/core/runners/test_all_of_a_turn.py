"""What the real Codex tells in a turn beside items and answers: its plan, its thoughts, its context, the
account's limits; and what it takes beside words."""

from collections.abc import Callable
from contextlib import AbstractAsyncContextManager
from dataclasses import replace
from pathlib import Path

import pytest

from core import runners
from core.errors import Conflict, RunnerUnavailable, ThreadGone
from core.events import Compaction, ContextUsed, PlanUpdated, Reasoning, ThoughtDelta, TurnOutcome
from core.logic.briefs import with_files
from core.machinery.kept import write
from core.ports import SentFile
from core.runners import AppServerRunner
from core.words import AccountStatus, Sandbox
from tests.core.runners.reading import Reader, soon, turn_request
from tests.support.codex import codex_command, codex_env
from tests.support.pictures import PNG
from tests.support.responses import Call, Exec, Fail, Gate, Model, Say, Think

pytestmark = pytest.mark.codex

Configured = Callable[[str], AbstractAsyncContextManager[AppServerRunner]]


@pytest.fixture
def configured(tmp_path: Path, model: Model) -> Configured:
    """A Codex with more in its configuration."""
    return lambda more: runners.app_server(codex_command(), codex_env(tmp_path, model.url, more))


async def test_a_plan_and_its_steps(configured: Configured, model: Model, repository: Path) -> None:
    steps = [{"step": "Look", "status": "in_progress"}, {"step": "Mend", "status": "pending"}]
    model.on("plan it", [Call("update_plan", {"plan": steps}), Say("Planned.")])
    async with configured("[tools.update_plan]\nenabled = true") as codex:
        reader = Reader(await codex.start(turn_request(repository, "plan it")))
        await reader.end()
    assert reader.of(PlanUpdated) == [PlanUpdated((("Look", "inProgress"), ("Mend", "pending")))]


async def test_thoughts_are_asked_for_and_told(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("think", [Think(("**Looking** around", "Then on")), Say("Done.")])
    request = replace(turn_request(repository, "think"), summaries="concise", effort="high")
    reader = Reader(await codex.start(request))
    await reader.end()
    assert model.requests[0].body["reasoning"] == {"effort": "high", "summary": "concise"}
    assert [item.summary for item in reader.items(Reasoning)] == ["**Looking** around\nThen on"]
    assert "".join(event.text for event in reader.of(ThoughtDelta)) == "**Looking** around\nThen on"


async def test_what_nobody_has_chosen_is_left_to_codex(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    reader = Reader(await codex.start(turn_request(repository, "just do it")))
    await reader.end()
    # Its own way is to ask for summaries; whether they are shown is another matter.
    assert model.requests[0].body["reasoning"] == {"summary": "auto"}


async def test_how_much_of_the_context_is_used(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    reader = Reader(await codex.start(turn_request(repository, "hello")))
    await reader.end()
    [context] = reader.of(ContextUsed)
    assert (context.used, context.window > 100_000) == (110, True)


async def test_a_compaction_that_codex_does_by_itself(
    configured: Configured, model: Model, repository: Path
) -> None:
    async with configured("model_auto_compact_token_limit = 50") as codex:
        first = Reader(await codex.start(turn_request(repository, "one")))
        await first.end()
        request = turn_request(repository, "two", thread_id=first.ref.thread_id)
        second = Reader(await codex.start(request))
        await second.end()
    assert first.items(Compaction) == []
    assert len(second.items(Compaction)) == 1
    assert len(model.requests) == 3  # the summary was one of them


async def test_a_conversation_is_summed_up_when_asked_and_goes_on(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    first = Reader(await codex.start(turn_request(repository, "one")))
    await first.end()
    thread_id = first.ref.thread_id
    await soon(codex.threads.compact(thread_id))
    assert len(model.requests) == 2
    second = Reader(await codex.start(turn_request(repository, "two", thread_id=thread_id)))
    await second.end()
    assert second.answers == ["You said: two"]
    assert any("Another language model" in said for said in model.requests[-1].user_texts)


async def test_no_conversation_is_summed_up_under_a_turn(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.on("slow", [Say("half", hold=Gate())])
    reader = Reader(await codex.start(turn_request(repository, "slow")))
    with pytest.raises(Conflict):
        await soon(codex.threads.compact(reader.ref.thread_id))
    await codex.stop(reader.ref)
    await reader.end()


async def test_a_summary_that_fails_says_why(codex: AppServerRunner, model: Model, repository: Path) -> None:
    first = Reader(await codex.start(turn_request(repository, "one")))
    await first.end()
    model.on("", [Fail(400, "No summary today.")])
    with pytest.raises(RunnerUnavailable, match="No summary today"):
        await soon(codex.threads.compact(first.ref.thread_id))


async def test_a_thread_that_is_not_there_is_not_summed_up(codex: AppServerRunner) -> None:
    with pytest.raises(ThreadGone):
        await soon(codex.threads.compact("01a22aa9-89aa-7203-87a1-10395fd92ba2"))


async def test_limits_are_those_that_the_provider_says(
    codex: AppServerRunner, model: Model, repository: Path
) -> None:
    model.headers = {
        "x-codex-primary-used-percent": "91.5",
        "x-codex-primary-window-minutes": "300",
        "x-codex-primary-reset-at": "2208945600",
        "x-codex-secondary-used-percent": "40",
        "x-codex-secondary-window-minutes": "10080",
    }
    await Reader(await codex.start(turn_request(repository, "hello"))).end()
    limits = codex.itself.limits
    assert limits is not None
    assert [(each.used_percent, each.window_minutes) for each in limits.windows] == [(92, 300), (40, 10080)]
    assert [each.resets_at is not None for each in limits.windows] == [True, False]
    assert limits.windows[0].resets_at is not None
    assert limits.windows[0].resets_at.timestamp() == 2208945600
    assert not limits.is_reached


async def test_a_picture_is_shown_to_the_model(
    codex: AppServerRunner, model: Model, repository: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "dot.png"
    picture.write_bytes(PNG)
    request = replace(turn_request(repository, "what is it"), images=(str(picture),))
    reader = Reader(await codex.start(request))
    await reader.end()
    assert reader.answers == ["You said: what is it"]
    assert model.requests[0].images == [PNG]


async def test_a_picture_comes_into_a_turn_that_runs(
    codex: AppServerRunner, model: Model, repository: Path, tmp_path: Path
) -> None:
    picture = tmp_path / "picture.png"
    picture.write_bytes(PNG)
    gate = Gate()
    model.on("Slowly", [Say("Working.", hold=gate)])
    reader = Reader(await codex.start(turn_request(repository, "Slowly")))
    await soon(gate.reached.wait())

    await codex.steer(reader.ref, "Like this.", [str(picture)])

    gate.release()
    assert (await reader.end()).outcome is TurnOutcome.COMPLETED
    assert (model.requests[-1].prompt, model.requests[-1].images) == ("Like this.", [PNG])


async def test_a_file_that_came_with_it_is_read_in_the_sandbox(
    codex: AppServerRunner, model: Model, repository: Path, tmp_path: Path
) -> None:
    """It lies in a folder that nobody but we may look into: the sandbox is ours, too."""
    folder = tmp_path / "data" / "files"
    write(folder / "digest" / "my notes.txt", b"remember the milk")
    file = SentFile(str(folder / "digest" / "my notes.txt"), 17)
    look = Exec(f"cat '{file.path}'")
    model.on("read it", [look, Say("Read.")])
    request = turn_request(repository, "read it", sandbox=Sandbox.READ_ONLY)
    request = replace(request, brief=with_files(request.prompt, [file]), files=(file,))
    reader = Reader(await codex.start(request))
    await reader.end()
    assert file.path in model.requests[0].prompt
    assert "remember the milk" in (model.output_of(look) or "")


# What it says of itself


async def test_the_models_and_how_hard_they_think(codex: AppServerRunner) -> None:
    found = await codex.itself.models()
    assert [each.is_default for each in found] == [True, *[False] * (len(found) - 1)]
    first = found[0]
    assert first.default_effort in [effort.name for effort in first.efforts]
    assert first.takes_images


async def test_the_account_of_a_provider_that_asks_for_none(codex: AppServerRunner) -> None:
    account = await codex.itself.account()
    assert (account.status, account.limits) == (AccountStatus.NOT_NEEDED, None)


async def test_not_logged_in_says_what_to_do(tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "codex-home" / "config.toml").write_text("")
    async with runners.app_server(codex_command(), env) as codex:
        account = await codex.itself.account()
    assert account.status is AccountStatus.LOGGED_OUT
    assert "/login" in account.message


async def test_a_logged_in_key(tmp_path: Path, env: dict[str, str]) -> None:
    (tmp_path / "codex-home" / "config.toml").write_text("")
    (tmp_path / "codex-home" / "auth.json").write_text('{"OPENAI_API_KEY": "sk-test"}')
    async with runners.app_server(codex_command(), env) as codex:
        account = await codex.itself.account()
    assert (account.status, account.kind, account.limits) == (AccountStatus.LOGGED_IN, "apiKey", None)


async def test_mcp_servers_that_are_and_that_fail(configured: Configured) -> None:
    async with configured('[mcp_servers.broken]\ncommand = "/nothing/there"') as codex:
        [server] = await codex.itself.servers()
    assert (server.name, server.tools) == ("broken", [])


async def test_the_skills_of_a_folder(codex: AppServerRunner, repository: Path) -> None:
    skill = repository / ".agents" / "skills" / "paint"
    skill.mkdir(parents=True)
    (skill / "SKILL.md").write_text("---\nname: paint\ndescription: Paint it.\n---\nPaint.\n")
    there = await codex.itself.skills(str(repository))
    assert ("paint", "Paint it.", "repo") in [
        (each.name, each.description, each.scope) for each in there.items
    ]
    elsewhere = await codex.itself.skills(None)
    assert "paint" not in [each.name for each in elsewhere.items]
