import type { Actor } from '@/lib/access/actor';
import { addDays, type LegalDate } from '@/lib/dates';
import { registerEmployer } from '@/lib/employers/commands';
import { recordVisit, signCommitment, stateWorkforce } from '@/lib/employers/records';
import type { Trade } from '@/lib/jobs/trades';
import { openVacancy } from '@/lib/jobs/vacancies/commands';
import type { ContractKind } from '@/lib/jobs/vacancies/vacancy';
import { must } from '../play';

export interface Opening {
  vacancyId: string;
  title: string;
  trade: Trade;
  contract: ContractKind;
  asksPolice: boolean;
}

interface FirmPlan {
  kind: 'SME' | 'COOPERATIVE' | 'BUSINESS_HOUSEHOLD';
  name: (place: string) => string;
  workforce: number;
  reintegrated: number;
  openings: readonly (Omit<Opening, 'vacancyId' | 'asksPolice'> & {
    pay: string;
    asksPolice?: boolean;
    conditions?: readonly string[];
  })[];
}

/** Made-up firms of the kind that hire there; names say the commune and nothing else. */
const plans: readonly FirmPlan[] = [
  {
    kind: 'SME',
    name: (place) => `Công ty TNHH May xuất khẩu ${place}`,
    workforce: 120,
    reintegrated: 14,
    openings: [
      { title: 'Công nhân may', trade: 'GARMENT', contract: 'INDEFINITE', pay: '6,5 triệu' },
      {
        title: 'Bảo vệ nhà xưởng',
        trade: 'GUARD',
        contract: 'FIXED_TERM',
        pay: '6 triệu',
        asksPolice: true,
        conditions: ['NIGHT_SHIFT'],
      },
    ],
  },
  {
    kind: 'COOPERATIVE',
    name: (place) => `Hợp tác xã Nuôi trồng thủy sản ${place}`,
    workforce: 18,
    reintegrated: 2,
    openings: [
      {
        title: 'Công nhân nuôi tôm',
        trade: 'AQUACULTURE',
        contract: 'SEASONAL',
        pay: '7 triệu',
        conditions: ['WATER'],
      },
    ],
  },
  {
    kind: 'BUSINESS_HOUSEHOLD',
    name: (place) => `Cơ sở xây dựng và đá ốp lát ${place}`,
    workforce: 9,
    reintegrated: 1,
    openings: [
      {
        title: 'Thợ xây',
        trade: 'CONSTRUCTION',
        contract: 'PIECEWORK',
        pay: '9 triệu',
        conditions: ['HEIGHTS', 'HEAVY_LABOUR'],
      },
      { title: 'Thợ đá ốp lát', trade: 'STONE', contract: 'SEASONAL', pay: '8,5 triệu', conditions: ['HEAVY_LABOUR'] },
    ],
  },
];

/** The firms of one commune with what they look for, a visit, a commitment and the share of their workers. */
export async function openFirms(actor: Actor, today: LegalDate): Promise<Opening[]> {
  const openings: Opening[] = [];
  for (const [n, plan] of plans.entries()) {
    const { employerId } = must(
      await registerEmployer(actor, {
        ...{ kind: plan.kind, name: plan.name(actor.unitName), workforce: String(plan.workforce), isAnother: true },
        workforceOn: addDays(today, -40),
      }),
    );
    const share = {
      workforce: String(plan.workforce),
      reintegrated: String(plan.reintegrated),
      evidence: 'Bảng lương tháng trước',
    };
    must(await stateWorkforce(actor, { employerId, statedOn: addDays(today, -40), ...share }));
    if (n === 0) {
      const content = 'Nhận và kèm nghề người chấp hành xong án phạt tù của xã';
      must(await signCommitment(actor, { employerId, signedOn: addDays(today, -300), content, places: '5' }));
      must(
        await recordVisit(actor, {
          employerId,
          visitedOn: addDays(today, -20),
          purpose: 'Nắm nhu cầu tuyển dụng',
          result: 'Cần thêm công nhân may',
        }),
      );
    }
    for (const { pay, asksPolice = false, conditions = [], ...wanted } of plan.openings) {
      const place = { employerId, communeId: actor.unitId, places: '12', payFrom: pay, conditions: [...conditions] };
      const closes = n === 1 ? { closesOn: addDays(today, 5) } : {};
      const { vacancyId } = must(
        await openVacancy(actor, { ...wanted, ...place, ...closes, needsPoliceCheck: asksPolice }),
      );
      openings.push({ ...wanted, vacancyId, asksPolice });
    }
  }
  return openings;
}
