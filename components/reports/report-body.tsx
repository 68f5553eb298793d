import { GroupBar } from '@/components/committee/group-bar';
import { FigureTable } from '@/components/reports/figure-table';
import { Card } from '@/components/ui/card';
import { Disclosure } from '@/components/ui/disclosure';
import { type ReportFigures, valueNow } from '@/lib/reports/figures';
import { paragraphsOf, type ReportTexts, sectionKeys, sectionTitles } from '@/lib/reports/sections';
import { sentencesOf } from '@/lib/reports/sentences';
import { figureTables, partTable, unitTable } from '@/lib/reports/tables';
import styles from './reports.module.css';

interface Props {
  figures: ReportFigures;
  texts: ReportTexts;
}

const groupKeys = ['group_a', 'group_b', 'group_c', 'group_d', 'group_none'] as const;

/** The report as it reads: parts I to V, the people by group drawn, the numbers as annexes. */
export function ReportBody({ figures, texts }: Props) {
  const sentences = sentencesOf(figures);
  const tables = figureTables(figures);
  const folded = [...unitTable(figures), ...partTable(figures)];
  return (
    <>
      <Card>
        <article className={styles.report}>
          {sectionKeys.map((key) => {
            const said = paragraphsOf(key, sentences[key], texts);
            return (
              <section key={key}>
                <h2>
                  {key}. {sectionTitles[key]}
                </h2>
                {said.length === 0 && <p className={styles.muted}>Chưa viết.</p>}
                {said.map((text) => (
                  <p key={text}>{text}</p>
                ))}
                {key === 'II' && figures.rows.some((row) => row.key === 'group_a') && (
                  <GroupBar counts={groupKeys.map((group) => valueNow(figures, group))} />
                )}
              </section>
            );
          })}
        </article>
      </Card>
      {tables.length > 0 && (
        <Card title="Phụ lục số liệu">
          {tables.map((table) => (
            <FigureTable key={table.title} table={table} />
          ))}
          {folded.map((table) => (
            <Disclosure key={table.title} label={table.title}>
              <FigureTable table={table} />
            </Disclosure>
          ))}
        </Card>
      )}
    </>
  );
}
