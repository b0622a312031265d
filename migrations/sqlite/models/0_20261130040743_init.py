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
    "kind" VARCHAR(24) CHECK ("kind" IN ('run', 'command', 'file_change', 'permissions', 'question', 'plan', 'manual')) NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'approved', 'rejected', 'expired', 'cancelled')) NOT NULL,
    "command" TEXT,
    "cwd" VARCHAR(4096),
    "reason" TEXT,
    "edits" JSON NOT NULL,
    "needs_network" INT NOT NULL,
    "decisions" JSON NOT NULL,
    "thread_id" VARCHAR(200),
    "turn_id" VARCHAR(200),
    "item_id" VARCHAR(200),
    "run_hash" VARCHAR(64),
    "run_request" JSON,
    "chat_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMP,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'decline')),
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
    "eJztXW1z2za2/isYfUk642Rix3lpu90Z23G33qbxncS92dnuDgciIQlrilBJ0Iq3t//9Au"
    "A7CVKARFEQgy+JLOIQ1HMA8OA5L/hjsiQe8qPnFyt8R+5RMPkO/DEJ4BKxD41rJ2ACV6vi"
    "Cv+CwqkvGsMVdmjebBrRELqUXZhBP0LsKw9FbohXFBPeyeQC8F48IESegxsagQi5IaJgDd"
    "nHBVkHgAQu+p796z8CzK4vYLQAmP2PQvSc9+IRl3WDg3lfN4wD/HuM2M+YI8q+ZLf97d/s"
    "axx46AuK+J9/TGYY+Z74nODEG6AvqxBFEftpUSaTYZjD4pAAOSsUOuIKR+5xJVpMxA0YXP"
    "wP8Pmn64/XIEQPTMZzIAU3n8CHX9+/n/zJ77q6d0T/FTVhj99CfO9kN70J6I+iIYdp6rjE"
    "j5dB0Xj1SBckyFvjgPJv5yhAIaSI356GMddaEPt+quFMkQlIRZMEnZKMh2Yw9rnuuXTyAM"
    "V3E8f5cHvnfLq+c5xJY1xkEiXNpl+5DFwGEnvUSPz6OX+EZ2en52/O3758ff6WNRGPmX/z"
    "5s+k6wKYRFDA8+Fu8qe4Dil0CpUWoGZaqsJ6tYChHNesfQ1Z9sh1ZDMcu6DNviiwLabREO"
    "Au4RfHR8GcLtifr190IPm/Fx+vfrr4+PT1i294h4TN+mQ9+JBeOROXONgFuMnEdPj808G4"
    "JtYP1IcdxVWgz1WAPm8H+rwBtEv4PRoY//3T7YcWjHOJGrwedin4P+DjqLFWHMGI7gCWY8"
    "HvvIyi3/0yoE9/ufhHHeur97eXAhwS0Xko7iJucFkDng1UDo4zfdQZ4FWpES4lZy9U1hLW"
    "qnWMi2tyrCFtYv2OXaF4ibrxTiTrAz4VfZ59OEb02Q/0bpm9k65rHeDf3fxy/enu4pf/qc"
    "yFdxd31/zKmfj2sfbt09c1PeU3AZ9v7n4C/E/wz9sP1/Upk7e7++eEPxOMKXECsnagV1qC"
    "s28z1CpaZzYXZnfbQutVyR60nj6uKUo/EiVnmHRq2YcRdeJoq9ldl7WaNlnTxZZHV89VSa"
    "vlY9Cynl1UldrKLjJMp3syizhHMLsvbWj5F1Po3q9h6DmNK+SMtLVtXlqeLevfwADOBXb8"
    "R/JfkDNGq5A8QH8iZZPSayfdbFKp1UYy6fMCUk7kwIiNkhOAAzBjD/Q9WPPvOf3jIRd7/N"
    "L0kX1Jlt8DGHjsk6B5AE4aLRD74U1iqe+ba5JMlPXrJKwN+3cj25TA5nCpVpJpIqZkqY8o"
    "uZ1+N6mgRk8U0jjS7SUXUuukZNardpGKbPNDSuakam9e3M4ANnqiC27Ep7qhcZiriaJl+v"
    "GeDR7lzjkPyfb4gSAj2UiMaJcGU0Iy+bngB/CESXpsZjwBFx/egfQZBEl5e5cSlfXnLwZw"
    "GAcJe7PVszLpLR8z67f6nFqE6iWefy2c6rdnZy9fvjl78fL121fnb968evsiJ1ebl7pY1s"
    "ubv3GitfLK2sy8isHcwN+5WiCXLcDXQbxsKCATMZkxmdRfLEqGgQojeHb+Dbj66frqZ/D0"
    "XwKKf03AzQfw9Akb9k9OwBOXLNmb2uMfZ9hHjruAwRzxP9msWuJkCvI/s8VAXPKh+J9Jxt"
    "B/8k275dEkHfOlUUOFhdBwSpyki8TESE0miGS6zNYzppJkdURCoSH6D3Jp8jl5EYmPLgxc"
    "5PvsDx3FpQOlqbk7ts62MGiFyBjM8q6t1vU/7rpp4nyn9f72w9+y5nXuuIb4WoJ2Bz+8Hg"
    "3S1dlx/uLb1wrzgzdrHc/JxSq+zHKKEuNGdUAXEmNAeejxjDxMtdxNucDw3qbJX2Zx4HJE"
    "wTTGPsVB9Jz391fN14GxPqgAIS9yAkTXJLyXWLSE+AgGLe7sumxNP1MmvC/F5N8Mq4PL29"
    "v3FR1c3tRH/K+/XF5/fHoqFMIasd1P2aQtkOeMQLKx0ZgKFSE7HXqfDpV9tOobtyI0hjfC"
    "AP7YEkehDHMhYkFWArnE/qiCXBKxICuBnPNVGiiXZcYHc/8hShyvEAnqQedtWRPb6X1pGO"
    "KDxyotIJUuJV2cZ0loM/FpPuZDUp/l7akYwFv4Q6ty41tn9rKcQ5eSUAfnXMBkYtkkhG1Q"
    "1tcQxJHtVDUp/rKYwSvWQPR+hkZG8PPcFE7dpy51/pE18XGAtDh8pmbiP2zxRqmIGawek5"
    "a7HDXtN0tT0kKuDnnMH4wtT1SSotNF7TdExwD60Bx/MXS3iNSsiNq3vNlveR8/oFDyGtnw"
    "li/EDJ5eg73lEzQkbvz0UuKw95ny0lc+jyV0EPuFa56XqvXy3zJQ3sbIH8mUtJlO7RN1vJ"
    "lO1ehcdYquKmdZum1ZulIAqzr4JaGtkDdufg0GfSOHoaqJphp+JCHC8+Bn9ChUccOem4e/"
    "SaBPUxDu0tscmQr+zMZY9m0xQUO4zuOYy0OP/Xb2i1ESp/CRLUQfb67uJrLVpQdYPxV3Oq"
    "5lRRXY6oLagm17xk2B+RQLK1ASHnKZSv7480fkQypny1K8rxaQXuI8gnUcmFfp5AcUyOLJ"
    "dFC65vcYET57zdsKKZ4lmVbNvK3s2kln3la51ca8rfckmAOKvtAIkBmAIJ1g7JcuECAxXc"
    "U0uZCGGZ+ICx6ezfjX/DMPHGmmbPV4X0m21m/lNTOpAVRL4LKZJUZmltiaPnsuxEECmi62"
    "6vkDucgoUB48gcAyApYRGJIRME7LJuxLD7GHMk0RPWyiri4+XV28u+7aQ+3V+mVTbgnT39"
    "20f4ur3RZwtZ1y7QJKwJTZoCRgbQTzf5KVEQgAnDNAxZ/iU3uNAt2baNYiCBFbyDAl4aOj"
    "kL6fA+EUcgIqedq7ltH8tVjMe6tvSTH1tYzhXGAUdtoA1nDkLpAX+8jhc0QH6YbgKBFXAr"
    "wD70bWCbNSnf+ylU9vUJeEDPZWGxOtP2etkBMh1q0nIeZal+WG3JiMzx0X6RLfGfAfKjPq"
    "u3I1S1IDZmkeZhPdY5LmCj76BErAbk86KYnY6rg7ZJzYQPx9Gx8kxHMs2ZC2Q1xI9PIeNK"
    "is9n6sO0SZPcxuRnSJt6rkCIm3IyHalCKuQvTQkurQauqURYazcl4ciYmTsD3bENZVSRuo"
    "aPK0sW6J9gk1XrdEvPK21HpV0mrdFK1LJnsjSKdKCjcU3+WPaoiOiRU4rEuqSrnv6JX6WL"
    "nZkalD1THVGIw7BPiFsaz2k07YWuFu+hiPyR1o4/sOGd9XGVSdTs501Kn4ObPCzJt9nbcB"
    "Al6MwJIsmdJOgOtDzM/smz4CusARCMn6O15CnY2LEOAgQiGNeAH1GS8NcAIiIk7wAwuyFi"
    "3Y72SC4WPTH7rPjqQRgVWvL+talAPv8qWW8FMuu16B3Kn22eJVbSnGrdfThmry1nM7pOc2"
    "HVyaFnYhZXfO5hjTktCuYymera/Pg9TNnmUlsac+4fiJEhv3eLVKPvLy58mnGcS69bKTWs"
    "FMD56W07kmNkK3c+8Hhto6zu0r3D7Ciq2DzjrojhxgS0G3o3+cZKQKBd3YVSluPhpyY2Ii"
    "e3PeHSQT3rBXsRHsbnXrvyO7W41sP7IhrsruNia4Qmr8sOUGDBvn/VUbOEw2x2VMqTyTI7"
    "1y0sVuTos2G1nNC5C0BjHTVAhIgHgWMYlDsERRxJ4ueg5EgsYdA2cewiVwYRhiFPGMDcJe"
    "wwBTnrpxjySZHX3fXMpeloo5S/OZKxSi+nmHyZM7qcA2BKJ4bh0jORfoZx9ikJH88kzBRn"
    "551moi80s2PVoR7FOlHclpx47kVFp+WvrC7txV71Iv12yM+2eJKAzZqtYEuD2gu5Aw48Ad"
    "3u1oDtw5yLkCxo35g5QsM6gOu2kKORKyo9VZ1NgVHsa8LhefktjYtdpU7Ya2mO/TUksFcz"
    "u1fFNDOPouOYodU378c+BFYEZC4cOn/GsIQrRiZvA9AzHKW/Lz3NMLlMis7r30scn4jnyy"
    "IWqg1Dh9QgVvfhljJxVrtcbTk7SLu9tDs41Z4Nttd/uuPdi7VkxaDaM+az9Ck/5UKa37tC"
    "Ov+7SZ2F1a57RGd1XOUs/bjm8pCdq+pUqb2wPZdkiPFQe8Q197yNcE7Zjfek23JbdNcnfZ"
    "GsW9lteSrTV9+BFLtxonuLX11aTiZXzD/YlC8SzS3Xhy8WTjXjzK26mVLoOAi4EFjNgHEq"
    "EgKTkWBxT7SeGx3DO1hkESZu+jGRP0SYBaSpn1cNPNpc0G38qa73EyYi/7e4wRdYSuddnL"
    "mqgNdTeNvTQqcdQw3Rphah0ub9QwbfSTNsqeokScHsYs+DUSrz+pVSCubTYK4qzZRpvgE1"
    "miKfEeeXYdWMJHEK0QvAdrTBeisP6U0JMkuW5GQoCguwARiUMXpZX3cQhC4kvsgj5vLOXh"
    "UwpeyKhX9L9HkonStXSlApb47sdYOKSt9tW8LyrUSDJBGqB3J6jlQiaz3kMlqAkwsgQ1n7"
    "jQ5wloK5ilqnGWVDMVzcZu7fnYYSKrltw55jMRg/PPBhrwHIn8mPM1+918kJMV//1EfH7A"
    "aM2+1RnwzPQMt0vvqUraLaLJW0SbxNU+KceVxGVKWFMcRkS+W0qudO+VijYbN0p3bM/iw4"
    "gCUQSniCOCPMyfE58egj4V+5vmZkhXeAcy9LCWhUEB+H3FK7fvZYQytbmwstRo6o0eggQ7"
    "zIqT1K+SLDh5Yav29QblTTZHTa740fPPeEbQc/A5xJSiAOAgOewwhEGU5Bpk5x+6CxjMUb"
    "KwYLbAIN/nZylKIiX7u6/mYTSlxLPNIZDJJNlQx6hWK6nqSlXto+SrVuum5lRU7afsuFXr"
    "qMFUqnaldHxPrbN7pjadPrL2ancvWXdKd0/bd3Rg41qNpPeyYaFqfWTtR8hr9J8vZau87J"
    "s2OrYzRkafk2bL7tiyO5ax6b/sjo1YPnSU/kELH5mpgt7qHtlIJROGuA3KPyz+tvqXjdEz"
    "Sxv9xOjZ4l97LP4lWcB7QPVrTuORY2vzeHrK42mB92AFF48VYsV6i+1Ot5ILmlC04ykxtz"
    "Gdki/jgbsyONkvxA+IF/3bDaTPaLog5P5dcrsxnfW011N1bjy0XLEhGriPbA2YSFy5tRYn"
    "XT5dXLR10lhxlZo4IWIKiJKQDwADUOryGeuzdAQOmrH1SlSFXJPwnv09x0H0PWCDA4Unef"
    "GaNYzYbaI1CpEnq4+z9/6kMfpRPP0PcsW+gWPTXSpH2UdYg9zpKo9jT7sZ9rSbksZVGfuS"
    "yAj9VP27AaUpLB0uVmkCyxig3YtDxMNzFGmN30JihBi/Vokef33ePnwbkeCDu/QMB7j/MA"
    "Hq8De3xLYkxEcwaHEsFFI1lKdMbF8wZ6++YV3Vl7e37yueusub+iE7v/5yef3x6amAnTXC"
    "tI3kbjn/q53dbjv765j51d48NzxjtAlm+7FRWXuDk3Z6SQTZx6FRiMK5zjKctR8D1tU1+K"
    "3KGvy2fQ1+21iDI/xfSRR++6KQNh9NPHhvC4KNT2mHelzxKYbE998EnHiUkUJBykh2cEF5"
    "k80MUADiFR98J+AerWhGu+RlkhYIhlESd79GYAEfOCUjIXa2vo2Ur5mSLDMluasoVtxF2i"
    "xg4Pn5JNscPC4QcsgKdQXc29huI2O7i8GhroFCxpZw2DqQo5iLWthXxCz8W8N/kFrdptnL"
    "B0H+2MLxD7M53E9NY0rRckV1mI2yiN3INI54CUNZ8k47tZELjGG/PTS3UbVLdbaNVUlbbs"
    "SWG7HkgCUHqmFJEnagCFhqpwdI0UapLiNdMA0DSkAEH78T6fgBWvMgDqZryuuIkBmAgJ9P"
    "cgIi8Tcvp8irKXqYDVTAxgIRgRzp0RryIo176UWzNkDhFCnZzZvZhATQTXRCPRe9fn6TUh"
    "/ZKTD77IMEyGGoxWxdWqGwu8v02KcEOPADeJIIPmk8SrncyLaP5SLxQHn5iq4nyvqzx1AZ"
    "s6Gyx1AZowp7DJXE/baXY6gsd3Aw7mAZR9Thp5o/SHygnUEoNUkbiLJ7IEp3nd+2YJQ9Li"
    "uTxFKZ6KE9VK1fAUhW/DS1qU7AE2b48tM404+U/w+XUzyPSRzxP2YQ+5olgC3D1jPDFhDq"
    "JP5PXTagKmk5H5M5H8ujDsmjWoatffkaF8NWTfzlBQv1K3UXYnYNNXoNPUzhWsM0akRtiJ"
    "xT2zFHOa8+e1w6UE1PLo897czkfXoESuU4JF6BarGOds9AtUKISv7onOdg8vxMGqK0Pi97"
    "QH60Ij9rSVzB6SmMC7Jm9wllWaFb3sXAsxot36vC99pjZ/abPCgOB3JWkPWggXJVanSF+M"
    "9ffPtaAWrerBXr5GIVbLZ4OR7WKohbEhnhkN4X0ND3mX25DjHV5XNrkgPyufk3R0voJtgF"
    "iG6TzFmXtchrI++S5RJLTHMF4AtRi7sG7rxGCQ6RyEPmBqkm9jJxi78G/vyEIidyoSQ5v9"
    "1pWhHayW1q5tZ0MK+ppVrbzZzxUq1Jks42Wq9KWq2bonUJA5uXNFMMYZXVMdyxVpxWDUPT"
    "RkIbS9hI09oRJH7C+icK6fG6J7ohEizqjhiNjGiu4MPL4+4Ij2L94KOZYfvkzrOqwBLivF"
    "QwuJ01L9Un3kyZ3wYIMGTdODveDgKu7u8AYRdoHAZNflxNZJ/H4GVlhTUPwsujutR7KGQU"
    "I9yVqzVmPWw+063WRYaU4v159Dw/vPAhCVbvhKwaPS9ivcQx02mIVxgHQfpxDTH/Nj++78"
    "k3jecU9Fbk4EDnSYVQmDxpulfd/5NuNfZEEJzi8/0AnqzSSDlw8eEdSLMZILXZAEfgHTqe"
    "ENJ0kE301HGQGNJVKXJUceKy71yyXHEXt1cKLhV3IKtV8pE9LQrDeEU1w055x2zR4a9TTU"
    "3XJE12oAyk6RIimbqZEp9FKHxAoVCjjxO1xVMtJbGBsFxJGIH2KMdCwmS9GBvniCNnRgR3"
    "H680aee6qKWcNShnYdU3AW/34OYCY4jmHSAiIYKBlyYd67zUCymTl5OhXugJGtkSz2lJcY"
    "C6eHmT8D5aQRc9ExY9/8rjR6aHz2bsWZ5B12VmtNban7mvtMNIGoLjmyL7inCYhjBwF45u"
    "eFRNbHx4n716pTJZXr1qH9/8mg1sMONtawMbDoO7y4yWL06IZjqLS0VofEvLuZK1c95h7Z"
    "w3rZ30lBvkOVOtMzLqcuODey/GJXSpLBevHedcwGSr0iSEbe3JQ9XnGPyYkjrqBkVw7+mg"
    "HbZvou5iq+CXhrBNODQn3KUZ5cR5a6d4yW6RWiq7gdW5yTq/R2gVOXTB6RLNzUZd1G42ND"
    "Ybuc9Vd45VBO3cMnluFSEHGvZJRWh8O5x9cYM4WMXUoeQeyWIw20MTamIjssT7O9wHCgtO"
    "G9uGnAVXsoGJ6VYDtyFnwW2CSwmFvj62dTELbRPaGfbZW8pdcC+azgnNDTlbIa2R4IUDBh"
    "GzM7SArUlZWOWwhmhJHrYAtiRnoW2mhEb8+RqYtgdCFRJjMHGHjoPihWhCCd7t+Z+FhE3+"
    "3D7501Y1HHKUi0DcLXnIsqQlSUwmSRCDcBsdl+Wshk3WsE2ZbzfEjjN52qbMf41al0x2aW"
    "6udiREScgeVaIVCtGoVlDVRFMN2hVLR5YpfVKrWFoaetoFS0sRVmlO2K7VH9LbHK250p23"
    "z9PqZtDdtbTBRXqbEY3KapQ7FqmIPRTJuMR5/uUIh5MtkzFsHQjxJpAUgcjeEO0VILJX0e"
    "byD595bWNKgEeeg/f4AUWALkISzxcgYuoOoQ/SfPfoBPBiD7zCg4g/4XUfrngodrM+RE/3"
    "1CwgUdSKVk7lF++iao3p/itJiE72V0ZC3H5zDQlbWsDI0gICwAb+nTmImYjJoeIDJSDyJn"
    "k9AZHoLcqbiDoC6AGjdenPFXEWCPp04bgc3KRUAFubKJ4zuBxeSyAOkVZGIsXU18qLywVM"
    "1p1JsdA2378d0v3k+/PoLB03Vy5gvVzbe7lWISYhppLUrM43QVlswCIzAQmXyZbZvDdCBk"
    "n2VvDJmq/0ySPzTws8X+gdR5hSBE5aRlk3ZlsqbwO3Nctf2+TF4SpjHE21q+x8e/OWoWqp"
    "K/6ctdpWU59wLDtKWrmcJfZ1D09NkqOT3bTUK7Apr7oiavP1FOaLTYjcd66v9WaPzK9pvd"
    "lfo9ZVvNkNEledmGyIWs92X57tKkW+o3+7evbjkalD1cvdGIxH5es+FtSrG/X8JAeHGdq9"
    "HQvxMVY5GcKwbaJ15/aAT+ak3A2hUsX+scy6ffq8P6PpghCp2zu7dNLl+V6XGm0+LjgAzD"
    "ThntXkjF/M/ie+cEMnk0NyNrCSSM8HAX8tztgd06Pa3axxqFVMN20+Cg9SfYN+/lZph37+"
    "tmOLzi9W9+j37NdJFsp2v1EusJPfaDve8C+zOHDF2SXTGPsUB9Fz3t9fNblEY91JEXJDJN"
    "k2tw/4QmKEY/5UiZQ67SClTpukFAr4b9d1BpWkBnQBZSv50XqAPBwJ3JwQwYhoca0S0fH5"
    "gV4pjfBXHSP8lcQPhNk23hFGjZSLaTVKmoI2f7tRzCEJN9KpkVEWsYA2q3thRJ04oFhi6W"
    "2q71URtamN5vDDTbeALa1r3W3W8aI3say77WvUepu7reHnUfFBeMjHDyjEMotFhw1NObx3"
    "ye3G5AEaghXNYWtnR8vIbmRJHa/cWu2oWG7WgxkJRdpOep+WI2Jbm0ro0d/yZ0q2DPn24d"
    "9dOT9Vmc25OPXf7WQ8k1pWTrW7IubNYz8mWf62eASv4xTRjsSjvBqHbn9CsKNHy0wPyUzj"
    "yKEo0j11piRlQ4k1iKTjiW1Nik5rMtIHiW5NnlQc51kc6ZquNv0EtUJK0XIlc1W3Lj9lEU"
    "uWNAozwog6bXOhvSxjVcrWaG0C21Kurp2dGFW5ugFI6cLS0tmiFlIj3J4e73a0yUJY7ql9"
    "ch0nC6HCPdmChGOf1+1exK6I7sO4EEcRzF05FKXCWigae1WhMaG/k7HXESRfijzcMUK+FO"
    "h4ZBCrhsdXR1clNv7q4tPVxbvrSXP96AFZ1XDlY8W1vGJqZxzsk8C+QCF2FxMJb51eOemi"
    "q2HRZhNJ3Q6pjck1i/l8QGEWGK+6Wy6JjNGbv5dD5dmk0kA4bT5CdPcSBcp6pNI3U3vgc0"
    "lk+NDnw2xXegty1nBd9/8y+/P/AdmLuh8="
)
