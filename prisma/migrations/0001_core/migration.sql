-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "organisation" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "name" TEXT NOT NULL,
    "setup_token_hash" TEXT,
    "setup_expires_at" TIMESTAMPTZ(3),
    "set_up_at" TIMESTAMPTZ(3),

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "participant_cap" INTEGER NOT NULL DEFAULT 4,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "area_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "password_hash" TEXT,
    "roles" TEXT[],
    "locale" TEXT,
    "theme" TEXT,
    "availability" TEXT NOT NULL DEFAULT 'available',
    "active" BOOLEAN NOT NULL DEFAULT true,
    "demo" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "failed_sign_ins" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_active_at" TIMESTAMPTZ(3),

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "area_member" (
    "area_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "area_member_pkey" PRIMARY KEY ("area_id","person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "user_agent" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "by_id" UUID,
    "session_id" UUID,
    "act" TEXT NOT NULL,
    "target_id" UUID,
    "before" JSONB,
    "after" JSONB,

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "incident" (
    "id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "area_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "status" TEXT NOT NULL,
    "outcome" TEXT,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL,
    "creator_id" UUID NOT NULL,
    "reporter_id" UUID NOT NULL,
    "owner_id" UUID,
    "last_owner_id" UUID,
    "state_seq" INTEGER NOT NULL,
    "details_seq" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "waiting_since" TIMESTAMPTZ(3) NOT NULL,
    "state_at" TIMESTAMPTZ(3) NOT NULL,
    "came_back" TEXT,
    "message_count" INTEGER NOT NULL,
    "last_activity_at" TIMESTAMPTZ(3) NOT NULL,
    "last_message" JSONB,

    CONSTRAINT "incident_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "incident_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "role" TEXT NOT NULL,
    "seated" BOOLEAN NOT NULL,
    "since_seq" INTEGER NOT NULL,
    "delivered_seq" INTEGER NOT NULL DEFAULT 0,
    "read_seq" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "seat_pkey" PRIMARY KEY ("incident_id","person_id")
);

-- CreateTable
CREATE TABLE "entry" (
    "incident_id" UUID NOT NULL,
    "seq" INTEGER NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "by_id" UUID NOT NULL,
    "command_id" UUID NOT NULL,
    "body_hash" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "fact" JSONB NOT NULL,
    "ref_seq" INTEGER,

    CONSTRAINT "entry_pkey" PRIMARY KEY ("incident_id","seq")
);

-- CreateIndex
CREATE UNIQUE INDEX "area_name_key_key" ON "area"("name_key");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "person_name_idx" ON "person"("name");

-- CreateIndex
CREATE INDEX "area_member_person_id_idx" ON "area_member"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "audit_entry_at_idx" ON "audit_entry"("at");

-- CreateIndex
CREATE INDEX "audit_entry_target_id_at_idx" ON "audit_entry"("target_id", "at");

-- CreateIndex
CREATE UNIQUE INDEX "incident_number_key" ON "incident"("number");

-- CreateIndex
CREATE INDEX "incident_area_id_status_idx" ON "incident"("area_id", "status");

-- CreateIndex
CREATE INDEX "incident_creator_id_state_at_idx" ON "incident"("creator_id", "state_at");

-- CreateIndex
CREATE INDEX "incident_owner_id_idx" ON "incident"("owner_id");

-- CreateIndex
CREATE INDEX "seat_person_id_seated_idx" ON "seat"("person_id", "seated");

-- CreateIndex
CREATE UNIQUE INDEX "entry_by_id_command_id_key" ON "entry"("by_id", "command_id");

-- AddForeignKey
ALTER TABLE "area_member" ADD CONSTRAINT "area_member_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "area_member" ADD CONSTRAINT "area_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "incident" ADD CONSTRAINT "incident_area_id_fkey" FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;



-- Human numbers of incidents: unique, rising, with gaps allowed
CREATE SEQUENCE "incident_number_seq" AS INTEGER START 1;

-- Counters change with every message: room on the page keeps those updates heap-only
ALTER TABLE "incident" SET (fillfactor = 50);
ALTER TABLE "seat" SET (fillfactor = 70);

-- The rules no code may break (O1), and one organisation
ALTER TABLE "incident" ADD CONSTRAINT "incident_owner_check"
  CHECK (("status" IN ('open', 'closed')) = ("owner_id" IS NULL));
ALTER TABLE "incident" ADD CONSTRAINT "incident_outcome_check"
  CHECK (("status" = 'closed') = ("outcome" IS NOT NULL));
ALTER TABLE "entry" ADD CONSTRAINT "entry_seq_check" CHECK ("seq" > 0);
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_single_check" CHECK ("id" = 1);

-- Amendments (edits, deletions) of the messages of one page
CREATE INDEX "entry_amendment_idx" ON "entry" ("incident_id", "ref_seq") WHERE "ref_seq" IS NOT NULL;
