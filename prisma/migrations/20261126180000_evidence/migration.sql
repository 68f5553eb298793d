-- New judgments on people who had completed a sentence, what became of each release, and figures of crime as reports told them.

-- CreateEnum
CREATE TYPE "ContextKind" AS ENUM ('COUNT', 'CHANGE_PERCENT', 'RATIO_PERCENT');

-- CreateTable
CREATE TABLE "re_offence" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "judgment_number" TEXT NOT NULL,
    "court" TEXT NOT NULL,
    "judgment_key" TEXT NOT NULL,
    "offence_on" DATE NOT NULL,
    "in_force_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "withdrawn_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "re_offence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "release_course" (
    "case_id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "released_on" DATE,
    "entered_on" DATE NOT NULL,
    "until_on" DATE,
    "ended_by" TEXT,
    "event_on" DATE,

    CONSTRAINT "release_course_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "context_figure" (
    "id" UUID NOT NULL,
    "root_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_current" BOOLEAN NOT NULL DEFAULT true,
    "unit_id" INTEGER NOT NULL,
    "indicator" TEXT NOT NULL,
    "kind" "ContextKind" NOT NULL,
    "value" BIGINT NOT NULL,
    "numerator" INTEGER,
    "denominator" INTEGER,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "source_on" DATE NOT NULL,
    "note" TEXT,
    "correction_reason" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "withdrawn_by" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "context_figure_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "re_offence_case_id_idx" ON "re_offence"("case_id");

-- CreateIndex
CREATE INDEX "release_course_commune_id_idx" ON "release_course"("commune_id");

-- CreateIndex
CREATE INDEX "context_figure_unit_id_period_to_idx" ON "context_figure"("unit_id", "period_to");

-- CreateIndex
CREATE UNIQUE INDEX "context_figure_root_id_revision_key" ON "context_figure"("root_id", "revision");

-- AddForeignKey
ALTER TABLE "re_offence" ADD CONSTRAINT "re_offence_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "release_course" ADD CONSTRAINT "release_course_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "context_figure" ADD CONSTRAINT "context_figure_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One judgment counts once; one figure of a period stands at a time. What was withdrawn stands beside, and two files that
-- are merged may each have brought the same judgment: the first of them alone is counted (85-evidence.sql).
CREATE UNIQUE INDEX "context_figure_current" ON "context_figure"("root_id") WHERE "is_current";
CREATE UNIQUE INDEX "context_figure_once" ON "context_figure"("unit_id", "indicator", "kind", "period_from", "period_to") WHERE "is_current" AND "withdrawn_on" IS NULL;
ALTER TABLE "re_offence" ADD CONSTRAINT "re_offence_order" CHECK ("offence_on" <= "in_force_on");
ALTER TABLE "context_figure" ADD CONSTRAINT "context_figure_period" CHECK ("period_from" <= "period_to");
