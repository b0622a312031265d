from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        BEGIN;
        CREATE TABLE "button" (
    "token" VARCHAR(32) NOT NULL PRIMARY KEY,
    "name" VARCHAR(100) NOT NULL,
    "action" VARCHAR(60) NOT NULL,
    "target" JSON NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_button_chat_id_9dd800" UNIQUE ("chat_id", "name")
) /* A button under one of our messages. What Telegram carries is only its token. */;
CREATE INDEX "button_expires" ON "button" ("expires_at");
CREATE TABLE "chat_user" (
    "key" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "id" BIGINT NOT NULL,
    "source" VARCHAR(24) CHECK ("source" IN ('local', 'paired', 'listed')) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "role" VARCHAR(24) CHECK ("role" IN ('owner', 'operator', 'viewer')),
    "started_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_chat_user_id_81d044" UNIQUE ("id", "source")
) /* Somebody who may speak with the bot, once for each source of their role. */;
CREATE TABLE "cursor" (
    "name" VARCHAR(60) NOT NULL PRIMARY KEY,
    "event_id" INT NOT NULL
) /* The last event that a reader has dealt with. */;
CREATE TABLE "inbox" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "bot_id" BIGINT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "chat_id" BIGINT,
    "payload" JSON NOT NULL,
    "attempts" INT NOT NULL,
    "error" TEXT,
    "handled_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_inbox_bot_id_e0e764" UNIQUE ("bot_id", "update_id")
) /* An update, kept before Telegram hears that we have it. */;
CREATE INDEX "inbox_open" ON "inbox" ("handled_at", "id");
CREATE TABLE "repository" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "local_path" VARCHAR(4096) NOT NULL UNIQUE,
    "git_dir" VARCHAR(4096) NOT NULL,
    "allow_write" INT NOT NULL,
    "allow_network" INT NOT NULL,
    "allow_commit" INT NOT NULL,
    "require_worktree" INT NOT NULL,
    "last_scan" JSON,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL
) /* A git work tree that agents may work in, and how far. */;
CREATE TABLE "chat_state" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "quiet_until" TIMESTAMP,
    "repository_id" INT REFERENCES "repository" ("id") ON DELETE SET NULL
) /* What a chat has chosen, and until when Telegram wants it left alone. */;
CREATE TABLE "task" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "type" VARCHAR(24) CHECK ("type" IN ('prompt_task', 'review_task', 'repo_health_check', 'investigate_failure')) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "prompt" TEXT NOT NULL,
    "priority" VARCHAR(24) CHECK ("priority" IN ('low', 'normal', 'high')) NOT NULL,
    "approval_required" INT NOT NULL,
    "requested_by" VARCHAR(200),
    "status" VARCHAR(24) CHECK ("status" IN ('open', 'running', 'blocked', 'completed', 'failed', 'cancelled')) NOT NULL,
    "codex_thread_id" VARCHAR(200) UNIQUE,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "repository_id" INT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
) /* What to do. Lives through several sessions, on one thread of Codex. */;
CREATE INDEX "task_repository" ON "task" ("repository_id");
CREATE TABLE "session" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'starting', 'running', 'waiting_approval', 'completed', 'failed', 'stopped', 'interrupted')) NOT NULL,
    "runner_mode" VARCHAR(24) CHECK ("runner_mode" IN ('app-server', 'cli', 'stub')) NOT NULL,
    "prompt" TEXT NOT NULL,
    "model" VARCHAR(200),
    "sandbox" VARCHAR(24) CHECK ("sandbox" IN ('read-only', 'workspace-write', 'danger-full-access')) NOT NULL,
    "worktree_path" VARCHAR(4096),
    "branch_name" VARCHAR(255),
    "allow_network" INT NOT NULL,
    "allow_commit" INT NOT NULL,
    "codex_ref" VARCHAR(400),
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "chat_id" BIGINT,
    "origin" VARCHAR(200) UNIQUE,
    "dispatched_at" TIMESTAMP,
    "stop_requested_at" TIMESTAMP,
    "input_tokens" INT,
    "cached_tokens" INT,
    "output_tokens" INT,
    "total_tokens" INT,
    "files_changed" INT NOT NULL,
    "lines_added" INT NOT NULL,
    "lines_removed" INT NOT NULL,
    "result" TEXT,
    "error" TEXT,
    "started_at" TIMESTAMP,
    "ended_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "task_id" INT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
) /* One execution of a task: one turn. */;
CREATE INDEX "session_task" ON "session" ("task_id", "id");
CREATE INDEX "session_status" ON "session" ("status");
CREATE UNIQUE INDEX "session_one_active_per_task" ON "session" ("task_id") WHERE status IN ('starting', 'running', 'waiting_approval');
CREATE TABLE "approval" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(24) CHECK ("kind" IN ('run', 'command', 'file_change', 'permissions', 'question', 'plan', 'manual')) NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'approved', 'rejected', 'expired', 'cancelled')) NOT NULL,
    "command" TEXT,
    "cwd" VARCHAR(4096),
    "reason" TEXT,
    "edits" JSON NOT NULL,
    "needs_network" INT NOT NULL,
    "decisions" JSON NOT NULL,
    "thread_id" VARCHAR(200),
    "turn_id" VARCHAR(200),
    "item_id" VARCHAR(200),
    "run_hash" VARCHAR(64),
    "run_request" JSON,
    "chat_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMP,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'decline')),
    "resolved_by" VARCHAR(200),
    "resolved_actor" VARCHAR(200),
    "resolution_note" TEXT,
    "resolved_at" TIMESTAMP,
    "delivery" VARCHAR(24) CHECK ("delivery" IN ('pending', 'delivered', 'lost', 'decided_elsewhere')),
    "used_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" INT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" INT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
) /* What is asked, in full; what was decided, by whom; and whether it was heard. */;
CREATE INDEX "approval_task" ON "approval" ("task_id");
CREATE INDEX "approval_session" ON "approval" ("session_id");
CREATE INDEX "approval_due" ON "approval" ("status", "expires_at");
CREATE UNIQUE INDEX "approval_one_open_per_question" ON "approval" ("thread_id", "turn_id", "item_id", "kind") WHERE status = 'pending' AND item_id IS NOT NULL;
CREATE UNIQUE INDEX "approval_one_open_per_run" ON "approval" ("task_id", "run_hash") WHERE status = 'pending' AND run_hash IS NOT NULL;
CREATE TABLE "artifact" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" INT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_artifact_session_cd80a9" UNIQUE ("session_id", "name")
) /* Long texts of a session: the output of a command, the diff of the turn. */;
CREATE TABLE "chat_binding" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "message_id" BIGINT,
    "ask" JSON,
    "approval_id" INT REFERENCES "approval" ("id") ON DELETE CASCADE,
    "session_id" INT REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_chat_bindin_chat_id_e246c8" UNIQUE ("chat_id", "slot")
) /* A message of ours: what it stands for, so that a reply knows what it is a reply to. */;
CREATE UNIQUE INDEX "chat_binding_message" ON "chat_binding" ("chat_id", "message_id") WHERE message_id IS NOT NULL;
CREATE TABLE "event" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "payload" JSON NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "approval_id" INT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "repository_id" INT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" INT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" INT REFERENCES "task" ("id") ON DELETE RESTRICT
) /* Append-only. Written in the transaction of the change that it tells of. */;
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id");
CREATE INDEX "event_approval" ON "event" ("approval_id", "id");
CREATE TABLE "outbox" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "payload" JSON NOT NULL,
    "must_arrive" INT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'sent', 'ambiguous', 'failed')) NOT NULL,
    "attempts" INT NOT NULL,
    "not_before" TIMESTAMP,
    "error" TEXT,
    "created_at" TIMESTAMP NOT NULL,
    "sent_at" TIMESTAMP,
    "event_id" INT REFERENCES "event" ("id") ON DELETE RESTRICT
) /* Something to say: the newest content of a slot, sent once or edited into its message. */;
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "id");
CREATE INDEX "outbox_slot" ON "outbox" ("chat_id", "slot");
CREATE UNIQUE INDEX "outbox_one_queued_per_slot" ON "outbox" ("chat_id", "slot") WHERE status = 'queued';
CREATE UNIQUE INDEX "outbox_once_per_event" ON "outbox" ("event_id", "chat_id", "slot") WHERE event_id IS NOT NULL;
CREATE TABLE "aerich" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSON NOT NULL
);"""


async def downgrade(db: BaseDBAsyncClient) -> str:
    return """
        """


MODELS_STATE = (
    "eJztXW1z2zYS/isYfXEyo2Rsx3HS9noztuO2vib2TeJcOn0ZDkRBIs4UwYCgFU8v//0A8J"
    "0EKUKWKIrBJ8skFiSfBRa7i93F36MFmSI3eH7m+5TcQ3f0Pfh75MEF4j8q98ZgBH0/uyMu"
    "MDhxZWOYbzUJGIU249dn0A0QvzRFgU2xzzDxROtPDmQABwAGd2g6BtgDs9B1fwBLcX0JAz"
    "BFNp6KW5MHfpEsfgDQm/JfiDmIAhw1chCk0+fiiVNi80dib76NzkMPfw6RxchcNuCP+OMv"
    "fhl7U/QFBeLfv0czjNyp/M0hCe4sPB2JNuiLT1EQ8K8OErIE3QQwS7SXUD748sZI0nEA5T"
    "9fx6DQexB1p/OAmETjGQyyMIja+Jj3b0HW+mnTELV/EnMoglPxMYIkpF78EzO0iH/ecZxb"
    "P5x4yCI+8iwfUYszLWBNHw4+/XL5/hJEnwt+BAeccsoH0QE4u34D4ncAVx/A9c0tuP749m"
    "31/WNe815p6FkODJz13pVTr/mayXOL7yme6N9Z8lULkzp6WXndSp525bGfZEMxkyaWTdxw"
    "4WWN/Qfm8BGXtMYeE1fnyEMUMiS6ZzQUk9zj0yyWB8m8j+ZO1iSaNDmaKZrB0BWiQlBHL5"
    "BdG1kW/ybrw+WtZY0qYiShyE3++JLNgefo8VcN5NfPxSs8Oz46eXXy+sXpyWveRL5meuXV"
    "1+jRGTARoYTn+nb0Vd6HDFoZ9zNQ5RitwGpdOMjmIujSCxcVaBOSErj8rcvgJlA2oZtcyO"
    "DNBO/6+I7KorUG3QX8YrnImzNHQHrSAOV/zt5f/HL2/snxyVNw8cvlxa/gyZ8Sij9H4Ooa"
    "PDngo/lgDA5sslhwmSx+zrCLLNuB3hyJf/lkWeBoZol/kzkub7lQ/uWUIXQPnj4Vr0/4Qh"
    "StUNfxw4/F0yVDMwZmEk+DhRlRd0wcxXN/1EtORogkvEzEFGdJJPSQZChF/0U2i35H64v8"
    "aUPPRq7L/9FhXDxQqpy75eJTLdRyJGvxLRZcW557rWVbA49uL3+7FT0vguCzm0fyybuz3y"
    "TIi4f4ztub65+T5jnkL97enJcRXyrQvnAgrUF7ORiki7Pj5PC70xbzQzSrHc/RzSK+XCEK"
    "Ip2l7YDOKIaActfjGU0xU0j+f324uVbDnRKU0J5im4H/ARcHFf1oY9L/H7PQswWiYBJil2"
    "EveC6e90/N5WATzBAANTOjjLuAjARsTmUvsoMyMzyEpoHlIbYk9K7KlHNCXAQ9NV8qtCX+"
    "TDjxthiTXumWB+c3N28LPDi/Ko/4j+/OL98/OZIM4Y24UZNXaTPkhU0c2SsaU6FAZKbDxq"
    "dDwTxuu+IWiIawIpS00sPDNmrp4WG9FinulYDOXA+tYc5IDMitQM45ddqCnCMxILcCOXVD"
    "aaCcpxkezKdtzNjTk1qQTytGp8CLIul60FktS2SPWi97hnjXC6PtQKYUJed4XuvNzBGtdm"
    "n2H/PYqfnd8fGLF6+OD1+cvn558urVy9eHqXezeqvJzXl+9bNQCwsMqeqJ8QBGU2vyoCVj"
    "SnTDkzNbEefQZoTq4JwS9Nmx3CeEc1tcFZjfcKQYXqAaR0CBsizOY9LnyY/9G95Nnpird5"
    "cfbs/e/bsg2d+c3V6KO8cFV0xy9UnZD5Z2Aj5d3f4CxL/g95vry/ICkLa7/V1swI1gyIjl"
    "kaUFp3lMksvJJaV5q+niz5P1WGJ15N5P0Egc/MSz5Z5MvMEsfvImLvaQlg+fs5m492usKA"
    "WyHrOnT+IuRU17ZalSGsjbQx6KF+PiiSE9136FdAigd+3jz4au9iJfIjWrfL9XeRffI6pY"
    "Rlas8hlZj6dXZ6t8hIZiGz++FW3Yu5x58ZIvouksxL9w6fC7Wot/GKw1LXNkZkr2eUraFA"
    "nc12BxkXIDXO6dcSv2aW489yEegXvC9niyNHI9F6Va4Xqtf65INCAX3SPjDnPbVFm4aUtM"
    "cxRrAdq7ObMBREVs7OxOGciZxGIX0f2JUITn3q/oQYJ8xd9IBKspQI1D5m/jbvYM3K/J6E"
    "muZjOKwmUaTJwfVPzb+RejKKrgPRcb768ubkcqWbABWD9kPe2XHGgLbFEC1mArhu8E2ndL"
    "SKdWzTieYKmzKYI5zmPKn359j1zI1L6tGO8LB7JznMabDgPzovP3Hnmq6C8dlC5FHwPCR4"
    "wvckxy46ow4qq3FseL8hXowbn8JPFs8aQkl4gyPIsyg6p5Rsm9cWOeUb7Vyjyjt8SbA4a+"
    "sACQGYAgnmD8Sx0ESMj8kEU34qDgsbwxxbOZuCx+izCPaorRBvtVZBf9kZeZEqW/SglHJr"
    "2jy/QO+bcCa72nNGlvtuDaOUj5E1ksQ9sH8ackg0C58yh+Y5Ybs7wzs7x3LN6uFbkLi6dv"
    "EG/A5Lk4+3Bx9uayyeLZpq56HjImv7miqcZ3GvXUSdZmpZZ6BqLWIOS8ooB4SGiJJKRgwd"
    "Hhbxc8BzKp/ZZjM6dwAWxIKUaByHInXFIBzBVRRu6QQlXddOdKfTUXWqfUVwtJ0+2TyqM3"
    "t2ICia86rbxWH5bvraO7pQSbUSt2qxcXVLcXxy00txfHtYqbuGX05JZgH7XSk48a9OQjZT"
    "CgcllpjAZ8TPRSvzE+bQPxaT3Cp9U0EEi5VKsCXB/TnVH0I/1JPHYw6U87ifLu3ZjfSZh3"
    "j6Ji+8aQPbEHa3fnK4bLbtTr/OaCQscu7T3UK9pyvk9yLVuo27HmGyvCwfdRaSjMRI0dbx"
    "qAGaFjEBDAxGUIKPK5GnzHQQzSlqK+VHyDEZXWvZVnrFK+A5ewZuU71zh+wxalpPIYWzFZ"
    "rTYelyvKejeViXbnujZL6M6WUDkXNXT1pP0ANfWj41bW0HGDNXRcUdZz4ktrdBfpBhRm1P"
    "H4VobK1FtKcXOT9bq+PZSWDtRaKktUAxrwG4urM+GKQ90W6RnCm9wVUUmGDWCbL/c7THBL"
    "ArFPe07C6v3AoHwXpUkc3RyvNIiDtF27WswQCDLgwID/IAHyxrImcugx7IrKyF62PbSEHG"
    "9hnrpoxgld4qGaGswb6HR17WUte7JJL9ykwdMHm7ITdbDe8vwcYsQsyWtdF2KJ1CT49M2F"
    "WMyt5D1iRuiDnvpUoTMa1EoNKsNsAwv9+0Jn+4Vz26W+MsgKiz1/i5xTcjer/cdArmrKxV"
    "7eW73Wh0mzlUv9B7JAEzKVpx6ABXwAgY/gHVhi5sig5AlhYyCqOgjvNEDQdkBAQmqjOGoZ"
    "U0CJq1juN9mx0scdu7clTfto6DukmCi1EilubZzKq5b2XWpW/RDwXbuSo3FfAb25PH1K1G"
    "ePcleV6SUYSUq7S2zoyiMDYFJ+XnggNWvPm3CnLddN4SuC5phPSEwVB4FEWqdpyb9bDHLi"
    "i+8n8vc9Rkt+VfOUDLpe0kCR0hh0fTboTGpI/aQcVmpIXyKBQhoQtREU3Wk2gbI2K+2fW2"
    "6KuDBgQOb9ZqE3UETGO/JkOOgyabZUbRxd4ke4LnerWfQoZn1TIb71toxkpp7nKk/SnVFz"
    "uF2LZrMuq90IkigTXyFH0hT9ejGC0iar4wd9URLrmciNeQ4+UcwY8sQpkzKtm0IviKLuk0"
    "zv6OyySF5gLjeQ64qscUXM4Ob6XfPIyrG01VcEA0bDf+1TKzWeoX1wZWlnr+1z8runuglG"
    "Jmqxs/MU69e/fThMsTdJLqak+LYdFz58cAlUjOD66LgciUkkKphMmwicIxTPsVbiXEaxEV"
    "dSj1Tq7VTwMD6Db8RnYOJRO4hHNTEVJth332DtvjbpAAE1sT9dxf6oa5V2W/91T4E15V93"
    "Wf7VhP1vIexfr7quOIrlkUVjb0I2IV+GA/ZWq8ZeeQIrhV8/ujFu8uvjtMlqv74HQl9Ymm"
    "Nwh3wGJmjGZ1GWo+AgSIPI375EwIH3CGCmcOOv3Y0y8nFCkr2mqFeZrt/kzHegN3VTi3q1"
    "D1wiZBEfNTnajf+7S/93xvP2QZYZjQm0XDvQMptiWtgXyAz8a8NvjvXdFfL7tmWxm1i+7W"
    "T1M4YWvuoUgnoXao7ERKBUapdRqtrgrC8mnhL0OGx4I6Go26gkXlQ3dbZ+ipQmKNgEBZsN"
    "vt1v8PUkli92kCiM/sx1Um/1k6xNq6RI5mBxoAsBAXyIDnHx0BIFDMTnTMSnvLgijTGQ/4"
    "tcRpHKOMV8oAI+Foiskx0Xl1JnSG7lKZqhfqIwRCjByunNq50EEaCrvASlcLxKYcJWz0jq"
    "oG3zGcRDFkct5HLJR7T5kXE9wwg48CM4iAgPKq+Sjwte97VsJF8ojUZteqPkeaa+oqmv+A"
    "2arKa+4nbrKxqXwM5cAoswYJY4heNekQZ0ToiLoKfmQImyxIUJJ90W/IlU7xb+85ubtwX4"
    "z6/KNuvHd+eXfPBLXvBGmNXJk1QzKuLdnGSfEnUnVkaRAjLSQ7urRHsJSJJ5HKtKY3AQZK"
    "fIC9VW/IWLCZ6HJAzEPzOIXc38e+M427DjzCPMinYrdY38IqVx5fTZlWPco126R43jrF58"
    "DctxVgx6E2mF+mUyMjIjQ3stQ3eQNd4zdm453Dn1gD0yrnFgp7OPS0GN+VGlHdG4Tf99Ls"
    "Jc4cMvxp/X+/GLQe9tjvaZYwaWhN5xtFCcHM9fUBQXFmUJ5R0c1yF2yJL3Q1WH96zZy4ar"
    "FRvvrDm4/RHgbj/tU9bRs3zIn6CBcpFqcDVrTg6/O20BtWhWi3V0swg2l0nWFGtl7udIBj"
    "iktwU0dF2uDS4pZrre1xJlh97X9Mreul8j7DzExOq6Fu45WoO8NvI2WSywQuNuAXxGanDX"
    "wJ2izyGmyBKDVuiZmtiryA3+GviLYn5WYENFbmL9FmeByBxm9ojDnY1j9Bt0jEaZMutwvU"
    "hpuN4Xriv8pWlCaMs40mI41SMzawunZO2lCK4m11Zcz4/EaGBO0UoJh0fC07J8Q98EyE5y"
    "s5OiDAonb65eQ72HN1ceYrV798ZDgCNrh0kdVAgEu78HhN9gIfWqvtx2JNusl5pUddCsmB"
    "oFFrXsOwtDatd78gEtuxfh0qL47H0Undz4JcVwaRkFJKv/x8E/NPS8+OcSYnE1Lb968NRE"
    "L3frH9+fkDc/Ch8b6QG9k5g3Pxfp1nLg82s2Wfhi726aC4aTPRDfj37yt0WUhr7uMTXiwX"
    "zSCtmryekSZZ9dyF2dqpIhkrCbM/FZgOh9dMKK7eKIbeFEi0l8ICx8hU1UH5WVUfSZL72N"
    "y5KqiM5eSkowhCi4DvYGA+hN4xw8ncUlo+rzsO5qYYnQSESNcBDI4wHkIkLoXeBDGz2T+0"
    "3i0lQcCECfzfi7PIO2zZU3LRmUOJK1N3QrhMObItvaa5xQ6NmOpRuoUCIbHt7HL1+2mSwv"
    "X9aPb3HPbDH2Y6vFbDHuBnebKy1fLIpmOsKlQDQ80XLSSts5adB2ThRnVSL+peIEUWuiqM"
    "9bj3WZbnhwb0W5NGeYbP1EB1OKbUd57eawki0P7SnmdhOznbW2oSvEJlGnPxvPikQsRnwr"
    "W2TXOblY0YHheZ95jj0/ZBYjd8jTyQ0vkw1oBdtYhrgNpeTTxrZCZ8BVLPwhW2vgVugMuI"
    "rjaQiDrj62ZTIDbRXaGXZRYEXH0ers0lfoTEWOSogy9jhEfO3TArZEZWBVw0rRgtyvAWyO"
    "zkBbTWoIxPtVMK3fyM4ohuD86nof21Rz6RJtGdCzph2ZpzQGZJ8NSMQhXIfHeTrD4T5z2C"
    "Qf1SsE+5mGYpKPvkWu1yUf7fZg2t4xd7ulmro9NLVv4Lat1LT61NQ2CXJJyPgjM5yGd9pn"
    "MTyAMjyD9mPT5M7ibgY0KovBh1hmKmwg4fIcp+kZAxxOJuWy25xCuRIoEgqTFaI+mzBZil"
    "anEn4SNd0YAVPyHLzF90icyEpJOHdAwNlNoQvi5LdgDETioMgWdISSJHIIL0SEXDXXcEN9"
    "aiYjFs85X5HRJ1ehYlW9moxBk4nXZSaehKYCa2OqRELS54i2jvIkRJM0/U7mRckcVZl2h+"
    "4xWub+9YnlIOgyx7IFuFFmHZ+rDM/FGa4i9S6kSCtxgmHmaoXvpwR95l2fQrZMelw9pFtx"
    "dPsUE4qZIpa5USblyTrMDvYIXUTGTP9kUwJJIp9cshQyJ3pl8cvBc0fv3IvYeLPiCmCqIN"
    "3GjAoVvUmr0KzcZqL9u0sl3ZsyBcn5iP0TQ8UaBeI9S0UJJi4RWDbUIrCF/87VPaUnyiaK"
    "7BylG3ZVIlKB1AS4t5gvJoNg28kxZvtwYBtJZvvwW+R6m+3Donutwvhaz1eFzmwlrt5KLH"
    "omH7mhWDxkZM+AbrutWBlme7W5uC+om+0gDXySTY7HIZSrHjmUQbTNPbMzRLHtjBS7ZvGd"
    "cdO+GczarNo5q4fBnH7Urz2le0STGdTWDsyRDMJt3kVRIT6pNBCOmw8Q3aNWlvZRg6V9pL"
    "C0iceUBwHWn9CQIzGH0Gse0FBRzevVxs0vZl//D8xK1QQ="
)
