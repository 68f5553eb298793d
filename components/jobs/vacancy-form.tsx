'use client';

import type { DefaultValues } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChipsField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { conditions, trades } from '@/lib/jobs/trades';
import {
  type ChangeVacancyForm,
  changeVacancySchema,
  closeVacancySchema,
  type OpenVacancyForm,
  openVacancySchema,
} from '@/lib/jobs/vacancies/schema';
import { contractLabels } from '@/lib/jobs/vacancies/vacancy';

interface Choice {
  id: number;
  name: string;
}

interface Props<F> {
  communes: readonly Choice[];
  defaults: DefaultValues<F>;
  action: FormAction;
}

export function OpenVacancy({
  communes,
  defaults,
  action,
}: Omit<Props<OpenVacancyForm>, 'action'> & { action: FormAction<{ vacancyId: string }> }) {
  return (
    <ActionForm
      schema={openVacancySchema}
      defaultValues={{ ...empty, ...defaults }}
      action={action}
      onDone={({ vacancyId }) => `/viec-lam/${vacancyId}`}
      doneMessage="Đã đăng tin tuyển. Xem ai trong xã làm được."
      submitLabel="Đăng tin tuyển"
    >
      <VacancyFields communes={communes} />
    </ActionForm>
  );
}

export function ChangeVacancy({ communes, defaults, action }: Props<ChangeVacancyForm>) {
  return (
    <ActionForm
      schema={changeVacancySchema}
      defaultValues={{ ...empty, ...defaults }}
      action={action}
      doneMessage="Đã sửa tin tuyển."
      submitLabel="Lưu tin tuyển"
    >
      <VacancyFields communes={communes} />
    </ActionForm>
  );
}

const empty = { conditions: [], needsPoliceCheck: false };

function VacancyFields({ communes }: { communes: readonly Choice[] }) {
  return (
    <>
      <FieldColumns>
        <TextField name="title" label="Tên công việc" placeholder="Công nhân may, phụ hồ…" required />
        <SelectField name="trade" label="Nghề" options={optionsOf(trades)} required />
        <TextField name="places" label="Cần mấy người" inputMode="numeric" required />
        <SelectField
          name="communeId"
          label="Làm ở đâu"
          options={communes.map(({ id, name }) => ({ value: String(id), label: name }))}
          required
        />
        <SelectField name="contract" label="Hợp đồng" options={optionsOf(contractLabels)} required />
        <DateField name="closesOn" label="Tuyển đến ngày" />
        <TextField name="payFrom" label="Lương tháng từ" hint="Ví dụ 6 triệu hoặc 6.000.000" />
        <TextField name="payTo" label="Lương tháng đến" hint="Để trống nếu chỉ một mức" />
        <TextField
          name="experienceMonths"
          label="Kinh nghiệm (tháng)"
          hint="Để trống nếu không cần"
          inputMode="numeric"
        />
      </FieldColumns>
      <ChipsField
        name="conditions"
        label="Điều kiện làm việc"
        hint="Ai đã nói không làm được điều nào thì không được gợi ý"
        options={optionsOf(conditions)}
      />
      <CheckField
        name="needsPoliceCheck"
        label="Vị trí pháp luật có hạn chế (bảo vệ, giữ tiền, vũ khí thô sơ…)"
        hint="Công an xã trả lời vị trí có phù hợp hay không, không nêu lý do; xong mới gửi giới thiệu."
      />
      <NoteField name="description" label="Mô tả thêm" rows={2} />
    </>
  );
}

export function CloseVacancy({
  vacancyId,
  version,
  action,
}: {
  vacancyId: string;
  version: number;
  action: FormAction;
}) {
  return (
    <ActionForm
      schema={closeVacancySchema}
      defaultValues={{ vacancyId, version, reason: '' }}
      action={action}
      doneMessage="Đã đóng tin tuyển."
      submitLabel="Đóng tin tuyển"
      tone="danger"
    >
      <TextField name="reason" label="Lý do" placeholder="Đã đủ người, cơ sở không tuyển nữa…" required />
    </ActionForm>
  );
}
