'use client';

import { Fragment, useState } from 'react';
import type { FormAction } from '@/components/form/form-action';
import { DecideRow } from '@/components/imports/decide-row';
import { EditRow } from '@/components/imports/edit-row';
import { Button } from '@/components/ui/button';
import { Chip, type ChipTone } from '@/components/ui/chip';
import type { RowView } from '@/lib/imports/row-view';
import styles from './rows.module.css';

interface Props {
  rows: readonly RowView[];
  hasSheets: boolean;
  communes: readonly string[];
  edit: FormAction;
  decide: FormAction;
}

const verdicts: Readonly<Record<string, { label: string; tone: ChipTone }>> = {
  ok: { label: 'Đạt', tone: 'success' },
  warning: { label: 'Cảnh báo', tone: 'attention' },
  duplicate: { label: 'Trùng', tone: 'd' },
  error: { label: 'Cần sửa', tone: 'danger' },
};

const labels = [
  'Dòng',
  'Họ và tên',
  'Ngày sinh',
  'Số định danh',
  'Nơi cư trú',
  'Nhóm',
  'Kiểm tra',
  'Cách nhập',
] as const;

/** The rows as the file has them, each with what was found; a row to repair opens into its cells. On a phone each is a card. */
export function RowTable({ rows, hasSheets, communes, edit, decide }: Props) {
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      <datalist id="communes">
        {communes.map((name) => (
          <option key={name} value={name} />
        ))}
      </datalist>
      <table className={styles.table}>
        <caption className="visually-hidden">Các dòng của danh sách</caption>
        <thead>
          <tr>
            {labels.map((label) => (
              <th key={label} scope="col">
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Fragment key={row.id}>
              <tr data-verdict={row.verdict}>
                <td data-label="Dòng">
                  {row.row}
                  {hasSheets && <span className={styles.sub}>{row.sheet}</span>}
                </td>
                <td data-label="Họ và tên" className={styles.name}>
                  {row.name}
                  {row.isCorrected && <span className={styles.sub}>đã sửa</span>}
                </td>
                <td data-label="Ngày sinh">{row.birth}</td>
                <td data-label="Số định danh">{row.identity}</td>
                <td data-label="Nơi cư trú">{row.place || '–'}</td>
                <td data-label="Nhóm">{row.group ?? '–'}</td>
                <td data-label="Kiểm tra" className={styles.findings}>
                  <Findings row={row} />
                </td>
                <td data-label="Cách nhập" className={styles.actions}>
                  <DecideRow row={row} decide={decide} />
                  {row.cells && (
                    <Button
                      variant="default"
                      size="sm"
                      aria-expanded={open === row.id}
                      onClick={() => setOpen(open === row.id ? null : row.id)}
                    >
                      {open === row.id ? 'Đóng' : 'Sửa ô'}
                    </Button>
                  )}
                </td>
              </tr>
              {open === row.id && row.cells && (
                <tr className={styles.editor}>
                  <td colSpan={labels.length}>
                    <EditRow rowId={row.id} row={row.row} cells={row.cells} edit={edit} onClose={() => setOpen(null)} />
                  </td>
                </tr>
              )}
            </Fragment>
          ))}
        </tbody>
      </table>
    </>
  );
}

function Findings({ row }: { row: RowView }) {
  const verdict = verdicts[row.verdict];
  return (
    <>
      {verdict && <Chip tone={verdict.tone}>{verdict.label}</Chip>}
      {row.sentences.length > 0 && (
        <ul>
          {row.sentences.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      {row.match && (
        <p className={styles.match}>
          {row.match.sentence}{' '}
          {row.match.caseId && (
            <a href={`/ho-so/${row.match.caseId}`} target="_blank" rel="noreferrer">
              Mở hồ sơ
            </a>
          )}
        </p>
      )}
    </>
  );
}
