import { addMonths, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { StandingThen } from '@/lib/models/health';
import type { ModelLevel } from '@/lib/models/model';
import { readSettings } from '@/lib/settings/read';

export interface NamedModel {
  id: string;
  name: string;
  level: ModelLevel;
  unitName: string;
  launchedOn: LegalDate;
  standing: StandingThen;
}

/** Of all that count in the area. */
interface Totals {
  area: number;
  alive: number;
  fresh: number;
  onPaper: number;
  /** Carried over from another model. */
  replicated: number;
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
  const province = await tx.$queryRaw<{ n: number }[]>`
    SELECT c.n FROM app.province_models_on(${day}::date) c`;
  const unit = boundaries === 'NOW' ? Prisma.sql`m.unit_id` : Prisma.sql`m.founded_unit_id`;
  const only = within === null ? Prisma.sql`NULL` : Prisma.sql`(SELECT app.units_of(${within}::int))`;
  const found = await tx.$queryRaw<(NamedModel & Totals)[]>`
    SELECT m.id, m.name, m.level::text AS level, u.form || ' ' || u.name AS "unitName", m.launched_on::text AS "launchedOn", m.standing,
      m.area, m.alive, m.fresh, m.on_paper AS "onPaper", m.replicated
    FROM app.area_models_on(${day}::date, ${since}::date, ${only}::int[], ${boundaries === 'THEN'}, ${namedLimit}::int) m JOIN unit u ON u.id = ${unit}
    ORDER BY m.launched_on, m.sort_key COLLATE "vi-x-icu", m.id`;
  const none = { area: 0, alive: 0, fresh: 0, onPaper: 0, replicated: 0 };
  const { area, alive, fresh, onPaper, replicated } = found[0] ?? none;
  return {
    ...{ day, quietMonths, area, alive, fresh, onPaper, replicated },
    province: province.reduce((sum, { n }) => sum + n, 0),
    named: found.map(({ id, name, level, unitName, launchedOn, standing }): NamedModel => {
      return { id, name, level, unitName, launchedOn, standing };
    }),
  };
}
