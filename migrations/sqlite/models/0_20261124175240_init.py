from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        BEGIN;
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
    "id" BIGINT NOT NULL PRIMARY KEY,
    "name" VARCHAR(200) NOT NULL,
    "role" VARCHAR(24) CHECK ("role" IN ('owner', 'operator', 'viewer')) NOT NULL,
    "started_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL
) /* Somebody who may speak with the bot. */;
CREATE TABLE "cursor" (
    "name" VARCHAR(60) NOT NULL PRIMARY KEY,
    "event_id" INT NOT NULL
) /* The last event that a reader has dealt with. */;
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
CREATE TABLE "chat_state" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "quiet_until" TIMESTAMP,
    "repository_id" INT REFERENCES "repository" ("id") ON DELETE SET NULL
) /* What a chat has chosen, and until when Telegram wants it left alone. */;
CREATE TABLE "task" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "type" VARCHAR(24) CHECK ("type" IN ('prompt_task', 'review_task', 'repo_health_check', 'investigate_failure')) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "prompt" TEXT NOT NULL,
    "priority" VARCHAR(24) CHECK ("priority" IN ('low', 'normal', 'high')) NOT NULL,
    "approval_required" INT NOT NULL,
    "requested_by" VARCHAR(200),
    "status" VARCHAR(24) CHECK ("status" IN ('open', 'running', 'blocked', 'completed', 'failed', 'cancelled')) NOT NULL,
    "codex_thread_id" VARCHAR(200) UNIQUE,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "repository_id" INT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
) /* What to do. Lives through several sessions, on one thread of Codex. */;
CREATE INDEX "task_repository" ON "task" ("repository_id");
CREATE TABLE "session" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'starting', 'running', 'waiting_approval', 'completed', 'failed', 'stopped', 'interrupted')) NOT NULL,
    "runner_mode" VARCHAR(24) CHECK ("runner_mode" IN ('app-server', 'cli', 'stub')) NOT NULL,
    "prompt" TEXT NOT NULL,
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
    "input_tokens" INT,
    "cached_tokens" INT,
    "output_tokens" INT,
    "total_tokens" INT,
    "files_changed" INT NOT NULL,
    "lines_added" INT NOT NULL,
    "lines_removed" INT NOT NULL,
    "result" TEXT,
    "error" TEXT,
    "started_at" TIMESTAMP,
    "ended_at" TIMESTAMP,
    "created_at" TIMESTAMP NOT NULL,
    "updated_at" TIMESTAMP NOT NULL,
    "task_id" INT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
) /* One execution of a task: one turn. */;
CREATE INDEX "session_task" ON "session" ("task_id", "id");
CREATE INDEX "session_status" ON "session" ("status");
CREATE UNIQUE INDEX "session_one_active_per_task" ON "session" ("task_id") WHERE status IN ('starting', 'running', 'waiting_approval');
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
    "session_id" INT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" INT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
) /* What is asked, in full; what was decided, by whom; and whether it was heard. */;
CREATE INDEX "approval_task" ON "approval" ("task_id");
CREATE INDEX "approval_session" ON "approval" ("session_id");
CREATE INDEX "approval_due" ON "approval" ("status", "expires_at");
CREATE UNIQUE INDEX "approval_one_open_per_question" ON "approval" ("thread_id", "turn_id", "item_id", "kind") WHERE status = 'pending' AND item_id IS NOT NULL;
CREATE UNIQUE INDEX "approval_one_open_per_run" ON "approval" ("task_id", "run_hash") WHERE status = 'pending' AND run_hash IS NOT NULL;
CREATE TABLE "artifact" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "content" TEXT NOT NULL,
    "created_at" TIMESTAMP NOT NULL,
    "session_id" INT NOT NULL REFERENCES "session" ("id") ON DELETE CASCADE,
    CONSTRAINT "uid_artifact_session_cd80a9" UNIQUE ("session_id", "name")
) /* Long texts of a session: the output of a command, the diff of the turn. */;
CREATE TABLE "chat_binding" (
    "id" INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "slot" VARCHAR(120) NOT NULL,
    "message_id" BIGINT,
    "ask" JSON,
    "approval_id" INT REFERENCES "approval" ("id") ON DELETE CASCADE,
    "session_id" INT REFERENCES "session" ("id") ON DELETE CASCADE,
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
    "approval_id" INT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "repository_id" INT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" INT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" INT REFERENCES "task" ("id") ON DELETE RESTRICT
) /* Append-only. Written in the transaction of the change that it tells of. */;
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id");
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
    "event_id" INT REFERENCES "event" ("id") ON DELETE RESTRICT
) /* Something to say: the newest content of a slot, sent once or edited into its message. */;
CREATE INDEX "outbox_open" ON "outbox" ("status", "chat_id", "id");
CREATE INDEX "outbox_slot" ON "outbox" ("chat_id", "slot");
CREATE UNIQUE INDEX "outbox_one_queued_per_slot" ON "outbox" ("chat_id", "slot") WHERE status = 'queued';
CREATE UNIQUE INDEX "outbox_once_per_event" ON "outbox" ("event_id", "chat_id", "slot") WHERE event_id IS NOT NULL;
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
    "eJztXW1z2zYS/isYfXEyo2Rsx3HS9noztuO2vib2TeJcOn0ZDkRCEs4UwYCgFU8v//0A8J"
    "0EJUIWKYrBJ8sEFgSfBRaLxe7i79GCOMgNnp/5PiX30B19D/4eeXCB+I9K2RiMoO9nJeIB"
    "gxNXVob5WpOAUWgz/nwK3QDxRw4KbIp9hoknan+aQwZwAGBwh5wxwB6Yhq77A1iK50sYAA"
    "fZ2BFFkwf+kCx+ANBz+C/E5ogCHFWaI0id5+KNDrH5K7E3a6Px0MOfQ2QxMpMV+Cv++Is/"
    "xp6DvqBA/Pv3aIqR68jfHJLgzsLOSNRBX3yKgoB/dZCQJegmgFmivoTywZcFI0nHAZT/fB"
    "2DQutB1JzOC2ISjXcwyMIgquNj3r4FWeO3OSFq/iY2pwg64mMESUi9+CdmaBH/vOM4N345"
    "8ZBFfORZPqIWZ1rAVn04+PTL5ftLEH0u+BEccEqHD6IDcHb9BsR9AFcfwPXNLbj++PZttf"
    "8xr3mrNPSsOQzmm/WVU2/YzeS9xX6KN/p3luxqYVJHnZXPreRtVx77SVYUM2li2cQNF15W"
    "2X9gcz7iktrYY+LpDHmIQoZE84yGYpJ7fJrF8iCZ99HcyapEkyZH46ApDF0hKgR11IHs2c"
    "iy+DdZHy5vLWtUESMJRW7yx49sDjxHj3c1kF8/E114dnx08urk9YvTk9e8iuxm+uTV1+jV"
    "GTARoYTn+nb0VZZDBq2M+xmocoxWYLUu5sjmIujSCxcVaBOSEri812VwEyhXoZs8yODNBO"
    "/m+I7KorUG3QX8YrnIm7G5gPRkBZT/OXt/8cvZ+yfHJ0/BxS+XF7+CJ39KKP4cgatr8OSA"
    "j+aDMTiwyWLBZbL4OcUusuw59GZI/MsnywJHM0v8m8xxWeRC+ZdThtA9ePpUdJ/whShaoa"
    "7jlx+Lt0uGZgzMJJ4GCzOi7pg4iuf+qJecjBBJeJmIKc6SSOghyVCK/otsFv2O1hf504ae"
    "jVyX/6PDuHigVDl3y8WnWqjlSDbiWyy4Wp57jWXbCh7dXv52K1peBMFnN4/kk3dnv0mQFw"
    "9xydub65+T6jnkL97enJcRXyrQvphDWoP2cjBIF2fHyeF3pw3mh6hWO56jwiK+XCEKIp2l"
    "6YDOKIaActfjGTmYKST/vz7cXKvhTglKaDvYZuB/wMVBRT/amvT/xzT0bIEomITYZdgLno"
    "v3/VNzOdgGMwRAq5lRxl1ARgI2o7IV2UCZGR5CTmB5iC0Jvasy5ZwQF0FPzZcKbYk/E07c"
    "FmPSJ93y4Pzm5m2BB+dX5RH/8d355fsnR5IhvBLf1ORV2gx5sSeO9isaU6FAZKbD1qdDYX"
    "vcdMUtEA1hRShppYeHTdTSw8N6LVKUlYDOTA+NYc5IDMiNQM4ZdZqCnCMxIDcCOTVDaaCc"
    "pxkezKdNtrGnJ7Ugn1Y2nQIviqTpQWe1LJE9ar3sGeJdL4z2HDKlKDnHs1prZo5ovUmz/5"
    "jHRs3vjo9fvHh1fPji9PXLk1evXr4+TK2b1aJVZs7zq5+FWlhgSFVPjAcwcqzJg5aMKdEN"
    "T860Is6hzQjVwTkl6LNhuU8I5464KjC/4UgxvEA1hoACZVmcx6TPkx/7N7xXWWKu3l1+uD"
    "179++CZH9zdnspSo4Lppjk6ZOyHSxtBHy6uv0FiH/B7zfXl+UFIK13+7s4gBvBkBHLI0sL"
    "OnlMksfJI+X2VtPEnyfrscTqyLyfoJEY+IlnyzOZ+IBZ/ORVXOwhLRs+ZzNx7zdYUQpkPW"
    "ZPn8Rdipr2ylKlNJA3hzwUHePiiSE9036FdAigd23jz4au9iJfIjWrfL9XeRffI6pYRtas"
    "8hlZj6dXZ6t8hIbiGD8uig7sXc68eMkX3nQW4l+4nPNSrcU/DDaaljkyMyX7PCVtigTuG7"
    "C4SLkFLvducyvOaW489yEegXvC9niyrOR6zku1wvVa+1yRaEAmukf6HeaOqTJ304aY5ig2"
    "ArR3c2YLiArf2Omd0pEz8cUuovsToQjPvF/RgwT5ivdIOKspQI1d5m/jZvYM3K/J6EmeZj"
    "OKwmXqTJwfVPzb+RejyKvgPRcb768ubkcqWbAFWD9kLe2XHGgKbFEC1mArhu8E2ndLSB2r"
    "ZhxPsNTZFM4c5zHlT7++Ry5kattWjPfFHLJznPqbDgPzovH3Hnkq7y8dlC5FGwPCR4wvck"
    "xy46ow4qpFi+NF+Qn04Ex+kni3eFMSS0QZnkaRQdU4o6RsvDLOKF9rbZzRW+LNAENfWADI"
    "FEAQTzD+pXMESMj8kEUFsVPwWBY4eDoVj8Vv4eZRDTHaYruK6KI/8jJTovRXKeDIhHd0Gd"
    "4h/1ZgrbeUJvXNEVwzAyl/I4tlaHMn/pRkECh37sVvtuVmW97Ztrx3LG53F7mLHU/fIN7C"
    "lufi7MPF2ZvLVTueNnXV85Ax+c0VTTUuWamnTrI6a7XUMxDVBiHnFQXEQ0JLJCEFC44O71"
    "3wHMig9luOzYzCBbAhpRgFIsqdcEkFMFdEGblDClV1240r9dWca51SXy0ETTcPKo96bsUE"
    "El91WHmtPiz7raO7pQTbUSt2qxcXVLcXxw00txfHtYqbKDJ6ckOwjxrpyUcr9OQjpTOgcl"
    "lZ6Q34GO+lfmN82gTi03qET6thIJByqVYFuN6nO6PoR/iTeO1gwp924uXduzG/EzfvHnnF"
    "9o0he7IfrD2dr2xcdqNe5w8XFDp26eyhXtGW832Sq9lA3Y4131gRDr6PUkNhJnLseE4Apo"
    "SOQUAAE48hoMjnavAdBzFIa4r8UnEBIyqtu5V3rFO+A5ew1cp3rnLcwwappPIYWzFZrTYe"
    "pyvKWjeZiXZnujZL6M6WUDkXNXT1pP4ANfWj40a7oeMVu6HjirKeE19ao7tINyA3o47Ht9"
    "JVpn6nFFc3Ua+b74fS1IFaS2WJakADfmt+dcZdcajHIj1DeJunIirJsAVs8+l+hwluSSD2"
    "6cxJ7Ho/MCj7otwSR4XjtRviIK3XLBczBIIMzGHAf5AAeWOZEzn0GHZFZmQvOx5aQo632J"
    "66aMoJXeKhmhzMW2h0fe5lrf3kKr1wmxuePuwpO1EH63een0OMmCV5rWtCLJGaAJ++mRCL"
    "sZW8RcwIfdBTnyp0RoNaq0FlmG1hoX9faGy/cG661FcGWWGx573IGSV3s9p/DOSqplzsZd"
    "n6tT5Mqq1d6j+QBZoQR956ABbwAQQ+gndgidlcOiVPCKsu5U2JzFK9r0u18dtoOQEEcRX4"
    "rgxJT0j6DHFH8egCijTjzJJ/uAg6J74AgMjf9xgt+VPNfP90M/fnIqVRTfusmhon9/pJOS"
    "wn9774NIQ0IGp1LipZrcxlddZqcrdc8XJhwICMYMycCKDw8Z3LO66gy6SSVtXodIkfodnt"
    "VrXokffttpwV67U4yUy9PXiepLuT/sN2lentbr53I0iimGKFHEmDjevFCEqrrPeE8kVyn2"
    "fCy/85+EQxY8gT9+XJAFUKvSDyH05iVqNbmCJ5gbncQK4r4l8V3k/ba3fDy/fGcpO4xq0p"
    "Gv4b37+n8Y71V/AZt6gu3aLUF7bVL0v7cFtbb7zoTc7itg0KPnxwCVSM4Hr3mxyJiVQo7G"
    "S24ZlDKJ5hrcicjGIrGQd7pOm2kyLAbOW/ka28cXjrwOHNHNoab8J9g7X75IcDBNQ4F3Tl"
    "XKBOhthtgsk9Bdbkl9xlfknjV9yCX7Fe+k5x18Mjs1LehGxCvgwH7FbTUl55AiuFuT0qGK"
    "8yt+O0ynpzuwdCX+w0x+AO+QxM0JTPoswJeo4gDSIz+BKBObxHACscsjZvRhk+PCHJEVDU"
    "qowHXmVjn0PPcdMd9XoTuETIIj4y9u++2L8znjd3ustoTFCwputd7rqLdIppYV8gM/BvDL"
    "+5N3RXyO/bkcVuXOzaCRtmDC18VZrzehNqjsQ4hlSSI1GqOuCsz1acEvT4dqmteIi2kaq4"
    "qG7qHP0UKY2vrvHVNQd8uz/g64mLXWwgUWz6M9NJ/a6fZHUaRV2xORY3RhAQwIfolggPLV"
    "HAQJzIPr5GwiVsDAL5v2cjQChADuYDFfCxQGQi3jh7jTpMq5W3aHrgicjzUIKV05vXGwki"
    "QNdZCUrOeJXMZ43ekSRaavMdxEMWRy3kcslHdPUr44RpEXDgR3AQER5UupJ31920WzaSHU"
    "qdRFf1KHmfSeBmErh9g1tWk8Ct3QRuxiSwM5PAIgyYJdL83yuic84JcRH01BwoUZa4MOGk"
    "bcGfSPVu4T+/uXlbgP/8qrxn/fju/JIPfskLXgmzOnmSakZFvFcGAmdE3YmVUaSAjPTQ7i"
    "gcOAIkCQiOVaUxOAiya6qFaiv+wsUEz0ISBuKfKcQur6kTJWwMZ1s2nHmEWdFppe4mv0hp"
    "TDl9NuUY82iX5lFjOKsXX8MynBWd3vjOfIPsFRmZkaG9lqE7CObuGTtbdndOLWCP9Gsc2P"
    "XP45JTY35UaXs0tmm/z3mYK2z4Rf/zejt+0em9yd0hM8zAktA7jhaKY9Z5B0X2UpEbTZbg"
    "ONHpnCx5O1R1O8iGrWw5x5qxzpqboR8Bbvthny6xoWv5kL9BA+Ui1eBSyZwcfnfaAGpRrR"
    "brqLAINpdJloO1IvdzJAMc0m0BDV2Xa4NLipmu9bVE2aH1NX2yt+bXCDsPMbG6boR7jtYg"
    "r428TRYLrNC4GwCfkRrcNXCn6HOIKbLEoBV6pib2KnKDvwb+IseeFdhQEZtYf8RZIDK3JT"
    "3i9lhjGP0GDaNRpMwmXC9SGq73hesKe2kaENrQj7ToTvXIyNrCNTx7KYKrwbUV0/MjMRqY"
    "UbSSwuGR8DRM39A3AbKT2OwkKYPCyJvL11Bv4c2lh1hv3r3xEODI2mGSnhQCwe7vAeEFLK"
    "Re1ZbbjKTNNKZJVgfNRKaRY1HDtjM3pGatJx/QsHnhLi1ywt5H3skrv6ToLi29gGRS/tj5"
    "h4aeF/9cQiyeWklihoOnxnu5W/v4/ri8+Si9Qb7vPm9+ztOt4cDnz2yy8MXZnZNzhpMtEN"
    "+PfvLeIkpDn2m6yYkX80krZK8mp0uUfTYhd3XZSYZIwm7OxGcBovfRxSe2iyO2hRMtJvGB"
    "sPAVe6J6r6yMos986a1fllRFdM5SUoIheMF1cDYYQM+JY/B0FpeMqs/DuquFJUIjETXCQC"
    "Cz9stFhNC7wIc2eibPm8QjR+Tpp8+mvC/PoG1z5U1LBiWGZO0D3Qrh8KZIW2eNEwo9e27p"
    "OiqUyIaH9/HLl00my8uX9eNblJkjxn4ctZgjxt3gbnOl5YtF0VRHuBSIhidaThppOycrtJ"
    "0TxR2SiH9pIM4nJor8vPVYl+mGB3cryqW5w6T1Gx1MKrYdxbWby0paHtoO5vsmZs83Ooau"
    "EJtAnf4cPCsCsRjxrWyR3eRCYUUDhud95jn2/JBZjNwhTyc2vEw2oBVsaxHiNpSSTxvbCp"
    "0BV7Hwh2yjgVuhM+AqrqchDLr62JbJDLRVaKfYRYEV3RKrc0pfoTMZOSouytjjEPG1TwvY"
    "EpWBVQ0rRQtyvwGwOToDbTWoIRD9q2Baf5CdUQzB+NX1ObbJ5tIl2tKhZ8N9ZJ7SbCD7vI"
    "FEHMJNeJynMxzuM4dN8FG9QrCfYSgm+Ohb5Hpd8NFuL6btHXPbTdXU7aWpfQO3aaam9bem"
    "NgmQS1zGHxnhNLzbPovuAZThKbQfGyZ3FjczoFFZdD7EMlJhCwGX5zgNzxjgcDIhl93GFM"
    "qVQBFQmKwQ9dGEyVK0PpTwk8jpxghwyHPwFt8jcSMrJeFsDgLObgpdEAe/BWMgAgdFtOBc"
    "KEkihvBCeMhVYw231KZmMGLxnvM1EX1yFSpm1auJGDSReF1G4kloKrCuDJVISPrs0dZRnI"
    "SokobfybgoGaMqw+7QPUbL3L8+seYIumxu2QLcKLKOz1WGZ+IOVxF6F1KkFTjBMHO13PdT"
    "gj7zrk8uWyY8rh7SVgzdPsWEYqbwZV4pk/JkHUYHe4Quos1M/2RTAkkin1yyFDIn6rL4Nc"
    "ezud69F/HmzYozgKmcdFdGVKjoTViFZuY24+3fXSjp3qQpSO5H7J8YKuYoEP0sJSWYuERg"
    "uSIXgS3sd67uLT1RNFG0z1GaYdcFIhVIjYN7g/liIgjaDo4xx4cDO0gyx4ffItebHB8WzW"
    "sVxtdavip05ihx/VFi0TL5yAPF4iUjewZ002PFyjDbq8PFfUHdHAdp4JMccjwOoVz2yKEM"
    "ojbPzM4QxfZ8pDg1i0vGq87NYFZn3clZPQzm9qN+nSndI5rMoKb7wBzJIMzmXSQV4pNKA+"
    "G4+gDRPWq00z5asdM+Uuy0iceUFwHW39CQIzGX0Gte0FBRzevVxu0vZl//D/Z9sKE="
)
