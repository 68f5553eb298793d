-- Figures of any day: what is derived from the dated history (case_span, figure), and the two facts that had no date of
-- their own (visit_plan, difficulty_note). prisma/security/35-history.sql fills the derived tables.
-- AlterTable
ALTER TABLE "case_file" ADD COLUMN     "overdue_from" DATE;

-- AlterTable
ALTER TABLE "residence" ADD COLUMN     "heir_id" INTEGER;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "heir_id" INTEGER,
ADD COLUMN     "province_id" INTEGER;

-- CreateTable
CREATE TABLE "visit_plan" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "planned_on" DATE NOT NULL,
    "set_on" DATE NOT NULL,
    "set_by" UUID NOT NULL,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "visit_plan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "difficulty_note" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "noted_on" DATE NOT NULL,
    "difficulties" TEXT[],
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "difficulty_note_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_span" (
    "case_id" UUID NOT NULL,
    "from_day" DATE NOT NULL,
    "until_day" DATE,
    "commune_id" INTEGER NOT NULL,
    "heir_id" INTEGER NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "group" "Group",
    "work" "WorkStatus",
    "difficulties" TEXT[],
    "is_overdue" BOOLEAN NOT NULL,
    "from_status" "CaseStatus",
    "from_group" "Group",
    "from_commune_id" INTEGER,
    "from_heir_id" INTEGER,

    CONSTRAINT "case_span_pkey" PRIMARY KEY ("case_id","from_day")
);

-- CreateTable
CREATE TABLE "figure" (
    "place_id" INTEGER NOT NULL,
    "heir_id" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,
    "day" DATE NOT NULL,
    "expected" INTEGER NOT NULL DEFAULT 0,
    "in_scope" INTEGER NOT NULL DEFAULT 0,
    "group_a" INTEGER NOT NULL DEFAULT 0,
    "group_b" INTEGER NOT NULL DEFAULT 0,
    "group_c" INTEGER NOT NULL DEFAULT 0,
    "group_d" INTEGER NOT NULL DEFAULT 0,
    "group_none" INTEGER NOT NULL DEFAULT 0,
    "work_stable" INTEGER NOT NULL DEFAULT 0,
    "work_unstable" INTEGER NOT NULL DEFAULT 0,
    "work_none" INTEGER NOT NULL DEFAULT 0,
    "work_in_training" INTEGER NOT NULL DEFAULT 0,
    "work_unable" INTEGER NOT NULL DEFAULT 0,
    "work_unknown" INTEGER NOT NULL DEFAULT 0,
    "overdue" INTEGER NOT NULL DEFAULT 0,
    "difficulty_no_job" INTEGER NOT NULL DEFAULT 0,
    "difficulty_unstable_job" INTEGER NOT NULL DEFAULT 0,
    "difficulty_no_trade" INTEGER NOT NULL DEFAULT 0,
    "difficulty_hardship" INTEGER NOT NULL DEFAULT 0,
    "difficulty_no_capital" INTEGER NOT NULL DEFAULT 0,
    "difficulty_low_confidence" INTEGER NOT NULL DEFAULT 0,
    "difficulty_no_housing" INTEGER NOT NULL DEFAULT 0,
    "difficulty_poor_health" INTEGER NOT NULL DEFAULT 0,
    "difficulty_no_papers" INTEGER NOT NULL DEFAULT 0,
    "difficulty_family_conflict" INTEGER NOT NULL DEFAULT 0,
    "difficulty_not_cooperating" INTEGER NOT NULL DEFAULT 0,
    "difficulty_bad_environment" INTEGER NOT NULL DEFAULT 0,
    "difficulty_held" INTEGER NOT NULL DEFAULT 0,
    "arrived" INTEGER NOT NULL DEFAULT 0,
    "closed" INTEGER NOT NULL DEFAULT 0,
    "moved_in" INTEGER NOT NULL DEFAULT 0,
    "moved_out" INTEGER NOT NULL DEFAULT 0,
    "flow_a_b" INTEGER NOT NULL DEFAULT 0,
    "flow_a_c" INTEGER NOT NULL DEFAULT 0,
    "flow_a_d" INTEGER NOT NULL DEFAULT 0,
    "flow_b_a" INTEGER NOT NULL DEFAULT 0,
    "flow_b_c" INTEGER NOT NULL DEFAULT 0,
    "flow_b_d" INTEGER NOT NULL DEFAULT 0,
    "flow_c_a" INTEGER NOT NULL DEFAULT 0,
    "flow_c_b" INTEGER NOT NULL DEFAULT 0,
    "flow_c_d" INTEGER NOT NULL DEFAULT 0,
    "flow_d_a" INTEGER NOT NULL DEFAULT 0,
    "flow_d_b" INTEGER NOT NULL DEFAULT 0,
    "flow_d_c" INTEGER NOT NULL DEFAULT 0,
    "flow_none_a" INTEGER NOT NULL DEFAULT 0,
    "flow_none_b" INTEGER NOT NULL DEFAULT 0,
    "flow_none_c" INTEGER NOT NULL DEFAULT 0,
    "flow_none_d" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "figure_pkey" PRIMARY KEY ("place_id","heir_id","part","day")
);

-- CreateTable
CREATE TABLE "figure_place" (
    "place_id" INTEGER NOT NULL,
    "heir_id" INTEGER NOT NULL,
    "part" INTEGER NOT NULL,

    CONSTRAINT "figure_place_pkey" PRIMARY KEY ("place_id","heir_id","part")
);

-- CreateTable
CREATE TABLE "figure_adjustment" (
    "id" BIGSERIAL NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "heir_id" INTEGER NOT NULL,
    "from_day" DATE NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cases" INTEGER NOT NULL,

    CONSTRAINT "figure_adjustment_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "visit_plan_case_id_idx" ON "visit_plan"("case_id");

-- CreateIndex
CREATE INDEX "difficulty_note_case_id_idx" ON "difficulty_note"("case_id");

-- CreateIndex
CREATE INDEX "case_span_commune_id_from_day_idx" ON "case_span"("commune_id", "from_day");

-- CreateIndex
CREATE INDEX "case_span_heir_id_from_day_idx" ON "case_span"("heir_id", "from_day");

-- CreateIndex
CREATE INDEX "figure_place_heir_id_idx" ON "figure_place"("heir_id");

-- CreateIndex
CREATE INDEX "figure_adjustment_heir_id_at_idx" ON "figure_adjustment"("heir_id", "at");

-- AddForeignKey
ALTER TABLE "visit_plan" ADD CONSTRAINT "visit_plan_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "difficulty_note" ADD CONSTRAINT "difficulty_note_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was written until now says when the next visit is and which difficulties there are on the case alone: it gets its own dated row.
INSERT INTO visit_plan (id, case_id, planned_on, set_on, set_by, set_at)
SELECT gen_random_uuid(), c.id, c.next_visit_on, coalesce(c.received_on, (c.created_at AT TIME ZONE 'Asia/Ho_Chi_Minh')::date), e.recorded_by, c.created_at
FROM case_file c JOIN LATERAL (SELECT recorded_by FROM case_event e WHERE e.case_id = c.id ORDER BY recorded_at LIMIT 1) e ON true
WHERE c.next_visit_on IS NOT NULL AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.case_id = c.id AND f.is_current AND f.next_visit_on = c.next_visit_on);

INSERT INTO difficulty_note (id, case_id, noted_on, difficulties, recorded_by, recorded_at)
SELECT gen_random_uuid(), c.id, b.as_of, c.difficulties, b.created_by, c.created_at
FROM case_file c JOIN import_batch b ON b.id = c.import_batch_id
WHERE c.difficulties <> '{}' AND NOT EXISTS (SELECT 1 FROM assessment a WHERE a.case_id = c.id AND a.status = 'SIGNED')
  AND NOT EXISTS (SELECT 1 FROM follow_up f WHERE f.case_id = c.id AND f.is_current AND f.outcome = 'MET');

-- A list says who was on it on its day, not on the day it was taken in.
UPDATE case_event e SET happened_on = b.as_of
FROM case_file c JOIN import_batch b ON b.id = c.import_batch_id WHERE c.id = e.case_id AND e.from_status IS NULL AND e.happened_on > b.as_of;

-- Words of a name, found by their beginnings over a whole country; lists in the order of given names without sorting; who is overdue.
DROP INDEX person_search;
CREATE INDEX person_words ON person USING gin (to_tsvector('simple', search_key));
CREATE INDEX person_sort ON person (sort_key, id);
CREATE INDEX case_file_sort ON case_file (sort_key, id);
CREATE INDEX case_file_overdue ON case_file (commune_id, overdue_from);
