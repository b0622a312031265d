"""What Codex says of itself, over REST."""

import pytest

from core.words import AccountStatus
from tests.support.api import Api
from tests.support.responses import Model
from tests.support.runner import ScriptedRunner

PATHS = ("models", "account", "mcp-servers", "skills")


@pytest.mark.codex
async def test_the_real_one_answers_everything(codex_api: Api) -> None:
    repository = await codex_api.repository()
    models = (await codex_api.get("/api/codex/models")).body["items"]
    assert models[0]["isDefault"]
    assert models[0]["defaultEffort"] in [effort["name"] for effort in models[0]["efforts"]]
    assert (await codex_api.get("/api/codex/account")).body["status"] == "not_needed"
    assert (await codex_api.get("/api/codex/mcp-servers")).body == {"items": [], "nextCursor": None}
    skills = await codex_api.get(f"/api/codex/skills?repositoryId={repository['id']}")
    assert skills.status == 200
    assert {"name", "description", "scope", "enabled", "path"} == set(skills.body["items"][0])


@pytest.mark.codex
async def test_a_run_asks_for_its_model_and_effort(codex_api: Api, model: Model) -> None:
    task = await codex_api.task("Think about it.")
    session = await codex_api.run(task["id"], model="gpt-5.5", effort="high")
    assert (session["model"], session["effort"]) == ("gpt-5.5", "high")
    ended = await codex_api.session(session["id"], "completed")
    assert (model.requests[0].body["model"], model.requests[0].body["reasoning"]["effort"]) == (
        "gpt-5.5",
        "high",
    )
    assert ended["context"]["used"] == 110
    assert ended["context"]["leftPercent"] == 100


@pytest.mark.parametrize("path", PATHS)
async def test_a_runner_without_codex_says_so(api: Api, path: str) -> None:
    answer = await api.get(f"/api/codex/{path}")
    assert (answer.status, answer.message) == (
        409,
        "The stub runner has no Codex to ask. Set CC_CODEX_RUNNER_MODE=app-server.",
    )


async def test_logging_in_and_giving_it_up(scripted_api: Api, scripted: ScriptedRunner) -> None:
    scripted.itself.status = AccountStatus.LOGGED_OUT
    begun = await scripted_api.post("/api/codex/account/login")
    assert (begun.status, begun.body["userCode"]) == (201, "ABCD-1234")
    given_up = await scripted_api.post("/api/codex/account/login/cancel", {"loginId": begun.body["loginId"]})
    assert (given_up.status, given_up.body["status"], scripted.itself.logins) == (200, "logged_out", [])


@pytest.mark.parametrize("effort", ["", "High", "very high", "x" * 33])
async def test_an_effort_is_a_word(api: Api, effort: str) -> None:
    task = await api.task()
    answer = await api.post(f"/api/tasks/{task['id']}/run", {"effort": effort})
    assert (answer.status, set(answer.wrong)) == (400, {"effort"})


async def test_skills_of_an_unknown_repository(scripted_api: Api) -> None:
    assert (await scripted_api.get("/api/codex/skills?repositoryId=99")).status == 404
