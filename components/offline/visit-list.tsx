'use client';

import { GroupChip, StatusChip } from '@/components/cases/chips';
import { Chip } from '@/components/ui/chip';
import { LinkButton } from '@/components/ui/link-button';
import { Why } from '@/components/worklist/why';
import styles from '@/components/worklist/worklist.module.css';
import { daysBetween, todayInVietnam } from '@/lib/dates';
import type { Visit } from '@/lib/offline/copy';
import { type Entry, subjectOf } from '@/lib/offline/entry';

/** The list as it was taken; how late each is counts to today. */
export function VisitList({ visits, entries }: { visits: readonly Visit[]; entries: readonly Entry[] }) {
  if (visits.length === 0) return <p>Không có ai cần gặp đến hết tuần này.</p>;
  const written = new Set(entries.map(subjectOf));
  return (
    <ul className={styles.list}>
      {visits.map((visit) => (
        <VisitRow key={visit.id} visit={visit} isWritten={written.has(visit.id)} />
      ))}
    </ul>
  );
}

function VisitRow({ visit, isWritten }: { visit: Visit; isWritten: boolean }) {
  const daysLate = daysBetween(visit.dueOn, todayInVietnam());
  return (
    <li className={styles.row}>
      <div className={styles.who}>
        <strong>{visit.fullName}</strong>
        {visit.hamlet && <span className={styles.place}>{visit.hamlet}</span>}
        <span className={styles.chips}>
          {visit.status === 'EXPECTED' ? <StatusChip status={visit.status} /> : <GroupChip group={visit.group} />}
          {isWritten && <Chip tone="attention">Đã ghi trên máy, chưa gửi</Chip>}
        </span>
      </div>
      <Why item={{ ...visit, daysLate, snoozed: 0 }} />
      {visit.defaults ? (
        <LinkButton isPlain href={`#ghi-nhan=${visit.id}`} variant="quiet">
          {isWritten ? 'Ghi thêm' : 'Ghi nhận'}
        </LinkButton>
      ) : (
        <p className={styles.clause}>Việc này cần có mạng.</p>
      )}
    </li>
  );
}
