import type { FormAction } from '@/components/form/form-action';
import { AddHolidayForm, ChangeLegalBasisForm, ChangeSettingForm } from '@/components/settings/setting-forms';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { HolidayRow, LegalBasisRow, SettingWithHistory } from '@/lib/settings/queries';

interface Section<T> {
  items: readonly T[];
  /** Absent for those who only read. */
  action: FormAction | null;
}

export function SettingsSection({ items, action }: Section<SettingWithHistory>) {
  return items.map((setting) => (
    <Card key={setting.key} title={`${setting.label}: ${setting.value}`}>
      <p className={stack.muted}>
        Mức ban đầu {setting.standard}: {setting.standardReason}.
      </p>
      {setting.history.length > 0 && (
        <RecordTable
          caption={`Lịch sử: ${setting.label}`}
          columns={['Từ ngày', 'Giá trị', 'Lý do', 'Người đổi']}
          rows={setting.history.map((h) => ({
            key: h.id,
            cells: [
              <span key="from" className={stack.row}>
                {formatDate(h.validFrom)} {h.isLater && <Chip tone="attention">Sắp áp dụng</Chip>}
              </span>,
              h.value,
              h.reason,
              h.setBy,
            ],
          }))}
        />
      )}
      {action && (
        <Disclosure label={`Đổi: ${setting.label}`}>
          <ChangeSettingForm setting={setting} action={action} />
        </Disclosure>
      )}
    </Card>
  ));
}

const weekday = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' });

export function HolidaysSection({ items, action }: Section<HolidayRow>) {
  const years = [...new Set(items.map((h) => h.date.slice(0, 4)))];
  return (
    <Card title="Ngày nghỉ lễ, Tết">
      <p className={stack.muted}>Hạn tính bằng ngày làm việc bỏ qua thứ Bảy, Chủ nhật và những ngày này.</p>
      {action && (
        <Disclosure label="Thêm ngày nghỉ">
          <AddHolidayForm action={action} />
        </Disclosure>
      )}
      {years.map((year) => (
        <Disclosure key={year} label={`Năm ${year}`}>
          <RecordTable
            caption={`Ngày nghỉ năm ${year}`}
            columns={['Ngày', 'Thứ', 'Tên', 'Căn cứ']}
            rows={items
              .filter((h) => h.date.startsWith(year))
              .map((h) => ({
                key: h.date,
                cells: [formatDate(h.date), weekday.format(new Date(h.date)), h.name, h.source],
              }))}
          />
        </Disclosure>
      ))}
    </Card>
  );
}

export function LegalBasesSection({ items, action, today }: Section<LegalBasisRow> & { today: LegalDate }) {
  return (
    <Card title="Văn bản làm căn cứ">
      <p className={stack.muted}>
        Nội dung văn bản không sửa ở đây; chỉ ghi ngày hết hiệu lực và văn bản thay thế, kèm căn cứ.
      </p>
      {items.map((basis) => (
        <section key={basis.key} className={stack.stack}>
          <div>
            <h3>
              {basis.number} · {basis.title}
            </h3>
            <p className={stack.row}>
              <BasisState basis={basis} today={today} />
              {!basis.isVerified && <Chip tone="attention">Chưa xác minh</Chip>}
            </p>
            <p className={stack.muted}>{basis.source}</p>
          </div>
          {action && (
            <Disclosure label={`Ghi hiệu lực của ${basis.number}`}>
              <ChangeLegalBasisForm key={`${basis.validTo}-${basis.replacedBy}`} basis={basis} action={action} />
            </Disclosure>
          )}
        </section>
      ))}
    </Card>
  );
}

function BasisState({ basis: { validFrom, validTo, replacedBy }, today }: { basis: LegalBasisRow; today: LegalDate }) {
  const from = validFrom ? `từ ${formatDate(validFrom)}` : 'ngày có hiệu lực chưa rõ';
  if (validTo && validTo < today) {
    return (
      <>
        <Chip>Hết hiệu lực</Chip> {from} đến {formatDate(validTo)}
        {replacedBy && ` · thay bằng ${replacedBy}`}
      </>
    );
  }
  return (
    <>
      <Chip tone="success">Còn hiệu lực</Chip> {from}
      {validTo && ` đến ${formatDate(validTo)}`}
      {replacedBy && ` · thay bằng ${replacedBy}`}
    </>
  );
}
