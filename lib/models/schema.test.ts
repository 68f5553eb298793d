import { expect, it } from 'vitest';
import { countField } from '@/lib/models/count-field';
import { smallMoneyField } from '@/lib/models/money-field';
import { addMemberSchema, holdActivitySchema, takeStepSchema } from '@/lib/models/schema';

it.each([
  ['200.000', 200_000],
  ['500000', 500_000],
  ['50.000 đ', 50_000],
  ['5 triệu', 5_000_000],
  ['12.500.000', 12_500_000],
  [1_000, 1_000],
])('an amount written %s is %d đồng', (typed, dong) => {
  expect(smallMoneyField('Số tiền').parse(typed)).toBe(dong);
});

it.each(['5', '0', '', 'năm chục gì đó', '-200.000'])('“%s” is asked for again', (typed) => {
  const read = smallMoneyField('Số tiền').safeParse(typed);
  expect(read.success).toBe(false);
});

it('a member is somebody', () => {
  const base = { modelId: crypto.randomUUID(), version: 1, joinedOn: '01/02/2026' };
  const wrong = (more: object) => addMemberSchema.safeParse({ ...base, ...more }).error?.issues.map((i) => i.path[0]);
  expect(wrong({ kind: 'PERSON' })).toEqual(['caseId']);
  expect(wrong({ kind: 'EMPLOYER', employerId: '' })).toEqual(['employerId']);
  expect(wrong({ kind: 'VOLUNTEER', name: '  ' })).toEqual(['name']);
  expect(wrong({ kind: 'VOLUNTEER', name: 'An', leftOn: '31/01/2026' })).toEqual(['leftOn', 'leaveReason']);
  expect(wrong({ kind: 'VOLUNTEER', name: 'An' })).toBeUndefined();
});

it('a model is stopped with a reason', () => {
  const stop = { modelId: crypto.randomUUID(), version: 1, step: 'stop', happenedOn: '01/02/2026' };
  expect(takeStepSchema.safeParse(stop).success).toBe(false);
  expect(takeStepSchema.safeParse({ ...stop, note: 'Đã hoàn thành' }).success).toBe(true);
});

it('one box of who came is a list of one, none an empty list', () => {
  const held = { activityId: crypto.randomUUID(), version: 1, heldOn: '01/02/2026', result: 'x', attendance: '3' };
  const one = crypto.randomUUID();
  expect(holdActivitySchema.parse({ ...held, memberIds: one }).memberIds).toEqual([one]);
  expect(holdActivitySchema.parse({ ...held, memberIds: false }).memberIds).toEqual([]);
  expect(holdActivitySchema.parse(held).memberIds).toEqual([]);
});

it.each([
  ['', 'Nhập số người dự'],
  ['  ', 'Nhập số người dự'],
  [undefined, 'Nhập số người dự'],
  ['mười', 'Số người dự: nhập bằng chữ số'],
  ['-1', 'Số người dự từ 0'],
  ['2,5', 'Số người dự: nhập bằng chữ số'],
  ['1.5', 'Số người dự là số nguyên'],
])('how many came is said: %s', (typed, message) => {
  expect(countField('Số người dự', 100).safeParse(typed).error?.issues[0]?.message).toBe(message);
});

it('nobody came is an answer', () => {
  expect([countField('Số người dự', 100).parse('0'), countField('Số người dự', 100).parse(12)]).toEqual([0, 12]);
});
