import { describe, expect, it } from 'vitest';
import { type AssessmentFacts, proposeGroupFor } from '@/lib/assessments/proposal';

const settled: AssessmentFacts = {
  today: '2026-11-23',
  work: 'STABLE',
  difficulties: [],
  contacts: [{ on: '2026-11-01', outcome: 'MET' }],
  needs: [],
};

describe('the proposed group', () => {
  it.each<[string, Partial<AssessmentFacts>, string]>([
    ['stable work, no difficulty, met three weeks ago', {}, 'A'],
    ['work of the season', { work: 'UNSTABLE' }, 'B'],
    [
      'work of the season, three months in it',
      { work: 'UNSTABLE', steadyWork: { at: 'HTX Tiến Đạt', months: 3 } },
      'A',
    ],
    ['no work, whatever was before', { work: 'NONE', steadyWork: { at: 'HTX Tiến Đạt', months: 3 } }, 'B'],
    ['no work', { work: 'NONE' }, 'B'],
    ['work not recorded', { work: null }, 'B'],
    ['in training', { work: 'IN_TRAINING' }, 'B'],
    ['a difficulty of life', { difficulties: ['LOW_CONFIDENCE'] }, 'B'],
    ['a need that nobody met', { needs: ['HOUSING'] }, 'B'],
    ['never met', { contacts: [] }, 'B'],
    ['met exactly 90 days ago', { contacts: [{ on: '2026-08-25', outcome: 'MET' }] }, 'A'],
    ['met 91 days ago', { contacts: [{ on: '2026-08-24', outcome: 'MET' }] }, 'B'],
    ['does not co-operate', { difficulties: ['NOT_COOPERATING'] }, 'C'],
    [
      'missed three times in a row',
      {
        contacts: [
          { on: '2026-11-20', outcome: 'NOT_MET' },
          { on: '2026-11-10', outcome: 'MOVED' },
          { on: '2026-11-01', outcome: 'NOT_MET' },
        ],
      },
      'C',
    ],
    ['held, whatever else', { difficulties: ['HELD', 'NOT_COOPERATING', 'NO_JOB'] }, 'D'],
  ])('%s', (_, facts, group) => {
    const proposal = proposeGroupFor({ ...settled, ...facts });
    expect(proposal.group).toBe(group);
    expect(proposal.reasons.length).toBeGreaterThan(0);
  });

  it('says where and how long somebody has worked', () => {
    const facts: AssessmentFacts = { ...settled, work: 'UNSTABLE', steadyWork: { at: 'HTX Tiến Đạt', months: 3 } };
    expect(proposeGroupFor(facts).reasons).toContain('Đã làm 3 tháng tại HTX Tiến Đạt');
    expect(proposeGroupFor(facts).reasons).not.toContain('Việc làm ổn định');
  });
});
