import { Chip } from '@/components/ui/chip';
import { roleLabels } from '@/lib/access/roles';
import type { HistoryEntry } from '@/lib/audit/history';
import { actionWord, fieldWord } from '@/lib/audit/words';
import { formatMoment } from '@/lib/moments';
import styles from './history.module.css';

/** "Ai đã xem, ai đã sửa", in words, with the role and unit of that time. */
export function History({ entries, moreHref }: { entries: readonly HistoryEntry[]; moreHref?: string }) {
  return (
    <section className={styles.history}>
      <h2>Ai đã xem, ai đã sửa</h2>
      <ul>
        {entries.map((e) => (
          <li key={e.id}>
            <span className={styles.when}>{formatMoment(e.at)}</span>
            <span>
              <strong>{e.who}</strong> ({[e.role && roleLabels[e.role], e.unitName].filter(Boolean).join(', ')}){' '}
              {e.outcome === 'REFUSED' ? 'bị từ chối khi ' : 'đã '}
              {actionWord(e.action)}
              {e.reason && e.outcome !== 'REFUSED' && `: ${e.reason}`}{' '}
              {e.outcome === 'REFUSED' && <Chip tone="danger">từ chối</Chip>}
              {e.changes.length > 0 ? (
                <ul className={styles.changes}>
                  {e.changes.map((c) => (
                    <li key={c.field}>
                      {fieldWord(c.field)}: {c.before && <s>{c.before}</s>} {c.after ?? '(bỏ trống)'}
                    </li>
                  ))}
                </ul>
              ) : (
                e.fields.length > 0 && <span className={styles.when}> đổi: {e.fields.map(fieldWord).join(', ')}</span>
              )}
            </span>
          </li>
        ))}
      </ul>
      {moreHref && <a href={moreHref}>Xem cả nhật ký của hồ sơ</a>}
    </section>
  );
}
