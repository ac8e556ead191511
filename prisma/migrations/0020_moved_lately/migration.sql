-- What moved lately is asked for every ten seconds by each node: a summary of every few pages says where to look, without
-- reading all that ever was. It is no obstacle to heap-only updates (PostgreSQL 16 and newer), as any other index would be.
CREATE INDEX "incident_last_activity_at_idx" ON "incident" USING brin ("last_activity_at")
  WITH (pages_per_range = 16, autosummarize = on);
