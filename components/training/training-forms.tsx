'use client';

import { useEffect } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, SelectField, shownDate, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { optionsOf } from '@/components/ui/options';
import { trades } from '@/lib/jobs/trades';
import {
  addSchoolSchema,
  closeCourseSchema,
  enrolSchema,
  finishCourseSchema,
  openCourseSchema,
  recordAttendanceSchema,
} from '@/lib/training/schema';
import { payers, schoolKinds } from '@/lib/training/training';

export function AddSchool({ action }: { action: FormAction }) {
  return (
    <ActionForm
      schema={addSchoolSchema}
      adds
      defaultValues={{ name: '', address: '', phone: '' }}
      action={action}
      doneMessage="Đã thêm nơi dạy nghề."
      submitLabel="Thêm nơi dạy nghề"
    >
      <FieldColumns>
        <TextField name="name" label="Tên nơi dạy nghề" required />
        <SelectField name="kind" label="Loại" options={optionsOf(schoolKinds)} required />
        <TextField name="address" label="Địa chỉ" />
        <TextField name="phone" label="Số điện thoại" inputMode="tel" />
      </FieldColumns>
    </ActionForm>
  );
}

interface OpenProps {
  schools: readonly { id: string; name: string }[];
  action: FormAction;
}

export function OpenCourse({ schools, action }: OpenProps) {
  const defaults = {
    schoolId: schools.length === 1 ? schools[0]?.id : '',
    name: '',
    startsOn: '',
    endsOn: '',
    seats: '',
  };
  return (
    <ActionForm
      schema={openCourseSchema}
      adds
      defaultValues={defaults}
      action={action}
      doneMessage="Đã mở khóa học."
      submitLabel="Mở khóa học"
    >
      <FieldColumns>
        <SelectField
          name="schoolId"
          label="Nơi dạy"
          options={schools.map((s) => ({ value: s.id, label: s.name }))}
          required
        />
        <TextField name="name" label="Tên khóa học" required />
        <SelectField name="trade" label="Nghề" options={optionsOf(trades)} required />
        <TextField name="seats" label="Số chỗ" inputMode="numeric" required />
        <DateField name="startsOn" label="Khai giảng" required />
        <DateField name="endsOn" label="Bế giảng" required />
        <TextField
          name="costPerMonth"
          label="Chi phí một tháng"
          hint="Học phí, sách vở, ăn, ở, đi lại; ví dụ 2,5 triệu"
          required
        />
      </FieldColumns>
    </ActionForm>
  );
}

interface EnrolProps {
  courseId: string;
  people: readonly { caseId: string; fullName: string; hamlet: string | null; wants: boolean }[];
  capWords: string;
  today: string;
  action: FormAction;
}

export function Enrol({ courseId, people, capWords, today, action }: EnrolProps) {
  const options = people.map((p) => ({
    value: p.caseId,
    label: [p.fullName, p.hamlet, p.wants && 'có nhu cầu học nghề'].filter(Boolean).join(' · '),
  }));
  return (
    <ActionForm
      schema={enrolSchema}
      adds
      defaultValues={{ courseId, caseId: '', enrolledOn: shownDate(today), loanPerMonth: '' }}
      action={action}
      doneMessage="Đã ghi danh."
      submitLabel="Ghi danh"
    >
      <FieldColumns>
        <SelectField name="caseId" label="Người học" options={options} required />
        <DateField name="enrolledOn" label="Ngày vào học" required />
        <SelectField name="paidBy" label="Ai trả học phí" options={optionsOf(payers)} required />
        <LoanPerMonth capWords={capWords} />
      </FieldColumns>
    </ActionForm>
  );
}

/** Asked for where a loan pays; what was typed goes when something else does. */
function LoanPerMonth({ capWords }: { capWords: string }) {
  const { setValue } = useFormContext();
  const isLoan = useWatch({ name: 'paidBy' }) === 'LOAN';
  useEffect(() => {
    if (!isLoan) setValue('loanPerMonth', '');
  }, [isLoan, setValue]);
  return isLoan && <TextField name="loanPerMonth" label="Tiền vay một tháng" hint={capWords} required />;
}

interface LearnerProps {
  enrolment: { id: string; version: number };
  today: string;
  action: FormAction;
}

export function RecordAttendance({
  enrolment,
  months,
  action,
}: Omit<LearnerProps, 'today'> & { months: readonly string[] }) {
  const options = months.map((m) => ({ value: m, label: `Tháng ${m.slice(5, 7)}/${m.slice(0, 4)}` }));
  return (
    <ActionForm
      schema={recordAttendanceSchema}
      adds
      defaultValues={{ enrolmentId: enrolment.id, month: '', held: '', attended: '' }}
      action={action}
      doneMessage="Đã ghi chuyên cần."
      submitLabel="Ghi chuyên cần"
    >
      <FieldColumns>
        <SelectField name="month" label="Tháng" options={options} required />
        <TextField name="held" label="Số buổi học" inputMode="numeric" required />
        <TextField name="attended" label="Số buổi có mặt" inputMode="numeric" required />
      </FieldColumns>
    </ActionForm>
  );
}

export function FinishCourse({ enrolment, today, action }: LearnerProps) {
  const defaults = {
    enrolmentId: enrolment.id,
    version: enrolment.version,
    endedOn: shownDate(today),
    endReason: '',
    certificateNumber: '',
    certificateOn: '',
  };
  return (
    <ActionForm
      schema={finishCourseSchema}
      defaultValues={defaults}
      action={action}
      doneMessage="Đã ghi kết quả học."
      submitLabel="Ghi kết quả học"
    >
      <ChoiceField
        name="status"
        label="Kết quả"
        look="big"
        options={[
          { value: 'COMPLETED', label: 'Học xong' },
          { value: 'DROPPED', label: 'Thôi học' },
        ]}
      />
      <FieldColumns>
        <DateField name="endedOn" label="Ngày kết thúc" required />
        <TextField name="endReason" label="Lý do (khi thôi học)" />
        <TextField name="certificateNumber" label="Số chứng chỉ" />
        <DateField name="certificateOn" label="Ngày cấp chứng chỉ" />
      </FieldColumns>
    </ActionForm>
  );
}

export function CloseCourse({ course, action }: { course: { id: string; version: number }; action: FormAction }) {
  return (
    <ActionForm
      schema={closeCourseSchema}
      defaultValues={{ courseId: course.id, version: course.version, closedReason: '' }}
      action={action}
      doneMessage="Đã đóng khóa học."
      submitLabel="Đóng khóa học"
      tone="danger"
    >
      <TextField name="closedReason" label="Lý do" hint="Người đang học vẫn học tiếp; không ghi danh thêm" required />
    </ActionForm>
  );
}
