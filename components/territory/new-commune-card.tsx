import { Card } from '@/components/ui/card';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import { roleLabels } from '@/lib/access/roles';
import { fewWord } from '@/lib/committee/suppression';
import type { NewCommuneView, SourceEffect } from '@/lib/territory/queries';

const counted = (n: number | null, what: string) =>
  n === null ? `${fewWord} ${what}` : n > 0 ? `${n.toLocaleString('vi-VN')} ${what}` : null;

const openWork = ({ expected, proposals, lists, drafts }: SourceEffect): string =>
  [
    counted(expected, 'người sắp về'),
    counted(proposals, 'đề xuất chờ ký'),
    counted(lists, 'danh sách đang nhập'),
    counted(drafts, 'bản nháp'),
  ]
    .filter(Boolean)
    .join(', ') || 'không có';

/** One commune as it will stand, with what comes to it from where: people, open work, staff. */
export function NewCommuneCard({ commune, isDraft }: { commune: NewCommuneView; isDraft: boolean }) {
  const chiefs = commune.staff.filter((s) => s.role === 'COMMUNE_POLICE_CHIEF').length;
  return (
    <Card title={`${commune.title} (${commune.code})`}>
      <p className={stack.muted}>
        Trực thuộc {commune.parent}
        {commune.hamlets.length > 0 && ` · gồm các thôn: ${commune.hamlets.join(', ')}`}
      </p>
      <RecordTable
        caption={`Các xã nhập vào ${commune.title}`}
        columns={isDraft ? ['Từ', 'Người có hồ sơ', 'Đang thuộc diện', 'Việc đang mở'] : ['Từ']}
        rows={commune.sources.map((s) => ({
          key: s.unit,
          cells: isDraft ? [s.unit, s.people ?? fewWord, s.inScope ?? fewWord, openWork(s)] : [s.unit],
        }))}
      />
      {commune.staff.length > 0 && (
        <>
          <h3>Cán bộ chuyển theo: {commune.staff.length} vai trò</h3>
          {chiefs > 1 && (
            <p className={stack.muted}>
              Sẽ có {chiefs} Trưởng Công an xã. Sau khi thực hiện, hãy kết thúc vai trò của người không còn giữ chức vụ.
            </p>
          )}
          <RecordTable
            caption={`Cán bộ chuyển sang ${commune.title}`}
            columns={['Họ và tên', 'Vai trò', 'Đang ở']}
            rows={commune.staff.map((s, index) => ({
              key: `${index} ${s.name}`,
              cells: [s.name, roleLabels[s.role], s.from],
            }))}
          />
        </>
      )}
    </Card>
  );
}
