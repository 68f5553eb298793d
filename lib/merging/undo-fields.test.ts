import { describe, expect, it } from 'vitest';
import type { Parts } from '@/lib/merging/fields';
import { undoFields } from '@/lib/merging/undo-fields';

const state = { closed_on: null, closing_ground: null, address_check_due_on: null };
const before: Parts = {
  person: { phone: '0911111111', hamlet: 'Thôn 1' },
  case_file: { status: 'RECEIVED', ...state },
  certificate: null,
};
const after: Parts = {
  person: { phone: '0922222222', hamlet: 'Thôn 2' },
  case_file: { status: 'MANAGED', ...state },
  certificate: { kind: 'AMNESTY', number: '12', issued_on: null, issuer: null },
};
const plan = { status: 'MANAGED' as const, closedOn: null, closingGround: null, addressCheckDueOn: null, steps: [] };
const sealed = { fields: ['phone', 'hamlet', 'certificate'], before, after, plan };

describe('which former values come back', () => {
  it('all of them while nobody wrote since', () => {
    expect(undoFields(after, sealed, false)).toEqual({
      restore: {
        person: { phone: '0911111111', hamlet: 'Thôn 1' },
        case_file: { status: 'RECEIVED', ...state },
        certificate: {},
        withoutCertificate: true,
      },
      changed: [],
    });
  });
  it('not what was changed since, and it is named', () => {
    const now = { ...after, person: { ...after.person, phone: '0933333333' } };
    const { restore, changed } = undoFields(now, sealed, false);
    expect(restore.person).toEqual({ hamlet: 'Thôn 1' });
    expect(changed).toEqual(['phone']);
  });
  it('not the state after a later step, even one that led back', () => {
    const { restore, changed } = undoFields(after, sealed, true);
    expect(restore.case_file).toEqual({});
    expect(changed).toEqual(['status']);
  });
});
