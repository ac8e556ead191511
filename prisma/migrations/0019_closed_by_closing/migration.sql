-- An admin's list of what is closed, last closed first, without sorting all that ever was.
CREATE INDEX "incident_status_state_at_id_idx" ON "incident"("status", "state_at", "id");
-- The new one begins with the same column.
DROP INDEX "incident_status_idx";
