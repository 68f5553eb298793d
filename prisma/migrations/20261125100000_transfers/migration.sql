-- Moves between communes as two-sided work, and the search for people who are not met where they should be.
-- CreateEnum
CREATE TYPE "TransferStatus" AS ENUM ('PROPOSED', 'SENT', 'RECEIVED', 'RETURNED', 'WITHDRAWN');
CREATE TYPE "SearchStatus" AS ENUM ('OPEN', 'FOUND_HERE', 'FOUND_ELSEWHERE', 'NOT_FOUND', 'STOPPED');
CREATE TYPE "SearchResult" AS ENUM ('NO_NEWS', 'CLUE', 'LOCATED');

-- CreateTable
CREATE TABLE "case_transfer" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "from_unit_id" INTEGER NOT NULL,
    "to_unit_id" INTEGER NOT NULL,
    "status" "TransferStatus" NOT NULL DEFAULT 'PROPOSED',
    "hamlet" TEXT,
    "address" TEXT,
    "phone" TEXT,
    "reason" TEXT NOT NULL,
    "number" TEXT NOT NULL,
    "full_name" TEXT NOT NULL,
    "sex" "Sex",
    "birth_date" DATE,
    "birth_precision" "DatePrecision" NOT NULL,
    "cccd_last4" TEXT,
    "release_on" DATE,
    "release_precision" "DatePrecision" NOT NULL,
    "group" "Group",
    "proposed_by" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_by" UUID,
    "sent_on" DATE,
    "due_on" DATE,
    "arrived_on" DATE,
    "answered_by" UUID,
    "answered_on" DATE,
    "answered_at" TIMESTAMPTZ(3),
    "reply" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "case_transfer_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "contact_search" (
    "id" UUID NOT NULL,
    "case_id" UUID NOT NULL,
    "status" "SearchStatus" NOT NULL DEFAULT 'OPEN',
    "opened_on" DATE NOT NULL,
    "opened_by" UUID NOT NULL,
    "opened_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "known" TEXT NOT NULL,
    "step" INTEGER NOT NULL DEFAULT 1,
    "closed_on" DATE,
    "closed_by" UUID,
    "conclusion" TEXT,
    "version" INTEGER NOT NULL DEFAULT 1,
    CONSTRAINT "contact_search_pkey" PRIMARY KEY ("id")
);
CREATE TABLE "search_step" (
    "search_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "due_on" DATE NOT NULL,
    "done_on" DATE,
    "done_by" UUID,
    "result" "SearchResult",
    "note" TEXT,
    CONSTRAINT "search_step_pkey" PRIMARY KEY ("search_id","position")
);

-- CreateIndex
CREATE INDEX "case_transfer_case_id_idx" ON "case_transfer"("case_id");
CREATE INDEX "case_transfer_from_unit_id_status_idx" ON "case_transfer"("from_unit_id", "status");
CREATE INDEX "case_transfer_to_unit_id_status_idx" ON "case_transfer"("to_unit_id", "status");
CREATE INDEX "contact_search_case_id_idx" ON "contact_search"("case_id");
-- A person is on one way at a time, and looked for once at a time.
CREATE UNIQUE INDEX "case_transfer_one_open" ON "case_transfer"("case_id") WHERE "status" IN ('PROPOSED', 'SENT');
CREATE UNIQUE INDEX "contact_search_one_open" ON "contact_search"("case_id") WHERE "status" = 'OPEN';

-- AddForeignKey
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_from_unit_id_fkey" FOREIGN KEY ("from_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "case_transfer" ADD CONSTRAINT "case_transfer_to_unit_id_fkey" FOREIGN KEY ("to_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "contact_search" ADD CONSTRAINT "contact_search_case_id_fkey" FOREIGN KEY ("case_id") REFERENCES "case_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "search_step" ADD CONSTRAINT "search_step_search_id_fkey" FOREIGN KEY ("search_id") REFERENCES "contact_search"("id") ON DELETE CASCADE ON UPDATE CASCADE;
