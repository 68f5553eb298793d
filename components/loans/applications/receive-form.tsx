'use client';

import { type DefaultValues, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { newGroup, type ReceiveForm, receiveSchema } from '@/lib/loans/applications/schema';
import { loanPurposeLabels, organisationLabels } from '@/lib/loans/vocabulary';

const who = [
  { value: 'HOUSEHOLD', label: 'Đại diện hộ gia đình' },
  { value: 'SELF', label: 'Người này tự đứng tên' },
] as const;
const debts = [
  { value: 'no', label: 'Không còn dư nợ' },
  { value: 'yes', label: 'Còn dư nợ' },
] as const;

interface Props {
  defaults: DefaultValues<ReceiveForm>;
  groups: readonly { id: string; label: string }[];
  isEstablishment: boolean;
  action: FormAction<{ applicationId: string }>;
}

/** 01/TD as it was handed in; what the list says stands in it already and may be put right. */
export function ReceiveApplication({ defaults, groups, isEstablishment, action }: Props) {
  return (
    <ActionForm
      schema={receiveSchema}
      defaultValues={defaults}
      action={action}
      onDone={({ applicationId }) => `/vay-von/ho-so/${applicationId}`}
      doneMessage="Đã nhận hồ sơ vay."
      submitLabel="Nhận hồ sơ vay"
    >
      <DateField name="receivedOn" label="Ngày nhận 01/TD" required />
      {!isEstablishment && <Borrower />}
      {!isEstablishment && <Group groups={groups} />}
      <Plan isEstablishment={isEstablishment} />
      <ChoiceField
        name="hasOtherDebt"
        label="Dư nợ chương trình khác của NHCSXH cho cùng mục đích"
        hint="Chưa tra cứu thì để trống, hỏi lại khi thẩm định (Điều 3 khoản 3)"
        options={debts}
      />
    </ActionForm>
  );
}

function Borrower() {
  const kind: unknown = useWatch({ name: 'borrowerKind' });
  return (
    <>
      <ChoiceField
        name="borrowerKind"
        label="Ai đứng tên vay"
        hint="Vay qua hộ gia đình; tự đứng tên khi trong hộ không còn ai đủ điều kiện (Điều 4)"
        options={who}
        look="big"
      />
      <FieldColumns>
        {kind === 'HOUSEHOLD' && <TextField name="borrowerName" label="Họ tên người đại diện" required />}
        {kind === 'HOUSEHOLD' && <TextField name="borrowerKin" label="Quan hệ" />}
        <TextField
          name="borrowerCccd"
          label="Số CCCD người đứng tên"
          hint="Để trống thì giữ số trong danh sách"
          inputMode="numeric"
        />
        <TextField name="borrowerPhone" label="Điện thoại" inputMode="tel" />
      </FieldColumns>
    </>
  );
}

function Group({ groups }: Pick<Props, 'groups'>) {
  const chosen: unknown = useWatch({ name: 'savingsGroupId' });
  const options = [
    ...groups.map(({ id, label }) => ({ value: id, label })),
    { value: newGroup, label: 'Thêm tổ mới…' },
  ];
  return (
    <>
      <SelectField name="savingsGroupId" label="Tổ tiết kiệm và vay vốn" options={options} required />
      {chosen === newGroup && (
        <FieldColumns>
          <TextField name="groupCode" label="Mã tổ" hint="7 chữ số" inputMode="numeric" required />
          <TextField name="groupName" label="Tên tổ" required />
          <TextField name="groupLeader" label="Tổ trưởng" />
          <SelectField
            name="groupOrganisation"
            label="Đơn vị nhận ủy thác"
            options={optionsOf(organisationLabels)}
            required
          />
          <TextField name="groupDay" label="Ngày giao dịch xã" hint="Ngày trong tháng, 1 đến 31" inputMode="numeric" />
        </FieldColumns>
      )}
    </>
  );
}

function Plan({ isEstablishment }: Pick<Props, 'isEstablishment'>) {
  const purpose: unknown = useWatch({ name: 'purpose' });
  return (
    <>
      {!isEstablishment && (
        <SelectField name="purpose" label="Mục đích vay" options={optionsOf(loanPurposeLabels)} required />
      )}
      <NoteField name="plan" label="Phương án sử dụng vốn" required />
      <FieldColumns>
        <TextField name="amount" label="Số tiền đề nghị vay" hint="Ví dụ 80 triệu" required />
        <TextField name="termMonths" label="Thời hạn vay (tháng)" inputMode="numeric" required />
        {purpose === 'TRAINING' && (
          <TextField name="courseMonths" label="Số tháng của khóa học" inputMode="numeric" required />
        )}
        {purpose === 'TRAINING' && (
          <TextField name="disbursementMonths" label="Số tháng phát tiền vay" inputMode="numeric" required />
        )}
      </FieldColumns>
    </>
  );
}
