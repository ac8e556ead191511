-- LO3: every audit entry has its place in a chain of hashes, each over the one before it and the entry's own fields. Whoever
-- changes, removes or slips in an entry breaks it. The entries themselves stay as they are.
CREATE TABLE "audit_chain" (
    "place" BIGINT NOT NULL,
    "entry_id" UUID NOT NULL,
    "hash" BYTEA NOT NULL,

    CONSTRAINT "audit_chain_pkey" PRIMARY KEY ("place")
);

CREATE UNIQUE INDEX "audit_chain_entry_id_key" ON "audit_chain"("entry_id");

-- Times are written out, so that no setting of a session changes the hash.
CREATE FUNCTION "audit_hash"("previous" BYTEA, "entry" "audit_entry") RETURNS BYTEA LANGUAGE sql STABLE AS $$
  SELECT sha256("previous" || convert_to(jsonb_build_array(
    "entry"."id", to_char("entry"."at" AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS'), "entry"."by_id",
    "entry"."session_id", "entry"."act", "entry"."target_id", "entry"."before", "entry"."after")::text, 'UTF8'))
$$;

-- Runs at the end of the transaction, as the owner: the lock is the last one taken, so it can be part of no deadlock, and
-- the application needs no right to write here. A restored backup brings its chain along.
CREATE FUNCTION "audit_entry_chained"() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE "last" "audit_chain";
BEGIN
  PERFORM pg_advisory_xact_lock(72707370);
  SELECT * INTO "last" FROM "audit_chain" ORDER BY "place" DESC LIMIT 1;
  INSERT INTO "audit_chain" ("place", "entry_id", "hash")
    VALUES (coalesce("last"."place", 0) + 1, NEW."id", "audit_hash"(coalesce("last"."hash", ''), NEW))
    ON CONFLICT ("entry_id") DO NOTHING;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER "audit_entry_chained" AFTER INSERT ON "audit_entry"
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "audit_entry_chained"();

CREATE TRIGGER "audit_chain_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "audit_chain"
  FOR EACH STATEMENT EXECUTE FUNCTION "audit_entry_stays"();

-- What was written down before gets its place now, in its order.
DO $$
DECLARE
  "entry" "audit_entry";
  "next" BIGINT := 0;
  "previous" BYTEA := '';
BEGIN
  FOR "entry" IN SELECT * FROM "audit_entry" ORDER BY "at", "id" LOOP
    "next" := "next" + 1;
    "previous" := "audit_hash"("previous", "entry");
    INSERT INTO "audit_chain" VALUES ("next", "entry"."id", "previous");
  END LOOP;
END $$;
