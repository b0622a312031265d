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
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMPTZ,
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
    "eJztXWtz2za6/isYfUk6o2Rix07SdrsztuNuvU3jM457srPdHQ5EQhLWFKGCoBVvT//7Ac"
    "A7CVKAREkUgy+JLOIlqAcXvnje2x+jBfGQH768WOJ78oCC0Xfgj1EAF4h/qF0bgxFcLvMr"
    "4gsGJ75sDJfYYVmzScgodBm/MIV+iPhXHgpdipcME9HJ6AKIXjwgRV6CGxaCELkUMbCC/O"
    "OcrAJAAhd9z//1nwDm1+cwnAPM/0cUvRS9eMTl3eBg1tUNowD/HiH+M2aI8S/5bX/7N/8a"
    "Bx76gkLx5x+jKUa+Jz/HOIkG6MuSojDkPy1MZVIMM1gcEiBniagjrwjknpayxUjegMMl/g"
    "Cff7q+uwYUPXIZz4EM3HwCH3/98GH0p7jr8sGR/ZeGCXviFvJ7J73pTcB+lA0FTBPHJX60"
    "CPLGyyc2J0HWGgdMfDtDAaKQIXF7RiMxakHk+8kIpwMZg5Q3idEpyHhoCiNfjL2Qjh8g/2"
    "7kOB9v751P1/eOM6rNi1SiMLLJVy4Hl4PEHzWUv34mHuHF6cnZ27N3r9+cveNN5GNm37z9"
    "M+46ByYWlPB8vB/9Ka9DBp18SHNQ01Eqw3o1h1SNa9q+gix/5CqyKY5t0KZf5Njmy2gf4C"
    "7gF8dHwYzN+Z9vXrUg+b8Xd1c/Xdw9f/PqG9Eh4as+3g8+JldO5SUBdg5uvDAdsf5MMK6I"
    "dQP1YWdxGegzHaDPmoE+qwHtEnGPGsZ//3T7sQHjTKICr4ddBv4P+Dis7RVHMKNbgBVYiD"
    "svwvB3vwjo818u/lHF+urD7aUEh4RsRuVd5A0uK8DziSrAcSZPJhO8LDXAreT0lc5ewls1"
    "znF5TY01ZHWs3/MrDC9QO96xZHXCJ6Iv0w/HiD7/gd4t13eSfa0F/PubX64/3V/88j+ltf"
    "D+4v5aXDmV3z5Vvn3+pjJO2U3A55v7n4D4E/zz9uN1dclk7e7/ORLPBCNGnICsHOgVtuD0"
    "2xS10qhznQvzu20w6mXJDkY9edy+DPqRDHKKSeso+zBkThRutLqrsnak+zzS+ZHHdJzLkn"
    "aUj2GUzfSistRGelHPxnRHapHgCKYPhQOt+GIC3YcVpJ5Tu0JOSVPb+qXF6aL6DQzgTGIn"
    "fqT4BRljtKTkEfojJZuUXBu3s0mFVmvJpM9zyASRA0M+S8YAB2DKH+h7sBLfC/rHQy72xK"
    "XJE/+SLL4HMPD4J0nzABw3miP+w+vEUtc3NySZGO/XiVkb/u9atimGzRFSjSTTSC7JQh9h"
    "fDvzbhJBg54YZFFo2ksmpNdJQa3X7SIR2eSHFNRJ3d68qJkBrPXE5kKJT8aGRTQbJoYWyc"
    "cHPnm0Oxc8JD/jB5KM5DMxZG0jmBCS8c8FP4BnXNLjK+MZuPj4HiTPIEnK2/uEqKw+fz6B"
    "aRTE7M1Gz8qlN3zMtN/ycxoRqpd49rVwqt+enr5+/fb01es3787P3r49f/cqI1frl9pY1s"
    "ubvwmitfTKWs+8yslcw9+5miOXb8DXQbSoDUAq0mfGZFR9sWgpBjqM4OnZN+Dqp+urn8Hz"
    "f0ko/jUCNx/B82d82j8bg2cuWfA3tSc+TrGPHHcOgxkSf/JVtcDxEhR/ppuB+MwI8WUTH8"
    "q/+R0i6D/7plkDqZOP2RZpMJS50P4Gc5RsFqNejmiMSDqm6b7GhyTeJZEcWIr+g1wWf45f"
    "SPKjCwMX+T7/w2TgkglTH7l7vt82MGm5yBDU87Yj1/U/7tvp4uzE9eH249/S5lUOuYL4So"
    "F2C0+8GgzS5dVx9urbNxrrQzRrnM/xxTK+XIMKYyVHd0LnEkNAed/zGXmYGZmdMoH9W51G"
    "f5lGgSsQBZMI+wwH4UvR318NXwe9tUUFCHmhEyC2IvRBodnyNz2CQYNZuypbGZ8JF97VwG"
    "Tf7HcMLm9vP5TG4PKmOuN//eXy+u75iRwQ3oifgoqqbY68YAbiA47BUigJ2eXQ+XLwEIPY"
    "NxySTGSrATmet8JukKdwqmD3W3BPBSzqm6Ne4o90NcyS0BA0oD34IRS4OW2YcxELshbIBd"
    "ZTF+SCiAVZC+SMpzVAuSgzPJi7d80TeFEkKTeTV2JFzL4Yt/DRm0Om3ErauP6C0HrCv/+Y"
    "75PyL9IxcgJv4AdQlhvePrOT7Ry6jFATnDOBPhtU+oSwdUb8GpyXUmamPsatJq2iWI93rD"
    "2Zs1I0UoOWiMkSpqrElUTaHCma4i/SxOWv4JO0TXIxHwcoN2oZWbRgEK4QNeJ8CiJWydpc"
    "yeKXiP+4wZu+JNbjZdOn11CGmvEbvy5pIdeHPBIPxl8bTBEy2GZirIkOAfR92xrzqbuB53"
    "hJ1Gpf/da+fPyIqOI1skb7ysV6vLz2pn3FaCjciZJLseOQzwcvUbuEb7OD+C9ciTh5I7Vr"
    "w8AdG7NzJEvSRl42L9ThRl6WowX0qdOynGVPN2VPCw71+uAXhDZCvnfra2/Q12KqyiNRH4"
    "YfCUV4FvyMnuRQ3PDnFoyFAvokJOo+uc2RDcGf6RxLv80XKIWrLK6iOPX4b+e/GMX+Und8"
    "I7q7ubofqXaXDmD9lN/puLYVXWDLG2oDts0RgDnmEyy1QAU/dplI/vjzHfIhU7OYCd5Xc8"
    "guceZJPwzMyzT/IwpUfq0mKF2LewwIn53GkVKGp3HkZz2ONL02bo0jLbZaG0f6gQQzwNAX"
    "FgIyBRAkC4z/0jkCJGLLiMUXknCHsbzg4elUfC0+C4eeeghph/dVRI/+Vtwz45xklYBSG+"
    "nWy0g3m2Nsx4mBSMCSzVY/jikTGQTKew9ksoyAZQT2yQj0bpT7cC49xBmqbwPRwSHq6uLT"
    "1cX767Yz1E61X77kFjD53XX9N7/argGX22nnUmEETLgOSgLeRjL/4zStSQDgjAMq/5Sfmn"
    "OmmN7EMDcKRXwjw4zQJ0cjnUgGhJPLSajUaTiMlOavRWPeWb5dhplvpAxnAoPQ0/agDYfu"
    "HHmRjxyxRkyQrgkOEnEtwFvwrkUDcS3V+S/f+cwmdUGox9bq3kRRzHgr5ISId+spiLnGbb"
    "kmNyTlc8tNusB3BuKHqpT6tpjxgtQeo8UPc4juMFh8CZ98AhVgN/uoFkRstu4tnFRtgMSu"
    "lQ9C8QwrDqTNEOcSnbwHe5TmfzfaHWJcH+Y3I6bEW1lygMTbkRBtWh5XFD02hKA0qjpFkf"
    "1pOa+ORMWJ2Z5NCOuypHVU7POysWaJ5gU1XLNEtPQ2HPWypB31voy6YrHXnHTKpHBt4Nvs"
    "UTXRIbEChzVJlSn3La1Sd6WbHdlw6BqmapNxCwc/Gqly0Jm4reXmprtoSOZA6993SP++0q"
    "RqNXIms07Hzpkmil9v67wNEPAiBBZkwQdtDFwfYlFDdPIE2ByHgJLVd6KkA58XFOAgRJSF"
    "oqDDVKRsGIOQyIqiYE5WsgX/nVyQPtXtobvsSOkRWLb68q5leYI2W2oBP+0yECXInXKfDV"
    "bVhuIAZj2tqW5hLbf7tNwmk8tQw86l7Mm5P8q0wrXrWJL4m4/nQfL3T9PU/BOfCPxk6pMH"
    "vFzGH0U5hvjTFGLTvP1xznI+Dp6R0bkiNkCzc+cFjG0++eYdbhduxdZAZw10Rw6wpaCb0T"
    "9OMlKHgq6dqjQPHzW5ITGRnRnvDhIJ37NXcS/Y3fLRf0t2t+zZfmRTXJfdrS1wjdD4/aYb"
    "6Nk87y7bwGGiOS4jxtSRHMmVcRu7OcnbrGU1L0DcGkR8pCggARJRxCSiYIHCkD9d+BLIAI"
    "17Ds6MwgVwIaUYhSJig/DXMMBMhG48IEVkR9c3V7KXhSTbynjmEoWoX381fnInEdiEQJTP"
    "baIkZwLdnEN6pCS/PtXQkV+fNqrI4pINj9YE+0TrRHLSciI5UaYFV76wW0/V2+Qx7jfG3b"
    "NEDFK+q9UBbnboziX6UfhLdDuYwl8HqffQuzl/kJRlPcqP37cBORKyo9FYVDsVHka9Liaf"
    "UujYldxUzYq2XO+TQksNdTvRfBNFOBSWfBH+zEQ5+sALwZRQacNn4msIKFpyNfiBgxhmLb"
    "lynF5gRKV176SPdcp36JM1XgOFxskTaljzixg7iVijNg4+/3R9dw3yu4ObT4AvPPDx1w8f"
    "DG39NrVRtxt8s+5u37UHe9fKRWug1KftB6jSn2iFdZ+0xHWf1AO7C/uc0ewuy1nqedP5rS"
    "RBW+q4hKq61baGi0l47HJJySP0jad8RdDO+Y33dJtyu0/mLpujuNP0Wqq9pgs7YuFWwwS3"
    "sr/2KXmZOHB/YlA+i/I0Hl8crz2Lh1k7vdRlEAgxMIch/0BCFMQpx6KAYT9OPJZZplYwiN"
    "3sfTTlgj4JUEMqsw5uuj612d6Psv23OPXiLCtnpsmJKhMYgqvnPqqnTqeEGp1Zc4nhQdyV"
    "YTXH9/cII+bIzcqUfq+I2liNvtHvvYp87tnY9uKscLjA556NRjdxz/wpCsz/YfTaX0Opvy"
    "nVWnltvVYbpc3WKrWfyAJNiPckwkPBAj6BcIngA1hhNpeVISaEjePoUP5KBAi6cxCSiLoo"
    "KR2BKaDEVyi2Xd5YaUhKbEhSRr8kxQNSLJS2rSsRsJabbrTdQx42vpr3RYnbixdIDfT2CM"
    "tMqM9mm31FWEow0ghLn7jQl2XkYRprKWh+w1hK63y447rZRJXuu3XOpyI9PvLtacILJNLp"
    "Tlb8d4tJTpbi9xP5+RGjFf/WZMJz1ZNuFp9WlrRHxD4fEW0UYvOiHFYUYl/88iIaEvVpKb"
    "7SflbK26w9KN3zM4sPQwZkFqfcEQ6KOBXB3HsI+kyeb+qHIVPhLdj8w2oWPYog6crhvvks"
    "IwfTmAsrSg0mYe4hSLDD7DhxAjbFhpNlZmveb1DWZL3b73KJAu+FCGl7CT5TzBgKAA7iap"
    "0UBmEcLJMW8HTnMJiheGPBfINBvi+KgSpcfbu7r2E1pULk5Hof3niRrEnEVUn2VfYF0O2j"
    "4GzR5iCc37zsIFx5horJXPchim4JbU9RuH3rYyTJM7T6zhNttPUct2rttMas6v56rXpZlc"
    "4e+DQz6SNtr3f3gjaqdfekfUsH1pG8l3RkOi10taW0/QB5mO4DFG1apV3TXMdW1GfwQaAH"
    "z3M1/DlvOaZm9IfFMdkggcOrTn3JNdbPIegs1Zj1rerDFLdxMIfF3ybcs16F/RqNbrwKbb"
    "69HebbU2zgHaD6NUfOqbG1oXMdhc41wHuwHKfHCrFmitNmM2HBaE4Y2rIw023EJuTLcOAu"
    "TU7+C/EjEnk2twPpM5rMCXl4H99uSOXVdlrI6sZDiyWfooH7xPeAkcL4XGkxbrNC47ytk3"
    "i366ShoogPQBg7qQAYgEKXL3ifhapTaMr3K5mIdUXoA/97hoPwe8AnB6LjLF/UCob8NuEK"
    "UeSpUlLtvD9lVEEYTf6DXHluENi0Z6fSthJWIHfaMlLZAlP7LTBVGHFdzr4gMkBLVfeGQG"
    "XQTYuRVRlyMwRod2IQ8fAMhUbzN5cYIMZvdPzd35w1T9+a7/rejXo9B7h7RwHmiDe3Qrck"
    "xEcwaDAs5FIVlCdcbFcwp6++/RqrL29vP5QsdZc31bpWv/5yeX33/ETCzhth1kRyN5Tca2"
    "a3m8rtHTO/2pnlRsS41sFsrtSWth+Ctb/NvryLOm2IwZnJNpy2HwLW5T34nc4e/K55D35X"
    "24ND/F9F3EDzppA0H4wHe2cbgvVPaYZ6WP4pPYlIuFlAOYXrpNAi4RlauKCsiQYDtMQui2"
    "gSDSCiA7hsIBN/h3OyCr6XFMwU+wj4siJPHFUgDt5gSnxPkDHiCWVdctEUK3mfHfViGK1Q"
    "MI+s43YEhGvDCKwHeE89wG0k/m7ZCb4SMYxhMkC5LDVArM90oD5rRvrs+BS4IzrUWUptx5"
    "SaDQ2xFbePHGB7zmtGf1jnPOsi3FtHVevw12mq/AMRGIHwnFIRGEHiUtVCYGRN1hMYAYiW"
    "Ylcdgwe0ZKnfSJZafY4gDWPaYYXAHD4KnxIFQ7HxbZQOJxOSJgOJ7yoZhzZmYg4Dz8/eHh"
    "r8hEDIIUtkyYle7m7jFnIinxz6I5DLDOlot+dIlHwtGmFfErPwbwz/Qer79ey9fhjkjy2j"
    "wGGs27upg8YYWiyZiWtGUcRaYmtloSlVkUzNvhmZwBAcBvbtnFHWS034kLKkzfBqM7xa1u"
    "vwrFdPvBuSuCoFO5BHXDXTAyRvo1UKg835CANGQAifvpOOBQFaiSgUPtZMuCGQKYBA1DQe"
    "g1D+LSpYiAIWHuYTFfC5QKTXQVKOV10XYye9mDo4ZF6dBb15PZsQA7qOTqim06vWfNfqI6"
    "0cvcs+SIAcjlrE96Ulou1dppkgJXDgB/AsFnxWe5RihtdNH8tF8oGyjKFtT5T2Z0vX9+ZA"
    "ZUvX92YobOl6hUV0J6XrLXdwMO5gEYXMgZTiR4UPUGsUTUXSRtJsH0nTXlqpKZpmh9vKKN"
    "ZURmZo76u8kgQkrTeT6FRj8Iwrvh7vN/nIxP9wMcGziESh+GMKsW9YdckybB0zbAFhTmz/"
    "NGUDypKW8+kz52N51H3yqJZha96+hsWwlf3KRBkI8+JouZjdQ3u9hx6mVlDPRrQXPoMZp7"
    "alx2BW8Oe4xkDXX7A494xTq+3SIlDIJ6qwCpSzjTZbBsopTnXCH2ciiZRIMMUoSsITZWhi"
    "KMtbyys4GAMYeGBOVvw+VBXeuOFdtqgIZ/leG1/YC9JxJ2EYsh6zs4S8BwOUy1KDq3149u"
    "rbN1rxhd9WdaJihKG4WAabb16Oh40CtwoiA5zSuwIa+j7XL1dUcI/1zbs1K1JZco98bvbN"
    "0RK6MXYBYptko6rKWuSNkXfJYoEVqrkG8Lmoxd0Ad5FkFVMkE6kJhdQQe5W4xd8Af1EU2g"
    "ldqIhgazaaloS2Mpv282i6N6uppVqb1ZzhUq1xkM4mo16WtKPel1FXMLBZTnZNF1ZVIYYt"
    "k90bFWHo20xoYglrYVpbgsQPjuwTg+x4zRPtEEkWdUuMBkY0l/AR9X22hEezANLRrLBdcu"
    "dplgMFcV5IgNDMmhfyLaynzG8DBDiybiQL/kqfdjHc3wHCL7CIBnV+XE/E0NW9UENqvYN7"
    "miYhrc6l532ee3Xp95DLaHq4a5ebSHtYX5a+0kWKlOb9hfc8nwH4MXZWb4Ws7D0vfb34Z8"
    "oSFy8aBUHycQWx+NZJayg9+6b2nJLeCh0cmDypFKLxkyZn1d0/6UZzTzrBaT7fD+DZMvGU"
    "Axcf34MkmgEyGw1wBNah43EhTSbZyGw4DuJDuix4jmouXP6dSxZLYeL2Cs6l8g5kuYw/8q"
    "dFlEZLZuh2Kjrmm454nRqOdEWyzwaUPY10AZF0uPkgvggRfURUDqOP42GLJkaDxCfCYqlg"
    "BJq9HHOJPo9Lb/0ccehMieTuo6Uh7VwVtZSzAeUstfo64C25eFOBIXjz7sEjAU2nhBoFmu"
    "USw4P49akGwq9PGwEWlyphNzDwkqBuE6Upl+rzdr0vhSlGI32FCtr3BQn8J6kcEfoQLqGL"
    "XsgTk/jKg8EM0RdT/iwvoOvyY4rRuzU1Dxq76dQEh7c+duVBMqEwcOeOqftZRWx4eJ+en+"
    "sslvPz5vktrlnHkX5oM9Zx5DC4u1wp/OJQNDXZXEpCw9tazrS0ybMWbfKsrk0mZZCR50yM"
    "iqhW5YYH906Ud1uYYOd5821uzwPlP7ElIXZeiZmfm5g738i5qCZsAzr7405U9yITdgEnf8"
    "luELqruoEd8z6P+QNCy9Bhc0GXGB42qqL2sGFw2Mhs2qZrrCRo11af11bu0mGgn5SEhnfC"
    "2RU3yMgDCsLGzD3NkQc1QRt9sHn0AQ6WEXNiSOuD0OyAUxEb0HmouxrcUOrRxtjW5Cy4im"
    "NkxDaauDU5C24dXEYY9M2xrYpZaOvQiprhoePOhS1Tob43YluTs3kAa2GMOOAQcW3PCNiK"
    "lIVVDStFC/K4AbAFOQttPfA5FM9Xw7TZ3S+XGMJBY9/efiLdksopqvmskUvYQ8bmhwybu3"
    "Ofs1zW7/jCnCg02q+rYlZ7UzkcxBit+O8hqw3AzQUtvMpc5nRTO0ZR0pKsfSZZEYdwkzEu"
    "ytkR7vMI25QmzVvmcSa3sClNvsZRVyx2Ze4EY0+qgpAtJWXkSlXLJlMeifowGGeUHlgmi3"
    "Elo3Rh6hknlC54aCYxu9tm50luc7TqSnteFRH2PIXutqlnLpLbDGhWlqNksAwV7yCJ0SXO"
    "4uMHOJ1sGqN2fPACztCW+NyIewwIn13mMZJvSkUSo/QN2pzBKH1Vr09f9Fnk5mcEeOQl+I"
    "AfUQjYnJJoNgchXw4U+iDJ1xKOgUhWJDIUSf8+kbfoSoS61PMbdXRPwwRIea0D7VQ08l1d"
    "rpGQTtfRuKtMSLKT3aVBkrc3zoGU+Lzr3Dt3j1feOknUE7ey6Xh6osaPQXM6HglgDf/WuP"
    "JUpM/hP3sKKhdNshw8MjmKTAkmc++gR4xWhT+XxJkj6LO54wpw4/Q6fD9keMbhckT+nYgi"
    "oyhzhplvFOucCfR57PoU32Jz5DRDupscOcLXs453s9E8E7A2881t5kuK+TubKcJtW98ERb"
    "E9JmYLCF3ENEb/3ggpJOlbwScrsdPHjyw+zfFsblbCN6FtnKT0gGkcjlLeBuMYloywAel7"
    "e+ceT4ZIskRBP7ehcnpI8ZyVfJATnwgsW9JAuoK5900LjscJL+ITvNJSsy5XRknUxmBrrJ"
    "eDB7kPf0uyPgbN6B+ntdn6GHyNo67jY1CjjvWpyZqo9Tfoyt+gTMxv6XVQrph8ZMOh63tQ"
    "m4xH5YFwLKiXj+pZ/SOHq9qdFVO6i3TqKfVMK7NG9g7wSU2j2yFUqHMzlFW3S0v7ZzSZE6"
    "I0tqeXxm329lWh0VqT+0UAuGoibK6ACUs55v8TXxq/48VRt6jriaw3mBtZZL8Wc+yW4SXN"
    "htaIGqWgT5oPwoZUPaCfvdM6oZ+9azmii4vlM/oD/3WKjbLZcpQJbGU52ow5/Ms0ClxZ8W"
    "sSYZ/hIHwp+vurIZvYW4NSiFyKjCoC5BIDnPMnWqTUSQspdaKouhCI325qDipI7dEIlO7k"
    "R2sD8nAocXMogiExYlsVosOjXc+1Zvh5yww/V1iCMD/GO1KpUXIxjUpJXdDmg6glh4kdjk"
    "xy7hRFLKD1nI0YMScKGFZoeuuyNpZEbcBpf/jhulnAJky35jZreDFbWNbc9jWOepO5rWbn"
    "0bFBeMjHj4jibYOOEg7vfXy7IVmA9sGKZrA1s6NFZNeypI5XbK1XYF2o9WBKqAwWSu7TUF"
    "i9samCHv0te6b4yJAdH/7dFmlUllkfAVT93U7KM+nF6pS7y73ePP5j4u1vg0fwWmpvt4Q7"
    "ZTlSTPuTgi09WmZ6n8w0Dh2GQtNaYgUp60xsQCQdj3drXErAkJE+iH9r/KSyCHZeCD3Zbb"
    "pxa4WMocVSZapu3H6KIpYsqSV6hSFzmtZCc5rXspRNa1cHtiH9ZUsp5iGlv9wDKZ1rWiZH"
    "1FxqgMfT4z2O1lkIyz01L67jZCF0uCebJnLo67rZitjm0X0YE+IgnLlLpa5KrIWmslcWGh"
    "L6Wyl7LU7yBc/DLT3kC46ORwaxrnt8eXaVfOOvLj5dXby/HtX3jw6Q1XVXPlZcizumccTB"
    "LgnsC0SxOx8peOvkyriNroZ5m3UkdTOk1ie3X8znI6KpY7zuabkgMkRr/vm5DhN3ft5MnY"
    "lrtQQWJggnzQeI7k68QGWxB9WbqdnxuSCyf9fnwxxXOnNyNjBdd/8y+/P/AUE74r4="
)
