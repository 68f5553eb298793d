import { PrintButton } from '@/components/print/print-button';
import { Sideways } from '@/components/ui/sideways';
import { documentDate, type letterhead } from '@/lib/documents/letterhead';
import styles from './paper.module.css';

interface Props {
  head: ReturnType<typeof letterhead>;
  today: string;
  title: string;
  subtitle: string;
  columns: readonly string[];
  rows: readonly (readonly (string | number | null)[])[];
  notice: string | null;
  backHref: string;
}

/** Columns that still fit on an upright page. */
const mostUpright = 7;
/** Columns that still fit across in letters of the usual size. */
const mostRoomy = 12;

/** A list as a paper of the office, in the look of Nghị định 30; on screen with one button above it. */
export function PaperList({ head, today, title, subtitle, columns, rows, notice, backHref }: Props) {
  return (
    <>
      <div className={styles.screen}>
        <PrintButton />
        <a href={backHref}>Về danh sách hồ sơ</a>
        {notice && <span>{notice}</span>}
      </div>
      <main
        className={styles.paper}
        data-wide={columns.length > mostUpright || undefined}
        data-tight={columns.length > mostRoomy || undefined}
      >
        <header className={styles.head}>
          <div>
            <p>{head.above}</p>
            <p className={styles.own}>{head.own}</p>
          </div>
          <div>
            <p className={styles.nation}>CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM</p>
            <p className={styles.motto}>Độc lập - Tự do - Hạnh phúc</p>
          </div>
          <p>Số: ......./DS</p>
          <p className={styles.place}>
            {head.place}, {documentDate(today)}
          </p>
        </header>
        <div className={styles.title}>
          <h1>DANH SÁCH</h1>
          <p>{title}</p>
          {subtitle && <p className={styles.subtitle}>({subtitle})</p>}
        </div>
        <Sideways label="Các dòng của danh sách">
          <table className={styles.table}>
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
              {rows.map((cells) => (
                <tr key={String(cells[1])}>
                  {columns.map((label, index) => (
                    <td key={label}>{cells[index]}</td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </Sideways>
        <div className={styles.end}>
          <p className={styles.sum}>
            Danh sách có {rows.length.toLocaleString('vi-VN')} người./.{notice && ` ${notice}`}
          </p>
          <div className={styles.sign}>
            <div>
              <p className={styles.office}>NGƯỜI LẬP DANH SÁCH</p>
              <p className={styles.hint}>(Ký, ghi rõ họ tên)</p>
            </div>
            <div>
              <p className={styles.office}>{head.signer}</p>
              <p className={styles.hint}>(Ký, đóng dấu, ghi rõ họ tên)</p>
            </div>
          </div>
        </div>
      </main>
    </>
  );
}
