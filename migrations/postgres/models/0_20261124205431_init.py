from tortoise import BaseDBAsyncClient

RUN_IN_TRANSACTION = True


async def upgrade(db: BaseDBAsyncClient) -> str:
    return """
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
CREATE TABLE "chat_state" (
    "id" BIGINT NOT NULL PRIMARY KEY,
    "quiet_until" TIMESTAMPTZ,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE SET NULL
);
COMMENT ON TABLE "chat_state" IS 'What a chat has chosen, and until when Telegram wants it left alone.';
CREATE TABLE "task" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "type" VARCHAR(24) CHECK ("type" IN ('prompt_task', 'review_task', 'repo_health_check', 'investigate_failure')) NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "prompt" TEXT NOT NULL,
    "priority" VARCHAR(24) CHECK ("priority" IN ('low', 'normal', 'high')) NOT NULL,
    "approval_required" BOOL NOT NULL,
    "requested_by" VARCHAR(200),
    "status" VARCHAR(24) CHECK ("status" IN ('open', 'running', 'blocked', 'completed', 'failed', 'cancelled')) NOT NULL,
    "codex_thread_id" VARCHAR(200) UNIQUE,
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "repository_id" BIGINT NOT NULL REFERENCES "repository" ("id") ON DELETE RESTRICT
);
CREATE INDEX "task_repository" ON "task" ("repository_id");
COMMENT ON TABLE "task" IS 'What to do. Lives through several sessions, on one thread of Codex.';
CREATE TABLE "session" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'starting', 'running', 'waiting_approval', 'completed', 'failed', 'stopped', 'interrupted')) NOT NULL,
    "runner_mode" VARCHAR(24) CHECK ("runner_mode" IN ('app-server', 'cli', 'stub')) NOT NULL,
    "prompt" TEXT NOT NULL,
    "model" VARCHAR(200),
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
    "input_tokens" INT,
    "cached_tokens" INT,
    "output_tokens" INT,
    "total_tokens" INT,
    "files_changed" INT NOT NULL,
    "lines_added" INT NOT NULL,
    "lines_removed" INT NOT NULL,
    "result" TEXT,
    "error" TEXT,
    "started_at" TIMESTAMPTZ,
    "ended_at" TIMESTAMPTZ,
    "created_at" TIMESTAMPTZ NOT NULL,
    "updated_at" TIMESTAMPTZ NOT NULL,
    "task_id" BIGINT NOT NULL REFERENCES "task" ("id") ON DELETE RESTRICT
);
CREATE INDEX "session_task" ON "session" ("task_id", "id");
CREATE INDEX "session_status" ON "session" ("status");
CREATE UNIQUE INDEX "session_one_active_per_task" ON "session" ("task_id") WHERE status IN ('starting', 'running', 'waiting_approval');
COMMENT ON TABLE "session" IS 'One execution of a task: one turn.';
CREATE TABLE "approval" (
    "id" BIGSERIAL NOT NULL PRIMARY KEY,
    "kind" VARCHAR(24) CHECK ("kind" IN ('run', 'command', 'file_change', 'permissions', 'question', 'plan', 'manual')) NOT NULL,
    "status" VARCHAR(24) CHECK ("status" IN ('pending', 'approved', 'rejected', 'expired', 'cancelled')) NOT NULL,
    "command" TEXT,
    "cwd" VARCHAR(4096),
    "reason" TEXT,
    "edits" JSONB NOT NULL,
    "needs_network" BOOL NOT NULL,
    "decisions" JSONB NOT NULL,
    "thread_id" VARCHAR(200),
    "turn_id" VARCHAR(200),
    "item_id" VARCHAR(200),
    "run_hash" VARCHAR(64),
    "run_request" JSONB,
    "chat_id" BIGINT,
    "requested_by" VARCHAR(200),
    "actor" VARCHAR(200) NOT NULL,
    "expires_at" TIMESTAMPTZ,
    "decision" VARCHAR(24) CHECK ("decision" IN ('once', 'session', 'decline')),
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
CREATE INDEX "approval_task" ON "approval" ("task_id");
CREATE INDEX "approval_session" ON "approval" ("session_id");
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
    "origin" VARCHAR(200) UNIQUE,
    "created_at" TIMESTAMPTZ NOT NULL,
    "approval_id" BIGINT REFERENCES "approval" ("id") ON DELETE RESTRICT,
    "repository_id" BIGINT REFERENCES "repository" ("id") ON DELETE RESTRICT,
    "session_id" BIGINT REFERENCES "session" ("id") ON DELETE RESTRICT,
    "task_id" BIGINT REFERENCES "task" ("id") ON DELETE RESTRICT
);
CREATE INDEX "event_task" ON "event" ("task_id", "id");
CREATE INDEX "event_session" ON "event" ("session_id", "id");
CREATE INDEX "event_approval" ON "event" ("approval_id", "id");
COMMENT ON TABLE "event" IS 'Append-only. Written in the transaction of the change that it tells of.';
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
    "eJztXVtz2zYW/isYvTidcTK24zht9zJju27rbWLvJO6m08twIAoSsaYIFgSteLr57wuAdx"
    "KkCFkXiMaTZRIHJL8DHBycG/4azckE+dGr8zCk5AH6o2/BX6MAzhH/0bh3CEYwDIs74gKD"
    "Y182huVW44hR6DJ+fQr9CPFLExS5FIcMk0C0/uRBBnAEYHSPJocAB2Aa+/7fwEJcX8AITJ"
    "CLJ+LW+JFfJPO/ARhM+C/EPEQBThp5CNLJK/HECXH5I3Ew20TncYD/jJHDyEw24I/47Q9+"
    "GQcT9BlF4t+/RlOM/In8zSGJ7h08GYk26HNIURTxr44ysgzdDDBHtJdQPobyxkjScQDlP1"
    "8OQaX3KOlO5wEpicYzGGRxlLQJMe/fgaz30yYx6v8k5lEEJ+JjBElMg/QnZmie/rznOPd+"
    "OAmQQ0IUOCGiDmdaxLo+HHz68erDFUg+F/wDHHDKCR9EB+D85juQvgO4/ghubu/Azc/v3j"
    "XfP+U175XGgePByFvtXTn1iq+ZPbf6nuKJ4b0jX7UyqZOXlded7GkXeHYdsO9lWzGZxo5L"
    "/HgeFO3DR+bxQZcR4ICJqzMUIAoZEk9gNBbzPOAzLRUJ2dRPpk/RJJk3JZoJmsLYF9JCUC"
    "cvUFwbOQ7/LOfj1Z3jjBqSJKMozf/0ksux5wDyV40kADPxCi+/OTl5/frtydHrs6/fnL59"
    "++bro695W/m+zVtvvyQvU6CVdCUxu/7h+uZOvBDhoi6RgeLCF0kDGXSKYVKgLwdzA3/n0k"
    "Mul1VXQTxvMCAjqbGAf1udBRngXTzILhRMKCT06lwY1WVwCw/m8LPjo2DGPP7vyWkHvP85"
    "/3D54/mHFyenX4HLH68ufwIvfpdQ/D4C1zfgxQEf9geH4MAl8zkX3uLnFPvIcT0YzJD4l8"
    "+qOU6moPg3Ewbylg/lX04ZQ//gq6+qbLxJH34ini4ZWjCwEI0aLCyItsfEUSokRkZyMkEk"
    "42UmzzhLEumIJEMp+i9yWfI7WYjkTxcGLvJ9/o8O49KB0uTcHZezatFXIlmJb6l42/Dc6y"
    "0BO3h0d/WLFGXzKPrTLyP54v35LxLk+WN6593tzQ9Z8xLyl+9uL+qILxRoX3qQtqC9GAzS"
    "1dlxevTNWY/5IZq1jufkZhVfrjlFiXLTd0AXFENAedvjGU0wU0j+f328vVHDnRPU0J5gl4"
    "H/AR9HDS1qbdL/79M4cAWiYBxjn+EgeiWe90/N5WAdzBAAdTOjjruAjERsRmUvsoM6MwKE"
    "JpETILYg9F6h0RLiIxio+dKgrfFnzIk3xZj8ynZ5cHF7+67Cg4vr+oj/+f3F1YcXx5IhvB"
    "Hf/ZRV2gJ5sXlONjYaU6FCZKfD2qdDZR/dd8WtEA1hRahppUdHfdTSo6N2LVLcqwFd2Ch6"
    "w1yQWJB7gVyy/vQFuURiQe4Fcm6v0kC5TDM8mM/6bGPPTltBPmtsOgVeFEnTg85qWSN70n"
    "ppGOLbXhhdDzKlKOmyeZaIlhs+zcd8m6bP8vZUDmA0ccaPWjKmRjc8ObMRcQ5dRqgOzjmB"
    "yYZlkxAu+cIaMH/HkWJ4jloMARXKujhPSV9lP/ZveHdZYq7fX328O3//74pk/+787krcOa"
    "mYYrKrL+p2sLwT8On67kcg/gW/3t5c1ReAvN3dr8JTN4IxI05AFg6clDHJLmeXlNtbTRN/"
    "mcxgibUl836GRmbgJ4ErfTKpJ1r85E18HCAtGz5nM/EfVlhRKmQGs8ckcZejpr2yNCkt5P"
    "0hj8WLcfHEkJ5pv0E6BNC3beMvhq72Il8jtau82au8jx8QVSwjS1b5gszg6bW1VT5BQ+HG"
    "T28lDnufMy9d8kXYnYP4Fy48fldr8Y+jlaZlicxOSZOnpEuRwH0FFlcp18Bl4za3wk9zG/"
    "iP6QjcE7ank6WT66Vw1gbXu0x0VTprpVvVSlcKYO0PfoloJeSNm19bg16E5U7vlaGhWRh4"
    "lQ3fE4rwLPgJPUpWXPP3FuFvCujTaP27tJs9Y8GXbIxlV4sJSuEij2MuDz3+7fyLURKn8I"
    "ELog/Xl3cjlXRZA6wfi572S6z0BbYqUFuwFcN3DN37BaQTp2Ucj7HUAhXhIRcp5fc/fUA+"
    "ZGprWYr3pQfZBc4jWIeBedWc/IACVTyZDkpXoo8B4SPGFzkhpXFVGXHNW/OTef0KDOBMfp"
    "J4tnhSlsZEGZ4mSUnNFKfs3mFnilO51dIUp3ckmAGGPrMIkCmAIJ1g/Es9BEjMwpglN9Iw"
    "40N5Y4KnU3FZ/BaBI83spjX2q0hs+q0sMyVKf9RynWxmiZGZJfJvA/92I23W3nr/+tlm+R"
    "NZKmz75w/kJINAeesJBNYiYC0C27QIGMdlE/alu9hDmcaINWyiLs8/Xp5/d9W1h9qk9nsR"
    "Mya/uaH7pnc6Nd9x0Wap3nsOktYg5ryigARI6J0kpmDO0eFvF70CMkP/jmMzo3AOXEgpRp"
    "FI2SdcpAHMVVtG7pFC+V1350oNuBT+p9SAKxng/TPkkzd3UgKJrzpHvlXDlu+to+TlBOvR"
    "P3arZld0vNcnPVS81yetGp64ZRXqnmAf91KojzsU6mNlwKJyWemMWHxKhJXZGJ/1gfisHe"
    "GzZqoKpFyqNQFujzsvKMxI0RKPHUyK1k4i0Y0b8ztxchkUuWsaQ/Zk49gaQdDYuOxGvS67"
    "KxQ6ds2b0a5oy/k+LrXsoW6nmm+qCEffJnWuMBMFg4JJBKaEHoKIACYuQ0BRyNXgew5ilL"
    "cUxbLSG4yotO6NPGOZ8h35hHUr36XG6Rv2qItVxthJyVq18bT2UtG7LbNkjIBv193tWruz"
    "tVZOWg2lPms/QJX++KTXtumkY9t00tDqS3JOa3RX6WzA1KrjWxml076lSpvbFN7VN055wU"
    "TdIV8jtGN+ZZlugzSfu0fGMD6s0yGjkjVrwLZcNnmY4Nbkq0nuLrHh/sigfBflbjy5ebh0"
    "Lx7l7frVtIZAkAEPRvwHiVBwKGtLxwHDvqgwHRSeqQXkeIudsY+mnNAnAWqpZb2GTpfXsN"
    "76VtZ8j5MRe9k/Y4yYI3mta72skdr8J9Osl9XUU94jZoQ+autZDVKraq1J1SqQXYNG8KHS"
    "2X5xo69O0BiKFa2Av0XJcLobteDnSC5/Sq1A3luuFMRZs6U6wUcyR2MykcdMgDl8BFGI4D"
    "1YYObJUOwxYYdAVMcQFnSAoOuBiMTURWmsNqaAEl+hF6yzY6UdPjXBS5r+MeD3SDFRukRX"
    "SmAN3+tRFnapqz2b9aJiGkkmSAP07vMAciKTrd7bOgpAgpHVEPCJC315RgPM6v0LK6lmsX"
    "8bu7XhQjV86dAc8xmJLZshkMgLYy34d4tBTkLx/UT+fsBowa9qHktCV0uVqFLaLaLJW0Sb"
    "ENM+KYeVEGNKWFNMI6LeLSV3uvdKRZulG6U7vmfxYcSATIsu4oigCPP35Jl90Gdyf9PcDO"
    "kSP8EYulvNwqAA/HXFK7fvZSQztW1hZart7WuO9n5TY4jESSoaKAROXuqgXd6gvMnyqMlQ"
    "FCt7KTKCXoFPFDOGAnFQqEyPpzCIklyDLGM+OVUuESyYCxjk+yL7XhEpub5+Vzx19FBu6p"
    "eEQCaTZOWDRzWeoX32aM2p2Pc5ZcetblqVjdU070jM9hV1H87DNCYHyFaF37QpJISPPoGK"
    "EdweE1gisXlWlU3YOsIFCcUzrJVXWFCsxThlkJK+mUoo1grxTKwQNgp394qTDRAxiws2Fv"
    "oZFqx9tsjb0KhthUapC9hutyjwngJrawLvsiawTZ/YQPqEXsllceLPEysJ38ZsTD4PB+yN"
    "lhK+DgRWCidFcuOwy0mB8ybLnRQBiEOxGz4E9yhkYIymfBYVuR4egjRKnAcLBDz4gABmCp"
    "/Eyt0oA0PHJHOvJb3KigtdngkPBhM/3/UvN+hLhBwSoi6vgTXmG2nMLwZHfw4UNDYOdeVt"
    "UTEXtbCvkFn4V4bfHjO9K+T3zf+ym1DHzRRmYAzNQ9UZFu3G4BLJYKJzTo5P355+/frsNB"
    "/o+ZWu8a2oU0epylvbXmE+JzA4qnotkbqbKC9f1Ut1/FhVShszbWOmrbdy995KQyIYU0uK"
    "wjpQ2FjazQOkaNMruZR5WBwHREAEH5MjgAK0QBED6eEj6RlBvkgHjeT/IidUpIROMB+ogI"
    "8FImuip/XB1JmmG3mKZoCjqMQRS7BKevNya0IC6DJzQi0IsVGEstczslJ2m3wGCZDDUYu5"
    "XAoR7X5kWrsyAQ78AxwkhAeNVynHTK/6Wi6SL5TH4Ha9UfY8W0vTmA2VraVpDCtsLU1FJN"
    "tGamla28HObAfzOGKOOJrlQZFOdUGIj2Cg5kCNssaFMSfdFPyZ7N8u/Be3t+8q8F9c1ze3"
    "P7+/uOKDX/KCN8KsTZ7kKlQV7+5iBTnR9sTKKNFURnpob6tggQQky+BOdapDcMAVX1FSPP"
    "3JxF84H+NZTOJI/DOF2NesY2AtbGu2sAWEOYn/U9caUKW0Nh+TbT7WjrpNO6q1sLWLr2FZ"
    "2KphdCLrUr/cSEFmZajRMnQ32feGcdSISOvcpvbEkMo8hX6/eNA3nrI89rSDKTfpESgFty"
    "u8AtXQ93bPQDXevs/BUDPMwILQe44WSosM8BcU9aFFwUh5B6elpD2y4P1Q1dFPK/ZiYMFp"
    "a+/tY++1tfM2mz4rKxw6IeRP0EC5SjW4akKnR9+c9YBaNGvFOrlZBZsLL2eCtSoglEgGOK"
    "Q3BTT0fa5fLihmuvbcGuUW7bn5lb016CbYBYiJZXgl3Eu0Fnlt5F0yn2OFat4D+ILU4q6B"
    "O0V/xpgiRwxaoZBqYq8it/hr4C/KLDqRCxX5k+1O0wqRPQrvCWeIW1PrMzS1Jkk6q3C9Sm"
    "m5bgrXFRbYPGm1ZwhrNUDridm/lRPR9lIENxOAG8bsJ2I0MOtpo8zEE+HpWWLCNAGyk/zx"
    "rHCEwhpcqinRbgoulbBYbge+DRDgyLpxVngWAsHubwHhN1hMg6bRtx/JJgvUZpUnNEvUJq"
    "FKPfsuApv69Z59QM/uRaS2qPb7kARGd35JNVJbxhXJcxnScCIaB0H6cwGxuJrXuz34ygZO"
    "G2pI359ouzCJXBvpsWMn4XZhKciu5wzh11wyD4U3cFKKw5M9kDBMfvK3RZTGoe5JQ+LBfH"
    "YLIa3J6RqlybbmbR2MUyCSsZsz8WWE6ENySI7r44Rt8ViLSXwgzEPF5qk9IKygMJkvxoaE"
    "SZ1Fx+mSEwwhAG8LTsQIBpM0T1BncSmoTB7W21pYEjQyUSMsCfLgBrmIEHofhdBFL6VjSl"
    "yaiKMa6Mspf5eX0HW5lqclgzKLs7bnt0E4vCmyKafkmMLA9RzdiIYa2fDwPnnzps9kefOm"
    "fXyLe9YXaYZPxvoid4O7y5WWzw5FUx3hUiEanmg57aXtnHZoO6eK40YR/1JxCKwzVhQbbs"
    "e6Tjc8uDeiXNpDYzZ+hIYtF7ejlHp7OsyGh/YE830Tc72V/NUNYpsjZI6HWpEDxkjoFIvs"
    "KodPKzqwPDeZ5zgIY+Ywco8CnbT0OtmAVrC1Jae7UEo+bWwbdBZcxcIfs5UGboPOgqs4lI"
    "cw6OtjWyez0DahnWIfRU5yULBiw9CKbYPOFgNpxDLjgEPE1z4tYGtUFlY1rBTNycMKwJbo"
    "LLTN7IdIvF8D03ZHdkExBOPXtv3YtpDMNtGWAT0r7iPLlHYDafIGEnEIV+Fxmc5y2GQO2y"
    "yldoVgP/NVbJbSc+R6W5bSzo/jNY6/JlSJ2u5RsaaxoG+RqOVnxfZJuctiy5+YMzW8M06r"
    "cQSU4Sl0n5p4d552M6BRWY1SxDKlYQ0pnBc4z+MY4HCySZzbzVKUK4EiRTFbIdrzE7OlaH"
    "ly4idRTo4RMCGvwDv8gMQ5tJTEMw9EnN0U+iBNp4sOgUhFFPmHntCmRFbipQila2YvrqlP"
    "zfTG6unuS3IE5SpULejXkoNoc/uMzO2TADbw70y+yEhMjpHbUuaFaJIn9MlMK5keKxP50A"
    "NGi9K/IXE8BH3mOa4AN8nV45Oa4Zk4uVYk88UUaaViMMx8rYSAnMBk3pkUBGYT7toh3Yjp"
    "PKSYUMwU0dGdMqlMtsV844DQebLrMU82ZZBk8sknCyFzklcWvzw88/QO8Uh3eU5afEy1cH"
    "fmaKjobaKGZtE4mz+wveTUvSl8kJ0KaZ4YqlY9EO9ZK3Mw9onAsqO6gSsMfb7ukUNJflKy"
    "IVIadpelNlVIbch8j/licxI2nW5jHZIDc01Zh+Rz5Hofh2TVDtfUtDtMZA1S65xcl3Oyau"
    "t8oouyemLKnrGjr6OyMRj3yl25L6hbB5MGPpnb5GkIlSpcDmUQbdILd44odr2Rwg+X3jns"
    "8sTBos0yX1w7DGs+yum5uKieGPXf7nx6QDSbQX03jCWSQdjXt1HPiE8qDYTT5gNE97jXlv"
    "y4Y0t+rNiSk4ApTzVsP0WiRPKkMyRMQ7sD3LUdItFQzdvVxvUvZl/+D+UpyLs="
)
