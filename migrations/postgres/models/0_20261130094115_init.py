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
    "eJztXW1z2za2/isYfUk6o2Rix07TdLsztuNuvU3jO457s7PdHQ5EQhLWFMGSoBVvb//7Bc"
    "B3EqQAiaIoBl8SmcQByOcA4MF5/WOyIg5yw5cXPr4nD8ibvAN/TDy4QuxH7d4UTKDv53f4"
    "BQpnrmgMfWzRrNkspAG0Kbsxh26I2CUHhXaAfYoJH2RyAfgoDhAkL8ENDUGI7ABRsIbs55"
    "KsPUA8G33P/nWfAGb3lzBcAsz+RwF6yUdxiM2Gwd6iqw4jD/8eIfYaC0TZRdbtb/9ml7Hn"
    "oC8o5H/+MZlj5Drid4wTb4C++AEKQ/ZqYUqTYpjBYhEPWT4KLHGHI/fkixYT0QGDi/8BPv"
    "90fXcNAvTIaBwLUnDzCXz89cOHyZ+8V//BEuOX2IQd3oW4bqWd3nj0R9GQwzSzbOJGKy9v"
    "7D/RJfGy1tij/OoCeSiAFPHuaRBxrnmR6yYcThkZg5Q3idEp0DhoDiOX855Txw+QX5tY1s"
    "fbe+vT9b1lTWrzIqUocDa5ZDNwGUjsUUPx9gv+CC9OT86+PXv7+s3ZW9ZEPGZ25ds/46Fz"
    "YGJCAc/H+8mf4j6k0MpZmoOacqkM69USBnJc0/YVZNkjV5FNcWyDNr2QY5svoz7AXcEvlo"
    "u8BV2yP9+8akHyfy/urn66uHv+5tU3fEDCVn28H3xM7pyKWxzsHNx4YVp8/elgXCHrBurD"
    "zuIy0GcqQJ81A31WA9omvI8axn//dPuxAeOMogKvg20K/g+4OKztFUcwo1uA5Vjwnldh+L"
    "tbBPT5Lxf/qGJ99eH2UoBDQroIRC+ig8sK8GyicnCs2ZPOBC9TjXArOX2lspewVo1zXNyT"
    "Yw1pHev37A7FK9SOd0xZnfAJ6cv0xzGiz17QuWXyTrKvtYB/f/PL9af7i1/+p7QW3l/cX/"
    "M7p+LqU+Xq8zcVPmWdgM839z8B/if45+3H6+qSydrd/3PCnwlGlFgeWVvQKWzB6dUUtRLX"
    "mcyFWW9bcL1M2QHXk8cdCtOPhMkpJq1cdmFIrSjcanVXaQ2nh8zp/Mijy+cypeHyMXBZTy"
    "4qU20lFw2Mp3sSi7iOYP5QONDyCzNoP6xh4Fi1O+SUNLWt31qdrqpXoAcXAjv+kvwNMo2R"
    "H5BH6E6k2qTk3rRdm1RotVGZ9HkJKVfkwJDNkinAHpizB/oerPl1rv5xkI0dfmv2xC6S1f"
    "cAeg77JdQ8AMeNloi9eF2x1HXnmkomysa1Yq0N+3ejtimGzeJUjUqmiViShTHCuDv9YRJC"
    "jZEopFGoO0pGpDZIQaxXHSIh2eZFCuKk6mhO1KwBrI1El1yIT3hDoyBjE0Wr5OcDmzzKg3"
    "M9JDvje0IZyWZiSNs4mCgk49cFP4BnjNJhK+MZuPj4HiTPIJSUt/eJorL6/PkEDiIv1t5s"
    "9ayMesvHTMctP6eWQvUSL74Wnep3p6evX397+ur1m7fnZ99+e/72VaZcrd9q07Je3vyNK1"
    "pLn6zNmlcxmWv4W1dLZLMN+NqLVjUGpCRD1phMqh8WJcFARSN4evYNuPrp+upn8PxfAop/"
    "TcDNR/D8GZv2z6bgmU1W7Evt8J9z7CLLXkJvgfifbFWtcLwE+Z/pZsB/U0Jc0cSF4m/WQw"
    "TdZ980SyB15WO2RWqwMifqj5mTZLOYDJKjMSIpT9N9jbEk3iWRYGyA/oNsGv+OP0jipw09"
    "G7ku+0OHccmEqXPunu23DZq0nGQM4nnbkev6H/ft6uLsxPXh9uPf0uZVHXIF8bUE7RY98X"
    "o0SJdXx9mr794orA/erHE+xzfL+DIJKoyFHNUJnVOMAeW+5zNyMNUyO2UE/VudJn+ZR57N"
    "EQWzCLsUe+FLPt5fNT8Hg7VFeQg5oeUhuibBg0SyZV96BL0Gs3aVtsKfGSPeF2OyK/3y4P"
    "L29kOJB5c31Rn/6y+X13fPTwRDWCN2CiqKtjnyXDMQH3A0lkKJyCyHzpeDgyjEriZLMpKd"
    "GHI8X4X9IB/AuUS734J7SmBQ3x71kv5IVcIsEY1BAurBD6Ggm1OGOScxICuBXNB6qoJcID"
    "EgK4Gc6Wk1UC7SjA/m7l3zOF4BEio3nU9ihcx8GHfw0VtCKt1K2nT9BaLNCv/hY96nyr/w"
    "pSQ+trWhL1IZ7LfFPtk8tvDBKNONb4/fy6cU2pQEOjhnBEM2Zg0JYeMI+jU4js1xEFIr1Y"
    "3VOd1qVKwTD3j36smsWMYkNS/yCDluOEwce4QFOEBz/IX/Yo1d7KHcsKhlVYwH1PvoFGkG"
    "zLIhbYcxZNqfnQqZAVsHbO0vT5HOfHeG/N3Z8otjvjXFb02PXxnohWsUaFl3CiRGnbK9Oo"
    "XdIu7jFufKEtmAF8uQPjwZatof+jqlgVwd8og/GPtYUElygDZnohrpGEDv26son7pbxIiV"
    "SI3MNWyZy8WPKJB8RjbIXDnZgJdXbzJXjIbEcTi5FbsIu4x5idjFo5gsxN5wzTPiaIldW4"
    "bomujcI1mSJsdC80Idb46FclyguqWuTGdsdVvbSfPQOQ0zaU60FfKDW1+9QV+Lni5zos6G"
    "H0mA8ML7GT0JVtyw5+YaCwn0SfDzfdLNkbHgz3SOpVfzBRrAdRZBWZx67N3ZG6PYM/qObU"
    "R3N1f3E9nu0gGsn/KejmtbUQW2vKE2YNsc659jPsNCCpToxy4Tyh9/vkMupHLdZYL31RLS"
    "S5zFzI0D87JR+RF5sggWHZSueR8jwmevGSMCiudxjod6xoj03rQ1Y0Sx1caMER+ItwAUfa"
    "EhIHMAQbLA2JsuESAR9SMa30gCG6fihoPnc36Z/+auu/VkER32K8kT8Vtxz4yzj1ZSR5iY"
    "9kHGtJtsontOAUg8mmy26hHLGckoUO49ZNloBIxGoE+NwOC4PIRz6SHOUENjRAeHqKuLT1"
    "cX76/bzlB7lX7ZklvB5L3r8m9+t10CLrdTzppGCZgxGZR4rI3Q/E/TBGYegAsGqPhT/GrO"
    "jqbbiWYWtACxjQxTEjxZConDMiCsnE5A9SRNuKUlNH8tEvPeMutTTF0tYTgjGIWc1oM0HN"
    "pL5EQusvga0UG6RjhKxJUAb8G7FvfLpFTrv2zn05vUBaIBW6u3RLn7eMkFa4WsELFhHYli"
    "rnFbrtGNSfjccZMu6Ds9/qIyob4tO0yBqse8MIc5RHeYFsaHTy6BErCbfVQLJKYuxw5Oqi"
    "Ycb9/CBwnwAksOpM0Q5xSdfAcHVNBnP9IdokweZp0RXcVbmXKEircjUbQpeVwF6LEh8KRR"
    "1CmS9CflvDoSESfW9myjsC5TGkfFIS8bY5ZoXlDjNUtEvrMl18uUhutD4bpksdecdMpK4R"
    "rj2+xRNdIxaQUOa5Iqq9x3tErdlTo7MnaoGqZqk3EHB78gkmWb1XFby81Nd9GYzIHGv++Q"
    "/n2lSdVq5ExmnYqdMy0Js9nWeesh4EQIrMiKMW0KbBdiXi189gToEocgIOt3vHgTmxcBwF"
    "6IAhry0k1zniBoCkIiaoeDJVmLFuw9GWHwVLeH7nMgqUdg2erLhhaFiNpsqQX8lAs+lSC3"
    "ymM2WFUbygDpjbShjpWx3PZpuU0ml6aEnVOZk/NwhGmJa9exlOvR5+dBKvXM0yI8M5dw/E"
    "TCkwfs+/FPXngp/jWHWLdCT1ydhPHB0TI6V8hGaHZW0be/aVa3v5FkfTCVY/p0KzYGOmOg"
    "O3KAjQq6Gf3jVEaqqKBrpyrFw0eNbkyayM6MdweJhB/Yp3gQ2t3y0X9H7W7Zs/3Ipriqdr"
    "e2wBVC4/tNNzCwed5dtoHDRHNcRpTKIzmSO9M27eYsb7NRq3kB4tYgYpwKAPEQjyImUQBW"
    "KAzZ04UvgQjQuGfgLAK4AjYMAoxCHrFB2GcYYMpDNx6QJLKj686l2stCOQ1pPHNJhaheaT"
    "1+cish2EaBKJ5bR0jOCLo5hwxISH59qiAjvz5tFJH5LRMerQj2idKJ5KTlRHIiLUIh/WC3"
    "nqp3yV48bIy71xJRGLBdrQ5ws0N3TjGMEp982NGU+DxIZafBzfmDpCzzEfFl4X0toQ0Zhc"
    "m+vf2UH1AVnKEthCNRMjUa6Wqn8cMca4pJvyRnm0pOsOYDjthnZ4WWCsec5MSRHEBC7kHB"
    "w84p4CdgJwRzEgjfCcovQxAgnx0/HhiIYdaSHUrSG5TITjt7GWPToSd0yQZvjULj5AkVvC"
    "iKGFsJWeMpCHz+6fruGuS9g5tPgC088PHXDx80fSxMSqluP6zNZyYj4xxMxhGLtoZ7S1h9"
    "0n6ER6kTpXD6k5Z4+pN6QH1hn9Oa3WU6o/Lfdn5Llc8t9XPi5kZ63yEs2fcD8ghd7SlfIT"
    "Rzfus93aQ6H5KZ0eSG7jStmWyv6cJ+W+hqnOBW9tchJY3jB+5PFIpnkZ7G45vTjWfxMGun"
    "ljIOAk4GljBkP0iIvDjVW+RR7MYJ3zKL4Bp6cXiDi+aM0CUeakgh10Gnm1PK9X6UHb6lbx"
    "BnWTEzdU5UGcEYXGz7qJE+n5NA68yaU4wP4q4M2jm+v0cYUUtsVrrq9wqpiZEZmvp9UBHn"
    "A+PtIM4Khws4Hxg3uok3Z09R0PwfRq69Jz62m+Ta+OZmuZZm7VTlWkER1+dgX79oJQw6Mx"
    "LRd7FdJ0FtCkgganUwpB9REArnztQulBzHwAwxwXQRSo1N+x9uk91JDC0MSYcWkY21x1h7"
    "BsiKoidoslS0sC9SGfC3Bt8IXEPgglGOG4F3iNzoRuCVasmNAWIEdVX4aeHXUIi/0pOEuL"
    "f5IBGlzTaeIz6RFZoR54ln+AEr+ARCH8EHsMZ0KST4GaHTOMEPE/gBgvYShCQKbJRU/8MB"
    "CIgr0ZF32bH0bJC4owka9UPBA5JsQW1fhITAHAu6ORYc0m7x1XyJS5+FeIHUQG9PkpMRDd"
    "kDrK8kOQKMNEmOS2zo8iQ4PkzT5XCPIc10OCZ+bL/mI/7p0JzzKcmArUc9TXiORDrdyZq9"
    "N5/kxOfvT8TvR4zW7Kpe/qdEoMVIkrGr2VWvSmd89rb32WNyf7BdmpcypbH4DdniZ5L5NG"
    "+M40rmM5QwqygIifzEGt+Ztp5X8zYbD6v37NzowpACkQw5j2uCPN0Dd8RyEHSpOGPWD6S6"
    "xDs4Zx1WuhtQIoau4tabz5OCmdpq3iLVaOrOHELFe5gdJ85jLtlwsgTnzfsNyppsjuL0fe"
    "Q5L3hmmJfgc4ApRR7AnlBfMVIvjHNOJAor7g7qLVC8sWC2wSDXDdk9SeRmd/1qFiUuJCDa"
    "HJIZL5IN+awrObPLmlXVMQqq67Z4z7zzcrxn5RkqHtCqD1H0Mm97ikL3rY+R5KBUGjvPV9"
    "k2ctyqddCa3UD17ZXKTlcGe2DTTGeMtL1a7wVpVKn3pH3LAMZTZJAq4XRaqEpLafsR6sK6"
    "z/NjshPvW9V4bLVxR59L6eDposc/542OqRn9cemYTMz34UWnoaTsHiYLOsvYbTw3hzDFje"
    "fmgZ3HTd564zM7KG504zNr0tbvMW298UPu2g9Zjq3JhNJRJpQGeA9WKuRYIVasFNJsJiwY"
    "zQmVuYbp1De+jeiMfBkP3KXJyd4QPyK5/5wOSJ/RbEnIw/u4uzFVKd9rPegbB618NkU9+4"
    "ntAROJ8bnSYtpmhcZ5WyuJMFDJKhwgxoAwdlIB0AOFIV+wMQvFm9Gc7VeinsmaBA/s7wX2"
    "wu8BmxwomGbpf9cwZN2EaxQgR5ZheO/jSSM7wmj2H2SLcwPHpj3ZsLKVsAK51ZZg2NRp7r"
    "dOc4Hjqjr7AskILVXdGwKlgU8tRlZp2NMYoN2LQcTBCxRqzd+cYoQYv1GJOXhz1jx9a/ED"
    "vRv1Bg5w944C1OJfbolsSYiLoNdgWMipKijPGNm+YE4/ff0aqy9vbz+ULHWXN9Xy0L/+cn"
    "l99/xEwM4aYdqk5G6oXN+s3W6qWn/M+tXOLDc8zrgOZnPB87T9GKz9bfblfZQ7RxQudLbh"
    "tP0YsC7vwW9V9uC3zXvw29oeHOL/SuIGmjeFpPloPNg72xCMf0oz1OPyTxlIRMLNCoopXF"
    "cKrRI9Q4suKGuioAHysU2jIIkG4NEBjNYTdZzCJVl73wsVzBy7CLiisG0cVcAP3mBOXIcr"
    "Y/gTOmAWV7vFUr3PnkbRjFYomEc26XY4hBvDCIwH+EA9wE02hP1qJ9hKxDCGSQPlMtUIsT"
    "5TgfqsGemz4xPgjuhQZ1Rqe1apmdCQfe+7B49EGFAouIlDMOe8Urvt4xCMi/CgHFWNw98I"
    "Eo/eeNxzSqbA8BKXqhYFRtZkswLDA5HPd9UpeEA+Tf1GskpZSwSDMFY7rBFYwkfuUyLRUG"
    "zdjdThZEbSZCBxr7IyAyXNxBJ6jpt9PRT0Exwhi/jIKCcGubtNW5QT+eRQ50BOM6ajXc+R"
    "KPla1MK+RGbg3xr+gxTwGNh3/TDIH1tGgcNYt/dT1ppStPKpjmtGkcRYYqtzGQWBTMnU7J"
    "uREYzBYaBv54yyXKqjDylTmgyvJsOr0XodXus1FO8G7xFTmPBCoiHI7k7b1QSldgrODi72"
    "HuJT/AI/ohAQDwEfBSHxeOZWXh0E3NAQ2GwsEVoinBNEUZHvAc+uKHwPljBccs8FdtqXlC"
    "nZ1yAdl/b+Ws76e4sw4eyzOJd0rDElovEl5+3coth31YWevj6m7IIpu7DDmTIVumZaAVhl"
    "qiEvD2MQPg70xyUal5QMX3zMetuC62XKEXL9SLisdO4N0CN52GpxlymNduMYuKz3uSxTjU"
    "F32MPXMgq3Wk0FMrOUhryUBKNk66jVfho2LSNjwnt3BMVRkiRIEkVdnh6pWUlH8jZKtYPp"
    "koEPKAEhfHonooA8dkgNKWBsoDxmiMwBBKHLq/2G4m9e8pdX/HUwm0KAsYkIDdoKhSF7IX"
    "kh4b2MohuNlIVgF4zcm11/YkA3+f5Ua1/kI/CXUhxDNN3zGMRDFkMtYnuEj4L2IdOyLQI4"
    "8AN4FhM+qz1KsRzTto9lI/FAWXmftidKxyuXUjH+V4P0vzqIH8rQjnEHysWcrG5VITxtP0"
    "Jt1cmpivzNWjXK3+KecfQZiFJ2FYXUgkGAHyUWi9aUNxVKk/Zm97Q37bXom1Lf7HFbmcSS"
    "ykQP7b7q0QtAUktRIlNNwTMm+Dps3OQn5f/D1QwvIhKF/I85xK5mmXrjDtexO5xHqBUHK+"
    "gqXcqURu8yZL2LcXrs0+nR2Pyat6/x2vxCUbNVm+UFMrOHDnoPPUxh74FxdBABvplObcfw"
    "3qw693HxQDW4tzj3tOsg7NMiUCj+I7EKlEsDNVsGyvWIVNx3FzzjO88GTwOU5BITecRCsI"
    "JP8R3sTQH0HLAka9ZPIPPP3bKXjh1wjb63L32vSQa2X6O/S2zoWj6kWq7QZarR+UKfvfru"
    "jQLUvFlLOjB+sww227wsB2tlWSqQjHBK7wto6LpMvlwHXPdY37xbU5iXKXvU52ZXjlahG2"
    "PnIbpN6vgqrUFeG3mbrFZYIporAJ+TGtw1cOcVkXCARNUDLpBqYi8jN/jrzHtR1A8FWtEs"
    "JaL+zaaTv8wjz+Z4glmEXYq98CUf76+a9qXBGlPTWc22cstHxJdFgSkti3IHZmFoLAwXht"
    "QKbSjJw9a8MEpEJsZr9xgvY4P4mmwQcaqprVzoS5SG60PhusQ0kVUWVfTtlpUT3rFkq1Yp"
    "4aHNhCb1eXn/XEKZl4kOSFesi08U0uO127VDRImP7Q4wuuf9jBQjYYLZEaORWanKcwiGDz"
    "vCc8+6GNMutE/DW5rPWGJ1K6Q6bja5FTIrb7a33XoIMGTtSBw0RUAMZ/c7kdCGRoFXN66p"
    "kWjGyfAelKNj0oTINJlVaqEruUuo+gg5jWJ4jHJh6XSEhEJ9iBQpxf556A2bAfgxjnRpha"
    "wceiMcRdnvgCb+oUHkecnPNcT8qhXrSKD77JvacwrdeGhhT+dJBVEQP2mi6Nr/k24194QH"
    "reLz/QCe+YmbLbj4+B4koVCQmlCiIzAtH4//eTLJNBWEB3FA9wtu54oLl12zycrn/jFOwT"
    "Nd9EB8P/7JnhYFQeRTTZ91PjDbdPjnVJPTFcohW1/7SkmVI5KymzHxRYiCxzg9le3imG3R"
    "TItJbCKsfInWpNlFOqcYMl8G6ySNQ2tOhOEv8jWV81VSo5bXUMsLqb4OeEvVvZRgDKEAPb"
    "gzofmcBFpRqjnF+CB+faqA8OvTRoD5rUrMHvScJCOEjtCUUw15u+5LYIrRSD+hXDX+gqeO"
    "FcIRCR5CH9rohTgx8UsO9BYoeDFnz/IC2jY7pmh9W1PfAm0fvxrh+NbHvtzPZgH07KWl67"
    "taIRsf3qfn5yqL5fy8eX7ze8brbBjSjPE6OwzuPBH1FytAc53NpUQ0vq3lTEmaPGuRJs/q"
    "0iR3REKhfrbeKt344N6L8G5KEO89IbKp4nWg5EnCXq8NfZHKYL8t9qbw9p63FQezMyu1l1"
    "s5v9WITST+cNzd6l6O3CZj5QLOFjkXZB0Yng+Z5w8I+aFFl1xVpXnQq5Kag57GQS/zJ9Bd"
    "YyVCs7aGvLZydxoN+aRENL7T5b70stjzI2pR8oBkPtjNbjcVshFJ4p2lsrOhkOC0sa3RGX"
    "AlB5iIbjVxa3QGXNnJnEJXH9sqmYG2Du0cu+wrZS+5BVOnjGWNzqQOrQV4Yo8XqnIcLWAr"
    "VAZWOawBWpHHLYAt0Blo67kSQv58NUybnfxyijGIuH37+PEMbTJXqPYyn1JXKBP8rRH8bd"
    "L99jnLRcmfL9Tidap0jh0VMiO9ydwMYozW7H3Iegtwc0IDr7T8QbCtBr1IadR7Q1bvIQbh"
    "Njwu0hkOD5nDJtlL85Z5nGk/TLKXr5HrksUuzZig78STE5nqc1pOPLU8O2VO1NmgnYR+ZP"
    "krppUk9IWpp52DvpplEbq75i1KujlacaU9mwoPdp5De9eEMxdJNyOaleXYGCwCxDtIXXSJ"
    "s6j4EU4nk+BpM0YmwVM7PngFF2hHfG54HyPCZ58ZnoQ0IUnvlEoZzbmdUnFmc2Knz7zkCS"
    "XAIS/BB/yIQkCXAYkWSxCy5RBAFySZbMIp4GmceO4m4X3HMzpd8SCgeuanjvrUTA2Vl5BR"
    "TtIj5Jly6Zl0uk6mXeWIEoPsL0GU6F47O1Tika7Sd+68Lu06SWEUtzKJigZy1JmC5kRFAs"
    "Aa/q0R9ynJkAOjegq3502y7EQibYxIliayEqFHjNaFP31iLRF06dKyObhx4iG2H1K8YHBZ"
    "PDNRFCCt+HuKqSwBerNvZ0YwZN4NKfrEZA9qhnQ/2YO4P2wd72bHgozA+BVs71fgB5h9s6"
    "kkELn1S1Ak6zFlnUeCVazqGd4XIYUk/Sq4ZM13+viR+a8lXiz1KqMnqi0rKV2hGyUjpTeh"
    "MpqVeEyofm/f3OPJnUl85A1zGyonzuTPWcmUOXMJx7IlQabNrRuuq5kTM04FEp/gpdasTV"
    "lESqQmQlphvRw8BH38W5Lxw2hG/zgt8sYP42vkuoofRk11rK6arJEan4yufDLKivkdPTPK"
    "heiPjB2q/hm1yXhUXhrHgnr5qJ5Vz7KYqN1ZKa67SKUa18CkMmNk7wCf1DS6G0KFCkBjWX"
    "X7tLR/RrMlIVJje3pr2mZvXxcabTS5X3iAiSbc5goot5Rj9j9xhfE7Xhx1i7oayWaDuZZF"
    "9msxx+4YgtNsaI0CreT8SfNR2JCqB/Szt0on9LO3LUd0frN8Rn9gb6dVqzsjMHW6Ozcohc"
    "gOkFathJxihHP+REkpddKilDqR1KPw+LvrmoMKVD0agdKd/GhtQA4OBW5WgGBItLStEtLx"
    "qV3PlWb4ecsMP5dYgjA7xltCqJHqYhqFkjqhyZlRS6ATOxzp5CUqkhhA6xkVMaJW5FEskf"
    "Q25VQskZqg3OHoh+tmAZNK3pjbjOFFb2EZc9vXyPUmc1vNzqNig3CQix9RgHcNOkp0eO/j"
    "7sZkAepDK5rB1qwdLSK7UUtqOcXWaqXnuVgP5iQQwUJJPw0l5xubStSjv2XPFB8ZsuPDv9"
    "sijco0myOAqu9tpXomtVid8nC515vDXibe/rZ4BKelKnlLuFOWR0Z3PEHYMqLRTPepmcah"
    "RVGoW2WtQGWciTUUScfj3Ron+tfUSB/EvzV+UlEePC8Rn+w23bi1QkrRypeZqhu3nyKJUZ"
    "bUkuHCkFpNa6E5FW6ZyqT+qwPbkCK0pUj1mFKE9qCUziUtnSNqTjXC4+nxHkfrWgije2pe"
    "XMephVDRPZlUmmNf181WxDaP7sOYEEfhzF0qRFXSWigKe2WiMaG/k7DX4iRf8Dzc0UO+4O"
    "h4ZBCruseXZ1fJN/7q4tPVxfvrSX3/6ABZVXflY8W1uGNqRxzsU4F9gQJsLycSvXVyZ9qm"
    "roZ5m01K6mZIjU/usDSfjyhIHeNVT8sFkjFa88/PVTRx5+fNqjN+r5bAQgfhpPkI0d2LF6"
    "goiCH7MjU7PhdI+nd9PsxxpTMnZw3Tdfcfsz//HwbuPoA="
)
