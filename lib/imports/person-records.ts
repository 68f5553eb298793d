import { earliestDay, type PartialDate } from '@/lib/dates';
import type { DatePrecision } from '@/lib/generated/prisma/enums';
import { readListedJob } from '@/lib/imports/job-status';
import { readListedDifficulties } from '@/lib/imports/listed-difficulties';
import type { Stay } from '@/lib/imports/placement';
import type { ImportRecords } from '@/lib/imports/records';
import { cellsOf, type StoredRow } from '@/lib/imports/stored-row';
import { identityColumns, nameColumns } from '@/lib/people/columns';
import { searchKey } from '@/lib/text';

const precisionOf = { day: 'DAY', month: 'MONTH', year: 'YEAR' } as const satisfies Record<string, DatePrecision>;
const sexOf = { Nam: 'MALE', Nữ: 'FEMALE' } as const;
const asBytes = (bytes: Uint8Array | null): string | null =>
  bytes ? `\\x${Buffer.from(bytes).toString('hex')}` : null;

const dated = (date: PartialDate | null, precision: keyof typeof precisionOf | null) => ({
  on: date === null ? null : earliestDay(date),
  precision: precisionOf[precision ?? 'day'],
});

/** An amnesty is written in the note or on the certificate's number; a list has no column for it. */
const isAmnesty = ({ note, certificate_no: number }: StoredRow['normalized']): boolean =>
  /dac xa|\bdx\b/.test(searchKey(`${number ?? ''} ${note ?? ''}`));

interface NewCase {
  row: StoredRow;
  number: string;
  stays: readonly Stay[];
}

/** Adds what one row of a list becomes: person with the units they lived in, case, papers, group and work. */
export function addPersonRecords(records: ImportRecords, { row, number, stays }: NewCase): string {
  const listed = row.normalized;
  const today = stays.at(-1);
  if (listed.name === null || today === undefined) throw new Error('a row without name or place cannot be imported');
  const [personId, caseId] = [crypto.randomUUID(), crypto.randomUUID()];
  const name = nameColumns(listed.name);
  const identity = identityColumns({ cccd: listed.cccd, oldId: listed.old_id });
  const birth = dated(listed.dob, listed.dob_precision);
  const hamlet = listed.hamlet?.slice(0, 120) ?? null;
  records.person.push({
    id: personId,
    commune_id: today.communeId,
    full_name: name.fullName,
    name_key: name.nameKey,
    search_key: name.searchKey,
    sort_key: name.sortKey,
    sex: listed.gender && sexOf[listed.gender],
    birth_date: birth.on,
    birth_precision: birth.precision,
    cccd_encrypted: asBytes(identity.cccdEncrypted),
    cccd_index: asBytes(identity.cccdIndex),
    cccd_last4: identity.cccdLast4,
    old_id_encrypted: asBytes(identity.oldIdEncrypted),
    old_id_index: asBytes(identity.oldIdIndex),
    hamlet,
  });
  for (const stay of stays) {
    records.residence.push({
      id: crypto.randomUUID(),
      person_id: personId,
      commune_id: stay.communeId,
      hamlet,
      valid_from: stay.validFrom,
      valid_to: stay.validTo,
    });
  }
  addCaseRecords(records, { row, number, personId, caseId, communeId: today.communeId, sortKey: name.sortKey });
  return caseId;
}

interface CaseParts {
  row: StoredRow;
  number: string;
  personId: string;
  caseId: string;
  communeId: number;
  sortKey: string;
}

function addCaseRecords(
  records: ImportRecords,
  { row, number, personId, caseId, communeId, sortKey }: CaseParts,
): void {
  const listed = row.normalized;
  const job = readListedJob(listed.job);
  const difficulties = readListedDifficulties(listed.difficulty);
  const release = dated(listed.release_date, listed.release_precision);
  const status = listed.group === null ? 'RECEIVED' : 'MANAGED';
  records.case_file.push({
    id: caseId,
    number,
    person_id: personId,
    commune_id: communeId,
    sort_key: sortKey,
    status,
    release_on: release.on,
    release_precision: release.precision,
  });
  records.certificate.push({
    case_id: caseId,
    kind: isAmnesty(listed) ? 'AMNESTY' : 'SENTENCE_COMPLETED',
    number: listed.certificate_no?.slice(0, 60) ?? null,
  });
  addJudgment(records, row, caseId);
  if (listed.group !== null)
    records.assessment.push({ id: crypto.randomUUID(), case_id: caseId, group: listed.group, difficulties });
  else if (difficulties.length > 0)
    records.difficulty_note.push({ id: crypto.randomUUID(), case_id: caseId, difficulties });
  if (job !== null) records.employment.push({ id: crypto.randomUUID(), case_id: caseId, ...job });
  records.visit_plan.push({ id: crypto.randomUUID(), case_id: caseId });
  records.case_event.push({ id: crypto.randomUUID(), case_id: caseId, to_status: status });
}

function addJudgment(records: ImportRecords, row: StoredRow, caseId: string): void {
  const { offence, sentence_months: months, sentenced_date: sentenced } = row.normalized;
  const isLife = /chung than/.test(searchKey(String(cellsOf(row).sentence ?? '')));
  if (offence === null && months === null && sentenced === null && !isLife) return;
  const id = crypto.randomUUID();
  // A judgment's day is a legal date: a month or a year alone stays in the import's row.
  const judgedOn = sentenced?.length === 10 ? sentenced : null;
  records.judgment.push({
    id,
    case_id: caseId,
    judged_on: judgedOn,
    sentence_months: months,
    is_life_sentence: isLife,
  });
  if (offence !== null) records.offence.push({ id: crypto.randomUUID(), judgment_id: id, name: offence.slice(0, 300) });
}
