import type { Actor } from '@/lib/access/actor';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { missingForShare, reachesShare } from '@/lib/employers/employer';
import { employerExportLimit, listEmployersSchema } from '@/lib/employers/filter';
import { countEmployers, pageOfEmployers } from '@/lib/employers/list';
import { canKeepEmployer, canReadEmployers } from '@/lib/employers/policy';
import { readEmployerSchema } from '@/lib/employers/schema';
import { readLoanRules } from '@/lib/loans/read-rules';
import { query } from '@/lib/query';
import { userNames } from '@/lib/users/names';

export const listEmployers = query({
  name: 'employer.list',
  input: listEmployersSchema,
  can: canReadEmployers,
  run: async ({ tx, input }) => ({
    ...(await pageOfEmployers(tx, input)),
    total: await countEmployers(tx, input),
  }),
});

/** The whole list as filtered, to take along. */
export const exportEmployers = query({
  name: 'employer.export',
  input: listEmployersSchema,
  can: canReadEmployers,
  run: async ({ tx, input }) => {
    const { rows } = await pageOfEmployers(tx, { ...input, after: null, limit: employerExportLimit });
    return { rows, total: await countEmployers(tx, input) };
  },
  audit: ({ rows, total }) => ({ subject: `${rows.length}/${total} cơ sở` }),
});

/** One firm with its vacancies; contacts, promises and visits for those of its own area. */
export const getEmployer = query({
  name: 'employer.read',
  input: readEmployerSchema,
  can: canReadEmployers,
  run: ({ tx, actor, input }) => readEmployer(tx, actor, input.employerId),
});

async function readEmployer(tx: Tx, actor: Actor, employerId: string) {
  const found = await tx.employer.findUnique({
    where: { id: employerId },
    include: {
      commune: true,
      contacts: { where: { endedAt: null }, orderBy: { recordedAt: 'asc' } },
      statements: { orderBy: [{ statedOn: 'desc' }, { recordedAt: 'desc' }], take: 12 },
      commitments: { orderBy: { signedOn: 'desc' } },
      visits: { orderBy: { visitedOn: 'desc' }, take: 20 },
      vacancies: { orderBy: [{ status: 'asc' }, { openedOn: 'desc' }], take: 50 },
      placements: {
        where: { stage: { notIn: ['ENDED', 'CLOSED'] } },
        orderBy: { referredOn: 'desc' },
        take: 50,
        include: { case: { select: { id: true, person: { select: { fullName: true } } } } },
      },
    },
  });
  if (!found) return null;
  const { commune, contacts, statements, commitments, visits, vacancies, placements, ...employer } = found;
  const names = await userNames(tx, [employer.createdBy, ...visits.map((v) => v.recordedBy)]);
  const percent = (await readLoanRules(tx, todayInVietnam()))['workforce.percent'].value;
  const [scope] = await tx.$queryRaw<{ isHere: boolean }[]>`
    SELECT ${found.communeId} = ANY (app.scope_with_former()) AS "isHere"`;
  return {
    ...employer,
    communeName: `${commune.form} ${commune.name}`,
    workforceOn: fromDbDate(employer.workforceOn),
    closedOn: fromDbDate(employer.closedOn),
    createdBy: names[employer.createdBy] ?? '',
    isHere: scope?.isHere ?? false,
    percent,
    contacts: contacts.map(({ id, fullName, position, phone, email }) => ({ id, fullName, position, phone, email })),
    statements: statements.map(({ id, statedOn, workforce, reintegrated, evidence }) => ({
      ...{ id, statedOn: fromDbDate(statedOn), workforce, reintegrated, evidence },
      isReached: reachesShare({ workforce, reintegrated }, percent),
      missing: missingForShare({ workforce, reintegrated }, percent),
    })),
    commitments: commitments.map(({ id, signedOn, number, content, places, validTo }) => ({
      ...{ id, signedOn: fromDbDate(signedOn), number, content, places, validTo: fromDbDate(validTo) },
    })),
    visits: visits.map(({ id, visitedOn, purpose, result, recordedBy }) => ({
      ...{ id, visitedOn: fromDbDate(visitedOn), purpose, result, recordedBy: names[recordedBy] ?? '' },
    })),
    vacancies: vacancies.map((v) => ({
      ...{ id: v.id, title: v.title, trade: v.trade, places: v.places, filled: v.filled, status: v.status },
      closesOn: fromDbDate(v.closesOn),
    })),
    placements: placements.map((p) => ({
      ...{ id: p.id, caseId: p.caseId, fullName: p.case.person.fullName, stage: p.stage, occupation: p.occupation },
    })),
    may: { keep: canKeepEmployer(actor, found).allowed },
  };
}
export type EmployerView = NonNullable<Awaited<ReturnType<typeof readEmployer>>>;
