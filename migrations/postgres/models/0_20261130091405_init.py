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
    "deaths" INT,
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
    "eJztXWtz2za6/isYfUk6o2Rix07SdrsztuNufOrEO7ZzsrPdHQ4kQhLWFKGCoBVvT/77Ac"
    "A7CVKAREkUgy+JLOIlqAcXvnje25+DOXGRF7w8W+B78oD8wU/gz4EP54h/qFwbggFcLLIr"
    "4gsGR55sDBfYYWmzUcAoHDN+YQK9APGvXBSMKV4wTEQngzMgenGBFHkJrlgAAjSmiIEl5B"
    "9nZOkD4o/Rz/xf7wlgfn0GgxnA/H9E0UvRi0vGvBvsT9u6YejjP0LEf8YUMf4lv+3v/+Zf"
    "Y99FX1Eg/vxzMMHIc+XnCCfRAH1dUBQE/KcFiUyCYQqLQ3zkLBB15BWB3NNCthjIG3C4xB"
    "/gy4fL20tA0SOXcR3IwNUd+PT5+nrwTdx18eDI/gvDhF1xC/m9k9z0yme/yoYCppEzJl44"
    "97PGiyc2I37aGvtMfDtFPqKQIXF7RkMxan7oefEIJwMZgZQ1idDJybhoAkNPjL2Qjh4g+2"
    "7gOJ9u7p27y3vHGVTmRSKRG9n4qzEHl4PEHzWQv34qHuHF8dHJ25N3r9+cvONN5GOm37z9"
    "FnWdARMJSng+3Q++yeuQQScb0gzUZJSKsF7MIFXjmrQvIcsfuYxsgmMTtMkXGbbZMtoFuH"
    "P41fGQP2Uz/uebVw1I/u/Z7cWHs9vnb179IDokfNVH+8Gn+MqxvCTAzsCNFqYj1p8JxiWx"
    "dqDe7ywuAn2iA/RJPdAnFaDHRNyjgvH/3N18qsE4lSjB6+IxA/8HPBxU9ooDmNENwAosxJ"
    "3nQfCHlwf0+cezf5Sxvri+OZfgkIBNqbyLvMF5CXg+UQU4zujJZIIXpXq4lRy/0tlLeKva"
    "OS6vqbGGrIr1e36F4TlqxjuSLE/4WPRl8uEQ0ec/0L3h+k68rzWAf3/18fLu/uzj3wtr4f"
    "3Z/aW4ciy/fSp9+/xNaZzSm4AvV/cfgPgT/PPm02V5yaTt7v85EM8EQ0Ycnywd6Oa24OTb"
    "BLXCqHOdC/O7rTHqRckWRj1+3K4M+oEMcoJJ4yh7MGBOGKy1usuydqS7PNLZkcd0nIuSdp"
    "QPYZTN9KKi1Fp6UcfGdEtqkeAIJg+5A634YgTHD0tIXadyhRyTurbVS/Pjefkb6MOpxE78"
    "SPELUsZoQckj9AZKNim+Nmxmk3KtVpJJX2aQCSIHBnyWDAH2wYQ/0M9gKb4X9I+LxtgVl0"
    "ZP/Esy/xlA3+WfJM0DcNRohvgPrxJLbd/ckGRivF8nYm34vyvZpgg2R0jVkkwDuSRzfQTR"
    "7cy7iQUNemKQhYFpL6mQXic5tV63i1hknR+SUyd1e3PDegaw0hObCSU+HhsW0nSYGJrHHx"
    "/45NHuXPCQ/IzvSzKSz8SANY1gTEhGPxf8Ap5xSZevjGfg7NN7ED+DJClv7mOisvz82QSm"
    "oR+xN2s9K5de8zGTfovPaUSonuPp98Kp/nh8/Pr12+NXr9+8Oz15+/b03auUXK1eamJZz6"
    "/+JojWwitrNfMqJ3MFf+dihsZ8A770w3llABKRLjMmg/KLRUsx0GEEj09+ABcfLi9+A8//"
    "JaH41wBcfQLPn/Fp/2wIno3JnL+pXfFxgj3kjGfQnyLxJ19VcxwtQfFnshmIz4wQTzbxoP"
    "yb3yGE3rMf6jWQKvmYbpEGQ5kJ7W4wB/FmMejkiEaIJGOa7Gt8SKJdEsmBpeg/aMyiz9EL"
    "SX4cQ3+MPI//YTJw8YSpjtw9329rmLRMpA/qedOR6/If9810cXriur759LekeZlDLiG+VK"
    "DdwBMve4N0cXWcvPrxjcb6EM1q53N0sYgv16CCSMnRndCZRB9Q3vV8Ri5mRmanVGD3VqfB"
    "XyahPxaIglGIPYb94KXo76+Gr4PO2qJ8hNzA8RFbEvqg0Gz5mx5Bv8asXZYtjc+IC29rYN"
    "JvdjsG5zc314UxOL8qz/jPH88vb58fyQHhjfgpKK/aZsgLZiA64BgshYKQXQ6tLwcXMYg9"
    "wyFJRTYakMN5K2wHeQonCna/AfdEwKK+PuoF/khXwywI9UED2oEfQo6b04Y5E7Ega4GcYz"
    "11Qc6JWJC1QE55WgOU8zL9g7l91zyBF0WScjN5JZbE7ItxAx+9GWTKraSJ688JrSb8u4/5"
    "Lin/PB0jJ/AafgBFuf7tM1vZzuGYEWqCcyrQZYNKlxC2zojfg/NSwsxUx7jRpJUX6/COtS"
    "NzVoJGYtASMVnCVBW7kkibI0UT/FV84o097KPMlGVkx4J+sETUiOnJiVjVan3Vil8i3uMa"
    "7/eCWIcXS5dePilqxu/5qqSFXB/yUDwYf1kwRaBgk2GxItoH0HdtYcym7hr+4gVRq3N1W+"
    "fy8COiitfICp0rE+vw8tqZzhWhoXAiii9F7kIeH7xY7RIezQ7iv3ApouON1K41w3VspM6B"
    "LEkbb1m/UPsbb1mMEdAnTItyljNdlzPNudHrg58TWgv5zq2vnUFfiaQqjkR1GH4lFOGp/x"
    "t6kkNxxZ9bMBYK6ONAqPv4Ngc2BN+SOZZ8my1QCpdpNEV+6vHfzn8xirykbvlGdHt1cT9Q"
    "7S4twHqX3emwthVdYIsbag229XF/GeYjLLVABT92Hkv++tst8iBTc5cx3hczyM5x6j/fD8"
    "yL5P4j8lXerCYoXYp79AifrUaPUoYnUbxnNXo0uTZsjB7Nt1oZPXpN/Clg6CsLAJkACOIF"
    "xn/pDAESskXIogtxkMNQXnDxZCK+Fp+FG081cLTF+ypiRn/P75lRJrJSGKmNb+tkfJvNLL"
    "bldEDEZ/Fmqx+9lIr0AuWdhy9ZRsAyArtkBDo3yl04l+7jDNW1gWjhEHVxdndx9v6y6Qy1"
    "Ve2XL7k5jH93Vf/NrjZrwMV22hlUGAEjroMSn7eRzP8wSWbiAzjlgMo/5af6TCmmNzHMiE"
    "IR38gwI/TJ0UgikgLhZHISKnXyDSOl+XvRmLeWZZdh5hkpw6lAL/S0HWjDwXiG3NBDjlgj"
    "JkhXBHuJuBbgDXhXYoC4lur8l+98ZpM6J9Rha3VnYiemvBVyAsS7dRXEXO22XJHrk/K54S"
    "ad4zt98UNVSn1TpHhOaocx4vs5RLcYIr6ATx6BCrDrfVRzIjZH9wZOqjYsYtvKB6F4ihUH"
    "0nqIM4lW3oMdSu6/He0OMa4P85sRU+KtKNlD4u1AiDYtjyuKHmsCT2pVnbzI7rScVwei4k"
    "RszzqEdVHSOip2edlYs0T9guqvWSJcuGuOelHSjnpXRl2x2CtOOkVSuDLwTfaoimifWIH9"
    "mqSKlPuGVqnbws0ObDh0DVOVybiBgx8NVZnnTNzWMnPTbdgnc6D179unf19hUjUaOeNZp2"
    "PnTNLDr7Z13vgIuCECczLngzYEYw9iUTl09ATYDAeAkuVPopADnxcUYD9AlAWijMNEJGoY"
    "goDIOqJgRpayBf+dXJA+Ve2h2+xI6RFYtPryrmVRgiZbag4/7eIPBcidYp81VtWakgBmPa"
    "2oaWEtt7u03MaTy1DDzqTsybk7yrTCtetQUvebj+desvZPkoT8I48I/GTCkwe8WEQfRRGG"
    "6NMEYtNs/VGmcj4OrpHRuSTWQ7Nz62WLbRb5+h1uG27F1kBnDXQHDrCloOvRP0wyUoeCrp"
    "yqNA8fFbk+MZGtGe/2EgnfsVdxJ9jd4tF/Q3a36Nl+YFNcl92tLHCN0Pjdphvo2DxvL9vA"
    "fqI5zkPG1JEc8ZVhE7s5ytqsZDXPQNQahHykKCA+ElHEJKRgjoKAP13wEsgAjXsOzpTCOR"
    "hDSjEKRMQG4a9hgJkI3XhAisiOtm+uZC9zqbWV8cwFClG/6mr05E4ssA6BKJ/bRElOBdo5"
    "h3RISX59rKEjvz6uVZHFJRserQn2kdaJ5KjhRHKkTAaufGE3nqo3yV7cbYzbZ4kYpHxXqw"
    "Jc79CdSXSj3JfotjflvvZS5aFzc34vKcs6lBW/awNyIGRHrbGocircj3qdTz6l0LFLuanq"
    "FW253ke5lhrqdqz5xopwICz5IvyZiSL0vhuACaHShs/E1xBQtOBq8AMHMUhbcuU4ucCISu"
    "veSh+rlO/AIyu8BnKN4yfUsObnMXZisVptHHz5cHl7CbK7g6s7wBce+PT5+trQ1m9TG7W7"
    "wdfr7vZdu7d3rVy0Bkp90r6HKv2RVlj3UUNc91E1sDu3zxnN7qKcpZ7Xnd9KErShjkugql"
    "Zta7iYhMcuFpQ8Qs94ypcE7Zxfe0+3Kbe7ZO6yOYpbTa+l2mvasCPmbtVPcEv7a5eSl4kD"
    "9x2D8lmUp/Ho4nDlWTxI2+mlLoNAiIEZDPgHEiA/SjkW+gx7UeKx1DK1hH7kZu+hCRf0iI"
    "9qUpm1cNPVqc12fpTtvsWpE2dZOTNNTlSpQB9cPXdRM3UyIdTozJpJ9A/itgyrGb5/hBgx"
    "R25WpvR7SdTGanSNfi9mkBorDOa/egTWvCgSgdKwToREr4by/c3n8+tL8Pfby4uru6v4iJ"
    "yOnbwo+e40Pdft5dl12ZpLSThS5ahsDIXJSXV4q9pRKEwMRhILkwuBmZKotu88ZNEXjCzw"
    "WH5DHqNvKJqIwnCGETF7zgXQsSXSidPz/lIBdGw02skEwJ8iZwvbz0nvcyBPNMqDnrw2XH"
    "nOC5NmK495d2SORsR9EgHTYA6fQLBA8AEsMZvJWikjwoZRvDRXEgGC4xkISEjHKC6mgimg"
    "xFMc9dq8sdK0GltVpYx+kZYHpFgoTVtXLGBtme2c//Z5/P5u3hcFtjtaIGaKVibUZUPmrm"
    "KOJRiJnsXVLOgJFWoBk+hjYfgy1KWsO+6WK8kT48NFImJPFgKJZLqTJf/dYpKThfj9RH5+"
    "xGjJvzWZ8Fz1pOtFbBYlLWnSZdLExuXWL8p+xeV2xVM1pAFRn5aiK81npazNyoPSPT+zeD"
    "BgQOY1y1xDoYjcErYsF0GPyfNN9TBkKryBfWu/mkWHYqraCkGpP8vIwTTmwvJSvUkhvQ8S"
    "bD87TpSSULHhpLkK6/cblDZZ7Qi/WCDffSGCPF+CLxQzhnyA/ah+LYV+EIWPJSVtxzPoT1"
    "G0sWC+wSDPE+VxFc7v7d3XsL5YLpZ4tVd7tEhWpKYrpb8resfo9pFzP9LrpuQnottP3hdH"
    "r6MKU6nblVZFtlJnD3zYTPpI2uvdPafdad09bt/QgQ1V6CS9l0wLXe0jad9DXqP9EFibuG"
    "vbtNGhlY3qfZixzaRmM6lZxqb9TGo2CGXfgVd7zWXXzSFoLZWd9VTqwhS3cVb7xd8mdLQ+"
    "et0ajXZ89Gw+xy3mc1Rs4C2g+j1HZqqxtaGZLYVm1sC7txy6hwqxZgrdeqNbzgRNGNqw8N"
    "dNyEbka3/gLkxO/gvxIxJ5XDcD6QsazQh5eB/drk/l+7ZaKO3KRfMFn6L++InvAQOFKbfU"
    "Ythk08VZWyf2FddJc0YRH4AgcvkA0Ae5Ll/wPnNVzdCE71cy0e+S0Af+9xT7wc+ATw5Eh2"
    "k+siUM+G2CJaLIVaU823p/Sh/9IBz9B43luUFg05z9TNtGWILcacp4ZguY7baAWW7EdRn7"
    "nEgP7VTtmwGVISwNJlZlAEsfoN2KQcTFUxQYzd9MoocYv9HxHn9zUj99K57gOzfpdRzg9t"
    "0EmCPe3ArdkhAPQb/GsJBJlVAecbFtwZy8+nZrqj6/ubkuWOrOr8p10z5/PL+8fX4kYc8i"
    "2RUkd01Jx3p2u66c4yHzq61ZbkTEaBXM+kqASfsOB+20EgiyjTqAiMGpyTactO8D1sU9+J"
    "3OHvyufg9+V9mDA/xfhRd+/aYQN++NP3hrG4L1T6mHul/+KR3x77+aQzmFq6TQPOYZGrig"
    "tIkGA7TAYxbS2Lde+NpzWV8mlg9mZOn/LCmYCfYQ8GTFp8hHXxy8wYR4riBjxBPKuveiKV"
    "byPlvqxdD3P2ceWcXtCAg1nPKt/3cn/b9tXPt22Qm+EjGMYDJAuSjVQ6xPdKA+qUf65PAU"
    "uAM61FlKbcuUmg0MsRXdDxxge86rR79f5zzrItxZR1Xr8NdqKYY9ERi+8JxSERh+7FLVQG"
    "CkTVYTGD4IF2JXHYIHtGCJ30iaun+GIA0i2mGJwAw+Cp8SBUOx9m2UDicjkqTWiO4qGYcm"
    "ZmIGfddL3x4a/IRAyCELZMmJTu5uwwZyIpsc+iOQyfTpaLfjSJRsLRphXxCz8K8N/17qR3"
    "bsvb4f5A8tn8B+rNvbqbPHGJovmIlrRl7EWmIrLB4/Zs9M4MwEerSBtAYnolTF2dW7uqQC"
    "ffC/2LWvS1HNN6GXipI2/axNP2tJxP2TiB1xFonD1BRkSxbAVs+2kKyNVp0ONuMjDBgBAX"
    "z6Sfpp+Ggpgnr4WDPh1UEmAAJRgnwIAvm3KK8hqmu4mE9UwOcCkU4ccfVsddGOrfRi6i+S"
    "OsnmjiEhnYqQHz2eJsJ2FVFTTlOYdSYLuev1kdR832YfxEcOBzDkW9QC0eYuwZcPl7eXIM"
    "IQ/AKeRYLPKo+Sz0S77mONkXygNLNp0xMl/YGrO8D3tFyhHUuWdY4s2wtp0Lm35n4S58Sr"
    "WzuALm7fQ2P+0bGOrZm3qrU1y2uWlekIKzMPA+ZASvGjwruqMT6pJGljlPRjlHKKUxHwuz"
    "n0vHr6PRPb3WZ+vN2d/PXx2zfp3i3+aNqt7z6eXV/rh3w1V9SqC/va4i49iBS/gRmku6qq"
    "JQFJygzFKuoQPONHCpf3G39k4n84H+FpSMJA/DGB2DMstmWp4Ja5S58wJzLUm/IsRUnLpn"
    "WZTbMM9S4Zastd1m9f/eIuiw6QojSIeU28TMzuoZ3eQ/dTIqpjI9oJ59aUotzQtTWt83RY"
    "Y6Dr2Jqfe8Y5ALdpa8klvlXYW4ppcettLsVcvDpxulOR7UxkQmMUxXG0MoY2kFXN5RXsDw"
    "H0XTAjS34fqorDXfMuGxQCtPS5DYTtBIe7lXghWYbbWUDegwHKRanelbw8efXjG61A2B/L"
    "OlE+FFZcLILNNy/HxUYRhjmRHk7pbQENPY/rl0sqqNzq5t2YvqsouUN6PP3mYPnxCDsfsX"
    "XSppVlLfLGyI/JfI4VqrkG8Jmoxd0Ad5ENGFMkM/4JhdQQe5W4xd8Af1EL3AnGUBFqWW+D"
    "LghtZIXu5tF0Z0ZoS7XWqzn9pVqjaLJ1Rr0oaUe9K6OuYGDT4gGazsGqiiEbVmUwqhbStZ"
    "lQxxJW4gk3BIkfHNkdg+xwzRPNEEkWdUOMekY0F/ARhag2hEezUtfBrLBtcudJOg4FcZ7L"
    "1FHPmucSg6ymzG98BDiy41DWpZbRAmK4fwKEX2Ah9av8uJ6IYRBBrtjZ6niBJJ9HUkZOz5"
    "k/8+rS7yGT0QwY0K6LkvQQS+h3kSCleX8RjMBnAH6MfP8bISsGI0hfL/6ZstjFi4a+H39c"
    "Qiy+dZJiX89+qDynpLcCB/smTyqFaPSk8Vl1+0+61tyTTnCaz/cLeLaIPeXA2af3IA4Ogc"
    "wGVxyAdehwXEjjSTYwG469+JAucp6jmguXfzcm84Uwcbs551J5B7JYRB/50yJKwwUzdDsV"
    "HfNNR7xODUe6JNllA8qORjqHSDLcfBBfBIg+IiqH0cPRsIUjo0HiE2G+UDAC9V6OmUSXx6"
    "Wzfo44cCZEcvfhwpB2LotaytmAcpZafRXwhqTRiUAfvHl34JGAJhNCjeL2Mon+Qfz6WAPh"
    "18e1AItLpbAb6LtxuLyJ0pRJdXm73pXCFKGRvEIF7fuC+N6TVI4IfQgWcIxeyBOT+MqF/h"
    "TRFxP+LC/geMyPKUbv1sQ8aOymUxHs3/rYlgfJiEJ/PHNM3c9KYv3D+/j0VGexnJ7Wz29x"
    "zTqOdEObsY4j+8F9zJXCrw5FE5PNpSDUv63lREubPGnQJk+q2mRcrxu5zsio2m9Zrn9wb0"
    "V5txU0tl7gwSah3VM6GVu7ZOslw/m5iY1nazkXVYRtQGd33ImqXmTCLuBkL9k1QndVN7Bj"
    "3uUxf0BoEThsJugSw8NGWdQeNgwOG6lN23SNFQTt2ury2spcOgz0k4JQ/0442+IGsb8Imc"
    "PIA1L5uNa7fpTEeqSJt1emHEoNzhjbipwFV3GACdlaE7ciZ8GtgssIg545tmUxC20VWlFW"
    "PXDGM2FFUyiOtdhW5GwGukoAHfY5RFzPMAK2JGVhVcNK0Zw8rgFsTs5CWw25DcTzVTCtdz"
    "TLJPqg4u7az0wk+lG549TH12YSNrh2/eBamzVyl7Nc1uT4ypwwMNqvy2JWe1OZuiOMlvz3"
    "kOUa4GaCFl5lFm26LoOel7T0XpfpPcQhXGeM83J2hLs8wjaZRv2WeZhpFWwyje9x1BWLXR"
    "m1b+zDkxOyNaGMnHgqeUyKI1EdBuNcxj3LoTAs5TLOTT3jVMY538A4WnTTvDDxbQ5WXWnO"
    "6CECbidwvGnSk7P4Nj2alcX4DCyDlFtIn3OO08jsHk4nm0CnGR88h1O0IT5X4h49wmebGX"
    "Tkm1KRPid5g9bnzkle1asT53wRWeEZAS55Ca7xIwoAm1ESTmcg4MuBQg/EmUKCIRBpckRu"
    "HOlZJjLmXIggi2pmnZbuaZh6J8uyr50ERb6ri9n5k+k6GLaVg0d2sr0EPPL2q7Pv2KQsnU"
    "zKIgGs4N8YXZyIdDkIZEehxaJJmolFpsiQiaFkBhb0iNEy9+eCODMEPTZzxgLcKMkK35sY"
    "nnK4HJGFJaTIKNaYYeYZRbymAl0euy5FOdhMKfWQbidTivC7rOJdb8BOBaz9en379YJiQj"
    "FTBF02vgnyYjtMz+UTOo8ohe69ERJIkreCR5Zip48eWXya4enMrJBrTKE4cQJ602gMpbwN"
    "yTAsHGDDknf2zj2cPIFkgfxubkPFJIHiOUtZAUceEVg2JAMcCxbdMy07HaU9iE7TSqvJqo"
    "wJBVEbiauxXmyo87aj+K21v2d2X2vt/x5HXcfaXyFx9YnJiqi1/Ldl+S9S5Bva/4tVcw9s"
    "OHS9ACqT8aB8AQ4F9eJBPa2B43BFu7WCOrehTk2djh0Trbm7BXwSI+VmCOVqnfRl1W3T5v"
    "0FjWaEKM3eyaVhk+V7mWu0utC6D7hqIiyrUXV0zP8nnjRDR4tDUVVdS6TlEurfizF2w0CP"
    "ejNrSI3SkMfNe2FBKh/QT95pndBP3jUc0cXF4hn9gf86xUZZbzdKBTayG63HG/5lEvpjWf"
    "VpFGKPYT94Kfr7qyGX2FlzUoDGFBllhc8kejjnj7RIqaMGUupIkXnfF7/d1BiUk9qhCSjZ"
    "yQ/WAuTiQOLmUAQDYsS1KkT7Zwc61Zrhpw0z/FRhB8L8GO9IpUbJxdQqJVVBm5mhkqYlcj"
    "cyyX6TF7GAVvP2YcSc0GdYoemtytxXELWhn93hh6tmAZs025rbrOHFbGFZc9v3OOp15raK"
    "nUfHBuEiDz8iijcN/4k5vPfR7fpkAdoFK5rCVs+O5pFdyZI6br61XpFtodaDCaEybCe+T0"
    "1x7dqmCnr09/SZoiNDenz4d1PMT1FmdSxO+Xc7Cc+kF5VT7C7zeXP5j4m2vzUewW2ov9wQ"
    "eJRmKzHtTwo29GiZ6V0y0zhwGApM60nlpKwrsQGRdDi+rVE6eUNGei/erdGTykLIWTHseL"
    "dpx6kVMobmC5Wpunb7yYtYsqSSchUGzKlbC/UJV4tSNsFcFdiaRJQN5Xj7lIhyB6R0pmmZ"
    "HFEzqR4eTw/3OFplISz3VL+4DpOF0OGebMLGvq/reitik0f3fkyIvXDmLpQ7KrAWmspeUa"
    "hP6G+k7DU4yec8Dzf0kM85Oh4YxLru8cXZVfCNvzi7uzh7fzmo7h8tIKvrrnyouOZ3TOOI"
    "g20S2GeI4vFsoOCt4yvDJroaZm1WkdT1kFqf3G4xn4+IJo7xuqflnEgfrfmnpzpM3OlpPX"
    "UmrlXSV5ggHDfvIbpb8QKVZRdUb6Z6x+ecyO5dn/dzXGnNydnAdN3+y+zb/wMp5NZB"
)
