'use server';

import { correctFigure, enterFigure, withdrawFigure } from '@/lib/crime/commands';
import { requireActor } from '@/lib/session';

export async function enterFigureAction(values: unknown, key: string) {
  return enterFigure(await requireActor(), values, key);
}

export async function correctFigureAction(values: unknown, key: string) {
  return correctFigure(await requireActor(), values, key);
}

export async function withdrawFigureAction(values: unknown, key: string) {
  return withdrawFigure(await requireActor(), values, key);
}
