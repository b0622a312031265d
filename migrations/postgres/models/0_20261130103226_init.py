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
    "first_decision" VARCHAR(24) CHECK ("first_decision" IN ('once', 'session', 'prefix', 'decline', 'cancel')),
    "first_by" VARCHAR(200),
    "first_actor" VARCHAR(200),
    "first_at" TIMESTAMPTZ,
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
    "eJztXWtz27i5/isYfUl2RsnEjpNNN9vO2I6361Nv3LG9J51ehgORkISaIlgStOLu2f9+AP"
    "BOghQgURTF4Esik3gB8sGFwHt53t8mK+IgN3x97uMH8oi8yQ/gt4kHV4j9qN2bggn0/fwO"
    "v0DhzBWFoY8tmhWbhTSANmU35tANEbvkoNAOsE8x4Y1MzgFvxQFC5DW4piEIkR0gCtaQ/V"
    "yStQeIZ6OP7F/3GWB2fwnDJcDsfxSg17wVh9isGewtuqow8vB/IsReY4Eou8iq/ce/2GXs"
    "OegrCvmfv03mGLmO+B3jxAugr36AwpC9WpjKpBhmsFjEQ5aPAkvc4cg9+6LERFTA4OJ/gC"
    "8/X91dgQA9MRnHghRc34PPv97cTH7ntfqPlmi/1E3Y4VWI61Za6bVHfxIFOUwzyyZutPLy"
    "wv4zXRIvK409yq8ukIcCSBGvngYR7zUvct2kh9OOjEHKi8ToFGQcNIeRy/ueS8cPkF+bWN"
    "bn2wfr/urBsia1cZFKFHo2uWQzcBlI7FFD8fYL/givTk/Ovj/78Pb92QdWRDxmduX73+Om"
    "c2BiQQHP54fJ7+I+pNDKuzQHNe2lMqyXSxjIcU3LV5Blj1xFNsWxDdr0Qo5tPo36AHcFv1"
    "ou8hZ0yf58/6YFyf89v7v8+fzu5fs33/EGCZv18XrwOblzKm5xsHNw44lp8fmng3FFrBuo"
    "DzuKy0CfqQB91gz0WQ1om/A6ahj/z/3t5waMM4kKvA62Kfg/4OKwtlYcwYhuAZZjwWtehe"
    "F/3CKgL385/1sV68ub2wsBDgnpIhC1iAouKsCzgcrBsWbPOgO8LDXCpeT0jcpawko1jnFx"
    "T441pHWsP7E7FK9QO96xZHXAJ6Kv0x/HiD57QeeW7XeSda0F/IfrX67uH85/+WtpLnw6f7"
    "jid07F1efK1ZfvK/2UVQK+XD/8DPif4O+3n6+qUyYr9/D3CX8mGFFieWRtQaewBKdXU9RK"
    "vc72XJjVtkWvlyU76PXkcYfS6UfSySkmrb3swpBaUbjV7K7Kmp4eck/nRx7dfi5Lml4+hl"
    "7W2xeVpbbaFw2sT/e0LeI6gvlj4UDLL8yg/biGgWPV7pBT0lS2fmt1uqpegR5cCOz4S/I3"
    "yDRGfkCeoDuRapOSe9N2bVKh1EZl0pclpFyRA0M2SqYAe2DOHugjWPPrXP3jIBs7/NbsmV"
    "0kq48Aeg77JdQ8AMeFloi9eF2x1HXlmkomytq1Yq0N+3ejtimGzeJSjUqmiZiShTbCuDr9"
    "ZhJBjZYopFGo20ompNZIYVuv2kQiss2LFLaTqq05UbMGsNYSXfJNfNI3NAqybqJolfx8ZI"
    "NHuXGuh2RnfE8oI9lIDGlbDyYKyfh1wR/BCybpsJnxApx//gSSZxBKytuHRFFZff58AAeR"
    "F2tvtnpWJr3lY6btlp9TS6F6gRffik71D6enb99+f/rm7fsP786+//7dhzeZcrV+q03Len"
    "H9Z65oLX2yNmtexWCu4W9dLpHNFuArL1rVOiAVGbLGZFL9sChtDFQ0gqdn34HLn68u/wJe"
    "/lNA8c8JuP4MXr5gw/7FFLywyYp9qR3+c45dZNlL6C0Q/5PNqhWOpyD/M10M+G9KiCuKuF"
    "D8zWqIoPviu+YdSF35mC2RGl2ZC/XXmZNksZgMskdjRNI+Tdc11iXxKolExwbo38im8e/4"
    "gyR+2tCzkeuyP3Q6Lhkw9Z57YOttgyYtFxnD9rztyHX1t4d2dXF24rq5/fzntHhVh1xBfC"
    "1Bu0VPvB4N0uXZcfbmD+8V5gcv1jie45tlfNkOKow3OaoDOpcYA8p9j2fkYKpldsoE+rc6"
    "TX6cR57NEQWzCLsUe+Fr3t6fND8Hg7VFeQg5oeUhuibBo2Rny770CHoNZu2qbKV/Zkx4Xx"
    "2TXem3Dy5ub29KfXBxXR3xv/5ycXX38kR0CCvETkHFrW2OPNcMxAccjalQEjLTofPp4CAK"
    "savZJZnITh1yPF+F/SAfwLlEu9+CeypgUN8e9ZL+SHWHWRIaww6oBz+Egm5OGeZcxICsBH"
    "JB66kKckHEgKwEcqan1UC5KDM+mLt3zeN4BUio3HQ+iRUx82HcwUdvCal0KWnT9ReENiv8"
    "h495nyr/wpeS+NjWhr4oZbDfFvtk8djCB6MsN741fi+fUmhTEujgnAkM2Zg1JISNI+i34D"
    "g2x0FIrVQ3Vu/pVqNiXXjAq1dPZsUyJql5kUfIccNh4tgjLMABmuOv/Bcr7GIP5YZFLati"
    "3KDeR6coM+AuG9JyGEOm/dmpiBmwdcDW/vIU5cx3Z8jfnS2/OOZbU/zW9PiVgV64RoGWda"
    "cgYtQp26tT2C3iPm1xriyJDXiyDOnDk6Gm/aGvSxrI1SGP+IOxjwWVkAO0ORPVRMcAet9e"
    "RfnQ3SJGrCRq9lzD3nO5+AkFks/Ihj1XLjbg6dXbnitGQ+I4nNyKXYRd1nnJtotHMVmIve"
    "GaM+Jobbu2DNE10blHMiUNx0LzRB0vx0I5LlDdUleWM7a6re2keeichpk0F9oK+cHNr96g"
    "r0VPl3ui3g0/kQDhhfcX9Cy64po9N9dYSKBPgp8fkmqOrAt+T8dYejWfoAFcZxGUxaHH3p"
    "29MYo9o+/YQnR3ffkwka0uHcB6n9d0XMuKKrDlBbUB2+ZY/xzzGRa7QIl+7CKR/Okvd8iF"
    "VK67TPC+XEJ6gbOYuXFgXjYqPyFPFsGig9IVr2NE+OyVMSKgeB5zPNQZI9J701bGiGKpjY"
    "wRN8RbAIq+0hCQOYAgmWDsTZcIkIj6EY1vJIGNU3HDwfM5v8x/c9fdOllEh/VKeCL+UVwz"
    "Y/bRCnWEiWkfZEy7YRPdMwUg8Wiy2KpHLGcio0C595BloxEwGoE+NQKD6+UhnEsPcYYaWk"
    "d0cIi6PL+/PP901XaG2uvul1JoL1fIk+9/87vtO+ByOQUKfk4HwzadkIqdJ3s2TzCdLTA7"
    "uQBKAF/HPnIGMxejkDOfic0q2+SAOXEdFExBxLo8EGT6nF+fP7iMmX9v7WhyqRVGwCYGqg"
    "xLBY4zs+k2m+6hLYo9bLpXyMEwhkkD5bLUCLE+UcL6pAXrkzrWIf6vBOXm7VZSfEwbrR1T"
    "fRTcC/BCGnTZPGZziRGO1+5DW03M076XXhLgBZbs+pshziU6cY0ZUNYUk1PCaDdK5Y5Suz"
    "EwI9A3q9wYWD+MQLfBJtwKJu9d123kd6etuo1yOWVGeErADAGHeKyM8GqcpuTsHoALBqj4"
    "U/xqZn7XrURTKxEgtoxhtgN6VlFMZEBYuVxXuolvRTGxt6yBFFNX6zScCZidr9rGLLSXyI"
    "lcZPE5ooN0TXCUiCsB3oJ3jdOM7VGt/7KVT29QF4QG7Ik/mAPzgpVCVohYs47E6ahxWa7J"
    "GX2PRN+DPP6isi19G/NtQapHztvDOAh0SHnrw2eXQAnYzfG3BRGTc3SHAFyjdjNqtyMHOE"
    "SU7YdZZURX7VaWHKHa7UjUbErRZAF6aiDVaNzqFEX62+W8OZItTqzt2UZdXZY0QZhDnjbG"
    "KNE8ocZrlIh8Z8teL0uaXh9Kr0smey0AqawUrnV8mzWqJjomrcBhLVJllfuORqm7UmVH1h"
    "2qhqnaYNwheDGIZJl0dELycnPTXTQmV2cTu3jI2MXSoGo1ciajTsXOmaa73WzrvPUQcCIE"
    "VoT7K0+B7UL2OXd4Omq6xCEIyPoHnpiajYsAYC9EAQ25s/Wckx9PQUgA5+MDS7IWJdh7Ms"
    "HguW4P3WdD0mjHstWXNS2SLLfZUgv4KSezLkFuldtssKo2pDjWa2lDjm5jue3TcpsMLs0d"
    "di5lTs7D2UxLHLuOJRWxfn8eJAvxPE0wPHMJx0+QuT5i349/8qTS8a85xLrZh+PMq6wfHC"
    "2jc0VshGZnFX37+2Z1+3sJo6XJittnyLQx0BkD3ZEDbFTQzegfpzJSRQVdO1UpHj5qcmPS"
    "RHZmvDsIy9/APsWD0O6Wj/47anfLnu1HNsRVtbu1Ca5A+9cvleLAxrkqsJuZFA8TzXERUS"
    "qP5EjuTNu0m7O8jAI7RVw6oX4gHuIMaSQKwAqFIXu68DUQARoPDJxFAFfAhkEg+CNCVtp9"
    "FmwRlDwiSWRH15VLtZeFVKFSrraSCrGQi26DFjF+cisR2EaBKJ5bZ5OcCXRzDhnQJvntqc"
    "Ie+e1p4xaZ3zIsFIpg74UZgS0i0g9266l6l8xMw8a4ey0RhQFb1eoANzt05xL9+3NPfpxH"
    "nuhgtsRjl2IvfM2b/dNkv1/03ry8D5K1enBj/iB07D4iviy8ryW0IZMwmcW2H/IDyvA7tI"
    "lwJEqmRiNd7TR+mGNNkdBccrap8J03H3DEOjsrlFQ45iQnjuQAEnIPCh52TgE/ATshmJNA"
    "+E4I/jwIAuSz48cjAzHMSrJDSXqDEtlpZy9tbDr0hC7Z4K1RKJw8oYIXRRFjKxFrPAWBLz"
    "9f3V2BvHZwfQ/YxAOff725Mcx9A2XuM3ucg+1xxKSt4d4SVp+UH+FR6kQpnP6kJZ7+pB5Q"
    "X1jntEZ3Wc6o/Lcd31Llc0tu4Li42b3vEJbs+wF5gq72kK8ImjG/9ZpuaM2GZGY0tGad0p"
    "rJ1pou7LeFqsYJbmV9HRJpHD9w31MonkV6Go9vTjeexcOsnBplHARcDCxhyH6QEHkx1Vvk"
    "UezGhG+ZRXANvTi8wUVzJugST8J931Wlmynlej/KDt/SN4izrBiZOieqTGAMLrY9uCSi+Z"
    "wEWmfWXGJ8EHdl0M7x/U+EEbXEYqWrfq+ImhiZoanfy8xdtsS29ZNLYMOHIhWodOucS4yq"
    "Kz/d/npxcwX+end1eX1/nRyRs74TN4W+O6NFu7s6v6la0QMSzWTGw9YQpILUgJeqnkKQEj"
    "DSGKRC6NGCbZNE3FFE4wuU+NgWV8hTfCVA8yjUjkQ6MAfDwKbIIE7Ph6NgGFhvdMPAwJ6i"
    "YAs7zEnvgc/WScNJL7453XjSo1k51ZOekIiz8bL9YLQSJs4ZiegPsaUzQW0KSCASkjGkn1"
    "AQCnfn1FKaKCjADLGj2iKUml/339wmS6xoWphWD31oNPZPY/8cYFcUfaOTqaKFfVHKgL81"
    "+GbDNYReMOYis+EdYm90s+GV2o2MSW4EmYb4aeHXUGx/pScJcW/zQSJKi208R9yTFZoR55"
    "lzXoEVfAahj+AjWGO6FDv4GaHTmPKKbfgBgvYShCQKbOGHyQrgAATElViNuqxYejZIHDSF"
    "jPqh4BFJlqC2L0IiYI4F3RwLDmnJ+2a+xKXPQjxBaqC300ZlQkP2ieyLNkqAkapsXWJDl2"
    "tjfZgSSHEfOk21rImo3K9BlX86NMd8KmKMFByJdLiTNXtvPsiJz9+fiN9PGK3Z1a3sEBhJ"
    "OOyanVercsaLdXsvVrbvD7YjPipLGhv4kG3ght6qeWEcF73VUAIPoyAk8hNrfGfael7Ny2"
    "w8rD6wc6MLQwoEPXge6Qc5AQp3TXQQdKk4Y9YPpLrCO7grHnZ3NyBqkq6YHJrPk6IztdW8"
    "RanRZGI6hIr3MCtOzOwvWXAyyv/m9QZlRTbHNfs+8pxXnCvpNfgSYEqRB7An1FdM1AtjFp"
    "ZEYcUdpL0FihcWzBYY5LohuyeJZe6uXs003QVKrs1ByvEk2cDwXmGRL2tWVdsoqK7bIqDz"
    "yssR0JVnqMQEqD5EMe6i7SkK1bc+RsLKqtR2zuDa1nJcqrXRmt1A9e2VErFXGntkw0ynjb"
    "S8Wu2F3ahS7Un5lgaMp8ggVcLpsFDdLaXlR6gL6575yvB171vVeGzZokfPLnZwAvXxj3mj"
    "Y2pGf1w6JsOCcPit01BI7IfZBZ1x2BvPzSEMceO5eWDncZPJwfjMDqo3uvGZNYkc9pjIwf"
    "ghd+2HLMfWcAN1xA3UAO/BkuccK8SKuXOazYQFozmhMtcwnYzftxGdka/jgbs0ONkb4ick"
    "95/TAekLmi0JefwUV6eyHxiaiqURrn3anK8dtPLZEPXsZ7YGTCTG50qJaZsVGudlrSTCQI"
    "VnO0CsA8LYSQVADxSafMXaLKQzR3O2XokMP2sSPLK/F9gLPwI2OFAwzQix1zBk1YRrFCBH"
    "xrm99/akkR1hNPs3ssW5gWPTTr+tbCWsQG61UW6bzOX9Zi4v9Liqzr4gMkJLVfeGQGngU4"
    "uRVRr2NAZo92IQcfAChVrjN5cYIcbvVWIO3p81D99a/EDvRr2BA9y9owC1+JdbsrckxEXQ"
    "azAs5FIVlGdMbF8wp5++fo3VF7e3NyVL3cV1NWH6r79cXN29PBGw51RqEiU3hTSS7OObtd"
    "uZwIj0q51ZbniccR3MB7adk6OZlh+Dtb/Nvnz1t4fSgK15V2Tm5Zvbz39Oi1ddLipUpRQu"
    "dJbhtPwYsC6vwR9U1uAPzWvwh9oaHOL/SuIGmheFpPhoPNg7WxCMf0oz1OPyTxlIRML1Co"
    "ohXFcKrRI9Q4suKCuioAHysU2jIIkG4NEBTNYTmc3CJVl7H4UKZo5dBFyR6jmOKuAHbzAn"
    "rsOVMfwJHTCL8z9jqd5nT61oRisUzCObdDscwo1hBMYDfKAe4IYNYb/aCTYTMYxh0kC5LD"
    "VCrM9UoD5rRvrs+DZwR3SoMyq1PavUTGjIvtfdg0ciDCgU3MQhmHNeqdz2cQjGRXhQjqrG"
    "4W8ExKPXHveckikwvMSlqkWBkRXZrMDwQOTzVXUKHpFPU7+RLHfcEsEgjNUOawSW8In7lE"
    "g0FFtXI3U4mZGUDCSuVZZmoKSZWELPcbOvh4J+giNkER8Z5cQgV7dpi3IiHxzqPZDLjOlo"
    "13MkSj4XtbAviRn4t4b/IAk8BvZdPwzyx8YocBjr9n4SvVOKVj7Vcc0oihhLbE2Lx47ZSx"
    "04c4ERLSCdwYmCQKaza3Z1yQTG4H/Rt69LeZuvo14qSxrCXEOYa5SIh1ciDsVZxHvCFCZ9"
    "IVG4ZHen7VqXUjkF3xEXe4+xUmSBn1AIiIeAj4KQeJwIlydbAdc0BDZrS0TqCF8PkaPlI+"
    "BklcKVYwnDJXcEWaJAkvVlX43sQMZrAnb2ELDDu8/ivaRj3CoJjY/ruHMDbd9JLHr6+pgs"
    "FiaLxQ5H9HTTNdOKZytLDXl6GPv6caA/rq1xScnw1cesti16vSw5wl4/kl5WOvcG6Ik8bj"
    "W5y5JGu3EMvaz3uSxLjUF32MPXMgq3mk0FMTOVhjyVREfJ5lGrOTpsmkbHbND4dnLNJJxS"
    "EkVdzjbVrKQjeRmlVMx0ycAHlIAQPv8ggqo8dkgNKWDdQHkIFpkDCEKXJ08Oxd88gzJPoO"
    "xgNoQA6yYiNGgrFIbsheR5mffSim5wVxbRXvAZiIIF5+fhPzc7VcXYbvKqqmYVyRvj76fY"
    "hii65zaIhywGYMSWCx8F7U2mCXEEhuCP4EUs+KL2KMVEV9s+lo3EA2WJk9qeKG2vnKTGeL"
    "YN0rPtIB4+QzvRHYjlOpndqvvxtPwIFVcnpypbcVaqcSsu7hkXqoHoZ1dRSC0YBPhJYrxo"
    "JROqSBpCIXVCocLGqQz4/Qq6bvPhJBfrbzE/3e9K/vb0+/fZ2s3/aFut7385v7lR52dqtb"
    "01cjTtcZWexBu/iR6kPVngYkBSG1yyRZ2CF+xI4bB2k5+U/w9XM7yISBTyP+YQu6ykjmHO"
    "+G127GjoEWrFUTW66qyypNFoDVmjZdxJ+3QnNdbU5uVrvNbUUCQX1u7ygphZQwe9hh4mA/"
    "3AenQQkeiZirLcD9px6Fka+ePqA9Uo9OLY007YsU9bSyFLlcTeUs5h1WxzKSfOUnGMXvDU"
    "BDxtAQ1QQnonCO9CsILP8R3sTQH0HLAka1ZPIPN83rKWjl2bjfq8L/W5Ya3brzuFS2zoWj"
    "6kWk7mZanReZmfvfnDewWoebEW3jp+sww2W7wsB2vRgRVERjik9wU0dF22v1wHXJVbX7xb"
    "ufbLkj2qx7MrR6sfj7HzEN0mx0FV1iCvjbxNViss2ZorAJ+LGtw1cOepu3CARHoOviHVxF"
    "4mbvDXGfci+yQKtOKESkL9W6EnP84jz+Z4glmEXYq98DVv70+a9qXB2qbTUc2WcstHxJfF"
    "1ylNi3IFZmJoTAwXhtQKbSghDGyeGCUhEz23e/ScsUF8SzaImBNtq+CEkqTp9aH0usQ0ka"
    "XAVfSal+W93jG3sFbO66GNhCb1eXn9XEKZl4kOSJesinsK6fHa7dohosTHdgcYPfB6RoqR"
    "MMHsiNHIrFTlMQTDxx3heWBVjGkV2qfhLSXelljdCpzczSa3AgX4ZnvbrYcAQ9aOxEFThB"
    "rx7v5BUAXRKPDqxjU1Ec0IJF5DYgXdHGyUMnfTZFSpRQLlLqHqLeQyitFGyhnQ0xYSCfUm"
    "UqQU6+eRTGwE4Kc4cKgVsnIkk3AUZb8DmviHBpHnJT/XEPOrVqwjge6L72rPKXTjoYU9nS"
    "cVQkH8pImia/9PutXYEx60is/3R/DCT9xswfnnTyCJLIPURGYdgWn5ePzPk0GmqSA8iAO6"
    "X3A7V5y47JpNVj73j3EKnumiBuL78U/2tCgIIp9q+qzzhtmiwz+nmj1dkRyy9bUvsq8ckb"
    "S7WSe+ClHwFBN/2S6Ouy2aaXUSGwgrX6I1aXaRziWG3C+DdZLGoTUnwvAX+ZrK+aqoUctr"
    "qOXFrr4OeEt6yFRgDKEAPbgzofmcBFpBv7nE+CB+e6qA8NvTRoD5rUrMHvSchGtDZ9OUSw"
    "15ue5rwxSjkX5CuWr8FSflFZsjEjyGPrTRK3Fi4pcc6C1Q8GrOnuUVtG12TNH6tqa+Bdo+"
    "fjXB8c2PfbmfzQLo2UtL13e1IjY+vE/fvVOZLO/eNY9vfs94nQ1jN2O8zg6DO6f4/moFaK"
    "6zuJSExre0nCntJs9adpNn9d0kd0RCoT4PclVufHDvZfNucmXvnWrapJs7EBeVsNdrQ1+U"
    "Mthvi73JEL/nZcXB7MxK7eVWzm81YROJPxx3t7qXI7fJWPkGZwvOBVkFps+H3OePCPmhRZ"
    "dcVaV50KuKmoOexkEv8yfQnWMlQTO3hjy3cncajf1JSWh8p8t96WWx50fUouQRyXywm91u"
    "KmIj2ol3RmVnQ7GD08a2JmfAlRxgIrrVwK3JGXBlJ3MKXX1sq2IG2jq0c+yyr5S95BZMnQ"
    "ShNTlDHVoL8MQeTwHmOFrAVqQMrHJYA7QiT1sAW5Az0Na5EkL+fDVMm538cokxbHH79vHj"
    "DG0yV6j2BKpSVygT/K0R/G3ofvsc5SKZ0ldq8QxgOseOipjZvcncDGKM1ux9yHoLcHNBA6"
    "80/UGwrQa9KGnUe0NW7yEG4TZ9XJQzPTzkHjZkL81L5nHSfhiyl2+x1yWTXcqYoO/EkwuZ"
    "ZH5aTjw1np1yT9S7QZuEfmT8FdMKCX1h6Glz0FdZFqG7K29RUs3Rblfa2VR4sPMc2rsSzp"
    "wn1YxoVJZhohTay9XuzDznWUUjHVAzLELpOyB5usAZf8AIcTJUWJsxMlRY7fjgFVygHfG5"
    "5nWMCJ99cmGJfZeECCvdjzWzYKUbv80UWF94chhKgENegxv8hEJAlwGJFksQsukQQBcknD"
    "/hFHDCK85yJfwUOffVJQ+XqnNkdVSnJolWnmxHmc5I7PzKSXrS4TqZdsWmJRrZH5WWqF6b"
    "Ryvx3VepO3fzl1adkD3FpQyl00AOhVPQTOkkAKzh38pNkIoMOYSsJ2ICXiTjcRIEO4JWTv"
    "A3oSeM1oU/fWItEXTp0rI5uDFFE1sPKV4wuCzO4RQFSIupgGIqo4pv9oLNBIbcd0OK0zE8"
    "S82Q7odniXsO1/FudsHIBIwHxvYeGH6A2TebSkK2W78ERbEeyf08EqxipdjwvggpJOlXwS"
    "VrvtLHj8x/LfFiqZdDPlECWkmSD914Iqm8CSrSzFlkSA16++YeD8so8ZE3zGWoTDHKn7PC"
    "KTpzCceyhUrU5nYg19VkD41JU+ITvNTut4lvpSRqYskV5svBg/XHvyQZj5Vm9I/Td8F4rH"
    "yLva7isVJTHaurJmuixnulK++VsmJ+Rx+Wu1JlR9Ydqp4stcF4VP4sx4J6+aie5Rmz2Fa7"
    "s6Rld5FK3rKB7cqMkb0DfFLT6G4IFXIljWXW7dPS/gXNloRIje3prWmbvX1dKLTR5H7uAb"
    "Y14TZXQLmlHLP/iSuM3/HkqFvU1UQ2G8y1LLLfijl2x2ClZkNrFGilMUiKj8KGVD2gn31Q"
    "OqGffWg5ovOb5TP6I3s7razmmYDJaN65QSlEdoC0skrkEiMc8ydKSqmTFqXUiSRzh8ffXd"
    "ccVJDq0QiUruRHawNycChwswIEQ6KlbZWIjk/t+k5phL9rGeHvJJYgzI7xltjUSHUxjZuS"
    "uqBhF6lRDcUORzoMTkURA2idexIjakUexZKd3ib2yZKoCV8ejn64bhYwpPvG3GYML3oTy5"
    "jbvsVebzK31ew8KjYIB7n4CQV416CjRIf3Ka5uTBagPrSiGWzN2tEishu1pJZTLL1RXXrr"
    "oVjJCeYkEMFCST11NWl7UYl69B/ZM8VHhuz48K+2SKOyzOYIoOp7W6meSS1Wp9xc7vXmsJ"
    "eJl78tHsFpyd/eEu6UMe7oticEW1o0muk+NdM4tCgKdfPRFaSMM7GGIul4vFvjlAiaGumD"
    "+LfGTyoSqSMRty+ywMarTTdurZBStPJlpurG5acoYpQlNdpgGFKraS40kwaXpQxJYh3YBj"
    "LVlnTeYyJT7UEpne+0dI6oudQIj6fHexytayGM7ql5ch2nFkJF92RIR8c+r5utiG0e3Ycx"
    "IY7CmbuUsquktVDc7JWFxoT+Tpu9Fif5gufhjh7yBUfHI4NY1T2+PLpKvvGX5/eX55+uJv"
    "X1owNkVd2VjxXX4oqpHXGwTwX2OQqwvZxI9NbJnWmbuhrmZTYpqZshNT65w9J8PqEgdYxX"
    "PS0XRMZozX/3TkUT9+5ds+qM36sRWOggnBQfIbp78QIVqUNkX6Zmx+eCSP+uz4c5rnTm5K"
    "xhuu7+Y/b7/wO79c3+"
)
