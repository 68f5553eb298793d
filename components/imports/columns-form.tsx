'use client';

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { ActionButton } from '@/components/form/action-button';
import type { FormAction } from '@/components/form/form-action';
import { Disclosure } from '@/components/ui/disclosure';
import type { AnalysedSheet } from '@/lib/imports/analysis';
import { hasNoColumns, sheetWithoutHeader } from '@/lib/imports/no-header';
import { fieldChoices } from '@/lib/imports/schema';
import styles from './imports.module.css';

interface Props {
  batchId: string;
  sheets: readonly AnalysedSheet[];
  change: FormAction<{ batchId: string }>;
}

interface Column {
  col: string;
  header: string;
  field: string;
}

function columnsOf(sheet: AnalysedSheet): Column[] {
  const mapped = Object.entries(sheet.columns ?? {}).map(([field, column]) => ({ ...column, field }));
  const others = (sheet.unmapped_columns ?? []).map((column) => ({ ...column, field: '' }));
  return [...mapped, ...others].sort((a, b) => a.col.padStart(3).localeCompare(b.col.padStart(3)));
}

/** A column by its heading; without one, by what stands in it. */
function labelOf(sheet: AnalysedSheet, { col, header }: Column): string {
  if (sheetWithoutHeader(sheet.header_signature ?? '') !== null) return `Cột ${col}, ví dụ “${header}”`;
  return `Cột ${col}: ${header || 'không có tiêu đề'}`;
}

/** What each column was taken for, to be corrected; remembered for this unit's next list of the same form. */
export function ColumnsForm({ batchId, sheets, change }: Props) {
  const data = sheets.filter((sheet) => sheet.role === 'data' && sheet.header_signature);
  const [chosen, setChosen] = useState<Record<string, string>>({});
  const fieldOf = (sheet: AnalysedSheet, column: Column) =>
    chosen[`${sheet.header_signature} ${column.col}`] ?? column.field;
  const changed = data.filter((sheet) => columnsOf(sheet).some((column) => fieldOf(sheet, column) !== column.field));
  const values = changed.map((sheet) => ({
    signature: sheet.header_signature,
    columns: Object.fromEntries(
      columnsOf(sheet).flatMap((column) => (fieldOf(sheet, column) ? [[fieldOf(sheet, column), column.col]] : [])),
    ),
  }));
  if (data.length === 0) return null;
  return (
    <Disclosure label="Xem và chỉnh các cột phần mềm đã đoán" isOpen={hasNoColumns(data)}>
      {data.map((sheet) => (
        <fieldset key={`${sheet.name}`} className={styles.mapping} style={{ border: 0, padding: 0, margin: 0 }}>
          <legend className={styles.muted}>{sheet.name ? `Trang tính “${sheet.name}”` : 'Danh sách'}</legend>
          {columnsOf(sheet).map((column) => (
            <NativeSelect
              key={column.col}
              label={labelOf(sheet, column)}
              value={fieldOf(sheet, column)}
              onChange={(event) =>
                setChosen({ ...chosen, [`${sheet.header_signature} ${column.col}`]: event.currentTarget.value })
              }
              data={[{ value: '', label: 'Không dùng cột này' }, ...fieldChoices]}
            />
          ))}
        </fieldset>
      ))}
      <p className={styles.muted}>
        Đọc lại danh sách theo các cột mới; các dòng đã sửa tay trên màn hình này được đọc lại từ tệp.
        {data.some((sheet) => sheetWithoutHeader(sheet.header_signature ?? '') === null) &&
          ' Lần sau, danh sách cùng tiêu đề của đơn vị sẽ theo lựa chọn này.'}
      </p>
      {changed.length > 0 && (
        <ActionButton
          action={(key) => change({ batchId, sheets: values }, key)}
          doneMessage="Đã đọc lại danh sách theo các cột mới."
          onDone={(value) => `/nhap-danh-sach/${value.batchId}`}
        >
          Đọc lại theo các cột này
        </ActionButton>
      )}
    </Disclosure>
  );
}
