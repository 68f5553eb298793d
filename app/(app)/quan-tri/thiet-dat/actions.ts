'use server';

import { requireActor } from '@/lib/session';
import { addHoliday, changeLegalBasis, changeSetting } from '@/lib/settings/commands';

export async function changeSettingAction(values: unknown, key: string) {
  return changeSetting(await requireActor(), values, key);
}

export async function addHolidayAction(values: unknown, key: string) {
  return addHoliday(await requireActor(), values, key);
}

export async function changeLegalBasisAction(values: unknown, key: string) {
  return changeLegalBasis(await requireActor(), values, key);
}
