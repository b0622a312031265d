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
    "error" TEXT,
    "handled_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    CONSTRAINT "uid_inbox_bot_id_e0e764" UNIQUE ("bot_id", "update_id")
) /* An update, kept before Telegram hears that we have it. */;
CREATE INDEX "inbox_open" ON "inbox" ("handled_at", "id");
CREATE TABLE "repository" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "local_path" VARCHAR(4096) NOT NULL UNIQUE,
    "git_dir" VARCHAR(4096) NOT NULL,
    "allow_write" INT NOT NULL,
    "allow_network" INT NOT NULL,
    "allow_commit" INT NOT NULL,
    "require_worktree" INT NOT NULL,
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
    "quiet_until" TIMESTAMP,
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
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
) /* What to do. Lives through several sessions, on one thread of Codex. */;
CREATE INDEX "task_repository" ON "task" ("repository_id", "id");
CREATE INDEX "task_status" ON "task" ("status", "id");
CREATE INDEX "task_created" ON "task" ("created_at");
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
    "sandbox" VARCHAR(24) CHECK ("sandbox" IN ('read-only', 'workspace-write', 'danger-full-access')) NOT NULL,
    "worktree_path" VARCHAR(4096),
    "branch_name" VARCHAR(255),
    "allow_network" INT NOT NULL,
    "allow_commit" INT NOT NULL,
    "codex_ref" VARCHAR(400),
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "chat_id" BIGINT,
    "origin" VARCHAR(200) UNIQUE,
    "dispatched_at" TIMESTAMP,
    "stop_requested_at" TIMESTAMP,
    "keeps_thread" INT NOT NULL,
    "queued_at" TIMESTAMP,
    "writes_in" VARCHAR(4096),
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
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMP,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'prefix', 'decline', 'cancel')),
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
CREATE TABLE "event" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "kind" VARCHAR(60) NOT NULL,
    "actor" VARCHAR(200) NOT NULL,
    "payload" JSON NOT NULL,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "automation_id" INT REFERENCES "automation" ("id") ON DELETE RESTRICT,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT
) /* Append-only. Written in the transaction of the change that it tells of. */;
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id");
CREATE INDEX "event_approval" ON "event" ("approval_id", "id");
CREATE INDEX "event_repository" ON "event" ("repository_id", "id");
CREATE INDEX "event_kind" ON "event" ("kind", "id");
CREATE INDEX "event_created" ON "event" ("created_at");
CREATE TABLE "outbox" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "payload" JSON NOT NULL,
    "must_arrive" INT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('queued', 'sending', 'sent', 'ambiguous', 'failed')) NOT NULL,
    "attempts" INT NOT NULL,
    "not_before" TIMESTAMP,
    "error" TEXT,
    "created_at" TIMESTAMP NOT NULL,
    "sent_at" TIMESTAMP,
    "event_id" BIGINT REFERENCES "event" ("id") ON DELETE RESTRICT
) /* Something to say: the newest content of a slot, sent once or edited into its message. */;
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "id");
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
    "eJztXW1z2za2/isYfXE642Rix3lpu90Z23G33qb2Hdu92dnuDgciIQlrilBB0Iq3t//9Au"
    "A7CVKAREkUgy+JLOIQ1HMA8OA5L/hjNCce8sNX5wv8QB5RMPoO/DEK4BzxD7Vrx2AEF4v8"
    "iviCwbEvG8MFdljWbBwyCl3GL0ygHyL+lYdCl+IFw0R0MjoHohcPSJFX4JqFIEQuRQwsIf"
    "84I8sAkMBF3/N//WeA+fUZDGcA8/8RRa9ELx5xeTc4mHZ1wyjAv0eI/4wpYvxLftvf/s2/"
    "xoGHvqBQ/PnHaIKR78nPMU6iAfqyoCgM+U8LU5kUwwwWhwTIWSDqyCsCueeFbDGSN+BwiT"
    "/A55+u7q4ARU9cxnMgA9f34ObXT59Gf4q7Lh4d2X9JTdgTt5DfO+lNrwP2o2woYBo7LvGj"
    "eZA3XjyzGQmy1jhg4tspChCFDInbMxoJrQWR7ycaThUZg5Q3idEpyHhoAiNf6F5Ixw+Qfz"
    "dynJvbB+f+6sFxRrVxkUoUNJt85XJwOUj8UUP566fiEV6enpy9P/vw5t3ZB95EPmb2zfs/"
    "465zYGJBCc/Nw+hPeR0y6OQqzUFNtVSG9XIGqRrXtH0FWf7IVWRTHNugTb/Isc2n0S7Anc"
    "Mvjo+CKZvxP9+9bkHyf8/vLn86v3vx7vU3okPCZ328HtwkV07lJQF2Dm48MR0x/0wwroh1"
    "A/V+R3EZ6DMdoM+agT6rAe0ScY8axn+/v71pwDiTqMDrYZeB/wM+DmtrxQGM6BZgBRbizv"
    "Mw/N0vAvril/N/VLG+/HR7IcEhIZtSeRd5g4sK8HygCnCc8bPJAC9LDXApOX2ts5bwVo1j"
    "XF5TYw1ZHeuP/ArDc9SOdyxZHfCJ6Kv0wyGiz3+gd8vtnWRdawH/4fqXq/uH81/+pzQXPp"
    "4/XIkrp/Lb58q3L95V9JTdBHy+fvgJiD/BP29vrqpTJmv38M+ReCYYMeIEZOlAr7AEp9+m"
    "qJW0zm0uzO+2htbLkh1oPXncvij9QJScYtKqZR+GzInCtWZ3VdZqus+azrc8pnouS1otH4"
    "KWzeyistRadlHPdLols0hwBJPHwoZWfDGG7uMSUs+pXSGnpKlt/dL8dF79BgZwKrETP1L8"
    "gowxWlDyBP2Rkk1Krh23s0mFVivJpM8zyASRA0M+So4BDsCEP9D3YCm+F/SPh1zsiUvjZ/"
    "4lmX8PYODxT5LmAThuNEP8h9eJpa5vbkgyMd6vE7M2/N+VbFMMmyOkGkmmkZyShT7C+Hbm"
    "3SSCBj0xyKLQtJdMSK+Tglmv20Uiss4PKZiTur15UTMDWOuJzYQRn+iGRTRTE0Pz5OMjHz"
    "zanQseku/xA0lG8pEYsjYNJoRk/HPBD+CIS3p8ZhyB85uPIHkGSVLePiREZfX58wFMoyBm"
    "b9Z6Vi695mOm/Zaf04hQvcDTr4VT/fb09M2b96ev37z78Pbs/fu3H15n5Gr9UhvLenH9N0"
    "G0ll5Zq5lXOZhr+DuXM+TyBfgqiOY1BaQifWZMRtUXi5ZhoMMInp59Ay5/urr8Gbz4l4Ti"
    "XyNwfQNeHPFhf3QMjlwy529qT3ycYB857gwGUyT+5LNqjuMpKP5MFwPxmRHiyyY+lH/zO0"
    "TQP/qm2QKpk4/ZEmmgylxod8ocJYvFqJcajRFJdZqua1wl8SqJpGIp+g9yWfw5fiHJjy4M"
    "XOT7/A8TxSUDpq65B77eNjBpucgQzPO2LdfVPx7a6eJsx/Xp9uZvafMqh1xBfKlAu4UnXg"
    "4G6fLsOHv97TuN+SGaNY7n+GIZX25BhbGRozugc4khoLzr8Yw8zIzcTpnA7r1Oo79MosAV"
    "iIJxhH2Gg/CV6O+vhq+D3vqiAoS80AkQWxL6qLBs+ZsewaDBrV2VrehnzIW3pZjsm93q4O"
    "L29lNJBxfX1RH/6y8XV3cvTqRCeCO+CyqatjnyghmINzgGU6EkZKdD59PBQwxi31AlmchG"
    "Cjmct8J2kKdwomD3W3BPBSzq66Ne4o90LcyS0BAsoB3EIRS4OW2YcxELshbIBdZTF+SCiA"
    "VZC+SMpzVAuSgzPJi7D80TeFEkKTeTV2JFzL4YN4jRm0GmXErauP6C0GrCv/+Y75LyL9Ix"
    "cgCvEQdQlhveOrOV5Ry6jFATnDOBPjtU+oSwDUb8GoKXUmamruNWl1ZRrMcr1o7cWSkaqU"
    "NL5GQJV1USSiJ9jhRN8BfxiTf2cYByV5aRHwsG4RJRI6anIGJNq/VNK36J+E9rvN9LYj2e"
    "LH16+WSoGb/n65IWcn3II/Fg/GXBFImCbY7FmugQQN+1hzEfumvEi5dErc3Vb5vLx0+IKl"
    "4jK2yuXKzH02tnNleMhiKIKLkUhwv5XHmJ2SUimh3Ef+FSZMcbmV1rpuvYTJ0DmZI237J5"
    "og4337KcI6BPmJblLGe6LmdaCKPXB78gtBbyvZtfO4O+lklV1kRdDT8SivA0+Bk9S1Vc8+"
    "cWjIUC+iQR6iG5zYGp4M90jKXf5hOUwmWWTVEcevy381+M4iipO74Q3V1fPoxUq0sHsN7n"
    "dzqsZUUX2PKC2oBtc95fjvkYSytQwY9dJJI//nyHfMjU3GWC9+UMsgucxc8PA/Myuf+EAl"
    "U0qwlKV+IeA8Jnq9mjlOFJnO9Zzx5Nrx23Zo8WW63MHv1Egilg6AsLAZkACJIJxn/pDAES"
    "sUXE4gtJksOxvODhyUR8LT6LMJ564miH91XkjP5WXDPjSmSVNFKb39bL/DZbWWzL5YBIwJ"
    "LFVj97KRMZBMo7T1+yjIBlBHbJCPROy33Yl+5jD9U3RXSwibo8v788/3jVtofaqvXLp9wc"
    "Jr+7bv/mV9st4HI77QoqjIAxt0FJwNtI5v84LWYSADjlgMo/5afmSimmNzGsiEIRX8gwI/"
    "TZ0SgikgHh5HISKnXxDSOj+WuxmLdWZZdh5hsZw5nAIOy0HVjDoTtDXuQjR8wRE6RrgoNE"
    "XAvwFrxrOUDcSnX+y1c+s0FdEOqxt7o3uRNT3go5IeLdegpirnFZrskNyfjccJEu8J2B+K"
    "Eqo74tU7wgtcMc8f1sojtMEV/AZ59ABdjNMaoFEVuje4MgVZsWsW3jg1A8xYoNaTPEuUQn"
    "78EeFfffjnWHGLeH+c2IKfFWlhwg8XYgRJtWxBVFTw2JJ42mTlFkd1bO6wMxcWK2Zx3Cui"
    "xpAxX7PG2sW6J5Qg3XLREtvDW1Xpa0Wu+L1hWTvRakUyaFa4pv80fVRIfECuzXJVWm3Df0"
    "St2VbnZg6tB1TNUG4wYBfjRSVZ4zCVvL3U130ZDcgTa+b5/xfaVB1erkTEadjp8zLQ+/2t"
    "d5GyDgRQjMyZwr7Ri4PsTi5NDxM2AzHAJKlt+Jgxz4uKAAByGiLBTHOExEoYZjEBJ5jiiY"
    "kaVswX8nF6TPdX/oNjtSRgSWvb68a3koQZsvtYCf9uEPJcidcp8NXtWGIwHMelpxpoX13O"
    "7Sc5sMLkMLO5eyO+f+GNOK0K5DKd1vrs+9VO2fpAX5xz4R+MmCJ494sYg/ikMY4k8TiE2r"
    "9ceVyrkePCOnc0VsgG7nzo8ttlXkm1e4bYQVWwedddAdOMCWgm5G/zDJSB0Kurar0tx81O"
    "SGxER25rzbSyZ8z17FvWB3y1v/DdndcmT7gQ1xXXa3NsE1UuN3W26gZ+O8u2oD+8nmuIgY"
    "U2dyJFeO29jNcd5mJat5DuLWIOKaooAESGQRk4iCOQpD/nThKyATNB44OFMK58CFlGIUio"
    "wNwl/DADORuvGIFJkdXd9cyV4WSmsr85lLFKL+qavxkzuJwDoEonxuEyM5E+hmH9IjI/nN"
    "qYaN/Oa00UQWl2x6tCbYJ1o7kpOWHcmJshi48oXduqvepHpxvzHuniVikPJVrQ5wc0B3Lt"
    "GP475Et4M57msvpzz0bszvpWRZj6ri900hB0J2NDqLarvC/ZjXxeJTChu7Upuq2dCW831c"
    "aKlhbieWb2IIh8KTL9KfmTiEPvBCMCFU+vCZ+BoCihbcDH7kIIZZS24cpxcYUVndW+ljlf"
    "Ed+mRF1EChcfKEGt78IsZOItZojYPPP13dXYH87uD6HvCJB25+/fTJ0NdvSxt1u8A32+72"
    "Xbu3d62ctAZGfdp+gCb9iVZa90lLXvdJPbG7sM4Zje6ynKWe1x3fShK05RyXUHVatT3DxS"
    "Q9drGg5An6xkO+ImjH/Nprui253Sd3l61R3Gl5LdVa04UfsXCrYYJbWV/7VLxMbLjvGZTP"
    "otyNxxePV+7Fw6ydXukyCIQYmMGQfyAhCuKSY1HAsB8XHss8U0sYxGH2PppwQZ8EqKGUWQ"
    "c3XV3abOdb2f57nHqxl/09wog5Utem7GVF1Ia694297FXiaM902wtTa395oz3TRjdpo/wp"
    "CsTpfsyCX0P5+lNaBfLaaqMgSputtAnuyRyNifcssuvAHD6DcIHgI1hiNpOF9ceEHcfJdR"
    "NCAYLuDIQkoi5KKu9jCijxFXZBlzdW8vAJBS9l9Cv6PyLFRGlbuhIBS3x3Yyzs01b7at4X"
    "JWokniA10NsT1DKhPrPeu0pQk2CkCWo+caEvz96GaaqaYEkNU9Fs7NaWjx0mqmrJrWM+Fe"
    "lx/tmOBrxAIjt0fsl/txjkZCF+P5GfnzBa8m9NBjw3Pel66T1lSbtF7PMW0SZxNU/KYSVx"
    "9SWsKaIhUe+W4ivte6W8zcqN0gPfs/gwZEAWwcnjiKAI8xfEp4egz+T+pr4ZMhXegAzdr2"
    "XRowD8ruKVm/cyUpnGXFhRajD1RvdBgu1nxYnrVykWnKywVfN6g7Imq6MmF+Lo+ZciI+gV"
    "+EwxYygAOIgPO6QwCONcg/T8Q3cGgymKFxbMFxjk++IsRUWkZHf3NTyMppB4tjoEMp4kK+"
    "oYVWollV2pun0UfNV63VScirr9FB23eh3VmErdrrSO76l09sjVZtJH2l7v7gXrTuvuSfuW"
    "Dmxcay/pvXRY6FofafsB8hrd50vZKi/bpo0O7YyRweek2bI7tuyOZWy6L7tjI5b3HaW/18"
    "JH/VRBZ3WPbKRSH4a4DcrfL/62+peN0euXNrqJ0bPFv7ZY/EuxgHeA6tecxqPG1ubxdJTH"
    "0wDv3gouHirEmvUWm51uBRc0YWjDU2JuIzYmX4YDd2lw8l+In5Ao+rcZSJ/ReEbI48f4dk"
    "M662mrp+pce2i+4EM0cJ/5GjBSuHIrLY7bfLo4b+skseI6NXEo4goI45APAANQ6PIl77Nw"
    "BA6a8PVKVoVcEvrI/57iIPwe8MGB6HFWvGYJQ36bcIko8lT1cbbenzJGP4zG/0Gu3DcIbN"
    "pL5Wj7CCuQO23lcexpN7s97aagcV3GviAyQD9V925AZQpLi4tVmcAyBGi34hDx8BSFRuM3"
    "lxggxu90osffnTUP31ok+M5dej0HuPswAeaIN7fCtiTERzBocCzkUhWUx1xsWzCnr77duq"
    "ovbm8/lTx1F9fVQ3Z+/eXi6u7FiYSdN8KsieRuOP+rmd1uOvvrkPnVzjw3ImO0DmbzsVFp"
    "+x4n7XSSCLKNQ6MQg1OTZThtPwSsy2vwB501+EPzGvyhtgaH+L+KKPzmRSFpPph48M4WBB"
    "uf0gz1sOJTehLffx0I4lFFCgUJI9nCBWVNVjNAAYgWYvAdg0e0YCntkpVJmiFIwzjufonA"
    "DD4JSkZB7Kx9GyVfMyZpZkp8V1msuI20mcHA87NJtjp4XCLkkAVqC7i3sd29jO3OB4e+Bn"
    "IZW8Jh7UCOfC4aYV8Ss/CvDf9eanX3zV7eC/KHFo6/n83hdmoaM4bmC2bCbBRF7EamdsQL"
    "parknWZqIxMYwn5719xG2S412TaWJW25EVtuxJIDlhwohyUp2IE8YKmZHiB5G626jGzGNQ"
    "wYASF8/k6m4wdoKYI4uK6ZqCNCJgACcT7JMQjl36Kcoqim6GE+UAEfC0QGciRHa6iLNG6l"
    "F8PaALlTpGA3r2YTYkBX0QnVXPTq+U1afaSnwGyzDxIgh6MW8XVpgWh7l8mxTzFw4AdwFA"
    "se1R6lWG5k3cdykXygrHxF2xOl/dljqHqzobLHUPVGFfYYKoX7bSvHUFnuYG/cwTwKmSNO"
    "NX9S+EBbg1AqkjYQZfNAlPY6v03BKFtcVkaxpTIyQ3tXtX4lIGnx08SmOgZH3PAVp3EmH5"
    "n4H87HeBqRKBR/TCD2DUsAW4atY4YtIMyJ/Z+mbEBZ0nI+feZ8LI+6Sx7VMmzNy9ewGLZy"
    "4q8oWGheqTsXs2tor9fQ/RSu7ZlGe1EbIuPUNsxRzqrPHpYOdNOTi2PPODN5mx6BQjkOhV"
    "egXKyj2TNQrhCikz86FTmYIj+TUZTU5+UPKI5WFGctySs4OYVxRpb8PlSVFbrmXXp4VqPl"
    "e3X4XnvszHaTB+XhQM4C8h4MUC5LDa4Q/9nrb99pQC2aNWIdXyyDzRcvx8NGBXELIgMc0t"
    "sCGvo+ty+XFDNTPrciuUM+N/vmYAndGLsAsXWSOauyFnlj5F0yn2OFaa4BfC5qcTfAXdQo"
    "wRTJPGRhkBpirxK3+BvgL04ockIXKpLzm52mJaGN3Kb93JruzGtqqdZmM2e4VGucpLOO1s"
    "uSVut90bqCgc1KmmmGsKrqGG5YK86ohmHfRkITS1hL09oQJHHC+j2D7HDdE+0QSRZ1Q4wG"
    "RjSX8BHlcTeER7N+8MHMsG1y52lVYAVxXigY3MyaF+oTr6bMbwMEOLJulB5vB4FQ93eA8A"
    "ssokGdH9cT2eYxeGlZYcOD8LKoLv0echnNCHftao1pD6vPdKt0kSKleX8RPS8OL3yKg9Vb"
    "IStHz8tYL3nMdBLiRaMgSD4uIRbfZsf3HX1Te05Jb4UODkyeVArR+EmTver2n3StsSeD4D"
    "Sf7wdwtEgi5cD5zUeQZDNAZrMBDsA7dDghpMkgG5mpYy8xpItC5KjmxOXfuWS+EC5urxBc"
    "Ku9AFov4I39aRGm0YIZhp6JjvuiI16mhpiuSfXag7EjTBURSdXMlvgwRfUJUqtHHsdqisZ"
    "GS+ECYLxSMQHOUYy7RZ730Ns4Rh86ESO4+WhjSzlVRSzkbUM7Sqq8D3uzBzQSGEM27g4iE"
    "EAZeknRs8lLPpfq8nOzqhR6jkS7xgpaUB6jLlzehj+ECuuiltOjFV544Mp2+nPBneQldl5"
    "vRRmt/6r4yDiOpCQ5vimwrwmFMYeDOHNPwqIrY8PA+fftWZ7K8fds8vsU1G9jQj7etDWzY"
    "D+4uN1q+OBRNTBaXktDwlpYzLWvnrMXaOatbO8kpN8hzxkZnZFTlhgf3VoxL6DJVLl4zzp"
    "lAn63KPiFsa0/uqz7Hzo8pqaLeowjuLR20w/dNzJ2tFfxSE7YJh/0Jd6lHOQne2slfsmuk"
    "lqpuYHXeZ50/IrQIHTYTdInhZqMqajcbBpuNzOdqOsdKgnZu9Xlu5SEHBvZJSWh4O5xtcY"
    "M4WETMYeQRqWIwm0MTKmIDssS7O9wHSgvOGNuanAVXsYGJ2FoDtyZnwa2DywiDvjm2VTEL"
    "bR3aCfb5W8qdCS+ayQnNNTlbIa2W4IUDDhG3M4yArUhZWNWwUjQnT2sAW5Cz0NZTQkPxfD"
    "VMmwOhcokhmLi7joMShWioAu/m/M9cwiZ/rp/8aasa7nKUy0DcNXnIoqQlSfpMkiAO4To6"
    "LspZDfdZwzZlvtkQO8zkaZsy/zVqXTHZlbm5xpEQBSF7VIlRKEStWkFZE3U1GFcsHVim9H"
    "GlYmlh6BkXLC1EWCU5YZtWf0huc7DmSnvevkirm0B309IG58ltBjQqy1HuWKYidlAk4wJn"
    "+ZcDHE62TMZu60DIN4GiCET6hmiuAJG+ilaXf/gsahszAjzyCnzCTygEbEZJNJ2BkKubQh"
    "8k+e7hMRDFHkSFBxl/Iuo+XIpQ7Hp9iI7uaVhAIq8VrZ3KL99F5RrT3VeSkJ1sr4yEvP3q"
    "GhK2tEAvSwtIAGv4t+YgpiJ9DhXfUQKiaJLVE5CJ3rK8iawjgJ4wWhb+XBBnhqDPZo4rwI"
    "1LBfC1ieEph8sRtQQiiowyEhlmvlFeXCbQZ931KRba5vs3Q7qdfH8RnWXi5soErJdrfS/X"
    "gmJCMVOkZrW+CYpiOywyExA6j7fM/XsjpJCkbwWfLMVKHz+y+DTD05nZcYQJReAkZZRNY7"
    "aV8jZw27D8tU1e3F1ljIOpdpWeb9+/Zahc6ko8Z6W21dgnAsuWklauYIl908NT4+ToeDet"
    "9Aqsyqsuidp8PY35YhMit53ra73ZA/NrWm/216h1HW92jcTVJyZrotaz3ZVnu0yRb+jfLp"
    "/9eGDq0PVy1wbjQfm6DwX18kY9O8nB4YZ2Z8dC3EU6J0P0bJto3bkd4JM6KTdDqFCxfyiz"
    "bps+789oPCNE6fZOLx23eb6XhUarjwsOADdNhGc1PuMX8/+JL93Q8eRQnA2sJdLxQcBfiz"
    "N2w/SoZjdrRI2K6SbNB+FBqm7Qzz5o7dDPPrRs0cXF8h79kf86xULZ7DfKBDbyG63HG/5l"
    "EgWuPLtkHGGf4SB8Jfr7qyGX2Ft3UohcihTb5uYBn0sMcMyfaJFSJy2k1EmdlEKB+O2mzq"
    "CC1A5dQOlKfrAeIA+HEjeHIhgSI65VITo8P9BbrRH+tmWEv1X4gTDfxjvSqFFyMY1GSV3Q"
    "5m/XijnE4UYmNTKKIhbQenUvjJgTBQwrLL1V9b1Koja1sT/8cN0tYEvrWnebdbyYTSzrbv"
    "satd7kbqv5eXR8EB7y8ROiWGWxmLChCYf3Mb7dkDxAu2BFM9ia2dEisitZUscrttY7KlaY"
    "9WBCqEzbSe7TcERsY1MFPfpb9kzxliHbPvy7LeenLLM6F6f6u52UZ9LLyil3l8e8efzHxM"
    "vfGo/gtZwi2pJ4lFXjMO1PCrb0aJnpXTLTOHQYCk1PnSlI2VBiAyLpcGJb46LThoz0XqJb"
    "4yeVx3nmR7omq003Qa2QMTRfqFzVjctPUcSSJbXCjDBkTtNcaC7LWJayNVrrwDaUq2tmJw"
    "ZVrm4HpHRuaZlsUXOpAW5PD3c7WmchLPfUPLkOk4XQ4Z5sQcKhz+tmL2JbRPd+XIiDCOYu"
    "HYpSYi00jb2y0JDQ38jYawmSL0QebhghXwh0PDCIdcPjy6OrFBt/eX5/ef7xalRfPzpAVj"
    "dc+VBxLa6YxhkH2ySwzxHF7myk4K2TK8dtdDXM26wiqZshtTG5/WI+nxBNA+N1d8sFkSF6"
    "87dyqDyfVAYIJ80HiO5WokB5j0z5ZmoOfC6I7D70eT/blc6CnA1c192/zP78fw6RKBU="
)
