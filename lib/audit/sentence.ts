import { type Role, roleLabels } from '@/lib/access/roles';
import { actionWord, fieldWord } from '@/lib/audit/words';
import type { AuditOutcome } from '@/lib/generated/prisma/enums';

/** One line of the trail as an auditor may read it: who did what to which file, which fields, never their values. */
export interface TrailLine {
  id: string;
  at: Date;
  who: string;
  role: Role | null;
  unitName: string | null;
  action: string;
  outcome: AuditOutcome;
  subject: string | null;
  reason: string | null;
  fields: readonly string[];
}

export const outcomeLabels = {
  DONE: 'Đã làm',
  READ: 'Đã xem',
  REFUSED: 'Bị từ chối',
} as const satisfies Record<AuditOutcome, string>;

const verbs = { DONE: 'đã', READ: 'đã', REFUSED: 'bị từ chối khi' } as const satisfies Record<AuditOutcome, string>;

/** A failed sign-in is itself the refusal: its words need no other. */
const verbOf = ({ action, outcome }: Pick<TrailLine, 'action' | 'outcome'>) =>
  action === 'session.refused' ? '' : verbs[outcome];

/** Actions about no person: what they name and why is the trail itself. */
const aboutNobody = /^(user|unit|territory|setting|holiday|legal-basis|session|audit)\./;
/** Acts on many files say how many there were, nothing of anyone. */
const countsOnly = /^(case\.export|bulk\.|view\.)/;
const caseNumber = /^HS-\d{4}-\d+$/;

/** A file is named by its number; what was searched for may be a person's name and stays out. */
export const shownSubject = (line: Pick<TrailLine, 'action' | 'subject'>): string | null =>
  line.subject && (aboutNobody.test(line.action) || caseNumber.test(line.subject)) ? line.subject : null;

/** A reason written on a file tells about the person; the auditor reads why something was refused, not that. */
export const shownReason = (line: Pick<TrailLine, 'action' | 'outcome' | 'reason'>): string | null =>
  line.outcome === 'REFUSED' || aboutNobody.test(line.action) || countsOnly.test(line.action) ? line.reason : null;

const ofRefusal: Readonly<Record<string, string>> = {
  'not-found': 'không có trong phạm vi',
  invalid: 'nội dung chưa đúng',
  conflict: 'người khác vừa thay đổi',
  credentials: 'sai mật khẩu',
};

export const wordsOfReason = (reason: string): string => ofRefusal[reason] ?? reason;

/** "Trần Văn An (Công an xã, xã Hoằng Lộc) đã ghi nhận lần liên hệ · HS-2026-000012 · đổi: việc làm, lần thăm tới". */
export function sentenceOf(line: TrailLine): string {
  const place = [line.role && roleLabels[line.role], line.unitName].filter(Boolean).join(', ');
  const who = place ? `${line.who} (${place})` : line.who;
  const fields = line.fields.map(fieldWord).join(', ');
  const reason = shownReason(line);
  return [
    `${who} ${verbOf(line)} ${actionWord(line.action)}`.replace(/ +/g, ' '),
    shownSubject(line),
    fields && `đổi: ${fields}`,
    reason && wordsOfReason(reason),
  ]
    .filter(Boolean)
    .join(' · ');
}
