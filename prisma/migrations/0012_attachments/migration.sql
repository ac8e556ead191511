-- The bytes of what messages announce: one row a part, from the first byte on. Files lie under `upload_id`, a random name.
CREATE TABLE "attachment_part" (
  "incident_id" UUID NOT NULL,
  "attachment_id" UUID NOT NULL,
  "part" TEXT NOT NULL CHECK ("part" IN ('preview', 'whole', 'original')),
  "message_seq" INTEGER NOT NULL,
  "uploader_id" UUID NOT NULL,
  "kind" TEXT NOT NULL CHECK ("kind" IN ('photo', 'voice', 'file')),
  "name" TEXT NOT NULL,
  "declared_type" TEXT NOT NULL,
  "state" TEXT NOT NULL CHECK ("state" IN ('receiving', 'received', 'stored', 'ready', 'refused', 'doomed')),
  "upload_id" TEXT NOT NULL,
  "length" INTEGER NOT NULL,
  "bytes" INTEGER,
  "type" TEXT,
  "sha256" TEXT,
  "width" INTEGER,
  "height" INTEGER,
  "reason" TEXT,
  "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "touched_at" TIMESTAMPTZ(3) NOT NULL DEFAULT now(),
  "lease_by" UUID,
  "lease_until" TIMESTAMPTZ(3),
  "lease_wanted" BOOLEAN NOT NULL DEFAULT false,
  CONSTRAINT "attachment_part_pkey" PRIMARY KEY ("incident_id", "attachment_id", "part"),
  CONSTRAINT "attachment_part_incident_id_fkey" FOREIGN KEY ("incident_id") REFERENCES "incident"("id") ON DELETE RESTRICT
);
CREATE UNIQUE INDEX "attachment_part_upload_id_key" ON "attachment_part"("upload_id");
CREATE INDEX "attachment_part_uploader_id_created_at_idx" ON "attachment_part"("uploader_id", "created_at");
-- What the sweep looks through: nearly nothing.
CREATE INDEX "attachment_part_unfinished" ON "attachment_part"("touched_at") WHERE "state" IN ('receiving', 'received', 'stored', 'doomed');
