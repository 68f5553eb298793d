import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import {
  addCriterionAction,
  addModelTypeAction,
  endCriterionAction,
  endModelTypeAction,
} from '@/app/(app)/quan-tri/mo-hinh/actions';
import { CriterionList, TypeList } from '@/components/models/reference-list';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import stack from '@/components/ui/stack.module.css';
import { getModelReference } from '@/lib/models/administration/queries';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Loại mô hình, tiêu chí' };

const allActions = {
  addType: addModelTypeAction,
  endType: endModelTypeAction,
  addCriterion: addCriterionAction,
  endCriterion: endCriterionAction,
};

export default async function ModelReferencePage({ searchParams }: PageProps) {
  const found = await getModelReference(await requireActor(), {});
  if (!found.ok) notFound();
  const { mayChange } = found.value;
  const { them } = await searchParams;
  const actions = mayChange ? allActions : null;
  return (
    <div className={stack.stack}>
      <PageHeader
        title="Loại mô hình, tiêu chí"
        context="Mô hình chọn loại ở đây; mỗi lần đánh giá giữ nguyên tiêu chí của ngày đó."
      />
      {!mayChange && (
        <Notice>Các mục này dùng chung cho toàn tỉnh nên chỉ quản trị viên cấp tỉnh thay đổi; bạn xem được.</Notice>
      )}
      <TypeList reference={found.value} asked={them} actions={actions} />
      <CriterionList reference={found.value} asked={them} actions={actions} />
    </div>
  );
}
