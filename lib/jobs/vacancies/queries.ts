import { z } from 'zod';
import type { Actor } from '@/lib/access/actor';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { suggestPeople } from '@/lib/jobs/matching/suggest';
import { listVacanciesSchema, vacancyExportLimit } from '@/lib/jobs/vacancies/filter';
import { countVacancies, pageOfVacancies, plainPay } from '@/lib/jobs/vacancies/list';
import { canChangeVacancy, canCloseVacancy, canReadVacancies } from '@/lib/jobs/vacancies/policy';
import { readVacancySchema } from '@/lib/jobs/vacancies/schema';
import { canTakeVacancyStep } from '@/lib/jobs/vacancies/vacancy';
import { query } from '@/lib/query';

export const listVacancies = query({
  name: 'vacancy.list',
  input: listVacanciesSchema,
  can: canReadVacancies,
  run: async ({ tx, input }) => ({ ...(await pageOfVacancies(tx, input)), ...(await countVacancies(tx, input)) }),
});

export const exportVacancies = query({
  name: 'vacancy.export',
  input: listVacanciesSchema,
  can: canReadVacancies,
  run: async ({ tx, input }) => {
    const { rows } = await pageOfVacancies(tx, { ...input, after: null, limit: vacancyExportLimit });
    return { rows, total: (await countVacancies(tx, input)).total };
  },
  audit: ({ rows, total }) => ({ subject: `${rows.length}/${total} tin tuyển dụng` }),
});

/** One vacancy, and who was referred to it as far as the actor sees people. */
export const getVacancy = query({
  name: 'vacancy.read',
  input: readVacancySchema,
  can: canReadVacancies,
  run: ({ tx, actor, input }) => readVacancy(tx, actor, input.vacancyId),
});

async function readVacancy(tx: Tx, actor: Actor, vacancyId: string) {
  const found = await tx.vacancy.findUnique({
    where: { id: vacancyId },
    include: {
      commune: true,
      employer: { include: { commune: true } },
      placements: {
        orderBy: [{ stage: 'asc' }, { referredOn: 'desc' }],
        take: 50,
        include: { case: { select: { person: { select: { fullName: true } } } } },
      },
    },
  });
  if (!found) return null;
  const { commune, employer, placements, ...vacancy } = found;
  return {
    ...plainPay(vacancy),
    openedOn: fromDbDate(vacancy.openedOn),
    closesOn: fromDbDate(vacancy.closesOn),
    communeName: `${commune.form} ${commune.name}`,
    employer: {
      ...{ id: employer.id, name: employer.name, address: employer.address },
      communeName: `${employer.commune.form} ${employer.commune.name}`,
    },
    placements: placements.map((p) => ({
      ...{
        id: p.id,
        caseId: p.caseId,
        fullName: p.case.person.fullName,
        stage: p.stage,
        referredOn: fromDbDate(p.referredOn),
      },
    })),
    may: {
      change: canChangeVacancy(actor, found).allowed,
      close: canCloseVacancy(actor, found).allowed,
    },
    isOpen: canTakeVacancyStep(found.status, 'refer'),
  };
}
export type VacancyView = NonNullable<Awaited<ReturnType<typeof readVacancy>>>;

/** Who of the actor's area could do this work, with the reasons. */
export const suggestForVacancy = query({
  name: 'vacancy.people',
  input: readVacancySchema,
  can: canReadVacancies,
  run: async ({ tx, input }) => {
    const found = await tx.vacancy.findUnique({ where: { id: input.vacancyId } });
    if (!found) return null;
    const work = { ...plainPay(found), closesOn: fromDbDate(found.closesOn) };
    return { people: found.status === 'OPEN' ? await suggestPeople(tx, work) : [] };
  },
});

/** Where a work may be done: the places of the actor's own province that stand today. */
export const vacancyPlaceChoices = query({
  name: 'vacancy.places',
  input: z.object({}),
  can: canReadVacancies,
  run: async ({ tx, actor }) => {
    const communes = await tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT u.id, u.form || ' ' || u.name AS name FROM unit u
      WHERE u.kind = 'COMMUNE' AND u.valid_to IS NULL AND u.province_id = (SELECT o.province_id FROM unit o WHERE o.id = ${actor.unitId})
      ORDER BY u.id <> ${actor.unitId}, u.name COLLATE "vi-x-icu", u.id`;
    return { communes };
  },
});
