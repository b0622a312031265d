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
    "tokens_before" JSON,
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
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'prefix', 'always', 'decline', 'cancel')),
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
    "PkVT/EWakf0VfJL2fy7m4wDlhmMjqzEMwhWiRrxqQcQeZDY/yPBLxH/cQJsuifV42fRJ1c"
    "tQM9aq65IWcn3II/Fg/JXNFGG5bWb8mugQQN/3WzmfuhtEZ5RErebbZ83XQz5+RFTxGlmj"
    "feViPV5ee9O+YjQULnvJpdg5z+eDl6hdIn7AQfwXrkQuCiO1a8PgOBsXdyRL0kY3Ny/U4U"
    "Y3lyNy9M0TZTlrodjUQlEIWtEHvyC0EfK9W197g74Wt1geifow/EgowrPgZ/Qkh+KGP7dg"
    "LBTQJ2GH98ltjmwI/kznWPptvkApXGWxS8Wpx387/8Uo9km84xvR3c3V/Ui1u3QA66f8Ts"
    "e1regCW95QG7BtjrLNMZ9gqQUq+LHLRPLHn++QD5maxUzwvppDdomzaJVhYF42pT2iQOU7"
    "boLStbjHgPDZaaw2ZXgaR1fXY7XTa+PWWO1iq7Wx2h9IMAMMfWEhIFMAQbLA+C+dI0Aito"
    "xYfCEJKRrLCx6eTsXX4rNwmquHaXd4X0WE9m/FPTPO+1cJ2rbRpL2MJrV5/HacfIsELNls"
    "9WMFM5FBoLz3YEHLCFhGYJ+MQO9GuQ/n0kOcofo2EB0coq4uPl1dvL9uO0PtVPvlS24Bk9"
    "9d13/zq+0acLmddr4iRsCE66Ak4G0k8z9OUwcFAM44oPJP+ak5L5HpTQzzD1HENzLMCH1y"
    "NFL2ZEA4uZyESp3qxkhp/lo05p3ltGaY+UbKcCYwCD1tD9pw6M6RF/nIEWvEBOma4CAR1w"
    "K8Be9axB3XUp3/8p3PbFIXhHpsre5NpNKMt0JOiHi3noKYa9yWa3JDUj633KQLfGcgfqhK"
    "qW/Ly1CQ2mNGhsMcojtMyLCETz6BCrCbfVQLIjYj/hZOqjYIadfKB6F4hhUH0maIc4lO3o"
    "M9KqWxG+0OMa4P85sRU+KtLDlA4u1IiDYtjyuKHhtCUBpVnaLI/rScV0ei4sRszyaEdVnS"
    "Oir2edlYs0TzghquWSJaehuOelnSjnpfRl2x2GtOOmVSuDbwbfaomuiQWIHDmqTKlPuWVq"
    "m70s2ObDh0DVO1ybiFgx+NVHkeTdzWcnPTXTQkc6D17zukf19pUrUaOZNZp2PnTIsxrLd1"
    "3gYIeBECC7LggzYGrg+xqNM7eQJsjkNAyeo7UTaFzwsKcBAiykJRNGUq0qKMQUhk1V4wJy"
    "vZgv9OLkif6vbQXXak9AgsW31517IESJsttYCfdqmVEuROuc8Gq2pDAQ6zntZUkLGW231a"
    "bpPJZahh51L25NwfZVrh2nUshTLMx/MgNTKmafmLiU8EfjL1yQNeLuOPouRJ/GkKsWltjL"
    "guAB8Hz8joXBEboNm58yLhtmZD8w63C7dia6CzBrojB9hS0M3oHycZqUNB105VmoePmtyQ"
    "mMjOjHcHiYTv2au4F+xu+ei/Jbtb9mw/simuy+7WFrhGaPx+0w30bJ53l23gMNEclxFj6k"
    "iO5Mq4jd2c5G3WspoXIG4NIj5SFJAAiShiElGwQGHIny58CWSAxj0HZ0bhAriQUoxCEbFB"
    "+GsYYCZCNx6QIrKj65sr2ctCIntlPHOJQtSvcRw/uZMIbEIgyuc2UZIzgW7OIT1Skl+fau"
    "jIr08bVWRxyYZHa4J9onUiOWk5kZwoU+8rX9itp+pt8hj3G+PuWSIGKd/V6gA3O3TnEv0o"
    "rie6HUxxvYPUVOndnD9IyrIe1aDo24AcCdnRaCyqnQoPo14Xk08pdOxKbqpmRVuu90mhpY"
    "a6nWi+iSIcCku+CH9mQJzEvBBMCZU2fCa+hoCiJVeDHziIYdaSK8fpBUZUWvdO+linfIc+"
    "WeM1UGicPKGGNb+IsZOINWrj4PNP13fXIL87uPkE+MIDH3/98MHQ1m9TG3W7wTfr7vZde7"
    "B3rVy0Bkp92n6AKv2JVlj3SUtc90k9sLuwzxnN7rKcpZ43nd9KErSljouy3pGt4WISHrtc"
    "UvIIfeMpXxG0c37jPd2m3O6TucvmKO40vZZqr+nCjli41TDBreyvfUpeJg7cnxiUz6I8jc"
    "cXx2vP4mHWTi91GQRCDMxhyD+QEAVxyrEoYNiPE49llqkVDGI3e1EcEUCfBKghlVkHN12f"
    "2mzvR9n+W5x6cZaVM9PkRJUJDMHVcx8ViqdTQo3OrLnE8CDuyrCa4/t7hBFz5GZlSr9XRG"
    "2sRt/o915FPvdsbHtxVjhc4HPPRqObuGf+FAXm/zB67a+h1N+Uaq28tl6rjdJma5XaT2SB"
    "JsR7EuGhYAGfQLhE8AGsMJvLyhATwsZxdCh/JQIE3TkISURdlJSOwBRQ4isU2y5vrDQkJT"
    "YkKaNfkuIBKRZK29aVCFjLTTfa7iEPG1/N+6LE7cULpAZ6e4RlJtRns82+IiwlGGmEpU9c"
    "6Msy8jCNtRQ0v2EspXU+3HHdbKJK990651ORHh/59jThBRLpdCcr/rvFJCdL8fuJ/PyI0Y"
    "p/azLhuepJN4tPK0vaI2Kfj4g2CrF5UQ4rCrEvfnkRDYn6tBRfaT8r5W3WHpTu+ZnFhyED"
    "MotT7ggHRZyKYO49BH0mzzf1w5Cp8BZs/mE1ix5FkHTlcN98lpGDacyFFaUGkzD3ECTYYX"
    "acOAGbYsPJMrM17zcoa7Le7Xe5RIH3QoS0vQSfKWYMBQAHcbVOCoMwDpZJC3i6cxjMULyx"
    "YL7BIN8XxUAVrr7d3dewmlIhcnK9D2+8SNYk4qok+yr7Auj2UXC2aHMQzm9edhCuPEPFZK"
    "77EEW3hLanKNy+9TGS5BlafeeJNtp6jlu1dlpjVnV/vVa9rEpnD3yamfSRtte7e0Eb1bp7"
    "0r6lA+tI3ks6Mp0WutpS2n6APEz3AYo2rdKuaa5jK+oz+CDQg+e5Gv6ctxxTM/rD4phskM"
    "DhVae+5Brr5xB0lmrM+lb1YYrbOJjD4m8T7lmvwn6NRjdehTbf3g7z7Sk28A5Q/Zoj59TY"
    "2tC5jkLnGuA9WI7TY4VYM8Vps5mwYDQnDG1ZmOk2YhPyZThwlyYn/4X4EYk8m9uB9BlN5o"
    "Q8vI9vN6TyajstZHXjocWST9HAfeJ7wEhhfK60GLdZoXHe1km823XSUFHEByCMnVQADECh"
    "yxe8z0LVKTTl+5VMxLoi9IH/PcNB+D3gkwPRcZYvagVDfptwhSjyVCmpdt6fMqogjCb/Qa"
    "48Nwhs2rNTaVsJK5A7bRmpbIGp/RaYKoy4LmdfEBmgpap7Q6Ay6KbFyKoMuRkCtDsxiHh4"
    "hkKj+ZtLDBDjNzr+7m/OmqdvzXd970a9ngPcvaMAc8SbW6FbEuIjGDQYFnKpCsoTLrYrmN"
    "NX336N1Ze3tx9KlrrLm2pdq19/uby+e34iYeeNMGsiuRtK7jWz203l9o6ZX+3MciNiXOtg"
    "NldqS9sPwdrfZl/eRZ02xODMZBtO2w8B6/Ie/E5nD37XvAe/q+3BIf6vIm6geVNImg/Gg7"
    "2zDcH6pzRDPSz/lJ5EJNwsoJzCdVJokfAMLVxQ1kSDAVpil0U0iQYQ0QFcNpCJv8M5WQXf"
    "Swpmin0EfFmRJ44qEAdvMCW+J8gY8YSyLrloipW8z456MYxWKJhH1nE7AsK1YQTWA7ynHu"
    "A2En+37ARfiRjGMBmgXJYaINZnOlCfNSN9dnwK3BEd6iyltmNKzYaG2IrbRw6wPec1oz+s"
    "c551Ee6to6p1+Os0Vf6BCIxAeE6pCIwgcalqITCyJusJjABES7GrjsEDWrLUbyRLrT5HkI"
    "Yx7bBCYA4fhU+JgqHY+DZKh5MJSZOBxHeVjEMbMzGHgednbw8NfkIg5JAlsuREL3e3cQs5"
    "kU8O/RHIZYZ0tNtzJEq+Fo2wL4lZ+DeG/yD1/Xr2Xj8M8seWUeAw1u3d1EFjDC2WzMQ1oy"
    "hiLbG1stCUqkimZt+MTGAIDgP7ds4o66UmfEhZ0mZ4tRleLet1eNarJ94NSVyVgh3II66a"
    "6QGSt9EqhcHmfIQBIyCET99Jx4IArUQUCh9rJtwQyBRAIGoaj0Eo/xYVLEQBCw/ziQr4XC"
    "DS6yApx6uui7GTXkwdHDKvzoLevJ5NiAFdRydU0+lVa75r9ZFWjt5lHyRADkct4vvSEtH2"
    "LtNMkBI48AN4Fgs+qz1KMcPrpo/lIvlAWcbQtidK+7Ol63tzoLKl63szFLZ0vcIiupPS9Z"
    "Y7OBh3sIhC5kBK8aPCB6g1iqYiaSNpto+kaS+t1BRNs8NtZRRrKiMztPdVXkkCktabSXSq"
    "MXjGFV+P95t8ZOJ/uJjgWUSiUPwxhdg3rLpkGbaOGbaAMCe2f5qyAWVJy/n0mfOxPOo+eV"
    "TLsDVvX8Ni2Mp+ZaIMhHlxtFzM7qG93kMPUyuoZyPaC5/BjFPb0mMwK/hzXGOg6y9YnHvG"
    "qdV2aREo5BNVWAXK2UabLQPlFKc64Y8zkURKJJhiFCXhiTI0MZTlreUVHIwBDDwwJyt+H6"
    "oKb9zwLltUhLN8r40v7AXpuJMwDFmP2VlC3oMBymWpwdU+PHv17Rut+MJvqzpRMcJQXCyD"
    "zTcvx8NGgVsFkQFO6V0BDX2f65crKrjH+ubdmhWpLLlHPjf75mgJ3Ri7ALFNslFVZS3yxs"
    "i7ZLHACtVcA/hc1OJugLtIsoopkonUhEJqiL1K3OJvgL8oCu2ELlREsDUbTUtCW5lN+3k0"
    "3ZvV1FKtzWrOcKnWOEhnk1EvS9pR78uoKxjYLCe7pgurqhDDlsnujYow9G0mNLGEtTCtLU"
    "HiB0f2iUF2vOaJdogki7olRgMjmkv4iPo+W8KjWQDpaFbYLrnzNMuBgjgvJEBoZs0L+RbW"
    "U+a3AQIcWTeSBX+lT7sY7u8A4RdYRIM6P64nYujqXqghtd7BPU2TkFbn0vM+z7269HvIZT"
    "Q93LXLTaQ9rC9LX+kiRUrz/sJ7ns8A/Bg7q7dCVvael75e/DNliYsXjYIg+biCWHzrpDWU"
    "nn1Te05Jb4UODkyeVArR+EmTs+run3SjuSed4DSf7wfwbJl4yoGLj+9BEs0AmY0GOALr0P"
    "G4kCaTbGQ2HAfxIV0WPEc1Fy7/ziWLpTBxewXnUnkHslzGH/nTIkqjJTN0OxUd801HvE4N"
    "R7oi2WcDyp5GuoBIOtx8EF+EiD4iKofRx/GwRROjQeITYbFUMALNXo65RJ/Hpbd+jjh0pk"
    "Ry99HSkHauilrK2YByllp9HfCWXLypwBC8effgkYCmU0KNAs1yieFB/PpUA+HXp40Ai0uV"
    "sBsYeElQt4nSlEv1ebvel8IUo5G+QgXt+4IE/pNUjgh9CJfQRS/kiUl85cFghuiLKX+WF9"
    "B1+THF6N2amgeN3XRqgsNbH7vyIJlQGLhzx9T9rCI2PLxPz891Fsv5efP8Ftes40g/tBnr"
    "OHIY3F2uFH5xKJqabC4loeFtLWda2uRZizZ5VtcmkzLIyHMmRkVUq3LDg3snyrstTLDzvP"
    "k2t+eB8p/YkhA7r8TMz03MnW/kXFQTtgGd/XEnqnuRCbuAk79kNwjdVd3Ajnmfx/wBoWXo"
    "sLmgSwwPG1VRe9gwOGxkNm3TNVYStGurz2srd+kw0E9KQsM74eyKG2TkAQVhY+ae5siDmq"
    "CNPtg8+gAHy4g5MaT1QWh2wKmIDeg81F0Nbij1aGNsa3IWXMUxMmIbTdyanAW3Di4jDPrm"
    "2FbFLLR1aEXN8NBx58KWqVDfG7Gtydk8gLUwRhxwiLi2ZwRsRcrCqoaVogV53ADYgpyFth"
    "74HIrnq2Ha7O6XSwzhoLFvbz+RbknlFNV81sgl7CFj80OGzd25z1ku63d8YU4UGu3XVTGr"
    "vakcDmKMVvz3kNUG4OaCFl5lLnO6qR2jKGlJ1j6TrIhDuMkYF+XsCPd5hG1Kk+Yt8ziTW9"
    "iUJl/jqCsWuzJ3grEnVUHIlpIycqWqZZMpj0R9GIwzSg8sk8W4klG6MPWME0oXPDSTmN1t"
    "s/MktzladaU9r4oIe55Cd9vUMxfJbQY0K8tRMliGineQxOgSZ/HxA5xONo1ROz54AWdoS3"
    "xuxD0GhM8u8xjJN6UiiVH6Bm3OYJS+qtenL/oscvMzAjzyEnzAjygEbE5JNJuDkC8HCn2Q"
    "5GsJx0AkKxIZiqR/n8hbdCVCXer5jTq6p2ECpLzWgXYqGvmuLtdISKfraNxVJiTZye7SIM"
    "nbG+dASnzede6du8crb50k6olb2XQ8PVHjx6A5HY8EsIZ/a1x5KtLn8J89BZWLJlkOHpkc"
    "RaYEk7l30CNGq8KfS+LMEfTZ3HEFuHF6Hb4fMjzjcDki/05EkVGUOcPMN4p1zgT6PHZ9im"
    "+xOXKaId1Njhzh61nHu9longlYm/nmNvMlxfydzRThtq1vgqLYHhOzBYQuYhqjf2+EFJL0"
    "reCTldjp40cWn+Z4Njcr4ZvQNk5SesA0Dkcpb4NxDEtG2ID0vb1zjydDJFmioJ/bUDk9pH"
    "jOSj7IiU8Eli1pIF3B3PumBcfjhBfxCV5pqVmXK6MkamOwNdbLwYPch78lWR+DZvSP09ps"
    "fQy+xlHX8TGoUcf61GRN1PobdOVvUCbmt/Q6KFdMPrLh0PU9qE3Go/JAOBbUy0f1rP6Rw1"
    "Xtzoop3UU69ZR6ppVZI3sH+KSm0e0QKtS5Gcqq26Wl/TOazAlRGtvTS+M2e/uq0Gityf0i"
    "AFw1ETZXwISlHPP/iS+N3/HiqFvU9UTWG8yNLLJfizl2y/CSZkNrRI1S0CfNB2FDqh7Qz9"
    "5pndDP3rUc0cXF8hn9gf86xUbZbDnKBLayHG3GHP5lGgWurPg1ibDPcBC+FP391ZBN7K1B"
    "KUQuRUYVAXKJAc75Ey1S6qSFlDpRVF0IxG83NQcVpPZoBEp38qO1AXk4lLg5FMGQGLGtCt"
    "Hh0a7nWjP8vGWGnyssQZgf4x2p1Ci5mEalpC5o80HUksPEDkcmOXeKIhbQes5GjJgTBQwr"
    "NL11WRtLojbgtD/8cN0sYBOmW3ObNbyYLSxrbvsaR73J3Faz8+jYIDzk40dE8bZBRwmH9z"
    "6+3ZAsQPtgRTPYmtnRIrJrWVLHK7bWK7Au1HowJVQGCyX3aSis3thUQY/+lj1TfGTIjg//"
    "bos0KsusjwCq/m4n5Zn0YnXK3eVebx7/MfH2t8EjeC21t1vCnbIcKab9ScGWHi0zvU9mGo"
    "cOQ6FpLbGClHUmNiCSjse7NS4lYMhIH8S/NX5SWQQ7L4Se7DbduLVCxtBiqTJVN24/RRFL"
    "ltQSvcKQOU1roTnNa1nKprWrA9uQ/rKlFPOQ0l/ugZTONS2TI2ouNcDj6fEeR+sshOWemh"
    "fXcbIQOtyTTRM59HXdbEVs8+g+jAlxEM7cpVJXJdZCU9krCw0J/a2UvRYn+YLn4ZYe8gVH"
    "xyODWNc9vjy7Sr7xVxefri7eX4/q+0cHyOq6Kx8rrsUd0zjiYJcE9gWi2J2PFLx1cmXcRl"
    "fDvM06kroZUuuT2y/m8xHR1DFe97RcEBmiNf/8XIeJOz9vps7EtVoCCxOEk+YDRHcnXqCy"
    "2IPqzdTs+FwQ2b/r82GOK505ORuYrrt/mf35/+7f940="
)
