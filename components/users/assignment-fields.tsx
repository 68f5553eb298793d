'use client';

import { useFormContext, useWatch } from 'react-hook-form';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, SelectField } from '@/components/form/fields';
import { optionsOf } from '@/components/ui/options';
import { type Role, roleLabels } from '@/lib/access/roles';
import { unitFitsRole } from '@/lib/users/policy';
import type { AssignableUnit } from '@/lib/users/queries';

const isRole = (value: unknown): value is Role => typeof value === 'string' && value in roleLabels;

/** Role, then only the units where that role may be held. */
export function AssignmentFields({
  units,
  isOptional = false,
}: {
  units: readonly AssignableUnit[];
  isOptional?: boolean;
}) {
  const { control } = useFormContext();
  const role: unknown = useWatch({ control, name: 'role' });
  const fitting = isRole(role) ? units.filter((u) => unitFitsRole(role, u.kind)) : [];
  return (
    <>
      <FieldColumns>
        <SelectField
          name="role"
          label="Vai trò"
          options={optionsOf(roleLabels)}
          placeholder={isOptional ? 'Giao sau' : 'Chọn vai trò'}
        />
        <SelectField
          name="unitId"
          label="Đơn vị"
          options={fitting.map((u) => ({ value: String(u.id), label: u.label }))}
          placeholder={isRole(role) ? 'Chọn đơn vị' : 'Chọn vai trò trước'}
        />
      </FieldColumns>
      <FieldColumns>
        <DateField name="validFrom" label="Từ ngày" hint={isOptional ? 'Để trống: từ hôm nay' : undefined} />
        {!isOptional && (
          <DateField name="validTo" label="Đến hết ngày" hint="Để trống khi chưa biết; vai trò tự hết vào ngày này" />
        )}
      </FieldColumns>
    </>
  );
}
