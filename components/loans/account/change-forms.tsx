'use client';

import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import { LedgerForm } from '@/components/loans/account/ledger-form';
import type { OfLoan } from '@/components/loans/account/money-forms';
import { optionsOf } from '@/components/ui/options';
import {
  adjustSchema,
  extendSchema,
  freezeSchema,
  reverseSchema,
  unfreezeSchema,
  writeOffSchema,
} from '@/lib/loans/account/schema';
import { bucketLabels } from '@/lib/loans/vocabulary';
import { shownDong } from '@/lib/money';

const defaultsOf = ({ loanId, today: happenedOn }: OfLoan) => ({ loanId, happenedOn });
const Reason = () => <NoteField name="reason" label="Lý do" rows={2} required />;

export function ExtendForm(props: OfLoan & { latest: string }) {
  return (
    <LedgerForm
      schema={extendSchema}
      defaults={{ ...defaultsOf(props), untilOn: '', reason: '' }}
      action={props.action}
      submitLabel="Gia hạn nợ"
      doneMessage="Đã gia hạn nợ."
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày cho gia hạn" required />
        <DateField
          name="untilOn"
          label="Ngày đến hạn mới"
          hint={`Muộn nhất ${props.latest} (½ thời hạn vay)`}
          required
        />
      </FieldColumns>
      <Reason />
    </LedgerForm>
  );
}

export function FreezeForm(props: OfLoan) {
  return (
    <LedgerForm
      schema={freezeSchema}
      defaults={{ ...defaultsOf(props), amount: '', untilOn: '', reason: '' }}
      action={props.action}
      submitLabel="Khoanh nợ"
      doneMessage="Đã khoanh nợ."
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày khoanh" required />
        <DateField name="untilOn" label="Ngày hết khoanh" required />
        <TextField name="amount" label="Số tiền gốc khoanh" required />
      </FieldColumns>
      <Reason />
    </LedgerForm>
  );
}

export function UnfreezeForm(props: OfLoan & { frozen: number }) {
  return (
    <LedgerForm
      schema={unfreezeSchema}
      defaults={{ ...defaultsOf(props), amount: '' }}
      action={props.action}
      submitLabel="Ghi hết khoanh"
      doneMessage="Đã ghi hết khoanh nợ."
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày hết khoanh" required />
        <TextField name="amount" label="Số tiền gốc" hint={`Đang khoanh ${shownDong(props.frozen)}`} required />
      </FieldColumns>
    </LedgerForm>
  );
}

export function WriteOffForm(props: OfLoan) {
  return (
    <LedgerForm
      schema={writeOffSchema}
      defaults={{ ...defaultsOf(props), principal: '', interest: '', reason: '' }}
      action={props.action}
      submitLabel="Xóa nợ"
      doneMessage="Đã ghi xóa nợ."
      tone="danger"
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày xóa nợ" required />
        <TextField name="principal" label="Nợ gốc được xóa" />
        <TextField name="interest" label="Nợ lãi được xóa" />
      </FieldColumns>
      <Reason />
    </LedgerForm>
  );
}

const directions = [
  { value: 'UP', label: 'Tăng' },
  { value: 'DOWN', label: 'Giảm' },
] as const;

export function AdjustForm(props: OfLoan) {
  return (
    <LedgerForm
      schema={adjustSchema}
      defaults={{
        ...defaultsOf(props),
        direction: 'DOWN',
        principal: '',
        bucket: 'IN_TIME',
        interest: '',
        untilOn: '',
        reason: '',
      }}
      action={props.action}
      submitLabel="Điều chỉnh sổ"
      doneMessage="Đã điều chỉnh sổ."
    >
      <DateField name="happenedOn" label="Ngày điều chỉnh" required />
      <ChoiceField name="direction" label="Tăng hay giảm" options={directions} />
      <FieldColumns>
        <TextField name="principal" label="Số tiền gốc" />
        <SelectField name="bucket" label="Của dư nợ" options={optionsOf(bucketLabels)} />
        <TextField name="interest" label="Số tiền lãi" />
        <DateField name="untilOn" label="Hoặc dời kỳ trả gốc đầu tiên chưa trả sang ngày" />
      </FieldColumns>
      <Reason />
    </LedgerForm>
  );
}

export function ReverseForm(props: OfLoan & { lines: readonly { value: string; label: string }[] }) {
  return (
    <LedgerForm
      schema={reverseSchema}
      defaults={{ ...defaultsOf(props), eventId: '', reason: '' }}
      action={props.action}
      submitLabel="Hủy bút toán"
      doneMessage="Đã hủy bút toán; bút toán cũ vẫn còn trong sổ."
      tone="danger"
    >
      <SelectField name="eventId" label="Bút toán ghi sai" options={props.lines} required />
      <DateField name="happenedOn" label="Ngày hủy" required />
      <Reason />
    </LedgerForm>
  );
}
