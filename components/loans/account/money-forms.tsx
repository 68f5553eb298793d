'use client';

import { FieldColumns } from '@/components/form/field-columns';
import { DateField, TextField } from '@/components/form/fields';
import { MoreFields } from '@/components/form/more-fields';
import { type LedgerAction, LedgerForm } from '@/components/loans/account/ledger-form';
import { interestSchema, overdueSchema, repaymentSchema, settleSchema } from '@/lib/loans/account/schema';
import { shownDong } from '@/lib/money';

export interface OfLoan {
  loanId: string;
  /** As a date field shows it. */
  today: string;
  action: LedgerAction;
}

const defaultsOf = ({ loanId, today: happenedOn }: OfLoan) => ({ loanId, happenedOn });

export function RepayForm(props: OfLoan & { owed: number }) {
  return (
    <LedgerForm
      schema={repaymentSchema}
      defaults={{ ...defaultsOf(props), amount: '', principal: '', interest: '' }}
      action={props.action}
      submitLabel="Ghi thu nợ"
      doneMessage="Đã ghi thu nợ."
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày thu" required />
        <TextField
          name="amount"
          label="Tổng số tiền thu"
          hint={`Còn nợ gốc và lãi ${shownDong(props.owed)}. Tự chia: lãi quá hạn, lãi, gốc quá hạn, gốc.`}
        />
      </FieldColumns>
      <MoreFields label="Ghi riêng gốc và lãi">
        <FieldColumns>
          <TextField name="principal" label="Thu gốc" />
          <TextField name="interest" label="Thu lãi" />
        </FieldColumns>
      </MoreFields>
    </LedgerForm>
  );
}

export function InterestForm(props: OfLoan & { toPost: number }) {
  return (
    <LedgerForm
      schema={interestSchema}
      defaults={{ ...defaultsOf(props), amount: '' }}
      action={props.action}
      submitLabel="Ghi nhận lãi"
      doneMessage="Đã ghi nhận lãi phải thu."
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ghi đến ngày" required />
        <TextField
          name="amount"
          label="Số tiền lãi"
          hint={`Để trống: toàn bộ lãi chưa ghi, ${shownDong(props.toPost)}`}
        />
      </FieldColumns>
    </LedgerForm>
  );
}

export function OverdueForm(props: OfLoan & { toPost: number }) {
  return (
    <LedgerForm
      schema={overdueSchema}
      defaults={{ ...defaultsOf(props), amount: '' }}
      action={props.action}
      submitLabel="Chuyển nợ quá hạn"
      doneMessage="Đã chuyển nợ quá hạn."
    >
      <FieldColumns>
        <DateField name="happenedOn" label="Ngày chuyển" required />
        <TextField
          name="amount"
          label="Số tiền gốc"
          hint={`Để trống: ${shownDong(props.toPost)} đến hạn chưa trả (Công văn 597/NHCS-TDNN)`}
        />
      </FieldColumns>
    </LedgerForm>
  );
}

export function SettleForm(props: OfLoan & { principal: number; interest: number }) {
  return (
    <LedgerForm
      schema={settleSchema}
      defaults={defaultsOf(props)}
      action={props.action}
      submitLabel="Thu hết và tất toán"
      doneMessage="Đã tất toán khoản vay."
    >
      <p>
        Hôm nay còn nợ gốc {shownDong(props.principal)} và lãi {shownDong(props.interest)}. Tất toán ghi thu toàn bộ số
        còn nợ của ngày được chọn.
      </p>
      <DateField name="happenedOn" label="Ngày tất toán" required />
    </LedgerForm>
  );
}
