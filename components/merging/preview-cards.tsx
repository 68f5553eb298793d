import { Card } from '@/components/ui/card';
import { Chip } from '@/components/ui/chip';
import { RecordTable } from '@/components/ui/record-table';
import type { MergePreview } from '@/lib/merging/preview';
import { undoWords } from '@/lib/merging/words';
import styles from './merging.module.css';

/** The two files; `swap` leads to the same page with the other one kept. */
export function TwoFiles({ preview: { kept, gone }, swap }: { preview: MergePreview; swap?: string }) {
  return (
    <Card title="Hai hồ sơ">
      <ul className={styles.two}>
        {[kept, gone].map((file, index) => (
          <li key={file.caseId} className={styles.person} data-kept={index === 0 || undefined}>
            <span>
              <Chip tone={index === 0 ? 'success' : 'plain'}>{index === 0 ? 'Giữ lại' : 'Gộp vào hồ sơ kia'}</Chip>
            </span>
            <span className={styles.name}>{file.fullName}</span>
            <span>{file.place}</span>
            <span className={styles.muted}>
              {file.number} · {file.status}
            </span>
            <a className={styles.link} href={`/ho-so/${file.caseId}`} target="_blank" rel="noreferrer">
              Mở {file.number}
            </a>
          </li>
        ))}
      </ul>
      {swap && (
        <a className={styles.link} href={swap}>
          Giữ lại {gone.number} thay cho {kept.number}
        </a>
      )}
    </Card>
  );
}

/** Fields as they stand in both, and what becomes of them. */
export function FieldTable({ preview: { kept, gone, rows }, isChosen }: { preview: MergePreview; isChosen: boolean }) {
  const known = rows.filter((row) => row.kept !== null || row.gone !== null);
  if (isChosen)
    return (
      <Card title="Từng mục sau khi gộp">
        <RecordTable
          caption="Từng mục của hai hồ sơ"
          columns={['Mục', kept.number, gone.number, 'Sau khi gộp']}
          rows={known.map((row) => ({
            key: row.key,
            cells: [row.label, row.kept, row.gone, <strong key="after">{row[row.choice]}</strong>],
          }))}
        />
      </Card>
    );
  const same = known.filter((row) => !row.differs);
  if (same.length === 0) return null;
  return (
    <Card title="Những mục giống nhau">
      <ul className={styles.columns}>
        {same.map((row) => (
          <li key={row.key}>
            {row.label}: <strong>{row.kept}</strong>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** How much history each file has, the rules where both cannot be right, and what an undo brings back. */
export function MergeConsequences({ preview: { kept, gone, counts, rules, statusAfter } }: { preview: MergePreview }) {
  return (
    <>
      <Card title={`Lịch sử chuyển từ ${gone.number} sang`}>
        <ul className={styles.columns}>
          {counts
            .filter((c) => c.kept > 0 || c.gone > 0)
            .map((c) => (
              <li key={c.label}>
                {c.label}: <strong>{c.kept}</strong> ở {kept.number}, thêm <strong>{c.gone}</strong>
              </li>
            ))}
        </ul>
      </Card>
      <Card title="Khi gộp">
        <ul className={styles.list}>
          <li>
            Trạng thái sau khi gộp: <strong>{statusAfter}</strong>. {gone.number} không còn trong danh sách; tìm số này
            sẽ ra {kept.number}.
          </li>
          {rules.map((rule) => (
            <li key={rule}>{rule}</li>
          ))}
        </ul>
      </Card>
      <Card title="Hoàn tác được đến đâu">
        <ul className={styles.list}>
          {undoWords.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      </Card>
    </>
  );
}
