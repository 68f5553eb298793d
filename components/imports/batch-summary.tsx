import Link from 'next/link';
import { Disclosure } from '@/components/ui/disclosure';
import type { BatchCounts } from '@/lib/imports/counts';
import { findingMessage } from '@/lib/imports/findings';
import { type RowFilter, rowFilterKeys, rowFilters } from '@/lib/imports/schema';
import styles from './imports.module.css';

interface Props {
  batchId: string;
  counts: BatchCounts;
  fileCodes: readonly string[];
  filter: RowFilter;
  isUndone: boolean;
}

/** One sentence that says what would happen now, then the counts, which are also the filter. */
export function BatchSummary({ batchId, counts, fileCodes, filter, isUndone }: Props) {
  const numbers = {
    'tat-ca': counts.rows,
    loi: counts.error,
    'cho-quyet': counts.undecided,
    'canh-bao': counts.warning,
    trung: counts.repeated,
    dat: counts.ok,
    'da-nhap': counts.entered + counts.linked,
  } as const satisfies Record<RowFilter, number>;
  const tones: Partial<Record<RowFilter, string>> = { loi: 'danger', 'cho-quyet': 'attention' };
  return (
    <>
      <p className={styles.verdict}>{isUndone ? undoneSentence(counts) : verdictSentence(counts)}</p>
      {fileCodes.length > 0 && (
        <Disclosure label={`Phần mềm đã xử lý ${fileCodes.length} điểm của tệp`}>
          <ul className={styles.codes}>
            {fileCodes.map((code) => (
              <li key={code}>{findingMessage(code)}</li>
            ))}
          </ul>
        </Disclosure>
      )}
      <nav className={styles.filters} aria-label="Lọc dòng">
        {rowFilterKeys.map((key) => (
          <Link
            key={key}
            href={`/nhap-danh-sach/${batchId}?loc=${key}`}
            aria-current={key === filter ? 'page' : undefined}
            data-tone={numbers[key] > 0 ? tones[key] : undefined}
            scroll={false}
            // Looking at a list is recorded: only what was opened was looked at.
            prefetch={false}
          >
            <strong>{shown(numbers[key])}</strong>
            <span>{rowFilters[key]}</span>
          </Link>
        ))}
      </nav>
    </>
  );
}

const shown = (n: number) => n.toLocaleString('vi-VN');

function undoneSentence(c: BatchCounts): string {
  const kept = c.entered > 0 ? ` ${shown(c.entered)} hồ sơ đã có người làm việc được giữ lại.` : '';
  return `Lần nhập này đã được hoàn tác.${kept} Muốn nhập lại, hãy tải tệp lên lần nữa.`;
}

function verdictSentence(c: BatchCounts): string {
  const parts = [
    c.ready > 0 && `${shown(c.ready)} người sẽ được nhập`,
    c.toLink > 0 && `${shown(c.toLink)} người đã có hồ sơ, sẽ được gắn vào hồ sơ đó`,
    c.undecided > 0 && `${shown(c.undecided)} dòng chờ quyết định vì rất có thể đã có hồ sơ`,
    c.skipped > c.undecided && `${shown(c.skipped - c.undecided)} dòng trùng đang bỏ qua`,
    c.error > 0 && `${shown(c.error)} dòng cần sửa trước khi nhập`,
    c.entered > 0 && `${shown(c.entered)} người đã nhập`,
    c.linked > 0 && `${shown(c.linked)} người đã gắn vào hồ sơ có sẵn`,
  ].filter(Boolean);
  return `Đọc được ${shown(c.rows)} dòng: ${parts.join('; ') || 'không có dòng nào để nhập'}.`;
}
