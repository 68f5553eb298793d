import { daysBetween, type LegalDate } from '@/lib/dates';
import {
  type Difficulty,
  difficulties,
  type FollowUpOutcome,
  type Group,
  type NeedKind,
  needLabel,
  type WorkStatus,
  workLabels,
} from '@/lib/followups/vocabulary';

/** What the record says about a person on a day. */
export interface AssessmentFacts {
  today: LegalDate;
  work: WorkStatus | null;
  difficulties: readonly Difficulty[];
  /** Newest first. */
  contacts: readonly { on: LegalDate; outcome: FollowUpOutcome }[];
  /** Needs on record that are hardship (lib/needs/need.ts). */
  needs: readonly NeedKind[];
  /** The work they were placed in, when a check after three months or more found them still there. */
  steadyWork?: { at: string; months: number } | null;
}

export interface GroupProposal {
  group: Group;
  reasons: string[];
}

/** A contact older than this says nothing about today. */
const freshDays = 90;
/** So many visits in a row without meeting the person point to group C. */
const missedInARow = 3;

/**
 * Proposes a group from the recorded facts, with the reasons in words. The gravest finding wins: D, then C, then B;
 * A needs stable work, no difficulty and a recent meeting. The officer decides, the chief signs.
 * Source: Thông tư 10/2024/TT-BCA, phân nhóm A/B/C/D; the order and the numbers are the product's own.
 */
export function proposeGroupFor(facts: AssessmentFacts): GroupProposal {
  const graver = (group: Group) => facts.difficulties.filter((d) => difficulties[d].group === group);
  const held = graver('D');
  if (held.length > 0) return { group: 'D', reasons: held.map((d) => difficulties[d].label) };
  const defiant = [...graver('C').map((d) => difficulties[d].label), ...missedReasons(facts)];
  if (defiant.length > 0) return { group: 'C', reasons: defiant };
  const hard = [
    ...workReasons(facts),
    ...graver('B').map((d) => difficulties[d].label),
    ...needReasons(facts),
    ...contactReasons(facts),
  ];
  if (hard.length > 0) return { group: 'B', reasons: [...new Set(hard)] };
  return {
    group: 'A',
    reasons: [...steadyReasons(facts), 'Không ghi nhận khó khăn', `Đã gặp trong ${freshDays} ngày qua`],
  };
}

function missedReasons({ contacts }: AssessmentFacts): string[] {
  const missed = contacts.slice(0, missedInARow).filter((c) => c.outcome !== 'MET');
  return missed.length === missedInARow ? [`${missedInARow} lần liên tiếp không gặp được`] : [];
}

function workReasons({ work, steadyWork }: AssessmentFacts): string[] {
  if (work === null) return ['Chưa ghi nhận tình trạng việc làm'];
  // A contract that is not steady by itself, and three months of work that were.
  return work === 'STABLE' || (work === 'UNSTABLE' && steadyWork) ? [] : [workLabels[work]];
}

/** A need for work says what work already says; the others are told apart. */
function needReasons({ needs: unmet, work }: AssessmentFacts): string[] {
  const told = unmet.filter((kind) => kind !== 'JOB' || work === 'STABLE');
  return told.map((kind) => `Nhu cầu chưa được đáp ứng: ${needLabel(kind).toLowerCase()}`);
}
const steadyReasons = ({ work, steadyWork }: AssessmentFacts): string[] => [
  ...(work === 'STABLE' ? [workLabels.STABLE] : []),
  ...(steadyWork ? [`Đã làm ${steadyWork.months} tháng tại ${steadyWork.at}`] : []),
];

function contactReasons({ contacts, today }: AssessmentFacts): string[] {
  const met = contacts.find((c) => c.outcome === 'MET');
  if (!met) return ['Chưa có lần gặp nào được ghi nhận'];
  return daysBetween(met.on, today) > freshDays ? [`Lần gặp gần nhất đã quá ${freshDays} ngày`] : [];
}
