'use client';

import { ActionButton } from '@/components/form/action-button';
import { ActionForm } from '@/components/form/action-form';
import { NoteField } from '@/components/form/fields';
import type { FormAction } from '@/components/form/form-action';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { refuseMergeSchema } from '@/lib/merging/schema';
import styles from './merging.module.css';

interface Props {
  mergeId: string;
  may: { sign: boolean; refuse: boolean };
  /** Two communes: this is the consent of one. */
  isAcross: boolean;
  keptNumber: string;
  isStale: boolean;
  sign: FormAction;
  refuse: FormAction;
}

/** The chief's two answers; who proposed may take it back. */
export function SignMerge({ mergeId, may, isAcross, keptNumber, isStale, sign, refuse }: Props) {
  if (!may.sign && !may.refuse) return null;
  const no = may.sign ? 'Không đồng ý' : 'Rút lại đề xuất';
  return (
    <Card title={may.sign ? 'Chữ ký của Trưởng Công an xã' : 'Đề xuất này'}>
      {may.sign && !isStale && (
        <div className={styles.buttons}>
          <ActionButton
            action={(key) => sign({ mergeId }, key)}
            doneMessage={isAcross ? 'Đã ghi đồng ý.' : `Đã gộp vào ${keptNumber}.`}
          >
            {isAcross ? 'Đồng ý gộp' : `Ký gộp vào ${keptNumber}`}
          </ActionButton>
        </div>
      )}
      {may.refuse && (
        <Disclosure label={`${no}…`}>
          <ActionForm
            schema={refuseMergeSchema}
            defaultValues={{ mergeId, reason: '' }}
            action={refuse}
            doneMessage="Đã ghi: không gộp."
            submitLabel={no}
          >
            <NoteField name="reason" label="Lý do" rows={2} required />
          </ActionForm>
        </Disclosure>
      )}
    </Card>
  );
}
