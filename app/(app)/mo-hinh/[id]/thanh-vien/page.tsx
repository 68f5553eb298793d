import { TextInput } from '@mantine/core';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { addModelMemberAction } from '@/app/(app)/mo-hinh/actions';
import { AddMember } from '@/components/models/member-forms';
import styles from '@/components/models/models.module.css';
import { Card } from '@/components/ui/card';
import { FilterForm } from '@/components/ui/filter-form';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { formatDate, todayInVietnam } from '@/lib/dates';
import { listModelCandidates } from '@/lib/models/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Thêm thành viên' };

export default async function AddMemberPage({ params, searchParams }: PageProps<'id'>) {
  const modelId = (await params).id;
  const q = String((await searchParams).ten ?? '').slice(0, 100);
  const found = await listModelCandidates(await requireActor(), { modelId, q });
  if (!found.ok) notFound();
  const { modelName, version, people, firms, hasMore } = found.value;
  return (
    <>
      <PageHeader
        title="Thêm thành viên"
        context={modelName}
        back={{ href: `/mo-hinh/${modelId}`, label: 'Về mô hình' }}
      />
      <div className={stack.stack}>
        <FilterForm action={`/mo-hinh/${modelId}/thanh-vien`} label="Tìm người hoặc doanh nghiệp">
          <TextInput name="ten" label="Tìm theo tên" defaultValue={q} placeholder="không cần dấu" />
        </FilterForm>
        <Card>
          <AddMember
            key={q}
            {...{ modelId, version, people, firms, today: formatDate(todayInVietnam()) }}
            action={addModelMemberAction}
          />
          <p className={styles.muted}>
            {hasMore && 'Còn nhiều người nữa: gõ tên để thu hẹp. '}
            Người đã chuyển đi hoặc đã kết thúc quản lý không có trong danh sách.
          </p>
        </Card>
      </div>
    </>
  );
}
