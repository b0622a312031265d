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
    "eJztXW1z2za2/isYfXE642Rix3lpu90Z23G33qb2Hdu92dnuDgciIQlrilBJ0Iq3t//9Au"
    "A7CVKAREkQgy+JLOIQ1HMA8OA5L/hjNCce8qNX5wv8QB5RMPoO/DEK4ByxD41rx2AEF4vi"
    "Cv+CwrEvGsMFdmjebBzRELqUXZhAP0LsKw9FbogXFBPeyegc8F48IERegWsagQi5IaJgCd"
    "nHGVkGgAQu+p796z8DzK7PYDQDmP2PQvSK9+IRl3WDg2lfN4wD/HuM2M+YIsq+ZLf97d/s"
    "axx46AuK+J9/jCYY+Z74nODEG6AvixBFEftpUSaTYZjD4pAAOQsUOuIKR+55IVqMxA0YXP"
    "wP8Pmnq7srEKInJuM5kILre3Dz66dPoz/5XRePjui/oibs8VuI753sptcB/VE05DCNHZf4"
    "8TwoGi+e6YwEeWscUP7tFAUohBTx29Mw5loLYt9PNZwpMgGpaJKgU5Lx0ATGPtc9l04eoP"
    "hu5Dg3tw/O/dWD44wa4yKTKGk2/cpl4DKQ2KNG4tdP+SO8PD05e3/24c27sw+siXjM/Jv3"
    "fyZdF8AkggKem4fRn+I6pNApVFqAmmmpCuvlDIZyXLP2NWTZI9eRzXDsgjb7osC2mEa7AH"
    "cOvzg+CqZ0xv5897oDyf89v7v86fzuxbvX3/AOCZv1yXpwk145FZc42AW4ycR0+PzTwbgm"
    "1g/U+x3FVaDPVIA+awf6rAG0S/g9Ghj//f72pgXjXKIGr4ddCv4P+DhqrBUHMKI7gOVY8D"
    "vPo+h3vwzoi1/O/1HH+vLT7YUAh0R0Goq7iBtc1IBnA5WD44yfdQZ4VWqAS8npa5W1hLVq"
    "HePimhxrSJtYf2RXKJ6jbrwTyfqAT0VfZR8OEX32A71bZu+k61oH+A/Xv1zdP5z/8j+Vuf"
    "Dx/OGKXzkV3z7Xvn3xrqan/Cbg8/XDT4D/Cf55e3NVnzJ5u4d/jvgzwZgSJyBLB3qlJTj7"
    "NkOtonVmc2F2tzW0XpXsQevp45qi9ANRcoZJp5Z9GFEnjtaa3XVZq2mTNV1seXT1XJW0Wj"
    "4ELevZRVWptewiw3S6JbOIcwSTx9KGln8xhu7jEoae07hCTklb2+al+em8/g0M4FRgx38k"
    "/wU5Y7QIyRP0R1I2Kb123M0mlVqtJJM+zyDlRA6M2Cg5BjgAE/ZA34Ml/57TPx5ysccvjZ"
    "/Zl2T+PYCBxz4JmgfgpNEMsR/eJJb6vrkmyURZv07C2rB/V7JNCWwOl2olmUZiSpb6iJLb"
    "6XeTCmr0RCGNI91eciG1TkpmvWoXqcg6P6RkTqr25sXtDGCjJzrjRnyqGxqHuZoomqcfH9"
    "ngUe6c85Bsjx8IMpKNxIh2aTAlJJOfC34AR0zSYzPjCJzffATpMwiS8vYhJSrrz18M4DAO"
    "EvZmrWdl0ms+ZtZv9Tm1CNULPP1aONVvT0/fvHl/+vrNuw9vz96/f/vhdU6uNi91sawX13"
    "/jRGvllbWaeRWDuYG/czlDLluAr4J43lBAJmIyYzKqv1iUDAMVRvD07Btw+dPV5c/gxb8E"
    "FP8agesb8OKIDfujY3Dkkjl7U3v84wT7yHFnMJgi/iebVXOcTEH+Z7YY8M+UEF808aH4m9"
    "0hhv7RN+0WSJN8zJdIDVUWQrtT5ihdLEZGajRBJNNptq4xlSSrJBKKDdF/kEuTz8kLSXx0"
    "YeAi32d/6CguHTBNzT2w9baFSStEhmCed225rv7x0E0X5zuuT7c3f8ua1znkGuJLCdodPP"
    "FyMEhXZ8fZ62/fKcwP3qx1PCcXq/gyCypKjBzVAV1IDAHlXY9n5GGq5XbKBXbvdRr9ZRIH"
    "LkcUjGPsUxxEr3h/f9V8HRjriwoQ8iInQHRJwkeJZcve9AgGLW7tumxNP2MmvC3F5N/sVg"
    "cXt7efKjq4uK6P+F9/ubi6e3EiFMIasV1Q2bQtkOfMQLLB0ZgKFSE7HXqfDh6iEPuaKslF"
    "NlLI4bwVtoN8CCcSdr8D90zAor4+6hX+SNXCrAgNwQLaQRxCiZtThrkQsSArgVxiPVVBLo"
    "lYkJVAznlaDZTLMsODuf/QPI5XiATlpvNKrInZF+MGMXozSKVLSRfXXxJaTfibj/kuKf8y"
    "HSMG8BpxAFW54a0zW1nOoUtJqINzLmCyQ8UkhG0w4tcQvJQxM00dd7q0ymIGr1g7cmdlaG"
    "QOLZ6TxV1VaSiJ8DmGaIK/8E+ssY8DVLiytPxYMIiWKNRiekoi1rRa37Ril4j/tMb7vSJm"
    "8GQx6eWTo6b9nm9KWsjVIY/5g7GXBZUkCnY5FhuiQwB91x7GYuiuES9eEbU2l9k2l4+fUC"
    "h5jaywuQoxg6fXzmyuBA1JEFF6KQkX8pnyUrOLRzQ7iP3CJc+O1zK71kzXsZk6BzIlbb5l"
    "+0Qdbr5lNUdAnTCtylnOdF3OtBRGrw5+SWgt5I2bXzuDvpFJVdVEUw0/khDhafAzehaquG"
    "bPzRkLCfRpItRDepsDU8Gf2RjLvi0maAiXeTZFeeix385+MUqipO7YQnR3ffkwkq0uPcB6"
    "X9zpsJYVVWCrC2oLtu15fwXmYyysQAk/dpFK/vjzHfIhlXOXKd6XM0gvcB4/PwzMq+T+Ew"
    "pk0aw6KF3xewwIn61mj4YUT5J8z2b2aHbtuDN7tNxqZfboJxJMAUVfaATIBECQTjD2S2cI"
    "kJguYppcSJMcjsUFD08m/Gv+mYfxNBNHe7yvJGf0t/KamVQiq6WR2vw2I/PbbGWxLZcDIg"
    "FNF1v17KVcZBAo7zx9yTIClhHYJSNgnJZN2JfuYw9lmiJ62ERdnt9fnn+86tpDbdX6ZVNu"
    "DtPf3bR/i6vdFnC1nXIFFUrAmNmgJGBtBPN/nBUzCQCcMkDFn+JTe6UU3ZtoVkQJEVvIMC"
    "Xhs6NQRCQHwinkBFTy4htaRvPXYjFvrcouxdTXMoZzgUHYaTuwhiN3hrzYRw6fIzpINwQH"
    "ibgS4B14N3KAmJXq/JetfHqDuiRksLfamNyJKWuFnAixbj0JMde6LDfkhmR8brhIl/jOgP"
    "9QmVHflSlektphjvh+NtE9pogv4LNPoATs9hjVkoit0b1BkKpNi9i28UFCPMWSDWk7xIVE"
    "L+9Bg4r7b8e6Q5TZw+xmRJd4q0oOkHg7EKJNKeIqRE8tiSetpk5ZZHdWzusDMXEStmcdwr"
    "oqaQMVTZ421i3RPqGG65aIF96aWq9KWq2bonXJZG8E6VRJ4Ybiu/xRDdEhsQL7dUlVKfcN"
    "vVJ3lZsdmDpUHVONwbhBgF8YyyrP6YStFe6mu3hI7kAb37fP+L7KoOp0cqajTsXPmZWHX+"
    "3rvA0Q8GIE5mTOlHYMXB9ifnLo+BnQGY5ASJbf8YMc2LgIAQ4iFNKIH+Mw4YUajkFExDmi"
    "YEaWogX7nUwwfG76Q7fZkTQisOr1ZV2LQwm6fKkl/JQPf6hA7lT7bPGqthwJoNfTijMtrO"
    "d2l57bdHBpWtiFlN05m2NMS0K7DqV0v74+91K1f5IV5B/7hOMnCp484sUi+cgPYUg+TSDW"
    "rdafVCpnevC0nM41sQG6nXs/tthWkW9f4bYRVmwddNZBd+AAWwq6Hf3DJCNVKOjGrkpx89"
    "GQGxIT2Zvzbi+Z8Ia9io1gd6tb/w3Z3Wpk+4ENcVV2tzHBFVLjd1tuwLBx3l+1gf1kc1zE"
    "lMozOdIrx13s5rhos5LVPAdJaxAzTYWABIhnEZM4BHMURezpoldAJGg8MHCmIZwDF4YhRh"
    "HP2CDsNQww5akbj0iS2dH3zaXsZam0tjSfuUIhqp+6mjy5kwqsQyCK59YxknOBfvYhBhnJ"
    "b04VbOQ3p60mMr9k06MVwT5R2pGcdOxITqTFwKUv7M5d9SbVi83GuH+WiMKQrWpNgNsDug"
    "sJM4774t0O5rivvZzyYNyY30vJMoOq4pumkAMhO1qdRY1d4X7M63LxKYmNXatN1W5oi/k+"
    "LrVUMLdTyzc1hCPuyefpz5QfQh94EZiQUPjwKf8aghAtmBn8yECM8pbMOM4uUCKzurfSxy"
    "rjO/LJiqiBUuP0CRW8+WWMnVSs1RoHn3+6ursCxd3B9T1gEw/c/Prpk6av35Y26neBb7fd"
    "7bt2b+9aMWk1jPqs/QBN+hOltO6Tjrzuk2Zid2md0xrdVTlLPa87vqUkaMc5LpHstGp7ho"
    "tOeuxiEZIn6GsP+ZqgHfNrr+m25LZJ7i5bo7jX8lqytaYPP2LpVsMEt7a+mlS8jG+47ykU"
    "zyLdjScXj1fuxaO8nVrpMgi4GJjBiH0gEQqSkmNxQLGfFB7LPVNLGCRh9j6aMEGfBKillF"
    "kPN11d2mznW1nzPU5G7GV/jzGijtC1LntZE7Wh7qaxl0YljhqmWyNMrf3ljRqmjX7SRtlT"
    "lIjT/ZgFv0bi9Se1CsS11UZBnDVbaRPckzkaE++ZZ9eBOXwG0QLBR7DEdCYK648JPU6S6y"
    "YkBAi6MxCROHRRWnkfhyAkvsQu6PPGUh4+peCFjHpF/0ckmShdS1cqYInvfoyFfdpqX837"
    "okKNJBOkAXp3glouZDLrvasENQFGlqDmExf64uxtmKWqcZZUMxXNxm5t+dhhIquW3DnmMx"
    "GD8892NOA5Evmh80v2u/kgJwv++4n4/ITRkn2rM+CZ6Rmul95TlbRbRJO3iDaJq31SDiuJ"
    "y5SwpjiMiHy3lFzp3isVbVZulB7YnsWHEQWiCE4RRwR5mD8nPj0EfSr2N83NkK7wBmTofi"
    "0LgwLw+4pXbt/LCGVqc2FlqcHUG90HCbafFSepXyVZcPLCVu3rDcqbrI6aXPCj51/yjKBX"
    "4HOIKUUBwEFy2GEIgyjJNcjOP3RnMJiiZGHBbIFBvs/PUpRESvZ3X83DaEqJZ6tDIJNJsq"
    "KOUa1WUtWVqtpHyVet1k3NqajaT9lxq9ZRg6lU7Urp+J5aZ49MbTp9ZO3V7l6y7pTunrbv"
    "6MDGtRpJ72XDQtX6yNoPkNfoP1/KVnnZNm10aGeMDD4nzZbdsWV3LGPTf9kdG7G87yj9vR"
    "Y+MlMFvdU9spFKJgxxG5S/X/xt9S8bo2eWNvqJ0bPFv7ZY/EuygPeA6tecxiPH1ubx9JTH"
    "0wLv3gouHirEivUW251uJRc0oWjDU2JuYzomX4YDd2Vwsl+InxAv+rcZSJ/ReEbI48fkdk"
    "M662mrp+pce2i+YEM0cJ/ZGjCSuHJrLY67fLq4aOukseIqNXFCxBQQJSEfAAag1OVL1mfp"
    "CBw0YeuVqAq5JOEj+3uKg+h7wAYHCo/z4jVLGLHbREsUIk9WH2fr/Ulj9KN4/B/kin0Dx6"
    "a7VI6yj7AGudNVHseedrPb025KGldl7EsiA/RT9e8GlKawdLhYpQksQ4B2Kw4RD09RpDV+"
    "C4kBYvxOJXr83Vn78G1Egu/cpWc4wP2HCVCHv7kltiUhPoJBi2OhkKqhPGZi24I5e/Xt1l"
    "V9cXv7qeKpu7iuH7Lz6y8XV3cvTgTsrBGmbSR3y/lf7ex229lfh8yv9ua54RmjTTDbj43K"
    "2huctNNLIsg2Do1CFE51luGs/RCwrq7BH1TW4A/ta/CHxhoc4f9KovDbF4W0+WDiwXtbEG"
    "x8SjvUw4pPMSS+/zrgxKOMFApSRrKDC8qbrGaAAhAv+OA7Bo9oQTPaJS+TNEMwjJK4+yUC"
    "M/jEKRkJsbP2baR8zZhkmSnJXUWx4i7SZgYDz88n2ergcYGQQxaoK+DexnYbGdtdDA51DR"
    "QytoTD2oEcxVzUwr4iZuFfG/691Oo2zV7eC/KHFo6/n83hdmoaU4rmC6rDbJRF7EamccRL"
    "GMqSd9qpjVxgCPvtXXMbVbtUZ9tYlbTlRmy5EUsOWHKgGpYkYQeKgKV2eoAUbZTqMtIZ0z"
    "CgBETw+TuRjh+gJQ/iYLqmvI4ImQAI+PkkxyASf/NyiryaoofZQAVsLBARyJEerSEv0riV"
    "XjRrAxROkZLdvJpNSABdRSfUc9Hr5zcp9ZGdArPNPkiAHIZazNalBQq7u0yPfUqAAz+Ao0"
    "TwqPEo5XIj6z6Wi8QD5eUrup4o688eQ2XMhsoeQ2WMKuwxVBL321aOobLcwd64g3kcUYef"
    "av4k8YF2BqHUJG0gyuaBKN11ftuCUba4rIwSS2Wkh/auav0KQLLip6lNdQyOmOHLT+NMP1"
    "L+P5yP8TQmccT/mEDsa5YAtgxbzwxbQKiT+D912YCqpOV8TOZ8LI+6Sx7VMmzty9ewGLZq"
    "4i8vWKhfqbsQs2uo0WvofgrXGqZRI2pD5JzahjnKefXZw9KBanpyeexpZyZv0yNQKsch8Q"
    "pUi3W0ewaqFUJU8kenPAeT52fSEKX1edkD8qMV+VlL4gpOT2GckSW7TyjLCl3zLgae1Wj5"
    "XhW+1x47s93kQXE4kLOArAcNlKtSgyvEf/b623cKUPNmrVgnF6tgs8XL8bBWQdySyACH9L"
    "aAhr7P7MtliKkun1uT3CGfm39zsIRugl2A6DrJnHVZi7w28i6Zz7HENFcAvhC1uGvgzmuU"
    "4BCJPGRukGpiLxO3+Gvgz08ociIXSpLz252mFaGN3KZmbk135jW1VGu7mTNcqjVJ0llH61"
    "VJq3VTtC5hYPOSZoohrLI6hhvWitOqYWjaSGhjCRtpWhuCxE9Yv6eQHq57ohsiwaJuiNHA"
    "iOYKPrw87obwKNYPPpgZtk3uPKsKLCHOSwWD21nzUn3i1ZT5bYAAQ9aNs+PtIODq/g4Qdo"
    "HGYdDkx9VEtnkMXlZWWPMgvDyqS72HQkYxwl25WmPWw+oz3WpdZEgp3p9Hz/PDC5+SYPVO"
    "yKrR8yLWSxwznYZ4hXEQpB+XEPNv8+P7jr5pfU4tvEVomeLz/QCOFmn8GTi/+QjSHAFIbY"
    "z9AfhcDicwMx1kIz117CUyc1GKx1ScuOw7l8wX3HHslUI2xR3IYpF8ZE+LwjBeUM1gTt4x"
    "W3T4S0pT0zVJk90SO9J0CZFM3UyJLyMUPqFQqNHHidrisZaS2ECYLyT77PbYwULCZL0YGz"
    "2II2dCBCMeLzTJ3LqoJXI1iFxhKzcBb/eL5gJDiJHdgZ8/goGXpvLqvNQLKZOXk1290BM0"
    "siWek33iWHLx8ibhY7SALnopfMf8K48fRB6+nLBneQldl5nRWmt/5hTSDs5oCA5vimwrbm"
    "AcwsCdObpBRzWx4eF9+vatymR5+7Z9fPNrNlzAjLetDRfYD+4uM1q+OCGa6CwuFaHhLS1n"
    "StbOWYe1c9a0dtKzY5DnjLVOnqjLDQ/urRiX0KWyDLd2nHMBk61KkxC2FR33VfVi54d/1F"
    "E3KC56S8fXsH0TdWdrhZQ0hG0anzlBJM3YIc5bO8VLdo2ETdkNrM5N1vkjQovIoTNOl2hu"
    "NuqidrOhsdnIfa66c6wiaOeWyXMLB4uYOpQ8Ilm0Xbu7vCY2IOuwv2NcoLAqtLFtyFlwJU"
    "Z1TNcauA05C24TXEoo9PWxrYtZaJvQTrCPIoftq4Mp0jmLtyFna2E1UnlwwCBi7z4tYGtS"
    "FlY5rCGak6c1gC3JWWibyX8Rf74Gpu3BOYXEEIjlXcfm8JIjoQTv9ky/QsKm+a2f5mfr1+"
    "1ylIvg0DW5sbKk3bibvHFHDMJ1dFyWsxo2WcM2ObrdEDvMNFmbHP01al0y2aVZmNre+ZKQ"
    "PZRCyz3fyEuvaqKpBu3alAPLiT2u1aYsDT3t0pSlqJ80T2nTPP/0NgdrrnRnaPNUrwl0N0"
    "1iP09vM6BRWY28xiI9rodyCBc4zwkc4HCyBRF2m/Ev3gSSdP/sDdGe65+9ilYn+n/mVWwp"
    "AR55BT7hJxQBOgtJPJ2BiKk7hD5Ic7CjY8DT+nkuv4iJ4Bn+lzw8uFkJoKd7apYKKKoCK6"
    "eXi3dRtZpw/zUDRCfbKxggbr+6WoBNdzcy3V0A2MC/My8uEzE5fHlHSXG8SZ7jLpKPRSEL"
    "kduOnjBalv5cEGeGoE9njsvBTdLX2dpE8ZTB5fD89jhEWllyFFNfK1crFzBZdybF59oc9H"
    "ZIt5ODzqOzdNxcuYD1cq3v5VqEmISYStKFOt8EZbEdFj4JSDhPtszmvREySLK3gk+WfKVP"
    "Hpl/muHpTO/guZQicNKCubpxxFJ5G0ysWejYJtTtrlrDwVRgyk4yN28ZqpZf4s9Zq7c09g"
    "nHsqPMkstZYl/3mMwkYTfZTUu9AqtyfSuiNodMYb7YJL1t559ab/bA/JrWm/01al3Fm90g"
    "cdWJyYao9Wz35dmuUuQb+rerp/wdmDpUvdyNwXhQvu5DQb26Uc9r9jvM0O7tAIC7WOUMAM"
    "O2idad2wM+mZNyM4RKtdmHMuu26fP+jMYzQqRu7+zScZfne1lqtPpg2AAw04R7VpPTXDH7"
    "n/jCDZ1MDskpsEoiPR/5+rU4YzdMj2p3s8ahVoHXtPkgPEj1DfrZB6Ud+tmHji06v1jdoz"
    "+yXydZKNv9RrnARn6j9XjDv0ziwBWnVIxj7FMcRK94f3/V5BKNdSdFyA2RZNvcPuALiQGO"
    "+RMlUuqkg5Q6aZJSKOC/XdcZVJLaoQsoW8kP1gPk4Ujg5oQIRkSLa5WIDs8P9FZphL/tGO"
    "FvJX4gzLbxjjBqpFxMq1HSFLT5241iDkm4kU6NjLKIBbRZcQoj6sQBxRJLb1XNqYqoTW00"
    "hx9uugVsuVfrbrOOF72JZd1tX6PW29xtDT+Pig/CQz5+QiGWWSw6bGjK4X1MbjckD9AuWN"
    "EctnZ2tIzsSpbU8cqt1Q4F5WY9mJBQpO2k92k5DLS1qYQe/S1/pmTLkG8f/t2V81OVWZ2L"
    "U//dTsYzqWXlVLsrYt489mOS5W+NR/A6TrbsSDzKq3Ho9icEO3q0zPQumWkcORRFuiehlK"
    "RsKLEGkXQ4sa1JIWRNRnov0a3Jk4ojJotjRtPVpp+gVkgpmi9krurW5acsYsmSRmFGGFGn"
    "bS60l2WsStkarU1gW8rVtbMTgypXtwNSurC0dLaohdQAt6eHux1tshCWe2qfXIfJQqhwT7"
    "Yg4dDndbsXsSuiez8uxEEEc1cO862wForGXlVoSOhvZOx1BMmXIg83jJAvBToeGMSq4fHV"
    "0VWJjb88v788/3g1aq4fPSCrGq58qLiWV0ztjINtEtjnKMTubCThrdMrx110NSzarCKp2y"
    "G1MblmMZ9PKMwC41V3yyWRIXrzt3LQOZtUGginzQeI7laiQFmPVPpmag98LonsPvR5P9uV"
    "3oKcNVzX/b/M/vx/dHh8NA=="
)
