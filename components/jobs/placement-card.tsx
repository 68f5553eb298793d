import type { FormAction } from '@/components/form/form-action';
import {
  AnswerFitness,
  ClosePlacement,
  EndWork,
  RecordCheck,
  RecordHiring,
  RecordInterview,
  StartWork,
} from '@/components/jobs/placement-forms';
import { Chip } from '@/components/ui/chip';
import { Disclosure } from '@/components/ui/disclosure';
import { formatDate } from '@/lib/dates';
import { policeAnswerLabels, reasonInWords, stageLabels } from '@/lib/jobs/placements/placement';
import type { PlacementView } from '@/lib/jobs/placements/read';
import { contractLabels } from '@/lib/jobs/vacancies/vacancy';
import { shownDong } from '@/lib/money';
import styles from './jobs.module.css';

export interface PlacementActions {
  answer: FormAction;
  interview: FormAction;
  hire: FormAction;
  start: FormAction;
  check: FormAction;
  end: FormAction;
  close: FormAction;
}

interface Props {
  placement: PlacementView;
  today: string;
  actions: PlacementActions;
}

/** One placement: how far it is, what was sent, what comes next. */
export function PlacementCard({ placement: p, today, actions }: Props) {
  return (
    <li className={styles.item} id={p.id}>
      <div className={styles.head}>
        <span className={styles.name}>
          {p.occupation}, {p.employer.name}
        </span>
        <Chip tone={p.stage === 'STARTED' ? 'success' : 'plain'}>{stageLabels[p.stage]}</Chip>
      </div>
      <span className={styles.muted}>
        {[
          p.contract && contractLabels[p.contract],
          p.contractMonths && `${p.contractMonths} tháng`,
          p.wage !== null && shownDong(p.wage),
          p.policeAnswer !== 'NOT_NEEDED' && policeAnswerLabels[p.policeAnswer],
          reasonInWords(p.endReason),
        ]
          .filter(Boolean)
          .join(' · ')}
      </span>
      <ul className={styles.steps}>
        {p.steps.map((step) => (
          <li key={step.id}>
            {stageLabels[step.stage]} ngày {formatDate(step.on)}
            {step.note && `: ${step.note}`} <span className={styles.muted}>({step.by})</span>
          </li>
        ))}
        {p.checks
          .filter((check) => check.doneOn !== null || check.isAsked)
          .map((check) => (
            <li key={check.month}>{checkLine(check)}</li>
          ))}
      </ul>
      {p.sent.map((one) => (
        <Disclosure key={one.id} label="Giấy giới thiệu (in, gửi cơ sở)" isOpen={p.stage === 'REFERRED'}>
          <p className={styles.muted}>Lập ngày {formatDate(one.on)}. Cơ sở được biết:</p>
          <ul className={styles.steps}>
            {one.lines.map((line) => (
              <li key={line.field}>
                {line.label}: {line.value}
              </li>
            ))}
          </ul>
          {one.isPrintable ? (
            <p className={styles.row}>
              <a href={`/api/viec-lam/gioi-thieu/${one.id}?dang=docx`}>Giấy giới thiệu (Word)</a>
              <a href={`/api/viec-lam/gioi-thieu/${one.id}?dang=pdf`}>Giấy giới thiệu (PDF)</a>
            </p>
          ) : (
            <p className={styles.muted}>Đã rút đồng ý: không in nữa.</p>
          )}
        </Disclosure>
      ))}
      <NextSteps placement={p} today={today} actions={actions} />
    </li>
  );
}

function checkLine({ month, dueOn, doneOn, isWorking, isLate, note }: PlacementView['checks'][number]) {
  if (doneOn === null)
    return (
      <span className={isLate ? styles.late : undefined}>
        Kiểm tra {month} tháng: {isLate ? 'quá hạn từ' : 'đến hạn'} {formatDate(dueOn)}
      </span>
    );
  return `Kiểm tra ${month} tháng (${formatDate(doneOn)}): ${isWorking ? 'còn làm' : 'đã nghỉ'}${note ? `, ${note}` : ''}`;
}

function NextSteps({ placement: p, today, actions }: Props) {
  const of = { placementId: p.id, version: p.version, today };
  const isWaiting = p.policeAnswer === 'WAITING';
  const asked = p.checks.find((check) => check.isAsked);
  return (
    <div className={styles.forms} key={p.version}>
      {p.may.answer && (
        <div className={styles.row}>
          <AnswerFitness placementId={p.id} version={p.version} action={actions.answer} />
        </div>
      )}
      {p.may.hire && !isWaiting && (
        <Disclosure label="Ghi được nhận" isOpen={p.stage === 'INTERVIEW'}>
          <RecordHiring {...of} action={actions.hire} />
        </Disclosure>
      )}
      {p.may.interview && !isWaiting && (
        <Disclosure label="Ghi phỏng vấn">
          <RecordInterview {...of} action={actions.interview} />
        </Disclosure>
      )}
      {p.may.start && (
        <Disclosure label="Ghi bắt đầu làm" isOpen>
          <StartWork {...of} contract={p.contract} action={actions.start} />
        </Disclosure>
      )}
      {p.may.check && asked && (
        <Disclosure label={`Ghi lần kiểm tra ${asked.month} tháng`} isOpen={asked.isLate}>
          <RecordCheck {...of} month={asked.month} action={actions.check} />
        </Disclosure>
      )}
      {p.may.end && (
        <Disclosure label="Ghi nghỉ việc">
          <EndWork {...of} action={actions.end} />
        </Disclosure>
      )}
      {p.may.close && (
        <Disclosure label="Dừng giới thiệu">
          <ClosePlacement {...of} action={actions.close} />
        </Disclosure>
      )}
    </div>
  );
}
