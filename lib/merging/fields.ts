import type { DatePrecision } from '@/lib/generated/prisma/enums';
import type { Choice, Choices } from '@/lib/merging/choices';
import { maskedCccd } from '@/lib/people/columns';
import { formatPartialDate, releaseKindLabels, sexLabels } from '@/lib/people/labels';

/** A row as PostgreSQL writes it in JSON, by column. */
export type Columns = Readonly<Record<string, unknown>>;

/** The parts of a file that hold a field. */
export interface Parts {
  person: Columns;
  case_file: Columns;
  certificate: Columns | null;
}

interface Field {
  label: string;
  in: keyof Parts;
  columns: readonly string[];
  /** As a person reads it; null where nothing is known. */
  show: (row: Columns) => string | null;
  /** What tells two values apart, when not all columns do (a sealed number is sealed anew each time). */
  by?: string;
}

const asText = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
const text = (column: string) => (row: Columns) => asText(row[column]);
const precision = (value: unknown): DatePrecision => (value === 'MONTH' || value === 'YEAR' ? value : 'DAY');
const date = (column: string, known?: string) => (row: Columns) => {
  const value = asText(row[column]);
  return value && formatPartialDate(value, known ? precision(row[known]) : 'DAY');
};
const ofPerson = (label: string, column: string): Field => ({
  label,
  in: 'person',
  columns: [column],
  show: text(column),
});
const ofCase = (label: string, column: string): Field => ({
  label,
  in: 'case_file',
  columns: [column],
  show: date(column),
});
const named = (labels: Readonly<Record<string, string>>, value: unknown) => labels[String(value)] ?? null;

/** Every field in which two files may differ and one value is chosen. */
export const mergeFields = {
  fullName: { ...ofPerson('Họ và tên', 'full_name'), columns: ['full_name', 'name_key', 'search_key', 'sort_key'] },
  sex: { ...ofPerson('Giới tính', 'sex'), show: (row) => named(sexLabels, row.sex) },
  birthDate: {
    ...ofPerson('Ngày sinh', 'birth_date'),
    columns: ['birth_date', 'birth_precision'],
    show: date('birth_date', 'birth_precision'),
  },
  cccd: {
    ...ofPerson('Số CCCD', 'cccd_last4'),
    columns: ['cccd_encrypted', 'cccd_index', 'cccd_last4'],
    show: (row) => maskedCccd(asText(row.cccd_last4)),
    by: 'cccd_index',
  },
  oldId: {
    ...ofPerson('Số CMND cũ', 'old_id_index'),
    columns: ['old_id_encrypted', 'old_id_index'],
    show: (row) => (row.old_id_index ? 'có' : null),
    by: 'old_id_index',
  },
  phone: ofPerson('Điện thoại', 'phone'),
  hamlet: ofPerson('Thôn, tổ dân phố', 'hamlet'),
  address: ofPerson('Địa chỉ', 'address'),
  representative: {
    ...ofPerson('Đại diện gia đình', 'representative_name'),
    columns: ['representative_name', 'representative_kin', 'representative_phone'],
    show: (row) =>
      [row.representative_name, row.representative_kin, row.representative_phone]
        .flatMap((v) => asText(v) ?? [])
        .join(', ') || null,
  },
  noticeReceivedOn: ofCase('Nhận thông báo của trại giam', 'notice_received_on'),
  expectedReleaseOn: ofCase('Ngày dự kiến về', 'expected_release_on'),
  releaseOn: {
    ...ofCase('Ngày chấp hành xong', 'release_on'),
    columns: ['release_on', 'release_precision'],
    show: date('release_on', 'release_precision'),
  },
  receivedOn: ofCase('Ngày trình diện', 'received_on'),
  certificate: {
    label: 'Giấy chứng nhận',
    in: 'certificate',
    columns: ['kind', 'number', 'issued_on', 'issuer'],
    show: (row) =>
      [named(releaseKindLabels, row.kind), row.number && `số ${row.number}`, date('issued_on')(row), row.issuer]
        .flatMap((v) => asText(v) ?? [])
        .join(', ') || null,
  },
} as const satisfies Record<string, Field>;

export type MergeField = keyof typeof mergeFields;
export const isMergeField = (key: string): key is MergeField => Object.hasOwn(mergeFields, key);
export const mergeFieldKeys = Object.keys(mergeFields).filter(isMergeField);

export const fieldOf = (key: MergeField): Field => mergeFields[key];
export const shownField = (key: MergeField, parts: Parts): string | null => {
  const row = parts[fieldOf(key).in];
  return row && fieldOf(key).show(row);
};

/** Whether two files say another value of a field. */
export function differs(key: MergeField, a: Parts, b: Parts): boolean {
  const field: Field = fieldOf(key);
  const [one, other] = [a[field.in], b[field.in]];
  return (field.by ? [field.by] : field.columns).some((c) => (one?.[c] ?? null) !== (other?.[c] ?? null));
}

/** The kept file's value, unless it has none and the other has. */
export const preferred = (key: MergeField, kept: Parts, gone: Parts): Choice =>
  shownField(key, kept) === null && shownField(key, gone) !== null ? 'gone' : 'kept';

/** Fields that the kept file takes from the other. */
export const takenFields = (choices: Choices, kept: Parts, gone: Parts): MergeField[] =>
  mergeFieldKeys.filter(
    (key) =>
      differs(key, kept, gone) &&
      gone[fieldOf(key).in] !== null &&
      (choices[key] ?? preferred(key, kept, gone)) === 'gone',
  );
