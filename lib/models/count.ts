import { addMonths, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ModelLevel } from '@/lib/models/model';
import { readSettings } from '@/lib/settings/read';

/** Whether it was at work on that day, by what had been held until then. */
export type StandingThen = 'ALIVE' | 'NEW' | 'ON_PAPER';

export interface NamedModel {
  id: string;
  name: string;
  level: ModelLevel;
  unitName: string;
  launchedOn: LegalDate;
  standing: StandingThen;
}

/** The most models that are listed by name. */
const namedLimit = 50;

/**
 * What counts on a day: launched by then, not ended by then, of a counted type, not merely linked (lồng ghép). The number
 * of the province holds lines of statistics as well; the area names its own.
 */
export async function countedModels(
  tx: Tx,
  day: LegalDate,
  boundaries: 'NOW' | 'THEN',
  /** Only of the units that lie in this one. */
  within: number | null = null,
) {
  const { 'model.quietMonths': quietMonths } = await readSettings(tx, day);
  const since = addMonths(day, -quietMonths);
  const province = await tx.$queryRaw<{ level: ModelLevel; n: number }[]>`
    SELECT c.level::text AS level, c.n FROM app.province_models_on(${day}::date) c`;
  const unit = boundaries === 'NOW' ? Prisma.sql`m.unit_id` : Prisma.sql`m.founded_unit_id`;
  const inside =
    within === null ? Prisma.sql`true` : Prisma.sql`${unit} = ANY ((SELECT app.units_of(${within}::int))::int[])`;
  const models = await tx.$queryRaw<(NamedModel & { unitId: number })[]>`
    SELECT m.id, m.name, m.level::text AS level, u.id AS "unitId", u.form || ' ' || u.name AS "unitName", m.launched_on::text AS "launchedOn",
      CASE WHEN EXISTS (SELECT 1 FROM model_activity a WHERE a.model_id = m.id AND a.held_on BETWEEN ${since}::date AND ${day}::date) THEN 'ALIVE'
        WHEN m.launched_on >= ${since}::date THEN 'NEW' ELSE 'ON_PAPER' END AS standing
    FROM programme_model m JOIN model_type t ON t.code = m.type_code JOIN unit u ON u.id = ${unit}
    WHERE m.launched_on <= ${day}::date AND (m.ended_on IS NULL OR m.ended_on > ${day}::date) AND t.is_counted AND m.integrated_with IS NULL AND NOT m.is_count_only AND ${inside}
    ORDER BY m.launched_on, m.sort_key, m.id`;
  const standingOf = (which: StandingThen) => models.filter(({ standing }) => standing === which).length;
  const byUnit = new Map<number, { unitId: number; unitName: string; models: number }>();
  for (const { unitId, unitName } of models) {
    const row = byUnit.get(unitId) ?? { unitId, unitName, models: 0 };
    byUnit.set(unitId, { ...row, models: row.models + 1 });
  }
  return {
    day,
    province: province.reduce((sum, { n }) => sum + n, 0),
    provinceByLevel: province,
    area: models.length,
    alive: standingOf('ALIVE'),
    fresh: standingOf('NEW'),
    onPaper: standingOf('ON_PAPER'),
    byUnit: [...byUnit.values()],
    named: models.slice(0, namedLimit).map(({ unitId: _, ...model }): NamedModel => model),
    quietMonths,
  };
}
