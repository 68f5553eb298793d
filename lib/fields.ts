import { z } from 'zod';
import { isLegalDate, type LegalDate, parseVietnameseDate, todayInVietnam } from '@/lib/dates';
import { asSentence, cleanText, inSentence } from '@/lib/text';

/** Zod pieces shared by every form, command and import: trimmed, bounded, with Vietnamese messages. */

const tooLong = (label: string, max: number) => `${asSentence(label)} dài quá ${max} ký tự`;

/** `label` as it stands in a sentence: 'Tòa án' keeps its capital. */
export const text = (label: string, max = 200) =>
  z
    .string({ error: `Nhập ${label}` })
    .transform(cleanText)
    .pipe(z.string().min(1, `Nhập ${label}`).max(max, tooLong(label, max)));

/** Empty means "not said": null, never ''. */
export const optionalText = (label: string, max = 200) =>
  z
    .string()
    .max(max * 4, tooLong(label, max))
    .nullish()
    .transform((v) => (v ? cleanText(v) || null : null))
    .pipe(z.string().max(max, tooLong(label, max)).nullable());

/** Several lines: line breaks are kept. */
export const optionalNote = (label: string, max = 4000) =>
  z
    .string()
    .max(max, tooLong(label, max))
    .nullish()
    .transform((v) => v?.normalize('NFC').split(/\r?\n/).map(cleanText).join('\n').trim() || null);

function readDate(label: string, value: string, context: z.core.$RefinementCtx): LegalDate {
  if (isLegalDate(value)) return value;
  const parsed = parseVietnameseDate(value);
  if (parsed.ok && parsed.precision === 'day') return parsed.date;
  const why =
    parsed.ok || parsed.reason === 'unreadable'
      ? 'viết đủ ngày, tháng, năm, ví dụ 5/3/2026'
      : 'ngày này không có trong lịch';
  context.addIssue({ code: 'custom', message: `${label}: ${why}` });
  return z.NEVER;
}

/** A day as people type it: 1/1/26, 01-01-2026, 1.1.2026 or ISO. */
export const day = (label: string) =>
  z
    .string({ error: `Nhập ${inSentence(label)}` })
    .trim()
    .min(1, `Nhập ${inSentence(label)}`)
    .transform((v, context) => readDate(label, v, context));

export const optionalDay = (label: string) =>
  z
    .string()
    .trim()
    .nullish()
    .transform((v, context) => (v ? readDate(label, v, context) : null));

/** A day that has come. */
export const pastDay = (label: string) =>
  day(label).refine((v) => v <= todayInVietnam(), `${label}: ngày này chưa đến`);

export const id = z.uuid('Mã không hợp lệ');
export const version = z.coerce.number().int().positive().max(2_147_483_647);

/** A choice whose empty option means "not said". */
export const optionalChoice = <const T extends readonly [string, ...string[]]>(choices: T) =>
  z
    .union([z.enum(choices), z.literal('')])
    .nullish()
    .transform((v) => v || null);
