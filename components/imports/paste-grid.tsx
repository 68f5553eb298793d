'use client';

import { type ClipboardEvent, useState } from 'react';
import { Button } from '@/components/ui/button';
import { Sideways } from '@/components/ui/sideways';
import { formatDate } from '@/lib/dates';
import { pastedFile, readPasted } from '@/lib/imports/pasted';
import { columnLetter } from '@/lib/imports/read/workbook';
import styles from './imports.module.css';

interface Props {
  today: string;
  onRead: (file: File | null) => void;
  error?: string | undefined;
}

const shownRows = 12;

/** Rows copied in a spreadsheet, pasted here; they go the way of a file, with or without their header. */
export function PasteGrid({ today, onRead, error }: Props) {
  const [rows, setRows] = useState<string[][]>([]);
  const [problem, setProblem] = useState('');

  function read(event: ClipboardEvent) {
    event.preventDefault();
    const pasted = readPasted(event.clipboardData.getData('text/plain'));
    if (pasted.length === 0) return setProblem('Không có gì để dán. Trong Excel, chọn các dòng rồi nhấn Ctrl+C.');
    if (!pasted.some((row) => row.length > 1))
      return setProblem('Chỉ thấy một cột. Hãy chép cả các cột khác, ít nhất là họ tên và ngày sinh.');
    setProblem('');
    setRows(pasted);
    onRead(pastedFile(pasted, `Dán từ Excel ${formatDate(today).replaceAll('/', '-')}.csv`));
  }

  function clear() {
    setRows([]);
    onRead(null);
  }

  const width = Math.max(0, ...rows.map((row) => row.length));
  const columns = Array.from({ length: width }, (_, index) => columnLetter(index + 1));
  if (rows.length === 0)
    return (
      <div>
        <label htmlFor="paste" className={styles.pasteLabel}>
          Các dòng từ Excel
        </label>
        <textarea
          id="paste"
          className={styles.paste}
          value=""
          onChange={() => {}}
          onPaste={read}
          placeholder="Trong Excel chọn các dòng (có hoặc không có dòng tiêu đề), nhấn Ctrl+C, rồi bấm vào đây và nhấn Ctrl+V"
          aria-describedby="paste-problem"
        />
        <p id="paste-problem" role="alert" className={styles.pasteProblem}>
          {problem || error}
        </p>
      </div>
    );
  return (
    <div>
      <p className={styles.buttons}>
        <strong>
          Đã dán {rows.length.toLocaleString('vi-VN')} dòng, {width} cột
        </strong>
        <Button variant="default" onClick={clear}>
          Dán lại
        </Button>
      </p>
      <div className={styles.grid}>
        <Sideways label="Các dòng vừa dán">
          <table>
            <caption className="visually-hidden">Các dòng vừa dán</caption>
            <thead>
              <tr>
                <th scope="col">Dòng</th>
                {columns.map((letter) => (
                  <th key={letter} scope="col">
                    {letter}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows.slice(0, shownRows).map((row, index) => (
                // The rows are only looked at here: they never move.
                // biome-ignore lint/suspicious/noArrayIndexKey: a row is its place
                <tr key={index}>
                  <th scope="row">{index + 1}</th>
                  {columns.map((letter, column) => (
                    <td key={letter}>{row[column]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
      </div>
      {rows.length > shownRows && (
        <p className={styles.muted}>và {(rows.length - shownRows).toLocaleString('vi-VN')} dòng nữa.</p>
      )}
    </div>
  );
}
