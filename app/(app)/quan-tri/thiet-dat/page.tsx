import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addHolidayAction, changeLegalBasisAction, changeSettingAction } from '@/app/(app)/quan-tri/thiet-dat/actions';
import { HolidaysSection, LegalBasesSection, SettingsSection } from '@/components/settings/settings-sections';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { todayInVietnam } from '@/lib/dates';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';
import { getSettings } from '@/lib/settings/queries';

export const metadata: Metadata = { title: 'Thiết đặt' };

export default async function SettingsPage({ searchParams }: PageProps) {
  const { sua } = await searchParams;
  const editing = typeof sua === 'string' ? sua : null;
  const result = await getSettings(await requireActor(), {});
  if (!result.ok) notFound();
  const { mayChange, settings, holidays, legalBases } = result.value;
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Thiết đặt"
        context="Mỗi thay đổi có ngày áp dụng và lý do; giá trị cũ được giữ để đọc lại số liệu cũ."
      />
      {!mayChange && (
        <Notice>Các mục này dùng chung cho toàn tỉnh nên chỉ quản trị viên cấp tỉnh thay đổi; bạn xem được.</Notice>
      )}
      <SettingsSection items={settings} editing={editing} action={mayChange ? changeSettingAction : null} />
      <HolidaysSection items={holidays} editing={editing} action={mayChange ? addHolidayAction : null} />
      <LegalBasesSection
        items={legalBases}
        editing={editing}
        action={mayChange ? changeLegalBasisAction : null}
        today={todayInVietnam()}
      />
    </div>
  );
}
