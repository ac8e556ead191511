-- What people were told of. No foreign keys: a reference would cost every message a lock on its incident and its readers.
CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "loud" BOOLEAN NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "told_at" TIMESTAMPTZ(3),
    "seen_at" TIMESTAMPTZ(3),

    CONSTRAINT "notice_pkey" PRIMARY KEY ("person_id", "incident_id", "seq")
);
CREATE UNIQUE INDEX "notice_id_key" ON "notice"("id");
CREATE INDEX "notice_person_id_at_idx" ON "notice"("person_id", "at");
CREATE INDEX "notice_at_idx" ON "notice"("at");

-- Few: what waits to be made known, and what a waiting list still calls for.
CREATE INDEX "notice_untold_idx" ON "notice"("person_id") WHERE "loud" AND "told_at" IS NULL AND "seen_at" IS NULL;
CREATE INDEX "notice_calling_idx" ON "notice"("incident_id") WHERE "kind" = 'queue' AND "seen_at" IS NULL;

-- How far each process has told of what it committed: whatever one that died did not, another tells.
CREATE TABLE "notice_node" (
    "id" UUID NOT NULL,
    "done_until" TIMESTAMPTZ(3) NOT NULL,
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "notice_node_pkey" PRIMARY KEY ("id")
);

-- Where a session's browser takes pushes; gone with the session.
CREATE TABLE "push_subscription" (
    "session_id" UUID NOT NULL,
    "endpoint" TEXT NOT NULL,
    "p256dh" TEXT NOT NULL,
    "auth" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "push_subscription_pkey" PRIMARY KEY ("session_id")
);
CREATE UNIQUE INDEX "push_subscription_endpoint_key" ON "push_subscription"("endpoint");
ALTER TABLE "push_subscription" ADD CONSTRAINT "push_subscription_session_id_fkey" FOREIGN KEY ("session_id") REFERENCES "session"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The key that this installation signs its pushes with, made at the first start.
CREATE TABLE "push_key" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "private_key" TEXT NOT NULL,

    CONSTRAINT "push_key_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "push_key_single_check" CHECK ("id" = 1)
);

-- { quiet: { from, to, zone } | null, silent: [kind, …] }
ALTER TABLE "person" ADD COLUMN "notice_choices" JSONB NOT NULL DEFAULT '{"quiet": null, "silent": []}';
