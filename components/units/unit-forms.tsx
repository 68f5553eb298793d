'use client';

import { useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { CheckField, DateField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { UnitPicker } from '@/components/units/unit-picker';
import { formatDate, type LegalDate } from '@/lib/dates';
import { mayStandUnder, type UnitKind, unitKindLabels, unitKinds } from '@/lib/units/kinds';
import type { BriefUnit, UnitChoice } from '@/lib/units/queries';
import { changeUnitSchema, coverUnitSchema, createUnitSchema } from '@/lib/units/schema';
import { unitWords } from '@/lib/units/words';

const isKind = (value: unknown): value is UnitKind => typeof value === 'string' && value in unitKindLabels;
const addable = unitKinds.filter((k) => k !== 'PROVINCE').map((value) => ({ value, label: unitKindLabels[value] }));

export function CreateUnitForm({
  choices,
  action,
}: {
  choices: readonly UnitChoice[];
  action: FormAction<{ unitId: number }>;
}) {
  return (
    <ActionForm
      schema={createUnitSchema}
      defaultValues={{
        kind: undefined,
        code: '',
        name: '',
        form: '',
        parentId: '',
        validFrom: '',
        validTo: '',
        predecessorIds: [],
      }}
      action={action}
      onDone={({ unitId }) => `/quan-tri/don-vi/${unitId}`}
      doneMessage="Đã thêm đơn vị."
      submitLabel="Thêm đơn vị"
    >
      <SelectField name="kind" label="Loại" options={addable} />
      <FieldColumns>
        <TextField name="form" label="Cách gọi" hint="xã, phường, thị trấn, khu vực…" />
        <TextField name="name" label="Tên" hint="Không kèm cách gọi, ví dụ Hoằng Lộc" />
        <TextField name="code" label="Mã" hint="Mã đơn vị hành chính, hoặc mã tự đặt" />
      </FieldColumns>
      <PlaceFields choices={choices} />
      <FieldColumns>
        <DateField name="validFrom" label="Có hiệu lực từ ngày" />
        <DateField name="validTo" label="Đến hết ngày" hint="Để trống khi còn hiệu lực" />
      </FieldColumns>
    </ActionForm>
  );
}

/** Where the unit stands and what it was merged from: only what fits its kind. */
function PlaceFields({ choices }: { choices: readonly UnitChoice[] }) {
  const kind: unknown = useWatch({ name: 'kind' });
  if (!isKind(kind)) return null;
  const parents = choices.filter((u) => mayStandUnder(kind, u.kind) && u.validTo === null);
  const before = choices.filter((u) => u.kind === kind);
  return (
    <>
      <SelectField
        name="parentId"
        label="Trực thuộc"
        options={parents.map((u) => ({ value: String(u.id), label: unitWords(u) }))}
      />
      <UnitPicker
        name="predecessorIds"
        label="Sáp nhập từ"
        hint="Các đơn vị cũ nhập vào đơn vị này; để trống nếu lập mới"
        units={before.map((u) => ({ id: u.id, label: unitWords(u) }))}
      />
    </>
  );
}

interface ChangeProps {
  unit: { id: number; version: number; name: string; form: string; validFrom: LegalDate; validTo: LegalDate | null };
  action: FormAction;
}

export function ChangeUnitForm({ unit, action }: ChangeProps) {
  const { id: unitId, version, name, form, validFrom, validTo } = unit;
  return (
    <ActionForm
      key={version}
      schema={changeUnitSchema}
      defaultValues={{
        unitId,
        version,
        name,
        form,
        validFrom: formatDate(validFrom),
        validTo: validTo ? formatDate(validTo) : '',
      }}
      action={action}
      doneMessage="Đã sửa đơn vị."
      submitLabel="Lưu thay đổi"
    >
      <FieldColumns>
        <TextField name="form" label="Cách gọi" />
        <TextField name="name" label="Tên" />
      </FieldColumns>
      <FieldColumns>
        <DateField name="validFrom" label="Có hiệu lực từ ngày" />
        <DateField name="validTo" label="Đến hết ngày" hint="Ngày cuối cùng còn hiệu lực; để trống khi còn hiệu lực" />
      </FieldColumns>
    </ActionForm>
  );
}

interface CoverProps {
  unit: { id: number; version: number; covered: readonly BriefUnit[]; choices: readonly BriefUnit[] };
  action: FormAction;
}

export function CoverUnitForm({ unit: { id, version, covered, choices }, action }: CoverProps) {
  return (
    <ActionForm
      key={version}
      schema={coverUnitSchema}
      defaultValues={{ unitId: id, version, communeIds: covered.map((u) => String(u.id)), withPredecessors: false }}
      action={action}
      doneMessage="Đã lưu địa bàn phụ trách."
      submitLabel="Lưu địa bàn"
    >
      <UnitPicker
        name="communeIds"
        label="Các xã phụ trách"
        units={choices.map((u) => ({ id: u.id, label: unitWords(u) }))}
      />
      <CheckField
        name="withPredecessors"
        label="Kèm các xã cũ đã nhập vào những xã này"
        hint="Để xem được số liệu của những ngày trước sáp nhập"
      />
    </ActionForm>
  );
}
