import { z } from 'zod';
import { when } from '@/lib/access/decision';
import { isCommunePolice } from '@/lib/access/roles';
import { canStep } from '@/lib/cases/lifecycle';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { newFollowUpDefaults } from '@/lib/followups/form-defaults';
import { newestContactFirst } from '@/lib/followups/newest-contact';
import type { OfflineCopy, Visit } from '@/lib/offline/copy';
import { query } from '@/lib/query';
import { readSettings } from '@/lib/settings/read';
import { work } from '@/lib/worklist/queries';

/** More than an officer can see in a week; beyond it the phone says nothing and the office has the rest. */
const limit = 200;

/** What an officer takes along: who is due by the end of the week, with what the follow-up form starts from. */
export const takeVisits = query({
  name: 'worklist.take',
  input: z.object({}),
  can: (actor) => when(isCommunePolice(actor.role), 'role'),
  run: async ({ tx, actor }): Promise<OfflineCopy> => {
    const today = todayInVietnam();
    const items = work(today, await readSettings(tx, today), actor.role === 'COMMUNE_POLICE_CHIEF');
    const due = await tx.$queryRaw<Omit<Visit, 'basedOn' | 'defaults'>[]>`${items}
        SELECT i.id, p.full_name AS "fullName", p.hamlet, i.status, i."group", i.obligation, i.due_on::text AS "dueOn",
          i.last_contact_on::text AS "lastContactOn"
        FROM item i JOIN person p ON p.id = i.person_id
        WHERE i.bucket IS NOT NULL ORDER BY i.due_on, i.sort_key, i.id LIMIT ${limit}`;
    const known = await startingPoints(
      tx,
      due.map((d) => d.id),
    );
    return {
      takenOn: today,
      visits: due.map((d) => ({ ...d, ...(known.get(d.id) ?? { basedOn: null, defaults: null }) })),
      hamlets: [...new Set(due.flatMap((d) => d.hamlet ?? []))].sort(new Intl.Collator('vi').compare),
    };
  },
  audit: (copy) => ({ reason: `${copy.visits.length} dòng` }),
});

async function startingPoints(tx: Tx, ids: string[]): Promise<Map<string, Pick<Visit, 'basedOn' | 'defaults'>>> {
  const cases = await tx.case.findMany({
    where: { id: { in: ids } },
    select: {
      id: true,
      status: true,
      currentWork: true,
      currentOccupation: true,
      difficulties: true,
      needs: { where: { endedAt: null }, select: { kind: true, closedOn: true } },
    },
  });
  const contacts = await tx.followUp.findMany({
    where: { caseId: { in: ids }, isCurrent: true },
    select: {
      id: true,
      caseId: true,
      isCurrent: true,
      outcome: true,
      happenedOn: true,
      present: true,
      housing: true,
      family: true,
    },
    orderBy: newestContactFirst,
  });
  const ofCase = Map.groupBy(contacts, (c) => c.caseId);
  return new Map(
    cases.map((found) => {
      const written = ofCase.get(found.id) ?? [];
      // As on a person's page: by the day it is about.
      const followUps = written.toSorted((a, b) => Number(b.happenedOn) - Number(a.happenedOn));
      const defaults = canStep(found.status, 'followUp')
        ? newFollowUpDefaults({ ...found, police: { followUps } })
        : null;
      return [found.id, { basedOn: written[0]?.id ?? null, defaults }];
    }),
  );
}
