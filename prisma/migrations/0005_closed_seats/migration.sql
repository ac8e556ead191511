-- When the room of a seat was closed. A person's closed rooms are found by it newest first, and the others without looking at
-- all that were ever closed.
ALTER TABLE "seat" ADD COLUMN "closed_at" TIMESTAMPTZ(3);
UPDATE "seat" SET "closed_at" = i."state_at" FROM "incident" i WHERE i."id" = "seat"."incident_id" AND i."status" = 'closed';

DROP INDEX "seat_person_id_seated_idx";
CREATE INDEX "seat_person_id_seated_closed_at_idx" ON "seat"("person_id", "seated", "closed_at");

DROP INDEX "incident_creator_id_state_at_idx";
CREATE INDEX "incident_creator_id_status_state_at_idx" ON "incident"("creator_id", "status", "state_at");

-- The few that are not closed, whatever their area.
CREATE INDEX "incident_status_idx" ON "incident"("status");
