import { formatDate } from '@/lib/dates';
import { educationKeys } from '@/lib/jobs/profiles/profile';
import type { JobFile } from '@/lib/jobs/profiles/queries';
import { isCondition, isTrade } from '@/lib/jobs/trades';
import { formatNumber } from '@/lib/money';

/** What the form of a job profile starts from. */
export function profileDefaults({ caseId, profile }: Pick<JobFile, 'caseId' | 'profile'>) {
  if (!profile) return { caseId, version: 0, isSeeking: 'yes' as const, trades: [], cannot: [], experience: {} };
  const education = educationKeys.find((key) => key === profile.education);
  return {
    ...{ caseId, version: profile.version, isSeeking: profile.isSeeking ? ('yes' as const) : ('no' as const) },
    trades: profile.trades.filter(isTrade),
    experience: Object.fromEntries(profile.experience.map((one) => [one.trade, String(one.months)])),
    cannot: profile.cannot.filter(isCondition),
    maxDistanceKm: profile.maxDistanceKm === null ? '' : String(profile.maxDistanceKm),
    payWanted: profile.payWanted === null ? '' : formatNumber(profile.payWanted),
    availableFrom: profile.availableFrom ? formatDate(profile.availableFrom) : '',
    ...(education ? { education } : {}),
    note: profile.note ?? '',
  };
}
