import { z } from 'zod';
import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { query } from '@/lib/query';
import { knownSettings, type SettingKey } from '@/lib/settings/known-settings';
import { canChangeSettings, canReadSettings } from '@/lib/settings/policy';
import { readSettings } from '@/lib/settings/read';
import { findSettingsTarget } from '@/lib/settings/target';
import { userNames } from '@/lib/users/names';

/** Everything an administrator may set for the installation, with its history. */
export const getSettings = query({
  name: 'setting.list',
  input: z.object({}),
  can: canReadSettings,
  run: async ({ tx, actor }) => {
    const target = await findSettingsTarget(tx, actor);
    if (!target) return null;
    return {
      mayChange: canChangeSettings(actor, target).allowed,
      settings: await settingsWithHistory(tx),
      holidays: await holidays(tx),
      legalBases: await legalBases(tx),
    };
  },
});

async function settingsWithHistory(tx: Tx) {
  const today = todayInVietnam();
  const inForce = await readSettings(tx, today);
  const rows = await tx.setting.findMany({ orderBy: [{ validFrom: 'desc' }, { id: 'desc' }] });
  const names = await userNames(
    tx,
    rows.map((r) => r.setBy),
  );
  const keys = Object.keys(knownSettings).filter((key): key is SettingKey => key in knownSettings);
  return keys.map((key) => {
    const { label, value: standard, reason: standardReason, min, max } = knownSettings[key];
    const history = rows
      .filter((r) => r.key === key)
      .map((r) => ({
        id: r.id,
        value: r.value,
        validFrom: fromDbDate(r.validFrom),
        reason: r.reason,
        setBy: r.setBy ? (names[r.setBy] ?? null) : null,
        isLater: fromDbDate(r.validFrom) > today,
      }));
    return { key, label, min, max, standard, standardReason, value: inForce[key], history };
  });
}

export type SettingWithHistory = Awaited<ReturnType<typeof settingsWithHistory>>[number];

async function holidays(tx: Tx) {
  const rows = await tx.holiday.findMany({ orderBy: { date: 'desc' } });
  return rows.map((r) => ({ date: fromDbDate(r.date), name: r.name, source: r.source }));
}

export type HolidayRow = Awaited<ReturnType<typeof holidays>>[number];

async function legalBases(tx: Tx) {
  const rows = await tx.legalBasis.findMany({ orderBy: [{ validFrom: 'desc' }, { number: 'asc' }] });
  return rows.map((r) => ({ ...r, validFrom: fromDbDate(r.validFrom), validTo: fromDbDate(r.validTo) }));
}

export type LegalBasisRow = Awaited<ReturnType<typeof legalBases>>[number];
