import type { z } from 'zod';
import type { AuditFacts } from '@/lib/audit/record';

export type FieldErrors = Record<string, string>;

/** Expected failures are values; anything else throws and reaches error.tsx with a reference number. */
export type Failure =
  | { ok: false; kind: 'invalid'; message: string; fields: FieldErrors }
  | { ok: false; kind: 'not-found'; message: string }
  | { ok: false; kind: 'forbidden'; message: string }
  /** `newest`: what stands now, for whoever looks at it and goes on all the same. */
  | { ok: false; kind: 'conflict'; message: string; newest?: string };

export type Outcome<T> = { ok: true; value: T } | Failure;

export const done = <T>(value: T): Outcome<T> => ({ ok: true, value });

/** Hidden and missing are answered alike, byte for byte. */
export const notFound: Failure = { ok: false, kind: 'not-found', message: 'Không tìm thấy hồ sơ này.' };

export const forbidden = (message: string): Failure => ({ ok: false, kind: 'forbidden', message });

export const conflict = (
  message = 'Có người vừa thay đổi nội dung này. Hãy tải lại trang để xem bản mới rồi làm lại.',
  newest?: string,
): Failure => ({ ok: false, kind: 'conflict', message, ...(newest ? { newest } : {}) });

export const invalid = (fields: FieldErrors, message = 'Còn chỗ cần sửa. Nội dung đã nhập vẫn được giữ.'): Failure => ({
  ok: false,
  kind: 'invalid',
  message,
  fields,
});

/** One message a field, by its path (`need.0.kind`). */
export function invalidFromZod(error: z.ZodError): Failure {
  const fields: FieldErrors = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  return invalid(fields);
}

/** Thrown inside a door to roll the transaction back; the door turns it into the value it carries. */
export class Refused extends Error {
  constructor(
    readonly failure: Failure,
    /** What the trail should know of the refusal beside its kind. */
    readonly facts: AuditFacts = {},
  ) {
    super(failure.kind);
  }
}
