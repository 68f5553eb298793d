import {
  awardCommendation,
  decideCommendation,
  declineCommendation,
  proposeCommendation,
} from '../../lib/commendations/commands';
import { getCommendationChoices, listCommendations } from '../../lib/commendations/queries';
import {
  changeCampaign,
  closeCampaign,
  holdSession,
  openCampaign,
  planSession,
} from '../../lib/communication/commands';
import { getCampaign, listCampaigns } from '../../lib/communication/queries';
import { asks, holds, inDays, type Operation, type Target } from './operation';

const today = inDays(0);
const campaign = ({ campaign: { campaignId } }: Target) => ({ campaignId, version: 1 });
const commendation = ({ commendationId }: Target) => ({ commendationId, version: 1 });
const open = { on: 'campaign', wrongState: 'closedCampaign' } as const;
/** Which units there are is no secret; written for are those the actor answers for. */
const anothersUnit: Operation['reads'] = (outcome) =>
  !outcome.ok && outcome.kind === 'invalid' && 'unitId' in outcome.fields ? 'a' : null;

export const communicationCommands: readonly Operation[] = [
  {
    name: 'campaign.open',
    cell: 'campaign.create',
    on: 'unit',
    reads: anothersUnit,
    ...asks(openCampaign, (t) => ({ unitId: t.unit.id, title: `Đợt mới ${t.fresh}`, startsOn: today, endsOn: today })),
  },
  {
    name: 'campaign.change',
    cell: 'campaign.change',
    ...open,
    ...asks(changeCampaign, (t) => ({
      ...campaign(t),
      title: 'Tên khác',
      startsOn: '2026-01-01',
      endsOn: '2026-12-30',
    })),
  },
  {
    name: 'campaign.close',
    cell: 'campaign.close',
    ...open,
    ...asks(closeCampaign, (t) => ({ ...campaign(t), closedOn: today, closingNote: 'Tốt' })),
  },
  {
    name: 'campaign.plan-session',
    cell: 'campaign.change',
    ...open,
    ...asks(planSession, (t) => ({
      ...{
        ...campaign(t),
        form: 'SCHOOL' as const,
        plannedOn: '2026-09-10',
        place: 'Trường THCS',
        audience: 'Học sinh',
      },
    })),
  },
  {
    name: 'campaign.hold-session',
    cell: 'campaign.change',
    ...open,
    ...asks(holdSession, (t) => ({ sessionId: t.campaign.sessionId, version: 1, heldOn: '2026-08-20', attendance: 9 })),
  },
  {
    name: 'commendation.propose',
    cell: 'commendation.create',
    on: 'unit',
    reads: anothersUnit,
    ...asks(proposeCommendation, (t) => ({
      ...{ unitId: t.unit.id, kind: 'COLLECTIVE' as const, subject: `Tổ ${t.fresh}`, merit: 'Giúp người' },
      ...{ form: 'Giấy khen', proposedOn: today },
    })),
  },
  {
    name: 'commendation.decide',
    cell: 'commendation.decide',
    on: 'proposal',
    wrongState: 'decidedProposal',
    ...asks(decideCommendation, (t) => ({
      ...{ ...commendation(t), decisionNumber: '9/QĐ', decisionOn: today, decidedBy: 'UBND xã' },
    })),
  },
  {
    name: 'commendation.award',
    cell: 'commendation.close',
    on: 'decidedProposal',
    wrongState: 'proposal',
    ...asks(awardCommendation, (t) => ({ ...commendation(t), awardedOn: today })),
  },
  {
    name: 'commendation.decline',
    cell: 'commendation.decide',
    on: 'proposal',
    wrongState: 'decidedProposal',
    ...asks(declineCommendation, (t) => ({ ...commendation(t), reason: 'Chưa đủ' })),
  },
];

export const communicationQueries: readonly Operation[] = [
  {
    name: 'campaign.list',
    cell: 'campaign.list',
    on: 'campaign',
    isList: true,
    ...asks(listCampaigns, () => ({})),
    shows: (value, t) => holds(value, t.campaign.campaignId),
  },
  {
    name: 'campaign.read',
    cell: 'campaign.read',
    on: 'campaign',
    ...asks(getCampaign, ({ campaign: { campaignId } }) => ({ campaignId })),
  },
  {
    name: 'commendation.list',
    cell: 'commendation.list',
    on: 'proposal',
    isList: true,
    ...asks(listCommendations, () => ({})),
    shows: (value, t) => holds(value, t.commendationId),
  },
  {
    name: 'commendation.list',
    as: 'of the register',
    cell: 'personCommendation.list',
    on: 'personProposal',
    isList: true,
    ...asks(listCommendations, () => ({})),
    shows: (value, t) => holds(value, t.commendationId),
  },
  {
    name: 'commendation.choices',
    cell: 'commendationChoice.list',
    on: 'installation',
    isList: true,
    ...asks(getCommendationChoices, () => ({ q: 'Kín' })),
  },
];
