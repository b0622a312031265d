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
    "first_decision" VARCHAR(24) CHECK ("first_decision" IN ('once', 'session', 'prefix', 'decline', 'cancel')),
    "first_by" VARCHAR(200),
    "first_actor" VARCHAR(200),
    "first_at" TIMESTAMP,
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
    "eJztXW1z27i1/isYfUl2RsnEjp1Nd9vO2I6361tv3LG9N52+DAciIQk1RbAkaMXt3f9+Af"
    "CdBClAoiiKwZdEJnEA8jkAeHBe/ztZEQe54dsLHz+SJ+RNfgD/nXhwhdiP2r0pmEDfz+/w"
    "CxTOXNEY+tiiWbNZSANoU3ZjDt0QsUsOCu0A+xQTPsjkAvBRHCBI3oIbGoIQ2QGiYA3Zzy"
    "VZe4B4NvqR/eu+AMzuL2G4BJj9jwL0lo/iEJsNg71FVx1GHv53hNhrLBBlF1m3f/8nu4w9"
    "B31FIf/zv5M5Rq4jfsc48Qboqx+gMGSvFqY0KYYZLBbxkOWjwBJ3OHIvvmgxER0wuPgf4M"
    "vP1/fXIEDPjMaxIAU3D+Dzr7e3k994r/6TJcYvsQk7vAtx3Uo7vfHoT6Ihh2lm2cSNVl7e"
    "2H+hS+JlrbFH+dUF8lAAKeLd0yDiXPMi1004nDIyBilvEqNToHHQHEYu5z2njh8gvzaxrM"
    "93j9bD9aNlTWrzIqUocDa5ZDNwGUjsUUPx9gv+CG9OT86+P/v4/sPZR9ZEPGZ25fvf4qFz"
    "YGJCAc/nx8lv4j6k0MpZmoOacqkM69USBnJc0/YVZNkjV5FNcWyDNr2QY5svoz7AXcGvlo"
    "u8BV2yPz+8a0Hyfy/ur36+uH/94d13fEDCVn28H3xO7pyKWxzsHNx4YVp8/elgXCHrBurD"
    "zuIy0GcqQJ81A31WA9omvI8axv/zcPe5AeOMogKvg20K/g+4OKztFUcwo1uA5Vjwnldh+G"
    "+3COjrXy7+WsX66vbuUoBDQroIRC+ig8sK8GyicnCs2YvOBC9TjXArOX2nspewVo1zXNyT"
    "Yw1pHetP7A7FK9SOd0xZnfAJ6dv0xzGiz17QuWPyTrKvtYD/ePPL9cPjxS9/Ka2FTxeP1/"
    "zOqbj6Urn6+kOFT1kn4MvN48+A/wn+dvf5urpksnaPf5vwZ4IRJZZH1hZ0CltwejVFrcR1"
    "JnNh1tsWXC9TdsD15HGHwvQjYXKKSSuXXRhSKwq3Wt1VWsPpIXM6P/Lo8rlMabh8DFzWk4"
    "vKVFvJRQPj6Z7EIq4jmD8VDrT8wgzaT2sYOFbtDjklTW3rt1anq+oV6MGFwI6/JH+DTGPk"
    "B+QZuhOpNim5N23XJhVabVQmfVlCyhU5MGSzZAqwB+bsgX4Ea36dq38cZGOH35q9sItk9S"
    "OAnsN+CTUPwHGjJWIvXlcsdd25ppKJsnGtWGvD/t2obYphszhVo5JpIpZkYYww7k5/mIRQ"
    "YyQKaRTqjpIRqQ1SEOtVh0hItnmRgjipOpoTNWsAayPRJRfiE97QKMjYRNEq+fnEJo/y4F"
    "wPyc74nlBGspkY0jYOJgrJ+HXBH8ArRumwlfEKXHz+BJJnEErKu8dEUVl9/nwCB5EXa2+2"
    "elZGveVjpuOWn1NLoXqJF9+KTvV3p6fv339/+u79h4/nZ99/f/7xXaZcrd9q07Je3vyJK1"
    "pLn6zNmlcxmWv4W1dLZLMN+NqLVjUGpCRD1phMqh8WJcFARSN4evYduPr5+urP4PU/BBT/"
    "mICbz+D1KzbtX03BK5us2Jfa4T/n2EWWvYTeAvE/2apa4XgJ8j/TzYD/poS4ookLxd+shw"
    "i6r75rlkDqysdsi9RgZU7UHzMnyWYxGSRHY0RSnqb7GmNJvEsiwdgA/QvZNP4df5DETxt6"
    "NnJd9ocO45IJU+fcI9tvGzRpOckYxPO2I9f1Xx/b1cXZiev27vOf0uZVHXIF8bUE7RY98X"
    "o0SJdXx9m7331QWB+8WeN8jm+W8WUSVBgLOaoTOqcYA8p9z2fkYKpldsoI+rc6TX4/jzyb"
    "IwpmEXYp9sK3fLw/an4OBmuL8hByQstDdE2CJ4lky770CHoNZu0qbYU/M0a8L8ZkV/rlwe"
    "Xd3W2JB5c31Rn/6y+X1/evTwRDWCN2CiqKtjnyXDMQH3A0lkKJyCyHzpeDgyjEriZLMpKd"
    "GHI8X4X9IB/AuUS734J7SmBQ3x71kv5IVcIsEY1BAurBD6Ggm1OGOScxICuBXNB6qoJcID"
    "EgK4Gc6Wk1UC7SjA/m7l3zOF4BEio3nU9ihcx8GHfw0VtCKt1K2nT9BaLNCv/hY96nyr/w"
    "pSQ+trWhL1IZ7LfFPtk8tvDBKNONb4/fy6cU2pQEOjhnBEM2Zg0JYeMI+i04js1xEFIr1Y"
    "3VOd1qVKwTD3j36smsWMYkNS/yCDluOEwce4QFOEBz/JX/Yo1d7KHcsKhlVYwH1PvoFGkG"
    "zLIhbYcxZNqfnQqZAVsHbO0vT5HOfHeG/N3Z8otjvjXFb02PXxnohWsUaFl3CiRGnbK9Oo"
    "XdIu7zFufKEtmAF8uQPjwZatof+jqlgVwd8og/GPtYUElygDZnohrpGEDv26son7pbxIiV"
    "SI3MNWyZy8XPKJB8RjbIXDnZgJdXbzJXjIbEcTi5FbsIu4x5idjFo5gsxN5wzTPiaIldW4"
    "bomujcI1mSJsdC80Idb46FclyguqWuTGdsdVvbSfPQOQ0zaU60FfKDW1+9QV+Lni5zos6G"
    "n0iA8ML7M3oRrLhhz801FhLok+Dnx6SbI2PBb+kcS6/mCzSA6yyCsjj12LuzN0axZ/Q924"
    "jub64eJ7LdpQNYH/KejmtbUQW2vKE2YNsc659jPsNCCpToxy4Typ/+fI9cSOW6ywTvqyWk"
    "lziLmRsH5mWj8jPyZBEsOihd8z5GhM9eM0YEFM/jHA/1jBHpvWlrxohiq40ZI26JtwAUfa"
    "UhIHMAQbLA2JsuESAR9SMa30gCG6fihoPnc36Z/+auu/VkER32K8kT8ffinhlnH62kjjAx"
    "7YOMaTfZRPecApB4NNls1SOWM5JRoNx7yLLRCBiNQJ8agcFxeQjn0kOcoYbGiA4OUVcXD1"
    "cXn67bzlB7lX7ZklvB5L3r8m9+t10CLrdTzppGCZgxGZR4rI3Q/E/TBGYegAsGqPhT/GrO"
    "jqbbiWYWtACxjQxTErxYConDMiCsnE5A9SJNuKUlNH8rEvPeMutTTF0tYTgjGIWc1oM0HN"
    "pL5EQusvga0UG6RjhKxJUAb8G7FvfLpFTrP2zn05vUBaIBW6u3RLn7eMkFa4WsELFhHYli"
    "rnFbrtGNSfjccZMu6Ds9/qIyob4tO0yBqse8MIc5RHeYFsaHLy6BErCbfVQLJKYuxw5Oqi"
    "Ycb9/CBwnwAksOpM0Q5xSdfAcHVNBnP9IdokweZp0RXcVbmXKEircjUbQpeVwF6Lkh8KRR"
    "1CmS9CflvDsSESfW9myjsC5TGkfFIS8bY5ZoXlDjNUtEvrMl18uUhutD4bpksdecdMpK4R"
    "rj2+xRNdIxaQUOa5Iqq9x3tErdlzo7MnaoGqZqk3EHB78gkmWb1XFby81N99GYzIHGv++Q"
    "/n2lSdVq5ExmnYqdMy0Js9nWeech4EQIrMiKMW0KbBdiXi189gLoEocgIOsfePEmNi8CgL"
    "0QBTTkpZvmPEHQFIRE1A4HS7IWLdh7MsLgpW4P3edAUo/AstWXDS0KEbXZUgv4KRd8KkFu"
    "lcdssKo2lAHSG2lDHStjue3TcptMLk0JO6cyJ+fhCNMS165jKdejz8+DVOqZp0V4Zi7h+I"
    "mEJ0/Y9+OfvPBS/GsOsW6Fnrg6CeODo2V0rpCN0Oysom//0Kxu/yDJ+mAqx/TpVmwMdMZA"
    "d+QAGxV0M/rHqYxUUUHXTlWKh48a3Zg0kZ0Z7w4SCT+wT/EgtLvlo/+O2t2yZ/uRTXFV7W"
    "5tgSuExvebbmBg87y7bAOHiea4jCiVR3Ikd6Zt2s1Z3majVvMCxK1BxDgVAOIhHkVMogCs"
    "UBiypwvfAhGg8cjAWQRwBWwYBBiFPGKDsM8wwJSHbjwhSWRH151LtZeFchrSeOaSClG90n"
    "r85FZCsI0CUTy3jpCcEXRzDhmQkPz+VEFGfn/aKCLzWyY8WhHsE6UTyUnLieREWoRC+sFu"
    "PVXvkr142Bh3ryWiMGC7Wh3gZofunGIYJT75sKMp8XmQyk6Dm/MHSVnmI+LLwvtaQhsyCp"
    "N9e/spP6AqOENbCEeiZGo00tVO44c51hSTfknONpWcYM0HHLHPzgotFY45yYkjOYCE3IOC"
    "h51TwE/ATgjmJBC+E5RfhiBAPjt+PDEQw6wlO5SkNyiRnXb2MsamQ0/okg3eGoXGyRMqeF"
    "EUMbYSssZTEPjy8/X9Nch7BzcPgC088PnX21tNHwuTUqrbD2vzmcnIOAeTccSireHeElaf"
    "tB/hUepEKZz+pCWe/qQeUF/Y57Rmd5nOqPy3nd9S5XNL/Zy4uZHedwhL9v2APENXe8pXCM"
    "2c33pPN6nOh2RmNLmhO01rJttrurDfFroaJ7iV/XVISeP4gfuBQvEs0tN4fHO68SweZu3U"
    "UsZBwMnAEobsBwmRF6d6izyK3TjhW2YRXEMvDm9w0ZwRusRDDSnkOuh0c0q53o+yw7f0De"
    "IsK2amzokqIxiDi20fNdLncxJonVlzivFB3JVBO8f33xFG1BKbla76vUJqYmSGpn4vZ+6y"
    "Jbatn1wCGz4UKUGFrXNOMSpWfrr79fL2Gvzl/vrq5uEmOSJnvBM3hb47S4t2f31xW7WiBy"
    "SayYyHrSFIBaoBb1U9hSAlYKQxSIXQowWJayqvIhpfoMTHtrhCnuMrAZrzgnyakUgHzsEw"
    "sCUyiNPz4VIwDIwb3WRgYE9RsIUd5qT3yFfrpOGkF9+cbjzp0ayd6klPUMQVa5g8GK2EiX"
    "NGIvpDbOlMUJsCEojqNQzpZxSEwt05tZQmCgowQ+yotgil5tf9D7fJEiuGFqbVQx8ajf3T"
    "2D8HyIqib3SyVLSwL1IZ8LcG3whcQ+CCMRcZgXeI3OhG4JXajYxJbgSVhvhp4ddQiL/Sk4"
    "S4t/kgEaXNNp4jHsgKzYjzwnNegRV8AaGP4BNYY7oUEvyM0Gmc8ooJ/ABBewlCEgU2Suph"
    "4gAExJVYjbrsWHo2SBw0BY36oeAJSbagti9CQmCOBd0cCw5pyftmvsSlz0K8QGqgt6eNyo"
    "iG7BPZV9ooAUaqsnWJDV2ujfVhmkCK+9BpqmVNROV+Dar806E551MSY6TgSKTTnazZe/NJ"
    "Tnz+/kT8fsZoza5uZYfASJLDrtl5tUpnvFi392Jlcn+wXeKjMqWxgQ/ZBm7SWzVvjONKbz"
    "WUwMMoCIn8xBrfmbaeV/M2Gw+rj+zc6MKQApEePI/0gzwBCndNdBB0qThj1g+kusQ7uCse"
    "VrobUGqSrjI5NJ8nBTO11bxFqtFUYjqEivcwO06c2V+y4WQp/5v3G5Q12RzX7PvIc97wXE"
    "lvwZcAU4o8gD2hvmKkXhhnYUkUVtxB2lugeGPBbINBrhuye5JY5u761SzTXUjJtTlIOV4k"
    "GzK8V7LIlzWrqmMUVNdtEdB55+UI6MozVGICVB+iGHfR9hSF7lsfI8nKqjR2nsG1beS4Ve"
    "ugNbuB6tsrFWKvDPbEppnOGGl7td4L0qhS70n7lgGMp8ggVcLptFCVltL2I9SFdZ/5yuTr"
    "3req8diqRY8+u9jBE6iPf84bHVMz+uPSMZksCIcXnYaSxH6YLOgsh73x3BzCFDeemwd2Hj"
    "eVHIzP7KC40Y3PrCnksMdCDsYPuWs/ZDm2JjdQR7mBGuA9WPGcY4VYsXZOs5mwYDQnVOYa"
    "plPx+y6iM/J1PHCXJid7Q/yM5P5zOiB9QbMlIU+f4u5U5IGhqVga4dqnzfnGQSufTVHPfm"
    "F7wERifK60mLZZoXHe1koiDFTybAeIMSCMnVQA9EBhyDdszEI5czRn+5Wo8LMmwRP7e4G9"
    "8EfAJgcKpllC7DUMWTfhGgXIkeXc3vt40siOMJr9C9ni3MCxaU+/rWwlrEButaXcNpXL+6"
    "1cXuC4qs6+QDJCS1X3hkBp4FOLkVUa9jQGaPdiEHHwAoVa8zenGCHGH1RiDj6cNU/fWvxA"
    "70a9gQPcvaMAtfiXWyJbEuIi6DUYFnKqCsozRrYvmNNPX7/G6su7u9uSpe7yplow/ddfLq"
    "/vX58I2PNUahIlN4U0ksjxzdrtjGBE+tXOLDc8zrgO5iMT5+Ropu3HYO1vsy9f//WxNGFr"
    "3hWZefn27vOf0uZVl4tKqlIKFzrbcNp+DFiX9+CPKnvwx+Y9+GNtDw7xfyRxA82bQtJ8NB"
    "7snW0Ixj+lGepx+acMJCLhZgXFFK4rhVaJnqFFF5Q1UdAA+dimUZBEA/DoAEbricpm4ZKs"
    "vR+FCmaOXQRcUeo5jirgB28wJ67DlTH8CR0wi+s/Y6neZ0+jaEYrFMwjm3Q7HMKNYQTGA3"
    "ygHuAmG8J+tRNsJWIYw6SBcplqhFifqUB91oz02fEJcEd0qDMqtT2r1ExoyL733YNHIgwo"
    "FNzEIZhzXqnd9nEIxkV4UI6qxuFvBIlHbzzuOSVTYHiJS1WLAiNrslmB4YHI57vqFDwhn6"
    "Z+I1ntuCWCQRirHdYILOEz9ymRaCi27kbqcDIjaTKQuFdZmYGSZmIJPcfNvh4K+gmOkEV8"
    "ZJQTg9zdpi3KiXxyqHMgpxnT0a7nSJR8LWphXyIz8G8N/0EKeAzsu34Y5I8to8BhrNv7Kf"
    "ROKVr5VMc1o0hiLLE1LR47Zi914MwJRrSBdAYnCgKZzq7Z1SUjGIP/Rd++LmUxX0e9VKY0"
    "CXNNwlyjRDy8EnEoziLeM6Yw4YVE4ZLdnbZrXUrtFHxHXOw9xUqRBX5GISAeAj4KQuLxRL"
    "i82Aq4oSGw2VgiUkf4eogaLT8CnqxSuHIsYbjkjiBLFEiqvuxrkB2S8ZqAnT0E7HD2WZxL"
    "OsatEtH4ch13bqDtu4hFT18fU8XCVLHY4YieCl0zrXi2MtWQl4exrx8H+uMSjUtKhq8+Zr"
    "1twfUy5Qi5fiRcVjr3BuiZPG21uMuURrtxDFzW+1yWqcagO+zhaxmFW62mAplZSkNeSoJR"
    "snXUao4Om5bRMRs0vp1aM0lOKYmiLs821aykI3kbpVLMdMnAB5SAEL78IIKqPHZIDSlgbK"
    "A8BIvMAQShy4snh+JvXkGZF1B2MJtCgLGJCA3aCoUheyF5Xea9jKIb3JVFtBd8BqJgwfPz"
    "8J+bnapibDd5VVWriuSD8fdTHEM03fMYxEMWAzBi24WPgvYh04I4AkPwB/AqJnxVe5Rioa"
    "ttH8tG4oGywkltT5SOVy5SYzzbBunZdhAPn6Gd6A6U5TpZ3aryeNp+hIqrk1MVUZy1ahTF"
    "xT3jQjUQ/ewqCqkFgwA/S4wXrcmEKpQmoZB6QqGC4FQG/GEFXbf5cJKT9beZn+53J39/+v"
    "2HbO/mf7Tt1g+/XNzequdnarW9NeZo2uMuPYkFv4kepD1Z4GJAUhtcIqJOwSt2pHDYuMlP"
    "yv+HqxleRCQK+R9ziF3WUscwZ/w2O3Y09Ai14qgaXXVWmdJotIas0TLupH26kxpravP2NV"
    "5raiiKC2uzvEBm9tBB76GHqUA/MI4OIhI9U1GW+aAdh56VkT8uHqhGoRfnnnbBjn3aWgpV"
    "qiT2lnINq2abS7lwlopj9IKXJuBlC2iAkqR3IuFdCFbwJb6DvSmAngOWZM36CWSez1v20r"
    "Frs1Gf96U+N1nr9utO4RIbupYPqZaTeZlqdF7mZ+9+90EBat6sJW8dv1kGm21eloO10oEV"
    "SEY4pfcFNHRdJl+uA67KrW/erbn2y5Q9qsezK0erH4+x8xDdpsZBldYgr428TVYrLBHNFY"
    "DPSQ3uGrjz0l04QKI8BxdINbGXkRv8dea9qD6JAq04oRJR/1boye/nkWdzPMEswi7FXviW"
    "j/dHTfvSYG3T6axmW7nlI+LL4uuUlkW5A7MwNBaGC0NqhTaUJAxsXhglIhM9t3v0nLFBfE"
    "s2iDgn2lbBCSVKw/WhcF1imshK4Cp6zcvqXu9YW1ir5vXQZkKT+ry8fy6hzMtEB6Qr1sUD"
    "hfR47XbtEFHiY7sDjB55PyPFSJhgdsRoZFaq8hyC4dOO8DyyLsa0C+3T8JYm3pZY3Qo5uZ"
    "tNboUU4JvtbXceAgxZOxIHTRFqxNn9g0gVRKPAqxvX1Eg0I5B4D4kVdHOwUZq5myazSi0S"
    "KHcJVR8hp1GMNlKugJ6OkFCoD5Eipdg/j2RiMwA/x4FDrZCVI5mEoyj7HdDEPzSIPC/5uY"
    "aYX7ViHQl0X31Xe06hGw8t7Ok8qSAK4idNFF37f9Kt5p7woFV8vj+AV37iZgsuPn8CSWQZ"
    "pCYy6whMy8fjf55MMk0F4UEc0P2C27niwmXXbLLyuX+MU/BMFz0Q349/sqdFQRD5VNNnnQ"
    "/MNh3+OdXkdIVyyNbXvpJ95Yik7GZMfBOi4DlO/GW7OGZbNNNiEpsIK1+iNWl2kc4phsyX"
    "wTpJ49CaE2H4i3xN5XyV1KjlNdTyQqqvA95SHjIlGEMoQA/uTGg+J4FW0G9OMT6I358qIP"
    "z+tBFgfqsSswc9J8m1oSM05VRD3q77EphiNNJPKFeNv+FJeYVwRIKn0Ic2eiNOTPySA70F"
    "Ct7M2bO8gbbNjila39bUt0Dbx69GOL71sS/3s1kAPXtp6fquVsjGh/fp+bnKYjk/b57f/J"
    "7xOhuGNGO8zg6DO0/x/dUK0FxncykRjW9rOVOSJs9apMmzujTJHZFQqJ8HuUo3Prj3Iryb"
    "Wtl7TzVtys0dKBeVsNdrQ1+kMthvi72pEL/nbcXB7MxK7eVWzm81YhOJPxx3t7qXI7fJWL"
    "mAs0XOBVkHhudD5vkTQn5o0SVXVWke9Kqk5qCncdDL/Al011iJ0KytIa+t3J1GQz4pEY3v"
    "dLkvvSz2/IhalDwhmQ92s9tNhWxEknhnqexsKCQ4bWxrdAZcyQEmoltN3BqdAVd2MqfQ1c"
    "e2SmagrUM7xy77StlLbsHUKRBaozOpQ2sBntjjJcAcRwvYCpWBVQ5rgFbkeQtgC3QG2nqu"
    "hJA/Xw3TZie/nGIMIm7fPn48Q5vMFaq9gKrUFcoEf2sEf5t0v33OclFM6Su1eAUwnWNHhc"
    "xIbzI3gxijNXsfst4C3JzQwCstfxBsq0EvUhr13pDVe4hBuA2Pi3SGw0PmsEn20rxlHmfa"
    "D5Ps5VvkumSxSzMm6Dvx5ESmmJ+WE08tz06ZE3U2aCehH1n+imklCX1h6mnnoK9mWYTurn"
    "mLkm6OVlxpz6bCg53n0N414cxF0s2IZmU5NgaLAPEOUhdd4iwqfoTTySR42oyRSfDUjg9e"
    "wQXaEZ8b3seI8NlnhichTUjSO6VSRnNup1Sc2ZzY6QsveUIJcMhbcIufUQjoMiDRYglCth"
    "wC6IIkk004BTyNE8/dJLzveEanKx4EVM/81FGfmqmh8hIyykl6hDxTLj2TTtfJtKscUWKQ"
    "/SWIEt1rZ4dKPNJV+s6d16VdJymM4lYmUdFAjjpT0JyoSABYw7814j4lGXJgVE/h9rxJlp"
    "1IpI0RydJEViL0jNG68KdPrCWCLl1aNgc3TjzE9kOKFwwui2cmigKkFX9PMZUlQG/27cwI"
    "hsy7IUWfmOxBzZDuJ3sQ94et493sWJARGL+C7f0K/ACzbzaVBCK3fgmKZD2mrPNIsIpVPc"
    "P7IqSQpF8Fl6z5Th8/Mv+1xIulXmX0RLVlJaUrdKNkpPQmVEazEo8J1e/tm3s8uTOJj7xh"
    "bkPlxJn8OSuZMmcu4Vi2JMi0uXXDdTVzYsapQOITvNSatSmLSInUREgrrJeDh6CPf0syfh"
    "jN6B+nRd74YXyLXFfxw6ipjtVVkzVS45PRlU9GWTG/o2dGuRD9kbFD1T+jNhmPykvjWFAv"
    "H9Wz6lkWE7U7K8V1H6lU4xqYVGaM7B3gk5pGd0OoUAFoLKtun5b2L2i2JERqbE9vTdvs7e"
    "tCo40m9wsPMNGE21wB5ZZyzP4nrjB+x4ujblFXI9lsMNeyyH4r5tgdQ3CaDa1RoJWcP2k+"
    "ChtS9YB+9lHphH72seWIzm+Wz+hP7O20anVnBKZOd+cGpRDZAdKqlZBTjHDOnygppU5alF"
    "InknoUHn93XXNQgapHI1C6kx+tDcjBocDNChAMiZa2VUI6PrXrudIMP2+Z4ecSSxBmx3hL"
    "CDVSXUyjUFInNDkzagl0YocjnbxERRIDaD2jIkbUijyKJZLeppyKJVITlDsc/XDdLGBSyR"
    "tzmzG86C0sY277FrneZG6r2XlUbBAOcvEzCvCuQUeJDu9T3N2YLEB9aEUz2Jq1o0VkN2pJ"
    "LafYWq30PBfrwZwEIlgo6aeh5HxjU4l69O/ZM8VHhuz48M+2SKMyzeYIoOp7W6meSS1Wpz"
    "xc7vXmsJeJt78tHsFpqUreEu6U5ZHRHU8QtoxoNNN9aqZxaFEU6lZZK1AZZ2INRdLxeLfG"
    "if41NdIH8W+Nn1SUB89LxCe7TTdurZBStPJlpurG7adIYpQltWS4MKRW01poToVbpjKp/+"
    "rANqQIbSlSPaYUoT0opXNJS+eImlON8Hh6vMfRuhbC6J6aF9dxaiFUdE8mlebY13WzFbHN"
    "o/swJsRROHOXClGVtBaKwl6ZaEzo7yTstTjJFzwPd/SQLzg6HhnEqu7x5dlV8o2/uni4uv"
    "h0PanvHx0gq+qufKy4FndM7YiDfSqwL1CA7eVEordO7kzb1NUwb7NJSd0MqfHJHZbm8xkF"
    "qWO86mm5QDJGa/75uYom7vy8WXXG79USWOggnDQfIbp78QIVBTFkX6Zmx+cCSf+uz4c5rn"
    "Tm5Kxhuu7+Y/bb/wNc8gyn"
)
