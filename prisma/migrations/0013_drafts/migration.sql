-- What people began to write, so that it follows them to another device. `version` is chosen by the device that wrote it: a
-- repeated write is harmless, and one that did not know the last version is told of it instead of overwriting it. An empty
-- text says that it was sent or deleted.
CREATE TABLE "draft" (
    "person_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "version" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "draft_pkey" PRIMARY KEY ("person_id", "key"),
    CONSTRAINT "draft_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
