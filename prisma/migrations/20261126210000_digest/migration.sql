-- Exceptions by mail: who asked for them, and when they were last sent.
-- CreateEnum
CREATE TYPE "DigestCadence" AS ENUM ('DAILY', 'WEEKLY');

-- CreateTable
CREATE TABLE "digest_subscription" (
    "assignment_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "cadence" "DigestCadence" NOT NULL,
    "last_sent_on" DATE,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "digest_subscription_pkey" PRIMARY KEY ("assignment_id")
);

-- AddForeignKey
ALTER TABLE "digest_subscription" ADD CONSTRAINT "digest_subscription_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
