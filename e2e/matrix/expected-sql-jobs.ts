// Firms, vacancies and placements in the database itself, as expected-sql.ts.
import { row } from './notation';
import { nobody, noGrant, table } from './sql-table';

const looksUp = row('P,C,O,H,S ++++++  M,B,V,A,Q ------');
const seesPeople = row('P,C,O,H +----+  S +++--+  M,B,V,A,Q ------');
const communeWorks = row('P,C,O +----+  H,S,M,B,V,A,Q ------');
/** Said once, in one's own name. */
const added = table(seesPeople, communeWorks, noGrant);
const worked = table(seesPeople, communeWorks, communeWorks);

export const expectedSqlOfJobs = {
  employer: table(looksUp, communeWorks, communeWorks),
  vacancy: table(looksUp, communeWorks, communeWorks),
  employer_contact: worked,
  workforce_statement: added,
  employer_commitment: added,
  employer_visit: added,
  job_profile: worked,
  job_experience: table(seesPeople, communeWorks, communeWorks, communeWorks),
  profile_consent: worked,
  'profile_consent#rewritten': added,
  placement: worked,
  'placement#answered at once': table(seesPeople, nobody, nobody),
  'placement#hired at once': table(seesPeople, nobody, noGrant),
  placement_step: added,
  placement_check: worked,
  profile_disclosure: added,
  'profile_disclosure#before the answer': table(seesPeople, nobody, noGrant),
  'profile_disclosure#without consent': table(seesPeople, nobody, noGrant),
} as const;

export const functionsOfJobs: Readonly<Record<string, { runtime: boolean; definer: boolean }>> = {
  supports_people: { runtime: true, definer: false },
  lock_case: { runtime: true, definer: true },
  // Asks the scope by itself, because the policies would look at everybody in the area before the trade.
  seekers_for: { runtime: true, definer: true },
  police_answer_fit: { runtime: false, definer: false },
  place_of_profile: { runtime: false, definer: true },
  profile_moves_along: { runtime: false, definer: true },
  count_filled: { runtime: false, definer: true },
};
