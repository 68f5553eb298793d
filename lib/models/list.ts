import type { Actor } from '@/lib/access/actor';
import type { Count } from '@/lib/committee/suppression';
import { type LegalDate, todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ModelFilter } from '@/lib/models/filter';
import type { Health } from '@/lib/models/health';
import { healthSql } from '@/lib/models/health-sql';
import { membersShown } from '@/lib/models/member-count';
import type { ModelLevel, ModelStage } from '@/lib/models/model';
import { readSettings } from '@/lib/settings/read';
import { allOf, escapeLike } from '@/lib/sql';
import { searchKey } from '@/lib/text';

export interface ModelRow {
  id: string;
  name: string;
  typeName: string;
  isCounted: boolean;
  level: ModelLevel;
  unitName: string;
  place: string | null;
  stage: ModelStage;
  health: Health;
  launchedOn: LegalDate | null;
  lastActivityOn: LegalDate | null;
  /** null: too few to be told. */
  memberCount: Count;
}

function conditions(filter: ModelFilter, health: Prisma.Sql): Prisma.Sql {
  const words = searchKey(filter.q).split(' ').filter(Boolean);
  return allOf([
    filter.health ? Prisma.sql`${health} = ${filter.health}` : Prisma.sql`NOT m.is_count_only`,
    filter.typeCode ? Prisma.sql`m.type_code = ${filter.typeCode}` : null,
    filter.level ? Prisma.sql`m.level = ${filter.level}::"ModelLevel"` : null,
    filter.stage ? Prisma.sql`m.stage = ${filter.stage}::"ModelStage"` : null,
    filter.unitId ? Prisma.sql`m.unit_id = ${filter.unitId}` : null,
    ...words.map((word) => Prisma.sql`m.search_key LIKE ${`%${escapeLike(word)}%`}`),
  ]);
}

/** One page by keyset in the order of names, as quick on the last page as on the first, with the count of the whole filter. */
export async function pageOfModels(tx: Tx, actor: Actor, filter: ModelFilter) {
  const today = todayInVietnam();
  const { 'model.quietMonths': quietMonths } = await readSettings(tx, today);
  const health = healthSql(today, quietMonths);
  const where = conditions(filter, health);
  const position = filter.after
    ? Prisma.sql`AND (m.sort_key, m.id) > (${filter.after[0]} COLLATE "vi-x-icu", ${filter.after[1]}::uuid)`
    : Prisma.empty;
  const found = await tx.$queryRaw<(ModelRow & { sortKey: string; members: number })[]>`
    SELECT m.id, m.name, t.name AS "typeName", t.is_counted AS "isCounted", m.level::text AS level, u.form || ' ' || u.name AS "unitName", m.place,
      m.stage::text AS stage, ${health} AS health, m.launched_on::text AS "launchedOn", m.last_activity_on::text AS "lastActivityOn",
      m.member_count AS members, m.sort_key AS "sortKey"
    FROM programme_model m JOIN model_type t ON t.code = m.type_code JOIN unit u ON u.id = m.unit_id
    WHERE ${where} ${position} ORDER BY m.sort_key, m.id LIMIT ${filter.limit + 1}`;
  const [counted] = await tx.$queryRaw<{ total: number }[]>`
    SELECT count(*)::int AS total FROM programme_model m WHERE ${where}`;
  const shown = found.slice(0, filter.limit);
  const last = shown.at(-1);
  const next: [string, string] | null = found.length > filter.limit && last ? [last.sortKey, last.id] : null;
  return {
    rows: shown.map(
      ({ sortKey: _, members, ...row }): ModelRow => ({ ...row, memberCount: membersShown(actor, members) }),
    ),
    next,
    total: counted?.total ?? 0,
    quietMonths,
  };
}

/** How many models stand where: the tiles above the list. Lines of statistics are told apart. */
export async function healthCounts(tx: Tx): Promise<Partial<Record<Health, number>>> {
  const today = todayInVietnam();
  const { 'model.quietMonths': quietMonths } = await readSettings(tx, today);
  const rows = await tx.$queryRaw<{ health: Health; n: number }[]>`
    SELECT ${healthSql(today, quietMonths)} AS health, count(*)::int AS n FROM programme_model m GROUP BY 1`;
  return Object.fromEntries(rows.map(({ health, n }) => [health, n]));
}
