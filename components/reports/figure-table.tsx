import { Sideways } from '@/components/ui/sideways';
import type { ReportTable } from '@/lib/reports/tables';
import styles from './reports.module.css';

/** A table of numbers as it is on paper; on a phone it moves sideways in its own frame. */
export function FigureTable({ table: { title, columns, rows, total } }: { table: ReportTable }) {
  const cell = (text: string, n: number) =>
    n === (columns[0]?.align === 'center' ? 1 : 0) ? (
      <th key={columns[n]?.label} scope="row">
        {text}
      </th>
    ) : (
      <td key={columns[n]?.label} data-align={columns[n]?.align ?? 'left'}>
        {text}
      </td>
    );
  return (
    <Sideways label={title}>
      <table className={styles.table}>
        <caption>{title}</caption>
        <thead>
          <tr>
            {columns.map(({ label, align }) => (
              <th key={label} scope="col" data-align={align ?? 'left'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.slice(0, 2).join(' ')}>{row.map(cell)}</tr>
          ))}
        </tbody>
        {total && (
          <tfoot>
            <tr>{total.map(cell)}</tr>
          </tfoot>
        )}
      </table>
    </Sideways>
  );
}
