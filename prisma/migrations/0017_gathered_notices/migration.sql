-- Messages that came together are one row: `seq` is the newest of them, these are the others.
ALTER TABLE "notice" ADD COLUMN "earlier" INTEGER[] NOT NULL DEFAULT '{}';
