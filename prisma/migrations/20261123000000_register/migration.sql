-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "UnitKind" AS ENUM ('PROVINCE', 'DISTRICT', 'COMMUNE', 'AREA', 'BANK_OFFICE');

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('COMMUNE_POLICE', 'COMMUNE_POLICE_CHIEF', 'COMMUNE_OFFICER', 'COMMUNE_CHAIR', 'SUPERIOR_POLICE', 'COMMITTEE_MEMBER', 'BANK_OFFICER', 'BANK_APPROVER', 'AUDITOR', 'ADMINISTRATOR');

-- CreateEnum
CREATE TYPE "Sex" AS ENUM ('MALE', 'FEMALE');

-- CreateEnum
CREATE TYPE "DatePrecision" AS ENUM ('DAY', 'MONTH', 'YEAR');

-- CreateEnum
CREATE TYPE "CaseStatus" AS ENUM ('EXPECTED', 'RECEIVED', 'MANAGED', 'MOVED_AWAY', 'CLOSED');

-- CreateEnum
CREATE TYPE "ReleaseKind" AS ENUM ('SENTENCE_COMPLETED', 'AMNESTY');

-- CreateEnum
CREATE TYPE "Group" AS ENUM ('A', 'B', 'C', 'D');

-- CreateEnum
CREATE TYPE "WorkStatus" AS ENUM ('STABLE', 'UNSTABLE', 'NONE', 'IN_TRAINING', 'UNABLE');

-- CreateEnum
CREATE TYPE "AddressCheckResult" AS ENUM ('CONFIRMED', 'WRONG_ADDRESS', 'WILL_NOT_COME');

-- CreateEnum
CREATE TYPE "AssessmentStatus" AS ENUM ('PROPOSED', 'SIGNED', 'RETURNED', 'WITHDRAWN');

-- CreateEnum
CREATE TYPE "RecordSource" AS ENUM ('STAFF', 'IMPORT');

-- CreateEnum
CREATE TYPE "FollowUpOutcome" AS ENUM ('MET', 'NOT_MET', 'MOVED', 'WRONG_ADDRESS');

-- CreateEnum
CREATE TYPE "ImportStatus" AS ENUM ('REVIEW', 'COMMITTING', 'COMMITTED', 'UNDONE', 'DISCARDED');

-- CreateEnum
CREATE TYPE "RowDecision" AS ENUM ('IMPORT', 'SKIP', 'LINK');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('DONE', 'READ', 'REFUSED');

-- CreateTable
CREATE TABLE "unit" (
    "id" SERIAL NOT NULL,
    "kind" "UnitKind" NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "parent_id" INTEGER,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "unit_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "unit_predecessor" (
    "unit_id" INTEGER NOT NULL,
    "predecessor_id" INTEGER NOT NULL,

    CONSTRAINT "unit_predecessor_pkey" PRIMARY KEY ("unit_id","predecessor_id")
);

-- CreateTable
CREATE TABLE "unit_coverage" (
    "unit_id" INTEGER NOT NULL,
    "commune_id" INTEGER NOT NULL,

    CONSTRAINT "unit_coverage_pkey" PRIMARY KEY ("unit_id","commune_id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL,
    "username" TEXT NOT NULL,
    "display_name" TEXT NOT NULL,
    "oidc_subject" TEXT,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "credential" (
    "user_id" UUID NOT NULL,
    "password_hash" TEXT NOT NULL,
    "must_change" BOOLEAN NOT NULL DEFAULT true,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "locked_until" TIMESTAMPTZ(3),

    CONSTRAINT "credential_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "role" "Role" NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "assignment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "last_seen_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_reason" TEXT,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "sign_in_throttle" (
    "key" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "attempts" INTEGER NOT NULL,

    CONSTRAINT "sign_in_throttle_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "holiday" (
    "date" DATE NOT NULL,
    "name" TEXT NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "holiday_pkey" PRIMARY KEY ("date")
);

-- CreateTable
CREATE TABLE "setting" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "value" INTEGER NOT NULL,
    "valid_from" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "setting_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "legal_basis" (
    "key" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "clause" TEXT,
    "valid_from" DATE,
    "valid_to" DATE,
    "replaced_by" TEXT,
    "source" TEXT NOT NULL,
    "is_verified" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "legal_basis_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "full_name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "sort_key" TEXT NOT NULL,
    "sex" "Sex",
    "birth_date" DATE,
    "birth_precision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "cccd_encrypted" BYTEA,
    "cccd_index" BYTEA,
    "cccd_last4" TEXT,
    "old_id_encrypted" BYTEA,
    "old_id_index" BYTEA,
    "phone" TEXT,
    "hamlet" TEXT,
    "address" TEXT,
    "representative_name" TEXT,
    "representative_kin" TEXT,
    "representative_phone" TEXT,
    "import_batch_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "residence" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "hamlet" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,

    CONSTRAINT "residence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_file" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "sort_key" TEXT NOT NULL,
    "status" "CaseStatus" NOT NULL,
    "notice_received_on" DATE,
    "expected_release_on" DATE,
    "release_on" DATE,
    "release_precision" "DatePrecision" NOT NULL DEFAULT 'DAY',
    "address_check_due_on" DATE,
    "received_on" DATE,
    "current_group" "Group",
    "current_work" "WorkStatus",
    "current_occupation" TEXT,
    "difficulties" TEXT[],
    "last_contact_on" DATE,
    "next_visit_on" DATE,
    "has_proposal" BOOLEAN NOT NULL DEFAULT false,
    "closed_on" DATE,
    "closing_ground" TEXT,
    "import_batch_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_file_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "case_event" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "from_status" "CaseStatus",
    "to_status" "CaseStatus" NOT NULL,
    "happened_on" DATE NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "recorded_by" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "ground" TEXT,
    "reason" TEXT,

    CONSTRAINT "case_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "certificate" (
    "case_id" UUID NOT NULL,
    "kind" "ReleaseKind" NOT NULL,
    "number" TEXT,
    "issued_on" DATE,
    "issuer" TEXT,

    CONSTRAINT "certificate_pkey" PRIMARY KEY ("case_id")
);

-- CreateTable
CREATE TABLE "judgment" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "number" TEXT,
    "court" TEXT,
    "judged_on" DATE,
    "sentence_months" INTEGER,
    "is_life_sentence" BOOLEAN NOT NULL DEFAULT false,
    "additional_penalties" TEXT,
    "prison" TEXT,

    CONSTRAINT "judgment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "offence" (
    "id" UUID NOT NULL,
    "judgment_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "clause" TEXT,

    CONSTRAINT "offence_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "address_check" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "checked_on" DATE NOT NULL,
    "result" "AddressCheckResult" NOT NULL,
    "met_with" TEXT,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "address_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "interview" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "held_on" DATE NOT NULL,
    "wishes" TEXT,
    "family" TEXT,
    "housing" TEXT,
    "has_committed" BOOLEAN NOT NULL DEFAULT false,
    "note" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "interview_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "group" "Group" NOT NULL,
    "suggested" "Group",
    "difficulties" TEXT[],
    "effective_from" DATE NOT NULL,
    "status" "AssessmentStatus" NOT NULL,
    "source" "RecordSource" NOT NULL DEFAULT 'STAFF',
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_by" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "assessment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assessment_note" (
    "assessment_id" UUID NOT NULL,
    "reasons" TEXT[],
    "note" TEXT,
    "reply" TEXT,

    CONSTRAINT "assessment_note_pkey" PRIMARY KEY ("assessment_id")
);

-- CreateTable
CREATE TABLE "employment" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" "WorkStatus" NOT NULL,
    "occupation" TEXT,
    "valid_from" DATE NOT NULL,
    "source" "RecordSource" NOT NULL DEFAULT 'STAFF',
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "employment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "need" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "noted_on" DATE NOT NULL,
    "met_on" DATE,
    "recorded_by" UUID NOT NULL,

    CONSTRAINT "need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "follow_up" (
    "id" UUID NOT NULL,
    "root_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "is_current" BOOLEAN NOT NULL DEFAULT true,
    "case_id" UUID NOT NULL,
    "happened_on" DATE NOT NULL,
    "outcome" "FollowUpOutcome" NOT NULL,
    "place" TEXT,
    "present" TEXT[],
    "work" "WorkStatus",
    "housing" TEXT,
    "family" TEXT,
    "difficulties" TEXT[],
    "needs" TEXT[],
    "note" TEXT,
    "next_visit_on" DATE,
    "correction_reason" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "assignment_id" UUID NOT NULL,

    CONSTRAINT "follow_up_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "snooze" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "obligation" TEXT NOT NULL,
    "until" DATE NOT NULL,
    "reason" TEXT NOT NULL,
    "snoozed_by" UUID NOT NULL,
    "snoozed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "snooze_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "intake_draft" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "label" TEXT NOT NULL,
    "sealed" BYTEA NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "intake_draft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_batch" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "as_of" DATE NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "file_codes" TEXT[],
    "sheets" JSONB NOT NULL,
    "totals" JSONB NOT NULL,
    "status" "ImportStatus" NOT NULL DEFAULT 'REVIEW',
    "done" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "committed_at" TIMESTAMPTZ(3),
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_batch_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_row" (
    "id" UUID NOT NULL,
    "batch_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "codes" TEXT[],
    "commune_id" INTEGER,
    "sealed" BYTEA NOT NULL,
    "decision" "RowDecision" NOT NULL DEFAULT 'IMPORT',
    "matched_id" UUID,
    "match_note" TEXT,
    "case_id" UUID,

    CONSTRAINT "import_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column_memory" (
    "unit_id" INTEGER NOT NULL,
    "signature" TEXT NOT NULL,
    "mapping" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "column_memory_pkey" PRIMARY KEY ("unit_id","signature")
);

-- CreateTable
CREATE TABLE "audit_entry" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_id" UUID,
    "actor_name" TEXT NOT NULL,
    "assignment_id" UUID,
    "role" "Role",
    "unit_id" INTEGER,
    "unit_name" TEXT,
    "action" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL,
    "reason" TEXT,
    "subject" TEXT,
    "case_id" UUID,
    "commune_id" INTEGER,
    "fields" TEXT[],

    CONSTRAINT "audit_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_change" (
    "entry_id" BIGINT NOT NULL,
    "field" TEXT NOT NULL,
    "case_id" UUID,
    "before" TEXT,
    "after" TEXT,

    CONSTRAINT "audit_change_pkey" PRIMARY KEY ("entry_id","field")
);

-- CreateTable
CREATE TABLE "command_receipt" (
    "actor_id" UUID NOT NULL,
    "key" TEXT NOT NULL,
    "command" TEXT NOT NULL,
    "result" JSONB,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "command_receipt_pkey" PRIMARY KEY ("actor_id","key")
);

-- CreateIndex
CREATE INDEX "unit_parent_id_idx" ON "unit"("parent_id");

-- CreateIndex
CREATE UNIQUE INDEX "unit_kind_code_valid_from_key" ON "unit"("kind", "code", "valid_from");

-- CreateIndex
CREATE INDEX "unit_coverage_commune_id_idx" ON "unit_coverage"("commune_id");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_username_key" ON "app_user"("username");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_oidc_subject_key" ON "app_user"("oidc_subject");

-- CreateIndex
CREATE INDEX "assignment_user_id_idx" ON "assignment"("user_id");

-- CreateIndex
CREATE INDEX "assignment_unit_id_role_idx" ON "assignment"("unit_id", "role");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "setting_key_valid_from_idx" ON "setting"("key", "valid_from");

-- CreateIndex
CREATE INDEX "person_commune_id_name_key_idx" ON "person"("commune_id", "name_key");

-- CreateIndex
CREATE INDEX "person_name_key_idx" ON "person"("name_key");

-- CreateIndex
CREATE INDEX "person_cccd_index_idx" ON "person"("cccd_index");

-- CreateIndex
CREATE INDEX "person_old_id_index_idx" ON "person"("old_id_index");

-- CreateIndex
CREATE INDEX "residence_person_id_valid_from_idx" ON "residence"("person_id", "valid_from");

-- CreateIndex
CREATE UNIQUE INDEX "case_file_number_key" ON "case_file"("number");

-- CreateIndex
CREATE INDEX "case_file_person_id_idx" ON "case_file"("person_id");

-- CreateIndex
CREATE INDEX "case_file_commune_id_status_idx" ON "case_file"("commune_id", "status");

-- CreateIndex
CREATE INDEX "case_file_commune_id_next_visit_on_idx" ON "case_file"("commune_id", "next_visit_on");

-- CreateIndex
CREATE INDEX "case_event_case_id_recorded_at_idx" ON "case_event"("case_id", "recorded_at");

-- CreateIndex
CREATE INDEX "judgment_case_id_idx" ON "judgment"("case_id");

-- CreateIndex
CREATE INDEX "offence_judgment_id_idx" ON "offence"("judgment_id");

-- CreateIndex
CREATE INDEX "address_check_case_id_idx" ON "address_check"("case_id");

-- CreateIndex
CREATE INDEX "interview_case_id_idx" ON "interview"("case_id");

-- CreateIndex
CREATE INDEX "assessment_case_id_effective_from_idx" ON "assessment"("case_id", "effective_from");

-- CreateIndex
CREATE INDEX "employment_case_id_valid_from_idx" ON "employment"("case_id", "valid_from");

-- CreateIndex
CREATE INDEX "need_case_id_idx" ON "need"("case_id");

-- CreateIndex
CREATE INDEX "follow_up_case_id_happened_on_idx" ON "follow_up"("case_id", "happened_on");

-- CreateIndex
CREATE UNIQUE INDEX "follow_up_root_id_revision_key" ON "follow_up"("root_id", "revision");

-- CreateIndex
CREATE INDEX "snooze_case_id_idx" ON "snooze"("case_id");

-- CreateIndex
CREATE INDEX "intake_draft_user_id_idx" ON "intake_draft"("user_id");

-- CreateIndex
CREATE INDEX "import_batch_unit_id_created_at_idx" ON "import_batch"("unit_id", "created_at");

-- CreateIndex
CREATE INDEX "import_row_batch_id_verdict_idx" ON "import_row"("batch_id", "verdict");

-- CreateIndex
CREATE UNIQUE INDEX "import_row_batch_id_position_key" ON "import_row"("batch_id", "position");

-- CreateIndex
CREATE INDEX "audit_entry_case_id_id_idx" ON "audit_entry"("case_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_commune_id_id_idx" ON "audit_entry"("commune_id", "id");

-- CreateIndex
CREATE INDEX "audit_entry_actor_id_id_idx" ON "audit_entry"("actor_id", "id");

-- CreateIndex
CREATE INDEX "audit_change_case_id_idx" ON "audit_change"("case_id");

-- AddForeignKey
ALTER TABLE "unit" ADD CONSTRAINT "unit_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "unit"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_predecessor" ADD CONSTRAINT "unit_predecessor_predecessor_id_fkey" FOREIGN KEY ("predecessor_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_coverage" ADD CONSTRAINT "unit_coverage_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "unit_coverage" ADD CONSTRAINT "unit_coverage_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "credential" ADD CONSTRAINT "credential_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "person" ADD CONSTRAINT "person_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residence" ADD CONSTRAINT "residence_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "residence" ADD CONSTRAINT "residence_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_file" ADD CONSTRAINT "case_file_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "case_event" ADD CONSTRAINT "case_event_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "certificate" ADD CONSTRAINT "certificate_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "judgment" ADD CONSTRAINT "judgment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "offence" ADD CONSTRAINT "offence_judgment_id_fkey" FOREIGN KEY ("judgment_id") REFERENCES "judgment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "address_check" ADD CONSTRAINT "address_check_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "interview" ADD CONSTRAINT "interview_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment" ADD CONSTRAINT "assessment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assessment_note" ADD CONSTRAINT "assessment_note_assessment_id_fkey" FOREIGN KEY ("assessment_id") REFERENCES "assessment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "employment" ADD CONSTRAINT "employment_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "need" ADD CONSTRAINT "need_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "follow_up" ADD CONSTRAINT "follow_up_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "snooze" ADD CONSTRAINT "snooze_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "intake_draft" ADD CONSTRAINT "intake_draft_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_batch" ADD CONSTRAINT "import_batch_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_row" ADD CONSTRAINT "import_row_batch_id_fkey" FOREIGN KEY ("batch_id") REFERENCES "import_batch"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_memory" ADD CONSTRAINT "column_memory_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "audit_change" ADD CONSTRAINT "audit_change_entry_id_fkey" FOREIGN KEY ("entry_id") REFERENCES "audit_entry"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- By hand: what Prisma's schema language cannot say.

-- Lists are sorted by given name in Vietnamese order over the whole set; the C collation would put Đ and Ă after z.
ALTER TABLE "case_file" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "vi-x-icu";
ALTER TABLE "person" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "vi-x-icu";
CREATE INDEX "case_file_sorted" ON "case_file" ("commune_id", "sort_key", "id");
CREATE INDEX "person_search" ON "person" ("search_key" text_pattern_ops);

-- A unit cannot end before it began, nor an assignment.
ALTER TABLE "unit" ADD CONSTRAINT "unit_dates" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from");
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_dates" CHECK ("valid_to" IS NULL OR "valid_to" >= "valid_from");

-- Two staff at once, or one twice: only one version of a follow-up is the current one, one proposal waits at a time.
CREATE UNIQUE INDEX "follow_up_current" ON "follow_up" ("root_id") WHERE "is_current";
CREATE UNIQUE INDEX "assessment_waiting" ON "assessment" ("case_id") WHERE "status" = 'PROPOSED';

CREATE SEQUENCE "case_number";
CREATE TABLE "ancu_meta" ("key" TEXT PRIMARY KEY, "value" TEXT NOT NULL);
