'use client';

import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, TextField } from '@/components/form/fields';
import { optionsOf } from '@/components/ui/options';
import { releaseKindLabels } from '@/lib/people/labels';

/** What the prison's notice says beside who the person is. */
export function NoticeFields() {
  return (
    <>
      <FieldColumns>
        <DateField name="noticeReceivedOn" label="Ngày nhận thông báo của trại giam" required />
        <DateField name="expectedReleaseOn" label="Ngày dự kiến về" required />
      </FieldColumns>
      <ChoiceField name="releaseKind" label="Được về theo" options={optionsOf(releaseKindLabels)} />
      <TextField name="judgment.offence" label="Tội danh" />
      <FieldColumns>
        <TextField name="judgment.sentenceMonths" label="Mức án (tháng)" inputMode="numeric" />
        <TextField name="judgment.judgmentNumber" label="Số bản án" />
        <TextField name="judgment.court" label="Tòa án" />
      </FieldColumns>
      <FieldColumns>
        <TextField name="judgment.prison" label="Nơi chấp hành án" />
        <TextField name="judgment.additionalPenalties" label="Hình phạt bổ sung" hint="Quản chế, cấm cư trú… nếu có" />
      </FieldColumns>
    </>
  );
}
