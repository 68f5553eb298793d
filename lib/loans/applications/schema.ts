import { z } from 'zod';
import { id, optionalChoice, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { type EndReason, endReasonLabels, needsEndNote } from '@/lib/loans/applications/application';
import { recordedPapers } from '@/lib/loans/applications/days';
import { moneyField, monthsField, optionalMonthsField } from '@/lib/loans/fields';
import { groupFields } from '@/lib/loans/groups/schema';
import { purposeField } from '@/lib/loans/lists/schema';
import { citizenId, phone } from '@/lib/people/schema';
import { inSentence } from '@/lib/text';

const endReasons = Object.keys(endReasonLabels) as [EndReason, ...EndReason[]];

/** What is chosen in place of a group to write a new one. */
export const newGroup = 'NEW';

/** The papers as they come in: 01/TD of a household or of the person, or the plan of an establishment. */
export const receiveSchema = z
  .object({
    rowId: id,
    receivedOn: pastDay('Ngày nhận 01/TD'),
    borrowerKind: z.enum(['HOUSEHOLD', 'SELF', 'EMPLOYER'], { error: 'Chọn ai đứng tên vay' }),
    borrowerName: optionalText('Họ tên người đứng tên vay', 120),
    borrowerKin: optionalText('Quan hệ', 60),
    borrowerCccd: citizenId,
    borrowerPhone: phone,
    /** Empty: none; 'NEW': the one of the fields below. */
    savingsGroupId: z.union([z.literal(''), z.literal(newGroup), id]).nullish(),
    groupCode: optionalText('Mã tổ', 7),
    groupName: optionalText('Tên tổ', 120),
    groupLeader: groupFields.leaderName,
    groupOrganisation: optionalChoice(['11', '12', '13', '14']),
    groupDay: groupFields.transactionDay,
    purpose: purposeField,
    plan: text('phương án sử dụng vốn', 2000),
    amount: moneyField('Số tiền đề nghị vay'),
    termMonths: monthsField('Thời hạn vay'),
    courseMonths: optionalMonthsField('Số tháng của khóa học', 120),
    disbursementMonths: optionalMonthsField('Số tháng phát tiền vay', 120),
    hasOtherDebt: optionalChoice(['yes', 'no']),
  })
  .refine((v) => v.borrowerKind !== 'HOUSEHOLD' || v.borrowerName !== null, {
    message: 'Nhập họ tên người đại diện hộ gia đình đứng tên vay',
    path: ['borrowerName'],
  })
  .refine((v) => v.borrowerKind === 'EMPLOYER' || !!v.savingsGroupId, {
    message: 'Chọn Tổ tiết kiệm và vay vốn, hoặc thêm tổ mới',
    path: ['savingsGroupId'],
  })
  .refine((v) => v.savingsGroupId !== newGroup || /^\d{7}$/.test(v.groupCode ?? ''), {
    message: 'Mã tổ có 7 chữ số',
    path: ['groupCode'],
  })
  .refine((v) => v.savingsGroupId !== newGroup || v.groupName !== null, {
    message: 'Nhập tên tổ',
    path: ['groupName'],
  })
  .refine((v) => v.savingsGroupId !== newGroup || v.groupOrganisation !== null, {
    message: 'Chọn đơn vị nhận ủy thác',
    path: ['groupOrganisation'],
  })
  .refine((v) => v.purpose !== 'TRAINING' || v.courseMonths !== null, {
    message: 'Nhập số tháng của khóa học, để tính mức vay (Điều 6)',
    path: ['courseMonths'],
  })
  .refine((v) => v.purpose !== 'TRAINING' || v.disbursementMonths !== null, {
    message: 'Nhập số tháng phát tiền vay, để tính thời hạn (Điều 8)',
    path: ['disbursementMonths'],
  });

const ofApplication = { applicationId: id, version };
const note = (label: string) => optionalNote(label, 2000).refine((v) => v !== null, `Ghi ${inSentence(label)}`);

export const recordPaperSchema = z.object({
  ...ofApplication,
  paper: z.enum(recordedPapers, { error: 'Chọn giấy tờ' }),
  on: pastDay('Ngày của giấy tờ'),
});

export const appraiseSchema = z.object({
  ...ofApplication,
  appraisedOn: pastDay('Ngày thẩm định'),
  amount: moneyField('Số tiền đề nghị cho vay'),
  termMonths: monthsField('Thời hạn cho vay'),
  hasOtherDebt: z.enum(['yes', 'no'], { error: 'Chọn kết quả tra cứu dư nợ' }),
  note: note('Ý kiến thẩm định'),
});

export const approveSchema = z.object({
  ...ofApplication,
  approvedOn: pastDay('Ngày phê duyệt'),
  amount: moneyField('Số tiền phê duyệt'),
  termMonths: monthsField('Thời hạn phê duyệt'),
});

export const returnSchema = z.object({ ...ofApplication, reason: note('Lý do trả lại') });

export const endSchema = z
  .object({
    ...ofApplication,
    endedOn: pastDay('Ngày dừng'),
    reason: z.enum(endReasons, { error: 'Chọn lý do' }),
    note: optionalNote('Ghi chú', 1000),
  })
  .refine((v) => !needsEndNote[v.reason] || v.note !== null, {
    message: 'Ghi rõ lý do, để người vay và cấp trên đọc được',
    path: ['note'],
  });

export const boardSchema = z.object({
  communeId: z.number().int().positive().nullish(),
  organisation: z.string().max(2).nullish(),
});

export type ReceiveForm = z.input<typeof receiveSchema>;
export type RecordPaperForm = z.input<typeof recordPaperSchema>;
export type AppraiseForm = z.input<typeof appraiseSchema>;
export type ApproveForm = z.input<typeof approveSchema>;
export type ReturnForm = z.input<typeof returnSchema>;
export type EndForm = z.input<typeof endSchema>;
