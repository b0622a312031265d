"""`/api/repos/:id/file` and `/api/attachments`: files out, and files in."""

import base64
import os
from pathlib import Path

import pytest
from pytest_aiohttp import AiohttpClient

from core.usecases import attachments
from tests.support.api import Api, open_api
from tests.support.runner import ScriptedRunner
from webapi.client import Client


def body_of(content: bytes, name: str) -> dict[str, str]:
    return {"data": base64.b64encode(content).decode(), "name": name}


def bytes_in(path: str) -> bytes:
    return Path(path).read_bytes()


async def test_a_file_of_the_repository_is_only_ever_saved(api: Api) -> None:
    repository = await api.repository()
    (Path(repository["localPath"]) / "ü page.html").write_bytes(b"<script>")

    answer = await api.client.get(f"/api/repos/{repository['id']}/file", params={"path": "ü page.html"})

    assert (answer.status, await answer.read()) == (200, b"<script>")
    assert answer.content_type == "application/octet-stream"
    assert answer.headers["Content-Disposition"] == (
        "attachment; filename=\"_ page.html\"; filename*=UTF-8''%C3%BC%20page.html"
    )
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    async with Client(str(api.client.make_url("/"))) as client:
        assert await client.file(repository["id"], "ü page.html") == b"<script>"


@pytest.mark.parametrize(
    ("path", "status"),
    [("../outside.txt", 403), ("/etc/passwd", 403), (".env", 403), ("missing", 404), (".", 400), ("", 400)],
)
async def test_the_rules_are_those_of_the_chat(api: Api, path: str, status: int) -> None:
    repository = await api.repository()
    folder = Path(repository["localPath"])
    (folder / ".env").write_bytes(b"TOKEN=x")
    (folder.parent / "outside.txt").write_bytes(b"x")
    assert (await api.get(f"/api/repos/{repository['id']}/file?path={path}")).status == status


async def test_a_run_is_given_a_file_and_no_other_run_is(
    tmp_path: Path, aiohttp_client: AiohttpClient
) -> None:
    runner = ScriptedRunner()
    async with open_api(tmp_path, aiohttp_client, runner.opened, codex_runner_mode="app-server") as api:
        kept = await api.post("/api/attachments", body_of(b"one\ntwo\n", "../../etc/my log.txt"))
        assert (kept.status, kept.body["name"], kept.body["size"]) == (201, "my log.txt", 8)
        task = await api.task()
        session = await api.run(task["id"], attachmentIds=[kept.body["id"]])

        request = (await runner.turn()).request
        [file] = request.files
        assert (bytes_in(file.path), Path(file.path).name) == (b"one\ntwo\n", "my log.txt")
        assert f"{file.path} (8 bytes)" in request.told
        assert request.told.startswith(task["prompt"])
        again = await api.get(f"/api/attachments/{kept.body['id']}")
        assert again.body == kept.body | {"sessionId": session["id"]}

        other = await api.task()
        refused = await api.post(f"/api/tasks/{other['id']}/run", {"attachmentIds": [kept.body["id"]]})
        assert refused.status == 409


@pytest.mark.parametrize(
    ("name", "kept"),
    [
        ("a/b\\c.txt", "c.txt"),
        ("..", "file"),
        (".env", "env"),
        ("x`$(rm -rf)`.sh", "x__(rm -rf)_.sh"),
        ("two\nlines.txt", "two_lines.txt"),
        ("日本語.txt", "日本語.txt"),
        ("\u202etxt.exe", "_txt.exe"),
        ("n" * 150 + ".tar.gz", "n" * 48 + ".gz"),
    ],
)
async def test_a_name_is_no_path(api: Api, name: str, kept: str) -> None:
    answer = await api.post("/api/attachments", body_of(b"x", name))
    assert (answer.status, answer.body["name"]) == (201, kept)


async def test_an_empty_file_is_none(api: Api) -> None:
    answer = await api.post("/api/attachments", body_of(b"", "x"))
    assert (answer.status, set(answer.wrong)) == (400, {"data"})


async def test_all_of_them_together_are_bounded(api: Api, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(attachments, "FOLDER_BYTES", 5)
    assert (await api.post("/api/attachments", body_of(b"12345", "x"))).status == 201
    assert (await api.post("/api/attachments", body_of(b"1", "y"))).status == 409


async def test_what_no_run_has_taken_goes_after_a_day(api: Api) -> None:
    kept = (await api.post("/api/attachments", body_of(b"x", "x"))).body
    [folder] = (api.core.settings.data_dir / "files").iterdir()
    os.utime(folder, (0, 0))  # its time is the disk's
    api.move(3600 * 25)
    assert await attachments.tidy(api.core, api.clock.now()) == 1
    assert (await api.get(f"/api/attachments/{kept['id']}")).status == 404
    assert list((api.core.settings.data_dir / "files").iterdir()) == []


async def test_an_automation_has_none(api: Api) -> None:
    payload = {"taskType": "prompt_task", "prompt": "Look.", "runInput": {"attachmentIds": [1]}}
    repository = await api.repository()
    body = {"repositoryId": repository["id"], "scheduleExpr": "hourly", "payload": payload}
    answer = await api.post("/api/automations", body)
    assert (answer.status, "payload.runInput" in answer.wrong) == (400, True)
