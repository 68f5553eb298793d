import { conflict, Refused } from '@/lib/access/outcome';
import type { Tx } from '@/lib/db';
import type { Campaign, Prisma } from '@/lib/generated/prisma/client';

/** A campaign as commands need it, taken before its sessions: hidden is null. */
export async function loadCampaign(tx: Tx, campaignId: string) {
  await tx.$queryRaw`SELECT 1 FROM campaign WHERE id = ${campaignId}::uuid FOR UPDATE`;
  const found = await tx.campaign.findUnique({ where: { id: campaignId } });
  if (!found) return null;
  const [row] = await tx.$queryRaw<{ isWritten: boolean }[]>`
    SELECT ${found.unitId}::int = ANY ((SELECT app.written_units())::int[]) AS "isWritten"`;
  return { ...found, isWritten: row?.isWritten ?? false };
}

export async function loadSession(tx: Tx, sessionId: string) {
  const found = await tx.campaignSession.findUnique({ where: { id: sessionId } });
  const campaign = found && (await loadCampaign(tx, found.campaignId));
  const session = campaign && (await tx.campaignSession.findUnique({ where: { id: sessionId } }));
  return session && { session, campaign, closedOn: campaign.closedOn, isWritten: campaign.isWritten };
}

export async function changeCampaignRow(
  tx: Tx,
  campaign: Campaign,
  version: number,
  data: Prisma.CampaignUncheckedUpdateManyInput,
): Promise<void> {
  const changed = await tx.campaign.updateMany({
    where: { id: campaign.id, version, closedOn: null },
    data: { ...data, version: { increment: 1 } },
  });
  if (changed.count === 0) throw new Refused(conflict());
}

export const aboutCampaign = (campaign: Pick<Campaign, 'title' | 'unitId'>) => ({
  subject: campaign.title,
  communeId: campaign.unitId,
});
