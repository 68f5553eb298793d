'use client';

import { type DefaultValues, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChipsField, ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { educationLabels } from '@/lib/jobs/profiles/profile';
import { type SaveProfileForm, saveProfileSchema } from '@/lib/jobs/profiles/schema';
import { conditions, tradeKeys, trades } from '@/lib/jobs/trades';

const seeking = [
  { value: 'yes', label: 'Đang tìm việc' },
  { value: 'no', label: 'Không tìm việc' },
] as const;

/** What work somebody looks for. */
export function ProfileForm({ defaults, action }: { defaults: DefaultValues<SaveProfileForm>; action: FormAction }) {
  return (
    <ActionForm
      schema={saveProfileSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã ghi nguyện vọng việc làm."
      submitLabel="Lưu nguyện vọng"
    >
      <ChoiceField name="isSeeking" label="Người này" options={seeking} look="big" />
      <ChipsField name="trades" label="Muốn làm nghề gì" options={optionsOf(trades)} />
      <Experience />
      <ChipsField
        name="cannot"
        label="Không làm được"
        hint="Sức khỏe, gia đình, giấy tờ; không cần ghi lý do. Việc có điều kiện này không được gợi ý."
        options={optionsOf(conditions)}
      />
      <FieldColumns>
        <TextField name="maxDistanceKm" label="Đi xa nhất (km)" hint="Để trống nếu đâu cũng được" inputMode="numeric" />
        <TextField name="payWanted" label="Lương mong muốn" hint="Ví dụ 7 triệu" />
        <DateField name="availableFrom" label="Làm được từ ngày" />
        <SelectField name="education" label="Học vấn" options={optionsOf(educationLabels)} placeholder="chưa rõ" />
      </FieldColumns>
      <NoteField name="note" label="Ghi chú" hint="Chỉ cán bộ của xã đọc; không bao giờ gửi cho cơ sở." rows={2} />
    </ActionForm>
  );
}

/** Months by trade, of the trades that are chosen. */
function Experience() {
  const chosen: unknown = useWatch({ name: 'trades' });
  const shown = tradeKeys.filter((trade) => Array.isArray(chosen) && chosen.includes(trade));
  if (shown.length === 0) return null;
  return (
    <FieldColumns>
      {shown.map((trade) => (
        <TextField
          key={trade}
          name={`experience.${trade}`}
          label={`${trades[trade]}: đã làm (tháng)`}
          inputMode="numeric"
        />
      ))}
    </FieldColumns>
  );
}
