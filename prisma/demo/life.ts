import type { ClosingGround } from '@/lib/cases/closing';
import { addDays, type LegalDate } from '@/lib/dates';
import type { Difficulty, Group, NeedKind, WorkStatus } from '@/lib/followups/vocabulary';
import type { Drawer } from './people';

/** What happens to one person, day by day, each to be done by whoever does it in a commune. */
export type Step =
  | {
      kind: 'contact';
      on: LegalDate;
      isMet: boolean;
      work: WorkStatus;
      occupation: string | null;
      difficulties: Difficulty[];
      needs: NeedKind[];
      note: string | null;
      nextOn: LegalDate;
    }
  /** Proposed by the officer; unsigned, it waits on the chief's desk. */
  | { kind: 'group'; on: LegalDate; group: Group; difficulties: Difficulty[]; signedOn: LegalDate | null }
  | { kind: 'close'; on: LegalDate; ground: ClosingGround; reason: string };

export interface Beginning {
  /** The first day on which something may happen. */
  from: LegalDate;
  /** Nobody has been assessed yet: the first visit leads to the first group. */
  group: Group | null;
  releaseOn: LegalDate;
}

const occupations = {
  STABLE: ['Công nhân may', 'Thợ xây', 'Sửa chữa xe máy', 'Nuôi tôm', 'Buôn bán nhỏ'],
  UNSTABLE: ['Phụ hồ', 'Làm thuê theo mùa', 'Chạy xe ôm', 'Làm ruộng'],
  IN_TRAINING: ['Học nghề hàn', 'Học nghề điện'],
} as const;

function difficultiesOf(draw: Drawer, group: Group, work: WorkStatus): Difficulty[] {
  if (group === 'A') return [];
  if (group === 'C') return ['NOT_COOPERATING', 'BAD_ENVIRONMENT'];
  if (group === 'D') return ['HELD'];
  const ofWork: Difficulty = work === 'NONE' ? 'NO_JOB' : work === 'UNSTABLE' ? 'UNSTABLE_JOB' : 'NO_TRADE';
  return [ofWork, draw.pick<Difficulty>(['NO_CAPITAL', 'HARDSHIP', 'LOW_CONFIDENCE', 'FAMILY_CONFLICT'])];
}

/** Work, difficulties and needs that go with a group. */
function circumstances(draw: Drawer, group: Group) {
  const work: WorkStatus =
    group === 'A'
      ? 'STABLE'
      : group === 'B'
        ? draw.pick<WorkStatus>(['NONE', 'UNSTABLE', 'UNSTABLE', 'UNSTABLE', 'IN_TRAINING'])
        : 'NONE';
  const occupation = work === 'NONE' || work === 'UNABLE' ? null : draw.pick<string>(occupations[work]);
  const difficulties = difficultiesOf(draw, group, work);
  const needs: NeedKind[] = [
    ...(work === 'NONE' && group === 'B' ? (['JOB'] as const) : []),
    ...(difficulties.includes('NO_CAPITAL') ? (['CAPITAL'] as const) : []),
  ];
  return { work, occupation, difficulties, needs };
}

/** Of a hundred people visited, how many are found to stand elsewhere than at the last visit. */
const turns: Readonly<Record<Group, readonly (readonly [Group, number])[]>> = {
  A: [['B', 2]],
  B: [
    ['A', 5],
    ['C', 1],
  ],
  C: [
    ['B', 8],
    ['D', 2],
  ],
  D: [['B', 18]],
};

function turn(draw: Drawer, group: Group): Group {
  let chance = draw.below(100);
  for (const [to, share] of turns[group]) {
    if (chance < share) return to;
    chance -= share;
  }
  return group;
}

/** Days from one visit to the next: those who need more are seen more often; never longer than the neglect limit allows. */
const interval = (draw: Drawer, group: Group | null) => (group === 'A' ? 50 : group === 'B' ? 44 : 36) + draw.below(9);

/** About a third a year of those whose period has passed are expunged; a few end otherwise. */
function ending(draw: Drawer, releaseOn: LegalDate, from: LegalDate): Extract<Step, { kind: 'close' }> | null {
  const fate = draw.below(200);
  // About one in forty is sentenced anew within two years.
  if (fate < 5)
    return {
      kind: 'close',
      on: addDays(from, 60 + fate * 70),
      ground: 'NEW_SENTENCE',
      reason: 'Bản án mới có hiệu lực',
    };
  if (fate === 5) return { kind: 'close', on: addDays(from, 200), ground: 'DECEASED', reason: 'Giấy báo tử' };
  if (fate > 80) return null;
  const on = addDays(releaseOn, 2 * 365 + 20 + draw.below(500));
  const day = on > from ? on : addDays(from, 30 + draw.below(300));
  return { kind: 'close', on: day, ground: 'EXPUNGED', reason: 'Phiếu lý lịch tư pháp: không có án tích' };
}

const notes = [
  'Gia đình tạo điều kiện, chấp hành tốt.',
  'Làm việc đều, có dư chút ít.',
  'Còn khó khăn về vốn, muốn vay nuôi bò.',
  'Đang tìm việc, đã giới thiệu công ty may.',
  'Vắng nhà ban ngày vì đi làm.',
];

/** The life of one person from a day until today, always the same for the same drawer and day. */
export function lifeOf(draw: Drawer, beginning: Beginning, today: LegalDate): Step[] {
  const steps: Step[] = [];
  const end = ending(draw, beginning.releaseOn, beginning.from);
  let group = beginning.group;
  let on = addDays(beginning.from, 5 + draw.below(30));
  const last = end && end.on <= today ? end.on : today;
  while (on < last) {
    const isMet = draw.below(12) > 0;
    const found: Group = group === null ? draw.pick<Group>(['A', 'B', 'B', 'B', 'C']) : turn(draw, group);
    const nextOn = addDays(on, isMet ? interval(draw, found) : 10);
    const { needs, ...known } = circumstances(draw, isMet ? found : (group ?? 'B'));
    steps.push({ kind: 'contact', on, isMet, ...known, needs: isMet ? needs : [], note: draw.pick(notes), nextOn });
    if (isMet && found !== group) {
      const signedOn = addDays(on, 3 + draw.below(4));
      steps.push({
        kind: 'group',
        on,
        group: found,
        difficulties: known.difficulties,
        signedOn: signedOn <= today ? signedOn : null,
      });
      group = found;
    }
    // Now and then a visit is late; the newest of them are what is overdue today.
    on = addDays(nextOn, draw.below(14) === 0 ? 12 : draw.below(3));
  }
  return end && end.on <= today ? [...steps, end] : steps;
}
