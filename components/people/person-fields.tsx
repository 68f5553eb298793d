'use client';

import { ChoiceField } from '@/components/form/choices';
import { FieldColumns } from '@/components/form/field-columns';
import { DateField, TextField } from '@/components/form/fields';
import { optionsOf } from '@/components/ui/options';
import { sexLabels } from '@/lib/people/labels';

/** Who the person is, under `person.` in whichever form asks. */
export function IdentityFields() {
  return (
    <>
      <TextField name="person.fullName" label="Họ và tên" required />
      <FieldColumns>
        <DateField
          name="person.birth"
          label="Ngày sinh"
          hint="Chỉ biết tháng hoặc năm cũng được: 06/1988, 1988"
          required
          allowPartial
        />
        <TextField
          name="person.citizenId"
          label="Số CCCD hoặc CMND cũ"
          hint="12 hoặc 9 chữ số; chưa có thì để trống"
          inputMode="numeric"
        />
      </FieldColumns>
      <ChoiceField name="person.sex" label="Giới tính" options={optionsOf(sexLabels)} />
    </>
  );
}

export function ResidenceFields({ hamlets }: { hamlets: readonly string[] }) {
  return (
    <>
      <datalist id="hamlets">
        {hamlets.map((h) => (
          <option key={h} value={h} />
        ))}
      </datalist>
      <FieldColumns>
        <TextField name="person.hamlet" label="Thôn, tổ dân phố" list="hamlets" />
        <TextField name="person.address" label="Địa chỉ cụ thể" />
      </FieldColumns>
      <TextField name="person.phone" label="Điện thoại" inputMode="tel" />
      <FieldColumns>
        <TextField name="person.representativeName" label="Đại diện gia đình" />
        <TextField name="person.representativeKin" label="Quan hệ" hint="bố, mẹ, vợ, chồng…" />
        <TextField name="person.representativePhone" label="Điện thoại đại diện" inputMode="tel" />
      </FieldColumns>
    </>
  );
}
