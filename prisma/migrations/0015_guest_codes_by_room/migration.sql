-- A code is stored by the write that invites, under the id its owner's device chose: known within its room alone, so that
-- nobody's choice stands in the way of another room.
ALTER TABLE "guest_code" DROP CONSTRAINT "guest_code_pkey", ADD CONSTRAINT "guest_code_pkey" PRIMARY KEY ("incident_id", "id");
