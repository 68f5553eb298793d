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

/** What one setting was, or will be, on any day. */
export type SettingOn = (on: LegalDate) => number;

/** A setting through time, for what must not move when it is changed later. */
export async function readThroughTime(tx: Tx, key: SettingKey): Promise<SettingOn> {
  const rows = await tx.setting.findMany({ where: { key }, orderBy: [{ validFrom: 'asc' }, { id: 'asc' }] });
  return (on) => rows.findLast((row) => fromDbDate(row.validFrom) <= on)?.value ?? knownSettings[key].value;
}

/** Public holidays from a day on, for deadlines in working days. */
export async function readHolidays(tx: Tx, from: LegalDate): Promise<Set<LegalDate>> {
  const rows = await tx.holiday.findMany({ where: { date: { gte: toDbDate(earliestDay(from)) } } });
  return new Set(rows.map((r) => fromDbDate(r.date)));
}
