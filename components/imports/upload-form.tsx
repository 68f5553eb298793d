'use client';

import { FileInput, NativeSelect, TextInput } from '@mantine/core';
import dynamic from 'next/dynamic';
import { useRouter } from 'next/navigation';
import { type FormEvent, useRef, useState } from 'react';
import { Button } from '@/components/ui/button';
import type { Outcome } from '@/lib/access/outcome';
import { formatDate, parseVietnameseDate } from '@/lib/dates';
import type { UnitOption } from '@/lib/imports/queries';
import { submissionKey } from '@/lib/submission-key';
import styles from './imports.module.css';

interface Props {
  units: readonly UnitOption[];
  ownUnitId: number;
  today: string;
  /** Largest file in bytes. */
  limit: number;
  upload: (form: FormData, key: string) => Promise<Outcome<{ batchId: string | null }>>;
}

// Most send a file; what reads a paste comes when somebody chooses to.
const PasteGrid = dynamic(() => import('@/components/imports/paste-grid').then((m) => m.PasteGrid), { ssr: false });

const modes = [
  { value: 'file', label: 'Chọn tệp' },
  { value: 'paste', label: 'Dán từ Excel' },
] as const;
type Mode = (typeof modes)[number]['value'];

const optionsOf = (units: readonly UnitOption[]) => units.map(({ id, label }) => ({ value: String(id), label }));

/** The file as the commune has it, the day its figures are of, and whose list it is. */
export function UploadForm({ units, ownUnitId, today, limit, upload }: Props) {
  const [file, setFile] = useState<File | null>(null);
  const [mode, setMode] = useState<Mode>('file');
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState('');
  const [fields, setFields] = useState<Record<string, string>>({});
  const key = useRef(submissionKey());
  const router = useRouter();

  function fail(message: string, of: Record<string, string> = {}) {
    setBusy(false);
    setProblem(message);
    setFields(of);
  }

  async function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault();
    if (!file && mode === 'paste')
      return fail('Chưa dán dòng nào.', { file: 'Chép các dòng trong Excel rồi dán vào đây' });
    if (!file) return fail('Chưa chọn tệp danh sách.', { file: 'Chọn tệp .xlsx hoặc .csv' });
    if (file.size > limit) return fail('Tệp lớn hơn 10 MB. Hãy xóa trang tính thừa hoặc chia thành nhiều tệp.');
    const form = new FormData(event.currentTarget);
    form.set('file', file);
    setBusy(true);
    setProblem('');
    setFields({});
    const outcome = await upload(form, key.current).catch(() => null);
    if (outcome === null) return fail('Chưa gửi được: mất kết nối. Tệp vẫn đang chọn, hãy thử lại.');
    // An answer was given to this file; another try is another submission.
    key.current = submissionKey();
    if (!outcome.ok) return fail(outcome.message, outcome.kind === 'invalid' ? outcome.fields : {});
    router.push(`/nhap-danh-sach/${outcome.value.batchId}`);
  }

  return (
    <form onSubmit={submit} noValidate className={styles.upload} aria-label="Tải danh sách lên">
      {problem && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
      <fieldset className={styles.modes}>
        <legend className="visually-hidden">Đưa danh sách lên bằng cách</legend>
        {modes.map(({ value, label }) => (
          <label key={value}>
            <input
              type="radio"
              name="mode"
              value={value}
              checked={mode === value}
              onChange={() => {
                setMode(value);
                setFile(null);
              }}
            />
            {label}
          </label>
        ))}
      </fieldset>
      {mode === 'paste' ? (
        <PasteGrid today={today} onRead={setFile} error={fields.file ?? fields.fileName ?? fields.bytes} />
      ) : (
        <FileInput
          label="Tệp danh sách"
          description="Tệp .xlsx hoặc .csv (UTF-8) như xã đang dùng, tối đa 10 MB. Không cần sửa mẫu trước."
          placeholder="Chọn tệp trên máy"
          accept=".xlsx,.csv,.xls,.ods"
          size="md"
          value={file}
          onChange={setFile}
          error={fields.file ?? fields.fileName ?? fields.bytes}
          withAsterisk
        />
      )}
      <div className={styles.two}>
        <TextInput
          name="asOf"
          label="Số liệu đến ngày"
          description="Ngày chốt ghi trên danh sách"
          defaultValue={formatDate(today)}
          inputMode="numeric"
          onBlur={(event) => {
            const parsed = parseVietnameseDate(event.currentTarget.value);
            if (parsed.ok && parsed.precision === 'day') event.currentTarget.value = formatDate(parsed.date);
          }}
          error={fields.asOf}
          withAsterisk
        />
        <NativeSelect
          name="unitId"
          label="Danh sách của"
          description="Danh sách cũ: chọn đơn vị tại ngày chốt"
          defaultValue={String(ownUnitId)}
          data={[
            { group: 'Đơn vị hiện nay', items: optionsOf(units.filter((u) => u.isCurrent)) },
            { group: 'Đơn vị trước khi sắp xếp', items: optionsOf(units.filter((u) => !u.isCurrent)) },
          ]}
          error={fields.unitId}
          withAsterisk
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" loading={busy}>
          Kiểm tra danh sách
        </Button>
        <span className={styles.muted} aria-live="polite">
          {busy ? 'Đang đọc và kiểm tra từng dòng…' : 'Chưa nhập gì vào sổ ở bước này.'}
        </span>
      </div>
    </form>
  );
}
