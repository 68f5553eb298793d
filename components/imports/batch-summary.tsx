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
}

/** One sentence that says what would happen now, then the counts, which are also the filter. */
export function BatchSummary({ batchId, counts, fileCodes, filter }: Props) {
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
      <p className={styles.verdict}>{verdictSentence(counts)}</p>
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
          >
            <strong>{numbers[key]}</strong>
            <span>{rowFilters[key]}</span>
          </Link>
        ))}
      </nav>
    </>
  );
}

function verdictSentence(c: BatchCounts): string {
  const parts = [
    c.ready > 0 && `${c.ready} người sẽ được nhập`,
    c.toLink > 0 && `${c.toLink} người đã có hồ sơ, sẽ được gắn vào hồ sơ đó`,
    c.undecided > 0 && `${c.undecided} dòng chờ quyết định vì rất có thể đã có hồ sơ`,
    c.skipped > c.undecided && `${c.skipped - c.undecided} dòng trùng đang bỏ qua`,
    c.error > 0 && `${c.error} dòng cần sửa trước khi nhập`,
    c.entered > 0 && `${c.entered} người đã nhập`,
    c.linked > 0 && `${c.linked} người đã gắn vào hồ sơ có sẵn`,
  ].filter(Boolean);
  return `Đọc được ${c.rows} dòng: ${parts.join('; ') || 'không có dòng nào để nhập'}.`;
}
