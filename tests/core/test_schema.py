"""The schema as the database has it: what Tortoise drops silently is read back here."""

import os
import re
import shutil
import sqlite3
import stat
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from enum import Enum
from pathlib import Path
from typing import Any

import pytest
from tortoise.fields.relational import ForeignKeyFieldInstance
from tortoise.indexes import Index
from tortoise.models import Model

from core import models
from core.machinery import database
from core.machinery.database import open_database
from core.models.fields import IndexWhere, UniqueWhere, _CheckedEnum
from core.words import Dialect
from tests.support.core import Rig

MODELS: list[type[Model]] = [getattr(models, name) for name in models.__all__ if name != "OutboxStatus"]
NOW = "2026-11-24 12:00:00+00:00"


def _foreign_keys() -> Iterator[tuple[str, str, str, str]]:
    for model in MODELS:
        for field in model._meta.fields_map.values():
            if isinstance(field, ForeignKeyFieldInstance):
                target = str(field.model_name).split(".")[1]
                column = f"{field.model_field_name}_id"
                target_table = getattr(models, target)._meta.db_table
                yield model._meta.db_table, column, target_table, str(field.on_delete.value)


def _enums() -> Iterator[tuple[str, str, type[Enum]]]:
    for model in MODELS:
        for name, field in model._meta.fields_map.items():
            if isinstance(field, _CheckedEnum):
                yield model._meta.db_table, name, field.enum_type


def _partial_indexes() -> Iterator[tuple[str, IndexWhere]]:
    for model in MODELS:
        for index in model._meta.indexes:
            if isinstance(index, IndexWhere):
                yield model._meta.db_table, index


def _indexes() -> Iterator[tuple[str, str]]:
    for model in MODELS:
        for index in model._meta.indexes:
            if isinstance(index, Index):
                yield model._meta.db_table, str(index.name)


@pytest.fixture
def db(tmp_path: Path, migrated: Path) -> Iterator[sqlite3.Connection]:
    copy = tmp_path / "copy.sqlite3"
    shutil.copy(migrated, copy)
    with closing(sqlite3.connect(copy)) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        yield connection


def insert(db: sqlite3.Connection, table: str, **values: object) -> int:
    """A row with `values`, and something of the right type in every other column that must have one."""
    for _, name, kind, not_null, default, key in db.execute(f"PRAGMA table_info({table})"):
        if not_null and (not key or kind != "INTEGER") and default is None and name not in values:
            values[name] = NOW if kind == "TIMESTAMP" else 0 if "INT" in kind else "[]"
    enums = {column: kind for where, column, kind in _enums() if where == table}
    for name, kind in enums.items():
        if values.get(name) == "[]":
            values[name] = next(iter(kind)).value
    marks = ", ".join("?" * len(values))
    cursor = db.execute(f"INSERT INTO {table} ({', '.join(values)}) VALUES ({marks})", list(values.values()))
    return int(cursor.lastrowid or 0)


@pytest.fixture
def rows(db: sqlite3.Connection) -> dict[str, int]:
    """A repository with a task with a session."""
    repository = insert(db, "repository", local_path="/shop")
    task = insert(db, "task", repository_id=repository)
    session = insert(db, "session", task_id=task, status="completed")
    return {"repository": repository, "task": task, "session": session}


@pytest.mark.parametrize(("table", "column", "target", "on_delete"), list(_foreign_keys()))
def test_every_foreign_key_is_there(
    db: sqlite3.Connection, table: str, column: str, target: str, on_delete: str
) -> None:
    keys = {(row[3], row[2], row[6]) for row in db.execute(f"PRAGMA foreign_key_list({table})")}

    assert (column, target, on_delete) in keys


@pytest.mark.parametrize(("table", "column"), [(key[0], key[1]) for key in _foreign_keys()])
def test_every_foreign_key_bites(
    db: sqlite3.Connection, rows: dict[str, int], table: str, column: str
) -> None:
    values: dict[str, Any] = {}
    if table == "session":
        values = {"status": "completed"}
    if table in {"approval", "session"}:
        values["task_id"] = rows["task"]

    with pytest.raises(sqlite3.IntegrityError, match="FOREIGN KEY"):
        insert(db, table, **(values | {column: 99999}))


@pytest.mark.parametrize(("table", "column", "kind"), list(_enums()))
def test_every_enum_takes_its_values_and_no_other(
    db: sqlite3.Connection, table: str, column: str, kind: type[Enum]
) -> None:
    (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [table]).fetchone()
    found = re.search(rf'CHECK \("{column}" IN \(([^)]*)\)\)', sql)

    assert found, f"no check on {table}.{column}"
    assert re.findall(r"'([^']*)'", found.group(1)) == [member.value for member in kind]
    db.execute("PRAGMA foreign_keys = OFF")
    with pytest.raises(sqlite3.IntegrityError, match="CHECK"):
        insert(db, table, **{column: "nonsense"})


@pytest.mark.parametrize(("table", "index"), list(_partial_indexes()), ids=lambda it: getattr(it, "name", it))
def test_every_partial_index_is_there(db: sqlite3.Connection, table: str, index: IndexWhere) -> None:
    listed = {row[1]: (row[2], row[4]) for row in db.execute(f"PRAGMA index_list({table})")}
    columns = [row[2] for row in db.execute(f"PRAGMA index_info({index.name})")]
    (sql,) = db.execute("SELECT sql FROM sqlite_master WHERE name = ?", [index.name]).fetchone()

    assert listed[str(index.name)] == (isinstance(index, UniqueWhere), 1), "unique or not, and partial"
    assert columns == list(index.fields)
    assert sql.endswith(f"WHERE {index.where}")


@pytest.mark.parametrize(("table", "name"), list(_indexes()))
def test_every_named_index_is_there(db: sqlite3.Connection, table: str, name: str) -> None:
    assert name in {row[1] for row in db.execute(f"PRAGMA index_list({table})")}


@pytest.mark.parametrize("second", ["starting", "running", "waiting_approval"])
def test_a_task_has_one_active_session(db: sqlite3.Connection, rows: dict[str, int], second: str) -> None:
    insert(db, "session", task_id=rows["task"], status="running")
    insert(db, "session", task_id=rows["task"], status="pending")
    insert(db, "session", task_id=rows["task"], status="completed")

    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(db, "session", task_id=rows["task"], status=second)


def test_a_question_is_open_once(db: sqlite3.Connection, rows: dict[str, int]) -> None:
    question = {"thread_id": "t", "turn_id": "u", "item_id": "i", "kind": "command", "task_id": rows["task"]}
    insert(db, "approval", **question, status="approved")
    insert(db, "approval", **question, status="pending")
    insert(db, "approval", **(question | {"kind": "file_change"}), status="pending")

    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(db, "approval", **question, status="pending")


def test_a_run_is_asked_about_once(db: sqlite3.Connection, rows: dict[str, int]) -> None:
    asked = {"task_id": rows["task"], "kind": "run", "run_hash": "h"}
    insert(db, "approval", **asked, status="expired")
    insert(db, "approval", **asked, status="pending")

    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(db, "approval", **asked, status="pending")


def test_a_slot_is_queued_once_and_told_once_per_event(db: sqlite3.Connection) -> None:
    event = insert(db, "event")
    insert(db, "outbox", chat_id=1, slot="s", status="sent", event_id=event)
    insert(db, "outbox", chat_id=1, slot="s", status="queued")

    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(db, "outbox", chat_id=1, slot="s", status="queued")
    with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
        insert(db, "outbox", chat_id=1, slot="s", status="failed", event_id=event)


def test_an_update_is_kept_once_and_a_message_stands_for_one_thing(db: sqlite3.Connection) -> None:
    insert(db, "inbox", bot_id=1, update_id=1)
    insert(db, "chat_binding", chat_id=1, slot="a", message_id=7)
    insert(db, "chat_binding", chat_id=1, slot="b")

    for table, values in (
        ("inbox", {"bot_id": 1, "update_id": 1}),
        ("chat_binding", {"chat_id": 1, "slot": "c", "message_id": 7}),
        ("chat_binding", {"chat_id": 1, "slot": "a"}),
    ):
        with pytest.raises(sqlite3.IntegrityError, match="UNIQUE"):
            insert(db, table, **values)


@pytest.mark.parametrize("dialect", list(Dialect))
def test_the_newest_migration_is_what_the_models_say(tmp_path: Path, dialect: Dialect) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(database.MIGRATIONS, folder)
    # In a process of its own: aerich takes apart the context that it runs in.
    script = (
        "import sys; from pathlib import Path; import migrations.__main__ as m;"
        f"m.MIGRATIONS = Path({str(folder)!r});"
        f"print(repr(m.write(m.Dialect({dialect.value!r}), 'test')))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip().splitlines()[-1] in {"None", "''"}, "make migrate has something to do"


def test_every_migration_begins_a_transaction() -> None:
    files = sorted((database.MIGRATIONS / "sqlite" / database.APP).glob("[0-9]*.py"))

    assert files
    for file in files:
        _, _, upgrade = file.read_text().partition("def upgrade")
        sql = upgrade.partition('return """')[2].partition('"""')[0]
        assert sql.lstrip().startswith("BEGIN;"), f"{file.name} is not atomic"
        assert "COMMIT" not in sql


async def test_a_migration_that_fails_leaves_the_old_schema_whole(
    tmp_path: Path, migrated: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "migrations"
    shutil.copytree(database.MIGRATIONS, folder)
    newest = max((folder / "sqlite" / database.APP).glob("[0-9]*.py"))
    state = newest.read_text().partition("MODELS_STATE")[2]
    (folder / "sqlite" / database.APP / "9_20991231000000_broken.py").write_text(
        "RUN_IN_TRANSACTION = True\n\n\nasync def upgrade(db):\n"
        '    return """BEGIN; CREATE TABLE half (id INT); DROP TABLE button;'
        ' INSERT INTO nowhere VALUES (1);"""'
        '\n\n\nasync def downgrade(db):\n    return ""\n\n\n'
        f"MODELS_STATE{state}"
    )
    path = tmp_path / "copy.sqlite3"
    shutil.copy(migrated, path)
    monkeypatch.setattr(database, "MIGRATIONS", folder)

    with pytest.raises(Exception, match="nowhere"):
        async with open_database(path):
            pass

    with closing(sqlite3.connect(path)) as db:
        tables = {name for (name,) in db.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        versions = [version for (version,) in db.execute("SELECT version FROM aerich")]
    assert "button" in tables
    assert "half" not in tables
    assert not any("broken" in version for version in versions)


async def test_the_file_is_its_owners_alone(rig: Rig) -> None:
    path = rig.core.settings.database_path
    for file in path.parent.glob(f"{path.name}*"):
        assert stat.S_IMODE(file.stat().st_mode) & 0o077 == 0, file.name


async def test_a_new_file_is_its_owners_alone_whatever_the_umask(tmp_path: Path) -> None:
    path = tmp_path / "deep" / "data" / "new.sqlite3"
    old = os.umask(0)
    try:
        async with open_database(path):
            files = {file.name: stat.S_IMODE(file.stat().st_mode) for file in path.parent.iterdir()}
    finally:
        os.umask(old)

    assert files
    assert set(files.values()) == {0o600}
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700


def test_a_migrated_database_opens_without_aerichs_command(tmp_path: Path, migrated: Path) -> None:
    path = tmp_path / "copy.sqlite3"
    shutil.copy(migrated, path)
    script = (
        "import asyncio, sys; from pathlib import Path;"
        "from core.machinery.database import open_database\n"
        "async def main():\n"
        f"    async with open_database(Path({str(path)!r})):\n"
        "        pass\n"
        "asyncio.run(main())\n"
        "print([name for name in sys.modules if name.startswith('aerich')])"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)

    assert done.stdout.strip() == "[]"
