-- How often looking at what came whole took too long: it is looked at again, and refused the third time.
ALTER TABLE "attachment_part" ADD COLUMN "slow_looks" INTEGER NOT NULL DEFAULT 0;
