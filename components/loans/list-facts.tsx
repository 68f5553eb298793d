import { PaperLinks } from '@/components/loans/paper-links';
import { Card, Facts } from '@/components/ui/card';
import { formatDate } from '@/lib/dates';
import { listKindLabels, listNumber } from '@/lib/loans/lists/list';
import type { LoanListView } from '@/lib/loans/lists/queries';

const signed = (who: string | null, day: string | null) =>
  who && [who, day && `ngày ${formatDate(day)}`].filter(Boolean).join(', ');

/** Who drafted, signed and decided; and the paper to print. */
export function ListFacts({ list }: { list: LoanListView }) {
  return (
    <Card title="Danh sách này">
      <Facts
        items={[
          ['Mẫu', listKindLabels[list.kind]],
          ['Số', listNumber(list) ?? (list.isFromPaper ? 'theo bản giấy' : 'có khi Trưởng Công an xã ký')],
          ['Người lập', list.isFromPaper ? `${list.draftedBy} (nhập từ bản giấy)` : list.draftedBy],
          ...(list.isFromPaper
            ? []
            : ([
                ['Ký', signed(list.signedBy, list.signedOn) ?? 'chưa ký'],
                ['Xác nhận', signed(list.decidedBy, list.decidedOn) ?? 'chưa quyết định'],
              ] as const)),
        ]}
      />
      {list.lines.length > 0 && <PaperLinks href={`/api/vay-von/danh-sach/${list.id}`} what="danh sách" />}
    </Card>
  );
}
