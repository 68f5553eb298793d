// The tables of jobs, as sql-probes.ts asks the others.
import type { Values } from './database';
import type { JobRows } from './job-rows';
import type { Facts, Probe } from './sql-probes';

const uuid = () => crypto.randomUUID();
const of =
  (which: keyof JobRows) =>
  (facts: Facts): Values => ({ id: facts.jobs[which] });
const by = ({ account }: Facts): Values => ({ recorded_by: account.userId });
const ofFirm = (facts: Facts): Values => ({ id: uuid(), employer_id: facts.loans.employer, ...by(facts) });

const addPlacement =
  (more: Values) =>
  (facts: Facts): Values => ({
    ...{ id: uuid(), case_id: facts.quiet.caseId, employer_id: facts.loans.employer, vacancy_id: facts.jobs.vacancy },
    ...{ occupation: 'x', trade: 'GARMENT', referred_on: '2026-08-01', ...by(facts), ...more },
  });

export const jobProbes = {
  vacancy: {
    key: of('vacancy'),
    add: ({ account, loans, target }) => ({
      ...{ id: uuid(), employer_id: loans.employer, commune_id: target.person.commune.id, title: 'x', trade: 'STONE' },
      ...{ contract: 'SEASONAL', places: 1, opened_on: '2026-08-01', conditions: [], sort_key: 'x', search_key: 'x' },
      created_by: account.userId,
    }),
    write: 'title',
  },
  employer_contact: { key: of('contact'), add: (f) => ({ ...ofFirm(f), full_name: 'x' }), write: 'ended_at' },
  workforce_statement: {
    key: of('statement'),
    add: (f) => ({ ...ofFirm(f), stated_on: '2026-08-01', workforce: 1, reintegrated: 0, evidence: 'x' }),
    write: 'evidence',
  },
  employer_commitment: {
    key: of('commitment'),
    add: (f) => ({ ...ofFirm(f), signed_on: '2026-08-01', content: 'x' }),
    write: 'content',
  },
  employer_visit: {
    key: of('visit'),
    add: (f) => ({ ...ofFirm(f), visited_on: '2026-08-01', purpose: 'x' }),
    write: 'result',
  },
  job_profile: {
    key: ({ target }) => ({ case_id: target.person.caseId }),
    add: ({ account, quiet }) => ({ case_id: quiet.caseId, trades: [], cannot: [], updated_by: account.userId }),
    write: 'note',
  },
  job_experience: {
    key: ({ target }) => ({ case_id: target.person.caseId, trade: 'GARMENT' }),
    add: ({ target }) => ({ case_id: target.person.caseId, trade: 'STONE', months: 3 }),
    write: 'months',
  },
  profile_consent: {
    key: of('consent'),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.quiet.caseId, fields: ['NAME'], given_on: '2026-08-01', paper: 'x', ...by(f) },
    }),
    write: 'withdrawn_reason',
  },
  // A yes is taken back, never rewritten.
  'profile_consent#rewritten': {
    key: of('consent'),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.quiet.caseId, fields: ['NAME'], given_on: '2026-08-01', paper: 'x', ...by(f) },
    }),
    write: 'fields',
  },
  placement: { key: of('placement'), add: addPlacement({}), write: 'wage' },
  // Answered by the police, with who answered, which no write of one column can say; and nobody begins hired.
  'placement#answered at once': {
    key: of('placement'),
    add: addPlacement({ police_answer: 'FIT' }),
    write: 'police_answer',
    value: 'FIT',
  },
  'placement#hired at once': {
    key: of('placement'),
    add: addPlacement({ stage: 'HIRED' }),
    write: 'case_id',
  },
  placement_step: {
    key: of('step'),
    add: (f) => ({
      ...{ id: uuid(), placement_id: f.jobs.placement, to_stage: 'INTERVIEW', happened_on: '2026-08-03', ...by(f) },
    }),
    write: 'note',
  },
  placement_check: {
    key: of('check'),
    add: ({ jobs, target }) => ({
      ...{ id: uuid(), placement_id: jobs.placement, case_id: target.person.caseId, month: 3, due_on: '2026-10-02' },
    }),
    write: 'note',
  },
  profile_disclosure: {
    key: of('disclosure'),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.target.person.caseId, consent_id: f.jobs.consent, placement_id: f.jobs.fitting },
      ...{ content: '{}', sent_on: '2026-08-03', ...by(f) },
    }),
    write: 'content',
  },
  // For a position of which the police have not said that it fits.
  'profile_disclosure#before the answer': {
    key: of('disclosure'),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.target.person.caseId, consent_id: f.jobs.consent, placement_id: f.jobs.placement },
      ...{ content: '{}', sent_on: '2026-08-03', ...by(f) },
    }),
    write: 'sent_on',
  },
  // Under a yes of somebody else.
  'profile_disclosure#without consent': {
    key: of('disclosure'),
    add: (f) => ({
      ...{ id: uuid(), case_id: f.quiet.caseId, consent_id: f.jobs.consent, placement_id: f.jobs.fitting },
      ...{ content: '{}', sent_on: '2026-08-03', ...by(f) },
    }),
    write: 'sent_on',
  },
} satisfies Record<string, Probe>;
