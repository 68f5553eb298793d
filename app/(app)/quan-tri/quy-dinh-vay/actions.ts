'use server';

import { changeColumns, changeRule } from '@/lib/loans/administration/commands';
import { requireActor } from '@/lib/session';

export async function changeRuleAction(values: unknown, key: string) {
  return changeRule(await requireActor(), values, key);
}

export async function changeColumnsAction(values: unknown, key: string) {
  return changeColumns(await requireActor(), values, key);
}
