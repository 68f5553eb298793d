'use client';

import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import { Button } from '@/components/ui/button';
import { type ColumnKey, columnKeys, columnLabels, defaultColumns } from '@/lib/cases/columns';
import type { CaseFilterInput } from '@/lib/cases/filter';
import { paramsFromFilter } from '@/lib/cases/filter-address';
import styles from './list-tools.module.css';

interface Props {
  columns: readonly ColumnKey[];
  filter: CaseFilterInput;
  keep: FormAction;
  onClose: () => void;
}

/** Which columns, in which order: on screen, in the file and on paper alike. */
export function ColumnPicker({ columns, filter, keep, onClose }: Props) {
  const [chosen, setChosen] = useState<readonly ColumnKey[]>(columns);
  const rest = columnKeys.filter((key) => !chosen.includes(key));
  function move(key: ColumnKey, by: number) {
    const from = chosen.indexOf(key);
    const after = chosen.filter((one) => one !== key);
    after.splice(from + by, 0, key);
    setChosen(after);
  }
  return (
    <section className={styles.panel} aria-label="Chọn cột">
      <h2>Chọn cột</h2>
      <p className={styles.muted}>
        Dùng cho danh sách trên màn hình, tệp Excel và bản in. Riêng của bạn, giữ cho lần sau.
      </p>
      <ul className={styles.columns}>
        {chosen.map((key, index) => (
          <li key={key}>
            <label>
              <input
                type="checkbox"
                checked
                disabled={key === 'name'}
                onChange={() => setChosen(chosen.filter((one) => one !== key))}
              />
              {columnLabels[key]}
            </label>
            <button
              type="button"
              aria-label={`Đưa ${columnLabels[key]} lên trước`}
              disabled={index === 0}
              onClick={() => move(key, -1)}
            >
              ↑
            </button>
            <button
              type="button"
              aria-label={`Đưa ${columnLabels[key]} ra sau`}
              disabled={index === chosen.length - 1}
              onClick={() => move(key, 1)}
            >
              ↓
            </button>
          </li>
        ))}
        {rest.map((key) => (
          <li key={key}>
            <label>
              <input type="checkbox" checked={false} onChange={() => setChosen([...chosen, key])} />
              {columnLabels[key]}
            </label>
          </li>
        ))}
      </ul>
      <div className={styles.buttons}>
        <ActionButton
          action={(key) => keep({ columns: chosen }, key)}
          doneMessage="Đã giữ các cột này."
          onDone={() => {
            onClose();
            return `/ho-so?${paramsFromFilter({ ...filter, viewId: null })}`;
          }}
        >
          Dùng các cột này
        </ActionButton>
        <Button variant="default" onClick={() => setChosen(defaultColumns)}>
          Về các cột thường dùng
        </Button>
        <Button variant="subtle" onClick={onClose}>
          Đóng
        </Button>
      </div>
    </section>
  );
}
