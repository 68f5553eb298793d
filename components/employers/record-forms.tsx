'use client';

import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import {
  addContactSchema,
  closeEmployerSchema,
  recordVisitSchema,
  signCommitmentSchema,
  stateWorkforceSchema,
} from '@/lib/employers/schema';

interface OfEmployer {
  employerId: string;
  action: FormAction;
}

export function AddContact({ employerId, action }: OfEmployer) {
  return (
    <ActionForm
      schema={addContactSchema}
      adds
      defaultValues={{ employerId, fullName: '', position: '', phone: '', email: '' }}
      action={action}
      doneMessage="Đã thêm người liên hệ."
      submitLabel="Thêm người liên hệ"
    >
      <FieldColumns>
        <TextField name="fullName" label="Họ và tên" required />
        <TextField name="position" label="Chức vụ" placeholder="phụ trách nhân sự…" />
        <TextField name="phone" label="Điện thoại" inputMode="tel" />
        <TextField name="email" label="Thư điện tử" />
      </FieldColumns>
    </ActionForm>
  );
}

export function EndContact({ contactId, action }: { contactId: string; action: FormAction }) {
  return (
    <ActionButton
      action={(key) => action({ contactId }, key)}
      doneMessage="Đã bỏ người liên hệ này."
      variant="default"
      confirm="Bỏ người liên hệ này?"
    >
      Bỏ
    </ActionButton>
  );
}

export function StateWorkforce({ employerId, today, action }: OfEmployer & { today: string }) {
  return (
    <ActionForm
      schema={stateWorkforceSchema}
      adds
      defaultValues={{ employerId, statedOn: today, workforce: '', reintegrated: '', evidence: '' }}
      action={action}
      doneMessage="Đã ghi số lao động."
      submitLabel="Ghi số lao động"
    >
      <FieldColumns>
        <DateField name="statedOn" label="Tính đến ngày" required />
        <TextField name="workforce" label="Tổng số lao động" inputMode="numeric" required />
        <TextField
          name="reintegrated"
          label="Trong đó người chấp hành xong án phạt tù"
          hint="Chỉ con số, không ghi tên"
          inputMode="numeric"
          required
        />
      </FieldColumns>
      <TextField name="evidence" label="Căn cứ" placeholder="bảng lương tháng 10/2026, danh sách đóng BHXH…" required />
    </ActionForm>
  );
}

export function SignCommitment({ employerId, today, action }: OfEmployer & { today: string }) {
  return (
    <ActionForm
      schema={signCommitmentSchema}
      adds
      defaultValues={{ employerId, signedOn: today, number: '', content: '', places: '', validTo: '' }}
      action={action}
      doneMessage="Đã ghi cam kết."
      submitLabel="Ghi cam kết"
    >
      <FieldColumns>
        <DateField name="signedOn" label="Ngày ký" required />
        <TextField name="number" label="Số văn bản" />
        <TextField name="places" label="Số chỗ làm cam kết" inputMode="numeric" />
        <DateField name="validTo" label="Có giá trị đến" />
      </FieldColumns>
      <NoteField name="content" label="Nội dung cam kết" required rows={2} />
    </ActionForm>
  );
}

export function RecordVisit({ employerId, today, action }: OfEmployer & { today: string }) {
  return (
    <ActionForm
      schema={recordVisitSchema}
      adds
      defaultValues={{ employerId, visitedOn: today, purpose: '', result: '' }}
      action={action}
      doneMessage="Đã ghi lần thăm."
      submitLabel="Ghi lần thăm"
    >
      <FieldColumns>
        <DateField name="visitedOn" label="Ngày thăm" required />
        <TextField name="purpose" label="Mục đích" required />
      </FieldColumns>
      <NoteField name="result" label="Kết quả" rows={2} />
    </ActionForm>
  );
}

export function CloseEmployer({ employerId, version, today, action }: OfEmployer & { version: number; today: string }) {
  return (
    <ActionForm
      schema={closeEmployerSchema}
      defaultValues={{ employerId, version, closedOn: today, reason: '' }}
      action={action}
      doneMessage="Đã ghi cơ sở ngừng hoạt động."
      submitLabel="Ghi ngừng hoạt động"
      tone="danger"
    >
      <FieldColumns>
        <DateField name="closedOn" label="Từ ngày" required />
        <TextField name="reason" label="Lý do" required />
      </FieldColumns>
    </ActionForm>
  );
}
