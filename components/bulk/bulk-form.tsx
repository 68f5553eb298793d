'use client';

import { useEffect, useState } from 'react';
import type { BulkActions, BulkChoices } from '@/components/bulk/bulk-bar';
import { ActionForm } from '@/components/form/action-form';
import { DayJumps } from '@/components/form/day-jumps';
import { DateField, SelectField, TextField } from '@/components/form/fields';
import { kindWords } from '@/lib/bulk/kinds';
import { type StartBulkForm, startBulkSchema } from '@/lib/bulk/schema';
import { todayInVietnam } from '@/lib/dates';
import styles from './bulk.module.css';

export type BulkFormKind = StartBulkForm['change']['kind'];

interface Props extends BulkActions {
  kind: BulkFormKind;
  count: number;
  selection: StartBulkForm['selection'];
  onClose: () => void;
}

const empty = {
  VISIT: { kind: 'VISIT', plannedOn: '' },
  OFFICER: { kind: 'OFFICER', officerId: '' },
  TAG: { kind: 'TAG', tag: '' },
  UNTAG: { kind: 'UNTAG', tag: '' },
} as const satisfies Record<BulkFormKind, StartBulkForm['change']>;

/** One question, then a look at what would happen before anything does. */
export function BulkForm({ kind, count, selection, start, choices, onClose }: Props) {
  const known = useChoices(choices, kind !== 'VISIT');
  return (
    <div className={styles.form}>
      <div className={styles.line}>
        <strong>{kindWords[kind]}</strong>
        <button type="button" className={styles.link} onClick={onClose}>
          Chọn việc khác
        </button>
      </div>
      <ActionForm
        schema={startBulkSchema}
        defaultValues={{ change: empty[kind], selection }}
        // Rows may be ticked while the form is open: what is chosen when it is sent counts.
        action={(values, key) => start({ ...values, selection }, key)}
        onDone={({ bulkId }) => `/ho-so/hang-loat/${bulkId}`}
        submitLabel={`Xem trước ${count.toLocaleString('vi-VN')} hồ sơ`}
      >
        {kind === 'VISIT' && (
          <div>
            <DateField name="change.plannedOn" label="Ngày thăm" required />
            <DayJumps name="change.plannedOn" from={todayInVietnam()} />
          </div>
        )}
        {kind === 'OFFICER' && (
          <SelectField
            name="change.officerId"
            label="Người phụ trách"
            required
            options={known.officers.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {(kind === 'TAG' || kind === 'UNTAG') && (
          <>
            <TextField
              name="change.tag"
              label="Nhãn"
              hint="Từ ngắn để tìm lại, ví dụ: tổ vay vốn. Không ghi tội danh hay nhận xét."
              list="bulk-tags"
              required
            />
            <datalist id="bulk-tags">
              {known.tags.map((tag) => (
                <option key={tag} value={tag} />
              ))}
            </datalist>
          </>
        )}
      </ActionForm>
    </div>
  );
}

function useChoices(ask: BulkActions['choices'], isAsked: boolean): BulkChoices {
  const [known, setKnown] = useState<BulkChoices>({ officers: [], tags: [] });
  useEffect(() => {
    if (!isAsked) return;
    let isGone = false;
    // Without an answer the text can still be typed, and a missing officer is said by the command.
    ask()
      .then((found) => {
        if (!isGone && found.ok) setKnown(found.value);
      })
      .catch(() => {});
    return () => {
      isGone = true;
    };
  }, [ask, isAsked]);
  return known;
}
