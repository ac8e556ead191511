-- Machines of an area, and the one that an incident may name. No incident could name any before: all start without.
CREATE TABLE "asset" (
    "id" UUID NOT NULL,
    "area_id" UUID NOT NULL,
    "label" TEXT NOT NULL,
    "label_key" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "place" TEXT NOT NULL DEFAULT '',
    "serial" TEXT NOT NULL DEFAULT '',
    "retired_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "asset_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "asset_area_id_label_key_key" ON "asset"("area_id", "label_key");
ALTER TABLE "asset" ADD CONSTRAINT "asset_area_id_fkey"
  FOREIGN KEY ("area_id") REFERENCES "area"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "area" ADD COLUMN "assets_version" INTEGER NOT NULL DEFAULT 0;

-- What a machine was called stays with the incident: its record may change later.
ALTER TABLE "incident"
  ADD COLUMN "asset_id" UUID,
  ADD COLUMN "asset_label" TEXT,
  ADD COLUMN "asset_name" TEXT;
ALTER TABLE "incident" ADD CONSTRAINT "incident_asset_id_fkey"
  FOREIGN KEY ("asset_id") REFERENCES "asset"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- The last incidents of a machine, and the one that runs. No message changes either column.
CREATE INDEX "incident_asset_id_created_at_idx" ON "incident"("asset_id", "created_at");
