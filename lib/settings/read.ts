import { earliestDay, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { knownSettings, type SettingKey } from '@/lib/settings/known-settings';

export type Settings = Record<SettingKey, number>;

/** The settings in force on a day. */
export async function readSettings(tx: Tx, on: LegalDate): Promise<Settings> {
  const rows = await tx.setting.findMany({
    where: { validFrom: { lte: toDbDate(on) } },
    orderBy: [{ validFrom: 'asc' }, { id: 'asc' }],
  });
  const settings = Object.fromEntries(Object.entries(knownSettings).map(([key, s]) => [key, s.value])) as Settings;
  for (const row of rows) if (row.key in knownSettings) settings[row.key as SettingKey] = row.value;
  return settings;
}

/** Public holidays from a day on, for deadlines in working days. */
export async function readHolidays(tx: Tx, from: LegalDate): Promise<Set<LegalDate>> {
  const rows = await tx.holiday.findMany({ where: { date: { gte: toDbDate(earliestDay(from)) } } });
  return new Set(rows.map((r) => fromDbDate(r.date)));
}
