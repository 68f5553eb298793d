-- Reports: what a unit tells the level above, with versioned definitions of its numbers, frozen when it is signed.

-- CreateEnum
CREATE TYPE "ReportIssuer" AS ENUM ('POLICE', 'COMMITTEE');

-- CreateEnum
CREATE TYPE "ReportKind" AS ENUM ('MONTH', 'QUARTER', 'HALF_YEAR', 'YEAR', 'INTERIM', 'FINAL', 'AD_HOC');

-- CreateEnum
CREATE TYPE "ReportStatus" AS ENUM ('DRAFT', 'SIGNED', 'SUBMITTED', 'RETURNED', 'RECEIVED', 'DROPPED');

-- CreateTable
CREATE TABLE "report_indicator" (
    "key" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "definition" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "numerator" TEXT,
    "denominator" TEXT,
    "valid_from" DATE NOT NULL,
    "valid_to" DATE,
    "source" TEXT NOT NULL,

    CONSTRAINT "report_indicator_pkey" PRIMARY KEY ("key","version")
);

-- CreateTable
CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "issuer" "ReportIssuer" NOT NULL,
    "kind" "ReportKind" NOT NULL,
    "title" TEXT,
    "period_from" DATE NOT NULL,
    "period_to" DATE NOT NULL,
    "status" "ReportStatus" NOT NULL DEFAULT 'DRAFT',
    "drafted_by" UUID NOT NULL,
    "drafted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "number" INTEGER,
    "year" INTEGER,
    "signed_on" DATE,
    "signed_by" UUID,
    "submitted_on" DATE,
    "answered_on" DATE,
    "answered_by" UUID,
    "return_reason" TEXT,
    "merged_into" UUID,
    "is_shared" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "report_period" CHECK ("period_from" <= "period_to")
);

-- CreateTable
CREATE TABLE "report_content" (
    "report_id" UUID NOT NULL,
    "figures" JSONB NOT NULL,
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "texts" JSONB NOT NULL,

    CONSTRAINT "report_content_pkey" PRIMARY KEY ("report_id")
);

-- CreateTable
CREATE TABLE "report_signing" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "number" INTEGER NOT NULL,
    "year" INTEGER NOT NULL,
    "signed_on" DATE NOT NULL,
    "signed_by" UUID NOT NULL,
    "signer_name" TEXT NOT NULL,
    "figures" TEXT NOT NULL,
    "texts" TEXT NOT NULL,
    "file" BYTEA NOT NULL,
    "sha256" TEXT NOT NULL,
    "signed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "report_signing_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "report_share" (
    "id" UUID NOT NULL,
    "report_id" UUID NOT NULL,
    "nth" INTEGER NOT NULL,
    "texts" JSONB NOT NULL,
    "loans" JSONB,

    CONSTRAINT "report_share_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "report_unit_id_period_to_idx" ON "report"("unit_id", "period_to");

-- CreateIndex
CREATE INDEX "report_kind_period_from_period_to_idx" ON "report"("kind", "period_from", "period_to");

-- One report of a unit for a period; what was dropped may be written again.
CREATE UNIQUE INDEX "report_once" ON "report"("unit_id", "issuer", "kind", "period_from", "period_to") WHERE "status" <> 'DROPPED';

-- CreateIndex
CREATE UNIQUE INDEX "report_signing_report_id_nth_key" ON "report_signing"("report_id", "nth");

-- CreateIndex
CREATE UNIQUE INDEX "report_share_report_id_nth_key" ON "report_share"("report_id", "nth");

-- AddForeignKey
ALTER TABLE "report" ADD CONSTRAINT "report_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_content" ADD CONSTRAINT "report_content_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_signing" ADD CONSTRAINT "report_signing_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "report_share" ADD CONSTRAINT "report_share_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
