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
    "eJztXWtz2za6/isYfUk6o2Rix07SdrsztuNuferYO7ZzsrPdHQ4kQhLWFKGCoBVvT//7Ac"
    "A7CVKAREkUgy+JTOLl5cGFL5739sdgTlzkBa/PFviBPCJ/8AP4Y+DDOeI/KueGYAAXi+yM"
    "OMDgyJON4QI7LG02ChiFY8ZPTKAXIH7IRcGY4gXDRNxkcAbEXVwgRV6DKxaAAI0pYmAJ+c"
    "8ZWfqA+GP0I//XewaYn5/BYAYw/x9R9FrcxSVjfhvsT9u6YOjj30PEX2OKGD/IL/vbv/lh"
    "7LvoKwrEn38MJhh5rvwd4SQaoK8LioKAv1qQyCQYprA4xEfOAlFHnhHIPS9ki4G8AIdL/A"
    "G+/HJ5dwkoeuIyrgMZuLoHN5+vrwd/iqsuHh15/0I3YVdcQh53kote+exn2VDANHLGxAvn"
    "ftZ48cxmxE9bY5+Jo1PkIwoZEpdnNBS95oeeF/dw0pERSFmTCJ2cjIsmMPRE3wvp6AGyYw"
    "PHubl9cO4vHxxnUBkXiUSuZ+NDYw4uB4k/aiDffioe4dXx0cn7kw9v35184E3kY6ZH3v8Z"
    "3ToDJhKU8Nw8DP6U5yGDTtalGahJLxVhvZhBqsY1aV9Clj9yGdkExyZokwMZttk02gW4c/"
    "jV8ZA/ZTP+57s3DUj+79ndxS9ndy/fvflO3JDwWR+tBzfxmWN5SoCdgRtNTEfMPxOMS2Lt"
    "QL3fUVwE+kQH6JN6oE8qQI+JuEYF4/+5v72pwTiVKMHr4jED/wc8HFTWigMY0Q3ACizEle"
    "dB8LuXB/Tlp7N/lLG+uL49l+CQgE2pvIq8wHkJeD5QBTjO6NlkgBeleriUHL/RWUt4q9ox"
    "Ls+psYasivVHfobhOWrGO5IsD/hY9HXy4xDR5y/o3nJ9J17XGsB/uPp0ef9w9unvhbnw8e"
    "zhUpw5lkefS0dfviv1U3oR8OXq4Rcg/gT/vL25LE+ZtN3DPwfimWDIiOOTpQPd3BKcHE1Q"
    "K/Q617kwv9oavV6UbKHX48ftSqcfSCcnmDT2sgcD5oTBWrO7LGt7uss9nW15TPu5KGl7+R"
    "B62UwvKkqtpRd1rE+3pBYJjmDymNvQigMjOH5cQuo6lTPkmNS1rZ6aH8/LR6APpxI78ZLi"
    "DVLGaEHJE/QGSjYpPjdsZpNyrVaSSV9mkAkiBwZ8lAwB9sGEP9CPYCmOC/rHRWPsilOjZ3"
    "6QzH8E0Hf5L0nzABw1miH+4lViqe2LG5JMjN/XiVgb/u9KtimCzRFStSTTQE7J3D2C6HLm"
    "t4kFDe7EIAsD07ukQno3yan1ureIRdZ5kZw6qXs3N6xnACt3YjOhxMd9w0KadhND8/jnIx"
    "882jcXPCTf4/uSjOQjMWBNPRgTktHrgp/ACy7p8pnxApzdfATxM0iS8vYhJirLz58NYBr6"
    "EXuz1rNy6TUfM7lv8TmNCNVzPP1WONXvj4/fvn1//Obtuw+nJ+/fn354k5Kr1VNNLOv51d"
    "8E0Vr4ZK1mXuVgruDvXMzQmC/Al344r3RAItJlxmRQ/rBoKQY6jODxyXfg4pfLi1/By39J"
    "KP41AFc34OULPuxfDMGLMZnzL7Urfk6wh5zxDPpTJP7ks2qOoyko/kwWA/GbEeLJJh6Uf/"
    "MrhNB78V29BlIlH9Ml0qArM6HddeYgXiwGnezRCJGkT5N1jXdJtEoi2bEU/QeNWfQ7+iDJ"
    "n2Poj5Hn8T9MOi4eMNWee+DrbQ2Tlon0QT1v2nJd/uOhmS5Od1zXtzd/S5qXOeQS4ksF2g"
    "088bI3SBdnx8mb799pzA/RrHY8RyeL+HINKoiUHN0BnUn0AeVdj2fkYmZkdkoFdm91Gvxl"
    "EvpjgSgYhdhj2A9ei/v91fBz0FlblI+QGzg+YktCHxWaLf/SI+jXmLXLsqX+GXHhbXVMem"
    "S3fXB+e3td6IPzq/KI//zp/PLu5ZHsEN6I74Lyqm2GvGAGog2OwVQoCNnp0Pp0cBGD2DPs"
    "klRkow45nK/CdpCncKJg9xtwTwQs6uujXuCPdDXMglAfNKAd+CHkuDltmDMRC7IWyDnWUx"
    "fknIgFWQvklKc1QDkv0z+Y23fNE3hRJCk3k09iScx+GDfw0ZtBplxKmrj+nNBqwr/7mO+S"
    "8s/TMXIAr+EHUJTr3zqzleUcjhmhJjinAl02qHQJYeuM+C04LyXMTLWPG01aebEOr1g7Mm"
    "claCQGLRGTJUxVsSuJtDlSNMFfxS/e2MM+ykxZRnYs6AdLRI2YnpyIVa3WV634KeI9rfF9"
    "L4h1eLJ06eOTomb8na9KWsj1IQ/Fg/GPBVMECjYZFiuifQB91xbGbOiu4S9eELU6V7d1Lg"
    "8/Iar4jKzQuTKxDk+vnelcERoKJ6L4VOQu5PHOi9Uu4dHsIP6GSxEdb6R2rRmuYyN1DmRK"
    "2njL+ona33jLYoyAPmFalLOc6bqcac6NXh/8nNBayHdufu0M+kokVbEnqt3wM6EIT/1f0b"
    "Psiiv+3IKxUEAfB0I9xJc5sC74MxljydFsglK4TKMp8kOPvzt/YxR5Sd3xheju6uJhoFpd"
    "WoD1PrvSYS0rusAWF9QabOvj/jLMR1hqgQp+7DyW/PnXO+RBpuYuY7wvZpCd49R/vh+YF8"
    "n9J+SrvFlNULoU1+gRPluNHqUMT6J4z2r0aHJu2Bg9mm+1Mnr0mvhTwNBXFgAyARDEE4y/"
    "6QwBErJFyKITcZDDUJ5w8WQiDovfwo2nGjja4nUVMaO/5dfMKBNZKYzUxrd1Mr7NZhbbcj"
    "og4rN4sdWPXkpFeoHyzsOXLCNgGYFdMgKd6+Uu7Ev3sYfqWke0sIm6OLu/OPt42bSH2qr2"
    "y6fcHMbvXdV/s7PNGnCxnXYGFUbAiOugxOdtJPM/TJKZ+ABOOaDyT/mrPlOK6UUMM6JQxB"
    "cyzAh9djSSiKRAOJmchEqdfMNIaf5WNOatZdllmHlGynAq0As9bQfacDCeITf0kCPmiAnS"
    "FcFeIq4FeAPelRggrqU6/+Urn9mgzgl12FrdmdiJKW+FnADx27oKYq52Wa7I9Un53HCRzv"
    "GdvnhRlVLfFCmek9phjPh+NtEthogv4LNHoALseh/VnIjN0b2Bk6oNi9i28kEonmLFhrQe"
    "4kyile9gh5L7b0e7Q4zrw/xixJR4K0r2kHg7EKJNy+OKoqeawJNaVScvsjst582BqDgR27"
    "MOYV2UtI6KXZ421ixRP6H6a5YIF+6avV6UtL3elV5XTPaKk06RFK50fJM9qiLaJ1Zgvyap"
    "IuW+oVXqrnCxA+sOXcNUZTBu4OBHQ1XmORO3tczcdBf2yRxo/fv26d9XGFSNRs541OnYOZ"
    "P08Kttnbc+Am6IwJzMeacNwdiDWFQOHT0DNsMBoGT5gyjkwMcFBdgPEGWBKOMwEYkahiAg"
    "so4omJGlbMHfkwvS56o9dJs3UnoEFq2+/NayKEGTLTWHn3bxhwLkTvGeNVbVmpIAZndaUd"
    "PCWm53abmNB5ehhp1J2Z1zd5RphWvXoaTuN+/PvWTtnyQJ+UceEfjJhCePeLGIfooiDNGv"
    "CcSm2fqjTOW8H1wjo3NJrIdm59bLFtss8vUr3Dbciq2BzhroDhxgS0HXo3+YZKQOBV3ZVW"
    "luPipyfWIiWzPe7SUSvmOf4k6wu8Wt/4bsbtGz/cCGuC67W5ngGqHxu0030LFx3l62gf1E"
    "c5yHjKkjOeIzwyZ2c5S1WclqnoGoNQh5T1FAfCSiiElIwRwFAX+64DWQARoPHJwphXMwhp"
    "RiFIiIDcI/wwAzEbrxiBSRHW1fXMle5lJrK+OZCxSiftXV6MmdWGAdAlE+t4mSnAq0sw/p"
    "kJL89lhDR357XKsii1M2PFoT7COtHclRw47kSJkMXPnBbtxVb5K9uNsYt88SMUj5qlYFuN"
    "6hO5PoRrkvcdvelPvaS5WHzo35vaQs61BW/K51yIGQHbXGosqucD/qdT75lELHLuWmqle0"
    "5Xwf5VpqqNux5hsrwoGw5IvwZyaK0PtuACaEShs+E4choGjB1eBHDmKQtuTKcXKCEZXWvZ"
    "V7rFK+A4+s8BrINY6fUMOan8fYicVqtXHw5ZfLu0uQXR1c3QM+8cDN5+trQ1u/TW3U7gJf"
    "r7vbb+3evrVy0hoo9Un7Hqr0R1ph3UcNcd1H1cDu3DpnNLqLcpZ6Xnd8K0nQhjougapata"
    "3hYhIeu1hQ8gQ94yFfErRjfu013abc7pK5y+YobjW9lmqtacOOmLtUP8Etra9dSl4mNtz3"
    "DMpnUe7Go5PDlXvxIG2nl7oMAiEGZjDgP0iA/CjlWOgz7EWJx1LL1BL6kZu9hyZc0CM+qk"
    "ll1sJFV6c22/lWtvsWp07sZeXINNlRpQJ9cPXcRc3UyYRQoz1rJtE/iNsyrGb4/h5ixBy5"
    "WJnS7yVRG6vRNfq9mEFqrDCY/+wRWPOhSARK3ToREr3qyo+3n8+vL8Hf7y4vru6v4i1y2n"
    "fypOS70/Rcd5dn12VrLiXhSJWjsjEUJifV4aVqR6EwMRhJLEwuBGZKotq+85BFBxhZ4LE8"
    "Qp6iIxRNRGE4w4iYPecC6NgU6cTueX+pADrWG+1kAuBPkbOF7Wen9zmQOxrlRk+eG67c54"
    "VJs5XbvHsyRyPiPouAaTCHzyBYIPgIlpjNZK2UEWHDKF6aK4kAwfEMBCSkYxQXU8EUUOIp"
    "tnptXlhpWo2tqlJGv0jLI1JMlKalKxawtsx29n/73H5/M9+LAtsdTRAzRSsT6rIhc1cxxx"
    "KMRM/iahb0hAq1gEn0sTB8GepS1h13y5XkifHmIhGxOwuBRDLcyZK/txjkZCHen8jfTxgt"
    "+VGTAc9VT7pexGZR0pImXSZNbFxu/aTsV1xuVzxVQxoQ9W4pOtO8V8rarNwoPfA9iwcDBm"
    "Res8w1FIrILWHLchH0mNzfVDdDpsIb2Lf2q1l0KKaqrRCU+r2M7ExjLiwv1ZsU0vsgwfaz"
    "4kQpCRULTpqrsH69QWmT1Y7wiwXy3VciyPM1+EIxY8gH2I/q11LoB1H4WFLSdjyD/hRFCw"
    "vmCwzyPFEeV+H83t51DeuL5WKJV3u1R5NkRWq6Uvq7oneM7j1y7kdNLvPZxYsu86VnKDmR"
    "6D5E3lGn6Slyl298jDidjNa9s9QzTXeOWjXetMKs6r69VgW50s0e+TAzuUfSXu/qOW1U6+"
    "px+4Yb2NCKTtKRybDQ1ZaS9j3kYdoP2bWJxrZNcx1amaveh0XvPfNb/8e85Zjq0e8Xx2TD"
    "ZvavOnUl+143u6C15HvWt6oLQ9xGhu0Xf5uC0noVdqs32vEqtBkot5iBUrGAt4DqtxxLqs"
    "bWBpO2FExaA+/esv4eKsSaSX/rzYQ5ozlhaMNSZbchG5Gv/YG7MDj5G+InJDLPbgbSFzSa"
    "EfL4MbpcnwoObrW025WL5gs+RP3xM18DBgrjc6nFsMkKjbO2TuzdrpOYjSLeAUHkpAKgD3"
    "K3fMXvmavDhiZ8vZKpiZeEPvK/p9gPfgR8cCA6TDOoLWHALxMsEUWuKknb1u+njCoIwtF/"
    "0FjuGwQ2zfnatK2EJcidphxttuTabkuu5Xpcl7PPifTQUtW+IVAZdNNgZFWG3PQB2q0YRF"
    "w8RYHR+M0keojxOx1/93cn9cO34ru+c6NexwFu31GAOeLLrdAtCfEQ9GsMC5lUCeURF9sW"
    "zMmnb7fG6vPb2+uCpe78qlzp7fOn88u7l0cS9iz2XkFy1xShrGe36wpQHjK/2prlRsS4Vs"
    "Gsr12YtO+Dtb/JvryNyoWIwanJMpy07wPWxTX4g84a/KF+Df5QWYMD/F9F3ED9ohA3740H"
    "e2sLgvVPqYe6X/4pHYlIuJpDOYSrpNA85hkauKC0iQYDtMBjFtI4GkBEB3BZX6bCD2Zk6f"
    "8oKZgJ9hDwZI2qKKpAbLzBhHiuIGPEE7pgFBWuwkreZ0t3MYxWyJlHVnE7AsKVYQTWA7yj"
    "HuA2En+77ASfiRhGMBmgXJTqIdYnOlCf1CN9cngK3AFt6iyltmVKzYaG2Br0Bw6w3efVo9"
    "+vfZ51Ee6so6p1+Gu1eMSeCAxfeE6pCAw/dqlqIDDSJqsJDB+EC7GqDsEjWrDEbyQtNjBD"
    "kAYR7bBEYAafhE+JgqFY+zJKh5MRSZKBRFeVjEMTMzGDvuulXw8NfkIg5JAFsuREJ1e3YQ"
    "M5kQ0O/R7IZPq0tdtxJEo2F42wL4hZ+NeGfy8VLzv2Xd8P8oeWUWA/1u3tVAZkDM0XzMQ1"
    "Iy9iLbEVFo9vs2cmcGYCPVpAWoMTUari7OpdXVKBPvhf7NrXpajmm9BLRUmbMNcmzLUk4v"
    "5JxI44i8RhagqyJQtgq2dbSNZGq7IIm/EeBoyAAD7/IP00fLQUQT28r5nw6iATAIEomj4E"
    "gfxbFAQR9UBczAcq4GOBSCeOuN63uszIVu5i6i+SOsnmtiEhnYqQHz2eJsJ2FVFTTlSY3U"
    "yWnte7R1Klfpv3ID5yOIAhX6IWiDbfMsmxKTEEP4EXkeCLyqPkc+eu+1hjJB8ozcXa9ETJ"
    "/Yp5Ly1Z1kmybC+kQee+mvtJnBPPbu0Aurh9D435R8c6tmbeqtbWLM9ZVqYjrMw8DJgDKc"
    "VPCu+qxvikkqSNUdKPUcopTkXA7+fQ8+rp90xsd4v58XZX8rfH79+la7f4o2m1vv90dn2t"
    "H/LVXAOsLuxri6v0IFL8BmaQ7qoOmAQkKYwUq6hD8IJvKVx+3/gnE//D+QhPQxIG4o8JxJ"
    "5heTBLBbfMXfqEOZGh3pRnKUpaNq3LbJplqHfJUFvusn756hd3WXSAFPVKzKv4ZWJ2De30"
    "GrqfolYd69FOOLemFOWGrq1pZarD6gNdx9b82DPOAbhNW0su8a3C3lJMi1tvcynm4tWJ05"
    "2KbGciExqjKI6jlTG0gazDLs9gfwig74IZWfLrUFUc7ppX2aB0oaXPbSBsJzjcrcQLycLh"
    "zgLyOxigXJTqXZHOkzffv9MKhP2+rBPlQ2HFySLYfPFyXGwUYZgT6eGQ3hbQ0PO4frmkgs"
    "qtLt6N6buKkjukx9MjB8uPR9j5iK2TNq0sa5E3Rn5M5nOsUM01gM9ELe4GuItswJgimfFP"
    "KKSG2KvELf4G+Ivq5U4whopQy3obdEFoIyt0N7emOzNCW6q1Xs3pL9UaRZOt0+tFSdvrXe"
    "l1BQObFg/QdA5WVQzZsCqDUbWQro2EOpawEk+4IUh848juGWSHa55ohkiyqBti1DOiuYCP"
    "KES1ITyalboOZoZtkztP0nEoiPNcpo561jyXGGQ1ZX7rI8CRHYeyMrWMFhDd/QMg/AQLqV"
    "/lx/VEDIMIcsXOVscLJPk8kjJyes78mVeX/h0yGc2AAe26KMkdYgn9WyRIaV5fBCPwEYCf"
    "It//RsiKwQjS14v/pix28aKh78c/lxCLo05S7OvFd5XnlPRW4GDf5EmlEI2eNN6rbv9J1x"
    "p70glO8/l+Ai8WsaccOLv5COLgEMhscMUBWIcOx4U0HmQDs+7Yiw/pIuc5qjlx+bExmS+E"
    "idvNOZfKK5DFIvrJnxZRGi6YodupuDFfdMTn1LCnS5JdNqDsqKdziCTdzTvxVYDoE6KyGz"
    "0cdVs4MuokPhDmCwUjUO/lmEl0uV866+eIA2dCJHcfLgxp57KopZwNKGep1VcBb0ganQj0"
    "wZt3Bx4JaDIh1ChuL5PoH8RvjzUQfntcC7A4VQq7gb4bh8ubKE2ZVJeX610pTBEaySdU0L"
    "6viO89S+WI0MdgAcfoldwxiUMu9KeIvprwZ3kFx2O+TTH6tibmQWM3nYpg/+bHtjxIRhT6"
    "45lj6n5WEusf3senpzqT5fS0fnyLc9ZxpBvajHUc2Q/uY64UfnUompgsLgWh/i0tJ1ra5E"
    "mDNnlS1Sbjet3IdUZG1X7Lcv2DeyvKu62gsfUCDzYJ7Z7SydjaJVsvGc73TWw8W8u5qCJs"
    "Azq7405U9SITdgEn+8iuEbqruoDt8y73+SNCi8BhM0GXGG42yqJ2s2Gw2Uht2qZzrCBo51"
    "aX51bm0mGgnxSE+rfD2RY3iP1FyBxGHpHKx7Xe9aMk1iNNvL0y5VBqcMbYVuQsuIoNTMjW"
    "GrgVOQtuFVxGGPTMsS2LWWir0Iqy6oEzngkrmkJxrMW2Imcz0FUC6LDPIeJ6hhGwJSkLqx"
    "pWiubkaQ1gc3IW2mrIbSCer4JpvaNZJtEHFXfXfmYi0Y/KHac+vjaTsMG16wfX2qyRuxzl"
    "sibHV+aEgdF6XRaz2pvK1B1htOTvQ5ZrgJsJWniVWbTpugx6XtLSe12m9xCHcJ0+zsvZHu"
    "5yD9tkGvVL5mGmVbDJNL7FXldMdmXUvrEPT07I1oQycuKp5DEp9kS1G4xzGfcsh8KwlMs4"
    "N/SMUxnnfAPjaNFN88LElzlYdaU5o4cIuJ3A8aZJT87iy/RoVBbjM7AMUm4hfc45TiOzez"
    "icbAKdZnzwHE7RhvhciWv0CJ9tZtCRX0pF+pzkC1qfOyf5VK9OnPNFZIVnBLjkNbjGTygA"
    "bEZJOJ2BgE8HCj0QZwoJhkCkyRG5caRnmciYcyGCLKqZdVq6pmHqnSzLvnYSFPmtLmbnT4"
    "brYNhWDh55k+0l4JGXN86+E3tb61w7c8xWXjpOERO1solgOqLGD0F9IhgJYAX/xojmRKTL"
    "gSc7CmcWTdLsLzIth0xGJbO+oCeMlrk/F8SZIeixmTMW4EaJXfh6yPCUw+WIzC8hRUbxzQ"
    "wzzyjKNhXoct91KbLCZmeph3Q72VmEr2cV73qjeSpgbebr28wXFPNvNlMEejZ+CfJiO0wJ"
    "5hM6j2iM7n0REkiSr4JHlmKljx5Z/Jrh6cyseGxM2zhx0nvTCBClvA0DMSxWYEOhd/bNPZ"
    "zchGSB/G4uQ8XEhOI5S5kIRx4RWDYkIBwL5t4zLXUdpVqIdvBKS82qLA0FURv9qzFf9h5e"
    "3f8lyfoY1KN/mNZm62PwLfa6jo9BhTrWpyYrotbfoC1/gyIxv6HXQbFW74F1h67vQWUwHp"
    "QHwqGgXtyqp5V3HK5qt1bG5y7UqeTTMa3MGtlbwCcxjW6GUK7CSl9m3TYt7V/QaEaI0tie"
    "nBo22duXuUary7v7gKsmwuYa1WTH/H/iSeN3NDkUtdy1RFou3P6tmGM3DC+pN7SG1Cj5ed"
    "y8Fzak8gb95IPWDv3kQ8MWXZws7tEf+dspFsp6y1EqsJHlaD3m8C+T0B/LWlOjEHsM+8Fr"
    "cb+/GrKJnTUoBWhMkVEu+kyih2P+SIuUOmogpY4U+f598e6m5qCc1A6NQMlKfrA2IBcHEj"
    "eHIhgQI7ZVIdo/2vVUa4SfNozwU4UlCPNtvCOVGiUXU6uUVAVtPohKcpjI4cgk505exAJa"
    "zRaIEXNCn2GFprcqX2BB1AacdocfrpoFbKpua26zhheziWXNbd9ir9eZ2yp2Hh0bhIs8/I"
    "Qo3jToKObwPkaX65MFaBesaApbPTuaR3YlS+q4+dZ6pb2FWg8mhMpgofg6NSW9a5sq6NHf"
    "0meKtgzp9uHfTZFGRZnVEUDl93YSnkkvVqd4u8zrzeUvEy1/azyC21D1uSHcKc2RYno/Kd"
    "hwR8tM75KZxoHDUGBaxSonZZ2JDYikw/FujZLYGzLSe/FvjZ5Ull/OSnDHq007bq2QMTRf"
    "qEzVtctPXsSSJZVErzBgTt1cqE/zWpSyae2qwNakv2woAtyn9Jc7IKUzTctki5pJ9XB7er"
    "jb0SoLYbmn+sl1mCyEDvdk00T2fV7XWxGbPLr3Y0LshTN3ochSgbXQVPaKQn1CfyNlr8FJ"
    "Pud5uKGHfM7R8cAg1nWPL46ugm/8xdn9xdnHy0F1/WgBWV135UPFNb9iGkccbJPAPkMUj2"
    "cDBW8dnxk20dUwa7OKpK6H1Prkdov5fEI0cYzX3S3nRPpozT891WHiTk/rqTNxrpLAwgTh"
    "uHkP0d2KF6gs9qD6MtU7PudEdu/6vJ/tSmtOzgam6/Y/Zn/+P7DcMSI="
)
