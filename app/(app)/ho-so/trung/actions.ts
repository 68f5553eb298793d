'use server';

import { decidePair, proposeMerge, refuseMerge, signMerge, undoMerge } from '@/lib/merging/commands';
import { requireActor } from '@/lib/session';

export async function decidePairAction(values: unknown, key: string) {
  return decidePair(await requireActor(), values, key);
}

export async function proposeMergeAction(values: unknown, key: string) {
  return proposeMerge(await requireActor(), values, key);
}

export async function signMergeAction(values: unknown, key: string) {
  return signMerge(await requireActor(), values, key);
}

export async function refuseMergeAction(values: unknown, key: string) {
  return refuseMerge(await requireActor(), values, key);
}

export async function undoMergeAction(values: unknown, key: string) {
  return undoMerge(await requireActor(), values, key);
}
