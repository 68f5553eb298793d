import { describe, expect, it } from 'vitest';
import {
  type ApplicationAct,
  applicationLifecycle,
  applicationNumber,
  canTakeAct,
  endReasonLabels,
  needsEndNote,
} from '@/lib/loans/applications/application';
import {
  dayProblem,
  missingBeforeAppraisal,
  nextStep,
  type PaperDays,
  papersToRecord,
} from '@/lib/loans/applications/days';

const none: PaperDays = {
  received: '2026-03-02',
  groupMet: null,
  communeConfirmed: null,
  appraised: null,
  approved: null,
  notice: null,
};

describe('the life of an application', () => {
  it('goes one way, and back only from the approver to the appraiser', () => {
    const acts = (stage: keyof typeof applicationLifecycle) =>
      (['record', 'appraise', 'approve', 'return', 'disburse', 'end'] as const satisfies readonly ApplicationAct[])
        .filter((act) => canTakeAct(stage, act))
        .map((act) => `${act} → ${applicationLifecycle[stage][act]}`);
    expect(acts('SUBMITTED')).toEqual(['record → SUBMITTED', 'appraise → APPRAISED', 'end → ENDED']);
    expect(acts('APPRAISED')).toEqual(['approve → APPROVED', 'return → SUBMITTED', 'end → ENDED']);
    expect(acts('APPROVED')).toEqual(['record → APPROVED', 'disburse → DISBURSED', 'end → ENDED']);
    expect(acts('DISBURSED')).toEqual([]);
    expect(acts('ENDED')).toEqual([]);
  });

  it('ends for a reason, and says more where the reason alone says nothing', () => {
    expect(Object.keys(needsEndNote)).toEqual(Object.keys(endReasonLabels));
    expect(needsEndNote).toMatchObject({ OTHER: true, REFUSED: true, WITHDRAWN: false });
    expect(applicationNumber(123n, '2026')).toBe('VV-2026-000123');
  });
});

describe('the days of its papers', () => {
  it('follow one another, and the same day is enough', () => {
    const days = { ...none, groupMet: '2026-03-05', communeConfirmed: '2026-03-09' };
    expect(dayProblem(none, 'groupMet', '2026-03-01')).toContain('02/03/2026');
    expect(dayProblem(none, 'groupMet', '2026-03-02')).toBeNull();
    expect(dayProblem(days, 'appraised', '2026-03-08')).toContain('UBND xã xác nhận');
    expect(dayProblem(days, 'appraised', '2026-03-09')).toBeNull();
    // Corrected: not past the paper that follows.
    expect(dayProblem(days, 'groupMet', '2026-03-10')).toContain('09/03/2026');
    expect(dayProblem(days, 'groupMet', '2026-03-09')).toBeNull();
    expect(dayProblem({ ...none, approved: '2026-03-12' }, 'notice', '2026-03-11')).toContain('Phê duyệt');
  });

  it('of a household come before the appraisal; an establishment borrows directly', () => {
    expect(missingBeforeAppraisal(none, 'HOUSEHOLD')).toContain('Tổ họp');
    expect(missingBeforeAppraisal({ ...none, groupMet: '2026-03-05' }, 'SELF')).toContain('UBND xã');
    expect(missingBeforeAppraisal(none, 'EMPLOYER')).toBeNull();
    expect(papersToRecord('SUBMITTED', 'EMPLOYER')).toEqual([]);
    expect(papersToRecord('SUBMITTED', 'HOUSEHOLD')).toEqual(['groupMet', 'communeConfirmed']);
    expect(papersToRecord('APPRAISED', 'HOUSEHOLD')).toEqual([]);
    expect(papersToRecord('APPROVED', 'HOUSEHOLD')).toEqual(['notice']);
  });

  it('say what is to be done next', () => {
    expect(nextStep('SUBMITTED', 'HOUSEHOLD', none)).toContain('03/TD');
    expect(nextStep('SUBMITTED', 'EMPLOYER', none)).toBe('Thẩm định');
    expect(nextStep('APPRAISED', 'SELF', none)).toContain('người khác');
    expect(nextStep('APPROVED', 'SELF', none)).toContain('04/TD');
    expect(nextStep('APPROVED', 'SELF', { ...none, notice: '2026-03-20' })).toBe('Giải ngân');
    expect(nextStep('ENDED', 'SELF', none)).toBeNull();
  });
});
