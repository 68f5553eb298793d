'use client';

import { ActionButton } from '@/components/form/action-button';
import { Disclosure } from '@/components/ui/disclosure';
import type { Outcome } from '@/lib/access/outcome';
import type { UndoPlan } from '@/lib/imports/undo';
import styles from './imports.module.css';

interface Props {
  batchId: string;
  plan: UndoPlan;
  undo: (batchId: string, key: string) => Promise<Outcome<{ removed: number; kept: number }>>;
}

/** Says before it is done what an undo takes away and what it must leave. */
export function UndoPanel({ batchId, plan, undo }: Props) {
  const { removable, kept, elsewhere } = plan;
  if (removable.length + kept.length + elsewhere === 0) return null;
  return (
    <Disclosure label="Hoàn tác cả lần nhập này">
      <p>
        {removable.length} hồ sơ do lần nhập này tạo ra sẽ bị bỏ khỏi sổ.
        {kept.length > 0 && ` ${kept.length} hồ sơ được giữ lại vì đã có người làm việc với hồ sơ đó.`}
        {elsewhere > 0 && ` ${elsewhere} hồ sơ đã chuyển sang địa bàn khác nên được giữ lại.`}
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
      {removable.length > 0 && (
        <ActionButton
          variant="default"
          action={(key) => undo(batchId, key)}
          doneMessage="Đã hoàn tác lần nhập."
          confirm={`Bỏ ${removable.length} hồ sơ do lần nhập này tạo ra?`}
        >
          Hoàn tác: bỏ {removable.length} hồ sơ
        </ActionButton>
      )}
    </Disclosure>
  );
}
