import { TextInput } from '@mantine/core';
import Link from 'next/link';
import { GroupChip } from '@/components/cases/chips';
import { Card } from '@/components/ui/card';
import { FilterForm } from '@/components/ui/filter-form';
import type { LegalDate } from '@/lib/dates';
import type { DatePrecision, Group } from '@/lib/generated/prisma/enums';
import { formatPartialDate } from '@/lib/people/labels';
import styles from './loans.module.css';

interface Candidate {
  caseId: string;
  fullName: string;
  hamlet: string | null;
  group: Group | null;
  releaseOn: LegalDate | null;
  releasePrecision: DatePrecision;
  objections: readonly { label: string; fact: string; cure: string | null; clause: string }[];
  window: string | null;
}

interface Props {
  listId: string;
  q: string;
  candidates: readonly Candidate[];
  hasMore: boolean;
}

/** Who of the commune could be put on the list, each with what stands against it. */
export function Candidates({ listId, q, candidates, hasMore }: Props) {
  return (
    <Card title="Chọn người đưa vào danh sách">
      <FilterForm action={`/vay-von/danh-sach/${listId}`} label="Tìm người để đưa vào danh sách">
        <TextInput name="ten" label="Tìm theo tên" defaultValue={q} placeholder="không cần dấu" />
      </FilterForm>
      {candidates.length === 0 && (
        <p className={styles.muted}>
          {q
            ? 'Không có ai như vậy chưa nằm trong danh sách.'
            : 'Không còn ai trong thời hạn vay vốn mà chưa nằm trong một danh sách.'}
        </p>
      )}
      <ul className={styles.lines}>
        {candidates.map((c) => (
          <li key={c.caseId} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.name}>{c.fullName}</span>
              <GroupChip group={c.group} />
            </div>
            <div className={styles.muted}>
              {[
                c.hamlet,
                c.releaseOn && `chấp hành xong ${formatPartialDate(c.releaseOn, c.releasePrecision)}`,
                c.window && `thời hạn vay: ${c.window}`,
              ]
                .filter(Boolean)
                .join(' · ')}
            </div>
            {c.objections.map((o) => (
              <div key={o.label} className={styles.objection}>
                {o.label}: {o.fact}
                {o.cure && ` · ${o.cure}`} <span className={styles.muted}>({o.clause})</span>
              </div>
            ))}
            <div className={styles.row}>
              <Link href={`/vay-von/danh-sach/${listId}/dong/${c.caseId}`} prefetch={false}>
                {c.objections.length > 0 ? 'Vẫn đưa vào, ghi lý do' : 'Đưa vào danh sách'}
              </Link>
            </div>
          </li>
        ))}
      </ul>
      {hasMore && <p className={styles.muted}>Còn nhiều người nữa: gõ tên để thu hẹp.</p>}
    </Card>
  );
}
