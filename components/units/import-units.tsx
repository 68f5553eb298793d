'use client';

import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import { Button } from '@/components/ui/button';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { Notice } from '@/components/ui/notice';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import type { Outcome } from '@/lib/access/outcome';
import { csvColumns } from '@/lib/units/csv-columns';
import { unitKindLabels } from '@/lib/units/kinds';
import { type Verdict, verdictLabels } from '@/lib/units/plan';
import type { UnitPreview } from '@/lib/units/queries';
import { validityWords } from '@/lib/units/words';
import styles from './import-units.module.css';

interface Props {
  preview: (values: { csv: string }) => Promise<Outcome<UnitPreview>>;
  commit: FormAction<{ created: number; changed: number }>;
}

const tones = { create: 'success', change: 'attention', same: 'plain', error: 'danger' } as const satisfies Record<
  Verdict,
  ChipTone
>;
const longest = 700_000;

/** Choose a file, read the verdict of every row, then write all of it or nothing. */
export function ImportUnits({ preview, commit }: Props) {
  const [csv, setCsv] = useState('');
  const [found, setFound] = useState<UnitPreview | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function check(file: File | undefined) {
    setFound(null);
    if (!file) return;
    setBusy(true);
    const text = await readText(file);
    const outcome = text === null ? null : await preview({ csv: text }).catch(() => null);
    setBusy(false);
    if (text === null)
      return setProblem('Tệp quá dài hoặc không phải văn bản UTF-8. Trong Excel, hãy lưu dạng “CSV UTF-8”.');
    if (outcome === null) return setProblem('Chưa gửi được: mất kết nối. Hãy thử lại.');
    if (!outcome.ok) return setProblem(outcome.message);
    setProblem(outcome.value.problem ?? '');
    setCsv(text);
    setFound(outcome.value);
  }

  const rows = found?.rows ?? [];
  const count = (verdict: Verdict) => rows.filter((r) => r.verdict === verdict).length;
  const isReady = rows.length > 0 && count('error') === 0 && count('create') + count('change') > 0;
  return (
    <div className={stack.stack}>
      <Notice>
        <p>
          Dòng đầu ghi tên cột: <code className={styles.code}>{csvColumns.join(', ')}</code>. Các mã đơn vị cũ trong
          predecessor_codes cách nhau bằng dấu cách. Ngày ghi 01/07/2025 hoặc 2025-07-01.
        </p>
      </Notice>
      <label className={styles.file}>
        Tệp CSV
        <input
          type="file"
          accept=".csv,text/csv,text/plain"
          disabled={isBusy}
          onChange={(e) => check(e.currentTarget.files?.[0])}
        />
      </label>
      {isBusy && <p role="status">Đang kiểm tra…</p>}
      {problem && <Notice tone="danger">{problem}</Notice>}
      {rows.length > 0 && (
        <>
          <p role="status" className={stack.row}>
            {(['create', 'change', 'same', 'error'] as const).map((v) => (
              <Chip key={v} tone={tones[v]}>
                {verdictLabels[v]}: {count(v)}
              </Chip>
            ))}
          </p>
          {count('error') > 0 && (
            <Notice tone="attention">
              Sửa các dòng chưa đúng trong tệp rồi chọn lại tệp. Chưa có dòng nào được ghi.
            </Notice>
          )}
          {isReady && (
            <ActionButton
              action={(key) => commit({ csv }, key)}
              doneMessage="Đã ghi danh mục đơn vị."
              onDone={() => '/quan-tri/don-vi'}
            >
              Ghi {count('create') + count('change')} đơn vị
            </ActionButton>
          )}
          <Verdicts rows={rows} />
        </>
      )}
    </div>
  );
}

const shownAtOnce = 200;

function Verdicts({ rows }: { rows: UnitPreview['rows'] }) {
  const [isAll, setAll] = useState(false);
  const sorted = rows.toSorted(
    (a, b) => Number(b.verdict === 'error') - Number(a.verdict === 'error') || a.line - b.line,
  );
  const shown = isAll ? sorted : sorted.slice(0, shownAtOnce);
  return (
    <>
      <RecordTable
        caption="Kết quả kiểm tra từng dòng"
        columns={['Dòng', 'Kết quả', 'Đơn vị', 'Loại', 'Hiệu lực', 'Cần sửa']}
        rows={shown.map((r) => ({
          key: r.line,
          cells: [
            `Dòng ${r.line}`,
            <Chip key="verdict" tone={tones[r.verdict]}>
              {verdictLabels[r.verdict]}
            </Chip>,
            `${r.form} ${r.name} (${r.code})`,
            r.kind && unitKindLabels[r.kind],
            r.validFrom && validityWords({ validFrom: r.validFrom, validTo: r.validTo }),
            r.problems.length > 0 && r.problems.map((p) => <p key={p}>{p}</p>),
          ],
        }))}
      />
      {sorted.length > shown.length && (
        <Button variant="default" onClick={() => setAll(true)}>
          Xem đủ {sorted.length} dòng
        </Button>
      )}
    </>
  );
}

/** null when it is not text in UTF-8: garbled names must not come in. */
async function readText(file: File): Promise<string | null> {
  if (file.size > longest * 2) return null;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer());
    return text.length > longest || text.includes('\u0000') ? null : text;
  } catch {
    return null;
  }
}
