-- Experts who asked to join and were not added yet.
ALTER TABLE "incident" ADD COLUMN "asking" UUID[] NOT NULL DEFAULT ARRAY[]::UUID[];
