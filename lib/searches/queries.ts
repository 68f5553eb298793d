import { z } from 'zod';
import { aboutCase } from '@/lib/cases/events';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { query } from '@/lib/query';
import { canReadSearch } from '@/lib/searches/policy';
import { protocol } from '@/lib/searches/protocol';
import { userNames } from '@/lib/users/names';

/** The newest search of a file with its steps, for whoever works on it and for the police above once it came up to them. */
export const getSearch = query({
  name: 'search.read',
  input: z.object({ caseId: id }),
  can: canReadSearch,
  run: async ({ tx, input }) => {
    const search = await tx.contactSearch.findFirst({
      where: { caseId: input.caseId },
      orderBy: { openedAt: 'desc' },
      include: { case: { include: { person: true } }, steps: { orderBy: { position: 'asc' } } },
    });
    if (!search) return null;
    const names = await userNames(tx, [search.openedBy, search.closedBy, ...search.steps.map((s) => s.doneBy)]);
    return {
      ...{ id: search.id, status: search.status, step: search.step, version: search.version },
      ...{ known: search.known, conclusion: search.conclusion },
      caseId: search.caseId,
      number: search.case.number,
      communeId: search.case.communeId,
      fullName: search.case.person.fullName,
      openedOn: fromDbDate(search.openedOn),
      openedBy: names[search.openedBy] ?? '',
      closedOn: fromDbDate(search.closedOn),
      closedBy: search.closedBy && (names[search.closedBy] ?? ''),
      steps: search.steps.map((s) => ({
        position: s.position,
        ...{ label: protocol[s.position - 1]?.label ?? '', ask: protocol[s.position - 1]?.ask ?? '' },
        dueOn: fromDbDate(s.dueOn),
        doneOn: fromDbDate(s.doneOn),
        doneBy: s.doneBy && (names[s.doneBy] ?? ''),
        result: s.result,
        note: s.note,
      })),
    };
  },
  audit: ({ caseId, number, communeId }) => aboutCase({ id: caseId, number, communeId }),
});

type ValueOf<Q> = Q extends (...given: never[]) => Promise<infer O>
  ? O extends { ok: true; value: infer V }
    ? V
    : never
  : never;
export type SearchView = ValueOf<typeof getSearch>;
