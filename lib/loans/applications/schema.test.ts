import { describe, expect, it } from 'vitest';
import { receiveSchema } from '@/lib/loans/applications/schema';

const papers = {
  rowId: '01a208f6-0000-7000-8000-000000000000',
  receivedOn: '2026-03-02',
  borrowerKind: 'SELF',
  savingsGroupId: '01a208f6-0000-7000-8000-000000000001',
  purpose: 'BUSINESS',
  plan: 'Nuôi bò',
  amount: '80 triệu',
  termMonths: '60',
};
const problems = (more: object) => {
  const parsed = receiveSchema.safeParse({ ...papers, ...more });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
};

describe('the papers of a borrower', () => {
  it('need nothing of a new group when a known one is chosen, nor months of a course for a business', () => {
    expect(receiveSchema.parse(papers)).toMatchObject({ groupDay: null, courseMonths: null, amount: 80_000_000 });
    expect(problems({ groupDay: '', courseMonths: '', disbursementMonths: '' })).toEqual([]);
    expect(problems({ groupDay: null, courseMonths: null })).toEqual([]);
  });

  it('name what is missing at its field', () => {
    expect(problems({ borrowerKind: 'HOUSEHOLD' })).toEqual(['borrowerName']);
    expect(problems({ savingsGroupId: '' })).toEqual(['savingsGroupId']);
    expect(problems({ savingsGroupId: '', borrowerKind: 'EMPLOYER' })).toEqual([]);
    expect(problems({ savingsGroupId: 'NEW' })).toEqual(['groupCode', 'groupName', 'groupOrganisation']);
    expect(problems({ purpose: 'TRAINING' })).toEqual(['courseMonths', 'disbursementMonths']);
    expect(problems({ groupDay: '32' })).toEqual(['groupDay']);
  });
});
