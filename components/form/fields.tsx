'use client';

import { Checkbox, NativeSelect, PasswordInput, Textarea, TextInput } from '@mantine/core';
import { useFormContext } from 'react-hook-form';
import { messageAt } from '@/components/form/message-at';
import { type Option, orAny } from '@/components/ui/options';
import { formatDate, isLegalDate, parseVietnameseDate } from '@/lib/dates';

interface FieldProps {
  name: string;
  label: string;
  hint?: string;
  required?: boolean;
}

/** What every field shares: its registration, its error, its id (the error summary links to it). */
function useField({ name, label, hint, required }: FieldProps) {
  const { register, formState } = useFormContext();
  return {
    ...register(name),
    id: name,
    label,
    description: hint,
    withAsterisk: required,
    error: messageAt(formState.errors, name),
  };
}

type TextProps = FieldProps & {
  autoComplete?: string;
  inputMode?: 'text' | 'numeric' | 'tel';
  list?: string;
  type?: string;
  placeholder?: string;
};

export function TextField({ autoComplete = 'off', inputMode, list, placeholder, ...field }: TextProps) {
  return (
    <TextInput
      {...useField(field)}
      autoComplete={autoComplete}
      inputMode={inputMode}
      list={list}
      placeholder={placeholder}
    />
  );
}

export function PasswordField({ autoComplete, ...field }: TextProps) {
  return <PasswordInput {...useField(field)} autoComplete={autoComplete} />;
}

export function NoteField({ rows = 3, ...field }: FieldProps & { rows?: number }) {
  return <Textarea {...useField(field)} minRows={rows} maxRows={12} />;
}

/** A day typed as people type it; leaving the field writes it as dd/MM/yyyy. */
export function DateField({ allowPartial = false, ...field }: FieldProps & { allowPartial?: boolean }) {
  const { setValue } = useFormContext();
  const { onBlur, ...props } = useField(field);
  const tidy = (event: React.FocusEvent<HTMLInputElement>) => {
    const typed = event.currentTarget.value;
    const parsed = parseVietnameseDate(typed, allowPartial ? { latestYear: new Date().getFullYear() } : {});
    if (parsed.ok && (allowPartial || parsed.precision === 'day'))
      setValue(field.name, formatDate(parsed.date), { shouldDirty: true });
    return onBlur(event);
  };
  return (
    <TextInput
      {...props}
      onBlur={tidy}
      inputMode="numeric"
      placeholder={allowPartial ? 'ngày/tháng/năm hoặc năm' : 'ngày/tháng/năm'}
      autoComplete="off"
    />
  );
}

/** For default values: a stored day as a date field shows it. */
export const shownDate = (date: string | null | undefined) =>
  date && isLegalDate(date) ? formatDate(date) : (date ?? '');

export function SelectField({
  options,
  placeholder = 'Chọn',
  ...field
}: FieldProps & { options: readonly Option[]; placeholder?: string }) {
  return <NativeSelect {...useField(field)} data={orAny(placeholder, options)} />;
}

export function CheckField(field: FieldProps) {
  return <Checkbox {...useField(field)} />;
}
