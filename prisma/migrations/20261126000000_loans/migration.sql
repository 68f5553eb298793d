-- Loans under Quyết định 22/2023/QĐ-TTg: lists, applications, loans and their ledger, exports of the bank's system.

-- CreateEnum
CREATE TYPE "EmployerKind" AS ENUM ('SME', 'COOPERATIVE', 'COOPERATIVE_GROUP', 'BUSINESS_HOUSEHOLD');

-- CreateEnum
CREATE TYPE "LoanListKind" AS ENUM ('INDIVIDUAL', 'ESTABLISHMENT');

-- CreateEnum
CREATE TYPE "LoanListStatus" AS ENUM ('DRAFT', 'SIGNED', 'CONFIRMED', 'RETURNED', 'DROPPED');

-- CreateEnum
CREATE TYPE "LoanRowOutcome" AS ENUM ('PENDING', 'CONFIRMED', 'RETURNED');

-- CreateEnum
CREATE TYPE "BorrowerKind" AS ENUM ('HOUSEHOLD', 'SELF', 'EMPLOYER');

-- CreateEnum
CREATE TYPE "ApplicationStage" AS ENUM ('SUBMITTED', 'APPRAISED', 'APPROVED', 'DISBURSED', 'ENDED');

-- CreateEnum
CREATE TYPE "LoanEventKind" AS ENUM ('DISBURSEMENT', 'REPAYMENT', 'INTEREST', 'ADJUSTMENT', 'EXTENSION', 'FREEZE', 'UNFREEZE', 'OVERDUE', 'WRITE_OFF', 'SETTLEMENT', 'REVERSAL');

-- CreateEnum
CREATE TYPE "LoanBucket" AS ENUM ('IN_TIME', 'OVERDUE', 'FROZEN');

-- CreateEnum
CREATE TYPE "UseOfMoney" AS ENUM ('AS_PLANNED', 'PARTLY', 'NOT_AS_PLANNED');

-- CreateEnum
CREATE TYPE "LoanFileKind" AS ENUM ('MAU01', 'MAU31', 'MAU10');

-- CreateEnum
CREATE TYPE "LoanImportStatus" AS ENUM ('READY', 'RUNNING', 'DONE', 'DROPPED');

-- CreateTable
CREATE TABLE "lending_rule" (
    "id" SERIAL NOT NULL,
    "key" TEXT NOT NULL,
    "value" BIGINT NOT NULL,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "clause" TEXT NOT NULL,
    "source" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "lending_rule_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "paper_layout" (
    "id" SERIAL NOT NULL,
    "paper" TEXT NOT NULL,
    "columns" TEXT[],
    "reason" TEXT NOT NULL,
    "set_by" UUID,
    "set_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "paper_layout_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "employer" (
    "id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "kind" "EmployerKind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_key" TEXT NOT NULL,
    "registration_number" TEXT,
    "address" TEXT,
    "representative_name" TEXT,
    "phone" TEXT,
    "workforce" INTEGER NOT NULL,
    "workforce_on" DATE NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "employer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_list" (
    "id" UUID NOT NULL,
    "kind" "LoanListKind" NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "number" INTEGER,
    "year" INTEGER,
    "status" "LoanListStatus" NOT NULL DEFAULT 'DRAFT',
    "supplement_of" UUID,
    "employer_id" UUID,
    "establishment" JSONB,
    "is_from_paper" BOOLEAN NOT NULL DEFAULT false,
    "drafted_by" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "signed_by" UUID,
    "signed_on" DATE,
    "decided_by" UUID,
    "decided_on" DATE,
    "reason" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "loan_list_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_list_row" (
    "id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "case_id" UUID,
    "full_name" TEXT NOT NULL,
    "sex" "Sex",
    "birth_date" DATE,
    "birth_precision" "DatePrecision" NOT NULL,
    "cccd_encrypted" BYTEA,
    "cccd_index" BYTEA,
    "cccd_last4" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "certificate" TEXT,
    "release_kind" "ReleaseKind",
    "release_on" DATE,
    "release_precision" "DatePrecision" NOT NULL,
    "borrower_name" TEXT,
    "borrower_kin" TEXT,
    "borrower_cccd_encrypted" BYTEA,
    "borrower_cccd_index" BYTEA,
    "borrower_cccd_last4" TEXT,
    "borrower_phone" TEXT,
    "purpose" TEXT,
    "amount" BIGINT,
    "contract_from" DATE,
    "proof" JSONB NOT NULL,
    "note" TEXT,
    "outcome" "LoanRowOutcome" NOT NULL DEFAULT 'PENDING',
    "return_reason" TEXT,

    CONSTRAINT "loan_list_row_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "savings_group" (
    "id" UUID NOT NULL,
    "commune_id" INTEGER NOT NULL,
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "leader_name" TEXT,
    "organisation" TEXT NOT NULL,
    "points" INTEGER,
    "transaction_day" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "savings_group_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_application" (
    "id" UUID NOT NULL,
    "number" TEXT NOT NULL,
    "list_row_id" UUID NOT NULL,
    "case_id" UUID,
    "commune_id" INTEGER NOT NULL,
    "office_id" INTEGER NOT NULL,
    "stage" "ApplicationStage" NOT NULL DEFAULT 'SUBMITTED',
    "borrower_kind" "BorrowerKind" NOT NULL,
    "borrower_name" TEXT NOT NULL,
    "borrower_kin" TEXT,
    "borrower_cccd_encrypted" BYTEA,
    "borrower_cccd_index" BYTEA,
    "borrower_cccd_last4" TEXT,
    "borrower_phone" TEXT,
    "savings_group_id" UUID,
    "organisation" TEXT,
    "purpose" TEXT NOT NULL,
    "plan" TEXT NOT NULL,
    "amount" BIGINT NOT NULL,
    "term_months" INTEGER NOT NULL,
    "course_months" INTEGER,
    "disbursement_months" INTEGER,
    "received_on" DATE NOT NULL,
    "group_met_on" DATE,
    "commune_confirmed_on" DATE,
    "notice_on" DATE,
    "has_other_debt" BOOLEAN,
    "appraised_by" UUID,
    "appraised_on" DATE,
    "appraised_amount" BIGINT,
    "appraised_term_months" INTEGER,
    "appraisal_note" TEXT,
    "approved_by" UUID,
    "approved_on" DATE,
    "approved_amount" BIGINT,
    "approved_term_months" INTEGER,
    "ended_on" DATE,
    "end_reason" TEXT,
    "end_note" TEXT,
    "proof" JSONB NOT NULL,
    "rules" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "loan_application_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "application_step" (
    "id" UUID NOT NULL,
    "application_id" UUID NOT NULL,
    "stage" "ApplicationStage" NOT NULL,
    "happened_on" DATE NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "note" TEXT,

    CONSTRAINT "application_step_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan" (
    "id" UUID NOT NULL,
    "contract_number" TEXT,
    "customer_code" TEXT,
    "application_id" UUID,
    "list_row_id" UUID,
    "case_id" UUID,
    "commune_id" INTEGER NOT NULL,
    "office_id" INTEGER NOT NULL,
    "borrower_kind" "BorrowerKind" NOT NULL,
    "borrower_name" TEXT NOT NULL,
    "borrower_kin" TEXT,
    "borrower_cccd_encrypted" BYTEA,
    "borrower_cccd_index" BYTEA,
    "borrower_cccd_last4" TEXT,
    "borrower_phone" TEXT,
    "beneficiary_name" TEXT,
    "sort_key" TEXT NOT NULL,
    "search_key" TEXT NOT NULL,
    "organisation" TEXT,
    "savings_group_id" UUID,
    "fund" TEXT NOT NULL,
    "purpose" TEXT NOT NULL,
    "approved_amount" BIGINT NOT NULL,
    "term_months" INTEGER NOT NULL,
    "signed_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "rate_basis_points" INTEGER NOT NULL,
    "overdue_percent" INTEGER NOT NULL,
    "instalments" JSONB NOT NULL,
    "overdue_by_instalment" BOOLEAN NOT NULL DEFAULT false,
    "approved_by" UUID,
    "is_imported" BOOLEAN NOT NULL DEFAULT false,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "disbursed" BIGINT NOT NULL DEFAULT 0,
    "first_disbursed_on" DATE,
    "in_time" BIGINT NOT NULL DEFAULT 0,
    "overdue" BIGINT NOT NULL DEFAULT 0,
    "frozen" BIGINT NOT NULL DEFAULT 0,
    "interest_due" BIGINT NOT NULL DEFAULT 0,
    "current_due_on" DATE,
    "frozen_until" DATE,
    "next_due_on" DATE,
    "next_amount" BIGINT,
    "late_after" DATE,
    "last_event_on" DATE,
    "is_open" BOOLEAN NOT NULL DEFAULT true,
    "settled_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "loan_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_event" (
    "id" UUID NOT NULL,
    "seq" BIGSERIAL NOT NULL,
    "loan_id" UUID NOT NULL,
    "kind" "LoanEventKind" NOT NULL,
    "happened_on" DATE NOT NULL,
    "principal" BIGINT NOT NULL DEFAULT 0,
    "interest" BIGINT NOT NULL DEFAULT 0,
    "bucket" "LoanBucket",
    "until_on" DATE,
    "reverses_id" UUID,
    "reason" TEXT,
    "import_id" UUID,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "loan_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_check" (
    "id" UUID NOT NULL,
    "loan_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "done_by" UUID,
    "result" "UseOfMoney",
    "note" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "loan_check_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_import" (
    "id" UUID NOT NULL,
    "office_id" INTEGER NOT NULL,
    "kind" "LoanFileKind" NOT NULL,
    "as_of" DATE,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "status" "LoanImportStatus" NOT NULL DEFAULT 'READY',
    "counts" JSONB NOT NULL,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "finished_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "loan_import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "loan_import_row" (
    "id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "sheet" TEXT NOT NULL,
    "row" INTEGER NOT NULL,
    "verdict" TEXT NOT NULL,
    "codes" TEXT[],
    "contract_number" TEXT,
    "sealed" BYTEA NOT NULL,
    "decision" "RowDecision" NOT NULL DEFAULT 'IMPORT',
    "link_basis" TEXT,
    "list_row_id" UUID,
    "loan_id" UUID,
    "differences" JSONB,
    "explanation" TEXT,

    CONSTRAINT "loan_import_row_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lending_rule_key_valid_from_idx" ON "lending_rule"("key", "valid_from");

-- CreateIndex
CREATE INDEX "paper_layout_paper_set_at_idx" ON "paper_layout"("paper", "set_at");

-- CreateIndex
CREATE INDEX "employer_commune_id_name_key_idx" ON "employer"("commune_id", "name_key");

-- CreateIndex
CREATE INDEX "loan_list_commune_id_status_idx" ON "loan_list"("commune_id", "status");

-- CreateIndex
CREATE INDEX "loan_list_row_case_id_idx" ON "loan_list_row"("case_id");

-- CreateIndex
CREATE INDEX "loan_list_row_cccd_index_idx" ON "loan_list_row"("cccd_index");

-- CreateIndex
CREATE INDEX "loan_list_row_borrower_cccd_index_idx" ON "loan_list_row"("borrower_cccd_index");

-- CreateIndex
CREATE UNIQUE INDEX "loan_list_row_list_id_position_key" ON "loan_list_row"("list_id", "position");

-- CreateIndex
CREATE INDEX "savings_group_commune_id_idx" ON "savings_group"("commune_id");

-- CreateIndex
CREATE UNIQUE INDEX "savings_group_code_key" ON "savings_group"("code");

-- CreateIndex
CREATE UNIQUE INDEX "loan_application_number_key" ON "loan_application"("number");

-- CreateIndex
CREATE INDEX "loan_application_office_id_stage_idx" ON "loan_application"("office_id", "stage");

-- CreateIndex
CREATE INDEX "loan_application_list_row_id_idx" ON "loan_application"("list_row_id");

-- CreateIndex
CREATE INDEX "loan_application_case_id_idx" ON "loan_application"("case_id");

-- CreateIndex
CREATE INDEX "application_step_application_id_recorded_at_idx" ON "application_step"("application_id", "recorded_at");

-- CreateIndex
CREATE UNIQUE INDEX "loan_contract_number_key" ON "loan"("contract_number");

-- CreateIndex
CREATE UNIQUE INDEX "loan_application_id_key" ON "loan"("application_id");


-- CreateIndex
CREATE INDEX "loan_commune_id_is_open_late_after_idx" ON "loan"("commune_id", "is_open", "late_after");

-- CreateIndex
CREATE INDEX "loan_case_id_idx" ON "loan"("case_id");

-- CreateIndex
CREATE INDEX "loan_list_row_id_idx" ON "loan"("list_row_id");

-- CreateIndex
CREATE INDEX "loan_borrower_cccd_index_idx" ON "loan"("borrower_cccd_index");

-- CreateIndex
CREATE UNIQUE INDEX "loan_event_reverses_id_key" ON "loan_event"("reverses_id");

-- CreateIndex
CREATE INDEX "loan_event_loan_id_happened_on_seq_idx" ON "loan_event"("loan_id", "happened_on", "seq");

-- CreateIndex
CREATE INDEX "loan_check_loan_id_idx" ON "loan_check"("loan_id");

-- CreateIndex
CREATE INDEX "loan_check_due_on_idx" ON "loan_check"("due_on");

-- CreateIndex
CREATE INDEX "loan_import_office_id_created_at_idx" ON "loan_import"("office_id", "created_at");

-- CreateIndex
CREATE INDEX "loan_import_office_id_file_hash_idx" ON "loan_import"("office_id", "file_hash");

-- CreateIndex
CREATE INDEX "loan_import_row_import_id_verdict_idx" ON "loan_import_row"("import_id", "verdict");

-- CreateIndex
CREATE INDEX "loan_import_row_loan_id_idx" ON "loan_import_row"("loan_id");

-- CreateIndex
CREATE UNIQUE INDEX "loan_import_row_import_id_position_key" ON "loan_import_row"("import_id", "position");

-- AddForeignKey
ALTER TABLE "employer" ADD CONSTRAINT "employer_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_list" ADD CONSTRAINT "loan_list_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_list" ADD CONSTRAINT "loan_list_employer_id_fkey" FOREIGN KEY ("employer_id") REFERENCES "employer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_list_row" ADD CONSTRAINT "loan_list_row_list_id_fkey" FOREIGN KEY ("list_id") REFERENCES "loan_list"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_list_row" ADD CONSTRAINT "loan_list_row_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "savings_group" ADD CONSTRAINT "savings_group_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_list_row_id_fkey" FOREIGN KEY ("list_row_id") REFERENCES "loan_list_row"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_savings_group_id_fkey" FOREIGN KEY ("savings_group_id") REFERENCES "savings_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "application_step" ADD CONSTRAINT "application_step_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "loan_application"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_application_id_fkey" FOREIGN KEY ("application_id") REFERENCES "loan_application"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_list_row_id_fkey" FOREIGN KEY ("list_row_id") REFERENCES "loan_list_row"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_commune_id_fkey" FOREIGN KEY ("commune_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan" ADD CONSTRAINT "loan_savings_group_id_fkey" FOREIGN KEY ("savings_group_id") REFERENCES "savings_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_event" ADD CONSTRAINT "loan_event_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_check" ADD CONSTRAINT "loan_check_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_check" ADD CONSTRAINT "loan_check_event_id_fkey" FOREIGN KEY ("event_id") REFERENCES "loan_event"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_import" ADD CONSTRAINT "loan_import_office_id_fkey" FOREIGN KEY ("office_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_import_row" ADD CONSTRAINT "loan_import_row_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "loan_import"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "loan_import_row" ADD CONSTRAINT "loan_import_row_loan_id_fkey" FOREIGN KEY ("loan_id") REFERENCES "loan"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What the tables hold whoever writes.
CREATE UNIQUE INDEX "loan_list_number" ON "loan_list"("commune_id", "year", "number") WHERE "number" IS NOT NULL;
CREATE UNIQUE INDEX "loan_application_one_open" ON "loan_application"("list_row_id") WHERE "stage" <> 'ENDED';
-- The same file of the bank is taken over once.
CREATE UNIQUE INDEX "loan_import_once" ON "loan_import"("office_id", "file_hash") WHERE "status" IN ('RUNNING', 'DONE');
CREATE INDEX "loan_check_open" ON "loan_check"("due_on") WHERE "done_on" IS NULL;
ALTER TABLE "loan_list" ADD CONSTRAINT "loan_list_two_persons" CHECK ("is_from_paper" OR (("signed_by" IS NULL OR "signed_by" <> "drafted_by") AND ("decided_by" IS NULL OR "decided_by" NOT IN ("drafted_by", "signed_by"))));
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_two_persons" CHECK ("approved_by" IS NULL OR "approved_by" <> "appraised_by");
ALTER TABLE "loan_application" ADD CONSTRAINT "loan_application_amounts" CHECK ("amount" > 0 AND "term_months" > 0 AND ("appraised_amount" IS NULL OR "appraised_amount" > 0) AND ("approved_amount" IS NULL OR "approved_amount" > 0));
ALTER TABLE "loan" ADD CONSTRAINT "loan_amounts" CHECK ("approved_amount" > 0 AND "term_months" > 0 AND "in_time" >= 0 AND "overdue" >= 0 AND "frozen" >= 0 AND "interest_due" >= 0 AND "disbursed" >= 0 AND "disbursed" <= "approved_amount");
ALTER TABLE "loan_event" ADD CONSTRAINT "loan_event_amounts" CHECK ((("interest" >= 0 AND "principal" >= 0) OR "kind" = 'ADJUSTMENT') AND ("kind" <> 'REVERSAL' OR "reverses_id" IS NOT NULL));
ALTER TABLE "employer" ADD CONSTRAINT "employer_workforce" CHECK ("workforce" >= 0);

-- Borrowers are read by given name, as everywhere.
ALTER TABLE "loan" ALTER COLUMN "sort_key" TYPE TEXT COLLATE "vi-x-icu";
CREATE INDEX "loan_sorted" ON "loan"("sort_key", "id");
-- The portfolio is counted from here alone: the rows with their terms are four times as wide.
CREATE INDEX "loan_portfolio" ON "loan"("commune_id") INCLUDE ("late_after", "in_time", "overdue", "frozen", "disbursed", "first_disbursed_on", "savings_group_id", "organisation");
-- What the bank's day asks: instalments that come, loans on which nothing happened.
CREATE INDEX "loan_next_due" ON "loan"("next_due_on") WHERE "is_open";
CREATE INDEX "loan_quiet" ON "loan"("last_event_on") WHERE "is_open";
