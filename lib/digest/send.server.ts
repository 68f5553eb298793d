import nodemailer from 'nodemailer';
import { Actor } from '@/lib/access/actor';
import { roleLabels } from '@/lib/access/roles';
import { recordAudit } from '@/lib/audit/record';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { type DigestLine, isDue } from '@/lib/digest/digest';
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

export interface Failed {
  username: string;
  why: string;
  /** Whether the next run tries again; else it waits for the next day on which it is due. */
  isTriedAgain: boolean;
}

export interface Sent {
  sent: number;
  /** Roles with nothing late: no letter, and none until the next day it is due. */
  quiet: number;
  failed: readonly Failed[];
}

/**
 * Sends every digest that is due. Each role's numbers are asked through the doors as that role; one letter that cannot be
 * sent is told and tried again at the next run, and holds up no other.
 * @param linesFor what is told to whom; a test has its own
 */
export async function sendDueDigests(
  owner: PrismaClient,
  post: Post,
  linesFor: (actor: Actor) => Promise<readonly DigestLine[]> = digestLines,
): Promise<Sent> {
  const today = todayInVietnam();
  const transport = nodemailer.createTransport(post.smtpUrl);
  const outcome = { sent: 0, quiet: 0, failed: [] as Failed[] };
  try {
    for (const one of await dueToday(owner, today)) {
      const actor = actorOf(one);
      let isTaken = false;
      try {
        const lines = await linesFor(actor);
        isTaken = await take(owner, one, today, lines.length > 0);
        if (!isTaken) continue;
        if (lines.length > 0) {
          const unit = `${actor.unitForm} ${actor.unitName}`;
          const letter = digestLetter({ unit, roleLabel: roleLabels[actor.role], lines, today, base: post.base });
          await transport.sendMail({ from: post.from, to: { name: '', address: one.email }, ...letter });
        }
        outcome[lines.length > 0 ? 'sent' : 'quiet'] += 1;
      } catch (error) {
        const kept = isTaken ? await giveBack(owner, one, today) : null;
        const why = [wordsOf(error), ...(kept ? [kept] : [])].join('; ');
        outcome.failed.push({ username: actor.username, why, isTriedAgain: kept === null });
      }
    }
  } finally {
    transport.close();
  }
  return outcome;
}

type Due = Awaited<ReturnType<typeof dueToday>>[number];

/**
 * Taken before it is sent, so that two runs at once send one letter: false when another run has it. That counts of a unit leave
 * the house, and where to, stands in the trail from then on.
 */
async function take(owner: PrismaClient, due: Due, today: LegalDate, isLetter: boolean): Promise<boolean> {
  const { assignmentId, lastSentOn, email, assignment } = due;
  return owner.$transaction(async (tx) => {
    const taken = await tx.digestSubscription.updateMany({
      // Whoever changed the address since is written to at the new one by the next run.
      where: { assignmentId, lastSentOn, email },
      data: { lastSentOn: toDbDate(today) },
    });
    if (taken.count === 0) return false;
    if (isLetter)
      await recordAudit(tx, actorOf(due), 'digest.send', 'DONE', { subject: email, communeId: assignment.unitId });
    return true;
  });
}

/** What this run took and could not send. Says why when it cannot be given back; never throws, since others wait. */
async function giveBack(
  owner: PrismaClient,
  { assignmentId, lastSentOn }: Due,
  today: LegalDate,
): Promise<string | null> {
  try {
    const where = { assignmentId, lastSentOn: toDbDate(today) };
    await owner.digestSubscription.updateMany({ where, data: { lastSentOn } });
    return null;
  } catch (error) {
    return wordsOf(error);
  }
}

const wordsOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

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

const actorOf = ({ assignment }: Due): Actor =>
  Actor.unsafeFromFacts({
    ...{ userId: assignment.userId, username: assignment.user.username, displayName: assignment.user.displayName },
    ...{ assignmentId: assignment.id, role: assignment.role, unitId: assignment.unitId },
    ...{ unitName: assignment.unit.name, unitForm: assignment.unit.form },
  });
