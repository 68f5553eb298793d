import { z } from 'zod';
import { canReadFigures } from '@/lib/committee/policy';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { concludeReOffending, concludeStable } from '@/lib/evidence/conclusion';
import { type Effect, type EffectRow, effectOf, isReOffendingShownToAll, isShownToAll } from '@/lib/evidence/effect';
import { pastDay } from '@/lib/fields';
import { query } from '@/lib/query';
import { countsConvictions } from '@/lib/reoffending/policy';

const readTypes = (tx: Tx) =>
  tx.modelType.findMany({
    where: { isCounted: true },
    select: { code: true, name: true },
    orderBy: [{ name: 'asc' }, { code: 'asc' }],
  });

/** Those who see no small number are told tens (null: fewer than one ten) and the judgement alone, and nothing where a part is too small. */
function shownTo(effect: Effect, isProtected: boolean) {
  const tens = (n: number) => (!isProtected || n === 0 ? n : n < 10 ? null : Math.floor(n / 10) * 10);
  return {
    members: tens(effect.members),
    matched: tens(effect.matched),
    stable: effect.stable.map((one) => ({
      months: one.months,
      effect: isProtected ? null : one,
      verdict: isShownToAll(one) ? concludeStable(one).verdict : null,
    })),
    reOffending: {
      effect: isProtected ? null : effect.reOffending,
      verdict: isReOffendingShownToAll(effect.reOffending) ? concludeReOffending(effect.reOffending).verdict : null,
    },
  };
}

/**
 * Whether those who joined models of a type fared better than people like them who joined none, in the actor's area: sums
 * alone leave the database (app.model_effect), and nobody is scored. Method and limits: docs/decisions/0018.
 */
export const getModelEffect = query({
  name: 'evidence.model-effect',
  input: z.object({ typeCode: z.string().max(40).nullish(), on: pastDay('Ngày số liệu').nullish() }),
  can: canReadFigures,
  run: async ({ tx, actor, input }) => {
    const types = await readTypes(tx);
    const chosen = types.find((t) => t.code === input.typeCode) ?? null;
    const isProtected = !countsConvictions(actor);
    // Two days of one's choice would single out what happened between them.
    const today = todayInVietnam();
    const on = isProtected ? `${today.slice(0, 4)}-01-01` : (input.on ?? today);
    const codes = chosen ? [chosen.code] : types.map((t) => t.code);
    const rows = await tx.$queryRaw<EffectRow[]>`
      SELECT measure, is_member AS "isMember", days, n, k FROM app.model_effect(${codes}::text[], ${on}::date)`;
    return { on, today, types, chosen, isProtected, ...shownTo(effectOf(rows), isProtected) };
  },
});
export type ModelEffect = Extract<Awaited<ReturnType<typeof getModelEffect>>, { ok: true }>['value'];
