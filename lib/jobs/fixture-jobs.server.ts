import type { Actor } from '@/lib/access/actor';
import { must } from '@/lib/cases/fixture-world.server';
import { addDays, formatDate, todayInVietnam } from '@/lib/dates';
import { registerEmployer } from '@/lib/employers/commands';
import { recordHiring, startWork } from '@/lib/jobs/placements/commands';
import { referPerson } from '@/lib/jobs/placements/refer';
import { giveConsent, saveProfile } from '@/lib/jobs/profiles/commands';
import { openVacancy } from '@/lib/jobs/vacancies/commands';
import type { OpenVacancyForm } from '@/lib/jobs/vacancies/schema';

const today = todayInVietnam();
export const ago = (days: number) => formatDate(addDays(today, -days));

/** For tests: a firm of the actor's commune. */
export async function aFirm(actor: Actor, name: string, more: Record<string, string | boolean> = {}): Promise<string> {
  const input = { kind: 'SME', name, workforce: '40', workforceOn: today, ...more };
  return must(await registerEmployer(actor, input)).employerId;
}

/** For tests: a vacancy of that firm, garment work in the actor's commune unless said otherwise. */
export async function aVacancy(actor: Actor, employerId: string, more: Partial<OpenVacancyForm> = {}): Promise<string> {
  const input = {
    ...{ employerId, title: 'Công nhân may', trade: 'GARMENT', communeId: actor.unitId, contract: 'SEASONAL' },
    ...{ places: 2, ...more },
  };
  return must(await openVacancy(actor, input)).vacancyId;
}

/** For tests: somebody who looks for garment work and agreed to let employers know everything that can be agreed to. */
export async function seeks(actor: Actor, caseId: string, more: Record<string, unknown> = {}): Promise<void> {
  must(await saveProfile(actor, { caseId, version: 0, isSeeking: 'yes', trades: ['GARMENT'], ...more }));
  must(
    await giveConsent(actor, {
      ...{ caseId, fields: ['NAME', 'BIRTH_YEAR', 'PHONE', 'TRADES', 'EXPERIENCE', 'EDUCATION'] },
      ...{ givenOn: ago(200), paper: 'Giấy ký, UBND xã giữ' },
    }),
  );
}

/** For tests: referred, hired and at work from that many days ago. */
export async function placed(
  actor: Actor,
  { caseId, vacancyId, startedDaysAgo }: { caseId: string; vacancyId: string; startedDaysAgo: number },
): Promise<string> {
  const on = ago(startedDaysAgo + 5);
  const { placementId } = must(await referPerson(actor, { caseId, vacancyId, referredOn: on }));
  must(await recordHiring(actor, { placementId, version: 1, on }));
  must(
    await startWork(actor, {
      placementId,
      version: 2,
      on: ago(startedDaysAgo),
      contract: 'SEASONAL',
      wage: '6,5 triệu',
    }),
  );
  return placementId;
}
