'use client';

import { ActionButton } from '@/components/form/action-button';
import { Card } from '@/components/ui/card';
import type { Outcome } from '@/lib/access/outcome';
import type { UndoPreview } from '@/lib/imports/undo';
import styles from './imports.module.css';

interface Props {
  batchId: string;
  plan: UndoPreview;
  undo: (batchId: string, key: string) => Promise<Outcome<{ removed: number; kept: number }>>;
}

const shown = (n: number) => n.toLocaleString('vi-VN');

/** Says before it is done what an undo takes away and what it must leave. */
export function UndoPanel({ batchId, plan, undo }: Props) {
  const { removable, kept, keptCount, elsewhere } = plan;
  return (
    <Card title="Hoàn tác cả lần nhập này">
      <p>
        {shown(removable)} hồ sơ do lần nhập này tạo ra sẽ bị bỏ khỏi sổ.
        {keptCount > 0 && ` ${shown(keptCount)} hồ sơ được giữ lại vì đã có người làm việc với hồ sơ đó.`}
        {elsewhere > 0 && ` ${shown(elsewhere)} hồ sơ đã chuyển sang địa bàn khác nên được giữ lại.`}
      </p>
      {kept.length > 0 && (
        <ul className={styles.kept}>
          {kept.map((c) => (
            <li key={c.caseId}>
              <a href={`/ho-so/${c.caseId}`}>
                {c.fullName} ({c.number})
              </a>
              : {c.why}
            </li>
          ))}
        </ul>
      )}
      {removable > 0 && (
        <ActionButton
          action={(key) => undo(batchId, key)}
          doneMessage="Đã hoàn tác lần nhập."
          onDone={() => `/nhap-danh-sach/${batchId}`}
          confirm={`Bỏ ${shown(removable)} hồ sơ do lần nhập này tạo ra?`}
        >
          Hoàn tác: bỏ {shown(removable)} hồ sơ
        </ActionButton>
      )}
    </Card>
  );
}
