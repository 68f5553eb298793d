'use client';

import { useRef, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import { ActionForm } from '@/components/form/action-form';
import { LocalDraft } from '@/components/form/local-draft';
import { forgetDraft } from '@/components/form/use-local-draft';
import { Duplicates } from '@/components/intake/duplicates';
import { NoticeFields } from '@/components/intake/notice-fields';
import { offlineKeeper } from '@/components/offline/offline-keeper';
import { IdentityFields, ResidenceFields } from '@/components/people/person-fields';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/access/outcome';
import { type OpenCaseForm, openCaseSchema } from '@/lib/cases/schema';
import { legalDeadlines } from '@/lib/law/deadlines';
import type { PossibleDuplicate } from '@/lib/people/duplicates';
import type { PersonForm } from '@/lib/people/schema';
import { submissionKey } from '@/lib/submission-key';
import styles from './intake.module.css';

export interface IntakeActions {
  open: (values: unknown, key: string) => Promise<Outcome<{ caseId: string }>>;
  saveDraft: (values: unknown, key: string) => Promise<Outcome<{ savedAt: string }>>;
  checkDuplicates: (values: { person: PersonForm }) => Promise<Outcome<PossibleDuplicate[]>>;
}

interface Props {
  /** Set when a draft kept on the server is gone on with. */
  keptDraft: { id: string; savedAt: string } | null;
  defaults: OpenCaseForm;
  hamlets: readonly string[];
  actions: IntakeActions;
}

const steps = ['Nhân thân', 'Bản án', 'Nơi về', 'Kiểm tra'] as const;
const fieldsOf = [
  ['person.fullName', 'person.birth', 'person.citizenId', 'person.sex'],
  ['judgment', 'releaseKind', 'noticeReceivedOn', 'expectedReleaseOn'],
  ['person.hamlet', 'person.address', 'person.phone', 'person.representativePhone'],
  [],
] as const;

/** The prison's notice in four short steps; kept on this machine while typing and on the server at each step. */
export function IntakeForm({ keptDraft, defaults, hamlets, actions }: Props) {
  const draftName = `intake:${keptDraft?.id ?? 'new'}`;
  const [step, setStep] = useState(0);
  return (
    <ActionForm
      schema={openCaseSchema}
      defaultValues={defaults}
      action={actions.open}
      onDone={({ caseId }) => {
        forgetDraft(draftName);
        if (defaults.draftId) void offlineKeeper()?.settleDraft(defaults.draftId);
        return `/ho-so/${caseId}`;
      }}
      doneMessage={`Đã lập hồ sơ. Hạn xác minh nơi cư trú là ${legalDeadlines.addressCheck.workingDays} ngày làm việc.`}
      submitLabel="Lập hồ sơ sắp về"
      isSticky
      isReady={step === 3}
    >
      <Steps
        draftName={draftName}
        keptDraft={keptDraft}
        hamlets={hamlets}
        actions={actions}
        step={step}
        setStep={setStep}
      />
    </ActionForm>
  );
}

interface StepsProps extends Omit<Props, 'defaults'> {
  draftName: string;
  step: number;
  setStep: (step: number) => void;
}

function Steps({ draftName, keptDraft, hamlets, actions, step, setStep }: StepsProps) {
  const [kept, setKept] = useState('');
  const [duplicates, setDuplicates] = useState<PossibleDuplicate[] | null>(null);
  const form = useFormContext<OpenCaseForm>();

  const savedAt = useRef(keptDraft?.savedAt ?? null);

  async function keep() {
    const values = form.getValues();
    const label = values.person.fullName.trim() || 'Chưa có tên';
    const draftId = values.draftId ?? '';
    const draft = { draftId, label, content: JSON.stringify(values) };
    const saved = await actions.saveDraft(draft, submissionKey()).catch(() => null);
    if (saved?.ok) {
      savedAt.current = saved.value.savedAt;
      void offlineKeeper()?.settleDraft(draftId);
      return setKept('Đã lưu bản nháp.');
    }
    const isKept = await offlineKeeper()?.keepDraft({ values: draft, basedOn: savedAt.current });
    setKept(isKept ? 'Đã lưu trên máy, sẽ gửi khi có mạng.' : 'Đã giữ trên máy này, sẽ lưu khi có mạng.');
  }

  async function goTo(next: number) {
    if (next > step && !(await form.trigger([...(fieldsOf[step] ?? [])]))) return;
    setStep(next);
    await keep();
    if (next !== 3) return;
    const found = await actions.checkDuplicates({ person: form.getValues('person') }).catch(() => null);
    setDuplicates(found?.ok ? found.value : []);
  }

  return (
    <>
      <LocalDraft name={draftName} />
      <ol className={styles.steps}>
        {steps.map((label, i) => (
          <li key={label} aria-current={i === step ? 'step' : undefined}>
            <button type="button" onClick={() => goTo(i)}>
              {i + 1}. {label}
            </button>
          </li>
        ))}
      </ol>
      <p aria-live="polite" className={styles.kept}>
        {kept}
      </p>
      <div hidden={step !== 0 && step !== 3} className={styles.step}>
        <IdentityFields />
      </div>
      <div hidden={step !== 1 && step !== 3} className={styles.step}>
        <NoticeFields />
      </div>
      <div hidden={step !== 2 && step !== 3} className={styles.step}>
        <ResidenceFields hamlets={hamlets} />
      </div>
      {step === 3 && <Duplicates found={duplicates} />}
      {step < 3 && (
        <div className={styles.buttons}>
          {step > 0 && (
            <Button variant="default" onClick={() => goTo(step - 1)}>
              Quay lại
            </Button>
          )}
          <Button onClick={() => goTo(step + 1)}>Tiếp tục: {steps[step + 1]}</Button>
        </div>
      )}
    </>
  );
}
