import { formatDate } from '@/lib/dates';
import { isCondition, isTrade } from '@/lib/jobs/trades';
import type { VacancyView } from '@/lib/jobs/vacancies/queries';
import { formatNumber } from '@/lib/money';

const money = (amount: number | null) => (amount === null ? '' : formatNumber(amount));

/** What the form that corrects a vacancy starts from. */
export const vacancyDefaults = (v: VacancyView) => ({
  ...{ vacancyId: v.id, version: v.version, title: v.title, description: v.description ?? '', contract: v.contract },
  ...(isTrade(v.trade) ? { trade: v.trade } : {}),
  ...{ communeId: String(v.communeId), places: String(v.places), needsPoliceCheck: v.needsPoliceCheck },
  experienceMonths: v.experienceMonths === 0 ? '' : String(v.experienceMonths),
  ...{ payFrom: money(v.payFrom), payTo: money(v.payTo) },
  closesOn: v.closesOn ? formatDate(v.closesOn) : '',
  conditions: v.conditions.filter(isCondition),
});
