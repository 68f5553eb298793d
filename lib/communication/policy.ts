import type { Actor } from '@/lib/access/actor';
import { all, type Decision, when } from '@/lib/access/decision';
import { canReadModels, canWriteModels } from '@/lib/models/policy';

export interface CampaignTarget {
  closedOn: Date | null;
  /** Whether it belongs to a unit the actor writes for (app.written_units). */
  isWritten: boolean;
}

/** Communication is read and written by whoever reads and writes models. */
export const canReadCampaigns = (actor: Actor): Decision => canReadModels(actor);
export const canOpenCampaign = (actor: Actor): Decision => canWriteModels(actor);
export const canWorkOnCampaign = (actor: Actor, target: CampaignTarget): Decision =>
  all(canWriteModels(actor), when(target.isWritten, 'area'), when(target.closedOn === null, 'state'));
