import { z } from 'zod';
import { canPropose, canReadCommendations, canTakeCommendationStep } from '@/lib/commendations/policy';
import { listCommendationsSchema } from '@/lib/commendations/schema';
import { fromDbDate } from '@/lib/db-dates';
import { writableUnits } from '@/lib/models/load';
import { query } from '@/lib/query';
import { escapeLike } from '@/lib/sql';
import { searchKey } from '@/lib/text';

const pageSize = 30;

/** Commendations that touch the actor's area; of somebody of the register for those alone who see the file. */
export const listCommendations = query({
  name: 'commendation.list',
  input: listCommendationsSchema,
  can: canReadCommendations,
  run: async ({ tx, actor, input }) => {
    const where = input.stage ? { stage: input.stage } : {};
    const found = await tx.commendation.findMany({
      where,
      include: { unit: true },
      orderBy: [{ proposedOn: 'desc' }, { id: 'desc' }],
      take: pageSize,
      skip: (input.page - 1) * pageSize,
    });
    const mine = new Set((await writableUnits(tx)).map((unit) => unit.id));
    const rows = found.map((one) => {
      const target = { ...one, isWritten: mine.has(one.unitId) };
      const may = (step: 'decide' | 'decline' | 'award') => canTakeCommendationStep(actor, target, step).allowed;
      return {
        ...{ id: one.id, version: one.version, kind: one.kind, subject: one.subject, caseId: one.caseId },
        ...{ isExemplar: one.isExemplar, merit: one.merit, form: one.form, stage: one.stage, reason: one.reason },
        ...{ decisionNumber: one.decisionNumber, decidedBy: one.decidedBy, consentPaper: one.consentPaper },
        ...{ proposedOn: fromDbDate(one.proposedOn), decisionOn: fromDbDate(one.decisionOn) },
        ...{ awardedOn: fromDbDate(one.awardedOn), consentOn: fromDbDate(one.consentOn) },
        unitName: `${one.unit.form} ${one.unit.name}`,
        may: { decide: may('decide'), decline: may('decline'), award: may('award') },
      };
    });
    return { rows, pageSize, total: await tx.commendation.count({ where }), mayPropose: canPropose(actor).allowed };
  },
});
export type CommendationRow = Extract<
  Awaited<ReturnType<typeof listCommendations>>,
  { ok: true }
>['value']['rows'][number];

/** What a proposal chooses from: units of one's own, and people of the register by name. */
export const getCommendationChoices = query({
  name: 'commendation.choices',
  input: z.object({ q: z.string().max(100).default('') }),
  can: canPropose,
  run: async ({ tx, input }) => {
    const wanted = escapeLike(searchKey(input.q));
    const people =
      wanted === ''
        ? []
        : await tx.$queryRaw<{ caseId: string; fullName: string; hamlet: string | null; communeName: string }[]>`
          SELECT c.id AS "caseId", p.full_name AS "fullName", p.hamlet, u.form || ' ' || u.name AS "communeName"
          FROM case_file c JOIN person p ON p.id = c.person_id JOIN unit u ON u.id = c.commune_id
          WHERE c.status IN ('RECEIVED', 'MANAGED') AND p.search_key LIKE ${`%${wanted}%`} ORDER BY c.sort_key, c.id LIMIT 40`;
    const units = await writableUnits(tx);
    return { people, units: units.map(({ id, form, name }) => ({ id, name: `${form} ${name}` })) };
  },
});
