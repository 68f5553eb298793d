import type { Identity } from '@/lib/merging/identity';
import styles from './merging.module.css';

/** Two people side by side, as far as they can be told apart by. */
export function IdentityPair({ sides, keptCaseId }: { sides: readonly Identity[]; keptCaseId?: string }) {
  return (
    <ul className={styles.two}>
      {sides.map((side) => (
        <li key={side.caseId} className={styles.person} data-kept={side.caseId === keptCaseId || undefined}>
          <span className={styles.name}>{side.fullName}</span>
          <span>{[side.sex, `sinh ${side.birth}`].filter(Boolean).join(', ')}</span>
          <span>CCCD {side.cccdMasked ?? 'chưa có'}</span>
          <span>{side.place}</span>
          <span className={styles.muted}>
            {side.number} · {side.status}
            {keptCaseId && (side.caseId === keptCaseId ? ' · giữ lại' : ' · gộp vào hồ sơ kia')}
          </span>
        </li>
      ))}
    </ul>
  );
}
