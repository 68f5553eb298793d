-- The support around a person: needs and helpers, employers, vacancies, placement, training; programme models, communication, commendations.

-- CreateEnum
CREATE TYPE "NeedOutcome" AS ENUM ('MET', 'PARTLY', 'UNMET', 'NO_LONGER');

-- CreateEnum
CREATE TYPE "ContractKind" AS ENUM ('INDEFINITE', 'FIXED_TERM', 'SEASONAL', 'PROBATION', 'PIECEWORK');

-- CreateEnum
CREATE TYPE "VacancyStatus" AS ENUM ('OPEN', 'FILLED', 'CLOSED');

-- CreateEnum
CREATE TYPE "PlacementStage" AS ENUM ('REFERRED', 'INTERVIEW', 'HIRED', 'STARTED', 'ENDED', 'CLOSED');

-- CreateEnum
CREATE TYPE "PoliceAnswer" AS ENUM ('NOT_NEEDED', 'WAITING', 'FIT', 'UNFIT');

-- CreateEnum
CREATE TYPE "EnrolmentStatus" AS ENUM ('STUDYING', 'COMPLETED', 'DROPPED');

-- CreateEnum
CREATE TYPE "ModelLevel" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE');

-- CreateEnum
CREATE TYPE "ModelStage" AS ENUM ('SURVEY', 'PLANNED', 'RUNNING', 'CONSOLIDATING', 'MERGED', 'STOPPED');

-- CreateEnum
CREATE TYPE "MemberKind" AS ENUM ('PERSON', 'EMPLOYER', 'ORGANISATION', 'VOLUNTEER');

-- CreateEnum
CREATE TYPE "MoneyDirection" AS ENUM ('IN', 'OUT');

-- CreateEnum
CREATE TYPE "CommendationKind" AS ENUM ('COLLECTIVE', 'STAFF', 'MEMBER_OF_PUBLIC');

-- CreateEnum
CREATE TYPE "CommendationStage" AS ENUM ('PROPOSED', 'DECIDED', 'AWARDED', 'DECLINED');

-- AlterTable
ALTER TABLE "employment" ADD COLUMN     "enrolment_id" UUID,
ADD COLUMN     "placement_id" UUID;

-- AlterTable
ALTER TABLE "unit" ADD COLUMN     "lat" DOUBLE PRECISION,
ADD COLUMN     "lon" DOUBLE PRECISION;

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "detail" TEXT,
ADD COLUMN     "due_on" DATE,
ADD COLUMN     "outcome" "NeedOutcome",
ADD COLUMN     "outcome_note" TEXT,
ADD COLUMN     "owner_id" UUID,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

-- AlterTable
ALTER TABLE "employer" ADD COLUMN     "closed_on" DATE,
ADD COLUMN     "closed_reason" TEXT,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "search_key" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "sector" TEXT,
ADD COLUMN     "sort_key" TEXT NOT NULL DEFAULT '';

-- CreateTable
CREATE TABLE "need_step" (
    "id" UUID NOT NULL,
    "need_id" UUID NOT NULL,
    "taken_on" DATE NOT NULL,
    "kind" TEXT NOT NULL,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "need_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "helper" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "organisation" TEXT NOT NULL,
    "position" TEXT,
    "phone" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "helper_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_contact" (
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "position" TEXT,
    "phone" TEXT,
    "email" TEXT,
    "ended_at" TIMESTAMPTZ(3),
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "workforce_statement" (
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "stated_on" DATE NOT NULL,
    "workforce" INTEGER NOT NULL,
    "reintegrated" INTEGER NOT NULL,
    "evidence" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "workforce_statement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_commitment" (
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "signed_on" DATE NOT NULL,
    "number" TEXT,
    "content" TEXT NOT NULL,
    "places" INTEGER,
    "valid_to" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_commitment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer_visit" (
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "visited_on" DATE NOT NULL,
    "purpose" TEXT NOT NULL,
    "result" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employer_visit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "vacancy" (
    "id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "description" TEXT,
    "experience_months" INTEGER NOT NULL DEFAULT 0,
    "pay_from" BIGINT,
    "pay_to" BIGINT,
    "contract" "ContractKind" NOT NULL,
    "places" INTEGER NOT NULL,
    "filled" INTEGER NOT NULL DEFAULT 0,
    "opened_on" DATE NOT NULL,
    "closes_on" DATE,
    "status" "VacancyStatus" NOT NULL DEFAULT 'OPEN',
    "closed_reason" TEXT,
    "conditions" TEXT[],
    "needs_police_check" BOOLEAN NOT NULL DEFAULT false,
    "sort_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "vacancy_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "job_profile" (
    "case_id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "is_seeking" BOOLEAN NOT NULL DEFAULT true,
    "trades" TEXT[],
    "cannot" TEXT[],
    "max_distance_km" INTEGER,
    "pay_wanted" BIGINT,
    "available_from" DATE,
    "education" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_by" UUID NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "job_profile_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "job_experience" (
    "case_id" UUID NOT NULL,
    "trade" TEXT NOT NULL,
    "months" INTEGER NOT NULL,

    CONSTRAINT "job_experience_pkey" PRIMARY KEY ("case_id","trade")
);

-- CreateTable
CREATE TABLE "profile_consent" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "fields" TEXT[],
    "given_on" DATE NOT NULL,
    "paper" TEXT NOT NULL,
    "withdrawn_on" DATE,
    "withdrawn_reason" TEXT,
    "withdrawn_by" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "employer_id" UUID NOT NULL,
    "vacancy_id" UUID,
    "stage" "PlacementStage" NOT NULL DEFAULT 'REFERRED',
    "occupation" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "contract" "ContractKind",
    "contract_months" INTEGER,
    "wage" BIGINT,
    "police_answer" "PoliceAnswer" NOT NULL DEFAULT 'NOT_NEEDED',
    "answered_by" UUID,
    "referred_on" DATE NOT NULL,
    "interview_on" DATE,
    "hired_on" DATE,
    "started_on" DATE,
    "ended_on" DATE,
    "end_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement_step" (
    "id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "from_stage" "PlacementStage",
    "to_stage" "PlacementStage" NOT NULL,
    "happened_on" DATE NOT NULL,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "placement_check" (
    "id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "month" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "is_working" BOOLEAN,
    "wage" BIGINT,
    "note" TEXT,
    "recorded_by" UUID,
    "recorded_at" TIMESTAMPTZ(3),

    CONSTRAINT "placement_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "profile_disclosure" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "consent_id" UUID NOT NULL,
    "placement_id" UUID NOT NULL,
    "content" JSONB NOT NULL,
    "sent_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "profile_disclosure_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "training_school" (
    "id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "address" TEXT,
    "phone" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "training_school_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "course" (
    "id" UUID NOT NULL,
    "school_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "trade" TEXT NOT NULL,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "cost_per_month" BIGINT NOT NULL,
    "seats" INTEGER NOT NULL,
    "closed_on" DATE,
    "closed_reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "course_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "enrolment" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "course_id" UUID NOT NULL,
    "status" "EnrolmentStatus" NOT NULL DEFAULT 'STUDYING',
    "enrolled_on" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "paid_by" TEXT NOT NULL,
    "loan_per_month" BIGINT,
    "certificate_number" TEXT,
    "certificate_on" DATE,
    "placement_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "enrolment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attendance" (
    "enrolment_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "held" INTEGER NOT NULL,
    "attended" INTEGER NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attendance_pkey" PRIMARY KEY ("enrolment_id","month")
);

-- CreateTable
CREATE TABLE "model_type" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "description" TEXT,
    "is_counted" BOOLEAN NOT NULL DEFAULT true,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "model_type_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "programme_model" (
    "id" UUID NOT NULL,
    "type_code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "level" "ModelLevel" NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "founded_unit_id" INTEGER NOT NULL,
    "place" TEXT,
    "stage" "ModelStage" NOT NULL DEFAULT 'SURVEY',
    "aims" TEXT,
    "rules" TEXT,
    "funding" TEXT,
    "decision_number" TEXT,
    "decision_on" DATE,
    "decided_by" TEXT,
    "surveyed_on" DATE,
    "launched_on" DATE,
    "ended_on" DATE,
    "parent_id" UUID,
    "merged_into" UUID,
    "integrated_with" UUID,
    "is_count_only" BOOLEAN NOT NULL DEFAULT false,
    "last_activity_on" DATE,
    "member_count" INTEGER NOT NULL DEFAULT 0,
    "sort_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "programme_model_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_event" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "from_stage" "ModelStage",
    "to_stage" "ModelStage" NOT NULL,
    "happened_on" DATE NOT NULL,
    "document" TEXT,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_board_member" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "full_name" TEXT NOT NULL,
    "position" TEXT,
    "board_role" TEXT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "model_board_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_member" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "kind" "MemberKind" NOT NULL,
    "case_id" UUID,
    "employer_id" UUID,
    "name" TEXT,
    "role" TEXT,
    "joined_on" DATE NOT NULL,
    "left_on" DATE,
    "leave_reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_member_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_activity" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "held_on" DATE,
    "place" TEXT,
    "result" TEXT,
    "attendance" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_activity_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_attendance" (
    "activity_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,

    CONSTRAINT "model_attendance_pkey" PRIMARY KEY ("activity_id","member_id")
);

-- CreateTable
CREATE TABLE "model_money" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "direction" "MoneyDirection" NOT NULL,
    "amount" BIGINT NOT NULL,
    "happened_on" DATE NOT NULL,
    "source" TEXT NOT NULL,
    "voucher" TEXT,
    "reversal_of" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_money_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_criterion" (
    "id" SERIAL NOT NULL,
    "name" TEXT NOT NULL,
    "max_points" INTEGER NOT NULL,
    "position" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "reason" TEXT NOT NULL,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "model_criterion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "model_evaluation" (
    "id" UUID NOT NULL,
    "model_id" UUID NOT NULL,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "evaluated_on" DATE NOT NULL,
    "scores" JSONB NOT NULL,
    "points" INTEGER NOT NULL,
    "max_points" INTEGER NOT NULL,
    "grade" TEXT NOT NULL,
    "conclusion" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "model_evaluation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "aims" TEXT,
    "document" TEXT,
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "closed_on" DATE,
    "closing_note" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "campaign_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "campaign_session" (
    "id" UUID NOT NULL,
    "campaign_id" UUID NOT NULL,
    "form" TEXT NOT NULL,
    "planned_on" DATE NOT NULL,
    "held_on" DATE,
    "place" TEXT NOT NULL,
    "audience" TEXT NOT NULL,
    "attendance" INTEGER,
    "materials" TEXT,
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "campaign_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "commendation" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "CommendationKind" NOT NULL,
    "subject" TEXT NOT NULL,
    "case_id" UUID,
    "is_exemplar" BOOLEAN NOT NULL DEFAULT false,
    "merit" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "consent_on" DATE,
    "consent_paper" TEXT,
    "stage" "CommendationStage" NOT NULL DEFAULT 'PROPOSED',
    "proposed_on" DATE NOT NULL,
    "proposed_by" UUID NOT NULL,
    "decision_number" TEXT,
    "decision_on" DATE,
    "decided_by" TEXT,
    "awarded_on" DATE,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commendation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "need_step_need_id_idx" ON "need_step"("need_id");

-- CreateIndex
CREATE INDEX "helper_case_id_idx" ON "helper"("case_id");

-- CreateIndex
CREATE INDEX "employer_contact_employer_id_idx" ON "employer_contact"("employer_id");

-- CreateIndex
CREATE INDEX "workforce_statement_employer_id_stated_on_idx" ON "workforce_statement"("employer_id", "stated_on");

-- CreateIndex
CREATE INDEX "employer_commitment_employer_id_idx" ON "employer_commitment"("employer_id");

-- CreateIndex
CREATE INDEX "employer_visit_employer_id_visited_on_idx" ON "employer_visit"("employer_id", "visited_on");

-- CreateIndex
CREATE INDEX "vacancy_employer_id_idx" ON "vacancy"("employer_id");

-- CreateIndex
CREATE INDEX "vacancy_commune_id_status_closes_on_idx" ON "vacancy"("commune_id", "status", "closes_on");

-- CreateIndex
CREATE INDEX "vacancy_status_trade_commune_id_idx" ON "vacancy"("status", "trade", "commune_id");

-- CreateIndex
CREATE INDEX "vacancy_status_opened_on_id_idx" ON "vacancy"("status", "opened_on", "id");

-- CreateIndex
CREATE INDEX "job_profile_commune_id_is_seeking_idx" ON "job_profile"("commune_id", "is_seeking");

-- CreateIndex
CREATE INDEX "profile_consent_case_id_idx" ON "profile_consent"("case_id");

-- CreateIndex
CREATE INDEX "placement_case_id_idx" ON "placement"("case_id");

-- CreateIndex
CREATE INDEX "placement_employer_id_stage_idx" ON "placement"("employer_id", "stage");

-- CreateIndex
CREATE INDEX "placement_vacancy_id_idx" ON "placement"("vacancy_id");

-- CreateIndex
CREATE INDEX "placement_step_placement_id_idx" ON "placement_step"("placement_id");

-- CreateIndex
CREATE INDEX "placement_check_case_id_idx" ON "placement_check"("case_id");

-- CreateIndex
CREATE UNIQUE INDEX "placement_check_placement_id_month_key" ON "placement_check"("placement_id", "month");

-- CreateIndex
CREATE INDEX "profile_disclosure_case_id_idx" ON "profile_disclosure"("case_id");

-- CreateIndex
CREATE INDEX "profile_disclosure_placement_id_idx" ON "profile_disclosure"("placement_id");

-- CreateIndex
CREATE INDEX "training_school_commune_id_name_key_idx" ON "training_school"("commune_id", "name_key");

-- CreateIndex
CREATE INDEX "course_school_id_starts_on_idx" ON "course"("school_id", "starts_on");

-- CreateIndex
CREATE INDEX "enrolment_case_id_idx" ON "enrolment"("case_id");

-- CreateIndex
CREATE INDEX "enrolment_course_id_status_idx" ON "enrolment"("course_id", "status");

-- CreateIndex
CREATE INDEX "programme_model_unit_id_stage_idx" ON "programme_model"("unit_id", "stage");

-- CreateIndex
CREATE INDEX "programme_model_sort_key_id_idx" ON "programme_model"("sort_key", "id");

-- CreateIndex
CREATE INDEX "programme_model_parent_id_idx" ON "programme_model"("parent_id");

-- CreateIndex
CREATE INDEX "model_event_model_id_happened_on_idx" ON "model_event"("model_id", "happened_on");

-- CreateIndex
CREATE INDEX "model_board_member_model_id_idx" ON "model_board_member"("model_id");

-- CreateIndex
CREATE INDEX "model_member_model_id_idx" ON "model_member"("model_id");

-- CreateIndex
CREATE INDEX "model_member_case_id_idx" ON "model_member"("case_id");

-- CreateIndex
CREATE INDEX "model_member_employer_id_idx" ON "model_member"("employer_id");

-- CreateIndex
CREATE INDEX "model_activity_model_id_planned_on_idx" ON "model_activity"("model_id", "planned_on");

-- CreateIndex
CREATE INDEX "model_attendance_member_id_idx" ON "model_attendance"("member_id");

-- CreateIndex
CREATE UNIQUE INDEX "model_money_reversal_of_key" ON "model_money"("reversal_of");

-- CreateIndex
CREATE INDEX "model_money_model_id_happened_on_idx" ON "model_money"("model_id", "happened_on");

-- CreateIndex
CREATE INDEX "model_evaluation_model_id_evaluated_on_idx" ON "model_evaluation"("model_id", "evaluated_on");

-- CreateIndex
CREATE INDEX "campaign_unit_id_starts_on_idx" ON "campaign"("unit_id", "starts_on");

-- CreateIndex
CREATE INDEX "campaign_session_campaign_id_idx" ON "campaign_session"("campaign_id");

-- CreateIndex
CREATE INDEX "commendation_unit_id_stage_idx" ON "commendation"("unit_id", "stage");

-- CreateIndex
CREATE INDEX "commendation_case_id_idx" ON "commendation"("case_id");

-- CreateIndex
CREATE INDEX "employer_commune_id_sort_key_id_idx" ON "employer"("commune_id", "sort_key", "id");

-- CreateIndex
CREATE INDEX "employer_sort_key_id_idx" ON "employer"("sort_key", "id");

-- CreateIndex
CREATE INDEX "employer_registration_number_idx" ON "employer"("registration_number");

-- CreateIndex
CREATE INDEX "employer_name_key_idx" ON "employer"("name_key");

-- AddForeignKey
ALTER TABLE "need_step" ADD CONSTRAINT "need_step_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "helper" ADD CONSTRAINT "helper_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_contact" ADD CONSTRAINT "employer_contact_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "workforce_statement" ADD CONSTRAINT "workforce_statement_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_commitment" ADD CONSTRAINT "employer_commitment_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employer_visit" ADD CONSTRAINT "employer_visit_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "vacancy" ADD CONSTRAINT "vacancy_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_profile" ADD CONSTRAINT "job_profile_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_profile" ADD CONSTRAINT "job_profile_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "job_experience" ADD CONSTRAINT "job_experience_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "job_profile"("case_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_consent" ADD CONSTRAINT "profile_consent_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_vacancy_id_fkey" FOREIGN KEY ("vacancy_id") REFERENCES "vacancy"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_step" ADD CONSTRAINT "placement_step_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement_check" ADD CONSTRAINT "placement_check_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_disclosure" ADD CONSTRAINT "profile_disclosure_consent_id_fkey" FOREIGN KEY ("consent_id") REFERENCES "profile_consent"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "profile_disclosure" ADD CONSTRAINT "profile_disclosure_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "training_school" ADD CONSTRAINT "training_school_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "course" ADD CONSTRAINT "course_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "training_school"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_course_id_fkey" FOREIGN KEY ("course_id") REFERENCES "course"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "enrolment" ADD CONSTRAINT "enrolment_placement_id_fkey" FOREIGN KEY ("placement_id") REFERENCES "placement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attendance" ADD CONSTRAINT "attendance_enrolment_id_fkey" FOREIGN KEY ("enrolment_id") REFERENCES "enrolment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_model" ADD CONSTRAINT "programme_model_type_code_fkey" FOREIGN KEY ("type_code") REFERENCES "model_type"("code") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_model" ADD CONSTRAINT "programme_model_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_model" ADD CONSTRAINT "programme_model_founded_unit_id_fkey" FOREIGN KEY ("founded_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_model" ADD CONSTRAINT "programme_model_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "programme_model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_model" ADD CONSTRAINT "programme_model_merged_into_fkey" FOREIGN KEY ("merged_into") REFERENCES "programme_model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_model" ADD CONSTRAINT "programme_model_integrated_with_fkey" FOREIGN KEY ("integrated_with") REFERENCES "programme_model"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_event" ADD CONSTRAINT "model_event_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "programme_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_board_member" ADD CONSTRAINT "model_board_member_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "programme_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_member" ADD CONSTRAINT "model_member_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "programme_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_member" ADD CONSTRAINT "model_member_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_member" ADD CONSTRAINT "model_member_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_activity" ADD CONSTRAINT "model_activity_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "programme_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_attendance" ADD CONSTRAINT "model_attendance_activity_id_fkey" FOREIGN KEY ("activity_id") REFERENCES "model_activity"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_attendance" ADD CONSTRAINT "model_attendance_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "model_member"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_money" ADD CONSTRAINT "model_money_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "programme_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "model_evaluation" ADD CONSTRAINT "model_evaluation_model_id_fkey" FOREIGN KEY ("model_id") REFERENCES "programme_model"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign" ADD CONSTRAINT "campaign_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "campaign_session" ADD CONSTRAINT "campaign_session_campaign_id_fkey" FOREIGN KEY ("campaign_id") REFERENCES "campaign"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "commendation" ADD CONSTRAINT "commendation_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Order of names in Vietnamese; words of those already on file are made anew when they are next written.
ALTER TABLE "employer" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "vi-x-icu";
ALTER TABLE "vacancy" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "vi-x-icu";
ALTER TABLE "programme_model" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "vi-x-icu";
UPDATE "employer" SET "sort_key" = "name", "search_key" = lower(translate(normalize("name", NFD), 'đĐ' || U&'\0300\0301\0302\0303\0306\0309\031B\0323', 'dd'));
UPDATE "need" SET "closed_on" = "met_on", "outcome" = 'MET' WHERE "met_on" IS NOT NULL;

-- What must hold whoever writes.
ALTER TABLE "need" ADD CONSTRAINT need_closed CHECK ((closed_on IS NULL) = (outcome IS NULL) AND (met_on IS NULL OR (outcome = 'MET' AND met_on = closed_on)) AND closed_on >= noted_on);
ALTER TABLE "helper" ADD CONSTRAINT helper_days CHECK (valid_to >= valid_from);
ALTER TABLE "workforce_statement" ADD CONSTRAINT workforce_share CHECK (workforce > 0 AND reintegrated BETWEEN 0 AND workforce);
ALTER TABLE "vacancy" ADD CONSTRAINT vacancy_facts CHECK (places > 0 AND filled >= 0 AND experience_months >= 0 AND closes_on >= opened_on AND pay_from >= 0 AND pay_to >= pay_from);
ALTER TABLE "profile_consent" ADD CONSTRAINT consent_days CHECK (withdrawn_on >= given_on AND (withdrawn_on IS NULL) = (withdrawn_by IS NULL));
ALTER TABLE "placement" ADD CONSTRAINT placement_days CHECK (interview_on >= referred_on AND hired_on >= referred_on AND started_on >= hired_on AND ended_on >= coalesce(started_on, referred_on)
  AND (stage NOT IN ('STARTED', 'ENDED') OR (started_on IS NOT NULL AND contract IS NOT NULL)) AND (stage <> 'ENDED' OR ended_on IS NOT NULL) AND wage >= 0 AND (contract_months IS NULL OR (contract = 'FIXED_TERM' AND contract_months > 0)));
ALTER TABLE "placement_check" ADD CONSTRAINT placement_check_month CHECK (month IN (1, 3, 6) AND (done_on IS NULL) = (is_working IS NULL));
ALTER TABLE "course" ADD CONSTRAINT course_facts CHECK (ends_on >= starts_on AND cost_per_month >= 0 AND seats > 0);
ALTER TABLE "enrolment" ADD CONSTRAINT enrolment_days CHECK (ended_on >= enrolled_on AND (status = 'STUDYING') = (ended_on IS NULL) AND (paid_by = 'LOAN') = (loan_per_month IS NOT NULL) AND loan_per_month >= 0);
ALTER TABLE "attendance" ADD CONSTRAINT attendance_counts CHECK (held >= 0 AND attended BETWEEN 0 AND held AND extract(day FROM month) = 1);
ALTER TABLE "programme_model" ADD CONSTRAINT model_days CHECK (launched_on >= surveyed_on AND ended_on >= coalesce(launched_on, surveyed_on)
  AND (stage NOT IN ('RUNNING', 'CONSOLIDATING') OR launched_on IS NOT NULL) AND (stage IN ('MERGED', 'STOPPED')) = (ended_on IS NOT NULL) AND (stage = 'MERGED') = (merged_into IS NOT NULL)
  AND parent_id <> id AND merged_into <> id AND integrated_with <> id);
ALTER TABLE "model_board_member" ADD CONSTRAINT board_days CHECK (valid_to >= valid_from);
ALTER TABLE "model_member" ADD CONSTRAINT member_is CHECK (left_on >= joined_on AND (kind = 'PERSON') = (case_id IS NOT NULL) AND (kind = 'EMPLOYER') = (employer_id IS NOT NULL)
  AND (kind IN ('ORGANISATION', 'VOLUNTEER')) = (name IS NOT NULL));
ALTER TABLE "model_activity" ADD CONSTRAINT activity_held CHECK ((held_on IS NULL) = (attendance IS NULL) AND attendance >= 0);
ALTER TABLE "model_money" ADD CONSTRAINT money_positive CHECK (amount > 0);
ALTER TABLE "model_criterion" ADD CONSTRAINT criterion_points CHECK (max_points > 0 AND valid_to >= valid_from);
ALTER TABLE "model_evaluation" ADD CONSTRAINT evaluation_points CHECK (period_to >= period_from AND points BETWEEN 0 AND max_points);
ALTER TABLE "campaign" ADD CONSTRAINT campaign_days CHECK (ends_on >= starts_on);
ALTER TABLE "campaign_session" ADD CONSTRAINT session_held CHECK ((held_on IS NULL) = (attendance IS NULL) AND attendance >= 0);
ALTER TABLE "commendation" ADD CONSTRAINT commendation_steps CHECK ((kind <> 'MEMBER_OF_PUBLIC' OR consent_on IS NOT NULL) AND (case_id IS NULL OR kind = 'MEMBER_OF_PUBLIC')
  AND (stage NOT IN ('DECIDED', 'AWARDED') OR (decision_number IS NOT NULL AND decision_on >= proposed_on)) AND (stage = 'AWARDED') = (awarded_on IS NOT NULL) AND awarded_on >= decision_on
  AND (stage = 'DECLINED') = (reason IS NOT NULL));

-- What is asked for a whole commune: open needs, checks that are due, people who look for work by trade.
CREATE INDEX need_open ON need (case_id) WHERE closed_on IS NULL AND ended_at IS NULL;
CREATE INDEX placement_check_due ON placement_check (case_id, due_on) WHERE done_on IS NULL;
CREATE INDEX job_profile_trades ON job_profile USING gin (trades) WHERE is_seeking;
