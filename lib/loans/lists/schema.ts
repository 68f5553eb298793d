import { z } from 'zod';
import { id, optionalNote, optionalText, pastDay, text, version } from '@/lib/fields';
import { moneyField } from '@/lib/loans/fields';
import { establishmentKindLabels, loanPurposeLabels } from '@/lib/loans/vocabulary';
import { citizenId, phone } from '@/lib/people/schema';

const keysOf = <T extends string>(labels: Readonly<Record<T, string>>) =>
  z.enum(Object.keys(labels) as [T, ...T[]], { error: 'Chọn một trong các mục' });

export const purposeField = keysOf(loanPurposeLabels);

export const draftListSchema = z.object({
  supplementOf: id.nullish().transform((v) => v ?? null),
});

export const draftEstablishmentSchema = z.object({
  kind: keysOf(establishmentKindLabels),
  name: text('tên cơ sở', 200),
  registrationNumber: optionalText('Số đăng ký', 40),
  address: optionalText('Địa chỉ', 200),
  representativeName: text('tên người đại diện', 120),
  phone,
  workforce: z.coerce
    .number({ error: 'Nhập tổng số lao động' })
    .int('Tổng số lao động là số nguyên')
    .min(1, 'Nhập tổng số lao động')
    .max(100_000, 'Tổng số lao động quá lớn'),
  workforceOn: pastDay('Ngày có số lao động'),
  plan: text('phương án vay vốn', 2000),
  amount: moneyField('Số tiền đề nghị vay'),
});

const yesNo = (question: string) => z.enum(['yes', 'no'], { error: question });

/** Who stands for the loan: the household's representative, or the person (Điều 4 khoản 1). */
const borrower = {
  borrowerKind: z.enum(['HOUSEHOLD', 'SELF'], { error: 'Chọn ai đứng tên vay' }),
  borrowerName: optionalText('Họ tên người đứng tên vay', 120),
  borrowerKin: optionalText('Quan hệ', 60),
  borrowerCccd: citizenId,
  borrowerPhone: phone,
};

const lineFields = {
  confirmedNoSocialEvils: yesNo('Chọn có hay không tham gia tệ nạn xã hội'),
  obeysLawReason: optionalNote('Căn cứ chấp hành pháp luật', 500),
  purpose: purposeField,
  amount: moneyField('Số tiền dự kiến vay'),
  contractFrom: z.union([pastDay('Ngày hợp đồng lao động'), z.literal('')]).nullish(),
  note: optionalNote('Ghi chú', 300),
  ...borrower,
};

const namesBorrower = {
  message: 'Nhập họ tên người đại diện hộ gia đình đứng tên vay',
  path: ['borrowerName'],
};
const hasBorrower = (v: { borrowerKind: string; borrowerName: string | null }) =>
  v.borrowerKind === 'SELF' || v.borrowerName !== null;

export const addLineSchema = z
  .object({ listId: id, version, caseId: id, ...lineFields })
  .refine(hasBorrower, namesBorrower);
export const changeLineSchema = z
  .object({ listId: id, version, rowId: id, ...lineFields })
  .refine(hasBorrower, namesBorrower);

const ofList = { listId: id, version };
export const removeLineSchema = z.object({ ...ofList, rowId: id });
export const dropListSchema = z.object({ ...ofList });
export const signListSchema = z.object({ ...ofList, signedOn: pastDay('Ngày ký') });

/** Line by line: each one confirmed, or returned with what is to be put right. */
export const decideListSchema = z.object({
  ...ofList,
  decidedOn: pastDay('Ngày xác nhận'),
  rows: z
    .array(
      z
        .object({
          rowId: id,
          outcome: z.enum(['CONFIRMED', 'RETURNED'], { error: 'Chọn xác nhận hoặc trả lại' }),
          returnReason: optionalNote('Lý do trả lại', 500),
        })
        .refine((r) => r.outcome === 'CONFIRMED' || r.returnReason !== null, {
          message: 'Ghi lý do trả lại, để Công an xã sửa được',
          path: ['returnReason'],
        }),
    )
    .min(1, 'Danh sách không có dòng nào')
    .max(500),
});

export const listLoanListsSchema = z.object({
  page: z.number().int().min(1).max(10_000).default(1),
});
export const candidatesSchema = z.object({
  listId: id,
  q: z.string().max(100).default(''),
});

export type AddLineForm = z.input<typeof addLineSchema>;
export type ChangeLineForm = z.input<typeof changeLineSchema>;
export type DecideListForm = z.input<typeof decideListSchema>;
export type DraftEstablishmentForm = z.input<typeof draftEstablishmentSchema>;
