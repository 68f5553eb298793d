import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import { countHeldSessions } from '@/lib/communication/count';
import { readReportedOn } from '@/lib/crime/read';
import { addDays, addYears } from '@/lib/dates';
import { query } from '@/lib/query';

/**
 * What stands around the people of an area on a day: re-offending and crime as the newest reports up to then told them, and
 * the communication of the year before.
 */
export const getContext = query({
  name: 'committee.context',
  input: z.object({ on: z.iso.date() }),
  can: canReadFigures,
  run: async ({ tx, actor, input: { on } }) => ({
    on,
    reported: await readReportedOn(tx, actor.unitId, on),
    communication: await countHeldSessions(tx, addDays(addYears(on, -1), 1), on),
  }),
});
export type CommitteeContext = Extract<Awaited<ReturnType<typeof getContext>>, { ok: true }>['value'];
