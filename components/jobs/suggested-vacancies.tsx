import Link from 'next/link';
import type { FormAction } from '@/components/form/form-action';
import { Reasons } from '@/components/jobs/reasons';
import { ReferButton } from '@/components/jobs/refer-button';
import type { SuggestedVacancy } from '@/lib/jobs/matching/suggest';
import { contractLabels, payInWords } from '@/lib/jobs/vacancies/vacancy';
import styles from './jobs.module.css';

interface Props {
  suggestions: readonly SuggestedVacancy[];
  caseId: string;
  today: string;
  /** Whoever may refer, when a yes is in force. */
  refer: FormAction<{ placementId: string }> | null;
}

/** Open vacancies for one person, the most fitting first, each with the reasons. */
export function SuggestedVacancies({ suggestions, caseId, today, refer }: Props) {
  if (suggestions.length === 0)
    return (
      <p className={styles.muted}>
        Chưa có tin tuyển nào hợp. Thêm nghề có thể làm, nới quãng đường, hoặc đăng tin của cơ sở trong xã ở mục{' '}
        <Link href="/viec-lam/co-so">Cơ sở</Link>.
      </p>
    );
  return (
    <ul className={styles.list}>
      {suggestions.map((v) => (
        <li key={v.id} className={styles.item}>
          <div className={styles.head}>
            <Link href={`/viec-lam/${v.id}`} prefetch={false} className={styles.name}>
              {v.title}
            </Link>
            <span className={styles.muted}>
              {v.employerName}, {v.communeName}
            </span>
          </div>
          <span className={styles.muted}>
            {[payInWords(v), contractLabels[v.contract]].filter(Boolean).join(' · ')}
          </span>
          <Reasons reasons={v.reasons} />
          {refer && (
            <div className={styles.row}>
              <ReferButton
                caseId={caseId}
                vacancyId={v.id}
                today={today}
                isPoliceAsked={v.needsPoliceCheck}
                action={refer}
              />
            </div>
          )}
        </li>
      ))}
    </ul>
  );
}
