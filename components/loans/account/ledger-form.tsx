'use client';

import { type ReactNode, useState } from 'react';
import type { DefaultValues, FieldValues } from 'react-hook-form';
import type { z } from 'zod';
import { ActionForm } from '@/components/form/action-form';
import type { FormAction } from '@/components/form/form-action';
import { Notice } from '@/components/ui/notice';

/** What a line of a ledger answers: for an earlier day, what it changed. */
export type LedgerAction = FormAction<{ changed: string | null }>;

interface Props<I extends FieldValues> {
  schema: z.ZodType<unknown, I>;
  defaults: DefaultValues<I>;
  action: LedgerAction;
  submitLabel: string;
  doneMessage: string;
  tone?: 'primary' | 'danger';
  children: ReactNode;
}

/** One act on a ledger. Once it is written the form is empty again, so that no second press writes it twice. */
export function LedgerForm<I extends FieldValues>(props: Props<I>) {
  const { schema, defaults, action, submitLabel, doneMessage, tone = 'primary', children } = props;
  const [round, setRound] = useState(0);
  const [changed, setChanged] = useState<string | null>(null);
  return (
    <>
      {changed && <Notice>Ghi lùi ngày đã tính lại sổ. {changed}</Notice>}
      <ActionForm
        key={round}
        schema={schema}
        defaultValues={defaults}
        action={action}
        onDone={(written) => {
          setChanged(written.changed);
          setRound(round + 1);
          return undefined;
        }}
        doneMessage={doneMessage}
        submitLabel={submitLabel}
        tone={tone}
      >
        {children}
      </ActionForm>
    </>
  );
}
