import type { z } from 'zod';
import { plannedDay } from '@/lib/bulk/schema';
import type { EditableFacts } from '@/lib/cases/row-token';
import { sheetLabels } from '@/lib/cases/sheet';
import { formatDate } from '@/lib/dates';
import { formatPartialDate, sexLabels } from '@/lib/people/labels';
import { personSchema } from '@/lib/people/schema';

/**
 * What may be changed through a returned sheet. Group, state and work are not among them: they are dated history with
 * its own rules (a signature, a contact). Numbers of identity leave masked, so they cannot come back.
 */
export const editFields = {
  fullName: { label: sheetLabels.name, isRequired: true },
  sex: { label: sheetLabels.sex, isRequired: false },
  birthDate: { label: sheetLabels.birth, isRequired: true },
  phone: { label: sheetLabels.phone, isRequired: false },
  hamlet: { label: sheetLabels.hamlet, isRequired: false },
  address: { label: sheetLabels.address, isRequired: false },
  representativeName: { label: sheetLabels.representativeName, isRequired: false },
  representativeKin: { label: sheetLabels.representativeKin, isRequired: false },
  representativePhone: { label: sheetLabels.representativePhone, isRequired: false },
  nextVisitOn: { label: sheetLabels.nextVisit, isRequired: true },
} as const;

export type EditField = keyof typeof editFields;
export const isEditField = (key: string): key is EditField => Object.hasOwn(editFields, key);
export const editFieldKeys = Object.keys(editFields).filter(isEditField);

export type EditValues = Record<EditField, string | null>;

/** A file's editable facts as the texts that a sheet holds and that changes are told in; the visit as an ISO day. */
export const editValues = (facts: EditableFacts): EditValues => ({
  fullName: facts.fullName,
  sex: facts.sex && sexLabels[facts.sex],
  birthDate: facts.birthDate && formatPartialDate(facts.birthDate, facts.birthPrecision),
  phone: facts.phone,
  hamlet: facts.hamlet,
  address: facts.address,
  representativeName: facts.representativeName,
  representativeKin: facts.representativeKin,
  representativePhone: facts.representativePhone,
  nextVisitOn: facts.nextVisitOn,
});

const sexByLabel: Readonly<Record<string, 'MALE' | 'FEMALE'>> = { nam: 'MALE', nữ: 'FEMALE' };

type Read = { ok: true; value: string | null } | { ok: false; problem: string };
const said = (parsed: z.ZodSafeParseResult<string | null>): Read =>
  parsed.success ? { ok: true, value: parsed.data } : { ok: false, problem: parsed.error.issues[0]?.message ?? '' };

/** What somebody typed into a cell, as the register would keep it; the same schemas as the form. */
export function readEdit(field: EditField, text: string): Read {
  if (text === '')
    return editFields[field].isRequired ? { ok: false, problem: 'không để trống' } : { ok: true, value: null };
  if (field === 'birthDate') {
    const parsed = personSchema.shape.birth.safeParse(text);
    return parsed.success
      ? { ok: true, value: formatPartialDate(parsed.data.date, parsed.data.precision) }
      : { ok: false, problem: parsed.error.issues[0]?.message ?? '' };
  }
  if (field === 'sex') {
    const sex = sexByLabel[text.toLowerCase()];
    return sex ? { ok: true, value: sexLabels[sex] } : { ok: false, problem: 'ghi Nam hoặc Nữ' };
  }
  if (field === 'nextVisitOn') return said(plannedDay.safeParse(text));
  return said(personSchema.shape[field].safeParse(text));
}

/** A value as a person reads it. */
export const shownEdit = (field: string, value: string | null): string | null =>
  field === 'nextVisitOn' && value ? formatDate(value) : value;
