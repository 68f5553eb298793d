'use client';

import { useWatch } from 'react-hook-form';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { closeReasonLabels, endReasonLabels, steadyRule } from '@/lib/jobs/placements/placement';
import {
  closePlacementSchema,
  endWorkSchema,
  recordCheckSchema,
  recordHiringSchema,
  recordInterviewSchema,
  startWorkSchema,
} from '@/lib/jobs/placements/schema';
import { type ContractKind, contractLabels } from '@/lib/jobs/vacancies/vacancy';

interface OfPlacement {
  placementId: string;
  version: number;
  today: string;
  action: FormAction;
}

export function AnswerFitness({ placementId, version, action }: Omit<OfPlacement, 'today'>) {
  const answer = (said: 'FIT' | 'UNFIT') => (key: string) => action({ placementId, version, answer: said }, key);
  return (
    <>
      <ActionButton action={answer('FIT')} doneMessage="Đã trả lời phù hợp. Giấy giới thiệu đã lập.">
        Vị trí phù hợp
      </ActionButton>
      <ActionButton
        action={answer('UNFIT')}
        doneMessage="Đã trả lời không phù hợp. Lần giới thiệu này dừng lại."
        variant="default"
        confirm="Trả lời vị trí này không phù hợp? Lần giới thiệu dừng lại; cán bộ UBND và cơ sở không biết lý do."
      >
        Không phù hợp
      </ActionButton>
    </>
  );
}

export function RecordInterview({ placementId, version, today, action }: OfPlacement) {
  return (
    <ActionForm
      schema={recordInterviewSchema}
      defaultValues={{ placementId, version, on: today, note: '' }}
      action={action}
      doneMessage="Đã ghi phỏng vấn."
      submitLabel="Ghi phỏng vấn"
    >
      <FieldColumns>
        <DateField name="on" label="Ngày phỏng vấn" required />
        <TextField name="note" label="Ghi chú" />
      </FieldColumns>
    </ActionForm>
  );
}

export function RecordHiring({ placementId, version, today, action }: OfPlacement) {
  return (
    <ActionForm
      schema={recordHiringSchema}
      defaultValues={{ placementId, version, on: today, note: '' }}
      action={action}
      doneMessage="Đã ghi được nhận."
      submitLabel="Ghi được nhận"
    >
      <FieldColumns>
        <DateField name="on" label="Ngày cơ sở nhận" required />
        <TextField name="note" label="Ghi chú" />
      </FieldColumns>
    </ActionForm>
  );
}

export function StartWork({
  placementId,
  version,
  today,
  contract,
  action,
}: OfPlacement & { contract: ContractKind | null }) {
  return (
    <ActionForm
      schema={startWorkSchema}
      defaultValues={{
        ...{ placementId, version, on: today, contractMonths: '', wage: '', note: '' },
        ...(contract ? { contract } : {}),
      }}
      action={action}
      doneMessage="Đã ghi bắt đầu làm. Hẹn hỏi lại sau 1, 3 và 6 tháng."
      submitLabel="Ghi bắt đầu làm"
    >
      <FieldColumns>
        <DateField name="on" label="Ngày bắt đầu làm" required />
        <SelectField name="contract" label="Hợp đồng" options={optionsOf(contractLabels)} required />
        <ContractMonths />
        <TextField name="wage" label="Lương tháng" hint="Ví dụ 6,5 triệu" />
      </FieldColumns>
      <p>{steadyRule}</p>
    </ActionForm>
  );
}

function ContractMonths() {
  const contract: unknown = useWatch({ name: 'contract' });
  return contract === 'FIXED_TERM' ? (
    <TextField name="contractMonths" label="Thời hạn (tháng)" inputMode="numeric" required />
  ) : null;
}

const stillThere = [
  { value: 'yes', label: 'Còn làm' },
  { value: 'no', label: 'Đã nghỉ' },
] as const;

export function RecordCheck({ placementId, version, today, month, action }: OfPlacement & { month: number }) {
  return (
    <ActionForm
      schema={recordCheckSchema}
      defaultValues={{ placementId, version, month, doneOn: today, wage: '', endedOn: '', reason: '', note: '' }}
      action={action}
      doneMessage={`Đã ghi lần kiểm tra ${month} tháng.`}
      submitLabel={`Ghi lần kiểm tra ${month} tháng`}
    >
      <ChoiceField name="isWorking" label={`Sau ${month} tháng`} options={stillThere} look="big" />
      <Leaving />
      <FieldColumns>
        <DateField name="doneOn" label="Ngày kiểm tra" required />
        <TextField name="wage" label="Lương tháng hiện nay" />
        <TextField name="note" label="Ghi chú" />
      </FieldColumns>
    </ActionForm>
  );
}

function Leaving() {
  const isWorking: unknown = useWatch({ name: 'isWorking' });
  return isWorking === 'no' ? (
    <FieldColumns>
      <DateField name="endedOn" label="Nghỉ từ ngày" required />
      <SelectField name="reason" label="Vì sao nghỉ" options={optionsOf(endReasonLabels)} required />
    </FieldColumns>
  ) : null;
}

export function EndWork({ placementId, version, today, action }: OfPlacement) {
  return (
    <ActionForm
      schema={endWorkSchema}
      defaultValues={{ placementId, version, on: today, note: '' }}
      action={action}
      doneMessage="Đã ghi nghỉ việc."
      submitLabel="Ghi nghỉ việc"
    >
      <FieldColumns>
        <DateField name="on" label="Nghỉ từ ngày" required />
        <SelectField name="reason" label="Vì sao nghỉ" options={optionsOf(endReasonLabels)} required />
        <TextField name="note" label="Ghi chú" />
      </FieldColumns>
    </ActionForm>
  );
}

export function ClosePlacement({ placementId, version, today, action }: OfPlacement) {
  return (
    <ActionForm
      schema={closePlacementSchema}
      defaultValues={{ placementId, version, on: today, note: '' }}
      action={action}
      doneMessage="Đã dừng lần giới thiệu này."
      submitLabel="Dừng giới thiệu"
    >
      <FieldColumns>
        <DateField name="on" label="Ngày dừng" required />
        <SelectField name="reason" label="Lý do" options={optionsOf(closeReasonLabels)} required />
        <TextField name="note" label="Ghi chú" />
      </FieldColumns>
    </ActionForm>
  );
}
