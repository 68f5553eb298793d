'use client';

import { Textarea } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import { Button } from '@/components/ui/button';
import { Chip, type ChipTone } from '@/components/ui/chip';
import { Notice } from '@/components/ui/notice';
import { RecordTable } from '@/components/ui/record-table';
import stack from '@/components/ui/stack.module.css';
import type { Outcome } from '@/lib/access/outcome';
import { type Verdict, verdictLabels } from '@/lib/models/incoming/judge';
import type { ModelPreview } from '@/lib/models/incoming/queries';
import { incomingColumns } from '@/lib/models/incoming/table';

interface Props {
  preview: (values: { text: string }) => Promise<Outcome<ModelPreview>>;
  commit: FormAction;
}

const tones = { new: 'success', known: 'plain', wrong: 'danger' } as const satisfies Record<Verdict, ChipTone>;
const verdicts = Object.keys(verdictLabels) as Verdict[];

/** Paste the rows, read the verdict of each, then write those that are new. */
export function ImportModels({ preview, commit }: Props) {
  const [text, setText] = useState('');
  const [found, setFound] = useState<ModelPreview | null>(null);
  const [problem, setProblem] = useState('');
  const [isBusy, setBusy] = useState(false);

  async function check() {
    setFound(null);
    setBusy(true);
    const outcome = await preview({ text }).catch(() => null);
    setBusy(false);
    if (outcome === null) return setProblem('Chưa gửi được: mất kết nối. Hãy thử lại.');
    if (!outcome.ok) return setProblem(outcome.message);
    setProblem(outcome.value.problem ?? '');
    setFound(outcome.value);
  }

  const rows = found?.rows ?? [];
  const count = (verdict: Verdict) => rows.filter((r) => r.verdict === verdict).length;
  return (
    <div className={stack.stack}>
      <Notice>
        Trong Excel chọn các dòng cùng dòng tiêu đề rồi dán vào đây. Cột đọc được:{' '}
        {Object.values(incomingColumns).join(', ')}. Có ngày ra mắt là mô hình đang hoạt động; không có là đang khảo
        sát.
      </Notice>
      <Textarea
        label="Các dòng từ Excel"
        value={text}
        onChange={(event) => {
          setText(event.currentTarget.value);
          setFound(null);
        }}
        minRows={6}
        maxRows={14}
        autosize
      />
      <div className={stack.row}>
        <Button variant={found ? 'default' : 'filled'} onClick={check} loading={isBusy} disabled={text.trim() === ''}>
          Kiểm tra từng dòng
        </Button>
      </div>
      {problem && <Notice tone="danger">{problem}</Notice>}
      {rows.length > 0 && (
        <>
          <p role="status" className={stack.row}>
            {verdicts.map((v) => (
              <Chip key={v} tone={tones[v]}>
                {verdictLabels[v]}: {count(v)}
              </Chip>
            ))}
          </p>
          {count('new') > 0 && (
            <ActionButton
              action={(key) => commit({ text }, key)}
              doneMessage={`Đã nhập ${count('new')} mô hình.`}
              onDone={() => '/mo-hinh'}
            >
              Nhập {count('new')} mô hình mới
            </ActionButton>
          )}
          <RecordTable
            caption="Kết quả kiểm tra từng dòng"
            columns={['Dòng', 'Kết quả', 'Mô hình', 'Đơn vị', 'Ghi chú']}
            rows={rows
              .toSorted((a, b) => Number(b.verdict === 'wrong') - Number(a.verdict === 'wrong') || a.line - b.line)
              .slice(0, 300)
              .map((r) => ({
                key: r.line,
                cells: [
                  String(r.line),
                  <Chip key="verdict" tone={tones[r.verdict]}>
                    {verdictLabels[r.verdict]}
                  </Chip>,
                  r.name,
                  r.unitName,
                  r.problems.join('. '),
                ],
              }))}
          />
        </>
      )}
    </div>
  );
}
