from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        CREATE TABLE "api_token" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "name" VARCHAR(60) NOT NULL,
    "secret_hash" VARCHAR(64) NOT NULL UNIQUE,
    "scopes" JSONB NOT NULL,
    "created_by" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "last_used_at" TIMESTAMPTZ,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by" VARCHAR(200)
);
CREATE UNIQUE INDEX "api_token_one_per_name" ON "api_token" ("name") WHERE revoked_at IS NULL;
COMMENT ON TABLE "api_token" IS 'A named token. Its secret was shown once; only its hash is here.';
CREATE TABLE "button" (
    "token" VARCHAR(32) NOT NULL PRIMARY KEY,
    "name" VARCHAR(100) NOT NULL,
    "action" VARCHAR(60) NOT NULL,
    "target" JSONB NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_button_chat_id_9dd800" UNIQUE ("chat_id", "name")
);
CREATE INDEX "button_expires" ON "button" ("expires_at");
COMMENT ON TABLE "button" IS 'A button under one of our messages. What Telegram carries is only its token.';
CREATE TABLE "chat_user" (
    "key" BIGSERIAL NOT NULL PRIMARY KEY,
    "id" BIGINT NOT NULL,
    "source" VARCHAR(24) CHECK ("source" IN ('local', 'paired', 'listed')) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "role" VARCHAR(24) CHECK ("role" IN ('owner', 'operator', 'viewer')),
    "started_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_chat_user_id_81d044" UNIQUE ("id", "source")
);
COMMENT ON TABLE "chat_user" IS 'Somebody who may speak with the bot, once for each source of their role.';
CREATE TABLE "cursor" (
    "name" VARCHAR(60) NOT NULL PRIMARY KEY,
    "event_id" BIGINT NOT NULL
);
COMMENT ON TABLE "cursor" IS 'The last event that a reader has dealt with.';
CREATE TABLE "idempotency_key" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "subject" VARCHAR(60) NOT NULL,
    "key" VARCHAR(200) NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "origin" VARCHAR(60) NOT NULL,
    "at_work" BOOL NOT NULL,
    "status" INT,
    "body" TEXT,
    "etag" VARCHAR(80),
    "size" INT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_idempotency_subject_7cf569" UNIQUE ("subject", "key")
);
CREATE INDEX "idempotency_key_age" ON "idempotency_key" ("created_at");
COMMENT ON TABLE "idempotency_key" IS 'A request with an Idempotency-Key, claimed before its work begins; later, what it was answered.';
CREATE TABLE "inbox" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "bot_id" BIGINT NOT NULL,
    "update_id" BIGINT NOT NULL,
    "chat_id" BIGINT,
    "payload" JSONB NOT NULL,
    "attempts" INT NOT NULL,
    "error" TEXT,
    "handled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_inbox_bot_id_e0e764" UNIQUE ("bot_id", "update_id")
);
CREATE INDEX "inbox_open" ON "inbox" ("handled_at", "id");
COMMENT ON TABLE "inbox" IS 'An update, kept before Telegram hears that we have it.';
CREATE TABLE "repository" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "name" VARCHAR(200) NOT NULL,
    "local_path" VARCHAR(4096) NOT NULL UNIQUE,
    "git_dir" VARCHAR(4096) NOT NULL,
    "allow_write" BOOL NOT NULL,
    "allow_network" BOOL NOT NULL,
    "allow_commit" BOOL NOT NULL,
    "require_worktree" BOOL NOT NULL,
    "last_scan" JSONB,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "repository" IS 'A git work tree that agents may work in, and how far.';
CREATE TABLE "automation" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "title" VARCHAR(200) NOT NULL,
    "schedule_expr" VARCHAR(20) NOT NULL,
    "time_zone" VARCHAR(64),
    "grace_seconds" INT NOT NULL,
    "enabled" BOOL NOT NULL,
    "payload" JSONB NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "settled_to" TIMESTAMPTZ NOT NULL,
    "revision" INT NOT NULL,
    "deleted_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
);
CREATE INDEX "automation_repository" ON "automation" ("repository_id");
COMMENT ON TABLE "automation" IS 'What is to be done, where, and when again and again.';
CREATE TABLE "chat_state" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "model" VARCHAR(200),
    "effort" VARCHAR(32),
    "quiet_until" TIMESTAMPTZ,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE SET NULL
);
COMMENT ON TABLE "chat_state" IS 'What a chat has chosen, and until when Telegram wants it left alone.';
CREATE TABLE "task" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "type" VARCHAR(24) CHECK ("type" IN ('prompt_task', 'review_task', 'repo_health_check', 'investigate_failure')) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "prompt" TEXT NOT NULL,
    "input" JSONB,
    "priority" VARCHAR(24) CHECK ("priority" IN ('low', 'normal', 'high')) NOT NULL,
    "approval_required" BOOL NOT NULL,
    "requested_by" VARCHAR(200),
    "status" VARCHAR(24) CHECK ("status" IN ('open', 'running', 'blocked', 'completed', 'failed', 'cancelled')) NOT NULL,
    "codex_thread_id" VARCHAR(200) UNIQUE,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
);
CREATE INDEX "task_repository" ON "task" ("repository_id", "id");
CREATE INDEX "task_status" ON "task" ("status", "id");
CREATE INDEX "task_created" ON "task" ("created_at");
COMMENT ON TABLE "task" IS 'What to do. Lives through several sessions, on one thread of Codex.';
CREATE TABLE "automation_run" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "due_at" TIMESTAMPTZ,
    "status" VARCHAR(24) CHECK ("status" IN ('fired', 'blocked', 'skipped', 'missed', 'failed')) NOT NULL,
    "reason_code" VARCHAR(60),
    "reason" TEXT,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "automation_id" INT NOT NULL REFERENCES "automation" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT,
    CONSTRAINT "uid_automation__automat_bcb419" UNIQUE ("automation_id", "due_at")
);
CREATE INDEX "automation_run_automation" ON "automation_run" ("automation_id", "id");
CREATE INDEX "automation_run_task" ON "automation_run" ("task_id");
COMMENT ON TABLE "automation_run" IS 'One due moment, claimed by this row: whoever inserts it fires, so once however many try.';
CREATE TABLE "session" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'starting', 'running', 'waiting_approval', 'completed', 'failed', 'stopped', 'interrupted')) NOT NULL,
    "runner_mode" VARCHAR(24) CHECK ("runner_mode" IN ('app-server', 'cli', 'stub')) NOT NULL,
    "prompt" TEXT NOT NULL,
    "is_follow_up" BOOL NOT NULL,
    "model" VARCHAR(200),
    "effort" VARCHAR(32),
    "sandbox" VARCHAR(24) CHECK ("sandbox" IN ('read-only', 'workspace-write', 'danger-full-access')) NOT NULL,
    "worktree_path" VARCHAR(4096),
    "branch_name" VARCHAR(255),
    "allow_network" BOOL NOT NULL,
    "allow_commit" BOOL NOT NULL,
    "codex_ref" VARCHAR(400),
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "chat_id" BIGINT,
    "origin" VARCHAR(200) UNIQUE,
    "dispatched_at" TIMESTAMPTZ,
    "stop_requested_at" TIMESTAMPTZ,
    "keeps_thread" BOOL NOT NULL,
    "queued_at" TIMESTAMPTZ,
    "writes_in" VARCHAR(4096),
    "input_tokens" INT,
    "cached_tokens" INT,
    "output_tokens" INT,
    "total_tokens" INT,
    "files_changed" INT NOT NULL,
    "lines_added" INT NOT NULL,
    "lines_removed" INT NOT NULL,
    "result" TEXT,
    "report" JSONB,
    "error" TEXT,
    "context_used" INT,
    "context_window" INT,
    "started_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "task_id" BIGINT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
);
CREATE INDEX "session_task" ON "session" ("task_id", "id");
CREATE INDEX "session_status" ON "session" ("status", "id");
CREATE INDEX "session_created" ON "session" ("created_at");
CREATE UNIQUE INDEX "session_one_active_per_task" ON "session" ("task_id") WHERE status IN ('starting', 'running', 'waiting_approval');
CREATE UNIQUE INDEX "session_one_writer_per_tree" ON "session" ("writes_in") WHERE status IN ('starting', 'running', 'waiting_approval');
CREATE UNIQUE INDEX "session_queue" ON "session" ("task_id", "id") WHERE status = 'pending' AND queued_at IS NOT NULL;
COMMENT ON TABLE "session" IS 'One execution of a task: one turn.';
CREATE TABLE "approval" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" VARCHAR(24) CHECK ("kind" IN ('run', 'command', 'file_change', 'permissions', 'question', 'tool', 'plan', 'manual')) NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'approved', 'rejected', 'expired', 'cancelled')) NOT NULL,
    "command" TEXT,
    "cwd" VARCHAR(4096),
    "reason" TEXT,
    "edits" JSONB NOT NULL,
    "needs_network" BOOL NOT NULL,
    "decisions" JSONB NOT NULL,
    "details" JSONB,
    "draft" JSONB,
    "thread_id" VARCHAR(200),
    "turn_id" VARCHAR(200),
    "item_id" VARCHAR(200),
    "run_hash" VARCHAR(64),
    "run_request" JSONB,
    "chat_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'prefix', 'decline', 'cancel')),
    "answers" JSONB,
    "resolved_by" VARCHAR(200),
    "resolved_actor" VARCHAR(200),
    "resolution_note" TEXT,
    "resolved_at" TIMESTAMPTZ,
    "delivery" VARCHAR(24) CHECK ("delivery" IN ('pending', 'delivered', 'lost', 'decided_elsewhere')),
    "used_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
);
CREATE INDEX "approval_task" ON "approval" ("task_id", "id");
CREATE INDEX "approval_session" ON "approval" ("session_id", "id");
CREATE INDEX "approval_status" ON "approval" ("status", "id");
CREATE INDEX "approval_created" ON "approval" ("created_at");
CREATE INDEX "approval_due" ON "approval" ("status", "expires_at");
CREATE UNIQUE INDEX "approval_one_open_per_question" ON "approval" ("thread_id", "turn_id", "item_id", "kind") WHERE status = 'pending' AND item_id IS NOT NULL;
CREATE UNIQUE INDEX "approval_one_open_per_run" ON "approval" ("task_id", "run_hash") WHERE status = 'pending' AND run_hash IS NOT NULL;
COMMENT ON TABLE "approval" IS 'What is asked, in full; what was decided, by whom; and whether it was heard.';
CREATE TABLE "artifact" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "name" VARCHAR(200) NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "session_id" BIGINT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_artifact_session_cd80a9" UNIQUE ("session_id", "name")
);
COMMENT ON TABLE "artifact" IS 'Long texts of a session: the output of a command, the diff of the turn.';
CREATE TABLE "chat_binding" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "message_id" BIGINT,
    "ask" JSONB,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE CASCADE,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_chat_bindin_chat_id_e246c8" UNIQUE ("chat_id", "slot")
);
CREATE UNIQUE INDEX "chat_binding_message" ON "chat_binding" ("chat_id", "message_id") WHERE message_id IS NOT NULL;
COMMENT ON TABLE "chat_binding" IS 'A message of ours: what it stands for, so that a reply knows what it is a reply to.';
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" VARCHAR(60) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "payload" JSONB NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "automation_id" INT REFERENCES "automation" ("id") ON DELETE RESTRICT,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT
);
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id");
CREATE INDEX "event_approval" ON "event" ("approval_id", "id");
CREATE INDEX "event_repository" ON "event" ("repository_id", "id");
CREATE INDEX "event_kind" ON "event" ("kind", "id");
CREATE INDEX "event_created" ON "event" ("created_at");
COMMENT ON TABLE "event" IS 'Append-only. Written in the transaction of the change that it tells of.';
CREATE TABLE "image" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "name" VARCHAR(200) NOT NULL,
    "media_type" VARCHAR(40) NOT NULL,
    "size" INT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE
);
CREATE INDEX "image_session" ON "image" ("session_id");
COMMENT ON TABLE "image" IS 'A picture that the agent is shown; its file lies in the data folder, named by its id.';
CREATE TABLE "outbox" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "payload" JSONB NOT NULL,
    "must_arrive" BOOL NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'sent', 'ambiguous', 'failed')) NOT NULL,
    "attempts" INT NOT NULL,
    "not_before" TIMESTAMPTZ,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "event_id" BIGINT REFERENCES "event" ("id") ON DELETE RESTRICT
);
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "id");
CREATE INDEX "outbox_slot" ON "outbox" ("chat_id", "slot");
CREATE UNIQUE INDEX "outbox_one_queued_per_slot" ON "outbox" ("chat_id", "slot") WHERE status = 'queued';
CREATE UNIQUE INDEX "outbox_once_per_event" ON "outbox" ("event_id", "chat_id", "slot") WHERE event_id IS NOT NULL;
COMMENT ON TABLE "outbox" IS 'Something to say: the newest content of a slot, sent once or edited into its message.';
CREATE TABLE "webhook" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "url" VARCHAR(2048) NOT NULL,
    "kinds" JSONB NOT NULL,
    "secret" VARCHAR(100) NOT NULL,
    "enabled" BOOL NOT NULL,
    "disabled_reason" VARCHAR(500),
    "since_event_id" INT NOT NULL,
    "failures" INT NOT NULL,
    "quiet_until" TIMESTAMPTZ,
    "actor" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL
);
COMMENT ON TABLE "webhook" IS 'An address that is told of events.';
CREATE TABLE "webhook_delivery" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "is_test" BOOL NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'delivered', 'failed', 'cancelled')) NOT NULL,
    "attempts" INT NOT NULL,
    "last_status" INT,
    "error" VARCHAR(500),
    "due_at" TIMESTAMPTZ NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "ended_at" TIMESTAMPTZ,
    "event_id" BIGINT NOT NULL REFERENCES "event" ("id") ON DELETE RESTRICT,
    "webhook_id" INT NOT NULL REFERENCES "webhook" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_webhook_del_webhook_4bc079" UNIQUE ("webhook_id", "event_id")
);
CREATE INDEX "webhook_delivery_list" ON "webhook_delivery" ("webhook_id", "id");
CREATE INDEX "webhook_delivery_due" ON "webhook_delivery" ("webhook_id", "status", "due_at", "id");
CREATE INDEX "webhook_delivery_ended" ON "webhook_delivery" ("status", "ended_at");
COMMENT ON TABLE "webhook_delivery" IS 'One event for one webhook.';
CREATE TABLE "aerich" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "version" VARCHAR(255) NOT NULL,
    "app" VARCHAR(100) NOT NULL,
    "content" JSONB NOT NULL
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
    "75PyL9IxcgJv4AdQlhvePrOT7Ry6jFATnDOBPhtU+oSwdUb8GpyXUmamPsatJq2iWI93rD"
    "2Zs1I0UoOWiMkSpqrElUTaHCma4i/iE2/s4wDlpiwjOxYMwhWiRkxPQcSqVpurVvwS8R83"
    "eL+XxHq8WPr08slQM37P1yUt5PqQR+LB+MuCKQIF2wyLNdEhgL5vC2M+dTfwFy+JWp2r3z"
    "qXjx8RVbxG1uhcuViPl9fedK4YDYUTUXIpdhfy+eAlapfwaHYQ/4UrER1vpHZtGK5jI3WO"
    "ZEnaeMvmhTrceMtyjIA+YVqWs5zpppxpwY1eH/yC0EbI92597Q36WiRVeSTqw/AjoQjPgp"
    "/RkxyKG/7cgrFQQJ8EQt0ntzmyIfgznWPpt/kCpXCVRVMUpx7/7fwXo9hL6o5vRHc3V/cj"
    "1e7SAayf8jsd17aiC2x5Q23AtjnuL8d8gqUWqODHLhPJH3++Qz5kau4ywftqDtklzvznh4"
    "F5mdx/RIHKm9UEpWtxjwHhs9PoUcrwNI73rEePptfGrdGjxVZro0c/kGAGGPrCQkCmAIJk"
    "gfFfOkeARGwZsfhCEuQwlhc8PJ2Kr8Vn4cZTDxzt8L6KmNHfintmnImsEkZq49t6Gd9mM4"
    "vtOB0QCViy2epHL2Uig0B57+FLlhGwjMA+GYHejXIfzqWHOEP1bSA6OERdXXy6unh/3XaG"
    "2qn2y5fcAia/u67/5lfbNeByO+0MKoyACddBScDbSOZ/nCYzCQCccUDln/JTc6YU05sYZk"
    "ShiG9kmBH65GgkEcmAcHI5CZU6+YaR0vy1aMw7y7LLMPONlOFMYBB62h604dCdIy/ykSPW"
    "iAnSNcFBIq4FeAvetRggrqU6/+U7n9mkLgj12Frdm9iJGW+FnBDxbj0FMde4LdfkhqR8br"
    "lJF/jOQPxQlVLfFilekNpjjPhhDtEdhogv4ZNPoALsZh/VgojN0b2Fk6oNi9i18kEonmHF"
    "gbQZ4lyik/dgj5L770a7Q4zrw/xmxJR4K0sOkHg7EqJNy+OKoseGwJNGVacosj8t59WRqD"
    "gx27MJYV2WtI6KfV421izRvKCGa5aIlt6Go16WtKPel1FXLPaak06ZFK4NfJs9qiY6JFbg"
    "sCapMuW+pVXqrnSzIxsOXcNUbTJu4eBHI1XmORO3tdzcdBcNyRxo/fsO6d9XmlStRs5k1u"
    "nYOdP08OttnbcBAl6EwIIs+KCNgetDLCqHTp4Am+MQULL6ThRy4POCAhyEiLJQlHGYikQN"
    "YxASWUcUzMlKtuC/kwvSp7o9dJcdKT0Cy1Zf3rUsStBmSy3gp138oQS5U+6zwaraUBLArK"
    "c1NS2s5Xaflttkchlq2LmUPTn3R5lWuHYdS+p+8/E8SNb+aZqQf+ITgZ9MePKAl8v4oyjC"
    "EH+aQmyarT/OVM7HwTMyOlfEBmh27rxssc0i37zD7cKt2BrorIHuyAG2FHQz+sdJRupQ0L"
    "VTlebhoyY3JCayM+PdQSLhe/Yq7gW7Wz76b8nulj3bj2yK67K7tQWuERq/33QDPZvn3WUb"
    "OEw0x2XEmDqSI7kybmM3J3mbtazmBYhbg4iPFAUkQCKKmEQULFAY8qcLXwIZoHHPwZlRuA"
    "AupBSjUERsEP4aBpiJ0I0HpIjs6PrmSvaykFpbGc9cohD1q67GT+4kApsQiPK5TZTkTKCb"
    "c0iPlOTXpxo68uvTRhVZXLLh0Zpgn2idSE5aTiQnymTgyhd266l6m+zF/ca4e5aIQcp3tT"
    "rAzQ7duUQ/yn2JbgdT7usgVR56N+cPkrKsR1nx+zYgR0J2NBqLaqfCw6jXxeRTCh27kpuq"
    "WdGW631SaKmhbieab6IIh8KSL8KfmShCH3ghmBIqbfhMfA0BRUuuBj9wEMOsJVeO0wuMqL"
    "TunfSxTvkOfbLGa6DQOHlCDWt+EWMnEWvUxsHnn67vrkF+d3DzCfCFBz7++uGDoa3fpjbq"
    "doNv1t3tu/Zg71q5aA2U+rT9AFX6E62w7pOWuO6TemB3YZ8zmt1lOUs9bzq/lSRoSx2XUF"
    "Wt2tZwMQmPXS4peYS+8ZSvCNo5v/GeblNu98ncZXMUd5peS7XXdGFHLNxqmOBW9tc+JS8T"
    "B+5PDMpnUZ7G44vjtWfxMGunl7oMAiEG5jDkH0iIgjjlWBQw7MeJxzLL1AoGsZu9j6Zc0C"
    "cBakhl1sFN16c22/tRtv8Wp16cZeXMNDlRZQJDcPXcR83U6ZRQozNrLjE8iLsyrOb4/h5h"
    "xBy5WZnS7xVRG6vRN/q9V5HPPRvbXpwVDhf43LPR6CbumT9Fgfk/jF77ayj1N6VaK6+t12"
    "qjtNlapfYTWaAJ8Z5EeChYwCcQLhF8ACvM5rIyxISwcRwdyl+JAEF3DkISURclpSMwBZT4"
    "CsW2yxsrDUmJDUnK6JekeECKhdK2dSUC1nLTjbZ7yMPGV/O+KHF78QKpgd4eYZkJ9dlss6"
    "8ISwlGGmHpExf6sng8TGMtBc1vGEtpnQ93XDebqNJ9t875VKTHR749TXiBRDrdyYr/bjHJ"
    "yVL8fiI/P2K04t+aTHiuetLN4tPKkvaI2Ocjoo1CbF6Uw4pC7ItfXkRDoj4txVfaz0p5m7"
    "UHpXt+ZvFhyIDM4pQ7wkERpyKYew9Bn8nzTf0wZCq8BZt/WM2iRxEkXTncN59l5GAac2FF"
    "qcEkzD0ECXaYHSdOwKbYcLLMbM37DcqarHf7XS5R4L0QIW0vwWeKGUMBwEFcrZPCIIyDZd"
    "ICnu4cBjMUbyyYbzDI90UxUIWrb3f3NaymVIicXO/DGy+SNYm4Ksm+yr4Aun0UnC30uqlY"
    "xXX7KXoe6HVUYyp1u9KqP1Xp7IEPm0kfaXu9uxe0O627J+1bOrCO2b2k99Jpoat9pO0HyG"
    "t0H/Bn0xTtmjY6tiI5gw+qtHmjbN4oy9h0nzfKutwfOszkoJm7+jkEnSXusp5KfZjiNqrk"
    "sPjb9HXWR69fo9GNj57NXrfD7HWKDbwDVL/mODQ1tjYQraNAtAZ4D5Yx9Fgh1kwY2mx0K5"
    "igCUNbljm6jdiEfBkO3KXJyX8hfkQia+V2IH1GkzkhD+/j2w2pWNlOy0LdeGix5FM0cJ/4"
    "HjBSmHIrLcZtNl2ct3USX3GdpE4U8QEIY5cPAANQ6PIF77NQwwlN+X4l05quCH3gf89wEH"
    "4P+ORAdJxlX1rBkN8mXCGKPFWCp533p/TRD6PJf5Arzw0Cm/ZcT9o2wgrkTlt+J1uuab/l"
    "mgojrsvYF0QGaKfq3gyoDGFpMbEqA1iGAO1ODCIenqHQaP7mEgPE+I2O9/ibs+bpW/ME37"
    "tJr+cAd+8mwBzx5lboloT4CAYNhoVcqoLyhIvtCub01bdfU/Xl7e2HkqXu8qZaJerXXy6v"
    "756fSNh5I8yaSO6GAnbN7HZT8bpj5lc7s9yIiNE6mM11z9L2PQ7a6SQQZBdVzxCDM5NtOG"
    "0/BKzLe/A7nT34XfMe/K62B4f4vwov/OZNIWk+GH/wzjYE65/SDPWw/FN64t9/s4ByCtdJ"
    "oUXCM7RwQVkTDQZoiV0W0cS3Xvjac9lAptEO52QVfC8pmCn2EfBlfZvYR18cvMGU+J4gY8"
    "QTyirfoilW8j476sXQ979gHlnH7QgINZzyrf93L/2/bVz7btkJvhIxjGEyQLksNUCsz3Sg"
    "PmtG+uz4FLgjOtRZSm3HlJoNDLH1q48cYHvOa0Z/WOc86yLcW0dV6/DXaeL5AxEYgfCcUh"
    "EYQeJS1UJgZE3WExgBiJZiVx2DB7Rkqd9Ilqh8jiANY9phhcAcPgqfEgVDsfFtlA4nE5Km"
    "1ojvKhmHNmZiDgPPz94eGvyEQMghS2TJiV7ubuMWciKfHPojkMsM6Wi350iUfC0aYV8Ss/"
    "BvDP9BquX17L1+GOSPLZ/AYazbu6kqxhhaLJmJa0ZRxFpia0WWKVWRTM2+GZnAEBwG9u2c"
    "UdZLTfiQsqTNl2rzpVrW6/CsV0+8G5K4KgU7kEdcNdMDJG+jVViCzfkIA0ZACJ++k44FAV"
    "qJKBQ+1ky4IZApgEBUCB6DUP4t6kGIchAe5hMV8LlApNdBUtxWXWViJ72YOjhkXp0FvXk9"
    "mxADuo5OqCbTq1ZQ1+ojrcO8yz5IgByOWsT3pSWi7V0mhddj4MAP4Fks+Kz2KMV8qZs+lo"
    "vkA2X5N9ueKO3PFoLvzYHKFoLvzVDYQvAKi+hOCsFb7uBg3MEiCpkDKcWPCh+g1iiaiqSN"
    "pNk+kqa9UFFTNM0Ot5VRrKmMzNDeV7EiCUhavSXRqcbgGVd8Pd5v8pGJ/+FigmcRiULxxx"
    "Ri37CGkWXYOmbYAsKc2P5pygaUJS3n02fOx/Ko++RRLcPWvH0Ni2Er+5WJigvmpcZyMbuH"
    "9noPPUzlnZ6NaC98BjNObUuPwax8znGNga6/YHHuGadW26VFoJBPVGEVKGcbbbYMlFOc6o"
    "Q/zkQSKZFgilGUhCfK0MRQFouWV3AwBjDwwJys+H2oKrxxw7tsUV/N8r02vrAXpONOwjBk"
    "dWNnCXkPBiiXpQZXSfDs1bdvtOILv63qRMUIQ3GxDDbfvBwPGwVuFUQGOKV3BTT0fa5frq"
    "jgHuubd2tWpLLkHvnc7JujJXRj7ALENslGVZW1yBsj75LFAitUcw3gc1GLuwHuIskqpkgm"
    "UhMKqSH2KnGLvwH+osSyE7pQEcHWbDQtCW1lNu3n0XRvVlNLtTarOcOlWuMgnU1GvSxpR7"
    "0vo65gYLOc7JourKpCDFsmuzcqwtC3mdDEEtbCtLYEiR8c2ScG2fGaJ9ohkizqlhgNjGgu"
    "4SPq+2wJj2YBpKNZYbvkztMsBwrivJAAoZk1L+RbWE+Z3wYIcGTdSJb7lT7tYri/A4RfYB"
    "EN6vy4noihq3uhhtR6B/c0TUJanUvP+zz36tLvIZfR9HDXLjeR9rC+KH2lixQpzfsL73k+"
    "A/Bj7KzeClnZe176evHPlCUuXjQKguTjCmLxrZPWUHr2Te05Jb0VOjgweVIpROMnTc6qu3"
    "/SjeaedILTfL4fwLNl4ikHLj6+B0k0A2Q2GuAIrEPH40KaTLKR2XAcxId0WfAc1Vy4/DuX"
    "LJbCxO0VnEvlHchyGX/kT4sojZbM0O1UdMw3HfE6NRzpimSfDSh7GukCIulw80F8ESL6iK"
    "gcRh/HwxZNjAaJT4TFUsEINHs55hJ9Hpfe+jni0JkSyd1HS0PauSpqKWcDyllq9XXAW3Lx"
    "pgJD8Obdg0cCmk4JNQo0yyWGB/HrUw2EX582AiwuVcJuYOAlQd0mSlMu1eftel8KU4xG+g"
    "oVtO8LEvhPUjki9CFcQhe9kCcm8ZUHgxmiL6b8WV5A1+XHFKN3a2oeNHbTqQkOb33syoNk"
    "QmHgzh1T97OK2PDwPj0/11ks5+fN81tcs44j/dBmrOPIYXB3uVL4xaFoarK5lISGt7WcaW"
    "mTZy3a5Fldm0zKICPPmRgVUa3KDQ/unSjvtjDBzvPm29yeB8p/YktC7LwSMz83MXe+kXNR"
    "TdgGdPbHnajuRSbsAk7+kt0gdFd1AzvmfR7zB4SWocPmgi4xPGxURe1hw+Cwkdm0TddYSd"
    "CurT6vrdylw0A/KQkN74SzK24QB8uIOYw8IJWPa7PrR0VsQJp4d9WfodTgjLGtyVlwFQeY"
    "iG00cWtyFtw6uIww6JtjWxWz0NahFdWqQ8edCyuaQnFsxLYmZzPQ1QLocMAh4nqGEbAVKQ"
    "urGlaKFuRxA2ALchbaeshtKJ6vhmmzo1kuMQQVd99+ZiLRj8odpzm+NpewwbWbB9farJH7"
    "nOWycsQX5kSh0X5dFbPam8rUHWO04r+HrDYANxe08CqzaNNNGfSipKX3+kzvIQ7hJmNclL"
    "Mj3OcRtsk0mrfM40yrYJNpfI2jrljsyqh9Yx+egpAtYmTkxFPLY1IeifowGOcyHlgOhXEl"
    "l3Fh6hmnMi74BibRotvmhUluc7TqSntGDxFwO4XutklPLpLbDGhWluMzsAxS7iB9ziXOIr"
    "MHOJ1sAp12fPACztCW+NyIewwIn11m0JFvSkX6nPQN2pw7J31Vr0+c81lkhWcEeOQl+IAf"
    "UQjYnJJoNgchXw4U+iDJFBKOgUiTI3LjSM8ykTHnSgRZ1DPrdHRPw9Q7eZZ97SQo8l1dzs"
    "6fTtfRuKscPLKT3SXgkbdfn33HJmXpZVIWCWAN/9bo4lSkz0EgewotFk2yTCwyRYZMDCUz"
    "sKBHjFaFP5fEmSPos7njCnDjJCt8b2J4xuFyRBaWiCKjWGOGmW8U8ZoJ9Hns+hTlYDOlNE"
    "O6m0wpwu+yjnezATsTsPbrze3XS4oJxUwRdNn6JiiK7TE9V0DoIqYU+vdGSCFJ3wo+WYmd"
    "Pn5k8WmOZ3OzQq4JheIkCehNozGU8jYkw7BwgA1L3ts793jyBJIlCvq5DZWTBIrnrGQFnP"
    "hEYNmSDNAVLLpvWnY6TnsQn6aVVpN1GRNKojYSV2O92FDnXUfxW2v/wOy+1tr/NY66jrW/"
    "RuLqE5M1UWv578ryX6bIt7T/l6vmHtlw6HoB1CbjUfkCHAvq5YN6VgPH4Yp2ZwV17iKdmj"
    "o9OyZac3cH+KRGyu0QKtQ6Gcqq26XN+zOazAlRmr3TS+M2y/eq0Gh9ofUAcNVEWFbj6uiY"
    "/098aYaOF4eiqrqWSMcl1L8WY+yWgR7NZtaIGqUhT5oPwoJUPaCfvdM6oZ+9azmii4vlM/"
    "oD/3WKjbLZbpQJbGU32ow3/Ms0ClxZ9WkSYZ/hIHwp+vurIZfYW3NSiFyKjLLC5xIDnPMn"
    "WqTUSQspdaLIvB+I325qDCpI7dEElO7kR2sB8nAocXMogiEx4loVosOzA51rzfDzlhl+rr"
    "ADYX6Md6RSo+RiGpWSuqDNzFBL0xK7G5lkvymKWEDrefswYk4UMKzQ9NZl7iuJ2tDP/vDD"
    "dbOATZptzW3W8GK2sKy57Wsc9SZzW83Oo2OD8JCPHxHF24b/JBze+/h2Q7IA7YMVzWBrZk"
    "eLyK5lSR2v2FqvyLZQ68GUUBm2k9ynobh2Y1MFPfpb9kzxkSE7Pvy7LeanLLM+Fqf6u52U"
    "Z9KLyil3l/u8efzHxNvfBo/gtdRfbgk8yrKVmPYnBVt6tMz0PplpHDoMhab1pApS1pXYgE"
    "g6Ht/WOJ28ISN9EO/W+EllIeS8GHay23Tj1AoZQ4ulylTduP0URSxZUku5CkPmNK2F5oSr"
    "ZSmbYK4ObEMiypZyvENKRLkHUjrXtEyOqLnUAI+nx3scrbMQlntqXlzHyULocE82YePQ13"
    "WzFbHNo/swJsRBOHOXyh2VWAtNZa8sNCT0t1L2WpzkC56HW3rIFxwdjwxiXff48uwq+cZf"
    "XXy6unh/ParvHx0gq+uufKy4FndM44iDXRLYF4hidz5S8NbJlXEbXQ3zNutI6mZIrU9uv5"
    "jPR0RTx3jd03JBZIjW/PNzHSbu/LyZOhPXaukrTBBOmg8Q3Z14gcqyC6o3U7Pjc0Fk/67P"
    "hzmudObkbGC67v5l9uf/A1CPCCk="
)
