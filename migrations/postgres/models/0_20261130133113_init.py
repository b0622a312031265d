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
    "people" JSONB,
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
    "repositories" JSONB,
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
    "deaths" INT,
    "error" TEXT,
    "handled_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    CONSTRAINT "uid_inbox_bot_id_e0e764" UNIQUE ("bot_id", "update_id")
);
CREATE INDEX "inbox_open" ON "inbox" ("handled_at", "id");
COMMENT ON TABLE "inbox" IS 'An update, kept before Telegram hears that we have it.';
CREATE TABLE "invitation" (
    "id" SERIAL NOT NULL PRIMARY KEY,
    "code_hash" VARCHAR(64) NOT NULL UNIQUE,
    "role" VARCHAR(24) CHECK ("role" IN ('owner', 'operator', 'viewer')) NOT NULL,
    "repositories" JSONB,
    "created_by" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMPTZ NOT NULL,
    "expires_at" TIMESTAMPTZ NOT NULL,
    "revoked_at" TIMESTAMPTZ,
    "revoked_by" VARCHAR(200),
    "used_at" TIMESTAMPTZ,
    "used_by" BIGINT
);
COMMENT ON TABLE "invitation" IS 'A link that gives one person a role. Its code was shown once; only its hash is here.';
CREATE TABLE "repository" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "name" VARCHAR(200) NOT NULL,
    "local_path" VARCHAR(4096) NOT NULL UNIQUE,
    "git_dir" VARCHAR(4096) NOT NULL,
    "allow_write" BOOL NOT NULL,
    "allow_network" BOOL NOT NULL,
    "allow_commit" BOOL NOT NULL,
    "require_worktree" BOOL NOT NULL,
    "approvers" JSONB NOT NULL,
    "require_two_people" BOOL NOT NULL,
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
    "language" VARCHAR(24) CHECK ("language" IN ('en', 'de')),
    "telegram_language" VARCHAR(24) CHECK ("telegram_language" IN ('en', 'de')),
    "quiet_until" TIMESTAMPTZ,
    "pace" DOUBLE PRECISION,
    "trouble" VARCHAR(24) CHECK ("trouble" IN ('blocked', 'gone', 'muted', 'topic', 'moved', 'refused', 'unchangeable')),
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
    "origin" VARCHAR(200),
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
);
CREATE INDEX "task_repository" ON "task" ("repository_id", "id");
CREATE INDEX "task_status" ON "task" ("status", "id");
CREATE INDEX "task_created" ON "task" ("created_at");
CREATE UNIQUE INDEX "task_origin" ON "task" ("origin") WHERE origin IS NOT NULL;
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
    "topic_id" BIGINT,
    "origin" VARCHAR(200) UNIQUE,
    "dispatched_at" TIMESTAMPTZ,
    "stop_requested_at" TIMESTAMPTZ,
    "keeps_thread" BOOL NOT NULL,
    "queued_at" TIMESTAMPTZ,
    "writes_in" VARCHAR(4096),
    "tokens_before" JSONB,
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
    "topic_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "first_decision" VARCHAR(24) CHECK ("first_decision" IN ('once', 'session', 'prefix', 'always', 'decline', 'cancel')),
    "first_by" VARCHAR(200),
    "first_actor" VARCHAR(200),
    "first_at" TIMESTAMPTZ,
    "announce_at" TIMESTAMPTZ,
    "left_to_desk" TEXT,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'prefix', 'always', 'decline', 'cancel')),
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
CREATE TABLE "attachment" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "name" VARCHAR(200) NOT NULL,
    "media_type" VARCHAR(100) NOT NULL,
    "size" INT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE
);
CREATE INDEX "attachment_session" ON "attachment" ("session_id");
COMMENT ON TABLE "attachment" IS 'A file that the agent is given to read; it lies in the data folder, under its own name.';
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
CREATE TABLE "chat_topic" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "chat_id" BIGINT NOT NULL,
    "topic_id" BIGINT NOT NULL,
    "trouble" VARCHAR(24) CHECK ("trouble" IN ('blocked', 'gone', 'muted', 'topic', 'moved', 'refused', 'unchangeable')),
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE CASCADE,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_chat_topic_chat_id_56766d" UNIQUE ("chat_id", "topic_id")
);
COMMENT ON TABLE "chat_topic" IS 'A topic of a forum: what it is about, a repository or the conversation that a session belongs to, and';
CREATE TABLE "event" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" VARCHAR(60) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "payload" JSONB NOT NULL,
    "origin" VARCHAR(200),
    "created_at" TIMESTAMPTZ NOT NULL,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "automation_id" INT REFERENCES "automation" ("id") ON DELETE RESTRICT,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT
);
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id") WHERE session_id IS NOT NULL;
CREATE INDEX "event_approval" ON "event" ("approval_id", "id") WHERE approval_id IS NOT NULL;
CREATE UNIQUE INDEX "event_origin" ON "event" ("origin") WHERE origin IS NOT NULL;
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
    "urgency" SMALLINT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'sent', 'ambiguous', 'failed')) NOT NULL,
    "attempts" INT NOT NULL,
    "not_before" TIMESTAMPTZ,
    "error" TEXT,
    "created_at" TIMESTAMPTZ NOT NULL,
    "sent_at" TIMESTAMPTZ,
    "event_id" BIGINT REFERENCES "event" ("id") ON DELETE RESTRICT
);
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "urgency", "id");
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
    "eJztXW1z27i1/isYfUl2RskkjpNNN21nbMfb9V2v3bG9N52+DAciIQk1RXBJ0Irbu//9Au"
    "A7CVKARFEUgy+JTOIA5HMA8OC8/neyIg5yw9dnPn4gj8ib/AD+O/HgCrEftXtTMIG+n9/h"
    "FyicuaIx9LFFs2azkAbQpuzGHLohYpccFNoB9ikmfJDJGeCjOECQvAZXNAQhsgNEwRqyn0"
    "uy9gDxbPSJ/es+A8zuL2G4BJj9jwL0mo/iEJsNg71FVx1GHv4tQuw1Foiyi6zbf/yLXcae"
    "g76ikP/538kcI9cRv2OceAP01Q9QGLJXC1OaFMMMFot4yPJRYIk7HLlnX7SYiA4YXPwP8O"
    "Wny7tLEKAnRuNYkIKre3Dz6/X15Hfeq/9oifFLbMIO70Jct9JOrzz6o2jIYZpZNnGjlZc3"
    "9p/pknhZa+xRfnWBPBRAinj3NIg417zIdRMOp4yMQcqbxOgUaBw0h5HLec+p4wfIr00s6+"
    "b2wbq/fLCsSW1epBQFziaXbAYuA4k9aijefsEf4dXJ29PvTz+++3D6kTURj5ld+f73eOgc"
    "mJhQwHPzMPld3IcUWjlLc1BTLpVhvVjCQI5r2r6CLHvkKrIpjm3QphdybPNl1Ae4K/jVcp"
    "G3oEv254c3LUj+79ndxU9ndy8/vPmOD0jYqo/3g5vkzom4xcHOwY0XpsXXnw7GFbJuoD7s"
    "LC4DfaoC9Gkz0Kc1oG3C+6hh/D/3tzcNGGcUFXgdbFPwf8DFYW2vOIIZ3QIsx4L3vArD39"
    "wioC9/OftbFeuL69tzAQ4J6SIQvYgOzivAs4nKwbFmzzoTvEw1wq3k5I3KXsJaNc5xcU+O"
    "NaR1rD+zOxSvUDveMWV1wiekr9Mfx4g+e0Hnlsk7yb7WAv7D1S+X9w9nv/y1tBY+nz1c8j"
    "sn4upz5erLDxU+ZZ2AL1cPPwH+J/j77c1ldclk7R7+PuHPBCNKLI+sLegUtuD0aopaietM"
    "5sKsty24XqbsgOvJ4w6F6UfC5BSTVi67MKRWFG61uqu0htND5nR+5NHlc5nScPkYuKwnF5"
    "WptpKLBsbTPYlFXEcwfywcaPmFGbQf1zBwrNodckKa2tZvrU5W1SvQgwuBHX9J/gaZxsgP"
    "yBN0J1JtUnJv2q5NKrTaqEz6soSUK3JgyGbJFGAPzNkDfQJrfp2rfxxkY4ffmj2zi2T1CU"
    "DPYb+EmgfguNESsRevK5a67lxTyUTZuFastWH/btQ2xbBZnKpRyTQRS7IwRhh3pz9MQqgx"
    "EoU0CnVHyYjUBimI9apDJCTbvEhBnFQdzYmaNYC1keiSC/EJb2gUZGyiaJX8fGSTR3lwro"
    "dkZ3xPKCPZTAxpGwcThWT8uuBP4AWjdNjKeAHObj6D5BmEkvL2IVFUVp8/n8BB5MXam62e"
    "lVFv+ZjpuOXn1FKonuPFt6JT/cPJybt335+8effh4/vT779///FNplyt32rTsp5f/YUrWk"
    "ufrM2aVzGZa/hbF0tksw340otWNQakJEPWmEyqHxYlwUBFI3hy+h24+Ony4mfw8p8Cin9O"
    "wNUNePmCTfsXU/DCJiv2pXb4zzl2kWUvobdA/E+2qlY4XoL8z3Qz4L8pIa5o4kLxN+shgu"
    "6L75olkLryMdsiNViZE/XHzEmyWUwGydEYkZSn6b7GWBLvkkgwNkD/RjaNf8cfJPHThp6N"
    "XJf9ocO4ZMLUOffA9tsGTVpOMgbxvO3Idfm3h3Z1cXbiur69+UvavKpDriC+lqDdoidejw"
    "bp8uo4ffOHDwrrgzdrnM/xzTK+TIIKYyFHdULnFGNAue/5jBxMtcxOGUH/VqfJH+eRZ3NE"
    "wSzCLsVe+JqP92fNz8FgbVEeQk5oeYiuSfAokWzZlx5Br8GsXaWt8GfGiPfFmOxKvzw4v7"
    "29LvHg/Ko643/95fzy7uVbwRDWiJ2CiqJtjjzXDMQHHI2lUCIyy6Hz5eAgCrGryZKMZCeG"
    "HM9XYT/IB3Au0e634J4SGNS3R72kP1KVMEtEY5CAevBDKOjmlGHOSQzISiAXtJ6qIBdIDM"
    "hKIGd6Wg2UizTjg7l71zyOV4CEyk3nk1ghMx/GHXz0lpBKt5I2XX+BaLPCf/iY96nyL3wp"
    "iY9tbeiLVAb7bbFPNo8tfDDKdOPb4/fyKYU2JYEOzhnBkI1ZQ0LYOIJ+C45jcxyE1Ep1Y3"
    "VOtxoV68QD3r16MiuWMUnNizxCjhsOE8ceYQEO0Bx/FQZHdw2fhaWYkbnYQ7mJUcu+GA+t"
    "9/kp0gyYeUPaGGPItD9AFTIDtg7Y2t+gIp35Ag35CwQ9j0Rsr9uCyRVSw+ch89lFc2qx+w"
    "wKibW02WOgSjeGjbNvv4Et5Tsj2RUlu4PIdNAL1yjQsqoWSIwac3s1JrtF3Kct9DklsgEv"
    "myGJeRlq2mJ1ndJArg55xB+MfbKpJClHmxNfjXQMoPf9Vc6n7haxmSVSI/kOWfJ1kIufUC"
    "D5jGyQvnKyAS+v3qSvGA2Jw35yK3bNdxnzErGLRw9aiL3hmmei0hK7tgyNN1HxR7IkTW6T"
    "5oU63twm5XhcdQt5mc7YyLf2T8hDVjXcE3KirZAf3PrqDfpa1oIyJ+ps+JEECC+8n9GzYM"
    "UVe26usZBAnyQdeEi6OTIW/J7OsfRqvkADuM4il4tTj707e2MURyTcsY3o7uriYSLbXTqA"
    "9T7v6bi2FVVgyxtqA7bNOTZyzGdYSIES/dh5Qvnjz3fIhVSuxUzwvlhCeo6zWNVxYF525n"
    "hCnixyTAelS97HiPDZa6aWgOJ5nFulnqklvTdtzdRSbLUxU8s18RaAoq80BGQOIEgWGHvT"
    "JQIkon5E4xtJQPFU3HDwfM4v89/cZb6epKXDfiX5Wf5R3DPjrL+VlC0ml8Qgc0mYLL57Tr"
    "1JPJpstuqZAjKSUaDce6oAoxEwGoE+NQKD4/IQzqWHOEMNjREdHKIuzu4vzj5ftp2h9ir9"
    "Ugrt5Qp5cvk3v9suAZfbKZS+4GmYmNAJqZA82bN5IsPgArOTC6AE8H3sE88c6GIU8oyDQl"
    "hlQg6YE9dBwRREjOWBKGLB61rwB5dVxNjbOJo5DAszYFPmtwxLhdyCRug2QvfQNsUehO4V"
    "cjCMYdJAuUw1QqzfKmH9tgXrt3WsQ/wfCcrN4lbSfEyC1o4ldgruBXghDXZunrM5xQjna/"
    "ch5SbWcN9bLwnwAkuk/maIc4pOXGMGVK3I1HIx2o1Su6PUbgzMCPTNKjcGxocR6DbYglvB"
    "5L3ruo387rRVt1Fup1yJgRIwQ8AhHmsjvBqnaVEED8AFA1T8KX41V1zQ7URTKxEgto1hJg"
    "E9qygmMiCsnK4r3cS3opjYW7VOiqmrdRrOCIzkqyaYhfYSOZGLLL5GdJCuEY4ScSXAW/Cu"
    "5RJkMqr1H7bz6U3qAtGAPfEHc2BesFbIChEb1pE4HTVuyzU6o++R6HuQx19UJtK3ZZwuUP"
    "WYa/owDgIdppr24bNLoATs5vjbAomp9btDAK5Ruxm125EDHCLK5GHWGdFVu5UpR6h2OxI1"
    "m1I0WYCeGtJrNIo6RZL+pJw3RyLixNqebdTVZUoThDnkZWOMEs0LarxGich3tuR6mdJwfS"
    "hclyz2WgBSWSlcY3ybNapGOiatwGEtUmWV+45GqbtSZ0fGDlXDVG0y7hC8GESyClY6IXm5"
    "uekuGpOrs4ldPGTsYmlStRo5k1mnYudMy0xvtnXeegg4EQIrwv2Vp8B2IfucO7wMPF3iEA"
    "Rk/QMvCM/mRQCwF6KAhtzZes6Tjk9BSADPzAeWZC1asPdkhMFz3R66z4Gk0Y5lqy8bWhQ3"
    "b7OlFvBTLiJfgtwqj9lgVW0oLa43UppTwFhuB2C5TSaXpoSdU5mT83CEaYlj17GUANfn50"
    "Gqf8/Twt4zl3D8RFrXR+z78U9ezD3+NYdYt+p3XPGY8cHRMjpXyEZodlbRt39oVrd/kGS0"
    "NNWo+wyZNgY6Y6A7coCNCroZ/eNURqqooGunKsXDR41uTJrIzox3B8nyN7BP8SC0u+Wj/4"
    "7a3bJn+5FNcVXtbm2BK6T96zeV4sDmuSqwmzMpHiaa4zyiVB7JkdyZtmk3Z3kbhewUcesk"
    "9QPxEM+QRqIArFAYsqcLXwMRoPHAwFkEcAVsGAQif0TIWrvPIlsEJY9IEtnRdedS7WWhRK"
    "80V1tJhVioAblBixg/uZUQbKNAFM+tIyRnBN2cQwYkJL87UZCR3500isj8lslCoQj2XjIj"
    "sE1E+sFuPVXvUqNp2Bh3ryWiMGC7Wh3gZofunKJ/f+7JH+eRJxjMtnjsUuyFr/mwf57s94"
    "vem5f3QarFD27OHyQdu4+ILwvvawltyChMZbHtp/yAKmsPbSEciZKp0UhXO40f5lhTTGgu"
    "OdtU8p03H3DEPjsrtFQ45iQnjuQAEnIPCh52TgE/ATshmJNA+E6I/HkQBMhnx49HBmKYtW"
    "SHkvQGJbLTzl7G2HToCV2ywVuj0Dh5QgUviiLGVkLWeAoCX366vLsEee/g6h6whQdufr2+"
    "Npn7Bpq5z8g4B5NxxKKt4d4SVp+0H+FR6q1SOP3blnj6t/WA+sI+pzW7y3RG5b/t/JYqn1"
    "tqA0traBvpXScs2fcD8gRd7SlfITRzfus93aQ1G5KZ0aQ16zStmWyv6cJ+W+hqnOBW9tch"
    "JY3jB+57CsWzSE/j8c3pxrN4mLVTSxkHAScDSxiyHyREXpzqLfIoduOEb5lFcA29OLzBRX"
    "NG6BJPkvu+q043p5Tr/Sg7fEvfIM6yYmbqnKgygjG42PbgkojmcxJonVlzivFB3JVBO8fX"
    "hd4iSnRsGtETRbIBw9xT+ESKRhpAgby45rpWZARNvhLWliyR0hve1GDZiUm/RRhRS3zbda"
    "1VFVITUjY0a1U50Z0tWX8/ugQ2yFUpQYWtc04xKlZ+vv31/PoS/PXu8uLq/irRKGW8EzeF"
    "eSjLInh3eXZd3eoCEs1ktvb2DS6nMttaAka6mRUi9RbsVCHC9CIaX6DEx7a4Qp7iKwGaR0"
    "kIX+Sx04u3QBwjzUC+A6cwGdiSGYTy6XAZTAbGjW4SmLCnKJiSD6MoeeCrd9KgKIlvTjcq"
    "SmjWTsFlQTSO61izk1S0+qHkJTAjEZ3GzgIJcoAEoqQfA/sJBaEIGEh9DRIVH5ghl3gL7l"
    "QttCM1TUovo/7TWy+FgoX3SuEjSv0fQhBC7Ci5PYjHFH4Mh9bQGGcD42wwQFYUAxGSpaKF"
    "fZHKgL89+EbENiK2EbGNff0o8TdHnL6OOFJDu/FhGEFpNn4+/DUURxjp2VHcm248OkZps4"
    "0nx3uyQjPiPPMkgWAFn0HoI/gI1pguxUltRtgRTuQIZAc8gKC9BCGJAls4rrMGOAABcSVm"
    "9i47lp7vEo92QaN+sHtEki2o7YuQEJijXTdHu0O6PnwzX+LSZyFeIHpHipxoyE7kfeXZE2"
    "CkJwp2oIAuPyH4MM24x52ONTPqmRD0/Xqg8E+H5pxPScwZmiORTneyZu/NJznx+fsT8fsJ"
    "ozW7utWxGCNJ0s9mb/8qnXH7397tn8n9wXaZ4sqUxgtiyF4QJh9g88Y4rnyAQ4nUjoKQyE"
    "+s8Z1p63k1b7PxsPrAzo0uDCkQ9RTy0GjIM0ZxX24HQZeKM2b9QKpLvIN/92GluwHlcuoq"
    "9U3zeVIwU1vNW6QaTem6Q6h4D7PjxKVQJBtOViOleb9BWZPNXhW+jzznFU8u9xp8CTClyA"
    "PYE+orRuqFcdqqRGEFYoNRvLFwXwXkuiG7J0n+0F2/mzcpaVWMqUoVjniRbCiJUSm7Udas"
    "qo5RUF23pYzIOy+njKg8QyWISvUhioFqbU9R6L71MZI01kpj5ymv20aOW7UOWrMbqL592U"
    "KjxuxH7GmNkbZX670gjSr1nrRvGcB4+wxSJZxOC1VpKW0/Ql1Y96kCTYGDfasaffjsEiiZ"
    "wS056HISk46xczXXwStOjH/OGx1TM/rj0jGZtDGHF52GUvVjmCzorOiH8dwcwhQ3npsH9k"
    "E3pW+Mz+yguNGNz6ypfLPHyjfGD7lrP2Q5tiaZWkfJ1BrgPVi1sWOFWLHYWLOZsGA0J1Tm"
    "GnaekP348x1yMzjlkN9GdEa+jgfu0uRkb4ifkNx/TgekL2i2JOTxc9ydijwwNBVLI1z7tD"
    "lfOWjlsynq2c9sD5hIjM+VFtM2KzTO21pJhIFKlH+AGAPC2EkFQA8UhnzFxpwC24V4hRww"
    "Q3O2X4mSaGsSPLK/F9gLPwE2OVAwzaL01zBk3YRrFCBHVqRg7+NJIzvCaPZvZItzA8emvV"
    "6BspWwArnVVqNA01b4rRgKd1S1NJsACxxX1dkXSEZoqereECgNfGoxskrDnsYA7V4MIg5e"
    "oFBr/uYUI8T4g0rMwYfT5ulbix/o3ag3cIC7dxSgFv9yS2RLQlwEvQbDQk5VQXnGyPYFc/"
    "rp69dYfX57e12y1J1fVXR6N7/+cn559/KtgD1PpidRclNII4kc36zdzghGpF/tzHLD44zr"
    "YD4wcU6OZtp+DNb+Nvvy5d8eShO25l2RmZevb2/+kjavulxUcjtTuNDZhtP2Y8C6vAd/VN"
    "mDPzbvwR9re3CI/yOJG2jeFJLmo/Fg72xDMP4pzVCPyz9lIBEJVysopnBdKbRK9AwtuqCs"
    "iYIGyMc2jYIkGoBHBzBaL86GuCRr75NQwcyxi4CLUZhGFfCDN5gT1+HKGP6EDpg9i6ZYqv"
    "fZ0yia0QoF88gm3Q6HcGMYgfEAH6gHuMmGsF/tBFuJGMYwaaBcphoh1qcqUJ82I316fALc"
    "ER3qjEptzyo1Exqy73334JEIAwoFN3EI5pxXard9HIJxER6Uo6px+BtB4tErj3tOyRQYXu"
    "JS1aLAyJpsVmB4IPL5rjoFj8inqd9IVmxziWAQxmqHNQJL+MR9SiQaiq27kTqczEiaDCTu"
    "VVYqoqSZWELPcbOvh4J+giNkER8Z5cQgd7dpi3IinxzqHMhpxnS06zkSJV+LWtiXyAz8W8"
    "N/kCIsA/uuHwb5Y8socBjr9l5yB0BK0cqnOq4ZRRJjia1p8dgxe6kDZ04wog2kMzhREMh0"
    "ds2uLhnBGPwv+vZ1KYv5OuqlMqVJmGsS5hol4uGViENxFvGeMIUJLyQKl+zutF3rUmqn4D"
    "viYu8xVoos8BMKAfEQ8FEQEo8nwuXFVsAVDYHNxhKROsLXQ9Ro+QR4skrhyrGE4ZI7gixR"
    "IKn6sq9BdkjGawJ29hCww9lncS7pGLdKROPLddy5gbbvIhY9fX1MFQtTxWKHI3oqdM204t"
    "nKVENeHsa+fhzoj0s0LikZvvqY9bYF18uUI+T6kXBZ6dwboCfyuNXiLlMa7cYxcFnvc1mm"
    "GoPusIevJa8dvsVqKpCZpTTkpSQYJVtHrebosGkZHbNB49upNZPklJIo6vJsU81KOpK3US"
    "rFTJcMfEAJCOHzDyKoymOH1JACxgbKQ7DIHEAQurx4cij+5hWUeQFlB7MpBBibiNCgrVAY"
    "sheS12Xeyyi6wV1ZRHvBZyAKFjw/D/+52akqxnaTV1W1qkg+GH8/xTFE0z2PQTxkMQAjtl"
    "34KGgfMi2IIzAEfwIvYsIXtUcpFrra9rFsJB4oK5zU9kTpeOUiNcazbZCebQfx8Bnaie5A"
    "Wa6T1a0qj6ftR6i4enuiIoqzVo2iuLhnXKgGop9dRSG1YBDgJ4nxojWZUIXSJBRSTyhUEJ"
    "zKgN+voOs2H05ysv4285P97uTvTr7/kO3d/I+23fr+l7Pra/X8TK22t8YcTXvcpSex4DfR"
    "g7QnC1wMSGqDS0TUKXjBjhQOGzf5Sfn/cDXDi4hEIf9jDrHLWuoY5ozfZseOhh6hVhxVo6"
    "vOKlMajdaQNVrGnbRPd1JjTW3evsZrTQ1FcWFtlhfIzB466D30MBXoB8bRQUSiZyrKMh+0"
    "49CzMvLHxQPVKPTi3NMu2LFPW0uhSpXE3lKuYdVscykXzlJxjF7w0gS8bAENUJL0TiS8C8"
    "EKPsd3sDcF0HPAkqxZP4HM83nLXjp2bTbq877U5yZr3X7dKVxiQ9fyIdVyMi9Tjc7L/PTN"
    "Hz4oQM2bteSt4zfLYLPNy3KwVjqwAskIp/S+gIauy+TLdcBVufXNuzXXfpmyR/V4duVo9e"
    "Mxdh6i29Q4qNIa5LWRt8lqhSWiuQLwOanBXQN3XroLB0iU5+ACqSb2MnKDv868F9UnUaAV"
    "J1Qi6t8KPfnjPPJsjieYRdil2Atf8/H+rGlfGqxtOp3VbCu3fER8WXyd0rIod2AWhsbCcG"
    "FIrdCGkoSBzQujRGSi53aPnjM2iG/JBhHnRNsqOKFEabg+FK5LTBNZCVxFr3lZ3esdawtr"
    "1bwe2kxoUp+X988llHmZ6IB0wbq4p5Aer92uHSJKfGx3gNED72ekGAkTzI4YjcxKVZ5DMH"
    "zcEZ4H1sWYdqF9Gt7SxNsSq1shJ3ezya2QAnyzve3WQ4Aha0fioClCjTi7fxCpgmgUeHXj"
    "mhqJZgQS7yGxgm4ONkozd9NkVqlFAuUuoeoj5DSK0UbKFdDTERIK9SFSpBT755FMbAbgpz"
    "hwqBWyciSTcBRlvwOa+IcGkeclP9cQ86tWrCOB7ovvas8pdOOhhT2dJxVEQfykiaJr/0+6"
    "1dwTHrSKz/cn8MJP3GzB2c1nkESWQWois47AtHw8/ufJJNNUEB7EAd0vuJ0rLlx2zSYrn/"
    "vHOAXPdNED8f34J3taFASRTzV91vnAbNPhn1NNTlcoh2x97SvZV45Iym7GxFchCp7ixF+2"
    "i2O2RTMtJrGJsPIlWpNmF+mcYsh8GayTNA6tORGGv8jXVM5XSY1aXkMtL6T6OuAt5SFTgj"
    "GEAvTgzoTmcxJoBf3mFOOD+N2JAsLvThoB5rcqMXvQc5JcGzpCU0415O26L4EpRiP9hHLV"
    "+CuelFcIRyR4DH1oo1fixMQvOdBboODVnD3LK2jb7Jii9W1NfQu0ffxqhONbH/tyP5sF0L"
    "OXlq7vaoVsfHifvH+vsljev2+e3/ye8TobhjRjvM4OgztP8f3VCtBcZ3MpEY1vazlVkiZP"
    "W6TJ07o0yR2RUKifB7lKNz649yK8m1rZe081bcrNHSgXlbDXa0NfpDLYb4u9qRC/523Fwe"
    "zMSu3lVs5vNWITiT8cd7e6lyO3yVi5gLNFzgVZB4bnQ+b5I0J+aNElV1VpHvSqpOagp3HQ"
    "y/wJdNdYidCsrSGvrdydRkM+KRGN73S5L70sJY/ICxtTrjVHxtQITXTM9tEx2PMjasWQ1p"
    "nQ7PxUIRvReaizhII2FHK0NrY1OgOu5BgZ0a0mbo3OgCvTj1Do6mNbJTPQ1qGdY5fJCvaS"
    "25F1yrTW6EwC11qYLfZ4ITbH0QK2QmVglcMaoBV52gLYAp2Btp6xIuTPV8O02dUypxjDQa"
    "NvT0ueJ0/mkNZexlbqkGYOGRqHDJN0uc9ZLkpafaUWr8Omc+yokBnpTebsEWO0Zu9D1luA"
    "mxMaeKVFKIJt7RhFSqNkHbKSFTEIt+Fxkc5weMgcNil3mrfM40y+YlLufItclyx2ad4KfV"
    "eqnMiUVNRypaplOypzos4G7VIAI8siMq2UAihMPe1KANVcl9DdNXtU0s3RiivtOW14yPkc"
    "2rum/TlLuhnRrCzDRCm0l6vd8yOdZR2NdELNsEho0EGqrXOcZXEYIU4mIdlmjExCsnZ88A"
    "ou0I74XPE+RoTPPjOSCblLko4slceac5Glgt/mRGRfeIkeSoBDXoNr/IRCQJcBiRZLELLl"
    "EEAXJJmXwingacd4rjHhLcozkF3woLV6prKO+tRMZZaXPFJOKiUkv3KppHS6TqZd5TQTg+"
    "wvoZnoXjubWRJBodJ3Hmwh7TpJuRW3Mom1BnIonILmxFoCwBr+rRkiUpIhB/L1lB6CN8my"
    "aYk0RyK5n8iihZ4wWhf+9Im1RNClS8vm4MaJsth+SPGCwWXxTFpRgLTyRVBMZQn7m32RM4"
    "Ih825LR+S9REuZbFfNkO4n2xX3HK7j3eyCkREYD4ztPTD8ALNvNpUEzrd+CYpkPaZY9Eiw"
    "ipViw/sipJCkXwWXrPlOHz8y/7XEi6XWJp/qEq2k1IpuVJeU3oR2aVaOMqklevvmHk+uV+"
    "Ijb5jbUDnRK3/OSmbXmUs4li0JXW1uB3JdzRyuceqa+AQvtfttynpTIjUR/Qrr5eApE8a/"
    "JRmPlWb0j9N3wXisfItcV/FYqamO1VWTNVLjvdKV90pZMb+jD8tdqbMjY4eqJ0ttMh6VP8"
    "uxoF4+qmfV3iwmandWOu4uUqkeNzCpzBjZO8AnNY3uhlChYtVYVt0+Le1f0GxJiNTYnt6a"
    "ttnb14VGG03uZx5gogm3uQLKLeWY/U9cYfyOF0fdoq5GstlgrmWR/VbMsTsGKzUbWqNAq5"
    "hE0nwUNqTqAf30o9IJ/fRjyxGd3yyf0R/Z22nVls8ITF35zg1KIbIDpFXbI6cY4Zx/q6SU"
    "etuilHorqZ/i8XfXNQcVqHo0AqU7+dHagBwcCtysAMGQaGlbJaTjU7u+V5rh71tm+HuJJQ"
    "izY7wlhBqpLqZRKKkTmuwitVRDscORTganIokBtJ4BFCNqRR7FEklvUw7QEqkJXx6Ofrhu"
    "FjClD4y5zRhe9BaWMbd9i1xvMrfV7DwqNggHufgJBXjXoKNEh/c57m5MFqA+tKIZbM3a0S"
    "KyG7WkllNsvVFdeuuhWMkJ5iQQwUJJP3U1aXtTiXr0H9kzxUeG7Pjwr7ZIozLN5gig6ntb"
    "qZ5JLVanPFzu9eawl4m3vy0egRGrP0E+ZpZxR3c8QdgyotFM96mZxqFFUahbFbBAZZyJNR"
    "RJx+PdGhem0NRIH8S/NX5SUc4eibh9UYs33m26cWuFlKKVLzNVN24/RRKjLKmlDYYhtZrW"
    "QnPS4DKVSZJYB7YhmWpLUfUxJVPtQSmdS1o6R9ScaoTH0+M9jta1EEb31Ly4jlMLoaJ7Mk"
    "lHx76um62IbR7dhzEhjsKZu1Q4raS1UBT2ykRjQn8nYa/FSb7gebijh3zB0fHIIFZ1jy/P"
    "rpJv/MXZ/cXZ58tJff/oAFlVd+VjxbW4Y2pHHOxTgX2GAmwvJxK9dXJn2qauhnmbTUrqZk"
    "iNT+6wNJ9PKEgd41VPywWSMVrz379X0cS9f9+sOuP3agksdBBOmo8Q3b14gYrSIbIvU7Pj"
    "c4Gkf9fnwxxXOnNy1jBdd/8x+/3/AcahCqQ="
)
