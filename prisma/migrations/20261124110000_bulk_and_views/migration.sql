-- Columns of choice and saved views of the register; acts on many files at once, with the dated facts they set.
-- CreateEnum
CREATE TYPE "BulkKind" AS ENUM ('VISIT', 'OFFICER', 'TAG', 'UNTAG', 'EDIT');
CREATE TYPE "BulkStatus" AS ENUM ('READY', 'RUNNING', 'DONE', 'UNDONE');
CREATE TYPE "BulkOutcome" AS ENUM ('READY', 'UNCHANGED', 'REFUSED', 'DONE', 'UNDONE', 'KEPT');

-- AlterTable
ALTER TABLE "visit_plan" ADD COLUMN "bulk_id" UUID;

-- CreateTable
CREATE TABLE "case_officer" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "officer_id" UUID NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "bulk_id" UUID,
    CONSTRAINT "case_officer_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "case_tag" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "tag" TEXT NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "bulk_id" UUID,
    CONSTRAINT "case_tag_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "bulk_action" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "BulkKind" NOT NULL,
    "value" JSONB NOT NULL,
    "status" "BulkStatus" NOT NULL DEFAULT 'READY',
    "done" INTEGER NOT NULL DEFAULT 0,
    "problems" JSONB NOT NULL,
    "file_name" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),
    CONSTRAINT "bulk_action_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "bulk_row" (
    "bulk_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "case_id" UUID NOT NULL,
    "outcome" "BulkOutcome" NOT NULL,
    "reason" TEXT,
    "before" JSONB NOT NULL,
    "after" JSONB NOT NULL,
    CONSTRAINT "bulk_row_pkey" PRIMARY KEY ("bulk_id","position")
);
CREATE TABLE "list_columns" (
    "user_id" UUID NOT NULL,
    "columns" TEXT[],
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "list_columns_pkey" PRIMARY KEY ("user_id")
);
CREATE TABLE "list_view" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "columns" TEXT[],
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CONSTRAINT "list_view_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "case_officer_case_id_set_at_idx" ON "case_officer"("case_id", "set_at");
CREATE INDEX "case_tag_case_id_set_at_idx" ON "case_tag"("case_id", "set_at");
CREATE INDEX "bulk_action_unit_id_created_at_idx" ON "bulk_action"("unit_id", "created_at");
CREATE INDEX "bulk_row_case_id_idx" ON "bulk_row"("case_id");
CREATE UNIQUE INDEX "list_view_user_id_name_key" ON "list_view"("user_id", "name");
-- One officer at a time answers for a file, and a file bears a tag once.
CREATE UNIQUE INDEX "case_officer_one_at_a_time" ON "case_officer"("case_id") WHERE "ended_at" IS NULL;
CREATE UNIQUE INDEX "case_tag_once" ON "case_tag"("case_id", "tag") WHERE "ended_at" IS NULL;
-- What one bulk act set is found again when it is undone.
CREATE INDEX "visit_plan_bulk" ON "visit_plan"("bulk_id") WHERE "bulk_id" IS NOT NULL;

-- AddForeignKey
ALTER TABLE "case_officer" ADD CONSTRAINT "case_officer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_tag" ADD CONSTRAINT "case_tag_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_action" ADD CONSTRAINT "bulk_action_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_bulk_id_fkey" FOREIGN KEY ("bulk_id") REFERENCES "bulk_action"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "bulk_row" ADD CONSTRAINT "bulk_row_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
