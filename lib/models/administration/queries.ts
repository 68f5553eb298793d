import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { query } from '@/lib/query';
import { canChangeSettings, canReadSettings } from '@/lib/settings/policy';
import { findSettingsTarget } from '@/lib/settings/target';

/** Types of model and what models are evaluated by, those that ended included. */
export const getModelReference = query({
  name: 'model-type.list',
  input: z.object({}),
  can: canReadSettings,
  run: async ({ tx, actor }) => {
    const target = await findSettingsTarget(tx, actor);
    if (!target) return null;
    const today = todayInVietnam();
    const [types, criteria] = [
      await tx.modelType.findMany({ orderBy: [{ isCounted: 'desc' }, { name: 'asc' }] }),
      await tx.modelCriterion.findMany({ orderBy: [{ position: 'asc' }, { id: 'asc' }] }),
    ];
    const inForce = criteria.filter(
      (c) => fromDbDate(c.validFrom) <= today && (c.validTo === null || fromDbDate(c.validTo) >= today),
    );
    return {
      mayChange: canChangeSettings(actor, target).allowed,
      types: types.map(({ code, name, description, isCounted, source, version, validFrom, validTo }) => ({
        ...{ code, name, description, isCounted, source, version },
        ...{ validFrom: fromDbDate(validFrom), validTo: fromDbDate(validTo) },
      })),
      criteria: criteria.map(({ id, name, maxPoints, reason, version, validFrom, validTo }) => ({
        ...{ id, name, maxPoints, reason, version },
        ...{ validFrom: fromDbDate(validFrom), validTo: fromDbDate(validTo) },
      })),
      pointsInForce: inForce.reduce((sum, c) => sum + c.maxPoints, 0),
    };
  },
});
export type ModelReference = Extract<Awaited<ReturnType<typeof getModelReference>>, { ok: true }>['value'];
