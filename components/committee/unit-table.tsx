import Link from 'next/link';
import type { Figures } from '@/lib/committee/figures';
import { groupColumns } from '@/lib/committee/figures';
import { type Count, fewWord } from '@/lib/committee/suppression';
import styles from './committee.module.css';

const cell = (n: Count) => (n === null ? <abbr title={`${fewWord}, hoặc ẩn để bảo vệ một số ${fewWord}`}>•</abbr> : n);

interface Props {
  /** What a row is: "Xã", "Tỉnh". */
  title: string;
  units: Figures['communes'];
  total: Figures['total'];
  hrefOf: (unitId: number) => string;
}

/** Every unit with its counts; each opens its own page. */
export function UnitTable({ title, units, total, hrefOf }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls sideways must be reachable by keyboard
    <section className={styles.scroll} aria-label="Bảng theo đơn vị, cuộn ngang được" tabIndex={0}>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{title}</th>
            <th scope="col">Trong diện</th>
            {groupColumns.map((g) => (
              <th key={g} scope="col">
                {g === 'NONE' ? 'Chưa phân nhóm' : g}
              </th>
            ))}
            <th scope="col">Quá hạn</th>
          </tr>
        </thead>
        <tbody>
          {units.map((c) => (
            <tr key={c.communeId}>
              <th scope="row">
                <Link href={hrefOf(c.communeId)}>{c.communeName}</Link>
              </th>
              <td>{c.isReported ? cell(c.inScope) : <span className={styles.muted}>chưa nhập sổ</span>}</td>
              {groupColumns.map((g, i) => (
                <td key={g}>{c.isReported ? cell(c.groups[i] ?? null) : '–'}</td>
              ))}
              <td>{c.isReported ? cell(c.overdue) : '–'}</td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">Cộng</th>
            <td>{cell(total.inScope)}</td>
            {groupColumns.map((g, i) => (
              <td key={g}>{cell(total.groups[i] ?? null)}</td>
            ))}
            <td>{cell(total.overdue)}</td>
          </tr>
        </tfoot>
      </table>
    </section>
  );
}
