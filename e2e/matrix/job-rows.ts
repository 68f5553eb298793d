// One row of each table of jobs about a person and a firm of their commune, as the SQL layer asks about them.
import { officerOf, type Person } from './people';
import type { World } from './world';

export interface JobRows {
  vacancy: string;
  contact: string;
  statement: string;
  commitment: string;
  visit: string;
  consent: string;
  placement: string;
  /** A placement that waits for no answer of the police. */
  fitting: string;
  step: string;
  check: string;
  disclosure: string;
}

export async function addJobRows(world: World, person: Person, employer: string): Promise<JobRows> {
  const { owner } = world;
  const { userId } = await officerOf(world, person.commune);
  const by = { recorded_by: userId };
  const ofFirm = { employer_id: employer, ...by };
  const ofCase = { case_id: person.caseId };
  const add = async (table: string, values: Record<string, string | number | boolean | readonly string[]>) => {
    const id = crypto.randomUUID();
    await owner.add(table, { id, ...values });
    return id;
  };
  await owner.rows(
    `INSERT INTO job_profile (case_id, commune_id, trades, cannot, updated_by) VALUES ($1, $2, '{}', '{}', $3) ON CONFLICT DO NOTHING`,
    [person.caseId, person.commune.id, userId],
  );
  await owner.rows(
    `INSERT INTO job_experience (case_id, trade, months) VALUES ($1, 'GARMENT', 6) ON CONFLICT DO NOTHING`,
    [person.caseId],
  );
  const vacancy = await add('vacancy', {
    ...{ employer_id: employer, commune_id: person.commune.id, title: 'Thợ', trade: 'GARMENT', contract: 'SEASONAL' },
    ...{ places: 3, opened_on: '2026-07-01', conditions: [], sort_key: 'x', search_key: 'x', created_by: userId },
  });
  const consent = await add('profile_consent', {
    ...{ ...ofCase, ...by, fields: ['NAME'], given_on: '2026-07-01', paper: 'x' },
  });
  const referred = {
    ...{ ...ofCase, ...by, employer_id: employer, vacancy_id: vacancy, occupation: 'Thợ', trade: 'GARMENT' },
    referred_on: '2026-07-02',
  };
  const placement = await add('placement', { ...referred, police_answer: 'WAITING' });
  const fitting = await add('placement', { ...referred, police_answer: 'NOT_NEEDED' });
  return {
    ...{ vacancy, consent, placement, fitting },
    contact: await add('employer_contact', { ...ofFirm, full_name: 'x' }),
    statement: await add('workforce_statement', {
      ...{ ...ofFirm, stated_on: '2026-07-01', workforce: 10, reintegrated: 1, evidence: 'x' },
    }),
    commitment: await add('employer_commitment', { ...ofFirm, signed_on: '2026-07-01', content: 'x' }),
    visit: await add('employer_visit', { ...ofFirm, visited_on: '2026-07-01', purpose: 'x' }),
    step: await add('placement_step', {
      ...{ placement_id: placement, to_stage: 'REFERRED', happened_on: '2026-07-02', ...by },
    }),
    check: await add('placement_check', { ...ofCase, placement_id: placement, month: 1, due_on: '2026-08-02' }),
    disclosure: await add('profile_disclosure', {
      ...{ ...ofCase, ...by, consent_id: consent, placement_id: fitting, content: '{}', sent_on: '2026-07-02' },
    }),
  };
}
