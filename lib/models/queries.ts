import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import { id } from '@/lib/fields';
import { findCandidates } from '@/lib/models/candidates';
import { countedModels } from '@/lib/models/count';
import { listModelsSchema, modelExportLimit } from '@/lib/models/filter';
import { healthCounts, pageOfModels } from '@/lib/models/list';
import { writableUnits } from '@/lib/models/load';
import { canReadModels, canWriteModels } from '@/lib/models/policy';
import { readModel } from '@/lib/models/read';
import { typesOn } from '@/lib/models/types';
import { query } from '@/lib/query';

/** One page of the registry with its tiles; only what touches the actor's area comes back. */
export const listModels = query({
  name: 'model.list',
  input: listModelsSchema,
  can: canReadModels,
  run: async ({ tx, actor, input }) => {
    const page = await pageOfModels(tx, actor, input);
    const units = await tx.$queryRaw<{ id: number; name: string }[]>`
      SELECT u.id, u.form || ' ' || u.name AS name FROM unit u WHERE EXISTS (SELECT 1 FROM programme_model m WHERE m.unit_id = u.id)
      ORDER BY u.name COLLATE "vi-x-icu", u.id`;
    const types = await tx.modelType.findMany({ orderBy: { name: 'asc' } });
    return {
      ...page,
      units,
      types: types.map(({ code, name }) => ({ code, name })),
      tiles: await healthCounts(tx),
      mayWrite: canWriteModels(actor).allowed,
    };
  },
});

/** The same filter, whole, for a workbook. */
export const exportModels = query({
  name: 'model.export',
  input: listModelsSchema.extend({ limit: listModelsSchema.shape.limit.default(modelExportLimit) }),
  can: canReadModels,
  run: ({ tx, actor, input }) => pageOfModels(tx, actor, { ...input, after: null }),
  audit: (page) => ({ reason: `${page.rows.length} dòng` }),
});

/** One model with its whole story. It names people, so looking is recorded. */
export const getModel = query({
  name: 'model.read',
  input: z.object({ modelId: id }),
  can: canReadModels,
  run: ({ tx, actor, input }) => readModel(tx, actor, input.modelId),
  audit: ({ name, unitId }) => ({ subject: name, communeId: unitId }),
});

/** What the forms of a model choose from: types in force, units of one's own, models that it can work with. */
export const getModelChoices = query({
  name: 'model.choices',
  input: z.object({}),
  can: canWriteModels,
  run: async ({ tx }) => {
    const hosts = await tx.$queryRaw<{ id: string; name: string; unitId: number }[]>`
      SELECT m.id, m.name, m.unit_id AS "unitId" FROM programme_model m JOIN model_type t ON t.code = m.type_code
      WHERE m.stage IN ('RUNNING', 'CONSOLIDATING') AND t.is_counted AND NOT m.is_count_only AND m.unit_id = ANY ((SELECT app.written_units())::int[])
      ORDER BY m.sort_key, m.id LIMIT 500`;
    return {
      types: await typesOn(tx, todayInVietnam()),
      units: (await writableUnits(tx)).map(({ id: unitId, form, name }) => ({ id: unitId, name: `${form} ${name}` })),
      hosts,
    };
  },
});

/** Who could join: people of the unit's places by name, firms by name. */
export const listModelCandidates = query({
  name: 'model.candidates',
  input: z.object({ modelId: id, q: z.string().max(100).default('') }),
  can: canWriteModels,
  run: ({ tx, actor, input }) => findCandidates(tx, actor, input.modelId, input.q),
});

/** Models that were launched by a day and had not ended: for the province, for the actor's area, by commune. */
export const countModels = query({
  name: 'model.count',
  input: z.object({
    day: z.iso.date().nullish(),
    boundaries: z.enum(['NOW', 'THEN']).default('NOW'),
  }),
  can: canReadModels,
  run: ({ tx, input }) => countedModels(tx, input.day ?? todayInVietnam(), input.boundaries),
});
