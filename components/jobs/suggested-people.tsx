import Link from 'next/link';
import type { FormAction } from '@/components/form/form-action';
import { Reasons } from '@/components/jobs/reasons';
import { ReferButton } from '@/components/jobs/refer-button';
import type { SuggestedPerson } from '@/lib/jobs/matching/suggest';
import styles from './jobs.module.css';

interface Props {
  people: readonly SuggestedPerson[];
  vacancyId: string;
  today: string;
  isPoliceAsked: boolean;
  /** Whoever may refer. */
  refer: FormAction<{ placementId: string }> | null;
}

/** Who could do this work, each with the reasons; no number of anybody is shown. */
export function SuggestedPeople({ people, vacancyId, today, isPoliceAsked, refer }: Props) {
  if (people.length === 0)
    return (
      <p className={styles.muted}>
        Chưa có ai phù hợp. Phần mềm gợi ý từ nguyện vọng việc làm đã ghi: mở hồ sơ một người, mục Việc làm, ghi nghề và
        điều không làm được.
      </p>
    );
  return (
    <ul className={styles.list}>
      {people.map((p) => (
        <li key={p.caseId} className={styles.item}>
          <div className={styles.head}>
            <Link href={`/ho-so/${p.caseId}/viec-lam`} prefetch={false} className={styles.name}>
              {p.fullName}
            </Link>
            <span className={styles.muted}>{[p.hamlet, p.communeName].filter(Boolean).join(', ')}</span>
          </div>
          <Reasons reasons={p.reasons} />
          {refer && (
            <div className={styles.row}>
              {p.hasConsent ? (
                <ReferButton
                  caseId={p.caseId}
                  vacancyId={vacancyId}
                  today={today}
                  isPoliceAsked={isPoliceAsked}
                  action={refer}
                />
              ) : (
                <Link href={`/ho-so/${p.caseId}/viec-lam#dong-y`} prefetch={false}>
                  Chưa có đồng ý: ghi đồng ý trước
                </Link>
              )}
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
