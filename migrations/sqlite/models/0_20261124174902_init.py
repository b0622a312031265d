from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
        BEGIN;
        CREATE TABLE "button" (
    "token" VARCHAR(32) NOT NULL PRIMARY KEY,
    "action" VARCHAR(60) NOT NULL,
    "target" JSON NOT NULL,
    "chat_id" BIGINT NOT NULL,
    "expires_at" TIMESTAMP NOT NULL,
    "used_at" TIMESTAMP
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
    "eJztXW1z2zYS/isYfXEyo2Qcx3HS9noztuO2vjr2TeJcOn0ZDkRCIs4UwYCgFU8v//0A8J"
    "0EJUKWKIrBJ8sEFgSfBRaLxe7i79GcOMgLn58GASX30Bt9D/4e+XCO+I9a2RiMYBDkJeIB"
    "gxNPVobFWpOQUWgz/nwKvRDxRw4KbYoDhokvan9yIQM4BDC8Q84YYB9MI8/7ASzE8wUMgY"
    "Ns7IiiyQN/SOY/AOg7/BdiLqIAx5VcBKnzXLzRITZ/JfZn22g88vHnCFmMzGQF/oo//uKP"
    "se+gLygU//49mmLkOfI3hyS8s7AzEnXQl4CiMORfHaZkKbopYJaoL6F8CGTBSNJxAOU/X8"
    "eg1HoYN6fzgoRE4x0MsiiM6wSYt29B1vptToTav4m5FEFHfIwgiaif/MQMzZOfdxzn1i8n"
    "PrJIgHwrQNTiTAvZsg8Hn365eH8B4s8FP4IDTunwQXQATq/fgqQP4PIDuL65Bdcfr67q/U"
    "94zVulkW+5MHTX6yunXrOb6XvL/RRvDO4s2dXSpI47K59b6dsuffaTrChm0sSyiRfN/bxy"
    "8MBcPuLS2thn4ukM+YhChkTzjEZikvt8miXyIJ338dzJq8STpkDjoCmMPCEqBHXcgfzZyL"
    "L4N1kfLm4ta1QTIylFYfInj2wOPEePdzWUXz8TXXh29OL49fGblyfHb3gV2c3syeuv8atz"
    "YGJCCc/17eirLIcMWjn3c1DlGK3Bap27yOYi6MKP5jVoU5IKuLzXVXBTKJehmz7I4c0F7/"
    "r4jqqitQHdOfxiecifMVdAerwEyv+cvj//5fT9k6Pjp+D8l4vzX8GTPyUUf47A5TV4csBH"
    "88EYHNhkPucyWfycYg9Ztgv9GRL/8skyx/HMEv+mc1wWeVD+5ZQR9A6ePhXdJ3whileo6+"
    "TlR+LtkqE5A3OJp8HCnKg7Jo6SuT/qJSdjRFJepmKKsyQWekgylKL/IpvFv+P1Rf60oW8j"
    "z+P/6DAuGSh1zt1y8akWagWStfiWCK4tz73Wsm0Jj24vfrsVLc/D8LNXRPLJu9PfJMjzh6"
    "Tk6ub657R6Afnzq5uzKuILBdrnLqQNaC8Gg3R5dhwffnfSYn6Iao3jOS4s48sVojDWWdoO"
    "6JxiCCh3PZ6Rg5lC8v/rw821Gu6MoIK2g20G/gc8HNb0o41J/39MI98WiIJJhD2G/fC5eN"
    "8/NZeDTTBDALScGVXcBWQkZDMqW5ENVJnhI+SElo/YgtC7OlPOCPEQ9NV8qdFW+DPhxNti"
    "TPakWx6c3dxclXhwdlkd8R/fnV28f/JCMoRX4puaokqbIy/2xPF+RWMqlIjMdNj4dChtj9"
    "uuuCWiIawIFa308LCNWnp42KxFirIK0LnpoTXMOYkBuRXIBaNOW5ALJAbkViBnZigNlIs0"
    "w4P5pM029uS4EeST2qZT4EWRND3orJYVsketlz1DvOuF0XYhU4qSMzxrtGYWiFabNPuPeW"
    "LU/O7o6OXL10eHL0/evDp+/frVm8PMulkvWmbmPLv8WaiFJYbU9cRkACPHmjxoyZgK3fDk"
    "zFbEObQZoTo4ZwR9Niz3CeHCEVcN5rccKYbnqMEQUKKsivOE9Hn6Y/+G9zJLzOW7iw+3p+"
    "/+XZLsb09vL0TJUckUkz59UrWDZY2AT5e3vwDxL/j95vqiugBk9W5/FwdwIxgxYvlkYUGn"
    "iEn6OH2k3N5qmviLZD2WWB2Z91M0UgM/8W15JpMcMIufvIqHfaRlw+dsJt79GitKiazH7O"
    "mTuMtQ015Z6pQG8vaQR6JjXDwxpGfar5EOAfSubfz50NVe5CukZpXv9yrv4XtEFcvIilU+"
    "J+vx9OpslY/RUBzjJ0Xxgb3HmZcs+cKbzkL8CxcuL9Va/KNwrWlZIDNTss9T0qZI4L4Gi8"
    "uUG+By7za34pzmxvcekhG4J2xPJstSrhe8VGtcb7TPlYkGZKJ7pN9h4ZgqdzdtiWmBYi1A"
    "ezdnNoCo8I2d3ikdOVNf7DK6PxGK8Mz/FT1IkC95j4SzmgLUxGX+Nmlmz8D9mo6e9Gk+oy"
    "hcZM7ExUHFv51/MYq9Ct5zsfH+8vx2pJIFG4D1Q97SfsmBtsCWJWADtmL4TqB9t4DUsRrG"
    "8QRLnU3hzHGWUP7063vkQaa2bSV4n7uQneHM33QYmJeNv/fIV3l/6aB0IdoYED5ifJEjUh"
    "hXpRFXL5ofzatPoA9n8pPEu8Wb0lgiyvA0jgyqxxmlZeOlcUbFWivjjK6IPwMMfWEhIFMA"
    "QTLB+Je6CJCIBRGLCxKn4LEscPB0Kh6L38LNox5itMF2FdFFfxRlpkTpr0rAkQnv6DK8Q/"
    "6twdpsKU3rmyO4dgZS/kaWyND2TvwZySBQ7tyL32zLzba8s21571i83V3kLnY8fYN4A1ue"
    "89MP56dvL5bteLapq55FjMlvrmmqSclSPXWS11mppZ6CuDaIOK8oID4SWiKJKJhzdHjvwu"
    "dABrXfcmxmFM6BDSnFKBRR7oRLKoC5IsrIHVKoqptuXDMavn0EedxNKyGQYKpjyBuVX9lJ"
    "HUUtI9iMDrFbJbikp708aqGmvTxq1NJE0XKlGNpMKeOWuqY9xpWmbxKu4mXcRi8+aVaLT+"
    "oxCZDyKVYHuNnBOKfoRyyOeO1gYnF24nLcuzG/E5/jHrlo9o0he7I5aXVUbFwBhsff2i5p"
    "N7p88SRDodBXDjqatXopzyeFmi10+0TNTrTu8Ps4DxVmIqGP74RgSugYhAQw8RgCigKuc9"
    "9xEMOspkhmlRQwolLxt/IOpWW6sKKFHmE1y3RJ+S9UTnrYIm9VEWMrIWvcDSS5kfLWTRqk"
    "3dnJjYq0MxVJzsUa7s17sbT+AHdiL47abMV4rca9mCwr41sQX1qju0w3IJ+mjse30i+neS"
    "ecVDchtuvvd7M8hVpLZYVqQAN+Y058xjdyqGcwPUN4k0cwKsmwAWyLuYWHCW5FIPbpgEvs"
    "ej8wKPui3BLHheOVG+Iwq9cu8TMEggy4MOQ/SIj8sUzAHPkMeyINs5+fRS0gx1tsTz005Y"
    "Qe8VFDwucNNLr6aEtrP7lML9zkhqcPe8pO1MHmnefnCCNmSV7rmg8rpMaE2DcTYjmQk7eI"
    "GaEPeupTjc5oUCs1qByzDSz070uN7RfObZf62iArLfa8FwWj5G5W+4+hXNWUi70sW73WR2"
    "m1lUv9BzJHE+LIKxbAHD6AMEDwDiwwc6UH9ISw+lLelsgs1fu6VBtn6i1nmyCeAt+l8e8p"
    "SZ8h7ij4XUCRpbdZ8A8XEe4kEAAQ+fseowV/qnm5AF3P17pMaVTTPqumxqO+eVIOy6O+Lz"
    "4NEQ2JWp2LS5Yrc3mdlZrcLVe8PBgyIMMlcycCKByKXXmhFvSYVNLqGp0u8SM0u92qFj3y"
    "/t2UM2qzFieZqbcHL5J0d9J/uF1lerOb790IkjiAWSFHssjmZjGCsiqrPaECkUnomQgpeA"
    "4+UcwY8sXlfDIalkI/jP3D0wDZ+MqnWF5gLjeQ54lgW4X30+baXfOmv7HcJK5wa4qH/9qX"
    "/Wm8Y/V9f8Ytqku3KPXtcM3L0j5cDdebKAmTIHnbBoUAPngEKkZws/tNgcREopR2MpvwzC"
    "EUz7BW5FVOsZH0hj3SdLeTj8Bs5b+RrbxxeOvA4c0c2hpvwn2DtftMiwME1DgXdOVcoM68"
    "2G02yz0F1iSz3GUyS+NXvAW/Yr1coeJiiUemwLyJ2IR8GQ7YW82BeekLrBTm9rhgvMzcjr"
    "Mqq83tPogCsdMcgzsUMDBBUz6LcidoF0EaxmbwBQIuvEcAKxyy1m9GGT48IekRUNyqjAde"
    "ZmN3oe942Y56tQlcImSRABn7d1/s3znP2zvd5TQmKFjT9a6QUCObYlrYl8gM/GvDby4p3R"
    "Xy+3ZksRsXu+2EDTOG5oEqp3qzCbVAYhxDasmvKFUdcDanRs4IenyV1UY8RLeRF7msbuoc"
    "/ZQpja+u8dU1B3y7P+DriYtdYiBRbPpz00nzrp/kdVpFXTEXi+spCAjhQ3wlhY8WKGQgyZ"
    "qf3FnhETYGofzftxEgFCAH84EK+FggMutvkr1GHaa1lbdoeuCJyPNIglXQm1cbCWJAV1kJ"
    "Ks54tcxn7d7hI4t/UcRlRoColeZdUr4ySWYWfxT4ERzEhAe1rhRdadftlo1khzIHzmU9St"
    "9nkquZ5Grf4HbSJFfbbnI1s13f2XZ9HoXMEvn+7xWRM2eEeAj6ag5UKCtcmHDSbcGfSvVu"
    "4T+7ubkqwX92Wd1Pfnx3dsEHv+QFr4RZkzzJtJYy3kuDdHOi7sTKKFZARnpodxSqGwOSBu"
    "smqtIYHIT5fdVC7RR/4XyCZxGJQvHPFGK+T9eK4DVGrQ0btXzCrPgkUXcDXqY0ZpY+m1mM"
    "6bJL06UxajWLr2EZtcoOaXxnvkZmiZzMyNBey9AdBFr3jJ1bdkXOLGCP9Dkc2D3Q44rDYX"
    "FUaXsbbtO2XvD+VtjXy77hzTb2skN6m3s9ZpiBBaF3HC2UxJPzDorMoiJvmSzBSRJSlyx4"
    "O1R1c8earWw4/5mxzporoh8B7vZDMj1iQ88KIH+DBsplqsGleTk+/O6kBdSiWiPWcWEZbC"
    "6TLAdrRdUXSAY4pLcFNPQ8rg0uKGa61tcKZYfW1+zJ3ppfY+x8xMTquhbuBVqDvDbyNpnP"
    "sULjbgF8Tmpw18Cdos8RpsgSg1bomZrYq8gN/hr4i/x3VmhDRdxg8xFnicjcZPSIm3uNYf"
    "QbNIzGUSxrXShbojRc7wvXFfbSLFizpY9n2Z3qkVGvpSty9lIE1wNfa6bnR2I0MKNoLb3C"
    "I+FpmVqhbwJkJ3HTacIEhZG3kEuh2cJbSN2w2rx74yPAkbWjNHUoBILd3wPCC1hE/bottx"
    "3JNlOMphkXNJOMxo5FLdvO3ZDatZ5+QMvmhbu0yNd6H3snL/2Ssru09AKSCfMT5x8a+X7y"
    "cwGxeGqlSRMOnhrv5W7t4/vj8hag7Hb3vvu8BQVPt5YDnz+zyTwQZ3dOwRlOtkCCIP7Je4"
    "sojQKm6SYnXswnrZC9mpyuUPbZhNzVRSQ5Iim7OROfhYjex5eS2B6O2RZNtJjEB8I8UOyJ"
    "mr2ycoo+86W3fllSFdE5S8kIhuAF18HZYAh9J4mP01lccqo+D+uuFpYYjVTUCAOBzKgvFx"
    "FC78IA2uiZPG8SjxyRQ58+m/K+PIO2zZU3LRmUGpK1D3RrhMObIts6a5xQ6NuupeuoUCEb"
    "Ht5Hr161mSyvXjWPb1Fmjhj7cdRijhh3g7vNlZYvFkVTHeFSIhqeaDlupe0cL9F2jhX3Oy"
    "L+paE4n5gocuc2Y12lGx7cW1Euzf0iW79twaRJ21Fcu7lIZMtD28F838Rsd61j6BqxCdTp"
    "z8GzIhCLkcDKF9l1LvtVNGB43meeYz+ImMXIHfJ1YsOrZANawTYWIW5DKfm0sa3RGXAVC3"
    "/E1hq4NToDruLqGMKgp49tlcxAW4d2ij0UWvENrjqn9DU6k5Gj5qKMfQ4RX/u0gK1QGVjV"
    "sFI0J/drAFugM9DWgxpC0b8aps0H2TnFEIxfXZ9jm2wuXaItHXrW3EcWKc0Gss8bSMQhXI"
    "fHRTrD4T5z2AQfNSsE+xmGYoKPvkWuNwUf7fbS2N4xd7upmrq90LRv4LbN1LT6RtM2AXKp"
    "y/gjI5yGdxNn2T2AMjyF9mPD5E6TZgY0KsvOh1hGKmwg4PIMZ+EZAxxOJuSy25hCuRIoAg"
    "rTFaI5mjBdilaHEn4SOd0YAQ55Dq7wPRK3pVISzVwQcnZT6IEk+C0cAxE4KKIFXaEkiRjC"
    "c+EhV4813FCbmsGI5TvIV0T0yVWonFWvIWLQROJ1GYknoanBujRUIiXps0dbR3ESokoWfi"
    "fjomSMqgy7Q/cYLQr/BsRyEfSYa9kC3Diyjs9VhmfiflURehdRpBU4wTDztNz3M4I+865P"
    "LlsmPK4Z0q0YugOKCcVM4cu8VCYVyTqMDvYJncebmf7JphSSVD55ZCFkTtxl8cvFM1fv3o"
    "tk82YlGcBUTrpLIypU9CasQjNzm/H27y6UdG/SFKR3F/ZPDJVzFIh+VpISTDwisFySi8AW"
    "9jtP95aeOJoo3ucozbCrApFKpMbBvcV8MREE2w6OMceHAztIMseH3yLX2xwfls1rNcY3Wr"
    "5qdOYocfVRYtky+cgDxfIlI3sGdNtjxdow26vDxX1B3RwHaeCTHnI8DqFC9sihDKJtnpmd"
    "Ioptd6Q4NUtKxsvOzWBeZ9XJWTMM5vajfp0p3SOazqC2+8ACySDM5l0kFeKTSgPhpPoA0X"
    "3Raqf9YslO+4Vip018prwIsPmGhgKJuYRe84KGmmrerDZufjH7+n/QAbWF"
)
