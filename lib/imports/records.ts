import { refreshCases } from '@/lib/cases/refresh';
import type { LegalDate } from '@/lib/dates';
import type { Tx } from '@/lib/db';
import type { Prisma } from '@/lib/generated/prisma/client';
import { Prisma as sql } from '@/lib/generated/prisma/client';
import type { CaseStatus, DatePrecision, Group, Sex, WorkStatus } from '@/lib/generated/prisma/enums';

/** Rows to insert, in the columns' own names: PostgreSQL reads them from JSON, one statement a table. */
export interface ImportRecords {
  person: PersonRecord[];
  residence: {
    id: string;
    person_id: string;
    commune_id: number;
    hamlet: string | null;
    valid_from: LegalDate;
    valid_to: LegalDate | null;
  }[];
  case_file: CaseRecord[];
  certificate: { case_id: string; kind: 'SENTENCE_COMPLETED' | 'AMNESTY'; number: string | null }[];
  judgment: {
    id: string;
    case_id: string;
    judged_on: LegalDate | null;
    sentence_months: number | null;
    is_life_sentence: boolean;
  }[];
  offence: { id: string; judgment_id: string; name: string }[];
  assessment: { id: string; case_id: string; group: Group; difficulties: string[] }[];
  employment: { id: string; case_id: string; status: WorkStatus; occupation: string | null }[];
  difficulty_note: { id: string; case_id: string; difficulties: string[] }[];
  visit_plan: { id: string; case_id: string }[];
  case_event: { id: string; case_id: string; to_status: CaseStatus }[];
}

interface PersonRecord {
  id: string;
  commune_id: number;
  full_name: string;
  name_key: string;
  search_key: string;
  sort_key: string;
  sex: Sex | null;
  birth_date: LegalDate | null;
  birth_precision: DatePrecision;
  /** Bytes as PostgreSQL writes them: '\x…'. */
  cccd_encrypted: string | null;
  cccd_index: string | null;
  cccd_last4: string | null;
  old_id_encrypted: string | null;
  old_id_index: string | null;
  hamlet: string | null;
}

interface CaseRecord {
  id: string;
  number: string;
  person_id: string;
  commune_id: number;
  sort_key: string;
  status: CaseStatus;
  release_on: LegalDate | null;
  release_precision: DatePrecision;
}

/** What all rows of one import share. */
export interface ImportFacts {
  batchId: string;
  asOf: LegalDate;
  today: LegalDate;
  nextVisitOn: LegalDate;
  actorId: string;
  assignmentId: string;
  /** Why the case exists, for its history. */
  reason: string;
}

export const noRecords = (): ImportRecords => ({
  person: [],
  residence: [],
  case_file: [],
  certificate: [],
  judgment: [],
  offence: [],
  assessment: [],
  employment: [],
  difficulty_note: [],
  visit_plan: [],
  case_event: [],
});

type Statement = (json: string, facts: ImportFacts) => Prisma.Sql;

/** In the order in which they refer to each other. One parameter a table instead of one a value: 10,000 people take seconds. */
const statements: { [Table in keyof ImportRecords]: Statement } = {
  person: (json, f) => sql.sql`
    INSERT INTO person (id, commune_id, full_name, name_key, search_key, sort_key, sex, birth_date, birth_precision, cccd_encrypted,
      cccd_index, cccd_last4, old_id_encrypted, old_id_index, hamlet, import_batch_id)
    SELECT id, commune_id, full_name, name_key, search_key, sort_key, sex, birth_date, birth_precision, cccd_encrypted,
      cccd_index, cccd_last4, old_id_encrypted, old_id_index, hamlet, ${f.batchId}::uuid
    FROM jsonb_populate_recordset(NULL::person, ${json}::jsonb)`,
  residence: (json) => sql.sql`
    INSERT INTO residence (id, person_id, commune_id, hamlet, valid_from, valid_to)
    SELECT id, person_id, commune_id, hamlet, valid_from, valid_to FROM jsonb_populate_recordset(NULL::residence, ${json}::jsonb)`,
  case_file: (json, f) => sql.sql`
    INSERT INTO case_file (id, number, person_id, commune_id, sort_key, status, release_on, release_precision, import_batch_id)
    SELECT id, number, person_id, commune_id, sort_key, status, release_on, release_precision, ${f.batchId}::uuid
    FROM jsonb_populate_recordset(NULL::case_file, ${json}::jsonb)`,
  certificate: (json) => sql.sql`
    INSERT INTO certificate (case_id, kind, number)
    SELECT case_id, kind, number FROM jsonb_populate_recordset(NULL::certificate, ${json}::jsonb)`,
  judgment: (json) => sql.sql`
    INSERT INTO judgment (id, case_id, judged_on, sentence_months, is_life_sentence)
    SELECT id, case_id, judged_on, sentence_months, is_life_sentence FROM jsonb_populate_recordset(NULL::judgment, ${json}::jsonb)`,
  offence: (json) => sql.sql`
    INSERT INTO offence (id, judgment_id, name)
    SELECT id, judgment_id, name FROM jsonb_populate_recordset(NULL::offence, ${json}::jsonb)`,
  assessment: (json, f) => sql.sql`
    INSERT INTO assessment (id, case_id, "group", difficulties, effective_from, status, source, proposed_by, decided_by, decided_at)
    SELECT id, case_id, "group", difficulties, ${f.asOf}::date, 'SIGNED', 'IMPORT', ${f.actorId}::uuid, ${f.actorId}::uuid, now()
    FROM jsonb_populate_recordset(NULL::assessment, ${json}::jsonb)`,
  employment: (json, f) => sql.sql`
    INSERT INTO employment (id, case_id, status, occupation, valid_from, source, recorded_by)
    SELECT id, case_id, status, occupation, ${f.asOf}::date, 'IMPORT', ${f.actorId}::uuid
    FROM jsonb_populate_recordset(NULL::employment, ${json}::jsonb)`,
  difficulty_note: (json, f) => sql.sql`
    INSERT INTO difficulty_note (id, case_id, difficulties, noted_on, recorded_by)
    SELECT id, case_id, difficulties, ${f.asOf}::date, ${f.actorId}::uuid FROM jsonb_populate_recordset(NULL::difficulty_note, ${json}::jsonb)`,
  visit_plan: (json, f) => sql.sql`
    INSERT INTO visit_plan (id, case_id, planned_on, set_on, set_by)
    SELECT id, case_id, ${f.nextVisitOn}::date, ${f.today}::date, ${f.actorId}::uuid FROM jsonb_populate_recordset(NULL::visit_plan, ${json}::jsonb)`,
  case_event: (json, f) => sql.sql`
    INSERT INTO case_event (id, case_id, to_status, happened_on, recorded_by, assignment_id, reason)
    SELECT id, case_id, to_status, ${f.asOf}::date, ${f.actorId}::uuid, ${f.assignmentId}::uuid, ${f.reason}
    FROM jsonb_populate_recordset(NULL::case_event, ${json}::jsonb)`,
};

export async function insertRecords(tx: Tx, records: ImportRecords, facts: ImportFacts): Promise<void> {
  const insert = async (statement: Statement, rows: readonly object[]) => {
    if (rows.length > 0) await tx.$executeRaw(statement(JSON.stringify(rows), facts));
  };
  await insert(statements.person, records.person);
  await insert(statements.residence, records.residence);
  await insert(statements.case_file, records.case_file);
  await insert(statements.certificate, records.certificate);
  await insert(statements.judgment, records.judgment);
  await insert(statements.offence, records.offence);
  await insert(statements.assessment, records.assessment);
  await insert(statements.employment, records.employment);
  await insert(statements.difficulty_note, records.difficulty_note);
  await insert(statements.visit_plan, records.visit_plan);
  await insert(statements.case_event, records.case_event);
  await refreshCases(
    tx,
    records.case_file.map((c) => c.id),
  );
}
