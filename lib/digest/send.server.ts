import nodemailer from 'nodemailer';
import { Actor } from '@/lib/access/actor';
import { roleLabels } from '@/lib/access/roles';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { isDue } from '@/lib/digest/digest';
import { digestLetter } from '@/lib/digest/letter';
import { digestLines } from '@/lib/digest/lines.server';
import type { PrismaClient } from '@/lib/generated/prisma/client';

interface Post {
  /** As nodemailer reads it: 'smtp://name:password@host:587'. */
  smtpUrl: string;
  from: string;
  /** The address of the app, for the links. */
  base: string;
}

export interface Sent {
  sent: number;
  /** Roles with nothing late: no letter, and none until the next day it is due. */
  quiet: number;
  failed: readonly { username: string; why: string }[];
}

/**
 * Sends every digest that is due. Each role's numbers are asked through the doors as that role; one letter that cannot be
 * sent is told and tried again at the next run, and holds up no other.
 */
export async function sendDueDigests(owner: PrismaClient, { smtpUrl, from, base }: Post): Promise<Sent> {
  const today = todayInVietnam();
  const transport = nodemailer.createTransport(smtpUrl);
  const outcome = { sent: 0, quiet: 0, failed: [] as { username: string; why: string }[] };
  try {
    for (const one of await dueToday(owner, today)) {
      const actor = actorOf(one);
      try {
        const lines = await digestLines(actor);
        // Taken first, so that two runs at once send one letter; given back when it could not be sent.
        const taken = await owner.digestSubscription.updateMany({
          where: { assignmentId: one.assignmentId, lastSentOn: one.lastSentOn },
          data: { lastSentOn: toDbDate(today) },
        });
        if (taken.count === 0) continue;
        if (lines.length > 0) {
          const unit = `${actor.unitForm} ${actor.unitName}`;
          const letter = digestLetter({ unit, roleLabel: roleLabels[actor.role], lines, today, base });
          await transport.sendMail({ from, to: { name: '', address: one.email }, ...letter });
        }
        outcome[lines.length > 0 ? 'sent' : 'quiet'] += 1;
      } catch (error) {
        await owner.digestSubscription.updateMany({
          where: { assignmentId: one.assignmentId },
          data: { lastSentOn: one.lastSentOn },
        });
        outcome.failed.push({ username: actor.username, why: error instanceof Error ? error.message : String(error) });
      }
    }
  } finally {
    transport.close();
  }
  return outcome;
}

/** Only for roles that run today and people who may sign in. */
async function dueToday(owner: PrismaClient, today: string) {
  const day = toDbDate(today);
  const found = await owner.digestSubscription.findMany({
    where: {
      assignment: {
        ...{ endedAt: null, validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gte: day } }] },
        user: { disabledAt: null },
      },
    },
    include: { assignment: { include: { unit: true, user: true } } },
    orderBy: { assignmentId: 'asc' },
  });
  return found.filter((one) => isDue(one.cadence, fromDbDate(one.lastSentOn), today));
}

const actorOf = ({ assignment }: Awaited<ReturnType<typeof dueToday>>[number]): Actor =>
  Actor.unsafeFromFacts({
    ...{ userId: assignment.userId, username: assignment.user.username, displayName: assignment.user.displayName },
    ...{ assignmentId: assignment.id, role: assignment.role, unitId: assignment.unitId },
    ...{ unitName: assignment.unit.name, unitForm: assignment.unit.form },
  });
