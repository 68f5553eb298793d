'use client';

import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { NoteField } from '@/components/form/fields';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/access/outcome';
import { returnGroupSchema } from '@/lib/assessments/schema';
import styles from './tabs.module.css';

type Action = (values: unknown, key: string) => Promise<Outcome<unknown>>;

interface Props {
  assessmentId: string;
  version: number;
  group: string;
  sign: Action;
  giveBack: Action;
}

/** The chief's two answers. */
export function DecideProposal({ assessmentId, version, group, sign, giveBack }: Props) {
  const [isReturning, setReturning] = useState(false);
  if (isReturning) {
    return (
      <ActionForm
        schema={returnGroupSchema}
        defaultValues={{ assessmentId, version, reply: '' }}
        action={giveBack}
        doneMessage="Đã trả lại đề xuất."
        submitLabel="Trả lại"
      >
        <NoteField name="reply" label="Lý do trả lại" required />
      </ActionForm>
    );
  }
  return (
    <div className={styles.decide}>
      <ActionButton action={(key) => sign({ assessmentId, version }, key)} doneMessage={`Đã ký nhóm ${group}.`}>
        Ký nhóm {group}
      </ActionButton>
      <Button variant="default" onClick={() => setReturning(true)}>
        Trả lại
      </Button>
    </div>
  );
}
