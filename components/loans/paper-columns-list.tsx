import type { FormAction } from '@/components/form/form-action';
import { ChangeColumnsForm } from '@/components/loans/rule-forms';
import { Disclosure } from '@/components/ui/disclosure';
import type { PaperRow } from '@/lib/loans/administration/queries';
import { paperColumns } from '@/lib/loans/papers/columns';
import styles from './loans.module.css';

/** The official forms could not be seen: which columns are printed is the administrator's choice. */
export function PaperColumnsList({ papers, action }: { papers: readonly PaperRow[]; action: FormAction | null }) {
  return (
    <ul className={styles.lines}>
      {papers.map((paper) => (
        <li key={paper.paper} className={styles.line}>
          <span className={styles.name}>{paper.label}</span>
          <div className={styles.muted}>{paper.columns.map((key) => paperColumns[key].label).join(' · ')}</div>
          {action && (
            <Disclosure label={`Đổi các cột của ${paper.label}…`}>
              <ChangeColumnsForm paper={paper} action={action} />
            </Disclosure>
          )}
        </li>
      ))}
    </ul>
  );
}
