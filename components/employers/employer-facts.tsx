import Link from 'next/link';
import styles from '@/components/jobs/jobs.module.css';
import { Card, Facts } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { formatDate } from '@/lib/dates';
import type { EmployerView } from '@/lib/employers/queries';
import { stageLabels } from '@/lib/jobs/placements/placement';
import { tradeLabel } from '@/lib/jobs/trades';
import { vacancyStatusLabels } from '@/lib/jobs/vacancies/vacancy';
import { establishmentKindLabels } from '@/lib/loans/vocabulary';
import { formatNumber } from '@/lib/money';
import { formatShare } from '@/lib/percent';

/** The firm itself. */
export function EmployerFacts({ employer: e }: { employer: EmployerView }) {
  return (
    <Card title="Thông tin cơ sở">
      <Facts
        items={[
          ['Loại', establishmentKindLabels[e.kind]],
          ['Mã số thuế', e.registrationNumber],
          ['Ngành nghề', e.sector],
          ['Địa chỉ', e.address],
          ['Người đại diện', e.representativeName],
          ['Điện thoại', e.phone],
          ['Thư điện tử', e.email],
          ['Tổng số lao động', `${formatNumber(e.workforce)} (${formatDate(e.workforceOn)})`],
        ]}
      />
    </Card>
  );
}

export function EmployerVacancies({ vacancies }: { vacancies: EmployerView['vacancies'] }) {
  if (vacancies.length === 0) return <p className={styles.muted}>Chưa có tin tuyển nào.</p>;
  return (
    <ul className={styles.list}>
      {vacancies.map((v) => (
        <li key={v.id} className={styles.item}>
          <div className={styles.head}>
            <Link href={`/viec-lam/${v.id}`} prefetch={false} className={styles.name}>
              {v.title}
            </Link>
            <Chip tone={v.status === 'OPEN' ? 'success' : 'plain'}>{vacancyStatusLabels[v.status]}</Chip>
          </div>
          <span className={styles.muted}>
            {[
              tradeLabel(v.trade),
              `đã nhận ${v.filled}/${v.places} người`,
              v.closesOn && `tuyển đến ${formatDate(v.closesOn)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** The share that opens the programme's loans to a firm, each statement with its paper. */
export function WorkforceShare({ statements, percent }: Pick<EmployerView, 'statements' | 'percent'>) {
  if (statements.length === 0)
    return (
      <p className={styles.muted}>
        Chưa ghi. Cơ sở có ít nhất {percent} % lao động là người chấp hành xong án phạt tù có thể lập phương án vay vốn
        (Quyết định 22/2023/QĐ-TTg, Điều 3 khoản 2b).
      </p>
    );
  return (
    <ul className={styles.list}>
      {statements.map((s) => (
        <li key={s.id} className={styles.item}>
          <div className={styles.head}>
            <span className={styles.name}>{formatShare(s.reintegrated, s.workforce)}</span>
            <Chip tone={s.isReached ? 'success' : 'plain'}>
              {s.isReached ? `Đạt ${percent} %` : `Còn thiếu ${s.missing} người để đạt ${percent} %`}
            </Chip>
          </div>
          <span className={styles.muted}>
            {formatDate(s.statedOn)} · {s.evidence}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Commitments({ commitments }: Pick<EmployerView, 'commitments'>) {
  if (commitments.length === 0) return <p className={styles.muted}>Chưa ký cam kết nào.</p>;
  return (
    <ul className={styles.list}>
      {commitments.map((c) => (
        <li key={c.id} className={styles.item}>
          <span>{c.content}</span>
          <span className={styles.muted}>
            {[
              `ký ngày ${formatDate(c.signedOn)}`,
              c.number && `số ${c.number}`,
              c.places && `${c.places} chỗ làm`,
              c.validTo && `đến ${formatDate(c.validTo)}`,
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  );
}

export function Visits({ visits }: Pick<EmployerView, 'visits'>) {
  if (visits.length === 0) return <p className={styles.muted}>Chưa ghi lần thăm nào.</p>;
  return (
    <ul className={styles.list}>
      {visits.map((v) => (
        <li key={v.id} className={styles.item}>
          <span className={styles.name}>{v.purpose}</span>
          {v.result && <span>{v.result}</span>}
          <span className={styles.muted}>
            {formatDate(v.visitedOn)} · {v.recordedBy}
          </span>
        </li>
      ))}
    </ul>
  );
}

/** Whom the actor sees of the people referred or at work here. */
export function PeopleThere({ placements }: Pick<EmployerView, 'placements'>) {
  return (
    <ul className={styles.list}>
      {placements.map((p) => (
        <li key={p.id} className={styles.item}>
          <div className={styles.head}>
            <Link href={`/ho-so/${p.caseId}/viec-lam`} prefetch={false} className={styles.name}>
              {p.fullName}
            </Link>
            <Chip tone={p.stage === 'STARTED' ? 'success' : 'plain'}>{stageLabels[p.stage]}</Chip>
          </div>
          <span className={styles.muted}>{p.occupation}</span>
        </li>
      ))}
    </ul>
  );
}
