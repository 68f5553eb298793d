import { expect, it } from 'vitest';
import { canStepTo } from '@/lib/commendations/commendation';
import { proposeSchema } from '@/lib/commendations/schema';

it('is proposed, decided, then awarded; or declined before it is decided', () => {
  expect(canStepTo('PROPOSED', 'decide')).toBe(true);
  expect(canStepTo('PROPOSED', 'award')).toBe(false);
  expect(canStepTo('DECIDED', 'award')).toBe(true);
  expect(canStepTo('DECIDED', 'decline')).toBe(false);
  expect(canStepTo('AWARDED', 'decide')).toBe(false);
});

const base = { unitId: 1, merit: 'Giúp đỡ', form: 'Giấy khen', proposedOn: '20/12/2024' };
const wrong = (more: object) => proposeSchema.safeParse({ ...base, ...more }).error?.issues.map((i) => i.path[0]);

it.each([
  [{ kind: 'COLLECTIVE', subject: 'Công an xã' }, undefined],
  [{ kind: 'COLLECTIVE' }, ['subject']],
  [{ kind: 'STAFF', subject: 'Phó Chủ tịch', caseId: crypto.randomUUID() }, ['caseId']],
  [{ kind: 'MEMBER_OF_PUBLIC', subject: 'Lê Văn A' }, ['consentOn', 'consentPaper']],
  [{ kind: 'MEMBER_OF_PUBLIC', subject: 'Lê Văn A', consentOn: '21/12/2024', consentPaper: 'HS 1' }, ['consentOn']],
  [{ kind: 'MEMBER_OF_PUBLIC', subject: 'Lê Văn A', consentOn: '19/12/2024', consentPaper: 'HS 1' }, undefined],
])('%j', (more, problems) => {
  expect(wrong(more)).toEqual(problems);
});
