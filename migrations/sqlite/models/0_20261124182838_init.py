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
CREATE INDEX "event_approval" ON "event" ("approval_id", "id");
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
    "eJztXW1z2zYS/isYfXEyo2Rsx3HS9noztuO2vib2TeJcOn0ZDkRCIs4UwYCgFU8v//0A8J"
    "0EJUKWKIrBJ8skFgCfBRaLxe7i79GcOMgLn58FASX30Bt9D/4e+XCO+I/auzEYwSDI34gH"
    "DE48WRgWS01CRqHN+PMp9ELEHzkotCkOGCa+KP3JhQzgEMDwDjljgH0wjTzvB7AQzxcwBA"
    "6ysSNeTR74QzL/AUDf4b8QcxEFOC7kIkid56JFh9i8SezPtlF55OPPEbIYmckCvIk//uKP"
    "se+gLygU//49mmLkOfI3hyS8s7AzEmXQl4CiMORfHaZkKbopYJYoL6F8COSLkaTjAMp/vo"
    "5BqfYwrk6ngYREow0GWRTGZQLM67cga92aE6H2LTGXIuiIjxEkEfWTn5ihefLzjuPcunHi"
    "I4sEyLcCRC3OtJAt+3Dw6ZfL95cg/lzwIzjglA4fRAfg7PoNSPoArj6A65tbcP3x7dt6/x"
    "Ne81pp5FsuDN31+sqp1+xm2m65n6LF4M6SXS1N6riz8rmVtnbls59kQTGTJpZNvGju54WD"
    "B+byEZeWxj4TT2fIRxQyJKpnNBKT3OfTLJEH6byP505eJJ40BRoHTWHkCVEhqOMO5M9Gls"
    "W/yfpweWtZo5oYSSkKkz95ZHPgOXq8q6H8+pnowrPjo5NXJ69fnJ685kVkN7Mnr77GTefA"
    "xIQSnuvb0Vf5HjJo5dzPQZVjtAardeEim4ugSz+a16BNSSrg8l5XwU2hXIZu+iCHNxe86+"
    "M7qorWBnTn8IvlIX/GXAHpyRIo/3P2/uKXs/dPjk+egotfLi9+BU/+lFD8OQJX1+DJAR/N"
    "B2NwYJP5nMtk8XOKPWTZLvRnSPzLJ8scxzNL/JvOcfnKg/Ivp4ygd/D0qeg+4QtRvEJdJ4"
    "0fi9YlQ3MG5hJPg4U5UXdMHCVzf9RLTsaIpLxMxRRnSSz0kGQoRf9FNot/x+uL/GlD30ae"
    "x//RYVwyUOqcu+XiUy3UCiRr8S0RXFuee61l2xIe3V7+ditqnofhZ6+I5JN3Z79JkOcPyZ"
    "u3N9c/p8ULyF+8vTmvIr5QoH3hQtqA9mIwSJdnx8nhd6ct5oco1jie45dlfLlCFMY6S9sB"
    "nVMMAeWuxzNyMFNI/n99uLlWw50RVNB2sM3A/4CHw5p+tDHp/49p5NsCUTCJsMewHz4X7f"
    "1TcznYBDMEQMuZUcVdQEZCNqOyFllBlRk+Qk5o+YgtCL2rM+WcEA9BX82XGm2FPxNOvC3G"
    "ZE+65cH5zc3bEg/Or6oj/uO788v3T44kQ3ghvqkpqrQ58mJPHO9XNKZCichMh41Ph9L2uO"
    "2KWyIawopQ0UoPD9uopYeHzVqkeFcBOjc9tIY5JzEgtwK5YNRpC3KBxIDcCuTMDKWBcpFm"
    "eDCfttnGnp40gnxa23QKvCiSpged1bJC9qj1smeId70w2i5kSlFyjmeN1swC0WqTZv8xT4"
    "ya3x0fv3jx6vjwxenrlyevXr18fZhZN+uvlpk5z69+FmphiSF1PTEZwMixJg9aMqZCNzw5"
    "sxVxDm1GqA7OGUGfDct9QrhwxFWD+Q1HiuE5ajAElCir4jwhfZ7+2L/hvcwSc/Xu8sPt2b"
    "t/lyT7m7PbS/HmuGSKSZ8+qdrBskrAp6vbX4D4F/x+c31ZXQCycre/iwO4EYwYsXyysKBT"
    "xCR9nD5Sbm81TfxFsh5LrI7M+ykaqYGf+LY8k0kOmMVPXsTDPtKy4XM2E+9+jRWlRNZj9v"
    "RJ3GWoaa8sdUoDeXvII9ExLp4Y0jPt10iHAHrXNv586Gov8hVSs8r3e5X38D2iimVkxSqf"
    "k/V4enW2ysdoKI7xk1fxgb3HmZcs+cKbzkL8Cxcuf6u1+EfhWtOyQGamZJ+npE2RwH0NFp"
    "cpN8Dl3m1uxTnNje89JCNwT9ieTJalXC94qda43mifKxMNyET3SL/DwjFV7m7aEtMCxVqA"
    "9m7ObABR4Rs7vVM6cqa+2GV0fyIU4Zn/K3qQIF/xHglnNQWoicv8bVLNnoH7NR096dN8Rl"
    "G4yJyJi4OKfzv/YhR7FbznYuP91cXtSCULNgDrh7ym/ZIDbYEtS8AGbMXwnUD7bgGpYzWM"
    "4wmWOpvCmeM8ofzp1/fIg0xt20rwvnAhO8eZv+kwMC8bf++Rr/L+0kHpUtQxIHzE+CLHpD"
    "CuSiOu/mp+PK8+gT6cyU8SbYuW0lgiyvA0jgyqxxml78ZL44yKpVbGGb0l/gww9IWFgEwB"
    "BMkE41/qIkAiFkQsfpE4BY/lCwdPp+Kx+C3cPOohRhusVxFd9EdRZkqU/qoEHJnwji7DO+"
    "TfGqzNltK0vDmCa2cg5S2yRIa2d+LPSAaBcude/GZbbrblnW3Le8fi7e4id7Hj6RvEG9jy"
    "XJx9uDh7c7lsx7NNXfU8Ykx+c01TTd4s1VMneZmVWuoZiEuDiPOKAuIjoSWSiII5R4f3Ln"
    "wOZFD7LcdmRuEc2JBSjEIR5U64pAKYK6KM3CGFqrrpypX6asG1TqmvloKm2weVxz23EgKJ"
    "rzqsvFEflv3W0d0ygs2oFbvVi0uq24vjFprbi+NGxU28MnpyS7CPWunJR0v05COlM6ByWV"
    "nqDfgY76V+Y3zaBuLTZoRP62EgkHKpVge42ac7p+hH+JNodjDhTzvx8u7dmN+Jm3ePvGL7"
    "xpA92Q82ns7XNi67Ua+LhwsKHbty9tCsaMv5PimUbKFuJ5pvogiH38epoTATOXZ8JwRTQs"
    "cgJICJxxBQFHA1+I6DGGYlRX6p5AUjKq17K22sUr5Dj7DlynehcNLDFqmkihhbCVmjNp6k"
    "K8prN5mJdme6NkvozpZQORc1dPW0/AA19aPjVruh4yW7oeOasl4QX1qju0w3IDejjse30l"
    "WmeaeUFDdRr+vvh7LUgVpLZYVqQAN+Y351xl1xqMciPUN4k6ciKsmwAWyL6X6HCW5FIPbp"
    "zEnsej8wKPui3BLHL8crN8RhVq5dLmYIBBlwYch/kBD5Y5kTOfIZ9kRmZD8/HlpAjrfYnn"
    "poygk94qOGHMwbqHR17mWt/eQyvXCTG54+7Ck7UQebd56fI4yYJXmta0KskJoAn76ZEMux"
    "lbxGzAh90FOfanRGg1qpQeWYbWChf1+qbL9wbrvU1wZZabHnvSgYJXez2n8M5aqmXOzlu9"
    "VrfZQWW7nUfyBzNCGOvPUAzOEDCAME78ACM1c6JU8Iqy/lbYnMUr2vS7Xx29hyAgjiKfBd"
    "GpKekvQZ4o7i0QUUWcaZBf9wEXROAgEAkb/vMVrwp5r5/ul67s9lSqOa9lk1NU7uzZNyWE"
    "7uffFpiGhI1Opc/Ga5MpeXWanJ3XLFy4MhAzKCMXcigMLH15V3XEGPSSWtrtHpEj9Cs9ut"
    "atEj79tNOSs2a3GSmXp78CJJdyf9h9tVpje7+d6NIIljihVyJAs2bhYjKCuy2hMqEMl9ng"
    "kv/+fgE8WMIV/clycDVCn0w9h/OI1ZjW9hiuUF5nIDeZ6If1V4P22u3jUv3xvLTeIKt6Z4"
    "+K99/55GG9pX8FXOKNq2UzwH0g2VMP5Xnd0M17z+7cO1cL1x1zfJkbdtuQjgg0egYgQ3+/"
    "kUSExIRGnLtAkXIELxDGuFAOUUG0lt2COVeju5CIzN4BuxGRjPug4868zpsHFb3DdYu8+y"
    "OEBAjRdDV14M6qyL3Way3FNgTSLLXSayNA7MW3Bg1ssTKi6VeGT6y5uITciX4YC91fyXV7"
    "7ASmHXj1+Ml9n1cVZktV3fB1EgdppjcIcCBiZoymdR7m3tIkjD2N6+QMCF9whghefX+tUo"
    "45QnJD1rimuVgcfLjPku9B0v21GvtoFLhCwSoGWGdmP/7tL+nfO8vXdfTmOijzV9/Ar3am"
    "RTTAv7EpmBf234zQWlu0J+344sduPLt534ZMbQPFDlU282oRZIjAdKLQsTpaoDzua0yBlB"
    "j6+x2ogr6jZyIpfVTZ2jnzKlcQo2TsHmgG/3B3w98eVLDCSKTX9uOmne9ZO8TKvwLuZicT"
    "UFASF8iK+j8NEChQwkGfOT+yo8wsYglP/7NgKEAuRgPlABHwtEZvxN0uSo48G20oqmq58I"
    "cY8kWAW9ebWRIAZ0lZWg4o5XS7HWqo00o9M22yA+sjhqEZdLAaLLm0wys8XAgR/BQUx4UO"
    "tK0S943W7ZSHYo80Zd1qO0PZMpzmSK+wa3rCZT3HYzxRmTwM5MAvMoZJa4T+BeEQZ0ToiH"
    "oK/mQIWywoUJJ90W/KlU7xb+85ubtyX4z6+qe9aP784v+eCXvOCFMGuSJ5lmVMZ7acRxTt"
    "SdWBnFCshID+2O4o5jQNLI40RVGoODML8PW6i24i+cT/AsIlEo/plC7PGSOuHIxnC2YcOZ"
    "T5gVn1bqbvLLlMaU02dTjjGPdmkeNYazZvE1LMNZ2elNhBXqp8nIyYwM7bUM3UHUeM/YuW"
    "V358wC9ki/xoHdMz2uODUWR5W2R+M27fcFD3OFDb/sf95sxy87vbe5pGSGGVgQesfRQklw"
    "PO+gSJMqkrDJNzjJqOqSBa+Hqq4hWbOWDSdzM9ZZcwX1I8DdftinR2zoWQHkLWigXKYaXM"
    "6ak8PvTltALYo1Yh2/LIPNZZLlYK3I/QLJAIf0toCGnse1wQXFTNf6WqHs0PqaPdlb82uM"
    "nY+YWF3Xwr1Aa5DXRt4m8zlWaNwtgM9JDe4auFP0OcIUWWLQCj1TE3sVucFfA3+RzM8Kba"
    "iITWw+4iwRmWuZHnFNrTGMfoOG0ThSZh2ulykN1/vCdYW9NAsIbelHWnanemRkbem+n70U"
    "wfXg2prp+ZEYDcwoWkvh8Eh4WqZv6JsA2UlsdpqUQWHkLeRraLbwFtJDrDbv3vgIcGTtKM"
    "2DCoFg9/eA8Bcson7dltuOZJv5UtOsDpoZU2PHopZ1525I7WpPP6Bl9cJdWiSfvY+9k5d+"
    "SdldWnoByez/ifMPjXw/+bmAWDzN0q8ePDXey93ax/fH5S1A2VX1ffd5Cwqebi0HPn9mk3"
    "kgzu6cgjOcrIEEQfyT9xZRGgVM001ONMwnrZC9mpyuUPbZhNzVrSo5Iim7OROfhYjexzes"
    "2B6O2RZNtJjEB8I8UOyJmr2ycoo+86W3fllSFdE5S8kIhuAF18HZYAh9J4nB01lccqo+D+"
    "uuFpYYjVTUCAOBvB5ALiKE3oUBtNEzed4kHjniQgD6bMr78gzaNlfetGRQakjWPtCtEQ5v"
    "imzrrHFCoW+7lq6jQoVseHgfv3zZZrK8fNk8vsU7c8TYj6MWc8S4G9xtrrR8sSia6giXEt"
    "HwRMtJK23nZIm2c6K4rBLxLw3F+cREkZ+3Gesq3fDg3opyae4w2fqNDiYV247i2s1lJVse"
    "2g7m+yZmu2sdQ9eITaBOfw6eFYFYjARWvsiuc3OxogLD8z7zHPtBxCxG7pCvExteJRvQCr"
    "axCHEbSsmnjW2NzoCrWPgjttbArdEZcBXX0xAGPX1sq2QG2jq0U+yh0Iqvo9U5pa/RmYwc"
    "NRdl7HOI+NqnBWyFysCqhpWiOblfA9gCnYG2HtQQiv7VMG0+yM4phmD86voc22Rz6RJt6d"
    "Cz5j6ySGk2kH3eQCIO4To8LtIZDveZwyb4qFkh2M8wFBN89C1yvSn4aLcX0/aOudtN1dTt"
    "pal9A7dtpqbVt6a2CZBLXcYfGeE0vNs+y+4BlOEptB8bJneWVDOgUVl2PsQyUmEDAZfnOA"
    "vPGOBwMiGX3cYUypVAEVCYrhDN0YTpUrQ6lPCTyOnGCHDIc/AW3yNxIysl0cwFIWc3hR5I"
    "gt/CMRCBgyJa0BVKkoghvBAecvVYww3VqRmMWL7nfEVEn1yFyln1GiIGTSRel5F4EpoarE"
    "tDJVKSPnu0dRQnIYpk4XcyLkrGqMqwO3SP0aLwb0AsF0GPuZYtwI0j6/hcZXgm7nAVoXcR"
    "RVqBEwwzT8t9PyPoM+/65LJlwuOaId2KoTugmFDMFL7MS2VSkazD6GCf0Hm8memfbEohSe"
    "WTRxZC5sRdFr9cPHP17r1INm9WkgFM5aS7NKJCRW/CKjQztxlv/+5CSfcmTUF6P2L/xFA5"
    "R4HoZyUpwcQjAssluQhsYb/zdG/piaOJ4n2O0gy7KhCpRGoc3FvMFxNBsO3gGHN8OLCDJH"
    "N8+C1yvc3xYdm8VmN8o+WrRmeOElcfJZYtk488UCxfMrJnQLc9VqwNs706XNwX1M1xkAY+"
    "6SHH4xAqZI8cyiDa5pnZGaLYdkeKU7PkzXjZuRnMy6w6OWuGwdx+1K8zpXtE0xnUdh9YIB"
    "mE2byLpEJ8UmkgnBQfILpHrXbaR0t22keKnTbxmfIiwOYbGgok5hJ6zQsaaqp5s9q4+cXs"
    "6/8BfrrRQA=="
)
