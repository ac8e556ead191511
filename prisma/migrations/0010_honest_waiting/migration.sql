-- What those who wait are told and asked, and the one gentle reminder to say whether it works.
ALTER TABLE "area"
  ADD COLUMN "questions" TEXT[] NOT NULL DEFAULT '{}',
  ADD COLUMN "help_text" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "help_phone" TEXT NOT NULL DEFAULT '';

ALTER TABLE "incident"
  ADD COLUMN "accepted_at" TIMESTAMPTZ(3),
  ADD COLUMN "nudged_at" TIMESTAMPTZ(3),
  ADD COLUMN "answers" JSONB NOT NULL DEFAULT '[]';

-- As its entries add up to: the first owner, unless that accept was taken back before anybody else became owner.
UPDATE "incident" i SET "accepted_at" = (
  SELECT min(e."at") FROM "entry" e
   WHERE e."incident_id" = i."id" AND e."type" IN ('incident.accepted', 'incident.assigned')
     AND coalesce((
       SELECT u."type" FROM "entry" u
        WHERE u."incident_id" = i."id" AND u."seq" > e."seq"
          AND u."type" IN ('incident.accept-undone', 'incident.accepted', 'incident.assigned')
        ORDER BY u."seq" LIMIT 1
     ), '') <> 'incident.accept-undone'
);

-- The newest of an area, whatever else the table holds. An ordinary message touches neither column.
CREATE INDEX "incident_area_id_accepted_at_idx" ON "incident" ("area_id", "accepted_at");
