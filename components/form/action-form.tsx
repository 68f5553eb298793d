'use client';

import { zodResolver } from '@hookform/resolvers/zod';
import { useRouter } from 'next/navigation';
import { type ReactNode, useRef, useState } from 'react';
import { type DefaultValues, type FieldValues, FormProvider, type Path, useForm } from 'react-hook-form';
import type { z } from 'zod';
import { ErrorSummary } from '@/components/form/error-summary';
import { KeptOffline } from '@/components/form/kept-offline';
import { SubmissionKeyContext } from '@/components/form/submission-key-context';
import { useEarlyInput } from '@/components/form/use-early-input';
import { WorkProgress } from '@/components/form/work-progress';
import { Button } from '@/components/ui/button';
import { useToast } from '@/components/ui/toast';
import type { Outcome } from '@/lib/access/outcome';
import { submissionKey } from '@/lib/submission-key';
import styles from './form.module.css';

interface Props<I extends FieldValues, R> {
  schema: z.ZodType<unknown, I>;
  defaultValues: DefaultValues<I>;
  action: (values: I, key: string) => Promise<Outcome<R>>;
  /** Where to go, or what to do, once it is saved. */
  onDone?: (value: R) => string | undefined;
  doneMessage?: string;
  /** Keeps it on this machine when the connection is lost, to be sent later under the same key; false when it cannot. */
  keep?: (values: I, key: string) => Promise<boolean>;
  /** Where to ask how far the work is, for what takes seconds. */
  progressAt?: string;
  /** The action stays on this machine: there is no page to ask for again. */
  isLocal?: boolean;
  /** Adds to a list that stays in sight: once saved the form is empty and folded, so that a second tap adds nothing again. */
  adds?: boolean;
  submitLabel: string;
  /** Keeps the button at the bottom of the screen: for long forms on a phone. */
  isSticky?: boolean;
  tone?: 'primary' | 'danger';
  /** Steps that come first hide the button until the last one. */
  isReady?: boolean;
  children: ReactNode;
}

/**
 * The one form: the same zod schema in the browser and in the command, one idempotency key a submission, errors beside
 * their fields and in a summary, and every text kept through any failure, a lost connection included.
 */
export function ActionForm<I extends FieldValues, R>(props: Props<I, R>) {
  const {
    schema,
    defaultValues,
    action,
    onDone,
    doneMessage,
    keep,
    progressAt,
    isLocal = false,
    adds = false,
    submitLabel,
    isSticky,
    tone = 'primary',
    isReady = true,
    children,
  } = props;
  const form = useForm<I>({
    resolver: zodResolver(schema, undefined, { raw: true }),
    defaultValues,
  });
  const register = useEarlyInput(form);
  const [message, setMessage] = useState('');
  const [isKept, setKept] = useState(false);
  const key = useRef(submissionKey());
  const place = useRef<HTMLFormElement>(null);
  const router = useRouter();
  const say = useToast();

  const submit = form.handleSubmit(
    async (values) => {
      setMessage('');
      const outcome = await action(values, key.current).catch(() => null);
      if (outcome === null && (await keep?.(values, key.current).catch(() => false))) return setKept(true);
      if (outcome === null)
        return setMessage('Chưa gửi được: mất kết nối. Nội dung vẫn còn ở đây, hãy bấm lưu lại khi có mạng.');
      if (!outcome.ok) {
        if (outcome.kind === 'invalid') {
          for (const [path, text] of Object.entries(outcome.fields)) form.setError(path as Path<I>, { message: text });
        }
        return setMessage(outcome.message);
      }
      key.current = submissionKey();
      if (doneMessage) say(doneMessage);
      const href = onDone?.(outcome.value);
      if (href) router.push(href);
      else if (adds) beginAnew();
      if (!isLocal) router.refresh();
    },
    () => setMessage('Còn chỗ cần sửa. Nội dung đã nhập vẫn được giữ.'),
  );

  function beginAnew() {
    form.reset();
    place.current?.closest('details')?.removeAttribute('open');
  }

  if (isKept) return <KeptOffline />;
  return (
    <FormProvider {...form} register={register}>
      <form ref={place} onSubmit={submit} noValidate className={styles.form}>
        <ErrorSummary message={message} />
        <SubmissionKeyContext value={key}>{children}</SubmissionKeyContext>
        {progressAt && form.formState.isSubmitting && <WorkProgress address={progressAt} submission={key.current} />}
        <div className={isSticky ? styles.sticky : styles.submit} hidden={!isReady}>
          <Button
            type="submit"
            loading={form.formState.isSubmitting}
            color={tone === 'danger' ? 'red.9' : undefined}
            fullWidth={isSticky}
          >
            {submitLabel}
          </Button>
        </div>
      </form>
    </FormProvider>
  );
}
