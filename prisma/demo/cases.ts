import type { Actor } from '@/lib/access/actor';
import { proposeGroup, signGroup } from '@/lib/assessments/commands';
import { checkAddress, receiveCase } from '@/lib/cases/commands';
import { addDays, todayInVietnam } from '@/lib/dates';
import { recordFollowUp } from '@/lib/followups/commands';
import type { Difficulty, Group, WorkStatus } from '@/lib/followups/vocabulary';
import type { PrismaClient } from '@/lib/generated/prisma/client';
import { actorOf } from './actors';
import { type Drawer, drawer } from './people';
import { must, openFile } from './play';

/** Two or three people about to come home: today's work for every commune, nobody in scope yet. */
export async function seedNotices(owner: PrismaClient, username: string): Promise<void> {
  const today = todayInVietnam();
  const officer = await actorOf(owner, username);
  const draw = drawer([...username].reduce((sum, c) => sum * 31 + c.charCodeAt(0), 7) | 0);
  await openFile(officer, draw, addDays(today, -6), addDays(today, 24));
  await openFile(officer, draw, addDays(today, -1), addDays(today, 40));
  if (draw.below(2) === 0) await openFile(officer, draw, today, addDays(today, 55));
}

interface Story {
  group: Group | null;
  work: WorkStatus;
  occupation: string | null;
  difficulties: Difficulty[];
  /** Days since the last contact. */
  lastContact: number;
  /** Days from the last contact to the next visit. */
  nextIn: number;
}

const stories: readonly Story[] = [
  { group: 'A', work: 'STABLE', occupation: 'Công nhân may', difficulties: [], lastContact: 12, nextIn: 30 },
  { group: 'A', work: 'STABLE', occupation: 'Sửa chữa xe máy', difficulties: [], lastContact: 20, nextIn: 30 },
  { group: 'A', work: 'STABLE', occupation: 'Nuôi tôm', difficulties: [], lastContact: 33, nextIn: 30 },
  { group: 'A', work: 'STABLE', occupation: 'Thợ xây', difficulties: [], lastContact: 5, nextIn: 30 },
  { group: 'B', work: 'NONE', occupation: null, difficulties: ['NO_JOB', 'NO_CAPITAL'], lastContact: 17, nextIn: 15 },
  { group: 'B', work: 'UNSTABLE', occupation: 'Phụ hồ', difficulties: ['UNSTABLE_JOB'], lastContact: 30, nextIn: 30 },
  {
    group: 'B',
    work: 'UNSTABLE',
    occupation: 'Làm thuê theo mùa',
    difficulties: ['UNSTABLE_JOB', 'LOW_CONFIDENCE'],
    lastContact: 41,
    nextIn: 30,
  },
  {
    group: 'B',
    work: 'IN_TRAINING',
    occupation: 'Học nghề hàn',
    difficulties: ['NO_TRADE'],
    lastContact: 9,
    nextIn: 15,
  },
  {
    group: 'B',
    work: 'NONE',
    occupation: null,
    difficulties: ['NO_JOB', 'HARDSHIP', 'POOR_HEALTH'],
    lastContact: 70,
    nextIn: 90,
  },
  {
    group: 'C',
    work: 'NONE',
    occupation: null,
    difficulties: ['NOT_COOPERATING', 'BAD_ENVIRONMENT'],
    lastContact: 26,
    nextIn: 15,
  },
  { group: 'D', work: 'NONE', occupation: null, difficulties: ['HELD'], lastContact: 15, nextIn: 90 },
  {
    group: null,
    work: 'UNSTABLE',
    occupation: 'Chạy xe ôm',
    difficulties: ['UNSTABLE_JOB'],
    lastContact: 8,
    nextIn: 8,
  },
  { group: null, work: 'NONE', occupation: null, difficulties: ['NO_JOB'], lastContact: 3, nextIn: 7 },
];

/** A commune at work: people in every group, visits due, overdue and to come, proposals waiting for the chief. */
export async function seedTanTien(owner: PrismaClient): Promise<void> {
  const [officer, chief] = [await actorOf(owner, 'ca.tantien'), await actorOf(owner, 'truong.tantien')];
  const draw = drawer(20261123);
  await seedNotices(owner, 'ca.tantien');
  for (const [index, story] of stories.entries()) await tellStory(officer, chief, draw, story, 120 + index * 37);
}

async function tellStory(
  officer: Actor,
  chief: Actor,
  draw: Drawer,
  story: Story,
  releasedDaysAgo: number,
): Promise<void> {
  const today = todayInVietnam();
  const releaseOn = addDays(today, -Math.max(releasedDaysAgo, story.lastContact + 40));
  const caseId = await openFile(officer, draw, addDays(releaseOn, -50), releaseOn);
  must(
    await checkAddress(officer, {
      caseId,
      version: 1,
      checkedOn: addDays(releaseOn, -48),
      result: 'CONFIRMED',
      metWith: 'gia đình',
    }),
  );
  must(
    await receiveCase(officer, {
      caseId,
      version: 2,
      receivedOn: addDays(releaseOn, 2),
      releaseOn,
      releaseKind: 'SENTENCE_COMPLETED',
      certificateNumber: `${100 + draw.below(800)}/GCN`,
      needs: story.difficulties.includes('NO_JOB') ? ['JOB'] : [],
      hasCommitted: true,
      wishes: 'Ổn định cuộc sống, có việc làm gần nhà',
    }),
  );
  const visitOn = addDays(today, -story.lastContact);
  must(
    await recordFollowUp(officer, {
      caseId,
      happenedOn: visitOn,
      outcome: 'MET',
      place: 'Tại nhà',
      present: ['SELF', 'FAMILY'],
      work: story.work,
      occupation: story.occupation,
      housing: 'FAMILY',
      family: 'SUPPORTIVE',
      difficulties: story.difficulties,
      needs: story.difficulties.includes('NO_CAPITAL') ? ['CAPITAL'] : [],
      nextVisitOn: addDays(visitOn, story.nextIn),
    }),
  );
  const proposed = await proposeGroup(officer, {
    caseId,
    group: story.group ?? 'B',
    difficulties: story.difficulties,
    effectiveFrom: visitOn,
    note: null,
  });
  const { assessmentId } = must(proposed);
  // Those without a signed group wait on the chief's desk.
  if (story.group) must(await signGroup(chief, { assessmentId, version: 1 }));
}
