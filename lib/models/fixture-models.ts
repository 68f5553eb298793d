import type { Actor } from '@/lib/access/actor';
import type { Outcome } from '@/lib/access/outcome';
import type { LegalDate } from '@/lib/dates';
import { createModel } from '@/lib/models/commands';
import { takeStep } from '@/lib/models/steps';

const must = <T>(outcome: Outcome<T>): T => {
  if (!outcome.ok) throw new Error(JSON.stringify(outcome));
  return outcome.value;
};

/** For tests: a model of the actor's own unit. */
export const aModel = async (actor: Actor, name: string, surveyedOn: LegalDate, more: object = {}): Promise<string> =>
  must(await createModel(actor, { unitId: actor.unitId, typeCode: 'TU_QUAN', name, surveyedOn, ...more })).modelId;

/** For tests: surveyed, planned and launched on one day; its version is 3 then. */
export async function aRunningModel(actor: Actor, name: string, on: LegalDate): Promise<string> {
  const modelId = await aModel(actor, name, on);
  must(await takeStep(actor, { modelId, version: 1, step: 'plan', happenedOn: on }));
  must(await takeStep(actor, { modelId, version: 2, step: 'launch', happenedOn: on, document: 'QĐ 12/QĐ-UBND' }));
  return modelId;
}
