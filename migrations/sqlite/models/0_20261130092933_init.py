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
    "origin" VARCHAR(200) UNIQUE,
    "dispatched_at" TIMESTAMP,
    "stop_requested_at" TIMESTAMP,
    "keeps_thread" INT NOT NULL,
    "queued_at" TIMESTAMP,
    "writes_in" VARCHAR(4096),
    "tokens_before" JSON,
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
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'prefix', 'always', 'decline', 'cancel')),
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
<<<<<<<< HEAD:migrations/sqlite/models/0_20261130085949_init.py
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
    "4Gyh103FKq7bT9HzQK+jGlOp25VW/alKZw982Ez6SNvr3b2g3WndPWnf0oF1zO4lvZdOC1"
    "3tI20/QF6j+4A/m6Zo17TRsRXJGXxQpc0bZfNGWcam+7xR1uX+0GEmB83c1c8h6Cxxl/VU"
    "6sMUt1Elh8Xfpq+zPnr9Go1ufPRs9rodZq9TbOAdoPo1x6GpsbWBaB0FojXAe7CMoccKsW"
    "bC0GajW8EETRjasszRbcQm5Mtw4C5NTv4L8SMSWSu3A+kzmswJeXgf325Ixcp2WhbqxkOL"
    "JZ+igfvE94CRwpRbaTFus+nivK2T+IrrJHWiiA9AGLt8ABiAQpcveJ+FGk5oyvcrmdZ0Re"
    "gD/3uGg/B7wCcHouMs+9IKhvw24QpR5KkSPO28P6WPfhhN/oNceW4Q2LTnetK2EVYgd9ry"
    "O9lyTfst11QYcV3GviAyQDtV92ZAZQhLi4lVGcAyBGh3YhDx8AyFRvM3lxggxm90vMffnD"
    "VP35on+N5Nej0HuHs3AeaIN7dCtyTERzBoMCzkUhWUJ1xsVzCnr779mqovb28/lCx1lzfV"
    "KlG//nJ5fff8RMLOG2HWRHI3FLBrZrebitcdM7/ameVGRIzWwWyue5a273HQTieBILuoeo"
    "YYnJlsw2n7IWBd3oPf6ezB75r34He1PTjE/1V44TdvCknzwfiDd7YhWP+UZqiH5Z/SE//+"
    "mwWUU7hOCi0SnqGFC8qaaDBAS+yyiCa+9cLXnssGMo12OCer4HtJwUyxj4Av69vEPvri4A"
    "2mxPcEGSOeUFb5Fk2xkvfZUS+Gvv8F88g6bkdAqOGUb/2/e+n/bePad8tO8JWIYQyTAcpl"
    "qQFifaYD9Vkz0mfHp8Ad0aHOUmo7ptRsYIitX33kANtzXjP6wzrnWRfh3jqqWoe/ThPPH4"
    "jACITnlIrACBKXqhYCI2uynsAIQLQUu+oYPKAlS/1GskTlcwRpGNMOKwTm8FH4lCgYio1v"
    "o3Q4mZA0tUZ8V8k4tDETcxh4fvb20OAnBEIOWSJLTvRydxu3kBP55NAfgVxmSEe7PUei5G"
    "vRCPuSmIV/Y/gPUi2vZ+/1wyB/bPkEDmPd3k1VMcbQYslMXDOKItYSWyuyTKmKZGr2zcgE"
    "huAwsG/njLJeasKHlCVtvlSbL9WyXodnvXri3ZDEVSnYgTziqpkeIHkbrcISbM5HGDACQv"
    "j0nXQsCNBKRKHwsWbCDYFMAQSiQvAYhPJvUQ9ClIPwMJ+ogM8FIr0OkuK26ioTO+nF1MEh"
    "8+os6M3r2YQY0HV0QjWZXrWCulYfaR3mXfZBAuRw1CK+Ly0Rbe8yKbweAwd+AM9iwWe1Ry"
    "nmS930sVwkHyjLv9n2RGl/thB8bw5UthB8b4bCFoJXWER3UgjecgcH4w4WUcgcSCl+VPgA"
    "tUbRVCRtJM32kTTthYqaoml2uK2MYk1lZIb2vooVSUDS6i2JTjUGz7ji6/F+k49M/A8XEz"
    "yLSBSKP6YQ+4Y1jCzD1jHDFhDmxPZPUzagLGk5nz5zPpZH3SePahm25u1rWAxb2a9MVFww"
    "LzWWi9k9tNd76GEq7/RsRHvhM5hxalt6DGblc45rDHT9BYtzzzi12i4tAoV8ogqrQDnbaL"
    "NloJziVCf8cSaSSIkEU4yiJDxRhiaGsli0vIKDMYCBB+Zkxe9DVeGNG95li/pqlu+18YW9"
    "IB13EoYhqxs7S8h7MEC5LDW4SoJnr759oxVf+G1VJypGGIqLZbD55uV42ChwqyAywCm9K6"
    "Ch73P9ckUF91jfvFuzIpUl98jnZt8cLaEbYxcgtkk2qqqsRd4YeZcsFlihmmsAn4ta3A1w"
    "F0lWMUUykZpQSA2xV4lb/A3wFyWWndCFigi2ZqNpSWgrs2k/j6Z7s5paqrVZzRku1RoH6W"
    "wy6mVJO+p9GXUFA5vlZNd0YVUVYtgy2b1REYa+zYQmlrAWprUlSPzgyD4xyI7XPNEOkWRR"
    "t8RoYERzCR9R32dLeDQLIB3NCtsld55mOVAQ54UECM2seSHfwnrK/DZAgCPrRrLcr/RpF8"
    "P9HSD8AotoUOfH9UQMXd0LNaTWO7inaRLS6lx63ue5V5d+D7mMpoe7drmJtIf1RekrXaRI"
    "ad5feM/zGYAfY2f1VsjK3vPS14t/pixx8aJRECQfVxCLb520htKzb2rPKemt0MGByZNKIR"
    "o/aXJW3f2TbjT3pBOc5vP9AJ4tE085cPHxPUiiGSCz0QBHYB06HhfSZJKNzIbjID6ky4Ln"
    "qObC5d+5ZLEUJm6v4Fwq70CWy/gjf1pEabRkhm6nomO+6YjXqeFIVyT7bEDZ00gXEEmHmw"
    "/iixDRR0TlMPo4HrZoYjRIfCIslgpGoNnLMZfo87j01s8Rh86USO4+WhrSzlVRSzkbUM5S"
    "q68D3pKLNxUYgjfvHjwS0HRKqFGgWS4xPIhfn2og/Pq0EWBxqRJ2AwMvCeo2UZpyqT5v1/"
    "tSmGI00leooH1fkMB/ksoRoQ/hErrohTwxia88GMwQfTHlz/ICui4/phi9W1PzoLGbTk1w"
    "eOtjVx4kEwoDd+6Yup9VxIaH9+n5uc5iOT9vnt/imnUc6Yc2Yx1HDoO7y5XCLw5FU5PNpS"
    "Q0vK3lTEubPGvRJs/q2mRSBhl5zsSoiGpVbnhw70R5t4UJdp433+b2PFD+E1sSYueVmPm5"
    "ibnzjZyLasI2oLM/7kR1LzJhF3Dyl+wGobuqG9gx7/OYPyC0DB02F3SJ4WGjKmoPGwaHjc"
    "ymbbrGSoJ2bfV5beUuHQb6SUloeCecXXGDjDygIGzM3NMceVATtNEHm0cf4GAZMSeGtD4I"
    "zQ44FbEBnYe6q8ENpR5tjG1NzoKrOEZGbKOJW5Oz4NbBZYRB3xzbqpiFtg6tqBkeOu5c2D"
    "IV6nsjtjU5mwewFsaIAw4R1/aMgK1IWVjVsFK0II8bAFuQs9DWA59D8Xw1TJvd/XKJIRw0"
    "9u3tJ9ItqZyims8auYQ9ZGx+yLC5O/c5y2X9ji/MiUKj/boqZrU3lcNBjNGK/x6y2gDcXN"
    "DCq8xlTje1YxQlLcnaZ5IVcQg3GeOinB3hPo+wTWnSvGUeZ3ILm9Lkaxx1xWJX5k4w9qQq"
    "CNlSUkauVLVsMuWRqA+DcUbpgWWyGFcyShemnnFC6YKHZhKzu212nuQ2R6uutOdVEWHPU+"
    "hum3rmIrnNgGZlOUoGy1DxDpIYXeIsPn6A08mmMWrHBy/gDG2Jz424x4Dw2WUeI/mmVCQx"
    "St+gzRmM0lf1+vRFn0VufkaAR16CD/gRhYDNKYlmcxDy5UChD5J8LeEYiGRFIkOR9O8TeY"
    "uuRKhLPb9RR/c0TICU1zrQTkUj39XlGgnpdB2Nu8qEJDvZXRokefv1OZBsapxepsaRANbw"
    "b43xTkX6HIqzpwBv0STLhyMTlcj0XDIPDnrEaFX4c0mcOYI+mzuuADdOdcP3JoZnHC5H5M"
    "KJKDKK+GaY+UZxx5lAn8euT7EmNl9NM6S7yVcj/C7reDcbsDMBa7/e3H69pJhQzBShr61v"
    "gqLYHpOkBYQuYkqhf2+EFJL0reCTldjp40cWn+Z4Njcrp5tQKE5SBsA0JkYpbwNjDMs32O"
    "Dwvb1zjydbI1mioJ/bUDlVo3jOSm7GiU8Eli0pGV3Bovumxb/j5BPxaVppNVmXt6IkauOh"
    "NdaLDTjfdS4Fa+0fmN3XWvu/xlHXsfbXSFx9YrImai3/XVn+yxT5lvb/cu3iIxsOXS+A2m"
    "Q8Kl+AY0G9fFDPKhE5XNHurKzRXaRT2ahnx0Rr7u4An9RIuR1ChYozQ1l1u7R5f0aTOSFK"
    "s3d6adxm+V4VGq0vdx8ArpoIy2pcox7z/4kvzdDx4lDUttcS6biQ/ddijN0y0KPZzBpRo2"
    "TwSfNBWJCqB/Szd1on9LN3LUd0cbF8Rn/gv06xUTbbjTKBrexGm/GGf5lGgStrb00i7DMc"
    "hC9Ff3815BJ7a04KkUuRUW7+XGKAc/5Ei5Q6aSGlThT1DwLx202NQQWpPZqA0p38aC1AHg"
    "4lbg5FMCRGXKtCdHh2oHOtGX7eMsPPFXYgzI/xjlRqlFxMo1JSF7SZGWppWmJ3I5PsN0UR"
    "C2g9eyJGzIkChhWa3rr8iSVRG/rZH364bhawqcutuc0aXswWljW3fY2j3mRuq9l5dGwQHv"
    "LxI6J42/CfhMN7H99uSBagfbCiGWzN7GgR2bUsqeMVW+uVOhdqPZgSKsN2kvs0lDhvbKqg"
    "R3/Lnik+MmTHh3+3xfyUZdbH4lR/t5PyTHpROeXucp83j/+YePvb4BG8lirYLYFHWbYS0/"
    "6kYEuPlpneJzONQ4eh0LSqV0HKuhIbEEnH49saJ/U3ZKQP4t0aP6ksR52XJE92m26cWiFj"
    "aLFUmaobt5+iiCVLailXYcicprXQnHC1LGUTzNWBbUhE2VIUeUiJKPdASuealskRNZca4P"
    "H0eI+jdRbCck/Ni+s4WQgd7skmbBz6um62IrZ5dB/GhDgIZ+5S0akSa6Gp7JWFhoT+Vspe"
    "i5N8wfNwSw/5gqPjkUGs6x5fnl0l3/iri09XF++vR/X9owNkdd2VjxXX4o5pHHGwSwL7Al"
    "HszkcK3jq5Mm6jq2HeZh1J3Qyp9cntF/P5iGjqGK97Wi6IDNGaf36uw8SdnzdTZ+JaLX2F"
    "CcJJ8wGiuxMvUFl2QfVmanZ8Lojs3/X5MMeVzpycDUzX3b/M/vx/MvuH7A=="
========
    "2Zs1I0UoOWiMkSpqrElUTaHCma4i/iE2/s4wDlpiwjOxYMwhWiRkxPQcSqVpurVvwS8R83"
    "eL+XxHq8WPr08slQM37P1yUt5PqQR+LB+MuCKQIF2wyLNdEhgL5vC2M+dTfwFy+JWp2r3z"
    "qXjx8RVbxG1uhcuViPl9fedK4YDYUTUXIpdhfy+eAlapfwaHYQ/4UrER1vpHZtGK5jI3WO"
    "ZEnaeMvmhTrceMtyjIA+YVqWs5zpppxpwY1eH/yC0EbI92597Q36WiRVeSTqw/AjoQjPgp"
    "/RkxyKG/7cgrFQQJ8EQt0ntzmyIfgznWPpt/kCpXCVRVMUpx7/7fwXo9hL6o5vRHc3V/cj"
    "1e7SAayf8jsd17aiC2x5Q23AtjnuL8d8gqUWqODHLhPJH3++Qz5kau4ywftqDtklzvznh4"
    "F5mdx/RIHKm9UEpWtxjwHhs9PoUcrwNI73rEePptfGrdGjxVZro0c/kGAGGPrCQkCmAIJk"
    "gfFfOkeARGwZsfhCEuQwlhc8PJ2Kr8Vn4cZTDxzt8L6KmNHfintmnImsEkZq49t6Gd9mM4"
    "vtOB0QCViy2epHL2Uig0B57+FLlhGwjMA+GYHejXIfzqWHOEP1bSA6OERdXXy6unh/3XaG"
    "2qn2y5fcAia/u67/5lfbNeByO+0MKoyACddBScDbSOZ/nCYzCQCccUDln/JTc6YU05sYZk"
    "ShiG9kmBH65GgkEcmAcHI5CZU6+YaR0vy1aMw7y7LLMPONlOFMYBB62h604dCdIy/ykSPW"
    "iAnSNcFBIq4FeAvetRggrqU6/+U7n9mkLgj12Frdm9iJGW+FnBDxbj0FMde4LdfkhqR8br"
    "lJF/jOQPxQlVLfFilekNpjjPhhDtEdhogv4ZNPoALsZh/VgojN0b2Fk6oNi9i18kEonmHF"
    "gbQZ4lyik/dgj5L770a7Q4zrw/xmxJR4K0sOkHg7EqJNy+OKoseGwJNGVacosj8t59WRqD"
    "gx27MJYV2WtI6KfV421izRvKCGa5aIlt6Go16WtKPel1FXLPaak06ZFK4NfJs9qiY6JFbg"
    "sCapMuW+pVXqrnSzIxsOXcNUbTJu4eBHI1XmORO3tdzcdBcNyRxo/fsO6d9XmlStRs5k1u"
    "nYOdP08OttnbcBAl6EwIIs+KCNgetDLCqHTp4Am+MQULL6ThRy4POCAhyEiLJQlHGYikQN"
    "YxASWUcUzMlKtuC/kwvSp7o9dJcdKT0Cy1Zf3rUsStBmSy3gp138oQS5U+6zwaraUBLArK"
    "c1NS2s5Xaflttkchlq2LmUPTn3R5lWuHYdS+p+8/E8SNb+aZqQf+ITgZ9MePKAl8v4oyjC"
    "EH+aQmyarT/OVM7HwTMyOlfEBmh27rxssc0i37zD7cKt2BrorIHuyAG2FHQz+sdJRupQ0L"
    "VTlebhoyY3JCayM+PdQSLhe/Yq7gW7Wz76b8nulj3bj2yK67K7tQWuERq/33QDPZvn3WUb"
    "OEw0x2XEmDqSI7kybmM3J3mbtazmBYhbg4iPFAUkQCKKmEQULFAY8qcLXwIZoHHPwZlRuA"
    "AupBSjUERsEP4aBpiJ0I0HpIjs6PrmSvaykFpbGc9cohD1q67GT+4kApsQiPK5TZTkTKCb"
    "c0iPlOTXpxo68uvTRhVZXLLh0Zpgn2idSE5aTiQnymTgyhd266l6m+zF/ca4e5aIQcp3tT"
    "rAzQ7duUQ/yn2JbgdT7usgVR56N+cPkrKsR1nx+zYgR0J2NBqLaqfCw6jXxeRTCh27kpuq"
    "WdGW631SaKmhbieab6IIh8KSL8KfmShCH3ghmBIqbfhMfA0BRUuuBj9wEMOsJVeO0wuMqL"
    "TunfSxTvkOfbLGa6DQOHlCDWt+EWMnEWvUxsHnn67vrkF+d3DzCfCFBz7++uGDoa3fpjbq"
    "doNv1t3tu/Zg71q5aA2U+rT9AFX6E62w7pOWuO6TemB3YZ8zmt1lOUs9bzq/lSRoSx2XUF"
    "Wt2tZwMQmPXS4peYS+8ZSvCNo5v/GeblNu98ncZXMUd5peS7XXdGFHLNxqmOBW9tc+JS8T"
    "B+5PDMpnUZ7G44vjtWfxMGunl7oMAiEG5jDkH0iIgjjlWBQw7MeJxzLL1AoGsZu9j6Zc0C"
    "cBakhl1sFN16c22/tRtv8Wp16cZeXMNDlRZQJDcPXcR83U6ZRQozNrLjE8iLsyrOb4/h5h"
    "xBy5WZnS7xVRG6vRN/q9V5HPPRvbXpwVDhf43LPR6CbumT9Fgfk/jF77ayj1N6VaK6+t12"
    "qjtNlapfYTWaAJ8Z5EeChYwCcQLhF8ACvM5rIyxISwcRwdyl+JAEF3DkISURclpSMwBZT4"
    "CsW2yxsrDUmJDUnK6JekeECKhdK2dSUC1nLTjbZ7yMPGV/O+KHF78QKpgd4eYZkJ9dlss6"
    "8ISwlGGmHpExf6sng8TGMtBc1vGEtpnQ93XDebqNJ9t875VKTHR749TXiBRDrdyYr/bjHJ"
    "yVL8fiI/P2K04t+aTHiuetLN4tPKkvaI2Ocjoo1CbF6Uw4pC7ItfXkRDoj4txVfaz0p5m7"
    "UHpXt+ZvFhyIDM4pQ7wkERpyKYew9Bn8nzTf0wZCq8BZt/WM2iRxEkXTncN59l5GAac2FF"
    "qcEkzD0ECXaYHSdOwKbYcLLMbM37DcqarHf7XS5R4L0QIW0vwWeKGUMBwEFcrZPCIIyDZd"
    "ICnu4cBjMUbyyYbzDI90UxUIWrb3f3NaymVIicXO/DGy+SNYm4Ksm+yr4Aun0UnC3aHITz"
    "m5cdhCvPUDGZ6z5E0S2h7SkKt299jCR5hlbfeaKNtp7jVq2d1phV3V+vVS+r0tkDn2Ymfa"
    "Tt9e5e0Ea17p60b+nAOpL3ko5Mp4WutpS2HyAP032Aok2rtGua69iK+gw+CPTgea6GP+ct"
    "x9SM/rA4JhskcHjVqS+5xvo5BJ2lGrO+VX2Y4jYO5rD424R71quwX6PRjVehzbe3w3x7ig"
    "28A1S/5sg5NbY2dK6j0LkGeA+W4/RYIdZMcdpsJiwYzQlDWxZmuo3YhHwZDtylycl/IX5E"
    "Is/mdiB9RpM5IQ/v49sNqbzaTgtZ3XhoseRTNHCf+B4wUhifKy3GbVZonLd1Eu92nTRUFP"
    "EBCGMnFQADUOjyBe+zUHUKTfl+JROxrgh94H/PcBB+D/jkQHSc5YtawZDfJlwhijxVSqqd"
    "96eMKgijyX+QK88NApv27FTaVsIK5E5bRipbYGq/BaYKI67L2RdEBmip6t4QqAy6aTGyKk"
    "NuhgDtTgwiHp6h0Gj+5hIDxPiNjr/7m7Pm6VvzXd+7Ua/nAHfvKMAc8eZW6JaE+AgGDYaF"
    "XKqC8oSL7Qrm9NW3X2P15e3th5Kl7vKmWtfq118ur++en0jYeSPMmkjuhpJ7zex2U7m9Y+"
    "ZXO7PciBjXOpjNldrS9kOw9rfZl3dRpw0xODPZhtP2Q8C6vAe/09mD3zXvwe9qe3CI/6uI"
    "G2jeFJLmg/Fg72xDsP4pzVAPyz+lJxEJNwsop3CdFFokPEMLF5Q10WCAlthlEU2iAUR0AJ"
    "cNZOLvcE5WwfeSgpliHwFfVuSJowrEwRtMie8JMkY8oaxLLppiJe+zo14MoxUK5pF13I6A"
    "cG0YgfUA76kHuI3E3y07wVcihjFMBiiXpQaI9ZkO1GfNSJ8dnwJ3RIc6S6ntmFKzoSG24v"
    "aRA2zPec3oD+ucZ12Ee+uoah3+Ok2VfyACIxCeUyoCI0hcqloIjKzJegIjANFS7Kpj8ICW"
    "LPUbyVKrzxGkYUw7rBCYw0fhU6JgKDa+jdLhZELSZCDxXSXj0MZMzGHg+dnbQ4OfEAg5ZI"
    "ksOdHL3W3cQk7kk0N/BHKZIR3t9hyJkq9FI+xLYhb+jeE/SH2/nr3XD4P8sWUUOIx1ezd1"
    "0BhDiyUzcc0oilhLbK0sNKUqkqnZNyMTGILDwL6dM8p6qQkfUpa0GV5thlfLeh2e9eqJd0"
    "MSV6VgB/KIq2Z6gORttEphsDkfYcAICOHTd9KxIEArEYXCx5oJNwQyBRCImsZjEMq/RQUL"
    "UcDCw3yiAj4XiPQ6SMrxquti7KQXUweHzKuzoDevZxNiQNfRCdV0etWa71p9pJWjd9kHCZ"
    "DDUYv4vrREtL3LNBOkBA78AJ7Fgs9qj1LM8LrpY7lIPlCWMbTtidL+bOn63hyobOn63gyF"
    "LV2vsIjupHS95Q4Oxh0sopA5kFL8qPABao2iqUjaSJrtI2naSys1RdPscFsZxZrKyAztfZ"
    "VXkoCk9WYSnWoMnnHF1+P9Jh+Z+B8uJngWkSgUf0wh9g2rLlmGrWOGLSDMie2fpmxAWdJy"
    "Pn3mfCyPuk8e1TJszdvXsBi2sl+ZKANhXhwtF7N7aK/30MPUCurZiPbCZzDj1Lb0GMwK/h"
    "zXGOj6CxbnnnFqtV1aBAr5RBVWgXK20WbLQDnFqU7440wkkRIJphhFSXiiDE0MZXlreQUH"
    "YwADD8zJit+HqsIbN7zLFhXhLN9r4wt7QTruJAxD1mN2lpD3YIByWWpwtQ/PXn37Riu+8N"
    "uqTlSMMBQXy2DzzcvxsFHgVkFkgFN6V0BD3+f65YoK7rG+ebdmRSpL7pHPzb45WkI3xi5A"
    "bJNsVFVZi7wx8i5ZLLBCNdcAPhe1uBvgLpKsYopkIjWhkBpirxK3+BvgL4pCO6ELFRFszU"
    "bTktBWZtN+Hk33ZjW1VGuzmjNcqjUO0tlk1MuSdtT7MuoKBjbLya7pwqoqxLBlsnujIgx9"
    "mwlNLGEtTGtLkPjBkX1ikB2veaIdIsmibonRwIjmEj6ivs+W8GgWQDqaFbZL7jzNcqAgzg"
    "sJEJpZ80K+hfWU+W2AAEfWjWTBX+nTLob7O0D4BRbRoM6P64kYuroXakitd3BP0ySk1bn0"
    "vM9zry79HnIZTQ937XITaQ/ry9JXukiR0ry/8J7nMwA/xs7qrZCVveelrxf/TFni4kWjIE"
    "g+riAW3zppDaVn39SeU9JboYMDkyeVQjR+0uSsuvsn3WjuSSc4zef7ATxbJp5y4OLje5BE"
    "M0BmowGOwDp0PC6kySQbmQ3HQXxIlwXPUc2Fy79zyWIpTNxewblU3oEsl/FH/rSI0mjJDN"
    "1ORcd80xGvU8ORrkj22YCyp5EuIJIONx/EFyGij4jKYfRxPGzRxGiQ+ERYLBWMQLOXYy7R"
    "53HprZ8jDp0pkdx9tDSknauilnI2oJylVl8HvCUXbyowBG/ePXgkoOmUUKNAs1xieBC/Pt"
    "VA+PVpI8DiUiXsBgZeEtRtojTlUn3ervelMMVopK9QQfu+IIH/JJUjQh/CJXTRC3liEl95"
    "MJgh+mLKn+UFdF1+TDF6t6bmQWM3nZrg8NbHrjxIJhQG7twxdT+riA0P79Pzc53Fcn7ePL"
    "/FNes40g9txjqOHAZ3lyuFXxyKpiabS0loeFvLmZY2edaiTZ7VtcmkDDLynIlREdWq3PDg"
    "3onybgsT7Dxvvs3teaD8J7YkxM4rMfNzE3PnGzkX1YRtQGd/3InqXmTCLuDkL9kNQndVN7"
    "Bj3ucxf0BoGTpsLugSw8NGVdQeNgwOG5lN23SNlQTt2urz2spdOgz0k5LQ8E44u+IGcbCM"
    "mMPIA1L5uDa7flTEBqSJd1f9GUoNzhjbmpwFV3GAidhGE7cmZ8Gtg8sIg745tlUxC20dWl"
    "GtOnTcubCiKRTHRmxrcjYDXS2ADgccIq5nGAFbkbKwqmGlaEEeNwC2IGehrYfchuL5apg2"
    "O5rlEkNQcfftZyYS/ajccZrja3MJG1y7eXCtzRq5z1kuK0d8YU4UGu3XVTGrvalM3TFGK/"
    "57yGoDcHNBC68yizbdlEEvSlp6r8/0HuIQbjLGRTk7wn0eYZtMo3nLPM60CjaZxtc46orF"
    "rozaN/bhKQjZIkZGTjy1PCblkagPg3Eu44HlUBhXchkXpp5xKuOCb2ASLbptXpjkNkerrr"
    "Rn9BABt1Pobpv05CK5zYBmZTk+A8sg5Q7S51ziLDJ7gNPJJtBpxwcv4Axtic+NuMeA8Nll"
    "Bh35plSkz0nfoM25c9JX9frEOZ9FVnhGgEdegg/4EYWAzSmJZnMQ8uVAoQ+STCHhGIg0OS"
    "I3jvQsExlzrkSQRT2zTkf3NEy9k2fZ106CIt/V5ez86XQdjbvKwSM72V0CHnl74+w7ibe1"
    "zr1zx2zlrZMUMXErmwimJ2r8GDQngpEA1vBvjWhORfoceLKncGbRJMv+ItNyyGRUMusLes"
    "RoVfhzSZw5gj6bO64AN07swvdDhmccLkdkfokoMopvZpj5RlG2mUCfx65PkRU2O0szpLvJ"
    "ziJ8Pet4NxvNMwFrM9/cZr6kmL+zmSLQs/VNUBTbY0qwgNBFTGP0742QQpK+FXyyEjt9/M"
    "ji0xzP5mbFYxPaxkmS3ptGgCjlbRiIYbECGwq9t3fu8eQmJEsU9HMbKicmFM9ZyUQ48YnA"
    "siUBoSuYe9+01HWcaiE+wSstNeuyNJREbfSvxno5eHj18Lck62PQjP5xWputj8HXOOo6Pg"
    "Y16lifmqyJWn+DrvwNysT8ll4H5Vq9RzYcur4Htcl4VB4Ix4J6+aieVd5xuKrdWRmfu0in"
    "kk/PtDJrZO8An9Q0uh1ChQorQ1l1u7S0f0aTOSFKY3t6adxmb18VGq0v7x4ArpoIm2tckx"
    "3z/4kvjd/x4lDUctcS6bhw+9dijt0yvKTZ0BpRo+TnSfNB2JCqB/Szd1on9LN3LUd0cbF8"
    "Rn/gv06xUTZbjjKBrSxHmzGHf5lGgStrTU0i7DMchC9Ff381ZBN7a1AKkUuRUS76XGKAc/"
    "5Ei5Q6aSGlThT5/gPx203NQQWpPRqB0p38aG1AHg4lbg5FMCRGbKtCdHi067nWDD9vmeHn"
    "CksQ5sd4Ryo1Si6mUSmpC9p8ELXkMLHDkUnOnaKIBbSeLRAj5kQBwwpNb12+wJKoDTjtDz"
    "9cNwvYVN3W3GYNL2YLy5rbvsZRbzK31ew8OjYID/n4EVG8bdBRwuG9j283JAvQPljRDLZm"
    "drSI7FqW1PGKrfVKewu1HkwJlcFCyX0aSno3NlXQo79lzxQfGbLjw7/bIo3KMusjgKq/20"
    "l5Jr1YnXJ3udebx39MvP1t8AheS9XnlnCnLEeKaX9SsKVHy0zvk5nGocNQaFrFqiBlnYkN"
    "iKTj8W6Nk9gbMtIH8W+Nn1SWX85LcCe7TTdurZAxtFiqTNWN209RxJIltUSvMGRO01poTv"
    "NalrJp7erANqS/bCkCPKT0l3sgpXNNy+SImksN8Hh6vMfROgthuafmxXWcLIQO92TTRA59"
    "XTdbEds8ug9jQhyEM3epyFKJtdBU9spCQ0J/K2WvxUm+4Hm4pYd8wdHxyCDWdY8vz66Sb/"
    "zVxaeri/fXo/r+0QGyuu7Kx4prccc0jjjYJYF9gSh25yMFb51cGbfR1TBvs46kbobU+uT2"
    "i/l8RDR1jNc9LRdEhmjNPz/XYeLOz5upM3GtlsDCBOGk+QDR3YkXqCz2oHozNTs+F0T27/"
    "p8mONKZ07OBqbr7l9mf/4/nzBi+w=="
>>>>>>>> main:migrations/sqlite/models/0_20261130092933_init.py
)
