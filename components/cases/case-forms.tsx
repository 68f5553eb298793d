'use client';

import { ActionForm } from '@/components/form/action-form';
import { ChipsField, ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import { Notice } from '@/components/ui/notice';
import { optionsOf } from '@/components/ui/options';
import type { Outcome } from '@/lib/access/outcome';
import { type ProposeGroupForm, proposeGroupSchema } from '@/lib/assessments/schema';
import { closingGrounds } from '@/lib/cases/closing';
import {
  type CheckAddressForm,
  type CloseCaseForm,
  checkAddressSchema,
  closeCaseSchema,
  type ReceiveCaseForm,
  receiveCaseSchema,
  reopenCaseSchema,
} from '@/lib/cases/schema';
import { difficulties, groupDefinitions, groupLabels, housingLabels, needs } from '@/lib/followups/vocabulary';
import { addressCheckLabels, releaseKindLabels } from '@/lib/people/labels';

type Action = (values: unknown, key: string) => Promise<Outcome<unknown>>;
interface Props<T> {
  defaults: T;
  action: Action;
}

const toCase = (caseId: string) => () => `/ho-so/${caseId}`;

export function CheckAddress({ defaults, action }: Props<CheckAddressForm>) {
  return (
    <ActionForm
      schema={checkAddressSchema}
      defaultValues={defaults}
      action={action}
      onDone={toCase(defaults.caseId)}
      doneMessage="Đã ghi kết quả xác minh."
      submitLabel="Lưu kết quả"
    >
      <ChoiceField name="result" label="Kết quả" options={optionsOf(addressCheckLabels)} />
      <FieldColumns>
        <DateField name="checkedOn" label="Ngày xác minh" required />
        <TextField name="metWith" label="Đã làm việc với" hint="Ví dụ: bố, vợ, trưởng thôn" />
      </FieldColumns>
      <NoteField name="note" label="Ghi chú" />
      <Notice>
        Sai địa chỉ hoặc không về: UBND xã thông báo cho nơi gửi theo Mẫu HCD-03 (Điều 8 Thông tư 10/2024/TT-BCA).
      </Notice>
    </ActionForm>
  );
}

export function ReceiveCase({ defaults, action }: Props<ReceiveCaseForm>) {
  return (
    <ActionForm
      schema={receiveCaseSchema}
      defaultValues={defaults}
      action={action}
      onDone={toCase(defaults.caseId)}
      doneMessage="Đã tiếp nhận."
      submitLabel="Tiếp nhận"
      isSticky
    >
      <FieldColumns>
        <DateField name="receivedOn" label="Ngày trình diện" required />
        <DateField name="releaseOn" label="Ngày chấp hành xong án" required />
      </FieldColumns>
      <ChoiceField name="releaseKind" label="Giấy chứng nhận" options={optionsOf(releaseKindLabels)} />
      <FieldColumns>
        <TextField name="certificateNumber" label="Số giấy chứng nhận" />
        <DateField name="certificateOn" label="Ngày cấp" />
      </FieldColumns>
      <NoteField name="wishes" label="Nguyện vọng" hint="Việc làm, học nghề, vay vốn, giấy tờ…" />
      <ChipsField name="needs" label="Cần giúp" options={optionsOf(needs)} />
      <ChoiceField name="housing" label="Chỗ ở" options={optionsOf(housingLabels)} />
      <TextField name="family" label="Gia đình" />
      <CheckField name="hasCommitted" label="Đã lập biên bản làm việc và cam kết (HCD-05), phiếu thông tin (HCD-02)" />
      <NoteField name="note" label="Ghi chú của cán bộ" />
    </ActionForm>
  );
}

const groupOptions = Object.entries(groupLabels).map(([value, label]) => ({ value, label: `${value} · ${label}` }));
const difficultyOptions = Object.entries(difficulties).map(([value, d]) => ({ value, label: d.label }));

export function ProposeGroup({ defaults, action }: Props<ProposeGroupForm>) {
  return (
    <ActionForm
      schema={proposeGroupSchema}
      defaultValues={defaults}
      action={action}
      onDone={toCase(defaults.caseId)}
      doneMessage="Đã gửi đề xuất, chờ Trưởng Công an xã ký."
      submitLabel="Gửi đề xuất"
    >
      <ChoiceField name="group" label="Nhóm đề xuất" look="big" options={groupOptions} />
      <dl>
        {Object.entries(groupDefinitions).map(([group, words]) => (
          <div key={group}>
            <dt>
              <strong>Nhóm {group}</strong>
            </dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
      <ChipsField name="difficulties" label="Khó khăn" options={difficultyOptions} />
      <DateField name="effectiveFrom" label="Áp dụng từ ngày" required />
      <NoteField name="note" label="Nhận xét của cán bộ" />
    </ActionForm>
  );
}

const groundOptions = Object.entries(closingGrounds).map(([value, g]) => ({
  value,
  label: `${g.label} (${g.clause}${g.isVerified ? '' : ', chưa xác minh điều khoản'})`,
}));

export function CloseCase({ defaults, action }: Props<CloseCaseForm>) {
  return (
    <ActionForm
      schema={closeCaseSchema}
      defaultValues={defaults}
      action={action}
      onDone={toCase(defaults.caseId)}
      doneMessage="Đã kết thúc quản lý."
      submitLabel="Kết thúc quản lý"
      tone="danger"
    >
      <SelectField name="ground" label="Căn cứ" options={groundOptions} required />
      <DateField name="closedOn" label="Ngày kết thúc" required />
      <NoteField name="reason" label="Ghi chú" />
      <Notice>Hồ sơ không bị xóa. Nếu nhầm, Trưởng Công an xã mở lại được với lý do.</Notice>
    </ActionForm>
  );
}

export function ReopenCase({ defaults, action }: Props<{ caseId: string; version: number; reason: string }>) {
  return (
    <ActionForm
      schema={reopenCaseSchema}
      defaultValues={defaults}
      action={action}
      onDone={toCase(defaults.caseId)}
      doneMessage="Đã mở lại hồ sơ."
      submitLabel="Mở lại hồ sơ"
    >
      <NoteField name="reason" label="Lý do mở lại" required />
    </ActionForm>
  );
}
