import { expect, it } from 'vitest';
import { Actor } from '@/lib/access/actor';
import type { Role } from '@/lib/access/roles';
import { canAnswerReport, type ReportTarget } from '@/lib/reports/policy';

const by = (role: Role) =>
  Actor.unsafeFromFacts({
    ...{ userId: 'me', username: '', displayName: '', assignmentId: '', role },
    ...{ unitId: 1, unitName: '', unitForm: '' },
  });
const sent: ReportTarget = { unitId: 2, status: 'SUBMITTED', isWritten: false, signedBy: 'somebody' };

it.each<[string, Role, Partial<ReportTarget>, boolean]>([
  ['the police above what a unit below sent', 'SUPERIOR_POLICE', {}, true],
  ['also where they could have written it', 'SUPERIOR_POLICE', { isWritten: true }, true],
  ['not what their own unit sent, whoever signed it', 'SUPERIOR_POLICE', { unitId: 1 }, false],
  ['not what they signed themselves', 'SUPERIOR_POLICE', { signedBy: 'me' }, false],
  ['not before it was sent', 'SUPERIOR_POLICE', { status: 'SIGNED' }, false],
  ['nobody of a commune', 'COMMUNE_POLICE_CHIEF', {}, false],
])('a report is received by: %s', (_, role, target, may) => {
  expect(canAnswerReport(by(role), { ...sent, ...target }).allowed).toBe(may);
});
