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
    "people" JSON,
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
    "repositories" JSON,
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
    "deaths" INT,
    "error" TEXT,
    "handled_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_inbox_bot_id_e0e764" UNIQUE ("bot_id", "update_id")
) /* An update, kept before Telegram hears that we have it. */;
CREATE INDEX "inbox_open" ON "inbox" ("handled_at", "id");
CREATE TABLE "invitation" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "code_hash" VARCHAR(64) NOT NULL UNIQUE,
    "role" VARCHAR(24) CHECK ("role" IN ('owner', 'operator', 'viewer')) NOT NULL,
    "repositories" JSON,
    "created_by" VARCHAR(200) NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "revoked_at" TIMESTAMP,
    "revoked_by" VARCHAR(200),
    "used_at" TIMESTAMP,
    "used_by" BIGINT
) /* A link that gives one person a role. Its code was shown once; only its hash is here. */;
CREATE TABLE "repository" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "local_path" VARCHAR(4096) NOT NULL UNIQUE,
    "git_dir" VARCHAR(4096) NOT NULL,
    "allow_write" INT NOT NULL,
    "allow_network" INT NOT NULL,
    "allow_commit" INT NOT NULL,
    "require_worktree" INT NOT NULL,
    "approvers" JSON NOT NULL,
    "require_two_people" INT NOT NULL,
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
    "language" VARCHAR(24) CHECK ("language" IN ('en', 'de')),
    "telegram_language" VARCHAR(24) CHECK ("telegram_language" IN ('en', 'de')),
    "quiet_until" TIMESTAMP,
    "pace" REAL,
    "trouble" VARCHAR(24) CHECK ("trouble" IN ('blocked', 'gone', 'muted', 'topic', 'moved', 'refused')),
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
    "topic_id" BIGINT,
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
    "topic_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMP,
    "first_decision" VARCHAR(24) CHECK ("first_decision" IN ('once', 'session', 'prefix', 'always', 'decline', 'cancel')),
    "first_by" VARCHAR(200),
    "first_actor" VARCHAR(200),
    "first_at" TIMESTAMP,
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
CREATE TABLE "attachment" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "media_type" VARCHAR(100) NOT NULL,
    "size" INT NOT NULL,
    "digest" VARCHAR(64) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE
) /* A file that the agent is given to read; it lies in the data folder, under its own name. */;
CREATE INDEX "attachment_session" ON "attachment" ("session_id");
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
CREATE TABLE "chat_topic" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "topic_id" BIGINT NOT NULL,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE CASCADE,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_chat_topic_chat_id_56766d" UNIQUE ("chat_id", "topic_id")
) /* What a topic of a forum is about: a repository, or the conversation that a session belongs to. */;
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
    "urgency" SMALLINT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'sent', 'ambiguous', 'failed')) NOT NULL,
    "attempts" INT NOT NULL,
    "not_before" TIMESTAMP,
    "error" TEXT,
    "created_at" TIMESTAMP NOT NULL,
    "sent_at" TIMESTAMP,
    "event_id" BIGINT REFERENCES "event" ("id") ON DELETE RESTRICT
) /* Something to say: the newest content of a slot, sent once or edited into its message. */;
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "urgency", "id");
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
    "eJztXetz27i1/1cw+pLsjJJJHCebbtrO2I6367teu2N7bzp9DAciIQk1RXAJ0Irbu//7Bc"
    "A3CVKAnhSDL4lM4gDk7wDgwXn+d7QgHvLp67MQP5BHFIx+AP8dBXCB+I/GvTEYwTAs7ogL"
    "DE582RiG2GF5swllEXQZvzGFPkX8koeoG+GQYSIGGZ0BMYoHJMlrcMUooMiNEANLyH/OyT"
    "IAJHDRJ/6v/wwwvz+HdA4w/x9F6LUYxSMuHwYHs211GAf4txjx15ghxi/ybv/xL34ZBx76"
    "iqj487+jKUa+J38nOIkG6GsYIUr5q9GMJsMwh8UhAXJCFDnyjkDuOZQtRrIDDpf4A3z56f"
    "LuEkToidN4DmTg6h7c/Hp9Pfpd9Bo+OnL8CpuwJ7qQ152s06uA/SgbCpgmjkv8eBEUjcNn"
    "NidB3hoHTFydoQBFkCHRPYtiwbUg9v2UwxkjE5CKJgk6JRoPTWHsC94L6uQBimsjx7m5fX"
    "DuLx8cZ9SYFxlFibPpJZeDy0Hij0rl28/EI7w6eXv6/enHdx9OP/Im8jHzK9//ngxdAJMQ"
    "SnhuHka/y/uQQadgaQFqxqUqrBdzGKlxzdrXkOWPXEc2w7EL2uxCgW2xjPYB7gJ+dXwUzN"
    "ic//nhTQeS/3t2d/HT2d3LD2++EwMSvuqT/eAmvXMibwmwC3CThemI9WeCcY1sO1AfdhZX"
    "gT7VAfq0HejTBtAuEX00MP6f+9ubFoxzihq8HnYZ+D/gY9rYK45gRncAK7AQPS8o/c0vA/"
    "ryl7O/1bG+uL49l+AQymaR7EV2cF4Dnk9UAY4zeTaZ4FWqAW4lJ2909hLeqnWOy3tqrCFr"
    "Yv2Z32F4gbrxTijrEz4lfZ39OEb0+Qt6t1zeSfe1DvAfrn65vH84++WvlbXw+ezhUtw5kV"
    "efa1dffqjxKe8EfLl6+AmIP8Hfb28u60smb/fw95F4Jhgz4gRk6UCvtAVnVzPUKlznMhfm"
    "va3B9SrlFriePm5fmH4kTM4w6eSyDylzYrrW6q7TWk73mdPFkceUz1VKy+Vj4LKZXFSlWk"
    "su6hlPdyQWCR3B9LF0oBUXJtB9XMLIcxp3yAlpa9u8tThZ1K/AAM4kduIlxRvkGqMwIk/Q"
    "Hym1Sem9cbc2qdRqpTLpyxwyociBlM+SMcABmPIH+gSW4rpQ/3jIxZ64NXnmF8niE4CBx3"
    "9JNQ/ASaM54i/eVCxtu3NDJRPj4zqJ1ob/u1LblMDmCKpWJdNILsnSGDTpznyYlNBgJAZZ"
    "TE1HyYn0BimJ9bpDpCTrvEhJnNQdzYvbNYCNkdhcCPEpb1gc5WxiaJH+fOSTR3twoYfkZ/"
    "xAKiP5TKSsi4OpQjJ5XfAn8IJTenxlvABnN59B+gxSSXn7kCoq689fTOAoDhLtzVrPyqnX"
    "fMxs3OpzGilUz/HsW9Gp/uHk5N2770/evPvw8f3p99+///gmV642b3VpWc+v/iIUrZVP1m"
    "rNq5zMDfydizly+QZ8GcSLBgMykj5rTEb1D4uWYKCjETw5/Q5c/HR58TN4+U8JxT9H4OoG"
    "vHzBp/2LMXjhkgX/Unvi5xT7yHHnMJgh8SdfVQucLEHxZ7YZiN+MEF828aH8m/cQQ//Fd+"
    "0SSFP5mG+RBqwsiPbHzFG6WYx6ydEEkYyn2b7GWZLskkgyNkL/Ri5LficfJPnThYGLfJ//"
    "YcK4dMI0OffA99sWTVpBMgTxvOvIdfm3h251cX7iur69+UvWvK5DriG+VKDdoSdeDgbp6u"
    "o4ffOHDxrrQzRrnc/JzSq+XIKiiZCjO6ELiiGgvO/5jDzMjMxOOcH+rU6jP07jwBWIgkmM"
    "fYYD+lqM92fDz0FvbVEBQh51AsSWJHpUSLb8S49g0GLWrtPW+DPhxLtiTH5lvzw4v729rv"
    "Dg/Ko+43/95fzy7uVbyRDeiJ+CyqJtgbzQDCQHHIOlUCGyy2Hry8FDDGLfkCU5yUYMOZ6v"
    "wm6Qj+BUod3vwD0jsKivj3pFf6QrYVaIhiAB7cEPoaSb04a5ILEga4Fc0nrqglwisSBrgZ"
    "zraQ1QLtMMD+btu+YJvCIkVW4mn8Qamf0wbuCjN4dMuZV06fpLRKsV/v3HfJ8q/9KXkoTY"
    "NYa+TGWxXxf7dPNYwwejSje8PX4nn1LoMhKZ4JwT9NmY1SeErSPot+A4NsURZU6mG2tyut"
    "Oo2CTu8e61J7NiFZPMvCgi5IThMHXskRbgCE3xV2lw9JfwWVqKOZmPA1SYGI3si8nQZp+f"
    "Mk2PmdenjTGBzPgDVCOzYJuAbfwNKtPZL1Cfv0AwCEjM97o1mFwjtXzuM599NGUOv8+hUF"
    "hL2z0G6nRD2Dj37TewpnxnJbuyZHcQmQ4GdIkiI6tqicSqMddXY/JbxH9aQ59TIevxsumT"
    "mJejZixWNykt5PqQx+LB+CebKZJydDnxNUiHAPq+v8rF1F0jNrNCaiXfPku+HvLxE4oUn5"
    "EV0ldB1uPltTfpK0FD4bCf3kpc833OvFTsEtGDDuJvuBSZqIzErjVD421U/JEsSZvbpH2h"
    "Dje3STUeV99CXqWzNvK1/ROKkFUD94SCaC3ke7e+9gZ9I2tBlRNNNvxIIoRnwc/oWbLiij"
    "+30FgooE+TDjyk3RwZC37P5lh2tVigEVzmkcvlqcffnb8xSiIS7vhGdHd18TBS7S5bgPW+"
    "6Om4thVdYKsbagu27Tk2CswnWEqBCv3YeUr54893yIdMrcVM8b6YQ3aO81jVYWBedeZ4Qo"
    "EqcswEpUvRx4Dw2WmmlojhaZJbpZmpJbs37szUUm61MlPLNQlmgKGvjAIyBRCkC4y/6RwB"
    "ErMwZsmNNKB4LG94eDoVl8Vv4TLfTNKyxX4V+Vn+Ud4zk6y/tZQtNpdEL3NJ2Cy+O069SQ"
    "KWbrb6mQJykkGgvPdUAVYjYDUC+9QI9I7LfTiXHuIM1TdGbOEQdXF2f3H2+bLrDLVT6Zcx"
    "6M4XKFDLv8Xdbgm42k6j9IVIw8SFTsik5MmfLZAZBmeYn1wAI0DsY59E5kAfIyoyDkphlQ"
    "s5YEp8D0VjEHOWR7KIhahrIR5cVRFjZ+MY5jAszYBVmd9yLDVyC1qh2wrdfdsU9yB0L5CH"
    "YQKTAcpVqgFi/VYL67cdWL9tYk3xfxQot4tbafMhCVobltgpuRfgmTLYuX3OFhQDnK/bDy"
    "m3sYa73npJhGdYIfW3Q1xQbMU1pkfVimwtF6vdqLQ7Su1Gz4xA36xyo2d8GIBugy+4BUzf"
    "u6nbKO6OO3Ub1XbalRgYARMEPBLwNtKrcZwVRQgAnHFA5Z/yV3vFBdNODLUSEeLbGOYS0L"
    "OOYiIHwinotqWb+FYUEzur1skw841OwzmBlXz1BDPqzpEX+8gRa8QE6QbhIBHXArwD70Yu"
    "QS6jOv/hO5/ZpC4R9dgTvzcH5hlvhRyK+LCewumodVtu0Fl9j0LfgwLxoiqRvivjdIlqj7"
    "mmD+MgsMVU0yF89glUgN0ef1sisbV+NwjAtWo3q3Y7coApYlwe5p0RU7VblXKAarcjUbNp"
    "RZNF6KklvUarqFMm2Z+U8+ZIRJxE27OOurpKaYMw+7xsrFGifUEN1ygRh96aXK9SWq73he"
    "uKxd4IQKoqhRuM77JGNUiHpBU4rEWqqnLf0Ch1V+nsyNiha5hqTMYNghejWFXByiQkrzA3"
    "3cVDcnW2sYuHjF2sTKpOI2c663TsnFmZ6dW2ztsAAS9GYEGEv/IYuD7kn3NPlIFnc0xBRJ"
    "Y/iILwfF5EAAcURYwKZ+upSDo+BpQAkZkPzMlStuDvyQmj56Y9dJcDKaMdq1ZfPrQsbt5l"
    "Sy3hp11EvgK5Ux2zxaraUlrcbKQsp4C13PbAcptOLkMJu6CyJ+f+CNMKx65jKQFuzs+DVP"
    "+eZoW9Jz4R+Mm0ro84DJOfoph78msKsWnV76TiMeeDZ2R0rpEN0Oyso2//0K5u/6DIaGmr"
    "Ue8zZNoa6KyB7sgBtirodvSPUxmpo4JunKo0Dx8NuiFpIrdmvDtIlr+efYp7od2tHv031O"
    "5WPduPbIrrancbC1wj7d9+Uyn2bJ7rArs6k+JhojnOY8bUkRzpnXGXdnNStNHITpG0TlM/"
    "kACJDGkkjsACUcqfjr4GMkDjgYMzi+ACuDCKZP4Iylv7zzJbBCOPSBHZse3OldrLUoleZa"
    "62igqxVANyhRYxeXInJVhHgSif20RIzgm2cw7pkZD87kRDRn530ioii1s2C4Um2DvJjMA3"
    "EeUHu/NUvUmNpn5jvH0tEYMR39WaALc7dBcU+/fnHv1xGgeSwXyLxz7DAX0thv3zaLdf9L"
    "15eR+kWnzv5vxB0rGHiISq8L6O0IacwlYWW3/K96iydt8WwpEomVqNdI3T+GGONeWE5oqz"
    "TS3fefsBR+6zk1JLjWNOeuJIDyBUeFCIsHMGxAnYo2BKIuk7IfPnQRChkB8/HjmING/JDy"
    "XZDUZUp52djLHq0EN9ssJbo9Q4fUINL4oyxk5K1noKAl9+ury7BEXv4Ooe8IUHbn69vraZ"
    "+3qauc/KOAeTceSibeDeEVafth/gUeqtVjj92454+rfNgPrSPmc0u6t0VuW/7vxWKp87ag"
    "Mra2hb6d0kLDkMI/IEfeMpXyO0c37tPd2mNeuTmdGmNdtqWjPVXrMN+22pq2GCW9tf+5Q0"
    "Thy47xmUz6I8jSc3xyvP4jRvp5cyDgJBBuaQ8h+EoiBJ9RYHDPtJwrfcIriEQRLe4KMpJ/"
    "RJoMh9v61OV6eU2/tRtv+Wvl6cZeXMNDlR5QRDcLHdg0simk5JZHRmLSiGB/G2DNoFvj4M"
    "ZnGqYzOIniiT9RjmPYVPZGhkARQoSGquG0VGsPQr4azJEiW95U0Dlo2Y9FuMEXPkt93UWl"
    "UjtSFlfbNWVRPduYr196NPYItclRHU2DoVFINi5efbX8+vL8Ff7y4vru6vUo1Szjt5U5qH"
    "8iyCd5dn1/WtLiLxRGVr797gCiq7raVgZJtZKVJvxk8VMkwvZskFRkLsyivkKbkSoWlMjQ"
    "P3DpyypGdLpBfKpsNlLOkZN7aTsIQ/Rcl0fBjFyINYraMWxUhyc7xSMcLydrqKEUmRFK/m"
    "x6d4IT0CJiRmPySOASlqY0AiWb+PI/2EIiqjAzLHglSfBybIJ8GMKr0Vdj/cKscFObT0RD"
    "i0jsW6C1h3gR6yohxKkC4VI+zLVBb8tcG3AlcfuGCtq1bg7SM3tiPwKs2s1oI9gMJc4rTw"
    "K5Xir/IkIe+tPkjEWbOV54h7skAT4j2LFHFgAZ8BDRF8BEvM5lKCnxA2TjLEcYEfIOjOAS"
    "Vx5Eq3Zd4ARyAivsLIus2OlWeD1J9Z0ugfCh6RYgvq+iKkBPZYsJ1jwSEN39/Ml7jyWUgW"
    "SAP07ixrOVGfXYj3lWVNgpGpbH3iQl9oY0OY5VsTLqeGalkbgLxb/wPx6TCc8xmJNVIIJL"
    "LpTpb8vcUkJ6F4fyJ/P2G05FfXskNgpEj52O7rXaezTt/rO31zuT9aL09YldLawPtsA7fZ"
    "4No3xmFlg+tLnG4cUaI+sSZ3xp3n1aLNysPqAz83+pAyILPpF4GxUOQLEp68HoI+k2fM5o"
    "HUlHgD797DSnc9yuSzrcQn7edJyUxjNW+ZajCFyw6h4j3MjpMUwlBsOHmFjPb9BuVNVqcB"
    "CEMUeK9EarHX4EuEGUMBwIFUX3HSgCZJi1KFlYgnCGYo2Vgw32CQ71N+TxH6v71+Davalz"
    "LYrY7pTxbJioIItaILVc2q7hgl1XVXwoCi82rCgNoz1EJodB+iHKbU9RSl7jsfI01irDV2"
    "kfC4a+SkVeegDbuB7ttXLTR6zH7k08xkjKy9Xu8laVSr97R9xwDWU6SXKuFsWuhKS1n7Ae"
    "rCtp8ozqa337Wq8diKqw8+Gd/B6w0Mf85bHVM7+sPSMdmkIYcXnfpS86GfLNhayQfrudmH"
    "KW49Nw/sPG4Ln1if2V5xYzs+s7buyQ7rnlg/5G37Iauxtam0tpRKqwXeg9WaOlaINUtNtZ"
    "sJS0ZzwlSuYecp2Y8/3yE/h1MN+W3MJuTrcOCuTE7+hvgJqf3nTED6giZzQh4/J93pyAN9"
    "U7G0wrVLm/OVhxYhn6KB+8z3gJHC+FxrMe6yQuOirZNGGOikpY8QZwBNnFQADEBpyFd8zD"
    "FwfYgXyAMTNOX7lSyItSTRI/97hgP6CfDJgaJxnj9+CSnvhi5RhDxVivqdj6eM7KDx5N/I"
    "lecGgU13tnptK2ENcqcrQ72hrfBbMRRuqGppNwGWOK6rsy+RDNBStX1DoDLwqcPIqgx7Gg"
    "K0OzGIeHiGqNH8LSgGiPEHnZiDD6ft07cRP7B3o17PAd6+owBzxJdbIVsS4iMYtBgWCqoa"
    "yhNOtiuYs0/ffo3V57e31xVL3flVTad38+sv55d3L99K2ItUagolN4MsVsjx7drtnGBA+t"
    "WtWW5EnHETzAcuzqnRzNoPwdrfZV++/NtDZcI2vCty8/L17c1fsuZ1l4taZl8GZybbcNZ+"
    "CFhX9+CPOnvwx/Y9+GNjD6b4P4q4gfZNIW0+GA/2rW0I1j+lHeph+af0JCLhagHlFG4qhR"
    "apnqFDF5Q30dAAhdhlcZRGA4joAE4byEKAdE6WwSepgpliHwFfVkZPogrEwRtMie8JZYx4"
    "Qg9MknLpWKn32dEohtEKJfPIKt2OgHBlGIH1AO+pB7jNhrBb7QRfiRgmMBmgXKUaINanOl"
    "CftiN9enwC3BEd6qxKbccqNRsasut99+CRCD0KBbdxCPacV2m3fhyCdRHulaOqdfgbQOLR"
    "q0B4TqkUGEHqUtWhwMibrFZgBCAOxa46Bo8oZJnfSF5qcY5gRBO1wxKBOXwSPiUKDcXa3S"
    "gdTiYkSwaS9KoqM1DRTMxh4Pn510NDPyEQckiIrHKil7vbuEM5UUwOfQ4UNEM62u05EqVY"
    "i0bYV8gs/GvDf5ACHj37rh8G+WPLKHAY6/ZOcgdAxtAiZCauGWUSa4ltaPH4MXtuAmdBMK"
    "ANZGtwoihS6ezaXV1ygiH4X+zb16Uq5puol6qUNmGuTZhrlYiHVyL2xVkkeMIMprxQKFzy"
    "u+NurUulnYbviI+Dx0QpMsNPiAISIBCiiJJAJMIVxVbAFaPA5WPJSB3p6yFrtHwCIlmldO"
    "WYQzoXjiBzFCmqvuxqkA2S8dqAnR0E7Aj2OYJLJsatCtHwch1v3UC77yIWe/r62CoWtorF"
    "Bkf0TOiaGMWzVan6vDysff040B+WaFxRMnwNMe9tDa5XKQfI9SPhsta5N0JP5HGtxV2ltN"
    "qNY+Cy2eeySjUE3eEevpYxXWs1lcjsUurzUpKMUq2jTnM0bVtGx2zQ+HZqzaQ5pRSKuiLb"
    "VLuSjhRttEoxszkHHzACKHz+QQZVBfyQShngbGAiBItMAQTUF8WTqfxbVFAWBZQ9zKcQ4G"
    "wiUoO2QJTyF1LXZd7JKKbBXXlEe8lnII5mIj+P+LnaqSrBdpVXVb2qSDGYeD/NMWTTHY9B"
    "AuRwAGO+XYQo6h4yK4gjMQR/Ai8SwheNRykXulr3sVwkHygvnNT1RNl41SI11rOtl55tB/"
    "Hw6duJ7kBZrtPVrSuPZ+0HqLh6e6IjivNWraK4vGddqHqin13ElDkwivCTwnjRmUyoRmkT"
    "CuknFCoJTlXA7xfQ99sPJwXZ/jbzk93u5O9Ovv+Q793ij67d+v6Xs+tr/fxMnba31hxNO9"
    "ylR4ngNzKDdE8WuASQzAaXiqhj8IIfKTw+bvqTif/hYoJnMYmp+GMKsc9bmhjmrN/mlh0N"
    "A8KcJKrGVJ1VpbQarT5rtKw76T7dSa01tX37Gq41lcriwsYsL5HZPbTXe+hhKtD3jKO9iE"
    "TPVZRVPhjHoedl5I+LB7pR6OW5Z1ywY5e2llKVKoW9pVrDqt3mUi2cpeMYPROlCUTZAhah"
    "NOmdTHhHwQI+J3dwMAYw8MCcLHk/kcrzec1etuzabNXn+1Kf26x1u3Wn8IkLfSeEzMjJvE"
    "o1OC/z0zd/+KABtWjWkbdO3KyCzTcvx8NG6cBKJAOc0rsCGvo+ly+XkVDlNjfvzlz7Vco9"
    "qsfzK0erH0+wCxBbp8ZBndYib4y8SxYLrBDNNYAvSC3uBriL0l04QrI8hxBIDbFXkVv8Te"
    "a9rD6JIqM4oQrR/q3Qoz9O48AVeIJJjH2GA/pajPdnQ/tSb23T2azmW7kTIhKq4uu0lkW1"
    "A7swDBaGDylzqAsVCQPbF0aFyEbPbR49Z20Q35INIsmJtlZwQoXScr0vXFeYJvISuJpe86"
    "q61xvWFjaqed23mdCmPq/un3Oo8jIxAemCd3HPIDteu103RIyE2N0CRg+in4FiJE0wG2I0"
    "MCtVdQ5B+rghPA+8iyHtQrs0vGWJtxVWt1JO7naTWykF+Gp7222AAEfWjeVBU4YaCXb/IF"
    "MFsTgKmsY1PRLDCCTRQ2oFXR1slGXuZums0osEKlxC9UcoaDSjjbQroGcjpBT6Q2RIafYv"
    "Ipn4DMBPSeBQJ2TVSCbpKMp/Ryz1D43iIEh/LiEWV51ERwL9F981nlPqxqmDA5MnlURR8q"
    "Spomv3T7rW3JMetJrP9yfwIkzdbMHZzWeQRpZBZiOzjsC0fDz+5+kkM1QQHsQBPSy5nWsu"
    "XH7NJYtQ+Md4Jc902QMJw+Qnf1oURXHIDH3WxcB80xGfU0NO1yj7bH3dV7KvApGM3ZyJry"
    "iKnpLEX66PE7bFEyMm8YmwCBVak3YX6YKiz3zprZM0ps6USMNfHBoq5+ukVi1voJaXUn0T"
    "8I7ykBnBEEIB9uDOhKZTEhkF/RYUw4P43YkGwu9OWgEWt2oxezDw0lwbJkJTQdXn7XpfAl"
    "OCRvYJFarxVyIprxSOSPRIQ+iiV/LEJC55MJih6NWUP8sr6Lr8mGL0bc18C4x9/BqEw1sf"
    "u3I/m0QwcOeOqe9qjWx4eJ+8f6+zWN6/b5/f4p71OuuHNGO9zg6Du0jx/dWJ0NRkc6kQDW"
    "9rOdWSJk87pMnTpjQpHJEQNc+DXKcbHtw7Ed5treydp5q25eYOlItK2uuNoS9TWezXxd5W"
    "iN/xtuJhfmZl7nwt57cGsY3E74+7W9PLUdhknELAWSPngqoDy/M+8/wRoZA6bC5UVYYHvT"
    "qpPegZHPRyfwLTNVYhtGurz2urcKcxkE8qRMM7Xe5KL8vIIwpoa8q19siYBqGNjlk/OgYH"
    "YcycBNImE9qdn2pkAzoPbS2hoAulHG2MbYPOgqs4RsZsrYnboLPgqvQjDPrm2NbJLLRNaK"
    "fY57KCOxd2ZJMyrQ06m8C1EWaLA1GIzfOMgK1RWVjVsEZoQZ7WALZEZ6FtZqyg4vkamLa7"
    "WhYUQzho7NvTUuTJUzmkdZexVTqk2UOGwSHDJl3e5yyXJa2+MkfUYTM5dtTIrPSmcvZIMF"
    "ry9yHLNcAtCC28yiIU0bp2jDKlVbL2WcmKOITr8LhMZzncZw7blDvtW+ZxJl+xKXe+Ra4r"
    "Frsyb4W5K1VBZEsqGrlSNbIdVTnRZINxKYCBZREZ10oBlKaecSWAeq5L6G+aPSrt5mjFle"
    "6cNiLkfArdTdP+nKXdDGhWVmFiDLrzxeb5kc7yjgY6oSZYJjTYQqqtc5xncRggTjYh2WqM"
    "bEKybnzwAs7QhvhciT4GhM8uM5JJuUuRjiyTx9pzkWWC3+pEZF9EiR5GgEdeg2v8hChg84"
    "jEszmgfDlE0Adp5iU6BiLtmMg1Jr1FRQayCxG01sxUtqU+DVOZFSWPtJNKScmvWiopm66j"
    "8bZymslBdpfQTHZvnM0sjaDQ6bsItlB2nabcSlrZxFo9ORSOQXtiLQlgA//ODBEZSZ8D+f"
    "aUHkI0ybNpyTRHMrmfzKKFnjBalv4MiTNH0GdzxxXgJomy+H7I8IzD5YhMWnGEjPJFMMxU"
    "CfvbfZFzgj7zbk1H5J1ES9lsV+2Q7ibblfAcbuLd7oKRE1gPjPU9MMII8282UwTOd34Jym"
    "R7TLEYkGiRKMX690XIIMm+Cj5Zip0+eWTxa45nc6NNPtMlOmmpFdOoLiW9De0yrBxlU0vs"
    "7Zt7PLleSYiCfm5D1USv4jlrmV0nPhFYdiR0dYUdyPcNc7gmqWuSE7zS7rcq602F1Eb0a6"
    "yXg6dMGP6WZD1W2tE/Tt8F67HyLXJdx2OloTrWV002SK33yra8V6qK+Q19WO4qnR0ZO3Q9"
    "WRqT8aj8WY4F9epRPa/25nBRe2ul4+5inepxPZPKrJF9C/hkptHNECpVrBrKqtulpf0Lms"
    "wJURrbs1vjLnv7stRopcn9LABcNBE2V8CEpRzz/4kvjd/J4mha1PVIVhvMjSyy34o5dsNg"
    "pXZDaxwZFZNImw/ChlQ/oJ9+1Dqhn37sOKKLm9Uz+iN/O6Pa8jmBrSu/dYMSRW6EjGp7FB"
    "QDnPNvtZRSbzuUUm8V9VMC8e6m5qAS1R6NQNlOfrQ2IA9TiZsTIUiJkbZVQTo8tet7rRn+"
    "vmOGv1dYgjA/xjtSqFHqYlqFkiahzS7SSDWUOByZZHAqk1hAmxlAMWJOHDCskPRW5QCtkN"
    "rw5f7oh5tmAVv6wJrbrOHFbGFZc9u3yPU2c1vDzqNjg/CQj59QhDcNOkp1eJ+T7oZkAdqH"
    "VjSHrV07WkZ2pZbU8cqtV6pLbwOUKDnBlEQyWCjtp6km7W6qUI/+I3+m5MiQHx/+1RVpVK"
    "VZHQFUf28n0zPpxepUhyu83jz+Msn2t8YjcGL9JyjGzDPumI4nCTtGtJrpfWqmMXUYoqZV"
    "AUtU1pnYQJF0PN6tSWEKQ430QfxbkyeV5eyRjNuXtXiT3WY7bq2QMbQIVabq1u2nTGKVJY"
    "20wZAyp20ttCcNrlLZJIlNYFuSqXYUVR9SMtU9KKULScvkiFpQDfB4erzH0aYWwuqe2hfX"
    "cWohdHRPNuno0Nd1uxWxy6P7MCbEQThzVwqnVbQWmsJelWhI6G8k7HU4yZc8Dzf0kC85Oh"
    "4ZxLru8dXZVfGNvzi7vzj7fDlq7h9bQFbXXflYcS3vmMYRB7tUYJ+hCLvzkUJvnd4Zd6mr"
    "YdFmlZK6HVLrk9svzecTijLHeN3TcolkiNb89+91NHHv37erzsS9RgILE4TT5gNEdydeoL"
    "J0iOrL1O74XCLZv+vzYY4rW3NyNjBdb/9j9vv/AzPLZrU="
)
