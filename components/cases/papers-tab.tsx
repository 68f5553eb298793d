import { Card, Facts } from '@/components/ui/card';
import type { CaseFile } from '@/lib/cases/read';
import { formatDate } from '@/lib/dates';
import { fromDbDate } from '@/lib/db-dates';
import { housingLabels } from '@/lib/followups/vocabulary';
import { addressCheckLabels, releaseKindLabels } from '@/lib/people/labels';
import styles from './tabs.module.css';

const shown = (date: Date | null) => (date ? formatDate(fromDbDate(date)) : null);

/** Certificate for all who see the case; judgment, address check and interview for the police. */
export function PapersTab({ file }: { file: CaseFile }) {
  const { certificate, police } = file;
  return (
    <div className={styles.grid}>
      <Card title="Giấy chứng nhận">
        <Facts
          items={[
            ['Loại', certificate && releaseKindLabels[certificate.kind]],
            ['Số', certificate?.number],
            ['Ngày cấp', shown(certificate?.issuedOn ?? null)],
          ]}
        />
      </Card>
      {police?.judgments.map((j) => (
        <Card key={j.id} title="Bản án">
          <Facts
            items={[
              ['Tội danh', j.offences.map((o) => o.name).join('; ') || null],
              ['Mức án', j.isLifeSentence ? 'Chung thân' : j.sentenceMonths && `${j.sentenceMonths} tháng tù`],
              ['Số bản án', j.number],
              ['Tòa án', j.court],
              ['Ngày tuyên', shown(j.judgedOn)],
              ['Nơi chấp hành', j.prison],
              ['Hình phạt bổ sung', j.additionalPenalties],
            ]}
          />
        </Card>
      ))}
      {police?.addressChecks.map((c) => (
        <Card key={c.id} title="Xác minh nơi cư trú">
          <Facts
            items={[
              ['Kết quả', addressCheckLabels[c.result]],
              ['Ngày xác minh', shown(c.checkedOn)],
              ['Hạn', shown(c.dueOn)],
              ['Đã làm việc với', c.metWith],
              ['Ghi chú', c.note],
            ]}
          />
        </Card>
      ))}
      {police?.interviews.map((i) => (
        <Card key={i.id} title="Buổi trình diện">
          <Facts
            items={[
              ['Ngày', shown(i.heldOn)],
              ['Nguyện vọng', i.wishes && <span className={styles.pre}>{i.wishes}</span>],
              ['Chỗ ở', i.housing && (Object.entries(housingLabels).find(([k]) => k === i.housing)?.[1] ?? i.housing)],
              ['Gia đình', i.family],
              ['Cam kết (HCD-05)', i.hasCommitted ? 'Đã ký' : 'Chưa ký'],
              ['Ghi chú', i.note],
            ]}
          />
        </Card>
      ))}
    </div>
  );
}
