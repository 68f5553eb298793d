import type { EditableFacts } from '@/lib/cases/row-token';
import type { Tx } from '@/lib/db';
import { noteDuplicates } from '@/lib/merging/pairs';
import { nameColumns } from '@/lib/people/columns';
import { sexLabels } from '@/lib/people/labels';
import { personSchema } from '@/lib/people/schema';

export interface PersonCorrection {
  facts: EditableFacts;
  /** By field of a person; a birth as people write it, the sex in words. */
  values: Readonly<Record<string, string | null>>;
}

function personRecord({ facts, values }: PersonCorrection) {
  const text = (
    field: 'phone' | 'hamlet' | 'address' | 'representativeName' | 'representativeKin' | 'representativePhone',
  ) => (field in values ? (values[field] ?? null) : facts[field]);
  const name = nameColumns(values.fullName ?? facts.fullName);
  const birth = values.birthDate ? personSchema.shape.birth.parse(values.birthDate) : null;
  const sex = values.sex === sexLabels.MALE ? 'MALE' : values.sex === sexLabels.FEMALE ? 'FEMALE' : null;
  return {
    id: facts.personId,
    full_name: name.fullName,
    name_key: name.nameKey,
    search_key: name.searchKey,
    sort_key: name.sortKey,
    sex: 'sex' in values ? sex : facts.sex,
    birth_date: 'birthDate' in values ? (birth?.date ?? null) : facts.birthDate,
    birth_precision: 'birthDate' in values ? (birth?.precision ?? 'DAY') : facts.birthPrecision,
    phone: text('phone'),
    hamlet: text('hamlet'),
    address: text('address'),
    representative_name: text('representativeName'),
    representative_kin: text('representativeKin'),
    representative_phone: text('representativePhone'),
  };
}

/** Corrects who many people are, in one statement: the same columns and the same new version as correcting one. */
export async function correctPeople(tx: Tx, corrections: readonly PersonCorrection[]): Promise<void> {
  if (corrections.length === 0) return;
  const records = JSON.stringify(corrections.map(personRecord));
  await tx.$executeRaw`
    UPDATE person p SET full_name = x.full_name, name_key = x.name_key, search_key = x.search_key, sort_key = x.sort_key, sex = x.sex,
      birth_date = x.birth_date, birth_precision = x.birth_precision, phone = x.phone, hamlet = x.hamlet, address = x.address,
      representative_name = x.representative_name, representative_kin = x.representative_kin,
      representative_phone = x.representative_phone, version = p.version + 1
    FROM jsonb_populate_recordset(NULL::person, ${records}::jsonb) x WHERE p.id = x.id`;
  await tx.$executeRaw`
    UPDATE case_file c SET sort_key = x.sort_key FROM jsonb_populate_recordset(NULL::person, ${records}::jsonb) x
    WHERE c.person_id = x.id AND c.sort_key <> x.sort_key`;
  await noteDuplicates(
    tx,
    corrections.map(({ facts }) => facts.personId),
    'CORRECTION',
  );
}
