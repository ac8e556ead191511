-- The accept that its owner can still take back. An accept of the last minute before this migration no longer can be.
ALTER TABLE "incident" ADD COLUMN "undoable_seq" INTEGER;
