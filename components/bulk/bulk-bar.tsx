'use client';

import { useState } from 'react';
import { BulkForm, type BulkFormKind } from '@/components/bulk/bulk-form';
import type { FormAction } from '@/components/form/form-action';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/access/outcome';
import { kindWords } from '@/lib/bulk/kinds';
import { mostRows, type StartBulkForm } from '@/lib/bulk/schema';
import type { CaseFilterInput } from '@/lib/cases/filter';
import styles from './bulk.module.css';

export interface BulkChoices {
  officers: { id: string; name: string }[];
  tags: string[];
}

export interface BulkActions {
  start: FormAction<{ bulkId: string }>;
  choices: () => Promise<Outcome<BulkChoices>>;
}

interface Props extends BulkActions {
  ids: readonly string[];
  /** How many match the filter altogether. */
  total: number;
  filter: CaseFilterInput;
  onClear: () => void;
}

const kinds = ['VISIT', 'OFFICER', 'TAG', 'UNTAG'] as const satisfies readonly BulkFormKind[];
const shown = (n: number) => n.toLocaleString('vi-VN');

/** What can be done with the ticked rows, or with all that match: always in reach at the foot of the screen. */
export function BulkBar({ ids, total, filter, start, choices, onClear }: Props) {
  const [isAll, setAll] = useState(false);
  const [kind, setKind] = useState<BulkFormKind | null>(null);
  const count = isAll ? total : ids.length;
  const selection: StartBulkForm['selection'] = isAll ? { by: 'filter', filter } : { by: 'ids', ids: [...ids] };
  return (
    <section className={styles.bar} aria-label="Làm với các hồ sơ đã chọn">
      <div className={styles.line}>
        <strong aria-live="polite">Đã chọn {shown(count)} hồ sơ</strong>
        {!isAll && total > ids.length && total <= mostRows && (
          <button type="button" className={styles.link} onClick={() => setAll(true)}>
            Chọn cả {shown(total)} hồ sơ khớp bộ lọc
          </button>
        )}
        {!isAll && total > mostRows && (
          <span className={styles.muted}>Mỗi lần tối đa {shown(mostRows)} hồ sơ: lọc hẹp lại để chọn tất cả.</span>
        )}
        <button type="button" className={styles.link} onClick={onClear}>
          Bỏ chọn
        </button>
      </div>
      {kind === null ? (
        <div className={styles.kinds}>
          {kinds.map((one) => (
            <Button key={one} variant="default" onClick={() => setKind(one)}>
              {kindWords[one]}
            </Button>
          ))}
        </div>
      ) : (
        <BulkForm
          key={`${kind} ${isAll}`}
          kind={kind}
          count={count}
          selection={selection}
          start={start}
          choices={choices}
          onClose={() => setKind(null)}
        />
      )}
    </section>
  );
}
