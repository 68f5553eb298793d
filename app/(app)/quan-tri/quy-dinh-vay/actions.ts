'use server';

import { changePaperColumns, changeRule } from '@/lib/loans/administration/commands';
import { requireActor } from '@/lib/session';

export async function changeRuleAction(values: unknown, key: string) {
  return changeRule(await requireActor(), values, key);
}

export async function changePaperColumnsAction(values: unknown, key: string) {
  return changePaperColumns(await requireActor(), values, key);
}
