import Link from 'next/link';
import type { ReactNode } from 'react';
import models from '@/components/models/models.module.css';
import { Conclusions } from '@/components/steering/conclusions';
import { TaskList } from '@/components/steering/task-list';
import { Card } from '@/components/ui/card';
import { formatDate, type LegalDate } from '@/lib/dates';
import type { Exception } from '@/lib/steering/conferences/exceptions';
import type { ConferenceView, MeetingTask } from '@/lib/steering/conferences/read';
import styles from './meeting.module.css';

interface Props {
  previous: { title: string; heldOn: LegalDate } | null;
  undone: readonly MeetingTask[];
  conclusions: ConferenceView['conclusions'];
  exceptions: readonly Exception[];
  modelsOnPaper: number | null;
  hrefOf: (communeId: number) => string;
  figures: ReactNode;
  /** The form for what is being decided; null when the committee does not sit. */
  form: ReactNode | null;
}

/** One screen for the room: what was left undone, what stands out, the figures, and what is decided now. */
export function Meeting(props: Props) {
  const { previous, undone, conclusions, form, figures } = props;
  return (
    <div className={styles.room}>
      <div className={styles.side}>
        <Card title={`Việc đã kết luận, chưa xong: ${undone.length}`}>
          <p className={styles.before}>
            {previous
              ? `Cuộc họp trước: ${previous.title}, ${formatDate(previous.heldOn)}.`
              : 'Đây là cuộc họp đầu tiên được ghi ở đây.'}
          </p>
          {undone.length === 0 ? <p>Không còn việc nào chưa xong.</p> : <TaskList tasks={undone} />}
        </Card>
        <Card title="Kết luận của cuộc họp này">
          {conclusions.length === 0 && <p className={models.muted}>Chưa có kết luận nào.</p>}
          {conclusions.length > 0 && <Conclusions conclusions={conclusions} />}
        </Card>
      </div>
      <div className={styles.side}>
        {form && <Card title="Ghi kết luận">{form}</Card>}
        <Card title="Số liệu">{figures}</Card>
        <Exceptions {...props} />
      </div>
    </div>
  );
}

function Exceptions({ exceptions, modelsOnPaper, hrefOf }: Props) {
  return (
    <Card title="Nổi lên từ cuộc họp trước">
      {exceptions.length === 0 && !modelsOnPaper && <p>Không có gì nổi lên.</p>}
      <ul className={styles.exceptions}>
        {exceptions.map((one) => (
          <li key={one.communeId}>
            <Link href={hrefOf(one.communeId)} prefetch={false}>
              {one.communeName}
            </Link>
            <span>
              <span className={styles.count}>{one.overdue}</span> người quá hạn liên hệ
            </span>
          </li>
        ))}
        {modelsOnPaper !== null && modelsOnPaper > 0 && (
          <li>
            <Link href="/mo-hinh" prefetch={false}>
              Mô hình
            </Link>
            <span>
              <span className={styles.count}>{modelsOnPaper}</span> chỉ có trên giấy
            </span>
          </li>
        )}
      </ul>
    </Card>
  );
}
