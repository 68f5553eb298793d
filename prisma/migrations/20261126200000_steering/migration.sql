-- What is decided and what becomes of it: directives, conferences with their conclusions, tasks.

-- CreateEnum
CREATE TYPE "DirectiveKind" AS ENUM ('INSTRUCTION', 'RESOLUTION', 'DECISION', 'PLAN', 'PROGRAMME', 'COORDINATION_RULES', 'OFFICIAL_LETTER');

-- CreateEnum
CREATE TYPE "ConferenceKind" AS ENUM ('REGULAR', 'REVIEW', 'FINAL', 'THEMATIC');

-- CreateEnum
CREATE TYPE "ConferenceStatus" AS ENUM ('PLANNED', 'IN_SESSION', 'CLOSED', 'CANCELLED');

-- CreateEnum
CREATE TYPE "ParticipantPart" AS ENUM ('CHAIR', 'SECRETARY', 'MEMBER', 'GUEST');

-- CreateEnum
CREATE TYPE "TaskDesk" AS ENUM ('POLICE', 'ADMINISTRATION', 'COMMITTEE');

-- CreateEnum
CREATE TYPE "TaskStatus" AS ENUM ('ASSIGNED', 'ACCEPTED', 'REPORTED', 'DONE', 'CANCELLED');

-- CreateTable
CREATE TABLE "directive" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "DirectiveKind" NOT NULL,
    "number" TEXT NOT NULL,
    "title" TEXT NOT NULL,
    "issuer" TEXT NOT NULL,
    "issued_on" DATE NOT NULL,
    "in_force_from" DATE NOT NULL,
    "ended_on" DATE,
    "end_reason" TEXT,
    "successor_id" UUID,
    "parties" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "summary" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "directive_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "kind" "ConferenceKind" NOT NULL,
    "title" TEXT NOT NULL,
    "held_on" DATE NOT NULL,
    "starts_at" TEXT NOT NULL,
    "place" TEXT NOT NULL,
    "sites" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "agenda" TEXT[] DEFAULT ARRAY[]::TEXT[],
    "status" "ConferenceStatus" NOT NULL DEFAULT 'PLANNED',
    "opened_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "closing_words" TEXT,
    "cancel_reason" TEXT,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference_participant" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "post" TEXT NOT NULL,
    "part" "ParticipantPart" NOT NULL,
    "is_present" BOOLEAN,
    "recorded_by" UUID NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "conference_participant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "contribution" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "organisation" TEXT NOT NULL,
    "topic" TEXT NOT NULL,
    "content" TEXT,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "contribution_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conclusion" (
    "id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "content" TEXT NOT NULL,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conclusion_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task" (
    "id" UUID NOT NULL,
    "unit_id" INTEGER NOT NULL,
    "owner_unit_id" INTEGER NOT NULL,
    "desk" "TaskDesk" NOT NULL,
    "conclusion_id" UUID,
    "directive_id" UUID,
    "content" TEXT NOT NULL,
    "assigned_on" DATE NOT NULL,
    "due_on" DATE NOT NULL,
    "status" "TaskStatus" NOT NULL DEFAULT 'ASSIGNED',
    "reported_by" UUID,
    "ended_on" DATE,
    "created_by" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "task_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "task_step" (
    "id" UUID NOT NULL,
    "task_id" UUID NOT NULL,
    "step" TEXT NOT NULL,
    "note" TEXT,
    "evidence" TEXT,
    "due_on" DATE,
    "recorded_by" UUID NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "task_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "directive_unit_id_number_issued_on_key" ON "directive"("unit_id", "number", "issued_on");

-- CreateIndex
CREATE INDEX "conference_unit_id_held_on_idx" ON "conference"("unit_id", "held_on");

-- CreateIndex
CREATE INDEX "conference_participant_conference_id_idx" ON "conference_participant"("conference_id");

-- CreateIndex
CREATE INDEX "contribution_conference_id_idx" ON "contribution"("conference_id");

-- CreateIndex
CREATE INDEX "conclusion_conference_id_idx" ON "conclusion"("conference_id");

-- CreateIndex
CREATE INDEX "task_owner_unit_id_due_on_idx" ON "task"("owner_unit_id", "due_on");

-- CreateIndex
CREATE INDEX "task_unit_id_due_on_idx" ON "task"("unit_id", "due_on");

-- CreateIndex
CREATE INDEX "task_conclusion_id_idx" ON "task"("conclusion_id");

-- CreateIndex
CREATE INDEX "task_directive_id_idx" ON "task"("directive_id");

-- CreateIndex
CREATE INDEX "task_step_task_id_recorded_at_idx" ON "task_step"("task_id", "recorded_at");

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "directive" ADD CONSTRAINT "directive_successor_id_fkey" FOREIGN KEY ("successor_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference_participant" ADD CONSTRAINT "conference_participant_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "contribution" ADD CONSTRAINT "contribution_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conclusion" ADD CONSTRAINT "conclusion_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_unit_id_fkey" FOREIGN KEY ("unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_owner_unit_id_fkey" FOREIGN KEY ("owner_unit_id") REFERENCES "unit"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_conclusion_id_fkey" FOREIGN KEY ("conclusion_id") REFERENCES "conclusion"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task" ADD CONSTRAINT "task_directive_id_fkey" FOREIGN KEY ("directive_id") REFERENCES "directive"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "task_step" ADD CONSTRAINT "task_step_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What must hold whoever writes.
ALTER TABLE "directive" ADD CONSTRAINT directive_days CHECK (in_force_from >= issued_on AND ended_on >= in_force_from AND (ended_on IS NULL) = (end_reason IS NULL)
  AND successor_id <> id AND (successor_id IS NULL OR ended_on IS NOT NULL));
ALTER TABLE "conference" ADD CONSTRAINT conference_state CHECK (starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' AND (status = 'CLOSED') = (closed_at IS NOT NULL)
  AND (status = 'CANCELLED') = (cancel_reason IS NOT NULL) AND closed_at >= opened_at);
ALTER TABLE "task" ADD CONSTRAINT task_state CHECK (due_on >= assigned_on AND (status IN ('DONE', 'CANCELLED')) = (ended_on IS NOT NULL) AND (status <> 'REPORTED' OR reported_by IS NOT NULL));
