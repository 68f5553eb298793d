'use client';

import { type DefaultValues, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { type AddLineForm, addLineSchema, type ChangeLineForm, changeLineSchema } from '@/lib/loans/lists/schema';
import { loanPurposeLabels } from '@/lib/loans/vocabulary';

const yesNo = [
  { value: 'yes', label: 'Không tham gia tệ nạn xã hội' },
  { value: 'no', label: 'Có, hoặc chưa chắc' },
] as const;
const who = [
  { value: 'HOUSEHOLD', label: 'Đại diện hộ gia đình' },
  { value: 'SELF', label: 'Người này tự đứng tên' },
] as const;

interface Common {
  listId: string;
  isEstablishment: boolean;
  asksLawReason: boolean;
  action: FormAction;
}

export function AddLine({ defaults, ...common }: Common & { defaults: DefaultValues<AddLineForm> }) {
  return (
    <ActionForm
      schema={addLineSchema}
      defaultValues={defaults}
      action={common.action}
      onDone={() => `/vay-von/danh-sach/${common.listId}`}
      doneMessage="Đã đưa vào danh sách."
      submitLabel="Đưa vào danh sách"
    >
      <LineFields {...common} />
    </ActionForm>
  );
}

export function ChangeLine({ defaults, ...common }: Common & { defaults: DefaultValues<ChangeLineForm> }) {
  return (
    <ActionForm
      schema={changeLineSchema}
      defaultValues={defaults}
      action={common.action}
      onDone={() => `/vay-von/danh-sach/${common.listId}`}
      doneMessage="Đã sửa dòng này."
      submitLabel="Lưu dòng này"
    >
      <LineFields {...common} />
    </ActionForm>
  );
}

function LineFields({ isEstablishment, asksLawReason }: Common) {
  return (
    <>
      <ChoiceField
        name="confirmedNoSocialEvils"
        label="Công an xã xác nhận"
        hint="Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 2a"
        options={yesNo}
        look="big"
      />
      {asksLawReason && (
        <NoteField
          name="obeysLawReason"
          label="Căn cứ chấp hành pháp luật"
          hint="Chỉ Công an đọc được. Cần ghi vì phân nhóm hiện tại chưa đủ nói lên điều này."
          rows={2}
        />
      )}
      {isEstablishment ? (
        <DateField name="contractFrom" label="Ngày ký hợp đồng lao động" required />
      ) : (
        <>
          <FieldColumns>
            <SelectField name="purpose" label="Mục đích vay" options={optionsOf(loanPurposeLabels)} required />
            <TextField name="amount" label="Số tiền dự kiến vay" hint="Ví dụ 80 triệu hoặc 80.000.000" required />
          </FieldColumns>
          <Borrower />
        </>
      )}
      <NoteField
        name="note"
        label="Ghi chú"
        hint="Chủ tịch UBND xã và ngân hàng đọc được. Không ghi tội danh, bản án hay nhận xét riêng."
        rows={2}
      />
    </>
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
      {kind === 'HOUSEHOLD' && (
        <FieldColumns>
          <TextField name="borrowerName" label="Họ tên người đại diện" required />
          <TextField name="borrowerKin" label="Quan hệ" placeholder="vợ, bố, anh trai…" />
          <TextField name="borrowerCccd" label="Số CCCD của người đại diện" inputMode="numeric" />
        </FieldColumns>
      )}
      <TextField name="borrowerPhone" label="Điện thoại liên hệ về khoản vay" inputMode="tel" />
    </>
  );
}
