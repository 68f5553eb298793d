import { z } from 'zod';
import { id, pastDay } from '@/lib/fields';
import { FIELD_LABELS, type Field, isField } from '@/lib/imports/fields';

/** What may be sent from a browser, in bytes: with its form it must stay under Next's own 10 MiB. The command line may read more. */
export const webFileLimit = 10_000_000;

const unitId = z.coerce
  .number({ error: 'Chọn đơn vị của danh sách' })
  .int('Chọn đơn vị của danh sách')
  .positive('Chọn đơn vị của danh sách');

export const listSchema = z.object({ unitId, asOf: pastDay('Ngày chốt số liệu') });

/** A file as it comes in; `bytes` is told from a text by the reader alone, whatever the file is called. */
export const uploadSchema = listSchema.extend({
  fileName: z.string().trim().min(1, 'Chọn tệp danh sách').max(255, 'Tên tệp quá dài'),
  bytes: z.instanceof(Uint8Array, { error: 'Chọn tệp danh sách' }),
});

export const batchSchema = z.object({ batchId: id });

export const rowFilters = {
  'tat-ca': 'Tất cả',
  loi: 'Cần sửa',
  'cho-quyet': 'Chờ quyết định',
  'canh-bao': 'Cảnh báo',
  trung: 'Trùng',
  dat: 'Đạt',
  'da-nhap': 'Đã nhập',
} as const;

export type RowFilter = keyof typeof rowFilters;
export const rowFilterKeys = Object.keys(rowFilters) as [RowFilter, ...RowFilter[]];
export const rowsPerPage = 50;

export const readImportSchema = z.object({
  batchId: id,
  filter: z.enum(rowFilterKeys).default('tat-ca'),
  page: z.number().int().min(1).max(10_000).default(1),
  /** Ask also what an undo would take away. */
  withUndo: z.boolean().default(false),
});

const longestCell = 32_767;
const cells = z.record(z.string(), z.string().max(longestCell, 'Ô có nội dung quá dài'));

export const editRowSchema = z.object({ rowId: id, cells });
export type EditRowForm = z.input<typeof editRowSchema>;

export const decideRowSchema = z.object({
  rowId: id,
  decision: z.enum(['IMPORT', 'SKIP', 'LINK'], 'Chọn cách nhập dòng này'),
});

const letters = z.string().regex(/^[A-Z]{1,3}$/, 'Cột không đúng');

/** Which column holds which field. A register without names is none. */
export const columnMapping = z
  .record(z.string(), letters)
  .refine((columns) => Object.keys(columns).every(isField), 'Có mục không đúng')
  .refine((columns) => 'name' in columns || ('ho_dem' in columns && 'ten' in columns), 'Chọn cột Họ và tên');

export type ColumnMapping = Partial<Record<Field, string>>;

export const columnsSchema = z.object({
  batchId: id,
  sheets: z
    .array(z.object({ signature: z.string().min(1).max(20_000), columns: columnMapping }))
    .min(1)
    .max(200),
});

export const fieldChoices = Object.entries(FIELD_LABELS).map(([value, label]) => ({ value, label }));
