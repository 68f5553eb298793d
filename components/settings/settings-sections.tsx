import Link from 'next/link';
import type { ReactNode } from 'react';
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
  /** What is being edited: one form at a time, because the fields of a form are known by their names. */
  editing: string | null;
}

const EditLink = ({ what, children }: { what: string; children: ReactNode }) => (
  <Link
    className={stack.link}
    href={`/quan-tri/thiet-dat?sua=${encodeURIComponent(what)}`}
    scroll={false}
    prefetch={false}
  >
    {children}
  </Link>
);

export function SettingsSection({ items, action, editing }: Section<SettingWithHistory>) {
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
      {action &&
        (editing === setting.key ? (
          <ChangeSettingForm setting={setting} action={action} />
        ) : (
          <EditLink what={setting.key}>Đổi giá trị</EditLink>
        ))}
    </Card>
  ));
}

const weekday = new Intl.DateTimeFormat('vi-VN', { weekday: 'long', timeZone: 'UTC' });

export function HolidaysSection({ items, action, editing }: Section<HolidayRow>) {
  const years = [...new Set(items.map((h) => h.date.slice(0, 4)))];
  return (
    <Card title="Ngày nghỉ lễ, Tết">
      <p className={stack.muted}>Hạn tính bằng ngày làm việc bỏ qua thứ Bảy, Chủ nhật và những ngày này.</p>
      {action &&
        (editing === 'holiday' ? (
          <AddHolidayForm action={action} />
        ) : (
          <EditLink what="holiday">Thêm ngày nghỉ</EditLink>
        ))}
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

export function LegalBasesSection({ items, action, editing, today }: Section<LegalBasisRow> & { today: LegalDate }) {
  // A text that is in the list is kept by its key and shown by its number; any other as it was written.
  const numberOf = (replacedBy: string | null) => items.find((b) => b.key === replacedBy)?.number ?? replacedBy;
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
              <BasisState basis={{ ...basis, replacedBy: numberOf(basis.replacedBy) }} today={today} />
              {!basis.isVerified && <Chip tone="attention">Chưa xác minh</Chip>}
            </p>
            <p className={stack.muted}>{basis.source}</p>
          </div>
          {action &&
            (editing === `law:${basis.key}` ? (
              <ChangeLegalBasisForm basis={basis} action={action} />
            ) : (
              <EditLink what={`law:${basis.key}`}>Ghi hiệu lực của {basis.number}</EditLink>
            ))}
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
