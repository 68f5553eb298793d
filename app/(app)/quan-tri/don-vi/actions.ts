'use server';

import type { z } from 'zod';
import { requireActor } from '@/lib/session';
import { changeUnit, coverUnit, createUnit, importUnits } from '@/lib/units/commands';
import { previewUnits } from '@/lib/units/queries';
import type { importUnitsSchema } from '@/lib/units/schema';

export async function createUnitAction(values: unknown, key: string) {
  return createUnit(await requireActor(), values, key);
}

export async function changeUnitAction(values: unknown, key: string) {
  return changeUnit(await requireActor(), values, key);
}

export async function coverUnitAction(values: unknown, key: string) {
  return coverUnit(await requireActor(), values, key);
}

export async function previewUnitsAction(values: z.input<typeof importUnitsSchema>) {
  return previewUnits(await requireActor(), values);
}

export async function importUnitsAction(values: unknown, key: string) {
  return importUnits(await requireActor(), values, key);
}
