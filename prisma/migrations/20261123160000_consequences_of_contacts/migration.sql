-- What a contact said about work and needs hangs on that contact, so that its correction takes it back.
-- AlterTable
ALTER TABLE "employment" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "follow_up_root_id" UUID;

-- AlterTable
ALTER TABLE "need" ADD COLUMN     "ended_at" TIMESTAMPTZ(3),
ADD COLUMN     "follow_up_root_id" UUID;
