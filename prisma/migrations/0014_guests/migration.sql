-- Guests: people without an account of their own, let into one room by a one-time code. Nobody was one before.
ALTER TABLE "area" ADD COLUMN "guests" BOOLEAN NOT NULL DEFAULT false;

-- `guest_until` is when the next of its guests must go: what a sweep looks for. An ordinary message touches neither column.
ALTER TABLE "incident"
  ADD COLUMN "guests" JSONB NOT NULL DEFAULT '[]',
  ADD COLUMN "guest_until" TIMESTAMPTZ(3);
CREATE INDEX "incident_guest_until_idx" ON "incident" ("guest_until") WHERE "guest_until" IS NOT NULL;

-- A guest is known by his room alone: no address, no password, no role.
ALTER TABLE "person" ALTER COLUMN "email" DROP NOT NULL;
ALTER TABLE "person" ADD COLUMN "guest_of" UUID;
ALTER TABLE "person" ADD CONSTRAINT "person_guest_of_fkey"
  FOREIGN KEY ("guest_of") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "person" ADD CONSTRAINT "person_guest_check" CHECK (
  CASE WHEN "guest_of" IS NULL THEN "email" IS NOT NULL
       ELSE "email" IS NULL AND "password_hash" IS NULL AND "roles" = '{}' END
);
CREATE INDEX "person_guest_of_idx" ON "person" ("guest_of") WHERE "guest_of" IS NOT NULL;

-- What a code is known by: its SHA-256. Whether it still lets anybody in is for its room to say.
CREATE TABLE "guest_code" (
    "id" UUID NOT NULL,
    "incident_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "guest_code_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "guest_code_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "guest_code_hash_key" ON "guest_code"("hash");
