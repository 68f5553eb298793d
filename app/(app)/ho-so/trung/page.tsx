import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { decidePairAction } from '@/app/(app)/ho-so/trung/actions';
import { PairList } from '@/components/merging/pair-list';
import { Card } from '@/components/ui/card';
import { EmptyState } from '@/components/ui/empty-state';
import { PageHeader } from '@/components/ui/page-header';
import { Pager } from '@/components/ui/pager';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { Tabs } from '@/components/ui/tabs';
import { listMerges } from '@/lib/merging/merge-queries';
import { listPairs } from '@/lib/merging/pair-queries';
import { mergeStatusLabels } from '@/lib/merging/words';
import { formatMoment } from '@/lib/moments';
import type { PageProps } from '@/lib/page-props';
import { requireActor } from '@/lib/session';

export const metadata: Metadata = { title: 'Hồ sơ có thể trùng' };

const tabs = [
  { key: 'cho-xem', label: 'Chờ xem' },
  { key: 'khong-phai', label: 'Không phải một người' },
  { key: 'gop', label: 'Các lần gộp' },
];

export default async function DuplicatesPage({ searchParams }: PageProps) {
  const actor = await requireActor();
  const { muc, trang } = await searchParams;
  const tab = tabs.find((t) => t.key === muc)?.key ?? 'cho-xem';
  const page = Math.min(Math.max(Number(trang) || 1, 1), 10_000);
  const status = tab === 'khong-phai' ? 'NOT_SAME' : 'OPEN';
  const [queue, merges] = await Promise.all([
    listPairs(actor, { status, page: Math.trunc(page) }),
    listMerges(actor, {}),
  ]);
  if (!queue.ok || !merges.ok) notFound();
  const { pairs, total, pageSize } = queue.value;
  const shownMerges = merges.value.filter((m) => tab === 'gop' || m.waitsForMe);
  return (
    <>
      <PageHeader
        title="Hồ sơ có thể trùng"
        context="Hai hồ sơ giống nhau đến mức có thể là của một người. Xem cạnh nhau, rồi trả lời: không phải một người, hoặc đề xuất gộp."
        back={{ href: '/ho-so', label: 'Danh sách hồ sơ' }}
      />
      <Tabs tabs={tabs} current={tab} base="/ho-so/trung" label="Các cặp hồ sơ" />
      <div className={stack.stack}>
        {shownMerges.length > 0 && (
          <Card title={tab === 'gop' ? 'Các lần gộp' : 'Chờ bạn ký'}>
            <RecordTable
              caption="Các lần gộp"
              columns={['Hồ sơ', 'Trạng thái', 'Người đề xuất']}
              rows={shownMerges.map((m) => ({
                key: m.id,
                cells: [
                  <a key="merge" className={stack.link} href={`/ho-so/trung/gop/${m.id}`}>
                    {m.goneNumber} gộp vào {m.keptNumber}
                  </a>,
                  mergeStatusLabels[m.status],
                  m.proposed && `${m.proposed.by}, ${formatMoment(m.proposed.at)}`,
                ],
              }))}
            />
          </Card>
        )}
        {tab === 'gop' && shownMerges.length === 0 && (
          <EmptyState title="Chưa có lần gộp nào">
            Khi một đề xuất gộp được gửi, biên bản ở đây cho biết ai đề xuất, ai ký, và hoàn tác được đến đâu.
          </EmptyState>
        )}
        {tab !== 'gop' && pairs.length === 0 && <NoPairs isOpen={status === 'OPEN'} />}
        {tab !== 'gop' && <PairList pairs={pairs} decide={decidePairAction} />}
        {tab !== 'gop' && <Pager {...{ page, pageSize, total }} href={(n) => `/ho-so/trung?muc=${tab}&trang=${n}`} />}
      </div>
    </>
  );
}

function NoPairs({ isOpen }: { isOpen: boolean }) {
  return isOpen ? (
    <EmptyState title="Không có cặp nào chờ xem">
      Phần mềm tự so số định danh, họ tên và ngày sinh mỗi khi lập hồ sơ, nhập danh sách hay sửa nhân thân. Thấy hai hồ
      sơ có thể là của một người thì cặp đó hiện ở đây; không hồ sơ nào được gộp nếu chưa có người đề xuất và Trưởng
      Công an xã ký.
    </EmptyState>
  ) : (
    <EmptyState title="Chưa có cặp nào được trả lời">
      Cặp đã trả lời “Không phải một người” được giữ ở đây cùng lý do, để không phải hỏi lại.
    </EmptyState>
  );
}
