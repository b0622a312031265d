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
    "eJztXWtz2ziW/SsofXG6yknFjvPo9PRW2Y572tuJveW4J1Mzs8WCSEjimCLYJGjF05v/vg"
    "D4JkEKkCgKYvAlkUVcgjoXAC/OfeDPyRI7yItenAfuPX5A/uQ9+HPiwyWiHxrXjsEEBkFx"
    "hX1B4NTjjWHgWiRvNo1ICG1CL8ygFyH6lYMiO3QD4mLWyeQcsF4cwEVegGsSgQjZISJgBe"
    "nHBV75APs2+on+6z0Bl15fwGgBXPo/CtEL1ouDbdqN68/7umHsu3/EiP6MOSL0S3rbf/4v"
    "/dr1HfQVRezPPyczF3kO/5zgxBqgr0GIooj+tCiTyTDMYbGwj6wAhRa/wpB7CniLCb8BhY"
    "v9Ab78enV3BUL0SGUcCxJw/Rnc/P7x4+Qbu2vwYPH+K2pyHXYL/r2V3fTaJ7/whgymqWVj"
    "L176RePgiSywn7d2fcK+nSMfhZAgdnsSxkxrfux5qYYzRSYgFU0SdEoyDprB2GO6Z9LJAx"
    "TfTSzr5vbe+nx1b1mTxrjIJEqaTb+yKbgUJPqoEf/1c/YIz09Pzt6evXv15uwdbcIfM//m"
    "7bek6wKYRJDDc3M/+cavQwKtQqUFqJmWqrBeLmAoxjVrX0OWPnId2QzHLmizLwpsi2k0BL"
    "hL+NXykD8nC/rnm5cdSP7t/O7y1/O7Z29e/sA6xHTWJ+vBTXrllF9iYBfgJhPTYvNPBeOa"
    "WD9Q73cUV4E+kwH6rB3oswbQNmb3aGD8359vb1owziVq8DquTcD/Ac+NGmvFAYzoDmAZFu"
    "zOyyj6wysD+uzT+d/rWF9+vL3g4OCIzEN+F36DixrwdKAycKzpk8oAr0qNcCk5fSmzltBW"
    "rWOcXxNjDUkT6w/0CnGXqBvvRLI+4FPRF9mHQ0Sf/kDnlto76brWAf799aerz/fnn/6nMh"
    "c+nN9fsSun/Nun2rfP3tT0lN8EfLm+/xWwP8E/bm+u6lMmb3f/jwl7JhgTbPl4ZUGntARn"
    "32aoVbRObS6X3m0DrVcle9B6+ri6KP1AlJxh0qllD0bEiqONZndd1mhaZ00XWx5VPVcljZ"
    "YPQctqdlFVaiO7SDOd7sgsYhzB7KG0oWVfTKH9sIKhYzWu4FPc1rZ5aXm6rH8DfTjn2LEf"
    "yX5BzhgFIX6E3kTIJqXXjrvZpFKrtWTSlwUkjMiBER0lx8D1wYw+0E9gxb5n9I+DbNdhl6"
    "ZP9Eu8/AlA36GfOM0D3KTRAtEf3iSW+r65IslEaL9WwtrQf9eyTQlsFpNqJZkmfEqW+oiS"
    "26l3kwoq9EQgiSPVXnIhuU5KZr1sF6nIJj+kZE7K9ubE7QxgoyeyYEZ8qhsSh7maCFqmHx"
    "/o4JHunPGQdI/vczKSjsSIdGkwJSSTnwt+BkdU0qEz4wic33wA6TNwkvL2PiUq689fDOAw"
    "9hP2ZqNnpdIbPmbWb/U5lQjVC3f+vXCqP56evnr19vTlqzfvXp+9ffv63cucXG1e6mJZL6"
    "7/yojWyitrPfPKB3MDf+tygWy6AF/58bKhgExEZ8ZkUn+xSBkGMozg6dkP4PLXq8vfwLN/"
    "cSj+NQHXN+DZER32R8fgyMZL+qZ22MeZ6yHLXkB/jtifdFYt3WQKsj+zxYBf8iD/n0rG0D"
    "v6od3yaJKO+dKooMJCaDglTtJFYqKlJhNEMl1m6xlVSbI6Iq7QEP0b2ST5nLyI+Ecb+jby"
    "PPqHiuLSgdLU3D1dZ1sYtEJkDGZ511br6u/33TRxvtP6eHvz16x5nTuuIb4SoN3BD69Gg3"
    "R1dpy9/PGNxPxgzVrHc3Kxii+1nKLEuJEd0IXEGFAeejwjxyVK7qZcYHhv0+Qvs9i3GaJg"
    "Grsecf3oBevvvxRfB9r6oHyEnMjyEVnh8EFg0WLsIei3uLPrsjX9TKnwrhSTfzOsDi5ubz"
    "9WdHBxXR/xv3+6uLp7dsIVQhvR3U/ZpC2QZ4xAsrFRmAoVITMdep8OlX207Bu3IjSGN8IA"
    "/tgSRyENcyFiQJYCucT+yIJcEjEgS4Gc81UKKJdlxgdz/yFKDK8QcepB5W1ZE9vqfakZ4o"
    "PHKi0gES4lXZxnSWg98ak/5kNSn+XtKR/AG/hDq3LjW2d2spxDm+BQBedcQGdiWSeETVDW"
    "9xDEke1UFSn+spjGK9ZA9H6GRkbws9wURt2nLnX2kTbxXB8pcfhUzdh73OCNUhHTWD06LX"
    "c5aspvlqakgVwe8pg9GF2eiCBFp4vab4iOAfShOf5i6G4QqVkRNW95vd/ynvuIQsFrZM1b"
    "vhDTeHoN9pZP0BC48dNLicPeo8pLX/ksltBC9BeuWF6q0st/w0B5EyN/IFPSZDq1T9TxZj"
    "pVo3PlKbqqnGHpNmXpSgGs8uCXhDZCXrv5NRj0jRyGqiaaavgFh8id+7+hJ66Ka/rcLPxN"
    "AH2agnCf3ubAVPAtG2PZt8UEDeEqj2MuDz362+kvRkmcwh1diO6uL+8notWlB1g/F3c6rG"
    "VFFtjqgtqCbXvGTYH51OVWoCA85CKV/OW3O+RBImbLUrwvF5BcuHkE6zgwr9LJj8gXxZOp"
    "oHTF7jEifHaatxUSd5ZkWjXztrJrx515W+VWa/O2PmJ/Dgj6SiKAZwCCdILRX7pAAMckiE"
    "lyIQ0zPuYXHHc2Y1+zzyxwpJmy1eN9Bdla/yyvmUkNoFoCl8ks0TKzxNT02XEhDuyTdLGV"
    "zx/IRUaB8uAJBIYRMIzAkIyAdlrWYV+6jz2UboroYRN1ef758vzDVdceaqfWL51yS5j+7q"
    "b9W1zttoCr7aRrFxAMptQGxT5tw5n/46yMgA/gnALK/+Sf2msUqN5EsRZBiOhC5hIcPlkS"
    "6fs5EFYhx6ESp70rGc3fi8W8s/qWxCWekjGcC4zCThvAGo7sBXJiD1lsjqgg3RAcJeJSgH"
    "fg3cg6oVaq9R+68qkN6pKQxt5qbaL157QVsiJEu3UExFzrstyQG5PxueUiXeI7ffZDRUZ9"
    "V65mSWrALM39bKJ7TNIM4JOHoQDs9qSTkoipjrtFxokJxN+18YFDd+4KNqTtEBcSvbwHNS"
    "qrvRvrDhFqD9ObYVXirSo5QuLtQIg2qYirED22pDq0mjplkeGsnJcHYuIkbM8mhHVV0gQq"
    "6jxtjFuifUKN1y0RB86GWq9KGq3ronXBZG8E6VRJ4Ybiu/xRDdExsQL7dUlVKfctvVJ3lZ"
    "sdmDpkHVONwbhFgF8Yi2o/qYStFe6mu3hM7kAT37fP+L7KoOp0cqajTsbPmRVmXu/rvPUR"
    "cGIElnhJlXYMbA+67My+6RMgCzcCIV69ZyXU6bgIgetHKCQRK6A+Y6UBjkGE+Ql+YIFXvA"
    "X9nVQwfGr6Q3fZkTAisOr1pV3zcuBdvtQSftJl1yuQW9U+W7yqLcW41XpaU03eeG6H9Nym"
    "g0vRwi6kzM5ZH2NaENp1KMWz1fW5l7rZs6wk9tTDDD9eYuPBDYLkIyt/nnyaQVe1XnZSK5"
    "jqwVFyOtfERuh27v3AUFPHuX2F20VYsXHQGQfdgQNsKOh29A+TjJShoBu7KsnNR0NuTExk"
    "b867vWTCa/Yq1oLdrW79t2R3q5HtBzbEZdndxgSXSI0fttyAZuO8v2oD+8nmuIgJEWdypF"
    "eOu9jNadFmLat5DpLWIKaaCgH2EcsixnEIliiK6NNFLwBP0Lin4MxDuAQ2DEMXRSxjA9PX"
    "MHAJS914QILMjr5vLmQvS8WchfnMFQpR/rzD5MmtVGATApE/t4qRnAv0sw/RyEh+dSphI7"
    "86bTWR2SWTHi0J9onUjuSkY0dyIiw/LXxhd+6qt6mXqzfG/bNEBIZ0VWsC3B7QXUjoceAO"
    "63Y0B+7s5VwB7cb8XkqWaVSHXTeFHAjZ0eosauwK92Nel4tPCWzsWm2qdkObz/dpqaWEuZ"
    "1avqkhHL1PjmJ3CTv+2XciMMMh9+ET9jUEIQqoGfxAQYzyluw89/QCwSKreyd9rDO+Iw+v"
    "iRooNU6fUMKbX8bYSsVarfH0JO3i7ubQbG0W+Hbb3bxr9/au5ZNWwajP2o/QpD+RSus+6c"
    "jrPmkmdpfWOaXRXZUz1POm41tIgrZvqdLm5kC2LdJj+QHv0FMe8jVBM+Y3XtNNyW2d3F2m"
    "RnGv5bVEa00ffsTSrcYJbm191al4GdtwfyaQP4twN55cPF67F4/ydnKlyyBgYmABI/oBR8"
    "hPSo7FPnG9pPBY7plaQT8Js/fQjAp62Ectpcx6uOn60maDb2X19zhpsZf9I3YRsbiuVdnL"
    "mqgJddeNvdQqcVQz3Wphau0vb1QzbfSTNkqfokSc7scs+D3irz+hVcCvrTcK4qzZWpvgM1"
    "6iKXaeWHYdWMInEAUIPoCVSxa8sP4Uk+MkuW6GQ4CgvQARjkMbpZX33RCE2BPYBX3eWMjD"
    "pxQ8l5Gv6P+ABBOla+lKBQzx3Y+xsE9b7bt5X1SokWSCNEDvTlDLhXRmvYdKUONgZAlqHr"
    "ahxxLQApilqjGWVDEVzcRu7fjYYSyqltw55jMRjfPPBhrwDIn8mPMV/d1skOOA/X7MPz+6"
    "aEW/VRnw1PQMN0vvqUqaLaLOW0STxNU+KceVxKVLWFMcRli8W0qudO+VijZrN0r3dM/iwY"
    "gAXgSniCOCLMyfEZ8Ogh7h+5vmZkhVeAsydL+WhUYB+H3FK7fvZbgylbmwstRo6o3ugwTb"
    "z4qT1K8SLDh5Yav29QblTdZHTQbs6PnnLCPoBfgSuoQgH7h+cthhCP0oyTXIzj+0F9Cfo2"
    "RhcekCgzyPnaUoiJTs776Kh9GUEs/Wh0Amk2RNHaNaraSqK1W2j5KvWq6bmlNRtp+y41au"
    "owZTKduV1PE9tc4eqNpU+sjay929ZN1J3T1t39GBiWvVkt7LhoWs9ZG1HyGv0X++lKnysm"
    "va6NDOGBl9Tpopu2PK7hjGpv+yOyZied9R+nstfKSnCnqre2QilXQY4iYof7/4m+pfJkZP"
    "L230E6Nnin/tsPiXYAHvAdXvOY1HjK3J4+kpj6cF3r0VXDxUiCXrLbY73UouaEzQlqfE3M"
    "Zkir+OB+6dHhNz7aBlQDH37Sc6qCcC32StxXGXk9It2lpp8LNMkZcQUQVESQwDgD4odfmc"
    "9lk60wXN6ATkZQ5XOHygf89dP/oJ0CGBwuO8GssKRvQ20QqFyBEVfNl5f8Kg8yie/hvZ3B"
    "Bm2HTXfpF2etUgt7rqvZjjW4Y9vqWkcVkKuiQyQsdL/34tYU5Gh89QmJExBmh3wvA77hxF"
    "SuO3kBghxm9kwqHfnLUP30Zo8+A+Ks0B7t/vTSz25hZYlBh7CPotTHkhVUN5SsV2BXP26h"
    "vW93pxe/ux4nq6uK6fGvP7p4uru2cnHHbayCVtrG3LgVbtdG3bYVaHTBj25opgKZBNMNvP"
    "Qcraa5yF0ktmwy5OQUIEzlWW4az9GLCursHvZNbgd+1r8LvGGhy5/xGElbcvCmnz0QQ497"
    "YgmICLdqjHFXChScD6tc+YNBEp5KcUWwcXlDdZzwD5IA7Y4DsGDyggGe2S1/1ZIBhGSSD5"
    "CoEFfGSUjIDY2fg2Qr5mirNUi+SuvPpuF2mzgL7j5ZNsfTQ0R8jCAeqKIDfByloGKxeDQ1"
    "4DhYypSbBxZEIxF5Wwr4gZ+DeGfy/Fp3Wzl/eC/KHFl+9nc7ibIr2EoGVAVJiNsojZyDTO"
    "LAlDUTZKO7WRC4xhvz00t1G1S1W2jVVJUz/D1M8w5IAhB6pxNgJ2oIjAaacHcNFGqtAgWV"
    "ANA4JBBJ/e8/xyH61YEAfVNWGFMfAMQMAO3DgGEf+b1Qdk5QEdlw5UQMcC5oEc6VkR4qqD"
    "O+lFMdm9cIqU7Ob1bEIC6Do6oZ5cXT+QSKqP7FiTXfaBfWRR1GK6LgUo7O4yPccoAQ78DI"
    "4SwaPGo5TrZ2z6WDbiD5TXY+h6oqw/c66SNhsqc66SNqow5yoJ3G87OVfJcAd74w6WcUQs"
    "dkz3o8AH2hmEUpM0gSjbB6J0F65tC0bZ4bIySSyViRraQxWv5YBk1TxTm+oYHFHDlx0vmX"
    "4k7H+4nLrzGMcR+2MGXU+xpq1h2Hpm2HxMrMT/qcoGVCUN56Mz52N41CF5VMOwtS9f42LY"
    "qpmsrAKfeunpQsysoVqvofupxKqZRrUodpBzalsm3eblVA9LB7L5tuWxp5xqu0uPQKm+hM"
    "ArUK0+0e4ZqJa8kMkfnbMcTJafSUKUFpylD8jOCmSHB/Erbnqs4AKv6H1CUVbohnfR8PBB"
    "w/fK8L3mHJXdJg/y026sANIeFFCuSo2usvzZyx/fSEDNmrVinVysgk0XL8txlSq8lkRGOK"
    "R3BTT0PGpfrkKXqPK5NckB+dz8m4MldBPsfEQ2SeasyxrklZG38XLpCkxzCeALUYO7Au6s"
    "RokbIp6HzAxSRexF4gZ/BfzZkTtWZENBcn6707QitJXbVM+t6WBeU0O1tps546VakySdTb"
    "RelTRa10XrAgY2L2kmGcIqKsy3ZYU4paJ8uo2ENpawkaa1JUjsyPDPBJLDdU90Q8RZ1C0x"
    "GhnRXMGH1XvdEh7JgrgHM8N2yZ1nZW4FxHmpAm47a14quLueMr/1EaDI2nF2XhsETN3vAa"
    "YXSBz6TX5cTmSX57pldXIVT3bLo7rkeyhkJCPcpas1Zj2sP6Ss1kWGlOT9WfQ8O43vMQlW"
    "74SsGj3PY734uclpiFcY+376cQVd9m1+Ht3RD63PqYQ3Dy2TfL6fwVGQxp+B85sPIM0RgM"
    "TE2B+Az+VwAjPTQTZRU8deIjODUjym5MSl39l4GTDHsVMK2eR3wEGQfKRPi8IwDohiMCfr"
    "mC467CWlqOmapM5uiYE0XUIkUzdV4vMIhY8o5Gr03ERt8VRJSXQgLAPBPrs9drCQ0Fkv2k"
    "YPupE1w5wRjwNFMrcuaohcBSKX28pNwNv9ornAGGJkB/DzR9B30lRelZd6IaXzcjLUCz1B"
    "I1viGdnHz9nmL28cPkQBtNFz7jtmXznsZO3w+Yw+y3No29SMVlr7M6eQcnBGQ3B8U2RXcQ"
    "PTEPr2wlINOqqJjQ/v09evZSbL69ft45tdM+ECerxtTbjAfnC3qdHy1QrRTGVxqQiNb2k5"
    "k7J2zjqsnbOmtZOeHYMca6p08kRdbnxw78S4NOfW7/wUb1PRcU9VL8wB9Ts/vobum4i92C"
    "ikpCFs0vj0CSJpxg4x3toqXrIbJGyKbmB0rrPOHxAKIossGF2iuNmoi5rNhsJmI/e5qs6x"
    "iqCZWzrPLdcPYmIR/IBE0Xbt7vKa2Iisw/6OcYHcqlDGtiFnwBUY1THZaOA25Ay4TXAJJt"
    "BTx7YuZqBtQjtzPRRZdF/tz5HKWbwNOVMLq5HK4/oUIvruUwK2JmVgFcMaoiV+3ADYkpyB"
    "tpn8F7Hna2DaHpxTSIyBWB46NoeVHAkFeLdn+hUSJs1v8zQ/U79uyFHOg0M35MbKkmbjrv"
    "PGHVEIN9FxWc5oWGcNm+TodkPsMNNkTXL096h1wWQXZmEqe+dLQuZQCiX3fCMvvaqJphqU"
    "a1OOLCf2uFabsjT0lEtTlqJ+0jylbfP809scrLnSnaHNUr1m0N42if08vc2IRmU18trl6X"
    "E9lEO4cPOcwBEOJ1MQYdiMf/4mEKT7Z2+I9lz/7FW0PtH/C6tiSzBw8Avw0X1EESCLEMfz"
    "BYioukPogTQHOzoGLK2f5fLzmAiW4X/JwoOblQB6uqdiqYCiKrB0ejl/F1WrCfdfM4B3sr"
    "uCAfz266sFmHR3LdPdOYAN/Dvz4jIRncOXB0qKY03yHHeefMwLWfDcdvToolXpzwBbCwQ9"
    "srBsBm6Svk7XJuLOKVwWy2+PQ6SUJUdc4inlauUCOutOp/hck4PeDuluctBZdJaKmysXMF"
    "6uzb1cQeji0CWCdKHON0FZbMDCJz4Ol8mWWb83QgZJ9lbw8Iqt9Mkjs08Ld75QO3gupQis"
    "tGCuahyxUN4EEysWOjYJdcNVaziYCkzZSeb6LUPV8kvsOWv1lqYeZlh2lFmyGUvsqR6TmS"
    "TsJrtpoVdgXa5vRdTkkEnMF5Okt+v8U+PNHplf03izv0ety3izGySuPDHZEDWe7b4821WK"
    "fEv/dvWUvwNTh6yXuzEYD8rXfSioVzfqec1+ixravR0AcBfLnAGg2TbRuHN7wCdzUm6HUK"
    "k2+1hm3S593ucodO3FROD1Tq8cd/m9YdFmnee7HYaez2v9XjypW+Y2tftIH1GYzSDZHXZJ"
    "ZBRuoCEqIgaCosMdVbQCUaHhMaB7IsVhnHRwGCcCDgP7RHh0ebtnrSSylW9NN7SHcK419j"
    "Ltdnb/L7Nv/w8t0K4v"
)
