"""Files out: those of the repository and its worktrees, never of anywhere else, never what is secret."""

import os
from pathlib import Path, PurePath

import pytest

from core.context import API_CALLER, Caller
from core.errors import CommandCenterError, Conflict, Forbidden, InvalidInput, NotFound, TooLarge
from core.logic.secretfiles import holds_a_key, is_secret
from core.machinery import inside
from core.schemas.repositories import WorktreeIn
from core.schemas.work import RepositoryOut
from core.usecases import handing, worktrees
from core.words import Role
from tests.support.core import Rig

KEY = b"-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaC1rZXk\n-----END OPENSSH PRIVATE KEY-----\n"


async def shop(rig: Rig) -> tuple[RepositoryOut, Path]:
    """A repository, its folder, and something beside it that is nobody's business."""
    repository = await rig.repository("shop")
    folder = Path(repository.local_path)
    (folder / "src").mkdir()
    (folder / "src" / "a file.py").write_bytes(b"print(1)\n")
    (rig.folder / "outside.txt").write_bytes(b"not yours")
    return repository, folder


async def test_who_has_no_access_to_a_repository_gets_no_file_of_it(rig: Rig) -> None:
    repository, _ = await shop(rig)
    elsewhere = Caller("telegram:2", Role.OPERATOR, repositories=frozenset({repository.id + 1}))
    with pytest.raises(Forbidden, match="no access to that repository"):
        await handing.take(rig.core, elsewhere, repository.id, "src/a file.py")


async def take(rig: Rig, repository: RepositoryOut, path: str, folder: str | None = None) -> bytes:
    return (await handing.take(rig.core, API_CALLER, repository.id, path, folder=folder)).body


async def refused(rig: Rig, repository: RepositoryOut, path: str, error: type[CommandCenterError]) -> str:
    with pytest.raises(error) as raised:
        await take(rig, repository, path)
    return raised.value.message


@pytest.mark.parametrize(
    "path",
    [
        "src/a file.py",
        "./src/a file.py",
        "src/../src/a file.py",
        "`src/a file.py`",
        "src/a file.py:12",
        "src/a file.py:12:3",
        "src/a file.py:12-20",
        "{}/src/a file.py",
    ],
)
async def test_a_file_is_found_as_people_and_agents_write_its_path(rig: Rig, path: str) -> None:
    repository, folder = await shop(rig)
    assert await take(rig, repository, path.format(folder)) == b"print(1)\n"


async def test_one_that_is_called_like_a_place_in_another_is_itself(rig: Rig) -> None:
    repository, folder = await shop(rig)
    (folder / "log:12").write_bytes(b"this")
    assert await take(rig, repository, "log:12") == b"this"


async def test_nothing_outside_is_sent(rig: Rig) -> None:
    repository, folder = await shop(rig)
    (folder / "link.txt").symlink_to(rig.folder / "outside.txt")
    (folder / "up").symlink_to(rig.folder)
    (folder / "etc").symlink_to("/etc")
    outside = ["../outside.txt", "src/../../outside.txt", str(rig.folder / "outside.txt"), "link.txt",
               "up/outside.txt", "etc/passwd", "/etc/passwd"]  # fmt: skip
    for path in outside:
        assert "lies outside of shop" in await refused(rig, repository, path, Forbidden)
    # The program's own data lies elsewhere, and so does another repository.
    other = await rig.repository("blog")
    await refused(rig, repository, other.local_path + "/README.md", Forbidden)
    own = rig.core.settings.database_path
    own.touch()  # with PostgreSQL there is none
    await refused(rig, repository, str(own), Forbidden)


async def test_a_link_that_stays_inside_is_followed(rig: Rig) -> None:
    repository, folder = await shop(rig)
    (folder / "link.py").symlink_to("src/a file.py")
    assert await take(rig, repository, "link.py") == b"print(1)\n"


async def test_a_link_that_is_put_there_meanwhile_leads_nowhere(rig: Rig) -> None:
    """An agent may change the folder between the look and the reading."""
    _, folder = await shop(rig)
    (folder / "swapped").symlink_to(rig.folder)
    (folder / "late.txt").symlink_to(rig.folder / "outside.txt")
    for path in ("swapped/outside.txt", "late.txt"):
        with pytest.raises((Conflict, NotFound)):
            inside.read(folder, PurePath(path), 1000)


async def test_another_name_of_a_file_outside_is_none_of_ours(rig: Rig) -> None:
    repository, folder = await shop(rig)
    os.link(rig.folder / "outside.txt", folder / "hard.txt")
    assert "another name" in await refused(rig, repository, "hard.txt", Conflict)


async def test_what_is_no_file_is_said_to_be_none(rig: Rig) -> None:
    repository, folder = await shop(rig)
    os.mkfifo(folder / "pipe")
    assert await refused(rig, repository, "src", InvalidInput) == (
        "src is a folder; one file at a time can be sent."
    )
    assert "folder" in await refused(rig, repository, ".", InvalidInput)
    assert "no file" in await refused(rig, repository, "pipe", InvalidInput)
    assert "There is no src/b.py there." in await refused(rig, repository, "src/b.py", NotFound)
    await refused(rig, repository, "src/a file.py/x", NotFound)
    await refused(rig, repository, " `` ", InvalidInput)
    await refused(rig, repository, "x\0y", InvalidInput)
    (folder / "round").symlink_to("round")
    await refused(rig, repository, "round", NotFound)


async def test_one_that_is_too_large_is_not_sent(rig: Rig, monkeypatch: pytest.MonkeyPatch) -> None:
    repository, _ = await shop(rig)
    monkeypatch.setattr(handing, "FILE_BYTES", 8)
    assert "larger than" in await refused(rig, repository, "src/a file.py", TooLarge)
    monkeypatch.setattr(handing, "FILE_BYTES", 9)
    assert await take(rig, repository, "src/a file.py") == b"print(1)\n"


@pytest.mark.parametrize(
    "path",
    [
        ".env",
        ".ENV",
        "web/.env.production",
        "prod.env",
        "tls/server.key",
        "Server.PEM",
        "id_rsa",
        "deploy/id_ed25519_github",
        ".git/config",
        ".ssh/config",
        ".aws/config",
        ".codex/auth.json",
        ".npmrc",
        ".netrc",
        "config/credentials.yml.enc",
        "gcp-credentials.json",
        "secrets.yaml",
        "terraform.tfstate",
        "prod.tfvars",
        "keys/app.jks",
        ".env~",
        ".env-prod",
        ".env_local",
        "prod.env.local",
        "secrets/prod.yaml",
        ".secrets/x",
        "Credentials/aws.ini",
        ".vault-token",
        "x.tfvars.bak",
        ".id_rsa.swp",
        "tls/server.key.old~",
        "http.keytab",
        "release.asc",
    ],
)
async def test_what_is_called_like_a_secret_is_never_sent(rig: Rig, path: str) -> None:
    repository, folder = await shop(rig)
    file = folder / path
    file.parent.mkdir(parents=True, exist_ok=True)
    if not file.exists():  # git's own stays as it is
        file.write_bytes(b"x")
    assert "holds secrets by its name" in await refused(rig, repository, path, Forbidden)
    (folder / "harmless.txt").symlink_to(file)
    await refused(rig, repository, "harmless.txt", Forbidden)


async def test_a_link_that_is_called_like_a_secret_is_not_followed(rig: Rig) -> None:
    repository, folder = await shop(rig)
    (folder / "settings").write_bytes(b"TOKEN=x")
    (folder / ".env").symlink_to("settings")
    await refused(rig, repository, ".env", Forbidden)
    await refused(rig, repository, f"{folder}/.env", Forbidden)


@pytest.mark.parametrize(
    "path",
    [
        ".env.example",
        ".env-example",
        "prod.env.sample~",
        "secrets/prod.yaml.template",
        "env.py",
        "vite-env.d.ts",
        "src/key.py",
        "src/tokens.py",
        "id_rsa.pub",
        "docs/credentials-guide.md",
        "notes.md.bak",
        ".gitignore",
    ],
)
def test_what_only_sounds_like_a_secret_is_sent(path: str) -> None:
    assert not is_secret(PurePath(path))


async def test_a_private_key_is_not_sent_whatever_it_is_called(rig: Rig) -> None:
    repository, folder = await shop(rig)
    (folder / "notes.txt").write_bytes(b"see below\n" + KEY)
    assert "holds a private key" in await refused(rig, repository, "notes.txt", Forbidden)
    assert holds_a_key(b"-----BEGIN PGP PRIVATE KEY BLOCK-----\n")
    assert not holds_a_key(b"-----BEGIN CERTIFICATE-----\n")
    assert not holds_a_key(b'PATTERN = "-----BEGIN PRIVATE KEY-----"')


async def test_a_worktree_is_looked_in_as_well(rig: Rig) -> None:
    repository, _ = await shop(rig)
    made = await worktrees.create(rig.core, API_CALLER, repository.id, WorktreeIn(branch_name="cc/x"))
    (Path(made.path) / "new.txt").write_bytes(b"there")
    (Path(made.path) / "out").symlink_to(rig.folder / "outside.txt")

    assert await take(rig, repository, "new.txt", made.path) == b"there"
    assert await take(rig, repository, f"{made.path}/new.txt") == b"there"
    await refused(rig, repository, "new.txt", NotFound)
    await refused(rig, repository, f"{made.path}/out", Forbidden)
    # What calls itself a worktree of it is none for that.
    with pytest.raises(NotFound, match="has no worktree"):
        await take(rig, repository, "outside.txt", str(rig.folder))


async def test_who_may_only_look_gets_no_files(rig: Rig) -> None:
    repository, _ = await shop(rig)
    with pytest.raises(Forbidden):
        await handing.take(rig.core, Caller("telegram:3", Role.VIEWER), repository.id, "src/a file.py")
