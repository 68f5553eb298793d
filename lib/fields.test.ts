import { expect, it } from 'vitest';
import type { z } from 'zod';
import { day, optionalNote, optionalText, pastDay, text } from '@/lib/fields';

const said = (field: z.ZodType, value: unknown) => field.safeParse(value).error?.issues[0]?.message;

it.each([
  [day('Ngày ký'), undefined, 'Nhập ngày ký'],
  [pastDay('Áp dụng từ ngày'), ' ', 'Nhập áp dụng từ ngày'],
  [day('Ngày ký'), '31/02/2026', 'Ngày ký: ngày này không có trong lịch'],
  [text('lý do'), undefined, 'Nhập lý do'],
  [text('lý do'), '', 'Nhập lý do'],
  [text('Tòa án'), '', 'Nhập Tòa án'],
  [text('lý do', 3), 'dài thế', 'Lý do dài quá 3 ký tự'],
  [optionalText('địa chỉ', 3), 'dài thế', 'Địa chỉ dài quá 3 ký tự'],
  [optionalNote('Ghi chú', 3), 'dài thế', 'Ghi chú dài quá 3 ký tự'],
])('a label stands in its message as in any sentence: %#', (field, value, message) => {
  expect(said(field, value)).toBe(message);
});
