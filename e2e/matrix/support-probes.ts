// The tables of needs, helpers and training, as sql-probes.ts asks the others.
import type { Facts, Probe } from './sql-probes';

const uuid = () => crypto.randomUUID();
const by = ({ account }: Facts) => ({ recorded_by: account.userId });

export const supportProbes = {
  need_step: {
    key: ({ target }) => ({ need_id: target.person.needId }),
    add: (f) => ({ id: uuid(), need_id: f.quiet.needId, taken_on: '2026-08-01', kind: 'TALKED', ...by(f) }),
    write: 'note',
  },
  helper: {
    key: ({ target }) => ({ case_id: target.person.caseId }),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.quiet.caseId, full_name: 'x', organisation: 'WOMEN', valid_from: '2026-08-01' },
      ...by(f),
    }),
    write: 'end_reason',
  },
  training_school: {
    key: ({ target }) => ({ id: target.course.schoolId }),
    add: ({ account, quiet }) => ({
      ...{ id: uuid(), commune_id: quiet.commune.id, name: 'x', name_key: 'x', kind: 'OTHER' },
      created_by: account.userId,
    }),
    write: 'phone',
  },
  course: {
    key: ({ target }) => ({ id: target.course.courseId }),
    add: ({ account, target }) => ({
      ...{ id: uuid(), school_id: target.course.schoolId, name: 'x', trade: 'GARMENT', starts_on: '2026-08-01' },
      ...{ ends_on: '2026-09-01', cost_per_month: 1, seats: 1, created_by: account.userId },
    }),
    write: 'version',
  },
  enrolment: {
    key: ({ target }) => ({ case_id: target.person.caseId }),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.quiet.caseId, course_id: f.quiet.courseId, enrolled_on: '2026-08-01' },
      ...{ paid_by: 'STATE', ...by(f) },
    }),
    write: 'version',
  },
  attendance: {
    key: ({ target }) => ({ enrolment_id: target.person.enrolmentId }),
    add: (f) => ({
      ...{ enrolment_id: f.target.person.enrolmentId, month: '2026-09-01', held: 1, attended: 1, ...by(f) },
    }),
    write: 'attended',
  },
} as const satisfies Record<string, Probe>;
