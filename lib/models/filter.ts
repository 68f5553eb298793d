import { z } from 'zod';
import { type Health, healthLabels } from '@/lib/models/health';
import { levelLabels, type ModelLevel, type ModelStage, stageLabels } from '@/lib/models/model';
import { firstOf, type SearchParams } from '@/lib/page-props';

const keysOf = <T extends string>(labels: Readonly<Record<T, string>>) => z.enum(Object.keys(labels) as [T, ...T[]]);

/** The most rows that one file holds. */
export const modelExportLimit = 20_000;

/** What a list of models may ask; the same shape drives the page, the count and the export. */
export const listModelsSchema = z.object({
  q: z.string().trim().max(100).default(''),
  typeCode: z.string().max(40).nullish(),
  level: keysOf<ModelLevel>(levelLabels).nullish(),
  stage: keysOf<ModelStage>(stageLabels).nullish(),
  /** Without one: everything but lines of statistics. */
  health: keysOf<Health>(healthLabels).nullish(),
  unitId: z.number().int().positive().max(2_147_483_647).nullish(),
  /** Where the page before ended: the sort value and id of its last row. */
  after: z.tuple([z.string().max(400), z.uuid()]).nullish(),
  limit: z.number().int().min(1).max(modelExportLimit).default(50),
});
export type ModelFilter = z.output<typeof listModelsSchema>;
export type ModelFilterInput = z.input<typeof listModelsSchema>;

const { shape } = listModelsSchema;

/** Reads the filter from the address; what is not understood is left out rather than failing the page. */
export function modelFilterFromParams(params: SearchParams): ModelFilterInput {
  return {
    q: (firstOf(params.q) ?? '').slice(0, 100),
    typeCode: shape.typeCode.safeParse(firstOf(params.loai)).data || null,
    level: shape.level.safeParse(firstOf(params.cap)).data ?? null,
    stage: shape.stage.safeParse(firstOf(params.buoc)).data ?? null,
    health: shape.health.safeParse(firstOf(params.song)).data ?? null,
    unitId: shape.unitId.safeParse(Number(firstOf(params.donvi) || Number.NaN)).data ?? null,
    after: shape.after.safeParse([firstOf(params.sau) ?? '', firstOf(params.sauid) ?? '']).data ?? null,
  };
}

/** The address of a filter, without its position. */
export function paramsFromModelFilter(filter: ModelFilterInput): URLSearchParams {
  const params = new URLSearchParams();
  const put = (key: string, value: string | number | null | undefined) => {
    if (value !== null && value !== undefined && value !== '') params.set(key, String(value));
  };
  put('q', filter.q);
  put('loai', filter.typeCode);
  put('cap', filter.level);
  put('buoc', filter.stage);
  put('song', filter.health);
  put('donvi', filter.unitId);
  return params;
}
