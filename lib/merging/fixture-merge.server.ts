import type { Actor } from '@/lib/access/actor';
import { must, type World } from '@/lib/cases/fixture-world.server';
import type { Choices } from '@/lib/merging/choices';
import { proposeMerge, signMerge } from '@/lib/merging/commands';
import { listPairs, previewMerge } from '@/lib/merging/pair-queries';

/** For tests: the open pair in which both files are, as that actor sees the queue. */
export async function pairOf(actor: Actor, one: string, other: string) {
  const { pairs } = must(await listPairs(actor, {}));
  return pairs.find((p) => [one, other].every((id) => p.sides.some((s) => s.caseId === id)));
}

interface Wish {
  by: Actor;
  kept: string;
  gone: string;
  choices?: Choices;
}

/** Proposes what the preview shows. */
export async function propose({ by, kept, gone, choices = {} }: Wish): Promise<string> {
  const pair = await pairOf(by, kept, gone);
  if (!pair) throw new Error('the two files are no open pair');
  const { seen } = must(await previewMerge(by, { pairId: pair.id, keptCaseId: kept }));
  const form = { pairId: pair.id, keptCaseId: kept, choices, seen, reason: 'Cùng một người' };
  return must(await proposeMerge(by, form)).mergeId;
}

/** Within one commune: proposed by the officer, signed by the chief. */
export async function merged(world: World, kept: string, gone: string, choices: Choices = {}): Promise<string> {
  const mergeId = await propose({ by: world.officer, kept, gone, choices });
  must(await signMerge(world.chief, { mergeId }));
  return mergeId;
}
