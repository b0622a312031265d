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
    "model" VARCHAR(200),
    "effort" VARCHAR(32),
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
    "eJztXWtz2za6/isYfUk6o2Rix07TZrsztuPdepvGZxz3ZGe7OxyIhCSsKUIlQStuT//7Ac"
    "A7CVKAREkQgy+JLOIlqAcXvnje2x+jBfGQH728WOJ78oCC0ffgj1EAF4h9aFwbgxFcLosr"
    "/AsKJ75oDJfYoXmzSURD6FJ2YQr9CLGvPBS5IV5STHgnowvAe/GAEHkJbmgEIuSGiIIVZB"
    "/nZBUAErjoHfvXfwKYXZ/DaA4w+x+F6CXvxSMu6wYHs75uGAf4txixnzFDlH3Jbvvrf9jX"
    "OPDQFxTxP/8YTTHyPfE5wYk3QF+WIYoi9tOiTCbDMIfFIQFylih0xBWO3NNStBiJGzC4+B"
    "/g84/Xd9cgRI9MxnMgBTefwMdfPnwY/cnvunxwRP+VYcIev4X43sluehPQv4mGHKaJ4xI/"
    "XgRF4+UTnZMgb40Dyr+doQCFkCJ+exrGfNSC2PfTEc4GMgGpaJKgU5Lx0BTGPh97Lp08QP"
    "HdyHE+3t47n67vHWfUmBeZRGlk069cBi4DiT1qJH79jD/Ci9OTs2/P3r5+c/aWNRGPmX/z"
    "7Z9J1wUwiaCA5+P96E9xHVLoFENagJqNUhXWqzkM5bhm7WvIskeuI5vh2AVt9kWBbbGM9g"
    "HuAn5xfBTM6Jz9+eZVB5L/e3F39ePF3fM3r77hHRK26pP94GN65VRc4mAX4CYL0+HrTwfj"
    "mlg/UB92FleBPlMB+qwd6LMG0C7h92hg/I9Ptx9bMM4lavB62KXg/4CPo8ZecQQzugNYjg"
    "W/8yKKfvPLgD7/+eKfdayvPtxeCnBIRGehuIu4wWUNeDZROTjO5ElnglelBriVnL5S2UtY"
    "q9Y5Lq7JsYa0ifV7doXiBerGO5GsT/hU9GX24RjRZz/Qu2X6TrqvdYB/f/Pz9af7i5//p7"
    "IW3l/cX/Mrp+Lbp9q3z9/Uxim/Cfh8c/8j4H+Cf91+vK4vmbzd/b9G/JlgTIkTkJUDvdIW"
    "nH2boVYZdaZzYXa3DUa9KtnDqKePa8qgH8kgZ5h0jrIPI+rE0Uaruy5rR9rkkS6OPLrjXJ"
    "W0o3wMo6ynF1WlNtKLDBvTHalFnCOYPpQOtPyLCXQfVjD0nMYVckra2jYvLU4X9W9gAGcC"
    "O/4j+S/IGaNlSB6hP5KySem1cTebVGq1lkz6PIeUEzkwYrNkDHAApuyB3oEV/57TPx5ysc"
    "cvTZ7Yl2TxDsDAY58EzQNw0miO2A9vEkt931yTZKKsXydhbdi/a9mmBDaHS7WSTCOxJEt9"
    "RMnt9LtJBTV6opDGkW4vuZBaJyW1XrWLVGSTH1JSJ1V78+J2BrDRE51zJT4dGxqH+TBRtE"
    "g/PrDJo9w55yHZGT8QZCSbiRHtGsGUkEx+LvgBPGOSHlsZz8DFx/cgfQZBUt7ep0Rl/fmL"
    "CRzGQcLebPSsTHrDx8z6rT6nFqF6iWdfC6f63enp69ffnr56/ebt+dm3356/fZWTq81LXS"
    "zr5c3fOdFaeWWtZ17FZG7g71zNkcs24OsgXjQGIBMxmTEZ1V8sSoqBCiN4evYNuPrx+uon"
    "8PzfAop/j8DNR/D8GZv2z8bgmUsW7E3t8Y9T7CPHncNghvifbFUtcLIE+Z/ZZsA/U0J80c"
    "SH4m92hxj6z75p10Ca5GO+RWoMZSG0v8EcpZvFyMgRTRDJxjTb19iQJLskEgMbov8ilyaf"
    "kxeS+OjCwEW+z/7QGbh0wjRH7p7tty1MWiEyBPW868h1/c/7bro4P3F9uP3496x5nUOuIb"
    "6SoN3BE68Gg3R1dZy9+u6NwvrgzVrnc3Kxii/ToKJEyVGd0IXEEFDe93xGHqZaZqdcYP9W"
    "p9FfpnHgckTBJMY+xUH0kvf3V83XgbG2qAAhL3ICRFckfJBotuxNj2DQYtauy9bGZ8KEdz"
    "Uw+Tf7HYPL29sPlTG4vKnP+F9+vry+e34iBoQ1YqegsmpbIM+ZgeSAo7EUKkJ2OfS+HDxE"
    "IfY1hyQX2WpAjuetsBvkQziVsPsduGcCFvXNUa/wR6oaZkVoCBrQHvwQStycMsyFiAVZCe"
    "QS66kKcknEgqwEcs7TaqBclhkezP275nG8QiQoN51XYk3Mvhi38NGbQyrdSrq4/pLQesLf"
    "fMz3SfmX6RgxgTfwA6jKDW+f2cl2Dl1KQh2ccwGTDSomIWydEb8G56WMmWmOcadJqyxm8I"
    "61J3NWhkZm0OIxWdxUlbqSCJtjiKb4C//EGvs4QIUpS8uOBYNohUItpqckYlWrzVUrdon4"
    "jxu83ytiBi8Wk14+OWra7/mmpIVcHfKYPxh7WVBJoGCXYbEhOgTQ921hLKbuBv7iFVGrc5"
    "mtc/n4EYWS18ganasQM3h57U3nStCQOBGllxJ3IZ8NXqp2cY9mB7FfuOLR8Vpq14bhOjZS"
    "50iWpI23bF+ow423rMYIqBOmVTnLmW7KmZbc6NXBLwlthLxx62tv0Dciqaoj0RyGv5EQ4V"
    "nwE3oSQ3HDnpszFhLo00Co+/Q2RzYEf2ZzLPu2WKAhXOXRFOWpx347+8Uo8ZK6YxvR3c3V"
    "/Ui2u/QA66fiTse1ragCW91QW7Btj/srMJ9goQVK+LHLVPJvP90hH1I5d5nifTWH9BLn/v"
    "PDwLxK7j+iQObNqoPSNb/HgPDZafRoSPE0ifdsRo9m18ad0aPlVmujRz+QYAYo+kIjQKYA"
    "gnSBsV86R4DEdBnT5EIa5DAWFzw8nfKv+WfuxtMMHO3xvpKY0V/Le2aSiawWRmrj24yMb7"
    "OZxXacDogENN1s1aOXcpFBoLz38CXLCFhGYJ+MgHGjbMK59BBnKNMGoodD1NXFp6uL99dd"
    "Z6idar+UQne+QIFc/y2udmvA1XYK6Xh5aDhTOiEVmid7tkBkPZlhdnIBlAC+j73j2Ux8jC"
    "KeBUUoq0zJAVPieygcg5gNeSgS6/Jcu/zBZVl6d9aPZl6V0gxYl40ix1Ih34lVuq3Sbdqm"
    "uAele4E8DBOYNFCuSg0Q6xMlrE86sD5pYh3h3yUot6tbafMhKVpbpv0uuRfgmTQAo33OFh"
    "IDnK/9h7lY3/Ndb70kxDMs0frbIS4kenGNMSiDus0vbdmNSrujZDcMMwJ9teSGYeMwAG6D"
    "LbgFTH93k9soro47uY1qO+XssJSACQIeCVgb4dU4zhK1BgDOGKDiT/GpPQus7k00WYkQsW"
    "0MMw3oSYWYyIFwCrm+uImvhZjYWQUhiqmvdRrOBazmq6aYRe4cebGPHL5GdJBuCA4ScSXA"
    "O/Bu5DdhOqrzO9v59CZ1SchgT3xjDswz1go5EWLdehKno9ZtuSFn+R4J34MC/kNlKn1XFr"
    "yS1B7z3x3GQaDH9HdL+OQTKAG7Pf62JGLrj20RgGtpN0u7HTnAEaJMH2Y3I7q0W1VygLTb"
    "kdBsStFkIXpsSarRquqURfan5bw6EhUnYXs2oaurkjYI0+RlY40S7QtquEaJeOltOOpVST"
    "vqpoy6ZLE3ApCqpHBj4LusUQ3RIbECh7VIVSn3LY1Sd5WbHdlwqBqmGpNxi+DFMJZl1dcJ"
    "ySvMTXfxkFydbeziIWMXK5Oq08iZzjoVO2dW+m69rfM2QMCLEVgQ7q88Bq4P2evc46Up6R"
    "xHICSr73mRSjYvQoCDCIU04s7WU56EcgwiAng+PjAnK9GC/U4mGD417aG77Ega7Vi1+rKu"
    "RcHFLltqCT/lwpYVyJ1qny1W1ZZyh3o9ranXaS23+7TcppNLU8MupOzJ2RxlWuLYdSxlCf"
    "XH8yAVCadZscGJTzh+IpnrA14uk4+8wGTyaQqxbiXCpAobGwdPy+hcExug2VmFb3/TTre/"
    "kWS0tBXy9hkybQ101kB35ABbCrod/eMkI1Uo6MapSvHw0ZAbEhPZm/HuIFn+DHsVG8HuVo"
    "/+W7K7Vc/2I5viquxuY4ErpP3bbypFw+a5KrDrMykeJprjMqZUHsmRXhl3sZuToo1Cdoqk"
    "dZr6gQSIZ0gjcQgWKIrY00UvgQjQuGfgzEK4AC4MQ5E/ImKt/SeRLYKSBySJ7Oj75lL2sl"
    "Q2TJqrrUIhlmoCrWERkyd3UoFNCETx3DpKci7QzznEICX59amCjvz6tFVF5pdsFgpFsHeS"
    "GQG68hd256l6m8pMZmPcP0tEYch2tSbA7Q7dhYQZpcx5t4MpZX6QCpbGzfmDpGM3qOKfaQ"
    "NyJGRHq7GocSo8jHpdTqwt0bFrebfbFW2x3iellgrqdqr5popwxC35PPyZAn4S8yIwJaGw"
    "4Ys8bhCEaMnU4AcGYpS3ZMpxdoESmda9kz7WKd+RT9Z4DZQap0+oYM0vY+ykYq3aOPj84/"
    "XdNSjuDm4+AbbwwMdfPnywGeQMzSBn37UHe9eKRauh1GftB6jSnyiFdZ90xHWfNAO7S/uc"
    "1uyuylnqedP5LSVBO2rUJs1tfdotwmOXy5A8Ql97ytcE7ZzfeE+36bVMMnfZ9Fq9pteS7T"
    "V92BFLtxomuLX91aTkZfzA/YlC8SzS03hycbz2LB7l7dRSl0HAxcAcRuwDiVCQpByLA4r9"
    "JPFYbplawSBxs/fRlAn6JJDkYO/rputTm+39KGu+xcmIs6yYmTonqlxgCK6ee3CNQ9MpCb"
    "XOrIXE8CDuy7Ba4PtbjBF1xGalS7/XRG2shmn0u1GRz4aNrRFnhcMFPhs2Gv3EPbOnKDH/"
    "h9Frf4mE/iZVa8W19VptnDVbq9R+Igs0Id4TDw8FC/gEoiWCD2CF6VwU+5kQOk6iQ9krES"
    "DozkFE4tBFaVlMHIKQ+BLFts8bSw1JqQ1JyKiX23xAkoXStXWlAtZy04+2e8jDxlfzvqhw"
    "e8kCaYDeHWGZC5lsttlXhKUAI4uw9IkLfR5BuYRZrCWn+TVjKa3z4W7PfPzVoTnnMxGDj3"
    "x7mvAciWy6kxX73XySkyX//UR8fsRoxb7VmfBM9Qw3i0+rStojoslHRBuF2L4ohxWFaIpf"
    "XhxGRH5aSq50n5WKNmsPSvfszOLDiAKRxalwhIM8ToUz9x6CPhXnm+ZhSFd4Czb/sJqFQR"
    "EkfTnct59lxGBqc2FlqcEkzD0ECXaYHSdJwCbZcPLMbO37DXpUrwG9XKLAe8FD2l6CzyGm"
    "FAVZAWYmGkRJsExKlnD7YTBLSzljtsEg34/YNYmrb3/31aymVIqcXO/DmyySNYm4asm+qr"
    "4Aqn2sryJd66ZmFVftp+x5oNZRg6lU7Uqp/lStswc2bDp9ZO3V7l7S7pTunrbv6MA6ZhtJ"
    "72XTQlX7yNoPkNfoP+DPpinaNW10bEVyBh9UafNG2bxRlrHpP2+Udbk/dJjJQTN3mTkEvS"
    "Xusp5KJkxxG1VyWPxt+jrro2fWaPTjo2ez1+0we51kA+8B1a85Dk2OrQ1E6ykQrQXeg2UM"
    "PVaIFROGthvdSiZoQtGWZY5uYzohX4YDd2Vysl+IHxHPWrkdSJ/RZE7Iw/vkdkMqVrbTsl"
    "A3Hlos2RQN3Ce2B4wkptxai3GXTRcXbZ3UV1wlqVOI2ABEicsHgAEodfmC9Vmq4YSmbL8S"
    "aU1XJHxgf89wEL0DbHKgcJxnX1rBiN0mWqEQebIETzvvT+qjH8WT/yJXnBs4Nt25npRthD"
    "XIna78TrZc037LNZVGXJWxL4kM0E7VvxlQGsLSYWKVBrAMAdqdGEQ8PEOR1vwtJAaI8RsV"
    "7/E3Z+3Tt+EJvneTnuEA9+8mQB3+5pboloT4CAYthoVCqobyhIntCubs1bdfU/Xl7e2Hiq"
    "Xu8qZeJeqXny+v756fCNhZI0zbSO6WAnbt7HZb8bpj5ld7s9zwiNEmmO11z7L2Bgft9BII"
    "souqZ4jCmc42nLUfAtbVPfityh78tn0PftvYgyP8u8QLv31TSJsPxh+8tw3B+qe0Qz0s/x"
    "RD/PtvFlBM4SYptEh5hg4uKG+iwAAtsUvjMPWt5772TDYQabSjOVkF7wQFM8U+Ar6ob5P4"
    "6PODN5gS3+NkDH9CUeWbN8VS3mdHvWj6/pfMI+u4HQ6hglO+9f820v/bxrXvlp1gKxHDBC"
    "YNlKtSA8T6TAXqs3akz45PgTuiQ52l1HZMqdnAEFu/+sgBtue8dvSHdc6zLsLGOqpah79e"
    "E88fiMAIuOeUjMAIUpeqDgIjb7KewAhAvOS76hg8oCXN/EbyROVzBMMooR1WCMzhI/cpkT"
    "AUG99G6nAyIVlqjeSugnHoYibmMPD8/O2hwE9whByyRJacMHJ3G3eQE8XkUB+BQmZIR7s9"
    "R6IUa1EL+4qYhX9j+A9SLc+w9/phkD+2fAKHsW7vpqoYpWixpDquGWURa4ltFFkOQxnJ1O"
    "6bkQsMwWFg384ZVb1Uhw+pStp8qTZfqmW9Ds96GeLdkMZVSdiBIuKqnR4gRRulwhJ0zkYY"
    "UAIi+PS9cCwI0IpHobCxptwNgUwBBLxC8BhE4m9eD4KXg/Awm6iAzQUivA7S4rbyKhM76U"
    "XXwSH36izpzevZhATQdXRCPZlevYK6Uh9ZHeZd9kEC5DDUYrYvLVHY3WVaeD0BDvwAniWC"
    "zxqPUs6XuuljuUg8UJ5/s+uJsv5sIXhjDlS2ELwxQ2ELwUssojspBG+5g4NxB4s4og4MQ/"
    "wo8QHqjKKpSdpImu0jaboLFbVF0+xwWxklmspID+19FSsSgGTVW1KdagyeMcXXY/2mHyn/"
    "Hy4meBaTOOJ/TCH2NWsYWYatZ4YtINRJ7J+6bEBV0nI+JnM+lkfdJ49qGbb27WtYDFvVr4"
    "xXXNAvNVaI2T3U6D30MJV3DBtRI3wGc05tS4/BvHzOcY2Bqr9gee5pp1bbpUWglE9UYhWo"
    "ZhtttwxUU5yqhD/OeBIpnmCKhigNTxShiZEoFi2u4GAMYOCBOVmx+4Sy8MYN77JFfTXL99"
    "r4QiNIx52EYYjqxs4Ssh40UK5KDa6S4Nmr794oxRd+V9eJyhGG/GIVbLZ5OR7WCtwqiQxw"
    "Su8KaOj7TL9chZx7bG7enVmRqpJ75HPzb46W0E2wCxDdJBtVXdYir428SxYLLFHNFYAvRC"
    "3uGrjzJKs4RCKRGldINbGXiVv8NfDnJZadyIWSCLZ2o2lFaCuzqZlH071ZTS3V2q7mDJdq"
    "TYJ0Nhn1qqQddVNGXcLA5jnZFV1YZYUYtkx2r1WEwbSZ0MYSNsK0tgSJHRzpJwrp8Zonui"
    "ESLOqWGA2MaK7gw+v7bAmPYgGko1lhu+TOsywHEuK8lAChnTUv5VtYT5nfBggwZN1YlPsV"
    "Pu18uL8HhF2gcRg0+XE1EU1X91INqfUO7lmahKw6l5r3eeHVpd5DIaPo4a5cbiLrYX1R+l"
    "oXGVKK9+fe82wG4MfEWb0Tsqr3vPD1Yp9Dmrp4hXEQpB9XEPNvnayG0rNvGs8p6K3IwYHO"
    "kwqhMHnS9Ky6+yfdaO4JJzjF5/sBPFumnnLg4uN7kEYzQGqjAY7AOnQ8LqTpJBvpDcdBfE"
    "iXJc9RxYXLvnPJYslN3F7JuVTcgSyXyUf2tCgM4yXVdDvlHbNNh79ONUe6JmmyAWVPI11C"
    "JBtuNogvIhQ+olAMo4+TYYsnWoPEJsJiKWEE2r0cCwmTx8VYP0ccOVMiuPt4qUk710Ut5a"
    "xBOQutvgl4Ry7eTGAI3rx78EhA0ykJtQLNConhQfz6VAHh16etAPNLtbAbGHhpULeO0lRI"
    "mbxd70thStDIXqGc9n1BAv9JKEckfIiW0EUvxImJf+XBYIbCF1P2LC+g67Jjita7NTMPar"
    "vpNASHtz525UEyCWHgzh1d97Oa2PDwPj0/V1ks5+ft85tfs44jZmgz1nHkMLi7TCn84oRo"
    "qrO5VISGt7WcKWmTZx3a5FlTm0zLICPPmWgVUa3LDQ/unSjvtjDBzvPm29yeB8p/YktC7L"
    "wSMzs3UXe+kXNRQ9gGdJrjTtT0IuN2Aad4yW4Quiu7gR1zk8f8AaFl5NA5p0s0Dxt1UXvY"
    "0Dhs5DZt3TVWEbRry+S1Vbh0aOgnFaHhnXB2xQ3iYBlTh5IHJPNxbXf9qIkNSBPvr/ozFB"
    "qcNrYNOQuu5AAT040mbkPOgtsElxIKfX1s62IW2ia0vFp15LhzbkWTKI6t2DbkbAa6RgAd"
    "DhhETM/QArYmZWGVwxqiBXncANiSnIW2GXIb8edrYNruaFZIDEHF3befGU/0I3PHaY+vLS"
    "RscO3mwbU2a+Q+Z7moHPGFOnGktV/Xxaz2JjN1Jxit2O8hqw3ALQQtvNIs2uGmDHpZ0tJ7"
    "JtN7iEG4yRiX5ewImzzCNplG+5Z5nGkVbDKNr3HUJYtdGrWv7cNTErJFjLSceBp5TKoj0R"
    "wG7VzGA8uhMK7lMi5NPe1UxiXfwDRadNu8MOltjlZd6c7owQNup9DdNunJRXqbAc3KKkyU"
    "Qne+2D47zEV+o4FOqAkW4dw9JBq6xHkM+wBxsqmGuvHBCzhDW+Jzw+8xIHx2mWtI6BSSRE"
    "OZrtGeZShTatanGPrM8+dTAjzyEnzAjygCdB6SeDYHEVsOIfRBmlMlGgOeUIhnERI+eDy3"
    "0BUPR2nmIOrpnppJiop6BMrpYoRWU61jkE3X0bivbEWik92lKhK3X5+nyKavMTJ9jQCwgX"
    "9nHHYmYnK4zJ6CsHmTPGeNSCYiUmiJXDXoEaNV6c8lceYI+nTuuBzcJB0N25sonjG4HJ6v"
    "Jg6RVlQ2xdTXig3OBUweO5PiQWxOmXZId5NThnuoNvFuN/XnAtbSv7mlfxliEmIqCU/tfB"
    "OUxfaYyCwg4SIhX8x7I2SQZG8Fn6z4Tp88Mv80x7O5XsnblGxy0lT9unErUnkbvKJZYsEG"
    "cO/tnXs8GRXJEgVmbkPVdIr8OWv5Eyc+4Vh2pE10ub3B1y3QnSSISE7TUvvSutwSFVEbs6"
    "ywXmxQ+K7zHVi/iIFZyK1fxNc46ip+EQ0SV52YbIhaH4m+fCSqFPmWnhLV+sJHNhyq/hKN"
    "yXhUXhPHgnr1oJ5XC3KYot1b6aG7WKX6kGHHRGvu7gGfzEi5HUKlqjBDWXW7tHl/RpM5IV"
    "Kzd3Zp3GX5XpUarS9JHwCmmnDLalJHHrP/iS/M0MnikNSfVxLpudj812KM3TIkpt3MGoda"
    "CdvT5oOwINUP6GdvlU7oZ287juj8YvWM/sB+nWSjbLcb5QJb2Y024w3/Mo0DV9THmsTYpz"
    "iIXvL+/qrJJRprToqQGyKt/PmFxADn/IkSKXXSQUqdSGoUBPy36xqDSlJ7NAFlO/nRWoA8"
    "HAncnBDBiGhxrRLR4dmBzpVm+HnHDD+X2IEwO8Y7QqmRcjGtSklT0OawaCS0SdyNdPIElU"
    "UsoM0MhxhRJw4olmh663IcVkRtkKw5/HDTLGDTi1tzmzW86C0sa277Gke9zdzWsPOo2CA8"
    "5ONHFOJtw39SDu99crshWYD2wYrmsLWzo2Vk17KkjldurVaOnKv1YEpCEbaT3qelDHlrUw"
    "k9+mv+TMmRIT8+/Kcr5qcqsz4Wp/67nYxnUovKqXZX+Lx57Mck298Gj+B1VKruCDzK87ro"
    "9icEO3q0zPQ+mWkcORRFupW3SlLWlViDSDoe39Yk8b4mI30Q79bkSUXJ6KJseLrb9OPUCi"
    "lFi6XMVN26/ZRFLFnSSE4LI+q0rYX21LRVKZuKrwlsS8rOjsLFQ0rZuQdSutC0dI6ohdQA"
    "j6fHexxtshCWe2pfXMfJQqhwTza15dDXdbsVscuj+zAmxEE4c1cKQ1VYC0Vlryo0JPS3Uv"
    "Y6nORLnodbesiXHB2PDGJV9/jq7Kr4xl9dfLq6eH89au4fPSCr6q58rLiWd0ztiINdEtgX"
    "KMTufCThrdMr4y66GhZt1pHU7ZBan1yzmM9HFGaO8aqn5ZLIEK355+cqTNz5eTt1xq810l"
    "foIJw2HyC6O/ECFQUqZG+mdsfnksj+XZ8Pc1zpzclZw3Td/8vsz/8HmI3JgA=="
)
