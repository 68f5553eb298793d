import { conflict, invalid, Refused } from '@/lib/access/outcome';
import { command } from '@/lib/command';
import { aboutCampaign, changeCampaignRow, loadCampaign, loadSession } from '@/lib/communication/load';
import { canOpenCampaign, canWorkOnCampaign } from '@/lib/communication/policy';
import {
  changeCampaignSchema,
  closeCampaignSchema,
  holdSessionSchema,
  openCampaignSchema,
  planSessionSchema,
} from '@/lib/communication/schema';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate, toDbDate } from '@/lib/db-dates';
import { mustBeWritable } from '@/lib/models/load';
import { takeTurns } from '@/lib/take-turns';

export const openCampaign = command({
  name: 'campaign.open',
  input: openCampaignSchema,
  load: async () => ({}),
  can: (actor) => canOpenCampaign(actor),
  run: async ({ tx, actor, input }) => {
    const { startsOn, endsOn, ...facts } = input;
    await mustBeWritable(tx, input.unitId);
    await takeTurns(tx, 'campaign', input.unitId);
    const same = await tx.campaign.findFirst({
      where: { unitId: input.unitId, title: input.title, startsOn: toDbDate(startsOn) },
    });
    if (same) throw new Refused(invalid({ title: 'Đợt này đã được lập: mở đợt đó trong danh sách để ghi tiếp' }));
    const campaign = await tx.campaign.create({
      data: { ...facts, startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn), createdBy: actor.userId },
    });
    return { value: { campaignId: campaign.id }, audit: aboutCampaign(campaign) };
  },
});

export const changeCampaign = command({
  name: 'campaign.change',
  input: changeCampaignSchema,
  load: ({ tx, input }) => loadCampaign(tx, input.campaignId),
  can: canWorkOnCampaign,
  run: async ({ tx, input, target }) => {
    const { campaignId, version, startsOn, endsOn, ...facts } = input;
    await refuseAfterSession(tx, campaignId, startsOn);
    await changeCampaignRow(tx, target, version, { ...facts, startsOn: toDbDate(startsOn), endsOn: toDbDate(endsOn) });
    const daysOf = (from: LegalDate, to: LegalDate) => `${formatDate(from)}–${formatDate(to)}`;
    const changes = [
      { field: 'campaignTitle', before: target.title, after: facts.title },
      {
        field: 'campaignDays',
        before: daysOf(fromDbDate(target.startsOn), fromDbDate(target.endsOn)),
        after: daysOf(startsOn, endsOn),
      },
    ];
    return { value: { campaignId }, audit: { ...aboutCampaign(target), changes } };
  },
});

/** No session lies before its campaign. */
async function refuseAfterSession(tx: Tx, campaignId: string, startsOn: LegalDate): Promise<void> {
  const sessions = await tx.campaignSession.findMany({ where: { campaignId } });
  const [first] = sessions.map(({ heldOn, plannedOn }) => fromDbDate(heldOn ?? plannedOn)).sort();
  if (first && first < startsOn)
    throw new Refused(invalid({ startsOn: `Đã có buổi ngày ${formatDate(first)}: chọn từ ngày đó trở về trước` }));
}

/** Closed with what it came to; nothing is added to it then. */
export const closeCampaign = command({
  name: 'campaign.close',
  input: closeCampaignSchema,
  load: ({ tx, input }) => loadCampaign(tx, input.campaignId),
  can: canWorkOnCampaign,
  run: async ({ tx, input, target }) => {
    const { campaignId, version, closedOn, closingNote } = input;
    const last = await tx.campaignSession.findFirst({
      where: { campaignId, heldOn: { not: null } },
      orderBy: { heldOn: 'desc' },
    });
    const earliest = fromDbDate(last?.heldOn ?? target.startsOn);
    if (earliest && closedOn < earliest)
      throw new Refused(invalid({ closedOn: `Phải từ ngày ${formatDate(earliest)} trở đi: ngày đó còn tuyên truyền` }));
    await changeCampaignRow(tx, target, version, { closedOn: toDbDate(closedOn), closingNote });
    return { value: { campaignId }, audit: aboutCampaign(target) };
  },
});

export const planSession = command({
  name: 'campaign.plan-session',
  input: planSessionSchema,
  load: ({ tx, input }) => loadCampaign(tx, input.campaignId),
  can: canWorkOnCampaign,
  run: async ({ tx, actor, input, target }) => {
    const { version, plannedOn, ...said } = input;
    const [from, to] = [fromDbDate(target.startsOn), fromDbDate(target.endsOn)];
    if (plannedOn < from || plannedOn > to)
      throw new Refused(
        invalid({ plannedOn: `Đợt này từ ${formatDate(from)} đến ${formatDate(to)}: chọn ngày trong đợt` }),
      );
    await changeCampaignRow(tx, target, version, {});
    await tx.campaignSession.create({
      data: { ...said, plannedOn: toDbDate(plannedOn), recordedBy: actor.userId },
    });
    return { value: { campaignId: target.id }, audit: { ...aboutCampaign(target), reason: formatDate(plannedOn) } };
  },
});

/** It was held, or what was noted of it is put right. */
export const holdSession = command({
  name: 'campaign.hold-session',
  input: holdSessionSchema,
  load: ({ tx, input }) => loadSession(tx, input.sessionId),
  can: canWorkOnCampaign,
  run: async ({ tx, input, target: { session, campaign } }) => {
    const { version, heldOn, attendance, note } = input;
    const from = fromDbDate(campaign.startsOn);
    if (heldOn < from) throw new Refused(invalid({ heldOn: `Đợt này bắt đầu ngày ${formatDate(from)}` }));
    const changed = await tx.campaignSession.updateMany({
      where: { id: session.id, version },
      data: { heldOn: toDbDate(heldOn), attendance, note, version: { increment: 1 } },
    });
    if (changed.count === 0) throw new Refused(conflict());
    const reason = `${formatDate(heldOn)}, ${attendance} người dự`;
    return { value: { campaignId: campaign.id }, audit: { ...aboutCampaign(campaign), reason } };
  },
});
