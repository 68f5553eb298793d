-- Two files of one person: the queue of possible duplicates, and merging with what an undo needs.

CREATE TYPE "PairOrigin" AS ENUM ('TYPED', 'IMPORT', 'OFFLINE', 'CORRECTION');
CREATE TYPE "PairStatus" AS ENUM ('OPEN', 'NOT_SAME', 'MERGED');
CREATE TYPE "MergeStatus" AS ENUM ('PROPOSED', 'REFUSED', 'DONE', 'UNDONE');
CREATE TYPE "MergeChange" AS ENUM ('OWN', 'MOVED', 'ENDED', 'WITHDRAWN', 'ADDED');

-- AlterTable
ALTER TABLE "person" ADD COLUMN "merged_into" UUID;
ALTER TABLE "case_file" ADD COLUMN "merged_into" UUID;
ALTER TABLE "intake_draft" ADD COLUMN "is_offline" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "duplicate_pair" (
    "id" UUID NOT NULL,
    "person_a" UUID NOT NULL,
    "person_b" UUID NOT NULL,
    "commune_a" INTEGER NOT NULL,
    "commune_b" INTEGER NOT NULL,
    "score" INTEGER NOT NULL,
    "reasons" TEXT[],
    "origin" "PairOrigin" NOT NULL,
    "found_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "status" "PairStatus" NOT NULL DEFAULT 'OPEN',
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "duplicate_pair_pkey" PRIMARY KEY ("id"),
    -- One pair is one row, whichever of the two was found first.
    CONSTRAINT "duplicate_pair_in_order" CHECK ("person_a" < "person_b")
);
CREATE TABLE "file_merge" (
    "id" UUID NOT NULL,
    "pair_id" UUID NOT NULL,
    "kept_case_id" UUID NOT NULL,
    "gone_case_id" UUID NOT NULL,
    "kept_number" TEXT NOT NULL,
    "gone_number" TEXT NOT NULL,
    "kept_commune_id" INTEGER NOT NULL,
    "gone_commune_id" INTEGER NOT NULL,
    "status" "MergeStatus" NOT NULL DEFAULT 'PROPOSED',
    "person_columns" TEXT[],
    "case_columns" TEXT[],
    "takes_certificate" BOOLEAN NOT NULL DEFAULT false,
    "versions" INTEGER[],
    "sealed" BYTEA NOT NULL,
    "reason" TEXT NOT NULL,
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "kept_by" UUID,
    "kept_at" TIMESTAMPTZ(3),
    "gone_by" UUID,
    "gone_at" TIMESTAMPTZ(3),
    "refused_by" UUID,
    "refused_at" TIMESTAMPTZ(3),
    "answer" TEXT,
    "done_at" TIMESTAMPTZ(3),
    "undone_by" UUID,
    "undone_at" TIMESTAMPTZ(3),
    "undo_reason" TEXT,
    CONSTRAINT "file_merge_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "file_merge_two_files" CHECK ("kept_case_id" <> "gone_case_id")
);
CREATE TABLE "merge_row" (
    "merge_id" UUID NOT NULL,
    "table_name" TEXT NOT NULL,
    "row_id" UUID NOT NULL,
    "change" "MergeChange" NOT NULL,
    CONSTRAINT "merge_row_pkey" PRIMARY KEY ("merge_id","table_name","row_id","change")
);

-- CreateIndex
CREATE UNIQUE INDEX "duplicate_pair_person_a_person_b_key" ON "duplicate_pair"("person_a", "person_b");
CREATE INDEX "duplicate_pair_person_b_idx" ON "duplicate_pair"("person_b");
CREATE INDEX "duplicate_pair_commune_a_status_idx" ON "duplicate_pair"("commune_a", "status");
CREATE INDEX "file_merge_pair_id_idx" ON "file_merge"("pair_id");
CREATE INDEX "file_merge_kept_case_id_idx" ON "file_merge"("kept_case_id");
CREATE INDEX "file_merge_gone_case_id_idx" ON "file_merge"("gone_case_id");
CREATE INDEX "person_name_key_birth_date_idx" ON "person"("name_key", "birth_date");
-- One proposal at a time about two files, and one live merge that a file went away with.
CREATE UNIQUE INDEX "file_merge_one_proposal" ON "file_merge"("pair_id") WHERE "status" = 'PROPOSED';
CREATE UNIQUE INDEX "file_merge_gone_once" ON "file_merge"("gone_case_id") WHERE "status" = 'DONE';
-- A number that leads on, and the files that came together in one.
CREATE INDEX "case_file_merged_into" ON "case_file"("merged_into") WHERE "merged_into" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_person_a_fkey" FOREIGN KEY ("person_a") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "duplicate_pair" ADD CONSTRAINT "duplicate_pair_person_b_fkey" FOREIGN KEY ("person_b") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "file_merge" ADD CONSTRAINT "file_merge_pair_id_fkey" FOREIGN KEY ("pair_id") REFERENCES "duplicate_pair"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "file_merge" ADD CONSTRAINT "file_merge_kept_case_id_fkey" FOREIGN KEY ("kept_case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "file_merge" ADD CONSTRAINT "file_merge_gone_case_id_fkey" FOREIGN KEY ("gone_case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "merge_row" ADD CONSTRAINT "merge_row_merge_id_fkey" FOREIGN KEY ("merge_id") REFERENCES "file_merge"("id") ON DELETE CASCADE ON UPDATE CASCADE;
