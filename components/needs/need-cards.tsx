import Link from 'next/link';
import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { daysBetween, formatDate, todayInVietnam } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { needLabel } from '@/lib/followups/vocabulary';
import { dueSentence, outcomeLabels, stepKindLabel } from '@/lib/needs/need';
import type { SupportView } from '@/lib/needs/queries';
import type { NeedActions } from './actions';
import { AddNeed, CloseNeed, PlanNeed, TakeStep } from './need-forms';
import styles from './needs.module.css';

interface Props {
  support: SupportView;
  /** null for those who read only. */
  actions: NeedActions | null;
}

/** The needs of one person: what is open with what was done; what was met is folded away. */
export function NeedCards({ support, actions }: Props) {
  const { needs, caseId, staff } = support;
  const open = needs.filter((need) => need.closedOn === null);
  const closed = needs.filter((need) => need.closedOn !== null);
  return (
    <Card title="Nhu cầu">
      {needs.length === 0 && <p className={styles.muted}>Chưa ghi nhận nhu cầu.</p>}
      {open.length > 0 && (
        <ul className={styles.list}>
          {open.map((need) => (
            <li key={need.id} id={`nhu-cau-${need.id}`} className={styles.row}>
              <NeedLine need={need} names={support.names} />
              {actions && <NeedWork need={need} support={support} actions={actions} />}
            </li>
          ))}
        </ul>
      )}
      {closed.length > 0 && (
        <Disclosure label={`Nhu cầu đã kết thúc (${closed.length})`}>
          <ul className={styles.list}>
            {closed.map((need) => (
              <li key={need.id} id={`nhu-cau-${need.id}`} className={styles.row}>
                <NeedLine need={need} names={support.names} />
              </li>
            ))}
          </ul>
        </Disclosure>
      )}
      {actions && (
        <Disclosure label="Ghi nhu cầu mới" isOpen={needs.length === 0}>
          <AddNeed caseId={caseId} staff={staff} action={actions.addNeed} />
        </Disclosure>
      )}
    </Card>
  );
}

type Need = SupportView['needs'][number];

function NeedLine({ need, names }: { need: Need; names: Readonly<Record<string, string>> }) {
  const dueOn = fromDbDate(need.dueOn);
  const today = todayInVietnam();
  const isLate = need.closedOn === null && dueOn !== null && dueOn < today;
  return (
    <div>
      <div className={styles.head}>
        <strong>{needLabel(need.kind)}</strong>
        {need.outcome && (
          <Chip tone={need.outcome === 'MET' ? 'success' : 'attention'}>{outcomeLabels[need.outcome]}</Chip>
        )}
      </div>
      {need.detail && <div>{need.detail}</div>}
      <span className={styles.muted}>
        ghi ngày {formatDate(fromDbDate(need.notedOn))}
        {need.closedOn && ` · kết thúc ngày ${formatDate(fromDbDate(need.closedOn))}`}
        {need.outcomeNote && `: ${need.outcomeNote}`}
      </span>
      {need.closedOn === null && (
        <span className={isLate ? styles.late : styles.muted}>
          {need.ownerId ? `${names[need.ownerId] ?? 'Cán bộ xã'} lo` : 'Chưa ai nhận'} ·{' '}
          {dueSentence(dueOn, today, daysBetween)}
        </span>
      )}
      {need.steps.length > 0 && (
        <ul className={styles.steps}>
          {need.steps.map((step) => (
            <li key={step.id}>
              {stepKindLabel(step.kind)}
              {step.note && `: ${step.note}`}
              <span className={styles.muted}>
                {formatDate(fromDbDate(step.takenOn))} · {names[step.recordedBy] ?? 'cán bộ xã'}
              </span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function NeedWork({ need, support, actions }: { need: Need; support: SupportView; actions: NeedActions }) {
  const today = todayInVietnam();
  const state = {
    id: need.id,
    version: need.version,
    ownerId: need.ownerId,
    dueOn: fromDbDate(need.dueOn),
    detail: need.detail,
  };
  return (
    <div>
      {need.kind === 'JOB' && (
        <Link className={styles.way} href={`/ho-so/${support.caseId}/viec-lam`}>
          Tìm việc làm phù hợp
        </Link>
      )}
      {need.kind === 'TRAINING' && (
        <Link className={styles.way} href="/hoc-nghe">
          Tìm khóa học nghề
        </Link>
      )}
      <Disclosure label="Ghi việc đã làm">
        <TakeStep need={state} today={today} action={actions.takeStep} />
      </Disclosure>
      <Disclosure label="Giao người lo, hẹn ngày">
        <PlanNeed need={state} staff={support.staff} action={actions.planNeed} />
      </Disclosure>
      <Disclosure label="Ghi kết quả">
        <CloseNeed need={state} today={today} action={actions.closeNeed} />
      </Disclosure>
    </div>
  );
}
