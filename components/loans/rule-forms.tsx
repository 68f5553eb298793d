'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChipsField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { formatDate, todayInVietnam } from '@/lib/dates';
import type { PaperRow, RuleRow } from '@/lib/loans/administration/queries';
import { changeColumnsSchema, changeRuleSchema } from '@/lib/loans/administration/schema';
import { paperColumnKeys, paperColumns } from '@/lib/loans/papers/columns';

export function ChangeRuleForm({ rule, action }: { rule: RuleRow; action: FormAction }) {
  return (
    <ActionForm
      schema={changeRuleSchema}
      defaultValues={{
        key: rule.key,
        value: rule.raw,
        validFrom: formatDate(todayInVietnam()),
        clause: rule.clause,
        source: rule.source,
        reason: '',
      }}
      action={action}
      doneMessage="Đã ghi mức mới."
      submitLabel="Ghi mức mới"
    >
      <FieldColumns>
        <TextField name="value" label="Mức mới" hint={rule.hint} inputMode="numeric" required />
        <DateField name="validFrom" label="Áp dụng từ ngày" required />
        <TextField name="clause" label="Điều khoản" required />
        <TextField name="source" label="Nguồn" required />
      </FieldColumns>
      <NoteField name="reason" label="Lý do thay đổi" rows={2} required />
    </ActionForm>
  );
}

const choices = paperColumnKeys.map((value) => ({ value, label: paperColumns[value].label }));

export function ChangeColumnsForm({ paper, action }: { paper: PaperRow; action: FormAction }) {
  return (
    <ActionForm
      schema={changeColumnsSchema}
      defaultValues={{ paper: paper.paper, columns: [...paper.columns], reason: '' }}
      action={action}
      doneMessage="Đã đổi các cột khi in."
      submitLabel="Đổi các cột"
    >
      <ChipsField name="columns" label="Các cột, theo thứ tự dưới đây" options={choices} />
      <NoteField name="reason" label="Lý do thay đổi" rows={2} required />
    </ActionForm>
  );
}
