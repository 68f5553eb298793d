import Link from 'next/link';
import { snoozeAction } from '@/app/(app)/ho-so/[id]/actions';
import styles from '@/components/cases/tabs.module.css';
import { SnoozeForm } from '@/components/followups/snooze-form';
import { SearchHistory } from '@/components/searches/search-history';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { EmptyState } from '@/components/ui/empty-state';
import { LinkButton } from '@/components/ui/link-button';
import type { CaseFile } from '@/lib/cases/read';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { contactSentence } from '@/lib/followups/contact-sentence';
import { outcomeLabels } from '@/lib/followups/vocabulary';

type FollowUp = NonNullable<CaseFile['police']>['followUps'][number];

/** Every contact, newest first; a corrected one shows its former versions under it. */
export function FollowUpsTab({ file, mayCorrect }: { file: CaseFile; mayCorrect: boolean }) {
  const all = file.police?.followUps ?? [];
  const current = all.filter((f) => f.isCurrent);
  const searches = file.police?.searches ?? [];
  if (current.length === 0 && searches.length === 0) {
    return (
      <EmptyState
        title="Chưa có lần liên hệ nào"
        action={mayCorrect ? <LinkButton href={`/ho-so/${file.id}/ghi-nhan`}>Ghi nhận lần đầu</LinkButton> : undefined}
      >
        Mỗi lần gặp hoặc tìm gặp được ghi trong chưa đầy một phút, ngay trên điện thoại.
      </EmptyState>
    );
  }
  return (
    <div className={styles.grid}>
      <Card title={`${current.length} lần liên hệ`}>
        <ul className={styles.timeline}>
          {current.map((f) => (
            <FollowUpItem
              key={f.id}
              followUp={f}
              former={all.filter((o) => o.rootId === f.rootId && !o.isCurrent)}
              by={file.names[f.recordedBy] ?? ''}
              editHref={mayCorrect ? `/ho-so/${file.id}/ghi-nhan?sua=${f.id}` : null}
            />
          ))}
        </ul>
      </Card>
      {searches.length > 0 && (
        <Card title="Tìm người mất liên lạc">
          <SearchHistory searches={searches} caseId={file.id} />
        </Card>
      )}
      {mayCorrect && (
        <Card title="Hoãn một việc">
          <SnoozeForm caseId={file.id} action={snoozeAction} />
        </Card>
      )}
    </div>
  );
}

interface ItemProps {
  followUp: FollowUp;
  former: readonly FollowUp[];
  by: string;
  editHref: string | null;
}

function FollowUpItem({ followUp: f, former, by, editHref }: ItemProps) {
  return (
    <li>
      <strong>{formatDate(fromDbDate(f.happenedOn))}</strong>{' '}
      <Chip tone={f.outcome === 'MET' ? 'success' : 'attention'}>{outcomeLabels[f.outcome]}</Chip>
      <p>{contactSentence(f)}</p>
      {f.note && <p className={styles.pre}>{f.note}</p>}
      <span className={styles.muted}>
        Ghi bởi {by}
        {f.correctionReason && ` · đã sửa: ${f.correctionReason}`}
      </span>
      {former.map((o) => (
        <p key={o.id} className={styles.old}>
          <s>
            Bản {o.revision}: {formatDate(fromDbDate(o.happenedOn))} · {outcomeLabels[o.outcome]} · {contactSentence(o)}{' '}
            {o.note}
          </s>
        </p>
      ))}
      {editHref && (
        <span className={styles.links}>
          <Link href={editHref}>Sửa lần này</Link>
        </span>
      )}
    </li>
  );
}
