// A campaign with a session to come, or one that was closed; a commendation that waits, that was decided, or of somebody
// of the register: in the commune of the relation, by a colleague who sits at none of the seats.
import type { Relation } from './notation';
import { officerOf, type Person } from './people';
import { communeOf, type World } from './world';

export const campaignKinds = ['campaign', 'closedCampaign'] as const;
export type CampaignKind = (typeof campaignKinds)[number];
export const commendationKinds = ['proposal', 'decidedProposal', 'personProposal'] as const;
export type CommendationKind = (typeof commendationKinds)[number];

export interface CampaignIds {
  campaignId: string;
  sessionId: string;
  title: string;
}

export async function addCampaign(world: World, relation: Relation, kind: CampaignKind): Promise<CampaignIds> {
  const { owner } = world;
  const commune = communeOf(world.units, relation);
  const { userId } = await officerOf(world, commune);
  const [campaignId, sessionId] = [crypto.randomUUID(), crypto.randomUUID()];
  const title = `Đợt ${world.next()}`;
  await owner.add('campaign', {
    ...{
      id: campaignId,
      unit_id: commune.id,
      title,
      starts_on: '2026-08-01',
      ends_on: '2026-12-31',
      created_by: userId,
    },
    ...(kind === 'closedCampaign' ? { closed_on: '2026-09-01', closing_note: 'Xong' } : {}),
  });
  await owner.add('campaign_session', {
    ...{ id: sessionId, campaign_id: campaignId, form: 'MEETING', planned_on: '2026-08-20', place: 'Thôn 1' },
    ...{ audience: 'Nhân dân', recorded_by: userId },
  });
  return { campaignId, sessionId, title };
}

export async function addCommendation(
  world: World,
  relation: Relation,
  kind: CommendationKind,
  person: Person,
): Promise<string> {
  const { owner } = world;
  const commune = communeOf(world.units, relation);
  const { userId } = await officerOf(world, commune);
  const id = crypto.randomUUID();
  await owner.add('commendation', {
    ...{
      id,
      unit_id: commune.id,
      merit: 'Giúp người',
      form: 'Giấy khen',
      proposed_on: '2026-08-10',
      proposed_by: userId,
    },
    ...(kind === 'personProposal'
      ? { kind: 'MEMBER_OF_PUBLIC', subject: person.canaries.name, case_id: person.caseId, consent_on: '2026-08-09' }
      : { kind: 'COLLECTIVE', subject: `Tổ ${world.next()}` }),
    ...(kind === 'decidedProposal' ? { stage: 'DECIDED', decision_number: '1', decision_on: '2026-08-12' } : {}),
  });
  return id;
}
