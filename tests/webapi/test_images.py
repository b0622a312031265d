"""`/api/images`: kept, shown by one run, bounded."""

import asyncio
import base64
import os
from pathlib import Path

import pytest
from pytest_aiohttp import AiohttpClient

from core.usecases import images
from tests.support.api import JSON, Api, open_api
from tests.support.pictures import PNG
from tests.support.runner import ScriptedRunner


def body_of(picture: bytes, **more: str) -> JSON:
    return {"data": base64.b64encode(picture).decode(), **more}


async def test_a_run_shows_it_and_no_other_run_does(tmp_path: Path, aiohttp_client: AiohttpClient) -> None:
    runner = ScriptedRunner()
    async with open_api(tmp_path, aiohttp_client, runner.opened, codex_runner_mode="app-server") as api:
        kept = await api.post("/api/images", body_of(PNG, name="dot.png"))
        assert (kept.status, kept.body["mediaType"], kept.body["sessionId"]) == (201, "image/png", None)
        task = await api.task()
        session = await api.run(task["id"], imageIds=[kept.body["id"]])
        assert len((await runner.turn()).request.images) == 1
        again = await api.get(f"/api/images/{kept.body['id']}")
        assert again.body == kept.body | {"sessionId": session["id"]}

        other = await api.task()
        refused = await api.post(f"/api/tasks/{other['id']}/run", {"imageIds": [kept.body["id"]]})
        assert (refused.status, "another run shows it" in refused.message) == (409, True)
        assert (await api.get(f"/api/sessions?taskId={other['id']}")).body["items"] == []


@pytest.mark.parametrize("wrong", [b"", b"GIF", b"<svg/>", b"RIFF0000WAVE"])
async def test_what_is_no_picture(api: Api, wrong: bytes) -> None:
    answer = await api.post("/api/images", body_of(wrong))
    assert (answer.status, set(answer.wrong)) == (400, {"data"})


@pytest.mark.parametrize("wrong", ["iVBORw0", "iVBO Rw0=", "iVBO\nRw0K", "iVBORw0=K", "é"])
async def test_what_is_no_base64(api: Api, wrong: str) -> None:
    answer = await api.post("/api/images", {"data": wrong})
    assert (answer.status, set(answer.wrong)) == (400, {"data"})
    assert "must be base64" in answer.wrong["data"]


async def test_one_that_is_too_large(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "IMAGE_BYTES", len(PNG) - 1)
    assert (await api.post("/api/images", body_of(PNG))).status == 413


async def test_all_of_them_together_are_bounded(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(images, "FOLDER_BYTES", len(PNG))
    assert (await api.post("/api/images", body_of(PNG))).status == 201
    assert (await api.post("/api/images", body_of(PNG))).status == 409


async def test_the_same_picture_may_come_many_times_at_once(api: Api) -> None:
    async with asyncio.TaskGroup() as group:
        sent = [group.create_task(api.post("/api/images", body_of(PNG))) for _ in range(20)]
    assert {each.result().status for each in sent} == {201}
    assert len(list((api.core.settings.data_dir / "images").iterdir())) == 1


async def test_what_no_run_has_taken_goes_after_a_day(api: Api) -> None:
    kept = (await api.post("/api/images", body_of(PNG))).body
    api.move(3600 * 25)
    for path in (api.core.settings.data_dir / "images").iterdir():  # its time is the disk's
        os.utime(path, (0, 0))
    assert await images.tidy(api.core, api.clock.now()) == 1
    assert (await api.get(f"/api/images/{kept['id']}")).status == 404
    assert list((api.core.settings.data_dir / "images").iterdir()) == []


async def test_an_automation_has_none(api: Api) -> None:
    payload = {"taskType": "prompt_task", "prompt": "Look.", "runInput": {"imageIds": [1]}}
    repository = await api.repository()
    body = {"repositoryId": repository["id"], "scheduleExpr": "hourly", "payload": payload}
    answer = await api.post("/api/automations", body)
    assert (answer.status, "payload.runInput" in answer.wrong) == (400, True)
