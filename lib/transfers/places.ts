import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { query } from '@/lib/query';
import { communesOf, provincesToday } from '@/lib/transfers/destinations';
import { canWorkOnTransfers } from '@/lib/transfers/policy';
import { unitIdSchema } from '@/lib/units/schema';

/** How many people are on the way here and wait for an answer. */
export const countIncoming = query({
  name: 'transfer.waiting',
  input: z.object({}),
  can: canWorkOnTransfers,
  run: async ({ tx, actor }) => {
    const [row] = await tx.$queryRaw<{ waiting: number; late: number }[]>`
      SELECT count(*)::int AS waiting, count(*) FILTER (WHERE due_on < ${todayInVietnam()}::date)::int AS late
      FROM case_transfer WHERE status = 'SENT' AND to_unit_id = ${actor.unitId}`;
    return row ?? { waiting: 0, late: 0 };
  },
});

/** Where somebody may be handed over: the communes of one province that stand today, the actor's own province first. */
export const transferPlaces = query({
  name: 'transfer.places',
  input: z.object({ provinceId: unitIdSchema.nullish() }),
  can: canWorkOnTransfers,
  run: async ({ tx, actor, input }) => {
    const own = await tx.unit.findUniqueOrThrow({ where: { id: actor.unitId } });
    const provinces = await provincesToday(tx);
    const provinceId = input.provinceId ?? own.provinceId ?? provinces[0]?.id ?? 0;
    return { provinces, provinceId, communes: await communesOf(tx, provinceId, own.id) };
  },
});
