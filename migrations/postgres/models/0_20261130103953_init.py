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
    "eJztXW1z27i1/isYfUl2RskkjpNNd9vO2I6361tv3LG9N52+DAciIQk1RbAgaMXt3f9+Af"
    "CdBClApiSKwZdEJnEA8jkAeHBe/ztZEQ/50euzEN+TBxRMfgD/nQRwhfiPxr0pmMAwLO6I"
    "CwzOfNkYhthhebNZxCh0Gb8xh36E+CUPRS7FIcNEDDI5A2IUD0iS1+CKRSBCLkUMrCH/uS"
    "TrAJDART/yf/0ngPn9JYyWAPP/EUWvxSgecfkwOFj01WEc4H/HiL/GAjF+kXf793/yyzjw"
    "0FcUiT//O5lj5Hvyd4KTaIC+hhRFEX+1KKPJMMxhcUiAnBBRR94RyD2FssVEdsDhEn+ALz"
    "9f3l4Cih45jedABq7uwOdfr68nv4lewwdHjl9hE/ZEF/K6k3V6FbCfZEMB08xxiR+vgqJx"
    "+MSWJMhb44CJqwsUIAoZEt0zGguuBbHvpxzOGJmAVDRJ0CnReGgOY1/wXlAnD1BcmzjO55"
    "t75+7y3nEmjXmRUZQ4m15yObgcJP6okXz7hXiEVydvT78//fjuw+lH3kQ+Zn7l+9+SoQtg"
    "EkIJz+f7yW/yPmTQKVhagJpxqQrrxRJSNa5Z+xqy/JHryGY4dkGbXSiwLZbRPsBdwa+Oj4"
    "IFW/I/P7zpQPJ/z24vfj67ffnhzXdiQMJXfbIffE7vnMhbAuwC3GRhOmL9mWBcI+sH6sPO"
    "4irQpzpAn7YDfdoA2iWijwbG/3N387kF45yiBq+HXQb+D/g4auwVRzCjO4AVWIieV1H0b7"
    "8M6Mtfzv5ax/ri+uZcgkMitqCyF9nBeQ14PlEFOM7syWSCV6lGuJWcvNHZS3ir1jku76mx"
    "hqyJ9Sd+h+EV6sY7oaxP+JT0dfbjGNHnL+jdcHkn3dc6wL+/+uXy7v7sl79U1sKns/tLce"
    "dEXn2qXX35ocanvBPw5er+ZyD+BH+7+XxZXzJ5u/u/TcQzwZgRJyBrB3qlLTi7mqFW4TqX"
    "uTDvbQuuVyl74Hr6uENh+pEwOcOkk8s+jJgTR1ut7jqt5fSQOV0ceUz5XKW0XD4GLpvJRV"
    "WqreSigfF0R2KR0BHMH0oHWnFhBt2HNaSe07hDTkhb2+at1cmqfgUGcCGxEy8p3iDXGIWU"
    "PEJ/otQmpfem3dqkUquNyqQvS8iEIgdGfJZMAQ7AnD/Qj2Atrgv1j4dc7Ilbsyd+kax+BD"
    "Dw+C+p5gE4abRE/MWbiqW+OzdUMjE+rpNobfi/G7VNCWyOoGpVMk3kkiyNESXdmQ+TEhqM"
    "xCCLI9NRciK9QUpive4QKck2L1ISJ3VH8+J2DWBjJLYUQnzKGxbTnE0MrdKfD3zyaA8u9J"
    "D8jB9IZSSfiRHr4mCqkExeF/wBvOCUHl8ZL8DZ508gfQappLy5TxWV9ecvJjCNg0R7s9Wz"
    "cuotHzMbt/qcRgrVc7z4VnSqvzs5effu+5M37z58fH/6/ffvP77JlavNW11a1vOrPwlFa+"
    "WTtVnzKidzA3/nYolcvgFfBvGqwYCMZMgak0n9w6IlGOhoBE9OvwMXP19e/Bm8/IeE4h8T"
    "cPUZvHzBp/2LKXjhkhX/Unvi5xz7yHGXMFgg8SdfVSucLEHxZ7YZiN+MEF828aH8m/cQQ/"
    "/Fd+0SSFP5mG+RBqwsiPbHzEm6WUwGydEEkYyn2b7GWZLskkgylqJ/IZclv5MPkvzpwsBF"
    "vs//MGFcOmGanLvn+22LJq0gGYN43nXkuvzrfbe6OD9xXd98/lPWvK5DriG+VqDdoSdejw"
    "bp6uo4ffO7DxrrQzRrnc/JzSq+XIKKEiFHd0IXFGNAed/zGXmYGZmdcoL9W50mv5/HgSsQ"
    "BbMY+wwH0Wsx3h8NPweDtUUFCHmREyC2JvRBIdnyLz2CQYtZu05b48+ME++KMfmV/fLg/O"
    "bmusKD86v6jP/1l/PL25dvJUN4I34KKou2BfJCM5AccAyWQoXILofel4OHGMS+IUtykmcx"
    "5Hi+CrtBnsK5QrvfgXtGYFHfHvWK/khXwqwQjUEC2oMfQkk3pw1zQWJB1gK5pPXUBblEYk"
    "HWAjnX0xqgXKYZH8z9u+YJvCiSKjeTT2KNzH4Yn+Gjt4RMuZV06fpLRJsV/sPHfJ8q/9KX"
    "koTYNYa+TGWx3xb7dPPYwgejSje+PX4nn1LoMkJNcM4JhmzMGhLC1hH0W3Acm2MaMSfTjT"
    "U53WlUbBIPePfak1mxiklmXhQRcsJwmDr2SAswRXP8VRoc/TV8kpZiTubjABUmRiP7YjK0"
    "2eenTDNg5g1pY0wgM/4A1cgs2CZgG3+DynT2CzTkLxAMAhLzvW4LJtdILZ+HzGcfzZnD73"
    "MoFNbSdo+BOt0YNs59+w1sKd9Zya4s2R1EpoNBtEbUyKpaIrFqzO3VmPwW8R+30OdUyAa8"
    "bIYk5uWoGYvVTUoLuT7ksXgw/slmiqQcXU58DdIxgL7vr3IxdbeIzayQWsl3yJKvh3z8iK"
    "jiM7JB+irIBry89iZ9JWgoHPbTW4lrvs+Zl4pdInrQQfwN1yITlZHYtWVovI2KP5IlaXOb"
    "tC/U8eY2qcbj6lvIq3TWRr61f0IRsmrgnlAQbYX84NbX3qBvZC2ocqLJhp8IRXgR/Bk9SV"
    "Zc8ecWGgsF9GnSgfu0myNjwW/ZHMuuFguUwnUeuVyeevzd+RujJCLhlm9Et1cX9xPV7tID"
    "rHdFT8e1regCW91QW7Btz7FRYD7DUgpU6MfOU8qf/nyLfMjUWswU74slZOc4j1UdB+ZVZ4"
    "5HFKgix0xQuhR9jAifnWZqoQzPk9wqzUwt2b1pZ6aWcquNmVquSbAADH1lESBzAEG6wPib"
    "LhEgMQtjltxIA4qn8oaH53NxWfwWLvPNJC099qvIz/L38p6ZZP2tpWyxuSQGmUvCZvHdce"
    "pNErB0s9XPFJCTjALlvacKsBoBqxHYp0ZgcFwewrn0EGeooTGih0PUxdndxdmny64z1E6l"
    "X77kVjB976b8W9ztloCr7bSzFTICZlwGJQFvIzX/0yxxYADgggMq/5S/2rMSmnZimH2QIr"
    "6RYUbok6ORsC8HwinoJFRPykR3RkLztyIx76yiBcPMNxKGc4JRyGl7kIYjd4m82EeOWCMm"
    "SDcIR4m4FuAdeDfi7bmU6vyH73xmk7pENGBr9ZYo9x+nvOCtkBMhPqynUMy1bssNujEJn8"
    "/cpEv6zkC8qEqo78rKVKLaYz6mwxyie0zHFMInn0AF2O0+qiUSWw/nGU6qNgx218IHoXiB"
    "FQfSdogLil6+gwMqpLUb6Q4xLg/zzoip4q1KOULF25Eo2rQ8rih6bAlBaRV1yiT7k3LeHI"
    "mIk2h7tlFYVymto+KQl401S7QvqPGaJeLQ25LrVUrL9aFwXbHYG046VaVwg/Fd9qgG6Zi0"
    "Aoc1SVVV7s+0St1WOjsydugaphqT8RkOfjRWZXk2cVsrzE238ZjMgda/75D+fZVJ1WnkTG"
    "edjp0zK8W02dZ5EyDgxQisyIozbQpcH/LPuSdKpbEljgAl6x9E0TQ+LyjAQYQoi0TJtLlI"
    "zDUFEQEieh0syVq24O/JCelT0x66y4GUHoFVqy8fWhYA67KllvDTLrRWgdypjtliVW0pv2"
    "U20ob6cdZyu0/LbTq5DCXsgsqenIcjTCtcu46lTJY5Pw9SIWueFb+a+UTgJ1OfPOAwTH6K"
    "gmfJrznEppWxkqpAnA+ekdG5RjZCs7OOvv1Du7r9gyLrg63YtE+3Ymugswa6IwfYqqDb0T"
    "9OZaSOCrpxqtI8fDToxqSJ7M14d5BI+IF9igeh3a0e/Z+p3a16th/ZFNfV7jYWuEZo/H7T"
    "DQxsnveXbeAw0RznMWPqSI70zrRLuzkr2mzUap6BpDWIOacoIAESUcQkpmCFoog/XfQayA"
    "CNew7OgsIVcCGlGEUiYoPwzzDATIRuPCBFZEffnSu1l6UyNsp45ooKsVQnYYMWMXlyJyXY"
    "RoEon9tESM4J+jmHDEhIfneiISO/O2kVkcUtGx6tCfZbrRPJ244TyVtl8RflB7vzVP2cPM"
    "bDxrh/LRGDlO9qTYDbHboLimGU1hXDjqa07kEqqg1uzh8kZVmISKgK7+sIbcgpbPbt7af8"
    "gKpPDW0hHImSqdVI1ziNH+ZYU076pTjb1HKCtR9w5D47K7XUOOakJ470ABIJDwoRds6AOA"
    "F7EZgTKn0nmLgMAUUhP348cBCjvCU/lGQ3GFGddnYyxqZDT+STDd4apcbpE2p4UZQxdlKy"
    "1lMQ+PLz5e0lKHoHV3eALzzw+dfra0MfC5tSqt8Pa/uZyco4B5Nx5KJt4N4RVp+2H+FR6q"
    "1WOP3bjnj6t82A+tI+ZzS7q3RW5b/t/FYqnzvq5yjrTFnp3SQsOQwpeYS+8ZSvEdo5v/We"
    "blOdD8nMaHND95rWTLXX9GG/LXU1TnBr++uQksaJA/cdg/JZlKfx5OZ041k8ytvppYyDQJ"
    "CBJYz4DxKhIEn1FgcM+0nCt9wiuIZBEt4gilIC6JMAtaSQ66HTzSnl9n6UHb6lbxBnWTkz"
    "TU5UOcEYXGz34JKI5nNCjc6sBcX4IO7LoF3g++8YI+bIzcpU/V4jtTEyQ1O/VzN3uQrb1k"
    "8+gS0fioygxta5oBgVKz/d/Hp+fQn+cnt5cXV3lR6Rc97Jm1LfnadFu708u65b0SmJZyrj"
    "YWcIUolqwFvVnkKQUjCyGKRS6NGCJDWVVzFLLjASYldeIY/JFYrmoiCfYSTSgXMwDGyJDO"
    "L0fLgUDAPjRj8ZGPhTlGxhhznp3YvVOmk56SU3pxtPeixvp3vSkxRJxRouD8YraeKckZj9"
    "kFg6U9SmgFBZvYYj/YhoJN2dM0tpqqAAM8SPaotIaX7d/XCbLLFyaGlaPfSh0do/rf1zgK"
    "wo+0anS8UI+zKVBX9r8K3ANQQuWHORFXiHyI1+BF6l3cia5EZQaUicFn6NpPirPEnIe5sP"
    "EnHWbOM54o6s0Ix4TyLnFVjBJxCFCD6ANWZLKcHPCJsmKa+4wA8QdJcgIjF1UVoPE1NAia"
    "+wGvXZsfJskDpoShr9Q8EDUmxBXV+ElMAeC/o5FhzSkvfNfIkrn4VkgTRA704blRMN2Sdy"
    "X2mjJBiZytYnLvSFNjaEWQIp4UNnqJa1EZW7NaiKT4fhnM9IrJFCIJFNd7Lm7y0mOQnF+x"
    "P5+xGjNb+6lR0CI0UOu3bn1Tqd9WLd3ouVy/10u8RHVUprAx+yDdymt2rfGMeV3moogYcx"
    "jYj6xJrcmXaeV4s2Gw+r9/zc6MOIAZkevIj0gyIBinBN9BD0mTxjNg+kpsTPcFc8rHQ3oN"
    "QkfWVyaD9PSmYaq3nLVKOpxHQIFe9hdpwks79iw8lT/rfvNyhvsjmuOQxR4L0SuZJegy8U"
    "M4YCgAOpvuKkQZRkYUkVVsJBOligZGPBfINBvh/xe4pY5v76NSzTXUrJtTlIOVkkGzK817"
    "LIVzWrumOUVNddEdBF59UI6Noz1GICdB+iHHfR9RSl7jsfI83KqjV2kcG1a+SkVeegDbuB"
    "7ttrFWKvDfbAp5nJGFl7vd5L0qhW72n7jgGsp8ggVcLZtNCVlrL2I9SF9Z/5yubr3rWq8d"
    "iqRY8+u9jBE6iPf85bHVM7+uPSMdksCIcXnYaSxH6YLOgth7313BzCFLeemwd2HreVHKzP"
    "7KC40Y/PrC3ksMNCDtYPuW8/ZDW2NjdQT7mBWuA9WPGcY4VYs3ZOu5mwZDQnTOUaZlLx+y"
    "ZmM/J1PHBXJid/Q/yI1P5zJiB9QbMlIQ+fku505IGhqVha4dqlzfnKQ6uQT9HAfeJ7wERh"
    "fK61mHZZoXHR1kkjDHTybFPEGRAlTioABqA05Cs+ZqmcOZrz/UpW+FkT+sD/XuAg+hHwyY"
    "HoNE+IvYYR7yZaI4o8Vc7tnY+njOyI4tm/kCvPDQKb7vTb2lbCGuROV8ptW7l8v5XLSxzX"
    "1dmXSEZoqerfEKgMfOowsirDnsYA7U4MIh5eoMho/hYUI8T4g07MwYfT9unbiB/Yu1Fv4A"
    "D37yjAHPHlVsiWhPgIBi2GhYKqhvKMk+0K5uzTt19j9fnNzXXFUnd+VS+Y/usv55e3L99K"
    "2ItUagolN4MsVsjx7drtnGBE+tXeLDcizrgJ5j0X59RoZu3HYO3vsi9f/vW+MmEb3hW5ef"
    "n65vOfsuZ1l4taqlIGFybbcNZ+DFhX9+CPOnvwx/Y9+GNjD47wfxRxA+2bQtp8NB7svW0I"
    "1j+lHepx+acMJCLhagXlFG4qhVapnqFDF5Q30dAAhdhlMU2jAUR0AKcNZGWzaEnWwY9SBT"
    "PHPgK+LPWcRBWIgzeYE98TyhjxhB6YJfWfsVLvs6NRDKMVSuaRTbodAeHGMALrAT5QD3Cb"
    "DWG32gm+EjFMYDJAuUo1QqxPdaA+bUf69PgEuCM61FmV2o5VajY0ZNf77sEjEQYUCm7jEO"
    "w5r9Ju+zgE6yI8KEdV6/A3gsSjV4HwnFIpMILUpapDgZE32azACEAcil11Ch5QyDK/kbx2"
    "3BJBGiVqhzUCS/gofEoUGoqtu1E6nMxIlgwk6VVVZqCimVjCwPPzr4eGfkIg5JAQWeXEIH"
    "e3aYdyopgc+hwoaMZ0tNtzJEqxFo2wr5BZ+LeG/yAFPAb2XT8M8seWUeAw1u3dFHpnDK1C"
    "ZuKaUSaxltiGFo8fs5cmcBYEI9pAeoMTUarS2bW7uuQEY/C/2LevS1XMN1EvVSltwlybMN"
    "cqEQ+vRByKs0jwiBlMeaFQuOR3p91al0o7Dd8RHwcPiVJkgR9RBEiAQIhoRAKRCFcUWwFX"
    "LAIuH0tG6khfD1mj5UcgklVKV44ljJbCEWSJqKLqy64GeUYyXhuws4OAHcE+R3DJxLhVIR"
    "pfruPeDbT7LmKxp6+PrWJhq1g844ieCV0zo3i2KtWQl4e1rx8H+uMSjStKhq8h5r1twfUq"
    "5Qi5fiRc1jr3UvRIHrZa3FVKq904Bi6bfS6rVGPQHe7haxlHW62mEpldSkNeSpJRqnXUaY"
    "6O2pbRMRs0vp1aM2lOKYWirsg21a6kI0UbrVLMbMnBB4yACD79IIOqAn5IjRjgbGAiBIvM"
    "AQSRL4onR/JvUUFZFFD2MJ9CgLOJSA3aCkURfyF1XeadjGIa3JVHtJd8BmK6EPl5xM/NTl"
    "UJtpu8qupVRYrBxPtpjiGb7ngMEiCHAxjz7SJEtHvIrCCOxBD8AbxICF80HqVc6Grbx3KR"
    "fKC8cFLXE2XjVYvUWM+2QXq2HcTDZ2gnugNluU5Xt648nrUfoeLq7YmOKM5btYri8p51oR"
    "qIfnYVR8yBlOJHhfGiM5lQjdImFNJPKFQSnKqA362g77cfTgqy/W3mJ7vdyd+dfP8h37vF"
    "H1279d0vZ9fX+vmZOm1vrTmadrhLTxLBb2IG6Z4scAkgmQ0uFVGn4AU/Unh83PQnE//D1Q"
    "wvYhJH4o85xD5vaWKYs36bPTsaBoQ5SVSNqTqrSmk1WkPWaFl30n26k1pravv2NV5raiSL"
    "CxuzvERm99BB76GHqUA/MI4OIhI9V1FW+WAch56XkT8uHuhGoZfnnnHBjl3aWkpVqhT2lm"
    "oNq3abS7Vwlo5j9EKUJhBlCxhFadI7mfAuAiv4lNzBwRTAwANLsub9UJXn85a99OzabNXn"
    "+1Kf26x1u3Wn8IkLfSeEzMjJvEo1Oi/z0ze/+6ABtWjWkbdO3KyCzTcvx8NG6cBKJCOc0r"
    "sCGvo+ly/XVKhym5t3Z679KuUe1eP5laPVjyfYBYhtU+OgTmuRN0beJasVVojmGsAXpBZ3"
    "A9xF6S5MkSzPIQRSQ+xV5BZ/k3kvq08iahQnVCHavxV68vt5HLgCTzCLsc9wEL0W4/3R0L"
    "40WNt0Nqv5Vu6EiISq+DqtZVHtwC4Mg4Xhw4g5kQsVCQPbF0aFyEbPPT96ztogviUbRJIT"
    "bavghAql5fpQuK4wTeQlcDW95lV1r59ZW9io5vXQZkKb+ry6fy6hysvEBKQL3sUdg+x47X"
    "bdEDESYrcHjO5FPyPFSJpgnonRyKxU1TkEo4dnwnPPuxjTLrRLw1uWeFthdSvl5G43uZVS"
    "gG+2t90ECHBk3VgeNGWokWD3DzJVEItp0DSu6ZEYRiCJHlIr6OZgoyxzN0tnlV4kUOESqj"
    "9CQaMZbaRdAT0bIaXQHyJDSrN/EcnEZwB+TAKHOiGrRjJJR1H+m7LUP5TGQZD+XEMsrjqJ"
    "jgT6L75rPKfUjUcODkyeVBLR5ElTRdfun3SruSc9aDWf7w/gRZi62YKzz59AGlkGmY3MOg"
    "LT8vH4n6eTzFBBeBAH9LDkdq65cPk1l6xC4R/jlTzTZQ8kDJOf/GkRpXHIDH3WxcB80xGf"
    "U0NO1yiHbH3dV7KvApGM3ZyJryJEH5PEX66PE7bFMyMm8YmwChVak3YX6YJiyHwZrJM0jp"
    "w5kYa/ODRUztdJrVreQC0vpfom4B3lITOCMYQC7MGdCc3nhBoF/RYU44P43YkGwu9OWgEW"
    "t2oxezDw0lwbJkJTQTXk7XpfAlOCRvYJFarxVyIprxSOCH2IQuiiV/LEJC55MFgg+mrOn+"
    "UVdF1+TDH6tma+BcY+fg3C8a2PXbmfzSgM3KVj6rtaIxsf3ifv3+sslvfv2+e3uGe9zoYh"
    "zVivs8PgLlJ8f3UomptsLhWi8W0tp1rS5GmHNHnalCaFIxKKzPMg1+nGB/dOhHdbK3vnqa"
    "ZtubkD5aKS9npj6MtUFvttsbcV4ne8rXiYn1mZu9zK+a1BbCPxh+Pu1vRyFDYZpxBwtsi5"
    "oOrA8nzIPH9AKIwcthSqKsODXp3UHvQMDnq5P4HpGqsQ2rU15LVVuNMYyCcVovGdLnell2"
    "XkAQVRa8q19siYBqGNjtk+OgYHYcycBNImE9qdn2pkIzoP9ZZQ0IVSjjbGtkFnwVUcI2O2"
    "1cRt0FlwVfoRBn1zbOtkFtomtHPsc1nBXQo7skmZ1gadTeDaCLPFgSjE5nlGwNaoLKxqWC"
    "lakcctgC3RWWibGSsi8XwNTNtdLQuKMRw09u1pKfLkqRzSusvYKh3S7CHD4JBhky7vc5bL"
    "klZfmSPqsJkcO2pkVnpTOXskGK35+5D1FuAWhBZeZREKuq0do0xplaxDVrIiDuE2PC7TWQ"
    "4PmcM25U77lnmcyVdsyp1vkeuKxa7MW2HuSlUQ2ZKKRq5UjWxHVU402WBcCmBkWUSmtVIA"
    "palnXAmgnusS+s/NHpV2c7TiSndOGxFyPofuc9P+nKXdjGhWViOUsAzT7yGB1DnOcxOMcD"
    "rZNFubMbJptrrxwSu4QM/E50r0MSJ8dplnS0oTiiRbmZTRnmErE2c2p9f6IgrPMAI88hpc"
    "40cUAbakJF4sQcSXA4U+SPMJRVMgkmmJDFrSB1Lk1boQoVjN/Fs99WmYoKso5KOdKknKM9"
    "UCQNl0nUz7ytQlB9ldmi7ZvXGOrjQuQKfvIoRA2XWaSCppZdNFDeSoMwXt6aIkgA38O/Me"
    "ZCRDDk/bU9ID0STPESWT98iUdTI3FHrEaF36MyTOEkGfLR1XgJukf+L7IcMLDpcj8kPFFB"
    "llQWCYqdLQt3vY5gRD5t2QYoBsDqd2SHeTw0n4wzbxbncsyAmsX8H2fgUhxfybzRTh4J1f"
    "gjLZHhMHBoSuElXP8L4IGSTZV8Ena7HTJ48sfi3xYmlWnz5VbTlpARHTWCUlvQ1YMqyHZB"
    "Mm7O2bezwZTEmIgmFuQ9X0peI5a/lKZz4RWHakKXWFdcP3DTOTJglZkhO80pq1KZdLhdTG"
    "qWusl4MnAhj/lmT9MNrRP06LvPXD+Ba5ruOH0VAd66smG6TWJ6Mvn4yqYv6Znhm3lc6OjB"
    "26/hmNyXhUXhrHgnr1qJ7XMHO4qN1bQbTbWKcm2sCkMmtk7wGfzDT6PIRKdZjGsup2aWn/"
    "gmZLQpTG9uzWtMvevi412mhyPwsAF02EzRUwYSnH/H/iS+N3sjiaFnU9ks0GcyOL7Ldijn"
    "1mCE67oTWmRiUS0uajsCHVD+inH7VO6KcfO47o4mb1jP7A386oYnpOYKul925QipBLkVHF"
    "ioJihHP+rZZS6m2HUuqtoipIIN7d1BxUotqjESjbyY/WBuThSOLmUAQjYqRtVZCOT+36Xm"
    "uGv++Y4e8VliDMj/GOFGqUuphWoaRJaHNmNBLoJA5HJnmJyiQW0GZeS4yYEwcMKyS9TZkt"
    "K6Q2KHc4+uGmWcAm9LfmNmt4MVtY1tz2LXK9zdzWsPPo2CA85ONHRPFzg45SHd6npLsxWY"
    "D2oRXNYWvXjpaR3agldbxy643q0psAJUpOMCdUBgul/TTVpN1NFerRv+fPlBwZ8uPDP7si"
    "jao0myOA6u/tZHomvVid6nCF15vHXybZ/rZ4BK+jNnxHuFOeR8Z0PEnYMaLVTO9TM40jh6"
    "HItNZdico6Exsoko7HuzUpt2CokT6If2vypLJIO5Jx+7LCbLLb9OPWChlDq1Blqm7dfsok"
    "VlnSSIYLI+a0rYX2VLhVKpv6rwlsS4rQjlLhY0oRugeldCFpmRxRC6oRHk+P9zja1EJY3V"
    "P74jpOLYSO7smm0hz7um63InZ5dB/GhDgKZ+5KObCK1kJT2KsSjQn9Zwl7HU7yJc/DZ3rI"
    "lxwdjwxiXff46uyq+MZfnN1dnH26nDT3jx6Q1XVXPlZcyzumccTBLhXYZ4hidzlR6K3TO9"
    "MudTUs2mxSUrdDan1yh6X5fEQ0c4zXPS2XSMZozX//XkcT9/59u+pM3GsksDBBOG0+QnR3"
    "4gUqC2Kovkztjs8lkv27Ph/muNKbk7OB6br/j9lv/w+BeKRk"
)
