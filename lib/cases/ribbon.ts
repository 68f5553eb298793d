import type { LegalDate } from '@/lib/dates';

/** A date that law or promise puts on a life. */
export interface Milestone {
  on: LegalDate;
  label: string;
  /** The clause it rests on, when a law sets it. */
  clause?: string;
  kind: 'past' | 'due' | 'future';
}

export interface RibbonFacts {
  today: LegalDate;
  noticeReceivedOn: LegalDate | null;
  addressCheckDueOn: LegalDate | null;
  expectedReleaseOn: LegalDate | null;
  releaseOn: LegalDate | null;
  receivedOn: LegalDate | null;
  lastContactOn: LegalDate | null;
  nextVisitOn: LegalDate | null;
  closedOn: LegalDate | null;
  /** Last day on which a loan of Quyết định 22/2023 may be taken, and the clause; null while the day of release is not known. */
  loanWindow: { endsOn: LegalDate; clause: string } | null;
}

/** Every dated promise of a case, in order of time. What is missing is left out; nothing is guessed. */
export function milestones(facts: RibbonFacts): Milestone[] {
  const at = (on: LegalDate | null, label: string, clause?: string): Milestone[] => {
    if (!on) return [];
    const kind = on < facts.today ? 'past' : 'future';
    return [{ on, label, kind, ...(clause ? { clause } : {}) }];
  };
  // What happened is past, today's too.
  const done = (on: LegalDate | null, label: string, clause?: string): Milestone[] =>
    at(on, label, clause).map((m) => (m.on === facts.today ? { ...m, kind: 'past' as const } : m));
  const owed = (on: LegalDate | null, label: string, clause?: string): Milestone[] =>
    at(on, label, clause).map((m) => (m.on <= facts.today ? { ...m, kind: 'due' as const } : m));
  return [
    ...done(facts.noticeReceivedOn, 'Nhận thông báo'),
    ...owed(facts.addressCheckDueOn, 'Hạn xác minh cư trú', 'Điều 8 Thông tư 10/2024/TT-BCA'),
    ...(facts.releaseOn ? at(facts.releaseOn, 'Chấp hành xong án') : owed(facts.expectedReleaseOn, 'Dự kiến về')),
    ...at(facts.loanWindow?.endsOn ?? null, 'Hết hạn vay vốn', facts.loanWindow?.clause),
    ...done(facts.receivedOn, 'Trình diện', 'Điều 9 Thông tư 10/2024/TT-BCA'),
    ...done(facts.lastContactOn, 'Liên hệ gần nhất'),
    ...(facts.closedOn ? done(facts.closedOn, 'Kết thúc quản lý') : owed(facts.nextVisitOn, 'Thăm tới')),
  ].sort((a, b) => a.on.localeCompare(b.on));
}
