import type { ReactNode } from 'react';
import styles from './record-table.module.css';

interface Props {
  /** Said to screen readers; the heading above says it to everyone else. */
  caption: string;
  columns: readonly string[];
  rows: readonly { key: string | number; cells: readonly ReactNode[] }[];
}

/** A plain table at a desk; on a phone each row becomes a card with its labels. */
export function RecordTable({ caption, columns, rows }: Props) {
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map((label) => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.key}>
            {columns.map((label, index) => (
              <td key={label} data-label={label} data-empty={isEmpty(row.cells[index]) || undefined}>
                {row.cells[index]}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const isEmpty = (cell: ReactNode) => cell === null || cell === undefined || cell === '' || cell === false;
