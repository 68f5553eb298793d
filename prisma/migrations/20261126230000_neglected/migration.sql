-- Not met for too long is counted apart from past the agreed visit; prisma/security/40-figures.sql fills it from the history.
ALTER TABLE "case_file" ADD COLUMN "neglected_from" DATE;
ALTER TABLE "case_span" ADD COLUMN "is_neglected" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "figure" ADD COLUMN "neglected" INTEGER NOT NULL DEFAULT 0;
