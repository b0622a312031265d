from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        BEGIN;
        CREATE TABLE "api_token" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "secret_hash" VARCHAR(64) NOT NULL UNIQUE,
    "scopes" JSON NOT NULL,
    "created_by" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP,
    "last_used_at" TIMESTAMP,
    "revoked_at" TIMESTAMP,
    "revoked_by" VARCHAR(200)
) /* A named token. Its secret was shown once; only its hash is here. */;
CREATE UNIQUE INDEX "api_token_one_per_name" ON "api_token" ("name") WHERE revoked_at IS NULL;
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
    "event_id" BIGINT NOT NULL
) /* The last event that a reader has dealt with. */;
CREATE TABLE "idempotency_key" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "subject" VARCHAR(60) NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "origin" VARCHAR(60) NOT NULL,
    "at_work" INT NOT NULL,
    "status" INT,
    "body" TEXT,
    "etag" VARCHAR(80),
    "size" INT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_idempotency_subject_7cf569" UNIQUE ("subject", "key")
) /* A request with an Idempotency-Key, claimed before its work begins; later, what it was answered. */;
CREATE INDEX "idempotency_key_age" ON "idempotency_key" ("created_at");
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
CREATE TABLE "automation" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "schedule_expr" VARCHAR(20) NOT NULL,
    "time_zone" VARCHAR(64),
    "grace_seconds" INT NOT NULL,
    "enabled" INT NOT NULL,
    "payload" JSON NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "settled_to" TIMESTAMP NOT NULL,
    "revision" INT NOT NULL,
    "deleted_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
) /* What is to be done, where, and when again and again. */;
CREATE INDEX "automation_repository" ON "automation" ("repository_id");
CREATE TABLE "chat_state" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "model" VARCHAR(200),
    "effort" VARCHAR(32),
    "quiet_until" TIMESTAMP,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE SET NULL
) /* What a chat has chosen, and until when Telegram wants it left alone. */;
CREATE TABLE "task" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "type" VARCHAR(24) CHECK ("type" IN ('prompt_task', 'review_task', 'repo_health_check', 'investigate_failure')) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "prompt" TEXT NOT NULL,
    "input" JSON,
    "priority" VARCHAR(24) CHECK ("priority" IN ('low', 'normal', 'high')) NOT NULL,
    "approval_required" INT NOT NULL,
    "requested_by" VARCHAR(200),
    "status" VARCHAR(24) CHECK ("status" IN ('open', 'running', 'blocked', 'completed', 'failed', 'cancelled')) NOT NULL,
    "codex_thread_id" VARCHAR(200) UNIQUE,
    "origin" VARCHAR(200),
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
) /* What to do. Lives through several sessions, on one thread of Codex. */;
CREATE INDEX "task_repository" ON "task" ("repository_id", "id");
CREATE INDEX "task_status" ON "task" ("status", "id");
CREATE INDEX "task_created" ON "task" ("created_at");
CREATE UNIQUE INDEX "task_origin" ON "task" ("origin") WHERE origin IS NOT NULL;
CREATE TABLE "automation_run" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "due_at" TIMESTAMP,
    "status" VARCHAR(24) CHECK ("status" IN ('fired', 'blocked', 'skipped', 'missed', 'failed')) NOT NULL,
    "reason_code" VARCHAR(60),
    "reason" TEXT,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "automation_id" INT NOT NULL REFERENCES "automation" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_automation__automat_bcb419" UNIQUE ("automation_id", "due_at")
) /* One due moment, claimed by this row: whoever inserts it fires, so once however many try. */;
CREATE INDEX "automation_run_automation" ON "automation_run" ("automation_id", "id");
CREATE INDEX "automation_run_task" ON "automation_run" ("task_id");
CREATE TABLE "session" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'starting', 'running', 'waiting_approval', 'completed', 'failed', 'stopped', 'interrupted')) NOT NULL,
    "runner_mode" VARCHAR(24) CHECK ("runner_mode" IN ('app-server', 'cli', 'stub')) NOT NULL,
    "prompt" TEXT NOT NULL,
    "is_follow_up" INT NOT NULL,
    "model" VARCHAR(200),
    "effort" VARCHAR(32),
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
    "keeps_thread" INT NOT NULL,
    "queued_at" TIMESTAMP,
    "writes_in" VARCHAR(4096),
    "input_tokens" INT,
    "cached_tokens" INT,
    "output_tokens" INT,
    "total_tokens" INT,
    "files_changed" INT NOT NULL,
    "lines_added" INT NOT NULL,
    "lines_removed" INT NOT NULL,
    "result" TEXT,
    "report" JSON,
    "error" TEXT,
    "context_used" INT,
    "context_window" INT,
    "started_at" TIMESTAMP,
    "ended_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "task_id" BIGINT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
) /* One execution of a task: one turn. */;
CREATE INDEX "session_task" ON "session" ("task_id", "id");
CREATE INDEX "session_status" ON "session" ("status", "id");
CREATE INDEX "session_created" ON "session" ("created_at");
CREATE UNIQUE INDEX "session_one_active_per_task" ON "session" ("task_id") WHERE status IN ('starting', 'running', 'waiting_approval');
CREATE UNIQUE INDEX "session_one_writer_per_tree" ON "session" ("writes_in") WHERE status IN ('starting', 'running', 'waiting_approval');
CREATE UNIQUE INDEX "session_queue" ON "session" ("task_id", "id") WHERE status = 'pending' AND queued_at IS NOT NULL;
CREATE TABLE "approval" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(24) CHECK ("kind" IN ('run', 'command', 'file_change', 'permissions', 'question', 'tool', 'plan', 'manual')) NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'approved', 'rejected', 'expired', 'cancelled')) NOT NULL,
    "command" TEXT,
    "cwd" VARCHAR(4096),
    "reason" TEXT,
    "edits" JSON NOT NULL,
    "needs_network" INT NOT NULL,
    "decisions" JSON NOT NULL,
    "details" JSON,
    "draft" JSON,
    "thread_id" VARCHAR(200),
    "turn_id" VARCHAR(200),
    "item_id" VARCHAR(200),
    "run_hash" VARCHAR(64),
    "run_request" JSON,
    "chat_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMP,
    "announce_at" TIMESTAMP,
    "left_to_desk" TEXT,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'prefix', 'decline', 'cancel')),
    "answers" JSON,
    "resolved_by" VARCHAR(200),
    "resolved_actor" VARCHAR(200),
    "resolution_note" TEXT,
    "resolved_at" TIMESTAMP,
    "delivery" VARCHAR(24) CHECK ("delivery" IN ('pending', 'delivered', 'lost', 'decided_elsewhere')),
    "used_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
) /* What is asked, in full; what was decided, by whom; and whether it was heard. */;
CREATE INDEX "approval_task" ON "approval" ("task_id", "id");
CREATE INDEX "approval_session" ON "approval" ("session_id", "id");
CREATE INDEX "approval_status" ON "approval" ("status", "id");
CREATE INDEX "approval_created" ON "approval" ("created_at");
CREATE INDEX "approval_due" ON "approval" ("status", "expires_at");
CREATE UNIQUE INDEX "approval_one_open_per_question" ON "approval" ("thread_id", "turn_id", "item_id", "kind") WHERE status = 'pending' AND item_id IS NOT NULL;
CREATE UNIQUE INDEX "approval_one_open_per_run" ON "approval" ("task_id", "run_hash") WHERE status = 'pending' AND run_hash IS NOT NULL;
CREATE TABLE "artifact" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" BIGINT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_artifact_session_cd80a9" UNIQUE ("session_id", "name")
) /* Long texts of a session: the output of a command, the diff of the turn. */;
CREATE TABLE "chat_binding" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "message_id" BIGINT,
    "ask" JSON,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE CASCADE,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_chat_bindin_chat_id_e246c8" UNIQUE ("chat_id", "slot")
) /* A message of ours: what it stands for, so that a reply knows what it is a reply to. */;
CREATE UNIQUE INDEX "chat_binding_message" ON "chat_binding" ("chat_id", "message_id") WHERE message_id IS NOT NULL;
CREATE TABLE "event" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "payload" JSON NOT NULL,
    "origin" VARCHAR(200),
    "created_at" TIMESTAMP NOT NULL,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "automation_id" INT REFERENCES "automation" ("id") ON DELETE RESTRICT,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT
) /* Append-only. Written in the transaction of the change that it tells of. */;
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id") WHERE session_id IS NOT NULL;
CREATE INDEX "event_approval" ON "event" ("approval_id", "id") WHERE approval_id IS NOT NULL;
CREATE UNIQUE INDEX "event_origin" ON "event" ("origin") WHERE origin IS NOT NULL;
CREATE INDEX "event_repository" ON "event" ("repository_id", "id");
CREATE INDEX "event_kind" ON "event" ("kind", "id");
CREATE INDEX "event_created" ON "event" ("created_at");
CREATE TABLE "image" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "media_type" VARCHAR(40) NOT NULL,
    "size" INT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE
) /* A picture that the agent is shown; its file lies in the data folder, named by its id. */;
CREATE INDEX "image_session" ON "image" ("session_id");
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
    "event_id" BIGINT REFERENCES "event" ("id") ON DELETE RESTRICT
) /* Something to say: the newest content of a slot, sent once or edited into its message. */;
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "id");
CREATE INDEX "outbox_slot" ON "outbox" ("chat_id", "slot");
CREATE UNIQUE INDEX "outbox_one_queued_per_slot" ON "outbox" ("chat_id", "slot") WHERE status = 'queued';
CREATE UNIQUE INDEX "outbox_once_per_event" ON "outbox" ("event_id", "chat_id", "slot") WHERE event_id IS NOT NULL;
CREATE TABLE "webhook" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "url" VARCHAR(2048) NOT NULL,
    "kinds" JSON NOT NULL,
    "secret" VARCHAR(100) NOT NULL,
    "enabled" INT NOT NULL,
    "disabled_reason" VARCHAR(500),
    "since_event_id" INT NOT NULL,
    "failures" INT NOT NULL,
    "quiet_until" TIMESTAMP,
    "actor" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL
) /* An address that is told of events. */;
CREATE TABLE "webhook_delivery" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "is_test" INT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'delivered', 'failed', 'cancelled')) NOT NULL,
    "attempts" INT NOT NULL,
    "last_status" INT,
    "error" VARCHAR(500),
    "due_at" TIMESTAMP NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "ended_at" TIMESTAMP,
    "event_id" BIGINT NOT NULL REFERENCES "event" ("id") ON DELETE RESTRICT,
    "webhook_id" INT NOT NULL REFERENCES "webhook" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_webhook_del_webhook_4bc079" UNIQUE ("webhook_id", "event_id")
) /* One event for one webhook. */;
CREATE INDEX "webhook_delivery_list" ON "webhook_delivery" ("webhook_id", "id");
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" ("webhook_id", "status", "due_at", "id");
CREATE INDEX "webhook_delivery_ended" ON "webhook_delivery" ("status", "ended_at");
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
    "eJztXWtz2za6/isYfUk6o2Rix07SdrsztuNuvU3jM457srPdHQ5EQhLWFKGCoBVvT//7Ac"
    "A7CVKAREkUgy+JLOIlqAcXvnje2x+jBfGQH768WOJ78oCC0Xfgj1EAF4h/qF0bgxFcLvMr"
    "4gsGJ75sDJfYYVmzScgodBm/MIV+iPhXHgpdipcME9HJ6AKIXjwgRV6CGxaCELkUMbCC/O"
    "OcrAJAAhd9z//1nwDm1+cwnAPM/0cUvRS9eMTl3eBg1tUNowD/HiH+M2aI8S/5bX/7N/8a"
    "Bx76gkLx5x+jKUa+Jz/HOIkG6MuSojDkPy1MZVIMM1gcEiBniagjrwjknpayxUjegMMl/g"
    "Cff7q+uwYUPXIZz4EM3HwCH3/98GH0p7jr8sGR/ZeGCXviFvJ7J73pTcB+lA0FTBPHJX60"
    "CPLGyyc2J0HWGgdMfDtDAaKQIXF7RiMxakHk+8kIpwMZg5Q3idEpyHhoCiNfjL2Qjh8g/2"
    "7kOB9v751P1/eOM6rNi1SiMLLJVy4Hl4PEHzWUv34mHuHF6cnZ27N3r9+cveNN5GNm37z9"
    "M+46ByYWlPB8vB/9Ka9DBp18SHNQ01Eqw3o1h1SNa9q+gix/5CqyKY5t0KZf5Njmy2gf4C"
    "7gF8dHwYzN+Z9vXrUg+b8Xd1c/Xdw9f/PqG9Eh4as+3g8+JldO5SUBdg5uvDAdsf5MMK6I"
    "dQP1YWdxGegzHaDPmoE+qwHtEnGPGsZ//3T7sQHjTKICr4ddBv4P+Dis7RVHMKNbgBVYiD"
    "svwvB3vwjo818u/lHF+urD7aUEh4RsRuVd5A0uK8DziSrAcSZPJhO8LDXAreT0lc5ewls1"
    "znF5TY01ZHWs3/MrDC9QO96xZHXCJ6Iv0w/HiD7/gd4t13eSfa0F/PubX64/3V/88j+ltf"
    "D+4v5aXDmV3z5Vvn3+pjJO2U3A55v7n4D4E/zz9uN1dclk7e7/ORLPBCNGnICsHOgVtuD0"
    "2xS10qhznQvzu20w6mXJDkY9edy+DPqRDHKKSeso+zBkThRutLqrsnak+zzS+ZHHdJzLkn"
    "aUj2GUzfSistRGelHPxnRHapHgCKYPhQOt+GIC3YcVpJ5Tu0JOSVPb+qXF6aL6DQzgTGIn"
    "fqT4BRljtKTkEfojJZuUXBu3s0mFVmvJpM9zyASRA0M+S8YAB2DKH+h7sBLfC/rHQy72xK"
    "XJE/+SLL4HMPD4J0nzABw3miP+w+vEUtc3NySZGO/XiVkb/u9atimGzRFSjSTTSC7JQh9h"
    "fDvzbhJBg54YZFFo2ksmpNdJQa3X7SIR2eSHFNRJ3d68qJkBrPXE5kKJT8aGRTQbJoYWyc"
    "cHPnm0Oxc8JD/jB5KM5DMxZG0jmBCS8c8FP4BnXNLjK+MZuPj4HiTPIEnK2/uEqKw+fz6B"
    "aRTE7M1Gz8qlN3zMtN/ycxoRqpd49rVwqt+enr5+/fb01es3787P3r49f/cqI1frl9pY1s"
    "ubvwmitfTKWs+8yslcw9+5miOXb8DXQbSoDUAq0mfGZFR9sWgpBjqM4OnZN+Dqp+urn8Hz"
    "f0ko/jUCNx/B82d82j8bg2cuWfA3tSc+TrGPHHcOgxkSf/JVtcDxEhR/ppuB+MwI8WUTH8"
    "q/+R0i6D/7plkDqZOP2RZpMJS50P4Gc5RsFqNejmiMSDqm6b7GhyTeJZEcWIr+g1wWf45f"
    "SPKjCwMX+T7/w2TgkglTH7l7vt82MGm5yBDU87Yj1/U/7tvp4uzE9eH249/S5lUOuYL4So"
    "F2C0+8GgzS5dVx9urbNxrrQzRrnM/xxTK+XIMKYyVHd0LnEkNAed/zGXmYGZmdMoH9W51G"
    "f5lGgSsQBZMI+wwH4UvR318NXwe9tUUFCHmhEyC2IvRBodnyNz2CQYNZuypbGZ8JF97VwG"
    "Tf7HcMLm9vP5TG4PKmOuN//eXy+u75iRwQ3oifgoqqbY68YAbiA47BUigJ2eXQ+XLwEIPY"
    "NxySTGSrATmet8JukKdwqmD3W3BPBSzqm6Ne4o90NcyS0BA0oD34IRS4OW2YcxELshbIBd"
    "ZTF+SCiAVZC+SMpzVAuSgzPJi7d80TeFEkKTeTV2JFzL4Yt/DRm0Om3ErauP6C0HrCv/+Y"
    "75PyL9IxcgJv4AdQlhvePrOT7Ry6jFATnDOBPhtU+oSwdUb8GpyXYBCQKHDRBsNcEbXj3O"
    "dx9tGUOfw6h0LBlzbbDKpyQ3g97dtykLKfddxbzcZFsR7DvieTcYpGajQWcY/CHJy4a0m7"
    "PkVT/EV84o19HKDcXGxkK4ZBuELUiE0tiNjjy+bHF36J+I8b6NAlsR4vlj4peBlqxrp0Xd"
    "JCrg95JB6Mv6iZIhi3zXhfEx0C6Pt+F+dTd4OYjJKo1Xf7rO96yMePiCpeI2t0rlysx8tr"
    "bzpXjIbCUS+5FLvk+XzwErVLRA04iP/ClchAYaR2bRgSZ6PhjmRJ2pjm5oU63JjmchyOvl"
    "GiLGftEpvaJQqhKvrgF4Q2Qr5362tv0NeiFcsjUR+GHwlFeBb8jJ7kUNzw5xaMhQL6JNjw"
    "PrnNkQ3Bn+kcS7/NFyiFqyxiqTj1+G/nvxjFnoh3fCO6u7m6H6l2lw5g/ZTf6bi2FV1gyx"
    "tqA7bNsbU55hMstUAFP3aZSP748x3yIVNzlwneV3PILnEWozIMzMsGtEcUqDzGTVC6FvcY"
    "ED47jdCmDE/jmOp6hHZ6bdwaoV1stTZC+wMJZoChLywEZAogSBYY/6VzBEjElhGLLySBRG"
    "N5wcPTqfhafBaucvXg7A7vq4jL/q24Z8bZ/iqh2jaGtJcxpDZ7345TbpGAJZutfoRgJjII"
    "lPceImgZAcsI7JMR6N0o9+FceogzVN8GooND1NXFp6uL99dtZ6idar98yS1g8rvr+m9+tV"
    "0DLrfTzlLECJhwHZQEvI1k/sdpwqAAwBkHVP4pPzVnIzK9iWHWIYr4RoYZoU+ORqKeDAgn"
    "l5NQqRPcGCnNX4vGvLNM1gwz30gZzgQGoaftQRsO3TnyIh85Yo2YIF0THCTiWoC34F2Ls+"
    "NaqvNfvvOZTeqCUI+t1b2JT5rxVsgJEe/WUxBzjdtyTW5IyueWm3SB7wzED1Up9W3ZGApS"
    "e8zDcJhDdIdpGJbwySdQAXazj2pBxObB38JJ1YYe7Vr5IBTPsOJA2gxxLtHJe7BHBTR2o9"
    "0hxvVhfjNiSryVJQdIvB0J0ablcUXRY0PgSaOqUxTZn5bz6khUnJjt2YSwLktaR8U+Lxtr"
    "lmheUMM1S0RLb8NRL0vaUe/LqCsWe81Jp0wK1wa+zR5VEx0SK3BYk1SZct/SKnVXutmRDY"
    "euYao2Gbdw8KORKrujidtabm66i4ZkDrT+fYf07ytNqlYjZzLrdOycaQmG9bbO2wABL0Jg"
    "QRZ80MbA9SEW1XknT4DNcQgoWX0niqXweUEBDkJEWShKpUxFMpQxCIms1QvmZCVb8N/JBe"
    "lT3R66y46UHoFlqy/vWhb+aLOlFvDTLrBSgtwp99lgVW0ou2HW05q6MdZyu0/LbTK5DDXs"
    "XMqenPujTCtcu46lPIb5eB6kMsY0LXox8YnATyY8ecDLZfxRFDqJP00hNq2IEVcD4OPgGR"
    "mdK2IDNDt3XhrcVmpo3uF24VZsDXTWQHfkAFsKuhn94yQjdSjo2qlK8/BRkxsSE9mZ8e4g"
    "kfA9exX3gt0tH/23ZHfLnu1HNsV12d3aAtcIjd9vuoGezfPusg0cJprjMmJMHcmRXBm3sZ"
    "uTvM1aVvMCxK1BxEeKAhIgEUVMIgoWKAz504UvgQzQuOfgzChcABdSilEoIjYIfw0DzETo"
    "xgNSRHZ0fXMle1lIX6+MZy5RiPqVjeMndxKBTQhE+dwmSnIm0M05pEdK8utTDR359Wmjii"
    "wu2fBoTbBPtE4kJy0nkhNlwn3lC7v1VL1N9uJ+Y9w9S8Qg5btaHeBmh+5coh8l9US3gymp"
    "d5BKKr2b8wdJWdajyhN9G5AjITsajUW1U+Fh1Oti8imFjl3JTdWsaMv1Pim01FC3E803UY"
    "RDYckX4c8MiJOYF4IpodKGz8TXEFC05GrwAwcxzFpy5Ti9wIhK695JH+uU79Ana7wGCo2T"
    "J9Sw5hcxdhKxRm0cfP7p+u4a5HcHN58AX3jg468fPhja+m1qo243+Gbd3b5rD/aulYvWQK"
    "lP2w9QpT/RCus+aYnrPqkHdhf2OaPZXZaz1POm81tJgrbUcVFWObI1XEzCY5dLSh6hbzzl"
    "K4J2zm+8p9uU230yd9kcxZ2m11LtNV3YEQu3Gia4lf21T8nLxIH7E4PyWZSn8fjieO1ZPM"
    "za6aUug0CIgTkM+QcSoiBOORYFDPtx4rHMMrWCQexmL0oiAuiTADWkMuvgputTm+39KNt/"
    "i1MvzrJyZpqcqDKBIbh67qMu8XRKqNGZNZcYHsRdGVZzfH+PMGKO3KxM6feKqI3V6Bv93q"
    "vI556NbS/OCocLfO7ZaHQT98yfosD8H0av/TWU+ptSrZXX1mu1UdpsrVL7iSzQhHhPIjwU"
    "LOATCJcIPoAVZnNZGWJC2DiODuWvRICgOwchiaiLktIRmAJKfIVi2+WNlYakxIYkZfRLUj"
    "wgxUJp27oSAWu56UbbPeRh46t5X5S4vXiB1EBvj7DMhPpsttlXhKUEI42w9IkLfVk8Hqax"
    "loLmN4yltM6HO66bTVTpvlvnfCrS4yPfnia8QCKd7mTFf7eY5GQpfj+Rnx8xWvFvTSY8Vz"
    "3pZvFpZUl7ROzzEdFGITYvymFFIfbFLy+iIVGfluIr7WelvM3ag9I9P7P4MGRAZnHKHeGg"
    "iFMRzL2HoM/k+aZ+GDIV3oLNP6xm0aMIkq4c7pvPMnIwjbmwotRgEuYeggQ7zI4TJ2BTbD"
    "hZZrbm/QZlTda7/S6XKPBeiJC2l+AzxYyhAOAgrtZJYRDGwTJpAU93DoMZijcWzDcY5Pui"
    "GKjC1be7+xpWUypETq734Y0XyZpEXJVkX2VfAN0+Cs4WbQ7C+c3LDsKVZ6iYzHUfouiW0P"
    "YUhdu3PkaSPEOr7zzRRlvPcavWTmvMqu6v16qXVensgU8zkz7S9np3L2ijWndP2rd0YB3J"
    "e0lHptNCV1tK2w+Qh+k+QNGmVdo1zXVsRX0GHwR68DxXw5/zlmNqRn9YHJMNEji86tSXXG"
    "P9HILOUo1Z36o+THEbB3NY/G3CPetV2K/R6Mar0Obb22G+PcUG3gGqX3PknBpbGzrXUehc"
    "A7wHy3F6rBBrpjhtNhMWjOaEoS0LM91GbEK+DAfu0uTkvxA/IpFnczuQPqPJnJCH9/Hthl"
    "RebaeFrG48tFjyKRq4T3wPGCmMz5UW4zYrNM7bOol3u04aKor4AISxkwqAASh0+YL3Wag6"
    "haZ8v5KJWFeEPvC/ZzgIvwd8ciA6zvJFrWDIbxOuEEWeKiXVzvtTRhWE0eQ/yJXnBoFNe3"
    "YqbSthBXKnLSOVLTC13wJThRHX5ewLIgO0VHVvCFQG3bQYWZUhN0OAdicGEQ/PUGg0f3OJ"
    "AWL8Rsff/c1Z8/St+a7v3ajXc4C7dxRgjnhzK3RLQnwEgwbDQi5VQXnCxXYFc/rq26+x+v"
    "L29kPJUnd5U61r9esvl9d3z08k7LwRZk0kd0PJvWZ2u6nc3jHzq51ZbkSMax3M5kptafsh"
    "WPvb7Mu7qNOGGJyZbMNp+yFgXd6D3+nswe+a9+B3tT04xP9VxA00bwpJ88F4sHe2IVj/lG"
    "aoh+Wf0pOIhJsFlFO4TgotEp6hhQvKmmgwQEvssogm0QAiOoDLBjLxdzgnq+B7ScFMsY+A"
    "LyvyxFEF4uANpsT3BBkjnlDWJRdNsZL32VEvhtEKBfPIOm5HQLg2jMB6gPfUA9xG4u+Wne"
    "ArEcMYJgOUy1IDxPpMB+qzZqTPjk+BO6JDnaXUdkyp2dAQW3H7yAG257xm9Id1zrMuwr11"
    "VLUOf52myj8QgREIzykVgREkLlUtBEbWZD2BEYBoKXbVMXhAS5b6jWSp1ecI0jCmHVYIzO"
    "Gj8ClRMBQb30bpcDIhaTKQ+K6ScWhjJuYw8Pzs7aHBTwiEHLJElpzo5e42biEn8smhPwK5"
    "zJCOdnuORMnXohH2JTEL/8bwH6S+X8/e64dB/tgyChzGur2bOmiMocWSmbhmFEWsJbZWFp"
    "pSFcnU7JuRCQzBYWDfzhllvdSEDylL2gyvNsOrZb0Oz3r1xLshiatSsAN5xFUzPUDyNlql"
    "MNicjzBgBITw6TvpWBCglYhC4WPNhBsCmQIIRE3jMQjl36KChShg4WE+UQGfC0R6HSTleN"
    "V1MXbSi6mDQ+bVWdCb17MJMaDr6IRqOr1qzXetPtLK0bvsgwTI4ahFfF9aItreZZoJUgIH"
    "fgDPYsFntUcpZnjd9LFcJB8oyxja9kRpf7Z0fW8OVLZ0fW+GwpauV1hEd1K63nIHB+MOFl"
    "HIHEgpflT4ALVG0VQkbSTN9pE07aWVmqJpdritjGJNZWSG9r7KK0lA0noziU41Bs+44uvx"
    "fpOPTPwPFxM8i0gUij+mEPuGVZcsw9YxwxYQ5sT2T1M2oCxpOZ8+cz6WR90nj2oZtubta1"
    "gMW9mvTJSBMC+OlovZPbTXe+hhagX1bER74TOYcWpbegxmBX+Oawx0/QWLc884tdouLQKF"
    "fKIKq0A522izZaCc4lQn/HEmkkiJBFOMoiQ8UYYmhrK8tbyCgzGAgQfmZMXvQ1XhjRveZY"
    "uKcJbvtfGFvSAddxKGIesxO0vIezBAuSw1uNqHZ6++faMVX/htVScqRhiKi2Ww+ebleNgo"
    "cKsgMsApvSugoe9z/XJFBfdY37xbsyKVJffI52bfHC2hG2MXILZJNqqqrEXeGHmXLBZYoZ"
    "prAJ+LWtwNcBdJVjFFMpGaUEgNsVeJW/wN8BdFoZ3QhYoItmajaUloK7NpP4+me7OaWqq1"
    "Wc0ZLtUaB+lsMuplSTvqfRl1BQOb5WTXdGFVFWLYMtm9URGGvs2EJpawFqa1JUj84Mg+Mc"
    "iO1zzRDpFkUbfEaGBEcwkfUd9nS3g0CyAdzQrbJXeeZjlQEOeFBAjNrHkh38J6yvw2QIAj"
    "60ay4K/0aRfD/R0g/AKLaFDnx/VEDF3dCzWk1ju4p2kS0upcet7nuVeXfg+5jKaHu3a5ib"
    "SH9WXpK12kSGneX3jP8xmAH2Nn9VbIyt7z0teLf6YscfGiURAkH1cQi2+dtIbSs29qzynp"
    "rdDBgcmTSiEaP2lyVt39k24096QTnObz/QCeLRNPOXDx8T1Iohkgs9EAR2AdOh4X0mSSjc"
    "yG4yA+pMuC56jmwuXfuWSxFCZur+BcKu9Alsv4I39aRGm0ZIZup6JjvumI16nhSFck+2xA"
    "2dNIFxBJh5sP4osQ0UdE5TD6OB62aGI0SHwiLJYKRqDZyzGX6PO49NbPEYfOlEjuPloa0s"
    "5VUUs5G1DOUquvA96SizcVGII37x48EtB0SqhRoFkuMTyIX59qIPz6tBFgcakSdgMDLwnq"
    "NlGacqk+b9f7UphiNNJXqKB9X5DAf5LKEaEP4RK66IU8MYmvPBjMEH0x5c/yArouP6YYvV"
    "tT86Cxm05NcHjrY1ceJBMKA3fumLqfVcSGh/fp+bnOYjk/b57f4pp1HOmHNmMdRw6Du8uV"
    "wi8ORVOTzaUkNLyt5UxLmzxr0SbP6tpkUgYZec7EqIhqVW54cO9EebeFCXaeN9/m9jxQ/h"
    "NbEmLnlZj5uYm5842ci2rCNqCzP+5EdS8yYRdw8pfsBqG7qhvYMe/zmD8gtAwdNhd0ieFh"
    "oypqDxsGh43Mpm26xkqCdm31eW3lLh0G+klJaHgnnF1xgzhYRsxh5AGpfFybXT8qYgPSxL"
    "ur/gylBmeMbU3Ogqs4wERso4lbk7Pg1sFlhEHfHNuqmIW2Dq2oVh067lxY0RSKYyO2NTmb"
    "ga4WQIcDDhHXM4yArUhZWNWwUrQgjxsAW5Cz0NZDbkPxfDVMmx3NcokhqLj79jMTiX5U7j"
    "jN8bW5hA2u3Ty41maN3Ocsl5UjvjAnCo3266qY1d5Upu4YoxX/PWS1Abi5oIVXmUWbbsqg"
    "FyUtvddneg9xCDcZ46KcHeE+j7BNptG8ZR5nWgWbTONrHHXFYldG7Rv78BSEbBEjIyeeWh"
    "6T8kjUh8E4l/HAciiMK7mMC1PPOJVxwTcwiRbdNi9McpujVVfaM3qIgNspdLdNenKR3GZA"
    "s7Icn4FlkHIH6XMucRaZPcDpZBPotOODF3CGtsTnRtxjQPjsMoOOfFMq0uekb9Dm3Dnpq3"
    "p94pzPIis8I8AjL8EH/IhCwOaURLM5CPlyoNAHSaaQcAxEmhyRG0d6lomMOVciyKKeWaej"
    "exqm3smz7GsnQZHv6nJ2/nS6jsZd5eCRnewuAY+8vXH2ncTbWufeuWO28tZJipi4lU0E0x"
    "M1fgyaE8FIAGv4t0Y0pyJ9DjzZUzizaJJlf5FpOWQyKpn1BT1itCr8uSTOHEGfzR1XgBsn"
    "duH7IcMzDpcjMr9EFBnFNzPMfKMo20ygz2PXp8gKm52lGdLdZGcRvp51vJuN5pmAtZlvbj"
    "NfUszf2UwR6Nn6JiiK7TElWEDoIqYx+vdGSCFJ3wo+WYmdPn5k8WmOZ3Oz4rEJbeMkSe9N"
    "I0CU8jYMxLBYgQ2F3ts793hyE5IlCvq5DZUTE4rnrGQinPhEYNmSgNAVzL1vWuo6TrUQn+"
    "CVlpp1WRpKojb6V2O9HDy8evhbkvUxaEb/OK3N1sfgaxx1HR+DGnWsT03WRK2/QVf+BmVi"
    "fkuvg3Kt3iMbDl3fg9pkPCoPhGNBvXxUzyrvOFzV7qyMz12kU8mnZ1qZNbJ3gE9qGt0OoU"
    "KFlaGsul1a2j+jyZwQpbE9vTRus7evCo3Wl3cPAFdNhM01rsmO+f/El8bveHEoarlriXRc"
    "uP1rMcduGV7SbGiNqFHy86T5IGxI1QP62TutE/rZu5YjurhYPqM/8F+n2CibLUeZwFaWo8"
    "2Yw79Mo8CVtaYmEfYZDsKXor+/GrKJvTUohcilyCgXfS4xwDl/okVKnbSQUieKfP+B+O2m"
    "5qCC1B6NQOlOfrQ2IA+HEjeHIhgSI7ZVITo82vVca4aft8zwc4UlCPNjvCOVGiUX06iU1A"
    "VtPohacpjY4cgk505RxAJazxaIEXOigGGFprcuX2BJ1Aac9ocfrpsFbKpua26zhhezhWXN"
    "bV/jqDeZ22p2Hh0bhId8/Igo3jboKOHw3se3G5IFaB+saAZbMztaRHYtS+p4xdZ6pb2FWg"
    "+mhMpgoeQ+DSW9G5sq6NHfsmeKjwzZ8eHfbZFGZZn1EUDV3+2kPJNerE65u9zrzeM/Jt7+"
    "NngEr6Xqc0u4U5YjxbQ/KdjSo2Wm98lM49BhKDStYlWQss7EBkTS8Xi3xknsDRnpg/i3xk"
    "8qyy/nJbiT3aYbt1bIGFosVabqxu2nKGLJklqiVxgyp2ktNKd5LUvZtHZ1YBvSX7YUAR5S"
    "+ss9kNK5pmVyRM2lBng8Pd7jaJ2FsNxT8+I6ThZCh3uyaSKHvq6brYhtHt2HMSEOwpm7VG"
    "SpxFpoKntloSGhv5Wy1+IkX/A83NJDvuDoeGQQ67rHl2dXyTf+6uLT1cX761F9/+gAWV13"
    "5WPFtbhjGkcc7JLAvkAUu/ORgrdOrozb6GqYt1lHUjdDan1y+8V8PiKaOsbrnpYLIkO05p"
    "+f6zBx5+fN1Jm4VktgYYJw0nyA6O7EC1QWe1C9mZodnwsi+3d9PsxxpTMnZwPTdfcvsz//"
    "H8eEd8o="
)
