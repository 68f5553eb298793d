'use client';

import { ActionButton } from '@/components/form/action-button';
import { Card } from '@/components/ui/card';
import type { Outcome } from '@/lib/access/outcome';
import type { BulkView } from '@/lib/bulk/queries';
import styles from './bulk.module.css';

interface Props {
  bulkId: string;
  plan: NonNullable<BulkView['undo']>;
  undo: (bulkId: string, key: string) => Promise<Outcome<unknown>>;
}

const shown = (n: number) => n.toLocaleString('vi-VN');

/** Says before it is done what an undo takes back and what it must leave. */
export function UndoPanel({ bulkId, plan: { removable, keptCount, kept, elsewhere }, undo }: Props) {
  return (
    <Card title="Hoàn tác cả lượt này">
      <p>
        {shown(removable)} hồ sơ sẽ trở lại như trước.
        {keptCount > 0 && ` ${shown(keptCount)} hồ sơ được giữ nguyên vì đã có người làm tiếp.`}
        {elsewhere > 0 && ` ${shown(elsewhere)} hồ sơ đã chuyển khỏi địa bàn nên được giữ nguyên.`}
      </p>
      {kept.length > 0 && (
        <ul className={styles.kept}>
          {kept.map((file) => (
            <li key={file.caseId}>
              <a href={`/ho-so/${file.caseId}`}>
                {file.fullName} ({file.number})
              </a>
              : {file.why}
            </li>
          ))}
        </ul>
      )}
      {removable > 0 && (
        <ActionButton
          action={(key) => undo(bulkId, key)}
          doneMessage="Đã hoàn tác."
          onDone={() => `/ho-so/hang-loat/${bulkId}`}
        >
          Hoàn tác {shown(removable)} hồ sơ
        </ActionButton>
      )}
    </Card>
  );
}
