'use client';

import { useFieldArray, useFormContext, useWatch } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, NoteField, SelectField, TextField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { Button } from '@/components/ui/button';
import { Card } from '@/components/ui/card';
import stack from '@/components/ui/stack.module.css';
import { type PickableUnit, UnitPicker } from '@/components/units/unit-picker';
import { draftReorganisationSchema } from '@/lib/territory/schema';

interface Choices {
  communes: readonly PickableUnit[];
  parents: readonly PickableUnit[];
}

const empty = { code: '', name: '', form: 'xã', parentId: '', sourceIds: [], hamlets: '' };

export function ReorganisationForm({
  communes,
  parents,
  action,
}: Choices & { action: FormAction<{ reorganisationId: string }> }) {
  return (
    <ActionForm
      schema={draftReorganisationSchema}
      defaultValues={{ decision: '', effectiveOn: '', communes: [empty] }}
      action={action}
      onDone={({ reorganisationId }) => `/quan-tri/sap-xep/${reorganisationId}`}
      doneMessage="Đã lưu phương án. Hãy xem trước khi thực hiện."
      submitLabel="Lưu và xem trước"
    >
      <FieldColumns>
        <TextField name="decision" label="Căn cứ" hint="Ví dụ: Nghị quyết 1686/NQ-UBTVQH15 ngày 16/06/2025" />
        <DateField name="effectiveOn" label="Có hiệu lực từ ngày" />
      </FieldColumns>
      <NewCommunes communes={communes} parents={parents} />
    </ActionForm>
  );
}

function NewCommunes(choices: Choices) {
  const { fields, append, remove } = useFieldArray({ name: 'communes' });
  return (
    <div className={stack.stack}>
      {fields.map((field, index) => (
        <NewCommuneFields
          key={field.id}
          {...choices}
          at={`communes.${index}`}
          number={index + 1}
          remove={fields.length > 1 ? () => remove(index) : null}
        />
      ))}
      <div>
        <Button variant="default" onClick={() => append(empty)}>
          Thêm đơn vị mới
        </Button>
      </div>
    </div>
  );
}

interface FieldsProps extends Choices {
  at: string;
  number: number;
  remove: (() => void) | null;
}

const idsOf = (value: unknown) => [value].flat().filter(Boolean).map(String);

/** Whether a former commune goes to several new ones: only then hamlets are asked for. */
function useIsDivided(at: string): boolean {
  const { control } = useFormContext();
  const all: unknown = useWatch({ control, name: 'communes' });
  const mine: unknown = useWatch({ control, name: `${at}.sourceIds` });
  const others = (Array.isArray(all) ? all : []).flatMap((c: { sourceIds?: unknown }) => idsOf(c.sourceIds));
  return idsOf(mine).some((id) => others.filter((other) => other === id).length > 1);
}

function NewCommuneFields({ communes, parents, at, number, remove }: FieldsProps) {
  const isDivided = useIsDivided(at);
  return (
    <Card
      title={`Đơn vị mới ${number}`}
      action={
        remove && (
          <Button variant="default" onClick={remove}>
            Bỏ
          </Button>
        )
      }
    >
      <div className={stack.stack}>
        <FieldColumns>
          <TextField name={`${at}.form`} label="Cách gọi" hint="xã, phường" />
          <TextField name={`${at}.name`} label="Tên" hint="Không kèm cách gọi" />
          <TextField name={`${at}.code`} label="Mã" hint="Có thể là mã cũ dùng lại" />
        </FieldColumns>
        <SelectField
          name={`${at}.parentId`}
          label="Trực thuộc"
          options={parents.map((u) => ({ value: String(u.id), label: u.label }))}
        />
        <UnitPicker
          name={`${at}.sourceIds`}
          label="Gồm các xã"
          hint="Một xã để đổi tên hoặc chuyển cấp trên; nhiều xã để sáp nhập; cùng một xã ở hai đơn vị mới để chia tách"
          units={communes}
        />
        {isDivided && (
          <NoteField
            name={`${at}.hamlets`}
            label="Các thôn về đơn vị này"
            hint="Mỗi dòng một thôn, viết như trong hồ sơ. Để trống ở đúng một đơn vị: đơn vị đó nhận phần còn lại."
          />
        )}
      </div>
    </Card>
  );
}
