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
    "trouble" VARCHAR(24) CHECK ("trouble" IN ('blocked', 'gone', 'muted', 'topic', 'moved', 'refused')),
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
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE CASCADE,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_chat_topic_chat_id_56766d" UNIQUE ("chat_id", "topic_id")
);
COMMENT ON TABLE "chat_topic" IS 'What a topic of a forum is about: a repository, or the conversation that a session belongs to.';
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
    "eJztXW1z2za2/isYfUk6o2Rix06z7XZnbMfd+ta1d2z3prMvw4FISMKaIlgStOLd2/9+Af"
    "CdBCmApiSKwZdEJnEA8jkAeHBe/ztZEQe54dszHz+QR+RNvgP/nXhwhdiP2r0pmEDfz+/w"
    "CxTOXNEY+tiiWbNZSANoU3ZjDt0QsUsOCu0A+xQTPsjkDPBRHCBI3oIrGoIQ2QGiYA3Zzy"
    "VZe4B4Nvqe/es+A8zuL2G4BJj9jwL0lo/iEJsNg71FXx1GHv49Quw1Foiyi6zbf/yLXcae"
    "g76gkP/538kcI9cRv2OceAP0xQ9QGLJXC1OaFMMMFot4yPJRYIk7HLlnX7SYiA4YXPwP8P"
    "mny7tLEKAnRuNYkIKre3Dz6/X15A/eq/9oifFLbMIO70Jct9JOrzz6o2jIYZpZNnGjlZc3"
    "9p/pknhZa+xRfnWBPBRAinj3NIg417zIdRMOp4yMQcqbxOgUaBw0h5HLec+p4wfIr00s6+"
    "b2wbq/fLCsSW1epBQFziaXbAYuA4k9aijefsEf4c3x0cm3Jx/ffzj5yJqIx8yufPtHPHQO"
    "TEwo4Ll5mPwh7kMKrZylOagpl8qwXixhIMc1bV9Blj1yFdkUxzZo0ws5tvky2gW4K/jFcp"
    "G3oEv254d3LUj+79ndxU9nd68/vPuGD0jYqo/3g5vkzrG4xcHOwY0XpsXXnw7GFbJ+oN7v"
    "LC4DfaIC9Ekz0Cc1oG3C+6hh/D/3tzcNGGcUFXgdbFPwf8DFYW2vOIAZ3QIsx4L3vArD39"
    "0ioK9/OfutivXF9e25AIeEdBGIXkQH5xXg2UTl4FizZ50JXqYa4VZy/E5lL2GtGue4uCfH"
    "GtI61p/YHYpXqB3vmLI64RPSt+mPQ0SfvaBzy+SdZF9rAf/h6pfL+4ezX/5WWgufzh4u+Z"
    "1jcfW5cvX1hwqfsk7A56uHnwD/E/z99uayumSydg9/n/BnghEllkfWFnQKW3B6NUWtxHUm"
    "c2HWWweulyl74HryuENh+oEwOcWklcsuDKkVhZ1Wd5XWcHrInM6PPLp8LlMaLh8Cl/Xkoj"
    "JVJ7loYDzdkljEdQTzx8KBll+YQftxDQPHqt0hx6Spbf3W6nhVvQI9uBDY8Zfkb5BpjPyA"
    "PEF3ItUmJfem7dqkQquNyqTPS0i5IgeGbJZMAfbAnD3Q92DNr3P1j4Ns7PBbs2d2kay+B9"
    "Bz2C+h5gE4brRE7MXriqW+O9dUMlE2rhVrbdi/G7VNMWwWp2pUMk3EkiyMEcbd6Q+TEGqM"
    "RCGNQt1RMiK1QQpiveoQCUmXFymIk6qjOVGzBrA2El1yIT7hDY2CjE0UrZKfj2zyKA/O9Z"
    "DsjO8JZSSbiSFt42CikIxfF/wAXjFKh62MV+Ds5hNInkEoKW8fEkVl9fnzCRxEXqy96fSs"
    "jLrjY6bjlp9TS6F6jhdfi071T8fH799/e/zu/YePpyfffnv68V2mXK3fatOynl/9lStaS5"
    "+szZpXMZlr+FsXS2SzDfjSi1Y1BqQkQ9aYTKofFiXBQEUjeHzyDbj46fLiZ/D6nwKKf07A"
    "1Q14/YpN+1dT8MomK/aldvjPOXaRZS+ht0D8T7aqVjhegvzPdDPgvykhrmjiQvE36yGC7q"
    "tvmiWQuvIx2yI1WJkT7Y6Zk2SzmAySozEiKU/TfY2xJN4lkWBsgP6NbBr/jj9I4qcNPRu5"
    "LvtDh3HJhKlz7oHttw2atJxkDOJ525Hr8reHdnVxduK6vr35a9q8qkOuIL6WoN2iJ16PBu"
    "ny6jh596cPCuuDN2ucz/HNMr5MggpjIUd1QucUY0B51/MZOZhqmZ0ygt1bnSZ/nkeezREF"
    "swi7FHvhWz7eXzQ/B4O1RXkIOaHlIbomwaNEsmVfegS9BrN2lbbCnxkj3hZjsiu75cH57e"
    "11iQfnV9UZ/+sv55d3r48EQ1gjdgoqirY58lwzEB9wNJZCicgsh96Xg4MoxK4mSzKSFzHk"
    "cL4K20E+gHOJdr8F95TAoN4d9ZL+SFXCLBGNQQLagR9CQTenDHNOYkBWArmg9VQFuUBiQF"
    "YCOdPTaqBcpBkfzP275nG8AiRUbjqfxAqZ+TC+wEdvCal0K2nT9ReINiv8h4/5LlX+hS8l"
    "8bGtDX2RymDfFftk8+jgg1GmG98ev5VPKbQpCXRwzgiGbMwaEsLGEfRrcByb4yCkVqobq3"
    "O61ahYJx7w7rUjs2IZk9S8yCPkuOEwcewRFuAAzfEXYXB01/BZWIoZmYs9lJsYteyL8dB6"
    "n58izYCZN6SNMYZM+wNUITNg64Ct/Q0q0pkv0JC/QNDzSMT2ug5MrpAaPg+Zzy6aU4vdZ1"
    "BIrKXNHgNVujFsnLv2G+go3xnJrijZ7UWmg164RoGWVbVAYtSY3dWY7BZxnzroc0pkA142"
    "QxLzMtS0xeo6pYFcHfKIPxj7ZFNJUo42J74a6RhA3/VXOZ+6HWIzS6RG8h2y5OsgFz+hQP"
    "IZ2SB95WQDXl47k75iNCQO+8mt2DXfZcxLxC4ePWgh9oZrnolKS+zqGBpvouIPZEma3CbN"
    "C3W8uU3K8bjqFvIynbGRd/ZPyENWNdwTcqJOyA9ufe0M+lrWgjIn6mz4kQQIL7yf0bNgxR"
    "V7bq6xkECfJB14SLo5MBb8kc6x9Gq+QAO4ziKXi1OPvTt7YxRHJNyxjeju6uJhIttdeoD1"
    "Pu/psLYVVWDLG2oDts05NnLMZ1hIgRL92HlC+ePPd8iFVK7FTPC+WEJ6jrNY1XFgXnbmeE"
    "KeLHJMB6VL3seI8NlqppaA4nmcW6WeqSW9N23N1FJstTFTyzXxFoCiLzQEZA4gSBYYe9Ml"
    "AiSifkTjG0lA8VTccPB8zi/z39xlvp6kpcd+JflZ/lHcM+Osv5WULSaXxCBzSZgsvltOvU"
    "k8mmy26pkCMpJRoLzzVAFGI2A0ArvUCAyOy0M4l+7jDDU0RvRwiLo4u784+3TZdobaqvTL"
    "ltwKJu9dl3/zu+0ScLmdcrZCSsCMyaDEY22E5n+aJg70AFwwQMWf4ldzVkLdTjSzDwaIbW"
    "SYkuDZUkjYlwFh5XQCqmdpojstoflrkZi3VtGCYupqCcMZwSjktB1Iw6G9RE7kIouvER2k"
    "a4SjRFwJ8Ba8a/H2TEq1/sN2Pr1JXSAasLW6I8r9xykvWCtkhYgN60gUc43bco1uTMLnCz"
    "fpgr7T4y8qE+rbsjIVqHaYj2k/h+ge0zH58NklUAJ2s49qgcTUw3mBk6oJg9228EECvMCS"
    "A2kzxDlFL9/BARXS2o50hyiTh1lnRFfxVqYcoeLtQBRtSh5XAXpqCEFpFHWKJLuTct4diI"
    "gTa3u6KKzLlMZRccjLxpglmhfUeM0Ske905HqZ0nB9KFyXLPaak05ZKVxjfJs9qkY6Jq3A"
    "fk1SZZX7C61Sd6XODowdqoap2mR8gYNfEMmyPOu4reXmprtoTOZA49+3T/++0qRqNXIms0"
    "7FzpmWYtps67z1EHAiBFZkxZg2BbYL2efc4aXS6BKHICDr73jRNDYvAoC9EAU05CXT5jwx"
    "1xSEBPDodbAka9GCvScjDJ7r9tBtDiT1CCxbfdnQogBYmy21gJ9yobUS5FZ5zAarakP5Lb"
    "2RNtSPM5bbXVpuk8mlKWHnVObkPBxhWuLadShlsvT5uZcKWfO0+NXMJRw/kfrkEft+/JMX"
    "PIt/zSHWrYwVVwVifHC0jM4VshGanVX07R+a1e0fJFkfTMWmXboVGwOdMdAdOMBGBd2M/m"
    "EqI1VU0LVTleLho0Y3Jk1kb8a7vUTCD+xTPAjtbvno/0Ltbtmz/cCmuKp2t7bAFULjd5tu"
    "YGDzvL9sA/uJ5jiPKJVHciR3pm3azVneZqNW8wzErUHEOBUA4iEeRUyiAKxQGLKnC98CEa"
    "DxwMBZBHAFbBgEGIU8YoOwzzDAlIduPCJJZEffnUu1l4UyNtJ45pIKsVAnYYMWMX5yKyHo"
    "okAUz60jJGcE/ZxDBiQkvz9WkJHfHzeKyPyWCY9WBPtI6URy1HIiOZIWf5F+sFtP1S/JYz"
    "xsjPvXElEYsF2tDnCzQ3dOMYzSunzY0ZTW3UtFtcHN+b2kLPMR8WXhfS2hDRmFyb7dfcoP"
    "qPrU0BbCgSiZGo10tdP4fo41xaRfkrNNJSdY8wFH7LOzQkuFY05y4kgOICH3oOBh5xTwE7"
    "ATgjkJhO8E5ZchCJDPjh+PDMQwa8kOJekNSmSnna2MsenQE7pkg7dGoXHyhApeFEWMrYSs"
    "8RQEPv90eXcJ8t7B1T1gCw/c/Hp9reljYVJK9fthbT4zGRlnbzKOWLQ13FvC6pP2IzxKHS"
    "mF0x+1xNMf1QPqC/uc1uwu0xmVf9f5LVU+t9TPkdaZMtK7Tliy7wfkCbraU75CaOZ85z3d"
    "pDofkpnR5IbuNa2ZbK/pw35b6Gqc4Fb21yEljeMH7nsKxbNIT+PxzenGs3iYtVNLGQcBJw"
    "NLGLIfJERenOot8ih244RvmUVwDb04vIEXpQTQJR5qSCHXQ6ebU8rt/Cg7fEvfIM6yYmbq"
    "nKgygjG42O7AJRHN5yTQOrPmFOODuC+DdqFWL/QWUaJj04ieKJINGOYdhU+kaKQBFMiL65"
    "JpRUbQ5CthdWSJlN7wpgbLi5j0e4QRtcS3XddaVSE1IWVDs1aVE93ZkvX3o0tgg1yVElTY"
    "OucUo2Llp9tfz68vwd/uLi+u7q8SjVLGO3FTmIeyLIJ3l2fX1a0uINFMZmtv3+ByKrOtJW"
    "Ckm1khUm9B4hLkq4jGFyjxsS2ukKf4SoDmvH6lZuDenlOWDGyJDELZtL+MJQPjRj8JS9hT"
    "FEzH+1GMPPDVOmlQjMQ3pxsVIzRrp6oYERRxgSd2fIpWwiNgRiL6XewYkKA2BSQQxZ4Y0k"
    "8oCEV0QOpYkOjzwAy5xFuEUm+F7Q+3yXFBDC08EfatYzHuAsZdYICsKIYSJEtFC/silQG/"
    "M/hG4BoCF4x11Qi8Q+RGPwKv1MxqLNgjKMzFTwu/hkL8lZ4kxL3NB4kobbbxHHFPVmhGnG"
    "eeIg6s4DMIfQQfwRrTpZDgZ4RO4wxxTOAHCNpLEJIosFFSPhYHICCuxMjaZ8fSs0Hizyxo"
    "1A8Fj0iyBbV9ERICcyzo51iwT8P3V/MlLn0W4gVSA709y1pGNGQX4l1lWRNgpCpbl9jQ5d"
    "pYH6b51rjLqaZa1gQgb9f/gH86NOd8SmKMFByJdLqTNXtvPsmJz9+fiN9PGK3Z1U52CIwk"
    "KR+bfb2rdMbpu7vTN5P7g255wsqUxgY+ZBu4yQbXvDGOKxvcUOJ0oyAk8hNrfGfael7N22"
    "w8rD6wc6MLQwpENv08MBbyfEHck9dB0KXijFk/kOoSv8C7d7/S3YAy+fSV+KT5PCmYqa3m"
    "LVKNpnDZPlS8+9lx4kIYkg0nq5DRvN+grMnmNAC+jzznDU8t9hZ8DjClyAPYE+orRuqFcd"
    "KiRGHF4wm8BYo3Fsw2GOS6IbsnCf3vr1/NqvaFDHabY/rjRbKhIEKl6EJZs6o6RkF13ZYw"
    "IO+8nDCg8gyVEBrVhyiGKbU9RaH71sdIkhgrjZ0nPG4bOW7VOmjNbqD69mULjRqzH9k00x"
    "kjba/We0EaVeo9ad8ygPEUGaRKOJ0WqtJS2n6EurD+E8WZ9PbbVjUeWnH10Sfj23u9gfHP"
    "eaNjakZ/XDomkzRk/6LTUGo+DJMFvZV8MJ6bQ5jixnNzz87jpvCJ8ZkdFDf68Zk1dU+2WP"
    "fE+CH37Ycsx9ak0uoplVYDvHurNXWoECuWmmo2ExaM5oTKXMPOE7Iff75DbganHPLbiM7I"
    "l/HAXZqc7A3xE5L7z+mA9BnNloQ8foq7U5EHhqZiaYRrmzbnKwetfDZFPfuZ7QETifG50m"
    "LaZoXGeVsriTBQSUsfIMaAMHZSAdADhSHfsDGnwHYhXiEHzNCc7VeiINaaBI/s7wX2wu8B"
    "mxwomGb549cwZN2EaxQgR5aifuvjSSM7wmj2b2SLcwPHpj1bvbKVsAK51ZahXtNW+LUYCl"
    "+oamk2ARY4rqqzL5CM0FLVvyFQGvjUYmSVhj2NAdqtGEQcvECh1vzNKUaI8QeVmIMPJ83T"
    "txY/sHOj3sAB7t9RgFr8yy2RLQlxEfQaDAs5VQXlGSPbFszpp2+3xurz29vrkqXu/Kqi07"
    "v59Zfzy7vXRwL2PJWaRMlNIY0kcnyzdjsjGJF+tTfLDY8zroP5wMQ5OZpp+zFY+9vsy5e/"
    "PZQmbM27IjMvX9/e/DVtXnW5qGT2pXChsw2n7ceAdXkP/qiyB39s3oM/1vbgEP9HEjfQvC"
    "kkzUfjwd7bhmD8U5qhHpd/ykAiEq5WUEzhulJolegZWnRBWRMFDZCPbRoFSTQAjw5gtJ4o"
    "BBguydr7Xqhg5thFwBWV0eOoAn7wBnPiOlwZw5/QAbO4XDqW6n22NIpmtELBPLJJt8Mh3B"
    "hGYDzAB+oBbrIhbFc7wVYihjFMGiiXqUaI9YkK1CfNSJ8cngB3QIc6o1LbskrNhIZse9/d"
    "eyTCgELBTRyCOeeV2nWPQzAuwoNyVDUOfyNIPHrlcc8pmQLDS1yqWhQYWZPNCgwPRD7fVa"
    "fgEfk09RvJSi0uEQzCWO2wRmAJn7hPiURD0bkbqcPJjKTJQOJeZWUGSpqJJfQcN/t6KOgn"
    "OEIW8ZFRTgxyd5u2KCfyyaHOgZxmTEe7HUei5GtRC/sSmYG/M/x7KeAxsO/6fpA/tIwC+7"
    "FubyV3AKQUrXyq45pRJDGW2JoWjx2zlzpw5gQj2kB6gxMFgUxn1+zqkhGMwf9i174uZTFf"
    "R71UpjQJc03CXKNE3L8ScSjOIt4TpjDhhUThkt2dtmtdSu0UfEdc7D3GSpEFfkIhIB4CPg"
    "pC4vFEuLzYCriiIbDZWCJSR/h6iBot3wOerFK4cixhuOSOIEsUSKq+bGuQFyTjNQE7WwjY"
    "4eyzOJd0jFslovHlOu7dQLvrIhY7+vqYKhamisULjuip0DXTimcrUw15eRj7+mGgPy7RuK"
    "Rk+OJj1lsHrpcpR8j1A+Gy0rk3QE/ksdPiLlMa7cYhcFnvc1mmGoPucAdfyyjstJoKZGYp"
    "DXkpCUbJ1lGrOTpsWkaHbND4emrNJDmlJIq6PNtUs5KO5G2USjHTJQMfUAJC+PydCKry2C"
    "E1pICxgfIQLDIHEIQuL54cir95BWVeQNnBbAoBxiYiNGgrFIbsheR1mbcyim5wVxbRXvAZ"
    "iIIFz8/Df252qoqx3eRVVa0qkg/G309xDNF0y2MQD1kMwIhtFz4K2odMC+IIDMEP4FVM+K"
    "r2KMVCV10fy0bigbLCSW1PlI5XLlJjPNsG6dm2Fw+foZ3o9pTlOlndqvJ42n6EiqujYxVR"
    "nLVqFMXFPeNCNRD97CoKqQWDAD9JjBetyYQqlCahkHpCoYLgVAb8fgVdt/lwkpPtbjM/3u"
    "5O/v742w/Z3s3/aNut7385u75Wz8/UantrzNG0xV16Egt+Ez1Id2SBiwFJbXCJiDoFr9iR"
    "wmHjJj8p/x+uZngRkSjkf8whdllLHcOc8dvs2dHQI9SKo2p01VllSqPRGrJGy7iT7tKd1F"
    "hTm7ev8VpTQ1FcWJvlBTKzhw56D91PBfqBcXQQkeiZirLMB+049KyM/GHxQDUKvTj3tAt2"
    "bNPWUqhSJbG3lGtYNdtcyoWzVByjF7w0AS9bQAOUJL0TCe9CsILP8R3sTQH0HLAka9ZPIP"
    "N87thLz67NRn2+K/W5yVq3XXcKl9jQtXxItZzMy1Sj8zI/efenDwpQ82Yteev4zTLYbPOy"
    "HKyVDqxAMsIpvS2goesy+XIdcFVuffNuzbVfptyhejy7crD68Rg7D9EuNQ6qtAZ5beRtsl"
    "phiWiuAHxOanDXwJ2X7sIBEuU5uECqib2M3OCvM+9F9UkUaMUJlYh2b4We/HkeeTbHE8wi"
    "7FLshW/5eH/RtC8N1jadzmq2lVs+Ir4svk5pWZQ7MAtDY2G4MKRWaENJwsDmhVEiMtFzL4"
    "+eMzaIr8kGEedE6xScUKI0XB8K1yWmiawErqLXvKzu9QtrC2vVvB7aTGhSn5f3zyWUeZno"
    "gHTBurinkB6u3a4dIkp8bPeA0QPvZ6QYCRPMCzEamZWqPIdg+PhCeB5YF2PahbZpeEsTb0"
    "usboWc3M0mt0IK8M32tlsPAYasHYmDpgg14uz+TqQKolHg1Y1raiSaEUi8h8QKujnYKM3c"
    "TZNZpRYJlLuEqo+Q0yhGGylXQE9HSCjUh0iRUuyfRzKxGYCf4sChVsjKkUzCUZT9DmjiHx"
    "pEnpf8XEPMr1qxjgS6r76pPafQjYcW9nSeVBAF8ZMmiq7tP2mnuSc8aBWf7wfwyk/cbMHZ"
    "zSeQRJZBaiKzDsC0fDj+58kk01QQ7sUB3S+4nSsuXHbNJiuf+8c4Bc900QPx/fgne1oUBJ"
    "FPNX3W+cBs0+GfU01OVyiHbH3dVbKvHJGU3YyJb0IUPMWJv2wXx2yLZlpMYhNh5Uu0Js0u"
    "0jnFkPkyWCdpHFpzIgx/ka+pnK+SGrW8hlpeSPV1wFvKQ6YEYwgF2IE7E5rPSaAV9JtTjA"
    "/i98cKCL8/bgSY36rE7EHPSXJt6AhNOdWQt+tdCUwxGuknlKvG3/CkvEI4IsFj6EMbvREn"
    "Jn7Jgd4CBW/m7FneQNtmxxStb2vqW6Dt41cjHN/62Jb72SyAnr20dH1XK2Tjw/v49FRlsZ"
    "yeNs9vfs94nQ1DmjFeZ/vBnaf4/mIFaK6zuZSIxre1nChJkyct0uRJXZrkjkgo1M+DXKUb"
    "H9xbEd5Nreytp5o25eb2lItK2Ou1oS9SGey7Ym8qxG95W3EwO7NSe9nJ+a1GbCLxh+PuVv"
    "dy5DYZKxdwOuRckHVgeD5knj8i5IcWXXJVleZBr0pqDnoaB73Mn0B3jZUIzdoa8trK3Wk0"
    "5JMS0fhOl9vSy1LyiLywMeVac2RMjdBEx3SPjsGeH1ErhrTOhGbnpwrZiM5DvSUUtKGQo7"
    "WxrdEZcCXHyIh2mrg1OgOuTD9CoauPbZXMQFuHdo5dJivYS25H1inTWqMzCVxrYbbY44XY"
    "HEcL2AqVgVUOa4BW5KkDsAU6A209Y0XIn6+GabOrZU4xhoPGrj0teZ48mUNaexlbqUOaOW"
    "RoHDJM0uVdznJR0uoLtXgdNp1jR4XMSG8yZ48YozV7H7LuAG5OaOCVFqEIutoxipRGyTpk"
    "JStiEHbhcZHOcHjIHDYpd5q3zMNMvmJS7nyNXJcsdmneCn1XqpzIlFTUcqWqZTsqc6LOBu"
    "1SACPLIjKtlAIoTD3tSgDVXJfQfWn2qKSbgxVX2nPa8JDzObRfmvbnLOlmRLOyHKGERZh+"
    "DwmkznGWm2CE08mk2dqMkUmz1Y4PXsEFeiE+V7yPEeGzzTxbQpqQJNlKpYzmDFupOLM5vd"
    "ZnXniGEuCQt+AaP6EQ0GVAosUShGw5BNAFST6hcAp4Mi2eQUv4QPK8Whc8FKuef6unPjUT"
    "dOWFfJRTJQl5plwAKJ2uk2lfmbrEINtL0yW6187RlcQFqPSdhxBIu04SScWtTLqogRx1pq"
    "A5XZQAsIZ/a96DlGTI4Wk7SnrAm2Q5okTyHpGyTuSGQk8YrQt/+sRaIujSpWVzcOP0T2w/"
    "pHjB4LJ4fqgoQFpZECimsjT0zR62GcGQeTekGCCTw6kZ0u3kcOL+sHW8mx0LMgLjV9Ddr8"
    "APMPtmU0k4eOuXoEi2w8SBHglWsapneF+EFJL0q+CSNd/p40fmv5Z4sdSrT5+otqykgIhu"
    "rJKU3gQsadZDMgkTdvbNPZwMpsRH3jC3oXL6Uv6clXylM5dwLFvSlNrcuuG6mplJ44Qs8Q"
    "leas3alMulRGri1BXWy94TAYx/SzJ+GM3oH6ZF3vhhfI1cV/HDqKmO1VWTNVLjk9GXT0ZZ"
    "Mf9Cz4y7UmcHxg5V/4zaZDwoL41DQb18VM9qmFlM1O6tINpdpFITbWBSmTGy94BPahp9GU"
    "KFOkxjWXXbtLR/RrMlIVJje3pr2mZvXxcabTS5n3mAiSbc5goot5Rj9j9xhfE7Xhx1i7oa"
    "yWaDuZZF9msxx74wBKfZ0BoFWiUSkuajsCFVD+gnH5VO6CcfW47o/Gb5jP7I3k6rYnpGYK"
    "ql925QCpEdIK2KFTnFCOf8kZJS6qhFKXUkqQri8XfXNQcVqHZoBEp38oO1ATk4FLhZAYIh"
    "0dK2SkjHp3Y9VZrhpy0z/FRiCcLsGG8JoUaqi2kUSuqEJmdGLYFO7HCkk5eoSGIAree1xI"
    "hakUexRNLblNmyRGqCcoejH66bBUxCf2NuM4YXvYVlzG1fI9ebzG01O4+KDcJBLn5CAX5p"
    "0FGiw/sUdzcmC9AutKIZbM3a0SKyG7WkllNsvVFdeuuhWMkJ5iQQwUJJP3U1aXtTiXr0H9"
    "kzxUeG7Pjwr7ZIozLN5gig6ntbqZ5JLVanPFzu9eawl4m3vw6P4LTUhm8Jd8ryyOiOJwhb"
    "RjSa6V1qpnFoURTq1rorUBlnYg1F0uF4t8blFjQ10nvxb42fVBRpRyJuX1SYjXebftxaIa"
    "Vo5ctM1Y3bT5HEKEtqyXBhSK2mtdCcCrdMZVL/1YFtSBHaUip8TClCd6CUziUtnSNqTjXC"
    "4+nhHkfrWgije2peXIephVDRPZlUmmNf181WxDaP7v2YEEfhzF0qB1bSWigKe2WiMaH/Im"
    "GvxUm+4Hn4Qg/5gqPjgUGs6h5fnl0l3/iLs/uLs0+Xk/r+0QOyqu7Kh4prccfUjjjYpgL7"
    "DAXYXk4keuvkzrRNXQ3zNpuU1M2QGp/cYWk+n1CQOsarnpYLJGO05p+eqmjiTk+bVWf8Xi"
    "2BhQ7CSfMRorsVL1BREEP2ZWp2fC6Q7N71eT/Hld6cnDVM1/1/zP74f89GpU8="
)
