-- A merger, division, renaming or re-assignment of communes as one dated event: drafted, looked at, carried out.
-- CreateEnum
CREATE TYPE "ReorganisationStatus" AS ENUM ('DRAFT', 'CARRIED_OUT', 'DROPPED');

-- CreateTable
CREATE TABLE "reorganisation" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "decision" TEXT NOT NULL,
    "effective_on" DATE NOT NULL,
    "plan" JSONB NOT NULL,
    "status" "ReorganisationStatus" NOT NULL DEFAULT 'DRAFT',
    "outcome" JSONB,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "carried_out_by" UUID,
    "carried_out_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "reorganisation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "reorganisation_unit_id_effective_on_idx" ON "reorganisation"("unit_id", "effective_on");

-- AddForeignKey
ALTER TABLE "reorganisation" ADD CONSTRAINT "reorganisation_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
