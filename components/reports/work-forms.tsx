'use client';

import type { ReactNode } from 'react';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { returnReportSchema, signReportSchema, writeReportSchema } from '@/lib/reports/schema';
import { type ReportTexts, sectionHints, sectionKeys, sectionTitles } from '@/lib/reports/sections';

interface OfReport {
  ids: { reportId: string; version: number };
  action: FormAction;
}

interface ButtonProps extends OfReport {
  done: string;
  confirm?: string;
  isQuiet?: boolean;
  progressAt?: string;
  children: ReactNode;
}

export function StepButton({ ids, action, done, confirm, isQuiet, progressAt, children }: ButtonProps) {
  return (
    <ActionButton
      action={(key) => action(ids, key)}
      doneMessage={done}
      variant={isQuiet ? 'default' : 'filled'}
      {...(confirm ? { confirm } : {})}
      {...(progressAt ? { progressAt } : {})}
    >
      {children}
    </ActionButton>
  );
}

/** The author's own words for each part; the sentences from the numbers stand before them unless they are left out. */
export function WriteReport({ ids, texts, action }: OfReport & { texts: ReportTexts }) {
  return (
    <ActionForm
      schema={writeReportSchema}
      defaultValues={{ ...ids, texts }}
      action={action}
      onDone={() => `/bao-cao/${ids.reportId}`}
      doneMessage="Đã lưu lời văn."
      submitLabel="Lưu lời văn"
      isSticky
    >
      {sectionKeys.map((key) => (
        <div key={key}>
          <NoteField
            name={`texts.${key}.text`}
            label={`${key}. ${sectionTitles[key]}`}
            hint={sectionHints[key]}
            rows={3}
          />
          {key !== 'V' && (
            <CheckField name={`texts.${key}.isAlone`} label={`Phần ${key}: bỏ câu viết sẵn, chỉ dùng lời này`} />
          )}
        </div>
      ))}
    </ActionForm>
  );
}

export function SignReport({ ids, today, action }: OfReport & { today: string }) {
  return (
    <ActionForm
      schema={signReportSchema}
      defaultValues={{ ...ids, signedOn: today, signerName: '', isShared: false }}
      action={action}
      onDone={() => `/bao-cao/${ids.reportId}`}
      doneMessage="Đã ký, số liệu đã khóa."
      submitLabel="Ký báo cáo"
    >
      <FieldColumns>
        <DateField name="signedOn" label="Ngày ký" required />
        <TextField name="signerName" label="Người ký trên văn bản" hint="Để trống thì dùng tên của bạn" />
      </FieldColumns>
      <CheckField
        name="isShared"
        label="Cho Ban chỉ đạo đọc lời văn: tôi đã xem, không có tên người, nội dung nghiệp vụ hay số dưới 5"
      />
    </ActionForm>
  );
}

export function ReturnReport({ ids, action }: OfReport) {
  return (
    <ActionForm
      schema={returnReportSchema}
      defaultValues={{ ...ids, reason: '' }}
      action={action}
      onDone={() => `/bao-cao/${ids.reportId}`}
      doneMessage="Đã trả lại báo cáo."
      submitLabel="Trả lại"
    >
      <NoteField name="reason" label="Lý do trả lại" rows={2} required />
    </ActionForm>
  );
}
