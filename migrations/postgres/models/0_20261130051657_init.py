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
    "kind" VARCHAR(24) CHECK ("kind" IN ('run', 'command', 'file_change', 'permissions', 'question', 'plan', 'manual')) NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'approved', 'rejected', 'expired', 'cancelled')) NOT NULL,
    "command" TEXT,
    "cwd" VARCHAR(4096),
    "reason" TEXT,
    "edits" JSONB NOT NULL,
    "needs_network" BOOL NOT NULL,
    "decisions" JSONB NOT NULL,
    "thread_id" VARCHAR(200),
    "turn_id" VARCHAR(200),
    "item_id" VARCHAR(200),
    "run_hash" VARCHAR(64),
    "run_request" JSONB,
    "chat_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'decline')),
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
    "eJztXWtz2za6/isYfUk6o2Rix07SdrsztuNuvU3jM457srPdHQ5EQhLWFKGSoBVvT//7Ac"
    "A7CVKAREkQgy+JLOIlqAcXvnje2x+jBfGQH728WOJ78oCC0Xfgj1EAF4h9aFwbgxFcLosr"
    "/AsKJ75oDJfYoXmzSURD6FJ2YQr9CLGvPBS5IV5STHgnowvAe/GAEHkJbmgEIuSGiIIVZB"
    "/nZBUAErjoe/av/wQwuz6H0Rxg9j8K0Uvei0dc1g0OZn3dMA7w7zFiP2OGKPuS3fa3f7Ov"
    "ceChLyjif/4xmmLke+JzghNvgL4sQxRF7KdFmUyGYQ6LQwLkLFHoiCscuaelaDESN2Bw8T"
    "/A55+u765BiB6ZjOdACm4+gY+/fvgw+pPfdfngiP4rw4Q9fgvxvZPd9CagP4qGHKaJ4xI/"
    "XgRF4+UTnZMgb40Dyr+doQCFkCJ+exrGfNSC2PfTEc4GMgGpaJKgU5Lx0BTGPh97Lp08QP"
    "HdyHE+3t47n67vHWfUmBeZRGlk069cBi4DiT1qJH79jD/Ci9OTs7dn716/OXvHmojHzL95"
    "+2fSdQFMIijg+Xg/+lNchxQ6xZAWoGajVIX1ag5DOa5Z+xqy7JHryGY4dkGbfVFgWyyjfY"
    "C7gF8cHwUzOmd/vnnVgeT/Xtxd/XRx9/zNq294h4St+mQ/+JheORWXONgFuMnCdPj608G4"
    "JtYP1IedxVWgz1SAPmsH+qwBtEv4PRoY//3T7ccWjHOJGrwedin4P+DjqLFXHMGM7gCWY8"
    "HvvIii3/0yoM9/ufhHHeurD7eXAhwS0Vko7iJucFkDnk1UDo4zedKZ4FWpAW4lp69U9hLW"
    "qnWOi2tyrCFtYv2eXaF4gbrxTiTrEz4VfZl9OEb02Q/0bpm+k+5rHeDf3/xy/en+4pf/qa"
    "yF9xf31/zKqfj2qfbt8ze1ccpvAj7f3P8E+J/gn7cfr+tLJm93/88RfyYYU+IEZOVAr7QF"
    "Z99mqFVGnelcmN1tg1GvSvYw6unjmjLoRzLIGSado+zDiDpxtNHqrsvakTZ5pIsjj+44Vy"
    "XtKB/DKOvpRVWpjfQiw8Z0R2oR5wimD6UDLf9iAt2HFQw9p3GFnJK2ts1Li9NF/RsYwJnA"
    "jv9I/gtyxmgZkkfoj6RsUnpt3M0mlVqtJZM+zyHlRA6M2CwZAxyAKXug78GKf8/pHw+52O"
    "OXJk/sS7L4HsDAY58EzQNw0miO2A9vEkt931yTZKKsXydhbdi/a9mmBDaHS7WSTCOxJEt9"
    "RMnt9LtJBTV6opDGkW4vuZBaJyW1XrWLVGSTH1JSJ1V78+J2BrDRE51zJT4dGxqH+TBRtE"
    "g/PrDJo9w55yHZGT8QZCSbiRHtGsGUkEx+LvgBPGOSHlsZz8DFx/cgfQZBUt7ep0Rl/fmL"
    "CRzGQcLebPSsTHrDx8z6rT6nFqF6iWdfC6f67enp69dvT1+9fvPu/Ozt2/N3r3JytXmpi2"
    "W9vPkbJ1orr6z1zKuYzA38nas5ctkGfB3Ei8YAZCImMyaj+otFSTFQYQRPz74BVz9dX/0M"
    "nv9LQPGvEbj5CJ4/Y9P+2Rg8c8mCvak9/nGKfeS4cxjMEP+TraoFTpYg/zPbDMQlH4r/mW"
    "QM/WfftGseTdIx3xo1hrAQ2t8gjtJNYmTkSCaIZGOZ7WdsSJLdEYkBDdF/kEuTz8mLSHx0"
    "YeAi32d/6AxcOlGaI3fP9tkWBq0QGYJa3nXUuv7HfTdNnJ+0Ptx+/FvWvM4d1xBfSdDu4I"
    "dXg0G6ujrOXn37RmF98Gat8zm5WMWXaU5RotyoTuhCYggo73s+Iw9TLXNTLrB/a9PoL9M4"
    "cDmiYBJjn+Igesn7+6vm68BYG1SAkBc5AaIrEj5INFpCfASDFnN2XbY2PhMmvKuByb/Z7x"
    "hc3t5+qIzB5U19xv/6y+X13fMTMSCsETv9lFXaAnnOCCQHG42lUBGyy6H35VA5R6u+cStC"
    "Q3gj7MEeW+IolGEuRCzISiCX2B9VkEsiFmQlkHO+SgPlsszwYO7fRYnjFSJBPei8LWtiW7"
    "0vDUN8775Kc0ilW0kX51kSWk98mo/5PqnP8vFUTOAN7KFVueHtMzvZzqFLSaiDcy5gMrFs"
    "EsLWKetrcOLITqqaFH9ZzOAda0/0foZGRvDz2BRO3acmdf6RNfFxgLQ4fDbMxH/c4I1SET"
    "N4eEza7nLUtN8sTUkLuTrkMX8wtj1RSYhOF7XfEB0C6Pvm+Iupu4GnZkXUvuXNfsv7+BGF"
    "ktfImrd8IWbw8trbWz5BQ2LGTy8lBnufDV76yue+hA5iv3DF41K1Xv4bOspbH/kjWZI20q"
    "l9oQ430qnqnatO0VXlLEu3KUtXcmBVB78ktBHyxq2vvUHfiGGojkRzGH4kIcKz4Gf0JIbi"
    "hj03d3+TQJ+GINyntzmyIfgzm2PZt8UCDeEq92MuTz3229kvRomfwh3biO5uru5Hst2lB1"
    "g/FXc6rm1FFdjqhtqCbXvETYH5BAstUOIecplK/vjzHfIhlbNlKd5Xc0gvce7BOgzMq3Ty"
    "Iwpk/mQ6KF3zewwIn53GbYUUT5NIq2bcVnZt3Bm3VW61Nm7rAwlmgKIvNAJkCiBIFxj7pX"
    "MESEyXMU0upG7GY3HBw9Mp/5p/5o4jzZCtHu8ridb6rbxnJjmAagFcNrLEyMgSm9Nnx4k4"
    "SEDTzVY9fiAXGQTKew8gsIyAZQT2yQgYN8omnEsPcYYybSB6OERdXXy6unh/3XWG2qn2y5"
    "bcAqa/u6n/Fle7NeBqO+XcBZSACdNBScDaCOZ/nKURCACcMUDFn+JTe44C3Zto5iIIEdvI"
    "MCXhk6MQvp8D4RRyAip52LuW0vy1aMw7y29JMfW1lOFcYBB62h604cidIy/2kcPXiA7SDc"
    "FBIq4EeAfejagTpqU6/2U7n96kLgkZbK02xlt/xlohJ0KsW09CzLVuyw25ISmfW27SJb4z"
    "4D9UptR3xWqWpPYYpXmYQ3SPQZpL+OQTKAG7PeikJGKz424RcWId8XetfJAQz7DkQNoOcS"
    "HRy3vQoLTau9HuEGX6MLsZ0SXeqpIDJN6OhGhT8rgK0WNLqEOrqlMW2Z+W8+pIVJyE7dmE"
    "sK5KWkdFk5eNNUu0L6jhmiXipbfhqFcl7aibMuqSxd5w0qmSwo2B77JHNUSHxAoc1iRVpd"
    "y3tErdVW52ZMOhaphqTMYtHPzCWJb7ScdtrTA33cVDMgda/75D+vdVJlWnkTOddSp2ziwx"
    "83pb522AgBcjsCALNmhj4PoQ85p9kydA5zgCIVl9x1Oos3kRAhxEKKQRT6A+5akBxiAioo"
    "IfmJOVaMF+JxMMn5r20F12JPUIrFp9WdciHXiXLbWEn3La9QrkTrXPFqtqSzJuvZ7WZJO3"
    "ltt9Wm7TyaWpYRdS9uRsjjItce06luTZ+uN5kLzZ0ywl9sQnHD+RYuMBL5fJR57+PPk0hV"
    "g3X3aSK5iNg6dldK6JDdDs3HvBUJvHuX2H24VbsTXQWQPdkQNsKeh29I+TjFShoBunKsXD"
    "R0NuSExkb8a7g0TCG/YqNoLdrR79t2R3q57tRzbFVdndxgJXCI3fb7oBw+Z5f9kGDhPNcR"
    "lTKo/kSK+Mu9jNSdFmLat5AZLWIGYjFQISIB5FTOIQLFAUsaeLXgIRoHHPwJmFcAFcGIYY"
    "RTxig7DXMMCUh248IElkR983l7KXpWTO0njmCoWoXu8weXInFdiEQBTPraMk5wL9nEMMUp"
    "JfnyroyK9PW1VkfsmGRyuCfaJ0IjnpOJGcSNNPS1/YnafqbfLlmo1x/ywRhSHb1ZoAtzt0"
    "FxJmFNzh3Q6m4M5B6goYN+cPkrLMoDzspg3IkZAdrcaixqnwMOp1OfmURMeu5aZqV7TFep"
    "+UWiqo26nmmyrC0XdJKXZMefnnwIvAlITChk/51xCEaMnU4AcGYpS35PXc0wuUyLTunfSx"
    "TvmOfLLGa6DUOH1CBWt+GWMnFWvVxtNK2sXdbdFsYzb4dt3dvmsP9q4Vi1ZDqc/aD1ClP1"
    "EK6z7piOs+aQZ2l/Y5rdldlbPU86bzW0qCth+p0ua2INsW4bGiwDv0tad8TdDO+Y33dJty"
    "2yRzl81R3Gt6Ldle04cdsXSrYYJb219NSl7GD9yfKBTPIj2NJxfHa8/iUd5OLXUZBFwMzG"
    "HEPpAIBUnKsTig2E8Sj+WWqRUMEjd7H02ZoE8C1JLKrIebrk9ttvejrPkWJyPOsmJm6pyo"
    "coEhuHruo0rndEpCrTNrITE8iPsyrBb4/h5jRB2xWenS7zVRG6thGv1uVOSzYWNrxFnhcI"
    "HPho1GP3HP7ClKzP9h9NpfI6G/SdVacW29VhtnzdYqtZ/IAk2I98TDQ8ECPoFoieADWGE6"
    "F5UhJoSOk+hQ9koECLpzEJE4dFFaOgKHICS+RLHt88ZSQ1JqQxIy6iUpHpBkoXRtXamAtd"
    "z0o+0e8rDx1bwvKtxeskAaoHdHWOZCJptt9hVhKcDIIix94kKfR1AuYRZryWl+zVhK63y4"
    "47rZRJbuu3POZyIGH/n2NOE5Etl0Jyv2u/kkJ0v++4n4/IjRin2rM+GZ6hluFp9WlbRHRJ"
    "OPiDYKsX1RDisK0RS/vDiMiPy0lFzpPisVbdYelO7ZmcWHEQUii1PhCAd5nApn7j0EfSrO"
    "N83DkK7wFmz+YTULgyJI+nK4bz/LiMHU5sLKUoNJmHsIEuwwO06SgE2y4eSZ2dr3G5Q3We"
    "/2u1yiwHvBQ9pegs8hphQFAAdJtc4QBlESLJMV8HTnMJihZGPBbINBvs+LgUpcffu7r2Y1"
    "pVLk5Hof3mSRrEnEVUv2VfUFUO2j5Gyh1k3NKq7aT9nzQK2jBlOp2pVS/alaZw9s2HT6yN"
    "qr3b2k3SndPW3f0YF1zDaS3sumhar2kbUfIK/Rf8CfTVO0a9ro2IrkDD6o0uaNsnmjLGPT"
    "f94o63J/6DCTg2buMnMIekvcZT2VTJjiNqrksPjb9HXWR8+s0ejHR89mr9th9jrJBt4Dql"
    "9zHJocWxuI1lMgWgu8B8sYeqwQKyYMbTe6lUzQhKItyxzdxnRCvgwH7srkZL8QPyKetXI7"
    "kD6jyZyQh/fJ7YZUrGynZaFuPLRYsikauE9sDxhJTLm1FuMumy4u2jqpr7hKUqcQsQGIEp"
    "cPAANQ6vIF67NUwwlN2X4l0pquSPjA/p7hIPoesMmBwnGefWkFI3abaIVC5MkSPO28P6mP"
    "fhRP/oNccW7g2HTnelK2EdYgd7ryO9lyTfst11QacVXGviQyQDtV/2ZAaQhLh4lVGsAyBG"
    "h3YhDx8AxFWvO3kBggxm9UvMffnLVP34Yn+N5NeoYD3L+bAHX4m1uiWxLiIxi0GBYKqRrK"
    "Eya2K5izV99+TdWXt7cfKpa6y5t6lahff7m8vnt+ImBnjTBtI7lbCti1s9ttxeuOmV/tzX"
    "LDI0abYLbXPcvaGxy000sgyC6qniEKZzrbcNZ+CFhX9+B3Knvwu/Y9+F1jD47wfyVe+O2b"
    "Qtp8MP7gvW0I1j+lHeph+acY4t9/s4BiCjdJoUXKM3RwQXkTBQZoiV0ah6lvPfe1Z7KBSK"
    "Mdzckq+F5QMFPsI+CL+jaJjz4/eIMp8T1OxvAnFFW+eVMs5X121Ium73/JPLKO2+EQKjjl"
    "W/9vI/2/bVz7btkJthIxTGDSQLkqNUCsz1SgPmtH+uz4FLgjOtRZSm3HlJoNDLH1q48cYH"
    "vOa0d/WOc86yJsrKOqdfjrNfH8gQiMgHtOyQiMIHWp6iAw8ibrCYwAxEu+q47BA1rSzG8k"
    "T1Q+RzCMEtphhcAcPnKfEglDsfFtpA4nE5Kl1kjuKhiHLmZiDgPPz98eCvwER8ghS2TJCS"
    "N3t3EHOVFMDvURKGSGdLTbcyRKsRa1sK+IWfg3hv8g1fIMe68fBvljyydwGOv2bqqKUYoW"
    "S6rjmlEWsZbYRpHlMJSRTO2+GbnAEBwG9u2cUdVLdfiQqqTNl2rzpVrW6/CslyHeDWlclY"
    "QdKCKu2ukBUrRRKixB52yEASUggk/fCceCAK14FAoba8rdEMgUQMArBI9BJP7m9SB4OQgP"
    "s4kK2FwgwusgLW4rrzKxk150HRxyr86S3ryeTUgAXUcn1JPp1SuoK/WR1WHeZR8kQA5DLW"
    "b70hKF3V2mhdcT4MAP4Fki+KzxKOV8qZs+lovEA+X5N7ueKOvPFoI35kBlC8EbMxS2ELzE"
    "IrqTQvCWOzgYd7CII+rAMMSPEh+gziiamqSNpNk+kqa7UFFbNM0Ot5VRoqmM9NDeV7EiAU"
    "hWvSXVqcbgGVN8PdZv+pHy/+FigmcxiSP+xxRiX7OGkWXYembYAkKdxP6pywZUJS3nYzLn"
    "Y3nUffKolmFr376GxbBV/cp4xQX9UmOFmN1Djd5DD1N5x7ARNcJnMOfUtvQYzMvnHNcYqP"
    "oLlueedmq1XVoESvlEJVaBarbRdstANcWpSvjjjCeR4gmmaIjS8EQRmhiJYtHiCg7GAAYe"
    "mJMVu08oC2/c8C5b1FezfK+NLzSCdNxJGIaobuwsIetBA+Wq1OAqCZ69+vaNUnzht3WdqB"
    "xhyC9WwWabl+NhrcCtksgAp/SugIa+z/TLVci5x+bm3ZkVqSq5Rz43/+ZoCd0EuwDRTbJR"
    "1WUt8trIu2SxwBLVXAH4QtTiroE7T7KKQyQSqXGFVBN7mbjFXwN/XmLZiVwoiWBrN5pWhL"
    "Yym5p5NN2b1dRSre1qznCp1iRIZ5NRr0raUTdl1CUMbJ6TXdGFVVaIYctk91pFGEybCW0s"
    "YSNMa0uQ2MGRfqKQHq95ohsiwaJuidHAiOYKPry+z5bwKBZAOpoVtkvuPMtyICHOSwkQ2l"
    "nzUr6F9ZT5bYAAQ9aNRblf4dPOh/s7QNgFGodBkx9XE9F0dS/VkFrv4J6lSciqc6l5nxde"
    "Xeo9FDKKHu7K5SayHtYXpa91kSGleH/uPc9mAH5MnNU7Iat6zwtfL/Y5pKmLVxgHQfpxBT"
    "H/1slqKD37pvGcgt6KHBzoPKkQCpMnTc+qu3/SjeaecIJTfL4fwLNl6ikHLj6+B2k0A6Q2"
    "GuAIrEPH40KaTrKR3nAcxId0WfIcVVy47DuXLJbcxO2VnEvFHchymXxkT4vCMF5STbdT3j"
    "HbdPjrVHOka5ImG1D2NNIlRLLhZoP4IkLhIwrFMPo4GbZ4ojVIbCIslhJGoN3LsZAweVyM"
    "9XPEkTMlgruPl5q0c13UUs4alLPQ6puAd+TizQSG4M27B48ENJ2SUCvQrJAYHsSvTxUQfn"
    "3aCjC/VAu7gYGXBnXrKE2FlMnb9b4UpgSN7BXKad8XJPCfhHJEwodoCV30QpyY+FceDGYo"
    "fDFlz/ICui47pmi9WzPzoLabTkNweOtjVx4kkxAG7tzRdT+riQ0P79Pzc5XFcn7ePr/5Ne"
    "s4YoY2Yx1HDoO7y5TCL06IpjqbS0VoeFvLmZI2edahTZ41tcm0DDLynIlWEdW63PDg3ony"
    "bgsT7Dxvvs3teaD8J7YkxM4rMbNzE3XnGzkXNYRtQKc57kRNLzJuF3CKl+wGobuyG9gxN3"
    "nMHxBaRg6dc7pE87BRF7WHDY3DRm7T1l1jFUG7tkxeW4VLh4Z+UhEa3glnV9wgDpYxdSh5"
    "QDIf13bXj5rYgDTx/qo/Q6HBaWPbkLPgSg4wMd1o4jbkLLhNcCmh0NfHti5moW1Cy6tVR4"
    "4751Y0ieLYim1DzmagawTQ4YBBxPQMLWBrUhZWOawhWpDHDYAtyVlomyG3EX++BqbtjmaF"
    "xBBU3H37mfFEPzJ3nPb42kLCBtduHlxrs0buc5aLyhFfqBNHWvt1XcxqbzJTd4LRiv0est"
    "oA3ELQwivNoh1uyqCXJS29ZzK9hxiEm4xxWc6OsMkjbJNptG+Zx5lWwSbT+BpHXbLYpVH7"
    "2j48JSFbxEjLiaeRx6Q6Es1h0M5lPLAcCuNaLuPS1NNOZVzyDUyjRbfNC5Pe5mjVle6MHj"
    "zgdgrdbZOeXKS3GdCsrMZnYBGk3EP6nEucR2YPcDrZBDrd+OAFnKEt8bnh9xgQPrvMoCPe"
    "lJL0OdkbtD13TvaqXp845zPPCk8J8MhL8AE/ogjQeUji2RxEbDmE0AdpppBoDHiaHJ4bR3"
    "iW8Yw5VzzIoplZp6d7aqbeKbLsKydBEe/qanb+bLqOxn3l4BGd7C4Bj7j9+uw7NimLkUlZ"
    "BIAN/DujizMRk4NA9hRazJvkmVhEigyRGEpkYEGPGK1Kfy6JM0fQp3PH5eAmSVbY3kTxjM"
    "Hl8CwscYi0Yo0ppr5WxGsuYPLYmRTlYDOltEO6m0wp3O+yiXe7ATsXsPbrze3XyxCTEFNJ"
    "0GXnm6Astsf0XAEJFwmlYN4bIYMkeyv4ZMV3+uSR+ac5ns31CrmmFIqTJqDXjcaQytuQDM"
    "3CATYseW/v3OPJE0iWKDBzG6omCeTPWcsKOPEJx7IjGaDLWXRft+x0kvYgOU1LrSbrMiZU"
    "RG0krsJ6saHOu47it9b+gdl9rbX/axx1FWt/g8RVJyYbotby35flv0qRb2n/r1bNPbLhUP"
    "UCaEzGo/IFOBbUqwf1vAaOwxTt3grq3MUqNXUMOyZac3cP+GRGyu0QKtU6Gcqq26XN+zOa"
    "zAmRmr2zS+Muy/eq1Gh9ofUAMNWEW1aT6uiY/U98YYZOFoekqrqSSM8l1L8WY+yWgR7tZt"
    "Y41EpDnjYfhAWpfkA/e6d0Qj9713FE5xerZ/QH9uskG2W73SgX2MputBlv+JdpHLii6tMk"
    "xj7FQfSS9/dXTS7RWHNShNwQaWWFLyQGOOdPlEipkw5S6kSSeT/gv13XGFSS2qMJKNvJj9"
    "YC5OFI4OaECEZEi2uViA7PDnSuNMPPO2b4ucQOhNkx3hFKjZSLaVVKmoI2M0MjTUvibqST"
    "/aYsYgFt5u3DiDpxQLFE01uXua8iakM/zeGHm2YBmzTbmtus4UVvYVlz29c46m3mtoadR8"
    "UG4SEfP6IQbxv+k3J475PbDckCtA9WNIetnR0tI7uWJXW8cmu1IttcrQdTEoqwnfQ+LcW1"
    "W5tK6NHf8mdKjgz58eHfXTE/VZn1sTj13+1kPJNaVE61u8LnzWM/Jtn+NngEr6P+ckfgUZ"
    "6tRLc/IdjRo2Wm98lM48ihKNKtJ1WSsq7EGkTS8fi2JunkNRnpg3i3Jk8qCiEXxbDT3aYf"
    "p1ZIKVosZabq1u2nLGLJkkbKVRhRp20ttCdcrUrZBHNNYFsSUXaU4x1SIso9kNKFpqVzRC"
    "2kBng8Pd7jaJOFsNxT++I6ThZChXuyCRuHvq7brYhdHt2HMSEOwpm7Uu6owlooKntVoSGh"
    "v5Wy1+EkX/I83NJDvuToeGQQq7rHV2dXxTf+6uLT1cX761Fz/+gBWVV35WPFtbxjakcc7J"
    "LAvkAhducjCW+dXhl30dWwaLOOpG6H1PrkmsV8PqIwc4xXPS2XRIZozT8/V2Hizs/bqTN+"
    "rZG+QgfhtPkA0d2JF6gouyB7M7U7PpdE9u/6fJjjSm9Ozhqm6/5fZn/+Px6jmjM="
)
