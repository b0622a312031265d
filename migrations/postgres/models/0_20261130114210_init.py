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
    "eJztXW1z27i1/isYfUl2RskkjpNNd9vO2I6361tv3LG9N52+DAciIQk1RbAEaMXt3f9+Af"
    "CdBClApiSKwZdEJnEA8jkAeHBe/ztZEQ/59PVZiO/JAwomP4D/TgK4QvxH494UTGAYFnfE"
    "BQZnvmwMQ+ywvNmMsgi6jN+YQ58ifslD1I1wyDARg0zOgBjFA5LkNbhiFFDkRoiBNeQ/l2"
    "QdABK46Ef+r/8EML+/hHQJMP8fRei1GMUjLh8GB4u+OowD/O8Y8ddYIMYv8m7//k9+GQce"
    "+oqo+PO/kzlGvid/JziJBuhrGCFK+avRjCbDMIfFIQFyQhQ58o5A7imULSayAw6X+AN8+f"
    "ny9hJE6JHTeA5k4OoOfP71+nrym+g1fHDk+BU2YU90Ia87WadXAftJNhQwzRyX+PEqKBqH"
    "T2xJgrw1Dpi4ukABiiBDonsWxYJrQez7KYczRiYgFU0SdEo0HprD2Be8F9TJAxTXJo7z+e"
    "beubu8d5xJY15kFCXOppdcDi4HiT8qlW+/EI/w6uTt6fenH999OP3Im8jHzK98/1sydAFM"
    "Qijh+Xw/+U3ehww6BUsLUDMuVWG9WMJIjWvWvoYsf+Q6shmOXdBmFwpsi2W0D3BX8Kvjo2"
    "DBlvzPD286kPzfs9uLn89uX354850YkPBVn+wHn9M7J/KWALsAN1mYjlh/JhjXyPqB+rCz"
    "uAr0qQ7Qp+1AnzaAdonoo4Hx/9zdfG7BOKeowethl4H/Az6mjb3iCGZ0B7ACC9HzitJ/+2"
    "VAX/5y9tc61hfXN+cSHELZIpK9yA7Oa8DziSrAcWZPJhO8SjXCreTkjc5ewlu1znF5T401"
    "ZE2sP/E7DK9QN94JZX3Cp6Svsx/HiD5/Qe+GyzvpvtYB/v3VL5d392e//KWyFj6d3V+KOy"
    "fy6lPt6ssPNT7lnYAvV/c/A/En+NvN58v6ksnb3f9tIp4Jxow4AVk70CttwdnVDLUK17nM"
    "hXlvW3C9StkD19PHHQrTj4TJGSadXPYhZU5Mt1rddVrL6SFzujjymPK5Smm5fAxcNpOLql"
    "RbyUUD4+mOxCKhI5g/lA604sIMug9rGHlO4w45IW1tm7dWJ6v6FRjAhcROvKR4g1xjFEbk"
    "EfoTpTYpvTft1iaVWm1UJn1ZQiYUOZDyWTIFOABz/kA/grW4LtQ/HnKxJ27NnvhFsvoRwM"
    "Djv6SaB+Ck0RLxF28qlvru3FDJxPi4TqK14f9u1DYlsDmCqlXJNJFLsjQGTbozHyYlNBiJ"
    "QRZT01FyIr1BSmK97hApyTYvUhIndUfz4nYNYGMkthRCfMobFkc5mxhapT8f+OTRHlzoIf"
    "kZP5DKSD4TKeviYKqQTF4X/AG84JQeXxkvwNnnTyB9BqmkvLlPFZX15y8mcBQHifZmq2fl"
    "1Fs+ZjZu9TmNFKrnePGt6FR/d3Ly7t33J2/effj4/vT7799/fJMrV5u3urSs51d/EorWyi"
    "drs+ZVTuYG/s7FErl8A74M4lWDARnJkDUmk/qHRUsw0NEInpx+By5+vrz4M3j5DwnFPybg"
    "6jN4+YJP+xdT8MIlK/6l9sTPOfaR4y5hsEDiT76qVjhZguLPbDMQvxkhvmziQ/k37yGG/o"
    "vv2iWQpvIx3yINWFkQ7Y+Zk3SzmAySowkiGU+zfY2zJNklkWRshP6FXJb8Tj5I8qcLAxf5"
    "Pv/DhHHphGly7p7vty2atIJkDOJ515Hr8q/33eri/MR1ffP5T1nzug65hvhagXaHnng9Gq"
    "Srq+P0ze8+aKwP0ax1Pic3q/hyCYomQo7uhC4oxoDyvucz8jAzMjvlBPu3Ok1+P48DVyAK"
    "ZjH2GQ7oazHeHw0/B4O1RQUIedQJEFuT6EEh2fIvPYJBi1m7Tlvjz4wT74ox+ZX98uD85u"
    "a6woPzq/qM//WX88vbl28lQ3gjfgoqi7YF8kIzkBxwDJZChcguh96Xg4cYxL4hS3KSZzHk"
    "eL4Ku0E+gnOFdr8D94zAor496hX9ka6EWSEagwS0Bz+Ekm5OG+aCxIKsBXJJ66kLconEgq"
    "wFcq6nNUC5TDM+mPt3zRN4RUiq3Ew+iTUy+2F8ho/eEjLlVtKl6y8RbVb4Dx/zfar8S19K"
    "EmLXGPoylcV+W+zTzWMLH4wq3fj2+J18SqHLSGSCc04wZGPWkBC2jqDfguPYHEeUOZlurM"
    "npTqNik3jAu9eezIpVTDLzooiQE4bD1LFHWoAjNMdfpcHRX8MnaSnmZD4OUGFiNLIvJkOb"
    "fX7KNANm3pA2xgQy4w9QjcyCbQK28TeoTGe/QEP+AsEgIDHf67Zgco3U8nnIfPbRnDn8Po"
    "dCYS1t9xio041h49y338CW8p2V7MqS3UFkOhjQNYqMrKolEqvG3F6NyW8R/3ELfU6FbMDL"
    "ZkhiXo6asVjdpLSQ60Meiwfjn2ymSMrR5cTXIB0D6Pv+KhdTd4vYzAqplXyHLPl6yMePKF"
    "J8RjZIXwXZgJfX3qSvBA2Fw356K3HN9znzUrFLRA86iL/hWmSiMhK7tgyNt1HxR7IkbW6T"
    "9oU63twm1XhcfQt5lc7ayLf2TyhCVg3cEwqirZAf3PraG/SNrAVVTjTZ8BOJEF4Ef0ZPkh"
    "VX/LmFxkIBfZp04D7t5shY8Fs2x7KrxQKN4DqPXC5PPf7u/I1REpFwyzei26uL+4lqd+kB"
    "1ruip+PaVnSBrW6oLdi259goMJ9hKQUq9GPnKeVPf75FPmRqLWaK98USsnOcx6qOA/OqM8"
    "cjClSRYyYoXYo+RoTPTjO1RAzPk9wqzUwt2b1pZ6aWcquNmVquSbAADH1lFJA5gCBdYPxN"
    "lwiQmIUxS26kAcVTecPD87m4LH4Ll/lmkpYe+1XkZ/l7ec9Msv7WUrbYXBKDzCVhs/juOP"
    "UmCVi62epnCshJRoHy3lMFWI2A1QjsUyMwOC4P4Vx6iDPU0BjRwyHq4uzu4uzTZdcZaqfS"
    "L2PQXa5QoJZ/i7vdEnC1nUbpC5GGiQudkEnJkz9bIDMMLjA/uQBGgNjHfhSZA32MqMg4KI"
    "VVLuSAOfE9FE1BzFkeySIWoq6FeHBVRYydjWOYw7A0AzZlfsux1MgtaIVuK3QPbVPcg9C9"
    "Qh6GCUwGKFepRoj1Wy2s33Zg/baJNcX/UaDcLm6lzcckaD2zxE7JvQAvlMHO7XO2oBjhfO"
    "0/pNzGGu566yURXmCF1N8OcUHRi2vMgKoV2VouVrtRaXeU2o2BGYG+WeXGwPgwAt0GX3Ar"
    "mL53U7dR3J126jaq7bQrMTACZgh4JOBtpFfjNCuKEAC44IDKP+Wv9ooLpp0YaiUixLcxzC"
    "WgJx3FRA6EU9D1pZv4VhQTO6vWyTDzjU7DOYGVfPUEM+oukRf7yBFrxATpBuEoEdcCvAPv"
    "Ri5BLqM6/+E7n9mkLhEN2BN/MAfmBW+FHIr4sJ7C6ah1W27QWX2PQt+DAvGiKpG+K+N0iW"
    "qPuaYP4yDQY6rpED75BCrAbo+/LZHYWr/PCMC1ajerdjtygCliXB7mnRFTtVuVcoRqtyNR"
    "s2lFk0XosSW9RquoUybZn5Tz5khEnETbs426ukppgzCHvGysUaJ9QY3XKBGH3pZcr1Jarg"
    "+F64rF3ghAqiqFG4zvskY1SMekFTisRaqqcn+mUeq20tmRsUPXMNWYjM8IXoxiVQUrk5C8"
    "wtx0G4/J1dnGLh4ydrEyqTqNnOms07FzZmWmN9s6bwIEvBiBFRH+ylPg+pB/zj1RBp4tMQ"
    "URWf8gCsLzeREBHFAUMSqcreci6fgUUAJEZj6wJGvZgr8nJ4yemvbQXQ6kjHasWn350LK4"
    "eZcttYSfdhH5CuROdcwWq2pLaXGzkbKcAtZyOwDLbTq5DCXsgsqenIcjTCscu46lBLg5Pw"
    "9S/XueFfae+UTgJ9O6PuAwTH6KYu7JrznEplW/k4rHnA+ekdG5RjZCs7OOvv1Du7r9gyKj"
    "pa1Gvc+QaWugswa6IwfYqqDb0T9OZaSOCrpxqtI8fDToxqSJ7M14d5AsfwP7FA9Cu1s9+j"
    "9Tu1v1bD+yKa6r3W0scI20f/tNpTiwea4L7OZMioeJ5jiPGVNHcqR3pl3azVnRRiM7RdI6"
    "Tf1AAiQypJE4AitEKX86+hrIAI17Ds4igivgwiiS+SMob+0/yWwRjDwgRWRH350rtZelEr"
    "3KXG0VFWKpBuQGLWLy5E5KsI0CUT63iZCcE/RzDhmQkPzuRENGfnfSKiKLWzYLhSbYO8mM"
    "wDcR5Qe781T9nBpNw8a4fy0RgxHf1ZoAtzt0FxT79+ee/H4eB5LBfIvHPsMBfS2G/eNkt1"
    "/0vXl5H6Ra/ODm/EHSsYeIhKrwvo7QhpzCVhbbfsoPqLL20BbCkSiZWo10jdP4YY415YTm"
    "irNNLd95+wFH7rOzUkuNY0564kgPIFR4UIiwcwbECdijYE4i6Tsh8+dBEKGQHz8eOIg0b8"
    "kPJdkNRlSnnZ2MsenQQ32ywVuj1Dh9Qg0vijLGTkrWegoCX36+vL0ERe/g6g7whQc+/3p9"
    "bTP3DTRzn5VxDibjyEXbwL0jrD5tP8Kj1FutcPq3HfH0b5sB9aV9zmh2V+msyn/b+a1UPn"
    "fUBlbW0LbSu0lYchhG5BH6xlO+Rmjn/NZ7uk1rNiQzo01r1mtaM9Ve04f9ttTVOMGt7a9D"
    "ShonDtx3DMpnUZ7Gk5vTjWdxmrfTSxkHgSADS0j5D0JRkKR6iwOG/SThW24RXMMgCW/w0Z"
    "wT+iRQ5L7vq9PNKeX2fpQdvqVvEGdZOTNNTlQ5wRhcbPfgkojmcxIZnVkLivFB3JdBu8D3"
    "3zFGzJGblan6vUZqY2SGpn6vZu5yFbatn3wCWz4UGUGNrXNBMSpWfrr59fz6Evzl9vLi6u"
    "4qPSLnvJM3pb47T4t2e3l2XbeiRySeqYyHnSFIJaoBb1V7CkFKwchikEqhRwsuJsm4o5gl"
    "FxgJsSuvkMfkSoTmMTWORDpwDoaBLZFBnJ4Pl4JhYNzoJwMDf4qSLewwJ717sVonLSe95O"
    "Z040mP5e10T3qSIqnGy+XBeCVNnDMSsx8SS2eK2hSQSBYk40g/oohKd+fMUpoqKMAM8aPa"
    "girNr7sfbpMlVg4tTauHPjRa+6e1fw6QFWXf6HSpGGFfprLgbw2+FbiGwAVrLrIC7xC50Y"
    "/Aq7QbWZPcCCoNidPCr1SKv8qThLy3+SARZ802niPuyArNiPckcl6BFXwCNETwAawxW0oJ"
    "fkbYNEl5xQV+gKC7BJTEkSv9MHkDHIGI+AqrUZ8dK88GqYOmpNE/FDwgxRbU9UVICeyxoJ"
    "9jwSEted/Ml7jyWUgWSAP07rRROdGQfSL3lTZKgpGpbH3iQl9oY0OYJZASPnSGalkbUblb"
    "g6r4dBjO+YzEGikEEtl0J2v+3mKSk1C8P5G/HzFa86tb2SEwUuSwa3derdNZL9btvVi53B"
    "9tl/ioSmlt4EO2gdv0Vu0b47jSWw0l8DCOKFGfWJM7087zatFm42H1np8bfUgZkOnBi0g/"
    "KBKgCNdED0GfyTNm80BqSvwMd8XDSncDSk3SVyaH9vOkZKaxmrdMNZpKTIdQ8R5mx0ky+y"
    "s2nDzlf/t+g/Imm+OawxAF3iuRK+k1+BJhxlAAcCDVV5w0oEkWllRhJRykgwVKNhbMNxjk"
    "+5TfU8Qy99evYZnuUkquzUHKySLZkOG9lkW+qlnVHaOkuu6KgC46r0ZA156hFhOg+xDluI"
    "uupyh13/kYaVZWrbGLDK5dIyetOgdt2A10316rEHttsAc+zUzGyNrr9V6SRrV6T9t3DGA9"
    "RQapEs6mha60lLUfoS6s/8xXNl/3rlWNx1YtevTZxQ6eQH38c97qmNrRH5eOyWZBOLzoNJ"
    "Qk9sNkQW857K3n5hCmuPXcPLDzuK3kYH1mB8WNfnxmbSGHHRZysH7Iffshq7G1uYF6yg3U"
    "Au/BiuccK8SatXPazYQlozlhKtcwk4rfNzGbka/jgbsyOfkb4kek9p8zAekLmi0JefiUdK"
    "cjDwxNxdIK1y5tzlceWoV8igbuE98DJgrjc63FtMsKjYu2ThphoJNnO0KcATRxUgEwAKUh"
    "X/ExS+XM0ZzvV7LCz5pED/zvBQ7oj4BPDhRN84TYa0h5N3SNIuSpcm7vfDxlZAeNZ/9Crj"
    "w3CGy6029rWwlrkDtdKbdt5fL9Vi4vcVxXZ18iGaGlqn9DoDLwqcPIqgx7GgO0OzGIeHiB"
    "qNH8LShGiPEHnZiDD6ft07cRP7B3o97AAe7fUYA54sutkC0J8REMWgwLBVUN5Rkn2xXM2a"
    "dvv8bq85ub64ql7vyqXjD911/OL29fvpWwF6nUFEpuBlmskOPbtds5wYj0q71ZbkSccRPM"
    "ey7OqdHM2o/B2t9lX778631lwja8K3Lz8vXN5z9lzesuF7VUpQwuTLbhrP0YsK7uwR919u"
    "CP7Xvwx8YeTPF/FHED7ZtC2nw0Huy9bQjWP6Ud6nH5pwwkIuFqBeUUbiqFVqmeoUMXlDfR"
    "0ACF2GVxlEYDiOgAThvIymZ0SdbBj1IFM8c+Ar4s9ZxEFYiDN5gT3xPKGPGEHpgl9Z+xUu"
    "+zo1EMoxVK5pFNuh0B4cYwAusBPlAPcJsNYbfaCb4SMUxgMkC5SjVCrE91oD5tR/r0+AS4"
    "IzrUWZXajlVqNjRk1/vuwSMRBhQKbuMQ7Dmv0m77OATrIjwoR1Xr8DeCxKNXgfCcUikwgt"
    "SlqkOBkTfZrMAIQByKXXUKHlDIMr+RvHbcEsGIJmqHNQJL+Ch8ShQaiq27UTqczEiWDCTp"
    "VVVmoKKZWMLA8/Ovh4Z+QiDkkBBZ5cQgd7dph3KimBz6HChoxnS023MkSrEWjbCvkFn4t4"
    "b/IAU8BvZdPwzyx5ZR4DDW7d0UemcMrUJm4ppRJrGW2IYWjx+zlyZwFgQj2kB6gxNFkUpn"
    "1+7qkhOMwf9i374uVTHfRL1UpbQJc23CXKtEPLwScSjOIsEjZjDlhULhkt+ddmtdKu00fE"
    "d8HDwkSpEFfkQUkACBEEWUBCIRrii2Aq4YBS4fS0bqSF8PWaPlRyCSVUpXjiWkS+EIskSR"
    "ourLrgZ5RjJeG7Czg4AdwT5HcMnEuFUhGl+u494NtPsuYrGnr4+tYmGrWDzjiJ4JXTOjeL"
    "Yq1ZCXh7WvHwf64xKNK0qGryHmvW3B9SrlCLl+JFzWOvdG6JE8bLW4q5RWu3EMXDb7XFap"
    "xqA73MPXMqZbraYSmV1KQ15KklGqddRpjqZty+iYDRrfTq2ZNKeUQlFXZJtqV9KRoo1WKW"
    "a25OADRgCFTz/IoKqAH1IpA5wNTIRgkTmAgPqieDKVf4sKyqKAsof5FAKcTURq0FaIUv5C"
    "6rrMOxnFNLgrj2gv+QzE0ULk5xE/NztVJdhu8qqqVxUpBhPvpzmGbLrjMUiAHA5gzLeLEE"
    "XdQ2YFcSSG4A/gRUL4ovEo5UJX2z6Wi+QD5YWTup4oG69apMZ6tg3Ss+0gHj5DO9EdKMt1"
    "urp15fGs/QgVV29PdERx3qpVFJf3rAvVQPSzq5gyB0YRflQYLzqTCdUobUIh/YRCJcGpCv"
    "jdCvp+++GkINvfZn6y25383cn3H/K9W/zRtVvf/XJ2fa2fn6nT9taao2mHu/QkEfwmZpDu"
    "yQKXAJLZ4FIRdQpe8COFx8dNfzLxP1zN8CImMRV/zCH2eUsTw5z12+zZ0TAgzEmiakzVWV"
    "VKq9EaskbLupPu053UWlPbt6/xWlOpLC5szPISmd1DB72HHqYC/cA4OohI9FxFWeWDcRx6"
    "Xkb+uHigG4VennvGBTt2aWspValS2FuqNazabS7Vwlk6jtELUZpAlC1gEUqT3smEdxSs4F"
    "NyBwdTAAMPLMma9xOpPJ+37KVn12arPt+X+txmrdutO4VPXOg7IWRGTuZVqtF5mZ+++d0H"
    "DahFs468deJmFWy+eTkeNkoHViIZ4ZTeFdDQ97l8uY6EKre5eXfm2q9S7lE9nl85Wv14gl"
    "2A2DY1Duq0Fnlj5F2yWmGFaK4BfEFqcTfAXZTuwhGS5TmEQGqIvYrc4m8y72X1SRQZxQlV"
    "iPZvhZ78fh4HrsATzGLsMxzQ12K8PxralwZrm85mNd/KnRCRUBVfp7Usqh3YhWGwMHxImU"
    "NdqEgY2L4wKkQ2eu750XPWBvEt2SCSnGhbBSdUKC3Xh8J1hWkiL4Gr6TWvqnv9zNrCRjWv"
    "hzYT2tTn1f1zCVVeJiYgXfAu7hhkx2u364aIkRC7PWB0L/oZKUbSBPNMjEZmparOIUgfng"
    "nPPe9iTLvQLg1vWeJthdWtlJO73eRWSgG+2d52EyDAkXVjedCUoUaC3T/IVEEsjoKmcU2P"
    "xDACSfSQWkE3BxtlmbtZOqv0IoEKl1D9EQoazWgj7Qro2Qgphf4QGVKa/YtIJj4D8GMSON"
    "QJWTWSSTqK8t8RS/1DozgI0p9riMVVJ9GRQP/Fd43nlLpx6uDA5EklUZQ8aaro2v2TbjX3"
    "pAet5vP9AbwIUzdbcPb5E0gjyyCzkVlHYFo+Hv/zdJIZKggP4oAeltzONRcuv+aSVSj8Y7"
    "ySZ7rsgYRh8pM/LYqiOGSGPutiYL7piM+pIadrlEO2vu4r2VeBSMZuzsRXFEWPSeIv18cJ"
    "2+KZEZP4RFiFCq1Ju4t0QTFkvgzWSRpTZ06k4S8ODZXzdVKrljdQy0upvgl4R3nIjGAMoQ"
    "B7cGdC8zmJjIJ+C4rxQfzuRAPhdyetAItbtZg9GHhprg0ToamgGvJ2vS+BKUEj+4QK1fgr"
    "kZRXCkckeqAhdNEreWISlzwYLFD0as6f5RV0XX5MMfq2Zr4Fxj5+DcLxrY9duZ/NIhi4S8"
    "fUd7VGNj68T96/11ks79+3z29xz3qdDUOasV5nh8FdpPj+6kRobrK5VIjGt7WcakmTpx3S"
    "5GlTmhSOSIia50Gu040P7p0I77ZW9s5TTdtycwfKRSXt9cbQl6ks9ttibyvE73hb8TA/sz"
    "J3uZXzW4PYRuIPx92t6eUobDJOIeBskXNB1YHl+ZB5/oBQSB22FKoqw4NendQe9AwOerk/"
    "gekaqxDatTXktVW40xjIJxWi8Z0ud6WXZeQBBbQ15Vp7ZEyD0EbHbB8dg4MwZk4CaZMJ7c"
    "5PNbIRnYd6SyjoQilHG2PboLPgKo6RMdtq4jboLLgq/QiDvjm2dTILbRPaOfa5rOAuhR3Z"
    "pExrg84mcG2E2eJAFGLzPCNga1QWVjWsEVqRxy2ALdFZaJsZK6h4vgam7a6WBcUYDhr79r"
    "QUefJUDmndZWyVDmn2kGFwyLBJl/c5y2VJq6/MEXXYTI4dNTIrvamcPRKM1vx9yHoLcAtC"
    "C6+yCEW0rR2jTGmVrENWsiIO4TY8LtNZDg+ZwzblTvuWeZzJV2zKnW+R64rFrsxbYe5KVR"
    "DZkopGrlSNbEdVTjTZYFwKYGRZRKa1UgClqWdcCaCe6xL6z80elXZztOJKd04bEXI+h+5z"
    "0/6cpd2MaFZWYWIMusvV8/MjneUdjXRCzbBMaNBDqq1znGdxGCFONiHZZoxsQrJufPAKLt"
    "Az8bkSfYwIn11mJJNylyIdWSaPteciywS/zYnIvogSPYwAj7wG1/gRUcCWEYkXS0D5coig"
    "D9LMS3QKRNoxkWtMeouKDGQXImitmamspz4NU5kVJY+0k0pJya9aKimbrpNpXznN5CC7S2"
    "gmuzfOZpZGUOj0XQRbKLtOU24lrWxirYEcCqegPbGWBLCBf2eGiIxkyIF8e0oPIZrk2bRk"
    "miOZ3E9m0UKPGK1Lf4bEWSLos6XjCnCTRFl8P2R4weFyRCatOEJG+SIYZqqE/e2+yDnBkH"
    "m3pSPyTqKlbLardkh3k+1KeA438W53wcgJrAfG9h4YYYT5N5spAuc7vwRlsj2mWAxItEqU"
    "YsP7ImSQZF8Fn6zFTp88svi1xIul0Saf6RKdtNSKaVSXkt6GdhlWjrKpJfb2zT2eXK8kRM"
    "Ewt6FqolfxnLXMrjOfCCw7Erq6wg7k+4Y5XJPUNckJXmn325T1pkJqI/o11svBUyaMf0uy"
    "Hivt6B+n74L1WPkWua7jsdJQHeurJhuk1nulL++VqmL+mT4st5XOjowdup4sjcl4VP4sx4"
    "J69aieV3tzuKjdW+m421inetzApDJrZO8Bn8w0+jyEShWrxrLqdmlp/4JmS0KUxvbs1rTL"
    "3r4uNdpocj8LABdNhM0VMGEpx/x/4kvjd7I4mhZ1PZLNBnMji+y3Yo59ZrBSu6E1joyKSa"
    "TNR2FDqh/QTz9qndBPP3Yc0cXN6hn9gb+dUW35nMDWle/doESRGyGj2h4FxQjn/FstpdTb"
    "DqXUW0X9lEC8u6k5qES1RyNQtpMfrQ3Iw1Ti5kQIUmKkbVWQjk/t+l5rhr/vmOHvFZYgzI"
    "/xjhRqlLqYVqGkSWizizRSDSUORyYZnMokFtBmBlCMmBMHDCskvU05QCukNnx5OPrhplnA"
    "lj6w5jZreDFbWNbc9i1yvc3c1rDz6NggPOTjRxTh5wYdpTq8T0l3Y7IA7UMrmsPWrh0tI7"
    "tRS+p45dYb1aU3AUqUnGBOIhkslPbTVJN2N1WoR/+eP1NyZMiPD//sijSq0myOAKq/t5Pp"
    "mfRidarDFV5vHn+ZZPvb4hE4sf4TFGPmGXdMx5OEHSNazfQ+NdOYOgxR06qAJSrrTGygSD"
    "oe79akMIWhRvog/q3Jk8py9kjG7ctavMlu049bK2QMrUKVqbp1+ymTWGVJI20wpMxpWwvt"
    "SYOrVDZJYhPYlmSqHUXVx5RMdQ9K6ULSMjmiFlQjPJ4e73G0qYWwuqf2xXWcWggd3ZNNOj"
    "r2dd1uRezy6D6MCXEUztyVwmkVrYWmsFclGhP6zxL2OpzkS56Hz/SQLzk6HhnEuu7x1dlV"
    "8Y2/OLu7OPt0OWnuHz0gq+uufKy4lndM44iDXSqwz1CE3eVEobdO70y71NWwaLNJSd0Oqf"
    "XJHZbm8xFFmWO87mm5RDJGa/779zqauPfv21Vn4l4jgYUJwmnzEaK7Ey9QWTpE9WVqd3wu"
    "kezf9fkwx5XenJwNTNf9f8x++386LmXK"
)
