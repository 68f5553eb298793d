import Link from 'next/link';
import { Award, Decide, Decline } from '@/components/commendations/commendation-forms';
import type { FormAction } from '@/components/form/form-action';
import styles from '@/components/models/models.module.css';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { type CommendationStage, kindLabels, stageLabels } from '@/lib/commendations/commendation';
import type { CommendationRow } from '@/lib/commendations/queries';
import { formatDate, todayInVietnam } from '@/lib/dates';

const tones: Readonly<Record<CommendationStage, ChipTone>> = {
  PROPOSED: 'attention',
  DECIDED: 'success',
  AWARDED: 'success',
  DECLINED: 'plain',
};

const steps = { decide: 'Ghi quyết định', award: 'Ghi đã trao', decline: 'Không khen thưởng' } as const;
type Step = keyof typeof steps;
const stepKeys = Object.keys(steps) as Step[];
const isStep = (asked: unknown): asked is Step => stepKeys.some((key) => key === asked);

export interface CommendationActions {
  decide: FormAction;
  award: FormAction;
  decline: FormAction;
}

interface Props {
  rows: readonly CommendationRow[];
  /** As the address says: what is to be done, and to which one. */
  asked: unknown;
  row: unknown;
  actions: CommendationActions;
}

export function CommendationList({ rows, asked, row, actions }: Props) {
  return (
    <ul className={styles.lines}>
      {rows.map((one) => (
        <li key={one.id} id={one.id} className={styles.line}>
          <div className={styles.lineHead}>
            {one.caseId ? (
              <Link href={`/ho-so/${one.caseId}`} prefetch={false}>
                {one.subject}
              </Link>
            ) : (
              <span className={styles.name}>{one.subject}</span>
            )}
            <span className={styles.actions}>
              {one.isExemplar && <Chip tone="a">Điển hình tiên tiến</Chip>}
              <Chip tone={tones[one.stage]}>{stageLabels[one.stage]}</Chip>
            </span>
          </div>
          <div className={styles.pre}>
            {one.form}: {one.merit}
          </div>
          <div className={styles.muted}>{factsOf(one).join(' · ')}</div>
          <nav className={styles.links} aria-label={`Việc với ${one.subject}`}>
            {stepKeys
              .filter((step) => one.may[step])
              .map((step) => (
                <Link key={step} href={`/khen-thuong?viec=${step}&dong=${one.id}#${one.id}`} prefetch={false}>
                  {steps[step]}
                </Link>
              ))}
          </nav>
          {row === one.id && isStep(asked) && one.may[asked] && <StepForm step={asked} one={one} actions={actions} />}
        </li>
      ))}
    </ul>
  );
}

function StepForm({ step, one, actions }: { step: Step; one: CommendationRow; actions: CommendationActions }) {
  const common = { commendationId: one.id, version: one.version, today: formatDate(todayInVietnam()) };
  if (step === 'decide') return <Decide {...common} action={actions.decide} />;
  if (step === 'award') return <Award {...common} action={actions.award} />;
  return <Decline commendationId={one.id} version={one.version} action={actions.decline} />;
}

const factsOf = (one: CommendationRow): string[] =>
  [
    kindLabels[one.kind],
    one.unitName,
    `đề nghị ${formatDate(one.proposedOn)}`,
    one.decisionNumber &&
      `quyết định ${one.decisionNumber}${one.decisionOn ? ` ngày ${formatDate(one.decisionOn)}` : ''}`,
    one.decidedBy,
    one.awardedOn && `trao ${formatDate(one.awardedOn)}`,
    one.consentOn && `đồng ý nêu tên ${formatDate(one.consentOn)}`,
    one.reason && `lý do: ${one.reason}`,
  ].filter((part): part is string => Boolean(part));
