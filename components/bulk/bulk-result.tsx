'use client';

import { useState } from 'react';
import { RunPanel } from '@/components/bulk/run-panel';
import type { FormAction } from '@/components/form/form-action';
import { RecordTable } from '@/components/ui/record-table';
import type { BulkView } from '@/lib/bulk/queries';
import styles from './bulk.module.css';

type Row = BulkView['rows'][number];

const headings = {
  READY: 'Sẽ thay đổi',
  REFUSED: 'Không làm được',
  UNCHANGED: 'Không cần làm',
  DONE: 'Đã làm',
  UNDONE: 'Đã hoàn tác',
  KEPT: 'Giữ lại khi hoàn tác',
} as const satisfies Record<Row['outcome'], string>;
const order = ['REFUSED', 'KEPT', 'READY', 'DONE', 'UNDONE', 'UNCHANGED'] as const;
const shown = (n: number) => n.toLocaleString('vi-VN');

interface Props {
  act: BulkView;
  run: FormAction<{ done: number; left: number }>;
}

/** What an act does to each file, in the order of what needs a look; of a returned sheet each change may be left out. */
export function BulkResult({ act, run }: Props) {
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const picks = act.kind === 'EDIT' && act.may.run;
  const ready = act.rows.filter((row) => row.outcome === 'READY');
  const allLeft = picks ? ready.filter((row) => row.changes.every((c) => leftOut.has(keyOf(row, c.field)))).length : 0;
  function toggle(key: string) {
    const after = new Set(leftOut);
    if (!after.delete(key)) after.add(key);
    setLeftOut(after);
  }
  return (
    <>
      <RunPanel
        bulkId={act.id}
        total={act.counts.READY - allLeft}
        isRunning={act.isRunning}
        mayRun={act.may.run}
        run={(key) => run({ bulkId: act.id, leaveOut: [...leftOut] }, key)}
      />
      {order.map((outcome) => {
        const rows = act.rows.filter((row) => row.outcome === outcome);
        if (rows.length === 0) return null;
        return (
          <section key={outcome}>
            <h2>
              {headings[outcome]}: {shown(act.counts[outcome])} hồ sơ
            </h2>
            <RecordTable
              caption={headings[outcome]}
              columns={['Họ và tên', 'Thay đổi', 'Ghi chú']}
              rows={rows.map((row) => ({
                key: row.position,
                cells: [
                  <span key="name">
                    <a href={`/ho-so/${row.caseId}`}>{row.fullName}</a>{' '}
                    <span className={styles.muted}>{row.number}</span>
                  </span>,
                  <Changes
                    key="changes"
                    row={row}
                    leftOut={picks && outcome === 'READY' ? leftOut : null}
                    onToggle={toggle}
                  />,
                  row.reason,
                ],
              }))}
            />
            {rows.length < act.counts[outcome] && (
              <p className={styles.muted}>và {shown(act.counts[outcome] - rows.length)} hồ sơ nữa.</p>
            )}
          </section>
        );
      })}
    </>
  );
}

const keyOf = (row: Row, field: string) => `${row.position}.${field}`;

function Changes({
  row,
  leftOut,
  onToggle,
}: {
  row: Row;
  leftOut: ReadonlySet<string> | null;
  onToggle: (key: string) => void;
}) {
  return (
    <ul className={styles.changes}>
      {row.changes.map((change) => {
        const words = (
          <>
            {change.label}: <span className={styles.before}>{change.before ?? 'chưa ghi'}</span> →{' '}
            <span className={styles.after}>{change.after ?? 'để trống'}</span>
          </>
        );
        const key = keyOf(row, change.field);
        return (
          <li key={key} className={leftOut ? styles.change : undefined}>
            {leftOut ? (
              <>
                <input id={key} type="checkbox" checked={!leftOut.has(key)} onChange={() => onToggle(key)} />
                <label htmlFor={key}>{words}</label>
              </>
            ) : (
              words
            )}
          </li>
        );
      })}
    </ul>
  );
}
