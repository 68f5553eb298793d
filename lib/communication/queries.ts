import { z } from 'zod';
import { totalsOf } from '@/lib/communication/campaign';
import { canOpenCampaign, canReadCampaigns, canWorkOnCampaign } from '@/lib/communication/policy';
import { listCampaignsSchema } from '@/lib/communication/schema';
import { fromDbDate } from '@/lib/db-dates';
import { id } from '@/lib/fields';
import { writableUnits } from '@/lib/models/load';
import { query } from '@/lib/query';

const pageSize = 30;

export interface CampaignRow {
  id: string;
  title: string;
  unitName: string;
  startsOn: string;
  endsOn: string;
  closedOn: string | null;
  planned: number;
  held: number;
  attendance: number;
}

/** Campaigns that touch the actor's area, those that run first, with what all of them came to. */
export const listCampaigns = query({
  name: 'campaign.list',
  input: listCampaignsSchema,
  can: canReadCampaigns,
  run: async ({ tx, actor, input }) => {
    const rows = await tx.$queryRaw<CampaignRow[]>`
      SELECT c.id, c.title, u.form || ' ' || u.name AS "unitName", c.starts_on::text AS "startsOn", c.ends_on::text AS "endsOn", c.closed_on::text AS "closedOn",
        s.planned, s.held, s.attendance
      FROM campaign c JOIN unit u ON u.id = c.unit_id
      CROSS JOIN LATERAL (SELECT count(*)::int AS planned, count(held_on)::int AS held, coalesce(sum(attendance), 0)::int AS attendance
        FROM campaign_session x WHERE x.campaign_id = c.id) s
      ORDER BY c.closed_on IS NOT NULL, c.starts_on DESC, c.id DESC LIMIT ${pageSize} OFFSET ${(input.page - 1) * pageSize}`;
    const [totals] = await tx.$queryRaw<{ campaigns: number; planned: number; held: number; attendance: number }[]>`
      SELECT (SELECT count(*)::int FROM campaign) AS campaigns, count(*)::int AS planned, count(held_on)::int AS held, coalesce(sum(attendance), 0)::int AS attendance
      FROM campaign_session`;
    const mayOpen = canOpenCampaign(actor).allowed;
    const units = mayOpen ? await writableUnits(tx) : [];
    return {
      ...{ rows, pageSize, mayOpen, totals: totals ?? { campaigns: 0, planned: 0, held: 0, attendance: 0 } },
      units: units.map(({ id: unitId, form, name }) => ({ id: unitId, name: `${form} ${name}` })),
    };
  },
});

export const getCampaign = query({
  name: 'campaign.read',
  input: z.object({ campaignId: id }),
  can: canReadCampaigns,
  run: async ({ tx, actor, input }) => {
    const found = await tx.campaign.findUnique({
      where: { id: input.campaignId },
      include: { unit: true, sessions: { orderBy: [{ plannedOn: 'asc' }, { id: 'asc' }] } },
    });
    if (!found) return null;
    const units = await writableUnits(tx);
    const isWritten = units.some((unit) => unit.id === found.unitId);
    const sessions = found.sessions.map((s) => ({
      ...{ id: s.id, form: s.form, place: s.place, audience: s.audience, attendance: s.attendance, note: s.note },
      ...{ materials: s.materials, version: s.version, plannedOn: fromDbDate(s.plannedOn) },
      heldOn: fromDbDate(s.heldOn),
    }));
    return {
      ...{ id: found.id, version: found.version, title: found.title, aims: found.aims, document: found.document },
      unitName: `${found.unit.form} ${found.unit.name}`,
      ...{ startsOn: fromDbDate(found.startsOn), endsOn: fromDbDate(found.endsOn) },
      ...{ closedOn: fromDbDate(found.closedOn), closingNote: found.closingNote, sessions },
      totals: totalsOf(sessions),
      mayWork: canWorkOnCampaign(actor, { closedOn: found.closedOn, isWritten }).allowed,
    };
  },
});
