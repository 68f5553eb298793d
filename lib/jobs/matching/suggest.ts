import { todayInVietnam } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import { fromDbDate } from '@/lib/db-dates';
import { Prisma } from '@/lib/generated/prisma/client';
import type { ContractKind } from '@/lib/generated/prisma/enums';
import { matchOf, type Reason, type Seeker } from '@/lib/jobs/matching/match';
import { placesFrom } from '@/lib/jobs/matching/places';
import { plainPay } from '@/lib/jobs/vacancies/list';

/** So many are looked at closely, so many are shown. */
const looked = 80;
export const shownMatches = 12;

export interface SuggestedVacancy {
  id: string;
  title: string;
  employerName: string;
  communeName: string;
  contract: ContractKind;
  payFrom: number | null;
  payTo: number | null;
  needsPoliceCheck: boolean;
  reasons: Reason[];
}

interface Candidate extends Omit<SuggestedVacancy, 'reasons' | 'payFrom' | 'payTo'> {
  trade: string;
  experienceMonths: number;
  conditions: string[];
  payFrom: bigint | null;
  payTo: bigint | null;
  closesOn: string | null;
  km: number | null;
  band: number;
}

/** Open vacancies of the whole country for one person: their trades first; where these are few, work that asks for none. */
export async function suggestVacancies(tx: Tx, caseId: string, communeId: number, seeker: Seeker) {
  const known = [...new Set([...seeker.trades, ...Object.keys(seeker.experience)])];
  const ofTrade = known.length > 0 ? await candidates(tx, caseId, communeId, seeker, known) : [];
  const others = ofTrade.length < shownMatches ? await candidates(tx, caseId, communeId, seeker, null) : [];
  const today = todayInVietnam();
  const seen = new Set(ofTrade.map((one) => one.id));
  return [...ofTrade, ...others.filter((one) => !seen.has(one.id))]
    .flatMap((one) => {
      const match = matchOf(seeker, plainPay(one), { km: one.km, band: one.band }, today);
      return match ? [{ ...match, vacancy: plainPay(one) }] : [];
    })
    .sort((a, b) => b.order - a.order || a.vacancy.id.localeCompare(b.vacancy.id))
    .slice(0, shownMatches)
    .map(({ vacancy, reasons }): SuggestedVacancy => {
      const { id, title, employerName, communeName, contract, payFrom, payTo, needsPoliceCheck } = vacancy;
      return { id, title, employerName, communeName, contract, payFrom, payTo, needsPoliceCheck, reasons };
    });
}

function candidates(
  tx: Tx,
  caseId: string,
  communeId: number,
  { cannot, maxDistanceKm }: Seeker,
  trades: readonly string[] | null,
): Promise<Candidate[]> {
  const wanted = trades
    ? Prisma.sql`v.trade = ANY (${trades}::text[])`
    : Prisma.sql`v.experience_months = 0 AND p.band <= 2`;
  const nearEnough =
    maxDistanceKm === null
      ? Prisma.sql`true`
      : Prisma.sql`(p.km <= ${maxDistanceKm} OR (p.km IS NULL AND p.band <= 2))`;
  return tx.$queryRaw<Candidate[]>`
    WITH ${placesFrom(communeId)}, best AS MATERIALIZED (
      SELECT v.id, p.km, p.band FROM vacancy v JOIN place p ON p.id = v.commune_id
      WHERE v.status = 'OPEN' AND ${wanted} AND (v.closes_on IS NULL OR v.closes_on >= ${todayInVietnam()}::date)
        AND NOT v.conditions && ${[...cannot]}::text[] AND ${nearEnough}
        AND NOT EXISTS (SELECT 1 FROM placement w WHERE w.vacancy_id = v.id AND w.case_id = ${caseId}::uuid AND w.stage NOT IN ('ENDED', 'CLOSED'))
      ORDER BY coalesce(p.km, CASE p.band WHEN 1 THEN 12 WHEN 2 THEN 40 ELSE 300 END), v.closes_on, v.id LIMIT ${looked})
    SELECT v.id, v.title, v.trade, e.name AS "employerName", u.form || ' ' || u.name AS "communeName", v.contract, v.pay_from AS "payFrom",
      v.pay_to AS "payTo", v.needs_police_check AS "needsPoliceCheck", v.experience_months AS "experienceMonths", v.conditions,
      v.closes_on::text AS "closesOn", b.km, b.band
    FROM best b JOIN vacancy v ON v.id = b.id JOIN employer e ON e.id = v.employer_id JOIN unit u ON u.id = v.commune_id`;
}

export interface SuggestedPerson {
  caseId: string;
  fullName: string;
  hamlet: string | null;
  communeName: string;
  hasConsent: boolean;
  reasons: Reason[];
}

interface Wanted {
  id: string;
  trade: string;
  experienceMonths: number;
  conditions: readonly string[];
  payFrom: number | null;
  payTo: number | null;
  closesOn: string | null;
  communeId: number;
}

/** People of the actor's area for one vacancy, nearest first, each with the reasons. */
export async function suggestPeople(tx: Tx, work: Wanted): Promise<SuggestedPerson[]> {
  const today = todayInVietnam();
  const until = work.closesOn ?? '9999-12-31';
  const found = await tx.$queryRaw<{ caseId: string; communeId: number }[]>`
    WITH ${placesFrom(work.communeId)}, near AS (
      SELECT array_agg(p.id ORDER BY coalesce(p.km, CASE p.band WHEN 1 THEN 12 WHEN 2 THEN 40 ELSE 300 END), p.id) AS ids FROM place p
      WHERE p.id = ANY ((SELECT app.scope_communes())::int[]))
    SELECT s.case_id AS "caseId", p.commune_id AS "communeId"
    FROM near n, app.seekers_for(${work.trade}, ${[...work.conditions]}::text[], coalesce(n.ids, '{}'), ${until}::date, ${looked}::int) s
    JOIN job_profile p ON p.case_id = s.case_id`;
  const ids = found.map((one) => one.caseId);
  const profiles = await tx.jobProfile.findMany({
    where: { caseId: { in: ids } },
    include: { experience: true, commune: { select: { form: true, name: true } } },
  });
  const people = new Map((await peopleBehind(tx, ids, work.id)).map((one) => [one.caseId, one]));
  const distances = new Map(
    (
      await tx.$queryRaw<{ id: number; km: number | null; band: number }[]>`
        WITH ${placesFrom(work.communeId)} SELECT p.id, p.km, p.band FROM place p
        WHERE p.id = ANY (${[...new Set(found.map((one) => one.communeId))]}::int[])`
    ).map((one) => [one.id, one]),
  );
  return profiles
    .flatMap((profile) => {
      const person = people.get(profile.caseId);
      const match = matchOf(seekerOf(profile), work, distances.get(profile.communeId) ?? { km: null, band: 3 }, today);
      return match && person ? [{ ...match, profile, person }] : [];
    })
    .sort((a, b) => b.order - a.order || a.profile.caseId.localeCompare(b.profile.caseId))
    .slice(0, shownMatches)
    .map(({ profile, person, reasons }) => ({
      ...person,
      communeName: `${profile.commune.form} ${profile.commune.name}`,
      reasons: reasons.filter((reason) => !reason.isOfWork),
    }));
}

/**
 * Who they are, without those who are already tried for this vacancy. Each is looked up by its own key: asked with IN, the
 * planner walks all places of the country's scope instead.
 */
const peopleBehind = (tx: Tx, ids: readonly string[], vacancyId: string) => tx.$queryRaw<
  { caseId: string; fullName: string; hamlet: string | null; hasConsent: boolean }[]
>`
  SELECT c.id AS "caseId", p.full_name AS "fullName", p.hamlet,
    EXISTS (SELECT 1 FROM profile_consent k WHERE k.case_id = c.id AND k.withdrawn_on IS NULL) AS "hasConsent"
  FROM unnest(${[...ids]}::uuid[]) i(id) JOIN case_file c ON c.id = i.id JOIN person p ON p.id = c.person_id
  WHERE NOT EXISTS (SELECT 1 FROM placement w WHERE w.case_id = c.id AND w.vacancy_id = ${vacancyId}::uuid AND w.stage NOT IN ('ENDED', 'CLOSED'))`;

interface StoredProfile {
  trades: string[];
  cannot: string[];
  maxDistanceKm: number | null;
  payWanted: bigint | null;
  availableFrom: Date | null;
  experience: readonly { trade: string; months: number }[];
}

export const seekerOf = (profile: StoredProfile): Seeker => ({
  trades: profile.trades,
  cannot: profile.cannot,
  maxDistanceKm: profile.maxDistanceKm,
  payWanted: profile.payWanted === null ? null : Number(profile.payWanted),
  availableFrom: fromDbDate(profile.availableFrom),
  experience: Object.fromEntries(profile.experience.map((one) => [one.trade, one.months])),
});
