-- What whoever raises an incident says of the machine and of the people at it. Nobody said anything before.
ALTER TABLE "incident" ADD COLUMN "situation" JSONB;
