-- Pauses and proposed fixes. No incident could be on hold or resolved before: all start without.
ALTER TABLE "incident"
  ADD COLUMN "hold_reason" TEXT,
  ADD COLUMN "hold_until" TIMESTAMPTZ(3),
  ADD COLUMN "hold_note" TEXT,
  ADD COLUMN "quiet_since" TIMESTAMPTZ(3),
  ADD COLUMN "reminded" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "bounces" INTEGER NOT NULL DEFAULT 0,
  ADD COLUMN "late_seq" INTEGER;

ALTER TABLE "incident" ADD CONSTRAINT "incident_hold_check"
  CHECK (("status" = 'on_hold') = ("hold_reason" IS NOT NULL));

ALTER TABLE "area"
  ADD COLUMN "on_hold" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "resolved" BOOLEAN NOT NULL DEFAULT true,
  ADD COLUMN "close_resolved_hours" INTEGER NOT NULL DEFAULT 48,
  ADD COLUMN "close_held_days" INTEGER NOT NULL DEFAULT 14;

-- What time alone will change: few rows, and none that an ordinary message touches.
CREATE INDEX "incident_hold_until_idx" ON "incident" ("hold_until") WHERE "hold_until" IS NOT NULL;
CREATE INDEX "incident_quiet_since_idx" ON "incident" ("quiet_since") WHERE "quiet_since" IS NOT NULL;
